// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinestandout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

TimelineStandout::TimelineStandout(const Timeline &timeline, const TimelinePlacing &placing,
                                   const QSet<MeetingId> &meetings)
    : m_placing(placing)
    , m_all(meetings.isEmpty())
    , m_everything(m_all && timeline.notes.isEmpty())
{
    if (m_everything) {
        return;
    }
    m_events.resize(size_t(timeline.events.size()));
    std::ranges::transform(timeline.events, m_events.begin(), [&](const TimelineEvent &event) {
        return event.note < 0 && (m_all || meetings.contains(event.meeting));
    });
    for (int rank = 0; const int event : placing.order()) {
        if (m_events[size_t(event)]) {
            m_ranks.push_back(rank);
        }
        ++rank;
    }
    const auto &row = placing.index().laneRanks;
    m_sums.reserve(row.size() + 1);
    m_sums.push_back(0);
    for (const int rank : row) {
        m_sums.push_back(m_sums.back() + int(m_events[size_t(placing.order()[size_t(rank)])]));
    }
}

size_t TimelineStandout::position(const TimelineSign &sign) const
{
    return size_t(sign.events.base().data() - m_placing.index().laneRanks.data());
}

bool TimelineStandout::hasAny(const TimelineSign &sign) const
{
    return m_all || m_sums[position(sign) + sign.events.size()] > m_sums[position(sign)];
}

QList<int> TimelineStandout::among(const TimelineSign &sign, int most) const
{
    QList<int> result;
    if (m_all) {
        const auto events = sign.events | std::views::take(most);
        std::ranges::copy(events, std::back_inserter(result));
        return result;
    }
    const size_t first = position(sign);
    const auto sums = std::span(m_sums).subspan(first, sign.events.size() + 1);
    for (int wanted = sums.front() + 1; wanted <= sums.back() && result.size() < most; ++wanted) {
        const auto at = std::ranges::lower_bound(sums, wanted) - sums.begin();
        result.append(sign.events[at - 1]);
    }
    return result;
}

int TimelineStandout::below(int rank) const
{
    return m_everything ? rank : int(std::ranges::lower_bound(m_ranks, rank) - m_ranks.begin());
}

int TimelineStandout::event(int index) const
{
    return m_placing.order()[size_t(m_everything ? index : m_ranks[size_t(index)])];
}

std::pair<int, int> TimelineStandout::before(double day) const
{
    const int many = below(m_placing.before(day));
    return {many, many > 0 ? event(many - 1) : -1};
}

std::pair<int, int> TimelineStandout::after(double day) const
{
    const int until = below(m_placing.before(std::nextafter(day, std::numeric_limits<double>::infinity())));
    return {count() - until, until < count() ? event(until) : -1};
}

} // namespace dateline
