// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"
#include "model/query/records.h"

#include <QList>

#include <SQLiteCpp/Database.h>

namespace dateline {

/// The articles that \a filter lets through, newest first, those without a date last. The newest of them have the
/// passage that matches the filter's words. Throws as SQLiteCpp does.
QList<ArticleSummary> listArticles(SQLite::Database &database, const Filter &filter);

} // namespace dateline
