// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/adjacency.h"

#include <QPointF>

#include <functional>
#include <vector>

namespace dateline {

struct ForcesOptions {
    int rounds = 30;
    double firstStep = 0.3; ///< how far a node moves at most in the first round, in mean lengths of an edge
    std::vector<bool> held = {}; ///< which do not move; none where empty
    std::function<bool()> isCancelled = [] { return false; };
};

/// Lets neighbours attract and all nodes repel each other, so that those who belong together gather and edges cross
/// less: the spring-electrical model of Hu (2005), distant nodes taken together (Barnes and Hut, 1986). The same for
/// the same start, whose size and place it keeps.
void refineByForces(const Adjacency &graph, std::vector<QPointF> &positions, const ForcesOptions &options);

} // namespace dateline
