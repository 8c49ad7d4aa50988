// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkitems.h"

#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QTextDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qreal widestLabel = 160;
constexpr qreal faintness = 0.25;

} // namespace

NodeItem::NodeItem(NetworkNode node, const Look &look, const QFont &font)
    : m_node(std::move(node))
    , m_look(look)
    , m_font(font)
    , m_radius(nodeRadius(m_node.meetings))
{
    QFont bold(m_font);
    bold.setBold(true);
    const QFontMetricsF metrics(bold); // so that it can stand out without taking more room
    m_label = metrics.elidedText(m_node.name, Qt::ElideMiddle, widestLabel);
    m_labelSize = {std::ceil(metrics.horizontalAdvance(m_label)), std::ceil(metrics.height())};
    setZValue(1);
    setFlags(ItemIsFocusable);
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    setToolTip(Qt::convertFromPlainText(m_node.name));
}

QSizeF NodeItem::labelSize() const
{
    return m_labelSize;
}

void NodeItem::setRadius(qreal radius)
{
    prepareGeometryChange();
    m_radius = radius;
}

void NodeItem::setLabel(const std::optional<QRectF> &place)
{
    prepareGeometryChange();
    m_labelPlace = place;
    update();
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
    const qreal half = m_radius + 5;
    const QRectF node(-half, -half, 2 * half, 2 * half);
    return m_labelPlace ? node.united(m_labelPlace->adjusted(-3, -3, 3, 3)) : node;
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addEllipse(QPointF(), m_radius, m_radius);
    if (m_labelPlace)
        path.addRect(*m_labelPlace);
    return path;
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_emphasis == Emphasis::Faint ? faintness : 1);
    if (m_emphasis == Emphasis::Strong || hasFocus()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(m_look.kind(m_node.kind), m_look.base, 0.28));
        painter->drawEllipse(QPointF(), m_radius + 5, m_radius + 5);
    }
    painter->setFont(m_font);
    paintEntityRing(*painter, QRectF(-m_radius, -m_radius, 2 * m_radius, 2 * m_radius), m_node.kind, m_node.name, m_look);
    if (!m_labelPlace)
        return;
    QFont font = m_font;
    font.setBold(m_emphasis == Emphasis::Strong);
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    const QPointF baseline(m_labelPlace->center().x() - metrics.horizontalAdvance(m_label) / 2,
                           m_labelPlace->top() + metrics.ascent());
    paintHaloText(*painter, baseline, m_label, m_look.text, m_look.base);
}

EdgeItem::EdgeItem(NetworkEdge edge, const NodeItem &from, const NodeItem &to, const Look &look)
    : m_edge(std::move(edge))
    , m_from(from.node().entity)
    , m_to(to.node().entity)
    , m_width(std::min(1.6 + 1.2 * std::sqrt(static_cast<qreal>(m_edge.meetings.size())), 9.0))
    , m_look(look)
{
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    setToolTip(Qt::convertFromPlainText(i18ncp("@info:tooltip two who met, number of meetings", "%2 and %3: %1 meeting",
                                               "%2 and %3: %1 meetings", m_edge.meetings.size(), from.node().name,
                                               to.node().name)));
    connect(from, to);
}

void EdgeItem::connect(const NodeItem &from, const NodeItem &to)
{
    prepareGeometryChange();
    m_line = QLineF(from.pos(), to.pos());
    const qreal length = m_line.length();
    if (length > from.radius() + to.radius())
        m_line = QLineF(m_line.pointAt(from.radius() / length), m_line.pointAt(1 - to.radius() / length));
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
