// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkitems.h"

#include "ui/look/signs.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qreal widestLabel = 160;
constexpr qreal faintness = 0.25;
constexpr qreal smallestReadable = 0.45; // scale below which only the larger nodes keep their names

qreal levelOfDetail(const QPainter *painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
}

} // namespace

NodeItem::NodeItem(NetworkNode node, const Look &look, const QFont &font)
    : m_node(std::move(node))
    , m_look(look)
    , m_font(font)
{
    const QFontMetricsF metrics(m_font);
    m_label = metrics.elidedText(m_node.name, Qt::ElideMiddle, widestLabel);
    m_labelWidth = metrics.horizontalAdvance(m_label);
    setPos(m_node.position);
    setZValue(1);
    setFlags(ItemIsFocusable);
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
}

void NodeItem::setEmphasis(Emphasis emphasis)
{
    if (m_emphasis == emphasis)
        return;
    m_emphasis = emphasis;
    setZValue(emphasis == Emphasis::Strong ? 2 : 1);
    update();
}

QRectF NodeItem::boundingRect() const
{
    const qreal radius = nodeRadius(m_node.meetings) + 4;
    const qreal half = std::max(radius, m_labelWidth / 2 + 4);
    return {-half, -radius, 2 * half, 2 * radius + QFontMetricsF(m_font).height() + 4};
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    const qreal radius = nodeRadius(m_node.meetings);
    path.addEllipse(QPointF(), radius, radius);
    return path;
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const qreal radius = nodeRadius(m_node.meetings);
    const QRectF ring(-radius, -radius, 2 * radius, 2 * radius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_emphasis == Emphasis::Faint ? faintness : 1);
    if (m_emphasis == Emphasis::Strong || hasFocus()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_look.kindTint(m_node.kind));
        painter->drawEllipse(QPointF(), radius + 4, radius + 4);
    }
    painter->setFont(m_font);
    paintEntityRing(*painter, ring, m_node.kind, m_node.name, m_look);
    if (levelOfDetail(painter) < smallestReadable && m_node.meetings < 4 && m_emphasis != Emphasis::Strong)
        return;
    QFont font = m_font;
    font.setBold(m_emphasis == Emphasis::Strong);
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    paintHaloText(*painter, {-metrics.horizontalAdvance(m_label) / 2, radius + 3 + metrics.ascent()}, m_label, m_look.text,
                  m_look.base);
}

EdgeItem::EdgeItem(NetworkEdge edge, const NodeItem &from, const NodeItem &to, const Look &look)
    : m_edge(std::move(edge))
    , m_from(from.node().entity)
    , m_to(to.node().entity)
    , m_line(from.pos(), to.pos())
    , m_width(std::min(1.6 + 1.2 * std::sqrt(static_cast<qreal>(m_edge.meetings.size())), 9.0))
    , m_look(look)
{
    // From rim to rim, so that faint nodes show no line behind them.
    const qreal length = m_line.length();
    const qreal fromRadius = nodeRadius(from.node().meetings);
    const qreal toRadius = nodeRadius(to.node().meetings);
    if (length > fromRadius + toRadius)
        m_line = QLineF(m_line.pointAt(fromRadius / length), m_line.pointAt(1 - toRadius / length));
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
}

void EdgeItem::setEmphasis(Emphasis emphasis)
{
    if (m_emphasis == emphasis)
        return;
    m_emphasis = emphasis;
    update();
}

QRectF EdgeItem::boundingRect() const
{
    const qreal room = m_width + 6;
    return QRectF(m_line.p1(), m_line.p2()).normalized().adjusted(-room, -room, room, room);
}

QPainterPath EdgeItem::shape() const
{
    QPainterPath path(m_line.p1());
    path.lineTo(m_line.p2());
    QPainterPathStroker stroker;
    stroker.setWidth(m_width + 8);
    return stroker.createStroke(path);
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_emphasis == Emphasis::Faint ? faintness : 1);
    QPen pen(m_emphasis == Emphasis::Strong ? m_look.accent : m_look.edge, m_width);
    pen.setCapStyle(Qt::FlatCap);
    if (m_edge.status != MeetingStatus::Held)
        pen.setDashPattern({8 / m_width, 6 / m_width});
    if (m_edge.status == MeetingStatus::NotHeld)
        pen.setDashPattern({2 / m_width, 6 / m_width});
    painter->setPen(pen);
    painter->drawLine(m_line);
}

} // namespace dateline
