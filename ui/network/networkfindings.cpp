// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkfindings.h"

#include "ui/network/networkmarks.h"

#include <KLocalizedString>

#include <algorithm>
#include <numeric>

namespace dateline {

namespace {

Finding pairOf(const Network &network, const NetworkEdge &edge, const QString &about)
{
    const NetworkNode &from = network.nodes[edge.from];
    const NetworkNode &to = network.nodes[edge.to];
    return {.who = i18nc("@item two who met", "%1 and %2", from.name, to.name),
            .about = about,
            .entities = {from.entity, to.entity},
            .meetings = edge.meetings};
}

QList<MeetingId> meetingsOf(const Network &network, const QList<int> &edges)
{
    QList<MeetingId> meetings;
    for (const int edge : edges)
        meetings += network.edges[edge].meetings;
    std::ranges::sort(meetings);
    meetings.erase(std::unique(meetings.begin(), meetings.end()), meetings.end());
    return meetings;
}

} // namespace

QList<FindingSection> findingsOf(const Network &network, const QList<ComparedEdge> &edges)
{
    std::vector<int> order(size_t(network.edges.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](int edge) { return network.edges[edge].meetings.size(); });
    QList<FindingSection> sections;
    for (const EdgeChange change :
         {EdgeChange::New, EdgeChange::Gone, EdgeChange::Stronger, EdgeChange::Weaker, EdgeChange::Same}) {
        FindingSection section{displayName(change), {}};
        for (const int edge : order) {
            const ComparedEdge &compared = edges[edge];
            if (compared.change != change)
                continue;
            const QString about = i18nc("@item meetings in the first interval and in the second", "%1, then %2",
                                        compared.before, compared.after);
            section.findings.append(pairOf(network, network.edges[edge], about));
        }
        if (!section.findings.isEmpty())
            sections.append(section);
    }
    return sections;
}

QList<FindingSection> findingsOf(const Network &network, const GroupConnections &connections)
{
    FindingSection between{i18nc("@title:group", "Met both groups"), {}};
    for (const Connector &each : connections.between) {
        between.findings.append(
            {.who = network.nodes[each.node].name,
             .about = i18nc("@item numbers of meetings with two groups", "%1 with the first, %2 with the second",
                            meetingsOf(network, each.toFirst).size(), meetingsOf(network, each.toSecond).size()),
             .entities = {network.nodes[each.node].entity},
             .meetings = meetingsOf(network, each.toFirst + each.toSecond)});
    }
    FindingSection direct{i18nc("@title:group members of two groups", "Met each other"), {}};
    for (const int edge : connections.direct) {
        const NetworkEdge &met = network.edges[edge];
        direct.findings.append(pairOf(network, met, i18ncp("@item", "%1 meeting", "%1 meetings", met.meetings.size())));
    }
    return {between, direct};
}

} // namespace dateline
