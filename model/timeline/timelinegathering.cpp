// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

namespace dateline {

namespace {

/// Above this, what shares a cell and its lanes is one mark without looking at each meeting.
constexpr size_t crowd = 12;
/// Up to this, every pair is looked at before a crowd is called one.
constexpr size_t countable = 64;

} // namespace

/// Joins events into marks, first by cells of a grid that is fixed in time, then by neighbours too close to each other.
class TimelineGathering
{
public:
    TimelineGathering(const TimelinePlacing &placing, const TimelineSpacing &spacing)
        : m_placing(placing), m_spacing(spacing), m_next(placing.m_places.size(), -1)
    {
    }

    TimelineMarks marks()
    {
        gatherCells();
        std::ranges::stable_sort(m_groups, {}, &Group::day);
        joinNeighbours();
        return written();
    }

private:
    using Place = TimelinePlacing::Place;

    struct Group {
        double day = 0;
        double from = 0;
        double to = 0;
        int topLane = 0;
        int bottomLane = 0;
        int first = -1; ///< event; the others by m_next
        int last = -1;
        int count = 1;
        bool joined = false; ///< to another group, which has its events now
    };

    [[nodiscard]] const Place &place(int event) const { return m_placing.m_places[size_t(event)]; }

    template<typename One, typename Other>
    static bool shareLanes(const One &one, const Other &other)
    {
        return one.topLane <= other.bottomLane && other.topLane <= one.bottomLane;
    }

    /// Powers of two in days, so that each cell of one zoom is two of the next.
    [[nodiscard]] double cellLength() const { return std::exp2(std::ceil(std::log2(m_spacing.counts * 1.25))); }

    void gatherCells()
    {
        const double length = cellLength();
        const auto cellOf = [&](int event) { return std::floor(place(event).day / length); };
        std::vector<int> events = m_placing.m_order;
        for (auto begin = events.begin(); begin != events.end();) {
            const double cell = cellOf(*begin);
            const auto end = std::find_if(begin, events.end(), [&](int event) { return cellOf(event) != cell; });
            gatherCell({begin, end}, cell * length, (cell + 1) * length);
            begin = end;
        }
    }

    /// Cuts a cell's events where no lane is shared.
    void gatherCell(std::span<int> events, double from, double to)
    {
        if (events.size() <= crowd) {
            std::ranges::for_each(events, [this](int event) { m_groups.push_back(alone(event)); });
            return;
        }
        std::ranges::stable_sort(events, {}, [this](int event) { return place(event).topLane; });
        for (auto begin = events.begin(); begin != events.end();) {
            int bottom = place(*begin).bottomLane;
            auto end = std::next(begin);
            for (; end != events.end() && place(*end).topLane <= bottom; ++end) {
                bottom = std::max(bottom, place(*end).bottomLane);
            }
            gatherCrowd({begin, end}, from, to);
            begin = end;
        }
    }

    void gatherCrowd(std::span<const int> events, double from, double to)
    {
        if (events.size() <= crowd || (events.size() <= countable && haveRoom(events))) {
            std::ranges::for_each(events, [this](int event) { m_groups.push_back(alone(event)); });
            return;
        }
        Group group = alone(events.front());
        double sum = group.day;
        for (const int event : events.subspan(1)) {
            sum += place(event).day;
            take(group, alone(event));
        }
        group.day = std::clamp(sum / double(group.count), from + m_spacing.counts / 2, to - m_spacing.counts / 2);
        m_groups.push_back(group);
    }

    [[nodiscard]] bool haveRoom(std::span<const int> events) const
    {
        for (size_t one = 0; one < events.size(); ++one) {
            for (size_t other = one + 1; other < events.size(); ++other) {
                const Place &a = place(events[one]);
                const Place &b = place(events[other]);
                if (shareLanes(a, b) && std::abs(a.day - b.day) < m_spacing.signs) {
                    return false;
                }
            }
        }
        return true;
    }

    /// From left to right: what comes too close to a mark before it becomes one with it.
    void joinNeighbours()
    {
        std::vector<int> before; // groups that the next ones may touch, by day
        for (int index = 0; index < int(m_groups.size()); ++index) {
            int current = index;
            for (int close = closeBefore(before, current); close >= 0; close = closeBefore(before, current)) {
                std::erase(before, close);
                current = join(close, current, before);
            }
            const double reach = m_groups[size_t(current)].day - 2 * m_spacing.counts;
            const auto gone = std::ranges::find_if(before, [&](int group) { return m_groups[size_t(group)].day >= reach; });
            before.erase(before.begin(), gone);
            before.insert(std::ranges::upper_bound(before, m_groups[size_t(current)].day, {},
                                                   [this](int group) { return m_groups[size_t(group)].day; }),
                          current);
        }
    }

    [[nodiscard]] double distanceWanted(const Group &one, const Group &other) const
    {
        return ((one.count > 1 ? m_spacing.counts : m_spacing.signs)
                + (other.count > 1 ? m_spacing.counts : m_spacing.signs)) / 2;
    }

    [[nodiscard]] bool tooClose(const Group &one, const Group &other) const
    {
        constexpr double rounding = 1e-6;
        return shareLanes(one, other)
            && std::abs(other.day - one.day) < distanceWanted(one, other) * (1 - rounding);
    }

