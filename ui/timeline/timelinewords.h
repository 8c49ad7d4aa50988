// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"
#include "model/timeline/timeline.h"
#include "ui/look/legend.h"

#include <QLocale>
#include <QString>

namespace dateline {

/// What the timeline calls a lane: its name, or words for one that has none.
QString laneName(const TimelineLane &lane);

/// "Mara Ellison, Norland delegation": the names of a meeting's participants.
QString participantsInWords(const MeetingRecord &meeting, const MeetingSet &set);
/// When a meeting was, or that the article does not say so.
QString whenInWords(const MeetingRecord &meeting, const QLocale &locale);

/// One meeting in one sentence for a screen reader: who, when, where, how and whether it was held.
QString meetingInWords(const MeetingRecord &meeting, const MeetingSet &set, const QLocale &locale);
/// One note likewise.
QString noteInWords(const NoteRecord &note, const QLocale &locale);

/// "3 meetings", "3 articles published", "3 dated events".
QString countInWords(std::optional<NoteKind> notes, qint64 count);

/// What a legend of \a timeline explains beside statuses.
StatusLegend::Beside legendOf(const Timeline &timeline);

} // namespace dateline
