// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/annotationcleaner.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace dateline {

namespace {

constexpr double sure = 0.8; // confidence of a name that vouches for its repetitions

struct KnownName {
    EntityKind kind = EntityKind::Other;
    double confidence = 0;
};

/// Names of one word that stand for somebody, and the kinds they are of.
QHash<QString, KnownName> knownNames(const ArticleReading &reading)
{
    QHash<QString, KnownName> known;
    for (const FoundMention &mention : reading.mentions) {
        const bool vouches = mention.form == MentionForm::Name && mention.confidence >= sure
            && (mention.kind == EntityKind::Person || mention.kind == EntityKind::Organization);
        const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(mention.sentence)];
        const bool body = mention.kind == EntityKind::Organization && mention.lastToken - mention.firstToken > 1;
        if (!vouches || body || tree.relation(mention.head) == Relation::Compound)
            continue;
        const QString word = tree.form(mention.lastToken - 1).toString();
        const KnownName name{mention.kind, mention.confidence};
        if (word.size() > 2 && word.front().isUpper() && known.value(word).confidence < name.confidence)
            known.insert(word, name);
    }
    return known;
}

Mention demoted(const FoundMention &mention, const ArticleReading &reading, int owner)
{
    const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(mention.sentence)];
    const EntityKind kind = owner >= 0 ? reading.entities[owner].kind : mention.ownerKind;
    return {.span = {tree.token(mention.ownerFirst).span.begin, tree.token(mention.ownerLast - 1).span.end},
            .kind = kind,
            .confidence = mention.confidence,
            .entity = owner};
}

} // namespace

void findRepeatedNames(ArticleReading &reading)
{
    const QHash<QString, KnownName> known = knownNames(reading);
    if (known.isEmpty())
        return;
    QList<FoundMention> added;
    qsizetype next = 0; // the first mention that may cover the token
    for (std::size_t sentence = 0; sentence < reading.trees.size(); ++sentence) {
        const SyntaxTree &tree = reading.trees[sentence];
        const auto index = static_cast<int>(sentence);
        for (int at = 0; at < tree.size(); ++at) {
            while (next < reading.mentions.size()
                   && (reading.mentions[next].sentence < index
                       || (reading.mentions[next].sentence == index && reading.mentions[next].lastToken <= at)))
                ++next;
            const bool covered = next < reading.mentions.size() && reading.mentions[next].sentence == index
                && reading.mentions[next].covers(at);
            if (covered || tree.pos(at) != PartOfSpeech::Propn)
                continue;
            const QString word = tree.form(at).toString();
            const auto found = known.constFind(word);
            const auto capital = [&tree](int other) {
                return other >= 0 && other < tree.size() && tree.pos(other) == PartOfSpeech::Propn;
            };
            if (found == known.constEnd() || capital(at + 1))
                continue;
            FoundMention mention;
            mention.sentence = index;
            mention.firstToken = at;
            mention.lastToken = at + 1;
            mention.head = at;
            mention.kind = found->kind;
            mention.confidence = found->confidence / 2;
            mention.name = word;
            added.append(std::move(mention));
        }
    }
    reading.mentions.append(added);
    std::ranges::stable_sort(reading.mentions, {}, [](const FoundMention &mention) {
        return std::pair{mention.sentence, mention.firstToken};
    });
}

void cleanAnnotation(const ArticleReading &reading, AnnotatedArticle &article)
{
    QSet<int> inMeetings;
    for (const Meeting &meeting : std::as_const(article.meetings))
        inMeetings.unite(QSet<int>(meeting.participants.begin(), meeting.participants.end()));
    QList<bool> kept(reading.entities.size(), false);
    for (const int entity : std::as_const(inMeetings))
        kept[entity] = true;
    for (const FoundMention &mention : reading.mentions) {
        const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(mention.sentence)];
        const bool alone = mention.form == MentionForm::DescribedGroup && mention.ownerName.isEmpty();
        if (alone && !inMeetings.contains(mention.entity))
            continue;
        const bool unnamed = mention.form == MentionForm::DescribedPerson && mention.kind == EntityKind::Group
            && !inMeetings.contains(mention.entity);
        const int owner = unnamed ? reading.entities[mention.entity].belongsTo : -1;
        if (unnamed)
            article.mentions.append(demoted(mention, reading, owner));
        else
            article.mentions.append(
                {.span = {tree.token(mention.firstToken).span.begin, tree.token(mention.lastToken - 1).span.end},
                 .kind = mention.kind,
                 .confidence = mention.confidence,
                 .entity = mention.entity});
        if (article.mentions.last().entity >= 0)
            kept[article.mentions.last().entity] = true;
    }
    for (qsizetype entity = 0; entity < kept.size(); ++entity) {
        const int owner = reading.entities[entity].belongsTo;
        if (kept[entity] && owner >= 0)
            kept[owner] = true;
    }
    QList<int> number(kept.size(), -1);
    for (qsizetype entity = 0; entity < kept.size(); ++entity) {
        if (!kept[entity])
            continue;
        number[entity] = static_cast<int>(article.entities.size());
        article.entities.append(reading.entities[entity]);
    }
    for (Entity &entity : article.entities)
        entity.belongsTo = entity.belongsTo < 0 ? -1 : number[entity.belongsTo];
    for (Mention &mention : article.mentions)
        mention.entity = number[mention.entity];
    for (Meeting &meeting : article.meetings) {
        for (int &participant : meeting.participants)
            participant = number[participant];
    }
    article.times = reading.times;
}

} // namespace dateline
