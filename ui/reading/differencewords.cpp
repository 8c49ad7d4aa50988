// SPDX-License-Identifier: GPL-3.0-only
#include "ui/reading/differencewords.h"

#include "ui/look/datewords.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString days(const ToldMeeting &meeting, const QLocale &locale)
{
    return meeting.when ? inWords(*meeting.when, locale) : i18nc("@info of the day of a meeting", "no date");
}

QString place(const ToldMeeting &meeting)
{
    return meeting.place.isEmpty() ? i18nc("@info of the place of a meeting", "no place") : meeting.place;
}

QString whole(const ToldMeeting &meeting, const QLocale &locale)
{
    return dotted({locale.createSeparatedList(meeting.participants),
                   meeting.when ? inWords(*meeting.when, locale) : QString(), meeting.place,
                   displayName(meeting.status)});
}

QString change(const QString &before, const QString &after)
{
    return before == after ? QString() : i18nc("@info what something was → what it becomes", "%1 → %2", before, after);
}

/// Who came and who went of the participants.
QString whoChanged(const ToldMeeting &before, const ToldMeeting &after)
{
    QStringList parts;
    for (const QString &name : after.participants) {
        if (!before.participants.contains(name))
            parts.append(i18nc("@info somebody takes part in a meeting, too", "+ %1", name));
    }
    for (const QString &name : before.participants) {
        if (!after.participants.contains(name))
            parts.append(i18nc("@info somebody takes no part in a meeting any more", "− %1", name));
    }
    return parts.join(u", "_s);
}

qsizetype count(const QList<MeetingDifference> &meetings, bool before, bool after)
{
    return std::ranges::count_if(meetings, [=](const MeetingDifference &each) {
        return each.before.has_value() == before && each.after.has_value() == after;
    });
}

} // namespace

QString inWords(const ReadingDifference &difference)
{
    const auto some = [](qsizetype number, const QString &words) { return number > 0 ? words : QString(); };
    const qsizetype come = count(difference.meetings, false, true);
    const qsizetype gone = count(difference.meetings, true, false);
    const qsizetype other = count(difference.meetings, true, true);
    return dotted(
        {some(come, i18ncp("@info", "%1 new meeting", "%1 new meetings", come)),
         some(gone, i18ncp("@info of meetings", "%1 meeting less", "%1 meetings less", gone)),
         some(other, i18ncp("@info of meetings", "%1 meeting told otherwise", "%1 meetings told otherwise", other)),
         some(difference.names.size(),
              i18ncp("@info of names that come, go or change their kind", "%1 name", "%1 names",
                     difference.names.size()))});
}

QString inWords(const MeetingDifference &difference, const QLocale &locale)
{
    if (!difference.before)
        return difference.after
            ? i18nc("@info a meeting that was not found before", "New: %1", whole(*difference.after, locale))
            : QString();
    if (!difference.after)
        return i18nc("@info a meeting that is not found any more", "No longer: %1", whole(*difference.before, locale));
    const ToldMeeting &before = *difference.before;
    const ToldMeeting &after = *difference.after;
    return dotted({locale.createSeparatedList(before.participants), whoChanged(before, after),
                   change(days(before, locale), days(after, locale)), change(place(before), place(after)),
                   change(displayName(before.mode), displayName(after.mode)),
                   change(displayName(before.status), displayName(after.status))});
}

QString inWords(const NameDifference &difference)
{
    if (!difference.before)
        return difference.after
            ? i18nc("@info name, kind", "New name: %1 (%2)", difference.name, displayName(*difference.after))
            : QString();
    if (!difference.after)
        return i18nc("@info name, kind", "Not named any more: %1 (%2)", difference.name,
                     displayName(*difference.before));
    if (!difference.formerly.isEmpty() && difference.before == difference.after)
        return i18nc("@info two names of one", "%1 is %2 now", difference.formerly, difference.name);
    if (!difference.formerly.isEmpty())
        return i18nc("@info two names of one, kind", "%1 is %2 now (%3)", difference.formerly, difference.name,
                     displayName(*difference.after));
    return i18nc("@info name, what kind it was and becomes", "%1: %2", difference.name,
                 change(displayName(*difference.before), displayName(*difference.after)));
}

} // namespace dateline
