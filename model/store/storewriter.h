// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/id.h"
#include "model/base/result.h"
#include "model/query/savedsearch.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace dateline {

struct StoreOptions {
    QString database;     ///< path of the SQLite file
    QString schemaFolder; ///< the numbered scripts 0001-….sql, …
};

enum class SaveOutcome { Stored, AlreadyThere };

struct SavedArticle {
    ArticleId id;
    SaveOutcome outcome = SaveOutcome::Stored;

    bool operator==(const SavedArticle &) const = default;
};

/// The one that changes a store. Owned by the ingest lane; may be handed from thread to thread, not shared. Each
/// change is one transaction that is on the disk when the function returns: all of it, or after a failure nothing.
class StoreWriter
{
public:
    /// Makes the store when it is missing, brings an older one up to date after copying it aside. Fails, and leaves
    /// the file as it is, when it is damaged, newer, another program's, locked or cannot be written.
    static Result<StoreWriter> open(const StoreOptions &options);

    StoreWriter(StoreWriter &&) noexcept;
    StoreWriter &operator=(StoreWriter &&) noexcept;
    ~StoreWriter();

    /// Stores an article and everything found in it, or finds the stored one with the same hash. Of sentences the
    /// spans are kept, not the trees. An annotation that contradicts itself is refused (InvalidInput).
    Result<SavedArticle> save(const AnnotatedArticle &annotated);
    /// Puts what \a annotated says in the place of what was found in the article before; its date changes too, its
    /// title and text stay. Meetings get new keys, entities that are named as before keep theirs.
    Result<void> annotateAgain(ArticleId id, const AnnotatedArticle &annotated);
    Result<void> setOpened(ArticleId id);

    /// Keeps a search in the place of one of the same name.
    Result<void> saveSearch(const SavedSearch &search);
    Result<void> removeSearch(const QString &name);

    Result<Article> article(ArticleId id);
    /// All stored articles by their hash.
    Result<QHash<QByteArray, ArticleId>> articlesByHash();

private:
    class Tables;
    explicit StoreWriter(std::unique_ptr<Tables> tables);
    std::unique_ptr<Tables> m_tables;
};

} // namespace dateline
