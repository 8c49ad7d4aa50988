// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/corpus.h"

#include "model/annotation/annotator.h"
#include "model/annotation/readingversion.h"
#include "model/corpus/columnmemory.h"
#include "model/corpus/importlog.h"
#include "model/corpus/lanes.h"
#include "model/network/networkpart.h"

namespace dateline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto signalInterval = 100ms;
constexpr auto batch = 100ms; // of a long change, between two looks whether it is to stop

Result<Annotate> openPipeline(const QString &resources)
{
    auto annotator = Annotator::open(resources);
    if (!annotator)
        return std::unexpected(annotator.error());
    return [shared = std::make_shared<const Annotator>(*std::move(annotator))](Article article) {
        return shared->annotate(std::move(article));
    };
}

} // namespace

Result<std::unique_ptr<Corpus>> Corpus::open(const CorpusOptions &options)
{
    const StoreOptions store{
        .database = options.database, .schemaFolder = options.resources + u"/schema"_s, .resources = options.resources};
    auto writer = StoreWriter::open(store);
    if (!writer)
        return std::unexpected(writer.error());
    auto reader = StoreReader::open(store);
    if (!reader)
        return std::unexpected(reader.error());
    auto openAnnotate = options.openAnnotate;
    if (!openAnnotate)
        openAnnotate = [resources = options.resources] { return openPipeline(resources); };
    return std::unique_ptr<Corpus>(
        new Corpus(std::make_unique<Lanes>(*std::move(writer), *std::move(reader), std::move(openAnnotate), options)));
}

Corpus::Corpus(std::unique_ptr<Lanes> lanes)
    : m_lanes(std::move(lanes))
    , m_progressing(signalInterval, [this] { Q_EMIT importProgressed(m_progress); })
    , m_changing(signalInterval, [this] { Q_EMIT changed(); })
{
}

Corpus::~Corpus()
{
    m_lanes.reset(); // while this object can still be told what the lanes did last
}

void Corpus::importFiles(const QStringList &paths, QDate published)
{
    startImport({.paths = paths, .published = published});
}

void Corpus::import(const ImportRequest &request)
{
    startImport(request);
}

void Corpus::importText(const QString &text, const QString &name)
{
    startImport({.paths = {}, .pasted = PastedText{text, name}});
}

void Corpus::startImport(ImportRequest request)
{
    ++m_imports;
    m_lanes->import(std::move(request), importEvents());
}

/// Each event reaches this object on its own thread.
ImportEvents Corpus::importEvents()
{
    const auto post = [this](auto &&function) {
        QMetaObject::invokeMethod(this, std::forward<decltype(function)>(function), Qt::QueuedConnection);
    };
    return {.progressed =
                [this, post](const ImportProgress &progress) {
                    post([this, progress] {
                        m_progress = progress;
                        m_progressing.ask();
                    });
                },
            .stored = [this, post] { post([this] { m_changing.ask(); }); },
            .finished = [this, post](const ImportReport &report) { post([this, report] { finishImport(report); }); }};
}

void Corpus::finishImport(const ImportReport &report)
{
    --m_imports;
    m_progressing.flush();
    m_changing.flush();
    Q_EMIT importFinished(report);
}

void Corpus::stopImport()
{
    m_lanes->stopImports();
}

bool Corpus::isImporting() const
{
    return m_imports > 0;
}

QFuture<QList<InterruptedImport>> Corpus::interruptedImports()
{
    return m_lanes->query.run(
        [database = m_lanes->imports.means().database] { return ImportLog::interrupted(database); });
}

QFuture<void> Corpus::forgetImport(const InterruptedImport &import)
{
    return m_lanes->query.run([import] { ImportLog::remove(import); });
}

QFuture<Result<TableColumns>> Corpus::columns(const QString &path)
{
    // A reader of its own: that of the imports may be busy.
    return m_lanes->query.run(
        [options = m_lanes->imports.means().reader, path] { return FileReader(options).columns(path); });
}

