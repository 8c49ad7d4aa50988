// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelinegrid.h"

#include <span>
#include <vector>

namespace dateline {

/// Gives meetings room for their strokes: moves each a little from its day so that strokes can be told apart, as far as
/// not too many stand there. What it finds in a stretch does not depend on how far the stretch reaches.
class TimelineRoom
{
public:
    /// An event that was looked at by itself.
    struct Place {
        int rank = 0;
        std::span<const int> lanes = {};
        double wanted = 0;
        double day = 0;
        int topLane = 0;
        int bottomLane = 0;
        bool hasRoom = false; ///< for its stroke
    };
    /// Many events that stand at their own days.
    struct Crowd {
        int first = 0; ///< ranks, half-open
        int last = 0;
        double from = 0; ///< the days of the first and of the last
        double to = 0;
    };

    // In shares of TimelineSpacing::signs.
    static constexpr double strokesApart = 0.4; ///< between two strokes
    static constexpr double strokeToSign = 0.55; ///< between a stroke and the middle of a sign it passes
    static constexpr double furthestMove = 0.6; ///< of a meeting from its day: room for one stroke beside a sign
    /// Where more meetings than these stand within TimelineGrid::crowd, on whatever lanes, there are no strokes.
    static constexpr int crowd = 16;

    /// For the ranks in [\a first, \a last).
    TimelineRoom(const TimelineIndex &index, const TimelineSpacing &spacing, int first, int last);

    [[nodiscard]] const std::vector<Place> &places() const { return m_places; } ///< by rank
    [[nodiscard]] const std::vector<Crowd> &crowds() const { return m_crowds; }
    /// The ranks at which bins of crowds end, ascending.
    [[nodiscard]] const std::vector<int> &bins() const { return m_bins; }

    /// Whether a stroke of \a one would pass a sign of \a other on a lane of the latter only.
    [[nodiscard]] static bool wouldPass(const Place &one, const Place &other);
    [[nodiscard]] static bool reaches(const Place &place) { return place.topLane < place.bottomLane; }
    /// Whether the lanes from the first to the last of each have some in common.
    [[nodiscard]] static bool overlap(const Place &one, const Place &other)
    {
        return one.topLane <= other.bottomLane && other.topLane <= one.bottomLane;
    }

private:
    void list(int first, int last);
    void listCrowd(int first, int last);
    void make();
    [[nodiscard]] double limitOf(size_t index) const;
    [[nodiscard]] double nearestRoom(size_t index, size_t first) const;
    [[nodiscard]] double roomBetween(const Place &one, const Place &other) const;
    [[nodiscard]] bool isFreeBeyondTile(size_t index, double day) const;
    [[nodiscard]] static bool shareALane(const Place &one, const Place &other);
    /// Where an event stands that must not be left of those before it on its lanes.
    [[nodiscard]] double behindOthers(size_t index, size_t first) const;

    const TimelineIndex &m_index;
    const TimelineSpacing m_spacing;
    const TimelineGrid m_grid;
    std::vector<Place> m_places;
    std::vector<Crowd> m_crowds;
    std::vector<int> m_bins;
};

} // namespace dateline
