// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

#include <functional>

namespace dateline {

/// Where nodes were in the picture before, so that it keeps its shape.
using NetworkPositions = QHash<EntityId, QPointF>;

struct LayoutOptions {
    NetworkPositions previous = {};
    NetworkPositions pinned = {}; ///< who stands exactly there, whatever lies around
    unsigned seed = 1;
    std::function<bool()> isCancelled = [] { return false; };
};

/// Places the nodes of \a network so that those who are near in it are near in the picture (stress), components packed
/// side by side. Nodes never overlap; of small networks their names do not, either. Who stood in the picture before
/// stays about there; others give way to those who are pinned. The same for the same options. Where it is cancelled,
/// something unfinished.
Network layOut(Network network, const LayoutOptions &options = {});

} // namespace dateline
