// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <SQLiteCpp/Database.h>

namespace dateline {

/// Where somebody is named, with the sentence around it, the newest article first; at most \a limit. Throws as
/// SQLiteCpp does.
QList<MentionRecord> listMentions(SQLite::Database &database, EntityId id, int limit);

} // namespace dateline
