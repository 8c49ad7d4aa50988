// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/storyline.h"

#include "model/timeline/storylinesweep.h"
#include "model/timeline/timelineindex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {

namespace {

constexpr int mostSweeps = 12;
constexpr qint64 mostSteps = 150'000'000; // lines looked at in all sweeps
constexpr int smoothings = 24;
constexpr qsizetype mostPaired = 8; // of larger meetings each is paired with the next only

/// The place of each in an order by \a values; of equal ones the first lane first.
std::vector<double> ranked(const std::vector<double> &values)
{
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int lane) { return values[size_t(lane)]; });
    std::vector<double> ranks(values.size());
    for (size_t place = 0; place < order.size(); ++place)
        ranks[size_t(order[place])] = double(place);
    return ranks;
}

std::vector<double> byAppearance(const Timeline &timeline, const TimelineIndex &index)
{
    std::vector<double> first(size_t(timeline.lanes.size()), double(index.events()));
    for (int rank = index.events() - 1; rank >= 0; --rank) {
        for (const int lane : index.lanesOf(rank))
            first[size_t(lane)] = rank;
    }
    return ranked(first);
}

/// Draws those who meet often near one another: each again and again to the middle of whom it met.
std::vector<double> drawnTogether(const Timeline &timeline, std::vector<double> ranks)
{
    QHash<std::pair<int, int>, double> met;
    for (const TimelineEvent &event : timeline.events) {
        const qsizetype count = event.lanes.size();
        for (qsizetype one = 0; one < count; ++one) {
            for (qsizetype other = one + 1; other < (count > mostPaired ? std::min(one + 2, count) : count); ++other)
                met[{event.lanes.at(one), event.lanes.at(other)}] += 1.0 / double(count - 1);
        }
    }
    std::vector<std::pair<std::pair<int, int>, double>> ties;
    ties.reserve(size_t(met.size()));
    for (auto tie = met.cbegin(); tie != met.cend(); ++tie)
        ties.emplace_back(tie.key(), tie.value());
    std::ranges::sort(ties); // a hash has no order, sums of fractions have
    for (int round = 0; round < smoothings; ++round) {
        std::vector<double> sums(ranks);
        std::vector<double> weights(ranks.size(), 1);
        for (const auto &[pair, weight] : ties) {
            const auto one = size_t(pair.first);
            const auto other = size_t(pair.second);
            sums[one] += weight * ranks[other];
            sums[other] += weight * ranks[one];
            weights[one] += weight;
            weights[other] += weight;
        }
        for (size_t lane = 0; lane < sums.size(); ++lane)
            sums[lane] /= weights[lane];
        ranks = ranked(sums);
    }
    return ranks;
}

/// Of each lane the row that its line runs on, over time.
std::vector<double> middles(const Storyline &storyline)
{
    std::vector<double> result;
    for (const StorylineLine &line : storyline.lines) {
        double sum = 0;
        double days = 0;
        for (qsizetype index = 0; index < line.bends.size(); ++index) {
            const double end = index + 1 < line.bends.size() ? line.bends.at(index + 1).day : line.until;
            const double length = end - line.bends.at(index).day + 1e-3;
            sum += length * line.bends.at(index).row;
            days += length;
        }
        result.push_back(days > 0 ? sum / days : 0);
    }
    return result;
}

/// A crossing confuses more than a wiggle.
double badness(const Storyline &storyline)
{
    return double(storyline.crossings) + 0.25 * double(storyline.wiggles);
}

} // namespace

int StorylineLine::rowAt(double day) const
{
    const auto next = std::ranges::upper_bound(bends, day, {}, &StorylineBend::day);
    return next == bends.begin() ? bends.first().row : std::prev(next)->row;
}

