// SPDX-License-Identifier: GPL-3.0-only
// What TimelineCanvas does with pointer, wheel, gestures and keys.
#include "ui/timeline/timelinecanvas.h"

#include <QApplication>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double notch = 120;    // eighths of a degree
constexpr double zoomStep = 1.5; // of a notch and of + and −
constexpr double panStep = 0.1;  // of the width

} // namespace

bool TimelineCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture && zoomByGesture(*static_cast<QNativeGestureEvent *>(event))) {
        return true;
    }
    if (event->type() == QEvent::Leave) {
        pointAt({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool TimelineCanvas::zoomByGesture(const QNativeGestureEvent &gesture)
{
    if (gesture.gestureType() != Qt::ZoomNativeGesture) {
        return false;
    }
    zoom(std::exp(gesture.value()), m_painter->geometry(shownPart()).day(gesture.position().x()), Motion::AtOnce);
    return true;
}

void TimelineCanvas::wheelEvent(QWheelEvent *event)
{
    const TimelineGeometry geometry = m_painter->geometry(shownPart());
    const QPoint angle = event->angleDelta();
    const bool onNames = geometry.names().contains(event->position());
    event->accept();
    if ((event->modifiers() & Qt::ShiftModifier) || onNames) {
        QScrollBar *bar = verticalScrollBar();
        const int turned = angle.y() != 0 ? angle.y() : angle.x();
        bar->setValue(bar->value() - int(turned / notch * 2 * TimelineGeometry::laneHeight));
        return;
    }
    if (std::abs(angle.x()) > std::abs(angle.y())) {
        const double pixels = event->pixelDelta().isNull() ? angle.x() / notch * 60 : event->pixelDelta().x();
        const double days = (geometry.isMirrored() ? pixels : -pixels) / geometry.pixelsPerDay();
        setRange(m_target.moved(days).keptNear(all()), Motion::AtOnce);
        return;
    }
    if (angle.y() == 0) {
        return;
    }
    // The day below the pointer in what the motion leads to: notches in quick succession keep to one day.
    TimelineViewport part = shownPart();
    part.from = m_target.from;
    part.to = m_target.to;
    const double factor = std::pow(zoomStep, angle.y() / notch);
    const bool coarse = std::abs(angle.y()) >= notch;
    zoom(factor, m_painter->geometry(part).day(event->position().x()), coarse ? Motion::Smooth : Motion::AtOnce);
}

void TimelineCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    m_motion.stop();
    m_target = m_shown;
    m_drag = Drag{.from = event->position(), .range = m_shown, .scroll = verticalScrollBar()->value()};
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        pointAt(m_painter->at(shownPart(), event->position()));
        return;
    }
    const QPointF way = event->position() - m_drag->from;
    if (!m_drag->moved && way.manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    if (!m_drag->moved) {
        m_drag->moved = true;
        pointAt({});
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    const TimelineGeometry geometry = m_painter->geometry(shownPart());
    const double days = (geometry.isMirrored() ? way.x() : -way.x()) / geometry.pixelsPerDay();
    setRange(m_drag->range.moved(days).keptNear(all()), Motion::AtOnce);
    verticalScrollBar()->setValue(m_drag->scroll - int(way.y()));
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag) {
        return;
    }
    const bool clicked = !m_drag->moved;
    m_drag.reset();
    viewport()->setCursor(Qt::ArrowCursor);
    if (clicked) {
        click(event->position());
    }
    pointAt(m_painter->at(shownPart(), event->position()));
}

void TimelineCanvas::click(QPointF point)
{
    const TimelineHit hit = m_painter->at(shownPart(), point);
    if (hit.lane >= 0) {
        Q_EMIT laneClicked(hit.lane);
        return;
    }
    if (hit.mark < 0) {
        return;
    }
    const TimelineMark &mark = m_painter->marks(shownPart()).all()[size_t(hit.mark)];
    m_emphasis.focused = -1;
    if (mark.isGathered() && m_target.length() > TimelineRange::shortest) {
        open(mark);
    } else {
        Q_EMIT eventClicked(mark.events.front());
    }
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const TimelineHit hit = m_painter->at(shownPart(), event->position());
    if (hit.lane < 0 && hit.mark < 0) {
        fitAll(Motion::Smooth);
    } else if (hit.mark >= 0) {
        const TimelineMark &mark = m_painter->marks(shownPart()).all()[size_t(hit.mark)];
        if (!mark.isGathered()) {
            Q_EMIT eventActivated(mark.events.front());
        }
    }
}

void TimelineCanvas::stepMark(int by)
{
    const auto all = m_painter->marks(shownPart()).all();
    if (all.empty()) {
        return;
    }
    int next = focusedMark() + by;
    if (m_emphasis.focused < 0) {
        const auto inSight = m_painter->marks(shownPart()).between(m_target.from, m_target.to);
        const TimelineMark *first = inSight.empty() ? &all.front() : by > 0 ? &inSight.front() : &inSight.back();
        next = int(first - all.data());
    }
    focusMark(std::clamp(next, 0, int(all.size()) - 1));
}

void TimelineCanvas::activateFocused()
{
    const int index = focusedMark();
    if (index < 0) {
        return;
    }
    const TimelineMark &mark = m_painter->marks(shownPart()).all()[size_t(index)];
    if (mark.isGathered() && m_target.length() > TimelineRange::shortest) {
        open(mark);
    } else {
        Q_EMIT eventActivated(m_emphasis.focused);
    }
}

void TimelineCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool walks = event->modifiers() & Qt::ControlModifier;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double middle = (m_target.from + m_target.to) / 2;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int later = (event->key() == Qt::Key_Right) != mirrored ? 1 : -1;
        walks ? stepMark(later) : pan(later * panStep);
        break;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_Up ? QAbstractSlider::SliderSingleStepSub
                                                                      : QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_PageUp:
        pan(-0.9);
        break;
    case Qt::Key_PageDown:
        pan(0.9);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep, middle, Motion::Smooth);
        break;
    case Qt::Key_Minus:
        zoom(1 / zoomStep, middle, Motion::Smooth);
        break;
    case Qt::Key_Home:
        setRange(m_target.moved(all().from - m_target.from), Motion::Smooth);
        break;
    case Qt::Key_End:
        setRange(m_target.moved(all().to - m_target.to), Motion::Smooth);
        break;
    case Qt::Key_0:
        fitAll(Motion::Smooth);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activateFocused();
        break;
    case Qt::Key_Escape:
        if (m_emphasis.focused < 0) {
            event->ignore();
            return;
        }
        focusMark(-1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void TimelineCanvas::focusOutEvent(QFocusEvent *event)
{
    if (m_emphasis.focused >= 0) {
        focusMark(-1);
    }
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace dateline
