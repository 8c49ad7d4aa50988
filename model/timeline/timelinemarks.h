// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"

#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// What stands at one place of a lane: the sign of a meeting, or a count of several whose signs would overlap there.
/// Days are Julian days with the fraction since midnight.
struct TimelineSign {
    int lane = 0;
    double from = 0;  ///< where the first of its meetings stands
    double to = 0;    ///< and the last
    double begin = 0; ///< the stretch of the lane that is its own; no other sign's reaches into it
    double end = 0;
    std::span<const int> events;         ///< indices into Timeline::events, from left to right
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

/// The signs and strokes of a whole timeline at one zoom. Owns what its signs refer to; moved, not copied.
class TimelineMarks
{
public:
    TimelineMarks() = default;
    TimelineMarks(TimelineMarks &&) = default;
    TimelineMarks &operator=(TimelineMarks &&) = default;
    TimelineMarks(const TimelineMarks &) = delete;
    TimelineMarks &operator=(const TimelineMarks &) = delete;

    /// By lane, then from left to right.
    [[nodiscard]] std::span<const TimelineSign> signs() const { return m_signs; }
    [[nodiscard]] std::span<const TimelineSign> signs(int lane) const;
    /// Those whose own stretch reaches into [from, to).
    [[nodiscard]] std::span<const TimelineSign> signs(int lane, double from, double to) const;
    /// The index of the sign that holds an event on one of the event's lanes; −1 on others.
    [[nodiscard]] int sign(int event, int lane) const;

    /// By day.
    [[nodiscard]] std::span<const TimelineStroke> strokes() const { return m_strokes; }
    /// Those in [from, to).
    [[nodiscard]] std::span<const TimelineStroke> strokes(double from, double to) const;

    /// Where an event is drawn at this zoom: at its day, or less than a sign's width later.
    [[nodiscard]] double day(int event) const { return m_days.at(size_t(event)); }

private:
    friend class TimelineGathering;
    std::vector<double> m_days; ///< by event
    std::vector<TimelineSign> m_signs;
    std::vector<size_t> m_lanes; ///< the first sign of each lane, and the end
    std::vector<int> m_events;
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
