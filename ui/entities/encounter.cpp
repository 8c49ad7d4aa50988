// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/encounter.h"

#include "ui/look/datewords.h"

#include <KLocalizedString>

#include <QHash>

#include <algorithm>
#include <functional>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString modeInALine(MeetingMode mode)
{
    switch (mode) {
    case MeetingMode::InPerson:
        return i18nc("@info how a meeting was held, in a line", "in person");
    case MeetingMode::Call:
        return i18nc("@info how a meeting was held, in a line: by phone or video", "by call");
    case MeetingMode::Unspecified:
        return {};
    }
    return {};
}

QString others(const MeetingRecord &meeting, const EntityProfile &profile, const QLocale &locale)
{
    QStringList names;
    for (const EntityId participant : meeting.participants) {
        if (participant != profile.entity.id)
            names.append(profile.meetings.entities.value(participant).name);
    }
    names.removeAll(QString());
    return locale.createSeparatedList(names);
}

QString aboutMeeting(const MeetingRecord &meeting, const QLocale &locale)
{
    QStringList parts{meeting.place, meeting.when ? inWords(*meeting.when, locale) : QString(),
                      modeInALine(meeting.mode)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QDate dayOf(const MeetingRecord &meeting)
{
    if (!meeting.when || meeting.when->isNull())
        return meeting.published;
    return meeting.when->from.isValid() ? meeting.when->from : meeting.when->to;
}

/// Where and from when to when, of several encounters.
QString aboutAll(const QList<Encounter> &encounters, const QLocale &locale)
{
    constexpr qsizetype mostPlaces = 3;
    QStringList places;
    QDate first;
    QDate last;
    for (const Encounter &encounter : encounters) {
        const MeetingRecord &meeting = encounter.meeting;
        if (!meeting.place.isEmpty() && !places.contains(meeting.place))
            places.append(meeting.place);
        const QDate day = dayOf(meeting);
        if (day.isValid() && (first.isNull() || day < first))
            first = day;
        if (day.isValid() && (last.isNull() || day > last))
            last = day;
    }
    QStringList parts{i18ncp("@info how often two met", "%1 meeting", "%1 meetings", encounters.size())};
    if (places.size() > mostPlaces)
        places = places.first(mostPlaces) << u"…"_s;
    if (!places.isEmpty())
        parts.append(places.join(u", "_s));
    if (first.isValid())
        parts.append(DateWords(locale).between(first.toJulianDay(), last.toJulianDay(), "yMMMd"_L1));
    return parts.join(u" · "_s);
}

} // namespace

QList<Encounter> encountersOf(const EntityProfile &profile, const QLocale &locale)
{
    QList<MeetingRecord> meetings = profile.meetings.meetings;
    std::ranges::stable_sort(meetings, std::ranges::greater(),
                             [](const MeetingRecord &meeting) { return std::pair(dayOf(meeting), meeting.published); });
    QList<Encounter> encounters;
    for (const MeetingRecord &meeting : std::as_const(meetings)) {
        encounters.append({.who = others(meeting, profile, locale),
                           .about = aboutMeeting(meeting, locale),
                           .status = meeting.status,
                           .mode = meeting.mode,
                           .meeting = meeting});
    }
    return encounters;
}

QList<Acquaintance> acquaintancesOf(const EntityProfile &profile, const QLocale &locale)
{
    QList<Acquaintance> acquaintances;
    QHash<EntityId, qsizetype> places;
    const QList<Encounter> encounters = encountersOf(profile, locale);
    for (const Encounter &encounter : encounters) {
        for (const EntityId participant : encounter.meeting.participants) {
            if (participant == profile.entity.id)
                continue;
            if (!places.contains(participant)) {
                places.insert(participant, acquaintances.size());
                acquaintances.append({.entity = participant,
                                      .who = profile.meetings.entities.value(participant).name,
                                      .about = {},
                                      .status = encounter.status,
                                      .encounters = {}});
            }
            Acquaintance &known = acquaintances[places.value(participant)];
            if (!known.encounters.isEmpty() && known.encounters.last() == encounter) // who is named twice
                continue;
            known.status = std::min(known.status, encounter.status);
            known.encounters.append(encounter);
        }
    }
    for (Acquaintance &each : acquaintances)
        each.about = each.encounters.size() == 1 ? each.encounters.first().about : aboutAll(each.encounters, locale);
    std::ranges::stable_sort(acquaintances, std::ranges::greater(),
                             [](const Acquaintance &each) { return each.encounters.size(); });
    return acquaintances;
}

} // namespace dateline
