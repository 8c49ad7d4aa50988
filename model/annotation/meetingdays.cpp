// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingdays.h"

#include "model/annotation/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int farthestUp = 8; // words between a date and the meeting

/// Whether a verb is the head of a clause with a subject of its own.
bool isFinite(const SyntaxTree &tree, int verb)
{
    return tree.isVerb(verb) && tree.child(verb, {Relation::Nsubj, Relation::NsubjPass, Relation::AuxPass}) >= 0;
}

/// Whether a finite verb tells in the present tense, without help: "meets", "hold", "is received", "are holding".
bool isPresent(const SyntaxTree &tree, int verb)
{
    const QString &word = tree.word(verb);
    const auto helpers = tree.childrenWith(verb, {Relation::Aux, Relation::AuxPass});
    if (!helpers.isEmpty()) {
        return std::ranges::all_of(
                   helpers, [&tree](int at) { return isOneOf(tree.word(at), {u"is", u"are", u"'s", u"\u2019s"}); })
            && (tree.child(verb, {Relation::AuxPass}) >= 0 || word.endsWith(u"ing"));
    }
    if (word.endsWith(u's'))
        return word != u"was";
    const int subject = tree.child(verb, {Relation::Nsubj});
    const bool plural =
        subject >= 0 && (tree.child(subject, {Relation::Conj}) >= 0 || tree.word(subject).endsWith(u's'));
    return plural
        && isOneOf(word, {u"meet",   u"hold",    u"host",       u"receive", u"welcome", u"speak",    u"visit",
                          u"begin",  u"start",   u"conclude",   u"discuss", u"call",    u"sign",     u"attend",
                          u"join",   u"resume",  u"gather",     u"confer",  u"agree",   u"announce", u"travel",
                          u"arrive", u"restore", u"inaugurate", u"open"});
}

/// Whether somebody has gone already where the clause of a "where" goes on: "arrived in Accra, where".
bool saysPast(const SyntaxTree &tree, int where)
{
    for (int at = where - 1; at >= 0; --at) {
        if (tree.isVerb(at))
            return tree.word(at).endsWith(u"ed") || isOneOf(tree.word(at), {u"flew", u"went", u"came"});
    }
    return false;
}

} // namespace

std::optional<DateInterval> MeetingDays::of(const MeetingClause &clause) const
{
    const SyntaxTree &tree = clause.tree();
    const TextSpan sentence = tree.sentence().span;
    auto time = std::ranges::lower_bound(m_reading.times, sentence.begin, {},
                                         [](const TimeExpression &t) { return t.span.begin; });
    const int where = clause.relativeWhere();
    std::optional<DateInterval> best;
    int bestRank = 0;
    TextSpan bestSpan;
    for (; time != m_reading.times.end() && time->span.begin < sentence.end; ++time) {
        const bool datable = time->interval && !time->interval->from.isNull() && !time->interval->to.isNull()
            && time->type != TimeExpressionType::Set && time->type != TimeExpressionType::Duration;
        if (!datable)
            continue;
        int first = 0;
        while (first < tree.size() && tree.token(first).span.end <= time->span.begin)
            ++first;
        int last = first;
        while (last < tree.size() && tree.token(last).span.begin < time->span.end)
            ++last;
        if (first >= last)
            continue;
        const int head = tree.headOf(first, last);
        const bool season = tree.relation(last - 1) == Relation::Compound // "the spring meetings"
            && isOneOf(tree.word(last - 1), {u"spring", u"summer", u"autumn", u"fall", u"winter"});
        if (season)
            continue;
        const bool begins = tree.preposition(head) == u"from"
            && time->interval->from == time->interval->to; // "from Monday on", not "from June 2-3"
        constexpr int likely = 1; // as what stands before "where"
        const int known = begins ? 0 : rankOf(clause, head);
        const bool guessed =
            known == 0 && !begins && time->interval->precision == DatePrecision::Day && mayDate(clause, head);
        const int rank = guessed ? likely : known;
        // "on Monday and Tuesday", "late Monday (November 24)": one interval of both.
        if (best && rank > 0 && time->span.begin - bestSpan.end <= 24 && bestRank > 0) {
            const QStringView between =
                m_reading.text.sliced(bestSpan.end, std::max<qsizetype>(0, time->span.begin - bestSpan.end));
            if (between.contains(u"(")) { // "this week (June 21-26)"
                best = time->interval;
                bestSpan = time->span;
                continue;
            }
            const bool brief = between.toString().simplified().count(u' ') < 3; // not "Monday, was moved to Tuesday"
            if (brief && (between.contains(u"and") || between.contains(u"to") || between.contains(u"-"))) {
                best->from = std::min(best->from, time->interval->from);
                best->to = std::max(best->to, time->interval->to);
                bestSpan = time->span;
                continue;
            }
        }
        // "Four days later, on February 13": the same day, told more plainly.
        const bool again = best && rank == bestRank && time->interval->precision == DatePrecision::Day
            && time->span.begin > bestSpan.end
            && isOneOf(m_reading.text.sliced(bestSpan.end, time->span.begin - bestSpan.end).trimmed().toString(),
                       {u", on", u","});
        if (again)
            best = time->interval;
        // "arrives in Accra on Monday, where he will meet"
        const bool past = clause.meeting().status != MeetingStatus::Held && time->interval->to <= m_reading.published
            && saysPast(tree, where);
        const bool beforeWhere = rank == 0 && bestRank <= 1 && last <= where && !past;
        if (rank > bestRank || beforeWhere) {
            best = time->interval;
            bestRank = std::max(rank, 1);
            bestSpan = time->span;
        }
    }
    return best;
}

