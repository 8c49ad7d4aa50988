// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/storyline.h"
#include "model/timeline/timelineindex.h"

#include <vector>

namespace dateline {

/// Where each event stands: where the timeline has it, but no two on the same spot.
QList<double> storylineDays(const TimelineIndex &index);

/// One pass over the meetings, from the first to the last: brings those who meet together where they cross fewest
/// others, moves as few lines as it can, and lets everybody else run straight. Whoever appears is free to appear where
/// it is needed, whoever leaves is gone.
class StorylineSweep
{
public:
    /// \a ranks says of each lane how far down it would like to be, for where nothing else decides.
    StorylineSweep(const Timeline &timeline, const TimelineIndex &index, const std::vector<double> &ranks);

    /// Once.
    [[nodiscard]] Storyline run();

private:
    struct Meeting {
        int event = 0;
        double day = 0;
        std::span<const int> lanes;
    };

    void countMeetings();
    void take(const Meeting &meeting);
    void split(const Meeting &meeting);
    [[nodiscard]] size_t gapFor(const std::vector<std::pair<size_t, double>> &wanted, double rank) const;
    [[nodiscard]] size_t gapByRank(double rank, size_t low, size_t high) const;
    void arrangeMembers();
    /// The first row of the members.
    int placeRows(size_t gap);
    [[nodiscard]] int rowOfMembers(int count, int above, int below, bool hasAbove, bool hasBelow) const;
    [[nodiscard]] qint64 costOfPushing(size_t gap, int row, int step) const;
    void push(size_t gap, int row, int step);
    void move(int lane, int row);
    void leave(const Meeting &meeting);

    const Timeline &m_timeline;
    const TimelineIndex &m_index;
    const std::vector<double> &m_ranks;
    std::vector<int> m_left;  ///< meetings of each lane that are still to come
    std::vector<int> m_order; ///< lanes that run, from top to bottom
    std::vector<int> m_row;   ///< of each lane that runs
    std::vector<char> m_runs; ///< whether a lane does
    double m_day = 0;
    int m_top = 0;    ///< rows used so far
    int m_bottom = -1;
    // of the meeting in hand
    std::vector<char> m_isMember;
    std::vector<int> m_members; ///< from top to bottom
    std::vector<int> m_others;  ///< those who run and are not there, from top to bottom
    Storyline m_result;
};

} // namespace dateline
