// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingclause.h"

#include <algorithm>

namespace dateline {

bool MeetingClause::isOfParty(int token) const
{
    return std::ranges::any_of(m_meeting.parties, [&](const Party &party) {
        const FoundMention *mention = mentionAt(party.token);
        return party.token == token || (mention && mention->covers(token));
    });
}

int MeetingClause::relativeWhere() const
{
    const auto whereOf = [this](int word) {
        for (const int below : tree().children(word)) {
            if (tree().word(below) == u"where" && below < word && below > 0)
                return below;
        }
        return -1;
    };
    int where = whereOf(m_meeting.trigger);
    for (const int governor : m_governors)
        where = where < 0 ? whereOf(governor) : where;
    return where;
}

bool MeetingClause::standsBefore(int token, int up) const
{
    return token < m_meeting.trigger && m_meeting.trigger < up && tree().isVerb(up)
        && tree().isUnder(m_meeting.trigger, up);
}

} // namespace dateline
