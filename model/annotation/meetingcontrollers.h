// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meetingparties.h"

namespace dateline {

/// Tells who takes part in what a noun of meeting tells, by the verbs and nouns that govern it: "A held talks with B",
/// "A said after talks with B", "A told B in a call", "A says that talks with B have failed".
class MeetingControllers
{
public:
    MeetingControllers(const ArticleReading &reading, const MeetingWords &words, const Actors &actors,
                       const MeetingParties &parties)
        : m_reading(reading)
        , m_words(words)
        , m_actors(actors)
        , m_parties(parties)
    {
    }

    /// Adds to \a parties, those who hang on the noun itself. \a governors are the words above it, the nearest first.
    void addTo(QList<Party> &parties, int sentence, int noun, const QList<int> &governors, NounStrength strength) const;

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    /// The verb that governs the noun, and what of it hangs on the verb.
    struct Link {
        int verb = -1;
        int below = -1;
        bool owned = false; ///< a noun between them has told whose meeting it is
    };
    Link linkOf(int sentence, int noun, const QList<int> &governors, QList<Party> &parties) const;
    void addByVerb(const Link &link, int sentence, NounStrength strength, QList<Party> &parties) const;
    void addBySubject(int sentence, int verb, QList<Party> &parties) const;
    [[nodiscard]] QList<Party> speakers(int sentence, int verb, const QList<Party> &known) const;
    [[nodiscard]] QList<Party> pairOf(int sentence, int verb) const;
    [[nodiscard]] bool agrees(int sentence, int verb) const;

    const ArticleReading &m_reading;
    const MeetingWords &m_words;
    const Actors &m_actors;
    const MeetingParties &m_parties;
};

} // namespace dateline
