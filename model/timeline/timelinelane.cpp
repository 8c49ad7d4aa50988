// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelinelane.h"

#include "model/timeline/gallop.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

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
    auto place = m_room.places().begin();
    auto bin = m_room.bins().begin();
    auto at = std::ranges::lower_bound(ranks, first);
    while (at != ranks.end() && *at < last) {
        const int rank = *at;
        const auto index = size_t(at - ranks.begin());
        place =
            gallop(place, m_room.places().end(), [rank](const TimelineRoom::Place &one) { return one.rank < rank; });
        if (place != m_room.places().end() && place->rank == rank) {
            m_pieces.push_back({.first = index, .from = place->day, .to = place->day});
            ++at;
            continue;
        }
        bin = gallop(bin, m_room.bins().end(), [rank](int end) { return end <= rank; });
        at = gallop(at, ranks.end(), [end = *bin](int other) { return other < end; });
        m_pieces.push_back({.first = index, .count = size_t(at - ranks.begin()) - index, .from = unknown});
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

/// Cuts a row of pieces where they cross borders of the grid: before or behind the row when it is short or hardly
/// reaches over, else at the border.
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
