// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingsequence.h"

#include "model/annotation/phrases.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace dateline {

void MeetingSequence::goOn(FoundMeeting &meeting, const QList<FoundMeeting> &before) const
{
    constexpr int farthest = 4; // sentences
    const SyntaxTree &t = tree(meeting.sentence);
    const bool later = t.size() > 0
        && isOneOf(t.word(0), {u"later", u"then", u"afterwards", u"afterward", u"subsequently", u"separately"});
    const bool prior = t.size() > 3 && isOneOf(t.word(0), {u"prior", u"previous"}) // "Prior to this meeting"
        && isOneOf(t.word(3), {u"meeting", u"talks", u"call"});
    const bool beside = prior || (t.size() > 2 && t.word(0) == u"on" && isOneOf(t.word(2), {u"sidelines", u"margins"}));
    const bool planned = meeting.status == MeetingStatus::Planned && meeting.also;
    if (meeting.when || !(planned || meeting.status == MeetingStatus::Held) || !(later || meeting.also || beside))
        return;
    for (const FoundMeeting &last : before | std::views::reverse) {
        if (meeting.sentence - last.sentence > farthest)
            return;
        const bool shared = haveCommon(meeting.parties, last.parties);
        if (last.goesBack || last.status != meeting.status || last.sentence == meeting.sentence
            || (!shared && !beside && !later))
            continue;
        meeting.when = last.when;
        if (meeting.place.isEmpty() && !later && meeting.mode != MeetingMode::Call)
            meeting.place = last.place;
        if (meeting.mode == MeetingMode::Unspecified && !meeting.place.isEmpty())
            meeting.mode = MeetingMode::InPerson;
        return;
    }
}

void MeetingSequence::narrow(FoundMeeting &meeting, const QList<FoundMeeting> &before)
{
    if (!meeting.also || before.isEmpty() || meeting.sentence == before.last().sentence)
        return;
    const FoundMeeting &last = before.last();
    const auto hostOf = [&last](const Party &party) {
        return std::ranges::any_of(
            last.parties, [&](const Party &told) { return told.entity == party.entity && told.token < last.trigger; });
    };
    const auto guestOf = [&](const Party &party) { return isAmong(party, last.parties) && !hostOf(party); };
    const bool both = std::ranges::any_of(meeting.parties, [&](const Party &p) { return p.referred && hostOf(p); });
    if (both)
        meeting.parties.removeIf([&](const Party &party) { return party.referred && guestOf(party); });
}

bool MeetingSequence::tellsAlso(int sentence, int trigger, const QList<int> &governors) const
{
    const SyntaxTree &t = tree(sentence);
    const auto hasAlso = [&t](int at) {
        return std::ranges::any_of(t.children(at), [&t](int below) { return t.word(below) == u"also"; });
    };
    return hasAlso(trigger) || std::ranges::any_of(governors, hasAlso);
}

bool MeetingSequence::isSeparate(const FoundMeeting &meeting) const
{
    const SyntaxTree &t = tree(meeting.sentence);
    return std::ranges::any_of(t.children(meeting.trigger), [&](int below) {
        return isOneOf(t.word(below), {u"separate", u"separately", u"respectively"});
    });
}

void MeetingSequence::appendEach(const FoundMeeting &meeting, QList<FoundMeeting> &meetings)
{
    QList<Party> others;
    QList<Party> always;
    for (const Party &party : meeting.parties)
        (party.token > meeting.trigger ? others : always).append(party);
    if (always.isEmpty() || others.size() < 2) {
        meetings.append(meeting);
        return;
    }
    for (const Party &other : std::as_const(others)) {
        FoundMeeting one = meeting;
        one.parties = always + QList<Party>{other};
        one.another = true;
        meetings.append(std::move(one));
    }
}

bool MeetingSequence::tellsAnother(int sentence, int trigger) const
{
    const SyntaxTree &t = tree(sentence);
    const int subject = t.child(trigger, {Relation::Nsubj});
    if (subject >= 0 && isOneOf(t.word(subject), {u"it", u"this", u"that"})) // "It was their second meeting"
        return false;
    return std::ranges::any_of(t.children(trigger), [&t](int below) {
        return isOneOf(t.word(below),
                       {u"again", u"next", u"another", u"second", u"third", u"follow", u"further", u"separate",
                        u"separately", u"previous", u"earlier", u"last", u"subsequent", u"new", u"more"});
    });
}

} // namespace dateline
