// SPDX-License-Identifier: GPL-3.0-only
// What TimelineCanvas does with pointer, wheel, gestures and keys.
#include "ui/timeline/timelinecanvas.h"

#include "model/timeline/lanearrangement.h"
#include "ui/timeline/timelinecue.h"
#include "ui/timeline/timelinesight.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

constexpr double notch = 120;    // eighths of a degree
constexpr double zoomStep = 1.5; // of a notch and of + and −
constexpr double panStep = 0.1;  // of the width
constexpr size_t mostOffered = 20; // meetings in a menu while zooming can part them
constexpr int mostInMenu = 200;    // and when it cannot
constexpr double slowest = 0.25;   // pixels a millisecond, of a picture that glides on
constexpr double fastest = 6;
constexpr double glideTime = 220;  // milliseconds that it would go on at that speed
constexpr quint64 stillTime = 60;  // milliseconds after which a pointer held still has no speed

} // namespace

bool TimelineCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture && zoomByGesture(*static_cast<QNativeGestureEvent *>(event))) {
        return true;
    }
    if (event->type() == QEvent::Gesture && zoomByFingers(*static_cast<QGestureEvent *>(event))) {
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

/// Two fingers on a screen: the day between them stays between them.
bool TimelineCanvas::zoomByFingers(QGestureEvent &event)
{
    auto *pinch = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!pinch) {
        return false;
    }
    event.accept(pinch);
    m_drag.reset(); // of the finger that came first
    const TimelineGeometry geometry = m_painter->geometry(shownPart());
    const auto dayAt = [&](QPointF onScreen) { return geometry.day(viewport()->mapFromGlobal(onScreen).x()); };
    const double before = dayAt(pinch->changeFlags() & QPinchGesture::CenterPointChanged ? pinch->lastCenterPoint()
                                                                                         : pinch->centerPoint());
    const double now = dayAt(pinch->centerPoint());
    const double factor = pinch->changeFlags() & QPinchGesture::ScaleFactorChanged ? pinch->scaleFactor() : 1;
    setRange(m_target.moved(before - now).zoomed(factor, before).keptNear(m_all), Motion::AtOnce);
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
        setRange(m_target.moved(days).keptNear(m_all), Motion::AtOnce);
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
    // A notch comes at once and its zoom runs out; a touchpad sends many small steps, which are smooth as they are.
    const bool runsOut = m_glide == Glide::On && std::abs(angle.y()) >= notch;
    zoom(factor, m_painter->geometry(part).day(event->position().x()), runsOut ? Motion::Smooth : Motion::AtOnce);
}

void TimelineCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    m_motion.stop();
    m_target = m_shown;
    const int lane = m_painter->at(shownPart(), event->position()).lane;
    m_drag = Drag{.from = event->position(),
                  .range = m_shown,
                  .scroll = verticalScrollBar()->value(),
                  .lane = isMovable(lane) ? lane : -1,
                  .before = event->position(),
                  .beforeAt = event->timestamp()};
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        pointAt(m_painter->at(shownPart(), event->position()));
        if (eventBeyond(event->position()) >= 0) {
            viewport()->setCursor(Qt::PointingHandCursor);
        }
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
    if (m_drag->lane >= 0) {
        dragLane(event->position());
        return;
    }
    if (const quint64 time = event->timestamp() - m_drag->beforeAt; time > 0) {
        const double speed = (event->position().x() - m_drag->before.x()) / double(time);
        m_drag->speed = time > stillTime ? speed : (m_drag->speed + speed) / 2;
        m_drag->before = event->position();
        m_drag->beforeAt = event->timestamp();
    }
    const TimelineGeometry geometry = m_painter->geometry(shownPart());
    const double days = (geometry.isMirrored() ? way.x() : -way.x()) / geometry.pixelsPerDay();
    setRange(m_drag->range.moved(days).keptNear(m_all), Motion::AtOnce);
    verticalScrollBar()->setValue(m_drag->scroll - int(way.y()));
}

void TimelineCanvas::glideOn(double speed)
{
    if (m_glide == Glide::Off || motionTime() == 0 || std::abs(speed) < slowest) {
        return;
    }
    const TimelineGeometry geometry = m_painter->geometry(shownPart());
    const double pixels = std::clamp(speed, -fastest, fastest) * glideTime;
    moveTo(m_shown.moved((geometry.isMirrored() ? pixels : -pixels) / geometry.pixelsPerDay()).keptNear(m_all),
           Motion::Smooth);
    m_motion.setDuration(
        int(3 * glideTime)); // slower and slower: its curve begins three times as fast as it is on average
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag) {
        return;
    }
    const Drag drag = *std::exchange(m_drag, {});
    const double speed = event->timestamp() - drag.beforeAt <= stillTime ? drag.speed : 0;
    viewport()->setCursor(Qt::ArrowCursor);
    if (!drag.moved) {
        click(event->position());
    } else if (drag.lane >= 0) {
        viewport()->update();
        Q_EMIT laneMoved(drag.lane, drag.landing);
    } else {
        glideOn(speed);
    }
    pointAt(m_painter->at(shownPart(), event->position()));
}

