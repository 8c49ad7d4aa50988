// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/treemender.h"

#include "model/annotation/clausemender.h"
#include "model/annotation/namewords.h"
#include "model/annotation/titlemender.h"

#include <algorithm>

namespace dateline {

void TreeMender::mend()
{
    joinByConjunction();
    TitleMender(m_tree, m_mentions).mend();
    ClauseMender(m_tree, m_mentions).mend();
    for (const FoundMention &mention : m_mentions)
        takePreposition(phraseOf(mention));
    nameMinisters();
    for (const FoundMention &mention : m_mentions) {
        const Phrase phrase = phraseOf(mention);
        joinByTitle(mention, phrase);
        m_tree.holdTogether(phrase.first, phrase.last, phrase.head);
        if (mention.kind == EntityKind::Person)
            ownPerson(phrase);
        joinToFellow(mention, phrase);
        subjectWithoutPreposition(phrase);
        if (mention.kind == EntityKind::Person)
            hangPerson(phrase);
        partFromOfficials(mention, phrase);
    }
}

/// "the ministers of Kenya and Ghana, Ada Moran and Ben Osei": as many people as countries are who they are, and no
/// more countries.
void TreeMender::nameMinisters()
{
    for (int noun = 0; noun < m_tree.size(); ++noun) {
        const int first =
            m_tree.isNoun(noun) && m_tree.word(noun).endsWith(u's') ? m_tree.child(noun, {Relation::Nmod}) : -1;
        if (first < noun || !m_tree.hasPreposition(first, u"of"))
            continue;
        QList<int> places;
        QList<int> people;
        for (const int one : m_tree.conjuncts(first)) {
            const FoundMention *mention = mentionAt(m_mentions, one);
            const bool person = mention && mention->kind == EntityKind::Person;
            (person ? people : places).append(one);
            if (!mention || (!person && (mention->kind != EntityKind::Place || !people.isEmpty())))
                people.clear(), places.append(-1);
        }
        if (people.size() < 2 || people.size() != places.size())
            continue;
        const int name = phraseOf(*mentionAt(m_mentions, people.first())).first;
        if (name < 1 || m_tree.word(name - 1) != u",")
            continue;
        m_tree.hang(people.first(), noun, Relation::Appos);
        for (const int other : people.sliced(1))
            m_tree.hang(other, people.first(), Relation::Conj);
    }
}

/// A noun with its own "and" before it is joined to what it hangs on, whatever else the reader made of it.
void TreeMender::joinByConjunction()
{
    for (int at = 0; at < m_tree.size(); ++at) {
        const int head = m_tree.head(at);
        const Relation relation = m_tree.relation(at);
        const bool nominal = relation == Relation::Appos || relation == Relation::Dep || relation == Relation::Flat
            || (relation == Relation::Nmod && m_tree.preposition(at).isEmpty());
        const int conjunction = m_tree.child(at, {Relation::Cc});
        // "Moran, three ministers and officials" is a list, too.
        const int last = m_tree.child(at, {Relation::Conj});
        const bool listed = relation == Relation::Appos && last >= 0 && m_tree.child(last, {Relation::Cc}) >= 0
            && m_tree.word(at).endsWith(u's') && m_tree.pos(at) == PartOfSpeech::Noun && head >= 0
            && mentionAt(m_mentions, head);
        if ((nominal && head >= 0 && head < conjunction && conjunction < at) || listed)
            m_tree.hang(at, head, Relation::Conj);
        else if (relation == Relation::Appos)
            joinWithinList(at);
    }
}

/// "the ministers of Kenya, the Kesta Union and Ghana": what stands inside a list is of it, and no name for the
/// ministers.
void TreeMender::joinWithinList(int at)
{
    const int noun = m_tree.head(at);
    if (noun < 0 || !mentionAt(m_mentions, at))
        return;
    for (const int first : m_tree.childrenWith(noun, {Relation::Nmod})) {
        const int last = m_tree.child(first, {Relation::Conj});
        if (noun < first && first < at && at < last && m_tree.child(last, {Relation::Cc}) > at
            && mentionAt(m_mentions, first) && mentionAt(m_mentions, last)) {
            m_tree.hang(at, first, Relation::Conj);
            return;
        }
    }
}

TreeMender::Phrase TreeMender::phraseOf(const FoundMention &mention) const
{
    const bool person = mention.kind == EntityKind::Person;
    return {.first = mention.firstWithTitles(),
            .last = mention.lastToken,
            .head = person ? mention.firstToken : m_tree.headOf(mention.firstToken, mention.lastToken)};
}

/// A preposition belongs to the name right behind it, which is then no subject or object.
void TreeMender::takePreposition(const Phrase &phrase)
{
    const int preposition = phrase.first - 1;
    if (preposition < 0 || m_tree.pos(preposition) != PartOfSpeech::Adp
        || m_tree.relation(preposition) != Relation::Case)
        return;
    if (m_tree.head(preposition) < preposition)
        m_tree.hang(preposition, phrase.head, Relation::Case);
    const Relation relation = m_tree.relation(phrase.head);
    const bool bare = relation == Relation::Nsubj || relation == Relation::NsubjPass || relation == Relation::Obj
        || relation == Relation::Iobj;
    const int up = m_tree.head(phrase.head);
    if (bare && m_tree.head(preposition) == phrase.head && up < preposition)
        m_tree.hang(phrase.head, up, Relation::Obl);
}

/// "a meeting between Ada Moran and Minister Sam Osei": he is joined to her, as his title is, not to the meeting.
void TreeMender::joinByTitle(const FoundMention &mention, const Phrase &phrase)
{
    for (int title = phrase.first; title < mention.firstToken && m_tree.relation(phrase.head) == Relation::Conj;
         ++title) {
        const FoundMention *other =
            m_tree.relation(title) == Relation::Conj ? mentionAt(m_mentions, m_tree.head(title)) : nullptr;
        if (other && other->kind == EntityKind::Person && !mentionAt(m_mentions, m_tree.head(phrase.head)))
            m_tree.hang(phrase.head, m_tree.head(title), Relation::Conj);
    }
}

/// "Kenya's Ada Moran": the country is hers, wherever the tree hangs the two.
void TreeMender::ownPerson(const Phrase &phrase)
{
    const int possessive = phrase.first - 1;
    const FoundMention *owner =
        possessive > 0 && isPossessive(m_tree.word(possessive)) ? mentionAt(m_mentions, possessive - 1) : nullptr;
    if (!owner || owner->kind != EntityKind::Place)
        return;
    const int country = m_tree.headOf(owner->firstToken, owner->lastToken);
    if (m_tree.head(phrase.head) == country || m_tree.isUnder(phrase.head, country)) {
        const int up = m_tree.head(country);
        if (up < 0 || m_tree.isUnder(up, country))
            return;
        m_tree.hang(phrase.head, up, m_tree.relation(country));
    }
    m_tree.hang(country, phrase.head, Relation::NmodPoss);
}

/// "met Minister Moran and President Osei": of the two, whom the reader may hang on the verb by themselves, the one at
/// \a last is the object; whether it was so.
bool TreeMender::joinObjects(const Phrase &second, int last)
{
    const FoundMention *person = mentionAt(m_mentions, last);
    const int verb = m_tree.head(second.head);
    if (!person || person->kind != EntityKind::Person || person->lastToken != last + 1 || !m_tree.isVerb(verb)
        || verb > last)
        return false;
    const int first = m_tree.headOf(person->firstToken, person->lastToken);
    const auto isObject = [&](int head) {
        const Relation relation = m_tree.relation(head);
        return m_tree.head(head) == verb && m_tree.preposition(head).isEmpty()
            && (relation == Relation::Obj || relation == Relation::Iobj || relation == Relation::Obl);
    };
    if (!isObject(first) || !isObject(second.head))
        return false;
    m_tree.hang(first, verb, Relation::Obj);
    m_tree.hang(second.head, first, Relation::Conj);
    return true;
}

/// A second subject behind "and" is joined to the first; "Moran of Kenya and Osei of Ghana" joins people, not a country
/// and a person.
void TreeMender::joinToFellow(const FoundMention &mention, const Phrase &phrase)
{
    const int head = phrase.head;
    const int up = m_tree.head(head);
    const int before =
        phrase.first > 1 && isArticle(m_tree.word(phrase.first - 1)) ? phrase.first - 2 : phrase.first - 1;
    const bool joined = before >= 0 && (m_tree.word(before) == u"and" || m_tree.word(before) == u"&");
    if (!joined || up < 0)
        return;
    if (const Relation relation = m_tree.relation(head);
        relation == Relation::Nsubj || relation == Relation::NsubjPass) {
        const int first = m_tree.child(up, {relation});
        if (first >= 0 && first < head)
            m_tree.hang(head, first, Relation::Conj);
        return;
    }
    if (mention.kind == EntityKind::Person && joinObjects(phrase, before - 1))
        return;
    if (m_tree.relation(head) != Relation::Conj || mention.kind != EntityKind::Person)
        return;
    const FoundMention *other = mentionAt(m_mentions, up);
    const bool ofPlace = other && other->kind == EntityKind::Place && m_tree.relation(up) == Relation::Nmod;
    const FoundMention *fellow = ofPlace ? mentionAt(m_mentions, m_tree.head(up)) : nullptr;
    if (fellow && fellow->kind == EntityKind::Person)
        m_tree.hang(head, m_tree.head(up), Relation::Conj);
}

/// "as finance and bank officials are meeting them": a list before a verb without a subject, and without a preposition.
void TreeMender::subjectWithoutPreposition(const Phrase &phrase)
{
    const int first = m_tree.relation(phrase.head) == Relation::Conj ? m_tree.head(phrase.head) : -1;
    const int verb = first >= 0 ? m_tree.head(first) : -1;
    if (verb > phrase.head && m_tree.isVerb(verb) && m_tree.relation(first) == Relation::Obl
        && m_tree.preposition(first).isEmpty() && m_tree.isNoun(first)
        && m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass}) < 0)
        m_tree.hang(first, verb, Relation::Nsubj);
}

