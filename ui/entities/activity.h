// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QDate>
#include <QList>

namespace dateline {

/// How often something was named from \c first to \c last, both included.
struct ActivityBin {
    QDate first;
    QDate last;
    int count = 0;

    bool operator==(const ActivityBin &) const = default;
};

/// Counts by days, weeks, months, quarters or years: the smallest unit of which at most \a most reach from the first
/// date to the last. Without a gap, ascending; years are gathered where even they are too many. Counts without a date
/// are left out.
QList<ActivityBin> binned(const QList<DateCount> &counts, int most);

} // namespace dateline
