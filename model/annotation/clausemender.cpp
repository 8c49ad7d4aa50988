// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/clausemender.h"

#include "model/annotation/namewords.h"

#include <algorithm>

namespace dateline {

void ClauseMender::mend()
{
    activate();
    leaveSubject();
    leaveOpeningClause();
    readHeadlineVerb();
    leaveRelative();
    hangTimes();
    hangCapitals();
    readMainVerb();
    readVerbBehindDateline();
}

/// A passive subject needs a passive verb; "Moran is in Accra": no subject is a preposition's.
void ClauseMender::activate()
{
    for (int at = 0; at < m_tree.size(); ++at) {
        const int verb = m_tree.head(at);
        if (isSubject(m_tree.relation(at)) && m_tree.relation(verb) == Relation::Case) {
            m_tree.hang(at, m_tree.head(verb), m_tree.relation(at));
            continue;
        }
        if (m_tree.relation(at) == Relation::NsubjPass && m_tree.relation(verb) == Relation::Root
            && m_tree.child(verb, {Relation::AuxPass}) < 0)
            m_tree.hang(at, verb, Relation::Nsubj);
    }
}

/// "Moran met for an hour with the Managing Director Osei": what stands behind the verb is not the subject's.
void ClauseMender::leaveSubject()
{
    for (int at = 0; at < m_tree.size(); ++at) {
        const int subject = m_tree.head(at);
        const int verb = subject >= 0 && isSubject(m_tree.relation(subject)) ? m_tree.head(subject) : -1;
        if (m_tree.relation(at) == Relation::Nmod && subject < verb && verb < at && m_tree.isVerb(verb)
            && m_tree.hasPreposition(at, u"with"))
            m_tree.hang(at, verb, Relation::Obl);
    }
}

/// "After meeting Moran in Accra, the envoy, Ben Osei, left": a verb without a subject has the one behind the clause
/// that comes first, whom the reader may take for another name of somebody in it.
void ClauseMender::leaveOpeningClause()
{
    for (int at = 1; at < m_tree.size(); ++at) {
        const int named = m_tree.head(at);
        if (m_tree.relation(at) != Relation::Appos || named < 0)
            continue;
        int clause = named;
        for (int steps = 0; clause >= 0 && m_tree.relation(clause) != Relation::Advcl; ++steps)
            clause = steps < m_tree.size() ? m_tree.head(clause) : -1;
        const int verb = clause >= 0 ? m_tree.head(clause) : -1;
        const int first = m_tree.extent(at).first;
        if (verb > at && clause < named && named < first && first > 0 && m_tree.isVerb(verb)
            && m_tree.word(first - 1) == u"," && m_tree.child(clause, {Relation::Mark}) >= 0
            && m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Aux}) < 0)
            m_tree.hang(at, verb, Relation::Nsubj);
    }
}

/// "Kesta plans to meet Moran": no plans of Kesta's, though the reader takes the verb for a noun.
void ClauseMender::readHeadlineVerb()
{
    for (int at = 1; at + 2 < m_tree.size(); ++at) {
        const int clause = m_tree.child(at, {Relation::Acl});
        const FoundMention *who = mentionAt(m_mentions, at - 1);
        if (m_tree.relation(at) != Relation::Root || clause < at || m_tree.word(at + 1) != u"to"
            || m_tree.head(at + 1) != clause || !who
            || !isOneOf(m_tree.word(at),
                        {u"plans", u"hopes", u"aims", u"offers", u"vows", u"moves", u"promises", u"seeks"}))
            continue;
        const int subject = m_tree.headOf(who->firstToken, who->lastToken);
        if (m_tree.head(subject) == at && m_tree.relation(subject) == Relation::Compound)
            m_tree.hang(subject, at, Relation::Nsubj);
        m_tree.hang(clause, at, Relation::Xcomp);
    }
}

/// "before talks with Moran which officials described": nothing in front of "which" belongs to its clause.
void ClauseMender::leaveRelative()
{
    for (int at = 0; at < m_tree.size(); ++at) {
        const int verb = m_tree.head(at);
        if (verb < at || m_tree.relation(verb) != Relation::AclRelcl || m_tree.relation(at) != Relation::Obl)
            continue;
        const bool beyond = std::ranges::any_of(m_tree.children(verb), [&](int below) {
            return below > at && below < verb && isOneOf(m_tree.word(below), {u"which", u"who", u"whom"});
        });
        int before = at;
        while (before >= 0 && !m_tree.isVerb(before))
            --before;
        if (beyond && before >= 0 && !m_tree.isUnder(before, at))
            m_tree.hang(at, before, Relation::Obl);
    }
}