/// "with opposition figure Ada Moran": the preposition before what she is called is hers.
void TreeMender::takePrepositionOfCalling(int head)
{
    for (const int below : m_tree.children(head)) {
        const Relation relation = m_tree.relation(below);
        const bool calling = below < head && (relation == Relation::Nmod || relation == Relation::Compound)
            && m_tree.pos(below) == PartOfSpeech::Noun && !mentionAt(m_mentions, below);
        const int preposition = calling ? m_tree.child(below, {Relation::Case}) : -1;
        if (preposition < 0 || preposition > below || isPossessive(m_tree.word(preposition)))
            continue;
        m_tree.hang(preposition, head, Relation::Case);
        return; // the children have changed
    }
}

/// "Ambassador at Large for Trade Ada Moran said": a title that ends right before the name is no subject beside it.
void TreeMender::leaveTitle(const Phrase &phrase)
{
    const int verb = m_tree.head(phrase.head);
    const int title = verb > phrase.head ? m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass}) : -1;
    if (title < 0 || title >= phrase.first || !isSubject(m_tree.relation(phrase.head))
        || m_tree.extent(title).second + 1 != phrase.first || m_tree.child(title, {Relation::Conj}) >= 0
        || m_tree.word(phrase.first - 1) == u",")
        return;
    const FoundMention *mention = mentionAt(m_mentions, title);
    if (m_tree.form(title).front().isUpper() && (!mention || mention->form == MentionForm::DescribedPerson))
        m_tree.hang(title, phrase.head, Relation::Compound);
}

