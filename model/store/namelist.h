// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"
#include "model/query/records.h"

#include <QList>
#include <QString>

#include <SQLiteCpp/Database.h>

namespace dateline {

/// Entities of \a kinds, of all when there is none, whose name holds \a text whatever case and accents: first those
/// with a word that begins with it, then most mentions first; at most \a limit. Throws as SQLiteCpp does, as does the
/// other.
QList<EntitySummary> listEntities(SQLite::Database &database, const QString &text, int limit,
                                  const QList<EntityKind> &kinds, ArticleId near);

/// Who is named in the articles that \a filter lets through, those named in most of them first; at most \a limit.
/// Articles and mentions are those of these articles, meetings those that \a filter lets through.
QList<EntitySummary> listNamed(SQLite::Database &database, const Filter &filter, int limit);

} // namespace dateline
