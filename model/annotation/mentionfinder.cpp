// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/mentionfinder.h"

#include "model/annotation/namewords.h"
#include "model/annotation/phrases.h"
#include "model/annotation/treemender.h"
#include "model/base/termlist.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <ranges>
#include <tuple>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int longestRole = 18;      // tokens

EntityKind kindOf(NameKind kind)
{
    switch (kind) {
    case NameKind::Person:
        return EntityKind::Person;
    case NameKind::Organization:
        return EntityKind::Organization;
    case NameKind::Place:
        return EntityKind::Place;
    case NameKind::Facility:
        return EntityKind::Facility;
    case NameKind::Group:
        return EntityKind::Group;
    case NameKind::Other:
        break;
    }
    return EntityKind::Other;
}

/// A title that says nothing of an office; \a word is in lower case.
bool isCourtesy(const QString &word)
{
    return isOneOf(word, {u"mr", u"mr.", u"mrs", u"mrs.", u"ms", u"ms.", u"dr", u"dr.", u"prof.", u"hon.", u"h.e."});
}

} // namespace

Result<MentionFinder> MentionFinder::open(const QString &resources, const Countries &countries)
{
    const QDir lexicon(QDir(resources).filePath(u"lexicon"_s));
    auto describer = GroupDescriber::open(resources, countries);
    if (!describer)
        return std::unexpected(describer.error());
    MentionFinder finder(countries, std::move(*describer));
    const std::pair<QString, QSet<QString> *> lists[] = {{u"titles.txt"_s, &finder.m_titles},
                                                         {u"body-nouns.txt"_s, &finder.m_bodyNouns}};
    for (const auto &[name, words] : lists) {
        auto terms = readTermSet(lexicon.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        *words = std::move(*terms);
    }
    return finder;
}

QList<FoundMention> MentionFinder::find(QStringView text, SyntaxTree &tree, const QList<NameSpan> &nameSpans,
                                        int index) const
{
    QList<FoundMention> mentions = names(tree, nameSpans);
    leaveTitles(tree, mentions);
    takeSurnames(tree, mentions);
    joinPieces(text, tree, mentions);
    joinBodies(tree, mentions);
    beginByAcronym(text, tree, mentions);
    for (FoundMention &mention : mentions) {
        mention.name = phrase(text, tree, mention.firstToken, mention.lastToken);
        if (mention.kind == EntityKind::Person)
            readRole(text, tree, mentions, mention);
        const int begin = mention.firstWithTitles();
        mention.joined = mention.kind == EntityKind::Person && begin > 0 && tree.word(begin - 1) == u"and";
    }
    TreeMender(tree, mentions).mend();
    m_describer.describe(text, tree, mentions);
    for (FoundMention &mention : mentions) {
        mention.sentence = index;
        mention.head = tree.headOf(mention.firstToken, mention.lastToken);
    }
    return mentions;
}

QList<FoundMention> MentionFinder::names(const SyntaxTree &tree, const QList<NameSpan> &spans) const
{
    QList<FoundMention> result;
    for (const NameSpan &span : spans) {
        FoundMention mention;
        mention.firstToken = span.firstToken;
        mention.lastToken = span.lastToken;
        mention.kind = kindOf(span.kind);
        mention.confidence = static_cast<double>(span.confidence);
        if (!trim(tree, mention) || !hasName(tree, mention))
            continue;
        leaveEvent(tree, mention);
        if (isDemonym(tree, mention))
            mention.kind = EntityKind::Group;
        result.append(std::move(mention));
    }
    return result;
}

/// Of "NATO Foreign Ministerial" and "Ghana Strategic Dialogue" the name of whose event it is.
void MentionFinder::leaveEvent(const SyntaxTree &tree, FoundMention &mention) const
{
    int last = mention.lastToken - 1;
    const QString &event = tree.word(last);
    const bool meets = isOneOf(event, {u"summit", u"ministerial", u"meeting", u"talks", u"session"});
    if (mention.kind == EntityKind::Person || mention.kind == EntityKind::Place || last == mention.firstToken
        || !(meets || isOneOf(event, {u"dialogue", u"conference", u"forum", u"consultations", u"negotiations"})))
        return;
    while (last > mention.firstToken + 1
           && (tree.pos(last - 1) == PartOfSpeech::Adj || tree.pos(last - 1) == PartOfSpeech::Punct
               || isPossessive(tree.word(last - 1))
               || isOneOf(tree.word(last - 1),
                          {u"ministers", u"leaders", u"level", u"ministerial", u"energy", u"security", u"policy",
                           u"rights", u"defense", u"defence"})))
        --last;
    const QStringView first = tree.form(mention.firstToken);
    const bool single = last - mention.firstToken == 1;
    const bool demonym = single && m_countries->ofDemonym(first) >= 0;
    const bool country = single && m_countries->named(first) >= 0;
    const bool acronym = isAcronym(first.toString());
    const bool body = (single && acronym) || (meets && (mention.kind == EntityKind::Organization || acronym));
    if (!demonym && !country && !body)
        return;
    mention.lastToken = last;
    mention.kind = demonym ? EntityKind::Group : country ? EntityKind::Place : EntityKind::Organization;
}

/// Whether the name says whose the noun behind it is, by an adjective made of a place's name: "Halvorian minister".
bool MentionFinder::isDemonym(const SyntaxTree &tree, const FoundMention &mention) const
{
    const int at = mention.firstToken;
    if (mention.lastToken - at != 1 || mention.kind == EntityKind::Facility || m_countries->named(tree.form(at)) >= 0)
        return false;
    const bool modifies = tree.relation(at) == Relation::Amod || tree.relation(at) == Relation::Compound
        || (tree.relation(at) == Relation::Nmod && tree.preposition(at).isEmpty());
    const bool shaped = std::ranges::any_of(std::array{u"ian", u"ean", u"ese", u"ish"}, [&](const char16_t *ending) {
        return tree.word(at).endsWith(QStringView(ending));
    });
    return modifies && tree.head(at) > at && (shaped || m_countries->ofDemonym(tree.form(at)) >= 0);
}

/// Whether a person's name is one: of "Polish Foreign Minister" only the country is.
bool MentionFinder::hasName(const SyntaxTree &tree, FoundMention &mention) const
{
    const bool definite = mention.firstToken > 0 && tree.word(mention.firstToken - 1) == u"the";
    const bool office =
        (mention.lastToken - mention.firstToken > 1 || definite) && m_titles.contains(tree.word(mention.lastToken - 1));
    if (mention.kind != EntityKind::Person || !office)
        return true;
    const QStringView first = tree.form(mention.firstToken);
    const bool demonym = m_countries->ofDemonym(first) >= 0;
    if (!demonym && m_countries->named(first) < 0)
        return false;
    mention.kind = demonym ? EntityKind::Group : EntityKind::Place;
    mention.lastToken = mention.firstToken + 1;
    return true;
}

/// Leaves out what is not of the name; false when nothing remains.
bool MentionFinder::trim(const SyntaxTree &tree, FoundMention &mention) const
{
    int &first = mention.firstToken;
    int &last = mention.lastToken;
    while (first < last && (isArticle(tree.word(first)) || tree.pos(first) == PartOfSpeech::Punct))
        ++first;
    while (last > first && (isPossessive(tree.word(last - 1)) || tree.pos(last - 1) == PartOfSpeech::Punct)) {
        if (tree.word(last - 1).endsWith(u'.') && tree.word(last - 1).size() > 1)
            break;
        --last;
    }
    const auto isSmall = [&tree](int at) {
        return std::ranges::all_of(tree.form(at), [](QChar c) { return c.isLower(); });
    };
    const auto isOfOffice = [&](int at) { // "Kesta Council farm commissioner"
        return at + 1 < tree.size() && m_titles.contains(tree.word(at + 1));
    };
    while (mention.kind == EntityKind::Organization && last - first > 1 && isSmall(last - 1)
           && (tree.pos(last - 1) == PartOfSpeech::Adj || isOfOffice(last - 1)))
        --last;
    while (last - first > 1
           && (tree.pos(last - 1) == PartOfSpeech::Cconj || tree.pos(last - 1) == PartOfSpeech::Adp
               || tree.pos(last - 1) == PartOfSpeech::Det))
        --last;
    const bool party =
        last - first > 2 && isOneOf(tree.word(first), {u"d", u"r", u"i"}) && tree.word(first + 1) == u"-"; // "D-Ohio"
    if (party || (last - first == 1 && isDayName(tree.word(first))))
        return false;
    const bool person = mention.kind == EntityKind::Person;
    while (person && last - first > 1 && m_titles.contains(tree.word(first)))
        ++first;
    // "the Prime Minister of Kenya Sam Osei"
    const bool ofCountry = person && last - first > 1 && first > 1 && isRolePreposition(tree.word(first - 1))
        && m_countries->named(tree.form(first)) >= 0;
    if (ofCountry)
        ++first;
    return first < last;
}

/// "Pope" + "Ada": of two people the reader saw there is one, and her title.
void MentionFinder::leaveTitles(const SyntaxTree &tree, QList<FoundMention> &mentions) const
{
    for (qsizetype at = mentions.size() - 2; at >= 0; --at) {
        const FoundMention &title = mentions[at];
        const FoundMention &name = mentions[at + 1];
        const bool alone = title.lastToken - title.firstToken == 1 && m_titles.contains(tree.word(title.firstToken));
        if (alone && title.kind == EntityKind::Person && name.kind == EntityKind::Person
            && title.lastToken == name.firstToken)
            mentions.removeAt(at);
    }
}

/// "Ada" + a word that the tree makes her surname, though the reader never saw such a name.
void MentionFinder::takeSurnames(const SyntaxTree &tree, QList<FoundMention> &mentions)
{
    for (qsizetype at = 0; at < mentions.size(); ++at) {
        FoundMention &person = mentions[at];
        const int next = person.lastToken;
        const bool free = next < tree.size() && (at + 1 == mentions.size() || mentions[at + 1].firstToken > next);
        if (person.kind == EntityKind::Person && person.lastToken - person.firstToken == 1 && free
            && tree.relation(next) == Relation::Flat && tree.head(next) == person.firstToken
            && tree.pos(next) == PartOfSpeech::Propn && tree.form(next).front().isUpper() && tree.form(next).size() > 2)
            ++person.lastToken;
    }
}

/// "Cape" + "Sorrel" is one place where the reader saw two: nothing stands between them, and one hangs on the other or
/// both on the same word.
void MentionFinder::joinPieces(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions)
{
    for (qsizetype at = 1; at < mentions.size(); ++at) {
        FoundMention &first = mentions[at - 1];
        const FoundMention &second = mentions[at];
        if (first.kind != second.kind || first.lastToken != second.firstToken || first.kind == EntityKind::Group)
            continue;
        const TextSpan gap{tree.token(first.lastToken - 1).span.end, tree.token(second.firstToken).span.begin};
        const int head = tree.headOf(first.firstToken, first.lastToken);
        const int other = tree.headOf(second.firstToken, second.lastToken);
        const auto joins = [&tree](int below, int to) {
            return tree.head(below) == to
                && (tree.relation(below) == Relation::Flat || tree.relation(below) == Relation::Compound);
        };
        const bool beside = tree.head(head) == tree.head(other) && tree.relation(head) == tree.relation(other)
            && tree.preposition(other).isEmpty();
        const bool apart = gap.isEmpty() || !gap.in(text).trimmed().isEmpty();
        if (apart || (!joins(head, other) && !joins(other, head) && !beside))
            continue;
        first.lastToken = second.lastToken;
        first.confidence = std::min(first.confidence, second.confidence);
        mentions.removeAt(at--);
    }
}

/// "US" + "Army" is one body where the reader saw a country and a body.
void MentionFinder::joinBodies(const SyntaxTree &tree, QList<FoundMention> &mentions) const
{
    for (qsizetype at = 1; at < mentions.size(); ++at) {
        FoundMention &body = mentions[at];
        const FoundMention &country = mentions[at - 1];
        if (body.kind != EntityKind::Organization || country.kind != EntityKind::Place
            || country.lastToken != body.firstToken || m_countries->named(tree.form(country.firstToken)) < 0
            || country.lastToken - country.firstToken > 1
            || !m_bodyNouns.contains(tree.form(body.lastToken - 1).toString()))
            continue;
        body.firstToken = country.firstToken;
        body.confidence = std::min(body.confidence, country.confidence);
        mentions.removeAt(--at);
    }
}

/// "Kenyan Harbour Council (KHC)": the letters in brackets tell where a name begins that the reader cut short.
void MentionFinder::beginByAcronym(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions)
{
    constexpr int farthest = 3; // words before what the reader saw
    for (qsizetype at = 0; at < mentions.size(); ++at) {
        FoundMention &body = mentions[at];
        const int open = body.lastToken;
        if (body.kind != EntityKind::Organization || open + 2 >= tree.size() || tree.word(open) != u"("
            || tree.word(open + 2) != u")")
            continue;
        const QString letters = tree.form(open + 1).toString();
        const auto begins = [&](int first) { return initialsOf(phrase(text, tree, first, body.lastToken)) == letters; };
        int first = body.firstToken;
        const int last = std::max(0, first - farthest);
        while (first > last && !begins(first) && tree.form(first - 1).front().isUpper())
            --first;
        if (first == body.firstToken || !begins(first))
            continue;
        if (at > 0 && mentions[at - 1].firstToken < first && mentions[at - 1].lastToken > first) // cuts another name
            continue;
        const int end = body.firstToken;
        body.firstToken = first;
        at -= mentions.removeIf(
            [first, end](const FoundMention &other) { return other.firstToken >= first && other.lastToken <= end; });
    }
}

/// The first country that the words of \a role tell.
int MentionFinder::countryIn(const QString &role) const
{
    const QStringList words = role.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype first = 0; first < words.size(); ++first) {
        for (qsizetype count = std::min<qsizetype>(3, words.size() - first); count > 0; --count) {
            QString name = words.sliced(first, count).join(u' ');
            if (name.endsWith(u"'s") || name.endsWith(u"\u2019s"))
                name.chop(2);
            if (const int country = m_countries->of(name); country >= 0)
                return country;
        }
    }
    return -1;
}

