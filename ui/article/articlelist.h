// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/article/articlelistmodel.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QMenu;
class QToolButton;

namespace dateline {

/// The articles the filter lets through; choosing one opens it.
class ArticleList : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null when articles are shown directly.
    ArticleList(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~ArticleList() override;

    void show(const QList<ArticleSummary> &articles);
    using QWidget::show;

    [[nodiscard]] ArticleOrder order() const;
    void setOrder(ArticleOrder order); ///< of what is there, and of what is asked for

    void openNext(); ///< the article below the open one
    void openPrevious();

    /// Asks for the articles that are marked to be removed, and opens the one beside them.
    void removeMarked();
    [[nodiscard]] bool hasMarked() const;

Q_SIGNALS:
    void removalWanted(const QList<dateline::ArticleId> &articles);
    void marked(); ///< other articles are marked than before
    void shown(int articles); ///< after each show()

private:
    void ask();
    void askAnew();
    void askFor(qsizetype most);
    void count();
    void showHeading();
    void choose(const QModelIndex &index);
    void step(int by);
    [[nodiscard]] ArticleId besideMarked() const;
    void showMenu(const QPoint &place);
    void follow(const Place &place);
    QMenu *orderMenu();

    Corpus *m_corpus;
    Selection *m_selection;
    ArticleListModel *m_model;
    QLabel *m_heading;
    QToolButton *m_orderButton;
    QListView *m_view;
    QLabel *m_nothing;
    QFuture<Result<QList<ArticleSummary>>> m_asked;
    QFuture<Result<qint64>> m_counted;
    qsizetype m_most = 0;        ///< rows that were asked for
    std::optional<qint64> m_all; ///< how many there are, where these are more than the rows
    bool m_showing = false; ///< rows come and go: the view moves on by itself, nobody chose
};

} // namespace dateline
