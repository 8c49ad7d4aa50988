// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/id.h"
#include "model/query/records.h"

#include <QList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace dateline {

/// The tables meeting, participant and evidence. Throws as SQLiteCpp does.
class MeetingRows
{
public:
    explicit MeetingRows(SQLite::Database &database);

    /// \a entities: the keys of annotated.entities. \a keys: those that the meetings had before, invalid ones for new
    /// meetings; may be empty.
    void insert(ArticleId article, const AnnotatedArticle &annotated, const QList<EntityId> &entities,
                const QList<MeetingId> &keys = {});
    void remove(ArticleId article);

private:
    SQLite::Database &m_database;
    SQLite::Statement m_insert;
    SQLite::Statement m_insertParticipant;
    SQLite::Statement m_insertEvidence;
    SQLite::Statement m_remove;
};

/// Fills in the meetings of \a record and their keys.
void readMeetings(SQLite::Database &database, ArticleRecord &record);

} // namespace dateline
