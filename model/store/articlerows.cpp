// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/articlerows.h"

#include "model/annotation/readingversion.h"
#include "model/store/statement.h"
#include "model/store/words.h"

#include <QTimeZone>

namespace dateline {

namespace {

/// When an article was published, as the columns of its row.
struct PublishedColumns {
    std::optional<qint64> at;
    std::optional<int> offset;
    QDate day;
    QString precision;
    QString basis;
};

PublishedColumns columnsOf(const Published &published)
{
    PublishedColumns columns{
        .at = {}, .offset = {}, .day = {}, .precision = toWord(published.precision), .basis = toWord(published.basis)};
    if (published.time.isValid()) {
        columns.at = published.time.toMSecsSinceEpoch();
        columns.offset = published.time.offsetFromUtc();
        columns.day = published.date();
    }
    return columns;
}

QTimeZone zoneOf(int offset)
{
    return offset == 0 ? QTimeZone(QTimeZone::UTC) : QTimeZone::fromSecondsAheadOfUtc(offset);
}

} // namespace

ArticleRows::ArticleRows(SQLite::Database &database)
    : m_database(database)
    , m_insert(database,
               "INSERT INTO article (hash, title, source, byline, published_at, published_offset, published_day,"
               " published_precision, published_basis, origin, format) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertText(database, "INSERT INTO article_text (article, text, removed) VALUES (?, ?, ?)")
    , m_insertHeader(database, "INSERT INTO header (article, ordinal, kind, begins, ends) VALUES (?, ?, ?, ?, ?)")
    , m_updatePublished(database,
                        "UPDATE article SET published_at = ?, published_offset = ?, published_day = ?,"
                        " published_precision = ?, published_basis = ? WHERE id = ?")
    , m_updateCounts(database, "UPDATE article SET names = ?, meetings = ? WHERE id = ?")
    , m_recountNames(database,
                     "UPDATE article SET names = (SELECT count(DISTINCT entity) FROM article_entity WHERE article = ?1)"
                     " WHERE id = ?1")
    , m_remove(database, "DELETE FROM article WHERE id = ?")
    , m_noteRead(
          database,
          "INSERT INTO reading (article, version) VALUES (?1, ?2) ON CONFLICT (article) DO UPDATE SET version = ?2"
          " WHERE version <> ?2")
    , // else each look at what is up to date would be written to the disk
    m_exists(database, "SELECT 1 FROM article WHERE id = ?")
    , m_markOpened(database, "INSERT OR IGNORE INTO opened_article (article) VALUES (?)")
    , m_find(database, "SELECT id FROM article WHERE hash = ?")
{
}

ArticleId ArticleRows::insert(const Article &article)
{
    const PublishedColumns published = columnsOf(article.published);
    Run(m_insert, article.hash, article.title, article.source, article.byline, published.at, published.offset,
        published.day, published.precision, published.basis, article.origin, article.format)
        .execute();
    const ArticleId id{m_database.getLastInsertRowid()};
    Run(m_insertText, id, article.text, article.removed).execute();
    for (int i = 0; i < article.headers.size(); ++i) {
        const Header &header = article.headers.at(i);
        Run(m_insertHeader, id, i, toWord(header.kind), header.span.begin, header.span.end).execute();
    }
    return id;
}

void ArticleRows::updatePublished(ArticleId id, const Published &published)
{
    const PublishedColumns columns = columnsOf(published);
    Run(m_updatePublished, columns.at, columns.offset, columns.day, columns.precision, columns.basis, id).execute();
}

void ArticleRows::updateCounts(ArticleId id, int names, int meetings)
{
    Run(m_updateCounts, names, meetings, id).execute();
}

void ArticleRows::recountNames(ArticleId id)
{
    Run(m_recountNames, id).execute();
}

bool ArticleRows::remove(ArticleId id)
{
    Run(m_remove, id).execute();
    return m_database.getChanges() > 0;
}

void ArticleRows::noteRead(ArticleId id)
{
    Run(m_noteRead, id, readingVersion).execute();
}

QString ArticleRows::title(ArticleId id)
{
    SQLite::Statement select(m_database, "SELECT title FROM article WHERE id = ?");
    Run row(select, id);
    return row.next() ? row.text(0) : QString();
}

bool ArticleRows::markOpened(ArticleId id)
{
    if (Run exists(m_exists, id); !exists.next())
        return false;
    Run(m_markOpened, id).execute();
    return true;
}

std::optional<ArticleId> ArticleRows::find(const QByteArray &hash)
{
    Run run(m_find, hash);
    if (!run.next())
        return std::nullopt;
    return run.id<ArticleId>(0);
}

QHash<QByteArray, ArticleId> ArticleRows::byHash()
{
    SQLite::Statement select(m_database, "SELECT hash, id FROM article");
    QHash<QByteArray, ArticleId> found;
    for (Run row(select); row.next();)
        found.insert(row.blob(0), row.id<ArticleId>(1));
    return found;
}

Published readPublished(const Row &row, int first)
{
    Published published{.time = {},
                        .precision = timePrecisionFromWord(row.word(first + 2)),
                        .basis = publishedBasisFromWord(row.word(first + 3))};
    if (!row.isNull(first))
        published.time = QDateTime::fromMSecsSinceEpoch(row.integer(first), zoneOf(row.number(first + 1)));
    return published;
}

std::optional<Article> readStoredArticle(SQLite::Database &database, ArticleId id)
{
    SQLite::Statement select(database,
                             "SELECT hash, title, source, byline, origin, format, text, removed,"
                             " published_at, published_offset, published_precision, published_basis"
                             " FROM article JOIN article_text ON article_text.article = article.id"
                             " WHERE article.id = ?");
    Run row(select, id);
    if (!row.next())
        return std::nullopt;
    Article article{.title = row.text(1),
                    .source = row.text(2),
                    .byline = row.text(3),
                    .published = readPublished(row, 8),
                    .text = row.text(6),
                    .headers = {},
                    .removed = row.text(7),
                    .origin = row.text(4),
                    .format = row.text(5),
                    .hash = row.blob(0)};
    SQLite::Statement selectHeaders(database,
                                    "SELECT kind, begins, ends FROM header WHERE article = ? ORDER BY ordinal");
    Run header(selectHeaders, id);
    while (header.next())
        article.headers.append({headerKindFromWord(header.word(0)), {header.integer(1), header.integer(2)}});
    return article;
}

} // namespace dateline
