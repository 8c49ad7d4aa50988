// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace dateline {

/// What is known of names whoever has them: first names, their variants, surnames that many have, words that bodies of
/// many countries have in their names, and other names of well-known bodies and places. From the lexicon.
class NameLexicon
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<NameLexicon> open(const QString &resources);

    // Words are romanized.

    /// The same for first names that one person may have: "bill" and "william", "sergey" and "serhii"; else the word.
    [[nodiscard]] QString firstNameKey(const QString &word) const { return m_variants.value(word, word); }
    [[nodiscard]] bool isFirstName(const QString &word) const { return m_firstNames.contains(word); }
    /// Whether so many have the surname that it alone tells little.
    [[nodiscard]] bool isCommonSurname(const QString &word) const { return m_commonSurnames.contains(word); }
    /// Whether the surname is one that stands before the first name: "xi".
    [[nodiscard]] bool isLeadingSurname(const QString &word) const { return m_leadingSurnames.contains(word); }
    /// Whether nothing but a country tells bodies apart whose names have only such words: "supreme court".
    [[nodiscard]] bool isBodyWord(const QString &word) const { return m_bodyWords.contains(word); }

    /// The name that \a key, words with one blank between them, is another name of; else \a key itself.
    [[nodiscard]] QString knownAs(const QString &key) const { return m_otherNames.value(key, key); }
    /// Whether that is the name of one well-known body or place.
    [[nodiscard]] bool isKnown(const QString &key) const { return m_otherNames.contains(key); }

private:
    QHash<QString, QString> m_variants;
    QSet<QString> m_firstNames;
    QSet<QString> m_commonSurnames;
    QSet<QString> m_leadingSurnames;
    QSet<QString> m_bodyWords;
    QHash<QString, QString> m_otherNames;
};

} // namespace dateline
