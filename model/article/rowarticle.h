// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/article/columnmapping.h"

#include <QString>

#include <functional>

namespace dateline {

/// The article in one row of a table, whose value in a column \a value gives. Text that is markup is taken as such.
Article articleOfRow(const ColumnMapping &mapping, const std::function<QString(const QString &column)> &value);

/// A date as tables have it: as newsrooms write it, as 20260303, or as seconds or milliseconds since 1970.
Published parseRowDate(const QString &value);

/// A value for a person to know a column by.
QString shortened(const QString &value);

} // namespace dateline
