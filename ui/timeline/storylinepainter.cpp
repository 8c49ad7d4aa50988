// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/storylinepainter.h"

#include "ui/look/picture.h"
#include "ui/look/signs.h"
#include "ui/timeline/timelinemarkpainter.h"
#include "ui/timeline/timelinewords.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double lineWidth = 2;
constexpr double loudWidth = 4;
constexpr double signRadius = 5;
constexpr double denseSpacing = 7;     // pixels between meetings on average below which they are plain strokes
constexpr size_t mostLabelled = 150;    // meetings in one picture
constexpr size_t mostBends = 500;       // that are drawn as curves in one picture
constexpr double lowRows = 5;           // when there are more: of those that are painted once and set down
constexpr size_t mostNamed = 60;        // lines that may bear their names
constexpr size_t mostLookedAt = 4000;   // stretches of lines that names must keep off
constexpr double steepest = 3;          // pixels of a bend that is as good as upright
constexpr double slimWidth = 5;         // pixels of a meeting that would lie on another
constexpr double longLevel = 200;       // pixels of a line that bears its name
constexpr double besideMeeting = 10;
constexpr double besideName = 6;
constexpr double dot = 8;
constexpr double widestLabel = 150;
constexpr size_t mostBrackets = 300;
constexpr double aboveMeeting = 3; // pixels from a meeting to the bracket that joins it to another
constexpr double bracketDepth = 4;
constexpr double ring = 3.25; // pixels from a meeting to the ring that says it is meant

/// Those who met, held together: filled when they did.
void paintBundle(QPainter &painter, const QRectF &rect, MeetingStatus status, const QColor &ink, const QColor &ground)
{
    const bool held = status == MeetingStatus::Held;
    painter.setPen(Qt::NoPen);
    painter.setBrush(held ? ink : ground);
    painter.drawRoundedRect(rect, rect.width() / 2, rect.width() / 2);
    if (held) {
        return;
    }
    const Qt::PenStyle style = status == MeetingStatus::Possible ? Qt::DashLine
        : status == MeetingStatus::NotHeld                       ? Qt::DotLine
                                                                 : Qt::SolidLine;
    painter.setPen(QPen(ink, 1.5, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), rect.width() / 2, rect.width() / 2);
    paintStatusSign(painter, rect.center(), signRadius, status, ink, ground);
}

} // namespace

StorylinePainter::StorylinePainter(QPainter &painter, const StorylineScene &scene)
    : m_painter(painter)
    , m_scene(scene)
    , m_geometry(scene.geometry)
    , m_look(scene.style.look)
    , m_shape(scene.timeline, scene.placing, scene.geometry)
    , m_small(TimelineMarkPainter::smallFont(scene.style.font))
    , m_metrics(m_small)
{
    m_meetings = meetingsInSight();
    m_running = lanesStandingOut();
    m_lines = linesInSight();
    const auto [first, last] = m_geometry.lanes();
    m_hasManyBends = hasManyBends();
    m_dense =
        double(m_meetings.size()) * denseSpacing > m_geometry.axisLength() * std::max(1.0, double(last - first) / 8);
    m_brackets = bracketsInSight();
}

std::vector<bool> StorylinePainter::lanesStandingOut() const
{
    std::vector<bool> result(size_t(m_scene.timeline.lanes.size()));
    for (const Meeting &meeting : m_meetings) {
        for (const int lane : event(meeting.event).lanes) {
            result[size_t(lane)] = result[size_t(lane)] || meeting.voice != Voice::Quiet;
        }
    }
    return result;
}

bool StorylinePainter::hasManyBends() const
{
    size_t bends = 0;
    for (const Line &line : m_lines) {
        bends += line.levels.size();
    }
    return bends > mostBends;
}

void StorylinePainter::paintLowBend(QPointF from, QPointF to, double width, const QColor &ink)
{
    const QSizeF size(std::round(std::abs(to.x() - from.x())), std::round(std::abs(to.y() - from.y())));
    const QPointF corner(std::round(std::min(from.x(), to.x())), std::round(std::min(from.y(), to.y())));
    const bool falls = (to.x() > from.x()) == (to.y() > from.y());
    m_scene.sprites.set(m_painter, QRectF(corner, size).adjusted(0, -width, 0, width),
                        {.form = TimelineSprites::Form::Bend,
                         .detail = (falls ? 1 : 0) + (width > lineWidth ? 2 : 0),
                         .ink = ink.rgba()},
                        [&](QPainter &onto) {
                            QPainterPath path(QPointF(0, falls ? width : size.height() + width));
                            const double end = falls ? size.height() + width : width;
                            path.cubicTo({size.width() / 2, path.currentPosition().y()}, {size.width() / 2, end},
                                         {size.width(), end});
                            QPen pen(ink, width);
                            pen.setCapStyle(Qt::FlatCap);
                            onto.strokePath(path, pen);
                        });
}

