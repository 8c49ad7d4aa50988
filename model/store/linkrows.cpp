// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/linkrows.h"

#include "model/store/statement.h"
#include "model/store/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <SQLiteCpp/Transaction.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyVersion = 1; ///< to be raised with every change of EntityLinker::keysOfName() and keysOfRole()
constexpr qsizetype mostKeyed = 200000; // forms remembered

QString toJson(const QStringList &words)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

QString toJson(const QList<EntityId> &entities)
{
    QJsonArray ids;
    for (const EntityId id : entities)
        ids.append(id.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

} // namespace

LinkRows::LinkRows(SQLite::Database &database, const EntityLinker &linker)
    : m_database(database)
    , m_linker(linker)
    , m_find(database,
             "SELECT entity.id FROM (SELECT DISTINCT entity_form.entity AS found FROM json_each(?1)"
             " CROSS JOIN form_key ON form_key.key = json_each.value"
             " CROSS JOIN entity_form ON entity_form.form = form_key.form)"
             " CROSS JOIN entity ON entity.id = found ORDER BY entity.articles DESC, entity.id LIMIT ?2")
    , m_entity(database, "SELECT kind, name, articles, written FROM entity WHERE id = ?")
    , m_forms(database,
              "SELECT use, form, articles FROM entity_form WHERE entity = ? AND use <> 'role'"
              " ORDER BY articles DESC, form LIMIT 40")
    ,
    // The latest that name it, however often it is named.
    m_roles(database,
            "SELECT DISTINCT role, published_day FROM (SELECT article, role FROM article_entity WHERE entity = ?"
            " ORDER BY article DESC LIMIT 200) AS latest JOIN article ON article.id = latest.article"
            " WHERE role <> '' LIMIT 60")
    , m_settings(database,
                 "SELECT setting, count(*) FROM (SELECT article FROM article_entity WHERE entity = ?"
                 " ORDER BY article DESC LIMIT 50) AS latest JOIN article ON article.id = latest.article"
                 " WHERE setting <> '' GROUP BY setting")
    , m_shared(database,
               "SELECT DISTINCT other.entity, companion.articles FROM (SELECT DISTINCT article FROM article_entity"
               " WHERE entity = ?1 ORDER BY article DESC LIMIT 40) AS latest"
               " CROSS JOIN article_entity AS other ON other.article = latest.article"
               " CROSS JOIN entity AS companion ON companion.id = other.entity"
               " WHERE other.entity <> ?1 AND other.entity IN (SELECT value FROM json_each(?2))")
    , m_insertKey(database, "INSERT OR IGNORE INTO form_key (key, form) VALUES (?, ?)")
    , m_formsOf(
          database,
          "SELECT entity.kind, 'name', article_entity.name FROM article_entity JOIN entity ON entity.id = entity"
          " WHERE article = ?1"
          " UNION SELECT entity.kind, 'role', article_entity.role FROM article_entity JOIN entity ON entity.id = entity"
          " WHERE article = ?1 AND article_entity.role <> ''"
          " UNION SELECT entity.kind, 'alias', alias.name FROM alias JOIN article_entity ON article_entity.article = alias.article"
          " AND article_entity.ordinal = alias.entity_ordinal JOIN entity ON entity.id = entity WHERE alias.article = ?1")
    , m_setConfidence(database, "UPDATE article_entity SET link_confidence = ?3 WHERE article = ?1 AND entity = ?2")
    , m_setSetting(database, "UPDATE article SET setting = ?2 WHERE id = ?1 AND setting <> ?2")
    , m_ask(database,
            "INSERT INTO link_question (one, other, confidence) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET confidence = max(confidence, excluded.confidence)")
{
    SQLite::Statement version(database, "SELECT version FROM form_key_version");
    if (!version.executeStep() || version.getColumn(0).getInt() != keyVersion) {
        version.reset();
        makeAllKeys();
    }
}

void LinkRows::makeAllKeys()
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    m_database.exec("DELETE FROM form_key");
    m_database.exec("DELETE FROM form_key_version");
    SQLite::Statement forms(m_database,
                            "SELECT DISTINCT kind, use, form FROM entity_form JOIN entity ON entity.id = entity");
    for (Run row(forms); row.next();)
        addKeys(entityKindFromWord(row.word(0)), row.text(1), row.text(2));
    SQLite::Statement version(m_database, "INSERT INTO form_key_version VALUES (?)");
    Run(version, keyVersion).execute();
    transaction.commit();
}

void LinkRows::addKeys(EntityKind kind, const QString &use, const QString &form)
{
    const bool isRole = use == u"role";
    const QString known = toString(kind) + (isRole ? u"!"_s : u":"_s) + form;
    if (m_keyed.contains(known))
        return;
    for (const QString &key : isRole ? m_linker.keysOfRole(form) : m_linker.keysOfName(kind, form).own)
        Run(m_insertKey, key, form).execute();
    if (m_keyed.size() >= mostKeyed)
        m_keyed.clear();
    m_keyed.insert(known);
}

void LinkRows::addKeysOf(ArticleId article)
{
    struct Form {
        EntityKind kind;
        QString use;
        QString form;
    };
    QList<Form> forms;
    for (Run row(m_formsOf, article); row.next();)
        forms.append({entityKindFromWord(row.word(0)), row.text(1), row.text(2)});
    for (const Form &each : std::as_const(forms))
        addKeys(each.kind, each.use, each.form);
}

QList<KnownEntity> LinkRows::withKeys(const QStringList &keys, int most)
{
    QList<EntityId> ids;
    for (Run row(m_find, toJson(keys), most); row.next();)
        ids.append(row.id<EntityId>(0));
    QList<KnownEntity> entities;
    for (const EntityId id : std::as_const(ids))
        entities.append(read(id));
    return entities;
}

KnownEntity LinkRows::read(EntityId id)
{
    KnownEntity known;
    known.id = id;
    if (Run row(m_entity, id); row.next()) {
        known.kind = entityKindFromWord(row.word(0));
        known.name = row.text(1);
        known.articles = row.number(2);
    }
    for (Run row(m_forms, id); row.next();)
        (row.word(0) == "name"_L1 ? known.forms : known.aliases).insert(row.text(1), row.number(2));
    if (known.kind == EntityKind::Person) {
        for (Run row(m_roles, id); row.next();)
            known.roles.append({row.text(0), row.day(1)});
    }
    for (Run row(m_settings, id); row.next();) {
        if (const int country = m_linker.countries().named(row.text(0)); country >= 0)
            known.settings.insert(country, row.number(1));
    }
    return known;
}

QHash<EntityId, double> LinkRows::shared(const QList<EntityId> &entities, const QList<EntityId> &companions)
{
    const QString sought = toJson(companions);
    QHash<EntityId, double> shared;
    for (const EntityId id : entities) {
        for (Run row(m_shared, id, sought); row.next();)
            shared[id] += companionWeight(row.number(1));
    }
    return shared;
}

EntityName LinkRows::identity(EntityId id)
{
    Run row(m_entity, id);
    return row.next() ? EntityName{entityKindFromWord(row.word(0)), row.text(3)} : EntityName();
}

void LinkRows::setSetting(ArticleId article, const QString &country)
{
    Run(m_setSetting, article, country).execute();
}

void LinkRows::setConfidence(ArticleId article, EntityId entity, double confidence)
{
    Run(m_setConfidence, article, entity, confidence).execute();
}

void LinkRows::ask(EntityId one, EntityId other, double confidence)
{
    Run(m_ask, one, other, confidence).execute();
}

} // namespace dateline
