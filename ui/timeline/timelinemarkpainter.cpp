// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinemarkpainter.h"

#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontInfo>
#include <QLinearGradient>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double barHeight = 8;
constexpr double shortestBar = 18;  // pixels; a shorter one would hide behind its sign
constexpr double widestLabel = 180; // pixels
constexpr double besideSign = 10;   // pixels from the middle of a stroke to its label
constexpr size_t mostOnDemand = 100; // strokes of what stands out
constexpr double handsetSize = 14;    // pixels, with the ground around it
constexpr double gapAround = 3;       // pixels between a sign and a stroke that passes behind it
constexpr double ringAround = 3.25; // pixels from a sign to the ring that says it is meant

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

TimelineMarkPainter::TimelineMarkPainter(QPainter &painter, const TimelineMarkScene &scene)
    : m_painter(painter), m_scene(scene), m_geometry(scene.geometry), m_look(scene.style.look),
      m_small(smallFont(scene.style.font)), m_metrics(m_small)
{
    if (scene.emphasis.selected.isValid()) {
        const auto &events = scene.timeline.events;
        const auto found = std::ranges::find(events, scene.emphasis.selected, &TimelineEvent::meeting);
        m_selected = found == events.end() ? -1 : int(found - events.begin());
    }
    m_bars = barsInSight();
    m_signs = signsInSight();
    m_strokes = strokesInSight();
    const QList<TimelineStroke> onDemand = strokesOnDemand();
    std::ranges::for_each(onDemand, [this](const TimelineStroke &stroke) { keepFromForeignSigns(stroke); });
    m_strokes += onDemand;
    const auto byVoice = [this](const auto &mark) { return voiceOf(mark); };
    std::ranges::stable_sort(m_signs, {}, byVoice);
    std::ranges::stable_sort(m_strokes, {}, [this](const TimelineStroke &stroke) { return voiceOf(stroke.event); });
}

void TimelineMarkPainter::keepFromForeignSigns(const TimelineStroke &stroke)
{
    const double reach = (signRadius + gapAround) / m_geometry.pixelsPerDay();
    for (int lane = stroke.topLane; lane <= stroke.bottomLane; ++lane) {
        for (const TimelineSign &sign : m_scene.marks.signs(lane, stroke.day - reach, stroke.day + reach)) {
            if (!event(stroke.event).lanes.contains(lane)) {
                m_passed.emplace(lane, sign.end);
            }
        }
    }
}

QFont TimelineMarkPainter::smallFont(QFont font)
{
    const int size = QFontInfo(font).pixelSize();
    font.setPixelSize(std::max(9, qRound(size * 0.85)));
    return font;
}

QRectF TimelineMarkPainter::outline(const TimelineGeometry &geometry, const TimelineSign &sign, const TimelineStyle &style)
{
    const double y = geometry.y(sign.lane);
    const double first = geometry.x(sign.from);
    const double last = geometry.x(sign.to);
    if (!sign.isCount()) {
        return {first - signRadius, y - signRadius, 2 * signRadius, 2 * signRadius};
    }
    constexpr double beside = 4; // of the number
    const double text = QFontMetricsF(smallFont(style.font)).horizontalAdvance(countInWords(int(sign.events.size()), style.locale));
    const double wanted = std::max(std::abs(last - first) + 2 * signRadius, std::clamp(text + 2 * beside, countHeight, countPixels - 3));
    const auto [left, right] = std::minmax({geometry.x(sign.begin), geometry.x(sign.end)});
    const double width = std::min(wanted, right - left);
    const double at = std::clamp((first + last - width) / 2, left, right - width);
    return {at, y - countHeight / 2, width, countHeight};
}

TimelineMarkPainter::Voice TimelineMarkPainter::voiceOf(int event) const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    const bool meant = event == m_selected || event == emphasis.focused || (event == emphasis.hovered && emphasis.hoveredLane < 0);
    return meant ? Voice::Loud : m_scene.standingOut[size_t(event)] ? Voice::Plain : Voice::Quiet;
}

TimelineMarkPainter::Voice TimelineMarkPainter::voiceOf(const TimelineSign &sign) const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    Voice voice = Voice::Quiet;
    for (const int event : sign.events) {
        const bool pointedAt = event == emphasis.hovered && sign.lane == emphasis.hoveredLane;
        voice = pointedAt ? Voice::Loud : std::max(voice, voiceOf(event));
        if (voice == Voice::Loud) {
            break;
        }
    }
    return voice;
}

