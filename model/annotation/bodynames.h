// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/entityclusters.h"
#include "model/annotation/foundmention.h"

#include <QHash>

namespace dateline {

/// Gathers the names in one article that are not people's: bodies, places and the like, with their acronyms and short
/// forms; a country's government with the country. Keeps references until it has done.
class BodyNames
{
public:
    BodyNames(const QList<FoundMention> &mentions, const Countries &countries, EntityClusters &clusters)
        : m_mentions(mentions)
        , m_countries(countries)
        , m_clusters(clusters)
    {
    }

    void gatherSameNames();
    void joinAcronyms();
    void joinShortForms();

    /// The cluster of that name, -1 for none.
    [[nodiscard]] int named(const QString &key) const;
    void enter(const QString &key, int cluster) { m_byKey.insert(key, cluster); }

private:
    [[nodiscard]] const FoundMention &first(int cluster) const
    {
        return m_mentions[m_clusters.mentions(cluster).first()];
    }
    [[nodiscard]] bool isBody(int cluster) const;
    [[nodiscard]] bool isNamed(int cluster) const;
    [[nodiscard]] bool definesAcronym(int full, int acronym) const;

    const QList<FoundMention> &m_mentions;
    const Countries &m_countries;
    EntityClusters &m_clusters;
    QHash<QString, int> m_byKey;
};

} // namespace dateline
