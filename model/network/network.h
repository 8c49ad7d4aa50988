// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QList>
#include <QPointF>
#include <QString>

namespace dateline {

/// Somebody who met somebody.
struct NetworkNode {
    EntityId entity;
    QString name;
    EntityKind kind = EntityKind::Other;
    int meetings = 0;
    QPointF position; ///< centre, in the units of nodeRadius()

    bool operator==(const NetworkNode &) const = default;
};

/// Two who met; \c from < \c to are indices of nodes.
struct NetworkEdge {
    int from = 0;
    int to = 0;
    QList<MeetingId> meetings; ///< every one behind it, one or more
    MeetingStatus status = MeetingStatus::Held; ///< the firmest of them: held, planned, possible, not held

    bool operator==(const NetworkEdge &) const = default;
};

struct Network {
    QList<NetworkNode> nodes; ///< most meetings first
    QList<NetworkEdge> edges; ///< by from, then to

    bool operator==(const Network &) const = default;
};

/// The radius a node is drawn with: 16 for one meeting, growing with their number up to 40.
qreal nodeRadius(int meetings);

/// Everybody in \a set who met somebody, without positions. Where more than 60 met at once, each is joined only to the
/// five that are named first.
Network buildNetwork(const MeetingSet &set);

} // namespace dateline
