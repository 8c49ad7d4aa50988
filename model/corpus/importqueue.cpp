// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/importqueue.h"

#include "model/article/articlereader.h"
#include "model/corpus/articlefiles.h"
#include "model/corpus/columnmemory.h"

#include <QFileInfo>

#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds turn(20); // that it waits for an article before others are served

using KnownArticles = QHash<QByteArray, ArticleId>;

/// Text that came from memory is UTF-8 whatever it says of itself: the mark at its beginning outranks that.
QByteArray marked(const QString &text)
{
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

/// The name of an item with the folder of its file.
QString placeOf(const ReadItem &item, const QString &file)
{
    return item.name.isEmpty() ? file : QFileInfo(file).path() + u'/' + item.name;
}

AnnotatedPart annotated(const ReadPart &part, const KnownArticles &known, const Annotate &annotate)
{
    if (const auto *position = std::get_if<ReadPosition>(&part.event))
        return {part.file, *position};
    const auto *item = std::get_if<ReadItem>(&part.event);
    if (!item)
        return {part.file, FileReader::FileEnd()};
    if (!item->article)
        return {part.file, ImportFailure{placeOf(*item, part.file), item->article.error()}};
    if (const auto stored = known.constFind(item->article->hash); stored != known.cend())
        return {part.file, *stored};
    auto found = annotate(*item->article);
    if (!found)
        return {part.file, ImportFailure{placeOf(*item, part.file), found.error()}};
    return {part.file, *std::move(found)};
}

/// Gives what \a reader says, file by file.
std::function<std::optional<ReadPart>()> partsOf(FileReader &reader, QStringList files)
{
    return [&reader, files = std::move(files), at = qsizetype(0)]() mutable -> std::optional<ReadPart> {
        if (at == files.size())
            return std::nullopt;
        ReadPart part{files.at(at), reader.next()};
        if (std::holds_alternative<FileReader::FileEnd>(part.event))
            ++at;
        return part;
    };
}

std::function<std::optional<ReadPart>()> partsOf(const PastedText &pasted, const ReadOptions &options)
{
    return [pasted, options, given = 0]() mutable -> std::optional<ReadPart> {
        switch (given++) {
        case 0:
            return ReadPart{pasted.name,
                            ReadItem{.name = {}, .article = readArticle(marked(pasted.text), pasted.name, options)}};
        case 1:
            return ReadPart{pasted.name, FileReader::FileEnd()};
        default:
            return std::nullopt;
        }
    };
}

} // namespace

RunningImport::RunningImport(ImportRequest request, ImportEvents events)
    : m_request(std::move(request))
    , m_events(std::move(events))
{
}

/// Without those that the import was through with before it was interrupted.
QStringList RunningImport::filesToRead(const ImportMeans &means)
{
    if (m_request.pasted)
        return {m_request.pasted->name};
    const ArticleFiles found = findArticleFiles(m_request.paths);
    m_report.failed = found.failed;
    openLog(means, found.files.size());
    QStringList files;
    for (const QString &file : found.files) {
        const auto before = m_log ? m_log->doneBefore(file) : std::nullopt;
        const qint64 size = QFileInfo(file).size();
        m_bytes += size;
        if (before) {
            m_report.failed += *before;
            m_doneBytes += size;
            ++m_progress.done;
        } else {
            m_sizes.insert(file, size);
            files.append(file);
        }
    }
    m_progress.total = static_cast<int>(found.files.size());
    return files;
}

/// An import that nothing can be noted of is an import all the same.
void RunningImport::openLog(const ImportMeans &means, qsizetype files)
{
    if (means.database.isEmpty() || m_request.resumption == Resumption::None
        || (files < 2 && m_request.log.isEmpty() && !QFileInfo(m_request.paths.value(0)).isDir()))
        return;
    auto log = ImportLog::open(means.database, m_request);
    if (!log)
        return;
    m_log = *std::move(log);
    m_log->setTotal(files);
}

void RunningImport::failAll(const QStringList &files, const Error &error)
{
    for (const QString &file : files)
        m_report.failed.append({file, error});
    m_log.reset();
}

