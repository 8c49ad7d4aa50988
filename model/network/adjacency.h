// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace dateline {

/// An undirected graph as lists of neighbours, one after the other.
class Adjacency
{
public:
    Adjacency() = default;
    Adjacency(int nodes, std::span<const std::pair<int, int>> edges);

    [[nodiscard]] int size() const { return int(m_first.size()) - 1; }
    [[nodiscard]] std::span<const int> neighbours(int node) const
    {
        return std::span(m_ends).subspan(size_t(m_first[size_t(node)]),
                                         size_t(m_first[size_t(node) + 1] - m_first[size_t(node)]));
    }

private:
    std::vector<int> m_first{0};
    std::vector<int> m_ends;
};

/// How many edges lie between \a from and each node; -1 where there is no way.
std::vector<int> distancesFrom(const Adjacency &graph, int from);

} // namespace dateline
