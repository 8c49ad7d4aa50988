// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/profile.h"

#include "model/identity/namekey.h"
#include "model/store/articlelist.h"
#include "model/store/entityrows.h"
#include "model/store/meetinglist.h"
#include "model/store/statement.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr int mostCompanions = 50;

std::optional<EntitySummary> readEntity(SQLite::Database &database, EntityId id)
{
    SQLite::Statement select(database,
                             "SELECT id, kind, name, role, articles, mentions, meetings FROM entity WHERE id = ?");
    Run row(select, id);
    if (!row.next())
        return std::nullopt;
    return readEntitySummary(row, 0);
}

/// Other forms of the name with the articles that have them, the most frequent first.
QList<AliasRecord> readAliases(SQLite::Database &database, const EntitySummary &entity)
{
    SQLite::Statement select(
        database, "SELECT alias.name, article_entity.article FROM article_entity JOIN alias"
                  " ON alias.article = article_entity.article AND alias.entity_ordinal = article_entity.ordinal"
                  " WHERE entity = ?1"
                  " UNION SELECT name, article FROM article_entity WHERE entity = ?1 ORDER BY 1, 2");
    QList<AliasRecord> aliases;
    for (Run row(select, entity.id); row.next();) {
        const QString name = row.text(0);
        if (name == entity.name)
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
    SQLite::Statement select(database, "SELECT published_day, sum(mentions) FROM article_entity"
                                       " JOIN article ON article.id = article WHERE entity = ?"
                                       " AND published_day IS NOT NULL GROUP BY published_day ORDER BY published_day");
    QList<DateCount> activity;
    for (Run row(select, id); row.next();)
        activity.append({row.day(0), row.number(1)});
    return activity;
}

QList<Companion> readCompanions(SQLite::Database &database, EntityId id)
{
    SQLite::Statement select(database,
                             "SELECT id, kind, name, role, articles, mentions, meetings, shared FROM"
                             " (SELECT other.entity AS companion, count(DISTINCT other.article) AS shared"
                             "  FROM article_entity AS own CROSS JOIN article_entity AS other ON other.article = own.article"
                             "  WHERE own.entity = ?1 AND other.entity <> ?1"
                             "  GROUP BY other.entity ORDER BY shared DESC, other.entity LIMIT ?2)"
                             " JOIN entity ON entity.id = companion ORDER BY shared DESC, id");
    QList<Companion> companions;
    for (Run row(select, id, mostCompanions); row.next();)
        companions.append({.entity = readEntitySummary(row, 0), .articles = row.number(7)});
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
                          .articles = listArticles(database, itsOwn)};
    if (!profile.activity.isEmpty()) {
        profile.firstSeen = profile.activity.first().date;
        profile.lastSeen = profile.activity.last().date;
    }
    return profile;
}

QList<EntitySummary> listEntities(SQLite::Database &database, const QString &text, int limit)
{
    SQLite::Statement select(database, "SELECT id, kind, name, role, articles, mentions, meetings FROM entity"
                                       " WHERE ?1 = '' OR instr(search_key, ?1) > 0"
                                       " ORDER BY ?1 <> '' AND instr(' ' || search_key, ' ' || ?1) = 0,"
                                       " mentions DESC, id LIMIT ?2");
    QList<EntitySummary> entities;
    for (Run row(select, searchKey(text), std::max(limit, 0)); row.next();)
        entities.append(readEntitySummary(row, 0));
    return entities;
}

} // namespace dateline
