// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/ranking.h"

#include "model/store/statement.h"
#include "model/store/steplimit.h"

#include <QHash>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRanked = 1000;
constexpr qsizetype fewestRanked = 100; // more than a page
constexpr int firstLook = 700;
constexpr int longLook = 3000;
constexpr int few = 1000; // articles that are all looked at
constexpr int mostSteps = 150'000; // of gathering what fits
constexpr int mostOfNames = 700'000;

// A hit in the title outweighs a year and a half, and so do sixteen hits in the text.
constexpr double titleWeight = 3;
constexpr double textWeight = 0.75; // of each doubling
constexpr double newness = 4;
constexpr double halfLife = 365; // days

constexpr int titleColumn = 0;
constexpr sqlite3_int64 titleHit = sqlite3_int64(1) << 32;

/// FTS5 auxiliary function (sqlite.org/fts5.html, section 7.1): hits in the title times 2^32 plus those in the text.
void countHits(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int, sqlite3_value **)
{
    int instances = 0;
    if (const int status = api->xInstCount(context, &instances); status != SQLITE_OK) {
        sqlite3_result_error_code(result, status);
        return;
    }
    sqlite3_int64 hits = 0;
    for (int i = 0; i < instances; ++i) {
        int phrase = 0, column = 0, offset = 0;
        if (const int status = api->xInst(context, i, &phrase, &column, &offset); status != SQLITE_OK) {
            sqlite3_result_error_code(result, status);
            return;
        }
        hits += column == titleColumn ? titleHit : 1;
    }
    sqlite3_result_int64(result, hits);
}

fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

struct Candidate {
    ArticleId article;
    qint64 hits = 0;
    std::optional<qint64> day;
    double score = 0;
};

void note(QHash<ArticleId, Candidate> &candidates, ArticleId article, qint64 hits, std::optional<qint64> day)
{
    Candidate &candidate = candidates[article];
    candidate.article = article;
    candidate.hits = std::max(candidate.hits, hits);
    candidate.day = day;
}

/// Looks at so many of the articles that match, those stored last first, whether they hold \a others. Whether these
/// were all.
bool addOfLast(SQLite::Database &database, const QString &matching, const Conditions &others, int mostLooked,
               QHash<ArticleId, Candidate> &candidates)
{
    Conditions own;
    own.add("article.id = ?", {qint64(0)});
    own.add(others.askedRowByRow());
    SQLite::Statement check(database, own.statement("SELECT published_day FROM article", ""));
    own.bind(check);
    SQLite::Statement select(database,
                             "SELECT rowid, count_hits(article_search) FROM article_search WHERE article_search MATCH ?"
                             " ORDER BY rowid DESC LIMIT ?");
    qsizetype found = 0;
    int looked = 0;
    for (Run row(select, matching, mostLooked); found < mostRanked && row.next(); ++looked) {
        check.reset();
        check.bind(1, static_cast<int64_t>(row.integer(0)));
        if (!check.executeStep())
            continue;
        ++found;
        const Row article(check);
        note(candidates, row.id<ArticleId>(0), row.integer(1),
             article.isNull(0) ? std::nullopt : std::optional(article.integer(0)));
    }
    return looked < mostLooked && found < mostRanked;
}

/// The other way round, for where the words are common and \a others are not: looks at the last of the articles that
/// hold these whether they match. Whether these were all.
bool addOfOthers(SQLite::Database &database, const QString &matching, const Conditions &others,
                 QHash<ArticleId, Candidate> &candidates)
{
    if (matching.contains(u'*')) // each look would gather all words that begin so
        return false;
    SQLite::Statement select(
        database, others.statement("SELECT article.id, published_day FROM article", " ORDER BY +article.id DESC"));
    others.bind(select);
    SQLite::Statement check(
        database, "SELECT count_hits(article_search) FROM article_search WHERE article_search MATCH ? AND rowid = ?");
    int looked = 0;
    for (; looked < few && select.executeStep(); ++looked) {
        const Row row(select);
        Run hits(check, matching, row.integer(0));
        if (hits.next())
            note(candidates, row.id<ArticleId>(0), hits.integer(0),
                 row.isNull(1) ? std::nullopt : std::optional(row.integer(1)));
    }
    return looked < few;
}

