// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/pronouns.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace dateline {

namespace {

constexpr int farthestBack = 5;      // sentences
constexpr qsizetype mostPeople = 4;  // kept of those a pronoun may mean
constexpr double decay = 0.5;        // of salience, from a sentence to the next

/// How much the place of a mention in its sentence makes it what the next pronoun means.
struct Weights {
    double mention = 100;
    double subject = 80;
    double object = 50;
    double other = 20;
    double possessive = 40;
    double quoted = 0.5;
    double agreeing = 1.4; // gender known to be the pronoun's
    double sameClause = 60; // "Moran praised her team"
    double following = 40;  // "After her talks, Moran said": named behind
    double sameRelation = 20;
};

bool isOpeningQuote(const QString &word)
{
    return word == u"\u201C" || word == u"``" || word == u"\"" || word == u"\u201E";
}

bool isClosingQuote(const QString &word)
{
    return word == u"\u201D" || word == u"''" || word == u"\"";
}

bool isSaying(const QString &word)
{
    return isOneOf(word,
                   {u"said", u"says", u"told", u"added", u"tweeted", u"wrote", u"posted", u"stated", u"continued",
                    u"explained", u"recalled", u"noted", u"insisted", u"replied", u"asked", u"saying", u"adding"});
}

/// A person told in a sentence, by name, by office or by a pronoun.
struct Told {
    int entity = -1;
    int token = -1;
    bool quoted = false;
};

class Reading
{
public:
    explicit Reading(const ArticleReading &reading)
        : m_reading(reading)
        , m_told(reading.trees.size())
    {
        for (const FoundMention &mention : reading.mentions) {
            if (isPerson(mention))
                m_told[static_cast<std::size_t>(mention.sentence)].append({mention.entity, mention.head});
        }
    }

    QHash<std::pair<int, int>, QList<int>> run()
    {
        QHash<std::pair<int, int>, QList<int>> people;
        bool quoted = false;
        for (int sentence = 0; sentence < static_cast<int>(m_reading.trees.size()); ++sentence) {
            const SyntaxTree &t = tree(sentence);
            m_quoted.assign(static_cast<std::size_t>(t.size()), false);
            for (int at = 0; at < t.size(); ++at) {
                quoted = quoted ? !isClosingQuote(t.word(at)) : isOpeningQuote(t.word(at));
                m_quoted[static_cast<std::size_t>(at)] = quoted;
            }
            for (Told &told : here(sentence))
                told.quoted = m_quoted[static_cast<std::size_t>(told.token)];
            for (int at = 0; at < t.size(); ++at) {
                const Gender gender = GenderWords::ofPronoun(t.word(at));
                if (gender == Gender::Unknown || t.pos(at) == PartOfSpeech::Propn)
                    continue;
                const QList<int> found = peopleFor(sentence, at, gender);
                if (found.isEmpty())
                    continue;
                people.insert({sentence, at}, found);
                here(sentence).append({found.first(), at, static_cast<bool>(m_quoted[static_cast<std::size_t>(at)])});
            }
            if (closesParagraph(sentence))
                quoted = false;
        }
        return people;
    }

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    QList<Told> &here(int sentence) { return m_told[static_cast<std::size_t>(sentence)]; }

    static bool isPerson(const FoundMention &mention)
    {
        return mention.entity >= 0
            && (mention.kind == EntityKind::Person || mention.form == MentionForm::DescribedPerson);
    }

    bool closesParagraph(int sentence) const
    {
        const std::size_t next = static_cast<std::size_t>(sentence) + 1;
        if (next >= m_reading.trees.size())
            return true;
        const TextSpan gap{tree(sentence).sentence().span.end, m_reading.trees[next].sentence().span.begin};
        return gap.isEmpty() ? false : gap.in(m_reading.text).contains(u'\n');
    }

    double weightOf(int sentence, int token) const
    {
        const Weights w;
        const SyntaxTree &t = tree(sentence);
        const Relation relation = t.relation(t.firstConjunct(token));
        if (isSubject(relation))
            return w.mention + w.subject;
        if (relation == Relation::Obj || relation == Relation::Iobj || relation == Relation::OblAgent)
            return w.mention + w.object;
        return w.mention + (relation == Relation::NmodPoss ? w.possessive : w.other);
    }

    /// The predicate whose clause the word is in.
    static int clauseOf(const SyntaxTree &t, int token)
    {
        int at = token;
        for (int steps = 0; steps < t.size() && t.head(at) >= 0; ++steps) {
            const Relation relation = t.relation(at);
            at = t.head(at);
            const bool clausal = isSubject(relation) || relation == Relation::Obj || relation == Relation::Iobj
                || relation == Relation::Obl || relation == Relation::OblAgent || relation == Relation::Advmod
                || relation == Relation::Xcomp;
            if (clausal)
                return at;
        }
        return at;
    }

    /// Whether two words tell of the same: "his wife, Ada".
    static bool isSame(const SyntaxTree &t, int a, int b)
    {
        const auto joins = [&t](int below, int above) {
            const Relation relation = t.relation(below);
            return t.head(below) == above
                && (relation == Relation::Appos || relation == Relation::Flat || relation == Relation::Compound);
        };
        return a == b || joins(a, b) || joins(b, a);
    }

