// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFuture>
#include <QThread>

#include <cstdio>
#include <unistd.h>

namespace dateline {

/// What \a future gives; on a terminal, how far it is until then: "Undoing 300 of 10000".
template<typename T>
T waitFor(QFuture<T> future, const char *doing)
{
    bool shown = false;
    while (isatty(STDERR_FILENO) && !future.isFinished()) {
        QThread::msleep(100);
        if (future.progressMaximum() > 1) {
            std::fprintf(stderr, "\r%s %d of %d", doing, future.progressValue(), future.progressMaximum());
            shown = true;
        }
    }
    if (shown)
        std::fputc('\n', stderr);
    return future.result();
}

} // namespace dateline
