// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <SQLiteCpp/Database.h>

#include <optional>

namespace dateline {

/// An article with everything found in it; nothing when it is not stored. Throws as SQLiteCpp does.
std::optional<ArticleRecord> readArticleRecord(SQLite::Database &database, ArticleId id);

} // namespace dateline