QFuture<Result<void>> Corpus::rememberColumns(const QStringList &columns, const ColumnMapping &mapping)
{
    return m_lanes->ingest.run([memory = ColumnMemory(m_lanes->imports.means().database), columns, mapping] {
        return memory.remember(columns, mapping);
    });
}

/// From any thread.
void Corpus::tellChanged()
{
    QMetaObject::invokeMethod(this, [this] { m_changing.ask(); }, Qt::QueuedConnection);
}

/// On the ingest lane; tells views when it is done.
QFuture<Result<void>> Corpus::change(std::function<Result<void>(StoreWriter &)> act)
{
    return m_lanes->ingest.run([this, lanes = m_lanes.get(), act = std::move(act)]() -> Result<void> {
        const auto done = act(lanes->writer);
        if (done)
            tellChanged();
        return done;
    });
}

QFuture<Result<void>> Corpus::setOpened(ArticleId article)
{
    return change([article](StoreWriter &writer) { return writer.setOpened(article); });
}

QFuture<Result<CorrectionOutcome>> Corpus::correct(const QList<Correction> &corrections)
{
    return m_lanes->ingest.run([this, lanes = m_lanes.get(), corrections]() -> Result<CorrectionOutcome> {
        auto outcome = lanes->writer.correct(corrections);
        if (outcome)
            QMetaObject::invokeMethod(this, [this] { m_changing.ask(); }, Qt::QueuedConnection);
        return outcome;
    });
}

QFuture<Result<CorrectionOutcome>> Corpus::previewCorrections(const QList<Correction> &corrections)
{
    return m_lanes->ingest.run(
        [lanes = m_lanes.get(), corrections] { return lanes->writer.previewCorrections(corrections); });
}

QFuture<Result<CorrectionOutcome>> Corpus::takeOverCorrections(const QList<Correction> &corrections)
{
    return m_lanes->ingest.run([this, lanes = m_lanes.get(), corrections]() -> Result<CorrectionOutcome> {
        auto outcome = lanes->writer.takeOver(corrections);
        if (outcome)
            QMetaObject::invokeMethod(this, [this] { m_changing.ask(); }, Qt::QueuedConnection);
        return outcome;
    });
}

QFuture<Result<CorrectionFile>> Corpus::readCorrections(const QString &path)
{
    return m_lanes->query.run([path] { return readCorrectionFile(path); });
}

QFuture<Result<qsizetype>> Corpus::writeCorrections(const QString &path)
{
    return m_lanes->ask<qsizetype>([path](StoreReader &reader) {
        return reader.corrections().and_then([&path](const QList<Correction> &all) {
            return writeCorrectionFile(path, all).transform([&all] { return all.size(); });
        });
    });
}

QFuture<Result<QList<Correction>>> Corpus::corrections()
{
    return m_lanes->ask<QList<Correction>>([](StoreReader &reader) { return reader.corrections(); });
}

QFuture<Result<QList<CorrectionRecord>>> Corpus::correctionRecords()
{
    return m_lanes->ask<QList<CorrectionRecord>>([](StoreReader &reader) { return reader.correctionRecords(); });
}

QFuture<Result<QList<IdentityQuestion>>> Corpus::questions(int limit)
{
    return m_lanes->ask<QList<IdentityQuestion>>([limit](StoreReader &reader) { return reader.questions(limit); });
}

QFuture<Result<int>> Corpus::questionCount()
{
    return m_lanes->ask<int>([](StoreReader &reader) { return reader.questionCount(); });
}

QFuture<Result<EntityRecord>> Corpus::entity(EntityId id, int mentions)
{
    return m_lanes->ask<EntityRecord>([id, mentions](StoreReader &reader) { return reader.entity(id, mentions); });
}

QFuture<Result<void>> Corpus::saveSearch(const SavedSearch &search)
{
    return change([search](StoreWriter &writer) { return writer.saveSearch(search); });
}

QFuture<Result<void>> Corpus::removeSearch(const QString &name)
{
    return change([name](StoreWriter &writer) { return writer.removeSearch(name); });
}

