// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include "model/timeline/gallop.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

namespace {

constexpr double grainsATile = 16; // at least, where bars are counted; more where they are longer
constexpr double deep = 4; // bars of one lane and class of lengths that lie over each other: no more can be told apart
constexpr double few = 8; // bars that are no crowd, however long

/// Finds the bars of a stretch.
class BarsOfStretch
{
public:
    BarsOfStretch(const TimelineIndex &index, const TimelineStretch &stretch, double shortest, double grain,
                  const std::function<bool(int event)> &preferred)
        : m_index(index)
        , m_stretch(stretch)
        , m_shortest(shortest)
        , m_grain(grain)
        , m_preferred(preferred)
    {
    }

    QList<TimelineBar> bars()
    {
        auto row = std::ranges::lower_bound(m_index.bars, m_stretch.firstLane, {}, &TimelineIndex::Bars::lane);
        for (; row != m_index.bars.end() && row->lane < m_stretch.lastLane; ++row) {
            if (row->longest >= m_shortest) {
                add(*row);
            }
        }
        return m_result;
    }

private:
    /// Days that begin and end at the same places whatever is looked at, and whether many bars begin there.
    struct Tile {
        double end = -std::numeric_limits<double>::infinity();
        bool crowded = false;
    };

    [[nodiscard]] const TimelinePlace &place(int rank) const { return m_index.places[size_t(rank)]; }

    /// Those of one lane and class of lengths.
    void add(const TimelineIndex::Bars &row)
    {
        const double shortest = std::exp2(double(row.length));
        Tile tile;
        m_cell = std::numeric_limits<double>::quiet_NaN();
        auto bar = beginningAt(row.ranks.begin(), row.ranks.end(), m_stretch.from - 3 * shortest);
        while (bar != row.ranks.end() && from(*bar) < m_stretch.to) {
            if (m_grain > 0 && from(*bar) >= tile.end) {
                tile = tileAt(row, from(*bar));
            }
            auto next = std::next(bar);
            if (tile.crowded && isLongEnough(*bar)) {
                next = beginningAt(next, row.ranks.end(), (std::floor(from(*bar) / shortest) + 1) * shortest);
                addForMany({bar, next}, row.lane);
            } else {
                next =
                    gallop(next, row.ranks.end(), [this, same = days(*bar)](int rank) { return days(rank) == same; });
                if (isLongEnough(*bar)) {
                    addOneOf({bar, next}, row.lane);
                }
            }
            bar = next;
        }
    }

    [[nodiscard]] double from(int rank) const { return place(rank).from(); }
    [[nodiscard]] std::pair<double, double> days(int rank) const { return {place(rank).from(), place(rank).to()}; }
    [[nodiscard]] bool isLongEnough(int rank) const { return place(rank).to() - place(rank).from() >= m_shortest; }

    using Iterator = std::vector<int>::const_iterator;

    [[nodiscard]] Iterator beginningAt(Iterator first, Iterator last, double day) const
    {
        return gallop(first, last, [this, day](int rank) { return from(rank) < day; });
    }

    /// \a day is in it.
    [[nodiscard]] Tile tileAt(const TimelineIndex::Bars &row, double day) const
    {
        const double shortest = std::exp2(double(row.length));
        const double length = std::max(grainsATile * m_grain, shortest);
        const double begin = std::floor(day / length) * length;
        const auto first = std::ranges::lower_bound(row.ranks, begin, {}, [this](int rank) { return from(rank); });
        const auto last = beginningAt(first, row.ranks.end(), begin + length);
        return {.end = begin + length, .crowded = double(last - first) > std::max(few, deep * length / shortest)};
    }

    [[nodiscard]] auto preferredAmong(std::span<const int> ranks) const
    {
        const auto event = [this](int rank) { return m_index.order[size_t(rank)]; };
        return m_preferred ? std::ranges::find_if(ranks, m_preferred, event) : ranks.end();
    }

    void addInSight(int rank, int lane, bool forMany)
    {
        if (const auto [from, to] = days(rank); to > m_stretch.from) {
            m_result.append(
                {.lane = lane, .event = m_index.order[size_t(rank)], .from = from, .to = to, .forMany = forMany});
        }
    }

    /// The first, for all.
    void addForMany(std::span<const int> ranks, int lane)
    {
        addInSight(ranks.front(), lane, true);
        const auto chosen = preferredAmong(ranks);
        if (chosen != ranks.end() && chosen != ranks.begin() && isLongEnough(*chosen)) {
            addInSight(*chosen, lane, false);
        }
    }

    /// Of those with the same days.
    void addOneOf(std::span<const int> ranks, int lane)
    {
        const auto chosen = preferredAmong(ranks);
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
        addInSight(rank, lane, false);
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
