// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

#include <QSet>

namespace dateline {

/// Which part of a network is looked at.
struct NetworkPart {
    QSet<EntityId> around = {}; ///< only these and who is at most \c steps meetings away; everybody where empty
    int steps = 1;
    enum class Near { Any, All } near = Near::Any; ///< All: those that each of \c around met, instead
    QSet<EntityId> hidden = {};
    enum class Denied { Hidden, Shown } denied = Denied::Hidden; ///< edges of which every meeting did not happen
    bool operator==(const NetworkPart &) const = default;
};

/// \a network without what is not in \a part: nodes keep their order and places, and go when no edge is left to them.
/// Those hidden lead nowhere.
Network partOf(const Network &network, const NetworkPart &part);

/// The edges of a shortest chain from one to another, each who met the next, by index; of equally short ones the one of
/// most meetings at each step from the end. Nothing where there is none, or both are the same.
QList<int> shortestChain(const Network &network, EntityId from, EntityId to);

} // namespace dateline
