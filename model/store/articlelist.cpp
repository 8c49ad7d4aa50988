// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/articlelist.h"

#include "model/query/fulltextquery.h"
#include "model/store/articlerows.h"
#include "model/store/conditions.h"
#include "model/store/statement.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dateline {

namespace {

/// Finding a passage means reading the whole text; who wants more than these narrows the search.
constexpr qsizetype mostHits = 200;

void addHits(SQLite::Database &database, QList<ArticleSummary> &articles, const QString &words)
{
    const QString matching = parseFullTextQuery(words).matching;
    if (matching.isEmpty())
        return;
    QHash<ArticleId, qsizetype> places;
    QJsonArray wanted;
    for (qsizetype i = 0; i < std::min(articles.size(), mostHits); ++i) {
        places.insert(articles.at(i).id, i);
        wanted.append(articles.at(i).id.value);
    }
    // The plus keeps the index from being asked anew for each article.
    SQLite::Statement select(database, "SELECT rowid, snippet(article_search, -1, char(0x2068), char(0x2069), '…', 24)"
                                       " FROM article_search WHERE article_search MATCH ?"
                                       " AND +rowid IN (SELECT value FROM json_each(?))");
    const auto list = QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact));
    for (Run row(select, matching, list); row.next();)
        articles[places.value(row.id<ArticleId>(0))].hit = row.text(1);
}

} // namespace

QList<ArticleSummary> listArticles(SQLite::Database &database, const Filter &filter)
{
    const Conditions conditions = conditionsOnArticles(filter);
    SQLite::Statement select(database,
                             conditions.statement("SELECT id, title, source, names, meetings, opened, published_at,"
                                                  " published_offset, published_precision, published_basis FROM article",
                                                  " ORDER BY published_at DESC, id DESC"));
    conditions.bind(select);
    QList<ArticleSummary> articles;
    while (select.executeStep()) {
        const Row row(select);
        articles.append({.id = row.id<ArticleId>(0),
                         .title = row.text(1),
                         .source = row.text(2),
                         .published = readPublished(row, 6),
                         .names = row.number(3),
                         .meetings = row.number(4),
                         .opened = row.integer(5) != 0,
                         .hit = {}});
    }
    addHits(database, articles, filter.words);
    return articles;
}

} // namespace dateline
