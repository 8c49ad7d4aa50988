// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/calendargrammar.h"
#include "model/annotation/relativegrammar.h"
#include "model/annotation/timelexicon.h"
#include "model/annotation/timephrase.h"

#include <QList>

namespace dateline {

/// Finds the time expressions of a sentence and what they say, not yet when that is. Holds references to its own parts
/// and to the lexicon.
class TimeGrammar
{
public:
    explicit TimeGrammar(const TimeLexicon &lexicon);
    TimeGrammar(const TimeGrammar &) = delete;
    TimeGrammar &operator=(const TimeGrammar &) = delete;

    /// The expressions in order, not overlapping: at each place the longest.
    [[nodiscard]] QList<TimePhrase> read(const TimeWords &words) const;

private:
    [[nodiscard]] std::optional<TimePhrase> readPhrase(const TimeWords &words, int at) const;
    [[nodiscard]] std::optional<TimePhrase> readDay(const TimeWords &words, int at) const;
    [[nodiscard]] std::optional<TimePhrase> readPlain(const TimeWords &words, int at) const;
    [[nodiscard]] std::optional<TimePhrase> readPart(const TimeWords &words, int at) const;
    [[nodiscard]] std::optional<TimePhrase> readRough(const TimeWords &words, int at) const;
    [[nodiscard]] std::optional<TimePhrase> readClockAndDay(const TimeWords &words, int at) const;

    const TimeLexicon &m_lexicon;
    CalendarGrammar m_calendar;
    RelativeGrammar m_relative;
};

} // namespace dateline
