// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/storylineshape.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double around = 80;       // pixels beyond the picture that reach into it
constexpr double halfMeeting = 3;   // pixels that lines run level through a meeting
constexpr double opening = 14;      // pixels in which they part after it
constexpr double shortestBend = 20; // pixels
constexpr double longestBend = 64;
constexpr double bendOfRow = 1.2;   // pixels longer for each row
constexpr double coarseStep = 4;    // pixels of a line that bends too often to follow
constexpr double closest = 5;       // pixels between meetings of a line that is followed
constexpr int mostAtOneSpot = 24;   // meetings within a pixel
constexpr double lineReach = 5;     // pixels beside a line that are on it
constexpr double meetingReach = 4;

} // namespace

StorylineShape::StorylineShape(const Timeline &timeline, const TimelinePlacing &placing,
                               const TimelineGeometry &geometry)
    : m_timeline(timeline)
    , m_placing(placing)
    , m_geometry(geometry)
{
    const QRectF data = geometry.data().adjusted(-around, 0, around, 0);
    std::tie(m_from, m_to) = std::minmax({geometry.day(data.left()), geometry.day(data.right())});
}

std::vector<int> StorylineShape::events() const
{
    const TimelineIndex &index = m_placing.index();
    const double pixel = 1 / m_geometry.pixelsPerDay();
    std::vector<int> result;
    int atSpot = 0;
    double spot = m_from;
    for (int rank = index.rankAt(m_from); rank < index.events() && index.day(rank) <= m_to; ++rank) {
        if (index.day(rank) > spot + pixel) {
            spot = index.day(rank);
            atSpot = 0;
        }
        if (++atSpot > mostAtOneSpot) {
            rank = std::max(rank, index.rankAt(spot + pixel, rank) - 1);
            continue;
        }
        result.push_back(index.order[size_t(rank)]);
    }
    return result;
}

bool StorylineShape::canBeSeen(const StorylineLine &line) const
{
    if (line.isEmpty() || line.until < m_from || line.from() > m_to) {
        return false;
    }
    const auto [first, last] = m_geometry.lanes();
    const auto begin = std::ranges::upper_bound(line.bends, m_from, {}, &StorylineBend::day);
    const auto end = std::ranges::upper_bound(line.bends, m_to, {}, &StorylineBend::day);
    const auto isHere = [&](const StorylineBend &bend) { return bend.row >= first - 1 && bend.row <= last; };
    const auto before = begin == line.bends.begin() ? begin : std::prev(begin);
    int lowest = before->row;
    int highest = before->row;
    for (auto bend = before; bend != std::max(end, std::next(before)); ++bend) {
        lowest = std::min(lowest, bend->row);
        highest = std::max(highest, bend->row);
        if (isHere(*bend) || (lowest < first && highest >= last)) {
            return true;
        }
    }
    return lowest <= last && highest >= first - 1;
}

std::vector<int> StorylineShape::lines() const
{
    std::vector<int> result;
    for (int lane = 0; lane < int(m_timeline.storyline.lines.size()); ++lane) {
        if (canBeSeen(m_timeline.storyline.lines.at(lane))) {
            result.push_back(lane);
        }
    }
    return result;
}

QRectF StorylineShape::meeting(int event) const
{
    constexpr double halfWidth = 5;
    const auto count = double(m_timeline.events.at(event).lanes.size());
    const double middle = y(m_timeline.storyline.tops.at(event)) + (count - 1) / 2 * m_geometry.rowHeight();
    const double halfHeight = (count - 1) / 2 * closedUp + halfWidth;
    return {x(event) - halfWidth, middle - halfHeight, 2 * halfWidth, 2 * halfHeight};
}

double StorylineShape::heightOfLabel(int event) const
{
    return y(m_timeline.storyline.tops.at(event)) + m_geometry.rowHeight() / 2;
}

std::vector<StorylineShape::Knot> StorylineShape::knots(const StorylineLine &line, int lane) const
{
    const TimelineIndex &index = m_placing.index();
    const auto &days = m_timeline.storyline.days;
    std::vector<Knot> result;
    auto bend = std::ranges::upper_bound(line.bends, m_from, {}, &StorylineBend::day);
    bend = bend == line.bends.begin() ? bend : std::prev(bend);
    int row = bend->row;
    const auto ranks = index.onLane(lane);
    const auto dayOf = [&](int rank) { return days.at(index.order[size_t(rank)]); };
    auto own = std::ranges::lower_bound(ranks, std::min(m_from, bend->day), {}, dayOf);
    own = own == ranks.begin() ? own : std::prev(own);
    // Meetings and bends side by side, until one past the end.
    for (bool goesOn = true; goesOn && (own != ranks.end() || bend != line.bends.end());) {
        const double ownDay = own != ranks.end() ? dayOf(*own) : std::numeric_limits<double>::infinity();
        const double bendDay = bend != line.bends.end() ? bend->day : std::numeric_limits<double>::infinity();
        const double day = std::min(ownDay, bendDay);
        row = bendDay <= day ? bend->row : row;
        result.push_back({.x = m_geometry.x(day), .row = row, .event = ownDay <= day ? index.order[size_t(*own)] : -1});
        own += ownDay <= day ? 1 : 0;
        bend += bendDay <= day ? 1 : 0;
        goesOn = day <= m_to;
    }
    return result;
}

