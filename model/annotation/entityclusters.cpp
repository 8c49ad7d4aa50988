// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/entityclusters.h"

#include <algorithm>

namespace dateline {

int EntityClusters::openEmpty()
{
    m_clusters.append(Cluster{});
    return size() - 1;
}

int EntityClusters::open(int mention)
{
    const int cluster = openEmpty();
    add(mention, cluster);
    return cluster;
}

void EntityClusters::add(int mention, int cluster)
{
    QList<int> &mentions = m_clusters[alive(cluster)].mentions;
    mentions.insert(std::ranges::upper_bound(mentions, mention), mention);
    m_clusterOf[mention] = cluster;
}

void EntityClusters::merge(int from, int into)
{
    from = alive(from);
    into = alive(into);
    if (from == into)
        return;
    m_clusters[into].mentions.append(m_clusters[from].mentions);
    std::ranges::sort(m_clusters[into].mentions);
    m_clusters[from].mentions.clear();
    m_clusters[from].mergedInto = into;
}

int EntityClusters::alive(int cluster) const
{
    while (m_clusters[cluster].mergedInto >= 0)
        cluster = m_clusters[cluster].mergedInto;
    return cluster;
}

int EntityClusters::nearest(const QList<int> &clusters, int mention) const
{
    int best = -1;
    int bestAt = -1;
    for (const int cluster : clusters) {
        const QList<int> &named = m_clusters[alive(cluster)].mentions;
        const auto behind = std::ranges::upper_bound(named, mention);
        const int last = behind == named.begin() ? -1 : *(behind - 1);
        if (best < 0 || last > bestAt) {
            best = alive(cluster);
            bestAt = last;
        }
    }
    return best;
}

} // namespace dateline
