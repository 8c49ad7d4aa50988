// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkcanvas.h"

#include "ui/network/networkscene.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal smallestSpread = 0.02;
constexpr qreal largestSpread = 8;

} // namespace

NetworkCanvas::NetworkCanvas(QWidget *parent)
    : QGraphicsView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(NoAnchor);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::ArrowCursor);
}

NetworkScene *NetworkCanvas::network() const
{
    return qobject_cast<NetworkScene *>(scene());
}

void NetworkCanvas::fit()
{
    if (!network() || network()->isEmpty())
        return;
    network()->setSpread(network()->spreadFor(viewport()->size()));
    centerOn(network()->sceneRect().center());
    m_fitted = true;
}

void NetworkCanvas::zoom(qreal factor, QPointF fixed)
{
    if (!network())
        return;
    const QPointF at = mapToScene(fixed.toPoint());
    const QSizeF before = network()->spread();
    const auto [smaller, larger] = std::minmax({before.width(), before.height()});
    const qreal most = std::max(1.0, largestSpread / larger);
    const qreal least = std::min(1.0, smallestSpread / smaller);
    network()->setSpread(before * std::clamp(factor, least, most));
    const QSizeF after = network()->spread();
    const QPointF now(at.x() * after.width() / before.width(), at.y() * after.height() / before.height());
    centerOn(now - (fixed - QPointF(viewport()->rect().center())));
    m_fitted = false;
}

void NetworkCanvas::zoom(qreal factor)
{
    zoom(factor, viewport()->rect().center());
}

void NetworkCanvas::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void NetworkCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QGraphicsView::mousePressEvent(event);
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(Qt::ArrowCursor);
    if (event->button() != Qt::LeftButton)
        return;
    if ((event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        Q_EMIT clicked(itemAt(event->pos()), event->globalPosition().toPoint());
    else
        m_fitted = false;
}

void NetworkCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!itemAt(event->pos()))
        fit();
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
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        Q_EMIT stepped(-1);
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void NetworkCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitted)
        fit();
}

} // namespace dateline
