// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/tensereader.h"

#include <QSet>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Words = QSet<QString>;

const Words futureAuxiliaries{u"will"_s, u"'ll"_s, u"’ll"_s, u"shall"_s, u"wo"_s, u"would"_s, u"'d"_s};
const Words possibleAuxiliaries{u"may"_s, u"might"_s, u"could"_s, u"should"_s, u"must"_s, u"can"_s, u"ca"_s};
const Words pastAuxiliaries{u"was"_s, u"were"_s, u"had"_s, u"did"_s};
const Words perfectAuxiliaries{u"has"_s, u"have"_s, u"'ve"_s, u"’ve"_s, u"having"_s};
const Words presentAuxiliaries{u"is"_s, u"are"_s, u"am"_s, u"'s"_s, u"’s"_s, u"'re"_s, u"’re"_s, u"'m"_s, u"’m"_s};
/// Verbs whose infinitive tells of something that happened, or not, by then.
const Words implicatives{u"managed"_s, u"failed"_s, u"began"_s, u"started"_s, u"continued"_s, u"refused"_s, u"used"_s,
                         u"helped"_s, u"forced"_s, u"declined"_s, u"went"_s, u"came"_s, u"ceased"_s, u"tried"_s,
                         u"appeared"_s, u"seemed"_s, u"flew"_s, u"returned"_s, u"traveled"_s, u"travelled"_s,
                         u"gathered"_s, u"led"_s, u"allowed"_s, u"arrived"_s};
/// Words that announce what follows: "due on Friday", "scheduled for Friday".
const Words announcers{u"due"_s, u"scheduled"_s, u"expected"_s, u"planned"_s, u"slated"_s, u"set"_s, u"upcoming"_s,
                       u"forthcoming"_s, u"planning"_s, u"payable"_s, u"likely"_s};

} // namespace

/// A sentence with its words in lower case.
class TenseReader::Clause
{
public:
    Clause(QStringView text, const Sentence &sentence)
        : m_text(text)
        , m_sentence(sentence)
    {
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_sentence.tokens.size()); }
    [[nodiscard]] const Token &at(int token) const { return m_sentence.tokens.at(token); }
    [[nodiscard]] QString lower(int token) const { return at(token).span.in(m_text).toString().toLower(); }
    [[nodiscard]] bool isVerb(int token) const
    {
        return at(token).pos == PartOfSpeech::Verb || at(token).pos == PartOfSpeech::Aux;
    }
    [[nodiscard]] bool hasTree() const
    {
        return std::ranges::any_of(m_sentence.tokens, [](const Token &token) { return token.head >= 0; });
    }
    [[nodiscard]] bool hasChild(int head, const Words &words) const
    {
        return childAmong(head, words) >= 0;
    }
    [[nodiscard]] int childAmong(int head, const Words &words) const
    {
        for (int token = 0; token < count(); ++token) {
            const Relation relation = at(token).relation;
            const bool isHelper = relation == Relation::Aux || relation == Relation::AuxPass || relation == Relation::Cop
                                  || relation == Relation::Mark;
            if (at(token).head == head && isHelper && words.contains(lower(token)))
                return token;
        }
        return -1;
    }

private:
    QStringView m_text;
    const Sentence &m_sentence;
};

TenseReading TenseReader::read(QStringView text, const Sentence &sentence, int first, int last) const
{
    const Clause clause(text, sentence);
    if (first < 0 || last <= first || last > clause.count())
        return {};
    if (clause.hasTree())
        return readTree(clause, first, last);
    return readNearestVerb(clause, first, last);
}

TenseReading TenseReader::readTree(const Clause &clause, int first, int last) const
{
    int token = first;
    for (int i = first; i < last; ++i) {
        const int head = clause.at(i).head;
        if (head < first || head >= last)
            token = i;
    }
    int governor = clause.at(token).head;
    bool isDirect = true;
    for (int steps = 0; governor >= 0 && steps < clause.count(); ++steps) {
        static const Words copulas = presentAuxiliaries + pastAuxiliaries + Words{u"be"_s, u"been"_s};
        if (announcers.contains(clause.lower(governor)))
            return {Tense::Future, isDirect};
        if (clause.isVerb(governor) || clause.hasChild(governor, copulas))
            return {readVerb(clause, governor, 0), isDirect};
        isDirect = false;
        governor = clause.at(governor).head;
    }
    return {};
}

Tense TenseReader::readVerb(const Clause &clause, int verb, int depth) const
{
    static const Words to{u"to"_s};
    if (clause.hasChild(verb, futureAuxiliaries))
        return clause.hasChild(verb, perfectAuxiliaries) ? Tense::Past : Tense::Future;
    if (clause.hasChild(verb, possibleAuxiliaries))
        return clause.hasChild(verb, perfectAuxiliaries) ? Tense::Past : Tense::Future;
    if (clause.hasChild(verb, pastAuxiliaries) || clause.hasChild(verb, perfectAuxiliaries))
        return Tense::Past;
    const QString form = clause.lower(verb);
    const int head = clause.at(verb).head;
    if (clause.hasChild(verb, to)) {
        const bool happened = head >= 0 && implicatives.contains(clause.lower(head));
        return happened && depth < 8 ? readVerb(clause, head, depth + 1) : Tense::Future;
    }
    if (clause.hasChild(verb, presentAuxiliaries))
        return form.endsWith(u"ing") ? Tense::Future : Tense::Present;
    if (form.endsWith(u"ing") && head >= 0 && depth < 8)
        return readVerb(clause, head, depth + 1);
    const Tense tense = readForm(form);
    const bool isConjunct = clause.at(verb).relation == Relation::Conj && head >= 0 && clause.isVerb(head);
    if (tense == Tense::Present && isConjunct && depth < 8)
        return readVerb(clause, head, depth + 1);
    return tense;
}

Tense TenseReader::readForm(QStringView lower) const
{
    if (lower.size() > 3 && lower.endsWith(u"ed"))
        return Tense::Past;
    return m_lexicon.isIrregularPast(lower) ? Tense::Past : Tense::Present;
}

Tense TenseReader::readCue(const Clause &clause, int token) const
{
    const QString word = clause.lower(token);
    if (futureAuxiliaries.contains(word) || announcers.contains(word) || possibleAuxiliaries.contains(word))
        return Tense::Future;
    if (pastAuxiliaries.contains(word) || perfectAuxiliaries.contains(word))
        return Tense::Past;
    const bool mayBeVerb = clause.isVerb(token) || clause.at(token).pos == PartOfSpeech::X;
    const bool isLower = !word.isEmpty() && word.front().isLetter();
    if (mayBeVerb && isLower && readForm(word) == Tense::Past)
        return Tense::Past;
    return Tense::Unknown;
}

TenseReading TenseReader::readNearestVerb(const Clause &clause, int first, int last) const
{
    for (int token = first - 1; token >= 0; --token) {
        const Tense tense = readCue(clause, token);
        if (tense == Tense::Unknown)
            continue;
        const bool isDirect = first - token <= 3;
        // "will be held", "is due to be completed": the helper before it decides.
        for (int before = token - 1; before >= 0 && before >= token - 3; --before) {
            if (readCue(clause, before) == Tense::Future)
                return {Tense::Future, isDirect};
        }
        return {tense, isDirect};
    }
    for (int token = last; token < clause.count(); ++token) {
        if (const Tense tense = readCue(clause, token); tense != Tense::Unknown)
            return {tense, false};
    }
    return {};
}

} // namespace dateline
