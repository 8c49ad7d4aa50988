// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinemarkpainter.h"

#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontInfo>
#include <QLinearGradient>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline {

namespace {

constexpr double barHeight = 8;
constexpr double shortestBar = 18;  // pixels; a shorter one would hide behind its sign
constexpr double widestLabel = 180; // pixels
constexpr double besideSign = 10;   // pixels from the middle of a stroke to its label

/// What a bar is told from others by.
using BarShape = std::tuple<int, qint64, qint64, bool, bool>;

QString countInWords(int count, const QLocale &locale)
{
    if (count < 1000) {
        return locale.toString(count);
    }
    return count < 1'000'000 ? i18nc("@label thousands, short", "%1k", locale.toString(count / 1000))
                             : i18nc("@label millions, short", "%1M", locale.toString(count / 1'000'000));
}

// How strong a bar that fades is, from its end to its middle.
constexpr double fadeBend = 0.2;
constexpr double shareAtBend = 0.35;

QLinearGradient fading(const QRectF &rect, const QColor &ink)
{
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    for (const auto &[at, share] : {std::pair(0.0, 0.0), {fadeBend, shareAtBend}, {0.5, 1.0}, {1 - fadeBend, shareAtBend}, {1.0, 0.0}}) {
        QColor color = ink;
        color.setAlphaF(ink.alphaF() * float(share));
        gradient.setColorAt(at, color);
    }
    return gradient;
}

/// The same of thin layers, each shorter than the last: PDF readers do not agree on gradients of transparency.
void paintFadingLayers(QPainter &painter, const QRectF &rect, QColor ink)
{
    constexpr int layers = 24;
    const double strongest = ink.alphaF();
    const double alpha = 1 - std::pow(1 - strongest, 1.0 / layers);
    ink.setAlphaF(float(alpha));
    painter.setBrush(ink);
    for (int layer = 0; layer < layers; ++layer) {
        const double share = (1 - std::pow(1 - alpha, layer + 0.5)) / strongest;
        const double end = share < shareAtBend ? share / shareAtBend * fadeBend
                                               : fadeBend + (share - shareAtBend) / (1 - shareAtBend) * (0.5 - fadeBend);
        const double cut = std::min(end, 0.5) * rect.width();
        painter.drawRect(rect.adjusted(cut, 0, -cut, 0));
    }
}

} // namespace

TimelineMarkPainter::TimelineMarkPainter(QPainter &painter, const TimelineGeometry &geometry, const Timeline &timeline,
                                         const TimelinePlacing &placing, const TimelineStyle &style,
                                         const TimelineEmphasis &emphasis, std::span<const TimelineMark> marks)
    : m_painter(painter), m_geometry(geometry), m_timeline(timeline), m_placing(placing), m_style(style),
      m_emphasis(emphasis), m_small(smallFont(style.font)), m_metrics(m_small)
{
    std::ranges::copy_if(marks, std::back_inserter(m_marks), [this](const TimelineMark &mark) { return isVisible(mark); });
    m_bars = barsInSight();
    // What stands out is painted last, over what recedes.
    std::ranges::stable_partition(m_marks, [this](const TimelineMark &mark) { return !standsOut(mark); });
}

QFont TimelineMarkPainter::smallFont(QFont font)
{
    const int size = QFontInfo(font).pixelSize();
    font.setPixelSize(std::max(9, qRound(size * 0.85)));
    return font;
}

bool TimelineMarkPainter::isVisible(const TimelineMark &mark) const
{
    const auto [first, last] = m_geometry.lanes();
    return mark.topLane < last && mark.bottomLane >= first;
}

bool TimelineMarkPainter::standsOut(const TimelineMark &mark) const
{
    return m_emphasis.meetings.isEmpty() || isSelected(mark)
        || std::ranges::any_of(mark.events, [this](int event) {
               return m_emphasis.meetings.contains(m_timeline.events.at(event).meeting);
           });
}

bool TimelineMarkPainter::isSelected(const TimelineMark &mark) const
{
    return m_emphasis.selected.isValid() && std::ranges::any_of(mark.events, [this](int event) {
        return m_timeline.events.at(event).meeting == m_emphasis.selected;
    });
}

