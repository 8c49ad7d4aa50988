// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networksight.h"

#include "ui/network/labelplacing.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal inkShare = 0.1;      ///< of the picture that edges may cover, with many of them
constexpr size_t edgesAlways = 600;   ///< however much they cover, of those that end in sight
constexpr qreal ringRadius = 7;       ///< from which on nodes are more than dots
constexpr qreal labelRoom = 9000;     ///< of the picture for each name, with many of them
constexpr size_t labelsAlways = 60;
constexpr size_t mostWishes = 300;
constexpr qsizetype mostLines = 12;   ///< of a node that its name tries not to cover
constexpr qreal reach = 6;            ///< how near a click must be

/// What of \a line lies in \a rect (Liang and Barsky, 1984), as a length; 0 for nothing.
qreal lengthWithin(const QLineF &line, const QRectF &rect)
{
    qreal begin = 0;
    qreal end = 1;
    const auto cut = [&](qreal direction, qreal distance) {
        if (direction == 0)
            return distance >= 0;
        const qreal at = distance / direction;
        if (direction < 0)
            begin = std::max(begin, at);
        else
            end = std::min(end, at);
        return begin <= end;
    };
    const bool isSeen = cut(-line.dx(), line.x1() - rect.left()) && cut(line.dx(), rect.right() - line.x1())
        && cut(-line.dy(), line.y1() - rect.top()) && cut(line.dy(), rect.bottom() - line.y1());
    return isSeen ? (end - begin) * line.length() : 0;
}

qreal distanceTo(const QLineF &line, QPointF point)
{
    const QPointF way = line.p2() - line.p1();
    const qreal squared = QPointF::dotProduct(way, way);
    const qreal share = squared > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), way) / squared, 0.0, 1.0) : 0;
    return QLineF(line.pointAt(share), point).length();
}

QLineF fromRimToRim(QPointF from, qreal fromRadius, QPointF to, qreal toRadius)
{
    const QLineF line(from, to);
    const qreal length = line.length();
    if (length <= fromRadius + toRadius)
        return line;
    return {line.pointAt(fromRadius / length), line.pointAt(1 - toRadius / length)};
}

} // namespace

NetworkSight::NetworkSight(const NetworkPlan &plan, const NetworkViewport &part, const NetworkStandout &standout)
    : m_part(part)
{
    findNodes(plan, standout);
    findEdges(plan, standout);
    findLabels(plan);
}

void NetworkSight::findNodes(const NetworkPlan &plan, const NetworkStandout &standout)
{
    for (int node = int(plan.network().nodes.size()) - 1; node >= 0; --node) {
        const qreal room = plan.radius(node, m_part.spread) + 6;
        if (QRectF(QPointF(), m_part.size)
                .adjusted(-room, -room, room, room)
                .contains(m_part.toView(plan.network().nodes[node].position)))
            m_nodes.push_back(node);
    }
    if (standout.isAny())
        std::ranges::stable_sort(m_nodes, std::ranges::greater(), [&](int node) { return standout.node(node); });
}

void NetworkSight::findEdges(const NetworkPlan &plan, const NetworkStandout &standout)
{
    const Network &network = plan.network();
    const QRectF seen(QPointF(), m_part.size);
    const qreal mostInk = inkShare * m_part.size.width() * m_part.size.height();
    qreal ink = 0;
    const auto look = [&](int index, size_t always) {
        const NetworkEdge &edge = network.edges[index];
        const QPointF from = m_part.toView(network.nodes[edge.from].position);
        const QPointF to = m_part.toView(network.nodes[edge.to].position);
        if (std::max(from.x(), to.x()) < 0 || std::min(from.x(), to.x()) > seen.right()
            || std::max(from.y(), to.y()) < 0 || std::min(from.y(), to.y()) > seen.bottom())
            return;
        if (ink > mostInk && m_edges.size() >= always) {
            ++m_leftOut;
            return;
        }
        const qreal length = lengthWithin({from, to}, seen);
        if (length <= 0)
            return;
        const qreal width = plan.width(index, m_part.spread);
        ink += length * width;
        m_edges.push_back(
            {index, fromRimToRim(from, plan.radius(edge.from, m_part.spread), to, plan.radius(edge.to, m_part.spread)),
             width});
    };
    std::vector<bool> isInSight(size_t(network.nodes.size()));
    for (const int node : m_nodes)
        isInSight[size_t(node)] = true;
    std::vector<int> passing; // from and to where nobody looks
    for (const Emphasis emphasis : {Emphasis::Strong, Emphasis::Normal, Emphasis::Faint}) {
        for (const int index : plan.edgesByWorth()) {
            if (standout.edge(index) != emphasis)
                continue;
            const NetworkEdge &edge = network.edges[index];
            if (emphasis == Emphasis::Strong || isInSight[size_t(edge.from)] || isInSight[size_t(edge.to)])
                look(index, edgesAlways);
            else
                passing.push_back(index);
        }
    }
    for (const int index : passing)
        look(index, 0);
    std::ranges::reverse(m_edges);
}

