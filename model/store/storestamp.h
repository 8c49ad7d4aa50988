// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QString>

#include <SQLiteCpp/Database.h>

#include <optional>

namespace dateline {

/// "Dtln": tells a store from other programs' SQLite files.
inline constexpr int storeApplicationId = 0x44746c6e;

/// What says whose file it is, and of which version of the schema.
struct StoreStamp {
    int application = 0;
    int version = 0;

    bool operator==(const StoreStamp &) const = default;
};

/// Looks at the file's own header (sqlite.org/fileformat.html, section 1.3) before SQLite may touch it; not while this
/// program has it open. Nothing: the file is missing or empty, or being made was cut off. Errors tell the reason alone.
Result<std::optional<StoreStamp>> readStamp(const QString &path);

/// Throws as SQLiteCpp does.
StoreStamp stampOf(SQLite::Database &database);
/// Makes it a store of that version. Throws as SQLiteCpp does.
void stamp(SQLite::Database &database, int version);

/// The reason why a file so stamped is none that a program of the schema's \a version can open.
std::optional<Error> objectionTo(const StoreStamp &stamp, int version);

} // namespace dateline
