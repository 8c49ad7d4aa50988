// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingclause.h"

#include "model/annotation/phrases.h"

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

bool MeetingClause::isHeldBy(int verb) const
{
    return tree().relation(verb) == Relation::Conj && m_governors.contains(tree().head(verb))
        && isOneOf(tree().word(verb), {u"held", u"hosted", u"convened", u"scheduled", u"conducted"})
        && tree().child(verb, {Relation::Nsubj, Relation::NsubjPass}) < 0;
}

} // namespace dateline
