// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkstandout.h"

namespace dateline {

NetworkStandout::NetworkStandout(const Network &network, const NetworkHighlight &highlight)
{
    std::vector<bool> isChosen(size_t(network.nodes.size()), false);
    std::vector<qsizetype> inChain(size_t(network.nodes.size()), -2); // never beside another
    bool any = false;
    for (qsizetype node = 0; node < network.nodes.size(); ++node) {
        const EntityId entity = network.nodes[node].entity;
        isChosen[size_t(node)] = highlight.entities.contains(entity);
        if (const qsizetype place = highlight.chain.indexOf(entity); place >= 0)
            inChain[size_t(node)] = place;
        any = any || isChosen[size_t(node)] || inChain[size_t(node)] >= 0;
    }
    if (!any)
        return;
    m_nodes.assign(isChosen.size(), Emphasis::Faint);
    m_edges.assign(size_t(network.edges.size()), Emphasis::Faint);
    for (qsizetype edge = 0; edge < network.edges.size(); ++edge) {
        const auto from = size_t(network.edges[edge].from);
        const auto to = size_t(network.edges[edge].to);
        const bool isLink = inChain[from] >= 0 && inChain[to] >= 0 && std::abs(inChain[from] - inChain[to]) == 1;
        if (!isLink && !isChosen[from] && !isChosen[to])
            continue;
        m_edges[size_t(edge)] = Emphasis::Strong;
        m_nodes[from] = std::min(m_nodes[from], Emphasis::Normal);
        m_nodes[to] = std::min(m_nodes[to], Emphasis::Normal);
    }
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        if (isChosen[node] || inChain[node] >= 0)
            m_nodes[node] = Emphasis::Strong;
    }
}

} // namespace dateline
