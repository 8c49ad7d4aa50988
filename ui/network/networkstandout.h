// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

#include <QSet>

#include <cstdint>
#include <vector>

namespace dateline {

/// How much something stands out while something is selected.
enum class Emphasis : std::uint8_t { Strong, Normal, Faint };

/// What is to stand out in a network.
struct NetworkHighlight {
    QSet<EntityId> entities = {}; ///< with those they met and the meetings between
    QList<EntityId> chain = {};   ///< each met the next
    bool operator==(const NetworkHighlight &) const = default;
};

/// The emphasis of each node and edge of a network.
class NetworkStandout
{
public:
    NetworkStandout() = default;
    NetworkStandout(const Network &network, const NetworkHighlight &highlight);

    [[nodiscard]] bool isAny() const { return !m_nodes.empty(); }
    [[nodiscard]] Emphasis node(int index) const { return m_nodes.empty() ? Emphasis::Normal : m_nodes[size_t(index)]; }
    [[nodiscard]] Emphasis edge(int index) const { return m_edges.empty() ? Emphasis::Normal : m_edges[size_t(index)]; }

private:
    std::vector<Emphasis> m_nodes;
    std::vector<Emphasis> m_edges;
};

} // namespace dateline
