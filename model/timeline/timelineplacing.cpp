// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// Adds those of \a bars, all of one lane and class of lengths, that reach into a stretch.
void addBars(QList<TimelineBar> &result, const TimelineIndex &index, const TimelineIndex::Bars &bars,
             const TimelineStretch &stretch, double shortest, const std::function<bool(int event)> &preferred)
{
    const auto place = [&](int rank) -> const TimelinePlace & { return index.places[size_t(rank)]; };
    const auto days = [&](int rank) { return std::pair(place(rank).from(), place(rank).to()); };
    const double longest = std::exp2(double(bars.length) + 1);
    auto bar = std::ranges::lower_bound(bars.ranks, stretch.from - longest, {}, [&](int rank) { return place(rank).from(); });
    while (bar != bars.ranks.end() && place(*bar).from() < stretch.to) {
        const auto [from, to] = days(*bar);
        const auto next = std::ranges::upper_bound(bar, bars.ranks.end(), std::pair(from, to), {}, days);
        if (to > stretch.from && to - from >= shortest) {
            const auto isPreferred = [&](int rank) { return preferred(index.order[size_t(rank)]); };
            const auto chosen = preferred ? std::find_if(bar, next, isPreferred) : bar;
            result.append({bars.lane, index.order[size_t(chosen == next ? *bar : *chosen)]});
        }
        bar = next;
    }
}

} // namespace

QList<TimelineBar> TimelinePlacing::bars(const TimelineStretch &stretch, double shortest,
                                         const std::function<bool(int event)> &preferred) const
{
    QList<TimelineBar> result;
    const auto &all = m_index->bars;
    auto bars = std::ranges::lower_bound(all, stretch.firstLane, {}, &TimelineIndex::Bars::lane);
    for (; bars != all.end() && bars->lane < stretch.lastLane; ++bars) {
        if (bars->length >= lengthClass(shortest)) {
            addBars(result, *m_index, *bars, stretch, shortest, preferred);
        }
    }
    return result;
}

QList<int> countEvents(const Timeline &timeline, double from, double to, int bins)
{
    QList<int> counts(std::max(0, bins), 0);
    for (const TimelineEvent &event : timeline.events) {
        const double middle = double(event.firstDay + event.lastDay + 1) / 2;
        const double bin = std::floor((middle - from) / (to - from) * bins);
        if (bin >= 0 && bin < bins) {
            ++counts[qsizetype(bin)];
        }
    }
    return counts;
}

} // namespace dateline
