// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/savedsearch.h"

#include <QList>

#include <SQLiteCpp/Database.h>

namespace dateline {

// Rows of saved_search. All throw as SQLiteCpp does.

/// By name.
QList<SavedSearch> readSavedSearches(SQLite::Database &database);
/// In the place of one of the same name.
void writeSavedSearch(SQLite::Database &database, const SavedSearch &search);
/// False when there is none of that name.
bool removeSavedSearch(SQLite::Database &database, const QString &name);

} // namespace dateline
