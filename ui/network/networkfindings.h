// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/comparison.h"
#include "model/network/connectors.h"
#include "ui/network/findinglist.h"

namespace dateline {

/// What became of each edge of \a network by kind of change, most meetings first; \a edges is parallel to its own.
QList<FindingSection> findingsOf(const Network &network, const QList<ComparedEdge> &edges);

/// Those between two groups, and the members who met each other.
QList<FindingSection> findingsOf(const Network &network, const GroupConnections &connections);

} // namespace dateline
