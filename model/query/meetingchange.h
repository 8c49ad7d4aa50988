// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

namespace dateline {

/// One thing that became otherwise about a meeting, as the history keeps it.
struct MeetingChange {
    enum class What { Joined, Left, When, Where, How, Status };

    What what = What::Joined;
    /// Who joined or left, as they were shown then; else the new value as it is written in files: a date in EDTF, a
    /// place, toString() of a mode or status. Empty for a date or place that is not known.
    QString value = {};

    bool operator==(const MeetingChange &) const = default;
};

/// For Step::object: a line each.
QString toText(const QList<MeetingChange> &changes);
/// What \a text tells; lines that tell nothing known are left out.
QList<MeetingChange> meetingChanges(const QString &text);

/// In plain English: "with Ada Moran, on 2021-07-29, in Estholm".
QString inWords(const QList<MeetingChange> &changes);

} // namespace dateline
