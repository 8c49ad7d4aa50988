// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityname.h"
#include "model/identity/namekey.h"

#include <QHashFunctions>
#include <QString>

namespace dateline {

/// An EntityName in the form in which such names are compared.
struct EntityKey {
    EntityKind kind = EntityKind::Other;
    QString key;

    static EntityKey of(const EntityName &name) { return {name.kind, nameKey(name.name)}; }

    bool operator==(const EntityKey &) const = default;
    friend size_t qHash(const EntityKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, static_cast<int>(key.kind), key.key);
    }
};

} // namespace dateline
