// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingstatus.h"

#include "model/annotation/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

class Walk
{
public:
    Walk(const SyntaxTree &tree, const MeetingWords &words)
        : m_tree(tree)
        , m_words(words)
    {
    }

    StatedStatus run(int trigger)
    {
        readAttributes(trigger);
        readOwn(trigger);
        int at = trigger;
        for (int steps = 0; steps < 12 && m_tree.head(at) >= 0; ++steps) {
            const int up = m_tree.head(at);
            if (!climb(at, up))
                break;
            at = up;
        }
        readRetraction(trigger);
        readRetraction(at);
        readQuestion(at);
        return {m_status, m_denied};
    }

private:
    void weaken(MeetingStatus status)
    {
        // Said in order of strength: what is negated stays so, what may be is not planned.
        if (static_cast<int>(status) > static_cast<int>(m_status))
            m_status = status;
    }

    bool isNegated(int at) const { return dateline::isNegated(m_tree, at); }

    /// "planned talks", "a possible meeting", "no meeting".
    void readAttributes(int at)
    {
        for (const int below :
             m_tree.childrenWith(at, {Relation::Amod, Relation::Det, Relation::Compound, Relation::Acl})) {
            const QString &word = m_tree.word(below);
            // "the talks proposed by Moran" may have been held since, "talks scheduled for Friday" are told before.
            if (m_tree.relation(below) == Relation::Acl
                && !isOneOf(word,
                            {u"set", u"rescheduled", u"scheduled", u"slated", u"expected", u"postponed", u"cancelled",
                             u"canceled"}))
                continue;
            if (isOneOf(word,
                        {u"planned", u"scheduled", u"upcoming", u"forthcoming", u"future", u"next", u"looming",
                         u"expected", u"anticipated", u"coming", u"awaited", u"slated", u"set", u"rescheduled"}))
                weaken(MeetingStatus::Planned);
            if (isOneOf(word, {u"proposed", u"possible", u"potential", u"eventual", u"hypothetical", u"any", u"would"}))
                weaken(MeetingStatus::Possible);
            if (isOneOf(word, {u"cancelled", u"canceled", u"postponed", u"aborted", u"scrapped", u"scuttled", u"no"}))
                weaken(MeetingStatus::NotHeld);
        }
    }

    /// Auxiliaries, negation and conditions of one predicate.
    void readOwn(int at)
    {
        bool to = false;
        bool perfect = false;
        bool be = false;
        bool would = false;
        bool condition = false;
        for (const int below : m_tree.children(at)) {
            const QString &word = m_tree.word(below);
            const Relation relation = m_tree.relation(below);
            const bool auxiliary =
                relation == Relation::Aux || relation == Relation::AuxPass || relation == Relation::Cop;
            if (auxiliary && isOneOf(word, {u"will", u"shall", u"'ll", u"wo", u"would", u"'d"}))
                weaken(MeetingStatus::Planned);
            if (auxiliary && isOneOf(word, {u"may", u"might", u"could", u"can", u"should", u"must", u"ca", u"ought"}))
                weaken(MeetingStatus::Possible);
            would = would || (auxiliary && word == u"would");
            perfect = perfect || (auxiliary && isOneOf(word, {u"have", u"had", u"has"}));
            be = be || (auxiliary && isOneOf(word, {u"is", u"are", u"was", u"were", u"be"}));
            to = to || (word == u"to" && (relation == Relation::Mark || relation == Relation::Aux));
            condition = condition || (relation == Relation::Mark && isOneOf(word, {u"if", u"unless", u"whether"}));
        }
        if (would && perfect)
            weaken(MeetingStatus::NotHeld);
        // "Moran to meet Osei" in a headline, "they are to meet".
        const Relation relation = m_tree.relation(at);
        const bool free = relation == Relation::Root || relation == Relation::Parataxis || relation == Relation::Ccomp;
        const bool purpose = relation == Relation::Advcl || relation == Relation::Acl || relation == Relation::Xcomp;
        const int up = m_tree.head(at);
        const bool headline = relation == Relation::Acl && up >= 0 && m_tree.relation(up) == Relation::Root
            && m_tree.pos(up) == PartOfSpeech::Propn;
        if (to && (free || headline || (be && purpose)))
            weaken(MeetingStatus::Planned);
        if (condition)
            weaken(MeetingStatus::Possible);
        else if (isNegated(at))
            weaken(MeetingStatus::NotHeld);
    }

