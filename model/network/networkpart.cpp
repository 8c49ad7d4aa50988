// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/networkpart.h"

#include "model/network/adjacency.h"

#include <algorithm>

namespace dateline {

namespace {

int indexOf(const Network &network, EntityId entity)
{
    const auto found = std::ranges::find(network.nodes, entity, &NetworkNode::entity);
    return found == network.nodes.end() ? -1 : int(found - network.nodes.begin());
}

Adjacency adjacencyOf(const Network &network, const std::vector<bool> &isKept)
{
    std::vector<std::pair<int, int>> pairs;
    for (qsizetype edge = 0; edge < network.edges.size(); ++edge) {
        if (isKept[size_t(edge)])
            pairs.emplace_back(network.edges[edge].from, network.edges[edge].to);
    }
    return Adjacency(int(network.nodes.size()), pairs);
}

/// Whether each node is near enough to one of those the part is around.
std::vector<bool> nearEnough(const Network &network, const NetworkPart &part, const std::vector<bool> &edges)
{
    std::vector<bool> isNear(size_t(network.nodes.size()), part.around.isEmpty());
    if (part.around.isEmpty())
        return isNear;
    const Adjacency graph = adjacencyOf(network, edges);
    std::vector<int> reached;
    for (const EntityId entity : part.around) {
        if (const int node = indexOf(network, entity); node >= 0 && !part.hidden.contains(entity))
            reached.push_back(node);
    }
    for (const int node : reached)
        isNear[size_t(node)] = true;
    if (part.near == NetworkPart::Near::All) {
        std::vector<size_t> metBy(isNear.size(), 0);
        for (const int node : reached) {
            for (const int other : graph.neighbours(node))
                ++metBy[size_t(other)];
        }
        for (size_t node = 0; node < isNear.size(); ++node)
            isNear[node] = isNear[node] || metBy[node] == reached.size();
        return isNear;
    }
    for (int step = 0; step < part.steps; ++step) {
        std::vector<int> next;
        for (const int node : reached) {
            for (const int other : graph.neighbours(node)) {
                if (isNear[size_t(other)])
                    continue;
                isNear[size_t(other)] = true;
                next.push_back(other);
            }
        }
        reached = std::move(next);
    }
    return isNear;
}

} // namespace

Network partOf(const Network &network, const NetworkPart &part)
{
    std::vector<bool> isKept(size_t(network.edges.size()));
    for (qsizetype index = 0; index < network.edges.size(); ++index) {
        const NetworkEdge &edge = network.edges[index];
        isKept[size_t(index)] = (part.denied == NetworkPart::Denied::Shown || edge.status != MeetingStatus::NotHeld)
            && !part.hidden.contains(network.nodes[edge.from].entity)
            && !part.hidden.contains(network.nodes[edge.to].entity);
    }
    const std::vector<bool> isNear = nearEnough(network, part, isKept);
    std::vector<bool> isJoined(size_t(network.nodes.size()), false);
    for (qsizetype index = 0; index < network.edges.size(); ++index) {
        const NetworkEdge &edge = network.edges[index];
        isKept[size_t(index)] = isKept[size_t(index)] && isNear[size_t(edge.from)] && isNear[size_t(edge.to)];
        if (isKept[size_t(index)])
            isJoined[size_t(edge.from)] = isJoined[size_t(edge.to)] = true;
    }
    Network result;
    std::vector<int> places(size_t(network.nodes.size()), -1);
    for (qsizetype node = 0; node < network.nodes.size(); ++node) {
        if (!isJoined[size_t(node)])
            continue;
        places[size_t(node)] = int(result.nodes.size());
        result.nodes.append(network.nodes[node]);
    }
    for (qsizetype index = 0; index < network.edges.size(); ++index) {
        if (!isKept[size_t(index)])
            continue;
        NetworkEdge edge = network.edges[index];
        edge.from = places[size_t(edge.from)];
        edge.to = places[size_t(edge.to)];
        result.edges.append(edge);
    }
    return result;
}

QList<int> shortestChain(const Network &network, EntityId from, EntityId to)
{
    const int first = indexOf(network, from);
    const int last = indexOf(network, to);
    if (first < 0 || last < 0 || first == last)
        return {};
    const Adjacency graph = adjacencyOf(network, std::vector<bool>(size_t(network.edges.size()), true));
    const std::vector<int> distances = distancesFrom(graph, first);
    QList<int> chain;
    for (int here = last; here != first;) {
        if (distances[size_t(here)] < 0)
            return {};
        int best = -1;
        for (int index = 0; index < int(network.edges.size()); ++index) {
            const NetworkEdge &edge = network.edges[index];
            if (edge.from != here && edge.to != here)
                continue;
            const int other = edge.from == here ? edge.to : edge.from;
            if (distances[size_t(other)] == distances[size_t(here)] - 1
                && (best < 0 || edge.meetings.size() > network.edges[best].meetings.size()))
                best = index;
        }
        chain.prepend(best);
        here = network.edges[best].from == here ? network.edges[best].to : network.edges[best].from;
    }
    return chain;
}

} // namespace dateline
