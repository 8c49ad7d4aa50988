// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/identity/correctedarticle.h"
#include "model/identity/correction.h"
#include "model/query/correctionoutcome.h"
#include "model/query/history.h"
#include "model/query/records.h"
#include "model/store/tables.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace dateline {

/// Takes corrections in and changes what is stored by them, inside a transaction that somebody else begins and ends:
/// first take() each, then finish(). Throws as SQLiteCpp does.
class Correcting
{
public:
    explicit Correcting(StoreTables &tables)
        : m_tables(tables)
    {
    }

    /// Fails, and changes nothing, where nothing can come of it.
    Result<void> take(const Correction &correction);
    CorrectionOutcome finish();

private:
    [[nodiscard]] bool stands(const Correction &correction, const QList<Correction> &near) const;
    void noteOverruled(const Correction &correction, const QList<Correction> &near);
    std::optional<QString> objectionOfArticle(const Correction &correction);
    void takeEverywhere(const Correction &correction);

    // What follows from what was said of all articles; \a before: the rules until then.
    void spread(const Rename &said, const NameRules &before);
    void spread(const Retype &said, const NameRules &before);
    void spread(const Merge &said, const NameRules &before);
    void spread(const KeepApart &said, const NameRules &before);
    void spread(const Hide &said, const NameRules &before);
    void spread(const AlwaysName &said, const NameRules &before);

    void follow(const EntityName &name, const NameRules &before);
    void repoint(EntityId from, EntityId to, const QList<ArticleId> &staying);
    void takeOut(const EntityName &name, const EntityName &was, const EntityName &is);
    void touch(EntityId entity);
    bool saysItsKind(ArticleId article, const EntityName &name);
    void rewrite(ArticleId article, const QList<Correction> &now);
    QList<MeetingId> noteMeetings(const ArticleRecord &stored, const CorrectedArticle &corrected);

    StoreTables &m_tables;
    CorrectionOutcome m_outcome;
    QHash<ArticleId, QList<Correction>> m_toRewrite; ///< with what was said of them now
    QSet<ArticleId> m_articles;
    QSet<MeetingId> m_meetings;
    int m_newMeetings = 0;
    QSet<EntityId> m_toTidy;
};

/// Lists \a changed in \a outcome, the newest first. Throws as SQLiteCpp does.
void listArticles(const QSet<ArticleId> &changed, SQLite::Database &database, CorrectionOutcome &outcome);

/// What corrections that a person says together are called in the history, before they are taken in. Throws as
/// SQLiteCpp does.
Step stepOf(const QList<Correction> &corrections, StoreTables &tables);

} // namespace dateline
