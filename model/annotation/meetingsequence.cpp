// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingsequence.h"

#include "model/annotation/phrases.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// "with Osei and Lee; with Moran": whether the list begins anew between two words.
bool isListedAnew(const SyntaxTree &tree, int from, int to)
{
    int at = from;
    while (at < to && tree.word(at) != u";")
        ++at;
    return at + 1 < to && isOneOf(tree.word(at + 1), {u"with", u"and"});
}

} // namespace

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
    return t.word(meeting.trigger) == u"calls" || std::ranges::any_of(t.children(meeting.trigger), [&](int below) {
               return isOneOf(t.word(below), {u"separate", u"separately", u"respectively"});
           });
}

QList<FoundMeeting> MeetingSequence::apart(const FoundMeeting &meeting) const
{
    const SyntaxTree &t = tree(meeting.sentence);
    const bool separate = isSeparate(meeting);
    QList<Party> always;
    QList<QList<Party>> others;
    int last = meeting.trigger;
    QList<Party> inOrder = meeting.parties;
    std::ranges::stable_sort(inOrder, {}, &Party::token);
    for (const Party &party : std::as_const(inOrder)) {
        if (party.token <= meeting.trigger) {
            always.append(party);
            continue;
        }
        if (others.isEmpty() || separate || isListedAnew(t, last, party.token))
            others.emplaceBack();
        others.last().append(party);
        last = party.token;
    }
    if (always.isEmpty() || others.size() < 2)
        return {};
    QList<FoundMeeting> each;
    for (const QList<Party> &other : std::as_const(others)) {
        each.append(meeting);
        each.last().parties = always + other;
        each.last().another = true;
    }
    return each;
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
