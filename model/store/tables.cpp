// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/tables.h"

#include "model/identity/namekey.h"
#include "model/identity/namesake.h"

#include <QSet>

namespace dateline {

namespace {

/// Under which name somebody new is shown.
QString shownName(const Entity &entity, const EntityName &identity, const NameRules &rules)
{
    if (const QString said = rules.shownName(identity); !said.isEmpty())
        return said;
    if (plainName(identity.name) != identity.name && nameKey(plainName(identity.name)) == nameKey(entity.name))
        return entity.name;
    return isNameless(entity) || nameKey(entity.name) == nameKey(identity.name) ? entity.name : readName(identity);
}

} // namespace

StoreTables::StoreTables(std::unique_ptr<SQLite::Database> opened, std::shared_ptr<const EntityLinker> linker)
    : database(std::move(opened))
    , articles(*database)
    , entities(*database)
    , annotations(*database)
    , meetings(*database)
    , corrections(*database)
    , journal(*database)
    , m_linker(std::move(linker))
{
    if (m_linker)
        m_linking.emplace(*database, *m_linker, entities, corrections);
}

std::unique_ptr<StoreTables> StoreTables::readAnew(std::unique_ptr<StoreTables> before)
{
    return std::make_unique<StoreTables>(std::move(before->database), std::move(before->m_linker));
}

IdentifiedArticle StoreTables::identified(ArticleId id, const AnnotatedArticle &annotated, const NameLinks &kept)
{
    if (m_linking)
        return m_linking->identified(id, annotated, kept);
    IdentifiedArticle read{annotated, {}};
    for (const Entity &entity : annotated.entities)
        read.identities.append(identityOf(entity, id));
    return read;
}

void StoreTables::insertRead(ArticleId id, const AnnotatedArticle &annotated, const NameLinks &kept)
{
    const WhatWasSaid said{.rules = corrections.rules(), .now = corrections.ofArticle(annotated.article.hash)};
    insertAnnotations(id, correct(identified(id, annotated, kept), said).article);
    articles.noteRead(id);
    if (m_linking)
        m_linking->note(id);
}

void StoreTables::insertAnnotations(ArticleId id, const IdentifiedArticle &article, const QList<MeetingId> &meetingKeys)
{
    const AnnotatedArticle &annotated = article.annotated;
    QList<EntityId> keys;
    for (qsizetype i = 0; i < annotated.entities.size(); ++i) {
        const Entity &entity = annotated.entities.at(i);
        const EntityName &identity = article.identities.at(i);
        keys.append(entities.findOrMake(identity, shownName(entity, identity, corrections.rules())));
        entities.updateRole(keys.last(), entity.role, annotated.article.published.date());
    }
    annotations.insert(id, annotated, keys);
    meetings.insert(id, annotated, keys, meetingKeys);
    entities.addCountsOf(id);
    const auto named = QSet<EntityId>(keys.cbegin(), keys.cend()).size();
    articles.updateCounts(id, static_cast<int>(named), static_cast<int>(annotated.meetings.size()));
}

void StoreTables::removeAnnotations(ArticleId id)
{
    entities.subtractCountsOf(id);
    meetings.remove(id);
    annotations.remove(id);
}

int StoreTables::removeArticles(const QList<ArticleId> &ids, const QDeadlineTimer &pause, qsizetype &through)
{
    // Looked at once at the end: to find a role, all that an entity is named by is read.
    QSet<EntityId> named;
    QSet<EntityId> titled;
    int removed = 0;
    for (through = 0; through < ids.size() && (through == 0 || !pause.hasExpired()); ++through) {
        const ArticleId id = ids.at(through);
        for (const EntityId entity : entities.namedBy(id))
            named.insert(entity);
        for (const EntityId entity : entities.givenRolesBy(id))
            titled.insert(entity);
        entities.subtractCountsOf(id);
        removed += articles.remove(id) ? 1 : 0;
    }
    entities.lookForRoles(titled.values());
    entities.removeUnnamed(named.values());
    return removed;
}

} // namespace dateline
