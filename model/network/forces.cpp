// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/forces.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

struct Vector {
    float x = 0;
    float y = 0;
};

/// Squares in squares, each with the middle and the number of what is in it (Barnes and Hut, 1986).
class QuadTree
{
public:
    void build(const std::vector<Vector> &points)
    {
        m_cells.clear();
        m_order.resize(points.size());
        m_points = points;
        Vector least = points.front();
        Vector most = least;
        for (size_t at = 0; at < points.size(); ++at) {
            m_order[at] = int(at);
            least = {std::min(least.x, points[at].x), std::min(least.y, points[at].y)};
            most = {std::max(most.x, points[at].x), std::max(most.y, points[at].y)};
        }
        const float side = std::max({most.x - least.x, most.y - least.y, 1e-3f}) * 1.0001f;
        m_cells.reserve(points.size());
        m_cells.emplace_back();
        divide(0, {0, points.size()}, least, side, 0);
    }

    /// The sum of what pushes away from \a here: each other point by 1 / distance.
    [[nodiscard]] Vector repulsion(Vector here, int self) const
    {
        Vector sum;
        std::array<int, 128> stack;
        size_t height = 0;
        stack[height++] = 0;
        while (height > 0) {
            const Cell &cell = m_cells[size_t(stack[--height])];
            const float dx = here.x - cell.middle.x;
            const float dy = here.y - cell.middle.y;
            const float squared = dx * dx + dy * dy;
            if (cell.side * cell.side < nearness * squared) {
                const float force = float(cell.end - cell.begin) / squared;
                sum.x += dx * force;
                sum.y += dy * force;
            } else if (cell.children >= 0) {
                for (int child = 0; child < cell.childCount; ++child)
                    stack[height++] = cell.children + child;
            } else {
                addEach(cell, here, self, sum);
            }
        }
        return sum;
    }

private:
    static constexpr float nearness =
        0.9f; // squared ratio of side and distance, from which on points are taken together
    static constexpr size_t leafSize = 8;
    static constexpr int deepest = 24;

    struct Cell {
        Vector middle;
        float side = 0;
        unsigned begin = 0;
        unsigned end = 0;
        int children = -1;
        int childCount = 0;
    };

    void addEach(const Cell &cell, Vector here, int self, Vector &sum) const
    {
        for (unsigned at = cell.begin; at < cell.end; ++at) {
            const int other = m_order[at];
            if (other == self)
                continue;
            const float dx = here.x - m_points[size_t(other)].x;
            const float dy = here.y - m_points[size_t(other)].y;
            const float squared = std::max(dx * dx + dy * dy, 1e-6f);
            sum.x += dx / squared;
            sum.y += dy / squared;
        }
    }

    void divide(size_t cell, std::pair<size_t, size_t> range, Vector corner, float side, int depth)
    {
        Vector middle;
        for (size_t at = range.first; at < range.second; ++at) {
            middle.x += m_points[size_t(m_order[at])].x;
            middle.y += m_points[size_t(m_order[at])].y;
        }
        const auto count = float(range.second - range.first);
        m_cells[cell] = {
            {middle.x / count, middle.y / count}, side, unsigned(range.first), unsigned(range.second), -1, 0};
        if (range.second - range.first <= leafSize || depth >= deepest)
            return;
        const float half = side / 2;
        const Vector centre{corner.x + half, corner.y + half};
        const auto from = m_order.begin() + std::ptrdiff_t(range.first);
        const auto to = m_order.begin() + std::ptrdiff_t(range.second);
        const auto isLeft = [&](int point) { return m_points[size_t(point)].x < centre.x; };
        const auto isUpper = [&](int point) { return m_points[size_t(point)].y < centre.y; };
        const auto right = std::partition(from, to, isLeft);
        const std::array<decltype(right), 5> bounds{from, std::partition(from, right, isUpper), right,
                                                    std::partition(right, to, isUpper), to};
        const auto first = int(m_cells.size());
        int children = 0;
        for (size_t quarter = 0; quarter < 4; ++quarter)
            children += bounds[quarter] != bounds[quarter + 1] ? 1 : 0;
        m_cells.resize(m_cells.size() + size_t(children));
        m_cells[cell].children = first;
        m_cells[cell].childCount = children;
        int child = first;
        for (size_t quarter = 0; quarter < 4; ++quarter) {
            if (bounds[quarter] == bounds[quarter + 1])
                continue;
            const Vector at{quarter >= 2 ? centre.x : corner.x, quarter % 2 == 1 ? centre.y : corner.y};
            divide(size_t(child++),
                   {size_t(bounds[quarter] - m_order.begin()), size_t(bounds[quarter + 1] - m_order.begin())}, at, half,
                   depth + 1);
        }
    }

