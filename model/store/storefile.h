// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/store/schema.h"

#include <QString>

#include <SQLiteCpp/Database.h>

#include <memory>

namespace dateline {

/// Opens \a path for writing. A file that is missing or empty is made a store of the schema's version, with its
/// folder. An older one is first kept as a backup (see BackupFolder), then brought to the schema's version in one
/// transaction. A newer one, another program's and a damaged one are refused and left as they are.
Result<std::unique_ptr<SQLite::Database>> openForWriting(const QString &path, const Schema &schema);

/// Brings the store at \a path, which is not in use, to the schema's version in one transaction.
Result<void> migrate(const QString &path, const Schema &schema);

/// Opens \a path for reading only; it must have the schema's version.
Result<std::unique_ptr<SQLite::Database>> openForReading(const QString &path, const Schema &schema);

} // namespace dateline
