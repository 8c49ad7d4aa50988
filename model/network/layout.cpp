// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/layout.h"

#include "model/network/packing.h"
#include "model/network/separation.h"
#include "model/network/stresslayout.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {

namespace {

constexpr qreal edgeLength = 150;
constexpr qreal margin = 14; // between nodes, and three times as much between components
constexpr qreal labelHeight = 18;
constexpr qreal letterWidth = 6.5;
constexpr qreal widestLabel = 160;
constexpr size_t mostNamed = 400; // nodes in a component whose names all have room

/// Connected nodes: their indices in the network, the edges between them by index here, and where they are.
struct Component {
    std::vector<int> nodes;
    std::vector<std::pair<int, int>> edges;
    std::vector<QPointF> positions;
    std::vector<QRectF> extents;
    bool placedBefore = false;
};

/// What a node and, where names have room, the name below it cover, with half the room between it and others.
QRectF extentOf(const NetworkNode &node, bool isNamed)
{
    const qreal radius = nodeRadius(node.meetings);
    const qreal name = isNamed ? std::min(letterWidth * qreal(node.name.size()), widestLabel) : 0;
    const qreal half = std::max(radius, name / 2) + margin / 2;
    return {-half, -radius - margin / 2, 2 * half, 2 * radius + margin + (isNamed ? labelHeight : 0)};
}

std::vector<int> leadersOf(const Network &network)
{
    std::vector<int> leader(size_t(network.nodes.size()));
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&leader](int node) {
        while (leader[size_t(node)] != node) {
            leader[size_t(node)] = leader[size_t(leader[size_t(node)])];
            node = leader[size_t(node)];
        }
        return node;
    };
    for (const NetworkEdge &edge : network.edges) {
        const auto [low, high] = std::minmax({find(edge.from), find(edge.to)});
        leader[size_t(high)] = low;
    }
    for (int node = 0; node < int(leader.size()); ++node)
        leader[size_t(node)] = find(node);
    return leader;
}

std::vector<Component> componentsOf(const Network &network)
{
    const std::vector<int> leader = leadersOf(network);
    std::vector<size_t> number(leader.size());
    std::vector<int> place(leader.size());
    std::vector<Component> components;
    for (int node = 0; node < int(leader.size()); ++node) {
        if (leader[size_t(node)] == node) {
            number[size_t(node)] = components.size();
            components.emplace_back();
        }
        std::vector<int> &nodes = components[number[size_t(leader[size_t(node)])]].nodes;
        place[size_t(node)] = int(nodes.size());
        nodes.push_back(node);
    }
    for (const NetworkEdge &edge : network.edges)
        components[number[size_t(leader[size_t(edge.from)])]].edges.emplace_back(place[size_t(edge.from)],
                                                                                 place[size_t(edge.to)]);
    for (Component &component : components) {
        for (const int node : component.nodes)
            component.extents.push_back(extentOf(network.nodes[node], component.nodes.size() <= mostNamed));
    }
    return components;
}

StressStart startOf(Component &component, const Network &network, const LayoutOptions &options)
{
    StressStart start;
    start.seed = options.seed;
    start.isCancelled = options.isCancelled;
    start.positions.resize(component.nodes.size());
    start.known.resize(component.nodes.size());
    for (size_t at = 0; at < component.nodes.size(); ++at) {
        const auto found = options.previous.constFind(network.nodes[component.nodes[at]].entity);
        if (found == options.previous.cend())
            continue;
        start.positions[at] = *found;
        start.known[at] = true;
        component.placedBefore = true;
    }
    return start;
}

