// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingattendance.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

/// Whether \a noun tells where \a verb leads a delegation: "will lead the delegation to the summit".
bool MeetingAttendance::isDelegationLed(int sentence, int noun, int verb) const
{
    const SyntaxTree &t = tree(sentence);
    const int delegation = t.child(verb, {Relation::Obj});
    const bool led =
        isOneOf(t.word(verb), {u"lead", u"leads", u"led", u"leading", u"head", u"heads", u"headed", u"heading"});
    return led && delegation >= 0 && delegation < noun && isOneOf(t.word(delegation), {u"delegation", u"team"})
        && (t.head(noun) == verb || t.head(noun) == delegation)
        && isOneOf(t.preposition(noun), {u"to", u"for", u"at", u"in", u"during"});
}

bool MeetingAttendance::isAttended(int sentence, int noun, const QList<int> &governors) const
{
    const SyntaxTree &t = tree(sentence);
    const auto verb = std::ranges::find_if(governors, [&t](int at) { return t.isVerb(at); });
    if (verb == governors.end() || t.relation(noun) == Relation::Nsubj || t.relation(noun) == Relation::NsubjPass)
        return false;
    const QString &word = t.word(*verb);
    if (isDelegationLed(sentence, noun, *verb)) // "will lead the Kestan delegation to the session of the council"
        return true;
    const int object = t.child(*verb, {Relation::Obj});
    const bool takesPart = isOneOf(word, {u"take", u"takes", u"took", u"taken", u"taking"})
        && !(object >= 0 && t.word(object) == u"place"); // "took place on the eve of the meeting"
    return takesPart || isOneOf(word, {u"join", u"joins", u"joined", u"joining"}) || word.startsWith(u"attend")
        || word.startsWith(u"participat") || word.startsWith(u"address") || word.startsWith(u"travel")
        || (t.relation(noun) == Relation::Obj
            && (word.startsWith(u"host") || word.startsWith(u"co-host") || word.startsWith(u"chair")
                || word.startsWith(u"co-chair") || word.startsWith(u"conven")
                || isOneOf(word, {u"lead", u"leads", u"led", u"leading", u"told", u"tells", u"telling", u"tell"})))
        || isOneOf(word,
                   {u"head",   u"heads", u"headed",   u"heading", u"fly",      u"flies",     u"flew",      u"flying",
                    u"go",     u"goes",  u"going",    u"went",    u"arrive",   u"arrives",   u"arrived",   u"speak",
                    u"speaks", u"spoke", u"speaking", u"deliver", u"delivers", u"delivered", u"delivering"});
}

bool MeetingAttendance::isScene(int sentence, int noun, const QList<int> &governors) const
{
    const SyntaxTree &t = tree(sentence);
    const bool where = isOneOf(t.preposition(noun), {u"at", u"during", u"in"}) && t.relation(noun) == Relation::Obl;
    if (!where || governors.isEmpty() || !t.isVerb(governors.first())
        || !isOneOf(
            t.word(noun),
            {u"meeting", u"summit", u"conference", u"ministerial", u"session", u"forum", u"assembly", u"talks"}))
        return false;
    const QList<Party> subjects = m_actors.subjectsOf(sentence, governors.first());
    return std::ranges::any_of(
        subjects, [this](const Party &party) { return m_reading.entities[party.entity].kind == EntityKind::Person; });
}

QList<Party> MeetingAttendance::delegation(int sentence, int noun, const QList<int> &governors,
                                           const QList<Party> &known) const
{
    const auto leader = std::ranges::find_if(governors, [&](int at) { return isDelegationLed(sentence, noun, at); });
    if (leader == governors.end())
        return {};
    QList<Party> parties = m_actors.subjectsOf(sentence, *leader);
    appendParties(m_actors.of(sentence, tree(sentence).child(*leader, {Relation::Obj}), known), parties);
    return parties;
}

} // namespace dateline
