// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/articlereading.h"

namespace dateline {

void ArticleReading::complete(const Countries &countries)
{
    mentionOfToken.clear();
    for (const SyntaxTree &tree : trees)
        mentionOfToken.append(QList<int>(tree.size(), -1));
    countryOf = QList<int>(entities.size(), -1);
    for (qsizetype entity = 0; entity < entities.size(); ++entity) {
        if (entities[entity].kind != EntityKind::Person)
            countryOf[entity] = countries.of(entities[entity].name);
    }
    for (int at = 0; at < mentions.size(); ++at) {
        const FoundMention &mention = mentions[at];
        for (int token = mention.firstToken; token < mention.lastToken; ++token)
            mentionOfToken[mention.sentence][token] = at;
        if (mention.entity >= 0 && mention.country >= 0 && countryOf[mention.entity] < 0)
            countryOf[mention.entity] = mention.country;
    }
    for (int at = 0; at + 1 < mentions.size(); ++at) { // "Ada Moran of Kenya"
        const FoundMention &person = mentions[at];
        const FoundMention &land = mentions[at + 1];
        const bool of = person.kind == EntityKind::Person && person.entity >= 0 && land.kind == EntityKind::Place
            && land.sentence == person.sentence && land.firstToken == person.lastToken + 1
            && trees[static_cast<std::size_t>(person.sentence)].word(person.lastToken) == u"of";
        if (of && countryOf[person.entity] < 0)
            countryOf[person.entity] = countries.named(land.name);
    }
}

void ArticleReading::tellGenders(const GenderWords &words)
{
    QList<int> votes(entities.size(), 0); // above nought for women
    const auto vote = [&votes](int entity, Gender gender, int weight) {
        votes[entity] += gender == Gender::Female ? weight : gender == Gender::Male ? -weight : 0;
    };
    for (const FoundMention &mention : mentions) {
        if (mention.entity < 0 || (mention.kind != EntityKind::Person && mention.form != MentionForm::DescribedPerson))
            continue;
        vote(mention.entity, genderToldBy(mention, words), 3);
        if (mention.form == MentionForm::Name && mention.name.contains(u' '))
            vote(mention.entity, words.ofName(mention.name), 1);
    }
    genders.clear();
    for (qsizetype entity = 0; entity < entities.size(); ++entity) {
        Gender gender = votes[entity] > 0 ? Gender::Female : votes[entity] < 0 ? Gender::Male : Gender::Unknown;
        if (gender == Gender::Unknown && entities[entity].kind == EntityKind::Person)
            gender = words.ofName(entities[entity].name);
        genders.append(gender);
    }
}

/// What the words of a person's title, office or kin tell: "Queen", "his wife, Ada".
Gender ArticleReading::genderToldBy(const FoundMention &mention, const GenderWords &words) const
{
    const SyntaxTree &tree = trees[static_cast<std::size_t>(mention.sentence)];
    for (const QString &word : mention.role.toLower().split(u' ', Qt::SkipEmptyParts)) {
        if (const Gender gender = words.ofNoun(word); gender != Gender::Unknown)
            return gender;
        if (word == u"of" || word == u"for" || word == u"to")
            break;
    }
    const int before = mention.firstToken - 1;
    const int noun = before > 0 && tree.word(before) == u"," ? before - 1 : before;
    const bool owned = noun >= 0
        && (noun == before || (tree.head(mention.head) == noun && tree.relation(mention.head) == Relation::Appos));
    if (owned && words.ofNoun(tree.word(noun)) != Gender::Unknown)
        return words.ofNoun(tree.word(noun));
    return mention.form == MentionForm::DescribedPerson ? words.ofNoun(mention.noun) : Gender::Unknown;
}

} // namespace dateline