/// "After the group declared its stance, Moran met Osei": no second subject of the verb before the comma, but the first
/// of the verb behind.
void TreeMender::leaveEarlierVerb(const Phrase &phrase)
{
    const int verb = m_tree.head(phrase.head);
    const bool second = verb >= 0 && verb < phrase.head && m_tree.relation(phrase.head) == Relation::Nsubj
        && m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass}) < verb
        && m_tree.preposition(phrase.head).isEmpty();
    int next = phrase.last;
    while (second && next < m_tree.size()
           && (m_tree.pos(next) == PartOfSpeech::Aux || m_tree.pos(next) == PartOfSpeech::Adv))
        ++next;
    if (second && next < m_tree.size() && m_tree.isVerb(next)
        && m_tree.child(next, {Relation::Nsubj, Relation::NsubjPass}) < 0)
        m_tree.hang(phrase.head, next, Relation::Nsubj);
}

/// "Yesterday in Accra, Minister Moran and Minister Osei opened": two people right before a verb without a subject are
/// that.
void TreeMender::hangPair(const Phrase &phrase, int verb)
{
    const bool joined = phrase.first > 1 && m_tree.word(phrase.first - 1) == u"and" && verb < m_tree.size()
        && m_tree.isVerb(verb)
        && m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Case, Relation::Mark}) < 0;
    const FoundMention *fellow = joined ? mentionAt(m_mentions, phrase.first - 2) : nullptr;
    if (!fellow || fellow->kind != EntityKind::Person || !m_tree.isUnder(phrase.head, verb))
        return;
    const Phrase first = phraseOf(*fellow);
    const int before = first.first - 1;
    const bool opens = before < 0 || m_tree.word(before) == u","
        || (m_tree.word(before) == u"under" && before > 0 && m_tree.word(before - 1) == u",");
    if (!opens || m_tree.isUnder(verb, first.head))
        return;
    m_tree.hang(first.head, verb, m_tree.child(verb, {Relation::AuxPass}) < 0 ? Relation::Nsubj : Relation::NsubjPass);
    m_tree.hang(phrase.head, first.head, Relation::Conj);
    if (before >= 0 && m_tree.word(before) == u"under")
        m_tree.hang(before, first.head, Relation::Compound);
}

