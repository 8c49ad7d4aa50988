// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineroom.h"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr double never = -std::numeric_limits<double>::infinity();

} // namespace

TimelineRoom::TimelineRoom(const TimelineIndex &index, const TimelineSpacing &spacing, int first, int last)
    : m_index(index)
    , m_spacing(spacing)
    , m_grid(spacing)
{
    list(first, last);
    make();
}

void TimelineRoom::list(int first, int last)
{
    for (int rank = first; rank < last;) {
        const double end = double(TimelineGrid::number(m_index.day(rank), m_grid.crowd) + 1) * m_grid.crowd;
        const int next = std::min(last, m_index.rankAt(end, rank));
        if (next - rank > crowd) {
            listCrowd(rank, next);
        } else {
            for (; rank < next; ++rank) {
                const auto lanes = m_index.lanesOf(rank);
                const double day = m_index.day(rank);
                m_places.push_back({.rank = rank,
                                    .lanes = lanes,
                                    .wanted = day,
                                    .day = day,
                                    .topLane = lanes.empty() ? 0 : lanes.front(),
                                    .bottomLane = lanes.empty() ? -1 : lanes.back()});
            }
        }
        rank = next;
    }
}

void TimelineRoom::listCrowd(int first, int last)
{
    m_crowds.push_back({.first = first, .last = last, .from = m_index.day(first), .to = m_index.day(last - 1)});
    for (int rank = first; rank < last;) {
        const double end = double(TimelineGrid::number(m_index.day(rank), m_grid.bin) + 1) * m_grid.bin;
        rank = std::min(last, m_index.rankAt(end, rank));
        m_bins.push_back(rank);
    }
}

bool TimelineRoom::wouldPass(const Place &one, const Place &other)
{
    const auto passes = [&](int lane) {
        return one.topLane < lane && lane < one.bottomLane && !std::ranges::binary_search(one.lanes, lane);
    };
    return std::ranges::any_of(other.lanes, passes);
}

bool TimelineRoom::shareALane(const Place &one, const Place &other)
{
    return overlap(one, other)
        && std::ranges::any_of(other.lanes, [&](int lane) { return std::ranges::binary_search(one.lanes, lane); });
}

/// From left to right: each meeting as near to its day as what is there already leaves room for a stroke.
void TimelineRoom::make()
{
    size_t nearest = 0; // the first that can still be in the way
    for (size_t index = 0; index < m_places.size(); ++index) {
        Place &place = m_places[index];
        const qint64 tile = TimelineGrid::number(place.wanted, m_grid.tile);
        while (nearest < index
               && (m_places[nearest].day < place.wanted - m_spacing.signs
                   || TimelineGrid::number(m_places[nearest].wanted, m_grid.tile) != tile)) {
            ++nearest;
        }
        const double day = nearestRoom(index, nearest);
        place.hasRoom = day <= place.wanted + furthestMove * m_spacing.signs && day < limitOf(index)
            && isFreeBeyondTile(index, day);
        place.day = place.hasRoom ? day : behindOthers(index, nearest);
    }
}

/// Where the tile ends, or a crowd may begin: nobody is moved to there.
double TimelineRoom::limitOf(size_t index) const
{
    const double wanted = m_places[index].wanted;
    const double tileEnd = double(TimelineGrid::number(wanted, m_grid.tile) + 1) * m_grid.tile;
    const double end = double(TimelineGrid::number(wanted, m_grid.crowd) + 1) * m_grid.crowd;
    const auto after = std::ranges::lower_bound(m_crowds, end, {}, &Crowd::from);
    return after != m_crowds.end() && after->from < end + m_grid.crowd ? end : tileEnd;
}

double TimelineRoom::nearestRoom(size_t index, size_t first) const
{
    const Place &place = m_places[index];
    const double furthest = place.wanted + furthestMove * m_spacing.signs;
    double day = place.wanted;
    for (size_t other = index; other-- > first && day <= furthest;) {
        day = std::max(day, m_places[other].day + roomBetween(place, m_places[other]));
    }
    return day <= furthest ? std::max(day, behindOthers(index, first)) : day;
}

/// How far from \a other, which stands already, \a one must stand for the sake of their strokes.
double TimelineRoom::roomBetween(const Place &one, const Place &other) const
{
    if (!overlap(one, other)) {
        return never;
    }
    const bool otherHasStroke = other.hasRoom && reaches(other);
    if (wouldPass(one, other) || (otherHasStroke && wouldPass(other, one))) {
        return strokeToSign * m_spacing.signs;
    }
    return reaches(one) && otherHasStroke ? strokesApart * m_spacing.signs : never;
}

double TimelineRoom::behindOthers(size_t index, size_t first) const
{
    double day = m_places[index].wanted;
    for (size_t other = first; other < index; ++other) {
        if (m_places[other].day > day && shareALane(m_places[index], m_places[other])) {
            day = m_places[other].day;
        }
    }
    return day;
}

/// Those of the next tile do not know of this one.
bool TimelineRoom::isFreeBeyondTile(size_t index, double day) const
{
    const Place &place = m_places[index];
    const double tileEnd = double(TimelineGrid::number(place.wanted, m_grid.tile) + 1) * m_grid.tile;
    const double reach = day + strokeToSign * m_spacing.signs;
    if (reach < tileEnd) {
        return true;
    }
    for (size_t other = index + 1; other < m_places.size() && m_places[other].wanted < reach; ++other) {
        if (m_places[other].wanted >= tileEnd && overlap(place, m_places[other])) {
            return false;
        }
    }
    return true;
}

} // namespace dateline
