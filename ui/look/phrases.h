// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"

#include <QString>
#include <QStringList>

namespace dateline {

/// \a sentence in one line, cut off after at most \a most characters, between words where there are some.
QString shortened(const QString &sentence, qsizetype most);
/// What of \a sentence there is around \a span, with at most \a most characters to either side, cut off between words.
TextSpan wordsAround(const QString &sentence, TextSpan span, qsizetype most);
/// \a words, which show \a shown of \a sentence, with "…" where it goes on.
QString withEllipses(const QString &words, TextSpan shown, const QString &sentence);

/// What there is of \a parts, between dots.
QString dotted(QStringList parts);

/// \a words for a menu or a button, which would take an ampersand for the mark of a key.
QString inMenu(QString words);

} // namespace dateline
