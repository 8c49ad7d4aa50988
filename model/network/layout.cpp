// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/network.h"

#include <igraph.h>

#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <numbers>
#include <numeric>
#include <vector>

namespace dateline {

namespace {

constexpr qreal edgeLength = 150;
constexpr qreal margin = 14;    // between nodes, and three times as much between components
constexpr qreal labelHeight = 18;
constexpr qreal letterWidth = 6.5;
constexpr qreal widestLabel = 160;

/// Connected nodes: their indices in the network, the edges between them by index here, and where they are.
struct Component {
    std::vector<int> nodes;
    std::vector<std::pair<int, int>> edges;
    std::vector<QPointF> positions;
    std::vector<bool> known; ///< which stood in the picture before
    bool placedBefore = false;
};

/// What a node and the name below it cover.
QRectF extent(const NetworkNode &node, QPointF centre)
{
    const qreal radius = nodeRadius(node.meetings);
    const qreal half = std::max(radius, std::min(letterWidth * static_cast<qreal>(node.name.size()), widestLabel) / 2);
    return {centre.x() - half, centre.y() - radius, 2 * half, 2 * radius + labelHeight};
}

std::vector<Component> componentsOf(const Network &network)
{
    std::vector<int> leader(static_cast<std::size_t>(network.nodes.size()));
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&leader](int node) {
        while (leader[static_cast<std::size_t>(node)] != node) {
            int &above = leader[static_cast<std::size_t>(node)];
            above = leader[static_cast<std::size_t>(above)];
            node = above;
        }
        return node;
    };
    for (const NetworkEdge &edge : network.edges) {
        const auto [low, high] = std::minmax({find(edge.from), find(edge.to)});
        leader[static_cast<std::size_t>(high)] = low;
    }
    std::map<int, std::size_t> numbers;
    std::vector<Component> components;
    std::vector<int> place(leader.size());
    for (int node = 0; node < static_cast<int>(leader.size()); ++node) {
        const auto [at, isNew] = numbers.try_emplace(find(node), components.size());
        if (isNew)
            components.emplace_back();
        Component &component = components[at->second];
        place[static_cast<std::size_t>(node)] = static_cast<int>(component.nodes.size());
        component.nodes.push_back(node);
    }
    for (const NetworkEdge &edge : network.edges) {
        components[numbers[find(edge.from)]].edges.emplace_back(place[static_cast<std::size_t>(edge.from)],
                                                                place[static_cast<std::size_t>(edge.to)]);
    }
    return components;
}

/// Where a component starts from: the picture before; newcomers beside somebody they met, or on a spiral.
void seed(Component &component, const Network &network, const NetworkPositions &previous)
{
    const std::size_t count = component.nodes.size();
    component.positions.assign(count, {});
    component.known.assign(count, false);
    for (std::size_t at = 0; at < count; ++at) {
        const auto found = previous.constFind(network.nodes[component.nodes[at]].entity);
        if (found == previous.constEnd())
            continue;
        component.positions[at] = *found;
        component.known[at] = true;
        component.placedBefore = true;
    }
    for (std::size_t at = 0; at < count; ++at) {
        if (component.known[at])
            continue;
        // The golden angle spreads points evenly, however many they are.
        const qreal angle = static_cast<qreal>(at) * std::numbers::pi * (3 - std::sqrt(5.0));
        const qreal distance = edgeLength * 0.6 * std::sqrt(static_cast<qreal>(at) + 0.5);
        component.positions[at] = {distance * std::cos(angle), distance * std::sin(angle)};
    }
    if (!component.placedBefore)
        return;
    std::vector<bool> known = component.known;
    for (const auto &[from, to] : component.edges) {
        for (const auto &[newcomer, friendOf] : {std::pair(from, to), std::pair(to, from)}) {
            const auto here = static_cast<std::size_t>(newcomer);
            if (known[here] || !known[static_cast<std::size_t>(friendOf)])
                continue;
            const qreal angle = static_cast<qreal>(newcomer) * 2.4;
            component.positions[here] = component.positions[static_cast<std::size_t>(friendOf)]
                + edgeLength * QPointF(std::cos(angle), std::sin(angle));
            known[here] = true;
        }
    }
}

/// How far each node may move along one axis: those who stood in the picture before only a little, so that it keeps its
/// shape. In igraph's units, whose ideal edge has length 1.
class Bounds
{
public:
    Bounds(const Component &component, qreal (QPointF::*coordinate)() const)
    {
        constexpr qreal leeway = 0.3;
        constexpr qreal anywhere = 1e6;
        for (std::size_t at = 0; at < component.positions.size(); ++at) {
            const qreal here = (component.positions[at].*coordinate)() / edgeLength;
            const qreal room = component.known[at] ? leeway : anywhere;
            m_least.push_back(here - room);
            m_most.push_back(here + room);
        }
        igraph_vector_view(&m_leastView, m_least.data(), static_cast<igraph_integer_t>(m_least.size()));
        igraph_vector_view(&m_mostView, m_most.data(), static_cast<igraph_integer_t>(m_most.size()));
    }