    [[nodiscard]] int closeBefore(const std::vector<int> &before, int current) const
    {
        for (const int group : before | std::views::reverse) {
            if (tooClose(m_groups[size_t(group)], m_groups[size_t(current)])) {
                return group;
            }
        }
        return -1;
    }

    /// Makes two groups one and returns its index. A count stays where it is; two signs meet in their middle,
    /// or a little right of it where a count on the left leaves no room.
    int join(int left, int right, const std::vector<int> &before)
    {
        Group &one = m_groups[size_t(left)];
        Group &other = m_groups[size_t(right)];
        const bool fresh = one.count == 1 && other.count == 1;
        const int kept = one.count >= other.count ? left : right;
        Group &group = kept == left ? one : other;
        Group &gone = kept == left ? other : one;
        const double middle = (one.day + other.day) / 2;
        take(group, gone);
        gone.joined = true;
        if (fresh) {
            group.day = middle;
            for (const int neighbour : before) {
                const Group &count = m_groups[size_t(neighbour)];
                const double nearest = count.day + m_spacing.counts;
                if (count.count > 1 && shareLanes(count, group) && count.day < middle
                    && nearest - middle < m_spacing.counts / 4) {
                    group.day = std::max(group.day, nearest);
                }
            }
        }
        return kept;
    }

    [[nodiscard]] Group alone(int event) const
    {
        const Place &at = place(event);
        return {.day = at.day, .from = at.day, .to = at.day, .topLane = at.topLane, .bottomLane = at.bottomLane,
                .first = event, .last = event};
    }

    void take(Group &group, const Group &other)
    {
        m_next[size_t(group.last)] = other.first;
        group.last = other.last;
        group.count += other.count;
        group.from = std::min(group.from, other.from);
        group.to = std::max(group.to, other.to);
        group.topLane = std::min(group.topLane, other.topLane);
        group.bottomLane = std::max(group.bottomLane, other.bottomLane);
    }

    TimelineMarks written()
    {
        std::erase_if(m_groups, &Group::joined);
        std::ranges::stable_sort(m_groups, {}, &Group::day);
        TimelineMarks marks;
        marks.m_events.reserve(m_next.size());
        marks.m_markOf.resize(m_next.size());
        std::vector<std::pair<size_t, size_t>> ends; // of each mark's events and signs
        m_signOf.assign(lanes(), -1);
        for (const Group &group : m_groups) {
            const size_t begin = marks.m_events.size();
            for (int event = group.first; event >= 0; event = m_next[size_t(event)]) {
                marks.m_events.push_back(event);
                marks.m_markOf[size_t(event)] = int(ends.size());
            }
            std::ranges::sort(marks.m_events.begin() + qsizetype(begin), marks.m_events.end());
            writeSigns(marks.m_signs, std::span(marks.m_events).subspan(begin));
            ends.emplace_back(marks.m_events.size(), marks.m_signs.size());
        }
        marks.m_marks.reserve(m_groups.size());
        for (std::pair<size_t, size_t> begin; const auto &[group, end] : std::views::zip(m_groups, ends)) {
            marks.m_marks.push_back({.day = group.day, .from = group.from, .to = group.to, .topLane = group.topLane,
                                     .bottomLane = group.bottomLane,
                                     .events = std::span(marks.m_events).subspan(begin.first, end.first - begin.first),
                                     .signs = std::span(marks.m_signs).subspan(begin.second, end.second - begin.second)});
            begin = end;
        }
        return marks;
    }

    [[nodiscard]] size_t lanes() const
    {
        const auto &all = m_placing.m_lanes;
        return all.empty() ? 0 : size_t(std::ranges::max(all)) + 1;
    }

    void writeSigns(std::vector<TimelineSign> &signs, std::span<const int> events)
    {
        const size_t begin = signs.size();
        for (const int event : events) {
            const Place &at = place(event);
            for (const int lane : std::span(m_placing.m_lanes).subspan(size_t(at.firstLane), size_t(at.lanes))) {
                int &sign = m_signOf[size_t(lane)];
                if (sign < 0) {
                    sign = int(signs.size());
                    signs.push_back({.lane = lane, .count = 1, .event = event, .status = at.status});
                    continue;
                }
                TimelineSign &known = signs[size_t(sign)];
                ++known.count;
                known.event = -1;
                known.status = std::min(known.status, at.status);
            }
        }
        for (const TimelineSign &sign : std::span(signs).subspan(begin)) {
            m_signOf[size_t(sign.lane)] = -1;
        }
        std::ranges::sort(signs.begin() + qsizetype(begin), signs.end(), {}, &TimelineSign::lane);
    }

    const TimelinePlacing &m_placing;
    TimelineSpacing m_spacing;
    std::vector<int> m_next; ///< the event after each in its group
    std::vector<Group> m_groups;
    std::vector<int> m_signOf; ///< by lane, while signs are written
};

TimelineMarks TimelinePlacing::gather(const TimelineSpacing &spacing) const
{
    return TimelineGathering(*this, spacing).marks();
}

} // namespace dateline
