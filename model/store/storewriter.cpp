// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storewriter.h"

#include "model/store/articlerecord.h"
#include "model/store/correcting.h"
#include "model/store/guard.h"
#include "model/store/journal.h"
#include "model/store/savedsearchrows.h"
#include "model/store/soundness.h"
#include "model/store/storecopy.h"
#include "model/store/storefile.h"
#include "model/store/tables.h"
#include "model/store/takingback.h"

#include <QDeadlineTimer>

#include <set>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString storing(const AnnotatedArticle &annotated)
{
    return u"cannot store '%1'"_s.arg(annotated.article.title);
}

QString travelling(const HistoryRoute &route)
{
    const QString verb = route.direction == HistoryRoute::Direction::Undo ? u"undo"_s : u"redo"_s;
    return u"cannot %1 “%2”"_s.arg(verb, inWords(route.first));
}

/// Of restoring, which copies three times.
CopyProgress partOf(const CopyProgress &whole, int before)
{
    constexpr int parts = 3;
    constexpr int steps = 1000; // of each
    return [&whole, before](int done, int total) {
        return whole(before * steps + int(qint64(done) * steps / total), parts * steps);
    };
}

std::unexpected<Error> noSuchArticle()
{
    return failure(ErrorKind::NotFound, u"there is no such article any more"_s);
}

} // namespace

Result<StoreWriter> StoreWriter::open(const StoreOptions &options)
{
    const auto schema = readSchema(options.schemaFolder);
    if (!schema)
        return std::unexpected(schema.error());
    auto database = openForWriting(options.database, *schema);
    if (!database)
        return std::unexpected(database.error());
    std::shared_ptr<const EntityLinker> linker;
    if (!options.resources.isEmpty()) {
        auto opened = EntityLinker::open(options.resources);
        if (!opened)
            return std::unexpected(opened.error());
        linker = std::make_shared<const EntityLinker>(*std::move(opened));
    }
    return guarded(u"cannot open '%1'"_s.arg(options.database), [&]() -> Result<StoreWriter> {
        return StoreWriter(std::make_unique<StoreTables>(*std::move(database), std::move(linker)),
                           BackupFolder(options.database, *schema));
    });
}

StoreWriter::StoreWriter(std::unique_ptr<StoreTables> tables, BackupFolder backups)
    : m_tables(std::move(tables))
    , m_backups(std::move(backups))
{
}

StoreWriter::StoreWriter(StoreWriter &&) noexcept = default;
StoreWriter &StoreWriter::operator=(StoreWriter &&) noexcept = default;
StoreWriter::~StoreWriter() = default;

Result<SavedArticle> StoreWriter::save(const AnnotatedArticle &annotated)
{
    OpenStep step{.what = {.kind = StepKind::Import}};
    return save(annotated, step);
}

Result<SavedArticle> StoreWriter::save(const AnnotatedArticle &annotated, OpenStep &step)
{
    if (const auto contradiction = contradictionIn(annotated))
        return failure(ErrorKind::InvalidInput, storing(annotated) + u": "_s + *contradiction);
    return guarded(storing(annotated), [&]() -> Result<SavedArticle> {
        step.what.subject = annotated.article.title;
        RecordedChange change(m_tables->journal, step);
        if (const auto known = m_tables->articles.find(annotated.article.hash))
            return SavedArticle{*known, SaveOutcome::AlreadyThere};
        const ArticleId id = [&] {
            const RecordedChange::AddingArticle adding(change);
            const ArticleId added = m_tables->articles.insert(annotated.article);
            m_tables->insertRead(added, annotated);
            return added;
        }();
        change.commitAdded(id);
        return SavedArticle{id, SaveOutcome::Stored};
    });
}

Result<void> StoreWriter::annotateAgain(ArticleId id, const AnnotatedArticle &annotated)
{
    OpenStep step{.what = {.kind = StepKind::ReadAgain}};
    return annotateAgain(id, annotated, step);
}

Result<void> StoreWriter::annotateAgain(ArticleId id, const AnnotatedArticle &annotated, OpenStep &step)
{
    if (const auto contradiction = contradictionIn(annotated))
        return failure(ErrorKind::InvalidInput, storing(annotated) + u": "_s + *contradiction);
    return guarded(storing(annotated), [&]() -> Result<void> {
        step.what.subject = annotated.article.title;
        RecordedChange change(m_tables->journal, step);
        if (!rewrite(id, annotated))
            return noSuchArticle();
        change.commit();
        return {};
    });
}

