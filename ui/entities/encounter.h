// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace dateline {

/// A meeting as one person's side of it: whom, when, where, how.
struct Encounter {
    QString who;   ///< the others
    QString about; ///< "Abu Dhabi · Mon 24 – Tue 25 November 2025 · in person"; may be empty
    MeetingStatus status = MeetingStatus::Held;
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingRecord meeting;

    bool operator==(const Encounter &) const = default;
};

/// The meetings of the profile's entity, the latest first.
QList<Encounter> encountersOf(const EntityProfile &profile, const QLocale &locale = QLocale());

/// Somebody whom one met, and how often.
struct Acquaintance {
    EntityId entity;
    QString who;
    QString about; ///< "3 meetings · Drensk, Sela · 2 May – 4 June 2031"; of a single one as the encounter's
    MeetingStatus status = MeetingStatus::Held; ///< the firmest of them
    QList<Encounter> encounters; ///< the latest first, one or more

    bool operator==(const Acquaintance &) const = default;
};

/// Those whom the profile's entity met, alone or among others: who was met most often first, then the latest.
QList<Acquaintance> acquaintancesOf(const EntityProfile &profile, const QLocale &locale = QLocale());

} // namespace dateline
