// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingmeanings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool isMeeting(const SyntaxTree &tree, int verb)
{
    return tree.isVerb(verb) && isOneOf(tree.word(verb), {u"meet", u"meets", u"met", u"meeting"});
}

/// "often meets Osei": what somebody does now and then is no event.
bool isHabit(const SyntaxTree &tree, int verb)
{
    const QString &word = tree.word(verb);
    const bool past = word.endsWith(u"ed")
        || isOneOf(word, {u"met", u"spoke", u"spoken", u"saw", u"seen", u"sat", u"held"})
        || tree.child(verb, {Relation::Aux, Relation::AuxPass, Relation::Mark}) >= 0;
    return tree.isVerb(verb) && !past
        && std::ranges::any_of(tree.childrenWith(verb, {Relation::Advmod}), [&tree](int below) {
               return isOneOf(tree.word(below),
                              {u"sometimes", u"often", u"usually", u"normally", u"regularly", u"frequently", u"always",
                               u"rarely", u"seldom", u"occasionally", u"generally", u"typically"});
           });
}

} // namespace

/// Whether a noun is no part of somebody's name, though it may be of an event's: "the Kenya-Ghana Strategic Dialogue".
bool MeetingMeanings::mayTell(int sentence, int noun) const
{
    const FoundMention *mention = m_reading.mentionAt(sentence, noun);
    return !mention || (mention->kind == EntityKind::Other && mention->lastToken == noun + 1);
}

