// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/corpus/coalescer.h"
#include "model/corpus/import.h"
#include "model/exchange/correctionfile.h"
#include "model/identity/correctionrecord.h"
#include "model/network/folding.h"
#include "model/network/layout.h"
#include "model/network/measures.h"
#include "model/query/articlequestion.h"
#include "model/query/backup.h"
#include "model/query/correctionoutcome.h"
#include "model/query/filter.h"
#include "model/query/history.h"
#include "model/query/identityquestion.h"
#include "model/query/readingdifference.h"
#include "model/query/records.h"
#include "model/query/savedsearch.h"
#include "model/timeline/lanearrangement.h"
#include "model/timeline/storyline.h"
#include "model/timeline/timelineplacing.h"

#include <QDate>
#include <QFuture>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace dateline {

class StoreWriter;

struct CorpusOptions {
    QString database;  ///< path of the SQLite file; made, with its folder, when missing
    QString resources; ///< folder with language/, lexicon/ and schema/
    std::function<Result<Annotate>()> openAnnotate = {}; ///< called on the ingest lane; empty for the Annotator
    QString reader = {}; ///< path of dateline-reader; empty: files are read in this process
    int threads = 0; ///< that annotate; 0: one a core
};

/// What a timeline is to show.
struct TimelineQuestion {
    Filter filter = {};
    TimelineLanes lanes = TimelineLanes::People;
    NotesWanted notes = {}; ///< none in a storyline
    LaneArrangement arrangement = {};
    StorylineOrder previous = {}; ///< which a storyline is to look like where it can
};

/// A timeline, where its events stand, and the meetings on it.
struct TimelineAnswer {
    Timeline timeline;
    TimelinePlacing placing = TimelinePlacing(Timeline());
    MeetingSet meetings;
};

/// Whether those who act for one country are one node of a network.
enum class NetworkCountries { Apart, AsOne };

/// What a network is to show, and from which picture it begins.
struct NetworkQuestion {
    Filter filter = {};
    NetworkCountries countries = NetworkCountries::Apart;
    NetworkPositions previous = {};
    NetworkPositions pinned = {};
};

/// A network, laid out, and the meetings behind it, between those who are folded where it is so.
struct NetworkAnswer {
    Network network;
    MeetingSet meetings;
    Folding folding;
};

/// Who met whom, not laid out, and how each stands in it.
struct NetworkMeasures {
    Network network;
    QList<NodeMeasures> measures; ///< parallel to network.nodes
};

/// The one door to everything stored, for windows and commands. Lives on the thread that made it; runs the work on
/// lanes of its own and hands back futures of values. Nothing here blocks.
class Corpus : public QObject
{
    Q_OBJECT

public:
    /// Opens or makes the store at \a options.database; the neural reader is loaded on the ingest lane when it is
    /// first needed. Fails when the store is damaged, newer than this program, locked or cannot be written.
    static Result<std::unique_ptr<Corpus>> open(const CorpusOptions &options);
    ~Corpus() override;

    /// Reads, annotates and stores files, and the articles in folders; each article in one transaction.
    /// Queued behind an import that runs. Reports by importProgressed() and importFinished(), once for each call.
    void importFiles(const QStringList &paths, QDate published = {});
    void import(const ImportRequest &request);
    /// The same for pasted text.
    void importText(const QString &text, const QString &name);
    /// Stops after the article being read; queued imports are dropped. Each still reports that it finished.
    void stopImport();
    [[nodiscard]] bool isImporting() const;
    /// Those that were stopped, or whose program ended in the middle, the oldest first. The request of one goes on with
    /// it: files it was through with are not read again.
    QFuture<QList<InterruptedImport>> interruptedImports();
    QFuture<void> forgetImport(const InterruptedImport &import);

    /// What the columns of the table at \a path are.
    QFuture<Result<TableColumns>> columns(const QString &path);
    /// Keeps what a person told about columns, for the tables that have the same.
    QFuture<Result<void>> rememberColumns(const QStringList &columns, const ColumnMapping &mapping);

