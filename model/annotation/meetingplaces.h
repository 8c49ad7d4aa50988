// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meetingclause.h"

namespace dateline {

/// Where the meetings of an article were, by what hangs on their words in the tree.
class MeetingPlaces
{
public:
    MeetingPlaces(const ArticleReading &reading, const Countries &countries, const MeetingWords &words)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
        , m_dateline(datelineOf(reading, countries))
    {
    }

    /// The place told with the trigger or the words above it; empty for none.
    [[nodiscard]] QString of(const MeetingClause &clause) const;
    /// Whether the meeting is told as "here": in the city of the dateline.
    [[nodiscard]] static bool isHere(const MeetingClause &clause);
    /// The city at the head of the article; empty for none.
    [[nodiscard]] const QString &dateline() const { return m_dateline; }

private:
    [[nodiscard]] static QString datelineOf(const ArticleReading &reading, const Countries &countries);
    [[nodiscard]] const FoundMention *beforeWhere(const MeetingClause &clause) const;
    [[nodiscard]] int rankOf(const MeetingClause &clause, const FoundMention &place) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
    QString m_dateline;
};

} // namespace dateline
