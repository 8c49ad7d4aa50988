// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelineindex.h"

#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <vector>

namespace dateline {

/// The event of a rank.
struct EventAtRank {
    const int *order = nullptr;
    [[nodiscard]] int operator()(int rank) const { return order[rank]; }
};

/// Events from left to right, as indices into Timeline::events; \c base() are their ranks.
using TimelineEvents = std::ranges::transform_view<std::span<const int>, EventAtRank>;

/// What stands at one place of a lane: the sign of a meeting, or a count of several whose signs would overlap there.
/// Days are Julian days with the fraction since midnight.
struct TimelineSign {
    int lane = 0;
    double from = 0;  ///< where the first of its meetings stands
    double to = 0;    ///< and the last
    double begin = 0; ///< the stretch of the lane that is its own; no other sign's reaches into it
    double end = 0;
    TimelineEvents events;
    std::optional<MeetingStatus> status; ///< nothing when its meetings differ

    [[nodiscard]] bool isCount() const { return events.size() > 1; }
};

/// A stroke between those who met at one meeting. It touches no sign on the lane of anybody else, nor another stroke.
struct TimelineStroke {
    int event = 0;
    double day = 0;
    int topLane = 0;
    int bottomLane = 0;

    bool operator==(const TimelineStroke &) const = default;
};

/// A part of a timeline: days with fractions and lanes, half-open.
struct TimelineStretch {
    double from = 0;
    double to = 0;
    int firstLane = 0;
    int lastLane = 0;

    [[nodiscard]] bool covers(const TimelineStretch &other) const
    {
        return from <= other.from && other.to <= to && firstLane <= other.firstLane && other.lastLane <= lastLane;
    }
    bool operator==(const TimelineStretch &) const = default;
};

/// The signs and strokes of a stretch of a timeline at one zoom. Owns what its signs refer to, and shares the index of
/// the timeline; moved, not copied.
class TimelineMarks
{
public:
    TimelineMarks() = default;
    TimelineMarks(TimelineMarks &&) = default;
    TimelineMarks &operator=(TimelineMarks &&) = default;
    TimelineMarks(const TimelineMarks &) = delete;
    TimelineMarks &operator=(const TimelineMarks &) = delete;

    /// Where all marks are known; beyond there may be some.
    [[nodiscard]] const TimelineStretch &stretch() const { return m_stretch; }

    /// By lane, then from left to right.
    [[nodiscard]] std::span<const TimelineSign> signs() const { return m_signs; }
    [[nodiscard]] std::span<const TimelineSign> signs(int lane) const;
    /// Those whose own stretch reaches into [from, to).
    [[nodiscard]] std::span<const TimelineSign> signs(int lane, double from, double to) const;
    /// The index of the sign that holds an event on one of the event's lanes; −1 on others and beyond the stretch.
    [[nodiscard]] int sign(int event, int lane) const;

    /// By day.
    [[nodiscard]] std::span<const TimelineStroke> strokes() const { return m_strokes; }
    /// Those in [from, to).
    [[nodiscard]] std::span<const TimelineStroke> strokes(double from, double to) const;

    /// Where an event is drawn at this zoom: at its day, or less than a sign's width later.
    [[nodiscard]] double day(int event) const;

private:
    friend class TimelineGathering;
    std::shared_ptr<const TimelineIndex> m_index;
    TimelineStretch m_stretch;
    std::vector<std::pair<int, double>> m_moved; ///< ranks and the days of those that do not stand at their own
    std::vector<TimelineSign> m_signs;
    std::vector<size_t> m_lanes; ///< the first sign of each lane of the stretch, and the end
    std::vector<TimelineStroke> m_strokes;
};

/// Distances that keep marks apart, in days at the zoom in question.
struct TimelineSpacing {
    double signs = 0;  ///< between the middles of two signs on a lane
    double counts = 0; ///< the width of the widest count; more than \c signs

    /// For distances in pixels at a zoom, which is rounded to a coarser step of √2: the same for a stretch of zoom.
    static TimelineSpacing at(double pixelsPerDay, double signPixels, double countPixels);
    bool operator==(const TimelineSpacing &) const = default;
};

} // namespace dateline
