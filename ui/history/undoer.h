// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "model/query/history.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace dateline {

/// Undoes, redoes and deletes for the window, and tells how far that is and what the history holds then. Shared by the
/// menus and the history's panel; owned by the window.
class Undoer : public QObject
{
    Q_OBJECT

public:
    /// \a corpus is not owned; null where a history is shown directly.
    explicit Undoer(Corpus *corpus, QObject *parent = nullptr);
    ~Undoer() override;

    /// The latest steps: enough to hold all that can be redone and what can be undone next.
    [[nodiscard]] const History &history() const { return m_history; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; } ///< whether these are all
    void show(const History &history);
    void askForMore(); ///< older steps, where there are any

public Q_SLOTS:
    void undo();
    void redo();
    /// Until \a last is the latest step that is done; none: before all of them.
    void goTo(dateline::StepId last);
    void removeArticles(const QList<dateline::ArticleId> &articles);
    void stop(); ///< what is being undone, redone or deleted

Q_SIGNALS:
    void changed(); ///< history() tells something else
    /// \a done of \a total articles and other things; only of what takes a while.
    void progressed(const QString &words, int done, int total);
    void finished(); ///< nothing is being done any more
    void removed(const dateline::Step &step);
    void failed(const QString &message);

private:
    enum class Doing { Undoing, Redoing, Deleting };
    void ask();
    void follow(const QFuture<Result<Step>> &future, Doing doing);
    void report(const QFuture<Result<Step>> &future, Doing doing);

    Corpus *m_corpus;
    History m_history;
    bool m_isWhole = true;
    int m_most;
    QList<QFuture<Result<Step>>> m_running;
    QFuture<Result<History>> m_asked;
};

} // namespace dateline
