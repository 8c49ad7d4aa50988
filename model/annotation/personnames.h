// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityclusters.h"
#include "model/annotation/foundmention.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace dateline {

/// Gathers the names of people in one article: full names that agree, then surnames, first names and parts of names
/// with the person named so last. Keeps references to both until it has done.
class PersonNames
{
public:
    PersonNames(const QList<FoundMention> &mentions, EntityClusters &clusters)
        : m_mentions(mentions)
        , m_clusters(clusters)
    {
    }

    void gatherFullNames();
    /// To be called when all full names and the names of others are gathered.
    void gatherShortNames();

    /// The people who may go by the words of \a name: all of it, its last words, or one of its words when it is full.
    [[nodiscard]] QList<int> called(const QString &name) const;
    /// Whether a full name is known of the person.
    [[nodiscard]] bool isFull(int cluster) const { return m_fullNames.contains(cluster); }

private:
    using Index = QHash<QString, QList<int>>;
    /// How somebody is named in full.
    struct Introduction {
        int first = -1; ///< mention
        bool hasOffice = false; ///< once at least
    };

    [[nodiscard]] int knownAs(const QStringList &words, const QString &suffix) const;
    [[nodiscard]] int variantOf(const QStringList &words) const;
    [[nodiscard]] bool standsBesideNamesake(int mention, const QString &surname) const;
    [[nodiscard]] bool isSomebodyElse(int mention, const QString &key, int cluster) const;
    [[nodiscard]] bool reigns(int cluster) const;
    [[nodiscard]] QList<int> likelyPeople(const Index &index, const QString &key, int mention) const;
    [[nodiscard]] int fitting(const QList<int> &clusters, int mention) const;
    void enter(int cluster, const QStringList &words);
    static void enter(Index &index, const QString &key, int cluster);

    const QList<FoundMention> &m_mentions;
    EntityClusters &m_clusters;
    QHash<int, QStringList> m_fullNames; ///< of a cluster the fullest name, as keys
    QHash<int, Introduction> m_introductions; ///< by cluster
    Index m_titled; ///< surnames behind an office: mentions
    QHash<int, QString> m_firstSounds; ///< of its first word
    QHash<int, QString> m_suffixes; ///< "jr" where it is told
    QSet<int> m_namesakes; ///< clusters of whom somebody else is called by the surname
    Index m_byEnds; ///< "ada moran"
    Index m_bySound; ///< the last word, spelt by how it sounds
    Index m_bySuffix; ///< "moran", "van der moran"
    Index m_byPrefix; ///< "ada kay" of "Ada Kay Moran"
    Index m_byFirst; ///< "ada"
    Index m_byInner; ///< "kay"
};

} // namespace dateline