    std::vector<Cell> m_cells;
    std::vector<int> m_order;
    std::vector<Vector> m_points;
};

double meanLength(const Adjacency &graph, const std::vector<QPointF> &positions)
{
    double sum = 0;
    double count = 0;
    for (int node = 0; node < graph.size(); ++node) {
        for (const int other : graph.neighbours(node)) {
            const QPointF way = positions[size_t(other)] - positions[size_t(node)];
            sum += std::hypot(way.x(), way.y());
            ++count;
        }
    }
    return count > 0 ? sum / count : 0;
}

} // namespace

void refineByForces(const Adjacency &graph, std::vector<QPointF> &positions, const ForcesOptions &options)
{
    const double length = meanLength(graph, positions);
    if (graph.size() < 3 || length <= 0)
        return;
    constexpr float repelling = 0.2f;
    std::vector<Vector> points;
    points.reserve(positions.size());
    for (const QPointF &position : positions)
        points.push_back({float(position.x() / length), float(position.y() / length)});
    // The edge length at which this picture neither grows nor shrinks as a whole, so that forces only move its parts.
    QuadTree tree;
    tree.build(points);
    double inward = 0;
    double outward = 0;
    for (int node = 0; node < graph.size(); ++node) {
        const Vector here = points[size_t(node)];
        for (const int other : graph.neighbours(node)) {
            const float dx = points[size_t(other)].x - here.x;
            const float dy = points[size_t(other)].y - here.y;
            inward -= double(std::sqrt(dx * dx + dy * dy) * (dx * here.x + dy * here.y));
        }
        const Vector away = tree.repulsion(here, node);
        outward += double(repelling * (away.x * here.x + away.y * here.y));
    }
    const float natural = float(std::cbrt(std::max(inward, 1e-9) / std::max(outward, 1e-9)));

    float step = float(options.firstStep);
    const float cooling = std::pow(0.05f, 1.0f / float(std::max(1, options.rounds)));
    for (int round = 0; round < options.rounds && !options.isCancelled(); ++round, step *= cooling) {
        if (round > 0)
            tree.build(points);
        for (int node = 0; node < graph.size(); ++node) {
            if (!options.held.empty() && options.held[size_t(node)])
                continue;
            const Vector here = points[size_t(node)];
            Vector force = tree.repulsion(here, node);
            force = {force.x * repelling * natural * natural, force.y * repelling * natural * natural};
            for (const int other : graph.neighbours(node)) {
                const float dx = points[size_t(other)].x - here.x;
                const float dy = points[size_t(other)].y - here.y;
                const float pull = std::sqrt(dx * dx + dy * dy) / natural;
                force = {force.x + dx * pull, force.y + dy * pull};
            }
            const float strength = std::sqrt(force.x * force.x + force.y * force.y);
            if (strength > 0) {
                const float move = std::min(step, strength) / strength;
                points[size_t(node)] = {here.x + force.x * move, here.y + force.y * move};
            }
        }
    }
    for (size_t node = 0; node < points.size(); ++node)
        positions[node] = QPointF(double(points[node].x), double(points[node].y)) * length;
}

} // namespace dateline
