// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/articlequestion.h"
#include "model/query/records.h"

#include <QList>

#include <SQLiteCpp/Database.h>

namespace dateline {

/// The articles that \a question asks for. The first of them have what matches its words marked. Throws as SQLiteCpp
/// does, and so do the others.
QList<ArticleSummary> listArticles(SQLite::Database &database, const ArticleQuestion &question);

/// How many articles \a filter lets through.
qint64 countArticles(SQLite::Database &database, const Filter &filter);

/// Those read last by an earlier version of the reader, newest first.
QList<ArticleId> listOutdated(SQLite::Database &database);

/// Names of sources with a word that begins with \a text, whatever case and accents, by name; at most \a most.
QStringList listSources(SQLite::Database &database, const QString &text, int most);

} // namespace dateline
