// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/referents.h"

#include "model/annotation/namewords.h"
#include "model/annotation/officeholders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int farthestBack = 4;   // sentences that "the two leaders" reach back
constexpr int farthestSides = 16; // and "the two sides"

} // namespace

QList<Party> Referents::of(int sentence, int token, const QList<Party> &notThese) const
{
    QList<Party> parties;
    const SyntaxTree &t = tree(sentence);
    const QString &word = t.word(token);
    const auto addOne = [&](int entity) {
        addParty({entity, token, true}, notThese, parties);
        return parties;
    };
    if (isOneOf(word, {u"he", u"she", u"him", u"her", u"his", u"hers", u"himself", u"herself"}))
        return addOne(personBefore(sentence, token, notThese));
    if (isOneOf(word, {u"i", u"me", u"my", u"we", u"us", u"our", u"myself", u"ourselves"}))
        return addOne(speakerOf(sentence, token));
    if (isOneOf(word, {u"you", u"your", u"yours"}))
        return addOne(m_transcript.addressee(sentence));
    if (word == u"it") {
        for (const Party &party : saidOfItself(sentence, token))
            addOne(party.entity);
        return parties;
    }
    const bool the = std::ranges::any_of(t.children(token), [&t](int below) {
        return isOneOf(t.word(below), {u"the", u"both", u"these", u"two", u"three"});
    });
    const bool isToldApart = std::ranges::any_of( // "the leaders of the movement"
        t.childrenWith(token, {Relation::Nmod}), [&t](int below) { return t.hasPreposition(below, u"of"); });
    const bool pair = isOneOf(word, {u"they", u"them", u"their", u"both", u"pair", u"duo", u"trio"})
        || (isOneOf(word, {u"two", u"three", u"four", u"five"}) && the) || (the && isPairNoun(word) && !isToldApart);
    if (pair) {
        const bool they = isOneOf(word, {u"they", u"them", u"their"});
        // "the two sides" are so all through an article, "the two leaders" only for a while
        const bool sides = isOneOf(word, {u"sides", u"parties", u"governments", u"countries", u"nations"});
        const bool bodies = isOneOf(word, {u"teams", u"countries", u"nations", u"governments"}); // no two people
        for (Party party :
             they ? theyBefore(sentence, token) : pairBefore(sentence, token, sides ? farthestSides : farthestBack)) {
            if (bodies && m_reading.entities[party.entity].kind == EntityKind::Person)
                continue;
            party.token = token;
            party.referred = true;
            addParty(party, notThese, parties);
        }
        return parties;
    }
    if (!t.isNoun(token) || !the)
        return parties;
    if (const int person = personWithRole(sentence, token); person >= 0)
        return addOne(person);
    const int group = groupBefore(sentence, token, word);
    return addOne(group >= 0 ? group : bodyBefore(sentence, token));
}

/// "the group", "the company": the body that was a subject last, or whose name ends so.
int Referents::bodyBefore(int sentence, int token) const
{
    constexpr int farthest = 3; // sentences
    const QString &word = tree(sentence).word(token);
    if (!isOneOf(word, {u"group",      u"company",   u"firm",     u"organization", u"organisation", u"union",
                        u"party",      u"club",      u"ministry", u"association",  u"agency",       u"commission",
                        u"council",    u"committee", u"bank",     u"alliance",     u"coalition",    u"bloc",
                        u"federation", u"movement",  u"team",     u"body",         u"institute",    u"university",
                        u"foundation", u"society",   u"court",    u"department",   u"authority"}))
        return -1;
    const FoundMention *found = mentionBefore(sentence, token, [&](const FoundMention &mention) {
        if (sentence - mention.sentence > farthest || mention.kind != EntityKind::Organization
            || mention.form != MentionForm::Name)
            return false;
        const SyntaxTree &t = tree(mention.sentence);
        const bool subject =
            t.relation(mention.head) == Relation::Nsubj || t.relation(mention.head) == Relation::NsubjPass;
        return subject || mention.name.endsWith(word, Qt::CaseInsensitive)
            || mention.name.startsWith(word + u" of "_s, Qt::CaseInsensitive);
    });
    return found ? found->entity : -1;
}

