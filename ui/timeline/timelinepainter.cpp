// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinepainter.h"

#include "ui/look/picture.h"
#include "ui/timeline/lanenames.h"
#include "ui/timeline/storylinepainter.h"
#include "ui/timeline/timelinecue.h"
#include "ui/timeline/timelinemarkpainter.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace dateline {

namespace {

constexpr double linesFrom = 26;   // height at which the axis' lines begin
constexpr double shortestWeekend = 8; // pixels of two days below which weekends would only flicker
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

/// One painting: what its layers share.
class TimelinePainter::Frame
{
public:
    Frame(const TimelinePainter &owner, QPainter &painter, const TimelineViewport &viewport,
          const TimelineEmphasis &emphasis)
        : m_owner(owner)
        , m_painter(painter)
        , m_viewport(viewport)
        , m_emphasis(emphasis)
        , m_geometry(owner.geometry(viewport))
        , m_look(owner.m_style.look)
        , m_small(TimelineMarkPainter::smallFont(owner.m_style.font))
        , m_scale(std::abs(painter.deviceTransform().m11()))
        , m_axis(owner.m_axis.scale(viewport.from, viewport.to, m_geometry.axisLength()))
    {
    }

    void paint()
    {
        paintWeekends();
        paintGrid();
        if (m_owner.isStoryline()) {
            paintStoryline();
        } else {
            paintMarks();
            LaneNames(m_owner.m_timeline.lanes, m_owner.m_style.font, m_look)
                .paint(m_painter, m_geometry, m_emphasis.entity, m_owner.m_sprites);
            paintEndOfPinned();
        }
        paintAxis();
    }

private:
    /// A coordinate on a border between the device's dots.
    [[nodiscard]] double crisp(double value) const
    {
        return m_scale > 0 ? std::round(value * m_scale) / m_scale : value;
    }

    void fillWhereSeen(const QRectF &rect, const QColor &color)
    {
        if (canBeSeen(m_painter, rect)) {
            m_painter.fillRect(rect, color);
        }
    }

    void fillUpright(double day, double top, double bottom, double width, const QColor &color)
    {
        const double x = crisp(m_geometry.x(day));
        const double left = m_geometry.isMirrored() ? x - width : x;
        fillWhereSeen(QRectF(left, crisp(top), width, crisp(bottom) - crisp(top)), color);
    }

    void paintWeekends()
    {
        if (2 * m_geometry.pixelsPerDay() < shortestWeekend) {
            return;
        }
        const double bottom = m_viewport.size.height();
        const auto last = qint64(std::ceil(m_viewport.to + TimelineGeometry::margin / m_geometry.pixelsPerDay()));
        for (auto day = qint64(std::floor(m_viewport.from)); day < last; ++day) {
            if (m_owner.m_axis.isWeekend(day)) {
                const double from = crisp(m_geometry.x(double(day)));
                const double to = crisp(m_geometry.x(double(day) + 1));
                fillWhereSeen({std::min(from, to), TimelineGeometry::axisHeight, std::abs(to - from),
                               bottom - TimelineGeometry::axisHeight},
                              m_look.weekend);
            }
        }
    }

    void paintGrid()
    {
        const QRectF data = m_geometry.data();
        const bool hasLanes = !m_owner.isStoryline();
        const auto [first, last] = hasLanes ? m_geometry.lanes() : std::pair(0, 0);
        for (int lane = first; lane < last; ++lane) {
            if (isSelected(lane)) {
                m_painter.fillRect(laneRect(lane), mixed(m_look.accent, m_look.base, 0.08));
            }
        }
        for (const TimelineTick &tick : m_axis.ticks) {
            fillUpright(tick.day, TimelineGeometry::axisHeight, m_viewport.size.height(), 1,
                        tick.begins ? m_look.line : mixed(m_look.line, m_look.base, 0.65));
        }
        for (int lane = first; lane < last; ++lane) {
            const double y = crisp(m_geometry.y(lane) - 0.5);
            fillWhereSeen({data.left(), y, data.width(), 1}, mixed(m_look.line, m_look.base, 0.65));
        }
    }

    [[nodiscard]] QRectF laneRect(int lane) const
    {
        return {0, m_geometry.y(lane) - TimelineGeometry::laneHeight / 2, m_viewport.size.width(),
                TimelineGeometry::laneHeight};
    }

    [[nodiscard]] bool isSelected(int lane) const
    {
        const EntityId entity = m_owner.m_timeline.lanes.at(lane).entity;
        return entity.isValid() && entity == m_emphasis.entity;
    }

