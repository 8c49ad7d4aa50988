// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingcontrollers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Nouns that only measure or place a meeting: "a second day of talks", "on the sidelines of a meeting".
bool isLightNoun(const QString &word)
{
    return isOneOf(word, {u"round",    u"rounds",      u"series",      u"day",          u"days",       u"week",
                          u"weeks",    u"hour",        u"hours",       u"set",          u"pair",       u"start",
                          u"end",      u"beginning",   u"conclusion",  u"sidelines",    u"margins",    u"part",
                          u"visit",    u"trip",        u"number",      u"wake",         u"course",     u"eve",
                          u"phase",    u"date",        u"plan",        u"plans",        u"invitation", u"offer",
                          u"meeting",  u"meetings",    u"talks",       u"summit",       u"couple",     u"minutes",
                          u"session",  u"proposal",    u"preparation", u"preparations", u"request",    u"request",
                          u"hopes",    u"possibility", u"prospect",    u"idea",         u"tour",       u"stop",
                          u"agenda",   u"schedule",    u"capital",     u"city",         u"readiness",  u"willingness",
                          u"openness", u"lunch",       u"dinner",      u"attempt",      u"effort",     u"bid",
                          u"remarks",  u"speech",      u"keynote",     u"address"});
}

} // namespace

void MeetingControllers::addTo(QList<Party> &parties, int sentence, int noun, const QList<int> &governors,
                               NounStrength strength) const
{
    const SyntaxTree &t = tree(sentence);
    if (const int subject = t.child(noun, {Relation::Nsubj}); subject >= 0) { // "have been in talks with"
        appendParties(m_actors.of(sentence, subject, parties), parties);
        return;
    }
    const Link link = linkOf(sentence, noun, governors, parties);
    if (link.verb >= 0 && !link.owned)
        addByVerb(link, sentence, strength, parties);
}

MeetingControllers::Link MeetingControllers::linkOf(int sentence, int noun, const QList<int> &governors,
                                                    QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    Link link{.below = noun};
    for (const int governor : governors) {
        if (t.word(governor) == u"ahead") // "spoke ahead of talks with Osei"
            continue;
        if (t.isVerb(governor) || t.child(governor, {Relation::Cop}) >= 0) {
            link.verb = governor;
            return link;
        }
        // "the announcement by A of talks with B", "A's offer of talks with B", not "A's remarks ahead of talks with B"
        const bool tells = t.preposition(link.below).isEmpty()
            || isOneOf(t.preposition(link.below), {u"of", u"for", u"to", u"on", u"about"})
            || isOneOf(t.word(governor), {u"participation", u"attendance", u"presence"});
        const MeetingGovernor *offers = m_words.governor(t.word(governor));
        const bool offered = (offers && offers->subjectTakesPart) || isLightNoun(t.word(governor))
            || isOneOf(t.word(governor), {u"participation", u"attendance", u"presence", u"announcement"});
        QList<Party> owners;
        if (tells && offered)
            owners = m_actors.of(sentence, t.child(governor, {Relation::NmodPoss}), parties);
        if (offered)
            appendParties(m_parties.with(sentence, governor, u"by", parties), owners);
        if (!owners.isEmpty() && !parties.isEmpty()) {
            appendParties(owners, parties);
            link.owned = true;
            return link;
        }
        if (!isLightNoun(t.word(governor)))
            return link;
        link.below = governor;
    }
    return link;
}

void MeetingControllers::addByVerb(const Link &link, int sentence, NounStrength strength, QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    const int verb = link.verb;
    const Relation relation = t.relation(link.below);
    const MeetingGovernor *governor = m_words.governor(t.word(verb));
    const bool takesPart = governor && governor->subjectTakesPart;
    const bool object = relation == Relation::Obj || relation == Relation::Xcomp;
    const bool during = object && isOneOf(t.preposition(link.below), {u"during", u"after", u"following", u"at"});
    const bool oblique =
        relation == Relation::Obl || relation == Relation::Nmod || relation == Relation::Advcl || during;
    if (relation == Relation::NsubjPass || relation == Relation::Nsubj) {
        addBySubject(sentence, verb, parties);
        return;
    }
    if (!(object && takesPart) && !oblique)
        return;
    if (parties.isEmpty() && t.word(verb).startsWith(u"accompan")) // "accompanied her to the debate"
        return;
    if (const QList<Party> pair = oblique ? pairOf(sentence, verb) : QList<Party>(); pair.size() > 1) {
        appendParties(pair, parties);
        return;
    }
    const bool strong = !parties.isEmpty() || takesPart || agrees(sentence, verb);
    QList<Party> subjects = m_actors.subjectsOf(sentence, verb, parties); // "after talks with Osei, he said"
    const bool afterwards = oblique && isOneOf(t.preposition(link.below), {u"after", u"following"});
    if (subjects.isEmpty() && afterwards && parties.size() == 1 && t.relation(verb) == Relation::Ccomp
        && t.isVerb(t.head(verb)))
        subjects = m_actors.subjectsOf(sentence,
                                       t.head(verb)); // "Moran said the news came as a shock after a meeting with Osei"
    // "in talks with Osei she urged Kenya to agree": what was said there of somebody else
    const bool said = oblique && !parties.isEmpty() && isOneOf(t.preposition(link.below), {u"in", u"during", u"at"});
    QList<Party> objects;
    if (governor && governor->objectTakesPart && !said && t.child(verb, {Relation::NsubjPass}) < 0)
        objects = m_actors.of(sentence, t.child(verb, {Relation::Obj, Relation::Iobj}), subjects);
    objects.removeIf([this](const Party &party) { return m_parties.isPress(party); });
    if (object || strength == NounStrength::Weak || parties.isEmpty())
        appendParties(m_parties.with(sentence, verb, u"with", parties), parties);
    const bool toThem = parties.isEmpty()
        && isOneOf(t.word(verb),
                   {u"offer", u"offers", u"offered", u"propose", u"proposes", u"proposed", u"signal", u"signals",
                    u"signaled", u"signalled", u"suggest", u"suggested", u"conveyed"});
    if (toThem) // "offered talks to Osei"
        appendParties(m_parties.with(sentence, verb, u"to", subjects), objects);
    if (parties.isEmpty() && !takesPart && objects.isEmpty() && subjects.size() < 2)
        return;
    if (!strong && objects.isEmpty())
        return;
    // "sent Moran to talks with Osei": who sends stays at home, unless who is sent has no name.
    const bool sends = governor && !governor->subjectTakesPart
        && std::ranges::any_of(objects,
                               [this](const Party &party) { return !isNameless(m_reading.entities[party.entity]); });
    if (!sends)
        appendParties(subjects, parties);
    if (sends || toThem || !governor || governor->subjectTakesPart)
        appendParties(objects, parties);
    appendParties(m_parties.companions(sentence, verb, parties), parties);
}