QColor TimelineMarkPainter::inkOf(Voice voice) const
{
    return voice == Voice::Quiet ? mixed(m_look.accent, m_look.base, 0.4) : m_look.accent;
}

QList<TimelineSign> TimelineMarkPainter::signsInSight() const
{
    const QRectF data = m_geometry.data().adjusted(-countPixels, 0, countPixels, 0);
    const auto [from, to] = std::minmax({m_geometry.day(data.left()), m_geometry.day(data.right())});
    const auto [first, last] = m_geometry.lanes();
    QList<TimelineSign> result;
    for (int lane = first; lane < last; ++lane) {
        std::ranges::copy(m_scene.marks.signs(lane, from, to), std::back_inserter(result));
    }
    return result;
}

QList<TimelineStroke> TimelineMarkPainter::strokesInSight() const
{
    // As far beyond the ends as a label reaches into the picture.
    const QRectF data = m_geometry.data().adjusted(-widestLabel, 0, widestLabel, 0);
    const auto [from, to] = std::minmax({m_geometry.day(data.left()), m_geometry.day(data.right())});
    const auto [first, last] = m_geometry.lanes();
    QList<TimelineStroke> result;
    std::ranges::copy_if(m_scene.marks.strokes(from, to), std::back_inserter(result), [&](const TimelineStroke &stroke) {
        return stroke.topLane < last && stroke.bottomLane >= first;
    });
    return result;
}

std::set<int> TimelineMarkPainter::meantEvents() const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    std::set<int> result{m_selected, emphasis.focused, emphasis.hoveredLane < 0 ? emphasis.hovered : -1};
    result.erase(-1);
    return result;
}

std::set<int> TimelineMarkPainter::outstandingEvents() const
{
    std::set<int> result;
    if (m_scene.emphasis.meetings.isEmpty()) {
        return result;
    }
    for (const TimelineSign &sign : m_signs) {
        for (const int event : sign.events) {
            if (m_scene.standingOut[size_t(event)]) {
                result.insert(event);
            }
        }
        if (result.size() > mostOnDemand) {
            return {};
        }
    }
    return result;
}

QList<TimelineStroke> TimelineMarkPainter::strokesOnDemand() const
{
    const std::set<int> outstanding = outstandingEvents();
    const double reach = (signRadius + 2) / m_geometry.pixelsPerDay();
    const auto touch = [&](int one, int other) {
        return one != other && std::abs(m_scene.marks.day(one) - m_scene.marks.day(other)) < reach
            && event(one).lanes.first() <= event(other).lanes.last() && event(other).lanes.first() <= event(one).lanes.last();
    };
    std::set<int> wanted = meantEvents();
    for (const int one : outstanding) {
        if (std::ranges::none_of(outstanding, [&](int other) { return touch(one, other); })) {
            wanted.insert(one);
        }
    }
    QList<TimelineStroke> result;
    for (const int index : wanted) {
        const TimelineStroke stroke{.event = index, .day = m_scene.marks.day(index), .topLane = event(index).lanes.first(),
                                    .bottomLane = event(index).lanes.last()};
        const auto there = m_scene.marks.strokes(stroke.day, std::nextafter(stroke.day, stroke.day + 1));
        if (stroke.topLane < stroke.bottomLane && std::ranges::find(there, stroke) == there.end()) {
            result.append(stroke);
        }
    }
    return result;
}

QList<int> TimelineMarkPainter::barsInSight() const
{
    const QRectF data = m_geometry.data();
    const double first = m_geometry.day(m_geometry.isMirrored() ? data.right() : data.left());
    const double last = m_geometry.day(m_geometry.isMirrored() ? data.left() : data.right());
    const double days = 1 / m_geometry.pixelsPerDay();
    return m_scene.placing.bars(first, last + TimelineGeometry::margin * days, shortestBar * days);
}

