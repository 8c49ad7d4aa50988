// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace dateline {

/// How a word is written, which the reader sees beside its uncased pieces; in the order of the reader's labels.
enum class CaseClass { Lower, Title, Upper, Mixed, Digit, Other, Continuation, Special };

/// Tells the class of \a word as it stands in the text; never Continuation or Special.
CaseClass caseClass(QStringView word);

/// Splits words into the pieces of an uncased BERT vocabulary: text is decomposed, accents are dropped, letters made
/// lower-case, punctuation and Chinese characters stand alone, and the rest is matched greedily, longest piece first
/// (Devlin et al., 2019; Wu et al., 2016).
class WordPieces
{
public:
    /// Reads a vocabulary, one piece a line. Fails when it lacks the special pieces.
    static Result<WordPieces> read(const QByteArray &vocabulary);

    /// The pieces of \a word, at least one: the unknown piece stands for what has none.
    [[nodiscard]] QList<qint64> pieces(QStringView word) const;

    [[nodiscard]] qint64 begin() const { return m_begin; } ///< [CLS]
    [[nodiscard]] qint64 end() const { return m_end; }     ///< [SEP]

private:
    WordPieces() = default;
    void appendPieces(QStringView chunk, QList<qint64> &pieces) const;

    QHash<QString, qint64> m_words;         ///< pieces that begin a word
    QHash<QString, qint64> m_continuations; ///< the others, without their "##"
    qint64 m_begin = -1;
    qint64 m_end = -1;
    qint64 m_unknown = -1;
};

} // namespace dateline
