// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/adjacency.h"

#include <QPointF>

#include <cstdint>
#include <functional>

namespace dateline {

/// Some nodes of a connected graph that stand for all: how far each node is from them, and how many others each pivot
/// stands for (Ortmann, Klimenta and Brandes, 2017). All nodes where there are few.
class Pivots
{
public:
    using Distance = std::uint16_t;

    Pivots(const Adjacency &graph, unsigned seed, const std::function<bool()> &isCancelled);

    [[nodiscard]] const std::vector<int> &nodes() const { return m_nodes; }
    [[nodiscard]] bool areAll() const { return m_nodes.size() == m_indices.size(); }
    /// Which pivot \a node is, or -1.
    [[nodiscard]] int indexOf(int node) const { return m_indices[size_t(node)]; }
    /// From \a node to each pivot, in edges.
    [[nodiscard]] std::span<const Distance> distances(int node) const
    {
        return std::span(m_distances).subspan(size_t(node) * m_nodes.size(), m_nodes.size());
    }
    /// How much it matters to a node at \a distance from a pivot that it is so far away in the plane, too.
    [[nodiscard]] float weight(size_t pivot, Distance distance) const { return m_weights[pivot * m_reach + distance]; }

    /// Pivot multidimensional scaling (Brandes and Pich, 2007), in edges.
    [[nodiscard]] std::vector<QPointF> scaledToPlane() const;

private:
    void weigh();

    std::vector<int> m_nodes;
    std::vector<int> m_indices; ///< by node
    std::vector<Distance> m_distances;
    std::vector<float> m_weights;
    size_t m_reach = 1; ///< more than the largest distance
};

} // namespace dateline
