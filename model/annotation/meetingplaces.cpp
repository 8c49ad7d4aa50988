// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingplaces.h"

#include "model/annotation/namewords.h"
#include "model/annotation/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int farthestUp = 8; // words between a place and the meeting

bool isWhere(const QString &preposition)
{
    return isOneOf(preposition, {u"in", u"at", u"near", u"inside", u"outside", u"on", u"aboard", u"across"});
}

/// Whether the sentence tells nothing but a city and the country or state it is in.
bool isAddress(const ArticleReading &reading, int sentence, const FoundMention &city)
{
    const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(sentence)];
    if (city.lastToken + 1 >= tree.size() || tree.word(city.lastToken) != u",")
        return false;
    for (int at = city.lastToken + 1; at < tree.size(); ++at) {
        const FoundMention *mention = reading.mentionAt(sentence, at);
        if (!mention || mention->kind != EntityKind::Place)
            return false;
    }
    return true;
}

/// A dash between a dateline and the text; a hyphen stands free, or it belongs to a word.
bool isDash(const SyntaxTree &tree, int at)
{
    if (isOneOf(tree.word(at), {u"\u2014", u"\u2013", u"--", u"_"}))
        return true;
    const auto touches = [&tree](int left, int right) {
        return right < tree.size() && tree.token(left).span.end == tree.token(right).span.begin;
    };
    return tree.word(at) == u"-" && !touches(at - 1, at) && !touches(at, at + 1);
}

/// A place, or a body whose seat is meant: "at the Foreign Ministry".
bool isSomewhere(const SyntaxTree &tree, const FoundMention &mention, const MeetingWords &words)
{
    for (int at = mention.lastToken; at < tree.size() && mention.kind == EntityKind::Organization; ++at) {
        if (words.noun(tree.word(at))) // "at the Kesta Fund and Bank annual meeting"
            return false;
        if (!tree.isNoun(at) && tree.pos(at) != PartOfSpeech::Adj && tree.word(at) != u"and")
            break;
    }
    if (mention.kind == EntityKind::Place || mention.kind == EntityKind::Facility)
        return true;
    return mention.kind == EntityKind::Organization && mention.form == MentionForm::Name
        && tree.hasPreposition(mention.head, u"at");
}

/// "the Presidential Palace in Accra" is in Accra.
const FoundMention *cityOf(const MeetingClause &clause, const FoundMention &building)
{
    const SyntaxTree &tree = clause.tree();
    if (building.kind == EntityKind::Place && !leadsToPlace(tree.word(building.lastToken - 1)))
        return nullptr;
    const int in = building.lastToken;
    const FoundMention *city = in + 1 < tree.size() && tree.word(in) == u"in" ? clause.mentionAt(in + 1) : nullptr;
    return city && city->kind == EntityKind::Place ? city : nullptr;
}

/// The country or city that hosts what others do: "Ghana offered to host talks between".
QString hostPlace(const MeetingClause &clause)
{
    const SyntaxTree &tree = clause.tree();
    bool hosts = false;
    for (const int governor : clause.governors()) {
        hosts = hosts || isOneOf(tree.word(governor), {u"host", u"hosts", u"hosted", u"hosting"});
        const int subject = hosts ? tree.child(governor, {Relation::Nsubj}) : -1;
        const FoundMention *mention = subject < 0 ? nullptr : clause.mentionAt(subject);
        if (mention)
            return mention->kind == EntityKind::Place ? mention->name : QString();
    }
    return {};
}

} // namespace

