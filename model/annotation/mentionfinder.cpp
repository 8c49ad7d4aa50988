// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/mentionfinder.h"

#include "model/annotation/namewords.h"
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

constexpr int longestRole = 14;      // tokens
constexpr int longestDescription = 10;

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

QString phrase(QStringView text, const SyntaxTree &tree, int first, int last)
{
    const TextSpan span{tree.token(first).span.begin, tree.token(last - 1).span.end};
    return span.in(text).toString().simplified();
}

bool mayOwn(const FoundMention &mention)
{
    return mention.form == MentionForm::Name && mention.kind != EntityKind::Facility && mention.kind != EntityKind::Other;
}

bool standsInsidePhrase(const SyntaxTree &tree, int at)
{
    const PartOfSpeech pos = tree.pos(at);
    return pos == PartOfSpeech::Adj || pos == PartOfSpeech::Noun || pos == PartOfSpeech::Propn || pos == PartOfSpeech::Num
        || isPossessive(tree.word(at)) || tree.word(at) == u"-"
        || (pos == PartOfSpeech::Verb && tree.relation(at) == Relation::Amod);
}

} // namespace

Result<MentionFinder> MentionFinder::open(const QString &resources, const Countries &countries)
{
    const QDir lexicon(QDir(resources).filePath(u"lexicon"_s));
    MentionFinder finder(countries);
    const std::pair<QString, QSet<QString> *> lists[] = {{u"titles.txt"_s, &finder.m_titles},
                                                         {u"group-nouns.txt"_s, &finder.m_groupNouns},
                                                         {u"office-nouns.txt"_s, &finder.m_officeNouns},
                                                         {u"body-nouns.txt"_s, &finder.m_bodyNouns}};
    for (const auto &[name, words] : lists) {
        auto terms = readTermSet(lexicon.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        *words = std::move(*terms);
    }
    return finder;
}

QList<FoundMention> MentionFinder::find(QStringView text, SyntaxTree &tree, const QList<NameSpan> &nameSpans, int index) const
{
    QList<FoundMention> mentions = names(tree, nameSpans);
    joinPieces(text, tree, mentions);
    joinBodies(tree, mentions);
    for (FoundMention &mention : mentions) {
        mention.name = phrase(text, tree, mention.firstToken, mention.lastToken);
        if (mention.kind == EntityKind::Person)
            readRole(text, tree, mentions, mention);
    }
    TreeMender(tree, mentions).mend();
    describeGroups(text, tree, mentions);
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
        if (isDemonym(tree, mention))
            mention.kind = EntityKind::Group;
        result.append(std::move(mention));
    }
    return result;
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
    const bool office = mention.lastToken - mention.firstToken > 1 && m_titles.contains(tree.word(mention.lastToken - 1));
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
    const bool person = mention.kind == EntityKind::Person;
    while (person && last - first > 1 && m_titles.contains(tree.word(first)))
        ++first;
    return first < last;
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
            return tree.head(below) == to && (tree.relation(below) == Relation::Flat || tree.relation(below) == Relation::Compound);
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
        if (body.kind != EntityKind::Organization || country.kind != EntityKind::Place || country.lastToken != body.firstToken
            || m_countries->named(tree.form(country.firstToken)) < 0 || country.lastToken - country.firstToken > 1
            || !m_bodyNouns.contains(tree.form(body.lastToken - 1).toString()))
            continue;
        body.firstToken = country.firstToken;
        body.confidence = std::min(body.confidence, country.confidence);
        mentions.removeAt(--at);
    }
}

bool MentionFinder::isOffice(const SyntaxTree &tree, int at) const
{
    return m_officeNouns.contains(tree.word(at)) && tree.isNoun(at);
}