/// Those that a verb tells of the talks that are its subject: "talks were held by", "talks with Osei have failed, she
/// said".
void MeetingControllers::addBySubject(int sentence, int verb, QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    for (const QStringView preposition : {QStringView(u"by"), QStringView(u"with"), QStringView(u"between")})
        appendParties(m_parties.with(sentence, verb, preposition, parties), parties);
    for (const int below : t.childrenWith(verb, {Relation::Obl})) { // "was held in the presence of Moran"
        if (isOneOf(t.word(below), {u"presence", u"participation", u"attendance"}))
            appendParties(m_actors.of(sentence, below, parties), parties);
    }
    if (parties.size() == 1)
        appendParties(speakers(sentence, verb, parties), parties);
}

/// The body that says that "talks with Osei have failed". A person may tell of others' talks.
QList<Party> MeetingControllers::speakers(int sentence, int verb, const QList<Party> &known) const
{
    const SyntaxTree &t = tree(sentence);
    int clause = verb;
    while (t.relation(clause) == Relation::Advcl && t.head(clause) >= 0)
        clause = t.head(clause);
    if (t.relation(clause) != Relation::Ccomp || t.head(clause) < 0 || !t.isVerb(t.head(clause)))
        return {};
    QList<Party> speakers = m_actors.subjectsOf(sentence, t.head(clause));
    speakers.removeIf([&](const Party &party) {
        const Entity &entity = m_reading.entities[party.entity];
        const bool announced =
            t.word(t.head(clause)).startsWith(u"announc"); // what becomes of talks, who holds them announces
        return isAmong(party, known) || (entity.kind == EntityKind::Person && !announced) || m_parties.isPress(party);
    });
    return speakers;
}

/// "a ceasefire between A and B, reached during talks", "the deal between A and B was signed at a summit": those two.
QList<Party> MeetingControllers::pairOf(int sentence, int verb) const
{
    const SyntaxTree &t = tree(sentence);
    const int noun = t.relation(verb) == Relation::Acl ? t.head(verb) : t.child(verb, {Relation::NsubjPass});
    if (noun < 0 || !t.isNoun(noun) || t.child(noun, {Relation::Nmod}) < 0)
        return {};
    QList<Party> pair = m_parties.with(sentence, noun, u"between", {});
    if (pair.size() > 1)
        appendParties(m_parties.with(sentence, verb, u"by", pair), pair);
    return pair;
}

/// Whether two who do this "after talks" had these with each other.
bool MeetingControllers::agrees(int sentence, int verb) const
{
    const SyntaxTree &t = tree(sentence);
    const QString &word = t.word(verb);
    for (const QStringView stem :
         {QStringView(u"agree"), QStringView(u"discuss"), QStringView(u"exchang"), QStringView(u"reaffirm"),
          QStringView(u"review"), QStringView(u"sign"), QStringView(u"pledg"), QStringView(u"reach"),
          QStringView(u"conclud"), QStringView(u"announc"), QStringView(u"issu"), QStringView(u"bridg"),
          QStringView(u"narrow"), QStringView(u"overc"), QStringView(u"hammer"), QStringView(u"clash")}) {
        if (word.startsWith(stem))
            return true;
    }
    return std::ranges::any_of(t.childrenWith(verb, {Relation::Obl}), [&](int below) { // "said in a joint statement"
        return std::ranges::any_of(t.childrenWith(below, {Relation::Amod}),
                                   [&](int how) { return t.word(how) == u"joint"; });
    });
}

} // namespace dateline
