// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineoverview.h"

#include "ui/look/datewords.h"
#include "ui/timeline/intervalbrush.h"
#include "ui/timeline/timelinegeometry.h"
#include "ui/timeline/timelinemarkpainter.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int above = 4;
constexpr int stripHeight = 26;
constexpr int below = 8;
constexpr int barPixels = 13;
constexpr qint64 manyDays = 3 * 366; // more than this are shown in whole years

} // namespace

TimelineOverview::TimelineOverview(QWidget *parent)
    : QWidget(parent)
    , m_histogram(Histogram::make(this))
    , m_brush(new IntervalBrush(this))
{
    setFixedHeight(above + stripHeight + below);
    restyle();
    setTimeline({});
}

TimelineOverview::~TimelineOverview() = default;

TimelineRange TimelineOverview::wholeOf(const Timeline &timeline)
{
    if (timeline.events.isEmpty()) {
        return {};
    }
    const QDate first = QDate::fromJulianDay(timeline.firstDay);
    const QDate last = QDate::fromJulianDay(timeline.lastDay);
    const bool years = timeline.lastDay - timeline.firstDay > manyDays;
    const QDate from = years ? QDate(first.year(), 1, 1) : QDate(first.year(), first.month(), 1);
    const QDate to = years ? QDate(last.year(), 12, 31) : QDate(last.year(), last.month(), last.daysInMonth());
    return {double(from.toJulianDay()), double(to.toJulianDay()) + 1};
}

void TimelineOverview::setTimeline(const Timeline &timeline)
{
    m_timeline = timeline;
    m_whole = wholeOf(timeline);
    m_brush->setWhole(m_whole);
    m_brush->setVisible(!timeline.events.isEmpty());
    arrange();
}

void TimelineOverview::setSight(const TimelineRange &sight)
{
    m_brush->setSight(sight);
}

void TimelineOverview::setInterval(const std::optional<TimelineRange> &interval)
{
    m_brush->setInterval(interval);
}

void TimelineOverview::setNamesWidth(double width)
{
    if (m_namesWidth != width) {
        m_namesWidth = width;
        arrange();
    }
}

QRect TimelineOverview::strip() const
{
    const QRect left(int(m_namesWidth), above, std::max(1, width() - int(m_namesWidth) - int(TimelineGeometry::margin)),
                     stripHeight);
    return layoutDirection() == Qt::RightToLeft ? left.translated(width() - left.right() - 1 - left.left(), 0) : left;
}

void TimelineOverview::arrange()
{
    m_histogram->widget()->setGeometry(strip());
    m_brush->setGeometry(strip().adjusted(0, -2, 0, 2));
    const double days = m_whole.length();
    const double most = std::max(1, strip().width() / barPixels);
    const double daysABar = std::max(1.0, std::ceil(days / most));
    const int bars = int(std::ceil(days / daysABar));
    QList<int> counts = m_timeline.events.isEmpty()
        ? QList<int>()
        : countEvents(m_timeline, m_whole.from, m_whole.from + bars * daysABar, bars);
    if (layoutDirection() == Qt::RightToLeft) {
        counts.resize(bars);
        std::ranges::reverse(counts);
    }
    m_histogram->setCounts(counts, days / daysABar);
    m_label = m_timeline.events.isEmpty() ? QString()
                                          : DateWords(locale()).between(qint64(m_whole.from), qint64(m_whole.to) - 1,
                                                                        days > double(manyDays) ? "y"_L1 : "yMMM"_L1);
    update();
}

void TimelineOverview::restyle()
{
    m_look = Look::of(palette());
    m_histogram->setColors(mixed(m_look.quiet, m_look.base, 0.6), m_look.weekend);
    m_brush->setLook(m_look);
    update();
}

void TimelineOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.base);
    const QFont font = TimelineMarkPainter::smallFont(this->font());
    const QFontMetricsF metrics(font);
    const QString text = metrics.elidedText(m_label, Qt::ElideRight, m_namesWidth - 20);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x = mirrored ? strip().right() + 11 : strip().left() - 10 - metrics.horizontalAdvance(text);
    painter.setFont(font);
    painter.setPen(m_look.quiet);
    painter.drawText(QPointF(x, strip().center().y() + 0.5 + metrics.capHeight() / 2), text);
}

void TimelineOverview::resizeEvent(QResizeEvent *)
{
    arrange();
}

void TimelineOverview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        restyle();
    } else if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LocaleChange) {
        arrange();
    }
}

} // namespace dateline
