// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityclusters.h"
#include "model/annotation/foundmention.h"

#include <QHash>

namespace dateline {

/// Whether the office \a role ("Deputy Prime Minister of Kenya") may be what \a words ("prime minister") tell, whose
/// last is the office's noun; all in lower case. A deputy is not whom he stands for, nor a prime minister one of the
/// others.
bool isOffice(const QStringList &role, const QStringList &words);

/// Finds who is meant by an office in one article: "the Kenyan foreign minister", "her Kenyan counterpart". Keeps
/// references until it has done.
class OfficeHolders
{
public:
    /// The names in \a mentions are gathered in \a clusters.
    OfficeHolders(const QList<FoundMention> &mentions, const EntityClusters &clusters);

    /// The cluster of the person whom the description with number \a at tells, -1 for none that is named.
    [[nodiscard]] int holder(int at) const;

private:
    [[nodiscard]] int namedBehind(int at) const;
    [[nodiscard]] int listedBehind(int at) const;
    [[nodiscard]] int byOffice(int at) const;
    [[nodiscard]] int counterpart(int at) const;
    [[nodiscard]] bool isOfOwner(int person, const FoundMention &description) const;
    [[nodiscard]] int nearest(const QList<int> &people, int at) const;

    const QList<FoundMention> &m_mentions;
    const EntityClusters &m_clusters;
    QHash<QString, QList<int>> m_byNoun; ///< mentions of people by each word of their office
    QHash<int, int> m_countryOf;         ///< of a person's cluster, where any of the offices tells it
};

} // namespace dateline
