// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinepainter.h"

#include "ui/timeline/lanenames.h"
#include "ui/timeline/storylinepainter.h"
#include "ui/timeline/timelineframe.h"
#include "ui/timeline/timelinemarkpainter.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace dateline {

namespace {

constexpr int framesAhead = 6;
constexpr double sidewaysToo = 0.1; // of the width, gathered beyond both ends of what is shown
constexpr int lanesToo = 2;          // and above and below

/// A font that is the same size on every device, and whose letters are: hints would fit them to the dots of one.
QFont inPixels(QFont font)
{
    font.setPixelSize(QFontInfo(font).pixelSize());
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

TimelineStyle inPixels(TimelineStyle style)
{
    style.font = inPixels(style.font);
    return style;
}

} // namespace

TimelinePainter::TimelinePainter(Timeline timeline, TimelineStyle style)
    : TimelinePainter(timeline, TimelinePlacing(timeline), std::move(style))
{
}

TimelinePainter::TimelinePainter(Timeline timeline, TimelinePlacing placing, TimelineStyle style)
    : m_timeline(std::move(timeline))
    , m_placing(std::move(placing))
    , m_style(inPixels(std::move(style)))
    , m_axis(m_style.locale, TimelineMarkPainter::smallFont(m_style.font))
    , m_widestName(LaneNames::width(m_timeline.lanes, m_style.font))
    , m_parts(m_timeline, m_placing)
{
}

void TimelinePainter::setStyle(const TimelineStyle &style)
{
    m_style = inPixels(style);
    m_sprites = {};
    m_axis = TimelineAxis(m_style.locale, TimelineMarkPainter::smallFont(m_style.font));
    m_widestName = LaneNames::width(m_timeline.lanes, m_style.font);
}

TimelineGeometry TimelinePainter::geometry(const TimelineViewport &viewport) const
{
    const double names = std::min(m_widestName, std::round(viewport.size.width() * 0.4));
    const auto rows = isStoryline()
        ? TimelineGeometry::Rows{.count = m_timeline.storyline.rows, .height = StorylineShape::rowHeight}
        : TimelineGeometry::Rows{.count = int(m_timeline.lanes.size())};
    return {viewport, names, rows, m_style.direction};
}

QString TimelinePainter::unit(const TimelineViewport &viewport) const
{
    return m_axis.scale(viewport.from, viewport.to, geometry(viewport).axisLength()).unit;
}

TimelineViewport TimelinePainter::whole(const TimelineViewport &viewport, double widestPicture) const
{
    const double pixelsPerDay = geometry(viewport).pixelsPerDay();
    double from = viewport.from;
    double to = viewport.to;
    const bool onlyNotes = m_timeline.notes.size() == m_timeline.events.size();
    for (int event = 0; event < int(m_timeline.events.size()); ++event) {
        if (onlyNotes || m_timeline.events.at(event).note < 0) {
            from = std::min(from, m_placing.from(event));
            to = std::max(to, m_placing.to(event));
        }
    }
    const double height = geometry(viewport).wholeHeight();
    const double width = m_widestName + std::ceil((to - from) * pixelsPerDay) + TimelineGeometry::margin;
    return {.size = {std::clamp(width, viewport.size.width(), std::max(widestPicture, viewport.size.width())), height},
            .from = from,
            .to = to,
            .scroll = 0};
}

void TimelinePainter::paint(QPainter &painter, const TimelineViewport &viewport, const TimelineEmphasis &emphasis) const
{
    painter.save();
    Frame(*this, painter, viewport, emphasis).paint();
    painter.restore();
    if (!isStoryline()) {
        lookAhead(viewport);
    }
}

TimelineStretch TimelinePainter::stretch(const TimelineViewport &viewport) const
{
    const TimelineGeometry where = geometry(viewport);
    const QRectF data = where.data();
    // As far beyond the ends as a label reaches into the picture.
    constexpr double beyond = TimelineMarkPainter::widestLabel + TimelineGeometry::margin;
    const auto [from, to] = std::minmax({where.day(data.left() - beyond), where.day(data.right() + beyond)});
    const auto [first, last] = where.lanes();
    return {.from = from, .to = to, .firstLane = first, .lastLane = last};
}

TimelineParts::Wish TimelinePainter::wish(const TimelineViewport &viewport) const
{
    const TimelineStretch needed = stretch(viewport);
    const double pixelsPerDay = geometry(viewport).pixelsPerDay();
    const auto spacing =
        TimelineSpacing::at(pixelsPerDay, TimelineMarkPainter::signPixels, TimelineMarkPainter::countPixels);
    // As much as can come into sight within the step of zoom, and more than that since it will be moved.
    const double zoomedIn = pixelsPerDay * spacing.signs / TimelineMarkPainter::signPixels;
    const double days = (needed.to - needed.from) * std::max(sidewaysToo, zoomedIn - 1);
    return {.spacing = spacing,
            .needed = needed,
            .around = {.from = needed.from - days,
                       .to = needed.to + days,
                       .firstLane = std::max(0, needed.firstLane - lanesToo),
                       .lastLane = std::min(int(m_timeline.lanes.size()), needed.lastLane + lanesToo)}};
}

void TimelinePainter::lookAhead(const TimelineViewport &viewport) const
{
    const auto before = std::exchange(m_painted, viewport);
    if (!before || *before == viewport || before->size != viewport.size) {
        return;
    }
    const double length = before->to - before->from;
    const double growth = (viewport.to - viewport.from) / length;
    const double moved = (viewport.from + viewport.to - before->from - before->to) / 2;
    constexpr double most = 2; // from one frame to the next; more is a jump, from which nothing follows
    if (growth > most || growth < 1 / most || std::abs(moved) > most * length) {
        return;
    }
    TimelineViewport next = viewport;
    for (int frame = 0; frame < framesAhead; ++frame) {
        const double from = viewport.from + (next.from - before->from) * growth;
        next = {.size = next.size,
                .from = from,
                .to = from + (next.to - next.from) * growth,
                .scroll = next.scroll + viewport.scroll - before->scroll};
        if (const TimelineParts::Wish soon = wish(next); !m_parts.has(soon)) {
            m_parts.prepare(soon, m_standingOut.second);
            return;
        }
    }
}

const TimelineSign *TimelinePainter::countAt(const TimelineViewport &viewport, const TimelineHit &hit) const
{
    if (hit.count < 0) {
        return nullptr;
    }
    const TimelineMarks &all = marks(viewport);
    const int sign = all.sign(hit.count, hit.countLane);
    return sign < 0 ? nullptr : &all.signs()[size_t(sign)];
}

const TimelineStandout &TimelinePainter::standingOut(const QSet<MeetingId> &meetings) const
{
    auto &[known, standing] = m_standingOut;
    if (!standing || known != meetings) {
        known = meetings;
        standing = std::make_shared<const TimelineStandout>(m_timeline, m_placing, meetings);
    }
    return *standing;
}

int TimelinePainter::eventOf(MeetingId meeting) const
{
    if (m_found.first != meeting) {
        const auto event = std::ranges::find(m_timeline.events, meeting, &TimelineEvent::meeting);
        m_found = {meeting,
                   meeting.isValid() && event != m_timeline.events.end() ? int(event - m_timeline.events.begin()) : -1};
    }
    return m_found.second;
}

QRectF TimelinePainter::outline(const TimelineViewport &viewport, const TimelineSign &sign) const
{
    return TimelineMarkPainter::outline(geometry(viewport), sign, m_style.locale,
                                        TimelineMarkPainter::smallFont(m_style.font), m_sprites);
}

std::pair<int, int> TimelinePainter::rowsOf(int event) const
{
    const QList<int> &lanes = m_timeline.events.at(event).lanes;
    if (lanes.isEmpty()) {
        return {0, 0};
    }
    const int top = isStoryline() ? m_timeline.storyline.tops.at(event) : lanes.first();
    return {top, isStoryline() ? top + int(lanes.size()) - 1 : lanes.last()};
}

int TimelinePainter::rowOf(int lane, double day) const
{
    const bool runs = isStoryline() && !m_timeline.storyline.lines.at(lane).isEmpty();
    return runs ? m_timeline.storyline.lines.at(lane).rowAt(day) : lane;
}

QRectF TimelinePainter::outline(const TimelineViewport &viewport, int event) const
{
    const TimelineGeometry where = geometry(viewport);
    if (isStoryline()) {
        return StorylineShape(m_timeline, m_placing, where).meeting(event);
    }
    const TimelineMarks &all = marks(viewport);
    QRectF rect;
    for (const int lane : m_timeline.events.at(event).lanes) {
        const int sign = all.sign(event, lane);
        // Out of sight nobody knows in which count it is.
        constexpr double radius = TimelineMarkPainter::signRadius;
        rect |= sign >= 0 ? outline(viewport, all.signs()[size_t(sign)])
                          : QRectF(where.x(all.day(event)) - radius, where.y(lane) - radius, 2 * radius, 2 * radius);
    }
    return rect;
}

TimelineHit TimelinePainter::at(const TimelineViewport &viewport, QPointF point) const
{
    const TimelineGeometry where = geometry(viewport);
    if (isStoryline()) {
        return storylineAt(where, point);
    }
    const int lane = where.laneAt(point.y());
    if (where.names().contains(point)) {
        return {.lane = lane};
    }
    if (lane < 0 || !where.data().adjusted(-4, 0, 4, 0).contains(point)) {
        return {};
    }
    return markAt(viewport, lane, point);
}

TimelineHit TimelinePainter::storylineAt(const TimelineGeometry &where, QPointF point) const
{
    if (point.y() < TimelineGeometry::axisHeight) {
        return {};
    }
    const StorylineShape shape(m_timeline, m_placing, where);
    if (where.names().contains(point)) {
        return {.lane = shape.nameAt(point.y())};
    }
    const int event = shape.eventAt(point);
    return event >= 0 ? TimelineHit{.event = event} : TimelineHit{.lane = shape.lineAt(point)};
}

TimelineHit TimelinePainter::markAt(const TimelineViewport &viewport, int lane, QPointF point) const
{
    constexpr double beside = 3; // pixels
    const TimelineGeometry where = geometry(viewport);
    const double day = where.day(point.x());
    const double reach = (TimelineMarkPainter::signRadius + beside) / where.pixelsPerDay();
    const TimelineMarks &all = marks(viewport);
    TimelineHit hit;
    double nearest = std::numeric_limits<double>::infinity();
    for (const TimelineSign &sign : all.signs(lane, day - reach, day + reach)) {
        const QRectF rect = outline(viewport, sign).adjusted(-beside, -beside, beside, beside);
        const double distance = std::abs(rect.center().x() - point.x());
        if (rect.contains(point) && distance < nearest) {
            nearest = distance;
            hit = sign.isCount() ? TimelineHit{.count = sign.events.front(), .countLane = lane}
                                 : TimelineHit{.event = sign.events.front()};
        }
    }
    for (const TimelineStroke &stroke : all.strokes(day - reach, day + reach)) {
        const double distance = std::abs(where.x(stroke.day) - point.x());
        if (hit.count < 0 && distance <= beside + 1 && distance < nearest && where.y(stroke.topLane) <= point.y()
            && point.y() <= where.y(stroke.bottomLane)) {
            nearest = distance;
            hit = {.event = stroke.event};
        }
    }
    return hit;
}

} // namespace dateline
