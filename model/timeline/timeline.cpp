// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timeline.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

struct Days {
    qint64 first = 0;
    qint64 last = 0;
    DatePrecision precision = DatePrecision::Day;
    bool approximate = false;
    bool uncertain = false;
};

std::optional<Days> daysOf(const MeetingRecord &meeting)
{
    const auto only = [](QDate date, DatePrecision precision, bool uncertain = false) {
        return Days{date.toJulianDay(), date.toJulianDay(), precision, true, uncertain};
    };
    if (!meeting.when || meeting.when->isNull()) {
        return meeting.published.isValid() ? std::optional(only(meeting.published, DatePrecision::Day)) : std::nullopt;
    }
    const DateInterval &when = *meeting.when;
    if (!when.from.isValid() || !when.to.isValid()) {
        return only(when.from.isValid() ? when.from : when.to, when.precision, when.uncertain);
    }
    if (when.to < when.from) {
        return std::nullopt;
    }
    return Days{when.from.toJulianDay(), when.to.toJulianDay(), when.precision, when.approximate || when.uncertain,
                when.uncertain};
}

/// Gives each new key the next lane.
template<typename Key>
class Lanes
{
public:
    explicit Lanes(QList<TimelineLane> &lanes)
        : m_lanes(lanes)
    {
    }

    int of(const Key &key, const TimelineLane &lane)
    {
        const auto known = m_known.constFind(key);
        if (known != m_known.cend()) {
            return *known;
        }
        m_known.insert(key, int(m_lanes.size()));
        m_lanes.append(lane);
        return int(m_lanes.size()) - 1;
    }

private:
    QList<TimelineLane> &m_lanes;
    QHash<Key, int> m_known;
};

/// Puts meetings on the lanes of one kind.
class Lanekeeper
{
public:
    Lanekeeper(const MeetingSet &set, TimelineLanes kind, QList<TimelineLane> &lanes)
        : m_set(set)
        , m_kind(kind)
        , m_entities(lanes)
        , m_places(lanes)
        , m_kinds(lanes)
        , m_articles(lanes)
        , m_one(lanes)
    {
    }

    QList<int> lanesOf(const MeetingRecord &meeting)
    {
        QList<int> lanes;
        switch (m_kind) {
        case TimelineLanes::People:
        case TimelineLanes::Storyline:
            for (const EntitySummary &entity : participants(meeting)) {
                lanes.append(m_entities.of(
                    entity.id, {.name = entity.name, .entity = entity.id, .kind = entity.kind, .article = {}}));
            }
            break;
        case TimelineLanes::Kinds:
            for (const EntitySummary &entity : participants(meeting)) {
                lanes.append(
                    m_kinds.of(int(entity.kind),
                               {.name = toString(entity.kind), .entity = {}, .kind = entity.kind, .article = {}}));
            }
            break;
        case TimelineLanes::Places:
            lanes.append(m_places.of(meeting.place,
                                     {.name = meeting.place, .entity = {}, .kind = EntityKind::Place, .article = {}}));
            break;
        case TimelineLanes::Articles:
            for (const MeetingRecord &each : meeting.statements()) {
                lanes.append(
                    m_articles.of(each.article, {.name = each.articleTitle, .entity = {}, .article = each.article}));
            }
            break;
        case TimelineLanes::None:
            lanes.append(m_one.of(0, {}));
            break;
        }
        std::ranges::sort(lanes);
        const auto repeated = std::ranges::unique(lanes);
        return {lanes.begin(), repeated.begin()}; // no larger than needed: there are many
    }

    [[nodiscard]] QString labelOf(const MeetingRecord &meeting) const
    {
        if (m_kind == TimelineLanes::People || m_kind == TimelineLanes::Storyline) {
            return meeting.place;
        }
        QStringList names;
        for (const EntitySummary &entity : participants(meeting)) {
            names.append(entity.name);
        }
        return names.join(u", "_s);
    }

private:
    [[nodiscard]] QList<EntitySummary> participants(const MeetingRecord &meeting) const
    {
        QList<EntitySummary> result;
        for (const EntityId id : meeting.participants) {
            if (const auto entity = m_set.entities.constFind(id); entity != m_set.entities.cend()) {
                result.append(*entity);
                result.last().id = id;
            }
        }
        return result;
    }

    const MeetingSet &m_set;
    TimelineLanes m_kind;
    Lanes<EntityId> m_entities;
    Lanes<QString> m_places;
    Lanes<int> m_kinds;
    Lanes<ArticleId> m_articles;
    Lanes<int> m_one;
};

