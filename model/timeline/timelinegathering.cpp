// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace dateline {

namespace {

/// A count of more than these has no strokes: they would be a thicket.
constexpr size_t mostStrokes = 6;

/// Where more meetings than these stand within a sign's width, on whatever lanes, there are no strokes.
constexpr size_t crowd = 48;

// In shares of TimelineSpacing::signs.
constexpr double strokesApart = 0.4;  // between two strokes
constexpr double strokeToSign = 0.55; // between a stroke and the middle of a sign it passes
constexpr double furthestMove = 0.6;  // of a meeting from its day: room for one stroke beside a sign
constexpr double strokeToCount = 0.1; // between a stroke and the stretch of a count it passes

constexpr double never = -std::numeric_limits<double>::infinity();

} // namespace

/// Makes the marks of one zoom: moves meetings a little so that their strokes can be told apart, gathers what overlaps
/// on each lane, and leaves strokes off that would touch those who were not there.
class TimelineGathering
{
public:
    TimelineGathering(const TimelinePlacing &placing, const TimelineSpacing &spacing)
        : m_placing(placing), m_spacing(spacing), m_lanes(laneCount()), m_hasRoom(placing.m_places.size(), false)
    {
    }

    TimelineMarks marks()
    {
        placeEvents();
        listByLane();
        for (size_t lane = 0; lane < m_lanes; ++lane) {
            m_marks.m_lanes.push_back(m_marks.m_signs.size());
            gatherLane(int(lane));
        }
        m_marks.m_lanes.push_back(m_marks.m_signs.size());
        tie();
        return std::move(m_marks);
    }

private:
    using Place = TimelinePlacing::Place;

    /// Neighbours on a lane that are one sign: [first, first + count) of its events.
    struct Cluster {
        size_t first = 0;
        size_t count = 1;
        double begin = 0;
        double end = 0;
    };

    [[nodiscard]] const Place &place(int event) const { return m_placing.m_places[size_t(event)]; }

    [[nodiscard]] std::span<const int> lanesOf(int event) const
    {
        return std::span(m_placing.m_lanes).subspan(size_t(place(event).firstLane), size_t(place(event).lanes));
    }

    [[nodiscard]] size_t laneCount() const
    {
        const auto &all = m_placing.m_lanes;
        return all.empty() ? 0 : size_t(std::ranges::max(all)) + 1;
    }

    [[nodiscard]] bool hasStroke(int event) const { return m_hasRoom[size_t(event)] && reaches(event); }
    [[nodiscard]] bool reaches(int event) const { return place(event).topLane < place(event).bottomLane; }

    [[nodiscard]] bool shareLanes(int one, int other) const
    {
        return place(one).topLane <= place(other).bottomLane && place(other).topLane <= place(one).bottomLane;
    }

    /// Whether a stroke of \a event would pass a lane of \a other that is not its own.
    [[nodiscard]] bool wouldPass(int event, int other) const
    {
        const auto own = lanesOf(event);
        const auto passes = [&](int lane) {
            return own.front() < lane && lane < own.back() && std::ranges::find(own, lane) == own.end();
        };
        return std::ranges::any_of(lanesOf(other), passes);
    }

    /// From left to right: each meeting as near to its day as what is there already leaves room for a stroke.
    void placeEvents()
    {
        m_marks.m_days.resize(m_placing.m_places.size());
        const auto order = m_placing.order();
        size_t nearest = 0; // the first that can still be in the way
        for (size_t index = 0; index < order.size(); ++index) {
            const int event = order[index];
            const double wanted = place(event).day;
            while (m_marks.day(order[nearest]) < wanted - m_spacing.signs && nearest < index) {
                ++nearest;
            }
            const auto before = order.subspan(nearest, index - nearest);
            const double day = before.size() > crowd ? wanted : nearestRoom(event, before);
            m_hasRoom[size_t(event)] = before.size() <= crowd && day <= wanted + furthestMove * m_spacing.signs;
            m_marks.m_days[size_t(event)] = m_hasRoom[size_t(event)] ? day : wanted;
        }
    }

    [[nodiscard]] double nearestRoom(int event, std::span<const int> before) const
    {
        double day = place(event).day;
        const double furthest = day + furthestMove * m_spacing.signs;
        for (auto other = before.rbegin(); other != before.rend() && day <= furthest; ++other) {
            day = std::max(day, m_marks.day(*other) + roomBetween(event, *other));
        }
        return day;
    }

