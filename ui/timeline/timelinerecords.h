// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"
#include "model/timeline/timeline.h"

#include <QHash>
#include <QLocale>

namespace dateline {

/// What the events of a timeline stand for.
class TimelineRecords
{
public:
    TimelineRecords() = default;
    /// \a set holds the meetings of \a timeline.
    TimelineRecords(Timeline timeline, MeetingSet set);

    [[nodiscard]] const MeetingSet &set() const { return m_set; }
    /// Null for a note, and for a meeting that the set does not hold.
    [[nodiscard]] const MeetingRecord *meeting(int event) const;
    [[nodiscard]] const MeetingRecord *meeting(MeetingId id) const; ///< by the key of any of its statements
    /// Null for a meeting.
    [[nodiscard]] const NoteRecord *note(int event) const;

    /// One event in one sentence; empty when nothing is known of it.
    [[nodiscard]] QString inWords(int event, const QLocale &locale) const;
    /// The same in few words, for where its days are known; empty likewise.
    [[nodiscard]] QString inBrief(int event) const;
    /// The meetings that other articles tell differently.
    [[nodiscard]] QList<MeetingRecord> otherwise(int event) const;
    /// All of them, as indices into the set's meetings.
    [[nodiscard]] QList<Disagreement> disagreements() const;
    /// Whatever overlaps [from, to), as lines of sources.
    [[nodiscard]] QStringList sources(double from, double to, const QLocale &locale) const;

private:
    /// The place of each meeting in m_set.meetings, by the key of any of its statements.
    [[nodiscard]] const QHash<MeetingId, qsizetype> &indices() const;

    Timeline m_timeline;
    MeetingSet m_set;
    mutable QHash<MeetingId, qsizetype> m_indices; ///< what indices() tells, once it was asked
};

} // namespace dateline