void MentionFinder::readRole(QStringView text, const SyntaxTree &tree, const QList<FoundMention> &mentions,
                             FoundMention &person) const
{
    person.roleFirst = roleBefore(tree, mentions, person);
    if (person.roleFirst >= 0) {
        int end = person.firstToken;
        while (end - 1 > person.roleFirst && isCourtesy(tree.word(end - 1))) // "Minister of Trade Dr. Moran"
            --end;
        person.role = phrase(text, tree, person.roleFirst, end);
    } else {
        person.role = roleBehind(text, tree, mentions, person);
    }
    person.role = titleCased(person.role);
    person.country = countryIn(person.role);
}

/// Where the titles before a name begin ("US Army Secretary", "Minister of State for Trade"), -1 for none.
int MentionFinder::roleBefore(const SyntaxTree &tree, const QList<FoundMention> &mentions,
                              const FoundMention &person) const
{
    int first = -1;     // the leftmost word that belongs to the titles
    int nearest = -1;   // the title nearest to the name
    bool open = true;   // whether a title has to come before what was read counts
    for (int at = person.firstToken - 1; at >= 0 && person.firstToken - at <= longestRole; --at) {
        const QString &word = tree.word(at);
        if (word == u")" && at >= 3 && tree.word(at - 2) == u"(") { // "Harbour Council (HC) Director"
            at -= 2;
            continue;
        }
        const bool compound =
            word == u"-" && at >= 3 && isRolePreposition(tree.word(at - 1)) && tree.word(at - 2) == u"-";
        if (compound) { // "Commander-in-Chief"
            at -= 2;
            continue;
        }
        const FoundMention *inside = mentionAt(mentions, at);
        if (inside && inside->kind == EntityKind::Person)
            break;
        if (inside && !isPossessive(word)) { // "African Union Commission Chairperson"
            at = inside->firstToken;
            first = open ? first : at;
            continue;
        }
        if (isDayName(word)) // "received on Monday Mr Ben Osei"
            break;
        if (m_titles.contains(word)) {
            nearest = nearest < 0 ? at : nearest;
            first = at;
            open = false;
            continue;
        }
        const bool last = word == u"and" && nearest < 0 && at > 1 && tree.word(at - 1) == u"," && tree.isNoun(at - 2);
        if (last) // "Minister of Environment, Water, and Agriculture"
            continue;
        const bool joins = isRolePreposition(word) || word == u"and" || word == u"&" || (word == u"-" && nearest < 0);
        if (word == u"and" && at > 1
            && tree.word(at - 1) == u"extraordinary") { // "Ambassador Extraordinary and Plenipotentiary"
            --at;
            continue;
        }
        if (joins) {
            const bool name =
                at > 0 && tree.relation(at - 1) == Relation::Flat && !m_titles.contains(tree.word(at - 1));
            if (at == 0 || !tree.isNoun(at - 1) || (word == u"and" && name))
                break;
            open = true;
            continue;
        }
        const bool article = word == u"the" && at > 0 && isRolePreposition(tree.word(at - 1));
        const bool listed = word == u"," && nearest < 0 && at > 0 && tree.isNoun(at - 1);
        if (!article && !listed && (!standsInsidePhrase(tree, at) || tree.pos(at) == PartOfSpeech::Num))
            break;
        if (!open)
            first = at;
    }
    if (nearest < 0)
        return -1;
    // The words before the name must be the title or what it is of ("Secretary of State", "Minister-designate").
    const bool adjoins =
        nearest + 1 == person.firstToken || isRolePreposition(tree.word(nearest + 1)) || tree.word(nearest + 1) == u"-";
    if (!adjoins)
        return -1;
    while (first < person.firstToken && (isPossessive(tree.word(first)) || tree.word(first) == u"-"))
        ++first;
    return isArticle(tree.word(first)) ? nearest : first; // of an office too long to be read
}