void RunningImport::begin(StoreWriter &writer, LazyAnnotate &annotate, FileReader &reader, const ImportMeans &means)
{
    m_begun = true;
    m_clock.start();
    const QStringList files = filesToRead(means);
    if (files.isEmpty())
        return;
    if (m_request.pasted)
        m_progress.total = 1;
    progress(files.first());

    const auto function = annotate.function();
    auto known = writer.articlesByHash();
    if (!function || !known) {
        failAll(files, function ? known.error() : function.error());
        return;
    }
    ReadOptions options{.published = m_request.published, .columns = {.mapping = m_request.mapping}};
    if (!means.database.isEmpty())
        options.columns.known = ColumnMemory(means.database).tables();
    if (!m_request.pasted) {
        reader.clear();
        for (const QString &file : files)
            reader.add({.path = file, .options = options});
    }
    m_ahead = std::make_unique<ReadAhead<ReadPart, AnnotatedPart>>(
        m_request.pasted ? partsOf(*m_request.pasted, options) : partsOf(reader, files),
        [stored = *std::move(known), annotating = *function](const ReadPart &part) {
            return annotated(part, stored, annotating);
        },
        AheadOptions{.threads = means.threads});
}

bool RunningImport::storeNext(StoreWriter &writer)
{
    if (!m_ahead)
        return false;
    if (!m_ahead->isNextReady(turn))
        return true;
    const auto part = m_ahead->next();
    if (!part)
        return false;
    if (const auto *article = std::get_if<AnnotatedArticle>(&part->outcome))
        store(writer, part->file, *article);
    else if (const auto *known = std::get_if<ArticleId>(&part->outcome))
        m_report.already.append(*known);
    else if (const auto *failed = std::get_if<ImportFailure>(&part->outcome))
        failToRead(*failed);
    else if (const auto *position = std::get_if<ReadPosition>(&part->outcome))
        m_position = position->bytes;
    else
        endFile(part->file);
    progress(part->file);
    return true;
}

void RunningImport::fail(const ImportFailure &failure)
{
    m_report.failed.append(failure);
    m_failedInFile.append(failure);
}

void RunningImport::failToRead(const ImportFailure &failure)
{
    fail(failure);
    if (failure.error.kind == ErrorKind::InvalidInput && QFileInfo::exists(failure.file))
        m_report.unmapped.append(failure.file);
}

void RunningImport::endFile(const QString &file)
{
    if (m_log)
        m_log->add(file, m_failedInFile);
    m_failedInFile.clear();
    ++m_progress.done;
    m_doneBytes += m_sizes.value(file);
    m_position = 0;
}

void RunningImport::progress(const QString &file)
{
    m_progress.file = file;
    m_progress.articles = static_cast<int>(m_report.imported.size() + m_report.already.size());
    const qint64 bytes = m_doneBytes + std::min(m_position, m_sizes.value(file));
    m_progress.part = m_bytes > 0 ? double(bytes) / double(m_bytes) : 0;
    m_progress.left = m_left.at(m_progress.part, std::chrono::milliseconds(m_clock.elapsed()));
    m_events.progressed(m_progress);
}

void RunningImport::store(StoreWriter &writer, const QString &file, const AnnotatedArticle &annotated)
{
    const auto saved = writer.save(annotated, m_step);
    if (!saved) {
        fail({annotated.article.origin.isEmpty() ? file : annotated.article.origin, saved.error()});
        return;
    }
    switch (saved->outcome) {
    case SaveOutcome::AlreadyThere:
        m_report.already.append(saved->id);
        return;
    case SaveOutcome::Stored:
        m_report.imported.append(saved->id);
        break;
    }
    const PublishedBasis basis = annotated.article.published.basis;
    if (basis == PublishedBasis::FileTime || basis == PublishedBasis::Unknown)
        m_report.guessed.append(saved->id);
    m_events.stored();
}

void RunningImport::finish(bool stopped)
{
    if (m_log && !stopped)
        m_log->finish(m_request);
    m_log.reset(); // who hears that it is finished may go on with it
    m_report.stopped = stopped;
    m_events.finished(m_report);
}

void ImportQueue::add(int number, ImportRequest request, ImportEvents events)
{
    m_queue.push_back({number, RunningImport(std::move(request), std::move(events))});
}

bool ImportQueue::step()
{
    if (m_queue.empty())
        return false;
    auto &[number, import] = m_queue.front();
    const bool stopped = number <= m_stopped;
    if (!stopped && !import.hasBegun()) {
        import.begin(m_writer, m_annotate, m_reader, m_means);
        return true;
    }
    if (!stopped && import.storeNext(m_writer))
        return true;
    import.finish(stopped);
    m_queue.pop_front();
    m_reader.clear();
    return !m_queue.empty();
}

} // namespace dateline
