// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"
#include "ui/look/look.h"

#include <QFont>
#include <QGraphicsItem>

#include <optional>

namespace dateline {

/// How much an item stands out while something is selected.
enum class Emphasis { Normal, Strong, Faint };

/// One of those who met: initials in a ring of its kind, the name below. Paints and reports; layout is elsewhere.
class NodeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    NodeItem(NetworkNode node, const Look &look, const QFont &font);

    [[nodiscard]] const NetworkNode &node() const { return m_node; }
    [[nodiscard]] qreal radius() const { return m_radius; }
    [[nodiscard]] QSizeF labelSize() const; ///< of the name, which is cut where it is very long
    void setRadius(qreal radius);
    /// Where the name stands, relative to the node; nothing where there is no room for it.
    void setLabel(const std::optional<QRectF> &place);
    void setEmphasis(Emphasis emphasis);
    [[nodiscard]] Emphasis emphasis() const { return m_emphasis; }

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    NetworkNode m_node;
    Look m_look;
    QFont m_font;
    qreal m_radius;
    QString m_label;
    QSizeF m_labelSize;
    std::optional<QRectF> m_labelPlace;
    Emphasis m_emphasis = Emphasis::Normal;
};

/// The meetings of two: wide by their number, dashed unless one was held.
class EdgeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };

    EdgeItem(NetworkEdge edge, const NodeItem &from, const NodeItem &to, const Look &look);

    [[nodiscard]] const NetworkEdge &edge() const { return m_edge; }
    [[nodiscard]] EntityId from() const { return m_from; }
    [[nodiscard]] EntityId to() const { return m_to; }
    [[nodiscard]] const QLineF &line() const { return m_line; }
    /// From rim to rim, so that faint nodes show no line behind them.
    void connect(const NodeItem &from, const NodeItem &to);
    void setEmphasis(Emphasis emphasis);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    NetworkEdge m_edge;
    EntityId m_from;
    EntityId m_to;
    QLineF m_line;
    qreal m_width = 2;
    Look m_look;
    Emphasis m_emphasis = Emphasis::Normal;
};

} // namespace dateline