    /// Reads what \a up says of \a at below it; false where the meeting's clause ends.
    bool climb(int at, int up)
    {
        const Relation relation = m_tree.relation(at);
        if (relation == Relation::Conj)
            return climbConjunct(at, up);
        if (relation == Relation::Ccomp || relation == Relation::Parataxis)
            return readClauseGovernor(up, relation);
        if (relation == Relation::AclRelcl || relation == Relation::Appos)
            return false;
        const QString preposition = m_tree.preposition(at);
        if (preposition == u"ahead" || m_tree.word(up) == u"ahead") { // "ahead of talks"
            weaken(MeetingStatus::Planned);
            return false;
        }
        if (relation == Relation::Acl && hasWord(at, u"when")) // "her demand when she meets Osei"
            return false;
        const bool before = preposition == u"before" || preposition == u"after";
        if (before && relation == Relation::Advcl && m_tree.word(at).endsWith(u"ing")
            && isAhead(up)) { // "will see A before meeting B"
            weaken(MeetingStatus::Planned);
            return false;
        }
        if (isOneOf(preposition,
                    {u"after", u"during", u"following", u"while", u"when", u"since", u"as", u"at", u"in", u"before",
                     u"amid", u"through", u"via", u"because", u"until", u"once", u"upon", u"by"})) {
            if (preposition == u"in" || preposition == u"at" || preposition == u"during" || preposition == u"after"
                || preposition == u"following")
                readTense(up);
            const bool apart = (preposition == u"in" || preposition == u"at") && isNegated(up)
                && isOneOf(m_tree.word(up),
                           {u"involved", u"participate", u"participated", u"participating", u"represented", u"included",
                            u"present"});
            if (apart) // "will not take part in the talks with"
                weaken(MeetingStatus::NotHeld);
            return false;
        }
        const bool underWay = preposition == u"for" && isMovement(m_tree.word(up))
            && (m_tree.word(up).endsWith(u"ing") || m_tree.word(up).endsWith(u's'))
            && m_tree.child(up, {Relation::Nsubj}) >= 0;
        const bool left = preposition == u"for" && isDeparture(m_tree.word(up)) && m_tree.isVerb(up);
        if (underWay || left) // "is flying to Accra for talks"
            weaken(MeetingStatus::Planned);
        if (relation == Relation::Nmod && preposition == u"for"
            && isOneOf(m_tree.word(up), {u"agenda", u"venue", u"format"}))
            return false; // "no agenda for the meeting"
        if (relation == Relation::Advcl && preposition != u"to") {
            if (preposition.isEmpty() && m_tree.word(at).endsWith(u"ing")) // "will go on, flying to Accra for talks"
                readTense(up);
            return false;
        }
        if (!readGovernor(at, up))
            readOwn(up);
        if (m_tree.pos(up) == PartOfSpeech::Noun)
            readAttributes(up);
        return !doesSomething(at);
    }

    /// "it is not likely that the talks would delay the vote": what they do to something else is in doubt, not they.
    bool doesSomething(int at) const
    {
        const int verb = m_tree.head(at);
        const int object =
            m_tree.relation(at) == Relation::Nsubj && m_tree.isVerb(verb) ? m_tree.child(verb, {Relation::Obj}) : -1;
        return object >= 0 && m_tree.word(object) != u"place"; // "the talks take place"
    }

    /// Whether \a verb tells what is to come: "will see", "is due to see".
    bool isAhead(int verb) const
    {
        const bool will = std::ranges::any_of(m_tree.childrenWith(verb, {Relation::Aux}), [&](int below) {
            return isOneOf(m_tree.word(below), {u"will", u"'ll", u"shall"});
        });
        const int up = m_tree.relation(verb) == Relation::Xcomp ? m_tree.head(verb) : -1;
        const MeetingGovernor *governor = up >= 0 ? m_words.governor(m_tree.word(up)) : nullptr;
        return will || (governor && governor->status == MeetingStatus::Planned);
    }

    /// A second verb shares "will" and "plans to" with the first unless it has its own.
    bool climbConjunct(int at, int up)
    {
        const bool own = m_tree.child(at, {Relation::Aux, Relation::Nsubj, Relation::NsubjPass, Relation::Mark}) >= 0;
        const MeetingVerb *verb = m_words.verb(m_tree.word(at));
        const bool past = verb && m_tree.isVerb(at) && !isBase(m_tree.word(at));
        if (own || past)
            return false;
        readOwn(up);
        return true;
    }

    static bool isBase(const QString &word)
    {
        return (!word.endsWith(u's') || word.endsWith(u"ss")) && !word.endsWith(u"ed") && word != u"met"
            && !word.endsWith(u"ing");
    }

    bool readClauseGovernor(int up, Relation relation)
    {
        const MeetingGovernor *governor = relation == Relation::Ccomp ? m_words.governor(m_tree.word(up)) : nullptr;
        if (!governor)
            return false;
        if (governor->denies && !isNegated(up)) {
            m_denied = true;
            weaken(MeetingStatus::NotHeld);
        }
        if (governor->status == MeetingStatus::Possible)
            weaken(MeetingStatus::Possible);
        return false;
    }

