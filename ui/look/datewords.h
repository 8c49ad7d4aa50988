// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"

#include <QLocale>
#include <QString>

#include <memory>

namespace dateline {

/// An interval in the locale's words and order, as exact as it is known: "Tue 25 November 2025",
/// "Mon 24 – Tue 25 November 2025" (up to a week), "3–23 November 2025", "November 2025", "2025", "about 2014",
/// "since 2014", "until 2014", "2014?"; nothing for an interval without ends.
QString inWords(const DateInterval &interval, const QLocale &locale = QLocale());

/// Dates in one locale's words by skeleton (Unicode TR 35: the fields wanted, in any order: "yMMMM" → "November 2025",
/// "Ed" → "Tue 25", "j" → the hour), which the locale puts in its own order. Days are Julian days of the proleptic
/// Gregorian calendar, as QDate counts them; a fraction is the time since midnight. Years before 1 carry their era.
/// A value for one thread: copies share the patterns they have looked up.
class DateWords
{
public:
    explicit DateWords(const QLocale &locale = QLocale());

    [[nodiscard]] QString at(double julianDay, QLatin1StringView skeleton) const;
    /// From one day to another, both included: "24–25 November 2025".
    [[nodiscard]] QString between(qint64 firstDay, qint64 lastDay, QLatin1StringView skeleton) const;

private:
    class Patterns;
    std::shared_ptr<Patterns> m_patterns;
};

} // namespace dateline
