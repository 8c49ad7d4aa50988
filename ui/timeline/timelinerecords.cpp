// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinerecords.h"

#include "ui/look/phrases.h"
#include "ui/look/sourcelines.h"
#include "ui/timeline/timelinewords.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype briefly = 80; // characters

} // namespace

TimelineRecords::TimelineRecords(Timeline timeline, MeetingSet set)
    : m_timeline(std::move(timeline))
    , m_set(std::move(set))
{
}

const QHash<MeetingId, qsizetype> &TimelineRecords::indices() const
{
    if (!m_indices.isEmpty()) {
        return m_indices;
    }
    m_indices.reserve(m_set.meetings.size());
    for (qsizetype index = 0; index < m_set.meetings.size(); ++index) {
        m_indices.insert(m_set.meetings.at(index).id, index);
        for (const MeetingRecord &telling : m_set.meetings.at(index).tellings) {
            m_indices.insert(telling.id, index);
        }
    }
    return m_indices;
}

const MeetingRecord *TimelineRecords::meeting(MeetingId id) const
{
    if (!id.isValid()) {
        return nullptr;
    }
    const auto index = indices().constFind(id);
    return index == indices().cend() ? nullptr : &m_set.meetings.at(*index);
}

const MeetingRecord *TimelineRecords::meeting(int event) const
{
    const TimelineEvent &told = m_timeline.events.at(event);
    return told.note < 0 ? meeting(told.meeting) : nullptr;
}

const NoteRecord *TimelineRecords::note(int event) const
{
    const int note = m_timeline.events.at(event).note;
    return note < 0 ? nullptr : &m_timeline.notes.at(note);
}

QString TimelineRecords::inWords(int event, const QLocale &locale) const
{
    if (const NoteRecord *told = note(event)) {
        return noteInWords(*told, locale);
    }
    const MeetingRecord *told = meeting(event);
    return told ? meetingInWords(*told, m_set, locale) : QString();
}

QString TimelineRecords::inBrief(int event) const
{
    if (const NoteRecord *told = note(event)) {
        return dotted(
            {told->kind == NoteKind::Publication ? told->articleTitle.simplified() : shortened(told->sentence, briefly),
             told->source});
    }
    const MeetingRecord *told = meeting(event);
    return told ? dotted({participantsInWords(*told, m_set), told->place, told->source}) : QString();
}

QList<MeetingRecord> TimelineRecords::otherwise(int event) const
{
    QList<MeetingRecord> result;
    for (const TimelineDisagreement &disagreement : m_timeline.disagreements) {
        if (!disagreement.events.contains(event)) {
            continue;
        }
        for (const int other : disagreement.events) {
            if (const MeetingRecord *told = other == event ? nullptr : meeting(other)) {
                result.append(*told);
            }
        }
    }
    return result;
}

QList<Disagreement> TimelineRecords::disagreements() const
{
    QList<Disagreement> result;
    for (const auto &[events, over] : m_timeline.disagreements) {
        Disagreement told{.meetings = {}, .over = over};
        std::ranges::transform(events, std::back_inserter(told.meetings),
                               [&](int event) { return indices().value(m_timeline.events.at(event).meeting); });
        result.append(told);
    }
    return result;
}

QStringList TimelineRecords::sources(double from, double to, const QLocale &locale) const
{
    QList<MeetingRecord> told;
    for (int event = 0; event < int(m_timeline.events.size()); ++event) {
        const TimelineEvent &one = m_timeline.events.at(event);
        const double softly = one.approximate && one.precision == DatePrecision::Day ? 0.5 : 0;
        if (double(one.lastDay) + 1 + softly <= from || double(one.firstDay) - softly >= to) {
            continue;
        }
        if (const MeetingRecord *record = meeting(event)) {
            told.append(*record);
        } else if (const NoteRecord *beside = note(event)) {
            told.append({.id = {},
                         .article = beside->article,
                         .articleTitle = beside->articleTitle,
                         .source = beside->source,
                         .published = beside->published,
                         .participants = {},
                         .when = {},
                         .place = {},
                         .evidence = {},
                         .sentence = {}});
        }
    }
    return sourceLines(told, locale);
}

} // namespace dateline