/// What else a meeting's word may mean.
bool MeetingMeanings::isExcluded(int sentence, int trigger) const
{
    const SyntaxTree &t = tree(sentence);
    const QString &word = t.word(trigger);
    if (isCallOn(t, trigger)) { // "called on her to resign" is no visit, "called on her to congratulate her" is
        const int purpose = t.child(trigger, {Relation::Xcomp, Relation::Ccomp, Relation::Advcl});
        return purpose >= 0
            && !isOneOf(t.word(purpose),
                        {u"discuss", u"congratulate", u"exchange", u"express", u"review", u"present", u"convey",
                         u"brief", u"thank", u"seek", u"inform", u"felicitate"});
    }
    const bool toDo = std::ranges::any_of(
        t.childrenWith(trigger, {Relation::Xcomp, Relation::Ccomp, Relation::Advcl}), [&](int below) {
            return t.hasPreposition(below, u"to") && t.isVerb(below) && t.relation(below) != Relation::Advcl;
        });
    if (word.startsWith(u"welcom") && toDo)
        return true;
    if (word.startsWith(u"exchange") && !t.isVerb(trigger)) { // "an exchange of fire"
        const int of = t.child(trigger, {Relation::Nmod});
        if (of >= 0 && t.hasPreposition(of, u"of") && !isOneOf(t.word(of), {u"views", u"opinions", u"ideas"}))
            return true;
    }
    const bool wentToSee = word == u"see" && t.hasPreposition(trigger, u"to") && t.head(trigger) >= 0
        && isOneOf(t.word(t.head(trigger)),
                   {u"fly",      u"flies",     u"flew",      u"flown",      u"flying", u"travel", u"travels",
                    u"traveled", u"travelled", u"traveling", u"travelling", u"come",   u"comes",  u"came",
                    u"coming",   u"go",        u"goes",      u"went",       u"going",  u"gone",   u"arrived"});
    const MeetingGovernor *plans = t.relation(trigger) == Relation::Xcomp && t.head(trigger) >= 0
        ? m_words.governor(t.word(t.head(trigger)))
        : nullptr;
    const int seen = t.child(trigger, {Relation::Obj});
    const FoundMention *person = seen >= 0 ? m_reading.mentionAt(sentence, seen) : nullptr;
    const bool plansToSee = word == u"see" && plans && plans->status == MeetingStatus::Planned && person
        && person->kind == EntityKind::Person && t.child(trigger, {Relation::Xcomp, Relation::Ccomp}) < 0;
    if (wentToSee || plansToSee)
        return false;
    if (const MeetingVerb *verb = t.isVerb(trigger) ? m_words.verb(word) : nullptr; verb && !verb->needs.isEmpty())
        return std::ranges::none_of(t.children(trigger),
                                    [&](int below) { return verb->needs.contains(t.word(below)); });
    const auto isToMeeting = [&](int below) { // "called them to a summit"
        return t.hasPreposition(below, u"to") && m_words.noun(t.word(below));
    };
    const int called = t.child(trigger, {Relation::Obj});
    const bool names = called >= 0 // "called the soldiers the real occupiers"
        && std::ranges::any_of(t.childrenWith(called, {Relation::Appos}), [&](int below) {
                           const int first = t.extent(below).first;
                           return t.child(below, {Relation::Det}) >= 0 && first > called && t.word(first - 1) != u",";
                       });
    if (word.startsWith(u"call") && t.isVerb(trigger))
        return names || std::ranges::any_of(t.childrenWith(trigger, {Relation::Obl}), isToMeeting)
            || t.child(trigger, {Relation::Xcomp, Relation::Ccomp}) >= 0
            || t.childrenWith(trigger, {Relation::Obj, Relation::Iobj}).size() != 1
            || std::ranges::any_of(t.children(trigger),
                                   [&t](int below) {
                                       return isOneOf(t.word(below),
                                                      {u"home", u"out", u"in", u"away", u"back", u"off", u"up"});
                                   })
            || (trigger + 1 < t.size() && isOneOf(t.word(trigger + 1), {u"for", u"on", u"off", u"upon"}));
    if (tellsOfNoneYet(sentence, trigger))
        return true;
    if (isHabit(t, trigger))
        return true;
    const bool inGeneral = t.isVerb(trigger) && t.relation(trigger) == Relation::Csubj
        && word.endsWith(u"ing"); // "talking to A is no use"
    if (inGeneral)
        return true;
    const bool indirect = std::ranges::any_of(t.children(trigger), [&t](int below) {
        return isOneOf(t.word(below), {u"indirect", u"indirectly", u"proximity"});
    });
    if (indirect
        && m_parties.with(sentence, trigger, u"between", {}).size() < 2) // through somebody else, but of these two
        return true;
    if (word == u"table") // only "the negotiating table"
        return std::ranges::none_of(t.children(trigger), [&t](int below) {
            return isOneOf(t.word(below), {u"negotiating", u"bargaining", u"negotiation", u"negotiations"});
        });
    if (word.startsWith(u"conference"))
        return std::ranges::any_of(t.children(trigger),
                                   [&t](int below) { return isOneOf(t.word(below), {u"press", u"news"}); });
    const bool toSomebody = trigger + 1 < t.size() && t.word(trigger + 1) == u"to"
        && t.child(trigger, {Relation::NmodPoss}) >= 0
        && std::ranges::any_of(t.childrenWith(trigger, {Relation::Nmod, Relation::Obl}), [&](int below) {
                                const FoundMention *callee = m_reading.mentionAt(sentence, below);
                                return callee && callee->kind == EntityKind::Person && t.hasPreposition(below, u"to")
                                    && t.child(below, {Relation::Acl}) < 0;
                            });
    if (toSomebody) // "in his call to Osei"
        return false;
    if (word == u"call" || word == u"calls")
        return t.child(trigger, {Relation::Acl}) >= 0 // "a call from Moran to vote"
            || (trigger + 1 < t.size() && isOneOf(t.word(trigger + 1), {u"for", u"to", u"on"})
                && t.child(trigger, {Relation::Compound, Relation::Amod}) < 0);
    return false;
}

bool MeetingMeanings::meetsThing(int sentence, int trigger) const
{
    const SyntaxTree &t = tree(sentence);
    return isMeeting(t, trigger) && std::ranges::any_of(t.childrenWith(trigger, {Relation::Obl}), [&t](int below) {
               return t.hasPreposition(below, u"with")
                   && isOneOf(t.word(below),
                              {u"resistance", u"criticism", u"opposition", u"protest", u"protests", u"approval",
                               u"scepticism", u"skepticism", u"silence", u"gunfire", u"success", u"failure", u"anger",
                               u"outrage", u"derision", u"applause", u"disapproval", u"condemnation", u"hostility"});
           });
}

