// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/namelexicon.h"

#include <QString>
#include <QStringList>

namespace dateline {

/// A person's name in its words, romanized: without titles, quotes and what stands in them, small words and hyphens.
struct PersonName {
    QStringList words; ///< one or more
    QString suffix;    ///< "jr", "sr", "ii", …
    QString small;     ///< the one before the last word, which is none of them: "le" of "Ada Le Moran"

    static PersonName of(const QString &name);
    [[nodiscard]] bool isFull() const { return words.size() > 1; }
    /// Whether the first word is a small one that may as well belong to a surname told alone: "Le Moran", "Ben Moran".
    [[nodiscard]] bool mayBeSurname() const;

    bool operator==(const PersonName &) const = default;
};

/// How two names of people agree, the weakest first.
enum class NameAgreement {
    None, ///< they are not one person's: another first name, another surname, son and father
    FirstOnly, ///< one is a first name of the other: "Ada", "Ada Moran"
    Surname, ///< one is the surname of the other, or both are one surname: "Moran", "Ada Moran"
    Initials, ///< "A. Moran", "Ada Moran"
    Part, ///< one has words before or behind the other: "Ada Moran", "Ada Moran Lopez"
    Alike, ///< first name and surname are written in ways that may be one name's
    Variant, ///< the same with a variant of the first name or another spelling that sounds the same
    Same, ///< the same words, or the same but for names in the middle
};

NameAgreement agreement(const PersonName &one, const PersonName &other, const NameLexicon &lexicon);

/// Keys that names share when they agree so far that they have to be compared.
struct PersonNameKeys {
    QStringList own; ///< by which the name is found
    QStringList sought; ///< by which others are found that may be the same person's
    bool operator==(const PersonNameKeys &) const = default;
};
PersonNameKeys keysOf(const PersonName &name, const NameLexicon &lexicon);

} // namespace dateline