bool TimelineMarkPainter::isHovered(const TimelineMark &mark) const
{
    return m_emphasis.hovered >= 0 && std::ranges::binary_search(mark.events, m_emphasis.hovered);
}

QColor TimelineMarkPainter::inkOf(const TimelineMark &mark) const
{
    return standsOut(mark) ? m_style.look.accent : mixed(m_style.look.accent, m_style.look.base, 0.4);
}

MeetingStatus TimelineMarkPainter::statusOf(const TimelineMark &mark) const
{
    const auto firmest = std::ranges::min_element(mark.signs, {}, &TimelineSign::status);
    return firmest == mark.signs.end() ? MeetingStatus::Held : firmest->status;
}

QList<int> TimelineMarkPainter::barsInSight() const
{
    const QRectF data = m_geometry.data();
    const double first = m_geometry.day(m_geometry.isMirrored() ? data.right() : data.left());
    const double last = m_geometry.day(m_geometry.isMirrored() ? data.left() : data.right());
    const double days = 1 / m_geometry.pixelsPerDay();
    return m_placing.bars(first, last + TimelineGeometry::margin * days, shortestBar * days);
}

QRectF TimelineMarkPainter::barRect(int event, int lane) const
{
    const double from = m_geometry.x(m_placing.from(event));
    const double to = m_geometry.x(m_placing.to(event));
    return {std::min(from, to), m_geometry.y(lane) - barHeight / 2, std::abs(to - from), barHeight};
}

QRectF TimelineMarkPainter::inSight(const QRectF &bar) const
{
    const QRectF data = m_geometry.data();
    const double left = std::max(bar.left(), data.left() - TimelineGeometry::margin - 2 * barHeight);
    const double right = std::min(bar.right(), data.right() + TimelineGeometry::margin + 2 * barHeight);
    return {left, bar.top(), right - left, bar.height()};
}

void TimelineMarkPainter::paintBars()
{
    const auto [firstLane, lastLane] = m_geometry.lanes();
    const bool inLayers = m_painter.paintEngine()->type() == QPaintEngine::Pdf;
    std::set<BarShape> painted;
    m_painter.setPen(Qt::NoPen);
    for (const int index : m_bars) {
        const TimelineEvent &event = m_timeline.events.at(index);
        const bool soft = event.approximate || event.precision != DatePrecision::Day;
        const bool recedes = !m_emphasis.meetings.isEmpty() && !m_emphasis.meetings.contains(event.meeting);
        QColor ink = m_style.look.accent;
        ink.setAlphaF((m_style.look.dark ? 0.40F : 0.32F) * (soft ? 1.5F : 1.0F) * (recedes ? 0.4F : 1.0F));
        const QBrush brush = soft ? QBrush(fading(barRect(index, 0), ink)) : QBrush(ink);
        for (const int lane : event.lanes) {
            const BarShape shape(lane, event.firstDay, event.lastDay, soft, recedes);
            if (lane < firstLane || lane >= lastLane || painted.contains(shape)) {
                continue;
            }
            painted.insert(shape);
            m_painter.setBrush(brush);
            if (soft && inLayers) {
                paintFadingLayers(m_painter, barRect(index, lane), ink);
                continue;
            }
            m_painter.drawRoundedRect(inSight(barRect(index, lane)), barHeight / 2, barHeight / 2);
        }
    }
}

