// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

namespace dateline {

// Meetings as articles state them, to be compared.

inline constexpr EntityId brook{1};
inline constexpr EntityId marr{2};
inline constexpr EntityId dell{3};
inline const QDate tuesday(2025, 11, 25);

/// What an article says, on Tuesday in Port Vela unless told.
struct Statement {
    qint64 article = 1;
    QList<EntityId> who = {brook, marr};
    std::optional<DateInterval> when = DateInterval::day(tuesday);
    QString place = QStringLiteral("Port Vela");
    MeetingStatus status = MeetingStatus::Held;
    MeetingMode mode = MeetingMode::Unspecified;
    int published = 1; ///< days after Tuesday
    double confidence = 0.8;
};

/// The keys of its meetings count from 1.
inline MeetingSet setOf(const QList<Statement> &statements)
{
    MeetingSet set;
    for (const Statement &said : statements) {
        set.meetings.append({.id = {set.meetings.size() + 1},
                             .article = {said.article},
                             .articleTitle = {},
                             .source = {},
                             .published = tuesday.addDays(said.published),
                             .participants = said.who,
                             .when = said.when,
                             .place = said.place,
                             .mode = said.mode,
                             .status = said.status,
                             .evidence = {{0, 9}},
                             .sentence = QStringLiteral("They met."),
                             .confidence = said.confidence});
    }
    for (const EntityId id : {brook, marr, dell})
        set.entities.insert(
            id, {.id = id, .kind = EntityKind::Person, .name = QStringLiteral("Name %1").arg(id.value), .role = {}});
    return set;
}

inline bool isCountry(const QString &place)
{
    return place == QStringLiteral("Velmaria");
}

} // namespace dateline
