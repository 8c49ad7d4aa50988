// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"

#include <QList>

#include <span>
#include <vector>

namespace dateline {

/// What stands on one lane of a mark.
struct TimelineSign {
    int lane = 0;
    int count = 0;  ///< meetings on this lane
    int event = -1; ///< the meeting when there is one, else -1
    MeetingStatus status = MeetingStatus::Held; ///< the firmest of them: held before planned, possible, not held

    bool operator==(const TimelineSign &) const = default;
};

/// One place of the picture: a meeting, or several that would overlap.
struct TimelineMark {
    double day = 0;  ///< where it is drawn, a Julian day with the fraction since midnight
    double from = 0; ///< where the first of its meetings would stand alone
    double to = 0;   ///< and the last
    int topLane = 0; ///< the lanes its stroke reaches from and to, both included
    int bottomLane = 0;
    std::span<const int> events;         ///< indices into Timeline::events
    std::span<const TimelineSign> signs; ///< by lane

    [[nodiscard]] bool isGathered() const { return events.size() > 1; }
};

/// The marks of a whole timeline at one zoom, by day. Owns what its marks refer to; moved, not copied.
class TimelineMarks
{
public:
    TimelineMarks() = default;
    TimelineMarks(TimelineMarks &&) = default;
    TimelineMarks &operator=(TimelineMarks &&) = default;
    TimelineMarks(const TimelineMarks &) = delete;
    TimelineMarks &operator=(const TimelineMarks &) = delete;

    [[nodiscard]] std::span<const TimelineMark> all() const { return m_marks; }
    /// Those drawn in [from, to), in order.
    [[nodiscard]] std::span<const TimelineMark> between(double from, double to) const;
    /// The index of the mark that holds an event.
    [[nodiscard]] int markOf(int event) const { return m_markOf.at(size_t(event)); }

private:
    friend class TimelineGathering;
    std::vector<TimelineMark> m_marks;
    std::vector<int> m_events;
    std::vector<TimelineSign> m_signs;
    std::vector<int> m_markOf; ///< by event
};

/// Distances that keep marks apart, in days at the zoom in question.
struct TimelineSpacing {
    double signs = 0;    ///< between the middles of two signs on a lane
    double counts = 0;   ///< between the middles of two counts; more than \c signs

    /// For distances in pixels at a zoom, which is rounded to a coarser step of √2: the same for a stretch of zoom.
    static TimelineSpacing at(double pixelsPerDay, double signPixels, double countPixels);
    bool operator==(const TimelineSpacing &) const = default;
};

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

    /// All marks at a zoom: meetings whose signs or strokes would come closer than \a spacing are one mark.
    /// Depends on nothing but the events and the spacing, so that marks keep still while the picture is moved.
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
