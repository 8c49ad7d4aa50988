// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmeeting.h"
#include "model/annotation/meetingparties.h"

namespace dateline {

/// Finds who else took part in a meeting told before, when a sentence of its own says so. What is found goes back to
/// that meeting (FoundMeeting::goesBack) and adds to it; how sure it is, is left open.
class MeetingCompany
{
public:
    MeetingCompany(const ArticleReading &reading, const Actors &actors, const MeetingParties &parties)
        : m_reading(reading)
        , m_actors(actors)
        , m_parties(parties)
    {
    }

    /// Told by the word at \a at, a verb ("The minister was accompanied by Osei", "Osei led the Kestan side") or a
    /// predicate ("Osei was also present"); \a before are the meetings told until then.
    [[nodiscard]] std::optional<FoundMeeting> of(int sentence, int at, const QList<FoundMeeting> &before) const;

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    [[nodiscard]] std::optional<FoundMeeting> byEscort(int sentence, int verb, const QList<FoundMeeting> &before) const;
    [[nodiscard]] std::optional<FoundMeeting> byPresence(int sentence, int predicate,
                                                         const QList<FoundMeeting> &before) const;

    const ArticleReading &m_reading;
    const Actors &m_actors;
    const MeetingParties &m_parties;
};

} // namespace dateline
