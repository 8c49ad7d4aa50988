// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinepart.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// The parts of one timeline that were looked at last, and those that come next, gathered on another thread meanwhile.
/// What a part tells does not depend on which thread gathered it. For one thread.
class TimelineParts
{
public:
    /// A part that a picture needs.
    struct Wish {
        TimelineSpacing spacing;
        TimelineStretch needed;
        /// What to gather when it is not known yet: what is needed, and what may be needed soon.
        TimelineStretch around;
    };
    using Standout = std::shared_ptr<const TimelineStandout>;

    TimelineParts(const Timeline &timeline, const TimelinePlacing &placing)
        : m_timeline(timeline)
        , m_placing(placing)
    {
    }

    [[nodiscard]] std::shared_ptr<const TimelinePart> part(const Wish &wish) { return found(wish).part; }
    /// Its bars, as they look when others stand out.
    [[nodiscard]] QList<PaintedBar> bars(const Wish &wish, const Standout &standingOut);
    /// Whether nothing is left to gather for \a wish, or another thread is about it.
    [[nodiscard]] bool has(const Wish &wish) const;
    /// Gathers \a wish and its bars on another thread, unless that is still busy.
    void prepare(const Wish &wish, const Standout &standingOut);

private:
    struct Known {
        std::shared_ptr<const TimelinePart> part;
        Standout standingOut = {}; ///< while \c bars look so; null when they are not known
        QList<PaintedBar> bars = {};
    };
    struct Prepared {
        Wish wish;
        QFuture<Known> known;
    };
    [[nodiscard]] Known &found(const Wish &wish);
    [[nodiscard]] bool isPrepared(const Wish &wish) const;
    Known &keep(Known known);

    Timeline m_timeline;
    TimelinePlacing m_placing;
    std::vector<Known> m_known; ///< latest last
    std::optional<Prepared> m_prepared;
};

} // namespace dateline
