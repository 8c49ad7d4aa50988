// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/intervalbrush.h"

#include <KLocalizedString>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double handle = 5; // pixels on both sides of an end
constexpr double roundness = 3;

} // namespace

IntervalBrush::IntervalBrush(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(i18nc("@label", "Interval of days"));
    setToolTip(i18nc("@info:tooltip", "Drag to narrow everything to an interval; click beside it for all days"));
}

void IntervalBrush::setWhole(const TimelineRange &whole)
{
    m_whole = whole;
    update();
}

void IntervalBrush::setInterval(const std::optional<TimelineRange> &interval)
{
    m_interval = interval;
    update();
}

void IntervalBrush::setSight(const TimelineRange &sight)
{
    m_sight = sight;
    update();
}

void IntervalBrush::setLook(const Look &look)
{
    m_look = look;
    update();
}

double IntervalBrush::x(double day) const
{
    const double along = (day - m_whole.from) / m_whole.length() * width();
    return layoutDirection() == Qt::RightToLeft ? width() - along : along;
}

double IntervalBrush::day(double x) const
{
    const double along = layoutDirection() == Qt::RightToLeft ? width() - x : x;
    return m_whole.from + along / std::max(1, width()) * m_whole.length();
}

QRectF IntervalBrush::rectOf(const TimelineRange &range) const
{
    const double from = std::clamp(x(range.from), 0.0, double(width()));
    const double to = std::clamp(x(range.to), 0.0, double(width()));
    const double wide = std::max(3.0, std::abs(to - from));
    return QRectF((from + to - wide) / 2, 0, wide, height()).adjusted(0.5, 0.5, -0.5, -0.5);
}

void IntervalBrush::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool seesAll = m_sight.from <= m_whole.from && m_sight.to >= m_whole.to;
    const bool isAside = m_sight.to <= m_whole.from || m_sight.from >= m_whole.to;
    if (!seesAll && !isAside && m_sight != m_interval) {
        painter.setPen(QPen(m_look.edge, 1));
        painter.drawRoundedRect(rectOf(m_sight), roundness, roundness);
    }
    if (m_interval) {
        QColor fill = m_look.accent;
        fill.setAlphaF(m_look.dark ? 0.24F : 0.18F);
        painter.setPen(QPen(m_look.accent, hasFocus() ? 2 : 1));
        painter.setBrush(fill);
        painter.drawRoundedRect(rectOf(*m_interval), roundness, roundness);
    } else if (hasFocus()) {
        painter.setPen(QPen(m_look.accent, 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);
    }
}

IntervalBrush::Part IntervalBrush::partAt(double at) const
{
    if (!m_interval) {
        return Part::Nothing;
    }
    const QRectF rect = rectOf(*m_interval);
    const double begin = std::abs(at - x(m_interval->from));
    const double end = std::abs(at - x(m_interval->to));
    if (std::min(begin, end) <= handle) {
        return begin < end ? Part::Begin : Part::End;
    }
    return rect.left() < at && at < rect.right() ? Part::Middle : Part::Nothing;
}

TimelineRange IntervalBrush::wholeDays(const TimelineRange &range) const
{
    const double from = std::clamp(std::round(range.from), m_whole.from, m_whole.to - 1);
    const double to = std::clamp(std::round(range.to), from + 1, std::max(from + 1, m_whole.to));
    return {from, to};
}

TimelineRange IntervalBrush::dragTo(double at) const
{
    const double by = at - *m_pressed;
    switch (m_dragged) {
    case Part::Nothing:
        return {std::min(*m_pressed, at), std::max(*m_pressed, at)};
    case Part::Begin:
        return {std::min(m_before->from + by, m_before->to - 1), m_before->to};
    case Part::Middle: {
        const double kept = std::clamp(by, m_whole.from - m_before->from, m_whole.to - m_before->to);
        return m_before->moved(std::round(kept));
    }
    case Part::End:
        return {m_before->from, std::max(m_before->to + by, m_before->from + 1)};
    }
    Q_UNREACHABLE_RETURN({});
}

void IntervalBrush::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_dragged = partAt(event->position().x());
    m_pressed = day(event->position().x());
    m_before = m_interval;
    m_moved = false;
}

void IntervalBrush::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        const Part part = partAt(event->position().x());
        setCursor(part == Part::Nothing      ? Qt::CrossCursor
                      : part == Part::Middle ? Qt::OpenHandCursor
                                             : Qt::SizeHorCursor);
        return;
    }
    m_moved = m_moved || std::abs(event->position().x() - x(*m_pressed)) >= 3;
    if (m_moved) {
        setInterval(wholeDays(dragTo(day(event->position().x()))));
        Q_EMIT dragged(*m_interval);
    }
}

void IntervalBrush::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    m_pressed.reset();
    if (m_moved) {
        Q_EMIT chosen(*m_interval);
    } else if (m_dragged == Part::Nothing && m_interval) {
        setInterval({});
        Q_EMIT cleared();
    }
}

void IntervalBrush::keyPressEvent(QKeyEvent *event)
{
    const bool forward = (event->key() == Qt::Key_Right) != (layoutDirection() == Qt::RightToLeft);
    const double step = std::max(1.0, std::round(m_whole.length() / 100)) * (forward ? 1 : -1);
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const TimelineRange before = m_interval.value_or(wholeDays(m_sight));
        const bool stretches = event->modifiers() & Qt::ShiftModifier;
        setInterval(wholeDays(stretches ? TimelineRange{before.from, before.to + step} : before.moved(step)));
        Q_EMIT chosen(*m_interval);
    } else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && m_interval) {
        setInterval({});
        Q_EMIT cleared();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace dateline
