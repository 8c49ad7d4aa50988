// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinemarkpainter.h"

#include "ui/look/picture.h"
#include "ui/look/signs.h"
#include "ui/timeline/disagreementbrackets.h"

#include <QFontInfo>
#include <QLinearGradient>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double barHeight = 8;
constexpr double longestSprite = 300; // pixels of a bar that is painted once and set down
constexpr double dash = 5;             // pixels of a bar whose days are uncertain
constexpr double afterDash = 3;
constexpr int mostOnDemand = 100; // strokes of what stands out
constexpr double handsetSize = 14;    // pixels, with the ground around it
constexpr double gapAround = 3;       // pixels between a sign and a stroke that passes behind it
constexpr double ringAround = 3.25; // pixels from a sign to the ring that says it is meant

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

/// What is painted of \a bar in \a shown: all of it, or dashes that keep their places on the bar.
QList<QRectF> piecesOf(const QRectF &bar, const QRectF &shown, bool broken)
{
    if (!broken) {
        return {shown};
    }
    constexpr double step = dash + afterDash;
    QList<QRectF> pieces;
    for (double left = bar.left() + std::max(0.0, std::floor((shown.left() - bar.left()) / step)) * step; left < shown.right(); left += step) {
        pieces.append(QRectF(left, bar.top(), dash, bar.height()).intersected(shown));
    }
    return pieces;
}

/// The same of thin layers, each shorter than the last: PDF readers do not agree on gradients of transparency.
void paintFadingLayers(QPainter &painter, const QRectF &rect, const QList<QRectF> &pieces, QColor ink)
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
        const QRectF left = rect.adjusted(cut, 0, -cut, 0);
        for (const QRectF &piece : pieces) {
            if (const QRectF part = piece.intersected(left); !part.isEmpty()) {
                painter.drawRect(part);
            }
        }
    }
}

} // namespace

TimelineMarkPainter::TimelineMarkPainter(QPainter &painter, const TimelineMarkScene &scene)
    : m_painter(painter), m_scene(scene), m_marks(scene.part.marks()), m_geometry(scene.geometry), m_look(scene.style.look),
      m_small(smallFont(scene.style.font)), m_bold(m_small), m_struckOut(m_small), m_metrics(m_small)
{
    m_bold.setBold(true);
    m_struckOut.setBold(true);
    m_struckOut.setStrikeOut(true);
    m_bars = barsInSight();
    m_signs = signsInSight();
    m_strokes = strokesInSight();
    m_brackets = DisagreementBrackets(m_scene.timeline, m_marks, m_geometry, [this](const TimelineSign &sign) { return outline(sign); }).inSight();
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
        wanted = std::max(wanted, std::clamp(sprites.number(int(sign.events.size()), small, locale).width + 2 * beside, countHeight, widestFor));
    }
    const auto [left, right] = std::minmax({geometry.x(sign.begin), geometry.x(sign.end)});
    const double width = std::min(std::round(wanted), std::floor(right - left)); // whole pixels: the same on all devices
    const double at = std::clamp((first + last - width) / 2, left, right - width);
    return {at, y - countHeight / 2, width, countHeight};
}

TimelineMarkPainter::Voice TimelineMarkPainter::voiceOf(int event) const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    const bool meant = event == m_scene.selected || event == emphasis.focused || (event == emphasis.hovered && emphasis.hoveredLane < 0);
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
    return sign.voice == Voice::Loud ? m_look.text : sign.voice == Voice::Plain ? m_look.quiet : mixed(m_look.quiet, m_look.base, 0.4);
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
        const TimelineStroke stroke{.event = index, .day = m_marks.day(index), .topLane = event(index).lanes.first(),
                                    .bottomLane = event(index).lanes.last()};
        const auto there = m_marks.strokes(stroke.day, std::nextafter(stroke.day, stroke.day + 1));
        if (stroke.topLane < stroke.bottomLane && std::ranges::find(there, stroke) == there.end()) {
            result.append(stroke);
        }
    }
    return result;
}

QList<TimelineMarkPainter::Bar> TimelineMarkPainter::barsInSight() const
{
    const QRectF data = m_geometry.data();
    const auto [first, last] = std::minmax({m_geometry.day(data.left()), m_geometry.day(data.right())});
    const double end = last + TimelineGeometry::margin / m_geometry.pixelsPerDay();
    const auto [firstLane, lastLane] = m_geometry.lanes();
    QList<Bar> result;
    for (const PaintedBar &painted : m_scene.bars) {
        const TimelineBar &bar = painted.bar;
        if (firstLane <= bar.lane && bar.lane < lastLane && first < bar.to && bar.from < end) {
            result.append({&painted, rectOf(bar)});
        }
    }
    return result;
}

