// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityname.h"
#include "model/identity/articlelinker.h"

#include <QSet>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace dateline {

/// The tables entity_form, form_key and link_question: what is known of entities, as far as it links names. What it
/// reads is bounded however often somebody is named. Throws as SQLiteCpp does.
class LinkRows : public KnownEntities
{
public:
    explicit LinkRows(SQLite::Database &database, const EntityLinker &linker);

    QList<KnownEntity> withKeys(const QStringList &keys, int most) override;
    QHash<EntityId, double> shared(const QList<EntityId> &entities, const QList<EntityId> &companions) override;

    /// Whom corrections know the entity as.
    EntityName identity(EntityId id);
    /// Makes the keys of the article's forms that have none yet.
    void addKeysOf(ArticleId article);
    void setSetting(ArticleId article, const QString &country);
    void setConfidence(ArticleId article, EntityId entity, double confidence);
    /// To be asked of a person, until it is answered.
    void ask(EntityId one, EntityId other, double confidence);

private:
    void makeAllKeys();
    void addKeys(EntityKind kind, const QString &use, const QString &form);
    KnownEntity read(EntityId id);

    SQLite::Database &m_database;
    const EntityLinker &m_linker;
    SQLite::Statement m_find;
    SQLite::Statement m_entity;
    SQLite::Statement m_forms;
    SQLite::Statement m_roles;
    SQLite::Statement m_settings;
    SQLite::Statement m_shared;
    SQLite::Statement m_insertKey;
    SQLite::Statement m_formsOf;
    SQLite::Statement m_setConfidence;
    SQLite::Statement m_setSetting;
    SQLite::Statement m_ask;
    QSet<QString> m_keyed; ///< forms of which the keys are there, with kind and use
};

} // namespace dateline
