// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinemarkpainter.h"

#include "ui/look/picture.h"
#include "ui/look/signs.h"
#include "ui/timeline/disagreementbrackets.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int mostOnDemand = 100; // strokes of what stands out
constexpr double handsetSize = 14;    // pixels, with the ground around it
constexpr double gapAround = 3;       // pixels between a sign and a stroke that passes behind it
constexpr double ringAround = 3.25; // pixels from a sign to the ring that says it is meant

} // namespace

TimelineMarkPainter::TimelineMarkPainter(QPainter &painter, const TimelineMarkScene &scene)
    : m_painter(painter)
    , m_scene(scene)
    , m_marks(scene.part.marks())
    , m_geometry(scene.geometry)
    , m_look(scene.style.look)
    , m_small(smallFont(scene.style.font))
    , m_bold(m_small)
    , m_struckOut(m_small)
    , m_metrics(m_small)
{
    m_bold.setBold(true);
    m_struckOut.setBold(true);
    m_struckOut.setStrikeOut(true);
    m_signs = signsInSight();
    m_bars = barsInSight();
    m_strokes = strokesInSight();
    m_brackets = DisagreementBrackets(m_scene.timeline, m_marks, m_geometry, [this](const TimelineSign &sign) {
                     return outline(sign);
                 }).inSight();
    const QList<TimelineStroke> onDemand = strokesOnDemand();
    std::ranges::for_each(onDemand, [this](const TimelineStroke &stroke) { keepFromForeignSigns(stroke); });
    m_strokes += onDemand;
    if (!std::ranges::is_sorted(m_signs, {}, &Sign::voice)) { // most often all speak alike
        std::ranges::stable_sort(m_signs, {}, &Sign::voice);
    }
    std::ranges::stable_sort(m_strokes, {}, [this](const TimelineStroke &stroke) { return voiceOf(stroke.event); });
}