    /// How far from \a other, which stands already, \a event must stand for the sake of their strokes.
    [[nodiscard]] double roomBetween(int event, int other) const
    {
        if (lanesOf(event).empty() || lanesOf(other).empty() || !shareLanes(event, other)) {
            return never;
        }
        if (wouldPass(event, other) || (hasStroke(other) && wouldPass(other, event))) {
            return strokeToSign * m_spacing.signs;
        }
        return reaches(event) && hasStroke(other) ? strokesApart * m_spacing.signs : never;
    }

    /// Fills m_marks.m_events with the events of each lane, from left to right.
    void listByLane()
    {
        m_laneBegin.assign(m_lanes + 1, 0);
        for (const int lane : m_placing.m_lanes) {
            ++m_laneBegin[size_t(lane) + 1];
        }
        std::partial_sum(m_laneBegin.begin(), m_laneBegin.end(), m_laneBegin.begin());
        m_marks.m_events.resize(m_placing.m_lanes.size());
        std::vector<size_t> next(m_laneBegin.begin(), m_laneBegin.end());
        for (const int event : m_placing.m_order) {
            for (const int lane : lanesOf(event)) {
                m_marks.m_events[next[size_t(lane)]++] = event;
            }
        }
        for (size_t lane = 0; lane < m_lanes; ++lane) {
            const auto events = std::span(m_marks.m_events).subspan(m_laneBegin[lane], m_laneBegin[lane + 1] - m_laneBegin[lane]);
            std::ranges::stable_sort(events, {}, [this](int event) { return m_marks.day(event); });
        }
    }

    [[nodiscard]] double dayAt(size_t index) const { return m_marks.m_days[size_t(m_marks.m_events[index])]; }
    [[nodiscard]] double firstDay(const Cluster &cluster) const { return dayAt(cluster.first); }
    [[nodiscard]] double lastDay(const Cluster &cluster) const { return dayAt(cluster.first + cluster.count - 1); }

    /// The least that a count takes by the digits it has.
    [[nodiscard]] double widthOf(size_t count) const
    {
        const double digits = std::floor(std::log10(double(count))) + 1;
        return count == 1 ? m_spacing.signs : std::min(m_spacing.counts, m_spacing.signs * (0.7 + 0.4 * digits));
    }

    [[nodiscard]] Cluster clusterOf(size_t first, size_t count) const
    {
        Cluster cluster{.first = first, .count = count};
        const double from = firstDay(cluster);
        const double to = lastDay(cluster);
        const double width = std::max(to - from + m_spacing.signs, widthOf(count));
        cluster.begin = (from + to - width) / 2;
        cluster.end = (from + to + width) / 2;
        return cluster;
    }

    void gatherLane(int lane)
    {
        m_clusters.clear();
        const double rounding = m_spacing.signs * 1e-6;
        for (size_t index = m_laneBegin[size_t(lane)]; index < m_laneBegin[size_t(lane) + 1]; ++index) {
            Cluster cluster = clusterOf(index, 1);
            while (!m_clusters.empty() && cluster.begin < m_clusters.back().end - rounding) {
                const Cluster &before = m_clusters.back();
                cluster = clusterOf(before.first, before.count + cluster.count);
                m_clusters.pop_back();
            }
            m_clusters.push_back(cluster);
        }
        for (const Cluster &cluster : m_clusters) {
            if (lastDay(cluster) - firstDay(cluster) <= 2 * m_spacing.counts) {
                write(lane, cluster);
            } else {
                cut(lane, cluster);
            }
        }
    }

    /// Powers of two in days, so that each cell of one zoom is two of the next.
    [[nodiscard]] double cellLength() const { return std::exp2(std::ceil(std::log2(m_spacing.counts * 1.25))); }

    /// Cuts a long row of meetings at a grid that is fixed in time, into pieces of at least a count's width.
    void cut(int lane, const Cluster &whole)
    {
        const double length = cellLength();
        std::vector<Cluster> pieces;
        for (size_t index = whole.first; index < whole.first + whole.count; ++index) {
            const double cell = std::floor(dayAt(index) / length) * length;
            const double begin = std::max(cell, whole.begin);
            if (!pieces.empty() && begin < pieces.back().end) {
                ++pieces.back().count;
                continue;
            }
            pieces.push_back({.first = index, .count = 1, .begin = begin, .end = std::min(cell + length, whole.end)});
        }
        // From both ends inwards: only they can be narrow. A lone sign must lie in its piece.
        const auto isSmall = [this](const Cluster &piece) {
            return piece.end - piece.begin < m_spacing.counts
                || (piece.count == 1 && (firstDay(piece) - piece.begin < m_spacing.signs / 2
                                         || piece.end - firstDay(piece) < m_spacing.signs / 2));
        };
        std::vector<Cluster> joined;
        for (const Cluster &piece : pieces) {
            if (!joined.empty() && (isSmall(piece) || isSmall(joined.back()))) {
                joined.back().count += piece.count;
                joined.back().end = piece.end;
            } else {
                joined.push_back(piece);
            }
        }
        std::ranges::for_each(joined, [&](const Cluster &piece) { write(lane, piece); });
    }

