// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <ranges>

namespace dateline {

namespace {

/// The power of two that a bar's length is filed under: lengths in [2^n, 2^(n+1)).
size_t lengthClass(double days)
{
    return size_t(std::max(0, std::ilogb(std::max(days, 1.0))));
}

} // namespace

TimelinePlacing::TimelinePlacing(const Timeline &timeline)
{
    m_places.reserve(size_t(timeline.events.size()));
    std::map<qint64, std::vector<int>> byMiddle;
    for (int index = 0; const TimelineEvent &event : timeline.events) {
        const double soft = event.approximate && event.precision == DatePrecision::Day ? 0.5 : 0;
        m_places.push_back({.from = double(event.firstDay) - soft,
                            .to = double(event.lastDay) + 1 + soft,
                            .firstLane = int(m_lanes.size()),
                            .lanes = int(event.lanes.size()),
                            .topLane = event.lanes.isEmpty() ? 0 : event.lanes.first(),
                            .bottomLane = event.lanes.isEmpty() ? 0 : event.lanes.last(),
                            .status = event.status});
        m_lanes.insert(m_lanes.end(), event.lanes.begin(), event.lanes.end());
        byMiddle[event.firstDay + event.lastDay].push_back(index);
        if (event.lastDay > event.firstDay || event.precision != DatePrecision::Day || event.approximate) {
            const size_t length = lengthClass(m_places.back().to - m_places.back().from);
            m_bars.resize(std::max(m_bars.size(), length + 1));
            m_bars[length].push_back(index);
        }
        ++index;
    }
    for (auto &[middle, events] : byMiddle) {
        spread(events);
    }
    for (auto &bars : m_bars) {
        std::ranges::stable_sort(bars, {}, [this](int event) { return from(event); });
    }
    m_order.resize(m_places.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    partCoincident();
}

void TimelinePlacing::partCoincident()
{
    constexpr double coincident = 1e-9;
    constexpr double apart = 1.0 / 96;
    const auto byDay = [this](int event) { return day(event); };
    std::ranges::stable_sort(m_order, {}, byDay);
    double before = -std::numeric_limits<double>::infinity();
    int top = 0;
    int bottom = -1;
    for (const int event : m_order) {
        Place &place = m_places[size_t(event)];
        if (place.day - before >= coincident) {
            before = place.day;
            top = place.topLane;
            bottom = place.bottomLane;
        } else if (place.topLane <= bottom && top <= place.bottomLane) {
            place.day += apart;
        } else {
            top = std::min(top, place.topLane);
            bottom = std::max(bottom, place.bottomLane);
        }
    }
    std::ranges::stable_sort(m_order, {}, byDay);
}

void TimelinePlacing::spread(std::span<int> sameMiddle)
{
    // Columns: an event takes the column that has been free for longest where its lanes begin, else a new one.
    std::ranges::stable_sort(sameMiddle, {}, [this](int event) { return m_places[size_t(event)].topLane; });
    using Column = std::pair<int, int>; // bottom lane taken, number
    std::priority_queue<Column, std::vector<Column>, std::greater<>> free;
    std::vector<std::vector<int>> columns;
    for (const int event : sameMiddle) {
        const Place &place = m_places[size_t(event)];
        int column = int(columns.size());
        if (!free.empty() && free.top().first < place.topLane) {
            column = free.top().second;
            free.pop();
        } else {
            columns.emplace_back();
        }
        columns[size_t(column)].push_back(event);
        free.emplace(place.bottomLane, column);
    }
    std::ranges::stable_sort(columns, {}, [this](const std::vector<int> &events) {
        const auto status = [this](int event) { return m_places[size_t(event)].status; };
        return std::pair(std::ranges::min(events | std::views::transform(status)), std::ranges::min(events));
    });

    double length = m_places[size_t(sameMiddle.front())].to - m_places[size_t(sameMiddle.front())].from;
    for (const int event : sameMiddle) {
        length = std::min(length, m_places[size_t(event)].to - m_places[size_t(event)].from);
    }
    const double width = std::max(1.0, length / 2);
    for (size_t column = 0; column < columns.size(); ++column) {
        const double offset = (double(column + 1) / double(columns.size() + 1) - 0.5) * width;
        for (const int event : columns[column]) {
            Place &place = m_places[size_t(event)];
            place.day = (place.from + place.to) / 2 + offset;
        }
    }
}

QList<int> TimelinePlacing::bars(double windowFrom, double windowTo, double shortest) const
{
    QList<int> result;
    for (size_t length = lengthClass(shortest); length < m_bars.size(); ++length) {
        const auto &bars = m_bars[length];
        const auto firstDay = [this](int event) { return from(event); };
        const double longest = std::exp2(double(length) + 1);
        const auto begin = std::ranges::lower_bound(bars, windowFrom - longest, {}, firstDay);
        for (auto bar = begin; bar != bars.end() && from(*bar) < windowTo; ++bar) {
            if (to(*bar) > windowFrom && to(*bar) - from(*bar) >= shortest) {
                result.append(*bar);
            }
        }
    }
    return result;
}

QList<int> countEvents(const Timeline &timeline, double from, double to, int bins)
{
    QList<int> counts(std::max(0, bins), 0);
    for (const TimelineEvent &event : timeline.events) {
        const double middle = double(event.firstDay + event.lastDay + 1) / 2;
        const double bin = std::floor((middle - from) / (to - from) * bins);
        if (bin >= 0 && bin < bins) {
            ++counts[qsizetype(bin)];
        }
    }
    return counts;
}

} // namespace dateline
