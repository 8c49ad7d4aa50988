// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

namespace {

/// Finds the bars of a stretch.
class BarsOfStretch
{
public:
    BarsOfStretch(const TimelineIndex &index, const TimelineStretch &stretch, double shortest, double grain,
                  const std::function<bool(int event)> &preferred)
        : m_index(index), m_stretch(stretch), m_shortest(shortest), m_grain(grain), m_preferred(preferred)
    {
    }

    QList<TimelineBar> bars()
    {
        auto row = std::ranges::lower_bound(m_index.bars, m_stretch.firstLane, {}, &TimelineIndex::Bars::lane);
        for (; row != m_index.bars.end() && row->lane < m_stretch.lastLane; ++row) {
            if (row->length >= lengthClass(m_shortest)) {
                add(*row);
            }
        }
        return m_result;
    }

private:
    [[nodiscard]] const TimelinePlace &place(int rank) const { return m_index.places[size_t(rank)]; }

    /// Those of one lane and class of lengths.
    void add(const TimelineIndex::Bars &row)
    {
        const auto days = [this](int rank) { return std::pair(place(rank).from(), place(rank).to()); };
        const double earliest = m_stretch.from - std::exp2(double(row.length) + 1);
        auto bar = std::ranges::lower_bound(row.ranks, earliest, {}, [this](int rank) { return place(rank).from(); });
        m_cell = std::numeric_limits<double>::quiet_NaN();
        while (bar != row.ranks.end() && place(*bar).from() < m_stretch.to) {
            const auto next = std::ranges::upper_bound(bar, row.ranks.end(), days(*bar), {}, days);
            const auto [from, to] = days(*bar);
            if (to > m_stretch.from && to - from >= m_shortest) {
                addOneOf({bar, next}, row.lane);
            }
            bar = next;
        }
    }

    /// Of those with the same days.
    void addOneOf(std::span<const int> ranks, int lane)
    {
        const auto event = [this](int rank) { return m_index.order[size_t(rank)]; };
        const auto chosen = m_preferred ? std::ranges::find_if(ranks, m_preferred, event) : ranks.end();
        const int rank = chosen == ranks.end() ? ranks.front() : *chosen;
        if (m_grain > 0) {
            const double cell = std::floor(place(rank).from() / m_grain);
            if (cell != m_cell) {
                m_cell = cell;
                m_ends.clear();
            }
            const std::pair end(std::floor(place(rank).to() / m_grain), chosen != ranks.end());
            if (std::ranges::find(m_ends, end) != m_ends.end()) {
                return;
            }
            m_ends.push_back(end);
        }
        m_result.append({lane, event(rank)});
    }

    const TimelineIndex &m_index;
    const TimelineStretch m_stretch;
    const double m_shortest;
    const double m_grain;
    const std::function<bool(int event)> &m_preferred;
    double m_cell = 0; ///< in which the bars begin that end in m_ends
    std::vector<std::pair<double, bool>> m_ends;
    QList<TimelineBar> m_result;
};

} // namespace

QList<TimelineBar> TimelinePlacing::bars(const TimelineStretch &stretch, double shortest, double grain,
                                         const std::function<bool(int event)> &preferred) const
{
    return BarsOfStretch(*m_index, stretch, shortest, grain, preferred).bars();
}

QList<int> countEvents(const Timeline &timeline, double from, double to, int bins)
{
    QList<int> counts(std::max(0, bins), 0);
    for (const TimelineEvent &event : timeline.events) {
        if (event.note >= 0) {
            continue;
        }
        const double middle = double(event.firstDay + event.lastDay + 1) / 2;
        const double bin = std::floor((middle - from) / (to - from) * bins);
        if (bin >= 0 && bin < bins) {
            ++counts[qsizetype(bin)];
        }
    }
    return counts;
}

} // namespace dateline