void TimelineMarkPainter::keepFromForeignSigns(const TimelineStroke &stroke)
{
    const double reach = (signRadius + gapAround) / m_geometry.pixelsPerDay();
    for (int lane = stroke.topLane; lane <= stroke.bottomLane; ++lane) {
        for (const TimelineSign &sign : m_marks.signs(lane, stroke.day - reach, stroke.day + reach)) {
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

QRectF TimelineMarkPainter::outline(const TimelineGeometry &geometry, const TimelineSign &sign, const QLocale &locale,
                                    const QFont &small, TimelineSprites &sprites)
{
    const double y = geometry.y(sign.lane);
    const double first = geometry.x(sign.from);
    const double last = geometry.x(sign.to);
    if (!sign.isCount()) {
        return {first - signRadius, y - signRadius, 2 * signRadius, 2 * signRadius};
    }
    constexpr double beside = 4;                   // of the number
    constexpr double widestFor = countPixels - 3; // a number
    double wanted = std::abs(last - first) + 2 * signRadius;
    if (wanted < widestFor) {
        wanted = std::max(wanted,
                          std::clamp(sprites.number(int(sign.events.size()), small, locale).width + 2 * beside,
                                     countHeight, widestFor));
    }
    const auto [left, right] = std::minmax({geometry.x(sign.begin), geometry.x(sign.end)});
    const double width = std::min(std::round(wanted),
                                  std::floor(right - left)); // whole pixels: the same on all devices
    const double at = std::clamp((first + last - width) / 2, left, right - width);
    return {at, y - countHeight / 2, width, countHeight};
}

TimelineMarkPainter::Voice TimelineMarkPainter::voiceOf(int event) const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    const bool meant = event == m_scene.selected || event == emphasis.focused
        || (event == emphasis.hovered && emphasis.hoveredLane < 0);
    return meant ? Voice::Loud : m_scene.standingOut.has(event) ? Voice::Plain : Voice::Quiet;
}

TimelineMarkPainter::Voice TimelineMarkPainter::voiceOf(const TimelineSign &sign) const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    const auto holds = [&](int event) {
        return event >= 0 && std::ranges::binary_search(sign.events.base(), m_scene.placing.rank(event));
    };
    const bool pointedAt = (emphasis.hoveredLane < 0 || emphasis.hoveredLane == sign.lane) && holds(emphasis.hovered);
    if (pointedAt || holds(m_scene.selected) || holds(emphasis.focused)) {
        return Voice::Loud;
    }
    return m_scene.standingOut.hasAny(sign) ? Voice::Plain : Voice::Quiet;
}

/// Notes are quieter than meetings.
QColor TimelineMarkPainter::inkOf(const Sign &sign) const
{
    if (!notesOf(*sign.it)) {
        return inkOf(sign.voice);
    }
    return sign.voice == Voice::Loud ? m_look.text
        : sign.voice == Voice::Plain ? m_look.quiet
                                     : mixed(m_look.quiet, m_look.base, 0.4);
}

QColor TimelineMarkPainter::inkOf(Voice voice) const
{
    return voice == Voice::Quiet ? mixed(m_look.accent, m_look.base, 0.4) : m_look.accent;
}

QList<TimelineMarkPainter::Sign> TimelineMarkPainter::signsInSight() const
{
    const QRectF data = m_geometry.data().adjusted(-countPixels, 0, countPixels, 0);
    const auto [from, to] = std::minmax({m_geometry.day(data.left()), m_geometry.day(data.right())});
    const auto [first, last] = m_geometry.lanes();
    QList<Sign> result;
    result.reserve(qsizetype(m_marks.signs().size()));
    for (int lane = first; lane < last; ++lane) {
        for (const TimelineSign &sign : m_marks.signs(lane, from, to)) {
            result.append({&sign, voiceOf(sign), outline(sign)});
        }
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
    std::ranges::copy_if(m_marks.strokes(from, to), std::back_inserter(result), [&](const TimelineStroke &stroke) {
        return stroke.topLane < last && stroke.bottomLane >= first;
    });
    return result;
}

std::set<int> TimelineMarkPainter::meantEvents() const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    std::set<int> result{m_scene.selected, emphasis.focused, emphasis.hoveredLane < 0 ? emphasis.hovered : -1};
    result.erase(-1);
    return result;
}

std::set<int> TimelineMarkPainter::outstandingEvents() const
{
    std::set<int> result;
    if (m_scene.emphasis.meetings.isEmpty()) {
        return result;
    }
    for (const Sign &sign : m_signs) {
        if (sign.voice == Voice::Quiet) {
            continue;
        }
        const QList<int> standing = m_scene.standingOut.among(*sign.it, mostOnDemand + 1);
        result.insert(standing.begin(), standing.end());
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
        return one != other && std::abs(m_marks.day(one) - m_marks.day(other)) < reach
            && event(one).lanes.first() <= event(other).lanes.last()
            && event(other).lanes.first() <= event(one).lanes.last();
    };
    std::set<int> wanted = meantEvents();
    for (const int one : outstanding) {
        if (std::ranges::none_of(outstanding, [&](int other) { return touch(one, other); })) {
            wanted.insert(one);
        }
    }
    QList<TimelineStroke> result;
    for (const int index : wanted) {
        const TimelineStroke stroke{.event = index,
                                    .day = m_marks.day(index),
                                    .topLane = event(index).lanes.first(),
                                    .bottomLane = event(index).lanes.last()};
        const auto there = m_marks.strokes(stroke.day, std::nextafter(stroke.day, stroke.day + 1));
        if (stroke.topLane < stroke.bottomLane && std::ranges::find(there, stroke) == there.end()) {
            result.append(stroke);
        }
    }
    return result;
}

void TimelineMarkPainter::paintMarks()
{
    std::ranges::for_each(m_strokes, [this](const TimelineStroke &stroke) { paintStroke(stroke); });
    std::ranges::for_each(m_signs, [this](const Sign &sign) { paintSign(sign); });
    std::ranges::for_each(m_brackets, [this](const QPolygonF &bracket) { paintBracket(bracket); });
}

void TimelineMarkPainter::paintBracket(const QPolygonF &bracket)
{
    m_painter.setBrush(Qt::NoBrush);
    const bool far =
        bracket.boundingRect().height() > 2 * TimelineGeometry::laneHeight; // it passes what it is not about
    m_painter.setPen(QPen(far ? m_look.quiet : m_look.text, far ? 1 : 1.25));
    m_painter.drawPolyline(bracket);
}

void TimelineMarkPainter::paintStroke(const TimelineStroke &stroke)
{
    const double x = m_geometry.x(stroke.day);
    const QLineF line(x, m_geometry.y(stroke.topLane), x, m_geometry.y(stroke.bottomLane));
    if (!canBeSeen(m_painter, QRectF(line.p1(), line.p2()).adjusted(-2, 0, 2, 0))) {
        return;
    }
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
    m_painter.drawLine(line);
}

void TimelineMarkPainter::paintSign(const Sign &sign)
{
    const QRectF &rect = sign.rect;
    if (!canBeSeen(m_painter, rect.adjusted(-2 * handsetSize, -gapAround, 2 * handsetSize, gapAround))) {
        return;
    }
    const auto surround = [&](double distance, const QPen &pen) {
        m_painter.setPen(pen);
        m_painter.setBrush(m_look.base);
        m_painter.drawRoundedRect(rect.adjusted(-distance, -distance, distance, distance), rect.height() / 2 + distance,
                                  rect.height() / 2 + distance);
    };
    if (m_passed.contains({sign.it->lane, sign.it->end})) {
        surround(gapAround, Qt::NoPen); // the stroke ends and goes on: it is not theirs
    }
    if (sign.voice == Voice::Loud) {
        surround(ringAround, QPen(inkOf(sign), 1.5));
    }
    if (sign.it->isCount()) {
        paintCount(sign);
        return;
    }
    const QColor ink = inkOf(sign);
    const QPointF middle(signRadius + 1, signRadius + 1);
    if (const auto notes = notesOf(*sign.it)) {
        m_scene.sprites.set(m_painter, rect.adjusted(-1, -1, 1, 1),
                            {.form = TimelineSprites::Form::Note,
                             .detail = int(*notes),
                             .ink = ink.rgba(),
                             .ground = m_look.base.rgba()},
                            [&](QPainter &onto) { paintNoteSign(onto, middle, signRadius, *notes, ink, m_look.base); });
        return;
    }
    m_scene.sprites.set(
        m_painter, rect.adjusted(-1, -1, 1, 1),
        {.form = TimelineSprites::Form::Sign,
         .detail = int(*sign.it->status),
         .ink = ink.rgba(),
         .ground = m_look.base.rgba()},
        [&](QPainter &onto) { paintStatusSign(onto, middle, signRadius, *sign.it->status, ink, m_look.base); });
    paintCall(sign);
}

void TimelineMarkPainter::paintCount(const Sign &sign)
{
    const QColor ink = inkOf(sign);
    const auto status = notesOf(*sign.it) ? std::nullopt : sign.it->status;
    const bool held = status == MeetingStatus::Held;
    const QRectF &rect = sign.rect;
    m_scene.sprites.set(m_painter, rect,
                        {.form = TimelineSprites::Form::Pill,
                         .detail = status ? int(*status) : -1,
                         .ink = ink.rgba(),
                         .ground = m_look.base.rgba()},
                        [&](QPainter &onto) { paintPill(onto, {QPointF(), rect.size()}, status, ink); });

    QFont font = status == MeetingStatus::NotHeld ? m_struckOut : m_bold;
    const auto numberIn = [&](const QFont &one) {
        return &m_scene.sprites.number(int(sign.it->events.size()), one, m_scene.style.locale);
    };
    const TimelineSprites::Number *number = numberIn(font);
    if (number->width > rect.width() - 4) {
        font.setPixelSize(std::max(6, int(font.pixelSize() * (rect.width() - 4) / number->width)));
        number = numberIn(font);
    }
    constexpr double above = 2.5;      // and below: more than digits need
    const double end = held ? 2.25 : 4.5; // what is round or a border there
    const QRectF plain = rect.adjusted(end, above, -end, -above);
    m_scene.sprites.setNumber(m_painter, {groundOf(status, ink), plain}, *number, font, held ? m_look.base : ink);
}

QColor TimelineMarkPainter::groundOf(std::optional<MeetingStatus> status, const QColor &ink) const
{
    return status == MeetingStatus::Held ? ink : status ? m_look.base : mixed(ink, m_look.base, 0.2);
}

void TimelineMarkPainter::paintPill(QPainter &painter, const QRectF &rect, std::optional<MeetingStatus> status,
                                    const QColor &ink) const
{
    const bool held = status == MeetingStatus::Held;
    const Qt::PenStyle line = status == MeetingStatus::Possible ? Qt::DashLine
        : status == MeetingStatus::NotHeld                      ? Qt::DotLine
                                                                : Qt::SolidLine;
    painter.setPen(held ? QPen(Qt::NoPen) : QPen(ink, 1.5, line));
    painter.setBrush(groundOf(status, ink));
    painter.drawRoundedRect(held ? rect : rect.adjusted(0.75, 0.75, -0.75, -0.75), countHeight / 2, countHeight / 2);
}

std::optional<QRectF> TimelineMarkPainter::handset(const Sign &painted) const
{
    const TimelineSign &sign = *painted.it;
    const TimelineEvent &only = event(sign.events.front());
    if (sign.isCount() || only.mode != MeetingMode::Call || only.lanes.first() != sign.lane) {
        return {};
    }
    const double reach = (2 * handsetSize + signRadius) / m_geometry.pixelsPerDay();
    const auto signs = m_marks.signs(sign.lane, sign.from - reach, sign.from + reach);
    const auto strokes = m_marks.strokes(sign.from - reach, sign.from + reach);
    const QSizeF size(handsetSize, handsetSize);
    for (const double way : {1.0, -1.0}) {
        const QPointF middle(m_geometry.later(m_geometry.x(sign.from), way * (signRadius + 2 + handsetSize / 2)),
                             m_geometry.y(sign.lane));
        const QRectF rect(middle - QPointF(handsetSize, handsetSize) / 2, size);
        const auto crosses = [&](const TimelineStroke &stroke) {
            return stroke.topLane <= sign.lane && sign.lane <= stroke.bottomLane
                && std::abs(m_geometry.x(stroke.day) - middle.x()) < handsetSize / 2 + 1;
        };
        const auto overlaps = [&](const TimelineSign &other) { return outline(other).intersects(rect); };
        if (std::ranges::none_of(signs, overlaps) && std::ranges::none_of(strokes, crosses)) {
            return rect;
        }
    }
    return {};
}

void TimelineMarkPainter::paintCall(const Sign &sign)
{
    if (const auto place = handset(sign)) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.base);
        m_painter.drawEllipse(*place);
        paintHandset(m_painter, place->center(), 10, inkOf(sign.voice));
    }
}

} // namespace dateline