Storyline layOutStoryline(const Timeline &timeline, const TimelineIndex &index, const StorylineOrder &previous,
                          const std::stop_token &stop)
{
    if (timeline.events.isEmpty())
        return {};
    std::vector<double> ranks = byAppearance(timeline, index);
    const bool isKnown =
        std::ranges::any_of(timeline.lanes, [&](const TimelineLane &lane) { return previous.contains(lane.entity); });
    if (isKnown) {
        for (qsizetype lane = 0; lane < timeline.lanes.size(); ++lane)
            ranks[size_t(lane)] = previous.value(timeline.lanes.at(lane).entity, double(previous.size()) / 2);
        ranks = ranked(ranks);
    } else {
        ranks = drawnTogether(timeline, ranks);
    }
    Storyline best = StorylineSweep(timeline, index, ranks).run();
    const qint64 sweeps = isKnown
        ? 0
        : std::min<qint64>(mostSweeps, mostSteps / std::max<qint64>(1, qint64(timeline.events.size()) * best.rows));
    for (qint64 sweep = 0; sweep < sweeps && !stop.stop_requested(); ++sweep) {
        // What the last one came to is where the next begins; every other time drawn together once more.
        ranks = ranked(middles(best));
        if (sweep % 2 == 1)
            ranks = drawnTogether(timeline, ranks);
        Storyline next = StorylineSweep(timeline, index, ranks).run();
        if (badness(next) < badness(best))
            best = std::move(next);
    }
    return best;
}

Timeline withStoryline(Timeline timeline, TimelineLanes lanes, const StorylineOrder &previous)
{
    if (lanes == TimelineLanes::Storyline)
        timeline.storyline = layOutStoryline(timeline, TimelineIndex(timeline), previous);
    return timeline;
}

Storyline storylineByAppearance(const Timeline &timeline, const TimelineIndex &index)
{
    const std::vector<double> home = byAppearance(timeline, index);
    Storyline result{.lines = QList<StorylineLine>(timeline.lanes.size()),
                     .days = storylineDays(index),
                     .tops = QList<int>(timeline.events.size()),
                     .rows = int(timeline.lanes.size())};
    std::vector<int> left(home.size());
    for (int rank = 0; rank < index.events(); ++rank) {
        for (const int lane : index.lanesOf(rank))
            ++left[size_t(lane)];
    }
    std::vector<char> runs(home.size());
    for (int rank = 0; rank < index.events(); ++rank) {
        std::vector<int> members(index.lanesOf(rank).begin(), index.lanesOf(rank).end());
        std::ranges::sort(members, {}, [&](int lane) { return home[size_t(lane)]; });
        const double first = home[size_t(members.front())];
        result.tops[index.order[size_t(rank)]] = int(first);
        for (size_t place = 0; place < members.size(); ++place) {
            const auto lane = size_t(members[place]);
            StorylineLine &line = result.lines[members[place]];
            const auto own = int(home[lane]);
            const int there = int(first) + int(place);
            line.until = result.days.at(index.order[size_t(rank)]);
            line.bends.append({.day = line.until, .row = there});
            // There and, when there is more to come, back: past everybody in between who runs and is not there.
            const int ways = (runs[lane] ? 1 : 0) + (--left[lane] > 0 ? 1 : 0);
            result.wiggles += qint64(ways) * std::abs(own - there);
            for (size_t other = 0; other < home.size(); ++other) {
                const bool between = home[other] > first && home[other] < own;
                result.crossings += runs[other] && between && !std::ranges::contains(members, int(other)) ? ways : 0;
            }
            runs[lane] = left[lane] > 0;
        }
    }
    return result;
}

StorylineOrder orderOf(const Storyline &storyline, const Timeline &timeline)
{
    const std::vector<double> ranks = ranked(middles(storyline));
    StorylineOrder order;
    for (qsizetype lane = 0; lane < storyline.lines.size(); ++lane)
        order.insert(timeline.lanes.at(lane).entity, ranks[size_t(lane)]);
    return order;
}

} // namespace dateline
