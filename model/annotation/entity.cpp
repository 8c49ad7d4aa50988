// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/entity.h"

using namespace Qt::StringLiterals;

namespace dateline {

QString toString(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return u"person"_s;
    case EntityKind::Organization:
        return u"organization"_s;
    case EntityKind::Place:
        return u"place"_s;
    case EntityKind::Facility:
        return u"facility"_s;
    case EntityKind::Group:
        return u"group"_s;
    case EntityKind::Other:
        break;
    }
    return u"other"_s;
}

std::optional<EntityKind> entityKindFromString(QStringView word)
{
    for (const EntityKind kind : entityKinds) {
        if (word == toString(kind))
            return kind;
    }
    return std::nullopt;
}

bool isNameless(const Entity &entity)
{
    const qsizetype last = entity.name.lastIndexOf(u' ') + 1;
    return entity.kind == EntityKind::Group && entity.belongsTo < 0 && last < entity.name.size()
        && !entity.name[last].isUpper();
}

} // namespace dateline
