// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/stresslayout.h"

#include "model/network/forces.h"
#include "model/network/pivots.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr float leastDistance = 1e-4f;
constexpr float steadiness =
    3; // how much more those who stood in the picture before weigh their place than their neighbours
constexpr float standing = 0.002f; // of an edge: when all move less, they have arrived

struct Place {
    float x = 0;
    float y = 0;
};

/// A number from -0.5 to 0.5 that looks random, the same for the same node.
float scattered(unsigned node, unsigned seed)
{
    unsigned mixed = (node + 1) * 2654435761u ^ seed * 40503u;
    mixed ^= mixed >> 15;
    mixed *= 2246822519u;
    mixed ^= mixed >> 13;
    return float(mixed & 0xffff) / 65536.0f - 0.5f;
}

/// Pulls the nodes to where they belong, one after the other.
class Majorization
{
public:
    Majorization(const Adjacency &graph, const Pivots &pivots, std::vector<Place> places)
        : m_graph(graph)
        , m_pivots(pivots)
        , m_places(std::move(places))
    {
    }

    void hold(const std::vector<bool> &held)
    {
        m_held = held;
        m_anchors = m_places;
    }

    /// Moves each node once; the farthest way that any went.
    float step()
    {
        float farthest = 0;
        readPivots();
        for (int node = 0; node < m_graph.size(); ++node) {
            const Place before = m_places[size_t(node)];
            const Place now = better(node);
            m_places[size_t(node)] = now;
            const int pivot = m_pivots.indexOf(node);
            if (pivot >= 0) {
                m_x[size_t(pivot)] = now.x;
                m_y[size_t(pivot)] = now.y;
            }
            farthest = std::max({farthest, std::abs(now.x - before.x), std::abs(now.y - before.y)});
        }
        return farthest;
    }

    [[nodiscard]] const std::vector<Place> &places() const { return m_places; }
    void moveTo(const std::vector<QPointF> &positions)
    {
        for (size_t node = 0; node < m_places.size(); ++node)
            m_places[node] = {float(positions[node].x()), float(positions[node].y())};
    }

private:
    void readPivots()
    {
        m_x.clear();
        m_y.clear();
        for (const int pivot : m_pivots.nodes()) {
            m_x.push_back(m_places[size_t(pivot)].x);
            m_y.push_back(m_places[size_t(pivot)].y);
        }
    }

    [[nodiscard]] Place better(int node) const
    {
        const Place here = m_places[size_t(node)];
        Place sum;
        float weights = 0;
        const auto add = [&](float x, float y, float distance, float weight) {
            const float dx = here.x - x;
            const float dy = here.y - y;
            const float stretch = distance / std::max(std::sqrt(dx * dx + dy * dy), leastDistance);
            sum.x += weight * (x + stretch * dx);
            sum.y += weight * (y + stretch * dy);
            weights += weight;
        };
        const std::span<const Pivots::Distance> distances = m_pivots.distances(node);
        for (size_t pivot = 0; pivot < distances.size(); ++pivot)
            add(m_x[pivot], m_y[pivot], float(distances[pivot]), m_pivots.weight(pivot, distances[pivot]));
        if (!m_pivots.areAll()) {
            for (const int neighbour : m_graph.neighbours(node))
                add(m_places[size_t(neighbour)].x, m_places[size_t(neighbour)].y, 1, 1);
        }
        if (!m_held.empty() && m_held[size_t(node)]) {
            const float weight = steadiness * weights;
            sum.x += weight * m_anchors[size_t(node)].x;
            sum.y += weight * m_anchors[size_t(node)].y;
            weights += weight;
        }
        return weights > 0 ? Place{sum.x / weights, sum.y / weights} : here;
    }

    const Adjacency &m_graph;
    const Pivots &m_pivots;
    std::vector<Place> m_places;
    std::vector<Place> m_anchors;
    std::vector<bool> m_held;
    std::vector<float> m_x; ///< of the pivots, beside each other
    std::vector<float> m_y;
};