    void paintMarks()
    {
        const TimelineStandout &standingOut = m_owner.standingOut(m_emphasis.meetings);
        const auto part = m_owner.part(m_viewport);
        const QList<PaintedBar> bars = m_owner.m_parts.bars(m_owner.wish(m_viewport), m_owner.m_standingOut.second);
        const TimelineMarkScene scene{.geometry = m_geometry,
                                      .timeline = m_owner.m_timeline,
                                      .placing = m_owner.m_placing,
                                      .part = *part,
                                      .bars = bars,
                                      .style = m_owner.m_style,
                                      .emphasis = m_emphasis,
                                      .standingOut = standingOut,
                                      .selected = m_owner.eventOf(m_emphasis.selected),
                                      .sprites = m_owner.m_sprites};
        TimelineMarkPainter marks(m_painter, scene);
        m_painter.setRenderHint(QPainter::Antialiasing);
        marks.paintBars();
        paintToday();
        marks.paintMarks();
        marks.paintLabels();
        paintFocus();
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    void paintEndOfPinned()
    {
        const auto &lanes = m_owner.m_timeline.lanes;
        const auto last = std::ranges::find_last_if(lanes, &TimelineLane::isPinned);
        if (!last.empty() && last.size() > 1) {
            const double y = crisp(m_geometry.y(int(last.begin() - lanes.begin())) + m_geometry.rowHeight() / 2 - 0.5);
            m_painter.fillRect(QRectF(0, y, m_viewport.size.width(), 1), m_look.line);
        }
    }

    void paintStoryline()
    {
        const StorylineScene scene{.geometry = m_geometry,
                                   .timeline = m_owner.m_timeline,
                                   .placing = m_owner.m_placing,
                                   .style = m_owner.m_style,
                                   .emphasis = m_emphasis,
                                   .standingOut = m_owner.standingOut(m_emphasis.meetings),
                                   .selected = m_owner.eventOf(m_emphasis.selected),
                                   .sprites = m_owner.m_sprites};
        StorylinePainter storyline(m_painter, scene);
        paintToday();
        m_painter.setRenderHint(QPainter::Antialiasing);
        storyline.paintLines();
        storyline.paintMeetings();
        storyline.paintBrackets();
        storyline.paintLabels();
        paintFocus();
        storyline.paintNames();
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    void paintToday()
    {
        if (m_owner.m_style.now) {
            fillUpright(*m_owner.m_style.now, TimelineGeometry::axisHeight, m_viewport.size.height(), 1.5,
                        m_look.today);
        }
    }

    void paintFocus()
    {
        if (m_emphasis.focused < 0) {
            return;
        }
        m_painter.setPen(QPen(m_look.text, 1.5, Qt::DotLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(m_owner.outline(m_viewport, m_emphasis.focused).adjusted(-4, -4, 4, 4), 6, 6);
    }

    void paintAxis()
    {
        m_painter.fillRect(QRectF(0, 0, m_viewport.size.width(), TimelineGeometry::axisHeight), m_look.base);
        QFont bold = m_small;
        bold.setBold(true);
        const QFontMetricsF metrics(m_small);
        const QFontMetricsF boldMetrics(bold);
        const double baseline = std::round(TimelineGeometry::axisHeight / 2 + metrics.capHeight() / 2); // as screens do
        const QRectF axis = m_geometry.axis();
        const TimelineCue earlier = TimelineCue::at(TimelineSide::Earlier, m_owner, m_viewport, m_emphasis);
        const TimelineCue later = TimelineCue::at(TimelineSide::Later, m_owner, m_viewport, m_emphasis);
        m_painter.setPen(m_look.quiet);
        for (const TimelineTick &tick : m_axis.ticks) {
            const double x = m_geometry.x(tick.day);
            if (x < axis.left() - 0.5 || x > axis.right() + 0.5) {
                continue;
            }
            fillUpright(tick.day, linesFrom, TimelineGeometry::axisHeight, 1, m_look.line);
            const double width = (tick.begins ? boldMetrics : metrics).horizontalAdvance(tick.label);
            const double left = m_geometry.textLeft(m_geometry.later(x, 6), width);
            const QRectF words(left, 0, width, TimelineGeometry::axisHeight);
            if (left >= 0 && left + width <= m_viewport.size.width()
                && !words.adjusted(-8, 0, 8, 0).intersects(later.rect) && canBeSeen(m_painter, words)) {
                m_painter.setFont(tick.begins ? bold : m_small);
                m_painter.drawText(QPointF(left, baseline), tick.label);
            }
        }
        if (m_owner.m_style.now && axis.left() <= m_geometry.x(*m_owner.m_style.now)
            && m_geometry.x(*m_owner.m_style.now) <= axis.right()) {
            fillUpright(*m_owner.m_style.now, linesFrom, TimelineGeometry::axisHeight, 1.5, m_look.today);
        }
        earlier.paint(m_painter, m_owner.m_style);
        later.paint(m_painter, m_owner.m_style);
        m_painter.setFont(bold);
        m_painter.setPen(m_look.quiet);
        const double room = m_geometry.names().width() - 20 - (earlier.rect.isEmpty() ? 0 : earlier.rect.width() + 12);
        const QString unit = boldMetrics.elidedText(m_axis.unit, Qt::ElideRight, room);
        const double width = boldMetrics.horizontalAdvance(unit);
        m_painter.drawText(QPointF(m_geometry.placed({16, 0, width, 1}).left(), baseline), unit);
    }

    const TimelinePainter &m_owner;
    QPainter &m_painter;
    const TimelineViewport &m_viewport;
    const TimelineEmphasis &m_emphasis;
    const TimelineGeometry m_geometry;
    const Look &m_look;
    const QFont m_small;
    const double m_scale;
    const TimelineScale m_axis;
};

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