QRectF TimelineMarkPainter::rectOf(const TimelineBar &bar) const
{
    const double from = m_geometry.x(bar.from);
    const double to = m_geometry.x(bar.to);
    return {std::min(from, to), m_geometry.y(bar.lane) - barHeight / 2, std::round(std::abs(to - from)), barHeight};
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
    const bool inLayers = m_painter.paintEngine()->type() == QPaintEngine::Pdf;
    m_painter.setPen(Qt::NoPen);
    for (const auto &[bar, rect] : m_bars) {
        QColor ink = bar->ofNotes ? m_look.quiet : m_look.accent;
        const bool soft = bar->soft;
        const bool uncertain = bar->uncertain;
        const float alpha = (m_look.dark ? 0.40F : 0.32F) * (soft ? 1.5F : 1.0F) * (bar->recedes ? 0.4F : 1.0F);
        ink.setAlphaF(bar->bar.forMany ? 1 - (1 - alpha) * (1 - alpha) * (1 - alpha) : alpha); // as if three lay there
        if (!canBeSeen(m_painter, rect)) {
            continue;
        }
        if (soft && inLayers) {
            paintFadingLayers(m_painter, rect, piecesOf(rect, inSight(rect), uncertain), ink);
            continue;
        }
        const auto paint = [&](QPainter &onto, const QRectF &shape, const QRectF &shown) {
            const double radius = uncertain ? 1 : barHeight / 2;
            onto.setPen(Qt::NoPen);
            onto.setBrush(soft ? QBrush(fading(shape, ink)) : QBrush(ink));
            for (const QList<QRectF> pieces = piecesOf(shape, shown, uncertain); const QRectF &piece : pieces) {
                onto.drawRoundedRect(piece, radius, radius);
            }
        };
        if (rect.width() > longestSprite) {
            const auto corner = soft || uncertain ? std::nullopt : TimelineSprites::onDots(m_painter, rect.topLeft());
            if (corner) {
                paintLongBar(inSight({*corner, rect.size()}), ink);
            } else {
                paint(m_painter, rect, inSight(rect));
            }
            continue;
        }
        const QRectF own(QPointF(), rect.size());
        m_scene.sprites.set(m_painter, rect, {.form = TimelineSprites::Form::Bar, .detail = uncertain ? 2 : soft ? 1 : 0, .ink = ink.rgba()},
                            [&](QPainter &onto) { paint(onto, own, own); });
    }
}

/// The ends as pictures, since round ones take long, and a plain middle.
void TimelineMarkPainter::paintLongBar(const QRectF &bar, const QColor &ink)
{
    constexpr double end = barHeight / 2;
    const QRectF round(0, 0, barHeight, barHeight);
    for (const bool first : {true, false}) {
        const QRectF where(first ? bar.left() : bar.right() - end, bar.top(), end, barHeight);
        m_scene.sprites.set(m_painter, where, {.form = TimelineSprites::Form::BarEnd, .detail = first ? 0 : 1, .ink = ink.rgba()}, [&](QPainter &onto) {
            onto.setPen(Qt::NoPen);
            onto.setBrush(ink);
            onto.drawEllipse(first ? round : round.translated(-end, 0));
        });
    }
    m_painter.fillRect(bar.adjusted(end, 0, -end, 0), ink);
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
    const bool far = bracket.boundingRect().height() > 2 * TimelineGeometry::laneHeight; // it passes what it is not about
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
                            {.form = TimelineSprites::Form::Note, .detail = int(*notes), .ink = ink.rgba(), .ground = m_look.base.rgba()},
                            [&](QPainter &onto) { paintNoteSign(onto, middle, signRadius, *notes, ink, m_look.base); });
        return;
    }
    m_scene.sprites.set(m_painter, rect.adjusted(-1, -1, 1, 1),
                        {.form = TimelineSprites::Form::Sign, .detail = int(*sign.it->status), .ink = ink.rgba(), .ground = m_look.base.rgba()},
                        [&](QPainter &onto) {
                            paintStatusSign(onto, middle, signRadius, *sign.it->status, ink, m_look.base);
                        });
    paintCall(sign);
}

void TimelineMarkPainter::paintCount(const Sign &sign)
{
    const QColor ink = inkOf(sign);
    const auto status = notesOf(*sign.it) ? std::nullopt : sign.it->status;
    const bool held = status == MeetingStatus::Held;
    const QRectF &rect = sign.rect;
    m_scene.sprites.set(m_painter, rect,
                        {.form = TimelineSprites::Form::Pill, .detail = status ? int(*status) : -1, .ink = ink.rgba(), .ground = m_look.base.rgba()},
                        [&](QPainter &onto) { paintPill(onto, {QPointF(), rect.size()}, status, ink); });

    QFont font = status == MeetingStatus::NotHeld ? m_struckOut : m_bold;
    const auto numberIn = [&](const QFont &one) { return &m_scene.sprites.number(int(sign.it->events.size()), one, m_scene.style.locale); };
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

void TimelineMarkPainter::paintPill(QPainter &painter, const QRectF &rect, std::optional<MeetingStatus> status, const QColor &ink) const
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
