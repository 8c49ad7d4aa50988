// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/encounter.h"

#include "ui/look/datewords.h"

#include <KLocalizedString>

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
    QStringList parts{meeting.place, meeting.when ? inWords(*meeting.when, locale) : QString(), modeInALine(meeting.mode)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QDate dayOf(const MeetingRecord &meeting)
{
    if (!meeting.when || meeting.when->isNull())
        return meeting.published;
    return meeting.when->from.isValid() ? meeting.when->from : meeting.when->to;
}

bool isSame(const MeetingRecord &one, const MeetingRecord &other)
{
    return one.when == other.when && one.place == other.place && one.mode == other.mode && one.status == other.status
        && std::ranges::is_permutation(one.participants, other.participants);
}

} // namespace

QList<Encounter> encountersOf(const EntityProfile &profile, const QLocale &locale)
{
    QList<MeetingRecord> meetings = profile.meetings.meetings;
    std::ranges::stable_sort(meetings, std::ranges::greater(), [](const MeetingRecord &meeting) {
        return std::pair(dayOf(meeting), meeting.published);
    });
    QList<Encounter> encounters;
    for (const MeetingRecord &meeting : std::as_const(meetings)) {
        const auto known = std::ranges::find_if(
            encounters, [&](const Encounter &each) { return isSame(each.stated.first(), meeting); });
        if (known != encounters.end()) {
            known->stated.append(meeting);
            continue;
        }
        encounters.append({.who = others(meeting, profile, locale),
                           .about = aboutMeeting(meeting, locale),
                           .status = meeting.status,
                           .mode = meeting.mode,
                           .stated = {meeting}});
    }
    return encounters;
}

} // namespace dateline
