// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

#include <QSet>

namespace dateline {

/// Somebody who met members of two groups, in neither.
struct Connector {
    int node = 0;
    QList<int> toFirst;  ///< edges, one or more
    QList<int> toSecond;

    bool operator==(const Connector &) const = default;
};

/// What connects two groups.
struct GroupConnections {
    QList<int> direct; ///< edges from a member of one to a member of the other
    QList<Connector> between; ///< those who met most on their lesser side first

    bool operator==(const GroupConnections &) const = default;
};

/// What connects \a first with \a second in \a network; who is in both groups counts to the first.
GroupConnections connectionsOf(const Network &network, const QSet<EntityId> &first, const QSet<EntityId> &second);

} // namespace dateline