/// Hangs a person's name where it must hang, when the reader lost its way among the titles.
void TreeMender::hangPerson(const Phrase &phrase)
{
    const int head = phrase.head;
    takePrepositionOfCalling(head);
    // "Presidents Moran and Osei": what they are called is no subject beside them.
    for (int calling = std::max(phrase.first - 1, 0); calling < head; ++calling) {
        const bool beside = m_tree.isNoun(calling) && !mentionAt(m_mentions, calling)
            && m_tree.head(calling) == m_tree.head(head) && m_tree.relation(calling) == Relation::Nsubj
            && m_tree.relation(head) == Relation::Nsubj;
        if (beside)
            m_tree.hang(calling, head, Relation::Compound);
    }
    leaveTitle(phrase);
    leaveEarlierVerb(phrase);
    // Before a verb that has no subject, and without a preposition, it is the subject.
    const int verb = m_tree.head(head);
    const bool loose = verb > head && m_tree.isVerb(verb) && m_tree.relation(head) == Relation::Obl
        && m_tree.preposition(head).isEmpty();
    if (loose && m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass}) < 0)
        m_tree.hang(head, verb, Relation::Nsubj);
    // Behind a preposition nobody is called to.
    if (m_tree.relation(head) == Relation::Vocative && verb >= 0 && !m_tree.preposition(head).isEmpty())
        m_tree.hang(head, verb, Relation::Obl);
    // Right before one, and hung on something behind it, too.
    int next = phrase.last;
    while (next < m_tree.size() && (m_tree.pos(next) == PartOfSpeech::Aux || m_tree.pos(next) == PartOfSpeech::Adv))
        ++next;
    // "At a meeting with Moran, Osei said": behind the comma of what comes first, too.
    const bool opens =
        phrase.first > 0 && m_tree.word(phrase.first - 1) == u"," && m_tree.relation(head) == Relation::Appos;
    hangPair(phrase, next);
    const bool across = next < m_tree.size() && m_tree.isVerb(next) && (m_tree.head(head) > next || opens)
        && m_tree.preposition(head).isEmpty();
    if (across && m_tree.child(next, {Relation::Nsubj, Relation::NsubjPass}) < 0
        && m_tree.isUnder(m_tree.head(head), next))
        m_tree.hang(head, next, m_tree.child(next, {Relation::AuxPass}) < 0 ? Relation::Nsubj : Relation::NsubjPass);
    // Right behind a verb that has no object it is the object.
    const int governor = phrase.first - 1;
    const bool behind = governor >= 0 && m_tree.isVerb(governor);
    const bool back = m_tree.head(head) >= 0 && m_tree.head(head) < governor;
    const bool complement = m_tree.head(head) == governor
        && (m_tree.relation(head) == Relation::Xcomp
            || (m_tree.relation(head) == Relation::Obl && m_tree.preposition(head).isEmpty()));
    if (behind && (back || complement) && m_tree.child(governor, {Relation::Obj, Relation::Iobj}) < 0)
        m_tree.hang(head, governor, Relation::Obj);
    // "received at his office on Sunday Osei": farther behind, too, where nothing governs it.
    const int far = m_tree.head(head);
    const bool bare = far >= 0 && far < phrase.first && m_tree.isVerb(far) && m_tree.relation(head) == Relation::Obl
        && m_tree.preposition(head).isEmpty() && m_tree.child(far, {Relation::Nsubj}) >= 0;
    const bool second = far >= 0 && far < phrase.first && m_tree.isVerb(far) && m_tree.relation(head) == Relation::Nsubj
        && m_tree.child(far, {Relation::Nsubj}) < far;
    if ((bare || second) && m_tree.child(far, {Relation::Obj, Relation::Iobj, Relation::Ccomp, Relation::Xcomp}) < 0)
        m_tree.hang(head, far, Relation::Obj);
    // Behind a preposition it is not joined by "and", and does not reach back across the verb.
    const int preposition = phrase.first - 1;
    const bool asWellAs =
        preposition > 1 && m_tree.word(preposition) == u"as" && m_tree.word(preposition - 1) == u"well";
    if (preposition < 1 || asWellAs || m_tree.pos(preposition) != PartOfSpeech::Adp
        || isRolePreposition(m_tree.word(preposition)))
        return;
    int before = preposition - 1;
    while (before >= 0 && !m_tree.isVerb(before))
        --before;
    const bool joined = m_tree.relation(head) == Relation::Conj;
    const bool beyond = m_tree.head(head) >= 0 && m_tree.head(head) < before;
    if (before >= 0 && (joined || beyond)) {
        m_tree.hang(head, before, Relation::Obl);
        m_tree.hang(preposition, head, Relation::Case);
    }
}

/// "Moran and other officials" is no kind of officials.
void TreeMender::partFromOfficials(const FoundMention &mention, const Phrase &phrase)
{
    const int next = phrase.last;
    const int officials = m_tree.head(phrase.head);
    const Relation relation = m_tree.relation(phrase.head);
    const bool listed = next + 1 < m_tree.size() && officials > next
        && (m_tree.word(next) == u"and" || m_tree.word(next) == u"or")
        && (relation == Relation::Nmod || relation == Relation::Compound) && m_tree.preposition(phrase.head).isEmpty();
    const bool another = listed
        && (mention.kind == EntityKind::Person || m_tree.word(next + 1) == u"other"
            || m_tree.pos(next + 1) == PartOfSpeech::Det);
    if (another && m_tree.head(next) == officials)
        m_tree.coordinate(phrase.head, officials);
}

} // namespace dateline
