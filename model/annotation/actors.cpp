// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/actors.h"

#include "model/annotation/namewords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int deepest = 8; // phrases inside phrases

/// "with the participation of A and B"
bool isPresence(const QString &word)
{
    return isOneOf(word, {u"participation", u"presence", u"attendance", u"involvement", u"cooperation"});
}

/// Whether a predicate without a subject of its own has that of the word above it.
bool passesSubjectOn(Relation relation)
{
    return relation == Relation::Xcomp || relation == Relation::Advcl || relation == Relation::Acl
        || relation == Relation::Conj || relation == Relation::Ccomp || relation == Relation::Obj
        || relation == Relation::Obl || relation == Relation::Nmod || relation == Relation::Appos;
}

/// "had the pleasure of meeting", "it is an honour to welcome"
bool isDelight(const QString &word)
{
    return isOneOf(word, {u"pleasure", u"honor", u"honour", u"privilege", u"delight"});
}

bool isMemberWord(const QString &word)
{
    return isOneOf(word, {u"including", u"like", u"alongside", u"plus"});
}

} // namespace

QList<Party> Actors::of(int sentence, int token, const QList<Party> &notThese) const
{
    QList<Party> parties;
    if (token >= 0)
        collect(sentence, token, notThese, 0, parties);
    const QList<Party> found = parties;
    parties.removeIf([&](const Party &party) { return !party.referred && isInTitleOf(sentence, party, found); });
    return parties;
}