bool MeetingDays::areToldInPast(const MeetingClause &clause)
{
    const SyntaxTree &tree = clause.tree();
    int verb = clause.trigger();
    for (qsizetype at = 0; at < clause.governors().size() && !tree.isVerb(verb); ++at)
        verb = clause.governors()[at];
    const auto helped = tree.childrenWith(verb, {Relation::Aux, Relation::AuxPass});
    if (!helped.isEmpty()) {
        return std::ranges::any_of(helped, [&tree](int at) {
            return isOneOf(tree.word(at), {u"had", u"has", u"have", u"was", u"were", u"did"});
        });
    }
    return tree.isVerb(verb)
        && (tree.word(verb).endsWith(u"ed")
            || isOneOf(tree.word(verb),
                       {u"met", u"held", u"spoke", u"sat", u"took", u"began", u"said", u"flew", u"came", u"went",
                        u"saw", u"had", u"told"}));
}

bool MeetingDays::areToldAsToday(const MeetingClause &clause) const
{
    const SyntaxTree &tree = clause.tree();
    if (!m_reading.published.isValid())
        return false;
    int at = clause.trigger();
    const int up = tree.head(at);
    const bool greets = up >= 0
        && isOneOf(tree.word(up), {u"pleasure", u"honor", u"honour", u"privilege", u"great", u"good"})
        && std::ranges::any_of(tree.childrenWith(up, {Relation::Cop}),
                               [&](int cop) { return isOneOf(tree.word(cop), {u"is", u"'s", u"\u2019s"}); });
    if (greets) // "It is a pleasure to welcome the minister"
        return true;
    for (int steps = 0; steps < farthestUp && !isFinite(tree, at); ++steps) {
        const Relation relation = tree.relation(at);
        const bool before =
            isOneOf(tree.preposition(at),
                    {u"after", u"following", u"since", u"before", u"ahead", u"about", u"on", u"over", u"despite"});
        const bool passes = relation == Relation::Obj || relation == Relation::Xcomp || relation == Relation::Nsubj
            || relation == Relation::NsubjPass || relation == Relation::Obl || relation == Relation::Advcl;
        if (before || !passes || tree.head(at) < 0)
            return false;
        at = tree.head(at);
        const MeetingGovernor *governor = m_words.governor(tree.word(at));
        const bool happens = (governor && governor->subjectTakesPart) || m_words.verb(tree.word(at));
        if (relation != Relation::Obl && relation != Relation::Advcl && !happens) // "praises the talks"
            return false;
    }
    const bool main = tree.relation(at) == Relation::Root || tree.relation(at) == Relation::Conj
        || tree.relation(at) == Relation::Parataxis
        || (tree.relation(at) == Relation::Advcl && isOneOf(tree.preposition(at), {u"as", u"while"}));
    return main && isPresent(tree, at);
}

