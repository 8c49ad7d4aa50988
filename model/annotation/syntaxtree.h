// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/language/sentence.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <initializer_list>
#include <optional>

namespace dateline {

/// Whether \a word, in lower case as trees give it, is among \a words.
bool isOneOf(const QString &word, std::initializer_list<QStringView> words);
/// Of an active or a passive verb.
inline bool isSubject(Relation relation)
{
    return relation == Relation::Nsubj || relation == Relation::NsubjPass || relation == Relation::NsubjOuter;
}

/// A sentence's dependency tree as the finders ask for it: from head to dependents, with words in lower case. It may be
/// mended where more is known than the reader knew.
/// Damaged trees (cycles, heads out of range) are safe: every walk ends.
class SyntaxTree
{
public:
    SyntaxTree(QStringView text, const Sentence &sentence);

    [[nodiscard]] int size() const { return static_cast<int>(m_sentence.tokens.size()); }
    [[nodiscard]] const Sentence &sentence() const { return m_sentence; }
    [[nodiscard]] const Token &token(int at) const { return m_sentence.tokens[at]; }
    [[nodiscard]] PartOfSpeech pos(int at) const { return token(at).pos; }
    [[nodiscard]] Relation relation(int at) const { return m_relations[at]; }
    [[nodiscard]] int head(int at) const { return m_heads[at]; } ///< -1 for the root
    [[nodiscard]] const QList<int> &children(int at) const { return m_children[at]; } ///< in order
    [[nodiscard]] const QString &word(int at) const { return m_words[at]; } ///< in lower case
    [[nodiscard]] QStringView form(int at) const { return token(at).span.in(m_text); }

    [[nodiscard]] bool isNoun(int at) const;
    [[nodiscard]] bool isVerb(int at) const { return pos(at) == PartOfSpeech::Verb; }
    /// Makes the words [first, last) one phrase under \a head, one of them, whatever the reader made of it: names with
    /// their titles hold together. What hung on one of the words from outside hangs on \a head.
    void holdTogether(int first, int last, int head);
    /// Hangs \a at and all below it on \a head, which must not be below it: else nothing changes.
    void hang(int at, int head, Relation relation);
    /// Makes \a at the root, on which the one before now hangs.
    void makeRoot(int at, Relation relation);
    /// Makes \a second, on which \a first hung, a conjunct of \a first, which takes its place.
    void coordinate(int first, int second);

    /// The first dependent of \a at with one of \a relations, -1 for none.
    [[nodiscard]] int child(int at, std::initializer_list<Relation> relations) const;
    [[nodiscard]] QList<int> childrenWith(int at, std::initializer_list<Relation> relations) const;
    /// The word of the first case or mark dependent, in lower case: "with", "after"; empty for none.
    [[nodiscard]] QString preposition(int at) const;
    [[nodiscard]] bool hasPreposition(int at, QStringView word) const;
    /// Whether \a at is \a ancestor or below it.
    [[nodiscard]] bool isUnder(int at, int ancestor) const;
    /// The first conjunct of the coordination that \a at is in, itself when in none.
    [[nodiscard]] int firstConjunct(int at) const;
    /// \a at and everything coordinated with it, in order; \a at is the first conjunct.
    [[nodiscard]] QList<int> conjuncts(int at) const;
    /// The first and the last word below \a at, which may not be next to each other.
    [[nodiscard]] std::pair<int, int> extent(int at) const;
    /// The word of [first, last) that the others hang on.
    [[nodiscard]] int headOf(int first, int last) const;

private:
    QStringView m_text;
    const Sentence &m_sentence;
    void attach(int at, int head, Relation relation);

    QList<int> m_heads;
    QList<Relation> m_relations;
    QList<QList<int>> m_children;
    QList<QString> m_words;
};

} // namespace dateline
