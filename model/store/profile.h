// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <SQLiteCpp/Database.h>

#include <optional>

namespace dateline {

/// Everything about one entity; nothing when there is none with this key. Throws as SQLiteCpp does.
std::optional<EntityProfile> readProfile(SQLite::Database &database, EntityId id);

} // namespace dateline
