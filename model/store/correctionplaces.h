// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correctionrecord.h"

#include <SQLiteCpp/Database.h>

namespace dateline {

/// All that was said, in the order in which it holds, each with where it can be seen. Throws as SQLiteCpp does.
QList<CorrectionRecord> readCorrectionRecords(SQLite::Database &database);

} // namespace dateline
