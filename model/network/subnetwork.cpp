// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/subnetwork.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dateline {

Network joinedPart(const Network &network)
{
    std::vector<std::pair<int, MeetingId>> met;
    for (const NetworkEdge &edge : network.edges) {
        for (const MeetingId meeting : edge.meetings) {
            met.emplace_back(edge.from, meeting);
            met.emplace_back(edge.to, meeting);
        }
    }
    std::ranges::sort(met);
    met.erase(std::unique(met.begin(), met.end()), met.end());
    std::vector<int> meetings(size_t(network.nodes.size()), 0);
    for (const auto &[node, meeting] : met)
        ++meetings[size_t(node)];
    Network part;
    std::vector<int> places(meetings.size(), -1);
    for (qsizetype node = 0; node < network.nodes.size(); ++node) {
        if (meetings[size_t(node)] == 0)
            continue;
        places[size_t(node)] = int(part.nodes.size());
        part.nodes.append(network.nodes[node]);
        part.nodes.last().meetings = meetings[size_t(node)];
    }
    for (NetworkEdge edge : network.edges) {
        if (edge.meetings.isEmpty())
            continue;
        edge.from = places[size_t(edge.from)];
        edge.to = places[size_t(edge.to)];
        part.edges.append(edge);
    }
    return part;
}

} // namespace dateline