    /// Whether grammar rules out that the pronoun is who stands at \a other: "Moran met him", "his wife Ada", "him and
    /// Ada".
    bool isRuledOut(const SyntaxTree &t, int pronoun, int other) const
    {
        const bool possessive = t.relation(pronoun) == Relation::NmodPoss;
        const bool reflexive = t.word(pronoun).endsWith(QStringView(u"self"));
        if (t.firstConjunct(pronoun) == t.firstConjunct(other) && !possessive)
            return true;
        if (possessive) // what is his is not he
            return isSame(t, t.head(pronoun), other);
        if (reflexive)
            return false;
        const int clause = t.head(t.firstConjunct(pronoun));
        const Relation relation = t.relation(t.firstConjunct(pronoun));
        const Relation others = t.relation(t.firstConjunct(other));
        const bool argument = relation == Relation::Obj || relation == Relation::Iobj || relation == Relation::Obl
            || relation == Relation::OblAgent || isSubject(relation);
        const bool otherArgument = others == Relation::Obj || others == Relation::Iobj || others == Relation::Obl
            || others == Relation::OblAgent || isSubject(others);
        if (argument && otherArgument && t.head(t.firstConjunct(other)) == clause)
            return true;
        // The subject that an infinitive or a joined verb shares: "Moran flew to Oslo to meet him".
        int at = clause;
        for (int steps = 0;
             steps < 3 && at >= 0 && !isSubject(relation) && t.child(at, {Relation::Nsubj, Relation::NsubjPass}) < 0;
             ++steps) {
            const Relation up = t.relation(at);
            at = up == Relation::Xcomp || up == Relation::Conj || up == Relation::Advcl ? t.head(at) : -1;
            if (at >= 0 && isSubject(others) && t.head(t.firstConjunct(other)) == at)
                return true;
        }
        return false;
    }

    /// Who says what is quoted around the word, -1 when the sentence does not tell.
    int sayerOf(int sentence, int token)
    {
        if (!m_quoted[static_cast<std::size_t>(token)])
            return -1;
        const SyntaxTree &t = tree(sentence);
        for (int verb = 0; verb < t.size(); ++verb) {
            if (m_quoted[static_cast<std::size_t>(verb)] || !isSaying(t.word(verb)))
                continue;
            const int subject = t.child(verb, {Relation::Nsubj});
            for (const Told &told : std::as_const(here(sentence))) {
                if (told.token == subject)
                    return told.entity;
            }
        }
        return -1;
    }

    Gender genderOf(int entity) const { return m_reading.genders.value(entity, Gender::Unknown); }

    QList<int> peopleFor(int sentence, int token, Gender gender)
    {
        const Weights w;
        const SyntaxTree &t = tree(sentence);
        std::map<int, double> scores; // by entity, so that equal ones come in the order of the article
        QSet<int> never;
        if (const int sayer = sayerOf(sentence, token); sayer >= 0)
            never.insert(sayer);
        const int clause = clauseOf(t, token);
        double fading = 1;
        for (int back = sentence; back >= 0 && back >= sentence - farthestBack; --back, fading *= decay) {
            std::map<int, double> best;
            for (const Told &told : std::as_const(here(back))) {
                double weight = weightOf(back, told.token);
                if (told.quoted && !m_quoted[static_cast<std::size_t>(token)])
                    weight *= w.quoted;
                if (back == sentence) {
                    if (isRuledOut(t, token, told.token))
                        never.insert(told.entity);
                    if (told.token > token)
                        weight = w.following * (isSubject(t.relation(told.token)) ? 2 : 1);
                    else if (isSubject(t.relation(told.token)) && clauseOf(t, told.token) == clause)
                        weight += w.sameClause;
                } else if (isSubject(tree(back).relation(told.token)) && isSubject(t.relation(token))) {
                    weight += w.sameRelation;
                }
                best[told.entity] = std::max(best[told.entity], weight);
            }
            for (const auto &[entity, weight] : best)
                scores[entity] += weight * fading;
        }
        return ranked(scores, never, gender);
    }

    QList<int> ranked(const std::map<int, double> &scores, const QSet<int> &never, Gender gender) const
    {
        const Weights w;
        QList<std::pair<double, int>> fitting;
        for (const auto &[entity, score] : scores) {
            const Gender known = genderOf(entity);
            if (!never.contains(entity) && (known == gender || known == Gender::Unknown))
                fitting.append({score * (known == gender ? w.agreeing : 1.0), entity});
        }
        std::ranges::stable_sort(fitting, std::greater(), &std::pair<double, int>::first);
        QList<int> result;
        for (const auto &[score, entity] : std::as_const(fitting)) {
            if (result.size() < mostPeople)
                result.append(entity);
        }
        return result;
    }

    const ArticleReading &m_reading;
    std::vector<QList<Told>> m_told; ///< by sentence
    std::vector<bool> m_quoted; ///< by token of the sentence that is read
};

} // namespace

Pronouns::Pronouns(const ArticleReading &reading)
    : m_people(Reading(reading).run())
{
}

} // namespace dateline
