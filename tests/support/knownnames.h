// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/articlelinker.h"

#include <QSet>

#include <algorithm>

namespace dateline {

/// Known entities in memory: what the store does, for tests and figures that need no store.
class KnownNames : public KnownEntities
{
public:
    explicit KnownNames(const EntityLinker &linker)
        : m_linker(linker)
    {
    }

    /// Links what an article names and keeps it. The entity of each naming.
    QList<EntityId> add(const QList<Naming> &namings)
    {
        m_links = linkArticle(m_linker, namings, *this);
        QList<EntityId> entities;
        for (qsizetype index = 0; index < namings.size(); ++index) {
            EntityId id = m_links[index].entity;
            if (!id.isValid()) {
                m_entities.append(
                    {.id = EntityId{m_entities.size() + 1}, .kind = namings[index].kind, .name = namings[index].name});
                id = m_entities.last().id;
            }
            entities.append(id);
        }
        for (qsizetype index = 0; index < namings.size(); ++index)
            keep(namings[index], entities[index]);
        ++m_articles;
        for (const EntityId id : QSet<EntityId>(entities.begin(), entities.end()))
            m_articlesOf[id].append(m_articles);
        m_namedIn.insert(m_articles, QSet<EntityId>(entities.begin(), entities.end()));
        return entities;
    }

    [[nodiscard]] const QList<LinkedNaming> &links() const { return m_links; }
    [[nodiscard]] const KnownEntity &entity(EntityId id) const { return m_entities[id.value - 1]; }
    [[nodiscard]] qsizetype size() const { return m_entities.size(); }

    QList<KnownEntity> withKeys(const QStringList &keys, int most) override
    {
        QSet<EntityId> found;
        for (const QString &key : keys)
            found.unite(m_byKey.value(key));
        QList<EntityId> ids = found.values();
        std::ranges::sort(ids, {}, [this](EntityId id) { return std::pair(-entity(id).articles, id); });
        QList<KnownEntity> result;
        for (const EntityId id : ids.first(std::min<qsizetype>(most, ids.size())))
            result.append(entity(id));
        return result;
    }

    QHash<EntityId, double> shared(const QList<EntityId> &entities, const QList<EntityId> &companions) override
    {
        QHash<EntityId, double> result;
        for (const EntityId id : entities) {
            QSet<EntityId> met;
            for (const int article :
                 m_articlesOf.value(id).last(std::min<qsizetype>(40, m_articlesOf.value(id).size())))
                met.unite(m_namedIn.value(article));
            for (const EntityId companion : companions) {
                if (companion != id && met.contains(companion))
                    result[id] += companionWeight(entity(companion).articles);
            }
        }
        return result;
    }

private:
    void keep(const Naming &naming, EntityId id)
    {
        KnownEntity &known = m_entities[id.value - 1];
        ++known.articles;
        ++known.forms[naming.name];
        for (const QString &key : m_linker.keysOfName(known.kind, naming.name).own)
            m_byKey[key].insert(id);
        for (const QString &alias : naming.aliases) {
            ++known.aliases[alias];
            for (const QString &key : m_linker.keysOfName(known.kind, alias).own)
                m_byKey[key].insert(id);
        }
        if (!naming.role.isEmpty()) {
            known.roles.append({naming.role, naming.published});
            for (const QString &key : m_linker.keysOfRole(naming.role))
                m_byKey[key].insert(id);
        }
        if (naming.setting >= 0)
            ++known.settings[naming.setting];
    }

    const EntityLinker &m_linker;
    QList<KnownEntity> m_entities;
    QHash<QString, QSet<EntityId>> m_byKey;
    QHash<EntityId, QList<int>> m_articlesOf;
    QHash<int, QSet<EntityId>> m_namedIn;
    QList<LinkedNaming> m_links;
    int m_articles = 0;
};

} // namespace dateline
