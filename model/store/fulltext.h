// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/query.h"

#include <QString>

#include <optional>

namespace dateline {

// Queries as expressions of SQLite's FTS5, safe whatever was typed.

QString matchOf(const WordsQuery &words);

/// Whether \a query asks for nothing but words.
bool isOfWords(const Query &query);

/// What words ask of an article's title and text.
struct TextMatch {
    QString matching;  ///< an article must match it; empty when it need not
    QString excluding; ///< and not this; empty when there is nothing to keep out

    [[nodiscard]] bool isEmpty() const { return matching.isEmpty() && excluding.isEmpty(); }
    bool operator==(const TextMatch &) const = default;
};

/// What those of \a query that are of words ask together. Nothing for an OR that no single expression can tell.
std::optional<TextMatch> textMatchOf(const Query &query);

} // namespace dateline
