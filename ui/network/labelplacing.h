// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace dateline {

/// A node that would like to show its name.
struct LabelWish {
    QPointF centre;    ///< of the node
    qreal radius = 0;  ///< of the node
    QSizeF size;       ///< of the name
    QList<QLineF> lines = {}; ///< that begin at the node
};

/// Where the names go: below the nodes, above or beside them, where they have room and cover the fewest of the node's
/// lines; nothing for those without room. Names cover neither nodes, nor each other, nor what is \a taken; those that
/// come first in \a wishes choose first. Where the first twelve have no room, since others crowd around them, they
/// cover nodes that come after these twelve, as few as they can.
QList<std::optional<QRectF>> placeLabels(const QList<LabelWish> &wishes, const QList<QRectF> &taken = {});

} // namespace dateline
