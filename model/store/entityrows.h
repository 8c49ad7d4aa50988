// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityname.h"
#include "model/query/records.h"

#include <QDate>
#include <QList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>

namespace dateline {

/// The table entity. Throws as SQLiteCpp does.
class EntityRows
{
public:
    explicit EntityRows(SQLite::Database &database);

    /// The row of whom \a identity means, made when there is none: then it is shown as \a shown.
    EntityId findOrMake(const EntityName &identity, const QString &shown);
    std::optional<EntityId> find(const EntityName &identity);
    /// The title or office that the article of this date gives; the latest one stands.
    void updateRole(EntityId id, const QString &role, QDate published);
    /// Shows it under another name.
    void rename(EntityId id, const QString &shown);
    /// Shows it under \a name where that is fuller than the name it is shown under.
    void renameIfFuller(EntityId id, const QString &name);
    /// Whether an article names whom \a identity means.
    bool isNamed(const EntityName &identity);
    /// What it is shown as; empty where there is no such row.
    QString shownName(EntityId id);
    /// Makes it somebody else, of whom there is no row yet.
    void identify(EntityId id, const EntityName &identity, const QString &shown);
    /// Has \a article mean \a other where it means \a id; it must not mean both.
    void repoint(ArticleId article, EntityId id, EntityId other);
    /// Has one entity of \a article mean \a other.
    void repointOne(ArticleId article, int ordinal, EntityId other);
    /// The names that articles give it, the commonest first.
    QStringList namesInArticles(EntityId id);
    /// The articles that name it, in order of their keys.
    QList<ArticleId> articlesNaming(EntityId id);
    /// The meetings it takes part in.
    QList<MeetingId> meetingsOf(EntityId id);
    /// Counts anew.
    void recount(const QList<EntityId> &entities);
    /// Adds what \a article says of its entities to their counts; its rows must stand.
    void addCountsOf(ArticleId article);
    /// Takes it away again; its rows must still stand.
    void subtractCountsOf(ArticleId article);
    /// Looks again for the latest role of each of \a entities, and removes those that no article names any more.
    void tidy(const QList<EntityId> &entities);
    void lookForRoles(const QList<EntityId> &entities);
    void removeUnnamed(const QList<EntityId> &entities);
    /// Those whose latest role may be the one that \a article gives them.
    QList<EntityId> givenRolesBy(ArticleId article);
    QList<EntityId> namedBy(ArticleId article);

private:
    void addCounts(ArticleId article, int factor);

    SQLite::Database &m_database;
    SQLite::Statement m_find;
    SQLite::Statement m_insert;
    SQLite::Statement m_updateRole;
    SQLite::Statement m_addCounts;
};

/// Whom an article's entity is before anything is said of it: of a nameless group, one of this article alone.
EntityName identityOf(const Entity &entity, ArticleId article);

class Row;
/// Reads the columns id, kind, name, role, articles, mentions and meetings from \a first on.
EntitySummary readEntitySummary(const Row &row, int first);

} // namespace dateline
