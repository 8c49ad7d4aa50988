// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinewords.h"

#include "ui/look/datewords.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

QString laneName(const TimelineLane &lane)
{
    if (!lane.givenName.isEmpty()) {
        return lane.givenName;
    }
    if (lane.folded > 0) {
        return i18ncp("@label lane of the timeline", "%1 folded lane", "%1 folded lanes", lane.folded);
    }
    if (lane.notes) {
        return *lane.notes == NoteKind::Publication
            ? i18nc("@label lane of articles, each at its date", "Published")
            : i18nc("@label lane of what happened and is no meeting", "Dated events");
    }
    if (lane.name.isEmpty()) {
        return lane.kind == EntityKind::Place ? i18nc("@label lane of meetings", "No place named")
                                              : i18nc("@label lane of meetings", "All meetings");
    }
    const auto kind = entityKindFromString(lane.name);
    return kind == lane.kind && !lane.entity.isValid() && !lane.article.isValid() ? displayName(lane.kind) : lane.name;
}

QString participantsInWords(const MeetingRecord &meeting, const MeetingSet &set)
{
    QStringList names;
    for (const EntityId id : meeting.participants) {
        if (const auto entity = set.entities.constFind(id); entity != set.entities.cend()) {
            names.append(entity->name);
        }
    }
    return names.join(i18nc("between the names of those who met", ", "));
}

QString whenInWords(const MeetingRecord &meeting, const QLocale &locale)
{
    if (meeting.when && !meeting.when->isNull()) {
        return inWords(*meeting.when, locale);
    }
    return meeting.published.isValid()
        ? i18nc("@info when a meeting was, of which only the article's date is known", "Date not said; article of %1",
                inWords(DateInterval::day(meeting.published), locale))
        : i18nc("@info when a meeting was", "Date not said");
}

QString meetingInWords(const MeetingRecord &meeting, const MeetingSet &set, const QLocale &locale)
{
    const QString mode = meeting.mode == MeetingMode::Unspecified ? QString() : displayName(meeting.mode);
    return dotted({participantsInWords(meeting, set), whenInWords(meeting, locale), meeting.place, mode,
                   displayName(meeting.status)});
}

QString noteInWords(const NoteRecord &note, const QLocale &locale)
{
    return note.kind == NoteKind::Publication
        ? dotted({i18nc("@info of an article", "Published"), inWords(note.when, locale), note.articleTitle.simplified(),
                  note.source})
        : dotted({inWords(note.when, locale), note.sentence.simplified(), note.source});
}

QString countInWords(std::optional<NoteKind> notes, qint64 count)
{
    if (!notes) {
        return i18ncp("@info", "%1 meeting", "%1 meetings", count);
    }
    return *notes == NoteKind::Publication ? i18ncp("@info", "%1 article published", "%1 articles published", count)
                                           : i18ncp("@info", "%1 dated event", "%1 dated events", count);
}

StatusLegend::Beside legendOf(const Timeline &timeline)
{
    const auto isVague = [](const TimelineEvent &event) {
        return !event.uncertain && (event.approximate || event.precision != DatePrecision::Day);
    };
    StatusLegend::Beside beside{.notes = {},
                                .disagreements = !timeline.disagreements.isEmpty(),
                                .vague = std::ranges::any_of(timeline.events, isVague),
                                .doubtful = std::ranges::any_of(timeline.events, &TimelineEvent::uncertain)};
    for (const TimelineLane &lane : timeline.lanes) {
        if (lane.notes) {
            beside.notes.append(*lane.notes);
        }
    }
    return beside;
}

} // namespace dateline
