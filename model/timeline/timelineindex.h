// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"

#include <span>
#include <vector>

namespace dateline {

/// Where one event stands, as far as finding and gathering need it.
struct TimelinePlace {
    double day = 0;         ///< where it is drawn: a Julian day with a fraction
    qint32 firstDay = 0;    ///< Julian days, inclusive
    qint32 lastDay = 0;
    quint32 firstLane = 0;  ///< in TimelineIndex::lanes
    quint8 status = 0;      ///< StatusPyramid::bit()
    bool soft = false;      ///< it may as well have been half a day earlier or later

    [[nodiscard]] double from() const { return double(firstDay) - (soft ? 0.5 : 0); }
    [[nodiscard]] double to() const { return double(lastDay) + 1 + (soft ? 0.5 : 0); }
};

/// The statuses of a row of events, answered for any stretch of it without a look at each: level n tells of 64^n
/// events at once.
class StatusPyramid
{
public:
    StatusPyramid() = default;
    explicit StatusPyramid(std::vector<quint8> bits);

    /// A bit for each status that occurs in [first, last).
    [[nodiscard]] quint8 among(size_t first, size_t last) const;
    [[nodiscard]] static quint8 bit(MeetingStatus status) { return quint8(1U << unsigned(status)); }

private:
    std::vector<std::vector<quint8>> m_levels;
};

/// The events of a timeline in flat rows, so that what stands between two days is found by halving, on all lanes and on
/// each. An event is known by its rank here: its place from left to right. About 50 bytes an event; never changed after
/// it was built, and so shared between threads and copies.
struct TimelineIndex {
    explicit TimelineIndex(const Timeline &timeline);

    std::vector<TimelinePlace> places; ///< by rank, and one more that only ends the lanes of the last
    std::vector<int> order; ///< the event of each rank
    std::vector<int> ranks; ///< the rank of each event
    std::vector<int> lanes; ///< those of the events, by rank, one after the other
    std::vector<size_t> laneBegin; ///< the first event of each lane in laneRanks, and the end
    std::vector<int> laneRanks; ///< the ranks of the events of each lane, ascending
    StatusPyramid laneStatus; ///< beside laneRanks

    [[nodiscard]] int events() const { return int(order.size()); }
    [[nodiscard]] int laneCount() const { return int(laneBegin.size()) - 1; }
    [[nodiscard]] double day(int rank) const { return places[size_t(rank)].day; }
    [[nodiscard]] std::span<const int> lanesOf(int rank) const;
    [[nodiscard]] std::span<const int> onLane(int lane) const;
    /// The first rank at \a day or later; looked for from \a start on, fast when it is near.
    [[nodiscard]] int rankAt(double day, int start = 0) const;

    /// Bars of one lane and a class of lengths: those of [2^n, 2^(n+1)) days, by first day, then last, then softness.
    struct Bars {
        int lane = 0;
        int length = 0;
        double longest = 0; ///< days
        std::vector<int> ranks;
    };
    std::vector<Bars> bars; ///< by lane, then length

private:
    void listLanes(int laneCount);
    void listBars(const Timeline &timeline);
};

} // namespace dateline
