// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/articlelist.h"

#include "model/annotation/readingversion.h"
#include "model/identity/namekey.h"
#include "model/store/articlerows.h"
#include "model/store/conditions.h"
#include "model/store/passage.h"
#include "model/store/ranking.h"
#include "model/store/statement.h"
#include "model/store/steplimit.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <limits>
#include <optional>

namespace dateline {

namespace {

/// Finding a passage means reading the whole text; who wants more than these narrows the search.
constexpr qsizetype mostHits = 200;
constexpr qsizetype mostOfAPage = 200;

QString jsonOf(const QList<ArticleId> &ids)
{
    QJsonArray values;
    for (const ArticleId id : ids)
        values.append(id.value);
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

ArticleSummary readSummary(const Row &row)
{
    return {.id = row.id<ArticleId>(0),
            .title = row.text(1),
            .source = row.text(2),
            .published = readPublished(row, 6),
            .names = row.number(3),
            .meetings = row.number(4),
            .opened = row.integer(5) != 0,
            .hit = {},
            .titleHit = {}};
}

/// What readSummary() reads, of rows of article; a table is to follow.
const QByteArray selectSummaries = "SELECT article.id, title, source, names, meetings,"
                                   " EXISTS (SELECT 1 FROM opened_article WHERE article = article.id), published_at,"
                                   " published_offset, published_precision, published_basis FROM ";

QList<ArticleSummary> readPage(SQLite::Statement &select, qsizetype most)
{
    QList<ArticleSummary> articles;
    while (articles.size() < most && select.executeStep())
        articles.append(readSummary(Row(select)));
    return articles;
}

/// A page of what fits among the newest so many; nothing when there is none.
std::optional<QList<ArticleSummary>> amongTheNewest(SQLite::Database &database, const Conditions &conditions,
                                                    qsizetype most, int looked)
{
    SQLite::Statement select(
        database,
        conditions.askedRowByRow().statement(
            selectSummaries + "(SELECT * FROM article ORDER BY published_at DESC, id DESC LIMIT ?) AS article", ""));
    select.bind(1, looked);
    conditions.bind(select, 2);
    const QList<ArticleSummary> articles = readPage(select, most);
    return articles.size() == most ? std::optional(articles) : std::nullopt;
}

QList<ArticleSummary> readSorted(SQLite::Database &database, const Conditions &conditions, const char *from,
                                 const char *sorted, qsizetype most)
{
    SQLite::Statement select(database, conditions.statement(selectSummaries + from, sorted));
    conditions.bind(select);
    return readPage(select, most);
}

/// All that fits, sorted, which the plus asks for; all articles come by the index of their dates.
QList<ArticleSummary> amongAll(SQLite::Database &database, const Conditions &conditions, qsizetype most)
{
    return readSorted(
        database, conditions, "article",
        conditions.isEmpty() ? " ORDER BY published_at DESC, id DESC" : " ORDER BY +published_at DESC, id DESC", most);
}

/// The same: what names fit is gathered once, and then looked for in the order of dates.
QList<ArticleSummary> amongAllByDate(SQLite::Database &database, const Conditions &conditions, qsizetype most)
{
    return readSorted(database, conditions, "article INDEXED BY article_by_date",
                      " ORDER BY published_at DESC, id DESC", most);
}

/// What many articles hold is found among the newest, what few hold by gathering these; which it is shows by trying.
QList<ArticleSummary> newestArticles(SQLite::Database &database, const Conditions &conditions, qsizetype most)
{
    constexpr int firstLook = 500;
    constexpr int longLook = 8000;
    constexpr int soon = 150'000; // steps
    constexpr int later = 1'000'000;
    if (most > mostOfAPage || conditions.isEmpty())
        return amongAll(database, conditions, most);
    const bool byName = conditions.nameSomebody(); // which would be looked up anew for each article
    if (!byName) {
        if (const auto page = amongTheNewest(database, conditions, most, firstLook))
            return *page;
    }
    QList<ArticleSummary> gathered;
    const bool bySource = !byName && conditions.nameSource(); // as for names there is another way, should it take long
    if (withinSteps(database, byName || bySource ? soon : later,
                    [&] { gathered = amongAll(database, conditions, most); }))
        return gathered;
    if (byName) {
        if (withinSteps(database, later, [&] { gathered = amongAllByDate(database, conditions, most); }))
            return gathered;
    } else if (bySource) {
        if (withinSteps(database, later, [&] { gathered = amongAll(database, conditions.askedRowByRow(), most); }))
            return gathered;
    } else if (const auto page = amongTheNewest(database, conditions, most, longLook)) {
        return *page;
    }
    return amongAll(database, conditions, most);
}

QList<ArticleSummary> readArticles(SQLite::Database &database, const QList<ArticleId> &ids)
{
    SQLite::Statement select(
        database,
        (selectSummaries + "json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value").toStdString());
    QHash<ArticleId, ArticleSummary> read;
    for (Run row(select, jsonOf(ids)); row.next();)
        read.insert(row.id<ArticleId>(0), readSummary(row));
    QList<ArticleSummary> articles;
    for (const ArticleId id : ids)
        articles.append(read.value(id));
    return articles;
}

/// Best match first, then whatever else there is, newest first.
QList<ArticleSummary> bestArticles(SQLite::Database &database, const SplitConditions &conditions, qsizetype most)
{
    const RankedArticles ranked = rankArticles(database, conditions.matching, conditions.others);
    QList<ArticleSummary> articles =
        readArticles(database, ranked.articles.first(std::min(ranked.articles.size(), most)));
    if (ranked.complete || articles.size() == most)
        return articles;
    const QSet<ArticleId> known(ranked.articles.cbegin(), ranked.articles.cend());
    Conditions all = conditions.others;
    all.add("article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", {conditions.matching});
    const bool isBounded = most < std::numeric_limits<qsizetype>::max() - known.size();
    for (const ArticleSummary &each : newestArticles(database, all, isBounded ? most + known.size() : most)) {
        if (articles.size() < most && !known.contains(each.id))
            articles.append(each);
    }
    return articles;
}

/// By the texts themselves: asking the index anew for each article takes long where a prefix has many words.
void addHits(SQLite::Database &database, QList<ArticleSummary> &articles, const Hits &hits)
{
    SQLite::Statement select(database, "SELECT text FROM article_text WHERE article = ?");
    for (qsizetype i = 0; i < std::min(articles.size(), mostHits); ++i) {
        ArticleSummary &article = articles[i];
        if (const QList<TextSpan> found = hits.find(article.title, Hits::In::Title); !found.isEmpty())
            article.titleHit = withHitsMarked(article.title, found);
        if (Run row(select, article.id); row.next())
            article.hit = passageWith(row.text(0), hits);
    }
}

} // namespace

QList<ArticleSummary> listArticles(SQLite::Database &database, const ArticleQuestion &question)
{
    const SplitConditions conditions = splitConditionsOnArticles(question.filter);
    const qsizetype most = std::max<qsizetype>(0, question.most);
    if (conditions.matching.isEmpty())
        return newestArticles(database, conditions.others, most);
    QList<ArticleSummary> articles = question.order == ArticleQuestion::Order::BestMatch
        ? bestArticles(database, conditions, most)
        : newestArticles(database, conditionsOnArticles(question.filter), most);
    addHits(database, articles, Hits(queryOf(question.filter)));
    return articles;
}

qint64 countArticles(SQLite::Database &database, const Filter &filter)
{
    const Conditions conditions = conditionsOnArticles(filter);
    SQLite::Statement select(database, conditions.statement("SELECT count(*) FROM article", ""));
    conditions.bind(select);
    return select.executeStep() ? Row(select).integer(0) : 0;
}

QList<ArticleId> listOutdated(SQLite::Database &database)
{
    SQLite::Statement select(database,
                             "SELECT id FROM article LEFT JOIN reading ON reading.article = article.id"
                             " WHERE coalesce(reading.version, 0) < ? ORDER BY published_at DESC, id DESC");
    QList<ArticleId> articles;
    for (Run row(select, readingVersion); row.next();)
        articles.append(row.id<ArticleId>(0));
    return articles;
}

QStringList listSources(SQLite::Database &database, const QString &text, int most)
{
    // One by one by their index, however many articles each has.
    SQLite::Statement select(database,
                             "WITH RECURSIVE known (source) AS (SELECT min(source) FROM article UNION ALL"
                             " SELECT (SELECT min(source) FROM article WHERE source > known.source)"
                             " FROM known WHERE known.source IS NOT NULL)"
                             " SELECT source FROM known WHERE source <> ''");
    QStringList sources;
    const QString wanted = u' ' + searchKey(text);
    for (Run row(select); sources.size() < most && row.next();) {
        if (const QString source = row.text(0); (u' ' + searchKey(source)).contains(wanted))
            sources.append(source);
    }
    return sources;
}

} // namespace dateline
