// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/network/network.h"

#include <QDate>

namespace dateline {

/// How somebody stands in a network.
struct NodeMeasures {
    EntityId entity;
    int met = 0;            ///< how many others (degree)
    int meetings = 0;
    double betweenness = 0; ///< share of the shortest chains between two others that lead over them, 0 to 1
    double pageRank = 0;    ///< by meetings; of all nodes together 1
    int community = 0; ///< the same for those who met each other more than others (Leiden: Traag, Waltman and van Eck,
                       ///< 2019); 0 is the largest
    QDate first; ///< days of their first and last meeting, of those whose day is known
    QDate last;

    bool operator==(const NodeMeasures &) const = default;
};

/// The measures of each node of \a network, in their order; \a set holds the meetings behind its edges. The same for
/// the same network. Betweenness of more than 3,000 nodes counts chains of at most four meetings. Only on the query
/// lane (igraph).
Result<QList<NodeMeasures>> measure(const Network &network, const MeetingSet &set);

} // namespace dateline