/// As many as are ranked, of all that match and hold \a others, those stored last first. Whether these were all.
bool addOfAll(SQLite::Database &database, const QString &matching, const Conditions &others,
              QHash<ArticleId, Candidate> &candidates)
{
    Conditions conditions;
    conditions.add("article_search MATCH ?", {matching});
    conditions.add(others.askedOfMatches());
    SQLite::Statement select(
        database,
        conditions.statement("SELECT article.id, count_hits(article_search), published_day FROM article_search"
                             " CROSS JOIN article ON article.id = article_search.rowid",
                             " ORDER BY article_search.rowid DESC"));
    conditions.bind(select);
    qsizetype found = 0;
    while (found < mostRanked && select.executeStep()) {
        const Row row(select);
        ++found;
        note(candidates, row.id<ArticleId>(0), row.integer(1),
             row.isNull(2) ? std::nullopt : std::optional(row.integer(2)));
    }
    return found < mostRanked;
}

enum class Effort { Little, Any };

struct Candidates {
    QHash<ArticleId, Candidate> found;
    bool complete = false;
};

/// Which of the words and the rest is rarer shows by trying; with little effort there may be fewer than are ranked.
Candidates candidatesOf(SQLite::Database &database, const QString &matching, const Conditions &others, Effort effort)
{
    Candidates result;
    auto &[found, complete] = result;
    const auto ofAll = [&] { return addOfAll(database, matching, others, found); };
    if (others.isEmpty()) {
        complete = ofAll();
        return result;
    }
    const bool byName = others.nameSomebody(); // soon gathered; asked row by row it would be looked up anew for each
    const int steps = (byName ? mostOfNames : mostSteps) / (effort == Effort::Any ? 1 : 2);
    const auto suffices = [&](const std::function<bool()> &add) {
        bool all = false;
        complete = withinSteps(database, steps, [&] { all = add(); }) && all;
        return complete || found.size() >= fewestRanked;
    };
    const auto ofLast = [&](int looked) {
        return !byName && suffices([&] { return addOfLast(database, matching, others, looked, found); });
    };
    const auto ofOthers = [&] { return addOfOthers(database, matching, others, found); };
    if (effort == Effort::Little && ofLast(longLook / 2))
        return result;
    if (!ofLast(firstLook) && !suffices(ofAll) && !suffices(ofOthers) && !ofLast(longLook) && effort == Effort::Any)
        complete = ofAll();
    return result;
}

double scoreOf(const Candidate &candidate, qint64 newest)
{
    double score = textWeight * std::log2(1 + double(candidate.hits % titleHit));
    if (candidate.hits >= titleHit)
        score += titleWeight;
    if (candidate.day)
        score += newness * std::exp2(double(*candidate.day - newest) / halfLife);
    return score;
}

} // namespace

void addHitCounting(SQLite::Database &database)
{
    fts5_api *api = fts5Of(database.getHandle());
    if (!api || api->xCreateFunction(api, "count_hits", nullptr, countHits, nullptr) != SQLITE_OK)
        throw SQLite::Exception("the full-text index cannot count hits");
}

RankedArticles rankArticles(SQLite::Database &database, const QString &matching, const Conditions &others)
{
    auto [candidates, complete] = candidatesOf(database, matching, others, Effort::Any);
    RankedArticles ranked;
    ranked.complete = complete;
    if (!complete) {
        const Candidates titled = candidatesOf(database, u"title : ("_s + matching + u')', others, Effort::Little);
        for (const Candidate &each : titled.found)
            note(candidates, each.article, each.hits, each.day);
    }
    qint64 newest = std::numeric_limits<qint64>::min();
    for (const Candidate &each : std::as_const(candidates))
        newest = std::max(newest, each.day.value_or(newest));
    QList<Candidate> sorted = candidates.values();
    for (Candidate &each : sorted)
        each.score = scoreOf(each, newest);
    std::ranges::sort(sorted, [](const Candidate &one, const Candidate &other) {
        if (one.score != other.score)
            return one.score > other.score;
        return one.day != other.day ? one.day > other.day : one.article > other.article;
    });
    for (const Candidate &each : std::as_const(sorted))
        ranked.articles.append(each.article);
    return ranked;
}

} // namespace dateline
