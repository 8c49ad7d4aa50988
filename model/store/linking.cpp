// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/linking.h"

#include "model/annotation/namewords.h"
#include "model/identity/namekey.h"
#include "model/identity/namesake.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

bool isWrittenSo(const EntityName &identity, const EntityName &name)
{
    return nameKey(plainName(identity.name)) == nameKey(name.name);
}

/// Looks entities up for one article: those that a person keeps apart from a name are not there for it.
class Allowed : public KnownEntities
{
public:
    Allowed(LinkRows &rows, const NameRules &rules, const QList<EntityName> &own)
        : m_rows(rows)
        , m_rules(rules)
        , m_own(own)
    {
    }

    QList<KnownEntity> withKeys(const QStringList &keys, int most) override
    {
        QList<KnownEntity> known = m_rows.withKeys(keys, most);
        const EntityName &name = m_own.at(m_next++);
        QList<EntityName> identities;
        for (const KnownEntity &each : std::as_const(known))
            identities.append(m_rows.identity(each.id));
        for (qsizetype at = 0; at < known.size(); ++at) {
            known[at].isDisputed = std::ranges::any_of(identities, [&](const EntityName &other) {
                return !(other == identities[at]) && m_rules.areApart(identities[at], other);
            });
        }
        // A person known by a single name is one thing, whoever else is now and then written so another: the evidence
        // tells.
        const bool isShort = name.kind == EntityKind::Person && !name.name.contains(u' ');
        if (isShort
            && std::ranges::any_of(identities, [&](const EntityName &other) { return isWrittenSo(other, name); }))
            return known;
        for (qsizetype at = known.size() - 1; at >= 0; --at) {
            if (!isWrittenSo(identities[at], name) && m_rules.areApart(name, identities[at]))
                known.removeAt(at);
        }
        return known;
    }

    QHash<EntityId, double> shared(const QList<EntityId> &entities, const QList<EntityId> &companions) override
    {
        return m_rows.shared(entities, companions);
    }

private:
    LinkRows &m_rows;
    const NameRules &m_rules;
    const QList<EntityName> &m_own;
    qsizetype m_next = 0; ///< names are looked up in their order
};

} // namespace

Linking::Linking(SQLite::Database &database, const EntityLinker &linker, EntityRows &entities,
                 CorrectionRows &corrections)
    : m_linker(linker)
    , m_entities(entities)
    , m_corrections(corrections)
    , m_rows(database, linker)
{
}

/// By its name, or where somebody else has it, by one that nobody has.
EntityName Linking::newIdentity(const AnnotatedArticle &annotated, const Entity &entity, ArticleId id)
{
    EntityName identity = identityOf(entity, id);
    if (m_entities.isNamed(identity))
        identity.name = namesakeOf(identity.name, annotated.article.hash);
    return identity;
}

/// What a person said of \a name, and so need not be asked: whom it is not, and therefore whom it is.
LinkedNaming Linking::answered(LinkedNaming link, const EntityName &name)
{
    const NameRules &rules = m_corrections.rules();
    if (!link.question || !rules.isKeptApart(name))
        return link;
    const EntityName asked = m_rows.identity(link.question->candidate);
    if (isWrittenSo(asked, name)) {
        link.entity = link.question->candidate;
        link.confidence = link.question->confidence;
    }
    if (link.entity.isValid() || rules.areApart(name, asked))
        link.question.reset();
    return link;
}

IdentifiedArticle Linking::identified(ArticleId id, const AnnotatedArticle &annotated, const NameLinks &kept)
{
    const NameRules &rules = m_corrections.rules();
    const QList<Naming> namings = namingsOf(annotated, m_linker.countries());
    QList<EntityName> own;
    QList<Naming> open;
    QList<EntityName> openNames;
    for (qsizetype index = 0; index < namings.size(); ++index) {
        own.append(identityOf(annotated.entities[index], id));
        const auto meaning = rules.meaning(own.last());
        const bool isSaid =
            !meaning || nameKey(meaning->name) != nameKey(own.last().name) || meaning->kind != own.last().kind;
        if (isSaid || isNameless(annotated.entities[index]) || kept.contains(EntityKey::of(own.last())))
            continue;
        open.append(namings[index]);
        openNames.append(own.last());
    }
    Allowed allowed(m_rows, rules, openNames);
    const QList<LinkedNaming> links = linkArticle(m_linker, open, allowed);
    IdentifiedArticle article{annotated, {}};
    m_linked.clear();
    m_setting = namings.isEmpty() || namings.first().setting < 0 ? QString()
                                                                 : m_linker.countries().name(namings.first().setting);
    qsizetype next = 0;
    for (qsizetype index = 0; index < namings.size(); ++index) {
        Entity &entity = article.annotated.entities[index];
        if (const auto link = kept.constFind(EntityKey::of(own[index])); link != kept.cend()) {
            article.identities.append(link->identity);
            m_linked.append({.identity = link->identity,
                             .name = entity.name,
                             .confidence = link->confidence,
                             .question = std::nullopt,
                             .entity = m_entities.find(link->identity).value_or(EntityId())});
            entity.kind = link->identity.kind;
            continue;
        }
        if (next == open.size() || !(openNames[next] == own[index])) {
            article.identities.append(own[index]);
            continue;
        }
        const LinkedNaming link = answered(links[next++], own[index]);
        const EntityName identity =
            link.entity.isValid() ? m_rows.identity(link.entity) : newIdentity(annotated, entity, id);
        article.identities.append(identity);
        m_linked.append({.identity = identity,
                         .name = entity.name,
                         .confidence = link.confidence,
                         .question = link.question,
                         .entity = link.entity});
        entity.kind = identity.kind;
    }
    for (Mention &mention : article.annotated.mentions) {
        if (mention.entity >= 0)
            mention.kind = article.annotated.entities[mention.entity].kind;
    }
    return article;
}

void Linking::note(ArticleId id)
{
    m_rows.setSetting(id, m_setting);
    m_rows.addKeysOf(id);
    for (const Linked &each : std::as_const(m_linked)) {
        if (each.entity.isValid()) {
            m_rows.setConfidence(id, each.entity, each.confidence);
            const bool isPerson = each.identity.kind == EntityKind::Person;
            if (isPerson && m_corrections.rules().shownName(each.identity).isEmpty())
                m_entities.renameIfFuller(each.entity, each.name);
        }
        const auto entity = each.question ? m_entities.find(each.identity) : std::nullopt;
        if (entity && *entity != each.question->candidate)
            m_rows.ask(*entity, each.question->candidate, each.question->confidence);
    }
    m_linked.clear();
}

} // namespace dateline