    void write(int lane, const Cluster &cluster)
    {
        const auto events = std::span(m_marks.m_events).subspan(cluster.first, cluster.count);
        const MeetingStatus status = place(events.front()).status;
        const bool alike = std::ranges::all_of(events, [&](int event) { return place(event).status == status; });
        m_marks.m_signs.push_back({.lane = lane, .from = firstDay(cluster), .to = lastDay(cluster), .begin = cluster.begin,
                                   .end = cluster.end, .events = events,
                                   .status = alike ? std::optional(status) : std::nullopt});
    }

    /// Draws the strokes that touch nothing but their own signs.
    void tie()
    {
        std::vector<int> order(m_placing.m_order);
        std::ranges::stable_sort(order, {}, [this](int event) { return m_marks.day(event); });
        m_counts = counts();
        size_t nearest = 0;
        for (size_t index = 0; index < order.size(); ++index) {
            const int event = order[index];
            const double day = m_marks.day(event);
            while (m_marks.day(order[nearest]) < day - strokeToSign * m_spacing.signs) {
                ++nearest;
            }
            if (hasStroke(event) && keepsOffSigns(event, std::span(order).subspan(nearest)) && keepsOffCounts(event)) {
                m_marks.m_strokes.push_back({.event = event, .day = day, .topLane = place(event).topLane,
                                             .bottomLane = place(event).bottomLane});
            }
        }
    }

    /// By where they begin.
    [[nodiscard]] std::vector<const TimelineSign *> counts() const
    {
        std::vector<const TimelineSign *> result;
        for (const TimelineSign &sign : m_marks.m_signs) {
            if (sign.isCount()) {
                result.push_back(&sign);
            }
        }
        std::ranges::stable_sort(result, {}, &TimelineSign::begin);
        return result;
    }

    [[nodiscard]] bool keepsOffSigns(int event, std::span<const int> around) const
    {
        constexpr double rounding = 1e-6;
        const double reach = (strokeToSign - rounding) * m_spacing.signs;
        const double day = m_marks.day(event);
        for (const int other : around) {
            if (m_marks.day(other) > day + reach) {
                break;
            }
            if (day - m_marks.day(other) < reach && !lanesOf(other).empty() && shareLanes(event, other) && wouldPass(event, other)) {
                return false;
            }
        }
        return true;
    }

    /// Events must come from left to right.
    [[nodiscard]] bool keepsOffCounts(int event)
    {
        const double gap = strokeToCount * m_spacing.signs;
        const double day = m_marks.day(event);
        for (; m_nextCount < m_counts.size() && m_counts[m_nextCount]->begin - gap < day; ++m_nextCount) {
            m_near.push_back(m_counts[m_nextCount]);
        }
        std::erase_if(m_near, [&](const TimelineSign *count) { return count->end + gap <= day; });
        return std::ranges::none_of(m_near, [&](const TimelineSign *count) {
            if (count->lane < place(event).topLane || count->lane > place(event).bottomLane) {
                return false;
            }
            const bool holdsIt = count->from <= day && day <= count->to && std::ranges::binary_search(lanesOf(event), count->lane);
            return !holdsIt || count->events.size() > mostStrokes;
        });
    }

    const TimelinePlacing &m_placing;
    TimelineSpacing m_spacing;
    size_t m_lanes;
    std::vector<bool> m_hasRoom; ///< by event, for its stroke
    std::vector<size_t> m_laneBegin; ///< in m_marks.m_events
    std::vector<Cluster> m_clusters; ///< of the lane being gathered
    std::vector<const TimelineSign *> m_counts;
    std::vector<const TimelineSign *> m_near; ///< counts around the stroke being looked at
    size_t m_nextCount = 0;
    TimelineMarks m_marks;
};

TimelineMarks TimelinePlacing::gather(const TimelineSpacing &spacing) const
{
    return TimelineGathering(*this, spacing).marks();
}

} // namespace dateline