    /// Gives an article the date \a published and reads it again, since what "yesterday" means changes with it.
    QFuture<Result<void>> setPublished(ArticleId article, QDate published);
    /// What changes when articles are read again, of those in which something does; nothing is changed yet. Those that
    /// have gone are passed over. Like what is below it tells how many it is through with, and may be cancelled; other
    /// changes get their turn meanwhile.
    QFuture<Result<QList<ReadingDifference>>> previewReading(const QList<ArticleId> &articles);
    /// Reads them again: one step of the history, when nothing else is done in between. What people said holds as
    /// before.
    QFuture<Result<Step>> readAgain(const QList<ArticleId> &articles);
    QFuture<Result<void>> setOpened(ArticleId article);

    /// Takes in what a person said, as one step; see StoreWriter::correct().
    QFuture<Result<CorrectionOutcome>> correct(const QList<Correction> &corrections);
    /// What that would change.
    QFuture<Result<CorrectionOutcome>> previewCorrections(const QList<Correction> &corrections);
    /// The same for those of somebody else, of which some may be refused.
    QFuture<Result<CorrectionOutcome>> takeOverCorrections(const QList<Correction> &corrections);
    /// Takes back what was said, as one step; see StoreWriter::takeBack(). Articles that this may change are read
    /// first: it tells how many it is through with, and until then nothing is changed when it is cancelled.
    QFuture<Result<CorrectionOutcome>> takeBack(const QList<CorrectionId> &corrections);
    /// What that would change.
    QFuture<Result<CorrectionOutcome>> previewTakingBack(const QList<CorrectionId> &corrections);
    QFuture<Result<CorrectionFile>> readCorrections(const QString &path);
    /// Writes all that was said to a file; how much that was.
    QFuture<Result<qsizetype>> writeCorrections(const QString &path);
    QFuture<Result<QList<Correction>>> corrections(); ///< in the order in which they hold
    /// The same, each with where it can be seen.
    QFuture<Result<QList<CorrectionRecord>>> correctionRecords();
    /// Who may be the same as whom, first where most would change; answered by correct(answer(…)).
    QFuture<Result<QList<IdentityQuestion>>> questions(int limit);
    QFuture<Result<int>> questionCount();

    /// Keeps a search with the corpus, in the place of one of the same name.
    QFuture<Result<void>> saveSearch(const SavedSearch &search);
    QFuture<Result<void>> removeSearch(const QString &name);
    QFuture<Result<QList<SavedSearch>>> savedSearches(); ///< by name

    // What is below tells by its future how many of the articles and other things are done. Cancelled, it stops some
    // tenths of a second later; what was done up to then stays done.

    /// Deletes articles and what was found in them; one step of the history.
    QFuture<Result<Step>> removeArticles(const QList<ArticleId> &articles);
    /// Takes the latest step back, or what is left of one that is half undone. What it was; NotFound when there is
    /// none. Refused while articles are imported, as the following two are.
    QFuture<Result<Step>> undo();
    /// Does again what was undone last, as long as nothing else was done since.
    QFuture<Result<Step>> redo();
    /// Undoes or redoes until \a last is the latest step that is done; none: before all of them.
    QFuture<Result<Step>> goTo(StepId last);
    QFuture<Result<History>> history(int most); ///< the latest \a most steps

    /// The latest first; for when the store itself cannot be opened.
    static Result<QList<Backup>> backupsOf(const CorpusOptions &options);
    /// Moves a store that open() finds damaged out of the way, so that a backup can be restored in its place; to where.
    static Result<QString> setAside(const CorpusOptions &options);

    // Copies of the store. Those that are being made tell by their future how far that is; cancelled, nothing is left.

