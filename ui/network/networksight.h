// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/network/networkstandout.h"
#include "ui/network/networkviewport.h"

#include <QFont>
#include <QHash>
#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <memory>
#include <vector>

namespace dateline {

/// A network prepared to be looked at: which edges matter most, how near nodes stand, how long names are.
/// Made once for each network, on any thread; from then on a value for one thread, cheap to copy.
class NetworkPlan
{
public:
    explicit NetworkPlan(Network network = {}, const QFont &font = {});
    /// Of a \a part of what \a whole shows, with its bounds and its sizes of nodes: what is common to both looks the
    /// same.
    NetworkPlan(Network part, const NetworkPlan &whole);

    [[nodiscard]] const Network &network() const { return m_network; }
    [[nodiscard]] const QFont &font() const { return m_font; }
    /// Edges by what they tell: first those that hold the network together (a spanning forest of most meetings), then
    /// by meetings.
    [[nodiscard]] const std::vector<int> &edgesByWorth() const { return m_edges; }
    [[nodiscard]] QRectF bounds() const { return m_bounds; } ///< of the centres
    /// The radius of a node at a spread; so that none overlaps another, as long as it can be seen.
    [[nodiscard]] qreal radius(int node, QSizeF spread) const;
    /// The width of an edge as painted beside nodes of that spread.
    [[nodiscard]] qreal width(int edge, QSizeF spread) const;
    /// The name as shown, cut where it is very long, and its size in bold.
    [[nodiscard]] QString label(int node) const;
    [[nodiscard]] QSizeF labelSize(int node) const;
    /// Puts a node elsewhere; others stay.
    void move(int node, QPointF position);

private:
    struct Label {
        QString text;
        QSizeF size;
    };

    [[nodiscard]] qreal shrunk(QSizeF spread) const;
    [[nodiscard]] const Label &measured(int node) const;
    void findBounds();
    void orderEdges();
    void findNearest();

    Network m_network;
    QFont m_font;
    std::vector<int> m_edges;
    QRectF m_bounds;
    qreal m_room = 2; ///< the distance of the two nearest nodes, by the sum of their radii
    std::shared_ptr<QHash<QString, Label>> m_labels; ///< by name, measured when first asked for
};

/// What of a network is seen through a viewport: edges as many as there is room for, names that overlap neither nodes
/// nor each other, those that stand out first, then those who met most.
class NetworkSight
{
public:
    struct Edge {
        int index = 0;
        QLineF line; ///< from rim to rim
        qreal width = 1;
    };
    struct Label {
        int node = 0;
        QRectF rect;
    };

    NetworkSight() = default;
    NetworkSight(const NetworkPlan &plan, const NetworkViewport &part, const NetworkStandout &standout);

    [[nodiscard]] const NetworkViewport &part() const { return m_part; }
    [[nodiscard]] const std::vector<Edge> &edges() const { return m_edges; } ///< the weightiest last
    [[nodiscard]] const std::vector<int> &nodes() const { return m_nodes; } ///< the weightiest last
    [[nodiscard]] const std::vector<Label> &labels() const { return m_labels; }
    /// How many edges in sight are left out for want of room.
    [[nodiscard]] int edgesLeftOut() const { return m_leftOut; }

    /// The node or its name at a point; −1 for none.
    [[nodiscard]] int nodeAt(const NetworkPlan &plan, QPointF point) const;
    [[nodiscard]] int edgeAt(QPointF point) const;

private:
    void findNodes(const NetworkPlan &plan, const NetworkStandout &standout);
    void findEdges(const NetworkPlan &plan, const NetworkStandout &standout);
    void findLabels(const NetworkPlan &plan);

    NetworkViewport m_part;
    std::vector<int> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<Label> m_labels;
    int m_leftOut = 0;
};

} // namespace dateline
