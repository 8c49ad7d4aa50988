// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/layout.h"
#include "ui/look/look.h"
#include "ui/network/networkitems.h"

#include <QFont>
#include <QGraphicsScene>
#include <QHash>

namespace dateline {

/// A network as items, and what stands out in it.
class NetworkScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit NetworkScene(QObject *parent = nullptr);

    void show(const Network &network, const Look &look, const QFont &font);
    /// How far apart nodes stand, across and down: 1 as laid out. Nodes and names keep their size, but for nodes that
    /// stand very near.
    void setSpread(QSizeF spread);
    [[nodiscard]] QSizeF spread() const { return m_spread; }
    /// The spread at which the scene just fits into \a room, never more than as laid out; towards the shape of the
    /// room, but not so far that what stands near looks distant.
    [[nodiscard]] QSizeF spreadFor(QSizeF room) const;
    /// Lets \a entity, those it met and the meetings between stand out, and all else recede; none for an invalid one.
    void emphasize(EntityId entity);

    [[nodiscard]] EntityId emphasized() const { return m_emphasized; }

    [[nodiscard]] NetworkPositions positions() const; ///< as laid out
    [[nodiscard]] NodeItem *node(EntityId entity) const { return m_nodes.value(entity); }
    /// The node after \a entity in the order of the list, or before it; the first when there is none.
    [[nodiscard]] NodeItem *neighbour(EntityId entity, int step) const;
    [[nodiscard]] bool isEmpty() const { return m_order.isEmpty(); }

private:
    void arrange();
    void arrangeLabels();

    QHash<EntityId, NodeItem *> m_nodes; ///< owned by the scene
    QList<EntityId> m_order;
    QList<EdgeItem *> m_edges;
    EntityId m_emphasized;
    QSizeF m_spread{1, 1};
};

} // namespace dateline