QFuture<Result<Step>> Corpus::removeArticles(const QList<ArticleId> &articles)
{
    return m_lanes->ingest.run([this, lanes = m_lanes.get(), articles](QPromise<Result<Step>> &promise) {
        promise.setProgressRange(0, static_cast<int>(articles.size()));
        OpenStep step{.what = {.kind = StepKind::Delete, .count = 0}};
        for (qsizetype through = 0; through < articles.size() && !promise.isCanceled() && !lanes->isClosing();) {
            const auto removed = lanes->writer.removeSome(articles.sliced(through), step, batch);
            if (!removed) {
                promise.addResult(Result<Step>(std::unexpected(removed.error())));
                return;
            }
            tellChanged();
            through += *removed;
            promise.setProgressValue(static_cast<int>(through));
        }
        promise.addResult(step.what);
    });
}

/// Goes where \a choose says, bit by bit. An import would go on adding to what is being undone.
QFuture<Result<Step>> Corpus::travel(std::function<Result<HistoryRoute>(StoreWriter &)> choose)
{
    return m_lanes->ingest.run(
        [this, lanes = m_lanes.get(), choose = std::move(choose)](QPromise<Result<Step>> &promise) {
            const auto route = lanes->isImporting()
                ? failure(ErrorKind::Failed, u"wait until all articles are imported, or stop that first"_s)
                : choose(lanes->writer);
            Result<int> went = route.transform([](const HistoryRoute &) { return 1; });
            if (route)
                promise.setProgressRange(0, static_cast<int>(route->things));
            for (int through = 0; went && *went > 0 && !promise.isCanceled() && !lanes->isClosing();) {
                went = lanes->writer.go(*route, batch);
                through += went.value_or(0);
                promise.setProgressValue(through);
                if (went.value_or(0) > 0)
                    tellChanged();
            }
            promise.addResult(went.transform([&route](int) { return route->first; }));
        });
}

QFuture<Result<Step>> Corpus::undo()
{
    return travel([](StoreWriter &writer) { return writer.wayBack(); });
}

QFuture<Result<Step>> Corpus::redo()
{
    return travel([](StoreWriter &writer) { return writer.wayForward(); });
}

QFuture<Result<Step>> Corpus::goTo(StepId last)
{
    return travel([last](StoreWriter &writer) { return writer.wayTo(last); });
}

QFuture<Result<History>> Corpus::history(int most)
{
    return m_lanes->ask<History>([most](StoreReader &reader) { return reader.history(most); });
}

QFuture<Result<QList<SavedSearch>>> Corpus::savedSearches()
{
    return m_lanes->ask<QList<SavedSearch>>([](StoreReader &reader) { return reader.savedSearches(); });
}

QFuture<Result<CorpusCounts>> Corpus::counts()
{
    return m_lanes->ask<CorpusCounts>([lanes = m_lanes.get()](StoreReader &reader) -> Result<CorpusCounts> {
        auto counts = reader.counts();
        const auto all = lanes->meetings.of(reader, {});
        if (!counts || !all)
            return std::unexpected(counts ? all.error() : counts.error());
        counts->meetings = all->meetings.size();
        return counts;
    });
}

QFuture<Result<QList<ArticleSummary>>> Corpus::articles(const Filter &filter)
{
    return searchArticles(ArticleQuestion{.filter = filter});
}

QFuture<Result<QList<ArticleSummary>>> Corpus::searchArticles(const ArticleQuestion &question)
{
    return m_lanes->ask<QList<ArticleSummary>>(
        [question](StoreReader &reader) { return reader.searchArticles(question); });
}

QFuture<Result<qint64>> Corpus::articleCount(const Filter &filter)
{
    return m_lanes->ask<qint64>([filter](StoreReader &reader) { return reader.articleCount(filter); });
}

QFuture<Result<QList<ArticleId>>> Corpus::outdatedArticles()
{
    return m_lanes->ask<QList<ArticleId>>([](StoreReader &reader) { return reader.outdatedArticles(); });
}

int Corpus::readerVersion()
{
    return readingVersion;
}

QFuture<Result<ArticleRecord>> Corpus::article(ArticleId id)
{
    return m_lanes->ask<ArticleRecord>([id](StoreReader &reader) { return reader.article(id); });
}

