// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

namespace dateline::story {
using namespace Qt::StringLiterals;

// An invented story of ten days with every status, precision and mode.
inline constexpr EntityId ellison{1};
inline constexpr EntityId norland{2};
inline constexpr EntityId quayle{3};
inline constexpr EntityId arden{4};
inline constexpr EntityId okonjo{5};
inline constexpr EntityId brandt{6};
inline constexpr EntityId alliance{7};

/// Half past one on the day in the middle, as a Julian day.
inline const double now = double(QDate(2025, 11, 25).toJulianDay()) + 13.5 / 24;

inline MeetingRecord meeting(qint64 id, QList<EntityId> who, const DateInterval &when, const QString &place,
                             MeetingStatus status, MeetingMode mode = MeetingMode::InPerson)
{
    return {.id = {id},
            .article = {1},
            .articleTitle = u"Envoys of Norland and Arden hold talks"_s,
            .source = u"Example Wire"_s,
            .published = QDate(2025, 11, 25),
            .participants = std::move(who),
            .when = when,
            .place = place,
            .mode = mode,
            .status = status,
            .evidence = {{100 * id, 100 * id + 80}},
            .sentence =
                u"They held talks in %1 that aides called useful."_s.arg(place.isEmpty() ? u"private"_s : place),
            .confidence = 0.9};
}

inline MeetingSet meetings()
{
    const QDate monday(2025, 11, 24);
    MeetingSet set;
    const auto name = [&](EntityId id, EntityKind kind, const QString &called) {
        set.entities.insert(id, {.id = id, .kind = kind, .name = called, .role = {}});
    };
    name(ellison, EntityKind::Person, u"Mara Ellison"_s);
    name(norland, EntityKind::Group, u"Norland delegation"_s);
    name(quayle, EntityKind::Person, u"Tobias Quayle"_s);
    name(arden, EntityKind::Group, u"Arden officials"_s);
    name(okonjo, EntityKind::Person, u"Ifeoma Okonjo"_s);
    name(brandt, EntityKind::Person, u"Lena Brandt"_s);
    name(alliance, EntityKind::Organization, u"Alliance of the Coast"_s);

    DateInterval about = DateInterval::day(monday.addDays(2));
    about.approximate = true;
    set.meetings = {
        meeting(1, {quayle, arden}, DateInterval::days(monday.addDays(-2), monday.addDays(-1)), u"Port Arden"_s,
                MeetingStatus::Held),
        meeting(2, {ellison, norland}, DateInterval::days(monday, monday.addDays(1)), u"Sundhavn"_s,
                MeetingStatus::Held),
        meeting(3, {okonjo, brandt}, DateInterval::day(monday.addDays(1)), {}, MeetingStatus::Held, MeetingMode::Call),
        meeting(4, {ellison, arden}, about, u"Sundhavn"_s, MeetingStatus::Planned),
        meeting(5, {brandt, alliance}, DateInterval::day(monday.addDays(2)), u"Lisse"_s, MeetingStatus::Planned),
        meeting(6, {ellison, okonjo}, DateInterval::days(monday.addDays(4), monday.addDays(6)), u"West Harbour"_s,
                MeetingStatus::Possible),
        meeting(7, {norland, quayle}, DateInterval::day(monday.addDays(3)), u"Kestrel Bay"_s, MeetingStatus::NotHeld),
    };
    set.meetings[5].when->approximate = true;
    return set;
}

} // namespace dateline::story
