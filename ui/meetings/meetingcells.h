// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QLocale>
#include <QString>

namespace dateline {

/// What a table says of a meeting, column by column.
enum class MeetingCell { When, Who, Where, How, Status, Sentence, Article };

inline constexpr MeetingCell meetingCells[] = {MeetingCell::When,   MeetingCell::Who,    MeetingCell::Where,
                                               MeetingCell::How,    MeetingCell::Status, MeetingCell::Sentence,
                                               MeetingCell::Article};

/// As people read it; on any thread.
QString textOf(MeetingCell cell, const MeetingRecord &meeting, const MeetingSet &set, const QLocale &locale);
QString headingOf(MeetingCell cell);

/// Day by day; of those that begin together, the shorter first. Where a meeting has no day, that of its article.
qint64 dateKeyOf(const MeetingRecord &meeting);

} // namespace dateline
