// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace dateline {

/// A meeting as one person's side of it: whom, when, where, how. Several articles may state the same one.
struct Encounter {
    QString who;   ///< the others
    QString about; ///< "Abu Dhabi · Mon 24 – Tue 25 November 2025 · in person"; may be empty
    MeetingStatus status = MeetingStatus::Held;
    MeetingMode mode = MeetingMode::Unspecified;
    QList<MeetingRecord> stated; ///< by one article each, the newest first; one or more

    bool operator==(const Encounter &) const = default;
};

/// The meetings of the profile's entity, the latest first. Records with the same people, days, place, mode and status
/// are one.
QList<Encounter> encountersOf(const EntityProfile &profile, const QLocale &locale = QLocale());

} // namespace dateline