QFuture<Result<MeetingSet>> Corpus::meetings(const Filter &filter)
{
    return m_lanes->ask<MeetingSet>(
        [lanes = m_lanes.get(), filter](StoreReader &reader) { return lanes->meetings.of(reader, filter); });
}

QFuture<Result<QList<EntitySummary>>> Corpus::entities(const QString &text, int limit, const QList<EntityKind> &kinds,
                                                       ArticleId near)
{
    return m_lanes->ask<QList<EntitySummary>>(
        [=](StoreReader &reader) { return reader.entities(text, limit, kinds, near); });
}

QFuture<Result<QList<EntitySummary>>> Corpus::named(const Filter &filter, int limit)
{
    return m_lanes->ask<QList<EntitySummary>>([=](StoreReader &reader) { return reader.named(filter, limit); });
}

QFuture<Result<QStringList>> Corpus::sources(const QString &text, int limit)
{
    return m_lanes->ask<QStringList>([=](StoreReader &reader) { return reader.sources(text, limit); });
}

QFuture<Result<EntityProfile>> Corpus::profile(EntityId id)
{
    return m_lanes->ask<EntityProfile>([lanes = m_lanes.get(), id](StoreReader &reader) {
        return reader.profile(id).transform(
            [lanes](EntityProfile profile) { return lanes->meetings.gathered(std::move(profile)); });
    });
}

QFuture<Result<TimelineAnswer>> Corpus::timeline(const TimelineQuestion &question)
{
    return m_lanes->ask<TimelineAnswer>(
        [lanes = m_lanes.get(), question](StoreReader &reader) -> Result<TimelineAnswer> {
            auto set = lanes->meetings.of(reader, question.filter);
            if (!set) {
                return std::unexpected(set.error());
            }
            Result<QList<NoteRecord>> notes;
            if (question.lanes != TimelineLanes::Storyline) {
                notes = reader.notes(question.filter, question.notes);
            }
            return notes.transform([&](const QList<NoteRecord> &beside) {
                Timeline timeline = arranged(
                    withStoryline(buildTimeline(*set, question.lanes, lanes->meetings.disagreementsIn(*set), beside),
                                  question.lanes, question.previous),
                    question.arrangement);
                const TimelinePlacing placing(timeline);
                return TimelineAnswer{std::move(timeline), placing, *std::move(set)};
            });
        });
}

QFuture<Result<MeetingDisagreements>> Corpus::disagreements(const Filter &filter)
{
    return m_lanes->ask<MeetingDisagreements>([lanes = m_lanes.get(), filter](StoreReader &reader) {
        return lanes->meetings.of(reader, filter).transform([&](const MeetingSet &set) {
            return MeetingDisagreements{set, lanes->meetings.disagreementsIn(set)};
        });
    });
}

QFuture<Result<NetworkAnswer>> Corpus::network(const NetworkQuestion &question)
{
    return m_lanes->ask<NetworkAnswer>(
        [lanes = m_lanes.get(), question](StoreReader &, const std::function<bool()> &isUnwanted) {
            const LayoutOptions options{
                .previous = question.previous, .pinned = question.pinned, .isCancelled = isUnwanted};
            return lanes->foldedMeetings(question.filter, question.countries).transform([&options](const auto &found) {
                return NetworkAnswer{layOut(buildNetwork(found.first), options), found.first, found.second};
            });
        });
}

QFuture<Result<NetworkMeasures>> Corpus::measures(const Filter &filter, NetworkCountries countries)
{
    return m_lanes->ask<NetworkMeasures>(
        [lanes = m_lanes.get(), filter, countries](StoreReader &) -> Result<NetworkMeasures> {
            const auto found = lanes->foldedMeetings(filter, countries);
            if (!found)
                return std::unexpected(found.error());
            const Network network = partOf(buildNetwork(found->first), {});
            return measure(network, found->first).transform([&network](const QList<NodeMeasures> &measures) {
                return NetworkMeasures{network, measures};
            });
        });
}

} // namespace dateline