void NetworkSight::findLabels(const NetworkPlan &plan)
{
    QList<LabelWish> wishes;
    QList<QRectF> taken;
    std::vector<int> wishing;
    std::vector<qsizetype> wishOf(size_t(plan.network().nodes.size()), -1);
    for (size_t at = m_nodes.size(); at-- > 0;) {
        const int node = m_nodes[at];
        const QPointF centre = m_part.toView(plan.network().nodes[node].position);
        const qreal radius = plan.radius(node, m_part.spread);
        if (wishing.size() < mostWishes) {
            wishOf[size_t(node)] = wishes.size();
            wishing.push_back(node);
            wishes.append({.centre = centre, .radius = radius, .size = plan.labelSize(node)});
        } else if (radius >= ringRadius) {
            taken.append(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        }
    }
    for (const Edge &edge : m_edges) {
        for (const int node : {plan.network().edges[edge.index].from, plan.network().edges[edge.index].to}) {
            const qsizetype wish = wishOf[size_t(node)];
            if (wish >= 0 && wishes[wish].lines.size() < mostLines)
                wishes[wish].lines.append(edge.line);
        }
    }
    constexpr qreal beyond = 200; // names stay within the picture
    const auto [width, height] = std::pair(m_part.size.width(), m_part.size.height());
    taken << QRectF(-beyond, -beyond, width + 2 * beyond, beyond) << QRectF(-beyond, height, width + 2 * beyond, beyond)
          << QRectF(-beyond, 0, beyond, height) << QRectF(width, 0, beyond, height);
    const size_t most = std::max(labelsAlways, size_t(m_part.size.width() * m_part.size.height() / labelRoom));
    const QList<std::optional<QRectF>> places = placeLabels(wishes, taken);
    for (qsizetype wish = 0; wish < places.size() && m_labels.size() < most; ++wish) {
        if (places[wish])
            m_labels.push_back({wishing[size_t(wish)], *places[wish]});
    }
}

int NetworkSight::nodeAt(const NetworkPlan &plan, QPointF point) const
{
    int nearest = -1;
    qreal least = reach;
    for (const int node : m_nodes) {
        const qreal beyond = QLineF(m_part.toView(plan.network().nodes[node].position), point).length()
            - plan.radius(node, m_part.spread);
        if (beyond <= 0 || beyond < least) {
            nearest = node; // of those that are hit the last, which is on top
            least = std::max(beyond, 0.0);
        }
    }
    if (nearest >= 0 && least <= 0)
        return nearest;
    const auto label = std::ranges::find_if(m_labels, [point](const Label &each) { return each.rect.contains(point); });
    return label != m_labels.end() ? label->node : nearest;
}

int NetworkSight::edgeAt(QPointF point) const
{
    int nearest = -1;
    qreal least = reach;
    for (const Edge &edge : m_edges) {
        const qreal beyond = distanceTo(edge.line, point) - edge.width / 2;
        if (beyond <= least) {
            nearest = edge.index;
            least = beyond;
        }
    }
    return nearest;
}

} // namespace dateline
