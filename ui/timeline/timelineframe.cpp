// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineframe.h"

#include "ui/look/picture.h"
#include "ui/timeline/lanenames.h"
#include "ui/timeline/storylinepainter.h"
#include "ui/timeline/timelinecue.h"
#include "ui/timeline/timelinemarkpainter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double linesFrom = 26; // height at which the axis' lines begin
constexpr double shortestWeekend = 8; // pixels of two days below which weekends would only flicker

} // namespace

TimelinePainter::Frame::Frame(const TimelinePainter &owner, QPainter &painter, const TimelineViewport &viewport,
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

void TimelinePainter::Frame::paint()
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

double TimelinePainter::Frame::crisp(double value) const
{
    return m_scale > 0 ? std::round(value * m_scale) / m_scale : value;
}

void TimelinePainter::Frame::fillWhereSeen(const QRectF &rect, const QColor &color)
{
    if (canBeSeen(m_painter, rect)) {
        m_painter.fillRect(rect, color);
    }
}

void TimelinePainter::Frame::fillUpright(double day, double top, double bottom, double width, const QColor &color)
{
    const double x = crisp(m_geometry.x(day));
    const double left = m_geometry.isMirrored() ? x - width : x;
    fillWhereSeen(QRectF(left, crisp(top), width, crisp(bottom) - crisp(top)), color);
}

void TimelinePainter::Frame::paintWeekends()
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

void TimelinePainter::Frame::paintGrid()
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

QRectF TimelinePainter::Frame::laneRect(int lane) const
{
    return {0, m_geometry.y(lane) - TimelineGeometry::laneHeight / 2, m_viewport.size.width(),
            TimelineGeometry::laneHeight};
}

bool TimelinePainter::Frame::isSelected(int lane) const
{
    const EntityId entity = m_owner.m_timeline.lanes.at(lane).entity;
    return entity.isValid() && entity == m_emphasis.entity;
}

void TimelinePainter::Frame::paintMarks()
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

void TimelinePainter::Frame::paintEndOfPinned()
{
    const auto &lanes = m_owner.m_timeline.lanes;
    const auto last = std::ranges::find_last_if(lanes, &TimelineLane::isPinned);
    if (!last.empty() && last.size() > 1) {
        const double y = crisp(m_geometry.y(int(last.begin() - lanes.begin())) + m_geometry.rowHeight() / 2 - 0.5);
        m_painter.fillRect(QRectF(0, y, m_viewport.size.width(), 1), m_look.line);
    }
}

void TimelinePainter::Frame::paintStoryline()
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

void TimelinePainter::Frame::paintToday()
{
    if (m_owner.m_style.now) {
        fillUpright(*m_owner.m_style.now, TimelineGeometry::axisHeight, m_viewport.size.height(), 1.5, m_look.today);
    }
}

void TimelinePainter::Frame::paintFocus()
{
    if (m_emphasis.focused < 0) {
        return;
    }
    m_painter.setPen(QPen(m_look.text, 1.5, Qt::DotLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(m_owner.outline(m_viewport, m_emphasis.focused).adjusted(-4, -4, 4, 4), 6, 6);
}

void TimelinePainter::Frame::paintAxis()
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
        if (left >= 0 && left + width <= m_viewport.size.width() && !words.adjusted(-8, 0, 8, 0).intersects(later.rect)
            && canBeSeen(m_painter, words)) {
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

} // namespace dateline
