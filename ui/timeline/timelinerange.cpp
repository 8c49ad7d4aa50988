// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinerange.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace dateline {

namespace {

/// With a little air at both ends, and at least as long as a picture is worth looking at.
TimelineRange aired(const TimelineRange &range)
{
    constexpr double leastDays = 10;
    constexpr double air = 0.04;
    const double side = std::max({range.length() * air, (leastDays - range.length()) / 2, 0.5});
    return {range.from - side, range.to + side};
}

/// Around the days of \a events; of each no more than \a most days to either side of its middle.
TimelineRange span(std::span<const int> events, const TimelinePlacing &placing, double most)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    TimelineRange range{infinity, -infinity};
    for (const int event : events) {
        range.from = std::min(range.from, std::max(placing.from(event), placing.day(event) - most));
        range.to = std::max(range.to, std::min(placing.to(event), placing.day(event) + most));
    }
    return range;
}

/// The meetings from left to right; everything when there are none.
std::vector<int> meetingsOf(const Timeline &timeline, const TimelinePlacing &placing)
{
    const auto order = placing.order();
    std::vector<int> meetings(order.begin(), order.end());
    if (!timeline.notes.isEmpty() && timeline.notes.size() < timeline.events.size()) {
        std::erase_if(meetings, [&](int event) { return timeline.events.at(event).note >= 0; });
    }
    return meetings;
}

} // namespace

TimelineRange TimelineRange::around(const Timeline &timeline, const TimelinePlacing &placing, double now)
{
    const bool empty = timeline.events.isEmpty();
    return aired(empty ? TimelineRange{std::floor(now), std::floor(now) + 1}
                       : span(meetingsOf(timeline, placing), placing, longest));
}

TimelineRange TimelineRange::home(const Timeline &timeline, const TimelinePlacing &placing, double now)
{
    constexpr size_t fewest = 4;
    constexpr double worthIt = 2.5;
    constexpr double mostOfABar = 10; // days: "in 2025" would be all of the year
    const TimelineRange all = around(timeline, placing, now);
    const std::vector<int> order = meetingsOf(timeline, placing);
    if (order.size() < fewest) {
        return all;
    }
    const size_t kept = order.size() - std::max<size_t>(1, order.size() / 10);
    const auto length = [&](size_t first) { return placing.day(order[first + kept - 1]) - placing.day(order[first]); };
    size_t best = 0;
    for (size_t first = 1; first + kept <= order.size(); ++first) {
        best = length(first) < length(best) ? first : best;
    }
    const TimelineRange busiest = aired(span(std::span(order).subspan(best, kept), placing, mostOfABar));
    return busiest.length() * worthIt <= all.length() ? busiest : all;
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
