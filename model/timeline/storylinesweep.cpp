// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/storylinesweep.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace dateline {

StorylineSweep::StorylineSweep(const Timeline &timeline, const TimelineIndex &index, const std::vector<double> &ranks)
    : m_timeline(timeline)
    , m_index(index)
    , m_ranks(ranks)
{
    const auto lanes = size_t(timeline.lanes.size());
    m_left.assign(lanes, 0);
    m_row.assign(lanes, 0);
    m_runs.assign(lanes, 0);
    m_isMember.assign(lanes, 0);
    m_result.lines.resize(timeline.lanes.size());
    countMeetings();
}

void StorylineSweep::countMeetings()
{
    for (const TimelineEvent &event : m_timeline.events) {
        for (const int lane : event.lanes)
            ++m_left[size_t(lane)];
    }
}

QList<double> storylineDays(const TimelineIndex &index)
{
    constexpr double least = 1e-6; // days between two
    QList<double> days(index.events());
    double last = -std::numeric_limits<double>::infinity();
    for (int rank = 0; rank < index.events(); ++rank) {
        last = std::max(index.day(rank), last + least);
        days[index.order[size_t(rank)]] = last;
    }
    return days;
}

Storyline StorylineSweep::run()
{
    const QList<double> days = storylineDays(m_index);
    m_result.tops.resize(days.size());
    for (int rank = 0; rank < m_index.events(); ++rank) {
        const int event = m_index.order[size_t(rank)];
        take({.event = event, .day = days.at(event), .lanes = m_index.lanesOf(rank)});
    }
    m_result.days = days;
    for (int &top : m_result.tops)
        top -= m_top;
    for (StorylineLine &line : m_result.lines) {
        for (StorylineBend &bend : line.bends)
            bend.row -= m_top;
    }
    m_result.rows = m_bottom - m_top + 1;
    return std::move(m_result);
}

void StorylineSweep::take(const Meeting &meeting)
{
    m_day = meeting.day;
    split(meeting);
    // How many of the others are above each member: where it would have to cross nobody.
    std::vector<std::pair<size_t, double>> wanted;
    size_t above = 0;
    for (const int lane : m_order) {
        if (m_isMember[size_t(lane)])
            wanted.emplace_back(above, double(m_left[size_t(lane)]));
        else
            ++above;
    }
    arrangeMembers();
    double rank = 0;
    for (const int lane : m_members)
        rank += m_ranks[size_t(lane)] / double(m_members.size());
    const size_t gap = wanted.empty() ? gapByRank(rank, 0, m_others.size()) : gapFor(wanted, rank);
    for (const auto &[from, weight] : wanted)
        m_result.crossings += std::abs(qint64(from) - qint64(gap));
    m_result.tops[meeting.event] = placeRows(gap);
    m_order.assign(m_others.begin(), m_others.begin() + std::ptrdiff_t(gap));
    m_order.insert(m_order.end(), m_members.begin(), m_members.end());
    m_order.insert(m_order.end(), m_others.begin() + std::ptrdiff_t(gap), m_others.end());
    leave(meeting);
}

void StorylineSweep::split(const Meeting &meeting)
{
    for (const int lane : meeting.lanes)
        m_isMember[size_t(lane)] = 1;
    m_members.clear();
    m_others.clear();
    for (const int lane : m_order)
        (m_isMember[size_t(lane)] ? m_members : m_others).push_back(lane);
    const size_t present = m_members.size();
    for (const int lane : meeting.lanes) {
        if (!m_runs[size_t(lane)])
            m_members.push_back(lane);
    }
    std::sort(m_members.begin() + std::ptrdiff_t(present), m_members.end(), [this](int one, int other) {
        return std::pair(m_ranks[size_t(one)], one) < std::pair(m_ranks[size_t(other)], other);
    });
}

/// Whoever is new stands above or below those who were there, whichever it would rather.
void StorylineSweep::arrangeMembers()
{
    const auto firstNew = std::ranges::find_if(m_members, [this](int lane) { return !m_runs[size_t(lane)]; });
    if (firstNew == m_members.begin() || firstNew == m_members.end())
        return;
    const double middle = std::accumulate(m_members.begin(), firstNew, 0.0,
                                          [this](double sum, int lane) { return sum + m_ranks[size_t(lane)]; })
        / double(firstNew - m_members.begin());
    const auto firstBelow =
        std::find_if(firstNew, m_members.end(), [&](int lane) { return m_ranks[size_t(lane)] >= middle; });
    std::rotate(m_members.begin(), firstNew, firstBelow);
}

/// Crossings are fewest between the two middle ones; there the gap that \a rank would rather have.
size_t StorylineSweep::gapFor(const std::vector<std::pair<size_t, double>> &wanted, double rank) const
{
    const size_t low = wanted[(wanted.size() - 1) / 2].first;
    const size_t high = wanted[wanted.size() / 2].first;
    return gapByRank(rank, low, high);
}