/// The office told behind a name: ", a spokesperson for Driscoll," gives "spokesperson for Driscoll".
QString MentionFinder::roleBehind(QStringView text, const SyntaxTree &tree, const QList<FoundMention> &mentions,
                                  const FoundMention &person) const
{
    int at = person.lastToken;
    if (at >= tree.size() || tree.word(at) != u",")
        return {};
    const int first = ++at < tree.size() && isArticle(tree.word(at)) ? at + 1 : at;
    if (first < tree.size() && tree.pos(first) == PartOfSpeech::Num) // "Moran, three ministers and others"
        return {};
    int titleAt = -1;
    int last = first;
    for (; last < tree.size() && last - first < longestRole; ++last) {
        const QString &word = tree.word(last);
        const bool ends = (tree.pos(last) == PartOfSpeech::Punct && word != u"-")
            || tree.pos(last) == PartOfSpeech::Verb || word == u"who" || tree.pos(last) == PartOfSpeech::Aux
            || (tree.pos(last) == PartOfSpeech::Adp && word != u"of" && word != u"for")
            || (titleAt < 0 && !standsInsidePhrase(tree, last));
        if (ends)
            break;
        if (titleAt < 0 && m_titles.contains(word))
            titleAt = last;
    }
    while (last > first
           && (tree.pos(last - 1) == PartOfSpeech::Adp || tree.word(last - 1) == u"and"
               || tree.pos(last - 1) == PartOfSpeech::Det))
        --last;
    if (titleAt < 0 || last <= titleAt || last >= tree.size())
        return {};
    const int head = tree.headOf(first, last);
    const int named = tree.headOf(person.firstToken, person.lastToken);
    const int verb = isSubject(tree.relation(head)) ? tree.head(head) : -1;
    const bool isSomebodyElse = verb > head && tree.head(named) != verb && !tree.isUnder(verb, named);
    if (isSomebodyElse) // "before meeting Moran, the president left"
        return {};
    // "Moran, President Lee and …" is a list: a name follows at once.
    const bool listed = std::ranges::any_of(mentions, [&](const FoundMention &mention) {
        return mention.kind == EntityKind::Person && mention.firstToken >= first && mention.firstToken <= last
            && mention.firstToken <= titleAt + 1;
    });
    if (listed)
        return {};
    return phrase(text, tree, first, last);
}

} // namespace dateline
