// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/id.h"
#include "model/base/result.h"
#include "model/identity/correctionrecord.h"
#include "model/query/correctionoutcome.h"
#include "model/query/history.h"
#include "model/query/readingdifference.h"
#include "model/query/savedsearch.h"
#include "model/store/backupfolder.h"
#include "model/store/readarticle.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <memory>

namespace dateline {

struct StoreOptions {
    QString database;     ///< path of the SQLite file
    QString schemaFolder; ///< the numbered scripts 0001-….sql, …
    QString resources =
        {}; ///< folder with lexicon/, by which a writer links names; empty: names are one when they are equal
};

enum class SaveOutcome { Stored, AlreadyThere };

struct SavedArticle {
    ArticleId id;
    SaveOutcome outcome = SaveOutcome::Stored;

    bool operator==(const SavedArticle &) const = default;
};

/// A step of the history that may take several transactions, as an import does: hand the same one to each of them.
/// When something else is done in between, what comes after that is a further step of the same kind, because steps are
/// undone in the order in which they were done.
struct OpenStep {
    Step what; ///< its count tells how many were changed so far, once something was done
    StepId id = {}; ///< once something was done
};

class StoreTables;

/// The one that changes a store. Owned by the ingest lane; may be handed from thread to thread, not shared. Each
/// change is one transaction that is on the disk when the function returns: all of it, or after a failure nothing. Each
/// is recorded as a step of the history, or as a part of the OpenStep it is given, and can be undone without limit; a
/// new change drops what could be redone.
class StoreWriter
{
public:
    /// Makes the store when it is missing, brings an older one up to date after copying it aside. Fails, and leaves
    /// the file as it is, when it is damaged, newer, another program's, locked or cannot be written.
    static Result<StoreWriter> open(const StoreOptions &options);

    StoreWriter(StoreWriter &&) noexcept;
    StoreWriter &operator=(StoreWriter &&) noexcept;
    ~StoreWriter();

    /// Stores an article and everything found in it, as people corrected it, or finds the stored one with the same
    /// hash. Of sentences the spans are kept, not the trees. An annotation that contradicts itself is refused
    /// (InvalidInput).
    Result<SavedArticle> save(const AnnotatedArticle &annotated);
    Result<SavedArticle> save(const AnnotatedArticle &annotated, OpenStep &step);
    /// Puts what \a annotated says, as people corrected it, in the place of what was found in the article before; its
    /// date changes too, its title and text stay. Meetings get new keys, entities that are named as before keep theirs.
    Result<void> annotateAgain(ArticleId id, const AnnotatedArticle &annotated);
    Result<void> annotateAgain(ArticleId id, const AnnotatedArticle &annotated, OpenStep &step);
    /// What that would change; changes nothing. An article in which nothing would counts as read by this version of the
    /// reader.
    Result<ReadingDifference> previewReading(ArticleId id, const AnnotatedArticle &annotated);
    /// Removes articles with everything found in them, and whom no other article names. Those that are not there are
    /// passed over.
    Result<void> removeArticles(const QList<ArticleId> &ids);
    /// The same for the first of them, one at least, as many as about \a patience allows. How many it was through with.
    Result<qsizetype> removeSome(const QList<ArticleId> &ids, OpenStep &step, std::chrono::milliseconds patience);
    /// No step of the history: what was looked at stays so.
    Result<void> setOpened(ArticleId id);

    /// Takes in what a person said, and changes what is stored by it: articles that are read again, and those that come
    /// later, are corrected in the same way. Fails (InvalidInput) where nothing can come of one of them: then none is
    /// taken. One step. A correction of an article that is not stored waits for it.
    Result<CorrectionOutcome> correct(const QList<Correction> &corrections);
    /// What correct() would do; changes nothing.
    Result<CorrectionOutcome> previewCorrections(const QList<Correction> &corrections);
    /// The same for somebody else's corrections: those of which nothing can come are refused, the others taken.
    Result<CorrectionOutcome> takeOver(const QList<Correction> &corrections);
    /// Takes back what was said, those that are not there passed over: articles stand as \a read has them and
    /// everything else that was said holds on. One step. NotFound when none of them is there; fails as \a read does.
    Result<CorrectionOutcome> takeBack(const QList<CorrectionId> &corrections, const ReadArticle &read);
    /// What takeBack() would do; changes nothing.
    Result<CorrectionOutcome> previewTakingBack(const QList<CorrectionId> &corrections, const ReadArticle &read);
    /// The articles that takeBack() will read.
    Result<QList<ArticleId>> articlesUnder(const QList<CorrectionId> &corrections);

    /// Keeps a search in the place of one of the same name.
    Result<void> saveSearch(const SavedSearch &search);
    Result<void> removeSearch(const QString &name);

    /// One step back, or what is left of one that is half undone. NotFound when there is none.
    Result<HistoryRoute> wayBack();
    /// One step forward, or the rest of one that is half undone. NotFound when there is none.
    Result<HistoryRoute> wayForward();
    /// To where \a last is the latest step that is done, before all of them for none. NotFound when it is not there.
    Result<HistoryRoute> wayTo(StepId last);
    /// Undoes or redoes on the way to the end of \a route, for about \a patience. How many articles and other things
    /// changed; 0 when one is there. A step may be left half undone: the history tells, and going on finishes it.
    Result<int> go(const HistoryRoute &route, std::chrono::milliseconds patience);
    /// All the way: one step back or forward. What was undone or redone.
    Result<Step> undo();
    Result<Step> redo();

    /// The copies of this store.
    [[nodiscard]] const BackupFolder &backups() const { return m_backups; }
    /// Puts what the copy at \a path holds in the place of everything, its history included, after the store as it is
    /// was kept as the backup that this gives. One transaction; before it, and when it fails, the store is as it was.
    Result<Backup> restore(const QString &path, const CopyProgress &progress = goOn);

    Result<Article> article(ArticleId id);
    /// All stored articles by their hash.
    Result<QHash<QByteArray, ArticleId>> articlesByHash();

private:
    enum class Refusal { OfOne, OfAll };
    enum class Ending { Commit, RollBack };
    bool rewrite(ArticleId id, const AnnotatedArticle &annotated);
    QList<CorrectionRecord> find(const QList<CorrectionId> &corrections);
    Result<CorrectionOutcome> takeBack(const QList<CorrectionId> &corrections, const ReadArticle &read, Ending ending);
    Result<CorrectionOutcome> takeIn(const QList<Correction> &corrections, Refusal refusal, Ending ending);

    StoreWriter(std::unique_ptr<StoreTables> tables, BackupFolder backups);
    std::unique_ptr<StoreTables> m_tables;
    BackupFolder m_backups;
};

} // namespace dateline
