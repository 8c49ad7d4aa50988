// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

namespace dateline {

/// The mentions of an article while they are being gathered into entities. Mentions and clusters go by number; the
/// number of a cluster that was merged into another goes on to mean that one.
class EntityClusters
{
public:
    explicit EntityClusters(qsizetype mentions)
        : m_clusterOf(mentions, -1)
    {
    }

    int openEmpty();
    int open(int mention); ///< a new cluster of this mention
    void add(int mention, int cluster);
    void merge(int from, int into);

    [[nodiscard]] int size() const { return static_cast<int>(m_clusters.size()); }
    [[nodiscard]] int alive(int cluster) const; ///< itself or what it was merged into
    [[nodiscard]] int of(int mention) const { return m_clusterOf[mention] < 0 ? -1 : alive(m_clusterOf[mention]); }
    [[nodiscard]] bool isAlive(int cluster) const { return m_clusters[cluster].mergedInto < 0; }
    [[nodiscard]] const QList<int> &mentions(int cluster) const { return m_clusters[cluster].mentions; }
    /// Of several clusters, the one mentioned last before \a mention, else the first of them; -1 for none.
    [[nodiscard]] int nearest(const QList<int> &clusters, int mention) const;

private:
    struct Cluster {
        QList<int> mentions;
        int mergedInto = -1;
    };
    QList<Cluster> m_clusters;
    QList<int> m_clusterOf; ///< by mention
};

} // namespace dateline