bool TimelineCanvas::isMovable(int lane) const
{
    return lane >= 0 && !m_painter->isStoryline() && LaneArrangement::canArrange(m_painter->timeline().lanes.at(lane));
}

void TimelineCanvas::dragLane(QPointF point)
{
    const TimelineGeometry geometry = m_painter->geometry(shownPart());
    const QList<TimelineLane> &lanes = m_painter->timeline().lanes;
    // Near an end the lanes beyond it come in sight.
    const double height = geometry.rowHeight();
    QScrollBar *bar = verticalScrollBar();
    if (point.y() < TimelineGeometry::axisHeight) {
        bar->setValue(bar->value() - int(height / 2));
    } else if (point.y() > viewport()->height() - height / 2) {
        bar->setValue(bar->value() + int(height / 2));
    }
    const double along = (point.y() - TimelineGeometry::axisHeight + bar->value()) / height;
    const auto first = int(std::ranges::find_if(lanes, LaneArrangement::canArrange) - lanes.begin());
    int last = int(lanes.size());
    while (!LaneArrangement::canArrange(lanes.at(last - 1))) {
        --last;
    }
    m_drag->landing = std::clamp(int(std::lround(along)), first, last);
    viewport()->update();
}

void TimelineCanvas::paintLanding(QPainter &painter) const
{
    const TimelineGeometry geometry = m_painter->geometry(shownPart());
    const Look &look = m_painter->style().look;
    const double height = geometry.rowHeight();
    const QRectF column = geometry.names();
    const double from = geometry.y(m_drag->lane) - height / 2;
    QColor veil = look.base;
    veil.setAlphaF(0.6F);
    painter.fillRect(QRectF(column.left(), from, column.width(), height)
                         .intersected(column.adjusted(0, TimelineGeometry::axisHeight, 0, 0)),
                     veil);
    const double at =
        std::round(std::max(TimelineGeometry::axisHeight + 1.0, geometry.y(m_drag->landing) - height / 2));
    painter.fillRect(QRectF(0, at - 1, viewport()->width(), 2), look.accent);
}

int TimelineCanvas::currentLane() const
{
    const Timeline &timeline = m_painter->timeline();
    if (m_emphasis.focused >= 0) {
        return m_painter->isStoryline() ? -1 : timeline.events.at(m_emphasis.focused).lanes.value(0, -1);
    }
    const auto lane = std::ranges::find(timeline.lanes, m_emphasis.entity, &TimelineLane::entity);
    return m_emphasis.entity.isValid() && lane != timeline.lanes.end() ? int(lane - timeline.lanes.begin()) : -1;
}

void TimelineCanvas::moveCurrentLane(int by)
{
    if (const int lane = currentLane(); isMovable(lane)) {
        Q_EMIT laneMoved(lane, by < 0 ? lane - 1 : lane + 2);
    }
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const TimelineHit hit = byKey
        ? TimelineHit{.lane = currentLane(), .event = m_emphasis.focused}
        : m_painter->at(shownPart(), viewport()->mapFromGlobal(event->globalPos()).toPointF());
    const int lane = m_painter->isStoryline() ? -1 : hit.lane;
    if (lane < 0 && hit.event < 0) {
        event->ignore();
        return;
    }
    QPoint where = event->globalPos();
    if (byKey && lane >= 0) {
        const TimelineGeometry geometry = m_painter->geometry(shownPart());
        where = viewport()->mapToGlobal(QPointF(geometry.names().center().x(), geometry.y(lane))).toPoint();
    }
    pointAt({});
    Q_EMIT menuAsked(hit.event, lane, where);
}

void TimelineCanvas::click(QPointF point)
{
    if (const int event = eventBeyond(point); event >= 0) {
        reveal(event);
        return;
    }
    const TimelineHit hit = m_painter->at(shownPart(), point);
    if (hit.lane >= 0) {
        Q_EMIT laneClicked(hit.lane);
        return;
    }
    if (hit.event < 0 && hit.count < 0) {
        return;
    }
    m_emphasis.focused = -1;
    press(hit.event >= 0 ? hit.event : hit.count, hit.event >= 0 ? -1 : hit.countLane);
}

