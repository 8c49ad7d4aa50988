// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"
#include "model/annotation/party.h"
#include "model/annotation/pronouns.h"
#include "model/annotation/transcript.h"

namespace dateline {

/// Tells whom a pronoun or definite description goes back to: "she", "they", "we", "the two leaders", "the minister".
class Referents
{
public:
    Referents(const ArticleReading &reading, const Countries &countries)
        : m_reading(reading)
        , m_countries(countries)
        , m_transcript(reading)
        , m_pronouns(reading)
    {
    }

    /// What "the talks" and "the two leaders" go back to: the parties of the meeting told last.
    void rememberParties(const QList<Party> &parties, int sentence)
    {
        m_lastParties = parties;
        m_lastSentence = sentence;
    }
    [[nodiscard]] const QList<Party> &lastParties() const { return m_lastParties; }
    [[nodiscard]] int lastSentence() const { return m_lastSentence; }

    /// Whom the token means, none of \a notThese; empty when it goes back to nobody.
    [[nodiscard]] QList<Party> of(int sentence, int token, const QList<Party> &notThese) const;
    /// The group described last before the token with the same noun, -1 for none.
    [[nodiscard]] int groupBefore(int sentence, int token, const QString &noun) const;
    /// Who speaks where speech is set down, -1 elsewhere.
    [[nodiscard]] int speaker(int sentence) const { return m_transcript.speaker(sentence); }

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    template<typename Fits>
    [[nodiscard]] const FoundMention *mentionBefore(int sentence, int token, Fits fits) const;
    [[nodiscard]] int personBefore(int sentence, int token, const QList<Party> &notThese) const;
    [[nodiscard]] int bodyBefore(int sentence, int token) const;
    [[nodiscard]] int personWithRole(int sentence, int token) const;
    [[nodiscard]] int speakerOf(int sentence, int token) const;
    [[nodiscard]] QList<Party> theyBefore(int sentence, int token) const;
    [[nodiscard]] QList<Party> pluralSubject(int sentence, int end) const;
    [[nodiscard]] QList<Party> pairBefore(int sentence, int token, int farthest) const;
    [[nodiscard]] QList<Party> saidOfItself(int sentence, int token) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    Transcript m_transcript;
    Pronouns m_pronouns;
    QList<Party> m_lastParties;
    int m_lastSentence = -1;
};

} // namespace dateline