bool MeetingMeanings::tellsOfNoneYet(int sentence, int trigger) const
{
    const SyntaxTree &t = tree(sentence);
    const QList<int> &below = t.children(trigger);
    const auto has = [&](std::initializer_list<QStringView> words) {
        return std::ranges::any_of(below, [&](int at) { return isOneOf(t.word(at), words); });
    };
    const bool perfect = t.isVerb(trigger) && isOneOf(t.word(trigger), {u"met", u"seen", u"spoken"})
        && has({u"have", u"had", u"has", u"'ve", u"'d"});
    const bool since = std::ranges::any_of(
        below, [&](int at) { return isOneOf(t.preposition(at), {u"since", u"in", u"for", u"before", u"until"}); });
    return perfect
        && (has({u"never"})
            || (has({u"not", u"n't"}) && (since || has({u"before", u"previously", u"ever", u"since", u"yet"}))));
}

/// "We consult with our partners", "our ongoing dialogue with Kenya": said of a whole policy, not of one meeting.
bool MeetingMeanings::isLooseWe(const FoundMeeting &meeting) const
{
    const SyntaxTree &t = tree(meeting.sentence);
    const bool we = std::ranges::any_of(meeting.parties, [&](const Party &party) {
        return party.referred && party.token >= 0 && isOneOf(t.word(party.token), {u"we", u"us", u"our"});
    });
    const bool met = isOneOf(t.word(meeting.trigger),
                             {u"met", u"meet", u"meeting", u"welcome", u"welcomed", u"host", u"hosted", u"summit"});
    return we && !met && !meeting.when && meeting.place.isEmpty();
}

bool MeetingMeanings::isReception(const FoundMeeting &meeting) const
{
    const SyntaxTree &t = tree(meeting.sentence);
    const MeetingVerb *words = m_words.verb(t.word(meeting.trigger));
    return words && words->frame == MeetingFrame::Visitor && t.isVerb(meeting.trigger)
        && t.child(meeting.trigger, {Relation::AuxPass}) >= 0 && meeting.parties.size() > 1
        && std::ranges::all_of(meeting.parties, [this](const Party &party) {
               return m_reading.entities[party.entity].kind == EntityKind::Person;
           });
}

/// Whoever sits down with a paper is interviewed.
bool MeetingMeanings::isInterview(const QList<Party> &parties) const
{
    return std::ranges::any_of(parties, [this](const Party &party) {
        return m_reading.entities[party.entity].kind == EntityKind::Organization && m_parties.isPress(party);
    });
}

/// Words of sport, but for those in names of bodies: the Arab League plays nothing.
int MeetingMeanings::sportsWords(int sentence) const
{
    const SyntaxTree &t = tree(sentence);
    int words = 0;
    for (int at = 0; at < t.size(); ++at) {
        const FoundMention *mention = m_words.isSport(t.word(at)) ? m_reading.mentionAt(sentence, at) : nullptr;
        words += m_words.isSport(t.word(at)) && !(mention && mention->kind == EntityKind::Organization) ? 1 : 0;
    }
    return words;
}

/// Teams meet in the final, but not to talk.
bool MeetingMeanings::isSport(const FoundMeeting &meeting) const
{
    const SyntaxTree &t = tree(meeting.sentence);
    const int words = sportsWords(meeting.sentence);
    const bool people = std::ranges::any_of(meeting.parties, [this](const Party &party) {
        return m_reading.entities[party.entity].kind == EntityKind::Person;
    });
    // In a report of sport, people who "meet" each other play.
    const bool meets = isMeeting(t, meeting.trigger);
    if (meets && t.child(meeting.trigger, {Relation::Obj}) >= 0 && isSportsReport())
        return true;
    const bool talks = meets && people // "met with the coach"
        && std::ranges::any_of(t.childrenWith(meeting.trigger, {Relation::Obl}),
                               [&t](int below) { return t.hasPreposition(below, u"with"); });
    if (talks)
        return false;
    return t.isVerb(meeting.trigger) ? words >= (people ? 2 : 1) : words >= 2 && !people;
}

bool MeetingMeanings::isSportsReport() const
{
    constexpr int fewest = 6;
    int words = 0;
    for (int sentence = 0; sentence < static_cast<int>(m_reading.trees.size()); ++sentence)
        words += sportsWords(sentence);
    return words >= fewest && words * 3 > static_cast<int>(m_reading.trees.size());
}

} // namespace dateline
