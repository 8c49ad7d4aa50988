// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networksight.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {

namespace {

constexpr qreal widestLabel = 160;
constexpr qreal leastRadius = 1.5; ///< of what can be seen

} // namespace

NetworkPlan::NetworkPlan(Network network, const QFont &font)
    : m_network(std::move(network))
    , m_font(font)
    , m_labels(std::make_shared<QHash<QString, Label>>())
{
    findBounds();
    orderEdges();
    findNearest();
}

NetworkPlan::NetworkPlan(Network part, const NetworkPlan &whole)
    : m_network(std::move(part))
    , m_font(whole.m_font)
    , m_bounds(whole.m_bounds)
    , m_room(whole.m_room)
    , m_labels(whole.m_labels)
{
    orderEdges();
}

void NetworkPlan::findBounds()
{
    for (qsizetype node = 0; node < m_network.nodes.size(); ++node) {
        const QPointF at = m_network.nodes[node].position;
        if (node == 0)
            m_bounds = QRectF(at, at);
        m_bounds.setCoords(std::min(m_bounds.left(), at.x()), std::min(m_bounds.top(), at.y()),
                           std::max(m_bounds.right(), at.x()), std::max(m_bounds.bottom(), at.y()));
    }
}

void NetworkPlan::move(int node, QPointF position)
{
    m_network.nodes[node].position = position;
    findBounds();
}

void NetworkPlan::orderEdges()
{
    m_edges.resize(size_t(m_network.edges.size()));
    std::iota(m_edges.begin(), m_edges.end(), 0);
    std::ranges::stable_sort(m_edges, std::ranges::greater(),
                             [this](int edge) { return m_network.edges[edge].meetings.size(); });
    std::vector<int> leader(size_t(m_network.nodes.size()));
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&leader](int node) {
        while (leader[size_t(node)] != node) {
            leader[size_t(node)] = leader[size_t(leader[size_t(node)])];
            node = leader[size_t(node)];
        }
        return node;
    };
    std::ranges::stable_partition(m_edges, [&](int edge) {
        const int from = find(m_network.edges[edge].from);
        const int to = find(m_network.edges[edge].to);
        leader[size_t(from)] = to;
        return from != to;
    });
}

/// By a sweep from left to right: none farther to the right than the widest pair can be nearer.
void NetworkPlan::findNearest()
{
    std::vector<int> order(size_t(m_network.nodes.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [this](int node) { return m_network.nodes[node].position.x(); });
    qreal largest = 0;
    for (const NetworkNode &node : std::as_const(m_network.nodes))
        largest = std::max(largest, nodeRadius(node.meetings));
    for (size_t one = 0; one < order.size(); ++one) {
        const NetworkNode &first = m_network.nodes[order[one]];
        for (size_t other = one + 1; other < order.size(); ++other) {
            const NetworkNode &second = m_network.nodes[order[other]];
            const QPointF way = second.position - first.position;
            if (way.x() > m_room * 2 * largest)
                break;
            if (std::abs(way.y()) <= m_room * 2 * largest)
                m_room = std::min(
                    m_room, std::hypot(way.x(), way.y()) / (nodeRadius(first.meetings) + nodeRadius(second.meetings)));
        }
    }
}

qreal NetworkPlan::shrunk(QSizeF spread) const
{
    return std::clamp(m_room * 0.95 * std::min(spread.width(), spread.height()), 0.01, 1.0);
}

qreal NetworkPlan::radius(int node, QSizeF spread) const
{
    return std::max(nodeRadius(m_network.nodes[node].meetings) * shrunk(spread), leastRadius);
}

qreal NetworkPlan::width(int edge, QSizeF spread) const
{
    const qreal width = std::min(1.6 + 1.2 * std::sqrt(qreal(m_network.edges[edge].meetings.size())), 9.0);
    return std::max(1.0, width * std::min(1.0, 1.4 * shrunk(spread)));
}

const NetworkPlan::Label &NetworkPlan::measured(int node) const
{
    const QString &name = m_network.nodes[node].name;
    Label &label = (*m_labels)[name];
    if (label.size.isEmpty()) {
        QFont bold(m_font);
        bold.setBold(true);
        const QFontMetricsF metrics(bold); // so that it can stand out without taking more room
        label.text = metrics.elidedText(name, Qt::ElideMiddle, widestLabel);
        label.size = {std::ceil(metrics.horizontalAdvance(label.text)) + 1, std::ceil(metrics.height())};
    }
    return label;
}

QString NetworkPlan::label(int node) const
{
    return measured(node).text;
}

QSizeF NetworkPlan::labelSize(int node) const
{
    return measured(node).size;
}

} // namespace dateline
