// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/entitylinker.h"

#include <QHash>
#include <QList>

namespace dateline {

/// Where known entities are looked up.
class KnownEntities
{
public:
    virtual ~KnownEntities() = default;

    /// Those that have one of \a keys, at most \a most of them: then those that most articles name. It is asked once
    /// for each naming that has a name, in their order.
    virtual QList<KnownEntity> withKeys(const QStringList &keys, int most) = 0;
    /// Of each of \a entities, what it tells that \a companions are named with it: the sum over those named in one
    /// article with both, of each the less the more articles name it.
    virtual QHash<EntityId, double> shared(const QList<EntityId> &entities, const QList<EntityId> &companions) = 0;
};

/// What is to be asked: whether a naming that was given an entity of its own is \a candidate.
struct LinkQuestion {
    EntityId candidate;
    double confidence = 0; ///< that it is
    bool operator==(const LinkQuestion &) const = default;
};

/// The entity of a naming.
struct LinkedNaming {
    EntityId entity; ///< not valid: one of its own is to be made
    double confidence = 1; ///< that it is that one; 1 for a new one
    std::optional<LinkQuestion> question = {};

    bool operator==(const LinkedNaming &) const = default;
};

/// What it tells that somebody whom \a articles articles name is named beside two: rare ones tell more.
double companionWeight(int articles);

/// The entities of what an article names, parallel to \a namings. First what names itself fully; by these as companions
/// then surnames and offices.
QList<LinkedNaming> linkArticle(const EntityLinker &linker, const QList<Naming> &namings, KnownEntities &known);

} // namespace dateline
