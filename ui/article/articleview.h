// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/pointedat.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QWidget>

class QLabel;
class QMenu;
class QStackedLayout;

namespace dateline {

class ArticleBrowser;
class FindBar;
struct PageMark;
struct PageSign;

/// One article set for reading, its names, times and meetings marked; shows the selected article, leads to the
/// selected passage and lets the selected entity stand out.
class ArticleView : public QWidget
{
    Q_OBJECT

public:
    /// Where one reads, to come back to.
    struct ReadingPlace {
        qreal zoom = 1;
        int scrolled = 0;
    };

    /// Neither is owned; \a corpus may be null when records are shown directly.
    ArticleView(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~ArticleView() override;

    void show(const ArticleRecord &record);
    using QWidget::show;
    [[nodiscard]] bool hasRemovedParts() const;
    /// The article, what is looked at in it, and the selected words.
    [[nodiscard]] PointedAt pointedAt() const;

    /// Where the passage that was led to stands in the view; empty for none.
    [[nodiscard]] QRect passageRectangle() const;

    [[nodiscard]] ReadingPlace readingPlace() const;
    /// Takes the zoom at once, and scrolls when the article is shown.
    void setReadingPlace(const ReadingPlace &place);

public Q_SLOTS:
    void find();
    void findNext();
    void findPrevious();
    void nextMention();
    void previousMention();
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void setRemovedPartsShown(bool shown);
    void copy();
    void selectAll();

Q_SIGNALS:
    void shown(dateline::ArticleId article); ///< after each show()
    void led();      ///< since somebody chose another place, and not when the same is shown anew
    void selected(); ///< other words are selected
    /// Before a menu comes up; whoever can do something about that adds it.
    void menuWanted(QMenu *menu, const dateline::PointedAt &at);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const Place &place);
    void ask(ArticleId article);
    void clear();
    void write();
    void leadTo(const Place &place);
    void clickSign(const PageSign &sign);
    void addToMenu(QMenu *menu, const PageMark *mark, const PageSign *sign);

    Corpus *m_corpus;
    Selection *m_selection;
    ArticleRecord m_record;
    ArticleBrowser *m_browser;
    FindBar *m_findBar;
    QLabel *m_empty;
    QWidget *m_page;
    QStackedLayout *m_stack;
    QFuture<Result<ArticleRecord>> m_asked;
    ArticleId m_wanted;
    int m_scrollTo = 0;
    bool m_removedShown = false;
};

} // namespace dateline
