// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

namespace dateline {

/// \a network without edges of no meetings and nodes without an edge: the others keep their order and places, and count
/// the meetings of the edges that are left, each once.
Network joinedPart(const Network &network);

} // namespace dateline
