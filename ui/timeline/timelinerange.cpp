// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinerange.h"

#include <algorithm>
#include <cmath>

namespace dateline {

TimelineRange TimelineRange::around(const Timeline &timeline, const TimelinePlacing &placing, double now)
{
    constexpr double leastDays = 10;
    constexpr double air = 0.04;
    TimelineRange range{std::floor(now), std::floor(now) + 1};
    if (!timeline.events.isEmpty()) {
        range = {placing.from(0), placing.to(0)};
        for (int event = 1; event < int(timeline.events.size()); ++event) {
            range.from = std::min(range.from, placing.from(event));
            range.to = std::max(range.to, placing.to(event));
        }
    }
    const double side = std::max(range.length() * air, (leastDays - range.length()) / 2);
    return {range.from - std::max(side, 0.5), range.to + std::max(side, 0.5)};
}

TimelineRange TimelineRange::zoomed(double factor, double fixed) const
{
    const double wanted = std::clamp(length() / factor, shortest, longest);
    const double share = (fixed - from) / length();
    return {fixed - share * wanted, fixed + (1 - share) * wanted};
}

TimelineRange TimelineRange::keptNear(const TimelineRange &all) const
{
    return moved(std::clamp(from, all.from - length(), all.to) - from);
}

TimelineRange TimelineRange::showing(double day) const
{
    const double air = length() * 0.08;
    return moved(day < from + air ? day - from - air : day > to - air ? day - to + air : 0);
}

} // namespace dateline
