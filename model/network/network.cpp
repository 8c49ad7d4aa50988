// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/network.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace dateline {

namespace {

using Pair = std::pair<EntityId, EntityId>; // the lesser first

struct Encounters {
    QList<MeetingId> meetings;
    MeetingStatus firmest = MeetingStatus::NotHeld;
};

constexpr qsizetype mostPairwise = 60; // in a meeting of more, not everybody is joined to everybody
constexpr qsizetype hosts = 5;         // but to the first that are named

QList<EntityId> distinct(const QList<EntityId> &participants)
{
    QList<EntityId> result = participants;
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace

qreal nodeRadius(int meetings)
{
    return std::min(12.0 + 4.0 * std::sqrt(static_cast<qreal>(std::max(meetings, 1))), 40.0);
}

Network buildNetwork(const MeetingSet &set)
{
    std::map<Pair, Encounters> pairs;
    std::map<EntityId, int> meetings;
    for (const MeetingRecord &meeting : set.meetings) {
        const QList<EntityId> present = distinct(meeting.participants);
        if (present.size() < 2)
            continue;
        QSet<EntityId> joined;
        for (qsizetype named = 0; present.size() > mostPairwise && joined.size() < hosts; ++named)
            joined.insert(meeting.participants[named]);
        for (qsizetype first = 0; first < present.size(); ++first) {
            ++meetings[present[first]];
            for (qsizetype second = first + 1; second < present.size(); ++second) {
                if (!joined.isEmpty() && !joined.contains(present[first]) && !joined.contains(present[second]))
                    continue;
                Encounters &encounters = pairs[{present[first], present[second]}];
                encounters.meetings.append(meeting.id);
                encounters.firmest = std::min(encounters.firmest, meeting.status);
            }
        }
    }

    Network network;
    for (const auto &[id, count] : meetings) {
        const EntitySummary entity = set.entities.value(id);
        network.nodes.append({id, entity.name, entity.kind, count, {}});
    }
    std::ranges::stable_sort(network.nodes, std::ranges::greater(), &NetworkNode::meetings);
    QHash<EntityId, int> indices;
    for (int at = 0; at < network.nodes.size(); ++at)
        indices.insert(network.nodes[at].entity, at);
    for (const auto &[pair, encounters] : pairs) {
        const auto [from, to] = std::minmax({indices.value(pair.first), indices.value(pair.second)});
        network.edges.append({from, to, encounters.meetings, encounters.firmest});
    }
    std::ranges::sort(network.edges, {}, [](const NetworkEdge &edge) { return std::pair(edge.from, edge.to); });
    return network;
}

} // namespace dateline
