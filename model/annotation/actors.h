// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"
#include "model/annotation/meetingwords.h"
#include "model/annotation/pronouns.h"
#include "model/annotation/transcript.h"

namespace dateline {

/// Somebody who takes part, as the words of a sentence tell.
struct Party {
    int entity = -1;
    int token = -1;        ///< where in the sentence it is told
    bool referred = false; ///< through a pronoun or a description such as "the two leaders"

    bool operator==(const Party &) const = default;
};

/// Tells which actors a word of a sentence stands for, and who does what a verb says.
class Actors
{
public:
    Actors(const ArticleReading &reading, const Countries &countries, const MeetingWords &words)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
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

    /// The actors that the phrase with head \a token stands for: all of a coordination, names behind offices, members
    /// told by "including", what pronouns and definite descriptions go back to – never one of \a notThese.
    [[nodiscard]] QList<Party> of(int sentence, int token, const QList<Party> &notThese = {}) const;
    /// The actors of the subject of \a predicate, also where the grammar leaves it unsaid.
    [[nodiscard]] QList<Party> subjectsOf(int sentence, int predicate) const;
    /// The head of the subject phrase, -1 for none.
    [[nodiscard]] int subjectOf(int sentence, int predicate) const;
    /// The actors of a list that begins at \a token and has "and" before its last, read word by word; empty for none.
    [[nodiscard]] QList<Party> listFrom(int sentence, int token) const;
    /// Whether what is mentioned can deal with others: people, bodies, groups, countries and their seats.
    [[nodiscard]] bool isActor(const FoundMention &mention) const;

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    void collect(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    void collectMention(int sentence, int token, const FoundMention &mention, const QList<Party> &notThese, int depth,
                        QList<Party> &parties) const;
    void collectOtherOwners(int sentence, const FoundMention &mention, const QList<Party> &notThese, QList<Party> &parties) const;
    [[nodiscard]] bool isNamedBehind(int sentence, int first, int at, const FoundMention &mention) const;
    void collectMembers(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    bool collectNameBehind(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    bool collectOwners(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    bool collectCounted(int sentence, int token, const QList<Party> &notThese, int depth, QList<Party> &parties) const;
    void collectReferents(int sentence, int token, const QList<Party> &notThese, QList<Party> &parties) const;
    template<typename Fits>
    [[nodiscard]] const FoundMention *mentionBefore(int sentence, int token, Fits fits) const;
    [[nodiscard]] int subjectOfNounClause(int sentence, int clause, int noun) const;
    [[nodiscard]] int personBefore(int sentence, int token, const QList<Party> &notThese) const;
    [[nodiscard]] int personWithRole(int sentence, int token) const;
    [[nodiscard]] bool isTitleOf(int sentence, int token) const;
    [[nodiscard]] int speakerOf(int sentence, int token) const;
    [[nodiscard]] QList<Party> theyBefore(int sentence, int token) const;
    [[nodiscard]] QList<Party> pluralSubject(int sentence, int end) const;
    [[nodiscard]] QList<Party> pairBefore(int sentence, int token) const;
    [[nodiscard]] QList<Party> saidOfItself(int sentence, int token) const;
    [[nodiscard]] int groupBefore(int sentence, int token, const QString &noun) const;
    static void add(Party party, const QList<Party> &notThese, QList<Party> &parties);

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
    Transcript m_transcript;
    Pronouns m_pronouns;
    QList<Party> m_lastParties;
    int m_lastSentence = -1;
};

} // namespace dateline
