// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace dateline {

/// Calls \a act in the thread of \a context, which is this one, once the answer is there; at once when it is there
/// already, and never when it was cancelled. By value, since \a act may ask anew and drop the future that the caller
/// keeps.
///
/// Not with QFuture::then(): to cancel a future while another thread is done with it is a race in Qt (6.8) when there
/// is a continuation.
template<typename Answer, typename Act>
void whenAnswered(QFuture<Answer> asked, QObject *context, Act act)
{
    const auto tell = [](const QFuture<Answer> &answered, Act &told) {
        if (!answered.isCanceled() && answered.resultCount() > 0)
            told(answered.result());
    };
    if (asked.isFinished()) {
        tell(asked, act);
        return;
    }
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, tell, told = std::move(act)]() mutable {
        watcher->deleteLater();
        tell(watcher->future(), told);
    });
    watcher->setFuture(asked);
}

} // namespace dateline