/// Orders lanes by their number of events and renames them in the events.
void sortLanes(Timeline &timeline)
{
    for (const TimelineEvent &event : timeline.events) {
        for (const int lane : event.lanes) {
            ++timeline.lanes[lane].events;
        }
    }
    QList<int> order(timeline.lanes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), [&](int lane) { return timeline.lanes.at(lane).events; });

    QList<TimelineLane> sorted;
    QList<int> newPlace(order.size());
    for (const int lane : order) {
        newPlace[lane] = int(sorted.size());
        sorted.append(timeline.lanes.at(lane));
    }
    timeline.lanes = sorted;
    for (TimelineEvent &event : timeline.events) {
        std::ranges::transform(event.lanes, event.lanes.begin(), [&](int lane) { return newPlace.at(lane); });
        std::ranges::sort(event.lanes);
    }
}

/// What disagrees, as events; those that have no day on the timeline are left out.
QList<TimelineDisagreement> disagreeing(const Timeline &timeline, const MeetingSet &set,
                                        const QList<Disagreement> &disagreements)
{
    if (disagreements.isEmpty()) {
        return {};
    }
    QHash<MeetingId, int> events;
    for (int index = 0; index < int(timeline.events.size()); ++index) {
        if (timeline.events.at(index).note < 0) {
            events.insert(timeline.events.at(index).meeting, index);
        }
    }
    QList<TimelineDisagreement> result;
    for (const Disagreement &disagreement : disagreements) {
        TimelineDisagreement told{.events = {}, .over = disagreement.over};
        for (const qsizetype meeting : disagreement.meetings) {
            if (const auto event = events.constFind(set.meetings.at(meeting).id); event != events.cend()) {
                told.events.append(*event);
            }
        }
        if (told.events.size() > 1) {
            result.append(told);
        }
    }
    return result;
}

/// Puts notes on lanes before all others.
void addNotes(Timeline &timeline, const QList<NoteRecord> &notes)
{
    timeline.notes = notes;
    QList<TimelineLane> lanes;
    for (const NoteKind kind : {NoteKind::Publication, NoteKind::DatedEvent}) {
        const auto count = std::ranges::count(notes, kind, &NoteRecord::kind);
        if (count > 0) {
            lanes.append({.name = {}, .entity = {}, .article = {}, .notes = kind, .events = int(count)});
        }
    }
    for (TimelineEvent &event : timeline.events) {
        std::ranges::transform(event.lanes, event.lanes.begin(), [&](int lane) { return lane + int(lanes.size()); });
    }
    timeline.lanes = lanes + timeline.lanes;
    for (int index = 0; index < int(notes.size()); ++index) {
        const NoteRecord &note = notes.at(index);
        const auto lane = std::ranges::find(lanes, std::optional(note.kind), &TimelineLane::notes) - lanes.begin();
        timeline.events.append(
            {.meeting = {},
             .article = note.article,
             .firstDay = note.when.from.toJulianDay(),
             .lastDay = note.when.to.toJulianDay(),
             .precision = note.when.precision,
             .approximate = note.when.approximate || note.when.uncertain,
             .uncertain = note.when.uncertain,
             .note = index,
             .label = note.kind == NoteKind::Publication ? note.articleTitle : note.sentence.simplified(),
             .lanes = {int(lane)}});
    }
}

} // namespace

Timeline buildTimeline(const MeetingSet &set, TimelineLanes kind, const QList<Disagreement> &disagreements,
                       const QList<NoteRecord> &notes)
{
    Timeline timeline;
    Lanekeeper keeper(set, kind, timeline.lanes);
    timeline.events.reserve(set.meetings.size());
    for (const MeetingRecord &meeting : set.meetings) {
        const auto days = daysOf(meeting);
        if (!days) {
            continue;
        }
        const QList<int> lanes = keeper.lanesOf(meeting);
        if (lanes.isEmpty()) {
            continue;
        }
        timeline.events.append({.meeting = meeting.id,
                                .article = meeting.article,
                                .firstDay = days->first,
                                .lastDay = days->last,
                                .precision = days->precision,
                                .approximate = days->approximate,
                                .uncertain = days->uncertain,
                                .status = meeting.status,
                                .mode = meeting.mode,
                                .label = keeper.labelOf(meeting),
                                .lanes = lanes});
    }
    sortLanes(timeline);
    const bool onlyNotes = timeline.events.isEmpty();
    if (!notes.isEmpty()) {
        addNotes(timeline, notes);
    }
    std::ranges::sort(timeline.events, {}, [](const TimelineEvent &event) {
        return std::tuple(event.firstDay, event.lastDay, event.meeting, event.note);
    });
    timeline.disagreements = disagreeing(timeline, set, disagreements);
    bool first = true;
    for (const TimelineEvent &event : timeline.events) {
        if (event.note < 0 || onlyNotes) {
            timeline.firstDay = first ? event.firstDay : timeline.firstDay;
            timeline.lastDay = first ? event.lastDay : std::max(timeline.lastDay, event.lastDay);
            first = false;
        }
    }
    return timeline;
}

} // namespace dateline
