// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correctedarticle.h"
#include "model/store/annotationrows.h"
#include "model/store/articlerows.h"
#include "model/store/correctionrows.h"
#include "model/store/entityrows.h"
#include "model/store/journal.h"
#include "model/store/linking.h"
#include "model/store/meetingrows.h"

#include <QDeadlineTimer>

#include <memory>

namespace dateline {

/// The connection that writes, and the tables it writes. Throws as SQLiteCpp does.
class StoreTables
{
public:
    /// \a linker: by which names of different articles are found to be one; null: names are one when they are equal.
    StoreTables(std::unique_ptr<SQLite::Database> opened, std::shared_ptr<const EntityLinker> linker);

    /// The same connection, knowing nothing of what was in the store: after something else was put in its place.
    static std::unique_ptr<StoreTables> readAnew(std::unique_ptr<StoreTables> before);

    /// Stores what is read in an article, with everything that was said of it and of names. Those of \a kept mean whom
    /// they meant.
    void insertRead(ArticleId id, const AnnotatedArticle &annotated, const NameLinks &kept = {});
    void insertAnnotations(ArticleId id, const IdentifiedArticle &article, const QList<MeetingId> &meetingKeys = {});
    void removeAnnotations(ArticleId id);
    /// How many of \a ids there were, going through them until \a pause is over, but at least one; \a through counts
    /// those.
    int removeArticles(const QList<ArticleId> &ids, const QDeadlineTimer &pause, qsizetype &through);

    std::unique_ptr<SQLite::Database> database;
    ArticleRows articles;
    EntityRows entities;
    AnnotationRows annotations;
    MeetingRows meetings;
    CorrectionRows corrections;
    Journal journal;

private:
    IdentifiedArticle identified(ArticleId id, const AnnotatedArticle &annotated, const NameLinks &kept);

    std::shared_ptr<const EntityLinker> m_linker;
    std::optional<Linking> m_linking;
};

} // namespace dateline
