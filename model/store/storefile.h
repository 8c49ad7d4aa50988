// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/store/schema.h"

#include <QString>

#include <SQLiteCpp/Database.h>

#include <memory>

namespace dateline {

/// "Dtln": tells a store from other programs' SQLite files.
inline constexpr int storeApplicationId = 0x44746c6e;

/// Opens \a path for writing. A file that is missing or empty is made a store of the schema's version, with its
/// folder. An older one is first copied beside itself as "PATH.version-N", then brought to the schema's version in
/// one transaction. A newer one, another program's and a damaged one are refused and left as they are.
Result<std::unique_ptr<SQLite::Database>> openForWriting(const QString &path, const Schema &schema);

/// Opens \a path for reading only; it must have the schema's version.
Result<std::unique_ptr<SQLite::Database>> openForReading(const QString &path, const Schema &schema);

} // namespace dateline
