// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinecanvas.h"

#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelinedatefield.h"

#include <QApplication>
#include <QDateTime>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {
using namespace std::chrono_literals;

namespace {

constexpr auto clockTick = 60s;
constexpr auto restTime = 250ms;
constexpr int mostTold = 100; // events of a count that one points at

double julianNow()
{
    const QDateTime now = QDateTime::currentDateTime();
    return double(now.date().toJulianDay()) + double(now.time().msecsSinceStartOfDay()) / 86'400'000.0;
}

} // namespace

TimelineCanvas::TimelineCanvas(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_date(new TimelineDateField(this))
{
    TimelineAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumHeight(int(TimelineGeometry::axisHeight + 2 * TimelineGeometry::laneHeight));
    verticalScrollBar()->setSingleStep(int(TimelineGeometry::laneHeight));
    m_painter = std::make_unique<TimelinePainter>(Timeline(), currentStyle());
    m_all = TimelineRange::around({}, m_painter->placing(), julianNow());
    m_target = m_shown = m_all;
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { showRange({value.toPointF().x(), value.toPointF().y()}); });
    connect(m_date, &TimelineDateField::wanted, this, [this](const TimelineRange &days) {
        setFocus();
        // With days around it, as many as it is long: what was typed can be told from what is beside it.
        const double around = std::max(days.length(), 3.0);
        setRange({days.from - around, days.to + around}, Motion::Smooth);
    });
    m_clock.start(clockTick, this);
}

TimelineCanvas::~TimelineCanvas() = default;

QString TimelineCanvas::inWords(int event) const
{
    return m_words ? m_words(event) : m_painter->timeline().events.at(event).label;
}

void TimelineCanvas::askForDate(const QString &begun)
{
    constexpr int width = 190;
    const QRect axis = m_painter->geometry(shownPart()).axis().toAlignedRect();
    const int height = m_date->sizeHint().height();
    const int room = std::min(width, viewport()->width());
    const int left =
        layoutDirection() == Qt::RightToLeft ? axis.right() - room : std::min(axis.left(), viewport()->width() - room);
    m_date->open({left, std::max(0, (axis.height() - height) / 2), room, height}, begun);
}

TimelineStyle TimelineCanvas::currentStyle() const
{
    return {.look = Look::of(palette()),
            .font = font(),
            .locale = locale(),
            .direction = layoutDirection(),
            .now = m_fixedNow ? *m_fixedNow : julianNow()};
}

void TimelineCanvas::setTimeline(const Timeline &timeline, const TimelinePlacing &placing)
{
    const bool wasEmpty = m_painter->timeline().events.isEmpty();
    const MeetingId reached =
        m_emphasis.focused < 0 ? MeetingId() : m_painter->timeline().events.at(m_emphasis.focused).meeting;
    m_emphasis.hovered = m_emphasis.hoveredLine = -1;
    pointAt({});
    if (m_drag && m_drag->lane >= 0) {
        m_drag.reset();
    }
    m_painter = std::make_unique<TimelinePainter>(timeline, placing, currentStyle());
    m_emphasis.focused = m_painter->eventOf(reached);
    m_all = TimelineRange::around(timeline, m_painter->placing(), julianNow());
    const bool nothingInSight = double(timeline.lastDay) + 1 < m_target.from || double(timeline.firstDay) > m_target.to;
    const Motion motion = wasEmpty ? Motion::AtOnce : Motion::Smooth;
    if (m_keeps == Keeps::All) {
        fitAll(motion);
    } else if (m_keeps == Keeps::Home || wasEmpty || nothingInSight) {
        goHome(motion);
    }
    updateScrollBar();
    viewport()->update();
}

void TimelineCanvas::setEmphasis(const QSet<MeetingId> &meetings, EntityId entity, MeetingId selected)
{
    m_emphasis.meetings = meetings;
    m_emphasis.entity = entity;
    m_emphasis.selected = selected;
    viewport()->update();
}

void TimelineCanvas::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TimelineCanvas::setNow(double julianDay)
{
    m_fixedNow = julianDay;
    m_clock.stop();
    m_painter->setStyle(currentStyle());
    viewport()->update();
}

