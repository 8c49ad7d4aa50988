// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingcompany.h"

#include "model/annotation/meetingstatus.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

FoundMeeting addition(int sentence, int trigger, QList<Party> parties, const FoundMeeting &to)
{
    return {.sentence = sentence,
            .trigger = trigger,
            .parties = std::move(parties),
            .status = to.status,
            .goesBack = true,
            .addsHost = true};
}

} // namespace

std::optional<FoundMeeting> MeetingCompany::of(int sentence, int at, const QList<FoundMeeting> &before) const
{
    const SyntaxTree &t = tree(sentence);
    if (t.isVerb(at))
        return byEscort(sentence, at, before);
    return t.child(at, {Relation::Cop}) >= 0 ? byPresence(sentence, at, before) : std::nullopt;
}

/// Who took part in the meeting told last, when a sentence of its own says so: "On this occasion, the minister was
/// accompanied by Osei", "The delegation included Lee", "Osei led the Kestan side".
std::optional<FoundMeeting> MeetingCompany::byEscort(int sentence, int verb, const QList<FoundMeeting> &before) const
{
    constexpr int farthest = 6; // sentences
    const SyntaxTree &t = tree(sentence);
    const auto told = std::ranges::find_if(before.rbegin(), before.rend(), [sentence](const FoundMeeting &meeting) {
        return meeting.sentence != sentence || !meeting.addsHost;
    });
    if (told == before.rend() || told->sentence == sentence || sentence - told->sentence > farthest
        || told->status == MeetingStatus::NotHeld)
        return std::nullopt;
    const FoundMeeting &last = *told;
    const int subject = t.child(verb, {Relation::Nsubj, Relation::NsubjPass});
    const int object = t.child(verb, {Relation::Obj});
    const auto isSide = [&t](int noun) {
        return noun >= 0
            && isOneOf(t.word(noun),
                       {u"delegation", u"delegations", u"team", u"side", u"sides", u"members", u"participants",
                        u"attendees", u"guests"});
    };
    QList<Party> parties;
    if (isOneOf(t.word(verb), {u"accompanied", u"flanked", u"joined"}) && t.child(verb, {Relation::AuxPass}) >= 0) {
        const QList<Party> subjects = m_actors.subjectsOf(sentence, verb);
        const bool same = haveCommon(subjects, last.parties);
        const bool then =
            t.size() > 2 && isOneOf(t.word(2), {u"occasion", u"meeting", u"talks", u"visit", u"call", u"audience"});
        if (same || (then && subjects.isEmpty()))
            parties = m_parties.with(sentence, verb, u"by", subjects);
    } else if (isSide(subject)
               && isOneOf(t.word(verb), {u"include", u"includes", u"included", u"comprised", u"comprises"})) {
        parties = m_actors.of(sentence, object);
    } else if (isSide(subject) && t.child(verb, {Relation::AuxPass}) >= 0
               && isOneOf(t.word(verb), {u"led", u"headed", u"represented"})) { // "The Kestan side was led by Osei"
        parties = m_parties.with(sentence, verb, u"by", {});
    } else if (isSide(object)
               && isOneOf(t.word(verb),
                          {u"led", u"headed", u"leads", u"heads", u"represented", u"represents", u"lead", u"head",
                           u"represent"})) {
        parties = m_actors.of(sentence, subject);
        const FoundMention *side = m_reading.mentionAt(sentence, object);
        const bool goes = std::ranges::any_of(t.children(verb) + t.children(object), [&t](int below) {
            return isOneOf(t.preposition(below), {u"to", u"at", u"for", u"in"}); // to another meeting
        });
        if (side && !side->ownerName.isEmpty() && side->noun == u"delegation" && !goes) // "led the Kestan delegation"
            appendParties(m_actors.of(sentence, object, parties), parties);
    }
    return parties.isEmpty() ? std::nullopt : std::optional(addition(sentence, verb, std::move(parties), last));
}

/// "Osei was also present", "Osei was in the room": of the meeting told in the sentence before.
std::optional<FoundMeeting> MeetingCompany::byPresence(int sentence, int predicate,
                                                       const QList<FoundMeeting> &before) const
{
    const SyntaxTree &t = tree(sentence);
    const bool there = t.word(predicate) == u"present"
        || (t.hasPreposition(predicate, u"in") && isOneOf(t.word(predicate), {u"room", u"attendance"}));
    if (!there || isNegated(t, predicate) || before.isEmpty() || sentence - before.last().sentence != 1
        || before.last().status == MeetingStatus::NotHeld)
        return std::nullopt;
    QList<Party> parties = m_actors.of(sentence, t.child(predicate, {Relation::Nsubj}), before.last().parties);
    return parties.isEmpty() ? std::nullopt
                             : std::optional(addition(sentence, predicate, std::move(parties), before.last()));
}

} // namespace dateline
