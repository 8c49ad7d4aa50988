// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"
#include "model/base/id.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace dateline {

/// A title as articles of a time give it.
struct DatedRole {
    QString role;
    QDate published; ///< of the article; null when unknown
    bool operator==(const DatedRole &) const = default;
};

/// What all articles read so far tell of an entity, as far as it links names.
struct KnownEntity {
    EntityId id;
    EntityKind kind = EntityKind::Other;
    QString name;
    QHash<QString, int> forms;       ///< the fullest name of each article, with the number of articles
    QHash<QString, int> aliases;     ///< the other forms, in the same way
    QList<DatedRole> roles;          ///< the latest
    QHash<int, int> settings;        ///< countries that its articles are about, with their number
    int articles = 0;                ///< that name it
    bool isDisputed = false;         ///< a person said that it is not another one that may be meant

    bool operator==(const KnownEntity &) const = default;
};

} // namespace dateline
