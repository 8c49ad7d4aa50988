// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinepainter.h"

#include <optional>
#include <vector>

namespace dateline {

/// One mark as those meet it who do not look: a meeting, on whatever lanes, or a count on one.
struct TimelineMark {
    int event = -1;    ///< the meeting, or the first of a count
    int lane = -1;     ///< of a count; -1 for a meeting
    int meetings = 1;
    QRectF rect;       ///< in the picture

    bool operator==(const TimelineMark &) const = default;
};

/// The marks in \a viewport, by time; the first \a most.
std::vector<TimelineMark> marksInSight(const TimelinePainter &painter, const TimelineViewport &viewport, size_t most);

/// The meeting in the nearest row above (\a way −1) or below (1) those of \a event that can be seen in \a viewport, and
/// there the nearest in time; -1 for none.
int nextInRows(const TimelinePainter &painter, const TimelineViewport &viewport, int event, int way);

/// Rows, the first and the last.
struct TimelineRows {
    int first = 0;
    int last = 0;
};

/// The rows of \a entity and of whom it met in the days of \a viewport, or of itself alone when they have no room in
/// it; nothing without a lane of its own.
std::optional<TimelineRows> rowsAround(const TimelinePainter &painter, const TimelineViewport &viewport,
                                       EntityId entity);
/// As many rows as have room in \a viewport around whoever met most.
TimelineRows rowsAroundBusiest(const TimelinePainter &painter, const TimelineViewport &viewport);

} // namespace dateline
