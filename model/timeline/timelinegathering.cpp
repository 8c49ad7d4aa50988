// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelinelane.h"
#include "model/timeline/timelineplacing.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace dateline {

namespace {

/// A count of more than these has no strokes: they would be a thicket.
constexpr size_t mostStrokes = 6;

constexpr double strokeToCount =
    0.1; // of TimelineSpacing::signs, between a stroke and the stretch of a count it passes

/// Strokes that cross more lanes than these are only drawn where no more events than these stand around.
constexpr int manyLanes = 2000;
constexpr int manyEvents = 20'000;

} // namespace

/// Makes the marks of one zoom in a stretch: moves meetings a little so that their strokes can be told apart, gathers
/// what overlaps on each lane, and leaves strokes off that would touch those who were not there.
class TimelineGathering
{
public:
    TimelineGathering(std::shared_ptr<const TimelineIndex> index, const TimelineSpacing &spacing,
                      const TimelineStretch &stretch)
        : m_index(std::move(index))
        , m_spacing(spacing)
        , m_grid(spacing)
        , m_reach(reachOf(stretch))
        , m_ranks(m_index->rankAt(m_reach.from - m_grid.tile), m_index->rankAt(m_reach.to + m_grid.tile))
        , m_room(*m_index, spacing, m_ranks.first, m_ranks.second)
        , m_lane(*m_index, spacing, m_room)
    {
        m_marks.m_index = m_index;
        m_marks.m_stretch = {
            .from = stretch.from,
            .to = stretch.to,
            .firstLane = std::max(0, stretch.firstLane),
            .lastLane = std::max(std::max(0, stretch.firstLane), std::min(m_index->laneCount(), stretch.lastLane))};
    }

    TimelineMarks marks()
    {
        for (const TimelineRoom::Place &place : m_room.places()) {
            if (place.day != place.wanted) {
                m_marks.m_moved.emplace_back(place.rank, place.day);
            }
        }
        for (int lane = m_marks.m_stretch.firstLane; lane < m_marks.m_stretch.lastLane; ++lane) {
            m_marks.m_lanes.push_back(m_marks.m_signs.size());
            gather(lane, m_marks.m_signs);
        }
        m_marks.m_lanes.push_back(m_marks.m_signs.size());
        tie();
        return std::move(m_marks);
    }

private:
    using Place = TimelineRoom::Place;

    /// Whole tiles around a stretch and what reaches into it.
    [[nodiscard]] TimelineStretch reachOf(const TimelineStretch &stretch) const
    {
        const double from = std::floor((stretch.from - 3 * m_grid.cell) / m_grid.tile) * m_grid.tile;
        const double to = std::ceil((stretch.to + 3 * m_grid.cell) / m_grid.tile) * m_grid.tile;
        return {.from = from, .to = to, .firstLane = 0, .lastLane = 0};
    }

    void gather(int lane, std::vector<TimelineSign> &signs)
    {
        const auto row = m_index->onLane(lane);
        const size_t laneBegin = m_index->laneBegin[size_t(lane)];
        for (const auto &cluster : m_lane.gather(lane, m_ranks.first, m_ranks.second)) {
            if (cluster.end <= m_reach.from || cluster.begin >= m_reach.to) {
                continue;
            }
            const size_t first = laneBegin + cluster.first;
            const quint8 statuses = m_index->laneStatus.among(first, first + cluster.count);
            signs.push_back(
                {.lane = lane,
                 .from = cluster.from,
                 .to = cluster.to,
                 .begin = cluster.begin,
                 .end = cluster.end,
                 .events =
                     TimelineEvents(row.subspan(cluster.first, cluster.count), EventAtRank{m_index->order.data()}),
                 .status = std::has_single_bit(statuses) ? std::optional(MeetingStatus(std::countr_zero(statuses)))
                                                         : std::nullopt});
        }
    }

    /// Draws the strokes that touch nothing but their own signs.
    void tie()
    {
        std::vector<const Place *> strokes = strokesOffSigns();
        const auto counts = countsAround(strokes);
        if (!counts) {
            return;
        }
        const double gap = strokeToCount * m_spacing.signs;
        std::vector<const TimelineSign *> near;
        auto next = counts->begin();
        for (const Place *place : strokes) {
            for (; next != counts->end() && next->begin - gap < place->day; ++next) {
                near.push_back(&*next);
            }
            std::erase_if(near, [&](const TimelineSign *count) { return count->end + gap <= place->day; });
            if (std::ranges::none_of(near, [&](const TimelineSign *count) { return isInTheWay(*count, *place); })) {
                m_marks.m_strokes.push_back({.event = m_index->order[size_t(place->rank)],
                                             .day = place->day,
                                             .topLane = place->topLane,
                                             .bottomLane = place->bottomLane});
            }
        }
    }

    [[nodiscard]] bool isInTheWay(const TimelineSign &count, const Place &stroke) const
    {
        if (count.lane < stroke.topLane || count.lane > stroke.bottomLane) {
            return false;
        }
        const bool holdsIt = std::ranges::binary_search(count.events.base(), stroke.rank);
        return !holdsIt || count.events.size() > mostStrokes;
    }