/// "affirmed the need for efforts during a meeting", "say in a statement after talks": what went on then is what the
/// verb tells. "reached a deal that cuts tariffs, following a summit": behind the comma the clause is over.
void ClauseMender::hangTimes()
{
    for (int at = 0; at < m_tree.size(); ++at) {
        const int noun = m_tree.head(at);
        // "in Accra at the end of the month for talks"
        const bool purpose = noun >= 0 && m_tree.hasPreposition(at, u"for")
            && isOneOf(m_tree.word(noun), {u"end", u"start", u"beginning", u"month", u"week", u"weekend", u"year"});
        const bool scene = m_tree.hasPreposition(at, u"at")
            && isOneOf(m_tree.word(at), {u"meeting", u"summit", u"conference", u"dinner", u"lunch", u"talks"});
        if (noun < 0 || !(purpose || scene || isOneOf(m_tree.preposition(at), {u"during", u"after", u"following"})))
            continue;
        const bool told = scene // "briefed her on the case at a meeting", not "her remarks at a meeting"
            && isOneOf(m_tree.preposition(noun), {u"on", u"about", u"over"});
        const bool said = isOneOf(m_tree.word(noun),
                                  {u"statement", u"communique", u"declaration", u"remarks", u"interview", u"briefing"});
        int up = noun;
        if (m_tree.relation(at) == Relation::Nmod
            && (told || (!scene && said) || purpose || m_tree.hasPreposition(at, u"during"))) {
            while (up >= 0 && !m_tree.isVerb(up)
                   && (m_tree.relation(up) == Relation::Nmod || m_tree.relation(up) == Relation::Obj
                       || m_tree.relation(up) == Relation::Obl))
                up = m_tree.head(up);
        } else if (m_tree.relation(at) == Relation::Obl && m_tree.relation(noun) == Relation::AclRelcl
                   && isBehindComma(at)) {
            up = m_tree.head(noun) >= 0 ? m_tree.head(m_tree.head(noun)) : -1;
        } else {
            continue;
        }
        if (up >= 0 && m_tree.isVerb(up))
            m_tree.hang(at, up, Relation::Obl);
    }
}

/// "the leaders in Kenya's capital, Nairobi": the name is the capital's.
void ClauseMender::hangCapitals()
{
    for (const FoundMention &mention : m_mentions) {
        const int noun = mention.firstToken - 2;
        const bool named = mention.kind == EntityKind::Place && noun > 0 && m_tree.word(noun + 1) == u","
            && isOneOf(m_tree.word(noun), {u"capital", u"city", u"town", u"resort", u"port", u"village"});
        const int head = m_tree.headOf(mention.firstToken, mention.lastToken);
        if (named && m_tree.relation(head) == Relation::Appos && !m_tree.isUnder(noun, head))
            m_tree.hang(head, noun, Relation::Appos);
    }
}

/// "Ada Moran, the minister received in her office Ben Osei", "Moran, Osei, officials from Kenya attended the meeting":
/// where no comma closes what they are, the reader finds no main verb in the sentence.
void ClauseMender::readMainVerb()
{
    int person = -1;
    int verb = -1;
    for (int at = 0; at < m_tree.size(); ++at) {
        const bool called = std::ranges::any_of(m_mentions, [&](const FoundMention &mention) { // by name or by title
            return mention.kind == EntityKind::Person && mention.firstWithTitles() <= at && at < mention.lastToken;
        });
        if (m_tree.relation(at) == Relation::Root && called)
            person = at;
        const bool clause = m_tree.relation(at) == Relation::Acl || m_tree.relation(at) == Relation::AclRelcl;
        const bool tells = clause && m_tree.child(at, {Relation::OblAgent, Relation::AuxPass}) < 0
            && isOneOf(m_tree.word(at),
                       {u"received", u"met", u"hosted", u"welcomed", u"visited", u"attended", u"discussed"});
        if (isSubject(m_tree.relation(at)) || m_tree.relation(at) == Relation::Cop)
            return; // a main verb there is
        if (tells)
            verb = at;
    }
    if (person < 0 || verb < person)
        return;
    m_tree.makeRoot(verb, Relation::Nsubj);
    if (m_tree.child(verb, {Relation::Obj}) >= 0)
        return;
    for (const int below : m_tree.childrenWith(verb, {Relation::Obl})) {
        const FoundMention *guest = mentionAt(m_mentions, below);
        if (guest && guest->kind == EntityKind::Person && m_tree.preposition(below).isEmpty())
            return m_tree.hang(below, verb, Relation::Obj);
    }
}

/// "Accra: Minister Ada Moran received today Ben Osei": the first name behind the colon does what the verb says, which
/// the reader hangs on the place.
void ClauseMender::readVerbBehindDateline()
{
    int colon = 0;
    while (colon < m_tree.size() && m_tree.word(colon) != u":")
        ++colon;
    const FoundMention *place = colon > 0 && colon < m_tree.size() ? mentionAt(m_mentions, colon - 1) : nullptr;
    if (!place || place->kind != EntityKind::Place || place->firstToken > 0)
        return;
    const auto doer = std::ranges::find_if(m_mentions, [colon](const FoundMention &mention) {
        return mention.firstToken > colon && mention.kind == EntityKind::Person;
    });
    int verb = colon + 1;
    while (verb < m_tree.size() && m_tree.relation(verb) != Relation::Parataxis)
        ++verb;
    if (doer == m_mentions.end() || verb == m_tree.size() || !m_tree.isVerb(verb) || doer->firstToken > verb
        || !m_tree.isUnder(verb, m_tree.headOf(place->firstToken, place->lastToken))
        || m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass}) >= 0)
        return;
    m_tree.makeRoot(verb, Relation::Parataxis);
    m_tree.hang(doer->firstToken, verb,
                m_tree.child(verb, {Relation::AuxPass}) < 0 ? Relation::Nsubj : Relation::NsubjPass);
}

/// Whether the first word of the phrase stands behind a comma.
bool ClauseMender::isBehindComma(int head) const
{
    int first = head;
    while (first > 0 && m_tree.isUnder(first - 1, head) && m_tree.word(first - 1) != u",")
        --first;
    return first > 0 && m_tree.word(first - 1) == u",";
}

} // namespace dateline
