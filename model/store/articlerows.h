// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/base/id.h"

#include <QByteArray>
#include <QHash>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>

namespace dateline {

/// The tables article, article_text and header. Throws as SQLiteCpp does.
class ArticleRows
{
public:
    explicit ArticleRows(SQLite::Database &database);

    ArticleId insert(const Article &article);
    void updatePublished(ArticleId id, const Published &published);
    /// How many entities the article names and how many meetings it states.
    void updateCounts(ArticleId id, int names, int meetings);
    /// Counts whom it names, from what is stored of it.
    void recountNames(ArticleId id);
    /// With everything that belongs to it. Whether there was such an article.
    bool remove(ArticleId id);
    /// Notes that it was read by this version of the reader.
    void noteRead(ArticleId id);
    QString title(ArticleId id); ///< empty when there is no such article
    /// Whether there is such an article.
    bool markOpened(ArticleId id);
    std::optional<ArticleId> find(const QByteArray &hash);
    QHash<QByteArray, ArticleId> byHash();

private:
    SQLite::Database &m_database;
    SQLite::Statement m_insert;
    SQLite::Statement m_insertText;
    SQLite::Statement m_insertHeader;
    SQLite::Statement m_updatePublished;
    SQLite::Statement m_updateCounts;
    SQLite::Statement m_recountNames;
    SQLite::Statement m_remove;
    SQLite::Statement m_noteRead;
    SQLite::Statement m_exists;
    SQLite::Statement m_markOpened;
    SQLite::Statement m_find;
};

class Row;
/// Reads the columns published_at, published_offset, published_precision and published_basis from \a first on.
Published readPublished(const Row &row, int first);

/// The whole article; nothing when there is none.
std::optional<Article> readStoredArticle(SQLite::Database &database, ArticleId id);

} // namespace dateline
