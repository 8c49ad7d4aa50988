// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

namespace dateline {

/// UTF-16 units above which an article is read in parts, each by itself.
inline constexpr qsizetype longestWhole = 5'000'000;
inline constexpr qsizetype longestPart = 1'000'000;

/// Whether \a article is so long that it is read in parts: a name stays one entity, but who "he" or "the two leaders"
/// are and what "a day later" counts from is looked for in the same part only.
[[nodiscard]] inline bool isReadInParts(const Article &article)
{
    return article.text.size() > longestWhole;
}

/// The parts of an article's text that hold sentences of their own, ascending: the body and the headline, but neither
/// date line nor byline.
QList<TextSpan> proseOf(const Article &article);

/// Cuts \a prose, ascending spans of \a text, into parts of at most \a longest units that hold all of it in order: at
/// the end of a paragraph where one ends in the part's second half, else of a line, else of a word.
QList<QList<TextSpan>> partsOf(QStringView text, const QList<TextSpan> &prose, qsizetype longest = longestPart);

/// Adds to \a whole what was found in the part of the same text that follows. Entities of one kind and name become one.
void join(AnnotatedArticle &whole, AnnotatedArticle part);

} // namespace dateline