void TimelineMarkPainter::paintStrokes()
{
    for (const TimelineMark &mark : m_marks) {
        if (mark.topLane == mark.bottomLane) {
            continue;
        }
        const MeetingStatus status = statusOf(mark);
        QPen pen(mark.isGathered() ? mixed(inkOf(mark), m_style.look.base, 0.6) : inkOf(mark), 2);
        pen.setCapStyle(Qt::FlatCap);
        switch (status) {
        case MeetingStatus::Held:
            break;
        case MeetingStatus::Planned:
            pen.setWidthF(1.5);
            break;
        case MeetingStatus::Possible:
            pen.setDashPattern({2, 2});
            break;
        case MeetingStatus::NotHeld:
            pen.setWidthF(1.5);
            pen.setDashPattern({1, 3});
            break;
        }
        if (isSelected(mark) || isHovered(mark)) {
            pen.setWidthF(pen.widthF() + 1);
        }
        m_painter.setPen(pen);
        const double x = m_geometry.x(mark.day);
        m_painter.drawLine(QPointF(x, m_geometry.y(mark.topLane)), QPointF(x, m_geometry.y(mark.bottomLane)));
    }
}

void TimelineMarkPainter::paintSigns()
{
    const auto [firstLane, lastLane] = m_geometry.lanes();
    for (const TimelineMark &mark : m_marks) {
        const QColor ink = inkOf(mark);
        const double x = m_geometry.x(mark.day);
        const bool selected = isSelected(mark);
        for (const TimelineSign &sign : mark.signs) {
            if (sign.lane < firstLane || sign.lane >= lastLane) {
                continue;
            }
            if (sign.count > 1) {
                paintCount(mark, sign, ink);
                continue;
            }
            const QPointF centre(x, m_geometry.y(sign.lane));
            if (selected || isHovered(mark)) {
                m_painter.setPen(QPen(ink, 1.5));
                m_painter.setBrush(m_style.look.base);
                m_painter.drawEllipse(centre, signRadius + 3.25, signRadius + 3.25);
            }
            paintStatusSign(m_painter, centre, signRadius, sign.status, ink, m_style.look.base);
        }
        paintHandsets(mark, ink);
    }
}

QRectF TimelineMarkPainter::countRect(const TimelineMark &mark, const TimelineSign &sign) const
{
    const double text = m_metrics.horizontalAdvance(countInWords(sign.count, m_style.locale));
    const double width = std::clamp(text + 8, countHeight, countPixels - 3);
    return {m_geometry.x(mark.day) - width / 2, m_geometry.y(sign.lane) - countHeight / 2, width, countHeight};
}

void TimelineMarkPainter::paintCount(const TimelineMark &mark, const TimelineSign &sign, const QColor &ink)
{
    const bool held = sign.status == MeetingStatus::Held;
    const QRectF rect = countRect(mark, sign);
    if (isSelected(mark) || isHovered(mark)) {
        m_painter.setPen(QPen(ink, 1.5));
        m_painter.setBrush(m_style.look.base);
        m_painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), countHeight / 2 + 3, countHeight / 2 + 3);
    }
    m_painter.setPen(held ? QPen(Qt::NoPen) : QPen(ink, 1.5, sign.status == MeetingStatus::Possible ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(held ? ink : m_style.look.base);
    m_painter.drawRoundedRect(held ? rect : rect.adjusted(0.75, 0.75, -0.75, -0.75), countHeight / 2, countHeight / 2);

    QFont font = m_small;
    font.setBold(true);
    const QString text = countInWords(sign.count, m_style.locale);
    double width = QFontMetricsF(font).horizontalAdvance(text);
    if (width > rect.width() - 4) {
        font.setPixelSize(std::max(6, int(font.pixelSize() * (rect.width() - 4) / width)));
        width = QFontMetricsF(font).horizontalAdvance(text);
    }
    m_painter.setFont(font);
    m_painter.setPen(held ? m_style.look.base : ink);
    m_painter.drawText(rect.center() + QPointF(-width / 2, QFontMetricsF(font).capHeight() / 2), text);
}

void TimelineMarkPainter::paintHandsets(const TimelineMark &mark, const QColor &ink)
{
    if (mark.isGathered() || m_timeline.events.at(mark.events.front()).mode != MeetingMode::Call) {
        return;
    }
    const QPointF centre(m_geometry.later(m_geometry.x(mark.day), signRadius + 8), m_geometry.y(mark.topLane));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_style.look.base);
    m_painter.drawEllipse(centre, 7, 7);
    paintHandset(m_painter, centre, 10, ink);
}

