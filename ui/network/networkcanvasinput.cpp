// SPDX-License-Identifier: GPL-3.0-only
// What mouse and keys do in the network.
#include "ui/network/networkcanvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace dateline {

void NetworkCanvas::mousePressEvent(QMouseEvent *event)
{
    m_drag = event->button() == Qt::LeftButton ? Drag::Pressed : Drag::None;
    m_pressed = m_dragged = event->pos();
    m_pressedNode = sight().nodeAt(m_plan, event->pos());
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None) {
        const bool isOn = sight().nodeAt(m_plan, event->pos()) >= 0 || sight().edgeAt(event->pos()) >= 0;
        setCursor(isOn ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (m_drag == Drag::Pressed && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        const bool isLasso = event->modifiers().testFlag(Qt::ShiftModifier);
        m_drag = isLasso ? Drag::Lasso : m_pressedNode >= 0 ? Drag::Node : Drag::Pan;
        m_lasso = {QPointF(m_pressed)};
        setCursor(isLasso ? Qt::CrossCursor : Qt::ClosedHandCursor);
    }
    drag(event->pos());
}

void NetworkCanvas::drag(QPoint to)
{
    const QPoint way = to - m_dragged;
    const QPointF laidOut(way.x() / m_part.spread.width(), way.y() / m_part.spread.height());
    switch (m_drag) {
    case Drag::None:
    case Drag::Pressed:
        return;
    case Drag::Pan: {
        NetworkViewport part = m_part;
        part.middle -= laidOut;
        setPart(part);
        m_fitted = false;
        break;
    }
    case Drag::Node:
        m_plan.move(m_pressedNode, m_plan.network().nodes[m_pressedNode].position + laidOut);
        m_isSightOld = true;
        m_fitted = false;
        break;
    case Drag::Lasso:
        m_lasso.append(QPointF(to));
        break;
    }
    m_dragged = to;
    update();
}

void NetworkCanvas::endLasso()
{
    QList<int> caught;
    for (const int node : sight().nodes()) {
        if (m_lasso.containsPoint(m_part.toView(m_plan.network().nodes[node].position), Qt::OddEvenFill))
            caught.append(node);
    }
    update();
    if (!caught.isEmpty())
        Q_EMIT nodesCaught(caught);
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    setCursor(Qt::ArrowCursor);
    if (event->button() != Qt::LeftButton)
        return;
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended == Drag::Lasso)
        endLasso();
    if (ended == Drag::Node)
        Q_EMIT nodeMoved(m_pressedNode, m_plan.network().nodes[m_pressedNode].position);
    if (ended != Drag::Pressed)
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
    const QPointF at =
        m_focused >= 0 ? m_part.toView(m_plan.network().nodes[m_focused].position) : QRectF(rect()).center();
    Q_EMIT menuAsked(m_focused, mapToGlobal(at).toPoint());
}

/// To the next or the one before; with Shift it is added to those selected.
void NetworkCanvas::step(int by, Qt::KeyboardModifiers modifiers)
{
    const int count = int(m_plan.network().nodes.size());
    if (count == 0)
        return;
    const int next = m_focused < 0 ? 0 : (m_focused + by + count) % count;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        focusNode(next);
        Q_EMIT nodeAdded(next);
    } else {
        press(next);
    }
}

/// Moves the node that keys have reached, as dragging does.
void NetworkCanvas::nudge(QPointF way)
{
    if (m_focused < 0)
        return;
    constexpr qreal stride = 16;
    const QPointF position = m_plan.network().nodes[m_focused].position
        + QPointF(stride * way.x() / m_part.spread.width(), stride * way.y() / m_part.spread.height());
    m_plan.move(m_focused, position);
    m_isSightOld = true;
    m_fitted = false;
    update();
    Q_EMIT nodeMoved(m_focused, position);
}

void NetworkCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.25);
    case Qt::Key_Minus:
        return zoom(0.8);
    case Qt::Key_0:
        return fit();
    case Qt::Key_Right:
        return moves ? nudge({1, 0}) : step(1, event->modifiers());
    case Qt::Key_Down:
        return moves ? nudge({0, 1}) : step(1, event->modifiers());
    case Qt::Key_Left:
        return moves ? nudge({-1, 0}) : step(-1, event->modifiers());
    case Qt::Key_Up:
        return moves ? nudge({0, -1}) : step(-1, event->modifiers());
    case Qt::Key_Space:
        if (m_focused >= 0) {
            Q_EMIT nodeAdded(m_focused);
            return;
        }
        break;
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

} // namespace dateline
