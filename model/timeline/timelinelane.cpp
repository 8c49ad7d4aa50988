// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelinelane.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace dateline {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The first of \a sorted that is \a value or more, looked for from \a start on, fast when it is near.
template<typename Value, typename Projection = std::identity>
size_t lowerBound(std::span<const Value> sorted, size_t start, int value, Projection projection = {})
{
    size_t step = 1;
    while (start + step < sorted.size() && std::invoke(projection, sorted[start + step]) < value) {
        start += step;
        step *= 2;
    }
    const auto within = sorted.subspan(start, std::min(step + 1, sorted.size() - start));
    return start + size_t(std::ranges::lower_bound(within, value, {}, projection) - within.begin());
}

} // namespace

std::span<const TimelineLaneGathering::Cluster> TimelineLaneGathering::gather(int lane, int first, int last)
{
    m_clusters.clear();
    listPieces(lane, first, last);
    cutRows();
    Segment segment{.begin = -infinity};
    for (size_t piece = 1; piece <= m_pieces.size(); ++piece) {
        if (piece < m_pieces.size() && !m_cuts[piece].is) {
            continue;
        }
        segment.last = piece;
        segment.end = piece < m_pieces.size() ? m_cuts[piece].leftEnd : infinity;
        gatherSegment(segment);
        segment.first = piece;
        segment.begin = piece < m_pieces.size() ? m_cuts[piece].rightBegin : 0;
    }
    return m_clusters;
}

void TimelineLaneGathering::listPieces(int lane, int first, int last)
{
    m_pieces.clear();
    const auto ranks = m_index.onLane(lane);
    const std::span<const TimelineRoom::Place> places(m_room.places());
    const std::span<const int> bins(m_room.bins());
    size_t place = 0;
    size_t bin = 0;
    size_t at = size_t(std::ranges::lower_bound(ranks, first) - ranks.begin());
    while (at < ranks.size() && ranks[at] < last) {
        const int rank = ranks[at];
        place = lowerBound(places, place, rank, &TimelineRoom::Place::rank);
        if (place < places.size() && places[place].rank == rank) {
            m_pieces.push_back({.first = at, .from = places[place].day, .to = places[place].day});
            ++at;
            continue;
        }
        bin = lowerBound(bins, bin, rank + 1);
        const size_t end = lowerBound(ranks, at, bins[bin]);
        m_pieces.push_back({.first = at, .count = end - at, .from = unknown});
        at = end;
    }
    // By themselves, since most wait for the memory: so the processor asks for several at once.
    for (Cluster &piece : m_pieces) {
        if (std::isnan(piece.from)) {
            piece.from = m_index.day(ranks[piece.first]);
            piece.to = m_index.day(ranks[piece.first + piece.count - 1]);
        }
    }
}

void TimelineLaneGathering::cutBefore(size_t piece, double leftEnd, double rightBegin)
{
    Cut &cut = m_cuts[piece];
    cut.leftEnd = cut.is ? std::min(cut.leftEnd, leftEnd) : leftEnd;
    cut.rightBegin = cut.is ? std::max(cut.rightBegin, rightBegin) : rightBegin;
    cut.is = true;
}

void TimelineLaneGathering::cutRows()
{
    m_cuts.assign(m_pieces.size(), {});
    for (size_t first = 0; first < m_pieces.size();) {
        size_t last = first + 1;
        while (last < m_pieces.size() && m_pieces[last].from - m_pieces[last - 1].to < gap()) {
            ++last;
        }
        cutRow(first, last);
        if (last < m_pieces.size()) {
            cutBetweenRows(last);
        }
        first = last;
    }
}

/// Between two rows there is room for a sign at either side of a cut.
void TimelineLaneGathering::cutBetweenRows(size_t before)
{
    const double earliest = m_pieces[before - 1].to + halfGap();
    const double latest = m_pieces[before].from - halfGap();
    const qint64 left = TimelineGrid::number(m_pieces[before - 1].to, m_grid.cell);
    const qint64 right = TimelineGrid::number(m_pieces[before].from, m_grid.cell);
    if (left < right) {
        cutBefore(before, std::clamp(double(left + 1) * m_grid.cell, earliest, latest),
                  std::clamp(double(right) * m_grid.cell, earliest, latest));
    }
}

/// Cuts a row of pieces where they cross borders of the grid: before or behind the row when it is short or hardly reaches
/// over, else at the border.
void TimelineLaneGathering::cutRow(size_t first, size_t last)
{
    const double from = m_pieces[first].from;
    const double to = m_pieces[last - 1].to;
    const double little = 0.6 * m_spacing.signs;
    const bool isShort = to - from <= 2 * m_spacing.counts;
    const auto isSingle = [this](size_t piece) { return m_pieces[piece].count == 1; };
    for (size_t piece = first + 1; piece < last; ++piece) {
        const qint64 right = TimelineGrid::number(m_pieces[piece].from, m_grid.cell);
        if (TimelineGrid::number(m_pieces[piece - 1].to, m_grid.cell) == right) {
            continue;
        }
        const double border = double(right) * m_grid.cell;
        if (!isShort && (to - border < little || (piece + 1 == last && isSingle(piece)))) {
            if (last < m_pieces.size()) {
                cutBefore(last, to + halfGap(), to + halfGap());
            }
        } else if (isShort || border - from < little || (piece == first + 1 && isSingle(first))) {
            if (first > 0) {
                cutBefore(first, from - halfGap(), from - halfGap());
            }
        } else {
            cutBefore(piece, border, border);
        }
    }
}

double TimelineLaneGathering::widthOf(size_t count) const
{
    int digits = 1;
    for (size_t rest = count; rest >= 10; rest /= 10) {
        ++digits;
    }
    return count == 1 ? m_spacing.signs : std::min(m_spacing.counts, m_spacing.signs * (0.7 + 0.4 * digits));
}

/// Gives a cluster the stretch that is its own: around its meetings, moved as far as the segment asks for.
void TimelineLaneGathering::fit(Cluster &cluster, const Segment &segment) const
{
    const double width = std::max(cluster.to - cluster.from + m_spacing.signs, widthOf(cluster.count));
    cluster.begin = (cluster.from + cluster.to - width) / 2;
    cluster.end = (cluster.from + cluster.to + width) / 2;
    const double late = std::max(0.0, segment.begin - cluster.begin);
    const double early = std::max(0.0, cluster.end - segment.end);
    cluster.begin = std::max(segment.begin, cluster.begin - early);
    cluster.end = std::min(segment.end, cluster.end + late);
    cluster.glued = cluster.count == 1 && (late > 0 || early > 0);
}

void TimelineLaneGathering::gatherSegment(const Segment &segment)
{
    const size_t start = m_clusters.size();
    const double rounding = m_spacing.signs * 1e-6;
    for (size_t piece = segment.first; piece < segment.last; ++piece) {
        Cluster cluster = m_pieces[piece];
        fit(cluster, segment);
        while (m_clusters.size() > start
               && (cluster.begin < m_clusters.back().end - rounding || cluster.glued || m_clusters.back().glued)) {
            const Cluster &before = m_clusters.back();
            cluster.first = before.first;
            cluster.count += before.count;
            cluster.from = before.from;
            m_clusters.pop_back();
            fit(cluster, segment);
        }
        m_clusters.push_back(cluster);
    }
}

} // namespace dateline
