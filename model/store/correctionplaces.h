// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correction.h"
#include "model/query/correctionplace.h"

#include <SQLiteCpp/Database.h>

namespace dateline {

/// Where each of \a corrections can be seen. Throws as SQLiteCpp does.
QList<CorrectionPlace> placesOf(SQLite::Database &database, const QList<Correction> &corrections);

} // namespace dateline