    /// What has room for its stroke and would pass no sign but its own, from left to right.
    [[nodiscard]] std::vector<const Place *> strokesOffSigns() const
    {
        std::vector<const Place *> order;
        order.reserve(m_room.places().size());
        for (const Place &place : m_room.places()) {
            order.push_back(&place);
        }
        std::ranges::stable_sort(order, {}, [](const Place *place) { return place->day; });
        std::vector<const Place *> result;
        const double reach = TimelineRoom::strokeToSign * m_spacing.signs;
        size_t nearest = 0;
        for (const Place *place : order) {
            while (order[nearest]->day < place->day - reach) {
                ++nearest;
            }
            if (isWanted(*place) && !touchesCrowd(*place) && keepsOffSigns(*place, std::span(order).subspan(nearest))) {
                result.push_back(place);
            }
        }
        return result;
    }

    [[nodiscard]] bool isWanted(const Place &place) const
    {
        return place.hasRoom && TimelineRoom::reaches(place) && place.day >= m_reach.from && place.day < m_reach.to
            && place.topLane < m_marks.m_stretch.lastLane && place.bottomLane >= m_marks.m_stretch.firstLane;
    }

    [[nodiscard]] bool touchesCrowd(const Place &place) const
    {
        const double reach = TimelineRoom::strokeToSign * m_spacing.signs;
        const auto crowd = std::ranges::lower_bound(m_room.crowds(), place.day - reach, {}, &TimelineRoom::Crowd::to);
        return crowd != m_room.crowds().end() && crowd->from < place.day + reach;
    }

    [[nodiscard]] bool keepsOffSigns(const Place &place, std::span<const Place *const> around) const
    {
        constexpr double rounding = 1e-6;
        const double reach = (TimelineRoom::strokeToSign - rounding) * m_spacing.signs;
        for (const Place *other : around) {
            if (other->day > place.day + reach) {
                break;
            }
            if (place.day - other->day < reach && TimelineRoom::overlap(place, *other)
                && TimelineRoom::wouldPass(place, *other)) {
                return false;
            }
        }
        return true;
    }

    /// The counts on the lanes that \a strokes cross, by where they begin; nothing when there are too many to tell.
    [[nodiscard]] std::optional<std::vector<TimelineSign>> countsAround(std::span<const Place *const> strokes)
    {
        std::vector<TimelineSign> counts;
        std::vector<TimelineSign> signs;
        if (strokes.empty()) {
            return counts;
        }
        std::vector<int> crossing(size_t(m_index->laneCount()) + 1, 0);
        for (const Place *stroke : strokes) {
            ++crossing[size_t(stroke->topLane)];
            --crossing[size_t(stroke->bottomLane) + 1];
        }
        std::partial_sum(crossing.begin(), crossing.end(), crossing.begin());
        if (m_index->laneCount() > manyLanes) {
            if (m_ranks.second - m_ranks.first > manyEvents) {
                return {};
            }
            keepLanesInSight(crossing);
        }
        for (int lane = 0; lane < m_index->laneCount(); ++lane) {
            if (crossing[size_t(lane)] > 0) {
                gather(lane, signs);
            }
        }
        std::ranges::copy_if(signs, std::back_inserter(counts), &TimelineSign::isCount);
        std::ranges::stable_sort(counts, {}, &TimelineSign::begin);
        return counts;
    }

    /// Strikes the lanes without any event around.
    void keepLanesInSight(std::vector<int> &crossing) const
    {
        std::vector<bool> used(crossing.size(), false);
        for (int rank = m_ranks.first; rank < m_ranks.second; ++rank) {
            for (const int lane : m_index->lanesOf(rank)) {
                used[size_t(lane)] = true;
            }
        }
        for (size_t lane = 0; lane < crossing.size(); ++lane) {
            crossing[lane] = used[lane] ? crossing[lane] : 0;
        }
    }

    const std::shared_ptr<const TimelineIndex> m_index;
    const TimelineSpacing m_spacing;
    const TimelineGrid m_grid;
    const TimelineStretch m_reach; ///< whole tiles; the lanes of it mean nothing
    const std::pair<int, int> m_ranks; ///< and one more tile at each end
    const TimelineRoom m_room;
    TimelineLaneGathering m_lane;
    TimelineMarks m_marks;
};

TimelineMarks TimelinePlacing::gather(const TimelineSpacing &spacing) const
{
    const auto &places = m_index->places;
    const double from = m_index->events() == 0 ? 0 : places.front().day;
    const double to = m_index->events() == 0 ? 0 : places[places.size() - 2].day + spacing.signs;
    return gather(spacing, {.from = from, .to = to, .firstLane = 0, .lastLane = m_index->laneCount()});
}

TimelineMarks TimelinePlacing::gather(const TimelineSpacing &spacing, const TimelineStretch &stretch) const
{
    return TimelineGathering(m_index, spacing, stretch).marks();
}

} // namespace dateline