std::vector<LevelStretch> StorylineShape::line(int lane) const
{
    const StorylineLine &line = m_timeline.storyline.lines.at(lane);
    if (!canBeSeen(line)) {
        return {};
    }
    const TimelineIndex &index = m_placing.index();
    const auto ranks = index.onLane(lane);
    const auto dayOf = [&](int rank) { return index.day(rank); };
    const auto own =
        std::ranges::lower_bound(ranks, m_to, {}, dayOf) - std::ranges::lower_bound(ranks, m_from, {}, dayOf);
    const auto bends = std::ranges::upper_bound(line.bends, m_to, {}, &StorylineBend::day)
        - std::ranges::upper_bound(line.bends, m_from, {}, &StorylineBend::day);
    const double pixels = (std::min(m_to, line.until) - std::max(m_from, line.from())) * m_geometry.pixelsPerDay();
    return double(own + bends) * closest > pixels && own + bends > 8 ? coarse(line)
                                                                     : smooth(knots(line, lane), line.until);
}

/// Level at each meeting and, where there is room, on the row between two.
std::vector<LevelStretch> StorylineShape::smooth(const std::vector<Knot> &knots, double until) const
{
    const bool mirrored = m_geometry.isMirrored();
    const auto placed = [mirrored](double along) { return mirrored ? -along : along; };
    std::vector<LevelStretch> result;
    double free = -std::numeric_limits<double>::infinity(); // along time, where the next level stretch can begin
    int row = knots.empty() ? 0 : knots.front().row;
    const auto level = [&](double from, double to, double height) {
        if (to > from || result.empty()) {
            result.push_back({.from = placed(from), .to = placed(std::max(from, to)), .y = height});
        }
    };
    for (size_t at = 0; at < knots.size(); ++at) {
        const Knot &knot = knots[at];
        const double here = along(knot.x);
        const double room = here - free;
        const double wanted = knot.row == row
            ? opening
            : std::clamp(shortestBend + bendOfRow * std::abs(knot.row - row), shortestBend, longestBend);
        const double bend = std::min(wanted, room * 0.7);
        if (at > 0) {
            level(free, here - (knot.event >= 0 ? halfMeeting : 0) - bend, y(row));
        }
        row = knot.row;
        if (knot.event >= 0) {
            const QRectF together = meeting(knot.event);
            const double height = together.center().y()
                + (row - m_timeline.storyline.tops.at(knot.event)
                   - double(m_timeline.events.at(knot.event).lanes.size() - 1) / 2)
                    * closedUp;
            result.push_back({.from = placed(here - halfMeeting), .to = placed(here + halfMeeting), .y = height});
            const double next =
                at + 1 < knots.size() ? along(knots[at + 1].x) : std::numeric_limits<double>::infinity();
            free = here + halfMeeting + std::min(opening, (next - here) * 0.3);
        } else {
            free = here;
        }
    }
    const double end = along(m_geometry.x(until));
    if (!knots.empty() && end > free) {
        level(free, end, y(row));
    }
    return result;
}

/// A step for each few pixels.
std::vector<LevelStretch> StorylineShape::coarse(const StorylineLine &line) const
{
    std::vector<LevelStretch> result;
    const double step = coarseStep / m_geometry.pixelsPerDay();
    const double last = std::min(m_to, line.until);
    auto bend = line.bends.begin();
    for (double day = std::max(m_from, line.from()); day <= last; day += step) {
        bend = std::ranges::upper_bound(bend, line.bends.end(), day, {}, &StorylineBend::day);
        const double height = y(std::prev(bend)->row);
        bend = std::prev(bend);
        const double x = m_geometry.x(day);
        if (!result.empty() && result.back().y == height) {
            result.back().to = m_geometry.later(x, coarseStep);
        } else {
            result.push_back({.from = x, .to = m_geometry.later(x, coarseStep), .y = height});
        }
    }
    return result;
}

std::optional<double> StorylineShape::height(int lane, double x) const
{
    const std::vector<LevelStretch> levels = line(lane);
    if (levels.empty() || along(x) < along(levels.front().from) || along(x) > along(levels.back().to)) {
        return {};
    }
    const auto next =
        std::ranges::find_if(levels, [&](const LevelStretch &level) { return along(x) <= along(level.to); });
    if (next == levels.begin() || along(x) >= along(next->from)) {
        return next->y;
    }
    // As the curve bends: flat at both ends.
    const double share = (along(x) - along(std::prev(next)->to)) / (along(next->from) - along(std::prev(next)->to));
    return std::prev(next)->y + (next->y - std::prev(next)->y) * share * share * (3 - 2 * share);
}

int StorylineShape::eventAt(QPointF point) const
{
    int found = -1;
    double nearest = std::numeric_limits<double>::infinity();
    for (const int event : events()) {
        const QRectF rect = meeting(event).adjusted(-meetingReach, -meetingReach, meetingReach, meetingReach);
        const double distance = std::abs(rect.center().x() - point.x());
        if (rect.contains(point) && distance < nearest) {
            nearest = distance;
            found = event;
        }
    }
    return found;
}

int StorylineShape::lineAt(QPointF point) const
{
    int found = -1;
    double nearest = lineReach;
    for (const int lane : lines()) {
        const auto there = height(lane, point.x());
        if (there && std::abs(*there - point.y()) < nearest) {
            nearest = std::abs(*there - point.y());
            found = lane;
        }
    }
    return found;
}

int StorylineShape::nameAt(double height) const
{
    const QRectF data = m_geometry.data();
    return lineAt({m_geometry.isMirrored() ? data.right() : data.left(), height});
}

} // namespace dateline