/// The city at the head of the article: "ACCRA, Nov. 23 (Agency) —", "ACCRA -", "Accra: …", "Accra /AGENCY/", or a line
/// of its own, "Accra, Ghana"; empty for none.
QString MeetingPlaces::datelineOf(const ArticleReading &reading, const Countries &countries)
{
    constexpr int farthest = 12; // sentences: title, byline and the like come first
    constexpr int longest = 12; // tokens
    for (int sentence = 0; sentence < std::min(farthest, static_cast<int>(reading.trees.size())); ++sentence) {
        const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(sentence)];
        const FoundMention *city = tree.size() > 0 ? reading.mentionAt(sentence, 0) : nullptr;
        if (!city || city->kind != EntityKind::Place)
            continue;
        const QString name = titleCased(reading.entities[city->entity].name);
        const bool country = countries.named(name) >= 0; // "Kenya: …" is a headline
        const bool marked = city->lastToken + 1 < tree.size() && isOneOf(tree.word(city->lastToken), {u":", u"/"});
        if (!country && (marked || isAddress(reading, sentence, *city)))
            return name;
        for (int at = city->lastToken; at < std::min(longest, tree.size()); ++at) {
            if (isDash(tree, at))
                return name;
            if (tree.isVerb(at) || tree.pos(at) == PartOfSpeech::Det || tree.pos(at) == PartOfSpeech::Aux)
                break;
        }
    }
    return {};
}

bool MeetingPlaces::isHere(const MeetingClause &clause)
{
    const SyntaxTree &tree = clause.tree();
    const auto tells = [&tree](int at) {
        return std::ranges::any_of(tree.childrenWith(at, {Relation::Advmod}),
                                   [&tree](int below) { return tree.word(below) == u"here"; });
    };
    return tells(clause.trigger()) || std::ranges::any_of(clause.governors(), tells);
}

QString MeetingPlaces::of(const MeetingClause &clause) const
{
    const SyntaxTree &tree = clause.tree();
    const FoundMention *best = nullptr;
    int bestRank = 0;
    for (int token = 0; token < tree.size(); ++token) {
        const FoundMention *mention = clause.mentionAt(token);
        if (!mention || token != mention->firstToken || !isSomewhere(tree, *mention, m_words))
            continue;
        int rank = rankOf(clause, *mention);
        if (rank > 1 && tree.relation(mention->head) == Relation::NmodPoss) // "in Ghana's capital, Accra"
            --rank;
        // "In Ghana, she will travel to Kumasi to meet Osei"
        const bool within =
            rank == bestRank && rank > 0 && m_countries.named(best->name) >= 0 && m_countries.named(mention->name) < 0;
        if (rank > bestRank || within) {
            best = mention;
            bestRank = rank;
        }
    }
    if (const FoundMention *where = beforeWhere(clause); where && bestRank < 9)
        best = where;
    if (!best)
        return hostPlace(clause);
    const FoundMention *city = cityOf(clause, *best);
    return city ? city->name : best->name;
}

/// "flew to Kumasi and Accra, where he met": the place told last before "where"; null for none.
const FoundMention *MeetingPlaces::beforeWhere(const MeetingClause &clause) const
{
    const SyntaxTree &tree = clause.tree();
    int at = clause.relativeWhere();
    for (; at >= 0; --at) {
        const FoundMention *mention = clause.mentionAt(at);
        const int before = mention ? mention->firstToken - 2 : -1;
        const FoundMention *city = before >= 0 && tree.word(before + 1) == u"," ? clause.mentionAt(before) : nullptr;
        if (city && city->kind == EntityKind::Place && m_countries.named(mention->name) >= 0) // "Accra, Ghana, where"
            return city;
        if (mention && mention->kind == EntityKind::Place && tree.preposition(mention->head) != u"from")
            return mention;
        if (mention && mention->kind == EntityKind::Facility)
            return mention;
    }
    return nullptr;
}