    QFuture<QList<Backup>> backups(); ///< the latest first
    [[nodiscard]] QString backupFolder() const; ///< which may not be there yet
    /// Makes one while the store is used.
    QFuture<Result<Backup>> backUp();
    /// Makes one when it is due and something has changed since the last, and removes those that are outdated then.
    QFuture<Result<std::optional<Backup>>> backUpWhenDue(BackupInterval interval);
    /// Puts what the one at \a path holds in the place of everything, its history included. What was there before is
    /// kept as the backup that this gives. Refused while articles are imported.
    QFuture<Result<Backup>> restore(const QString &path);

    // A question whose future is cancelled ends early.
    QFuture<Result<CorpusCounts>> counts();
    QFuture<Result<QList<ArticleSummary>>> articles(const Filter &filter); ///< all, newest first
    QFuture<Result<QList<ArticleSummary>>> searchArticles(const ArticleQuestion &question);
    QFuture<Result<qint64>> articleCount(const Filter &filter);
    /// Those that an earlier version of the reader has read, newest first: read again, they may say more.
    QFuture<Result<QList<ArticleId>>> outdatedArticles();
    static int readerVersion();
    QFuture<Result<ArticleRecord>> article(ArticleId id);
    QFuture<Result<MeetingSet>> meetings(const Filter &filter);
    /// Entities whose name starts with or holds \a text, most named first, at most \a limit.
    /// Of \a kinds, of all when there is none; those that \a near names before all others.
    QFuture<Result<QList<EntitySummary>>> entities(const QString &text, int limit, const QList<EntityKind> &kinds = {},
                                                   ArticleId near = {});
    /// Who is named in what \a filter lets through, in most articles first, with counts of what it lets through.
    QFuture<Result<QList<EntitySummary>>> named(const Filter &filter, int limit);
    /// Sources with a word that begins with \a text, by name.
    QFuture<Result<QStringList>> sources(const QString &text, int limit);
    QFuture<Result<EntityProfile>> profile(EntityId id);
    /// Somebody as corrections speak of them, with the first \a mentions of their mentions.
    QFuture<Result<EntityRecord>> entity(EntityId id, int mentions);
    QFuture<Result<TimelineAnswer>> timeline(const TimelineQuestion &question);
    QFuture<Result<MeetingDisagreements>> disagreements(const Filter &filter);
    QFuture<Result<NetworkAnswer>> network(const NetworkQuestion &question);
    /// Without meetings that did not take place.
    QFuture<Result<NetworkMeasures>> measures(const Filter &filter,
                                              NetworkCountries countries = NetworkCountries::Apart);

Q_SIGNALS:
    /// Something was stored or changed; at most every 100 ms.
    void changed();
    /// At most every 100 ms, and always at the end.
    void importProgressed(const dateline::ImportProgress &progress);
    void importFinished(const dateline::ImportReport &report);

private:
    class Lanes;
    explicit Corpus(std::unique_ptr<Lanes> lanes);
    void startImport(ImportRequest request);
    void finishImport(const ImportReport &report);
    QFuture<Result<void>> change(std::function<Result<void>(StoreWriter &)> act);
    QFuture<Result<Step>> travel(std::function<Result<HistoryRoute>(StoreWriter &)> choose);
    void tellChanged();
    template<typename Answer>
    struct Rereading;
    /// What is done with an article that was read again.
    template<typename Answer>
    using Take = std::function<Result<void>(StoreWriter &, ArticleId, const AnnotatedArticle &, Answer &)>;
    template<typename Answer>
    QFuture<Result<Answer>> readEach(const QList<ArticleId> &articles, Answer begun, Take<Answer> take);
    enum class Ending { Keep, RollBack };
    QFuture<Result<CorrectionOutcome>> takeBack(const QList<CorrectionId> &corrections, Ending ending);
    template<typename Answer>
    static void goOn(Lanes *lanes, const std::shared_ptr<Rereading<Answer>> &reading);
    ImportEvents importEvents();

    std::unique_ptr<Lanes> m_lanes;
    int m_imports = 0; ///< running and queued
    ImportProgress m_progress;
    Coalescer m_progressing;
    Coalescer m_changing;
};

} // namespace dateline
