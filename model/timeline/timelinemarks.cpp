// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelinemarks.h"

#include <algorithm>
#include <cmath>

namespace dateline {

std::span<const TimelineSign> TimelineMarks::signs(int lane) const
{
    if (lane < 0 || size_t(lane) + 1 >= m_lanes.size()) {
        return {};
    }
    return std::span(m_signs).subspan(m_lanes[size_t(lane)], m_lanes[size_t(lane) + 1] - m_lanes[size_t(lane)]);
}

std::span<const TimelineSign> TimelineMarks::signs(int lane, double from, double to) const
{
    const auto onLane = signs(lane);
    const auto begin = std::ranges::upper_bound(onLane, from, {}, &TimelineSign::end);
    const auto end = std::ranges::lower_bound(begin, onLane.end(), to, {}, &TimelineSign::begin);
    return {begin, end};
}

int TimelineMarks::sign(int event, int lane) const
{
    const auto onLane = signs(lane);
    const auto found = std::ranges::lower_bound(onLane, day(event), {}, &TimelineSign::to);
    const bool holds = found != onLane.end() && std::ranges::find(found->events, event) != found->events.end();
    return holds ? int(&*found - m_signs.data()) : -1;
}

std::span<const TimelineStroke> TimelineMarks::strokes(double from, double to) const
{
    const auto begin = std::ranges::lower_bound(m_strokes, from, {}, &TimelineStroke::day);
    const auto end = std::ranges::lower_bound(begin, m_strokes.end(), to, {}, &TimelineStroke::day);
    return {begin, end};
}

TimelineSpacing TimelineSpacing::at(double pixelsPerDay, double signPixels, double countPixels)
{
    const double rounded = std::exp2(std::floor(2 * std::log2(pixelsPerDay)) / 2);
    return {.signs = signPixels / rounded, .counts = countPixels / rounded};
}

} // namespace dateline
