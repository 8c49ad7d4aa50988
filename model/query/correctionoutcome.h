// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dateline {

/// What came of corrections, or would come of them.
struct CorrectionOutcome {
    QList<ArticleId> articles; ///< those that are shown otherwise now, the newest first
    QStringList titles;        ///< of the first of them, at most \c mostTitles
    int meetings = 0;          ///< that were changed, added or removed
    int taken = 0;             ///< corrections that are new
    int known = 0;             ///< that stood already
    int waiting = 0;           ///< of those taken: about articles that are not stored yet
    QStringList overruled;     ///< earlier ones, in words, that do not hold any more
    QStringList refused;       ///< those that cannot be, each in words with the reason

    static constexpr int mostTitles = 20;

    bool operator==(const CorrectionOutcome &) const = default;
};

} // namespace dateline
