// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <SQLiteCpp/Database.h>

#include <functional>

struct sqlite3;

namespace dateline {

/// Runs \a read, and breaks it off when its statements take more than about \a steps of SQLite's machine (some hundred
/// thousand take ten milliseconds). Whether it came to its end. Not within another.
/// Needs a connection whose progress handler tells it of its steps; on others nothing is broken off.
bool withinSteps(SQLite::Database &database, int steps, const std::function<void()> &read);

/// For a progress handler: \a taken steps more. Whether what runs is to be broken off.
bool takesTooLong(sqlite3 *connection, int taken);

} // namespace dateline
