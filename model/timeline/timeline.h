// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/notes.h"
#include "model/timeline/disagreement.h"
#include "model/timeline/storylinelines.h"

#include <QList>
#include <QString>

#include <optional>

namespace dateline {

/// Storyline: as People, each a line that is laid out through time.
enum class TimelineLanes { People, Places, Kinds, Articles, None, Storyline };

/// One row of the timeline.
struct TimelineLane {
    QString name;                         ///< empty for what has no place and for the one lane of None
    EntityId entity;                      ///< valid for lanes by person
    EntityKind kind = EntityKind::Other; ///< of \c entity; the kind itself for lanes by kind, Place for lanes by place
    ArticleId article; ///< valid for lanes by article
    std::optional<NoteKind> notes = {}; ///< what stands on it in place of meetings
    QString givenName = {}; ///< by a person, in place of \c name; see LaneArrangement
    bool isPinned = false;
    int folded = 0; ///< how many of Timeline::folded it stands for; else 0
    int events = 0;

    bool operator==(const TimelineLane &) const = default;
};

/// One dated meeting, or a note. Days are Julian days; [firstDay, lastDay] is inclusive.
struct TimelineEvent {
    MeetingId meeting; ///< not valid for a note
    ArticleId article;
    qint64 firstDay = 0;
    qint64 lastDay = 0;
    DatePrecision precision = DatePrecision::Day;
    bool approximate = false; ///< also when it is uncertain, or only the article's date is known
    bool uncertain = false; ///< EDTF "?": said with doubt
    MeetingStatus status = MeetingStatus::Held;
    MeetingMode mode = MeetingMode::Unspecified;
    int note = -1; ///< index into Timeline::notes; −1 for a meeting
    QString label; ///< the place on lanes by person, else who met; of notes what they say; may be empty
    QList<int> lanes; ///< indices of the lanes it stands on, ascending

    bool operator==(const TimelineEvent &) const = default;
};

/// Events that seem to be one meeting, told differently.
struct TimelineDisagreement {
    QList<int> events; ///< indices, two or more; by the date of the article
    DisagreementsOver over = {};

    bool operator==(const TimelineDisagreement &) const = default;
};

/// Dated events in order and the lanes they stand on.
struct Timeline {
    QList<TimelineLane> lanes;
    QList<TimelineEvent> events; ///< by firstDay, then lastDay, then meeting, then note
    QList<NoteRecord> notes = {};
    QList<TimelineLane> folded = {}; ///< lanes whose events stand together on the last of \c lanes
    QList<TimelineDisagreement> disagreements = {};
    Storyline storyline = {}; ///< of lanes by person, when it was laid out; else without rows
    qint64 firstDay = 0; ///< of all meetings, of the notes when there are none; 0 and -1 when there is nothing
    qint64 lastDay = -1;

    bool operator==(const Timeline &) const = default;
};

/// Places \a set on lanes of \a kind, most events first (ties by first appearance). With People: every participant,
/// whatever its kind, has a lane; with Articles: every one that states the meeting. A meeting without a date stands at
/// its article's date, approximate; one whose article has no date either is left out, and so is one that ends before it
/// begins. An interval with an open end stands at the end that is known, approximate.
/// \a disagreements are those of \a set. \a notes stand on lanes of their own, before all others.
Timeline buildTimeline(const MeetingSet &set, TimelineLanes kind, const QList<Disagreement> &disagreements = {},
                       const QList<NoteRecord> &notes = {});

} // namespace dateline
