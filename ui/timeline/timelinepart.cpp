// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinepart.h"

#include "ui/timeline/timelinemarkpainter.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr size_t mostLabelled = 64; // events of a count that are looked at for a label in common

QString labelOf(const Timeline &timeline, const TimelineSign &sign)
{
    if (sign.events.size() > mostLabelled) {
        return {};
    }
    const QString label = timeline.events.at(sign.events.front()).label;
    const bool shared = std::ranges::all_of(sign.events, [&](int index) {
        const TimelineEvent &event = timeline.events.at(index);
        return event.label == label && event.lanes.size() == 1;
    });
    return shared ? label : QString();
}

} // namespace

TimelinePart::TimelinePart(const Timeline &timeline, const TimelinePlacing &placing, const TimelineSpacing &spacing,
                           const TimelineStretch &stretch)
    : m_spacing(spacing)
    , m_marks(placing.gather(spacing, stretch))
{
    m_labels.reserve(m_marks.signs().size());
    for (const TimelineSign &sign : m_marks.signs()) {
        m_labels.push_back(labelOf(timeline, sign));
    }
}

QList<PaintedBar> paintedBars(const Timeline &timeline, const TimelinePlacing &placing, const TimelinePart &part,
                              const TimelineStandout &standingOut)
{
    const double daysAPixel = part.spacing().signs / TimelineMarkPainter::signPixels / std::exp2(0.25);
    const double shortest = TimelineMarkPainter::shortestBar * daysAPixel;
    // Powers of two: the same bars while the picture is moved.
    const double grain = std::exp2(std::floor(std::log2(TimelineMarkPainter::barGrain * daysAPixel)));
    const TimelineStretch &stretch = part.marks().stretch();
    const QList<TimelineBar> bars = standingOut.hasAll()
        ? placing.bars(stretch, shortest, grain)
        : placing.bars(stretch, shortest, grain, [&standingOut](int event) { return standingOut.has(event); });
    QList<PaintedBar> result;
    result.reserve(bars.size());
    for (const TimelineBar &bar : bars) {
        const TimelineEvent &event = timeline.events.at(bar.event);
        result.append({.bar = bar,
                       .soft = event.approximate || event.precision != DatePrecision::Day,
                       .uncertain = event.uncertain,
                       .ofNotes = event.note >= 0,
                       .recedes = !standingOut.has(bar.event)});
    }
    return result;
}

} // namespace dateline