QString TimelineMarkPainter::labelOf(const TimelineMark &mark) const
{
    const QString label = m_timeline.events.at(mark.events.front()).label;
    const bool shared = std::ranges::all_of(mark.events, [&](int event) { return m_timeline.events.at(event).label == label; });
    return shared ? m_metrics.elidedText(label, Qt::ElideRight, widestLabel) : QString();
}

void TimelineMarkPainter::takeRoom(LabelRoom &room) const
{
    constexpr double side = signRadius + 1;
    for (const int bar : m_bars) {
        for (const int lane : m_timeline.events.at(bar).lanes) {
            room.take(inSight(barRect(bar, lane)));
        }
    }
    if (m_style.now) {
        room.take({m_geometry.x(*m_style.now) - 2, 0, 5, m_geometry.data().bottom()});
    }
    for (const TimelineMark &mark : m_marks) {
        const double x = m_geometry.x(mark.day);
        for (const TimelineSign &sign : mark.signs) {
            room.take(sign.count > 1 ? countRect(mark, sign).adjusted(-1, 0, 1, 0)
                                     : QRectF(x - side, m_geometry.y(sign.lane) - side, 2 * side, 2 * side));
        }
        if (mark.topLane != mark.bottomLane) {
            room.take({x - 2, m_geometry.y(mark.topLane), 4, m_geometry.y(mark.bottomLane) - m_geometry.y(mark.topLane)});
        }
        if (!mark.isGathered() && m_timeline.events.at(mark.events.front()).mode == MeetingMode::Call) {
            const double handset = m_geometry.later(x, signRadius + 8);
            room.take({handset - 7, m_geometry.y(mark.topLane) - 7, 14, 14});
        }
    }
}

std::optional<QRectF> TimelineMarkPainter::roomFor(const TimelineMark &mark, const QSizeF &size, const LabelRoom &room) const
{
    const double x = m_geometry.x(mark.day);
    const double top = m_geometry.y(mark.topLane);
    const double bottom = m_geometry.y(mark.bottomLane);
    const double half = TimelineGeometry::laneHeight / 2;
    const double later = m_geometry.later(x, besideSign);
    const double earlier = m_geometry.later(x, -besideSign - size.width());
    const auto beside = [&](double along, double middle) {
        return QRectF(m_geometry.textLeft(along, size.width()), middle - size.height() / 2, size.width(), size.height());
    };
    QList<QRectF> candidates;
    if (mark.topLane == mark.bottomLane) {
        const double onLane = m_geometry.later(later, mark.isGathered() ? 8 : 0);
        candidates = {beside(onLane, top), beside(later, top - half), beside(later, top + half), beside(earlier, top - half),
                      beside(earlier, top + half)};
    } else {
        candidates = {beside(later, top + half), beside(later, top - half), beside(earlier, top + half),
                      beside(later, bottom - half), beside(earlier, bottom - half), beside(earlier, top - half)};
    }
    const auto free = std::ranges::find_if(candidates, [&](const QRectF &rect) { return room.isFree(rect); });
    return free == candidates.end() ? std::nullopt : std::optional(*free);
}

void TimelineMarkPainter::paintLabels()
{
    const QRectF data = m_geometry.data();
    // A little beyond the ends, so that labels do not change sides while marks come in.
    LabelRoom room(data.adjusted(-4, 0, TimelineGeometry::margin, 0));
    takeRoom(room);
    m_painter.setFont(m_small);
    for (const TimelineMark &mark : m_marks) {
        const QString text = labelOf(mark);
        if (text.isEmpty()) {
            continue;
        }
        const QSizeF size(m_metrics.horizontalAdvance(text) + 2, m_metrics.ascent() + 1);
        if (const auto rect = roomFor(mark, size, room)) {
            room.take(rect->adjusted(-6, 0, 6, 0));
            const QColor ink = standsOut(mark) ? m_style.look.text : m_style.look.quiet;
            paintHaloText(m_painter, {rect->left() + 1, rect->center().y() + m_metrics.capHeight() / 2}, text, ink,
                          m_style.look.base);
        }
    }
}

} // namespace dateline
