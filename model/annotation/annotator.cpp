// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/annotator.h"

#include "model/annotation/annotationcleaner.h"
#include "model/annotation/entityresolver.h"
#include "model/annotation/meetingconfidence.h"
#include "model/annotation/meetingextractor.h"
#include "model/annotation/mentionfinder.h"
#include "model/annotation/segmenter.h"
#include "model/annotation/timeexpressiontagger.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The parts of a text that hold sentences of their own: the body and the headline, but neither date line nor byline.
QList<TextSpan> proseOf(const Article &article)
{
    QList<TextSpan> prose;
    qsizetype begin = 0;
    for (const Header &header : article.headers) {
        if (header.span.begin < begin || header.span.end > article.text.size())
            continue;
        if (header.span.begin > begin)
            prose.append({begin, header.span.begin});
        if (header.kind == HeaderKind::Headline || header.kind == HeaderKind::Dateline)
            prose.append(header.span);
        begin = header.span.end;
    }
    if (begin < article.text.size())
        prose.append({begin, article.text.size()});
    return prose;
}

} // namespace

class Annotator::Parts
{
public:
    static Result<std::unique_ptr<Parts>> open(const QString &resources, const NeuralReaderOptions &options)
    {
        auto countries = Countries::open(resources);
        if (!countries)
            return std::unexpected(countries.error());
        auto shared = std::make_unique<Countries>(std::move(*countries));
        auto segmenter = Segmenter::open(resources);
        if (!segmenter)
            return std::unexpected(segmenter.error());
        auto finder = MentionFinder::open(resources, *shared);
        if (!finder)
            return std::unexpected(finder.error());
        auto extractor = MeetingExtractor::open(resources, *shared);
        if (!extractor)
            return std::unexpected(extractor.error());
        auto confidence = MeetingConfidence::open(resources);
        if (!confidence)
            return std::unexpected(confidence.error());
        auto tagger = TimeExpressionTagger::open(resources);
        if (!tagger)
            return std::unexpected(tagger.error());
        auto reader = NeuralReader::open(QDir(resources).filePath(u"language"_s), options);
        if (!reader)
            return std::unexpected(reader.error());
        return std::unique_ptr<Parts>(new Parts{std::move(shared), std::move(*segmenter), std::move(*finder),
                                                std::move(*extractor), std::move(*confidence), std::move(*tagger),
                                                std::move(*reader)});
    }

    Result<AnnotatedArticle> annotate(Article article) const
    {
        QList<Sentence> sentences;
        for (const TextSpan part : proseOf(article))
            sentences.append(segmenter.segment(article.text, part));
        auto readings = reader.read(article.text, sentences);
        if (!readings)
            return std::unexpected(readings.error());

        AnnotatedArticle result;
        result.article = std::move(article);
        const QStringView text = result.article.text;
        for (SentenceReading &reading : *readings)
            result.sentences.append(std::move(reading.sentence));
        ArticleReading reading{.text = text, .published = result.article.published.date()};
        reading.trees.reserve(static_cast<std::size_t>(result.sentences.size()));
        for (qsizetype at = 0; at < result.sentences.size(); ++at) {
            SyntaxTree &tree = reading.trees.emplace_back(text, result.sentences[at]);
            reading.mentions.append(finder.find(text, tree, (*readings)[at].names, static_cast<int>(at)));
        }
        findRepeatedNames(reading);
        reading.times = tagger.tag(text, result.sentences, reading.published);
        reading.entities = EntityResolver(*countries).resolve(reading.mentions);
        reading.complete(*countries);
        result.meetings = extractor.extract(reading);
        cleanAnnotation(reading, result);
        confidence.judge(result);
        return result;
    }

    std::unique_ptr<Countries> countries; ///< the others keep a pointer to it
    Segmenter segmenter;
    MentionFinder finder;
    MeetingExtractor extractor;
    MeetingConfidence confidence;
    TimeExpressionTagger tagger;
    NeuralReader reader;
};

Result<Annotator> Annotator::open(const QString &resources, const NeuralReaderOptions &options)
{
    return Parts::open(resources, options).transform([](std::unique_ptr<Parts> parts) { return Annotator(std::move(parts)); });
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
