// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/identity/correctionrecord.h"
#include "model/query/articlequestion.h"
#include "model/query/filter.h"
#include "model/query/history.h"
#include "model/query/identityquestion.h"
#include "model/query/notes.h"
#include "model/query/records.h"
#include "model/query/savedsearch.h"
#include "model/store/storewriter.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

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

    /// Another one whenever somebody has written to the store.
    Result<qint64> version();
    /// Meetings as often as articles state them.
    Result<CorpusCounts> counts();
    /// Of a search by words the first 200 have their hits marked.
    Result<QList<ArticleSummary>> searchArticles(const ArticleQuestion &question);
    /// All of them, newest first.
    Result<QList<ArticleSummary>> articles(const Filter &filter);
    Result<qint64> articleCount(const Filter &filter);
    /// Those that an earlier version of the reader has read, newest first.
    Result<QList<ArticleId>> outdatedArticles();
    /// As it was saved, but sentences have spans only.
    Result<ArticleRecord> article(ArticleId id);
    /// Each article's statement of one by itself.
    Result<MeetingSet> meetings(const Filter &filter);
    /// What else has a date, as far as it is \a wanted.
    Result<QList<NoteRecord>> notes(const Filter &filter, const NotesWanted &wanted);
    /// Whatever case and accents: names with a word that starts with \a text before those that hold it elsewhere,
    /// then most mentions first; at most \a limit.
    /// Of \a kinds, of all when there is none.
    Result<QList<EntitySummary>> entities(const QString &text, int limit, const QList<EntityKind> &kinds = {},
                                          ArticleId near = {});
    /// Who is named in articles that \a filter lets through, in most of them first, with counts of these articles and
    /// of the meetings it lets through; at most \a limit.
    Result<QList<EntitySummary>> named(const Filter &filter, int limit);
    /// Those with a word that begins with \a text, by name; at most \a limit.
    Result<QStringList> sources(const QString &text, int limit);
    /// By name.
    Result<QList<SavedSearch>> savedSearches();
    /// The latest \a most steps.
    Result<History> history(int most);
    /// What people said, in the order in which it holds.
    Result<QList<Correction>> corrections();
    /// Each with where it can be seen.
    Result<QList<CorrectionRecord>> correctionRecords();
    /// Who may be the same as whom, first where most would change; not what a person answered. At most \a limit.
    Result<QList<IdentityQuestion>> questions(int limit);
    Result<int> questionCount();
    /// With the first \a mentions of its mentions.
    Result<EntityRecord> entity(EntityId id, int mentions);
    /// The 50 most frequent companions at most.
    Result<EntityProfile> profile(EntityId id);

    /// From now on questions end early, with ErrorKind::Cancelled, soon after \a isUnwanted says so; it is asked on the
    /// thread that asks them, some thousand times a second. Empty: none does.
    void setUnwanted(std::function<bool()> isUnwanted);

private:
    class Connection;
    explicit StoreReader(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace dateline
