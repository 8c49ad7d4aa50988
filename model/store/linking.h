// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correctedarticle.h"
#include "model/store/correctionrows.h"
#include "model/store/entityrows.h"
#include "model/store/linkrows.h"

#include <QHash>

namespace dateline {

/// Whom an article's name means, and how likely that is.
struct NameLink {
    EntityName identity;
    double confidence = 1;
};

/// By what the article calls them, before anything is said of it.
using NameLinks = QHash<EntityKey, NameLink>;

/// Decides whom an article's names mean among all that is stored, before corrections have their say: what a person said
/// of a name is not linked otherwise, and whom a person keeps apart is not linked. Throws as SQLiteCpp does.
class Linking
{
public:
    Linking(SQLite::Database &database, const EntityLinker &linker, EntityRows &entities, CorrectionRows &corrections);

    /// \a annotated with whom its entities are; those linked to something of another kind have that kind. Those of
    /// \a kept mean whom they meant. The article's own entities must not be stored, or not any more.
    IdentifiedArticle identified(ArticleId id, const AnnotatedArticle &annotated, const NameLinks &kept);
    /// Keeps what was found by the identified() before, and what is to be asked. The article's entities must be stored.
    void note(ArticleId id);

private:
    /// How one of the article's entities was linked.
    struct Linked {
        EntityName identity;
        QString name; ///< as the article writes it
        double confidence = 1;
        std::optional<LinkQuestion> question;
        EntityId entity; ///< that it was linked with
    };

    [[nodiscard]] LinkedNaming answered(LinkedNaming link, const EntityName &name);
    EntityName newIdentity(const AnnotatedArticle &annotated, const Entity &entity, ArticleId id);
    QList<LinkedNaming> linked(const QList<Naming> &namings, const QList<EntityName> &own);

    const EntityLinker &m_linker;
    EntityRows &m_entities;
    CorrectionRows &m_corrections;
    LinkRows m_rows;
    QList<Linked> m_linked;
    QString m_setting;
};

} // namespace dateline
