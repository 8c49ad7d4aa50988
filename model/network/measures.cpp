// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/measures.h"

#include <igraph.h>

#include <QHash>

#include <algorithm>
#include <mutex>
#include <numeric>
#include <vector>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// igraph's vectors of numbers, freed when they go.
class Numbers
{
public:
    explicit Numbers(qsizetype size = 0) { m_isMade = igraph_vector_init(&m_vector, size) == IGRAPH_SUCCESS; }
    ~Numbers()
    {
        if (m_isMade)
            igraph_vector_destroy(&m_vector);
    }
    Numbers(const Numbers &) = delete;
    Numbers &operator=(const Numbers &) = delete;

    igraph_vector_t *get() { return &m_vector; }
    double &operator[](qsizetype at) { return VECTOR(m_vector)[at]; }
    [[nodiscard]] bool isMade() const { return m_isMade; }

private:
    igraph_vector_t m_vector;
    bool m_isMade = false;
};

class Integers
{
public:
    explicit Integers(qsizetype size = 0) { m_isMade = igraph_vector_int_init(&m_vector, size) == IGRAPH_SUCCESS; }
    ~Integers()
    {
        if (m_isMade)
            igraph_vector_int_destroy(&m_vector);
    }
    Integers(const Integers &) = delete;
    Integers &operator=(const Integers &) = delete;

    igraph_vector_int_t *get() { return &m_vector; }
    igraph_integer_t &operator[](qsizetype at) { return VECTOR(m_vector)[at]; }
    [[nodiscard]] bool isMade() const { return m_isMade; }

private:
    igraph_vector_int_t m_vector;
    bool m_isMade = false;
};

class Graph
{
public:
    explicit Graph(const Network &network)
    {
        Integers ends(network.edges.size() * 2);
        if (!ends.isMade())
            return;
        for (qsizetype edge = 0; edge < network.edges.size(); ++edge) {
            ends[2 * edge] = network.edges[edge].from;
            ends[2 * edge + 1] = network.edges[edge].to;
        }
        m_isMade = igraph_create(&m_graph, ends.get(), network.nodes.size(), IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS;
    }
    ~Graph()
    {
        if (m_isMade)
            igraph_destroy(&m_graph);
    }
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;

    [[nodiscard]] const igraph_t *get() const { return &m_graph; }
    [[nodiscard]] bool isMade() const { return m_isMade; }

private:
    igraph_t m_graph;
    bool m_isMade = false;
};

/// Communities by number, the largest 0, from memberships as igraph numbers them.
std::vector<int> largestFirst(Integers &membership, qsizetype nodes)
{
    std::vector<int> sizes;
    for (qsizetype node = 0; node < nodes; ++node) {
        const auto community = size_t(membership[node]);
        if (community >= sizes.size())
            sizes.resize(community + 1, 0);
        ++sizes[community];
    }
    std::vector<size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::ranges::greater(), [&](size_t community) { return sizes[community]; });
    std::vector<int> numbers(sizes.size());
    for (size_t rank = 0; rank < order.size(); ++rank)
        numbers[order[rank]] = int(rank);
    std::vector<int> result;
    for (qsizetype node = 0; node < nodes; ++node)
        result.push_back(numbers[size_t(membership[node])]);
    return result;
}

void addDates(QList<NodeMeasures> &measures, const MeetingSet &set)
{
    QHash<EntityId, qsizetype> rows;
    for (qsizetype row = 0; row < measures.size(); ++row)
        rows.insert(measures[row].entity, row);
    for (const MeetingRecord &meeting : set.meetings) {
        if (!meeting.when || meeting.status == MeetingStatus::NotHeld)
            continue;
        for (const EntityId participant : meeting.participants) {
            const auto row = rows.constFind(participant);
            if (row == rows.cend())
                continue;
            NodeMeasures &each = measures[*row];
            const QDate from = meeting.when->from;
            const QDate to = meeting.when->to;
            if (from.isValid() && (!each.first.isValid() || from < each.first))
                each.first = from;
            if (to.isValid() && (!each.last.isValid() || to > each.last))
                each.last = to;
        }
    }
}

} // namespace

Result<QList<NodeMeasures>> measure(const Network &network, const MeetingSet &set)
{
    constexpr qsizetype mostExact = 3000;
    constexpr double longestChain = 4;
    const qsizetype count = network.nodes.size();
    if (count == 0)
        return QList<NodeMeasures>();
    static std::once_flag handler;
    std::call_once(handler, [] { igraph_set_error_handler(igraph_error_handler_ignore); });
    igraph_rng_seed(igraph_rng_default(), 1);

    const Graph graph(network);
    Numbers betweenness;
    Numbers pageRank;
    Numbers weights(network.edges.size());
    Numbers strengths(count);
    Integers membership;
    const auto fail = [] { return failure(ErrorKind::Failed, u"cannot measure the network: not enough memory"_s); };
    if (!graph.isMade() || !betweenness.isMade() || !pageRank.isMade() || !weights.isMade() || !strengths.isMade()
        || !membership.isMade())
        return fail();
    QList<NodeMeasures> measures;
    for (const NetworkNode &node : network.nodes)
        measures.append({.entity = node.entity, .meetings = node.meetings, .first = {}, .last = {}});
    double all = 0;
    for (qsizetype edge = 0; edge < network.edges.size(); ++edge) {
        const NetworkEdge &each = network.edges[edge];
        weights[edge] = double(each.meetings.size());
        for (const int end : {each.from, each.to}) {
            ++measures[end].met;
            strengths[end] += weights[edge];
            all += weights[edge];
        }
    }
    const bool isDone = igraph_betweenness_cutoff(graph.get(), betweenness.get(), igraph_vss_all(), IGRAPH_UNDIRECTED,
                                                  nullptr, count > mostExact ? longestChain : -1)
            == IGRAPH_SUCCESS
        && igraph_pagerank(graph.get(), IGRAPH_PAGERANK_ALGO_PRPACK, pageRank.get(), nullptr, igraph_vss_all(),
                           IGRAPH_UNDIRECTED, 0.85, weights.get(), nullptr)
            == IGRAPH_SUCCESS
        && igraph_community_leiden(graph.get(), weights.get(), strengths.get(), all > 0 ? 1 / all : 1, 0.01, false, 10,
                                   membership.get(), nullptr, nullptr)
            == IGRAPH_SUCCESS;
    if (!isDone)
        return fail();
    const double chains = double(count - 1) * double(count - 2) / 2;
    const std::vector<int> communities = largestFirst(membership, count);
    for (qsizetype node = 0; node < count; ++node) {
        measures[node].betweenness = chains > 0 ? betweenness[node] / chains : 0;
        measures[node].pageRank = pageRank[node];
        measures[node].community = communities[size_t(node)];
    }
    addDates(measures, set);
    return measures;
}

} // namespace dateline
