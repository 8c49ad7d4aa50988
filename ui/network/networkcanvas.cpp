// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkcanvas.h"

#include "ui/network/networkaccessible.h"

#include <KLocalizedString>

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

constexpr qreal smallestSpread = 0.005;
constexpr qreal largestSpread = 8;
constexpr qreal mostStretched = 1.6;
constexpr QSizeF besides(88, 50); ///< what nodes and names take beside the outermost centres
constexpr qreal noteMargin = 8;

} // namespace

NetworkViewport fitting(const NetworkPlan &plan, QSizeF room)
{
    const QRectF centres = plan.bounds();
    const QSizeF left = (room - 2 * besides).expandedTo({1, 1});
    const qreal across = centres.width() > 0 ? left.width() / centres.width() : 1;
    const qreal down = centres.height() > 0 ? left.height() / centres.height() : 1;
    return {room,
            {std::clamp(std::min(across, mostStretched * down), smallestSpread, 1.0),
             std::clamp(std::min(down, mostStretched * across), smallestSpread, 1.0)},
            centres.center()};
}

NetworkCanvas::NetworkCanvas(QWidget *parent)
    : QWidget(parent)
{
    NetworkAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoFillBackground(false);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

NetworkCanvas::~NetworkCanvas() = default;

void NetworkCanvas::setNetwork(const Network &network, const Look &look, const QFont &font)
{
    const EntityId focused = m_focused >= 0 ? m_plan.network().nodes[m_focused].entity : EntityId();
    m_look = look;
    m_painter = NetworkPainter(look);
    m_plan = NetworkPlan(network, font);
    m_standout = NetworkStandout(m_plan.network(), m_highlight);
    const auto again = std::ranges::find(network.nodes, focused, &NetworkNode::entity);
    m_focused = focused.isValid() && again != network.nodes.end() ? int(again - network.nodes.begin()) : -1;
    m_isSightOld = true;
    update();
}

void NetworkCanvas::setHighlight(const NetworkHighlight &highlight)
{
    if (highlight == m_highlight)
        return;
    m_highlight = highlight;
    m_standout = NetworkStandout(m_plan.network(), m_highlight);
    m_isSightOld = true;
    update();
}

void NetworkCanvas::setPart(const NetworkViewport &part)
{
    if (part == m_part)
        return;
    m_part = part;
    m_isSightOld = true;
    update();
    Q_EMIT partChanged();
}

const NetworkSight &NetworkCanvas::sight() const
{
    if (std::exchange(m_isSightOld, false))
        m_sight = NetworkSight(m_plan, m_part, m_standout);
    return m_sight;
}

void NetworkCanvas::fit()
{
    setPart(fitting(m_plan, size()));
    m_fitted = true;
}

void NetworkCanvas::zoom(qreal factor, QPointF fixed)
{
    NetworkViewport part = m_part;
    const QPointF at = part.toLaidOut(fixed);
    const auto [smaller, larger] = std::minmax({part.spread.width(), part.spread.height()});
    part.spread *= std::clamp(factor, std::min(1.0, smallestSpread / smaller), std::max(1.0, largestSpread / larger));
    const QPointF now = part.toView(at) - fixed;
    part.middle += QPointF(now.x() / part.spread.width(), now.y() / part.spread.height());
    setPart(part);
    m_fitted = false;
}

void NetworkCanvas::zoom(qreal factor)
{
    zoom(factor, QRectF(rect()).center());
}

void NetworkCanvas::focusNode(int node)
{
    m_focused = node;
    update();
    if (node < 0)
        return;
    constexpr qreal room = 60;
    const QPointF at = m_part.toView(m_plan.network().nodes[node].position);
    const QPointF inside(std::clamp(at.x(), std::min(room, width() / 2.0), std::max(width() - room, width() / 2.0)),
                         std::clamp(at.y(), std::min(room, height() / 2.0), std::max(height() - room, height() / 2.0)));
    if (inside != at) {
        NetworkViewport part = m_part;
        part.middle += QPointF((at.x() - inside.x()) / part.spread.width(), (at.y() - inside.y()) / part.spread.height());
        setPart(part);
        m_fitted = false;
    }
    NetworkAccessible::tellFocus(*this, node);
}

void NetworkCanvas::press(int node)
{
    focusNode(node);
    Q_EMIT nodeClicked(node);
}

QString NetworkCanvas::inWords(int node) const
{
    const NetworkNode &each = m_plan.network().nodes[node];
    return i18ncp("@info accessible, name and number of meetings", "%2, %1 meeting", "%2, %1 meetings", each.meetings, each.name);
}

void NetworkCanvas::step(int by)
{
    const int count = int(m_plan.network().nodes.size());
    if (count > 0)
        press(m_focused < 0 ? 0 : (m_focused + by + count) % count);
}

void NetworkCanvas::showTip(const QPoint &at, const QPoint &where)
{
    QString words;
    const Network &network = m_plan.network();
    if (const int node = sight().nodeAt(m_plan, at); node >= 0) {
        words = inWords(node);
    } else if (const int edge = sight().edgeAt(at); edge >= 0) {
        words = i18ncp("@info:tooltip two who met, number of meetings", "%2 and %3: %1 meeting", "%2 and %3: %1 meetings",
                       network.edges[edge].meetings.size(), network.nodes[network.edges[edge].from].name, network.nodes[network.edges[edge].to].name);
    }
    QToolTip::showText(where, words.isEmpty() ? words : Qt::convertFromPlainText(words), this);
}

bool NetworkCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showTip(help->pos(), help->globalPos());
    return true;
}

void NetworkCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.base);
    m_painter.paint(painter, m_plan, sight(), m_standout, hasFocus() ? m_focused : -1);
    paintNote(painter);
    if (m_plan.network().nodes.isEmpty()) {
        painter.setPen(m_look.quiet);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
}

/// Says so when edges are left out.
void NetworkCanvas::paintNote(QPainter &painter) const
{
    if (m_sight.edgesLeftOut() == 0)
        return;
    const QString note = i18ncp("@info in a corner of the network", "zoom in for %1 more line", "zoom in for %1 more lines", m_sight.edgesLeftOut());
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const QRectF box(width() - metrics.horizontalAdvance(note) - 2 * noteMargin, height() - metrics.height() - noteMargin,
                     metrics.horizontalAdvance(note) + 2 * noteMargin, metrics.height() + noteMargin);
    painter.fillRect(box, m_look.base);
    painter.setPen(m_look.quiet);
    painter.drawText(box, Qt::AlignCenter, note);
}

void NetworkCanvas::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void NetworkCanvas::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton;
    m_pressed = m_dragged = event->pos();
    m_isDragging = false;
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed) {
        const bool isOn = sight().nodeAt(m_plan, event->pos()) >= 0 || sight().edgeAt(event->pos()) >= 0;
        setCursor(isOn ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    m_isDragging = m_isDragging || (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_isDragging)
        return;
    setCursor(Qt::ClosedHandCursor);
    const QPoint way = event->pos() - std::exchange(m_dragged, event->pos());
    NetworkViewport part = m_part;
    part.middle -= QPointF(way.x() / part.spread.width(), way.y() / part.spread.height());
    setPart(part);
    m_fitted = false;
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    setCursor(Qt::ArrowCursor);
    if (event->button() != Qt::LeftButton || !std::exchange(m_isPressed, false) || std::exchange(m_isDragging, false))
        return;
    if (const int node = sight().nodeAt(m_plan, event->pos()); node >= 0) {
        if (event->modifiers().testFlag(Qt::ControlModifier))
            Q_EMIT nodeAdded(node);
        else
            press(node);
    } else if (const int edge = sight().edgeAt(event->pos()); edge >= 0) {
        Q_EMIT edgeClicked(edge, event->globalPosition().toPoint());
    } else {
        focusNode(-1);
        Q_EMIT nothingClicked();
    }
}

void NetworkCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (sight().nodeAt(m_plan, event->pos()) < 0 && sight().edgeAt(event->pos()) < 0)
        fit();
}

void NetworkCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        Q_EMIT menuAsked(sight().nodeAt(m_plan, event->pos()), event->globalPos());
        return;
    }
    const QPointF at = m_focused >= 0 ? m_part.toView(m_plan.network().nodes[m_focused].position) : QRectF(rect()).center();
    Q_EMIT menuAsked(m_focused, mapToGlobal(at).toPoint());
}

void NetworkCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.25);
    case Qt::Key_Minus:
        return zoom(0.8);
    case Qt::Key_0:
        return fit();
    case Qt::Key_Right:
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focused >= 0) {
            const QPointF at = m_part.toView(m_plan.network().nodes[m_focused].position);
            Q_EMIT menuAsked(m_focused, mapToGlobal(at).toPoint());
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void NetworkCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    NetworkViewport part = m_part;
    part.size = size();
    setPart(part);
    if (m_fitted)
        fit();
}

} // namespace dateline
