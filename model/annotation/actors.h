// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/actorlists.h"
#include "model/annotation/referents.h"

namespace dateline {

/// Tells which actors a word of a sentence stands for, and who does what a verb says.
class Actors
{
public:
    Actors(const ArticleReading &reading, const Countries &countries, const MeetingWords &words)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
        , m_lists(reading, countries, words)
        , m_referents(reading, countries)
    {
    }

    /// What "the talks" and "the two leaders" go back to: the parties of the meeting told last.
    void rememberParties(const QList<Party> &parties, int sentence) { m_referents.rememberParties(parties, sentence); }
    [[nodiscard]] const QList<Party> &lastParties() const { return m_referents.lastParties(); }
    [[nodiscard]] int lastSentence() const { return m_referents.lastSentence(); }

    /// The actors that the phrase with head \a token stands for: all of a coordination, names behind offices, members
    /// told by "including", what pronouns and definite descriptions go back to – never one of \a notThese.
    [[nodiscard]] QList<Party> of(int sentence, int token, const QList<Party> &notThese = {}) const;
    /// The actors of the subject of \a predicate, also where the grammar leaves it unsaid – never one of \a notThese.
    [[nodiscard]] QList<Party> subjectsOf(int sentence, int predicate, const QList<Party> &notThese = {}) const;
    /// The head of the subject phrase, -1 for none.
    [[nodiscard]] int subjectOf(int sentence, int predicate) const;
    /// The actors of a list that begins at \a token and has "and" before its last; empty for none.
    [[nodiscard]] QList<Party> listFrom(int sentence, int token) const { return m_lists.from(sentence, token); }

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    void collect(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    void collectMention(int sentence, int token, const FoundMention &mention, const QList<Party> &notThese, int depth,
                        QList<Party> &parties) const;
    void collectOtherOwners(int sentence, const FoundMention &mention, const QList<Party> &notThese,
                            QList<Party> &parties) const;
    [[nodiscard]] const FoundMention *bearerBehind(int sentence, const FoundMention &office) const;
    [[nodiscard]] const FoundMention *behindComma(int sentence, int comma) const;
    [[nodiscard]] bool isNamedBehind(int sentence, int first, int at, const FoundMention &mention) const;
    void collectMembers(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    [[nodiscard]] bool isToldInOnePhrase(int sentence, const FoundMention &mention) const;
    [[nodiscard]] bool isOnlyExemplified(int sentence, const FoundMention &mention) const;
    [[nodiscard]] bool closes(int sentence, int token) const;
    bool collectNameBehind(int sentence, int token, const QList<Party> &notThese, int depth,
                           QList<Party> &parties) const;
    bool collectOwners(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    bool collectCounted(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    [[nodiscard]] int subjectOfNounClause(int sentence, int clause, int noun) const;
    [[nodiscard]] bool isInTitleOf(int sentence, const Party &party, const QList<Party> &others) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
    ActorLists m_lists;
    Referents m_referents;
};

} // namespace dateline
