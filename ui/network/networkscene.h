// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"
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
    /// Lets \a entity, those it met and the meetings between stand out, and all else recede; none for an invalid one.
    void emphasize(EntityId entity);

    [[nodiscard]] NetworkPositions positions() const;
    [[nodiscard]] NodeItem *node(EntityId entity) const { return m_nodes.value(entity); }
    /// The node after \a entity in the order of the list, or before it; the first when there is none.
    [[nodiscard]] NodeItem *neighbour(EntityId entity, int step) const;
    [[nodiscard]] bool isEmpty() const { return m_order.isEmpty(); }

private:
    QHash<EntityId, NodeItem *> m_nodes; ///< owned by the scene
    QList<EntityId> m_order;
    QList<EdgeItem *> m_edges;
    EntityId m_emphasized;
};

} // namespace dateline
