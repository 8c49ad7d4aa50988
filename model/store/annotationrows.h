// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/id.h"
#include "model/query/records.h"

#include <QList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace dateline {

/// The tables article_entity, alias, mention, sentence and time_expression. Throws as SQLiteCpp does.
class AnnotationRows
{
public:
    explicit AnnotationRows(SQLite::Database &database);

    /// \a entities: the keys of annotated.entities.
    void insert(ArticleId article, const AnnotatedArticle &annotated, const QList<EntityId> &entities);
    void remove(ArticleId article);

private:
    void insertEntities(ArticleId article, const AnnotatedArticle &annotated, const QList<EntityId> &entities);

    SQLite::Statement m_insertEntity;
    SQLite::Statement m_insertAlias;
    SQLite::Statement m_insertMention;
    SQLite::Statement m_insertSentence;
    SQLite::Statement m_insertTime;
    SQLite::Statement m_removeEntities;
    SQLite::Statement m_removeMentions;
    SQLite::Statement m_removeSentences;
    SQLite::Statement m_removeTimes;
};

/// Fills in everything of \a record but its article and meetings.
void readAnnotations(SQLite::Database &database, ArticleRecord &record);

} // namespace dateline
