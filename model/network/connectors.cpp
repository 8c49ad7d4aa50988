// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/connectors.h"

#include <algorithm>
#include <vector>

namespace dateline {

GroupConnections connectionsOf(const Network &network, const QSet<EntityId> &first, const QSet<EntityId> &second)
{
    enum class Group { None, First, Second };
    std::vector<Group> groups;
    for (const NetworkNode &node : network.nodes)
        groups.push_back(first.contains(node.entity)        ? Group::First
                             : second.contains(node.entity) ? Group::Second
                                                            : Group::None);
    std::vector<Connector> connectors(groups.size());
    GroupConnections connections;
    for (int index = 0; index < int(network.edges.size()); ++index) {
        const NetworkEdge &edge = network.edges[index];
        const Group from = groups[size_t(edge.from)];
        const Group to = groups[size_t(edge.to)];
        if (from != Group::None && to != Group::None && from != to)
            connections.direct.append(index);
        if ((from == Group::None) == (to == Group::None))
            continue;
        Connector &outside = connectors[size_t(from == Group::None ? edge.from : edge.to)];
        ((from == Group::None ? to : from) == Group::First ? outside.toFirst : outside.toSecond).append(index);
    }
    const auto meetings = [&network](const QList<int> &edges) {
        qsizetype count = 0;
        for (const int edge : edges)
            count += network.edges[edge].meetings.size();
        return count;
    };
    for (size_t node = 0; node < connectors.size(); ++node) {
        connectors[node].node = int(node);
        if (!connectors[node].toFirst.isEmpty() && !connectors[node].toSecond.isEmpty())
            connections.between.append(connectors[node]);
    }
    std::ranges::stable_sort(connections.between, std::ranges::greater(), [&](const Connector &each) {
        return std::min(meetings(each.toFirst), meetings(each.toSecond));
    });
    return connections;
}

} // namespace dateline
