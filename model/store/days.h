// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"

#include <QDate>
#include <QtTypes>

#include <algorithm>
#include <limits>
#include <optional>

namespace dateline {

/// Julian days that stand for "as far back as one likes" and "as far on"; every day lies between.
inline constexpr qint64 earliestDay = std::numeric_limits<qint64>::min();
inline constexpr qint64 latestDay = std::numeric_limits<qint64>::max();

/// Where a meeting stands in time: on its own days, an open end reaching without limit, else on its article's date.
struct StandingDays {
    std::optional<qint64> first;
    std::optional<qint64> last;
    std::optional<qint64> sort; ///< the day to order by

    static StandingDays of(const std::optional<DateInterval> &when, QDate published)
    {
        if (when && !when->isNull()) {
            const qint64 first = when->from.isNull() ? earliestDay : when->from.toJulianDay();
            const qint64 last = when->to.isNull() ? latestDay : when->to.toJulianDay();
            return {first, last, when->from.isNull() ? last : first};
        }
        if (published.isNull())
            return {};
        return {published.toJulianDay(), published.toJulianDay(), published.toJulianDay()};
    }
};

} // namespace dateline
