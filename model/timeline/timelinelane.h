// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelineroom.h"

#include <span>
#include <vector>

namespace dateline {

/// Gathers what overlaps on one lane. Rows of meetings are cut at a grid that is fixed in time, so that each cell is
/// gathered by itself; a short row that lies across a border is not cut but belongs to the cell after it.
class TimelineLaneGathering
{
public:
    /// Neighbours on a lane that are one sign.
    struct Cluster {
        size_t first = 0; ///< in the row of the lane
        size_t count = 1;
        double from = 0; ///< the days of the first and the last
        double to = 0;
        double begin = 0;
        double end = 0;
        bool glued = false; ///< a sign that has no room for itself
    };

    TimelineLaneGathering(const TimelineIndex &index, const TimelineSpacing &spacing, const TimelineRoom &room)
        : m_index(index)
        , m_spacing(spacing)
        , m_grid(spacing)
        , m_room(room)
    {
    }

    /// From left to right; [\a first, \a last) are ranks. Right when there are no more, and else but for a tile at
    /// each end.
    std::span<const Cluster> gather(int lane, int first, int last);

private:
    /// Where a row is cut before one of its pieces.
    struct Cut {
        bool is = false;
        bool hard = false;     ///< with no room for a sign at either side
        double leftEnd = 0;    ///< of what is before
        double rightBegin = 0; ///< of what is after
    };
    /// Pieces between two cuts: the bounds and whether signs that stand alone have room there.
    struct Segment {
        size_t first = 0;
        size_t last = 0;
        double begin = 0;
        double end = 0;
    };

    [[nodiscard]] double gap() const { return 1.1 * m_spacing.signs; }
    [[nodiscard]] double halfGap() const { return 0.55 * m_spacing.signs; }
    void listPieces(int lane, int first, int last);
    void cutRows();
    void cutBetweenRows(size_t before);
    void cutRow(size_t first, size_t last);
    void cutBefore(size_t piece, double leftEnd, double rightBegin);
    void gatherSegment(const Segment &segment);
    [[nodiscard]] double widthOf(size_t count) const;
    void fit(Cluster &cluster, const Segment &segment) const;

    const TimelineIndex &m_index;
    const TimelineSpacing m_spacing;
    const TimelineGrid m_grid;
    const TimelineRoom &m_room;
    std::vector<Cluster> m_pieces; ///< events, or bins of crowds
    std::vector<Cut> m_cuts;       ///< before each piece
    std::vector<Cluster> m_clusters;
};

} // namespace dateline
