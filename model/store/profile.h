// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <SQLiteCpp/Database.h>

#include <optional>

namespace dateline {

/// Everything about one entity; nothing when there is none with this key. Throws as SQLiteCpp does.
std::optional<EntityProfile> readProfile(SQLite::Database &database, EntityId id);

/// Entities whose name holds \a text, whatever its case and accents: those with a word that starts
/// with it before the others, then most mentions first; at most \a limit.
QList<EntitySummary> listEntities(SQLite::Database &database, const QString &text, int limit);

} // namespace dateline
