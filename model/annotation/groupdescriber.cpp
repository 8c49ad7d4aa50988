// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/groupdescriber.h"

#include "model/annotation/namewords.h"
#include "model/annotation/phrases.h"
#include "model/base/termlist.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int longestDescription = 10; // tokens

bool mayOwn(const FoundMention &mention)
{
    return mention.form == MentionForm::Name && mention.kind != EntityKind::Facility
        && mention.kind != EntityKind::Other;
}

bool isCivilSociety(const SyntaxTree &tree, int noun)
{
    return tree.word(noun) == u"society" && noun > 0 && tree.word(noun - 1) == u"civil";
}

} // namespace

Result<GroupDescriber> GroupDescriber::open(const QString &resources, const Countries &countries)
{
    const QDir lexicon(QDir(resources).filePath(u"lexicon"_s));
    GroupDescriber describer(countries);
    const std::pair<QString, QSet<QString> *> lists[] = {{u"group-nouns.txt"_s, &describer.m_groupNouns},
                                                         {u"office-nouns.txt"_s, &describer.m_officeNouns},
                                                         {u"collective-nouns.txt"_s, &describer.m_collectiveNouns},
                                                         {u"press.txt"_s, &describer.m_pressNouns}};
    for (const auto &[name, words] : lists) {
        auto terms = readTermSet(lexicon.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        *words = std::move(*terms);
    }
    return describer;
}

bool GroupDescriber::isOffice(const SyntaxTree &tree, int at) const
{
    return m_officeNouns.contains(tree.word(at)) && tree.isNoun(at);
}

void GroupDescriber::describe(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions) const
{
    for (int at = 0; at < tree.size(); ++at) {
        const bool civil = at > 0 && tree.word(at) == u"society" && tree.word(at - 1) == u"civil";
        const bool group = (civil || m_groupNouns.contains(tree.word(at))) && tree.isNoun(at);
        if ((!group && !isOffice(tree, at)) || mentionAt(mentions, at))
            continue;
        const bool role =
            std::ranges::any_of(mentions, [at](const FoundMention &mention) { // "Foreign Minister Ada Moran"
                return mention.roleFirst >= 0 && mention.roleFirst <= at && at < mention.firstToken;
            });
        if (role)
            continue;
        const Relation relation = tree.relation(at);
        const bool inLargerPhrase = at + 1 < tree.size() && tree.head(at) > at
            && (relation == Relation::Compound
                || (relation == Relation::NmodPoss && m_groupNouns.contains(tree.word(tree.head(at)))));
        // "Ada Moran, the commander of the Kenyan navy": her role, and nobody else.
        const FoundMention *named =
            relation == Relation::Appos && tree.head(at) < at ? mentionAt(mentions, tree.head(at)) : nullptr;
        const bool apposition = named && named->kind == EntityKind::Person && isOffice(tree, at);
        if (inLargerPhrase || apposition || isTitleBehind(tree, at, mentions))
            continue;
        const bool owned =
            describeByOwnersBefore(text, tree, at, mentions) || describeByOwnerBehind(text, tree, at, mentions);
        if (!owned && group)
            describeAlone(text, tree, at, mentions);
    }
    std::ranges::sort(mentions, {}, &FoundMention::firstToken);
}

/// "secretary-general", "president-elect": where an office with the noun \a noun ends.
int GroupDescriber::endOfOffice(const SyntaxTree &tree, int noun)
{
    const bool goesOn = noun + 2 < tree.size() && tree.word(noun + 1) == u"-"
        && isOneOf(tree.word(noun + 2), {u"general", u"elect", u"designate"});
    return goesOn ? noun + 3 : noun + 1;
}

/// Whether an office goes on behind its noun: "Secretary General", "Director for Asia Ada Moran".
bool GroupDescriber::isTitleBehind(const SyntaxTree &tree, int noun, const QList<FoundMention> &mentions) const
{
    constexpr int longestTitle = 12; // tokens
    if (!isOffice(tree, noun))
        return false;
    if (noun + 1 < tree.size() && isOffice(tree, noun + 1))
        return true;
    for (int at = noun + 1; at < tree.size() && at - noun < longestTitle; ++at) {
        const FoundMention *mention = mentionAt(mentions, at);
        if (mention && mention->kind == EntityKind::Person)
            return tree.form(noun).front().isUpper();
        const bool inside = mention || standsInsidePhrase(tree, at) || isRolePreposition(tree.word(at))
            || isArticle(tree.word(at)) || tree.word(at) == u"and";
        if (!inside)
            return false;
    }
    return false;
}

/// "Russian delegation", "Ukraine's negotiators", "US and Russian officials": each owner makes a group.
bool GroupDescriber::describeByOwnersBefore(QStringView text, const SyntaxTree &tree, int noun,
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
            const bool joined = at > 1
                && (tree.word(at - 1) == u"and" || tree.word(at - 1) == u"," || tree.word(at - 1) == u"-")
                && (mentionAt(mentions, at - 2)
                    || (at > 2 && tree.word(at - 2) == u"," && mentionAt(mentions, at - 3)));
            if (!joined)
                break;
            const FoundMention *before = mentionAt(mentions, at - 2);
            // "Kenya and Russian officials" is rarely meant: the first has to be an adjective or stand like one.
            if (before
                && (!mayOwn(*before) || before->kind == EntityKind::Person
                    || (before->kind == EntityKind::Organization && mention->kind == EntityKind::Group)
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
        const bool government =
            isOneOf(tree.word(noun - 1), {u"administration", u"government", u"cabinet", u"campaign"});
        if (group.kind == EntityKind::Person && (single || (tree.word(noun) == u"officials" && !government)))
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
        group.name =
            group.ownerName + (isPossessive(tree.word(behind)) ? u""_s : u" "_s) + phrase(text, tree, behind, noun + 1);
        if (number == 0)
            group.lastToken = single ? endOfOffice(tree, noun) : noun + 1;
        group.role.clear();
        described.append(std::move(group));
    }
    for (qsizetype number = 0; number < owners.size(); ++number)
        mentions[owners[number]] = std::move(described[number]);
    return true;
}

/// "officials from Kenya", "a delegation of the African Union".
bool GroupDescriber::describeByOwnerBehind(QStringView text, const SyntaxTree &tree, int noun,
                                           QList<FoundMention> &mentions) const
{
    int at = noun + 1;
    if (at >= tree.size() || (tree.word(at) != u"of" && tree.word(at) != u"from"))
        return false;
    for (++at; at < tree.size() && at - noun < 5 && (isArticle(tree.word(at)) || tree.pos(at) == PartOfSpeech::Adj);
         ++at) {
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
    while (group.firstToken > 0 && !mentionAt(mentions, group.firstToken - 1)
           && tree.isUnder(group.firstToken - 1, noun) && standsInsidePhrase(tree, group.firstToken - 1)
           && !isPossessive(tree.word(group.firstToken - 1)))
        --group.firstToken; // "the prime minister of Kenya"
    const int owned = tree.head(tree.headOf(owner->firstToken, owner->lastToken));
    const bool possessive = group.lastToken < tree.size() && isPossessive(tree.word(group.lastToken));
    if (possessive && owned > group.lastToken && owned - group.lastToken < longestDescription && tree.isNoun(owned))
        group.lastToken = owned + 1; // "members of Kenya's new government"
    while (group.lastToken < tree.size() && !mentionAt(mentions, group.lastToken) && tree.isNoun(group.lastToken)
           && tree.isUnder(group.lastToken - 1, group.lastToken)
           && tree.head(tree.headOf(owner->firstToken, group.lastToken)) == group.lastToken)
        ++group.lastToken; // "members of the Indian community"
    group.name = phrase(text, tree, group.firstToken, group.lastToken);
    mentions[owner - mentions.constData()] = std::move(group);
    return true;
}

/// "representatives of humanitarian organizations", "members from civil society": the end of the nameless group that
/// owns the one with head \a noun; \a noun itself when none does.
int GroupDescriber::endOfOwners(const SyntaxTree &tree, int noun, const QList<FoundMention> &mentions) const
{
    if (noun + 2 >= tree.size() || !isOneOf(tree.word(noun + 1), {u"of", u"from"}))
        return noun;
    const auto isInPhrase = [&tree](int word) {
        return tree.pos(word) == PartOfSpeech::Adj || tree.pos(word) == PartOfSpeech::Noun;
    };
    int at = noun + 2;
    while (at + 1 < tree.size() && isInPhrase(at) && isInPhrase(at + 1) && !mentionAt(mentions, at))
        ++at;
    const bool owns = (isCivilSociety(tree, at) || m_groupNouns.contains(tree.word(at)))
        && tree.pos(at) == PartOfSpeech::Noun && !mentionAt(mentions, at) && tree.head(at) == noun
        && tree.child(at, {Relation::Conj}) < 0;
    return owns ? at + 1 : noun;
}

/// "senior officials", "three hundred delegates": a group that nobody is said to own. What "the" or "their" points back
/// at is told elsewhere, and so is the owner behind "leaders of A and B".
void GroupDescriber::describeAlone(QStringView text, const SyntaxTree &tree, int noun,
                                   QList<FoundMention> &mentions) const
{
    const bool pointsBack =
        std::ranges::any_of(tree.childrenWith(noun, {Relation::Det, Relation::NmodPoss}), [&](int below) {
            const bool open =
                isOneOf(tree.word(below), {u"a", u"an", u"some", u"several", u"all", u"many", u"various"});
            return !open
                && (tree.relation(below) == Relation::Det || tree.pos(below) == PartOfSpeech::Pron
                    || mentionAt(mentions, below));
        });
    // "with his delegation", "Moran and her delegation": whoever comes with somebody is not told of before.
    const int owner = tree.child(noun, {Relation::NmodPoss, Relation::Det});
    const bool comesAlong = isOneOf(tree.word(noun), {u"delegation", u"delegations"}) && owner >= 0
        && tree.pos(owner) == PartOfSpeech::Pron
        && (tree.relation(noun) == Relation::Conj || tree.hasPreposition(noun, u"with"));
    // "the families that the flood drove out", "the ministers of six states": what follows says which.
    const bool told = tree.child(noun, {Relation::AclRelcl}) > noun
        || std::ranges::any_of(tree.childrenWith(noun, {Relation::Nmod}), [&](int below) {
                          return below > noun && tree.hasPreposition(below, u"of") && tree.isNoun(below);
                      });
    const bool owned = std::ranges::any_of(tree.childrenWith(noun, {Relation::Nmod}), [&](int below) {
        return mentionAt(mentions, below) && (tree.hasPreposition(below, u"of") || tree.hasPreposition(below, u"from"));
    });
    // "rights groups", but not "two groups"
    const bool vague = tree.word(noun) == u"groups" && tree.child(noun, {Relation::Compound, Relation::Amod}) < 0;
    // A government or side is somebody's; a delegation and what is plural may be anybody's.
    const QString &word = tree.word(noun);
    const bool plural = word.endsWith(u's') || word.endsWith(u"men") || word.endsWith(u"people");
    const bool generic = isCivilSociety(tree, noun)
        || isOneOf(word,
                   {u"sector", u"authorities", u"opposition", u"rebels", u"government",
                    u"military"}); // the same with "the"
    if ((pointsBack && !generic && !told && !comesAlong) || owned || vague
        || !(plural || generic || m_collectiveNouns.contains(word)) || tree.pos(noun) != PartOfSpeech::Noun
        || m_pressNouns.contains(word))
        return;
    int first = noun;
    while (first > 0 && !mentionAt(mentions, first - 1) && standsInsidePhrase(tree, first - 1)
           && tree.isUnder(first - 1, noun))
        --first;
    while (first < noun && (isPossessive(tree.word(first)) || isOneOf(tree.word(first), {u"-", u"other", u"others"})))
        ++first;
    if (first > 0 && mentionAt(mentions, first - 1) && isPossessive(tree.word(first)))
        return;
    FoundMention group;
    group.firstToken = first;
    group.lastToken = std::max(noun + 1, endOfOwners(tree, noun, mentions));
    group.kind = EntityKind::Group;
    group.form = MentionForm::DescribedGroup;
    group.confidence = 0.5;
    group.name = phrase(text, tree, first, group.lastToken);
    if (first == 0)
        group.name.front() = group.name.front().toLower();
    group.noun = tree.word(noun);
    mentions.append(std::move(group));
    std::ranges::sort(mentions, {}, &FoundMention::firstToken);
}

} // namespace dateline
