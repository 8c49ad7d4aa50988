// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/base/textspan.h"

#include <QChar>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>

namespace dateline {

/// FNV-1a over UTF-16 units.
std::uint32_t textHash(QStringView text);
/// A hash gone on with one more number.
std::uint32_t combinedHash(std::uint32_t value, std::uint32_t part);

/// The runs of characters between blanks and control characters in \a range of \a text.
QList<TextSpan> chunksOf(QStringView text, TextSpan range);

/// What the classifier of sentence ends sees of one chunk. The letters are those of its templates.
struct TextChunk {
    static constexpr QStringView letters = u"weostupqlcar";
    std::array<std::uint32_t, 12> told{}; ///< by letter
    QChar lastMark;                       ///< of those behind its core; null for none
    bool capital = false;                 ///< its first character is a capital
    bool small = false;                   ///< its first letter is small
    bool dotted = false;                  ///< a full stop stands inside its core
    bool joinsInitials = false;           ///< letters with stops are joined to what stands before: "Kenya-U.S."
    bool country = false;                 ///< a country's initials: "U.S."
    bool afterCountry = false;            ///< what follows such initials and hardly begins a sentence: "Embassy"
    int quotes = 0;                       ///< straight ones
    int depth = 0;                        ///< brackets and curly quotes it opens less those it closes

    /// 1 before a name ("Gen."), 2 other abbreviations, 3 one capital with its stop, 4 letters each with a stop, 0
    /// none.
    [[nodiscard]] std::uint32_t abbreviation() const { return told[static_cast<std::size_t>(letters.indexOf(u'a'))]; }
};

/// Reads chunks by the word lists that tell abbreviations and beginnings. The training's chunks.py says the same.
class TextChunkReader
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<TextChunkReader> open(const QString &resources);
    [[nodiscard]] TextChunk read(QStringView chunk) const;

private:
    [[nodiscard]] std::uint32_t abbreviationClass(const QString &chunk) const;
    [[nodiscard]] bool followsCountry(const QString &core) const;

    QSet<QString> m_beforeNames;
    QSet<QString> m_abbreviations;
    QSet<QString> m_starters;
    QSet<QString> m_afterCountries;
};

} // namespace dateline
