// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingcells.h"

#include "ui/look/datewords.h"
#include "ui/look/signs.h"
#include "ui/look/tellingwords.h"

#include <KLocalizedString>

#include <algorithm>

namespace dateline {

qint64 dateKeyOf(const MeetingRecord &meeting)
{
    DateInterval when = meeting.when.value_or(DateInterval());
    if (when.isNull())
        when = DateInterval::day(meeting.published);
    const QDate from = when.from.isValid() ? when.from : when.to;
    const QDate to = when.to.isValid() ? when.to : when.from;
    if (!from.isValid())
        return 0;
    constexpr qint64 longest = 1 << 20;
    return from.toJulianDay() * longest + std::clamp<qint64>(from.daysTo(to), 0, longest - 1);
}

QString textOf(MeetingCell cell, const MeetingRecord &meeting, const MeetingSet &set, const QLocale &locale)
{
    switch (cell) {
    case MeetingCell::When:
        return meeting.when ? inWords(*meeting.when, locale) : QString();
    case MeetingCell::Who: {
        QStringList names;
        for (const EntityId participant : meeting.participants)
            names.append(set.entities.value(participant).name);
        names.removeAll(QString());
        return locale.createSeparatedList(names);
    }
    case MeetingCell::Where:
        return meeting.place;
    case MeetingCell::How:
        return meeting.mode == MeetingMode::Unspecified ? QString() : displayName(meeting.mode);
    case MeetingCell::Status:
        return displayName(meeting.status);
    case MeetingCell::Sentence:
        return meeting.sentence.simplified();
    case MeetingCell::Article:
        return articlesInWords(meeting);
    }
    Q_UNREACHABLE_RETURN({});
}

QString headingOf(MeetingCell cell)
{
    switch (cell) {
    case MeetingCell::When:
        return i18nc("@title:column of meetings", "When");
    case MeetingCell::Who:
        return i18nc("@title:column of meetings", "Who");
    case MeetingCell::Where:
        return i18nc("@title:column of meetings", "Where");
    case MeetingCell::How:
        return i18nc("@title:column of meetings", "How");
    case MeetingCell::Status:
        return i18nc("@title:column of meetings: held, planned…", "Status");
    case MeetingCell::Sentence:
        return i18nc("@title:column of meetings", "Sentence");
    case MeetingCell::Article:
        return i18nc("@title:column of meetings", "Article");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace dateline
