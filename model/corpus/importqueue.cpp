// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/importqueue.h"

#include "model/article/articlereader.h"
#include "model/corpus/articlefiles.h"

#include <utility>

namespace dateline {

namespace {

using KnownArticles = QHash<QByteArray, ArticleId>;

/// Text that came from memory is UTF-8 whatever it says of itself: the mark at its beginning outranks that.
QByteArray marked(const QString &text)
{
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

Result<Article> readRequested(const ImportRequest &request, const QString &file)
{
    const ReadOptions options{.published = request.published};
    if (request.pasted)
        return readArticle(marked(request.pasted->text), request.pasted->name, options);
    return readArticle(file, options);
}

ReadFile readAndAnnotate(const ImportRequest &request, const QString &file, const KnownArticles &known,
                         const Annotate &annotate)
{
    auto article = readRequested(request, file);
    if (!article)
        return {file, article.error()};
    if (const auto stored = known.constFind(article->hash); stored != known.cend())
        return {file, *stored};
    auto annotated = annotate(*std::move(article));
    if (!annotated)
        return {file, annotated.error()};
    return {file, *std::move(annotated)};
}

} // namespace

RunningImport::RunningImport(ImportRequest request, ImportEvents events) :
    m_request(std::move(request)), m_events(std::move(events))
{
}

void RunningImport::begin(StoreWriter &writer, LazyAnnotate &annotate)
{
    m_begun = true;
    ArticleFiles found;
    if (m_request.pasted)
        found.files.append(m_request.pasted->name);
    else
        found = findArticleFiles(m_request.paths);
    m_report.failed = found.failed;
    if (found.files.isEmpty())
        return;
    m_progress = {.done = 0, .total = static_cast<int>(found.files.size()), .file = found.files.first()};
    m_events.progressed(m_progress);

    const auto function = annotate.function();
    auto known = writer.articlesByHash();
    if (!function || !known) {
        const Error error = function ? known.error() : function.error();
        for (const QString &file : std::as_const(found.files))
            m_report.failed.append({file, error});
        return;
    }
    m_ahead = std::make_unique<ReadAhead<ReadFile>>(
        found.files, [request = m_request, stored = *std::move(known), annotating = *function](const QString &file) {
            return readAndAnnotate(request, file, stored, annotating);
        });
}

void RunningImport::storeNext(StoreWriter &writer)
{
    const ReadFile read = m_ahead->next();
    if (const auto *annotated = std::get_if<AnnotatedArticle>(&read.outcome))
        store(writer, read.file, *annotated);
    else if (const auto *known = std::get_if<ArticleId>(&read.outcome))
        m_report.already.append(*known);
    else
        m_report.failed.append({read.file, std::get<Error>(read.outcome)});
    ++m_progress.done;
    m_progress.file = read.file;
    m_events.progressed(m_progress);
}

void RunningImport::store(StoreWriter &writer, const QString &file, const AnnotatedArticle &annotated)
{
    const auto saved = writer.save(annotated, m_step);
    if (!saved) {
        m_report.failed.append({file, saved.error()});
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
        import.begin(m_writer, m_annotate);
        return true;
    }
    if (!stopped && !import.atEnd()) {
        import.storeNext(m_writer);
        return true;
    }
    import.finish(stopped);
    m_queue.pop_front();
    return !m_queue.empty();
}

} // namespace dateline
