// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QSet>
#include <QString>
#include <QStringView>

namespace dateline {

enum class Gender { Unknown, Male, Female };

/// Words that tell whether a person is a man or a woman: first names of many countries, titles, offices and kinship.
class GenderWords
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<GenderWords> open(const QString &resources);

    /// The gender of those who have \a name, a person's full name, by its first word, or by a last word that only women
    /// have (Slavic surnames).
    [[nodiscard]] Gender ofName(const QString &name) const;
    /// What the title, office or kinship \a noun, in lower case, tells.
    [[nodiscard]] Gender ofNoun(const QString &noun) const;
    /// What a pronoun for one person, in lower case, tells; Unknown for other words.
    [[nodiscard]] static Gender ofPronoun(const QString &word);

private:
    QSet<QString> m_mensNames;
    QSet<QString> m_womensNames;
    QSet<QString> m_wordsForMen;
    QSet<QString> m_wordsForWomen;
};

} // namespace dateline
