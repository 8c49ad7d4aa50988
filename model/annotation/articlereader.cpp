// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/articlereader.h"

#include "model/annotation/annotationcleaner.h"
#include "model/annotation/entityresolver.h"

#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

ArticleReader::ArticleReader(std::unique_ptr<Countries> countries, Segmenter segmenter, MentionFinder finder,
                             GenderWords genders, TimeExpressionTagger tagger, NeuralReader reader)
    : m_countries(std::move(countries))
    , m_segmenter(std::move(segmenter))
    , m_finder(std::move(finder))
    , m_genders(std::move(genders))
    , m_tagger(std::move(tagger))
    , m_reader(std::move(reader))
{
}

Result<ArticleReader> ArticleReader::open(const QString &resources, const NeuralReaderOptions &options)
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
    auto genders = GenderWords::open(resources);
    if (!genders)
        return std::unexpected(genders.error());
    auto tagger = TimeExpressionTagger::open(resources);
    if (!tagger)
        return std::unexpected(tagger.error());
    auto reader = NeuralReader::open(QDir(resources).filePath(u"language"_s), options);
    if (!reader)
        return std::unexpected(reader.error());
    return ArticleReader(std::move(shared), std::move(*segmenter), std::move(*finder), std::move(*genders),
                         std::move(*tagger), std::move(*reader));
}

Result<ArticleReading> ArticleReader::read(const Article &article, const QList<TextSpan> &prose,
                                           QList<Sentence> &sentences) const
{
    QList<Sentence> unread;
    for (const TextSpan part : prose)
        unread.append(m_segmenter.segment(article.text, part));
    auto readings = m_reader.read(article.text, unread);
    if (!readings)
        return std::unexpected(readings.error());
    sentences.clear();
    for (SentenceReading &reading : *readings)
        sentences.append(std::move(reading.sentence));
    ArticleReading result{.text = article.text, .published = article.published.date()};
    result.trees.reserve(static_cast<std::size_t>(sentences.size()));
    for (qsizetype at = 0; at < sentences.size(); ++at) {
        SyntaxTree &tree = result.trees.emplace_back(result.text, std::as_const(sentences)[at]);
        result.cues.append((*readings)[at].cues);
        result.mentions.append(m_finder.find(result.text, tree, (*readings)[at].names, static_cast<int>(at)));
    }
    findRepeatedNames(result);
    result.times = m_tagger.tag(result.text, sentences, result.published);
    result.entities = EntityResolver(*m_countries).resolve(result.mentions);
    result.complete(*m_countries);
    result.tellGenders(m_genders);
    return result;
}

} // namespace dateline
