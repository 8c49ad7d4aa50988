// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dateline {

/// The scripts that make a store, in order: running the first n of them on an empty file gives version n.
struct Schema {
    QList<QByteArray> scripts;

    [[nodiscard]] int version() const { return static_cast<int>(scripts.size()); }
};

/// Reads the numbered scripts (0001-….sql, 0002-….sql, …) in \a folder. Fails when there is none, when a number is
/// missing or there twice, and when one cannot be read.
Result<Schema> readSchema(const QString &folder);

} // namespace dateline
