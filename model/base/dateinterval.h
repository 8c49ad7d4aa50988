// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace dateline {

/// How exactly an interval's ends are known.
enum class DatePrecision { Day, Month, Year };

/// An interval of days as in the Extended Date/Time Format, level 1 (ISO 8601-2:2019):
/// both ends are inclusive; an end that is not known or still open is a null date.
struct DateInterval {
    QDate from;
    QDate to;
    DatePrecision precision = DatePrecision::Day;
    bool approximate = false; ///< EDTF "~"
    bool uncertain = false;   ///< EDTF "?"

    static DateInterval day(QDate date) { return {.from = date, .to = date}; }
    static DateInterval days(QDate first, QDate last) { return {.from = first, .to = last}; }
    static DateInterval month(int year, int month);
    static DateInterval year(int year);

    /// Reads "2025-11-25", "2025-11", "2025", "2025-11-22/2025-11-23", "2025-11~", "2014/.." and the like.
    static Result<DateInterval> fromEdtf(QStringView text);
    [[nodiscard]] QString toEdtf() const;

    [[nodiscard]] bool isNull() const { return from.isNull() && to.isNull(); }
    /// Whether the two share a day; open ends reach without limit.
    [[nodiscard]] bool overlaps(const DateInterval &other) const;
    /// Whether every day of \a other is in this interval.
    [[nodiscard]] bool contains(const DateInterval &other) const;

    bool operator==(const DateInterval &) const = default;
};

} // namespace dateline
