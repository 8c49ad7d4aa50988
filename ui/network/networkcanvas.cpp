// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkcanvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace dateline {

namespace {

constexpr qreal smallestScale = 0.02;
constexpr qreal largestScale = 8;

} // namespace

NetworkCanvas::NetworkCanvas(QWidget *parent)
    : QGraphicsView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::ArrowCursor);
}

void NetworkCanvas::fit()
{
    if (!scene() || scene()->sceneRect().isEmpty())
        return;
    const QRectF all = scene()->sceneRect();
    const qreal scale = std::min({viewport()->width() / all.width(), viewport()->height() / all.height(), 1.2});
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(all.center());
    m_fitted = true;
}

void NetworkCanvas::zoom(qreal factor)
{
    const qreal wanted = std::clamp(transform().m11() * factor, smallestScale, largestScale);
    scale(wanted / transform().m11(), wanted / transform().m11());
    m_fitted = false;
}

void NetworkCanvas::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(1.0015, event->angleDelta().y()));
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
