// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/selection.h"

#include <QFrame>
#include <QFuture>
#include <QPointer>

class QAction;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace dateline {

/// A field over the window, and below it the names, articles and actions that fit what is typed there: Return goes to
/// the one that is marked.
class GoToPalette : public QFrame
{
    Q_OBJECT

public:
    /// None is owned; \a corpus may be null. A child of \a window, hidden at first.
    GoToPalette(Corpus *corpus, Selection *selection, QWidget *window);
    ~GoToPalette() override;

    /// Comes up, empty, offering \a actions beside what the corpus holds.
    void open(const QList<QAction *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        QString words;
        QString about;
        EntityId entity = {};
        ArticleId article = {};
        QAction *action = nullptr;
    };

    void ask();
    void askCorpus(const QString &typed);
    [[nodiscard]] bool isTyped(const QString &typed) const;
    [[nodiscard]] QList<Row> fittingActions(const QString &typed) const;
    void show(const QList<Row> &rows);
    using QWidget::show;
    void step(int by);
    void go(const QModelIndex &index);
    void stand();
    void dismiss();

    Corpus *m_corpus;
    Selection *m_selection;
    QLineEdit *m_field;
    QStandardItemModel *m_rows;
    QListView *m_view;
    QList<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_before; ///< what had the focus
    QList<Row> m_names;
    QFuture<Result<QList<EntitySummary>>> m_askedNames;
    QFuture<Result<QList<ArticleSummary>>> m_askedArticles;
    bool m_isAnswered = true; ///< whether what is asked of the corpus is all there: only then nothing fits
};

} // namespace dateline
