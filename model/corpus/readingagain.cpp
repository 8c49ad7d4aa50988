// SPDX-License-Identifier: GPL-3.0-only
// How a corpus reads again what it holds.
#include "model/corpus/corpus.h"
#include "model/corpus/lanes.h"

#include <QPromise>
#include <QTimeZone>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

Published given(QDate day)
{
    return {.time = QDateTime(day, QTime(0, 0), QTimeZone(QTimeZone::UTC)),
            .precision = TimePrecision::Day,
            .basis = PublishedBasis::Given};
}

/// As it is stored, with another date where one is given.
Result<AnnotatedArticle> annotated(StoreWriter &writer, LazyAnnotate &annotate, ArticleId id, QDate published = {})
{
    auto article = writer.article(id);
    if (!article)
        return std::unexpected(article.error());
    const auto function = annotate.function();
    if (!function)
        return std::unexpected(function.error());
    if (published.isValid())
        article->published = given(published);
    return (*function)(*std::move(article));
}

} // namespace

QFuture<Result<void>> Corpus::setPublished(ArticleId article, QDate published)
{
    if (!published.isValid()) {
        return QtFuture::makeReadyValueFuture<Result<void>>(
            failure(ErrorKind::InvalidInput, u"cannot date an article: that is not a date"_s));
    }
    return m_lanes->ingest.run([this, lanes = m_lanes.get(), article, published]() -> Result<void> {
        const auto read = annotated(lanes->writer, lanes->annotate, article, published);
        if (!read)
            return std::unexpected(read.error());
        OpenStep step{.what = {.kind = StepKind::SetDate, .object = published.toString(Qt::ISODate)}};
        const auto done = lanes->writer.annotateAgain(article, *read, step);
        if (done)
            tellChanged();
        return done;
    });
}

/// Articles that are read again one after the other. Shared by the functions on the ingest lane that take one each.
template<typename Answer>
struct Corpus::Rereading {
    Rereading(QList<ArticleId> all, Answer begun, Take<Answer> act)
        : articles(std::move(all))
        , answer(std::move(begun))
        , take(std::move(act))
    {
        promise.start();
        promise.setProgressRange(0, int(articles.size()));
    }

    void finish(Result<Answer> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }

    QList<ArticleId> articles;
    Answer answer;
    Take<Answer> take;
    qsizetype through = 0;
    QPromise<Result<Answer>> promise;
};

template<typename Answer>
QFuture<Result<Answer>> Corpus::readEach(const QList<ArticleId> &articles, Answer begun, Take<Answer> take)
{
    const auto reading = std::make_shared<Rereading<Answer>>(articles, std::move(begun), std::move(take));
    QFuture<Result<Answer>> future = reading->promise.future();
    goOn(m_lanes.get(), reading);
    return future;
}

/// One article at a time, so that what a person does meanwhile gets its turn.
template<typename Answer>
void Corpus::goOn(Lanes *lanes, const std::shared_ptr<Rereading<Answer>> &reading)
{
    lanes->ingest.run([lanes, reading] {
        if (reading->promise.isCanceled() || lanes->isClosing() || reading->through == reading->articles.size())
            return reading->finish(reading->answer);
        const ArticleId id = reading->articles.at(reading->through++);
        const auto read = annotated(lanes->writer, lanes->annotate, id);
        const Result<void> taken =
            read ? reading->take(lanes->writer, id, *read, reading->answer) : std::unexpected(read.error());
        if (!taken && taken.error().kind != ErrorKind::NotFound)
            return reading->finish(std::unexpected(taken.error()));
        reading->promise.setProgressValue(int(reading->through));
        goOn(lanes, reading);
    });
}

QFuture<Result<QList<ReadingDifference>>> Corpus::previewReading(const QList<ArticleId> &articles)
{
    using Differences = QList<ReadingDifference>;
    return readEach<Differences>(
        articles, {}, [](StoreWriter &writer, ArticleId id, const AnnotatedArticle &read, Differences &found) {
            return writer.previewReading(id, read).transform([&found](const ReadingDifference &difference) {
                if (!difference.isEmpty())
                    found.append(difference);
            });
        });
}

QFuture<Result<Step>> Corpus::readAgain(const QList<ArticleId> &articles)
{
    const auto step = std::make_shared<OpenStep>(OpenStep{.what = {.kind = StepKind::ReadAgain, .count = 0}});
    return readEach<Step>(articles, step->what,
                          [this, step](StoreWriter &writer, ArticleId id, const AnnotatedArticle &read, Step &done) {
                              const auto taken = writer.annotateAgain(id, read, *step);
                              if (taken)
                                  tellChanged();
                              done = step->what;
                              return taken;
                          });
}

} // namespace dateline
