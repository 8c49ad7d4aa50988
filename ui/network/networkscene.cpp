// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkscene.h"

#include <QSet>

namespace dateline {

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
    constexpr qreal margin = 24;
    setSceneRect(itemsBoundingRect().adjusted(-margin, -margin, margin, margin));
    emphasize(m_emphasized);
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
}

NetworkPositions NetworkScene::positions() const
{
    NetworkPositions positions;
    for (const NodeItem *node : m_nodes)
        positions.insert(node->node().entity, node->pos());
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
