// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/lanearrangement.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <numeric>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

enum class Group { Notes, Pinned, Usual, Folded };

Group groupOf(const TimelineLane &lane, const QString &key, const LaneArrangement &arrangement)
{
    if (lane.notes) {
        return Group::Notes;
    }
    if (arrangement.folded.contains(key)) {
        return Group::Folded;
    }
    return arrangement.pinned.contains(key) ? Group::Pinned : Group::Usual;
}

/// Puts all events of the lanes from \a first on, which are at the end, on one lane.
void fold(Timeline &timeline, int first)
{
    timeline.folded = timeline.lanes.sliced(first);
    TimelineLane together{.name = {}, .entity = {}, .article = {}, .folded = int(timeline.folded.size())};
    for (TimelineEvent &event : timeline.events) {
        const auto folded = std::ranges::lower_bound(event.lanes, first);
        if (folded != event.lanes.end()) {
            event.lanes.erase(folded + 1, event.lanes.end());
            event.lanes.last() = first;
            ++together.events;
        }
    }
    timeline.lanes = timeline.lanes.first(first) << together;
}

QJsonArray sorted(const QSet<QString> &keys)
{
    QStringList list(keys.begin(), keys.end());
    list.sort();
    return QJsonArray::fromStringList(list);
}

QStringList strings(const QJsonValue &json)
{
    QStringList result;
    for (const QJsonArray array = json.toArray(); const QJsonValue &value : array) {
        if (value.isString()) {
            result.append(value.toString());
        }
    }
    return result;
}

QSet<QString> setOf(const QJsonValue &json)
{
    const QStringList list = strings(json);
    return {list.begin(), list.end()};
}

} // namespace

QString LaneArrangement::keyOf(const TimelineLane &lane)
{
    if (lane.article.isValid()) {
        return u"article:%1:%2"_s.arg(lane.article.value).arg(lane.name);
    }
    return toString(lane.kind) + u':' + lane.name;
}

Timeline arranged(Timeline timeline, const LaneArrangement &arrangement)
{
    if (arrangement.isEmpty()) {
        return timeline;
    }
    QHash<QString, int> wanted;
    for (int place = 0; place < int(arrangement.order.size()); ++place) {
        wanted.insert(arrangement.order.at(place), place);
    }
    std::vector<std::pair<Group, int>> ranks;
    for (TimelineLane &lane : timeline.lanes) {
        const QString key = LaneArrangement::keyOf(lane);
        const Group group = groupOf(lane, key, arrangement);
        ranks.emplace_back(group, group == Group::Notes ? 0 : wanted.value(key, std::numeric_limits<int>::max()));
        lane.isPinned = group == Group::Pinned;
        lane.givenName = arrangement.names.value(key);
    }
    if (timeline.storyline.rows > 0) {
        return timeline;
    }
    std::vector<int> order(ranks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int lane) { return ranks[size_t(lane)]; });

    QList<TimelineLane> lanes;
    std::vector<int> newPlaces(order.size());
    for (const int lane : order) {
        newPlaces[size_t(lane)] = int(lanes.size());
        lanes.append(timeline.lanes.at(lane));
    }
    timeline.lanes = lanes;
    for (TimelineEvent &event : timeline.events) {
        std::ranges::transform(event.lanes, event.lanes.begin(), [&](int lane) { return newPlaces[size_t(lane)]; });
        std::ranges::sort(event.lanes);
    }
    const auto folded = std::ranges::count(ranks, Group::Folded, &std::pair<Group, int>::first);
    if (folded > 0) {
        fold(timeline, int(lanes.size() - folded));
    }
    return timeline;
}

LaneArrangement moved(LaneArrangement arrangement, const QList<TimelineLane> &lanes, int lane, int before)
{
    const auto first = int(std::ranges::find_if(lanes, LaneArrangement::canArrange) - lanes.begin());
    const auto last =
        int(std::ranges::find_if_not(lanes.begin() + first, lanes.end(), LaneArrangement::canArrange) - lanes.begin());
    before = std::clamp(before, first, last);
    if (lane < first || lane >= last || before == lane || before == lane + 1) {
        return arrangement;
    }
    QList<TimelineLane> wanted = lanes.first(last);
    wanted.move(lane, before > lane ? before - 1 : before);
    QStringList order;
    // Those below what was moved are not arranged by it: the busiest are still to come first among them.
    const int lowest = std::max(lane + 1, before);
    for (const TimelineLane &one : wanted.sliced(first, lowest - first)) {
        order.append(LaneArrangement::keyOf(one));
    }
    const QSet<QString> known(order.begin(), order.end());
    std::ranges::copy_if(arrangement.order, std::back_inserter(order),
                         [&](const QString &key) { return !known.contains(key); });
    const auto pinned = int(std::ranges::count_if(lanes, &TimelineLane::isPinned));
    const QString key = LaneArrangement::keyOf(lanes.at(lane));
    const int pinnedEnd = first + pinned;
    if (lanes.at(lane).isPinned && before > pinnedEnd) {
        arrangement.pinned.remove(key);
    } else if (before < pinnedEnd) {
        arrangement.pinned.insert(key);
    }
    arrangement.order = order;
    return arrangement;
}

QJsonObject toJson(const LaneArrangement &arrangement)
{
    QJsonObject names;
    for (const auto &[key, name] : arrangement.names.asKeyValueRange()) {
        names.insert(key, name);
    }
    return {{u"order"_s, QJsonArray::fromStringList(arrangement.order)},
            {u"pinned"_s, sorted(arrangement.pinned)},
            {u"folded"_s, sorted(arrangement.folded)},
            {u"names"_s, names}};
}

LaneArrangement laneArrangementFromJson(const QJsonObject &json)
{
    LaneArrangement arrangement{.order = strings(json.value("order"_L1)),
                                .pinned = setOf(json.value("pinned"_L1)),
                                .folded = setOf(json.value("folded"_L1))};
    const QJsonObject names = json.value("names"_L1).toObject();
    for (auto name = names.begin(); name != names.end(); ++name) {
        if (name->isString()) {
            arrangement.names.insert(name.key(), name->toString());
        }
    }
    return arrangement;
}

} // namespace dateline
