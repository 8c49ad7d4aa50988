// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"
#include "model/store/conditions.h"

#include <QList>
#include <QString>

#include <SQLiteCpp/Database.h>

namespace dateline {

/// Lets the connection count hits; without it rankArticles() fails. Throws as SQLiteCpp does.
void addHitCounting(SQLite::Database &database);

/// Articles that match, the best first.
struct RankedArticles {
    QList<ArticleId> articles;
    bool complete = true; ///< whether there are no others
};

/// Of the articles that match \a matching in title or text and hold \a others, up to a thousand of those stored last,
/// and as many of those with a match in the title: counting hits in all would take too long where a word is common.
/// Where many hold the one and few the other there may be only a hundred, found by whichever is asked faster. What
/// counts: a hit in the title, the number of hits, and how new the article is beside the newest of them.
RankedArticles rankArticles(SQLite::Database &database, const QString &matching, const Conditions &others);

} // namespace dateline
