// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/adjacency.h"

namespace dateline {

Adjacency::Adjacency(int nodes, std::span<const std::pair<int, int>> edges)
    : m_first(size_t(nodes) + 1, 0)
    , m_ends(edges.size() * 2)
{
    for (const auto &[from, to] : edges) {
        ++m_first[size_t(from) + 1];
        ++m_first[size_t(to) + 1];
    }
    for (size_t node = 1; node < m_first.size(); ++node)
        m_first[node] += m_first[node - 1];
    std::vector<int> next(m_first.begin(), m_first.end() - 1);
    for (const auto &[from, to] : edges) {
        m_ends[size_t(next[size_t(from)]++)] = to;
        m_ends[size_t(next[size_t(to)]++)] = from;
    }
}

std::vector<int> distancesFrom(const Adjacency &graph, int from)
{
    std::vector<int> distances(size_t(graph.size()), -1);
    std::vector<int> queue{from};
    queue.reserve(distances.size());
    distances[size_t(from)] = 0;
    for (size_t at = 0; at < queue.size(); ++at) {
        const int node = queue[at];
        for (const int next : graph.neighbours(node)) {
            if (distances[size_t(next)] >= 0)
                continue;
            distances[size_t(next)] = distances[size_t(node)] + 1;
            queue.push_back(next);
        }
    }
    return distances;
}

} // namespace dateline
