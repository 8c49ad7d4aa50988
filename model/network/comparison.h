// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

namespace dateline {

/// What became of an edge from one interval to another.
enum class EdgeChange { Same, New, Gone, Stronger, Weaker };

struct ComparedEdge {
    EdgeChange change = EdgeChange::Same;
    int before = 0; ///< meetings in the first interval
    int after = 0;  ///< and in the second

    bool operator==(const ComparedEdge &) const = default;
};

/// Those who met in one of two intervals.
struct NetworkComparison {
    Network network; ///< with the meetings of both
    QList<ComparedEdge> edges; ///< parallel to network.edges

    bool operator==(const NetworkComparison &) const = default;
};

/// What of \a network was in \a before or \a after, nodes where they stand. A meeting is in an interval that its days
/// overlap (the day of its article where it has none); one that did not take place is in none.
NetworkComparison compare(const Network &network, const MeetingSet &set, const DateInterval &before,
                          const DateInterval &after);

} // namespace dateline