std::vector<StorylinePainter::Line> StorylinePainter::linesInSight() const
{
    const QRectF data = m_geometry.data();
    std::vector<Line> result;
    for (const int lane : m_shape.lines()) {
        Line line{.lane = lane, .voice = voiceOfLine(lane), .levels = m_shape.line(lane)};
        if (line.levels.empty()) {
            continue;
        }
        const auto [top, bottom] = std::ranges::minmax(line.levels, {}, &LevelStretch::y);
        line.top = top.y;
        line.bottom = bottom.y;
        if (line.bottom >= data.top() - lineWidth && line.top <= data.bottom() + lineWidth) {
            result.push_back(std::move(line));
        }
    }
    std::ranges::stable_sort(result, {}, &Line::voice);
    return result;
}

std::vector<StorylinePainter::Meeting> StorylinePainter::meetingsInSight() const
{
    const QRectF data = m_geometry.data();
    std::vector<Meeting> result;
    for (const int index : m_shape.events()) {
        const QRectF rect = m_shape.meeting(index);
        if (rect.bottom() >= data.top() - 2 && rect.top() <= data.bottom() + 2) {
            result.push_back({.event = index, .voice = voiceOf(index), .rect = rect});
        }
    }
    // From left to right, or from right to left: those that would lie on one another are near.
    for (size_t one = 0; one < result.size(); ++one) {
        for (size_t other = one + 1; other < result.size()
             && std::abs(result[other].rect.left() - result[one].rect.left()) <= result[one].rect.width();
             ++other) {
            if (result[other].rect.top() < result[one].rect.bottom()
                && result[one].rect.top() < result[other].rect.bottom()) {
                result[one].isSlim = result[other].isSlim = true;
            }
        }
    }
    std::ranges::stable_sort(result, {}, &Meeting::voice);
    return result;
}

std::vector<QPolygonF> StorylinePainter::bracketsInSight() const
{
    std::vector<QPolygonF> result;
    if (m_dense) {
        return result;
    }
    const QRectF data = m_geometry.data();
    for (const TimelineDisagreement &disagreement : m_scene.timeline.disagreements) {
        QList<QRectF> told;
        std::ranges::transform(disagreement.events, std::back_inserter(told),
                               [this](int index) { return m_shape.meeting(index); });
        const auto [first, last] = std::ranges::minmax(told, {}, [](const QRectF &rect) { return rect.center().x(); });
        const double y = std::ranges::min(told, {}, &QRectF::top).top() - aboveMeeting - bracketDepth;
        const double left = first.center().x();
        const double right = last.center().x();
        if (left < right && QRectF(left, y, right - left, bracketDepth).intersects(data)) {
            result.push_back(QPolygonF(
                {{left, first.top() - aboveMeeting}, {left, y}, {right, y}, {right, last.top() - aboveMeeting}}));
        }
        if (result.size() == mostBrackets) {
            break;
        }
    }
    return result;
}

StorylinePainter::Voice StorylinePainter::voiceOfLine(int lane) const
{
    const EntityId entity = m_scene.timeline.lanes.at(lane).entity;
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    const int pointed = emphasis.hovered >= 0 ? emphasis.hovered : emphasis.focused;
    const bool meets = pointed >= 0 && event(pointed).lanes.contains(lane);
    if ((entity.isValid() && entity == emphasis.entity) || lane == emphasis.hoveredLine || meets) {
        return Voice::Loud;
    }
    const bool standsOut = emphasis.meetings.isEmpty() || m_running[size_t(lane)];
    return standsOut && emphasis.hoveredLine < 0 ? Voice::Plain : Voice::Quiet;
}

StorylinePainter::Voice StorylinePainter::voiceOf(int index) const
{
    const TimelineEmphasis &emphasis = m_scene.emphasis;
    if (index == m_scene.selected || index == emphasis.focused || index == emphasis.hovered) {
        return Voice::Loud;
    }
    const bool ofLine = emphasis.hoveredLine < 0 || event(index).lanes.contains(emphasis.hoveredLine);
    return ofLine && m_scene.standingOut.has(index) ? Voice::Plain : Voice::Quiet;
}

