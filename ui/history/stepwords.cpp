// SPDX-License-Identifier: GPL-3.0-only
#include "ui/history/stepwords.h"

#include "model/annotation/meeting.h"
#include "model/query/meetingchange.h"
#include "ui/look/datewords.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QTimeZone>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString changeInWords(const MeetingChange &change)
{
    const QString &value = change.value;
    switch (change.what) {
    case MeetingChange::What::Joined:
        return i18nc("@item how a meeting was changed; %1 is a name", "with %1", value);
    case MeetingChange::What::Left:
        return i18nc("@item how a meeting was changed; %1 is a name", "without %1", value);
    case MeetingChange::What::When: {
        const auto when = DateInterval::fromEdtf(value);
        return when ? inWords(*when) : i18nc("@item how a meeting was changed", "day not known");
    }
    case MeetingChange::What::Where:
        return value.isEmpty() ? i18nc("@item how a meeting was changed", "place not known") : value;
    case MeetingChange::What::How: {
        const auto mode = meetingModeFromString(value);
        return mode ? displayName(*mode) : value;
    }
    case MeetingChange::What::Status: {
        const auto status = meetingStatusFromString(value);
        return status ? displayName(*status) : value;
    }
    }
    Q_UNREACHABLE_RETURN({});
}

QString changesInWords(const QList<MeetingChange> &changes)
{
    QStringList words;
    for (const MeetingChange &change : changes)
        words.append(changeInWords(change));
    return words.join(i18nc("@item between two things that were changed", ", "));
}

} // namespace

QString stepInWords(const Step &step, qsizetype longest)
{
    const QString subject = shortened(step.subject, longest);
    const QString object = shortened(step.object, longest);
    const int count = step.count;
    const bool one = count == 1;
    switch (step.kind) {
    case StepKind::Import:
        return one ? i18nc("@item a step of the history", "Import “%1”", subject)
                   : i18ncp("@item a step of the history", "Import %1 article", "Import %1 articles", count);
    case StepKind::Delete:
        return one ? i18nc("@item a step of the history", "Delete “%1”", subject)
                   : i18ncp("@item a step of the history", "Delete %1 article", "Delete %1 articles", count);
    case StepKind::SetDate:
        return one ? i18nc("@item a step of the history", "Change the date of “%1”", subject)
                   : i18ncp("@item a step of the history", "Change the date of %1 article",
                            "Change the date of %1 articles", count);
    case StepKind::ReadAgain:
        return one ? i18nc("@item a step of the history", "Read “%1” again", subject)
                   : i18ncp("@item a step of the history", "Read %1 article again", "Read %1 articles again", count);
    case StepKind::SaveSearch:
        return i18nc("@item a step of the history", "Keep search “%1”", subject);
    case StepKind::RemoveSearch:
        return i18nc("@item a step of the history", "Remove search “%1”", subject);
    case StepKind::Rename:
        return i18nc("@item a step of the history", "Rename “%1” to “%2”", subject, object);
    case StepKind::Retype:
        return i18nc("@item a step of the history", "Change the kind of “%1”", subject);
    case StepKind::Merge:
        return i18nc("@item a step of the history", "Merge “%1” into “%2”", subject, object);
    case StepKind::KeepApart:
        return i18nc("@item a step of the history", "Keep “%1” apart from “%2”", subject, object);
    case StepKind::Hide:
        return i18nc("@item a step of the history", "“%1” is not a name", subject);
    case StepKind::AlwaysName:
        return i18nc("@item a step of the history", "Always read “%1” as “%2”", subject, object);
    case StepKind::NameMentions:
        return i18ncp("@item a step of the history", "Let a mention name “%2”", "Let %1 mentions name “%2”", count,
                      subject);
    case StepKind::UnnameMentions:
        return one && !subject.isEmpty()
            ? i18nc("@item a step of the history", "A mention of “%1” is not a name", subject)
            : i18ncp("@item a step of the history", "A mention is not a name", "%1 mentions are not names", count);
    case StepKind::AddMeeting:
        return i18nc("@item a step of the history", "Add a meeting of %1", subject);
    case StepKind::ChangeMeeting:
        return step.object.isEmpty()
            ? i18nc("@item a step of the history", "Change a meeting of %1", subject)
            : i18nc("@item a step of the history; %2 is what became otherwise", "Change a meeting of %1: %2", subject,
                    changesInWords(meetingChanges(step.object)));
    case StepKind::RemoveMeeting:
        return i18nc("@item a step of the history", "Remove a meeting of %1", subject);
    case StepKind::TakeOverCorrections:
        return i18ncp("@item a step of the history", "Import a correction", "Import %1 corrections", count);
    case StepKind::TakeBackCorrections:
        return one
            ? i18nc("@item a step of the history; %1 is a correction", "Take back: %1", subject)
            : i18ncp("@item a step of the history", "Take back one correction", "Take back %1 corrections", count);
    }
    Q_UNREACHABLE_RETURN({});
}

QString momentInWords(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = moment.toTimeZone(now.timeZone());
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    return local.date() == now.date() ? time : locale.toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace dateline
