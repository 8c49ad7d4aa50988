// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/entityrows.h"

#include "model/identity/namesake.h"

#include "model/identity/namekey.h"
#include "model/store/statement.h"
#include "model/store/words.h"

using namespace Qt::StringLiterals;

namespace dateline {

EntityRows::EntityRows(SQLite::Database &database)
    : m_database(database)
    , m_find(database, "SELECT id FROM entity WHERE kind = ? AND name_key = ?")
    , m_insert(database, "INSERT INTO entity (kind, name_key, search_key, name, written) VALUES (?, ?, ?, ?, ?)")
    , m_updateRole(database, "UPDATE entity SET role = ?2, role_day = ?3 WHERE id = ?1 AND role_day <= ?3")
    ,
    // The join is crossed so that the article's few meetings are looked at, not all that somebody took part in.
    m_addCounts(database,
                "UPDATE entity SET articles = articles + ?2,"
                " mentions = mentions + ?2 * (SELECT sum(mentions) FROM article_entity"
                "  WHERE article_entity.article = ?1 AND article_entity.entity = entity.id),"
                " meetings = meetings + ?2 * (SELECT count(DISTINCT meeting.id) FROM meeting"
                "  CROSS JOIN participant ON participant.meeting = meeting.id"
                "  WHERE meeting.article = ?1 AND participant.entity = entity.id)"
                " WHERE id IN (SELECT entity FROM article_entity WHERE article = ?1)")
{
}

std::optional<EntityId> EntityRows::find(const EntityName &identity)
{
    Run found(m_find, toString(identity.kind), nameKey(identity.name));
    return found.next() ? std::optional(found.id<EntityId>(0)) : std::nullopt;
}

EntityId EntityRows::findOrMake(const EntityName &identity, const QString &shown)
{
    if (const auto known = find(identity))
        return *known;
    Run(m_insert, toString(identity.kind), nameKey(identity.name), searchKey(shown), shown, identity.name).execute();
    return EntityId{m_database.getLastInsertRowid()};
}

void EntityRows::updateRole(EntityId id, const QString &role, QDate published)
{
    if (!role.isEmpty())
        Run(m_updateRole, id, role, published.isNull() ? qint64(0) : published.toJulianDay()).execute();
}

void EntityRows::rename(EntityId id, const QString &shown)
{
    SQLite::Statement update(m_database, "UPDATE entity SET name = ?2, search_key = ?3 WHERE id = ?1");
    Run(update, id, shown, searchKey(shown)).execute();
}

void EntityRows::renameIfFuller(EntityId id, const QString &name)
{
    SQLite::Statement select(m_database, "SELECT name FROM entity WHERE id = ?");
    Run row(select, id);
    const bool isShort = row.next() && !row.text(0).contains(u' ');
    if (isShort && name.contains(u' '))
        rename(id, name);
}

bool EntityRows::isNamed(const EntityName &identity)
{
    const auto id = find(identity);
    SQLite::Statement select(m_database, "SELECT 1 FROM article_entity WHERE entity = ? LIMIT 1");
    return id && Run(select, *id).next();
}

QString EntityRows::shownName(EntityId id)
{
    SQLite::Statement select(m_database, "SELECT name FROM entity WHERE id = ?");
    Run row(select, id);
    return row.next() ? row.text(0) : QString();
}

void EntityRows::identify(EntityId id, const EntityName &identity, const QString &shown)
{
    SQLite::Statement update(m_database, "UPDATE entity SET kind = ?2, name_key = ?3, written = ?4 WHERE id = ?1");
    Run(update, id, toString(identity.kind), nameKey(identity.name), identity.name).execute();
    rename(id, shown);
    SQLite::Statement retype(m_database,
                             "UPDATE mention SET kind = ?2 WHERE kind <> ?2 AND (article, entity_ordinal) IN"
                             " (SELECT article, ordinal FROM article_entity WHERE entity = ?1)");
    Run(retype, id, toString(identity.kind)).execute();
}

void EntityRows::repoint(ArticleId article, EntityId id, EntityId other)
{
    SQLite::Statement participants(m_database,
                                   "UPDATE participant SET entity = ?3 WHERE entity = ?2"
                                   " AND meeting IN (SELECT id FROM meeting WHERE article = ?1)");
    Run(participants, article, id, other).execute();
    SQLite::Statement mentions(
        m_database,
        "UPDATE mention SET kind = (SELECT kind FROM entity WHERE id = ?3) WHERE article = ?1"
        " AND entity_ordinal IN (SELECT ordinal FROM article_entity WHERE article = ?1 AND entity = ?2)"
        " AND kind <> (SELECT kind FROM entity WHERE id = ?3)");
    Run(mentions, article, id, other).execute();
    SQLite::Statement named(m_database, "UPDATE article_entity SET entity = ?3 WHERE article = ?1 AND entity = ?2");
    Run(named, article, id, other).execute();
}

void EntityRows::repointOne(ArticleId article, int ordinal, EntityId other)
{
    SQLite::Statement participants(m_database,
                                   "UPDATE participant SET entity = ?3 WHERE entity_ordinal = ?2"
                                   " AND meeting IN (SELECT id FROM meeting WHERE article = ?1)");
    Run(participants, article, ordinal, other).execute();
    SQLite::Statement mentions(m_database,
                               "UPDATE mention SET kind = (SELECT kind FROM entity WHERE id = ?3)"
                               " WHERE article = ?1 AND entity_ordinal = ?2");
    Run(mentions, article, ordinal, other).execute();
    SQLite::Statement named(m_database, "UPDATE article_entity SET entity = ?3 WHERE article = ?1 AND ordinal = ?2");
    Run(named, article, ordinal, other).execute();
}

QStringList EntityRows::namesInArticles(EntityId id)
{
    SQLite::Statement select(
        m_database, "SELECT name FROM article_entity WHERE entity = ? GROUP BY name ORDER BY count(*) DESC, name");
    QStringList names;
    for (Run row(select, id); row.next();)
        names.append(row.text(0));
    return names;
}

QList<ArticleId> EntityRows::articlesNaming(EntityId id)
{
    SQLite::Statement select(m_database,
                             "SELECT DISTINCT article FROM article_entity WHERE entity = ? ORDER BY article");
    QList<ArticleId> articles;
    for (Run row(select, id); row.next();)
        articles.append(row.id<ArticleId>(0));
    return articles;
}

QList<MeetingId> EntityRows::meetingsOf(EntityId id)
{
    SQLite::Statement select(m_database, "SELECT DISTINCT meeting FROM participant WHERE entity = ?");
    QList<MeetingId> meetings;
    for (Run row(select, id); row.next();)
        meetings.append(row.id<MeetingId>(0));
    return meetings;
}

void EntityRows::recount(const QList<EntityId> &entities)
{
    SQLite::Statement update(
        m_database,
        "UPDATE entity SET (articles, mentions) = (SELECT count(DISTINCT article), coalesce(sum(article_entity.mentions), 0)"
        " FROM article_entity WHERE article_entity.entity = ?1),"
        " meetings = (SELECT count(DISTINCT meeting) FROM participant WHERE participant.entity = ?1) WHERE id = ?1");
    for (const EntityId id : entities)
        Run(update, id).execute();
}

void EntityRows::addCounts(ArticleId article, int factor)
{
    Run(m_addCounts, article, factor).execute();
}

void EntityRows::addCountsOf(ArticleId article)
{
    addCounts(article, 1);
}

void EntityRows::subtractCountsOf(ArticleId article)
{
    addCounts(article, -1);
}

void EntityRows::tidy(const QList<EntityId> &entities)
{
    lookForRoles(entities);
    removeUnnamed(entities);
}

void EntityRows::lookForRoles(const QList<EntityId> &entities)
{
    SQLite::Statement latest(m_database,
                             "SELECT article_entity.role, coalesce(published_day, 0) FROM article_entity"
                             " JOIN article ON article.id = article"
                             " WHERE entity = ? AND article_entity.role <> ''"
                             " ORDER BY published_day DESC, article.id DESC LIMIT 1");
    SQLite::Statement update(m_database, "UPDATE entity SET role = ?2, role_day = ?3 WHERE id = ?1");
    for (const EntityId id : entities) {
        Run role(latest, id);
        const bool known = role.next();
        Run(update, id, known ? role.text(0) : QString(), known ? role.integer(1) : 0).execute();
    }
}

void EntityRows::removeUnnamed(const QList<EntityId> &entities)
{
    SQLite::Statement remove(m_database, "DELETE FROM entity WHERE id = ? AND articles = 0");
    for (const EntityId id : entities)
        Run(remove, id).execute();
}

QList<EntityId> EntityRows::givenRolesBy(ArticleId article)
{
    SQLite::Statement select(
        m_database,
        "SELECT DISTINCT entity FROM article JOIN article_entity ON article_entity.article = article.id"
        " JOIN entity ON entity.id = article_entity.entity"
        " WHERE article.id = ? AND article_entity.role <> '' AND coalesce(published_day, 0) >= role_day");
    QList<EntityId> entities;
    for (Run row(select, article); row.next();)
        entities.append(row.id<EntityId>(0));
    return entities;
}

QList<EntityId> EntityRows::namedBy(ArticleId article)
{
    SQLite::Statement select(m_database, "SELECT DISTINCT entity FROM article_entity WHERE article = ?");
    Run row(select, article);
    QList<EntityId> entities;
    while (row.next())
        entities.append(row.id<EntityId>(0));
    return entities;
}

EntityName identityOf(const Entity &entity, ArticleId article)
{
    return {entity.kind, isNameless(entity) ? ofArticle(entity.name, article.value) : entity.name};
}

EntitySummary readEntitySummary(const Row &row, int first)
{
    return {.id = row.id<EntityId>(first),
            .kind = entityKindFromWord(row.word(first + 1)),
            .name = row.text(first + 2),
            .role = row.text(first + 3),
            .articles = row.number(first + 4),
            .mentions = row.number(first + 5),
            .meetings = row.number(first + 6)};
}

} // namespace dateline