int TimelineCanvas::motionTime() const
{
    const int wanted = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    return wanted > 0 && isVisible() ? std::clamp(wanted, 120, 180) : 0;
}

void TimelineCanvas::setRange(const TimelineRange &range, Motion motion)
{
    m_keeps = Keeps::Place;
    moveTo(range, motion);
}

void TimelineCanvas::moveTo(const TimelineRange &range, Motion motion)
{
    m_target = range;
    m_motion.stop();
    const int time = motion == Motion::Smooth ? motionTime() : 0;
    if (time == 0) {
        showRange(range);
        return;
    }
    m_motion.setDuration(time);
    m_motion.setStartValue(QPointF(m_shown.from, m_shown.to));
    m_motion.setEndValue(QPointF(range.from, range.to));
    m_motion.start();
}

void TimelineCanvas::showRange(const TimelineRange &range)
{
    m_shown = range;
    if (m_pointed.count >= 0) {
        pointAt({}); // another zoom has other counts
    }
    viewport()->update();
    Q_EMIT rangeChanged(m_shown);
}

void TimelineCanvas::fitAll(Motion motion)
{
    m_keeps = Keeps::All;
    moveTo(m_all, motion);
}

void TimelineCanvas::goHome(Motion motion)
{
    m_keeps = Keeps::Home;
    moveTo(TimelineRange::home(m_painter->timeline(), m_painter->placing(), julianNow()), motion);
}

void TimelineCanvas::fit()
{
    if (m_target == m_all) {
        goHome(Motion::Smooth);
    } else {
        fitAll(Motion::Smooth);
    }
}

void TimelineCanvas::open(const QList<int> &events)
{
    const auto day = [this](int event) { return m_painter->placing().day(event); };
    const auto [first, last] = std::ranges::minmax(events, {}, day);
    open(day(first), day(last));
}

void TimelineCanvas::open(double firstDay, double lastDay)
{
    const double length = lastDay - firstDay;
    const double wanted = length > 1e-6 ? length * 1.6 : m_target.length() / 8;
    const double middle = (firstDay + lastDay) / 2;
    setRange(m_target.zoomed(m_target.length() / std::min(wanted, m_target.length() / 2), middle).centredAt(middle),
             Motion::Smooth);
}

void TimelineCanvas::reveal(int event)
{
    const TimelineRange range = m_target.showing(m_painter->placing().day(event));
    if (range != m_target) {
        setRange(range, Motion::Smooth);
    }
    const auto [first, last] = m_painter->rowsOf(event);
    revealRows(first, last);
}

void TimelineCanvas::revealRows(int first, int last)
{
    const double height = m_painter->geometry(shownPart()).rowHeight();
    const double top = first * height;
    const double bottom = (last + 1) * height;
    const double room = viewport()->height() - TimelineGeometry::axisHeight;
    const double scroll = verticalScrollBar()->value();
    verticalScrollBar()->setValue(int(std::min(std::max(scroll, std::ceil(bottom - room)), top)));
}

TimelineViewport TimelineCanvas::shownPart() const
{
    return {.size = viewport()->size().toSizeF(),
            .from = m_shown.from,
            .to = m_shown.to,
            .scroll = double(verticalScrollBar()->value())};
}

double TimelineCanvas::namesWidth() const
{
    return m_painter->geometry(shownPart()).names().width();
}

void TimelineCanvas::updateScrollBar()
{
    verticalScrollBar()->setPageStep(viewport()->height() - int(TimelineGeometry::axisHeight));
    verticalScrollBar()->setRange(0, int(std::ceil(m_painter->geometry(shownPart()).scrollRange())));
}

void TimelineCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
}

void TimelineCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_painter->style().look.base);
    painter.setLayoutDirection(layoutDirection());
    if (m_painter->timeline().events.isEmpty()) {
        paintEmpty(painter);
        return;
    }
    m_painter->paint(painter, shownPart(), m_emphasis);
    if (m_drag && m_drag->landing >= 0) {
        paintLanding(painter);
    }
}

