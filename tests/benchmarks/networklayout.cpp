// SPDX-License-Identifier: GPL-3.0-only
// How long the layout of a network takes and how good it is, beside igraph's Fruchterman-Reingold and DrL and Graphviz'
// sfdp on the same graphs: stress, crossings, and how many of those who are near somebody in the picture met them.
//
// networklayout [--sizes NODES/EDGES,…] [--igraph-at-most NODES] [--sfdp-at-most NODES] [--json FILE]
#include "model/network/adjacency.h"
#include "model/network/layout.h"
#include "tests/support/figures.h"
#include "tests/support/madenetwork.h"

#include <igraph.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QLineF>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

using Places = std::vector<QPointF>;

struct Graph {
    Network network;
    std::vector<std::pair<int, int>> edges;
    Adjacency adjacency;

    explicit Graph(const test::MadeNetwork &wish)
        : network(test::madeNetwork(wish))
    {
        for (const NetworkEdge &edge : std::as_const(network.edges))
            edges.emplace_back(edge.from, edge.to);
        adjacency = Adjacency(int(network.nodes.size()), edges);
    }
};

double lengthOf(QPointF way)
{
    return std::hypot(way.x(), way.y());
}

/// The mean of ((distance in the picture - distance in the graph) / distance in the graph)², the picture scaled as
/// suits it best; over all pairs of which one is among a few hundred.
double stressOf(const Graph &graph, const Places &places)
{
    const int stride = std::max(1, graph.adjacency.size() / 300);
    double drawn = 0; // sums of drawn/true and (drawn/true)²
    double squares = 0;
    double pairs = 0;
    for (int from = 0; from < graph.adjacency.size(); from += stride) {
        const std::vector<int> distances = distancesFrom(graph.adjacency, from);
        for (size_t to = 0; to < distances.size(); ++to) {
            if (distances[to] <= 0)
                continue;
            const double share = lengthOf(places[to] - places[size_t(from)]) / distances[to];
            drawn += share;
            squares += share * share;
            ++pairs;
        }
    }
    return squares > 0 ? (pairs - drawn * drawn / squares) / pairs : 1;
}

bool cross(const QLineF &one, const QLineF &other)
{
    return one.p1() != other.p1() && one.p1() != other.p2() && one.p2() != other.p1() && one.p2() != other.p2()
        && one.intersects(other, nullptr) == QLineF::BoundedIntersection;
}

/// Crossings for each edge; of many edges, counted in a sample of pairs.
double crossingsOf(const Graph &graph, const Places &places)
{
    constexpr size_t sample = 2000000;
    const size_t count = graph.edges.size();
    const auto line = [&](size_t edge) {
        return QLineF(places[size_t(graph.edges[edge].first)], places[size_t(graph.edges[edge].second)]);
    };
    const double pairs = double(count) * double(count - 1) / 2;
    double found = 0;
    if (pairs <= double(sample)) {
        for (size_t one = 0; one < count; ++one) {
            for (size_t other = one + 1; other < count; ++other)
                found += cross(line(one), line(other)) ? 1 : 0;
        }
        return found / double(count);
    }
    QRandomGenerator random(3);
    for (size_t each = 0; each < sample; ++each)
        found += cross(line(random.bounded(quint32(count))), line(random.bounded(quint32(count)))) ? 1 : 0;
    return found / double(sample) * pairs / double(count);
}

/// Of the nodes nearest to somebody, as many as are joined to them, the share in percent that are.
double neighboursKept(const Graph &graph, const Places &places)
{
    const int stride = std::max(1, graph.adjacency.size() / 500);
    double kept = 0;
    double all = 0;
    std::vector<std::pair<double, int>> near(places.size());
    for (int node = 0; node < graph.adjacency.size(); node += stride) {
        for (size_t other = 0; other < places.size(); ++other)
            near[other] = {int(other) == node ? 1e300 : lengthOf(places[other] - places[size_t(node)]), int(other)};
        const auto neighbours = graph.adjacency.neighbours(node);
        const auto end = near.begin() + std::ptrdiff_t(neighbours.size());
        std::ranges::nth_element(near, end == near.end() ? end - 1 : end);
        for (const int neighbour : neighbours)
            kept += std::any_of(near.begin(), end, [neighbour](const auto &each) { return each.second == neighbour; })
                ? 1
                : 0;
        all += double(neighbours.size());
    }
    return 100 * kept / all;
}

Places ownPlaces(const Graph &graph)
{
    const Network laid = layOut(graph.network);
    Places places;
    for (const NetworkNode &node : laid.nodes)
        places.push_back(node.position);
    return places;
}

enum class IgraphLayout { FruchtermanReingold, DrL };

Places igraphPlaces(const Graph &graph, IgraphLayout layout)
{
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, igraph_integer_t(graph.edges.size() * 2));
    for (size_t at = 0; at < graph.edges.size(); ++at) {
        VECTOR(ends)[at * 2] = graph.edges[at].first;
        VECTOR(ends)[at * 2 + 1] = graph.edges[at].second;
    }
    igraph_t made;
    igraph_create(&made, &ends, graph.adjacency.size(), IGRAPH_UNDIRECTED);
    igraph_matrix_t coordinates;
    igraph_matrix_init(&coordinates, 0, 0);
    igraph_rng_seed(igraph_rng_default(), 1);
    if (layout == IgraphLayout::FruchtermanReingold) {
        igraph_layout_fruchterman_reingold(&made, &coordinates, false, 500, std::sqrt(graph.adjacency.size()),
                                           IGRAPH_LAYOUT_AUTOGRID, nullptr, nullptr, nullptr, nullptr, nullptr);
    } else {
        igraph_layout_drl_options_t options;
        igraph_layout_drl_options_init(&options, IGRAPH_LAYOUT_DRL_DEFAULT);
        igraph_layout_drl(&made, &coordinates, false, &options, nullptr);
    }
    Places places;
    for (igraph_integer_t at = 0; at < graph.adjacency.size(); ++at)
        places.emplace_back(MATRIX(coordinates, at, 0), MATRIX(coordinates, at, 1));
    igraph_matrix_destroy(&coordinates);
    igraph_destroy(&made);
    igraph_vector_int_destroy(&ends);
    return places;
}

