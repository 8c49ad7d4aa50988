// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringView>

namespace dateline {

/// \a text in lower-case Latin letters without accents, from any script: "Зеленский" → "zelenskij", "Şimşek" →
/// "simsek". By ICU's transliterators, which any thread may call. Of text longer than any name, the first 200
/// characters.
QString romanized(QStringView text);

/// A romanized word with one letter or pair of letters for all that are written for one sound: "moraghi", "moraqi".
QString soundSpelling(const QString &word);

/// What is left of a romanized word in all its spellings, a key to find them by: consonants that are written one for
/// another are one, vowels behind the first letter are gone. "zelensky", "zelenskyy", "selenskyj" and "zelenskij" are
/// one; so are many words that are not the same, which spellingDistance() tells apart.
QString skeletonKey(const QString &word);

/// How many letters of \a a have to be put in, left out or changed to get \a b (Levenshtein 1966).
int spellingDistance(const QString &a, const QString &b);

} // namespace dateline
