// SPDX-License-Identifier: GPL-3.0-only
#include "ui/history/undoer.h"

#include "model/base/whenanswered.h"

#include <KLocalizedString>

#include <QFutureWatcher>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr int firstSteps = 200; // that are asked for

} // namespace

Undoer::Undoer(Corpus *corpus, QObject *parent)
    : QObject(parent)
    , m_corpus(corpus)
    , m_most(firstSteps)
{
    if (!m_corpus)
        return;
    connect(m_corpus, &Corpus::changed, this, &Undoer::ask);
    ask();
}

Undoer::~Undoer()
{
    m_asked.cancel();
}

void Undoer::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->history(m_most);
    whenAnswered(m_asked, this, [this](const Result<History> &history) {
        if (history)
            show(*history);
    });
}

void Undoer::show(const History &history)
{
    const bool goesOn = history.steps.size() >= m_most && history.steps.first().isUndone();
    if (goesOn && m_corpus) {
        askForMore(); // what can be undone comes before all these
        return;
    }
    const bool isWhole = history.steps.size() < m_most;
    if (history == m_history && isWhole == m_isWhole)
        return;
    m_history = history;
    m_isWhole = isWhole;
    Q_EMIT changed();
}

void Undoer::askForMore()
{
    if (!m_corpus)
        return;
    m_most *= 4;
    ask();
}

void Undoer::undo()
{
    if (m_corpus && m_history.toUndo())
        follow(m_corpus->undo(), Doing::Undoing);
}

void Undoer::redo()
{
    if (m_corpus && m_history.toRedo())
        follow(m_corpus->redo(), Doing::Redoing);
}

void Undoer::goTo(StepId last)
{
    if (!m_corpus)
        return;
    const auto step = std::ranges::find(std::as_const(m_history.steps), last, &StepRecord::id);
    const bool forward = step != m_history.steps.cend() && !step->isDone();
    follow(m_corpus->goTo(last), forward ? Doing::Redoing : Doing::Undoing);
}

void Undoer::removeArticles(const QList<ArticleId> &articles)
{
    if (m_corpus && !articles.isEmpty())
        follow(m_corpus->removeArticles(articles), Doing::Deleting);
}

void Undoer::stop()
{
    for (QFuture<Result<Step>> &future : m_running)
        future.cancel();
}

void Undoer::follow(const QFuture<Result<Step>> &future, Doing doing)
{
    m_running.append(future);
    auto *watcher = new QFutureWatcher<Result<Step>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher, doing](int done) {
        const int total = watcher->progressMaximum();
        if (done == 0 || done >= total)
            return;
        switch (doing) {
        case Doing::Undoing:
            Q_EMIT progressed(i18ncp("@info:status", "Undoing %2 of %1", "Undoing %2 of %1", total, done), done, total);
            return;
        case Doing::Redoing:
            Q_EMIT progressed(i18ncp("@info:status", "Redoing %2 of %1", "Redoing %2 of %1", total, done), done, total);
            return;
        case Doing::Deleting:
            Q_EMIT progressed(
                i18ncp("@info:status", "Deleting %2 of %1 article", "Deleting %2 of %1 articles", total, done), done,
                total);
            return;
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, doing] {
        m_running.removeIf([](const QFuture<Result<Step>> &each) { return each.isFinished(); });
        if (m_running.isEmpty())
            Q_EMIT finished();
        report(watcher->future(), doing);
        watcher->deleteLater();
    });
    watcher->setFuture(future);
}

void Undoer::report(const QFuture<Result<Step>> &future, Doing doing)
{
    if (future.isCanceled() || future.resultCount() == 0)
        return;
    const Result<Step> done = future.result();
    if (!done)
        Q_EMIT failed(done.error().message);
    else if (doing == Doing::Deleting && done->count > 0)
        Q_EMIT removed(*done);
}

} // namespace dateline
