// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace dateline {

/// A feast or memorial day that news names instead of its date, as the rule by which it falls in a year.
struct Holiday {
    enum class Rule {
        Fixed,        ///< the day \a number of \a month
        NthWeekday,   ///< the \a number-th \a weekday of \a month
        LastWeekday,  ///< the last \a weekday of \a month
        AfterEaster,  ///< \a number days after Easter Sunday (Gregorian)
    };

    Rule rule = Rule::Fixed;
    int month = 0;
    int number = 0;
    int weekday = 0;  ///< 1 is Monday
    int daysLater = 0; ///< counted from the day the rule gives

    [[nodiscard]] QDate in(int year) const;
    bool operator==(const Holiday &) const = default;
};

/// The holiday called \a name: words in lower case with one blank between them, where an apostrophe begins or is a word
/// of its own ("new year ' s day").
std::optional<Holiday> holidayNamed(QStringView name);

/// Whether some holiday's name begins with the word \a word, and how many words the longest has.
bool beginsHoliday(QStringView word);
inline constexpr int longestHolidayName = 6;

} // namespace dateline
