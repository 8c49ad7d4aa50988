// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringView>

namespace dateline {

/// What a person typed to search texts, as expressions of SQLite's FTS5 that are safe whatever was typed.
/// An article is found when it matches \c matching, or when \c excluding is given and it does not match that.
/// Both empty: nothing was asked, everything is found.
struct FullTextQuery {
    QString matching;
    QString excluding; ///< from a search such as "NOT peace", which names nothing to find

    [[nodiscard]] bool isEmpty() const { return matching.isEmpty() && excluding.isEmpty(); }
    bool operator==(const FullTextQuery &) const = default;
};

/// Reads words, "phrases", prefix* and AND, OR, NOT in capitals; words side by side must all be there, OR binds
/// weaker than AND, NOT says what must not be there. Nothing is an error: a quotation mark left open reaches to the
/// end, operators with nothing to work on and signs without letters or digits are passed over, and so is
/// what follows the first hundred words.
FullTextQuery parseFullTextQuery(QStringView typed);

} // namespace dateline
