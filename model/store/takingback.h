// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correctionrecord.h"
#include "model/query/correctionoutcome.h"
#include "model/store/readarticle.h"
#include "model/store/tables.h"

#include <QSet>

namespace dateline {

/// The articles that have to be read when \a corrections are taken back, in order of their keys: all that may stand
/// otherwise then, but for names that are only shown otherwise. Throws as SQLiteCpp does.
QList<ArticleId> articlesUnder(const QList<CorrectionRecord> &corrections, StoreTables &tables);

/// Takes corrections back, inside a transaction that somebody else begins and ends: articles stand as if they had not
/// been said, and everything else that was said holds on. Throws as SQLiteCpp does.
class TakingBack
{
public:
    explicit TakingBack(StoreTables &tables)
        : m_tables(tables)
    {
    }

    /// They must be stored. Fails as \a read does.
    Result<CorrectionOutcome> take(const QList<CorrectionRecord> &corrections, const ReadArticle &read);

private:
    struct Reading {
        ArticleRecord before;
        AnnotatedArticle read;
        NameLinks kept;
    };

    Result<QList<Reading>> readings(const QList<CorrectionRecord> &corrections, const ReadArticle &read);
    [[nodiscard]] NameLinks linksOf(const ArticleRecord &before, const AnnotatedArticle &read);
    void putBack(const QList<Reading> &readings);
    void showAsRead(const EntityName &name);

    StoreTables &m_tables;
    CorrectionOutcome m_outcome;
    QSet<EntityKey> m_concerned; ///< whom the corrections are about, with whom they lead to
    QSet<ArticleId> m_articles;
    QSet<MeetingId> m_meetings; ///< of names that are shown otherwise
};

} // namespace dateline
