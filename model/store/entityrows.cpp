// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/entityrows.h"

#include "model/identity/namekey.h"
#include "model/store/statement.h"
#include "model/store/words.h"

using namespace Qt::StringLiterals;

namespace dateline {

EntityRows::EntityRows(SQLite::Database &database) :
    m_database(database),
    m_find(database, "SELECT id FROM entity WHERE kind = ? AND name_key = ?"),
    m_insert(database, "INSERT INTO entity (kind, name_key, search_key, name) VALUES (?, ?, ?, ?)"),
    m_updateRole(database, "UPDATE entity SET role = ?2, role_day = ?3 WHERE id = ?1 AND role_day <= ?3"),
    // The join is crossed so that the article's few meetings are looked at, not all that somebody took part in.
    m_addCounts(database, "UPDATE entity SET articles = articles + ?2,"
                          " mentions = mentions + ?2 * (SELECT sum(mentions) FROM article_entity"
                          "  WHERE article_entity.article = ?1 AND article_entity.entity = entity.id),"
                          " meetings = meetings + ?2 * (SELECT count(DISTINCT meeting.id) FROM meeting"
                          "  CROSS JOIN participant ON participant.meeting = meeting.id"
                          "  WHERE meeting.article = ?1 AND participant.entity = entity.id)"
                          " WHERE id IN (SELECT entity FROM article_entity WHERE article = ?1)")
{
}

EntityId EntityRows::findOrMake(const Entity &entity, ArticleId article, QDate published)
{
    const QString kind = toString(entity.kind);
    const QString key = isNameless(entity) ? u"%1 of %2"_s.arg(nameKey(entity.name)).arg(article.value) : nameKey(entity.name);
    EntityId id;
    if (Run found(m_find, kind, key); found.next())
        id = found.id<EntityId>(0);
    if (!id.isValid()) {
        Run(m_insert, kind, key, searchKey(entity.name), entity.name).execute();
        id = EntityId{m_database.getLastInsertRowid()};
    }
    if (!entity.role.isEmpty())
        Run(m_updateRole, id, entity.role, published.isNull() ? qint64(0) : published.toJulianDay()).execute();
    return id;
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
    SQLite::Statement latest(m_database, "SELECT article_entity.role, coalesce(published_day, 0) FROM article_entity"
                                         " JOIN article ON article.id = article"
                                         " WHERE entity = ? AND article_entity.role <> ''"
                                         " ORDER BY published_day DESC, article.id DESC LIMIT 1");
    SQLite::Statement update(m_database, "UPDATE entity SET role = ?2, role_day = ?3 WHERE id = ?1");
    SQLite::Statement remove(m_database, "DELETE FROM entity WHERE id = ? AND articles = 0");
    for (const EntityId id : entities) {
        Run role(latest, id);
        const bool known = role.next();
        Run(update, id, known ? role.text(0) : QString(), known ? role.integer(1) : 0).execute();
        Run(remove, id).execute();
    }
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
