// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/comparison.h"
#include "ui/look/look.h"

#include <QHash>
#include <QSet>

namespace dateline {

/// What nodes and edges of a network are marked with beside what they are.
struct NetworkMarks {
    QHash<EntityId, int> communities = {}; ///< from 0, the largest; empty when they are not shown
    QSet<EntityId> pinned = {};
    QSet<EntityId> group = {};             ///< kept to be connected with another
    QList<ComparedEdge> changes = {};      ///< parallel to the edges; empty when nothing is compared

    bool operator==(const NetworkMarks &) const = default;
};

/// How many communities have a colour of their own; the others share a grey one, and have their number.
inline constexpr int colouredCommunities = 8;

/// Colours that can be told apart by most colour-blind eyes and keep a contrast of 3 : 1.
QColor communityColor(int community, const Look &look);

QColor changeColor(EdgeChange change, const Look &look);
/// The dashes of a line of \a width for a change; none for a solid one.
QList<qreal> changeDashes(EdgeChange change, qreal width);
/// "New", "Gone" (translated).
QString displayName(EdgeChange change);

/// Paints a small disc with the sign of a change: plus, minus, arrows up and down; nothing for what is the same.
void paintChangeSign(QPainter &painter, QPointF centre, qreal radius, EdgeChange change, const Look &look);
/// Paints the number of a community, from 1, in a disc of its colour.
void paintCommunitySign(QPainter &painter, QPointF centre, qreal radius, int community, const QFont &font,
                        const Look &look);
/// Paints a pin whose point is at \a tip.
void paintPin(QPainter &painter, QPointF tip, const Look &look);

} // namespace dateline
