// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelinemarks.h"

#include <algorithm>
#include <cmath>

namespace dateline {

/// Lengths of time at one zoom, in days. Powers of two, so that each is a whole number of the next at every zoom and
/// all begin at the same days whatever is looked at.
struct TimelineGrid {
    static constexpr int cellsATile = 4;

    explicit TimelineGrid(const TimelineSpacing &spacing)
        : cell(std::exp2(std::ceil(std::log2(std::max(spacing.counts * 1.25, spacing.signs * 3)))))
        , crowd(cell / 4)
        , bin(cell / 16)
        , tile(cell * cellsATile)
    {
    }

    double cell;  ///< rows of meetings are cut into counts of about this length
    double crowd; ///< where more than a few events stand in this, they are not looked at one by one
    double bin;   ///< but by this, less than a sign's width
    double tile;  ///< meetings make room for each other within it

    [[nodiscard]] static qint64 number(double day, double length) { return qint64(std::floor(day / length)); }
};

} // namespace dateline
