// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/dependencytree.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace dateline {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

/// The contraction algorithm on a dense graph whose node 0 is the root.
/// Contracted cycles become new nodes; edges remember which words they join.
class Arborescence
{
public:
    Arborescence(std::span<const float> scores, int words)
        : m_words(words)
        , m_size(2 * words + 1)
        , m_edges(static_cast<std::size_t>(m_size) * static_cast<std::size_t>(m_size))
        , m_alive(static_cast<std::size_t>(m_size), false)
        , m_parent(static_cast<std::size_t>(m_size), -1)
        , m_enter(static_cast<std::size_t>(m_size))
        , m_used(words + 1)
    {
        const auto [lowest, highest] = std::ranges::minmax(scores);
        // Dearer than any difference that heads can make: a second word on the root never pays.
        const double rootToll = (static_cast<double>(highest) - static_cast<double>(lowest) + 1.0) * (words + 1);
        for (int dependent = 1; dependent <= words; ++dependent) {
            for (int head = 0; head <= words; ++head) {
                if (head == dependent)
                    continue;
                const auto at = static_cast<std::size_t>(dependent - 1) * static_cast<std::size_t>(words + 1)
                    + static_cast<std::size_t>(head);
                edge(head, dependent) = {scores[at] - (head == 0 ? rootToll : 0.0), head, dependent};
            }
        }
        std::fill_n(m_alive.begin(), words + 1, true);
    }

    QList<int> solve()
    {
        for (int node = 1; node < m_used; ++node)
            chooseHead(node);
        for (std::vector<int> cycle = findCycle(); !cycle.empty(); cycle = findCycle())
            contract(cycle);
        return expand();
    }

private:
    struct Edge {
        double score = impossible;
        int head = -1;
        int dependent = -1;
    };

    struct Choice {
        Edge edge;
        int from = -1; ///< the node the head is in when chosen
    };

    Edge &edge(int from, int to)
    {
        return m_edges[static_cast<std::size_t>(from) * static_cast<std::size_t>(m_size)
                       + static_cast<std::size_t>(to)];
    }

    Choice &enter(int node) { return m_enter[static_cast<std::size_t>(node)]; }
    bool alive(int node) const { return m_alive[static_cast<std::size_t>(node)]; }

    void chooseHead(int node)
    {
        Choice best;
        for (int from = 0; from < m_used; ++from) {
            if (from != node && alive(from) && edge(from, node).score > best.edge.score)
                best = {edge(from, node), from};
        }
        enter(node) = best;
    }

    std::vector<int> findCycle()
    {
        std::vector<int> seen(static_cast<std::size_t>(m_used), 0);
        for (int start = 1; start < m_used; ++start) {
            if (!alive(start) || seen[static_cast<std::size_t>(start)] != 0)
                continue;
            int node = start;
            while (node > 0 && seen[static_cast<std::size_t>(node)] == 0) {
                seen[static_cast<std::size_t>(node)] = start;
                node = enter(node).from;
            }
            if (node <= 0 || seen[static_cast<std::size_t>(node)] != start)
                continue;
            std::vector<int> cycle{node};
            for (int next = enter(node).from; next != node; next = enter(next).from)
                cycle.push_back(next);
            return cycle;
        }
        return {};
    }

    void contract(const std::vector<int> &cycle)
    {
        const int joined = m_used++;
        for (const int member : cycle) {
            m_alive[static_cast<std::size_t>(member)] = false;
            m_parent[static_cast<std::size_t>(member)] = joined;
        }
        for (int other = 0; other < joined; ++other) {
            if (!alive(other))
                continue;
            for (const int member : cycle) {
                Edge in = edge(other, member);
                in.score -= enter(member).edge.score;
                if (in.score > edge(other, joined).score)
                    edge(other, joined) = in;
                if (edge(member, other).score > edge(joined, other).score)
                    edge(joined, other) = edge(member, other);
            }
        }
        m_alive[static_cast<std::size_t>(joined)] = true;
        chooseHead(joined);
        for (int other = 1; other < joined; ++other) {
            if (alive(other) && enter(other).from >= 0 && !alive(enter(other).from))
                enter(other).from = joined;
        }
    }

    QList<int> expand()
    {
        // From the last contraction back: the edge that enters a cycle replaces the one inside it.
        for (int joined = m_used - 1; joined > m_words; --joined) {
            const Edge in = enter(joined).edge;
            int member = in.dependent;
            while (m_parent[static_cast<std::size_t>(member)] != joined)
                member = m_parent[static_cast<std::size_t>(member)];
            enter(member).edge = in;
        }
        QList<int> heads(m_words, -1);
        for (int word = 1; word <= m_words; ++word)
            heads[word - 1] = enter(word).edge.head - 1;
        return heads;
    }

    int m_words;
    int m_size;
    std::vector<Edge> m_edges;
    std::vector<bool> m_alive;
    std::vector<int> m_parent;
    std::vector<Choice> m_enter;
    int m_used;
};

/// Whether choosing each word's best head alone gives a tree with one root, as it nearly always does.
bool isTree(const QList<int> &heads)
{
    if (heads.count(-1) != 1)
        return false;
    QList<int> visitedBy(heads.size(), -1);
    for (int start = 0; start < heads.size(); ++start) {
        int node = start;
        while (node >= 0 && visitedBy[node] < 0) {
            visitedBy[node] = start;
            node = heads[node];
        }
        if (node >= 0 && visitedBy[node] == start)
            return false;
    }
    return true;
}

} // namespace

QList<int> bestTree(std::span<const float> scores, int words)
{
    if (words == 0)
        return {};
    QList<int> heads(words);
    for (int word = 0; word < words; ++word) {
        const auto row = scores.subspan(static_cast<std::size_t>(word) * static_cast<std::size_t>(words + 1),
                                        static_cast<std::size_t>(words + 1));
        int best = -1;
        float bestScore = row[0];
        for (int head = 0; head < words; ++head) {
            if (head != word && row[static_cast<std::size_t>(head + 1)] > bestScore) {
                best = head;
                bestScore = row[static_cast<std::size_t>(head + 1)];
            }
        }
        heads[word] = best;
    }
    return isTree(heads) ? heads : Arborescence(scores, words).solve();
}

} // namespace dateline