QColor StorylinePainter::inkOfLine(int lane, Voice voice) const
{
    const QColor own = m_look.kind(m_scene.timeline.lanes.at(lane).kind);
    return voice == Voice::Quiet ? mixed(own, m_look.base, 0.28)
        : voice == Voice::Plain  ? mixed(own, m_look.base, 0.72)
                                 : own;
}

void StorylinePainter::paintLines()
{
    std::ranges::for_each(m_lines, [this](const Line &line) { paintLine(line); });
}

/// What runs level or upright is a rectangle, which costs little; only bends are curves.
void StorylinePainter::paintLine(const Line &line)
{
    const QRectF data = m_geometry.data();
    const double width = line.voice == Voice::Loud ? loudWidth : lineWidth;
    const QColor ink = inkOfLine(line.lane, line.voice);
    m_painter.setRenderHint(QPainter::Antialiasing, false); // with it rectangles cost as much as curves
    const auto middle = [&line](size_t index) { return (line.levels[index - 1].to + line.levels[index].from) / 2; };
    const auto isUpright = [&](size_t index) {
        const LevelStretch &one = line.levels[index - 1];
        const LevelStretch &next = line.levels[index];
        const bool isHigh = m_hasManyBends && std::abs(next.y - one.y) > lowRows * m_geometry.rowHeight();
        return isHigh || std::abs(next.from - one.to) < steepest;
    };
    QPainterPath bends;
    for (size_t index = 0; index < line.levels.size(); ++index) {
        const auto &[from, to, y] = line.levels[index];
        const double begin = index > 0 && isUpright(index) ? middle(index) : from;
        const double end = index + 1 < line.levels.size() && isUpright(index + 1) ? middle(index + 1) : to;
        const QRectF level(std::min(begin, end), y - width / 2, std::abs(end - begin), width);
        if (y >= data.top() - width && y <= data.bottom() + width && canBeSeen(m_painter, level)) {
            m_painter.fillRect(level, ink);
        }
        if (index == 0) {
            continue;
        }
        const LevelStretch &before = line.levels[index - 1];
        const auto [top, bottom] = std::minmax(before.y, y);
        const QRectF bend(std::min(before.to, from), top - width, std::abs(from - before.to) + width,
                          bottom - top + 2 * width);
        if (bottom < data.top() || top > data.bottom() || !canBeSeen(m_painter, bend)) {
            continue;
        }
        if (isUpright(index)) {
            const double upper = std::max(top, data.top()) - width / 2;
            m_painter.fillRect(
                QRectF(middle(index) - width / 2, upper, width, std::min(bottom, data.bottom()) + width / 2 - upper),
                ink);
        } else if (bottom == top) {
            m_painter.fillRect(QRectF(std::min(before.to, from), y - width / 2, std::abs(from - before.to), width),
                               ink);
        } else if (m_hasManyBends) {
            paintLowBend({before.to, before.y}, {from, y}, width, ink);
        } else {
            bends.moveTo(before.to, before.y);
            bends.cubicTo({middle(index), before.y}, {middle(index), y}, {from, y});
        }
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (!bends.isEmpty()) {
        QPen pen(ink, width);
        pen.setCapStyle(Qt::FlatCap);
        m_painter.strokePath(bends, pen);
    }
}

void StorylinePainter::paintMeetings()
{
    std::ranges::for_each(m_meetings, [this](const Meeting &meeting) { paintMeeting(meeting); });
}

void StorylinePainter::paintBrackets()
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_look.text, 1.25));
    std::ranges::for_each(m_brackets, [this](const QPolygonF &bracket) { m_painter.drawPolyline(bracket); });
}

