// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelineplacing.h"

#include <QSet>

#include <vector>

namespace dateline {

/// Which meetings of a timeline stand out, answered for counts and stretches without a look at each. Built when the
/// emphasis changes, not for each frame.
class TimelineStandout
{
public:
    /// Those of \a meetings; all, and the notes, when there is none.
    TimelineStandout(const Timeline &timeline, const TimelinePlacing &placing, const QSet<MeetingId> &meetings);

    [[nodiscard]] bool hasAll() const { return m_all; }
    [[nodiscard]] bool has(int event) const { return m_all || m_events[size_t(event)]; }
    [[nodiscard]] bool hasAny(const TimelineSign &sign) const;
    /// The first \a most of those that \a sign holds.
    [[nodiscard]] QList<int> among(const TimelineSign &sign, int most) const;

    /// How many meetings stand before \a day, and the last of them; -1 for none.
    [[nodiscard]] std::pair<int, int> before(double day) const;
    /// How many meetings stand after \a day, and the first of them; -1 for none.
    [[nodiscard]] std::pair<int, int> after(double day) const;

private:
    [[nodiscard]] size_t position(const TimelineSign &sign) const;
    /// How many of the ranks below \a rank stand out.
    [[nodiscard]] int below(int rank) const;
    [[nodiscard]] int event(int index) const;
    [[nodiscard]] int count() const { return m_everything ? int(m_placing.order().size()) : int(m_ranks.size()); }

    TimelinePlacing m_placing;
    bool m_all;
    bool m_everything; ///< all events, and all are meetings
    std::vector<bool> m_events; ///< by event
    std::vector<int> m_ranks;   ///< ascending
    std::vector<int> m_sums;    ///< beside TimelineIndex::laneRanks: how many there are before each
};

} // namespace dateline