/// Whom "he" or "she" means: the likeliest who is none of \a notThese.
int Referents::personBefore(int sentence, int token, const QList<Party> &notThese) const
{
    for (const int person : m_pronouns.peopleFor(sentence, token)) {
        if (std::ranges::none_of(notThese, [person](const Party &party) { return party.entity == person; }))
            return person;
    }
    return -1;
}

/// The mention nearest before the token that \a fits, not too far back; null for none.
template<typename Fits>
const FoundMention *Referents::mentionBefore(int sentence, int token, Fits fits) const
{
    constexpr int mostTried = 300;
    const auto &mentions = m_reading.mentions;
    const auto behind =
        std::ranges::lower_bound(mentions, std::pair{sentence, token}, {}, [](const FoundMention &mention) {
            return std::pair{mention.sentence, mention.firstToken};
        });
    auto at = behind - mentions.begin();
    for (int tried = 0; at > 0 && tried < mostTried; ++tried) {
        if (fits(mentions[--at]))
            return &mentions[at];
    }
    return nullptr;
}

/// "the president", "the deputy minister": the person named last before with that office, but not his deputy.
int Referents::personWithRole(int sentence, int token) const
{
    const SyntaxTree &t = tree(sentence);
    QStringList office;
    for (const int below : t.childrenWith(token, {Relation::Compound, Relation::Amod})) {
        if (below < token
            && isOneOf(t.word(below),
                       {u"prime", u"deputy", u"vice", u"assistant", u"under", u"foreign", u"defense", u"interior",
                        u"finance"}))
            office.append(t.word(below));
    }
    office.append(t.word(token));
    const FoundMention *found = mentionBefore(sentence, token, [&office](const FoundMention &mention) {
        return mention.kind == EntityKind::Person && mention.role.contains(office.last(), Qt::CaseInsensitive)
            && isOffice(mention.role.toLower().replace(u'-', u' ').remove(u',').split(u' '), office);
    });
    return found ? found->entity : -1;
}

/// "The Kesta Council says that it will meet": who says what "it" does, when that is no person.
QList<Party> Referents::saidOfItself(int sentence, int token) const
{
    const SyntaxTree &t = tree(sentence);
    const int clause = t.head(token);
    if (clause < 0 || t.relation(clause) != Relation::Ccomp || t.head(clause) < 0)
        return {};
    QList<Party> speakers;
    for (const int subject : t.childrenWith(t.head(clause), {Relation::Nsubj})) {
        const FoundMention *mention = m_reading.mentionAt(sentence, subject);
        if (mention && isActor(*mention, m_reading, m_countries) && mention->kind != EntityKind::Person)
            speakers.append({mention->entity, subject});
    }
    return speakers;
}

int Referents::groupBefore(int sentence, int token, const QString &noun) const
{
    const FoundMention *found = mentionBefore(sentence, token, [&noun](const FoundMention &mention) {
        return mention.form == MentionForm::DescribedGroup && mention.noun == noun;
    });
    return found ? found->entity : -1;
}