    Bounds(const Bounds &) = delete;
    Bounds &operator=(const Bounds &) = delete;

    const igraph_vector_t *least() const { return &m_leastView; }
    const igraph_vector_t *most() const { return &m_mostView; }

private:
    std::vector<igraph_real_t> m_least;
    std::vector<igraph_real_t> m_most;
    igraph_vector_t m_leastView;
    igraph_vector_t m_mostView;
};

/// Moves the nodes as forces would (Fruchterman and Reingold, 1991). Where igraph fails, they stay where they were.
void relax(Component &component)
{
    const auto count = static_cast<igraph_integer_t>(component.nodes.size());
    if (count < 3) {
        if (count == 2 && !component.placedBefore)
            component.positions = {{0, 0}, {edgeLength, 0}};
        return;
    }
    static std::once_flag handler;
    std::call_once(handler, [] { igraph_set_error_handler(igraph_error_handler_ignore); });

    igraph_vector_int_t ends;
    igraph_matrix_t places;
    igraph_t graph;
    if (igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(component.edges.size() * 2)) != IGRAPH_SUCCESS)
        return;
    for (std::size_t at = 0; at < component.edges.size(); ++at) {
        VECTOR(ends)[at * 2] = component.edges[at].first;
        VECTOR(ends)[at * 2 + 1] = component.edges[at].second;
    }
    if (igraph_matrix_init(&places, count, 2) == IGRAPH_SUCCESS) {
        for (igraph_integer_t at = 0; at < count; ++at) { // igraph's ideal edge has length 1
            MATRIX(places, at, 0) = component.positions[static_cast<std::size_t>(at)].x() / edgeLength;
            MATRIX(places, at, 1) = component.positions[static_cast<std::size_t>(at)].y() / edgeLength;
        }
        if (igraph_create(&graph, &ends, count, IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS) {
            igraph_rng_seed(igraph_rng_default(), 1);
            const igraph_integer_t rounds = count > 2000 ? 50 : 500;
            const igraph_real_t heat = std::sqrt(static_cast<igraph_real_t>(count)) * (component.placedBefore ? 0.02 : 0.1);
            const Bounds across(component, &QPointF::x);
            const Bounds down(component, &QPointF::y);
            if (igraph_layout_fruchterman_reingold(&graph, &places, true, rounds, heat, IGRAPH_LAYOUT_AUTOGRID, nullptr,
                                                   across.least(), across.most(), down.least(), down.most())
                == IGRAPH_SUCCESS) {
                for (igraph_integer_t at = 0; at < count; ++at)
                    component.positions[static_cast<std::size_t>(at)] = {MATRIX(places, at, 0) * edgeLength,
                                                                         MATRIX(places, at, 1) * edgeLength};
            }
            igraph_destroy(&graph);
        }
        igraph_matrix_destroy(&places);
    }
    igraph_vector_int_destroy(&ends);
}

/// Scales a component so that its middle edge has the wished length and there is room for every node.
void scale(Component &component, const Network &network)
{
    std::vector<qreal> lengths;
    for (const auto &[from, to] : component.edges) {
        const QPointF way = component.positions[static_cast<std::size_t>(to)] - component.positions[static_cast<std::size_t>(from)];
        lengths.push_back(std::hypot(way.x(), way.y()));
    }
    if (lengths.empty() || component.placedBefore)
        return;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    if (*middle < 1e-6)
        return;
    constexpr qreal density = 0.35; // of the picture that nodes may fill
    qreal needed = 0;
    QRectF bounds;
    for (std::size_t at = 0; at < component.nodes.size(); ++at) {
        const QRectF node = extent(network.nodes[component.nodes[at]], component.positions[at] * (edgeLength / *middle));
        needed += (node.width() + margin) * (node.height() + margin);
        bounds |= node;
    }
    const bool crowded = component.nodes.size() > 4 && needed > density * bounds.width() * bounds.height();
    const qreal room = crowded ? std::sqrt(needed / (density * bounds.width() * bounds.height())) : 1;
    const qreal factor = edgeLength / *middle * room;
    for (QPointF &position : component.positions)
        position *= factor;
}

/// Pushes apart what overlaps, in the direction that needs the smaller step, until nothing does.
void separate(Component &component, const Network &network)
{
    constexpr int rounds = 200;
    constexpr qreal cell = 220; // wider than the widest node, so that only neighbouring cells can overlap
    const std::size_t count = component.nodes.size();
    for (int round = 0; round < rounds; ++round) {
        bool moved = false;
        std::map<std::pair<int, int>, std::vector<std::size_t>> cells;
        for (std::size_t at = 0; at < count; ++at) {
            cells[{static_cast<int>(std::floor(component.positions[at].x() / cell)),
                   static_cast<int>(std::floor(component.positions[at].y() / cell))}]
                .push_back(at);
        }
        const auto pushApart = [&](std::size_t one, std::size_t other) {
            const QRectF first = extent(network.nodes[component.nodes[one]], component.positions[one]);
            const QRectF second = extent(network.nodes[component.nodes[other]], component.positions[other]);
            const QRectF shared = first.adjusted(-margin / 2, -margin / 2, margin / 2, margin / 2)
                & second.adjusted(-margin / 2, -margin / 2, margin / 2, margin / 2);
            if (shared.isEmpty())
                return;
            moved = true;
            const QPointF way = component.positions[other] - component.positions[one];
            QPointF step = shared.width() < shared.height() ? QPointF(shared.width() / 2 + 0.5, 0)
                                                            : QPointF(0, shared.height() / 2 + 0.5);
            if (way.x() * step.x() + way.y() * step.y() < 0)
                step = -step;
            component.positions[one] -= step;
            component.positions[other] += step;
        };
        for (const auto &[place, members] : cells) {
            for (int dx = 0; dx <= 1; ++dx) {
                for (int dy = dx == 0 ? 0 : -1; dy <= 1; ++dy) {
                    const auto neighbours = cells.find({place.first + dx, place.second + dy});
                    if (neighbours == cells.end())
                        continue;
                    for (const std::size_t one : members) {
                        for (const std::size_t other : neighbours->second) {
                            if (dx != 0 || dy != 0 || one < other)
                                pushApart(one, other);
                        }
                    }
                }
            }
        }
        if (!moved)
            return;
    }
}

QRectF boundsOf(const Component &component, const Network &network)
{
    QRectF bounds;
    for (std::size_t at = 0; at < component.nodes.size(); ++at)
        bounds |= extent(network.nodes[component.nodes[at]], component.positions[at]);
    return bounds;
}

/// Puts the components side by side in rows, the largest first; about twice as wide as high.
void pack(std::vector<Component> &components, const Network &network)
{
    qreal area = 0;
    qreal widest = 0;
    for (const Component &component : components) {
        const QRectF bounds = boundsOf(component, network);
        area += (bounds.width() + 3 * margin) * (bounds.height() + 3 * margin);
        widest = std::max(widest, bounds.width());
    }
    const qreal rowWidth = std::max(widest, std::sqrt(area * 2));
    QPointF corner;
    qreal rowHeight = 0;
    for (Component &component : components) {
        const QRectF bounds = boundsOf(component, network);
        if (corner.x() > 0 && corner.x() + bounds.width() > rowWidth) {
            corner = {0, corner.y() + rowHeight + 3 * margin};
            rowHeight = 0;
        }
        for (QPointF &position : component.positions)
            position += corner - bounds.topLeft();
        corner.rx() += bounds.width() + 3 * margin;
        rowHeight = std::max(rowHeight, bounds.height());
    }
}

} // namespace

Network layOut(Network network, const NetworkPositions &previous)
{
    std::vector<Component> components = componentsOf(network);
    for (Component &component : components) {
        seed(component, network, previous);
        relax(component);
        scale(component, network);
        separate(component, network);
    }
    std::ranges::stable_sort(components, std::ranges::greater(), [](const Component &component) { return component.nodes.size(); });
    pack(components, network);
    for (const Component &component : components) {
        for (std::size_t at = 0; at < component.nodes.size(); ++at)
            network.nodes[component.nodes[at]].position = component.positions[at];
    }
    return network;
}

} // namespace dateline
