// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineindex.h"

#include "model/timeline/gallop.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <ranges>

namespace dateline {

namespace {

constexpr size_t fan = 64; // of the pyramid

qint32 inRange(qint64 day)
{
    constexpr qint64 most = std::numeric_limits<qint32>::max() / 2;
    return qint32(std::clamp(day, -most, most));
}

/// The power of two that a bar's length is filed under.
int lengthClass(double days)
{
    return std::max(0, std::ilogb(std::max(days, 1.0)));
}

/// Gives each event of a timeline its day.
class Spreader
{
public:
    explicit Spreader(const Timeline &timeline)
        : m_events(timeline.events)
        , m_days(size_t(timeline.events.size()))
    {
        const std::vector<int> byMiddle = eventsByMiddle();
        for (size_t first = 0; first < byMiddle.size();) {
            size_t last = first;
            while (last < byMiddle.size() && middle(byMiddle[last]) == middle(byMiddle[first])) {
                ++last;
            }
            spread(std::span(byMiddle).subspan(first, last - first));
            first = last;
        }
    }

    /// Events and their days, from left to right.
    std::vector<std::pair<double, int>> fromLeftToRight()
    {
        std::vector<std::pair<double, int>> order(m_days.size());
        for (size_t event = 0; event < order.size(); ++event) {
            order[event] = {m_days[event], int(event)};
        }
        std::ranges::sort(order);
        if (partCoincident(order)) {
            std::ranges::stable_sort(order, {}, &std::pair<double, int>::first);
        }
        return order;
    }

private:
    [[nodiscard]] qint64 middle(int event) const { return m_events.at(event).firstDay + m_events.at(event).lastDay; }
    [[nodiscard]] int top(int event) const
    {
        return m_events.at(event).lanes.isEmpty() ? 0 : m_events.at(event).lanes.first();
    }
    [[nodiscard]] int bottom(int event) const
    {
        return m_events.at(event).lanes.isEmpty() ? 0 : m_events.at(event).lanes.last();
    }

    [[nodiscard]] double length(int event) const
    {
        const TimelineEvent &one = m_events.at(event);
        return double(one.lastDay - one.firstDay) + (one.approximate && one.precision == DatePrecision::Day ? 2 : 1);
    }

    [[nodiscard]] std::vector<int> eventsByMiddle() const
    {
        std::vector<int> result(m_days.size());
        std::iota(result.begin(), result.end(), 0);
        std::ranges::stable_sort(result, {}, [this](int event) { return middle(event); });
        return result;
    }

    /// Spreads events whose days have one middle, around it.
    void spread(std::span<const int> sameMiddle)
    {
        // Columns: an event takes the column that has been free for longest where its lanes begin, else a new one.
        m_byLane.assign(sameMiddle.begin(), sameMiddle.end());
        std::ranges::stable_sort(m_byLane, {}, [this](int event) { return top(event); });
        using Column = std::pair<int, int>; // bottom lane taken, number
        std::priority_queue<Column, std::vector<Column>, std::greater<>> free;
        m_column.clear();
        std::vector<std::pair<MeetingStatus, int>> columns; // the best status and the first event of each
        for (const int event : m_byLane) {
            int column = int(columns.size());
            const MeetingStatus status = m_events.at(event).status;
            if (!free.empty() && free.top().first < top(event)) {
                column = free.top().second;
                free.pop();
                columns[size_t(column)] = {std::min(columns[size_t(column)].first, status),
                                           std::min(columns[size_t(column)].second, event)};
            } else {
                columns.emplace_back(status, event);
            }
            m_column.push_back(column);
            free.emplace(bottom(event), column);
        }
        std::vector<int> order(columns.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, {}, [&](int column) { return columns[size_t(column)]; });
        std::vector<int> place(columns.size());
        for (size_t index = 0; index < order.size(); ++index) {
            place[size_t(order[index])] = int(index);
        }
        double shortest = std::numeric_limits<double>::infinity();
        for (const int event : sameMiddle) {
            shortest = std::min(shortest, length(event));
        }
        const double width = std::max(1.0, shortest / 2);
        for (size_t index = 0; index < m_byLane.size(); ++index) {
            const int event = m_byLane[index];
            const double share = double(place[size_t(m_column[index])] + 1) / double(columns.size() + 1);
            m_days[size_t(event)] = double(middle(event) + 1) / 2 + (share - 0.5) * width;
        }
    }

    /// Moves events a little that would be drawn at one point at any zoom. Whether it moved any.
    [[nodiscard]] bool partCoincident(std::vector<std::pair<double, int>> &order) const
    {
        constexpr double coincident = 1e-9;
        constexpr double apart = 1.0 / 96;
        bool moved = false;
        double before = -std::numeric_limits<double>::infinity();
        int topTaken = 0;
        int bottomTaken = -1;
        for (auto &[day, event] : order) {
            if (day - before >= coincident) {
                before = day;
                topTaken = top(event);
                bottomTaken = bottom(event);
            } else if (top(event) <= bottomTaken && topTaken <= bottom(event)) {
                day += apart;
                moved = true;
            } else {
                topTaken = std::min(topTaken, top(event));
                bottomTaken = std::max(bottomTaken, bottom(event));
            }
        }
        return moved;
    }

