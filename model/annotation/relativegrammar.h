// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/calendargrammar.h"

#include <optional>

namespace dateline {

/// Reads times that are told from another time: "yesterday", "last night", "next week", "two days ago", "the following
/// day", "last Tuesday", "over the weekend". Holds a reference to the calendar grammar.
class RelativeGrammar
{
public:
    explicit RelativeGrammar(const CalendarGrammar &calendar)
        : m_calendar(calendar)
    {
    }

    /// The longest such time that begins at \a at; Shifted, Named, or Vague where its distance is not told.
    [[nodiscard]] std::optional<TimePhrase> read(const TimeWords &words, int at) const;

    /// "the year", "the week": a time only where something before says which ("the end of", "later in").
    static std::optional<TimePhrase> readBareUnit(const TimeWords &words, int at);

private:
    [[nodiscard]] std::optional<TimePhrase> readDeictic(const TimeWords &words, int at) const;
    [[nodiscard]] std::optional<TimePhrase> readComparison(const TimeWords &words, int at) const;

    const CalendarGrammar &m_calendar;
};

} // namespace dateline