/// The gap with the fewest others on the wrong side of \a rank; of equal ones the middle one.
size_t StorylineSweep::gapByRank(double rank, size_t low, size_t high) const
{
    std::ptrdiff_t wrong = 0;
    std::ptrdiff_t fewest = 0;
    size_t first = low;
    size_t last = low;
    for (size_t gap = low + 1; gap <= high; ++gap) {
        wrong += m_ranks[size_t(m_others[gap - 1])] < rank ? -1 : 1;
        if (wrong < fewest) {
            fewest = wrong;
            first = gap;
        }
        if (wrong == fewest)
            last = gap;
    }
    return (first + last) / 2;
}

int StorylineSweep::placeRows(size_t gap)
{
    const int count = int(m_members.size());
    const bool hasAbove = gap > 0;
    const bool hasBelow = gap < m_others.size();
    const int above = hasAbove ? m_row[size_t(m_others[gap - 1])] : 0;
    const int below = hasBelow ? m_row[size_t(m_others[gap])] : 0;
    const int room = hasAbove && hasBelow ? below - above - 1 : std::numeric_limits<int>::max();
    int first = 0;
    if (room >= count) {
        first = rowOfMembers(count, above, below, hasAbove, hasBelow);
    } else {
        // Who is in the way is pushed away, to the side where fewer have to move and no row is new.
        const int missing = count - room;
        const qint64 upwards = costOfPushing(gap, above - missing, -1);
        const qint64 downwards = costOfPushing(gap, below + missing, 1);
        if (upwards < downwards) {
            push(gap, above - missing, -1);
            first = above - missing + 1;
        } else {
            push(gap, below + missing, 1);
            first = above + 1;
        }
    }
    for (int index = 0; index < count; ++index)
        move(m_members[size_t(index)], first + index);
    return first;
}

/// Where most members stay on their rows, and the others move least.
int StorylineSweep::rowOfMembers(int count, int above, int below, bool hasAbove, bool hasBelow) const
{
    const int lowest = hasAbove ? above + 1 : std::numeric_limits<int>::min();
    const int highest = hasBelow ? below - count : std::numeric_limits<int>::max();
    std::vector<int> candidates;
    for (int index = 0; index < int(m_members.size()); ++index) {
        const int lane = m_members[size_t(index)];
        if (m_runs[size_t(lane)])
            candidates.push_back(std::clamp(m_row[size_t(lane)] - index, lowest, highest));
    }
    if (candidates.empty())
        return hasAbove && hasBelow ? lowest + (highest - lowest) / 2 : hasAbove ? lowest : hasBelow ? highest : 0;
    const auto cost = [&](int first) {
        qint64 moved = 0;
        qint64 rows = 0;
        for (int index = 0; index < int(m_members.size()); ++index) {
            const int lane = m_members[size_t(index)];
            if (m_runs[size_t(lane)] && m_row[size_t(lane)] != first + index) {
                ++moved;
                rows += std::abs(m_row[size_t(lane)] - first - index);
            }
        }
        return std::tuple(moved, rows, first);
    };
    return *std::ranges::min_element(candidates, {}, cost);
}

/// What it costs that the others before or from the gap on (\a step −1 or 1) give way to \a row.
qint64 StorylineSweep::costOfPushing(size_t gap, int row, int step) const
{
    constexpr qint64 newRow = 16; // it makes the whole picture higher
    qint64 cost = 0;
    for (auto at = step < 0 ? std::ptrdiff_t(gap) - 1 : std::ptrdiff_t(gap);
         at >= 0 && at < std::ptrdiff_t(m_others.size()); at += step, row += step) {
        const int there = m_row[size_t(m_others[size_t(at)])];
        if (step < 0 ? there <= row : there >= row)
            return cost;
        cost += 1 + std::abs(there - row);
        if (row < m_top || row > m_bottom)
            cost += newRow;
    }
    return cost;
}

void StorylineSweep::push(size_t gap, int row, int step)
{
    for (auto at = step < 0 ? std::ptrdiff_t(gap) - 1 : std::ptrdiff_t(gap);
         at >= 0 && at < std::ptrdiff_t(m_others.size()); at += step, row += step) {
        const int lane = m_others[size_t(at)];
        if (step < 0 ? m_row[size_t(lane)] <= row : m_row[size_t(lane)] >= row)
            return;
        move(lane, row);
    }
}

void StorylineSweep::move(int lane, int row)
{
    StorylineLine &line = m_result.lines[lane];
    const bool isNew = !m_runs[size_t(lane)];
    if (!isNew && m_row[size_t(lane)] == row)
        return;
    if (!isNew)
        m_result.wiggles += std::abs(m_row[size_t(lane)] - row);
    line.bends.append({.day = m_day, .row = row});
    m_row[size_t(lane)] = row;
    m_runs[size_t(lane)] = 1;
    const bool isFirst = m_bottom < m_top;
    m_top = isFirst ? row : std::min(m_top, row);
    m_bottom = isFirst ? row : std::max(m_bottom, row);
}

void StorylineSweep::leave(const Meeting &meeting)
{
    bool anybody = false;
    for (const int lane : meeting.lanes) {
        m_isMember[size_t(lane)] = 0;
        if (--m_left[size_t(lane)] == 0) {
            m_runs[size_t(lane)] = 0;
            m_result.lines[lane].until = meeting.day;
            anybody = true;
        }
    }
    if (anybody)
        std::erase_if(m_order, [this](int lane) { return !m_runs[size_t(lane)]; });
}

} // namespace dateline