/// Without what comes after the layout: overlaps stay and edges are not drawn. Nothing where it does not work.
Places sfdpPlaces(const Graph &graph)
{
    QByteArray source = "graph { overlap=true; splines=\"\"; node [shape=point];\n";
    for (int node = 0; node < graph.adjacency.size(); ++node)
        source += QByteArray::number(node) + ";\n";
    for (const auto &[from, to] : graph.edges)
        source += QByteArray::number(from) + "--" + QByteArray::number(to) + ";\n";
    source += "}\n";
    QProcess sfdp;
    sfdp.start(u"sfdp"_s, {u"-Tplain"_s});
    sfdp.write(source);
    sfdp.closeWriteChannel();
    if (!sfdp.waitForFinished(-1) || sfdp.exitCode() != 0)
        return {};
    Places places(size_t(graph.adjacency.size()));
    const QList<QByteArray> lines = sfdp.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() > 3 && words[0] == "node")
            places[words[1].toULongLong()] = {words[2].toDouble(), words[3].toDouble()};
    }
    return places;
}

struct Measured {
    double milliseconds = 0;
    double stress = 0;
    double crossings = 0;
    double kept = 0;
};

std::optional<Measured> measure(const Graph &graph, const std::function<Places(const Graph &)> &layout)
{
    QElapsedTimer clock;
    clock.start();
    const Places places = layout(graph);
    const double took = millisecondsOf(clock);
    if (places.empty())
        return std::nullopt;
    return Measured{took, stressOf(graph, places), crossingsOf(graph, places), neighboursKept(graph, places)};
}

void add(QList<Figure> &figures, const QString &name, const Measured &own, const QString &peer,
         const std::optional<Measured> &other)
{
    const auto figure = [&](const QString &what, double Measured::*part, const QString &unit, double scale) {
        Figure each{.name = name + what, .value = scale * own.*part, .unit = unit};
        if (other) {
            each.name += u"."_s + peer;
            each.peer = peer;
            each.peerValue = scale * (*other).*part;
        }
        figures.append(each);
    };
    figure(u".time"_s, &Measured::milliseconds, u"ms"_s, 1);
    figure(u".stress"_s, &Measured::stress, u"/1000"_s, 1000);
    figure(u".crossings"_s, &Measured::crossings, u"/edge"_s, 1);
    figure(u".neighbours-kept"_s, &Measured::kept, u"%"_s, 1);
}

struct Limits {
    int igraph = 0; ///< nodes
    int sfdp = 0;
};

void measureSize(int nodes, int edges, const Limits &limits, QList<Figure> &figures)
{
    const Graph graph({.nodes = nodes, .edges = edges});
    const QString name = u"network.%1-%2"_s.arg(nodes).arg(edges);
    const Measured own = *measure(graph, ownPlaces);
    add(figures, name, own, {}, std::nullopt);
    if (nodes <= limits.igraph) {
        add(figures, name, own, u"fruchterman-reingold"_s,
            measure(graph, [](const Graph &each) { return igraphPlaces(each, IgraphLayout::FruchtermanReingold); }));
        add(figures, name, own, u"drl"_s,
            measure(graph, [](const Graph &each) { return igraphPlaces(each, IgraphLayout::DrL); }));
    }
    if (nodes <= limits.sfdp && !QStandardPaths::findExecutable(u"sfdp"_s).isEmpty())
        add(figures, name, own, u"sfdp"_s, measure(graph, sfdpPlaces));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"sizes"_s, u"How many nodes and edges, one round each."_s, u"NODES/EDGES,…"_s,
                      u"200/1000,10000/50000,100000/500000"_s});
    parser.addOption({u"igraph-at-most"_s,
                      u"Up to how many nodes igraph's layouts are measured, too: DrL takes minutes for 100,000."_s,
                      u"NODES"_s, u"10000"_s});
    parser.addOption({u"sfdp-at-most"_s, u"The same for sfdp."_s, u"NODES"_s, u"100000"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    if (QStandardPaths::findExecutable(u"sfdp"_s).isEmpty())
        qWarning("sfdp is not installed: not compared with it");
    const Limits limits{.igraph = parser.value(u"igraph-at-most"_s).toInt(),
                        .sfdp = parser.value(u"sfdp-at-most"_s).toInt()};
    QList<Figure> figures;
    const QStringList rounds = parser.value(u"sizes"_s).split(u',');
    for (const QString &round : rounds) {
        const int nodes = round.section(u'/', 0, 0).toInt();
        const int edges = round.section(u'/', 1, 1).toInt();
        if (nodes < 2 || edges < nodes)
            qFatal("not a size such as 200/1000: %s", qPrintable(round));
        measureSize(nodes, edges, limits, figures);
    }
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
