// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"
#include "model/store/statement.h"
#include "model/store/words.h"

#include <optional>

namespace dateline {

/// An interval as the five columns from_day, to_day, precision, approximate, uncertain; all NULL for none.
struct IntervalColumns {
    QDate from;
    QDate to;
    std::optional<QString> precision;
    std::optional<int> approximate;
    std::optional<int> uncertain;

    static IntervalColumns of(const std::optional<DateInterval> &interval)
    {
        if (!interval)
            return {};
        return {interval->from, interval->to, toWord(interval->precision), int(interval->approximate),
                int(interval->uncertain)};
    }

    /// Reads them from the columns \a first to \a first + 4.
    static std::optional<DateInterval> read(const Row &row, int first)
    {
        if (row.isNull(first + 2))
            return std::nullopt;
        return DateInterval{.from = row.day(first),
                            .to = row.day(first + 1),
                            .precision = datePrecisionFromWord(row.word(first + 2)),
                            .approximate = row.integer(first + 3) != 0,
                            .uncertain = row.integer(first + 4) != 0};
    }
};

} // namespace dateline