/// The places of those who are known; the others beside the first of their neighbours that is, in rings around them.
std::vector<Place> aroundTheKnown(const Adjacency &graph, const StressStart &start)
{
    std::vector<Place> places(size_t(graph.size()));
    std::vector<int> queue;
    std::vector<bool> placed = start.known;
    for (int node = 0; node < graph.size(); ++node) {
        if (!placed[size_t(node)])
            continue;
        places[size_t(node)] = {float(start.positions[size_t(node)].x()), float(start.positions[size_t(node)].y())};
        queue.push_back(node);
    }
    for (size_t at = 0; at < queue.size(); ++at) {
        const Place here = places[size_t(queue[at])];
        for (const int next : graph.neighbours(queue[at])) {
            if (placed[size_t(next)])
                continue;
            const float angle = scattered(unsigned(next), start.seed) * 6.2832f;
            places[size_t(next)] = {here.x + std::cos(angle), here.y + std::sin(angle)};
            placed[size_t(next)] = true;
            queue.push_back(next);
        }
    }
    return places;
}

std::vector<Place> fromScaling(const Pivots &pivots, unsigned seed)
{
    const std::vector<QPointF> scaled = pivots.scaledToPlane();
    std::vector<Place> places;
    places.reserve(scaled.size());
    for (unsigned node = 0; node < scaled.size(); ++node) {
        places.push_back({float(scaled[node].x()) + 0.2f * scattered(2 * node, seed),
                          float(scaled[node].y()) + 0.2f * scattered(2 * node + 1, seed)});
    }
    return places;
}

/// How often each node is moved.
struct Rounds {
    int stress = 0;
    int forces = 0;
};

Rounds roundsFor(int nodes)
{
    if (nodes <= 1000)
        return {.stress = 40, .forces = 60};
    return {.stress = 5, .forces = nodes <= 20000 ? 30 : 20};
}

/// Scales \a positions so that they are on the whole as far from the pivots as in the graph.
void scaleToDistances(std::vector<QPointF> &positions, const Pivots &pivots)
{
    double wanted = 0;
    double squares = 0;
    for (size_t node = 0; node < positions.size(); ++node) {
        const auto distances = pivots.distances(int(node));
        for (size_t pivot = 0; pivot < distances.size(); ++pivot) {
            if (distances[pivot] == 0)
                continue;
            const QPointF way = positions[node] - positions[size_t(pivots.nodes()[pivot])];
            const double share = std::hypot(way.x(), way.y()) / distances[pivot];
            wanted += share;
            squares += share * share;
        }
    }
    for (QPointF &position : positions)
        position *= squares > 0 ? wanted / squares : 1;
}

std::vector<QPointF> pointsOf(const std::vector<Place> &places)
{
    std::vector<QPointF> points;
    points.reserve(places.size());
    for (const Place &place : places)
        points.emplace_back(place.x, place.y);
    return points;
}

} // namespace

std::vector<QPointF> layOutByStress(const Adjacency &graph, const StressStart &start)
{
    if (graph.size() == 0)
        return {};
    const bool isKnown = std::ranges::find(start.known, true) != start.known.end();
    const Rounds rounds = roundsFor(graph.size());
    const Pivots pivots(graph, start.seed, start.isCancelled);
    Majorization majorization(graph, pivots, isKnown ? aroundTheKnown(graph, start) : fromScaling(pivots, start.seed));
    if (isKnown)
        majorization.hold(start.known);
    for (int round = 0; round < rounds.stress && !start.isCancelled(); ++round) {
        if (majorization.step() < standing)
            break;
    }
    std::vector<QPointF> positions = pointsOf(majorization.places());
    refineByForces(graph, positions,
                   {.rounds = rounds.forces,
                    .firstStep = 1,
                    .held = isKnown ? start.known : std::vector<bool>(),
                    .isCancelled = start.isCancelled});
    if (!isKnown)
        scaleToDistances(positions, pivots);
    majorization.moveTo(positions);
    majorization.step();
    return pointsOf(majorization.places());
}

} // namespace dateline
