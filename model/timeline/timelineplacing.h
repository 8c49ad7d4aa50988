// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"
#include "model/timeline/timelinemarks.h"

#include <QList>

#include <functional>
#include <memory>
#include <span>

namespace dateline {

/// A bar on a lane, for an event that is longer than a day or not known to the day.
struct TimelineBar {
    int lane = 0;
    int event = 0;
    double from = 0; ///< the days it covers, half-open, as TimelinePlacing::from() and to()
    double to = 0;
    bool forMany = false; ///< it stands for others, too, that begin soon after it and are about as long
    bool operator==(const TimelineBar &) const = default;
};

/// Where the events of a timeline stand on its axis. Meetings on the same days are spread over them, so that they show
/// side by side when there is room: first what was held. Built once for a timeline; refers to none afterwards. A copy
/// costs nothing and may be used on another thread.
class TimelinePlacing
{
public:
    explicit TimelinePlacing(const Timeline &timeline)
        : m_index(std::make_shared<const TimelineIndex>(timeline))
    {
    }

    /// The day at which an event is drawn, with a fraction.
    [[nodiscard]] double day(int event) const { return place(event).day; }
    /// The days an event covers, half-open: [from, to). Reaches half a day further when they are approximate.
    [[nodiscard]] double from(int event) const { return place(event).from(); }
    [[nodiscard]] double to(int event) const { return place(event).to(); }

    /// The events from left to right, and the place of one among them.
    [[nodiscard]] std::span<const int> order() const { return m_index->order; }
    [[nodiscard]] int rank(int event) const { return m_index->ranks[size_t(event)]; }
    /// How many events stand before \a day.
    [[nodiscard]] int before(double day) const { return m_index->rankAt(day); }
    [[nodiscard]] const TimelineIndex &index() const { return *m_index; }

    /// All marks at a zoom. Signs on a lane that would come closer than \a spacing are one count; strokes only ever
    /// join the participants of one meeting, and those without room are left off. Depends on nothing but the events and
    /// the spacing, so that marks keep still while the picture is moved.
    [[nodiscard]] TimelineMarks gather(const TimelineSpacing &spacing) const;
    /// The marks that reach into \a stretch: the same as when all are gathered. The cost depends on the marks there
    /// are, not on the events they hold.
    [[nodiscard]] TimelineMarks gather(const TimelineSpacing &spacing, const TimelineStretch &stretch) const;

    /// The bars of at least \a shortest days that reach into \a stretch, by lane. Of several on one lane that begin and
    /// end within the same \a grain of days, a power of two, only one, and one more that is \a preferred if any is;
    /// where very many begin, one stands for all. The same wherever the stretch begins and ends; the cost depends on
    /// the grains and not on the events, but for those among which one is preferred.
    [[nodiscard]] QList<TimelineBar> bars(const TimelineStretch &stretch, double shortest, double grain = 0,
                                          const std::function<bool(int event)> &preferred = {}) const;

private:
    [[nodiscard]] const TimelinePlace &place(int event) const
    {
        return m_index->places[size_t(m_index->ranks.at(size_t(event)))];
    }

    std::shared_ptr<const TimelineIndex> m_index;
};

/// How many meetings there are in each of \a bins stretches of [from, to).
[[nodiscard]] QList<int> countEvents(const Timeline &timeline, double from, double to, int bins);

} // namespace dateline
