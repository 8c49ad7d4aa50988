// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinesight.h"

#include "ui/timeline/storylineshape.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline {

namespace {

constexpr int mostLookedAt = 5000; // meetings of a picture

void addLanes(const TimelinePainter &painter, const TimelineViewport &viewport, std::vector<TimelineMark> &marks)
{
    const TimelineGeometry geometry = painter.geometry(viewport);
    const QRectF data = geometry.data();
    const TimelineMarks &all = painter.marks(viewport);
    const auto [first, last] = geometry.lanes();
    std::set<int> told;
    for (int lane = first; lane < last; ++lane) {
        for (const TimelineSign &sign : all.signs(lane, viewport.from, viewport.to)) {
            const int event = sign.events.front();
            if (sign.isCount())
                marks.push_back({.event = event,
                                 .lane = lane,
                                 .meetings = int(sign.events.size()),
                                 .rect = painter.outline(viewport, sign)});
            else if (told.insert(event).second)
                marks.push_back({.event = event, .rect = painter.outline(viewport, event).intersected(data)});
        }
    }
}

} // namespace

std::vector<TimelineMark> marksInSight(const TimelinePainter &painter, const TimelineViewport &viewport, size_t most)
{
    std::vector<TimelineMark> marks;
    if (painter.isStoryline()) {
        const TimelineGeometry geometry = painter.geometry(viewport);
        const StorylineShape shape(painter.timeline(), painter.placing(), geometry);
        for (const int event : shape.events()) {
            if (const QRectF rect = shape.meeting(event); rect.intersects(geometry.data()))
                marks.push_back({.event = event, .rect = rect});
        }
    } else {
        addLanes(painter, viewport, marks);
    }
    const auto ofTime = [&painter](const TimelineMark &mark) {
        return std::pair(painter.placing().rank(mark.event), mark.lane);
    };
    std::ranges::sort(marks, {}, ofTime);
    if (marks.size() > most)
        marks.resize(most);
    return marks;
}

int nextInRows(const TimelinePainter &painter, const TimelineViewport &viewport, int event, int way)
{
    const auto [top, bottom] = painter.rowsOf(event);
    const auto order = painter.placing().order();
    const int first = painter.placing().before(viewport.from);
    const int last = std::min(painter.placing().before(viewport.to), first + mostLookedAt);
    const double day = painter.placing().day(event);
    int found = -1;
    std::pair nearest(std::numeric_limits<int>::max(), 0.0);
    for (int rank = first; rank < last; ++rank) {
        const int other = order[size_t(rank)];
        const auto rows = painter.rowsOf(other);
        const int rowsAway = way > 0 ? rows.first - top : bottom - rows.second;
        const std::pair away(rowsAway, std::abs(painter.placing().day(other) - day));
        if (other != event && rowsAway > 0 && away < nearest) {
            nearest = away;
            found = other;
        }
    }
    return found;
}

std::optional<TimelineRows> rowsAround(const TimelinePainter &painter, const TimelineViewport &viewport,
                                       EntityId entity)
{
    const Timeline &timeline = painter.timeline();
    const auto own = std::ranges::find(timeline.lanes, entity, &TimelineLane::entity);
    if (!entity.isValid() || own == timeline.lanes.end())
        return {};
    const int lane = int(own - timeline.lanes.begin());
    const int row = painter.rowOf(lane, (viewport.from + viewport.to) / 2);
    TimelineRows all{row, row};
    for (int event = 0; event < int(timeline.events.size()); ++event) {
        const double day = painter.placing().day(event);
        if (day >= viewport.from && day <= viewport.to && timeline.events.at(event).lanes.contains(lane)) {
            const auto [top, bottom] = painter.rowsOf(event);
            all = {std::min(all.first, top), std::max(all.last, bottom)};
        }
    }
    const double room = viewport.size.height() - TimelineGeometry::axisHeight;
    const bool fits = (all.last - all.first + 1) * painter.geometry(viewport).rowHeight() <= room;
    return fits ? all : TimelineRows{row, row};
}

TimelineRows rowsAroundBusiest(const TimelinePainter &painter, const TimelineViewport &viewport)
{
    const TimelineGeometry geometry = painter.geometry(viewport);
    const int row = painter.rowOf(0, (viewport.from + viewport.to) / 2);
    const int around = int((geometry.data().height() / geometry.rowHeight() - 1) / 2);
    return {std::max(0, row - around), row + around};
}

} // namespace dateline
