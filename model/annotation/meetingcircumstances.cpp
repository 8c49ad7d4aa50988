// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingcircumstances.h"

#include <algorithm>

namespace dateline {

namespace {

bool isCourtesyCall(const SyntaxTree &tree, int noun)
{
    return std::ranges::any_of(tree.childrenWith(noun, {Relation::Compound}),
                               [&tree](int below) { return tree.word(below) == u"courtesy"; });
}

} // namespace

void MeetingCircumstances::read(FoundMeeting &meeting, const QList<int> &governors) const
{
    const MeetingClause clause(m_reading, meeting, governors);
    meeting.place = m_places.of(clause);
    if (meeting.place.isEmpty() && MeetingPlaces::isHere(clause))
        meeting.place = m_places.dateline();
    meeting.when = m_days.of(clause);
    const bool whole = meeting.parties.size() > 1; // "the talks" alone may be any
    const bool ahead = meeting.when && m_reading.published.isValid() && meeting.when->from > m_reading.published;
    if (ahead && meeting.status == MeetingStatus::Held && MeetingDays::areToldInPast(clause))
        meeting.when.reset(); // "had met two days later": later than what, is not told
    if (whole && !meeting.when && meeting.status == MeetingStatus::Held && m_days.areToldAsToday(clause))
        meeting.when = DateInterval::day(m_reading.published);
    meeting.mode = modeOf(clause);
    // Who met these days and nobody says where met in the city of the dateline.
    constexpr qint64 fresh = 3; // days
    const bool recent = meeting.when && std::abs(meeting.when->to.daysTo(m_reading.published)) <= fresh;
    if (whole && recent && meeting.place.isEmpty() && meeting.status == MeetingStatus::Held
        && meeting.mode != MeetingMode::Call)
        meeting.place = m_places.dateline();
}

MeetingMode MeetingCircumstances::modeOf(const MeetingClause &clause) const
{
    const SyntaxTree &tree = clause.tree();
    const QString &trigger = tree.word(clause.trigger());
    std::optional<MeetingMode> own;
    if (tree.isVerb(clause.trigger())) {
        const MeetingVerb *verb = m_words.verb(trigger);
        if (verb && verb->frame == MeetingFrame::Through) // "paid a courtesy call on"
            return MeetingMode::InPerson;
        if (verb)
            own = verb->mode;
    } else if (const MeetingNoun *noun = m_words.noun(trigger)) {
        own = noun->mode;
    }
    if (isCourtesyCall(tree, clause.trigger()))
        return MeetingMode::InPerson;
    if (own == MeetingMode::Call)
        return MeetingMode::Call;
    QList<int> near = tree.children(clause.trigger());
    if (tree.relation(clause.trigger()) == Relation::AclRelcl) // "in a call where they discussed"
        near.append(tree.head(clause.trigger()));
    for (const int governor : clause.governors())
        near.append(tree.children(governor));
    for (const int below : std::as_const(near)) {
        const QString &word = tree.word(below);
        if (isOneOf(word,
                    {u"phone", u"telephone", u"video", u"videoconference", u"teleconference", u"virtual", u"virtually",
                     u"online", u"call", u"zoom", u"videolink", u"remotely", u"videoconferencing", u"teleconferencing",
                     u"webinar", u"skype", u"conversation", u"telephonically", u"link"})
            && (word != u"conversation" || tree.child(below, {Relation::Compound}) >= 0)
            && (word != u"call" || (tree.isNoun(below) && !isCourtesyCall(tree, below))))
            return MeetingMode::Call;
    }
    const auto inPerson = [&tree](int below) {
        return isOneOf(tree.word(below), {u"hosted", u"person", u"face", u"privately", u"bedside"});
    };
    if (own || std::ranges::any_of(near, inPerson))
        return own.value_or(MeetingMode::InPerson);
    const bool talks = !tree.isVerb(clause.trigger()) && trigger != u"meeting" && trigger != u"meetings";
    const bool met = trigger.startsWith(u"me") && (tree.isVerb(clause.trigger()) || !talks);
    return met || !clause.meeting().place.isEmpty() ? MeetingMode::InPerson : MeetingMode::Unspecified;
}

} // namespace dateline
