// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelineplacing.h"

namespace dateline {

/// The days between the two ends of an axis: Julian days with fractions, half-open.
struct TimelineRange {
    double from = 0;
    double to = 1;

    [[nodiscard]] double length() const { return to - from; }
    bool operator==(const TimelineRange &) const = default;

    static constexpr double shortest = 1.0 / 48; ///< days: half an hour
    static constexpr double longest = 12'000 * 365.2425;

    /// Around all events with a little air, never less than ten days; around \a now when there is no event.
    static TimelineRange around(const Timeline &timeline, const TimelinePlacing &placing, double now);

    /// Where to begin: around all events, unless leaving a few far ones out (at most a tenth, or one of four) shows the
    /// others in at least two and a half times the detail.
    static TimelineRange home(const Timeline &timeline, const TimelinePlacing &placing, double now);

    /// \a factor times as much detail, while the day \a fixed stays where it is. Keeps to the shortest and longest.
    [[nodiscard]] TimelineRange zoomed(double factor, double fixed) const;
    [[nodiscard]] TimelineRange moved(double days) const { return {from + days, to + days}; }
    [[nodiscard]] TimelineRange centredAt(double day) const { return moved(day - (from + to) / 2); }
    /// The same length, moved so that it touches \a all.
    [[nodiscard]] TimelineRange keptNear(const TimelineRange &all) const;
    /// The same length, moved no further than needed to hold \a day with some air.
    [[nodiscard]] TimelineRange showing(double day) const;
};

} // namespace dateline
