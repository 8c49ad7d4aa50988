// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelinemarks.h"

#include <algorithm>
#include <cmath>

namespace dateline {

std::span<const TimelineSign> TimelineMarks::signs(int lane) const
{
    if (lane < m_stretch.firstLane || lane >= m_stretch.lastLane) {
        return {};
    }
    const auto at = size_t(lane - m_stretch.firstLane);
    return std::span(m_signs).subspan(m_lanes[at], m_lanes[at + 1] - m_lanes[at]);
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
    const int rank = onLane.empty() ? -1 : m_index->ranks[size_t(event)];
    const auto lastRank = [](const TimelineSign &sign) { return sign.events.base().back(); };
    const auto found = std::ranges::lower_bound(onLane, rank, {}, lastRank);
    const bool holds = found != onLane.end() && std::ranges::binary_search(found->events.base(), rank);
    return holds ? int(&*found - m_signs.data()) : -1;
}

double TimelineMarks::day(int event) const
{
    const int rank = m_index->ranks[size_t(event)];
    const auto moved = std::ranges::lower_bound(m_moved, rank, {}, &std::pair<int, double>::first);
    return moved != m_moved.end() && moved->first == rank ? moved->second : m_index->day(rank);
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