void StorylinePainter::paintMeeting(const Meeting &meeting)
{
    const MeetingStatus status = event(meeting.event).status;
    const QColor ink = meeting.voice == Voice::Quiet ? mixed(m_look.accent, m_look.base, 0.4) : m_look.accent;
    const QRectF &rect = meeting.rect;
    if (!canBeSeen(m_painter, rect.adjusted(-ring, -ring, ring, ring))) {
        return;
    }
    if (m_dense && meeting.voice != Voice::Loud) {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(rect.center().x() - 1, rect.top() + 2, 2, rect.height() - 4), ink);
        m_painter.setRenderHint(QPainter::Antialiasing);
        return;
    }
    if (meeting.voice == Voice::Loud) {
        m_painter.setPen(QPen(ink, 1.5));
        m_painter.setBrush(m_look.base);
        m_painter.drawRoundedRect(rect.adjusted(-ring, -ring, ring, ring), rect.width() / 2 + ring,
                                  rect.width() / 2 + ring);
    }
    if (meeting.isSlim && meeting.voice != Voice::Loud) {
        const QRectF slim(rect.center().x() - slimWidth / 2, rect.top() + 1, slimWidth, rect.height() - 2);
        m_scene.sprites.set(m_painter, slim.adjusted(-1, -1, 1, 1),
                            {.form = TimelineSprites::Form::Slim,
                             .detail = int(status),
                             .ink = ink.rgba(),
                             .ground = m_look.base.rgba()},
                            [&](QPainter &onto) {
                                onto.setPen(QPen(m_look.base, 1));
                                onto.setBrush(status == MeetingStatus::Held ? ink : mixed(ink, m_look.base, 0.45));
                                onto.drawRoundedRect(QRectF(QPointF(1, 1), slim.size()), slimWidth / 2, slimWidth / 2);
                            });
        return;
    }
    m_scene.sprites.set(
        m_painter, rect.adjusted(-1, -1, 1, 1),
        {.form = TimelineSprites::Form::Bundle, .detail = int(status), .ink = ink.rgba(), .ground = m_look.base.rgba()},
        [&](QPainter &onto) { paintBundle(onto, {QPointF(1, 1), rect.size()}, status, ink, m_look.base); });
}

void StorylinePainter::paintWords(const QRectF &rect, const QString &text, const QColor &ink)
{
    const double height = std::ceil(m_metrics.height());
    const QRectF place(std::round(rect.left()) - 1, std::round(rect.center().y() - height / 2),
                       std::ceil(rect.width()) + 2, height);
    m_scene.sprites.set(
        m_painter, place,
        {.form = TimelineSprites::Form::Label, .detail = m_small.pixelSize(), .ink = ink.rgba(), .text = text},
        [&](QPainter &onto) {
            onto.setFont(m_small);
            onto.setPen(ink);
            onto.drawText(QPointF(1, std::round(height / 2 + m_metrics.capHeight() / 2)), text);
        });
}

void StorylinePainter::paintLabels()
{
    if (m_dense) {
        return;
    }
    LabelRoom room(m_geometry.data().adjusted(-4, 0, 4, 0));
    std::ranges::for_each(m_meetings, [&room](const Meeting &meeting) { room.take(meeting.rect); });
    std::ranges::for_each(
        m_brackets, [&room](const QPolygonF &bracket) { room.take(bracket.boundingRect().adjusted(-1, -1, 1, 1)); });
    std::for_each(m_lines.rbegin(), m_lines.rend(), [&](const Line &line) { paintBeginning(line, room); });
    if (m_meetings.size() <= mostLabelled) {
        std::for_each(m_meetings.rbegin(), m_meetings.rend(),
                      [&](const Meeting &meeting) { paintPlace(meeting, room); });
    }
    size_t stretches = 0;
    for (const Line &line : m_lines) {
        stretches += line.levels.size();
    }
    size_t tried = 0;
    for (auto line = m_lines.rbegin(); stretches <= mostLookedAt && tried < mostNamed && line != m_lines.rend();
         ++line) {
        tried += paintNameAlong(*line, room) ? 1 : 0;
    }
}

/// Before the beginning of a line, beside its row and not where it is drawn to others: there is room for all names of a
/// meeting.
void StorylinePainter::paintBeginning(const Line &line, LabelRoom &room)
{
    const StorylineLine &whole = m_scene.timeline.storyline.lines.at(line.lane);
    if (whole.from() < m_shape.from()) {
        return;
    }
    const auto [text, width] =
        m_scene.sprites.elided(laneName(m_scene.timeline.lanes.at(line.lane)), m_small, widestLabel);
    const double near = m_geometry.later(line.levels.front().from, -besideMeeting);
    const double far = m_geometry.later(near, -width);
    const double height = m_metrics.height();
    const QRectF rect(std::min(near, far), m_shape.y(whole.bends.first().row) - height / 2, width, height);
    if (!m_geometry.data().contains(rect) || !room.isFree(rect.adjusted(-3, 2, 3, -2))
        || !isFreeOfLines(rect, line.lane)) {
        return;
    }
    room.take(rect);
    paintWords(rect, text, inkOfName(line));
}

QColor StorylinePainter::inkOfName(const Line &line) const
{
    return line.voice == Voice::Quiet ? m_look.quiet : mixed(inkOfLine(line.lane, Voice::Loud), m_look.text, 0.7);
}