void TimelineCanvas::press(int event, int lane)
{
    const TimelineSign *count =
        lane < 0 ? nullptr : m_painter->countAt(shownPart(), {.count = event, .countLane = lane});
    if (count) {
        clickCount(*count);
    } else {
        Q_EMIT eventClicked(event);
    }
}

int TimelineCanvas::eventBeyond(QPointF point) const
{
    for (const TimelineSide side : {TimelineSide::Earlier, TimelineSide::Later}) {
        const TimelineCue cue = TimelineCue::at(side, *m_painter, shownPart(), m_emphasis);
        if (cue.rect.contains(point)) {
            return cue.nearest;
        }
    }
    return -1;
}

bool TimelineCanvas::canPart(const TimelineSign &sign) const
{
    if (sign.events.size() > mostOffered) {
        return m_target.length() > TimelineRange::shortest;
    }
    const auto &events = sign.events;
    const auto daysOf = [this](int event) {
        const TimelineEvent &one = m_painter->timeline().events.at(event);
        return std::pair(one.firstDay, one.lastDay);
    };
    const bool sameDays =
        std::ranges::all_of(events, [&](int event) { return daysOf(event) == daysOf(events.front()); });
    return m_target.length() > TimelineRange::shortest && !sameDays;
}

void TimelineCanvas::clickCount(const TimelineSign &sign)
{
    if (canPart(sign)) {
        const auto &placing = m_painter->placing();
        open(placing.day(sign.events.front()), placing.day(sign.events.back()));
    } else {
        const QList<int> events = eventsOf(sign, mostInMenu);
        const QRect where = onScreen(m_painter->outline(shownPart(), sign));
        pointAt({});
        Q_EMIT countClicked(events, where);
    }
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_painter->geometry(shownPart()).axis().contains(event->position()) && eventBeyond(event->position()) < 0) {
        askForDate();
        return;
    }
    const TimelineHit hit = m_painter->at(shownPart(), event->position());
    if (hit == TimelineHit() && eventBeyond(event->position()) < 0) {
        fit();
    } else if (hit.event >= 0) {
        Q_EMIT eventActivated(hit.event);
    }
}

void TimelineCanvas::stepEvent(int by)
{
    const auto order = m_painter->placing().order();
    if (order.empty()) {
        return;
    }
    const TimelinePlacing &placing = m_painter->placing();
    const int next = m_emphasis.focused >= 0 ? placing.rank(m_emphasis.focused) + by
        : by > 0                             ? placing.before(m_target.from)
                                             : placing.before(m_target.to) - 1;
    focusEvent(order[size_t(std::clamp(next, 0, int(order.size()) - 1))]);
}

void TimelineCanvas::stepRow(int way)
{
    if (m_emphasis.focused < 0) {
        stepEvent(1);
    } else if (const int next = nextInRows(*m_painter, shownPart(), m_emphasis.focused, way); next >= 0) {
        focusEvent(next);
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
        walks ? stepEvent(later) : pan(later * panStep);
        break;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (walks && (event->modifiers() & Qt::ShiftModifier)) {
            moveCurrentLane(event->key() == Qt::Key_Up ? -1 : 1);
            break;
        }
        if (walks) {
            stepRow(event->key() == Qt::Key_Up ? -1 : 1);
            break;
        }
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
        if (walks) {
            focusEvent(-1);
            moveTo({m_all.from, m_all.from + m_target.length()}, Motion::AtOnce);
            stepEvent(1);
            break;
        }
        setRange(m_target.moved(m_all.from - m_target.from), Motion::Smooth);
        break;
    case Qt::Key_End:
        if (walks) {
            focusEvent(-1);
            moveTo({m_all.to - m_target.length(), m_all.to}, Motion::AtOnce);
            stepEvent(-1);
            break;
        }
        setRange(m_target.moved(m_all.to - m_target.to), Motion::Smooth);
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_emphasis.focused >= 0) {
            Q_EMIT eventActivated(m_emphasis.focused);
        }
        break;
    case Qt::Key_Escape:
        if (m_emphasis.focused < 0) {
            event->ignore();
            return;
        }
        focusEvent(-1);
        break;
    default:
        if (event->text().size() == 1 && event->text().front().isDigit()) {
            askForDate(event->text());
            break;
        }
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void TimelineCanvas::focusOutEvent(QFocusEvent *event)
{
    if (m_emphasis.focused >= 0) {
        focusEvent(-1);
    }
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace dateline