void MentionFinder::describeGroups(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions) const
{
    for (int at = 0; at < tree.size(); ++at) {
        const bool group = m_groupNouns.contains(tree.word(at)) && tree.isNoun(at);
        if ((!group && !isOffice(tree, at)) || mentionAt(mentions, at))
            continue;
        const bool role = std::ranges::any_of(mentions, [at](const FoundMention &mention) { // "Foreign Minister Ada Moran"
            return mention.roleFirst >= 0 && mention.roleFirst <= at && at < mention.firstToken;
        });
        if (role)
            continue;
        const bool inLargerPhrase = at + 1 < tree.size() && tree.relation(at) == Relation::Compound && tree.head(at) > at;
        if (inLargerPhrase)
            continue;
        if (!describeByOwnersBefore(text, tree, at, mentions))
            std::ignore = describeByOwnerBehind(text, tree, at, mentions);
    }
    std::ranges::sort(mentions, {}, &FoundMention::firstToken);
}

/// "Russian delegation", "Ukraine's negotiators", "US and Russian officials": each owner makes a group.
bool MentionFinder::describeByOwnersBefore(QStringView text, const SyntaxTree &tree, int noun,
                                           QList<FoundMention> &mentions) const
{
    QList<qsizetype> owners; // the nearest first
    int at = noun - 1;
    for (; at >= 0 && noun - at <= longestDescription; --at) {
        const FoundMention *mention = mentionAt(mentions, at);
        if (mention) {
            if (!mayOwn(*mention))
                break;
            owners.append(mention - mentions.constData());
            at = mention->firstToken;
            const bool joined = at > 1 && (tree.word(at - 1) == u"and" || tree.word(at - 1) == u"," || tree.word(at - 1) == u"-")
                && (mentionAt(mentions, at - 2) || (at > 2 && tree.word(at - 2) == u"," && mentionAt(mentions, at - 3)));
            if (!joined)
                break;
            const FoundMention *before = mentionAt(mentions, at - 2);
            // "Kenya and Russian officials" is rarely meant: the first has to be an adjective or stand like one.
            if (before && (!mayOwn(*before) || before->kind == EntityKind::Person
                           || tree.relation(tree.headOf(before->firstToken, before->lastToken)) == Relation::Nsubj))
                break;
            --at;
            continue;
        }
        if (!standsInsidePhrase(tree, at) || isArticle(tree.word(at)))
            break;
    }
    if (owners.isEmpty())
        return false;
    const bool single = isOffice(tree, noun);
    QList<FoundMention> described;
    for (qsizetype number = 0; number < owners.size(); ++number) {
        FoundMention group = mentions[owners[number]];
        if (group.kind == EntityKind::Person && (single || tree.word(noun) == u"officials"))
            return false; // somebody's lawyer is not one of his delegation
        group.ownerName = group.name;
        group.ownerKind = group.kind;
        group.ownerFirst = group.firstToken;
        group.ownerLast = group.lastToken;
        group.country = m_countries->of(group.name);
        group.form = single ? MentionForm::DescribedPerson : MentionForm::DescribedGroup;
        group.kind = EntityKind::Group;
        group.noun = tree.word(noun);
        const int behind = number == 0 ? group.lastToken : mentions[owners[0]].lastToken;
        group.name = group.ownerName + (isPossessive(tree.word(behind)) ? u""_s : u" "_s)
            + phrase(text, tree, behind, noun + 1);
        if (number == 0)
            group.lastToken = noun + 1;
        group.role.clear();
        described.append(std::move(group));
    }
    for (qsizetype number = 0; number < owners.size(); ++number)
        mentions[owners[number]] = std::move(described[number]);
    return true;
}

