// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointF>
#include <QSizeF>

namespace dateline {

/// The part of a network that is shown: how large, how far apart what is laid out stands, across and down, and what is
/// in the middle. Nodes and names keep their size whatever the spread.
struct NetworkViewport {
    QSizeF size;
    QSizeF spread{1, 1};
    QPointF middle; ///< as laid out

    [[nodiscard]] QPointF toView(QPointF laidOut) const
    {
        return {(laidOut.x() - middle.x()) * spread.width() + size.width() / 2,
                (laidOut.y() - middle.y()) * spread.height() + size.height() / 2};
    }
    [[nodiscard]] QPointF toLaidOut(QPointF view) const
    {
        return {(view.x() - size.width() / 2) / spread.width() + middle.x(),
                (view.y() - size.height() / 2) / spread.height() + middle.y()};
    }

    bool operator==(const NetworkViewport &) const = default;
};

} // namespace dateline