void Actors::collect(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const
{
    if (depth > deepest || token < 0)
        return;
    const SyntaxTree &t = tree(sentence);
    for (const int at : t.conjuncts(token)) {
        if (t.isVerb(at) && at != token)
            continue;
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (mention && at != token && isToldInOnePhrase(sentence, *mention))
            continue;
        if (const FoundMention *name = mention ? bearerBehind(sentence, *mention) : nullptr) {
            addParty({name->entity, name->head}, notThese, parties);
            appendParties(m_lists.from(sentence, name->firstToken), parties);
            continue;
        }
        if (mention && isNamedBehind(sentence, token, at, *mention)) {
            if (const int name = t.child(at, {Relation::Appos}); name > at)
                collect(sentence, name, notThese, depth + 1, parties);
            continue;
        }
        if (mention && isActor(*mention, m_reading, m_countries)) {
            collectMention(sentence, at, *mention, notThese, depth, parties);
            continue;
        }
        if (mention || collectNameBehind(sentence, at, notThese, depth, parties))
            continue;
        if (!collectOwners(sentence, at, notThese, depth, parties)
            && !collectCounted(sentence, at, notThese, depth, parties))
            appendParties(m_referents.of(sentence, at, notThese), parties);
        collectMembers(sentence, at, notThese, depth, parties);
    }
}

/// "Kesta Secretary General Ada Moran", "Kenya Minister of State for Asia, Africa and Europe Ben Osei": the body or
/// office that \a party is, is told to say who one of \a others is.
bool Actors::isInTitleOf(int sentence, const Party &party, const QList<Party> &others) const
{
    constexpr int longest = 16; // tokens
    const SyntaxTree &t = tree(sentence);
    const FoundMention *title = m_reading.mentionAt(sentence, party.token);
    if (!title || title->kind == EntityKind::Person || title->form == MentionForm::DescribedGroup)
        return false;
    const bool office = title->form == MentionForm::DescribedPerson;
    const int first = title->lastToken;
    if (first >= t.size() || (!office && !(t.isNoun(first) && t.form(first).front().isUpper())))
        return false;
    for (int at = first; at < t.size() && at - first < longest; ++at) {
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (mention && mention->kind == EntityKind::Person)
            return std::ranges::any_of(others, [&](const Party &other) { return other.entity == mention->entity; });
        const bool goesOn = mention || t.isNoun(at) || t.pos(at) == PartOfSpeech::Adj
            || isOneOf(t.word(at), {u"of", u"for", u"the", u"and", u"to"})
            || (office && at > first && t.word(at) == u",");
        if (!goesOn || (at == first && t.word(at) == u"and"))
            return false;
    }
    return false;
}

/// "the Kestan Minister for Trade and Fisheries Ben Osei": the name that ends the phrase of an office, null for none.
const FoundMention *Actors::bearerBehind(int sentence, const FoundMention &office) const
{
    constexpr int longest = 14; // tokens
    const SyntaxTree &t = tree(sentence);
    if (office.form != MentionForm::DescribedPerson)
        return nullptr;
    for (int at = office.lastToken; at < t.size() && at - office.lastToken < longest; ++at) {
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (mention && mention->kind == EntityKind::Person)
            return mention->form == MentionForm::Name ? mention : nullptr;
        // "of the Republic of Kenya, Mr Ben Osei"
        if (mention && isOneOf(t.word(mention->firstToken - 1), {u"of", u"for", u"to", u"in", u"the"})
            && mention->firstToken > office.head) {
            at = mention->lastToken - 1;
            continue;
        }
        if (t.word(at) == u",")
            return behindComma(sentence, at);
        const bool goesOn = t.isNoun(at) || t.pos(at) == PartOfSpeech::Adj
            || isOneOf(t.word(at), {u"of", u"for", u"the", u"and", u"dr."});
        if (!goesOn || (at == office.lastToken && !isOneOf(t.word(at), {u"of", u"for", u"dr."})))
            return nullptr;
    }
    return nullptr;
}

/// The person whose name, with her titles, is all that stands between the comma at \a comma and the next.
const FoundMention *Actors::behindComma(int sentence, int comma) const
{
    constexpr int longest = 6; // tokens of titles
    const SyntaxTree &t = tree(sentence);
    for (int at = comma + 1; at < t.size() && at - comma <= longest; ++at) {
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (mention)
            return mention->kind == EntityKind::Person && mention->form == MentionForm::Name
                    && closes(sentence, mention->lastToken)
                ? mention
                : nullptr;
        if (!t.isNoun(at) && t.word(at) != u".")
            return nullptr;
    }
    return nullptr;
}

/// "agencies such as the Foreign Ministry": those named, and no group beside them.
bool Actors::isOnlyExemplified(int sentence, const FoundMention &mention) const
{
    const SyntaxTree &t = tree(sentence);
    const int such = mention.lastToken;
    if (mention.form != MentionForm::DescribedGroup || !mention.ownerName.isEmpty() || such + 2 >= t.size()
        || t.word(such) != u"such" || t.word(such + 1) != u"as")
        return false;
    const int named = t.word(such + 2) == u"the" && such + 3 < t.size() ? such + 3 : such + 2;
    const FoundMention *example = m_reading.mentionAt(sentence, named);
    return example && isActor(*example, m_reading, m_countries);
}

/// "religious leaders and elders": two words for one group, as nobody is said to own either.
bool Actors::isToldInOnePhrase(int sentence, const FoundMention &mention) const
{
    const SyntaxTree &t = tree(sentence);
    const int joint = mention.firstToken - 1;
    const FoundMention *before =
        joint > 0 && t.word(joint) == u"and" ? m_reading.mentionAt(sentence, joint - 1) : nullptr;
    const auto isNamelessGroup = [](const FoundMention &group) {
        return group.form == MentionForm::DescribedGroup && group.ownerName.isEmpty();
    };
    return before && before->lastToken == joint && isNamelessGroup(*before) && isNamelessGroup(mention)
        && mention.lastToken - mention.firstToken == 1;
}

/// Whether the described one at \a at is told by name right behind: "his Kenyan and Ghanaian counterparts, Moran and
/// Osei", "the crown prince and prime minister of Kenya, Ada Moran" (the name hangs on \a first, the first of those
/// joined).
bool Actors::isNamedBehind(int sentence, int first, int at, const FoundMention &mention) const
{
    const SyntaxTree &t = tree(sentence);
    const auto people = [&](int token) {
        const int name = t.child(token, {Relation::Appos});
        const FoundMention *named = name > mention.lastToken - 1 ? m_reading.mentionAt(sentence, name) : nullptr;
        return named && named->kind == EntityKind::Person ? t.conjuncts(name).size() : 0;
    };
    if (mention.form == MentionForm::DescribedGroup)
        return mention.noun.endsWith(u's') && people(at) > 1;
    return mention.form == MentionForm::DescribedPerson && at != first && people(first) == 1;
}

void Actors::collectMention(int sentence, int token, const FoundMention &mention, const QList<Party> &notThese,
                            int depth, QList<Party> &parties) const
{
    // "the government" is the one told of before, where there is one.
    const bool alone = mention.form == MentionForm::DescribedGroup && mention.ownerName.isEmpty()
        && !mention.noun.endsWith(u's') && tree(sentence).child(mention.head, {Relation::Det}) >= 0;
    const int before = alone ? m_referents.groupBefore(sentence, mention.firstToken, mention.noun) : -1;
    if (!isOnlyExemplified(sentence, mention))
        addParty({before >= 0 ? before : mention.entity, token, before >= 0}, notThese, parties);
    collectMembers(sentence, mention.head, notThese, depth, parties);
    for (int at = mention.firstToken; at < mention.lastToken; ++at) { // "a delegation from Kesta headed by Moran"
        if (at != mention.head && (at == token || mention.form == MentionForm::DescribedGroup))
            collectMembers(sentence, at, notThese, depth, parties);
    }
    const bool body =
        mention.kind == EntityKind::Organization && token == mention.head; // "the Greens and Senator Moran"
    if (mention.kind == EntityKind::Person || body) {
        for (const Party &listed : m_lists.from(sentence, mention.firstToken))
            addParty(listed, notThese, parties);
    }
    if (mention.form == MentionForm::DescribedGroup)
        collectOtherOwners(sentence, mention, notThese, parties);
}

/// "US and Russian officials" are two groups of one noun; the tree has only one of them as its head.
void Actors::collectOtherOwners(int sentence, const FoundMention &mention, const QList<Party> &notThese,
                                QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    for (int before = mention.firstToken - 1; before > 0 && isOneOf(t.word(before), {u"and", u",", u"-"}); --before) {
        const FoundMention *joined = m_reading.mentionAt(sentence, before - 1);
        if (!joined && before > 1) // ", and"
            joined = isOneOf(t.word(before - 1), {u","}) ? m_reading.mentionAt(sentence, --before - 1) : nullptr;
        if (!joined || joined->form != MentionForm::DescribedGroup || joined->noun != mention.noun)
            return;
        addParty({joined->entity, joined->head}, notThese, parties);
        before = joined->firstToken;
    }
}

/// "officials, including A and B", "a delegation led by A", "A, accompanied by B".
void Actors::collectMembers(int sentence, int token, const QList<Party> &notThese, int depth,
                            QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    for (const int below : t.children(token)) {
        const Relation relation = t.relation(below);
        const bool nominal = relation == Relation::Nmod || relation == Relation::Appos || relation == Relation::Obl;
        const bool together = t.hasPreposition(below, u"along") || t.hasPreposition(below, u"together");
        if (nominal && (isMemberWord(t.preposition(below)) || together || (t.preposition(below) == u"such")))
            collect(sentence, below, notThese, depth + 1, parties);
        if (relation == Relation::AclRelcl
            && isOneOf(t.word(below), {u"included", u"includes", u"comprised", u"comprises"}))
            collect(sentence, t.child(below, {Relation::Obj}), notThese, depth + 1, parties);
        if (relation == Relation::Acl && isOneOf(t.word(below), {u"comprising", u"including", u"featuring"}))
            collect(sentence, t.child(below, {Relation::Obj}), notThese, depth + 1,
                    parties); // "a team comprising A and B"
        const bool led = (relation == Relation::Acl || relation == Relation::AclRelcl || relation == Relation::Advcl)
            && isOneOf(t.word(below),
                       {u"led", u"headed", u"chaired", u"accompanied", u"joined", u"flanked", u"represented"});
        if (!led)
            continue;
        for (const int by : t.childrenWith(below, {Relation::Obl, Relation::OblAgent})) {
            if (t.hasPreposition(by, u"by"))
                collect(sentence, by, notThese, depth + 1, parties);
        }
    }
}

/// Whether what stands behind the comma ends at \a token: "the minister, Ada Moran, said", not "the minister, Ada Moran
/// and".
bool Actors::closes(int sentence, int token) const
{
    const SyntaxTree &t = tree(sentence);
    if (token + 1 >= t.size())
        return true;
    return t.word(token) == u"," && !isOneOf(t.word(token + 1), {u"and", u"the", u"as"})
        && !m_reading.mentionAt(sentence, token + 1);
}

/// "Secretary of State Ada Moran", "his counterpart, Ben Osei": the name stands behind the office.
bool Actors::collectNameBehind(int sentence, int token, const QList<Party> &notThese, int depth,
                               QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    for (const int below : t.children(token)) {
        const Relation relation = t.relation(below);
        const bool behind = below > token
            && (relation == Relation::Appos || relation == Relation::Flat || relation == Relation::Compound
                || ((relation == Relation::Nmod || relation == Relation::Dep) && t.child(below, {Relation::Case}) < 0));
        const FoundMention *mention = behind ? m_reading.mentionAt(sentence, below) : nullptr;
        if (!mention || !isActor(*mention, m_reading, m_countries)
            || (mention->kind == EntityKind::Place && relation != Relation::Appos))
            continue;
        collect(sentence, below, notThese, depth + 1, parties);
        return true;
    }
    // The tree may hang the name elsewhere: an office right before a person's name is hers.
    int next = token + 1;
    while (next + 2 < t.size() && isOneOf(t.word(next), {u"of", u"for"}) && !m_reading.mentionAt(sentence, next + 1))
        next += 2; // "chief of staff"
    const bool set = next + 1 < t.size() && t.word(next) == u","
        && m_reading.mentionAt(sentence, next + 1); // "the minister, Ada Moran,"
    if (set)
        ++next;
    const FoundMention *mention = t.isNoun(token) && next < t.size() ? m_reading.mentionAt(sentence, next) : nullptr;
    const bool isHers = mention && mention->kind == EntityKind::Person
        && (set ? t.child(token, {Relation::Det, Relation::NmodPoss}) >= 0 && closes(sentence, mention->lastToken)
                : mention->roleFirst >= 0 && mention->roleFirst <= token); // not "the remains of soldier Ada Moran"
    if (!isHers)
        return false;
    addParty({mention->entity, next}, notThese, parties);
    return true;
}

/// "the leaders of A, B and C", "ministers from A and B": the owners stand for them.
bool Actors::collectOwners(int sentence, int token, const QList<Party> &notThese, int depth,
                           QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    const bool acts = isPairNoun(t.word(token)) || isPresence(t.word(token))
        || isOneOf(t.word(token), {u"representatives", u"delegates", u"leadership", u"leaderships", u"members"});
    if (!t.isNoun(token) || !acts)
        return false;
    const qsizetype before = parties.size();
    for (const int below : t.childrenWith(token, {Relation::Nmod, Relation::Appos})) {
        const bool by = isPresence(t.word(token)) && t.hasPreposition(below, u"by");
        if (t.hasPreposition(below, u"of") || t.hasPreposition(below, u"from") || t.relation(below) == Relation::Appos
            || by)
            collect(sentence, below, notThese, depth + 1, parties);
    }
    return parties.size() > before;
}

/// "a group of lawmakers", "dozens of farmers": whom the noun counts.
bool Actors::collectCounted(int sentence, int token, const QList<Party> &notThese, int depth,
                            QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    if (!isOneOf(t.word(token),
                 {u"some",    u"several", u"many",    u"most",     u"group",  u"groups",    u"number", u"team",
                  u"handful", u"dozen",   u"dozens",  u"hundreds", u"scores", u"range",     u"host",   u"gathering",
                  u"panel",   u"array",   u"variety", u"mix",      u"series", u"delegation"}))
        return false;
    const qsizetype before = parties.size();
    for (const int below : t.childrenWith(token, {Relation::Nmod})) {
        if (t.hasPreposition(below, u"of"))
            collect(sentence, below, notThese, depth + 1, parties);
    }
    return parties.size() > before;
}

/// A participle tells of its noun ("officials meeting in Oslo"); an infinitive of the noun only if that is an actor,
/// else of the noun's owner ("his plan to meet", "a request by her to meet").
int Actors::subjectOfNounClause(int sentence, int clause, int noun) const
{
    const SyntaxTree &t = tree(sentence);
    const FoundMention *mention = m_reading.mentionAt(sentence, noun);
    if (mention && isActor(*mention, m_reading, m_countries))
        return noun;
    const bool pleased = t.hasPreposition(clause, u"of") && (isDelight(t.word(noun)) || t.word(noun) == u"joy");
    if (pleased) // "had the pleasure of meeting Osei"
        return -1;
    if (!t.hasPreposition(clause, u"to"))
        return t.pos(noun) == PartOfSpeech::Noun && t.word(noun) != u"statement" ? noun : -1;
    for (const int owner : t.childrenWith(noun, {Relation::Nmod})) {
        if (t.hasPreposition(owner, u"by") || t.hasPreposition(owner, u"from"))
            return owner;
    }
    return t.child(noun, {Relation::NmodPoss});
}

int Actors::subjectOf(int sentence, int predicate) const
{
    const SyntaxTree &t = tree(sentence);
    for (int steps = 0, at = predicate; at >= 0 && steps <= t.size(); ++steps) {
        const int subject = t.child(at, {Relation::Nsubj, Relation::NsubjPass, Relation::NsubjOuter});
        const int up = t.head(at);
        if (subject >= 0) {
            const bool relative =
                isOneOf(t.word(subject), {u"who", u"that", u"which"}) && t.pos(subject) == PartOfSpeech::Pron;
            if (!relative)
                return subject;
            return t.relation(at) == Relation::AclRelcl ? up : -1;
        }
        const Relation relation = t.relation(at);
        if (up < 0 || !passesSubjectOn(relation))
            return -1;
        if (relation == Relation::Xcomp || relation == Relation::Advcl) {
            const MeetingGovernor *governor = m_words.governor(t.word(up));
            const int object = t.child(up, {Relation::Obj, Relation::Iobj});
            const bool apart =
                relation == Relation::Advcl // "thanked Osei by visiting him", "told him before meeting Lee"
                && isOneOf(t.preposition(at), {u"by", u"before", u"after", u"while", u"when", u"since"});
            if (governor && governor->objectTakesPart && object >= 0 && object < at && !apart)
                return object;
        }
        if (relation == Relation::Acl) {
            if (const int owner = subjectOfNounClause(sentence, at, up); owner >= 0)
                return owner;
        }
        at = up;
    }
    return -1;
}

QList<Party> Actors::subjectsOf(int sentence, int predicate, const QList<Party> &notThese) const
{
    const int subject = subjectOf(sentence, predicate);
    QList<Party> subjects = of(sentence, subject, notThese);
    const FoundMention *mention = subject >= 0 ? m_reading.mentionAt(sentence, subject) : nullptr;
    if (mention && mention->kind == EntityKind::Person)
        appendParties(m_lists.beginningBefore(sentence, *mention), subjects);
    if (subject >= 0 && tree(sentence).hasPreposition(subject, u"among")) // "Moran was among those who met"
        appendParties(of(sentence, tree(sentence).child(subject, {Relation::Nsubj}), notThese), subjects);
    const int up = tree(sentence).head(predicate);
    const bool jointly = up >= 0 && tree(sentence).word(up).startsWith(u"join")
        && (tree(sentence).relation(predicate) == Relation::Advcl
            || tree(sentence).relation(predicate) == Relation::Xcomp)
        && (tree(sentence).hasPreposition(predicate, u"in") || tree(sentence).hasPreposition(predicate, u"to"));
    if (jointly) // "Moran joined Osei in signing", "will join Osei to discuss"
        appendParties(of(sentence, subjectOf(sentence, up), subjects), subjects);
    const bool greets =
        up >= 0 && (isDelight(tree(sentence).word(up)) || isOneOf(tree(sentence).word(up), {u"great", u"good"}));
    if (subjects.isEmpty() && greets) // "It is a pleasure to welcome the minister"
        addParty({m_referents.speaker(sentence), predicate, true}, {}, subjects);
    return subjects;
}

} // namespace dateline
