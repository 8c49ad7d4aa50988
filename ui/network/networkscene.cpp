// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkscene.h"

#include "ui/network/labelplacing.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal margin = 16;      ///< around all
constexpr QSizeF besides(88, 50); ///< what nodes and names take beside the outermost centres
constexpr qreal smallestSpread = 0.02;
constexpr qreal mostStretched = 1.6;

} // namespace

NetworkScene::NetworkScene(QObject *parent)
    : QGraphicsScene(parent)
{
    setItemIndexMethod(BspTreeIndex);
}

void NetworkScene::show(const Network &network, const Look &look, const QFont &font)
{
    clear();
    m_nodes.clear();
    m_order.clear();
    m_edges.clear();
    for (const NetworkNode &node : network.nodes) {
        auto *item = new NodeItem(node, look, font);
        addItem(item);
        m_nodes.insert(node.entity, item);
        m_order.append(node.entity);
    }
    for (const NetworkEdge &edge : network.edges) {
        auto *item = new EdgeItem(edge, *m_nodes.value(network.nodes[edge.from].entity),
                                  *m_nodes.value(network.nodes[edge.to].entity), look);
        addItem(item);
        m_edges.append(item);
    }
    arrange();
    emphasize(m_emphasized);
}

void NetworkScene::setSpread(QSizeF spread)
{
    if (spread == m_spread)
        return;
    m_spread = spread;
    arrange();
}

QSizeF NetworkScene::spreadFor(QSizeF room) const
{
    QRectF centres;
    for (const NodeItem *node : m_nodes) {
        const QPointF at = node->node().position;
        if (node == m_nodes.begin().value())
            centres = QRectF(at, at);
        centres.setCoords(std::min(centres.left(), at.x()), std::min(centres.top(), at.y()),
                          std::max(centres.right(), at.x()), std::max(centres.bottom(), at.y()));
    }
    const QSizeF left = room - 2 * besides;
    const qreal across = centres.width() > 0 ? left.width() / centres.width() : 1;
    const qreal down = centres.height() > 0 ? left.height() / centres.height() : 1;
    return {std::clamp(std::min(across, mostStretched * down), smallestSpread, 1.0),
            std::clamp(std::min(down, mostStretched * across), smallestSpread, 1.0)};
}

void NetworkScene::arrange()
{
    const qreal shrunk = std::clamp(1.3 * std::sqrt(std::min(m_spread.width(), m_spread.height())), 0.3, 1.0);
    for (NodeItem *node : std::as_const(m_nodes)) {
        node->setRadius(nodeRadius(node->node().meetings) * shrunk);
        const QPointF at = node->node().position;
        node->setPos(at.x() * m_spread.width(), at.y() * m_spread.height());
    }
    for (EdgeItem *edge : std::as_const(m_edges))
        edge->connect(*m_nodes.value(edge->from()), *m_nodes.value(edge->to()));
    arrangeLabels();
    setSceneRect(itemsBoundingRect().adjusted(-margin, -margin, margin, margin));
}

/// Those that stand out choose first, then those who met most.
void NetworkScene::arrangeLabels()
{
    QList<NodeItem *> nodes;
    for (const EntityId entity : std::as_const(m_order))
        nodes.append(m_nodes.value(entity));
    std::ranges::stable_sort(nodes, {}, [](const NodeItem *node) {
        return node->emphasis() == Emphasis::Strong ? 0 : node->emphasis() == Emphasis::Normal ? 1 : 2;
    });
    QHash<EntityId, QList<QLineF>> lines;
    for (const EdgeItem *edge : std::as_const(m_edges)) {
        lines[edge->from()].append(edge->line());
        lines[edge->to()].append(edge->line());
    }
    QList<LabelWish> wishes;
    for (const NodeItem *node : std::as_const(nodes))
        wishes.append({.centre = node->pos(),
                       .radius = node->radius(),
                       .size = node->labelSize(),
                       .lines = lines.value(node->node().entity)});
    const QList<std::optional<QRectF>> places = placeLabels(wishes);
    for (qsizetype i = 0; i < nodes.size(); ++i)
        nodes[i]->setLabel(places[i] ? std::optional(places[i]->translated(-nodes[i]->pos())) : std::nullopt);
}

void NetworkScene::emphasize(EntityId entity)
{
    m_emphasized = entity;
    const bool any = m_nodes.contains(entity);
    QSet<EntityId> near{entity};
    for (EdgeItem *edge : std::as_const(m_edges)) {
        const bool touches = edge->from() == entity || edge->to() == entity;
        if (touches)
            near << edge->from() << edge->to();
        edge->setEmphasis(!any ? Emphasis::Normal : touches ? Emphasis::Strong : Emphasis::Faint);
    }
    for (NodeItem *node : std::as_const(m_nodes)) {
        const EntityId id = node->node().entity;
        node->setEmphasis(!any ? Emphasis::Normal
                          : id == entity ? Emphasis::Strong
                          : near.contains(id) ? Emphasis::Normal
                                              : Emphasis::Faint);
    }
    arrangeLabels();
}

NetworkPositions NetworkScene::positions() const
{
    NetworkPositions positions;
    for (const NodeItem *node : m_nodes)
        positions.insert(node->node().entity, node->node().position);
    return positions;
}

NodeItem *NetworkScene::neighbour(EntityId entity, int step) const
{
    if (m_order.isEmpty())
        return nullptr;
    const qsizetype at = m_order.indexOf(entity);
    const qsizetype next = at < 0 ? 0 : (at + step + m_order.size()) % m_order.size();
    return m_nodes.value(m_order[next]);
}

} // namespace dateline