bool StorylinePainter::paintNameAlong(const Line &line, LabelRoom &room)
{
    const QRectF data = m_geometry.data();
    const auto inSight = [&data](const LevelStretch &level) {
        const auto [left, right] = std::minmax(level.from, level.to);
        return std::pair(std::max(left, data.left()), std::min(right, data.right()));
    };
    const auto length = [&](const LevelStretch &level) { return inSight(level).second - inSight(level).first; };
    const auto longest = std::ranges::max_element(line.levels, {}, length);
    if (length(*longest) < longLevel) {
        return false;
    }
    const auto [text, width] =
        m_scene.sprites.elided(laneName(m_scene.timeline.lanes.at(line.lane)), m_small, widestLabel);
    const double height = m_metrics.capHeight() + 4;
    const auto [left, right] = inSight(*longest);
    const QRectF rect(m_geometry.isMirrored() ? right - besideMeeting - width : left + besideMeeting,
                      longest->y - lineWidth - height, width, height);
    if (data.contains(rect) && room.isFree(rect) && isFreeOfLines(rect, line.lane)) {
        room.take(rect);
        paintWords(rect, text, inkOfName(line));
    }
    return true;
}

bool StorylinePainter::isFreeOfLines(const QRectF &rect, int lane) const
{
    const double reach = m_metrics.capHeight() / 2 + 3;
    const double y = rect.center().y();
    return std::ranges::none_of(m_lines, [&](const Line &other) {
        if (other.lane == lane || y < other.top - reach || y > other.bottom + reach) {
            return false;
        }
        return std::ranges::any_of(other.levels, [&](const LevelStretch &level) {
            return std::abs(level.y - y) < reach && std::min(level.from, level.to) <= rect.right() + 3
                && std::max(level.from, level.to) >= rect.left() - 3;
        });
    });
}

void StorylinePainter::paintPlace(const Meeting &meeting, LabelRoom &room)
{
    const QString place = event(meeting.event).label;
    if (place.isEmpty()) {
        return;
    }
    const auto [text, width] = m_scene.sprites.elided(place, m_small, widestLabel);
    const double height = m_metrics.capHeight() + 4;
    const double near = m_geometry.later(meeting.rect.center().x(), besideMeeting + 6);
    const double far = m_geometry.later(near, width);
    const QRectF rect(std::min(near, far), m_shape.heightOfLabel(meeting.event) - height / 2, width, height);
    if (!m_geometry.data().contains(rect) || !room.isFree(rect) || !isFreeOfLines(rect, -1)) {
        return;
    }
    room.take(rect.adjusted(-6, 0, 6, 0));
    paintWords(rect, text, meeting.voice == Voice::Quiet ? m_look.quiet : m_look.text);
}

void StorylinePainter::paintNames()
{
    const QRectF column = m_geometry.names();
    m_painter.fillRect(column, m_look.base);
    const double edge = m_geometry.isMirrored() ? column.left() : column.right();
    LabelRoom room(column);
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        const auto height = m_shape.height(line->lane, edge);
        const QRectF rect(column.left(), height.value_or(0) - m_metrics.height() / 2, column.width(),
                          m_metrics.height());
        if (!height || !room.isFree(rect.adjusted(1, 3, -1, -3))) {
            continue;
        }
        room.take(rect);
        if (!canBeSeen(m_painter, rect)) {
            continue;
        }
        const Voice voice = line->voice;
        QFont font = m_small;
        font.setBold(m_scene.timeline.lanes.at(line->lane).entity == m_scene.emphasis.entity);
        const QFontMetricsF metrics(font);
        const double width = column.width() - TimelineGeometry::edge - dot - 2 * besideName;
        const QString name = metrics.elidedText(laneName(m_scene.timeline.lanes.at(line->lane)), Qt::ElideRight, width);
        const double advance = metrics.horizontalAdvance(name);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(inkOfLine(line->lane, voice));
        m_painter.drawEllipse(m_geometry.placed({column.width() - dot - 1, *height - dot / 2, dot, dot}));
        m_painter.setFont(font);
        m_painter.setPen(voice == Voice::Quiet ? m_look.quiet : m_look.text);
        // Ends at its line.
        m_painter.drawText(
            QPointF(m_geometry.placed({column.width() - dot - besideName - advance, 0, advance, 1}).left(),
                    std::round(*height + metrics.capHeight() / 2)),
            name);
    }
}

} // namespace dateline
