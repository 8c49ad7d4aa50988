// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/naming.h"

#include <QHash>

#include <algorithm>

namespace dateline {

namespace {

int countryOf(const Entity &entity, const Countries &countries)
{
    const int named = countries.named(entity.name);
    return named >= 0 ? named : countries.ofDemonym(entity.name);
}

/// The country with more mentions, its people's among them, than all others have; -1 for none.
int settingOf(const AnnotatedArticle &annotated, const QList<int> &mentions, const Countries &countries)
{
    QHash<int, int> counts;
    int all = 0;
    for (qsizetype entity = 0; entity < annotated.entities.size(); ++entity) {
        const Entity &named = annotated.entities[entity];
        const int owner = named.belongsTo >= 0 ? countryOf(annotated.entities[named.belongsTo], countries) : -1;
        const int country = owner >= 0 ? owner : countryOf(named, countries);
        if (country < 0)
            continue;
        const int count = std::max(mentions[entity], 1);
        counts[country] += count;
        all += count;
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (2 * count.value() > all)
            return count.key();
    }
    return -1;
}

} // namespace

QList<Naming> namingsOf(const AnnotatedArticle &annotated, const Countries &countries)
{
    QList<int> mentions(annotated.entities.size(), 0);
    for (const Mention &mention : annotated.mentions) {
        if (mention.entity >= 0)
            ++mentions[mention.entity];
    }
    const int setting = settingOf(annotated, mentions, countries);
    QList<Naming> namings;
    namings.reserve(annotated.entities.size());
    for (qsizetype index = 0; index < annotated.entities.size(); ++index) {
        const Entity &entity = annotated.entities[index];
        namings.append(
            {.kind = entity.kind,
             .name = entity.name,
             .aliases = entity.aliases,
             .role = entity.role,
             .country = entity.belongsTo < 0 ? -1 : countryOf(annotated.entities[entity.belongsTo], countries),
             .setting = setting,
             .published = annotated.article.published.date()});
    }
    return namings;
}

} // namespace dateline
