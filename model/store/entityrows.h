// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"
#include "model/query/records.h"

#include <QDate>
#include <QList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace dateline {

/// The table entity. Throws as SQLiteCpp does.
class EntityRows
{
public:
    explicit EntityRows(SQLite::Database &database);

    /// The row of every entity with this kind and an equal name, of a nameless group that of \a article alone; made when
    /// there is none.
    EntityId findOrMake(const Entity &entity, ArticleId article, QDate published);
    /// Adds what \a article says of its entities to their counts; its rows must stand.
    void addCountsOf(ArticleId article);
    /// Takes it away again; its rows must still stand.
    void subtractCountsOf(ArticleId article);
    /// Looks again for the latest role of each of \a entities, and removes those that no article names any more.
    void tidy(const QList<EntityId> &entities);
    QList<EntityId> namedBy(ArticleId article);

private:
    void addCounts(ArticleId article, int factor);

    SQLite::Database &m_database;
    SQLite::Statement m_find;
    SQLite::Statement m_insert;
    SQLite::Statement m_updateRole;
    SQLite::Statement m_addCounts;
};

class Row;
/// Reads the columns id, kind, name, role, articles, mentions and meetings from \a first on.
EntitySummary readEntitySummary(const Row &row, int first);

} // namespace dateline
