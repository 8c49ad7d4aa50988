// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"

#include <QString>

namespace dateline {

/// Whom a name means in whatever article it stands. Of its spelling only what nameKey() keeps makes a difference.
struct EntityName {
    EntityKind kind = EntityKind::Other;
    QString name;

    bool operator==(const EntityName &) const = default;
};

} // namespace dateline
