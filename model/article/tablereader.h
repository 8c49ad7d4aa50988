// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/columnmapping.h"
#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QIODevice>

namespace dateline {

// For a person to tell what the columns are: their names, the values in the first rows, and the guess.

Result<TableColumns> columnsOfTable(QIODevice &content, const ReadLimits &limits);
Result<TableColumns> columnsOfJson(QIODevice &content, const ReadLimits &limits);

constexpr int mostRowsShown = 5;

} // namespace dateline