/// How surely the date with head \a token is the meeting's; 0 for not.
int MeetingDays::rankOf(const MeetingClause &clause, int token) const
{
    const SyntaxTree &tree = clause.tree();
    if (isOneOf(tree.preposition(token), {u"since", u"until", u"till", u"by", u"before", u"after"}))
        return 0;
    int at = token;
    for (int steps = 0; steps < farthestUp; ++steps) {
        const int up = tree.head(at);
        if (up < 0)
            return 0;
        // "discussed the summit in June"
        const MeetingVerb *verb = up == clause.trigger() && tree.isVerb(up) ? m_words.verb(tree.word(up)) : nullptr;
        if (verb && verb->frame == MeetingFrame::StrictlyWith && tree.relation(at) == Relation::Obj && at != token)
            return 0;
        // "talks on the budget of 2021"
        if (at != token && up == clause.trigger() && tree.isNoun(up)
            && isOneOf(tree.preposition(at), {u"on", u"about", u"over", u"regarding"}))
            return 0;
        if (up == clause.trigger())
            return 10;
        const bool moved = at == token && isOneOf(tree.preposition(at), {u"to", u"for"})
            && isOneOf(tree.word(up), {u"moved", u"rescheduled", u"postponed", u"delayed", u"pushed", u"brought"});
        if (moved && clause.governors().contains(up)) // "set for Monday, was moved to Tuesday"
            return 11;
        if (clause.governors().contains(up))
            return std::max(5, 9 - static_cast<int>(clause.governors().indexOf(up)));
        if (clause.standsBefore(token, up) || clause.isHeldBy(up))
            return 6;
        const bool participle = (tree.relation(up) == Relation::Acl || tree.relation(up) == Relation::AclRelcl)
            && tree.head(up) == clause.trigger();
        if (participle)
            return 9;
        const bool ofParty =
            tree.relation(up) == Relation::Acl && clause.isOfParty(tree.head(up)) && token > clause.trigger();
        if (ofParty) // "received a team led by Osei on Monday"
            return 3;
        const bool stay = isOneOf(tree.word(up), {u"visit", u"trip", u"tour", u"stay"})
            && isOneOf(tree.preposition(up), {u"during", u"on"});
        if (stay && (tree.head(up) == clause.trigger() || clause.governors().contains(tree.head(up))))
            return 4; // "hosted Osei during her visit in May"
        const FoundMention *mention = clause.mentionAt(up);
        const bool passes = clause.isOfParty(up) || leadsToPlace(tree.word(up)) || m_words.noun(tree.word(up))
            || (mention && (mention->kind == EntityKind::Place || mention->kind == EntityKind::Facility))
            || tree.relation(at) == Relation::Conj || tree.pos(up) == PartOfSpeech::Num
            || tree.relation(at) == Relation::Appos || tree.relation(at) == Relation::Compound;
        if (!passes || tree.isVerb(up))
            return 0;
        at = up;
    }
    return 0;
}

/// Whether nothing but nouns stands between the date with head \a token and the meeting's words: "met the heads of both
/// agencies today", "earlier on June 26, Moran met Osei".
bool MeetingDays::mayDate(const MeetingClause &clause, int token)
{
    const SyntaxTree &tree = clause.tree();
    const Relation relation = tree.relation(token);
    const bool adverbial = relation == Relation::Obl || relation == Relation::Advmod || relation == Relation::Nmod;
    if (!adverbial || !isOneOf(tree.preposition(token), {u"", u"on", u"in"}))
        return false;
    int at = token;
    for (int steps = 0; steps < farthestUp; ++steps) {
        // "talks on the summit on Monday": of what is talked about
        if (at != token
            && isOneOf(tree.preposition(at),
                       {u"on", u"about", u"over", u"for", u"regarding", u"after", u"before", u"since", u"to",
                        u"against", u"following"}))
            return false;
        at = tree.head(at);
        if (at < 0)
            return false;
        if (at == clause.trigger() || clause.governors().contains(at))
            return true;
        const bool participle = tree.relation(at) == Relation::Acl && tree.head(at) == clause.trigger();
        if (tree.isVerb(at) && !participle) // "a meeting organised by both bodies today"
            return false;
    }
    return false;
}

} // namespace dateline