/// Who says "I": the subject of the verb of saying around the quote or in the sentences next to it.
int Referents::speakerOf(int sentence, int token) const
{
    const auto speakerIn = [&](int at, int except) {
        const SyntaxTree &t = tree(at);
        for (int verb = 0; verb < t.size(); ++verb) {
            if (!isOneOf(t.word(verb),
                         {u"said", u"says", u"told", u"added", u"tweeted", u"wrote", u"posted", u"stated"}))
                continue;
            const int subject = t.child(verb, {Relation::Nsubj});
            const FoundMention *mention = subject < 0 || subject == except ? nullptr : m_reading.mentionAt(at, subject);
            if (mention && mention->kind == EntityKind::Person)
                return mention->entity;
        }
        return -1;
    };
    if (const int speaker = m_transcript.speaker(sentence); speaker >= 0) {
        // What a spokesperson's "we" did, those did for whom he speaks.
        const bool we = isOneOf(tree(sentence).word(token), {u"we", u"us", u"our", u"ourselves"});
        return we && m_reading.entities[speaker].role.contains(u"spokes", Qt::CaseInsensitive) ? -1 : speaker;
    }
    for (const int at : {sentence, sentence - 1, sentence + 1}) {
        if (at < 0 || at >= static_cast<int>(m_reading.trees.size()))
            continue;
        if (const int speaker = speakerIn(at, at == sentence ? token : -1); speaker >= 0)
            return speaker;
    }
    return isOneOf(tree(sentence).word(token), {u"i", u"me", u"my", u"myself"}) ? m_transcript.signer() : -1;
}

/// The actors of the plural subject that stands last before \a end: a group of several, or several joined.
QList<Party> Referents::pluralSubject(int sentence, int end) const
{
    const SyntaxTree &t = tree(sentence);
    for (int at = end - 1; at >= 0; --at) {
        if (t.relation(at) != Relation::Nsubj && t.relation(at) != Relation::NsubjPass)
            continue;
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (!mention || !isActor(*mention, m_reading, m_countries))
            continue;
        QList<Party> several;
        for (const int one : t.conjuncts(at)) {
            const FoundMention *joined = one < end ? m_reading.mentionAt(sentence, one) : nullptr;
            if (joined && isActor(*joined, m_reading, m_countries))
                addParty({joined->entity, one}, {}, several);
        }
        const QString &noun = mention->form == MentionForm::DescribedGroup ? mention->noun : t.word(at);
        const bool many = mention->kind == EntityKind::Group && (noun.endsWith(u's') || noun == u"people");
        if (many || several.size() > 1)
            return several;
    }
    return {};
}

/// "they": the plural subject told before in the sentence, else who met last, else the plural subject of the sentence
/// before.
QList<Party> Referents::theyBefore(int sentence, int token) const
{
    const auto metLast = [this](const Party &party) {
        return std::ranges::any_of(m_lastParties, [&party](const Party &last) { return last.entity == party.entity; });
    };
    const bool fresh = m_lastParties.size() >= 2 && sentence - m_lastSentence <= 1;
    QList<Party> subject = pluralSubject(sentence, token);
    if (!subject.isEmpty() && !(fresh && std::ranges::all_of(subject, metLast)))
        return subject;
    if (!fresh && sentence > 0)
        subject = pluralSubject(sentence - 1, tree(sentence - 1).size());
    if (subject.isEmpty() && !fresh)
        subject = saidOfItself(sentence, token); // "The Kesta Council said that they will meet"
    return subject.isEmpty() || fresh ? pairBefore(sentence, token, farthestBack) : subject;
}

/// "the two leaders": the parties of the last meeting, else two people joined in a sentence before.
QList<Party> Referents::pairBefore(int sentence, int token, int farthest) const
{
    if (m_lastParties.size() >= 2 && sentence - m_lastSentence <= farthest)
        return m_lastParties;
    for (int back = sentence; back >= 0 && back >= sentence - 2; --back) {
        const SyntaxTree &t = tree(back);
        QList<Party> people;
        const int end = back == sentence ? token : t.size();
        for (int at = 0; at < end; ++at) {
            const FoundMention *mention = m_reading.mentionAt(back, at);
            if (mention && mention->kind == EntityKind::Person && at == mention->head)
                addParty({mention->entity, at}, {}, people);
        }
        if (people.size() == 2)
            return people;
    }
    for (int back = sentence; back >= 0 && back >= sentence - 1; --back) { // "the union and the company … both sides"
        const QList<Party> joined = pluralSubject(back, back == sentence ? token : tree(back).size());
        if (joined.size() == 2)
            return joined;
    }
    return {};
}

} // namespace dateline
