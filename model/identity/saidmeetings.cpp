// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/saidmeetings.h"

#include <algorithm>

namespace dateline {

namespace {

bool haveOverlap(const QList<TextSpan> &one, const QList<TextSpan> &other)
{
    return std::ranges::any_of(one, [&other](TextSpan span) {
        return std::ranges::any_of(other, [span](TextSpan each) { return span.overlaps(each); });
    });
}

QList<EntityKey> keysOf(const QList<EntityName> &names)
{
    QList<EntityKey> keys;
    for (const EntityName &name : names) {
        if (!keys.contains(EntityKey::of(name)))
            keys.append(EntityKey::of(name));
    }
    return keys;
}

bool areSame(const SaidMeeting &one, const SaidMeeting &other)
{
    const QList<EntityKey> these = keysOf(one.participants);
    const QList<EntityKey> those = keysOf(other.participants);
    return these.size() == those.size()
        && std::ranges::all_of(these, [&those](const EntityKey &key) { return those.contains(key); })
        && haveOverlap(one.evidence, other.evidence);
}

/// The sentences of \a draft that \a spans touch.
QList<TextSpan> sentencesOn(const QList<TextSpan> &spans, const ArticleDraft &draft)
{
    QList<TextSpan> touched;
    for (const Sentence &sentence : draft.sentences()) {
        if (haveOverlap({sentence.span}, spans))
            touched.append(sentence.span);
    }
    if (!touched.isEmpty())
        return touched;
    for (const TextSpan span : spans) {
        if (0 <= span.begin && span.begin < draft.text().size())
            touched.append({span.begin, std::min(span.end, draft.text().size())});
    }
    return touched;
}

QList<int> entitiesOf(const QList<EntityName> &names, ArticleDraft &draft)
{
    QList<int> entities;
    for (const EntityName &name : names) {
        if (const int entity = draft.entity(name); !entities.contains(entity))
            entities.append(entity);
    }
    return entities;
}

void setParticipants(Meeting &meeting, const QList<EntityName> &names, ArticleDraft &draft)
{
    const QList<int> entities = entitiesOf(names, draft);
    if (entities.size() < 2) // two names that are one by now
        return;
    meeting.participants = entities;
    meeting.fields.participants = 1;
}

void setFields(Meeting &meeting, const MeetingChanges &changes, ArticleDraft &draft)
{
    meeting.confidence = 1;
    if (changes.participants)
        setParticipants(meeting, *changes.participants, draft);
    if (changes.when) {
        meeting.when = *changes.when;
        meeting.fields.date = 1;
    }
    if (changes.place) {
        meeting.place = *changes.place;
        meeting.fields.place = 1;
    }
    if (changes.mode) {
        meeting.mode = *changes.mode;
        meeting.fields.mode = 1;
    }
    if (changes.status) {
        meeting.status = *changes.status;
        meeting.fields.status = 1;
    }
}

MeetingChanges allOf(const SaidMeeting &meeting)
{
    return {.participants = meeting.participants,
            .when = meeting.when,
            .place = meeting.place,
            .mode = meeting.mode,
            .status = meeting.status};
}

void insert(const SaidMeeting &said, ArticleDraft &draft)
{
    Meeting meeting;
    meeting.evidence = sentencesOn(said.evidence, draft);
    if (meeting.evidence.isEmpty())
        return;
    setFields(meeting, allOf(said), draft);
    if (meeting.participants.size() >= 2)
        draft.insertMeeting(meeting);
}

/// How many of \a names take part in \a meeting.
qsizetype shared(const Meeting &meeting, const QList<EntityName> &names, const ArticleDraft &draft)
{
    QList<int> found;
    for (const EntityName &name : names) {
        const int entity = draft.find(name);
        if (entity >= 0 && meeting.participants.contains(entity) && !found.contains(entity))
            found.append(entity);
    }
    return found.size();
}

} // namespace

SaidMeeting changed(const SaidMeeting &meeting, const MeetingChanges &changes)
{
    return {.participants = changes.participants.value_or(meeting.participants),
            .when = changes.when.value_or(meeting.when),
            .place = changes.place.value_or(meeting.place),
            .mode = changes.mode.value_or(meeting.mode),
            .status = changes.status.value_or(meeting.status),
            .evidence = meeting.evidence};
}

SaidMeetings::Story *SaidMeetings::find(const SaidMeeting &meeting)
{
    const auto ends = [&meeting](const Story &story) {
        return story.fate != Fate::Removed && areSame(story.forms.last(), meeting);
    };
    const auto found = std::ranges::find_if(m_stories, ends);
    return found == m_stories.end() ? nullptr : &*found;
}

void SaidMeetings::add(const AddMeeting &said)
{
    m_stories.append({.origin = Origin::Added, .fate = Fate::Stands, .forms = {said.meeting}, .changes = {}});
}

void SaidMeetings::add(const ChangeMeeting &said)
{
    Story *story = find(said.meeting);
    if (!story) {
        m_stories.append({.origin = Origin::Read, .fate = Fate::Stands, .forms = {said.meeting}, .changes = {}});
        story = &m_stories.last();
    }
    story->forms.append(changed(story->forms.last(), said.changes));
    const MeetingChanges &later = said.changes;
    MeetingChanges &all = story->changes;
    all = {.participants = later.participants ? later.participants : all.participants,
           .when = later.when ? later.when : all.when,
           .place = later.place ? later.place : all.place,
           .mode = later.mode ? later.mode : all.mode,
           .status = later.status ? later.status : all.status};
}

void SaidMeetings::add(const RemoveMeeting &said)
{
    if (Story *story = find(said.meeting))
        story->fate = Fate::Removed;
    else
        m_stories.append({.origin = Origin::Read, .fate = Fate::Removed, .forms = {said.meeting}, .changes = {}});
}

void SaidMeetings::applyTo(ArticleDraft &draft) const
{
    for (const Story &story : m_stories)
        apply(story, draft);
}

void SaidMeetings::apply(const Story &story, ArticleDraft &draft)
{
    const qsizetype found = match(story, draft);
    if (story.fate == Fate::Removed) {
        if (found >= 0)
            draft.removeMeeting(found);
        return;
    }
    if (found < 0) {
        insert(story.forms.last(), draft);
        return;
    }
    Meeting meeting = draft.meetings().at(found);
    setFields(meeting, story.origin == Origin::Added ? allOf(story.forms.last()) : story.changes, draft);
    draft.meetings()[found] = meeting;
}

/// The meeting of \a draft that is meant: one that the same sentences state, of the same participants; else of two of
/// them, or of one where the sentences state no other. One that a person added is none of those that were read.
qsizetype SaidMeetings::match(const Story &story, ArticleDraft &draft)
{
    const QList<Meeting> &meetings = draft.meetings();
    qsizetype best = -1;
    qsizetype most = 0;
    int near = 0;
    for (qsizetype i = 0; i < meetings.size(); ++i) {
        const Meeting &meeting = meetings.at(i);
        if (!haveOverlap(meeting.evidence, story.forms.first().evidence))
            continue;
        ++near;
        for (const SaidMeeting &form : story.forms) {
            const qsizetype together = shared(meeting, form.participants, draft);
            if (together == meeting.participants.size() && together == keysOf(form.participants).size())
                return i;
            if (together > most) {
                best = i;
                most = together;
            }
        }
    }
    const bool isMeant = most >= 2 || (most == 1 && near == 1);
    return story.origin == Origin::Read && isMeant ? best : -1;
}

} // namespace dateline