/// False when that is not the stored article.
bool StoreWriter::rewrite(ArticleId id, const AnnotatedArticle &annotated)
{
    if (m_tables->articles.find(annotated.article.hash) != id)
        return false;
    const QList<EntityId> before = m_tables->entities.namedBy(id);
    const QList<EntityId> titled = m_tables->entities.givenRolesBy(id);
    m_tables->removeAnnotations(id);
    m_tables->articles.updatePublished(id, annotated.article.published);
    m_tables->insertRead(id, annotated);
    m_tables->entities.lookForRoles(titled);
    m_tables->entities.removeUnnamed(before);
    return true;
}

Result<ReadingDifference> StoreWriter::previewReading(ArticleId id, const AnnotatedArticle &annotated)
{
    if (const auto contradiction = contradictionIn(annotated))
        return failure(ErrorKind::InvalidInput, storing(annotated) + u": "_s + *contradiction);
    return guarded(storing(annotated), [&]() -> Result<ReadingDifference> {
        ReadingDifference difference;
        {
            const RecordedChange rolledBack(m_tables->journal, Step{.kind = StepKind::ReadAgain});
            const auto before = readArticleRecord(*m_tables->database, id);
            if (!before || !rewrite(id, annotated))
                return noSuchArticle();
            difference = differenceBetween(*before, *readArticleRecord(*m_tables->database, id));
        }
        if (difference.isEmpty())
            m_tables->articles.noteRead(id);
        return difference;
    });
}

Result<void> StoreWriter::removeArticles(const QList<ArticleId> &ids)
{
    OpenStep step{.what = {.kind = StepKind::Delete}};
    return removeSome(ids, step, std::chrono::hours(1)).transform([](qsizetype) {});
}

Result<qsizetype> StoreWriter::removeSome(const QList<ArticleId> &ids, OpenStep &step,
                                          std::chrono::milliseconds patience)
{
    return guarded(u"cannot delete articles"_s, [&]() -> Result<qsizetype> {
        const QDeadlineTimer pause(patience);
        step.what.subject = ids.isEmpty() ? QString() : m_tables->articles.title(ids.first());
        RecordedChange change(m_tables->journal, step);
        qsizetype through = 0;
        change.commit(m_tables->removeArticles(ids, pause, through));
        return through;
    });
}

Result<void> StoreWriter::setOpened(ArticleId id)
{
    return guarded(u"cannot note that an article was opened"_s, [&]() -> Result<void> {
        if (!m_tables->articles.markOpened(id))
            return noSuchArticle();
        return {};
    });
}

Result<CorrectionOutcome> StoreWriter::correct(const QList<Correction> &corrections)
{
    return takeIn(corrections, Refusal::OfAll, Ending::Commit);
}

Result<CorrectionOutcome> StoreWriter::previewCorrections(const QList<Correction> &corrections)
{
    return takeIn(corrections, Refusal::OfOne, Ending::RollBack);
}

Result<CorrectionOutcome> StoreWriter::takeOver(const QList<Correction> &corrections)
{
    return takeIn(corrections, Refusal::OfOne, Ending::Commit);
}

Result<CorrectionOutcome> StoreWriter::takeIn(const QList<Correction> &corrections, Refusal refusal, Ending ending)
{
    return guarded(u"cannot correct what is stored"_s, [&]() -> Result<CorrectionOutcome> {
        // What is not refused as a whole is somebody else's.
        const Step step =
            refusal == Refusal::OfAll ? stepOf(corrections, *m_tables) : Step{.kind = StepKind::TakeOverCorrections};
        RecordedChange change(m_tables->journal, step);
        Correcting correcting(*m_tables);
        for (const Correction &correction : corrections) {
            const auto taken = correcting.take(correction);
            if (!taken && refusal == Refusal::OfAll)
                return std::unexpected(taken.error());
        }
        CorrectionOutcome outcome = correcting.finish();
        if (ending == Ending::Commit)
            change.commit(std::max(1, refusal == Refusal::OfAll ? step.count : outcome.taken));
        return outcome;
    });
}

Result<CorrectionOutcome> StoreWriter::takeBack(const QList<CorrectionId> &corrections, const ReadArticle &read)
{
    return takeBack(corrections, read, Ending::Commit);
}

Result<CorrectionOutcome> StoreWriter::previewTakingBack(const QList<CorrectionId> &corrections,
                                                         const ReadArticle &read)
{
    return takeBack(corrections, read, Ending::RollBack);
}

Result<CorrectionOutcome> StoreWriter::takeBack(const QList<CorrectionId> &corrections, const ReadArticle &read,
                                                Ending ending)
{
    return guarded(u"cannot take a correction back"_s, [&]() -> Result<CorrectionOutcome> {
        const QList<CorrectionRecord> records = find(corrections);
        if (records.isEmpty())
            return failure(ErrorKind::NotFound, u"cannot take a correction back: it is not there any more"_s);
        RecordedChange change(m_tables->journal,
                              {.kind = StepKind::TakeBackCorrections, .subject = inWords(records.first().correction)});
        auto outcome = TakingBack(*m_tables).take(records, read);
        if (outcome && ending == Ending::Commit)
            change.commit(outcome->taken);
        return outcome;
    });
}

