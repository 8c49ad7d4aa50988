// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timelexicon.h"
#include "model/annotation/timephrase.h"
#include "model/annotation/timewords.h"

#include <optional>

namespace dateline {

/// Reads names of days, months, years and other pieces of the calendar: "25 November 2025", "Nov. 25", "2025-11-25",
/// "the third quarter", "the 1990s", "Christmas Day". Words that only look like one ("May" the name, "28-point") are
/// not read. Holds a reference to the lexicon.
class CalendarGrammar
{
public:
    explicit CalendarGrammar(const TimeLexicon &lexicon)
        : m_lexicon(lexicon)
    {
    }

    /// The longest name of a date that begins at \a at; its meaning is Named.
    [[nodiscard]] std::optional<TimePhrase> read(const TimeWords &words, int at) const;

    /// A year in figures or words at \a at, moving \a at behind it.
    static std::optional<int> readYear(const TimeWords &words, int &at);

private:
    [[nodiscard]] std::optional<TimePhrase> readYearAlone(const TimeWords &words, int at) const;

    const TimeLexicon &m_lexicon;
};

/// "last year", "this year", "next week" at \a at, moving \a at behind it and a possessive "'s".
std::optional<TimeShift> readDeicticShift(const TimeWords &words, int &at);
/// Takes a year that is told by its way from now ("March last year") at token \a at into \a phrase, unless a comma
/// parts them.
void readYearShift(const TimeWords &words, int at, TimePhrase &phrase);

} // namespace dateline
