// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <SQLiteCpp/Database.h>

#include <string>

namespace dateline {

// Both throw as SQLiteCpp does.

/// How much is in a store, of whatever version.
CorpusCounts countsOf(SQLite::Database &database);

/// Differs when something was changed in between, undone or looked at; of a store of this version.
std::string stateOf(SQLite::Database &database);
/// That of a store in which nothing ever was.
inline constexpr const char *untouchedState = "0 0 0 0 0";

} // namespace dateline