void TimelineCanvas::paintEmpty(QPainter &painter) const
{
    const Look &look = m_painter->style().look;
    const QPointF middle = viewport()->rect().toRectF().center();
    const double top = middle.y() - 34;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.quiet, 1.5));
    painter.setBrush(look.base);
    for (const double lane : {0.0, 18.0}) {
        painter.drawLine(QPointF(middle.x() - 60, top + lane), QPointF(middle.x() + 60, top + lane));
    }
    for (const double mark : {-28.0, 30.0}) {
        painter.drawLine(QPointF(middle.x() + mark, top), QPointF(middle.x() + mark, top + 18));
        painter.drawEllipse(QPointF(middle.x() + mark, top), 5, 5);
        painter.drawEllipse(QPointF(middle.x() + mark, top + 18), 5, 5);
    }
    painter.setFont(font());
    painter.drawText(QRectF(0, middle.y() + 2, viewport()->width(), 40),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

void TimelineCanvas::resizeEvent(QResizeEvent *)
{
    updateScrollBar();
    Q_EMIT rangeChanged(m_shown);
}

void TimelineCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LocaleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::StyleChange:
        m_painter->setStyle(currentStyle());
        updateScrollBar();
        viewport()->update();
        Q_EMIT rangeChanged(m_shown);
        break;
    default:
        break;
    }
}

void TimelineCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_clock.timerId()) {
        m_painter->setStyle(currentStyle());
        viewport()->update();
    } else if (event->timerId() == m_rest.timerId()) {
        m_rest.stop();
        if (m_pointed.event >= 0) {
            tellPointedAt({m_pointed.event}, 1, m_painter->outline(shownPart(), m_pointed.event));
        } else if (m_pointed.count >= 0) {
            if (const TimelineSign *sign = m_painter->countAt(shownPart(), m_pointed)) {
                tellPointedAt(eventsOf(*sign, mostTold), int(sign->events.size()),
                              m_painter->outline(shownPart(), *sign));
            }
        }
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void TimelineCanvas::zoom(double factor, double fixedDay, Motion motion)
{
    setRange(m_target.zoomed(factor, fixedDay).keptNear(m_all), motion);
}

void TimelineCanvas::pan(double share)
{
    setRange(m_target.moved(m_target.length() * share).keptNear(m_all), Motion::Smooth);
}

void TimelineCanvas::pointAt(const TimelineHit &hit)
{
    const bool onName = hit.lane >= 0
        && (m_painter->timeline().lanes.at(hit.lane).entity.isValid()
            || m_painter->timeline().lanes.at(hit.lane).article.isValid());
    const bool onMark = hit.event >= 0 || hit.count >= 0;
    viewport()->setCursor(onMark || onName ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (hit == m_pointed) {
        return;
    }
    m_pointed = hit;
    m_emphasis.hovered = hit.event;
    m_emphasis.hoveredLane = -1;
    m_emphasis.hoveredLine = m_painter->isStoryline() ? hit.lane : -1;
    if (hit.count >= 0) {
        m_emphasis.hovered = hit.count;
        m_emphasis.hoveredLane = hit.countLane;
    }
    viewport()->update();
    if (onMark) {
        m_rest.start(restTime, this);
    } else {
        m_rest.stop();
        tellPointedAt({}, 0, {});
    }
}

QRect TimelineCanvas::onScreen(const QRectF &rect) const
{
    const QRect shown = rect.toAlignedRect() & viewport()->rect();
    return {viewport()->mapToGlobal(shown.topLeft()), shown.size()};
}

QList<int> TimelineCanvas::eventsOf(const TimelineSign &sign, int most)
{
    QList<int> events;
    std::ranges::copy(sign.events | std::views::take(most), std::back_inserter(events));
    std::ranges::sort(events);
    return events;
}

void TimelineCanvas::tellPointedAt(const QList<int> &events, int all, const QRectF &where)
{
    Q_EMIT pointedAt(events, all, events.isEmpty() ? QRect() : onScreen(where));
}

void TimelineCanvas::focusEvent(int event)
{
    m_emphasis.focused = event;
    if (event < 0) {
        tellPointedAt({}, 0, {});
    } else {
        reveal(event);
        tellPointedAt({event}, 1, m_painter->outline(shownPart(), event));
    }
    viewport()->update();
    TimelineAccessible::tellFocus(*this, event);
    Q_EMIT emphasisChanged();
}

} // namespace dateline
