// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dateline {

enum class EntityKind { Person, Organization, Place, Facility, Group, Other };

inline constexpr EntityKind entityKinds[] = {EntityKind::Person,   EntityKind::Organization, EntityKind::Place,
                                             EntityKind::Facility, EntityKind::Group,        EntityKind::Other};

/// The kind's stable word in files and the store: "person", "organization", …
QString toString(EntityKind kind);
std::optional<EntityKind> entityKindFromString(QStringView word);

/// A place in an article's text where an entity is named (or, for a group, described).
struct Mention {
    TextSpan span;
    EntityKind kind = EntityKind::Other;
    double confidence = 0; ///< 0 to 1
    int entity = -1;       ///< index into AnnotatedArticle::entities

    bool operator==(const Mention &) const = default;
};

/// Somebody or something that an article names, under the fullest name the article uses.
struct Entity {
    EntityKind kind = EntityKind::Other;
    QString name;
    QStringList aliases; ///< the other forms in the text, in order of first use
    QString role;        ///< title or office as the text gives it ("US Army Secretary"), empty when none
    int belongsTo = -1;  ///< index of the country or body a described group belongs to, -1 for none

    bool operator==(const Entity &) const = default;
};

/// Whether an entity is a group that nothing but its description tells apart, as "senior officials": others of that
/// description in another article are not the same.
bool isNameless(const Entity &entity);

} // namespace dateline
