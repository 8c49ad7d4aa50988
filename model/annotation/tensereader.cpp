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
const Words implicatives{u"managed"_s,  u"failed"_s,    u"began"_s,    u"started"_s,  u"continued"_s, u"refused"_s,
                         u"used"_s,     u"helped"_s,    u"forced"_s,   u"declined"_s, u"went"_s,      u"came"_s,
                         u"ceased"_s,   u"tried"_s,     u"appeared"_s, u"seemed"_s,   u"flew"_s,      u"returned"_s,
                         u"traveled"_s, u"travelled"_s, u"gathered"_s, u"led"_s,      u"allowed"_s,   u"arrived"_s};
/// Words that announce what follows: "due on Friday", "scheduled for Friday".
const Words announcers{u"due"_s,      u"scheduled"_s,   u"expected"_s, u"planned"_s, u"slated"_s,
                       u"upcoming"_s, u"forthcoming"_s, u"planning"_s, u"payable"_s, u"likely"_s};

/// What these do to a thing "until Tuesday" puts it there.
const Words deferrals{u"postponed"_s, u"delayed"_s, u"adjourned"_s, u"extended"_s, u"rescheduled"_s, u"suspended"_s,
                      u"moved"_s,     u"pushed"_s,  u"put"_s,       u"set"_s,      u"given"_s,       u"gave"_s};
const Words goals{u"until"_s, u"till"_s, u"to"_s, u"for"_s};
const Words had{u"had"_s};
/// "when he arrives on Friday": the present behind these is what comes.
const Words ahead{u"when"_s, u"before"_s, u"until"_s, u"till"_s, u"once"_s, u"if"_s, u"unless"_s};
const Words could{u"could"_s};
/// "proposed that they meet in June": the present behind these is what is wanted.
const Words proposals{u"proposed"_s,   u"proposes"_s, u"proposing"_s, u"suggested"_s, u"suggests"_s,
                      u"suggesting"_s, u"asked"_s,    u"demanded"_s,  u"requested"_s, u"recommended"_s,
                      u"urged"_s,      u"insisted"_s, u"agreed"_s,    u"decided"_s,   u"stipulated"_s};
/// How many clauses up a participle or infinitive looks for its tense.
constexpr int longestClimb = 8;
const Words negations{u"not"_s, u"n't"_s, u"n’t"_s, u"neither"_s, u"nor"_s, u"never"_s};

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
    /// Whether an auxiliary, copula or mark of \a head is among \a words.
    [[nodiscard]] bool hasHelper(int head, const Words &words) const
    {
        for (int token = 0; token < count(); ++token) {
            const Relation relation = at(token).relation;
            const bool isHelper = relation == Relation::Aux || relation == Relation::AuxPass
                || relation == Relation::Cop || relation == Relation::Mark;
            if (at(token).head == head && isHelper && words.contains(lower(token)))
                return true;
        }
        return false;
    }
    /// Whether a word just below \a head is among \a words.
    [[nodiscard]] bool hasChild(int head, const Words &words) const
    {
        for (int token = 0; token < count(); ++token) {
            if (at(token).head == head && words.contains(lower(token)))
                return true;
        }
        return false;
    }

    /// "On Monday, Moran will meet Osei, the ministry said": what the verb \a governor behind it says, told between the
    /// two; else \a governor.
    [[nodiscard]] int toldBetween(int token, int governor) const
    {
        for (int at = token + 1; at < governor; ++at) {
            if (this->at(at).head == governor && this->at(at).relation == Relation::Ccomp)
                return at;
        }
        return governor;
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
    // "announced Friday": the verb right before it is the nearest, whatever the tree says.
    if (first > 0 && clause.at(first - 1).pos == PartOfSpeech::Verb)
        governor = first - 1;
    governor = clause.toldBetween(token, governor);
    const bool isGoal = first > 0 && goals.contains(clause.lower(first - 1));
    bool isDirect = true;
    for (int steps = 0; governor >= 0 && steps < clause.count(); ++steps) {
        static const Words copulas = presentAuxiliaries + pastAuxiliaries + Words{u"be"_s, u"been"_s};
        const QString word = clause.lower(governor);
        const bool isAnnounced = announcers.contains(word) || (isGoal && deferrals.contains(word))
            || (!clause.isVerb(governor) && clause.hasChild(governor, announcers));
        if (isAnnounced)
            return {Tense::Future, isDirect};
        if (clause.isVerb(governor) || clause.hasHelper(governor, copulas))
            return {readVerb(clause, governor, 0), isDirect};
        isDirect = false;
        governor = clause.at(governor).head;
    }
    return {};
}

/// The tense that the helpers of \a verb tell; Unknown where it has none.
Tense TenseReader::readHelpers(const Clause &clause, int verb) const
{
    const bool isPerfect = clause.hasHelper(verb, perfectAuxiliaries);
    if (clause.hasHelper(verb, futureAuxiliaries))
        return isPerfect ? Tense::Past : Tense::Future;
    // "could not be reached on Friday" tells what happened.
    if (clause.hasHelper(verb, possibleAuxiliaries))
        return isPerfect || (clause.hasHelper(verb, could) && clause.hasChild(verb, negations)) ? Tense::Past
                                                                                                : Tense::Future;
    if (isPerfect || clause.hasHelper(verb, pastAuxiliaries))
        return Tense::Past;
    return Tense::Unknown;
}

Tense TenseReader::readVerb(const Clause &clause, int verb, int depth) const
{
    static const Words to{u"to"_s};
    if (const Tense tense = readHelpers(clause, verb); tense != Tense::Unknown)
        return tense;
    const QString form = clause.lower(verb);
    const int head = clause.at(verb).head;
    const bool mayClimb = head >= 0 && depth < longestClimb;
    if (clause.hasHelper(verb, to)) {
        const bool happened = mayClimb && (implicatives.contains(clause.lower(head)) || clause.hasHelper(head, had));
        return happened ? readVerb(clause, head, depth + 1) : Tense::Future;
    }
    if (clause.hasHelper(verb, presentAuxiliaries)) {
        const bool isVerbal = clause.isVerb(verb);
        return isVerbal ? Tense::Future : Tense::Present;
    }
    if (form.endsWith(u"ing") && mayClimb)
        return readVerb(clause, head, depth + 1);
    const Tense tense = readForm(form);
    const bool isConjunct = clause.at(verb).relation == Relation::Conj && mayClimb && clause.isVerb(head);
    // "will be chaired by Moran and held in Accra"
    const bool sharesHelper = isConjunct && tense == Tense::Past && readHelpers(clause, head) == Tense::Future;
    if (isConjunct && (tense == Tense::Present || sharesHelper))
        return readVerb(clause, head, depth + 1);
    if (tense == Tense::Present && clause.isVerb(verb) && clause.hasChild(verb, ahead))
        return Tense::Future;
    const bool asked = tense == Tense::Present && head >= 0 && clause.at(verb).relation == Relation::Ccomp
        && proposals.contains(clause.lower(head));
    return asked ? Tense::Future : tense;
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
