// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meetingdays.h"
#include "model/annotation/meetingplaces.h"

namespace dateline {

/// What a sentence tells of a meeting beside who met.
class MeetingCircumstances
{
public:
    MeetingCircumstances(const ArticleReading &reading, const Countries &countries, const MeetingWords &words)
        : m_reading(reading)
        , m_words(words)
        , m_places(reading, countries, words)
        , m_days(reading, words)
    {
    }

    [[nodiscard]] const MeetingPlaces &places() const { return m_places; }
    [[nodiscard]] const MeetingDays &days() const { return m_days; }

    /// Fills in place, date and mode of \a meeting; \a governors are the words above its trigger up to the end of its
    /// clause, the nearest first.
    void read(FoundMeeting &meeting, const QList<int> &governors) const;

private:
    [[nodiscard]] MeetingMode modeOf(const MeetingClause &clause) const;

    const ArticleReading &m_reading;
    const MeetingWords &m_words;
    MeetingPlaces m_places;
    MeetingDays m_days;
};

} // namespace dateline
