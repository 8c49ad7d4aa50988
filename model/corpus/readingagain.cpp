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

Result<AnnotatedArticle> annotated(LazyAnnotate &annotate, Article article)
{
    const auto function = annotate.function();
    if (!function)
        return std::unexpected(function.error());
    return (*function)(std::move(article));
}

/// As it is stored, with another date where one is given.
Result<AnnotatedArticle> annotated(StoreWriter &writer, LazyAnnotate &annotate, ArticleId id, QDate published = {})
{
    auto article = writer.article(id);
    if (!article)
        return std::unexpected(article.error());
    if (published.isValid())
        article->published = given(published);
    return annotated(annotate, *std::move(article));
}

/// Articles that were read, until all that are needed were.
class Readings
{
public:
    void keep(AnnotatedArticle read)
    {
        for (Sentence &sentence : read.sentences)
            sentence.tokens.clear(); // the store keeps none, and they are most of it
        m_read.insert(read.article.hash, std::move(read));
    }

    /// What was kept of \a stored, if it is as it was then.
    [[nodiscard]] const AnnotatedArticle *of(const Article &stored) const
    {
        const auto found = m_read.constFind(stored.hash);
        return found != m_read.cend() && found->article == stored ? &*found : nullptr;
    }

private:
    QHash<QByteArray, AnnotatedArticle> m_read;
};

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
    Rereading(Answer begun, Take<Answer> act)
        : answer(std::move(begun))
        , take(std::move(act))
    {
        promise.start();
    }

    void setArticles(const QList<ArticleId> &all)
    {
        articles = all;
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
    std::function<Result<Answer>(StoreWriter &)> end = {}; ///< gives the answer once all were read, where it is set
    qsizetype through = 0;
    QPromise<Result<Answer>> promise;
};

template<typename Answer>
QFuture<Result<Answer>> Corpus::readEach(const QList<ArticleId> &articles, Answer begun, Take<Answer> take)
{
    const auto reading = std::make_shared<Rereading<Answer>>(std::move(begun), std::move(take));
    reading->setArticles(articles);
    QFuture<Result<Answer>> future = reading->promise.future();
    goOn(m_lanes.get(), reading);
    return future;
}

/// One article at a time, so that what a person does meanwhile gets its turn.
template<typename Answer>
void Corpus::goOn(Lanes *lanes, const std::shared_ptr<Rereading<Answer>> &reading)
{
    lanes->ingest.run([lanes, reading] {
        const bool isThrough = reading->through == reading->articles.size();
        const bool isUnwanted = reading->promise.isCanceled() || lanes->isClosing();
        if (isUnwanted || (isThrough && !reading->end))
            return reading->finish(reading->answer);
        if (isThrough)
            return reading->finish(reading->end(lanes->writer));
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

QFuture<Result<CorrectionOutcome>> Corpus::takeBack(const QList<CorrectionId> &corrections)
{
    return takeBack(corrections, Ending::Keep);
}

QFuture<Result<CorrectionOutcome>> Corpus::previewTakingBack(const QList<CorrectionId> &corrections)
{
    return takeBack(corrections, Ending::RollBack);
}

/// What changes while articles are read is read at the end.
QFuture<Result<CorrectionOutcome>> Corpus::takeBack(const QList<CorrectionId> &corrections, Ending ending)
{
    const auto readings = std::make_shared<Readings>();
    const auto keep = [readings](StoreWriter &, ArticleId, const AnnotatedArticle &read, CorrectionOutcome &) {
        readings->keep(read);
        return Result<void>();
    };
    const auto reading = std::make_shared<Rereading<CorrectionOutcome>>(CorrectionOutcome(), keep);
    Lanes *lanes = m_lanes.get();
    reading->end = [this, lanes, readings, corrections, ending](StoreWriter &writer) {
        const auto read = [lanes, readings](const Article &stored) -> Result<AnnotatedArticle> {
            const AnnotatedArticle *known = readings->of(stored);
            return known ? *known : annotated(lanes->annotate, stored);
        };
        if (ending == Ending::RollBack)
            return writer.previewTakingBack(corrections, read);
        auto outcome = writer.takeBack(corrections, read);
        if (outcome)
            tellChanged();
        return outcome;
    };
    QFuture<Result<CorrectionOutcome>> future = reading->promise.future();
    lanes->ingest.run([lanes, reading, corrections] {
        const auto articles = lanes->writer.articlesUnder(corrections);
        if (!articles)
            return reading->finish(std::unexpected(articles.error()));
        reading->setArticles(*articles);
        goOn(lanes, reading);
    });
    return future;
}

} // namespace dateline
