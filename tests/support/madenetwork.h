// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline::test {

struct MadeNetwork {
    int nodes = 200;
    int edges = 1000;
    int circle = 40;       ///< how many who mostly meet each other
    double across = 0.15; ///< share of edges between circles
};

/// People in circles: most meet within their own, a few know somebody elsewhere, and some meet far more than others.
/// One component; the same for the same wish.
inline Network madeNetwork(const MadeNetwork &wish)
{
    using namespace Qt::StringLiterals;
    QRandomGenerator random(11);
    std::set<std::pair<int, int>> pairs;
    const auto join = [&pairs](int one, int other) {
        if (one != other)
            pairs.insert(std::minmax(one, other));
    };
    const auto busyOf = [&](int first, int count) {
        return first + std::min(count - 1, int(std::pow(random.generateDouble(), 2.5) * count));
    };
    const auto circleOf = [&](int node) { return node / wish.circle * wish.circle; };
    const auto sizeOf = [&](int first) { return std::min(wish.circle, wish.nodes - first); };
    for (int node = 1; node < wish.nodes; ++node) {
        const int first = circleOf(node);
        join(node, node == first ? busyOf(0, first) : busyOf(first, node - first));
    }
    while (int(pairs.size()) < wish.edges) {
        const int one = random.bounded(wish.nodes);
        const bool isAcross = random.generateDouble() < wish.across;
        const int first =
            isAcross ? random.bounded((wish.nodes + wish.circle - 1) / wish.circle) * wish.circle : circleOf(one);
        join(isAcross ? busyOf(circleOf(one), sizeOf(circleOf(one))) : one, busyOf(first, sizeOf(first)));
    }
    Network network;
    std::vector<int> meetings(size_t(wish.nodes), 0);
    qint64 id = 0;
    for (const auto &[from, to] : pairs) {
        NetworkEdge edge{.from = from,
                         .to = to,
                         .meetings = {},
                         .status = meetingStatuses[random.bounded(20) < 17 ? 0 : random.bounded(4)]};
        const int count = 1 + int(std::pow(random.generateDouble(), 6) * 20);
        for (int at = 0; at < count; ++at)
            edge.meetings.append(MeetingId{++id});
        meetings[size_t(from)] += count;
        meetings[size_t(to)] += count;
        network.edges.append(edge);
    }
    for (int node = 0; node < wish.nodes; ++node) {
        network.nodes.append({.entity = {node + 1},
                              .name = u"Person Number %1"_s.arg(node + 1),
                              .kind = node % 5 == 0 ? EntityKind::Organization : EntityKind::Person,
                              .meetings = meetings[size_t(node)],
                              .position = {}});
    }
    // Most meetings first, as built ones are.
    std::vector<int> order(size_t(wish.nodes));
    for (int node = 0; node < wish.nodes; ++node)
        order[size_t(node)] = node;
    std::ranges::stable_sort(order, std::ranges::greater(), [&](int node) { return meetings[size_t(node)]; });
    Network sorted;
    std::vector<int> place(order.size());
    for (const int node : order) {
        place[size_t(node)] = int(sorted.nodes.size());
        sorted.nodes.append(network.nodes[node]);
    }
    for (NetworkEdge edge : network.edges) {
        const auto [from, to] = std::minmax({place[size_t(edge.from)], place[size_t(edge.to)]});
        edge.from = from;
        edge.to = to;
        sorted.edges.append(edge);
    }
    std::ranges::sort(sorted.edges, {}, [](const NetworkEdge &edge) { return std::pair(edge.from, edge.to); });
    return sorted;
}

} // namespace dateline::test