/// "officials from Kenya", "a delegation of the African Union".
bool MentionFinder::describeByOwnerBehind(QStringView text, const SyntaxTree &tree, int noun,
                                          QList<FoundMention> &mentions) const
{
    int at = noun + 1;
    if (at >= tree.size() || (tree.word(at) != u"of" && tree.word(at) != u"from"))
        return false;
    for (++at; at < tree.size() && at - noun < 5 && (isArticle(tree.word(at)) || tree.pos(at) == PartOfSpeech::Adj); ++at) {
        if (mentionAt(mentions, at))
            break;
    }
    const FoundMention *owner = at < tree.size() ? mentionAt(mentions, at) : nullptr;
    if (!owner || !mayOwn(*owner) || owner->kind == EntityKind::Person)
        return false;
    // The leaders of several countries are as many actors: the countries stand for them.
    const int head = tree.headOf(owner->firstToken, owner->lastToken);
    if (tree.child(head, {Relation::Conj}) >= 0)
        return false;
    FoundMention group = *owner;
    group.ownerName = owner->name;
    group.ownerKind = owner->kind;
    group.ownerFirst = owner->firstToken;
    group.ownerLast = owner->lastToken;
    group.country = m_countries->of(owner->name);
    group.form = isOffice(tree, noun) ? MentionForm::DescribedPerson : MentionForm::DescribedGroup;
    group.kind = EntityKind::Group;
    group.noun = tree.word(noun);
    group.firstToken = noun;
    group.name = phrase(text, tree, group.firstToken, group.lastToken);
    mentions[owner - mentions.constData()] = std::move(group);
    return true;
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
    if (person.roleFirst >= 0)
        person.role = phrase(text, tree, person.roleFirst, person.firstToken);
    else
        person.role = roleBehind(text, tree, mentions, person);
    person.country = countryIn(person.role);
}

/// Where the titles before a name begin ("US Army Secretary", "Minister of State for Trade"), -1 for none.
int MentionFinder::roleBefore(const SyntaxTree &tree, const QList<FoundMention> &mentions, const FoundMention &person) const
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
        const bool compound = word == u"-" && at >= 3 && isRolePreposition(tree.word(at - 1)) && tree.word(at - 2) == u"-";
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
        if (m_titles.contains(word)) {
            nearest = nearest < 0 ? at : nearest;
            first = at;
            open = false;
            continue;
        }
        const bool joins = isRolePreposition(word) || word == u"and" || word == u"&" || (word == u"-" && nearest < 0);
        if (joins) {
            const bool name = at > 0 && tree.relation(at - 1) == Relation::Flat && !m_titles.contains(tree.word(at - 1));
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
    const bool adjoins = nearest + 1 == person.firstToken || isRolePreposition(tree.word(nearest + 1)) || tree.word(nearest + 1) == u"-";
    if (!adjoins)
        return -1;
    while (first < person.firstToken && (isPossessive(tree.word(first)) || tree.word(first) == u"-"))
        ++first;
    return first;
}

/// The office told behind a name: ", a spokesperson for Driscoll," gives "spokesperson for Driscoll".
QString MentionFinder::roleBehind(QStringView text, const SyntaxTree &tree, const QList<FoundMention> &mentions,
                                  const FoundMention &person) const
{
    int at = person.lastToken;
    if (at >= tree.size() || tree.word(at) != u",")
        return {};
    const int first = ++at < tree.size() && isArticle(tree.word(at)) ? at + 1 : at;
    int titleAt = -1;
    int last = first;
    for (; last < tree.size() && last - first < longestRole; ++last) {
        const QString &word = tree.word(last);
        const bool ends = (tree.pos(last) == PartOfSpeech::Punct && word != u"-") || tree.pos(last) == PartOfSpeech::Verb || word == u"who"
            || tree.pos(last) == PartOfSpeech::Aux || (tree.pos(last) == PartOfSpeech::Adp && word != u"of" && word != u"for")
            || (titleAt < 0 && !standsInsidePhrase(tree, last));
        if (ends)
            break;
        if (titleAt < 0 && m_titles.contains(word))
            titleAt = last;
    }
    while (last > first && (tree.pos(last - 1) == PartOfSpeech::Adp || tree.word(last - 1) == u"and"
                            || tree.pos(last - 1) == PartOfSpeech::Det))
        --last;
    if (titleAt < 0 || last <= titleAt || last >= tree.size())
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
