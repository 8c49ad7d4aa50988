// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/base/textspan.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

namespace dateline {

/// Splits text into words as the English Universal Dependencies treebanks do: punctuation, clitics ("'s", "n't") and
/// the parts of hyphenated words stand alone; abbreviations keep their full stop, numbers, addresses and dates are
/// whole.
class WordSplitter
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<WordSplitter> open(const QString &resources);

    /// Appends the words of \a range of \a text, in order; blanks are in none.
    void split(QStringView text, TextSpan range, QList<TextSpan> &words) const;

    /// Abbreviations that stand before a name or number and so never end a sentence ("Gen.", "No.").
    [[nodiscard]] bool standsBeforeName(QStringView word) const
    {
        return m_beforeName.contains(word.toString().toLower());
    }
    /// Every known abbreviation, and letters each with a full stop ("U.N.").
    [[nodiscard]] bool isAbbreviation(QStringView word) const;

private:
    WordSplitter() = default;
    void splitChunk(QStringView text, TextSpan chunk, QList<TextSpan> &words) const;
    qsizetype findCoreEnd(QStringView text, TextSpan rest) const;
    void splitCore(QStringView text, TextSpan core, QList<TextSpan> &words) const;
    void splitHyphens(QStringView text, TextSpan core, QList<TextSpan> &words) const;

    QSet<QString> m_beforeName;
    QSet<QString> m_abbreviations;
    QSet<QString> m_prefixes;
};

} // namespace dateline