    const QList<TimelineEvent> &m_events;
    std::vector<double> m_days; ///< by event
    std::vector<int> m_byLane; ///< the events being spread
    std::vector<int> m_column; ///< and the column of each
};

} // namespace

StatusPyramid::StatusPyramid(std::vector<quint8> bits)
{
    m_levels.push_back(std::move(bits));
    while (m_levels.back().size() > fan) {
        const auto &below = m_levels.back();
        std::vector<quint8> level((below.size() + fan - 1) / fan, 0);
        for (size_t index = 0; index < below.size(); ++index) {
            level[index / fan] |= below[index];
        }
        m_levels.push_back(std::move(level));
    }
}

quint8 StatusPyramid::among(size_t first, size_t last) const
{
    quint8 result = 0;
    for (const auto &level : m_levels) {
        const bool top = &level == &m_levels.back();
        for (; first < last && (top || first % fan != 0); ++first) {
            result |= level[first];
        }
        for (; first < last && last % fan != 0; --last) {
            result |= level[last - 1];
        }
        if (first >= last) {
            break;
        }
        first /= fan;
        last /= fan;
    }
    return result;
}

TimelineIndex::TimelineIndex(const Timeline &timeline)
{
    const auto fromLeftToRight = Spreader(timeline).fromLeftToRight();
    places.reserve(fromLeftToRight.size() + 1);
    order.reserve(fromLeftToRight.size());
    ranks.resize(fromLeftToRight.size());
    size_t standing = 0;
    int laneCount = 0;
    for (const TimelineEvent &event : timeline.events) {
        standing += size_t(event.lanes.size());
        laneCount = event.lanes.isEmpty() ? laneCount : std::max(laneCount, event.lanes.last() + 1);
    }
    lanes.reserve(standing);
    for (const auto &[day, event] : fromLeftToRight) {
        const TimelineEvent &one = timeline.events.at(event);
        ranks[size_t(event)] = int(order.size());
        order.push_back(event);
        places.push_back({.day = day,
                          .firstDay = inRange(one.firstDay),
                          .lastDay = inRange(one.lastDay),
                          .firstLane = quint32(lanes.size()),
                          .status = StatusPyramid::bit(one.status),
                          .soft = one.approximate && one.precision == DatePrecision::Day});
        lanes.insert(lanes.end(), one.lanes.begin(), one.lanes.end());
    }
    places.push_back({.day = std::numeric_limits<double>::infinity(), .firstLane = quint32(lanes.size())});
    listLanes(laneCount);
    listBars(timeline);
}

void TimelineIndex::listLanes(int laneCount)
{
    laneBegin.assign(size_t(laneCount) + 1, 0);
    for (const int lane : lanes) {
        ++laneBegin[size_t(lane) + 1];
    }
    std::partial_sum(laneBegin.begin(), laneBegin.end(), laneBegin.begin());
    laneRanks.resize(lanes.size());
    std::vector<quint8> bits(lanes.size());
    std::vector<size_t> next(laneBegin);
    for (int rank = 0; rank < events(); ++rank) {
        for (const int lane : lanesOf(rank)) {
            const size_t at = next[size_t(lane)]++;
            laneRanks[at] = rank;
            bits[at] = places[size_t(rank)].status;
        }
    }
    laneStatus = StatusPyramid(std::move(bits));
}

void TimelineIndex::listBars(const Timeline &timeline)
{
    std::map<std::pair<int, int>, std::vector<int>> found;
    for (int rank = 0; rank < events(); ++rank) {
        const TimelineEvent &event = timeline.events.at(order[size_t(rank)]);
        if (event.lastDay > event.firstDay || event.precision != DatePrecision::Day || event.approximate) {
            const TimelinePlace &place = places[size_t(rank)];
            for (const int lane : lanesOf(rank)) {
                found[{lane, lengthClass(place.to() - place.from())}].push_back(rank);
            }
        }
    }
    for (auto &[key, list] : found) {
        std::ranges::stable_sort(list, {}, [this](int rank) {
            const TimelinePlace &place = places[size_t(rank)];
            return std::tuple(place.from(), place.to());
        });
        list.shrink_to_fit();
        double longest = 0;
        for (const int rank : list) {
            longest = std::max(longest, places[size_t(rank)].to() - places[size_t(rank)].from());
        }
        bars.push_back({.lane = key.first, .length = key.second, .longest = longest, .ranks = std::move(list)});
    }
}

std::span<const int> TimelineIndex::lanesOf(int rank) const
{
    const size_t first = places[size_t(rank)].firstLane;
    return std::span(lanes).subspan(first, places[size_t(rank) + 1].firstLane - first);
}

std::span<const int> TimelineIndex::onLane(int lane) const
{
    if (lane < 0 || lane >= laneCount()) {
        return {};
    }
    return std::span(laneRanks).subspan(laneBegin[size_t(lane)], laneBegin[size_t(lane) + 1] - laneBegin[size_t(lane)]);
}

int TimelineIndex::rankAt(double day, int start) const
{
    const auto found = gallop(places.begin() + start, std::prev(places.end()),
                              [day](const TimelinePlace &place) { return place.day < day; });
    return int(found - places.begin());
}

} // namespace dateline