    /// Whether \a up turns its own negation round: "did not cancel".
    bool readGovernor(int at, int up)
    {
        const MeetingGovernor *governor = m_words.governor(m_tree.word(up));
        if (!governor || !governor->status)
            return false;
        const Relation relation = m_tree.relation(at);
        const QString &word = m_tree.word(up);
        if ((word.startsWith(u"call") || isOneOf(word, {u"put", u"puts", u"putting"})) && hasWord(up, u"off")) {
            weaken(isNegated(up) ? MeetingStatus::Possible : MeetingStatus::NotHeld);
            return true;
        }
        const bool subject = relation == Relation::Nsubj || relation == Relation::NsubjPass;
        const bool oblique = relation == Relation::Obl || relation == Relation::Nmod;
        const QString preposition = m_tree.preposition(at);
        if (oblique && !isOneOf(preposition, {u"for", u"to", u"of", u"about", u"on", u"from"}))
            return false;
        if (subject
            && isOneOf(
                word,
                {u"aimed", u"failed", u"fail", u"open", u"opens", u"like", u"support", u"need", u"needs", u"try"}))
            return false;
        if (doesSomething(at))
            return false;
        if (word == u"open" && m_tree.pos(up) != PartOfSpeech::Adj)
            return false;
        // Calling is asking only with "for"; ruling is only with "out".
        if (word.startsWith(u"call") && !(oblique && preposition == u"for"))
            return false;
        if (word.startsWith(u"rul") && !hasWord(up, u"out"))
            return false;
        if (word.startsWith(u"mov") && !subject) // "the talks were moved to Tuesday"
            return false;
        if (governor->denies)
            m_denied = true;
        const bool flips = *governor->status == MeetingStatus::NotHeld && isNegated(up);
        weaken(flips ? MeetingStatus::Possible : *governor->status);
        return flips;
    }

    bool hasWord(int at, QStringView word) const
    {
        return std::ranges::any_of(m_tree.children(at), [&](int below) { return m_tree.word(below) == word; });
    }

    /// Only whether \a at lies in the future: "will speak at a meeting with".
    void readTense(int at)
    {
        for (const int below : m_tree.childrenWith(at, {Relation::Aux})) {
            if (isOneOf(m_tree.word(below), {u"will", u"shall", u"'ll", u"wo"}))
                weaken(MeetingStatus::Planned);
        }
        // "will make proposals to end the war at a meeting"
        const Relation relation = m_tree.relation(at);
        const bool aim = m_tree.isVerb(at) && m_tree.hasPreposition(at, u"to")
            && (relation == Relation::Acl || relation == Relation::Advcl || relation == Relation::Xcomp);
        if (aim) {
            const int up = m_tree.head(at);
            const int verb =
                up >= 0 && !m_tree.isVerb(up) && m_tree.relation(up) == Relation::Obj ? m_tree.head(up) : up;
            if (verb >= 0 && m_tree.isVerb(verb) && verb < at)
                readTense(verb);
        }
        // "will speak and take part": the second shares the first's.
        const bool shares = m_tree.relation(at) == Relation::Conj
            && m_tree.child(at, {Relation::Aux, Relation::Nsubj, Relation::NsubjPass}) < 0;
        if (shares && m_tree.head(at) >= 0 && m_tree.head(at) < at)
            readTense(m_tree.head(at));
    }

    /// "was due to meet Osei but cancelled"
    void readRetraction(int clause)
    {
        if (m_status != MeetingStatus::Planned && m_status != MeetingStatus::Possible)
            return;
        for (const int next : m_tree.childrenWith(clause, {Relation::Conj})) {
            const int conjunction = m_tree.child(next, {Relation::Cc});
            const bool dropped = isOneOf(m_tree.word(next), {u"cancelled", u"canceled", u"postponed", u"scrapped"})
                || (isOneOf(m_tree.word(next), {u"called", u"pulled"})
                    && (hasWord(next, u"off") || hasWord(next, u"out")));
            if (dropped && conjunction >= 0 && m_tree.word(conjunction) == u"but" && !isNegated(next))
                weaken(MeetingStatus::NotHeld);
        }
    }

    void readQuestion(int clause)
    {
        const int last = m_tree.size() - 1;
        const bool asks = last >= 0 && (m_tree.word(last) == u"?" || (last > 0 && m_tree.word(last - 1) == u"?"));
        if (asks && m_tree.relation(clause) == Relation::Root)
            weaken(MeetingStatus::Possible);
    }

    const SyntaxTree &m_tree;
    const MeetingWords &m_words;
    MeetingStatus m_status = MeetingStatus::Held;
    bool m_denied = false;
};

} // namespace

bool isNegated(const SyntaxTree &tree, int at)
{
    return std::ranges::any_of(tree.children(at), [&](int below) {
        const QString &word = tree.word(below);
        if (isOneOf(word, {u"not", u"n't", u"never", u"neither"}))
            return !(below + 1 < tree.size() && tree.word(below + 1) == u"only");
        return word == u"without" || (word == u"no" && tree.relation(below) == Relation::Det);
    });
}

StatedStatus statusOf(const SyntaxTree &tree, const MeetingWords &words, int trigger)
{
    return Walk(tree, words).run(trigger);
}

} // namespace dateline