QRectF TimelineMarkPainter::barRect(int event, int lane) const
{
    const double from = m_geometry.x(m_scene.placing.from(event));
    const double to = m_geometry.x(m_scene.placing.to(event));
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
        const TimelineEvent &event = this->event(index);
        const bool soft = event.approximate || event.precision != DatePrecision::Day;
        const bool recedes = !m_scene.standingOut[size_t(index)];
        QColor ink = m_look.accent;
        ink.setAlphaF((m_look.dark ? 0.40F : 0.32F) * (soft ? 1.5F : 1.0F) * (recedes ? 0.4F : 1.0F));
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

void TimelineMarkPainter::paintMarks()
{
    std::ranges::for_each(m_strokes, [this](const TimelineStroke &stroke) { paintStroke(stroke); });
    std::ranges::for_each(m_signs, [this](const TimelineSign &sign) { paintSign(sign); });
}

void TimelineMarkPainter::paintStroke(const TimelineStroke &stroke)
{
    const Voice voice = voiceOf(stroke.event);
    QPen pen(inkOf(voice), 2);
    pen.setCapStyle(Qt::FlatCap);
    switch (event(stroke.event).status) {
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
    if (voice == Voice::Loud) {
        pen.setWidthF(pen.widthF() + 1);
    }
    m_painter.setPen(pen);
    const double x = m_geometry.x(stroke.day);
    m_painter.drawLine(QPointF(x, m_geometry.y(stroke.topLane)), QPointF(x, m_geometry.y(stroke.bottomLane)));
}

void TimelineMarkPainter::paintSign(const TimelineSign &sign)
{
    const Voice voice = voiceOf(sign);
    const QRectF rect = outline(sign);
    const auto surround = [&](double distance, const QPen &pen) {
        m_painter.setPen(pen);
        m_painter.setBrush(m_look.base);
        m_painter.drawRoundedRect(rect.adjusted(-distance, -distance, distance, distance), rect.height() / 2 + distance,
                                  rect.height() / 2 + distance);
    };
    if (m_passed.contains({sign.lane, sign.end})) {
        surround(gapAround, Qt::NoPen); // the stroke ends and goes on: it is not theirs
    }
    if (voice == Voice::Loud) {
        surround(ringAround, QPen(inkOf(voice), 1.5));
    }
    if (sign.isCount()) {
        paintCount(sign, voice);
        return;
    }
    paintStatusSign(m_painter, rect.center(), signRadius, *sign.status, inkOf(voice), m_look.base);
    paintCall(sign, inkOf(voice));
}

void TimelineMarkPainter::paintCount(const TimelineSign &sign, Voice voice)
{
    const QColor ink = inkOf(voice);
    const bool held = sign.status == MeetingStatus::Held;
    const QRectF rect = outline(sign);
    const Qt::PenStyle line = sign.status == MeetingStatus::Possible ? Qt::DashLine
        : sign.status == MeetingStatus::NotHeld                      ? Qt::DotLine
                                                                     : Qt::SolidLine;
    m_painter.setPen(held ? QPen(Qt::NoPen) : QPen(ink, 1.5, line));
    m_painter.setBrush(held ? ink : sign.status ? m_look.base : mixed(ink, m_look.base, 0.2));
    m_painter.drawRoundedRect(held ? rect : rect.adjusted(0.75, 0.75, -0.75, -0.75), countHeight / 2, countHeight / 2);

    QFont font = m_small;
    font.setBold(true);
    font.setStrikeOut(sign.status == MeetingStatus::NotHeld);
    const QString text = countInWords(int(sign.events.size()), m_scene.style.locale);
    double width = QFontMetricsF(font).horizontalAdvance(text);
    if (width > rect.width() - 4) {
        font.setPixelSize(std::max(6, int(font.pixelSize() * (rect.width() - 4) / width)));
        width = QFontMetricsF(font).horizontalAdvance(text);
    }
    m_painter.setFont(font);
    m_painter.setPen(held ? m_look.base : ink);
    m_painter.drawText(rect.center() + QPointF(-width / 2, QFontMetricsF(font).capHeight() / 2), text);
}

std::optional<QRectF> TimelineMarkPainter::handset(const TimelineSign &sign) const
{
    const TimelineEvent &only = event(sign.events.front());
    if (sign.isCount() || only.mode != MeetingMode::Call || only.lanes.first() != sign.lane) {
        return {};
    }
    const double reach = (2 * handsetSize + signRadius) / m_geometry.pixelsPerDay();
    const auto signs = m_scene.marks.signs(sign.lane, sign.from - reach, sign.from + reach);
    const auto strokes = m_scene.marks.strokes(sign.from - reach, sign.from + reach);
    const QSizeF size(handsetSize, handsetSize);
    for (const double way : {1.0, -1.0}) {
        const QPointF middle(m_geometry.later(m_geometry.x(sign.from), way * (signRadius + 2 + handsetSize / 2)), m_geometry.y(sign.lane));
        const QRectF rect(middle - QPointF(handsetSize, handsetSize) / 2, size);
        const auto crosses = [&](const TimelineStroke &stroke) {
            return stroke.topLane <= sign.lane && sign.lane <= stroke.bottomLane && std::abs(m_geometry.x(stroke.day) - middle.x()) < handsetSize / 2 + 1;
        };
        const auto overlaps = [&](const TimelineSign &other) { return outline(other).intersects(rect); };
        if (std::ranges::none_of(signs, overlaps) && std::ranges::none_of(strokes, crosses)) {
            return rect;
        }
    }
    return {};
}

void TimelineMarkPainter::paintCall(const TimelineSign &sign, const QColor &ink)
{
    if (const auto place = handset(sign)) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.base);
        m_painter.drawEllipse(*place);
        paintHandset(m_painter, place->center(), 10, ink);
    }
}

