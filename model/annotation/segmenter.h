// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/sentenceends.h"
#include "model/annotation/wordsplitter.h"
#include "model/base/result.h"
#include "model/language/sentence.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace dateline {

/// Finds the sentences of news prose and their words. Paragraphs, headings and list items end a sentence even without
/// a full stop; hard-wrapped lines are joined; a sentence of more than 160 words is cut where it pauses.
class Segmenter
{
public:
    /// \a resources is the folder that holds lexicon/ and language/.
    static Result<Segmenter> open(const QString &resources);

    /// The sentences of \a range of \a text, in order: words with spans in \a text, and nothing else filled in.
    /// Every character of \a range that is not blank is in exactly one word.
    [[nodiscard]] QList<Sentence> segment(QStringView text, TextSpan range) const;
    [[nodiscard]] QList<Sentence> segment(QStringView text) const { return segment(text, {0, text.size()}); }

private:
    Segmenter(WordSplitter words, SentenceEnds ends);
    [[nodiscard]] QList<TextSpan> paragraphs(QStringView text, TextSpan range) const;
    void appendSentences(QStringView text, TextSpan paragraph, const QList<qsizetype> &ends,
                         QList<Sentence> &sentences) const;

    WordSplitter m_words;
    SentenceEnds m_ends;
};

} // namespace dateline
