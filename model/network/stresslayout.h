// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/adjacency.h"

#include <QPointF>

#include <functional>
#include <vector>

namespace dateline {

/// Where the nodes of one connected graph start from.
struct StressStart {
    std::vector<QPointF> positions; ///< of those that are known; in units of an edge's ideal length
    std::vector<bool> known;        ///< which stood in a picture before, and are to stay near
    unsigned seed = 1;
    std::function<bool()> isCancelled = [] { return false; };
};

/// Places the nodes of a connected \a graph so that distances in the plane are as distances in the graph: sparse stress
/// (Ortmann, Klimenta and Brandes, 2017) by local majorization (Gansner, Koren and North, 2004), from pivot
/// multidimensional scaling (Brandes and Pich, 2007) where nothing is known. In between, forces gather those who belong
/// together, which stress alone does not in a small world. An edge's ideal length is 1. The same for the same start.
/// Where it is cancelled, the positions reached.
std::vector<QPointF> layOutByStress(const Adjacency &graph, const StressStart &start);

} // namespace dateline