QString TimelineMarkPainter::labelOf(std::span<const int> events) const
{
    const QString label = event(events.front()).label;
    const bool shared = std::ranges::all_of(events, [&](int index) { return event(index).label == label; });
    return shared ? m_metrics.elidedText(label, Qt::ElideRight, widestLabel) : QString();
}

QList<TimelineMarkPainter::Label> TimelineMarkPainter::labels() const
{
    QList<Label> result;
    for (const TimelineStroke &stroke : m_strokes) {
        result.append({.text = labelOf(std::span(&stroke.event, 1)), .day = stroke.day, .topLane = stroke.topLane,
                       .bottomLane = stroke.bottomLane, .halfWidth = 0, .voice = voiceOf(stroke.event)});
    }
    for (const TimelineSign &sign : m_signs) {
        if (std::ranges::all_of(sign.events, [this](int index) { return event(index).lanes.size() == 1; })) {
            result.append({.text = labelOf(sign.events), .day = (sign.from + sign.to) / 2, .topLane = sign.lane,
                           .bottomLane = sign.lane, .halfWidth = outline(sign).width() / 2, .voice = voiceOf(sign)});
        }
    }
    result.removeIf([](const Label &label) { return label.text.isEmpty(); });
    // What is meant is told first, then what stands out; otherwise the earlier one.
    std::ranges::sort(result, [](const Label &one, const Label &other) {
        return std::tuple(one.voice, other.day, other.topLane) > std::tuple(other.voice, one.day, one.topLane);
    });
    return result;
}

void TimelineMarkPainter::takeRoom(LabelRoom &room) const
{
    for (const int bar : m_bars) {
        for (const int lane : event(bar).lanes) {
            room.take(inSight(barRect(bar, lane)));
        }
    }
    if (m_scene.style.now) {
        room.take({m_geometry.x(*m_scene.style.now) - 2, 0, 5, m_geometry.data().bottom()});
    }
    for (const TimelineSign &sign : m_signs) {
        room.take(outline(sign).adjusted(-1, -1, 1, 1));
        if (const auto place = handset(sign)) {
            room.take(*place);
        }
    }
    for (const TimelineStroke &stroke : m_strokes) {
        const double top = m_geometry.y(stroke.topLane);
        room.take({m_geometry.x(stroke.day) - 2, top, 4, m_geometry.y(stroke.bottomLane) - top});
    }
}

std::optional<QRectF> TimelineMarkPainter::roomFor(const Label &label, const QSizeF &size, const LabelRoom &room) const
{
    const double x = m_geometry.x(label.day);
    const double top = m_geometry.y(label.topLane);
    const double bottom = m_geometry.y(label.bottomLane);
    const double half = TimelineGeometry::laneHeight / 2;
    const double later = m_geometry.later(x, besideSign);
    const double earlier = m_geometry.later(x, -besideSign - size.width());
    const auto beside = [&](double along, double middle) {
        return QRectF(m_geometry.textLeft(along, size.width()), middle - size.height() / 2, size.width(), size.height());
    };
    QList<QRectF> candidates;
    if (label.topLane == label.bottomLane) {
        const double onLane = m_geometry.later(x, besideSign - signRadius + label.halfWidth);
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
    for (const Label &label : labels()) {
        const QSizeF size(m_metrics.horizontalAdvance(label.text) + 2, m_metrics.ascent() + 1);
        if (const auto rect = roomFor(label, size, room)) {
            room.take(rect->adjusted(-6, 0, 6, 0));
            const QColor ink = label.voice == Voice::Quiet ? m_look.quiet : m_look.text;
            paintHaloText(m_painter, {rect->left() + 1, rect->center().y() + m_metrics.capHeight() / 2}, label.text, ink,
                          m_look.base);
        }
    }
}

} // namespace dateline
