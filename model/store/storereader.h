// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/query/filter.h"
#include "model/query/notes.h"
#include "model/query/records.h"
#include "model/store/storewriter.h"

#include <QList>
#include <QString>

#include <memory>

namespace dateline {

/// Answers what is asked of a store, by a connection that cannot change it. Owned by the query lane; may be handed
/// from thread to thread, not shared. Each answer is taken from one state of the store, whatever is written meanwhile.
class StoreReader
{
public:
    /// The store must exist and have this program's version: open a StoreWriter first.
    static Result<StoreReader> open(const StoreOptions &options);

    StoreReader(StoreReader &&) noexcept;
    StoreReader &operator=(StoreReader &&) noexcept;
    ~StoreReader();

    Result<CorpusCounts> counts();
    /// Newest first, those without a date last. Of a search by words the newest 200 have \c hit.
    Result<QList<ArticleSummary>> articles(const Filter &filter);
    /// As it was saved, but sentences have spans only.
    Result<ArticleRecord> article(ArticleId id);
    Result<MeetingSet> meetings(const Filter &filter);
    /// What else has a date, as far as it is \a wanted.
    Result<QList<NoteRecord>> notes(const Filter &filter, const NotesWanted &wanted);
    /// Whatever case and accents: names with a word that starts with \a text before those that hold it elsewhere,
    /// then most mentions first; at most \a limit.
    Result<QList<EntitySummary>> entities(const QString &text, int limit);
    /// The 50 most frequent companions at most.
    Result<EntityProfile> profile(EntityId id);

private:
    class Connection;
    explicit StoreReader(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace dateline
