// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meetingclause.h"

namespace dateline {

/// When the meetings of an article were, by what hangs on their words in the tree and by the tense.
class MeetingDays
{
public:
    MeetingDays(const ArticleReading &reading, const MeetingWords &words)
        : m_reading(reading)
        , m_words(words)
    {
    }

    /// The days told with the trigger or the words above it; nothing for none.
    [[nodiscard]] std::optional<DateInterval> of(const MeetingClause &clause) const;
    /// Whether the clause's verb is in the past tense.
    [[nodiscard]] static bool areToldInPast(const MeetingClause &clause);
    /// News tell what happens on their day in the present tense: "Moran meets Osei in Accra", "Moran visits Accra to
    /// meet Osei", "at the summit, Moran announces".
    [[nodiscard]] bool areToldAsToday(const MeetingClause &clause) const;

private:
    [[nodiscard]] int rankOf(const MeetingClause &clause, int token) const;
    [[nodiscard]] static bool mayDate(const MeetingClause &clause, int token);

    const ArticleReading &m_reading;
    const MeetingWords &m_words;
};

} // namespace dateline
