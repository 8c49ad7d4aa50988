// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"

#include <QDate>
#include <QString>

namespace dateline {

/// Units of time, from short to long.
enum class TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
};

/// One day, week, month … of the calendar. Weeks begin on Monday (ISO 8601), seasons are the meteorological ones
/// of the northern hemisphere, and a winter bears the year in which it begins.
struct CalendarPeriod {
    TimeUnit unit = TimeUnit::Day; ///< Day or longer
    QDate first;
    QDate last; ///< inclusive

    /// The period that \a day lies in; for a Weekend that of the same week. Units shorter than a day give the day.
    static CalendarPeriod containing(QDate day, TimeUnit unit);

    /// The period \a count of its units later, or earlier where \a count is negative.
    [[nodiscard]] CalendarPeriod shifted(int count) const;
    /// The same month, quarter, day … of another year; the 29th of February becomes the 28th.
    [[nodiscard]] CalendarPeriod yearsLater(int years) const;

    /// As a TIMEX3 value: "2025-11-25", "2025-W47", "2025-W47-WE", "2025-11", "2025-SU", "2025-Q3", "2025-H1", "2025",
    /// "202" (decade), "20" (century).
    [[nodiscard]] QString value() const;
    [[nodiscard]] DateInterval interval() const;

    [[nodiscard]] bool contains(QDate day) const { return first <= day && day <= last; }
    bool operator==(const CalendarPeriod &) const = default;
};

} // namespace dateline
