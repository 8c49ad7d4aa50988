// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/annotator.h"

#include "model/annotation/annotationcleaner.h"
#include "model/annotation/articleparts.h"
#include "model/annotation/articlereader.h"
#include "model/annotation/meetingconfidence.h"
#include "model/annotation/meetingextractor.h"

namespace dateline {

class Annotator::Parts
{
public:
    static Result<std::unique_ptr<Parts>> open(const QString &resources, const NeuralReaderOptions &options)
    {
        auto reader = ArticleReader::open(resources, options);
        if (!reader)
            return std::unexpected(reader.error());
        auto extractor = MeetingExtractor::open(resources, reader->countries());
        if (!extractor)
            return std::unexpected(extractor.error());
        auto confidence = MeetingConfidence::open(resources);
        if (!confidence)
            return std::unexpected(confidence.error());
        return std::unique_ptr<Parts>(new Parts{std::move(*reader), std::move(*extractor), std::move(*confidence)});
    }

    Result<AnnotatedArticle> annotate(Article article) const
    {
        const QList<TextSpan> prose = proseOf(article);
        if (!isReadInParts(article))
            return annotate(std::move(article), prose);
        AnnotatedArticle result;
        result.article = std::move(article);
        for (const QList<TextSpan> &part : partsOf(result.article.text, prose)) {
            auto found = annotate(result.article, part);
            if (!found)
                return std::unexpected(found.error());
            join(result, *std::move(found));
        }
        return result;
    }

    /// What is found in \a prose, spans of the article's text.
    Result<AnnotatedArticle> annotate(Article article, const QList<TextSpan> &prose) const
    {
        AnnotatedArticle result;
        result.article = std::move(article);
        const auto reading = reader.read(result.article, prose, result.sentences);
        if (!reading)
            return std::unexpected(reading.error());
        result.meetings = extractor.extract(*reading);
        cleanAnnotation(*reading, result);
        confidence.judge(result);
        return result;
    }

    ArticleReader reader;
    MeetingExtractor extractor;
    MeetingConfidence confidence;
};

Result<Annotator> Annotator::open(const QString &resources, const NeuralReaderOptions &options)
{
    return Parts::open(resources, options).transform([](std::unique_ptr<Parts> parts) {
        return Annotator(std::move(parts));
    });
}

Annotator::Annotator(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Annotator::Annotator(Annotator &&) noexcept = default;
Annotator &Annotator::operator=(Annotator &&) noexcept = default;
Annotator::~Annotator() = default;

Result<AnnotatedArticle> Annotator::annotate(Article article) const
{
    return m_parts->annotate(std::move(article));
}

} // namespace dateline
