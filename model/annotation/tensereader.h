// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timelexicon.h"
#include "model/language/sentence.h"

#include <QStringView>

namespace dateline {

/// When the clause around a time expression places what it tells.
enum class Tense { Unknown, Past, Present, Future };

struct TenseReading {
    Tense tense = Tense::Unknown;
    bool isDirect = false; ///< the expression hangs on the verb itself, not on one of its nouns

    bool operator==(const TenseReading &) const = default;
};

/// Reads the tense of the clause that a time expression belongs to: from the dependency tree, or from the nearest verb
/// where the sentence has none. Holds a reference to the lexicon.
class TenseReader
{
public:
    explicit TenseReader(const TimeLexicon &lexicon)
        : m_lexicon(lexicon)
    {
    }

    /// The tense around the tokens [first, last) of \a sentence.
    [[nodiscard]] TenseReading read(QStringView text, const Sentence &sentence, int first, int last) const;

private:
    class Clause;
    [[nodiscard]] TenseReading readTree(const Clause &clause, int first, int last) const;
    [[nodiscard]] Tense readHelpers(const Clause &clause, int verb) const;
    [[nodiscard]] Tense readVerb(const Clause &clause, int verb, int depth) const;
    [[nodiscard]] Tense readForm(QStringView lower) const;
    [[nodiscard]] TenseReading readNearestVerb(const Clause &clause, int first, int last) const;
    [[nodiscard]] Tense readCue(const Clause &clause, int token) const;

    const TimeLexicon &m_lexicon;
};

} // namespace dateline
