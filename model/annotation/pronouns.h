// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"

#include <QHash>

namespace dateline {

/// Tells which people the pronouns for one person go back to ("he", "her", "himself"), by how salient each is where the
/// pronoun stands (after Lappin & Leass 1994), by gender, and by what grammar rules out.
class Pronouns
{
public:
    /// Reads all of \a reading's pronouns at once: a pronoun keeps its person salient for the next. Time and memory
    /// grow with the length of the article.
    explicit Pronouns(const ArticleReading &reading);

    /// The entities that the pronoun at \a token may mean, the likeliest first; empty for other words.
    [[nodiscard]] QList<int> peopleFor(int sentence, int token) const { return m_people.value({sentence, token}); }
    [[nodiscard]] const QHash<std::pair<int, int>, QList<int>> &all() const
    {
        return m_people;
    } ///< by sentence and token

private:
    QHash<std::pair<int, int>, QList<int>> m_people;
};

} // namespace dateline