qreal middleLength(const std::vector<std::pair<int, int>> &edges, const std::vector<QPointF> &positions,
                   const std::vector<bool> &known)
{
    std::vector<qreal> lengths;
    for (const auto &[from, to] : edges) {
        if (!known[size_t(from)] || !known[size_t(to)])
            continue;
        const QPointF way = positions[size_t(to)] - positions[size_t(from)];
        lengths.push_back(std::hypot(way.x(), way.y()));
    }
    if (lengths.empty())
        return 0;
    const auto middle = lengths.begin() + std::ptrdiff_t(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    return *middle;
}

/// How much larger a component must be drawn for its nodes to have room.
qreal roomFor(const Component &component)
{
    if (component.nodes.size() <= 4)
        return 1;
    const qreal density = component.nodes.size() <= mostNamed ? 0.35 : 0.1; // of the picture that nodes may fill
    qreal needed = 0;
    QPointF least = component.positions.front();
    QPointF most = least;
    for (size_t at = 0; at < component.nodes.size(); ++at) {
        const QPointF here = component.positions[at];
        least = {std::min(least.x(), here.x()), std::min(least.y(), here.y())};
        most = {std::max(most.x(), here.x()), std::max(most.y(), here.y())};
        needed += component.extents[at].width() * component.extents[at].height();
    }
    const qreal area = std::max((most.x() - least.x() + edgeLength) * (most.y() - least.y() + edgeLength), 1.0);
    return std::max(1.0, std::sqrt(needed / (density * area)));
}

/// Lays \a component out by itself. One that stood in the picture before keeps its place, and its scale while its nodes
/// have room.
void place(Component &component, const Network &network, const LayoutOptions &options)
{
    constexpr qreal crowded = 1.25; // how much room must lack before a known picture is drawn larger
    StressStart start = startOf(component, network, options);
    const qreal before = middleLength(component.edges, start.positions, start.known);
    const qreal unit = before > 1 ? before : edgeLength;
    for (QPointF &position : start.positions)
        position /= unit;
    component.positions = layOutByStress(Adjacency(int(component.nodes.size()), component.edges), start);
    for (QPointF &position : component.positions)
        position *= unit;
    const qreal now = middleLength(component.edges, component.positions, start.known);
    if (before > 1 && now > 1)
        scale(component.positions, before / now);
    const qreal room = roomFor(component);
    if (!component.placedBefore || room > crowded)
        scale(component.positions, room);
    if (!options.isCancelled())
        separate(component.positions, component.extents);
}

PackingPiece pieceOf(const Component &component)
{
    constexpr size_t mostLines = 20000; // of larger components the lines lie between nodes anyway
    PackingPiece piece;
    piece.stays = component.placedBefore;
    for (size_t at = 0; at < component.nodes.size(); ++at)
        piece.covered.push_back(
            component.extents[at].translated(component.positions[at]).adjusted(-margin, -margin, margin, margin));
    if (component.edges.size() <= mostLines) {
        for (const auto &[from, to] : component.edges)
            piece.lines.emplace_back(component.positions[size_t(from)], component.positions[size_t(to)]);
    }
    return piece;
}

/// Puts those who are pinned to their places, and others off them.
void pin(Network &network, const std::vector<Component> &components, const NetworkPositions &pinned)
{
    std::vector<QPointF> positions(size_t(network.nodes.size()));
    std::vector<QRectF> extents(positions.size());
    std::vector<bool> stays(positions.size(), false);
    bool any = false;
    for (const Component &component : components) {
        for (size_t at = 0; at < component.nodes.size(); ++at) {
            const auto node = size_t(component.nodes[at]);
            const auto found = pinned.constFind(network.nodes[qsizetype(node)].entity);
            stays[node] = found != pinned.cend();
            positions[node] = stays[node] ? *found : network.nodes[qsizetype(node)].position;
            extents[node] = component.extents[at];
            any = any || stays[node];
        }
    }
    if (!any)
        return;
    giveWay(positions, extents, stays);
    for (size_t node = 0; node < positions.size(); ++node)
        network.nodes[qsizetype(node)].position = positions[node];
}

} // namespace

Network layOut(Network network, const LayoutOptions &options)
{
    std::vector<Component> components = componentsOf(network);
    for (Component &component : components) {
        place(component, network, options);
        if (options.isCancelled())
            return network;
    }
    std::vector<PackingPiece> pieces;
    std::ranges::transform(components, std::back_inserter(pieces), pieceOf);
    const std::vector<QPointF> moves = pack(pieces);
    for (size_t which = 0; which < components.size(); ++which) {
        for (size_t at = 0; at < components[which].nodes.size(); ++at)
            network.nodes[components[which].nodes[at]].position = components[which].positions[at] + moves[which];
    }
    pin(network, components, options.pinned);
    return network;
}

} // namespace dateline
