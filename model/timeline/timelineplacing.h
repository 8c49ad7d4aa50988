// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"
#include "model/timeline/timelinemarks.h"

#include <QList>

#include <span>
#include <vector>

namespace dateline {

/// Where the events of a timeline stand on its axis. Meetings on the same days are spread over them, so that they show
/// side by side when there is room: first what was held. Built once for a timeline; refers to none afterwards.
class TimelinePlacing
{
public:
    explicit TimelinePlacing(const Timeline &timeline);

    /// The day at which an event is drawn, with a fraction.
    [[nodiscard]] double day(int event) const { return m_places.at(size_t(event)).day; }
    /// The days an event covers, half-open: [from, to). Reaches half a day further when they are approximate.
    [[nodiscard]] double from(int event) const { return m_places.at(size_t(event)).from; }
    [[nodiscard]] double to(int event) const { return m_places.at(size_t(event)).to; }

    /// The events from left to right.
    [[nodiscard]] std::span<const int> order() const { return m_order; }

    /// All marks at a zoom. Signs on a lane that would come closer than \a spacing are one count; strokes only ever join
    /// the participants of one meeting, and those without room are left off. Depends on nothing but the events and the
    /// spacing, so that marks keep still while the picture is moved.
    [[nodiscard]] TimelineMarks gather(const TimelineSpacing &spacing) const;

    /// The events whose days reach into [from, to) and that are to be drawn as a bar of at least \a shortest days:
    /// longer than one day, or not known to the day.
    [[nodiscard]] QList<int> bars(double from, double to, double shortest) const;

private:
    friend class TimelineGathering;
    struct Place {
        double day = 0;
        double from = 0;
        double to = 0;
        int firstLane = 0; ///< in m_lanes
        int lanes = 0;
        int topLane = 0;
        int bottomLane = 0;
        MeetingStatus status = MeetingStatus::Held;
    };

    /// Moves events a little that would be drawn at one point at any zoom.
    void partCoincident();
    /// Spreads events whose days have one middle, around it.
    void spread(std::span<int> sameMiddle);

    std::vector<Place> m_places;          ///< by event
    std::vector<int> m_order;             ///< events by day
    std::vector<int> m_lanes;             ///< of all events, one after the other
    std::vector<std::vector<int>> m_bars; ///< events with a bar by its length (powers of two), by first day
};

/// How many events there are in each of \a bins stretches of [from, to).
[[nodiscard]] QList<int> countEvents(const Timeline &timeline, double from, double to, int bins);

} // namespace dateline
