// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/actors.h"

namespace dateline {

/// "called on the minister": visited.
bool isCallOn(const SyntaxTree &tree, int verb);

/// Tells who takes part in what a word of meeting tells, by what hangs on the word itself.
class MeetingParties
{
public:
    MeetingParties(const ArticleReading &reading, const Countries &countries, const MeetingWords &words,
                   const Actors &actors)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
        , m_actors(actors)
    {
    }

    /// The parties behind \a preposition: "with Osei"; \a known are none of them.
    [[nodiscard]] QList<Party> with(int sentence, int at, QStringView preposition, const QList<Party> &known) const;
    [[nodiscard]] QList<Party> withBehindComma(int sentence, int verb, const QList<Party> &known) const;
    /// "together with", "alongside", "accompanied by", "hosted by".
    [[nodiscard]] QList<Party> companions(int sentence, int at, const QList<Party> &known) const;
    /// "US-Russia talks", "the Moran-Osei meeting": two or more actors before the noun, else none.
    [[nodiscard]] QList<Party> before(int sentence, int noun) const;
    /// The bodies whose meeting it is: "the Kesta summit", "a meeting of the Kesta Council", "of Kestan ministers".
    [[nodiscard]] QList<Party> bodies(int sentence, int noun) const;
    /// Whom the subjects of a verb of meeting meet by the verb's frame.
    [[nodiscard]] QList<Party> counterparts(int sentence, int verb, const QList<Party> &subjects) const;
    /// Everybody who hangs on a noun of meeting.
    [[nodiscard]] QList<Party> ofNoun(int sentence, int noun) const;
    /// Whether the party is a paper, agency or broadcaster.
    [[nodiscard]] bool isPress(const Party &party) const;

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    [[nodiscard]] QList<Party> agents(int sentence, int participle, const QList<Party> &known) const;
    [[nodiscard]] bool isTopic(int sentence, int phrase) const;
    [[nodiscard]] int countryOf(int entity) const;
    [[nodiscard]] bool isMeans(int sentence, int phrase) const;
    [[nodiscard]] int heldBehind(int sentence, int noun) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
    const Actors &m_actors;
};

} // namespace dateline
