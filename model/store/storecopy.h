// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/store/copyprogress.h"

#include <QString>

#include <SQLiteCpp/Database.h>

#include <functional>

namespace dateline {

// All of these throw as SQLiteCpp does; their errors tell the reason alone.

/// Makes a new store at \a target, a single file, of one state of \a source, sound or not; others may write to that
/// meanwhile. A failure may leave a part.
Result<void> copyStore(SQLite::Database &source, const QString &target, const CopyProgress &progress);

/// Damaged when something is wrong with the pages of the store at \a path, all of which are read.
Result<void> checkPages(const QString &path, const CopyProgress &progress);

/// Puts what is in the store at \a path, which nobody else uses, in the place of everything in \a store, in one
/// transaction: after a failure \a store is as it was; others read what was in it until the end. Refused (Locked) when
/// \a isAsBefore says, once nobody else can change \a store any more, that somebody has.
Result<void> replaceStore(SQLite::Database &store, const QString &path, const std::function<bool()> &isAsBefore,
                          const CopyProgress &progress);

/// The store at \a path for reading, which may be in use.
SQLite::Database openInUse(const QString &path);
/// The same of one that nobody changes: nothing is written beside it, so that it may be on a read-only disk.
SQLite::Database openUnused(const QString &path);

} // namespace dateline
