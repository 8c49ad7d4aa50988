// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QTimer>

#include <functional>

namespace dateline {

/// Does \a then when the views around \a corpus have shown what there is: questions are answered one after the other,
/// so an answer to a new one tells that those before it are answered; and what moves has come to rest.
inline void whenSettled(Corpus &corpus, QObject *context, std::function<void()> then)
{
    using namespace std::chrono_literals;
    QTimer::singleShot(300ms, context, [&corpus, context, then = std::move(then)] {
        corpus.counts().then(
            context, [context, then](const Result<CorpusCounts> &) { QTimer::singleShot(300ms, context, then); });
    });
}

} // namespace dateline
