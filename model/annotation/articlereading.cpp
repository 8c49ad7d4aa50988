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
}

} // namespace dateline
