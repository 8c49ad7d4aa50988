// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmeeting.h"
#include "model/annotation/meetingparties.h"

namespace dateline {

/// Tells where words of meeting mean something else: teams meet in a final, papers sit down with those they interview,
/// somebody calls another a liar.
class MeetingMeanings
{
public:
    MeetingMeanings(const ArticleReading &reading, const MeetingWords &words, const MeetingParties &parties)
        : m_reading(reading)
        , m_words(words)
        , m_parties(parties)
    {
    }

    /// Whether a noun is no part of somebody's name, though it may be of an event's: "the Kenya-Ghana Strategic
    /// Dialogue".
    [[nodiscard]] bool mayTell(int sentence, int noun) const;
    /// What else a meeting's word may mean, as what hangs on it shows.
    [[nodiscard]] bool isExcluded(int sentence, int trigger) const;
    /// "met with fierce resistance from Osei"
    [[nodiscard]] bool meetsThing(int sentence, int trigger) const;
    /// "had not met before", "have never met", "has not met Osei since 2014": what did not take place until then, and
    /// was not planned either.
    [[nodiscard]] bool tellsOfNoneYet(int sentence, int trigger) const;
    /// "We consult with our partners", "our ongoing dialogue with Kenya": said of a whole policy, not of one meeting.
    [[nodiscard]] bool isLooseWe(const FoundMeeting &meeting) const;
    /// "Moran was received by Osei": of two people that is a meeting and nothing else.
    [[nodiscard]] bool isReception(const FoundMeeting &meeting) const;
    /// Whoever sits down with a paper is interviewed.
    [[nodiscard]] bool isInterview(const QList<Party> &parties) const;
    /// Teams meet in the final, but not to talk.
    [[nodiscard]] bool isSport(const FoundMeeting &meeting) const;

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    [[nodiscard]] int sportsWords(int sentence) const;
    [[nodiscard]] bool isSportsReport() const;

    const ArticleReading &m_reading;
    const MeetingWords &m_words;
    const MeetingParties &m_parties;
};

} // namespace dateline
