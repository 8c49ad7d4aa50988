// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmeeting.h"

namespace dateline {

/// A statement of a meeting and the words above it, on which its place and days hang.
class MeetingClause
{
public:
    /// \a governors are the words above the meeting's trigger up to the end of its clause, the nearest first. All
    /// outlives it.
    MeetingClause(const ArticleReading &reading, const FoundMeeting &meeting, const QList<int> &governors)
        : m_reading(reading)
        , m_meeting(meeting)
        , m_governors(governors)
    {
    }

    [[nodiscard]] const FoundMeeting &meeting() const { return m_meeting; }
    [[nodiscard]] int trigger() const { return m_meeting.trigger; }
    [[nodiscard]] const QList<int> &governors() const { return m_governors; }
    [[nodiscard]] const SyntaxTree &tree() const
    {
        return m_reading.trees[static_cast<std::size_t>(m_meeting.sentence)];
    }
    /// The mention that covers a word of its sentence; null for none.
    [[nodiscard]] const FoundMention *mentionAt(int token) const
    {
        return m_reading.mentionAt(m_meeting.sentence, token);
    }

    /// Whether a word stands for somebody who takes part.
    [[nodiscard]] bool isOfParty(int token) const;
    /// The "where" that leads it, -1 for none.
    [[nodiscard]] int relativeWhere() const;
    /// "On Monday, Moran will meet Osei, the ministry said": what stands before the clause is not of the verb \a up
    /// behind it.
    [[nodiscard]] bool standsBefore(int token, int up) const;

    /// Whether \a verb, joined to one above the meeting, says that it is held: "is hosted by Moran and held in Accra".
    [[nodiscard]] bool isHeldBy(int verb) const;

private:
    const ArticleReading &m_reading;
    const FoundMeeting &m_meeting;
    const QList<int> &m_governors;
};

} // namespace dateline
