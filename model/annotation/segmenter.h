// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/wordsplitter.h"
#include "model/base/result.h"
#include "model/language/sentence.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

namespace dateline {

/// Finds the sentences of news prose and their words. Paragraphs, headings and list items end a sentence even without
/// a full stop; hard-wrapped lines are joined; a sentence of more than 160 words is cut where it pauses.
class Segmenter
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<Segmenter> open(const QString &resources);

    /// The sentences of \a range of \a text, in order: words with spans in \a text, and nothing else filled in.
    /// Every character of \a range that is not blank is in exactly one word.
    [[nodiscard]] QList<Sentence> segment(QStringView text, TextSpan range) const;
    [[nodiscard]] QList<Sentence> segment(QStringView text) const { return segment(text, {0, text.size()}); }

private:
    explicit Segmenter(WordSplitter words, QSet<QString> starters);
    [[nodiscard]] QList<TextSpan> paragraphs(QStringView text, TextSpan range) const;
    [[nodiscard]] bool endsSentence(QStringView text, const QList<TextSpan> &words, qsizetype at) const;
    void appendSentences(QStringView text, TextSpan paragraph, QList<Sentence> &sentences) const;

    WordSplitter m_words;
    QSet<QString> m_starters; ///< words that begin a sentence when capitalised after an abbreviation
};

} // namespace dateline