/// How surely \a place is where the meeting was; 0 for not.
int MeetingPlaces::rankOf(const MeetingClause &clause, const FoundMention &place) const
{
    const SyntaxTree &tree = clause.tree();
    const bool inRole =
        std::ranges::any_of(clause.meeting().parties, [&](const Party &party) { // "the ambassador in Accra, Ada Moran"
            const FoundMention *mention = clause.mentionAt(party.token);
            return mention && mention->roleFirst >= 0 && mention->roleFirst <= place.head
                && place.head < mention->firstToken;
        });
    if (inRole || clause.isOfParty(place.head))
        return 0;
    const int before = place.lastToken; // "the Geneva talks"
    const bool modifies = place.lastToken <= clause.trigger() && clause.trigger() - place.lastToken <= 2
        && tree.relation(place.head) != Relation::NmodPoss && tree.isUnder(place.head, clause.trigger())
        && tree.isNoun(clause.trigger()) && tree.preposition(place.head).isEmpty() && before <= clause.trigger();
    if (modifies && (tree.relation(place.head) == Relation::Compound || tree.relation(place.head) == Relation::Amod))
        return m_countries.named(place.name) >= 0 || m_countries.ofDemonym(place.name) >= 0 ? 0 : 6;
    int at = place.head;
    const int building = tree.head(at); // "at an Accra restaurant"
    if (tree.relation(at) == Relation::Compound && building > at && leadsToPlace(tree.word(building))
        && m_words.noun(tree.word(building)) == nullptr && isWhere(tree.preposition(building)))
        at = building;
    QString preposition = tree.preposition(at);
    if (isOneOf(preposition, {u"while", u"when"}) && tree.hasPreposition(at, u"in")) // "while in Accra"
        preposition = u"in"_s;
    for (int steps = 0; steps < farthestUp; ++steps) {
        const int up = tree.head(at);
        if (up < 0)
            return 0;
        const QString &word = tree.word(up);
        if (preposition.isEmpty() || preposition == u"of")
            preposition = preposition == u"of" && leadsToPlace(word) ? tree.preposition(up) : preposition;
        const bool where = isWhere(preposition);
        const bool there =
            where || (preposition == u"to" && tree.isVerb(up) && word.startsWith(u"welcom")); // "welcomed him to Accra"
        if (up == clause.trigger() && there)
            return 10;
        const bool direct = tree.relation(at) == Relation::Obj && isMovement(word);
        if (clause.governors().contains(up) || up == clause.trigger()) {
            const qsizetype level = clause.governors().indexOf(up);
            if (where)
                return level <= 0 ? 9 : 7;
            const int told = level > 0 ? clause.governors()[level - 1] : clause.trigger();
            if (isOneOf(tree.preposition(told), {u"after", u"following"})) // "after meeting Osei she flew to Accra"
                return 0;
            const bool leaves = preposition == u"for" && isDeparture(word);
            return leaves || ((preposition == u"to" || direct) && isMovement(word)) ? (place.head > up ? 9 : 5) : 0;
        }
        if (where && (clause.standsBefore(place.head, up) || clause.isHeldBy(up)))
            return 6;
        const bool modifiesParty = clause.isOfParty(up) && where && place.head > up;
        if (modifiesParty && place.head > clause.trigger())
            return 4;
        const bool participle = (tree.relation(up) == Relation::Acl || tree.relation(up) == Relation::AclRelcl)
            && tree.head(up) == clause.trigger();
        if (participle && where)
            return 9;
        const MeetingVerb *verb = tree.isVerb(clause.trigger()) ? m_words.verb(tree.word(clause.trigger())) : nullptr;
        const bool signedThere = verb && verb->frame == MeetingFrame::Signing && where
            && tree.head(up) == clause.trigger() && tree.relation(up) == Relation::Obj;
        if (signedThere)
            return 8;
        const bool another = m_words.noun(word)
            && !tree.isUnder(clause.trigger(), up) // "after lunch in Accra she flew to"
            && (tree.isVerb(up) || isOneOf(tree.preposition(up), {u"after", u"following", u"before"}));
        if (another)
            return 0;
        const bool passes = leadsToPlace(word) || m_words.noun(word) || isDayOrPart(word)
            || tree.relation(at) == Relation::Flat
            || (clause.mentionAt(up) && clause.mentionAt(up)->kind == EntityKind::Place
                && tree.relation(at) == Relation::Compound);
        if (!passes)
            return 0;
        if (leadsToPlace(word) && isWhere(tree.preposition(up)))
            preposition = tree.preposition(up);
        at = up;
    }
    return 0;
}

} // namespace dateline