Result<QList<ArticleId>> StoreWriter::articlesUnder(const QList<CorrectionId> &corrections)
{
    return guarded(u"cannot read the store"_s,
                   [&]() -> Result<QList<ArticleId>> { return dateline::articlesUnder(find(corrections), *m_tables); });
}

/// In the order in which they hold; those that are there.
QList<CorrectionRecord> StoreWriter::find(const QList<CorrectionId> &corrections)
{
    QList<CorrectionRecord> found;
    for (const CorrectionId id : std::set(corrections.cbegin(), corrections.cend())) {
        if (auto correction = m_tables->corrections.find(id))
            found.append({id, *std::move(correction), {}});
    }
    return found;
}

Result<void> StoreWriter::saveSearch(const SavedSearch &search)
{
    const QString task = u"cannot keep the search '%1'"_s.arg(search.name);
    if (search.name.trimmed().isEmpty())
        return failure(ErrorKind::InvalidInput, task + u": it needs a name"_s);
    return guarded(task, [&]() -> Result<void> {
        RecordedChange change(m_tables->journal, {.kind = StepKind::SaveSearch, .subject = search.name});
        writeSavedSearch(*m_tables->database, search);
        change.commit();
        return {};
    });
}

Result<void> StoreWriter::removeSearch(const QString &name)
{
    const QString task = u"cannot remove the search '%1'"_s.arg(name);
    return guarded(task, [&]() -> Result<void> {
        RecordedChange change(m_tables->journal, {.kind = StepKind::RemoveSearch, .subject = name});
        if (!removeSavedSearch(*m_tables->database, name))
            return failure(ErrorKind::NotFound, task + u": there is none of that name"_s);
        change.commit();
        return {};
    });
}

Result<HistoryRoute> StoreWriter::wayBack()
{
    return guarded(u"cannot undo"_s, [&] { return m_tables->journal.wayBack(); });
}

Result<HistoryRoute> StoreWriter::wayForward()
{
    return guarded(u"cannot redo"_s, [&] { return m_tables->journal.wayForward(); });
}

Result<HistoryRoute> StoreWriter::wayTo(StepId last)
{
    return guarded(u"cannot go to a step of the history"_s, [&] { return m_tables->journal.wayTo(last); });
}

Result<int> StoreWriter::go(const HistoryRoute &route, std::chrono::milliseconds patience)
{
    return guarded(travelling(route), [&] {
        return m_tables->journal.go(route, patience).transform_error([&route](const Error &error) {
            return explained(error, travelling(route));
        });
    });
}

Result<Step> StoreWriter::undo()
{
    return wayBack().and_then([this](const HistoryRoute &route) {
        return go(route, std::chrono::hours(1)).transform([&route](int) { return route.first; });
    });
}

Result<Step> StoreWriter::redo()
{
    return wayForward().and_then([this](const HistoryRoute &route) {
        return go(route, std::chrono::hours(1)).transform([&route](int) { return route.first; });
    });
}

Result<Backup> StoreWriter::restore(const QString &path, const CopyProgress &progress)
{
    const auto prepared = m_backups.prepare(path, partOf(progress, 0));
    if (!prepared)
        return std::unexpected(prepared.error());
    const QString task = u"cannot restore '%1'"_s.arg(path);
    return guarded(task, [&]() -> Result<Backup> {
        SQLite::Database witness(m_tables->database->getFilename(), SQLite::OPEN_READONLY);
        const auto version = [&witness] { return witness.execAndGet("PRAGMA data_version").getInt64(); };
        const qint64 before = version();
        auto kept = m_backups.add(BackupReason::BeforeRestore, partOf(progress, 1));
        if (!kept)
            return kept;
        const auto isAsKept = [&version, before] { return version() == before; };
        const auto replaced = replaceStore(*m_tables->database, (*prepared)->path(), isAsKept, partOf(progress, 2));
        if (!replaced)
            return std::unexpected(explained(replaced.error(), task));
        m_tables = StoreTables::readAnew(std::move(m_tables));
        return kept;
    });
}

Result<Article> StoreWriter::article(ArticleId id)
{
    return guarded(u"cannot read an article from the store"_s, [&]() -> Result<Article> {
        auto article = readStoredArticle(*m_tables->database, id);
        if (!article)
            return noSuchArticle();
        return *std::move(article);
    });
}

Result<QHash<QByteArray, ArticleId>> StoreWriter::articlesByHash()
{
    return guarded(u"cannot read the store"_s,
                   [&]() -> Result<QHash<QByteArray, ArticleId>> { return m_tables->articles.byHash(); });
}

} // namespace dateline
