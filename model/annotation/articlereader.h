// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"
#include "model/annotation/mentionfinder.h"
#include "model/annotation/segmenter.h"
#include "model/annotation/timeexpressiontagger.h"
#include "model/article/article.h"

#include <memory>

namespace dateline {

/// Reads an article as far as what it names: sentences, words and trees, time expressions, and who is who.
/// read() is pure: one instance may serve several threads.
class ArticleReader
{
public:
    /// \a resources is the folder that holds language/ (the neural reader) and lexicon/ (word lists).
    static Result<ArticleReader> open(const QString &resources, const NeuralReaderOptions &options = {});

    /// What \a prose, spans of the article's text, says. Its sentences are put into \a sentences, which must outlive
    /// the result unchanged, as must the article.
    Result<ArticleReading> read(const Article &article, const QList<TextSpan> &prose, QList<Sentence> &sentences) const;

    [[nodiscard]] const Countries &countries() const { return *m_countries; } ///< stays where it is when this is moved

private:
    ArticleReader(std::unique_ptr<Countries> countries, Segmenter segmenter, MentionFinder finder, GenderWords genders,
                  TimeExpressionTagger tagger, NeuralReader reader);

    std::unique_ptr<Countries> m_countries; ///< the others keep a pointer to it
    Segmenter m_segmenter;
    MentionFinder m_finder;
    GenderWords m_genders;
    TimeExpressionTagger m_tagger;
    NeuralReader m_reader;
};

} // namespace dateline
