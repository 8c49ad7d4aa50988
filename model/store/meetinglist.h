// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"
#include "model/query/records.h"

#include <SQLiteCpp/Database.h>

namespace dateline {

/// The meetings that \a filter lets through, by date, those without one by their article's, and the rest last.
/// Meetings in which everybody turned out to be one and the same are left out. Throws as SQLiteCpp does.
MeetingSet listMeetings(SQLite::Database &database, const Filter &filter);

} // namespace dateline
