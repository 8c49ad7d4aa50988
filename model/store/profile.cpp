// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/profile.h"

#include "model/store/articlelist.h"
#include "model/store/entityrows.h"
#include "model/store/meetinglist.h"
#include "model/store/statement.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr qsizetype mostCompanions = 50;

std::optional<EntitySummary> readEntity(SQLite::Database &database, EntityId id)
{
    SQLite::Statement select(database,
                             "SELECT id, kind, name, role, articles, mentions, meetings FROM entity WHERE id = ?");
    Run row(select, id);
    if (!row.next())
        return std::nullopt;
    return readEntitySummary(row, 0);
}

/// Other forms of the name with the articles that have them, the most frequent first. "ANA BROOK", as minutes write
/// who speaks, is none.
QList<AliasRecord> readAliases(SQLite::Database &database, const EntitySummary &entity)
{
    SQLite::Statement select(
        database,
        "SELECT alias.name, article_entity.article FROM article_entity JOIN alias"
        " ON alias.article = article_entity.article AND alias.entity_ordinal = article_entity.ordinal"
        " WHERE entity = ?1"
        " UNION SELECT name, article FROM article_entity WHERE entity = ?1 ORDER BY 1, 2");
    QList<AliasRecord> aliases;
    for (Run row(select, entity.id); row.next();) {
        const QString name = row.text(0);
        if (name.compare(entity.name, Qt::CaseInsensitive) == 0)
            continue;
        if (aliases.isEmpty() || aliases.last().name != name)
            aliases.append({name, {}});
        aliases.last().articles.append(row.id<ArticleId>(1));
    }
    std::ranges::stable_sort(aliases, std::ranges::greater(),
                             [](const AliasRecord &alias) { return alias.articles.size(); });
    return aliases;
}

QList<DateCount> readActivity(SQLite::Database &database, EntityId id)
{
    SQLite::Statement select(database,
                             "SELECT published_day, sum(mentions) FROM article_entity"
                             " JOIN article ON article.id = article WHERE entity = ?"
                             " AND published_day IS NOT NULL GROUP BY published_day ORDER BY published_day");
    QList<DateCount> activity;
    for (Run row(select, id); row.next();)
        activity.append({row.day(0), row.number(1)});
    return activity;
}

/// In how many articles others are named together with the entity; those with most first.
QList<std::pair<int, EntityId>> countShared(SQLite::Database &database, EntityId id)
{
    struct Tally {
        qint64 lastArticle = 0;
        int articles = 0;
    };
    SQLite::Statement select(database,
                             "SELECT own.article, other.entity FROM article_entity AS own"
                             " CROSS JOIN article_entity AS other ON other.article = own.article"
                             " WHERE own.entity = ?1 AND other.entity <> ?1 ORDER BY own.article");
    QHash<EntityId, Tally> tallies;
    for (Run row(select, id); row.next();) {
        Tally &tally = tallies[row.id<EntityId>(1)];
        if (std::exchange(tally.lastArticle, row.integer(0)) != row.integer(0))
            ++tally.articles;
    }
    QList<std::pair<int, EntityId>> shared;
    shared.reserve(tallies.size());
    for (auto it = tallies.cbegin(); it != tallies.cend(); ++it)
        shared.append({-it->articles, it.key()});
    std::ranges::sort(shared);
    return shared;
}

QList<Companion> readCompanions(SQLite::Database &database, EntityId id)
{
    QList<Companion> companions;
    const auto shared = countShared(database, id);
    for (const auto &[articles, other] : shared.first(std::min(shared.size(), mostCompanions))) {
        if (const auto entity = readEntity(database, other))
            companions.append({.entity = *entity, .articles = -articles});
    }
    return companions;
}

} // namespace

std::optional<EntityProfile> readProfile(SQLite::Database &database, EntityId id)
{
    const auto entity = readEntity(database, id);
    if (!entity)
        return std::nullopt;
    const Filter itsOwn{.words = {}, .entities = {id}, .when = {}, .statuses = {}, .places = {}, .sources = {}};
    EntityProfile profile{.entity = *entity,
                          .aliases = readAliases(database, *entity),
                          .firstSeen = {},
                          .lastSeen = {},
                          .activity = readActivity(database, id),
                          .meetings = listMeetings(database, itsOwn),
                          .companions = readCompanions(database, id),
                          .articles = listArticles(database, {.filter = itsOwn})};
    if (!profile.activity.isEmpty()) {
        profile.firstSeen = profile.activity.first().date;
        profile.lastSeen = profile.activity.last().date;
    }
    return profile;
}

} // namespace dateline
