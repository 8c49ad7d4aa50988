// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/disagreementbrackets.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype mostBrackets = 300; // in one picture; more would say nothing
constexpr double above = 2;             // pixels between a sign and the bracket's ends
constexpr double depth = 3;             // of the bracket
constexpr double beside = 5;            // pixels before signs that a bracket joins from lane to lane
constexpr double halfSign = 6;          // of what is out of sight

} // namespace

DisagreementBrackets::DisagreementBrackets(const Timeline &timeline, const TimelineMarks &marks,
                                           const TimelineGeometry &geometry,
                                           std::function<QRectF(const TimelineSign &)> outlineOf)
    : m_timeline(timeline)
    , m_marks(marks)
    , m_geometry(geometry)
    , m_outlineOf(std::move(outlineOf))
{
}

QList<QPolygonF> DisagreementBrackets::inSight() const
{
    QList<QPolygonF> result;
    const QRectF data = m_geometry.data();
    for (const TimelineDisagreement &disagreement : m_timeline.disagreements) {
        if (result.size() >= mostBrackets) {
            break;
        }
        const auto line = bracket(disagreement);
        if (line && line->boundingRect().adjusted(0, 0, 1, 1).intersects(data) && !result.contains(*line)) {
            result.append(*line);
        }
    }
    return result;
}

std::optional<QPolygonF> DisagreementBrackets::bracket(const TimelineDisagreement &disagreement) const
{
    const auto [firstDay, lastDay] = std::ranges::minmax(
        disagreement.events, {}, [this](int event) { return m_timeline.events.at(event).firstDay; });
    const auto [left, right] = std::minmax({m_geometry.x(double(m_timeline.events.at(firstDay).firstDay)),
                                            m_geometry.x(double(m_timeline.events.at(lastDay).lastDay) + 1)});
    if (right < m_geometry.data().left() || left > m_geometry.data().right()) {
        return {};
    }
    const auto shared = sharedLane(m_timeline, disagreement.events);
    QList<Foot> feet;
    for (const int event : disagreement.events) {
        const Foot one = foot(event, shared.value_or(m_timeline.events.at(event).lanes.first()));
        if (!feet.contains(one)) {
            feet.append(one);
        }
    }
    const auto [leftmost, rightmost] =
        std::ranges::minmax(feet, {}, [](const Foot &it) { return it.sign.center().x(); });
    if (!shared && feet.size() > 1) {
        const auto [top, bottom] = std::ranges::minmax(feet, {}, &Foot::lane);
        const double x = std::ranges::min(feet, {}, [](const Foot &it) { return it.sign.left(); }).sign.left() - beside;
        return QPolygonF({{top.sign.left() - 1, top.sign.center().y()},
                          {x, top.sign.center().y()},
                          {x, bottom.sign.center().y()},
                          {bottom.sign.left() - 1, bottom.sign.center().y()}});
    }
    const bool inOne = feet.size() == 1;
    const double from = inOne ? leftmost.sign.left() + 1 : leftmost.sign.center().x();
    const double to = inOne ? leftmost.sign.right() - 1 : rightmost.sign.center().x();
    const double y = std::min(leftmost.sign.top(), rightmost.sign.top()) - above;
    return QPolygonF({{from, y}, {from, y - depth}, {to, y - depth}, {to, y}});
}

DisagreementBrackets::Foot DisagreementBrackets::foot(int event, int lane) const
{
    if (const int sign = m_marks.sign(event, lane); sign >= 0) {
        return {.lane = lane, .sign = m_outlineOf(m_marks.signs()[size_t(sign)])};
    }
    const QPointF middle(m_geometry.x(double(m_timeline.events.at(event).firstDay) + 0.5), m_geometry.y(lane));
    return {.lane = lane, .sign = QRectF(middle, QSizeF()).adjusted(-halfSign, -halfSign, halfSign, halfSign)};
}

std::optional<int> DisagreementBrackets::sharedLane(const Timeline &timeline, const QList<int> &events)
{
    for (const int lane : timeline.events.at(events.first()).lanes) {
        if (std::ranges::all_of(events, [&](int event) { return timeline.events.at(event).lanes.contains(lane); })) {
            return lane;
        }
    }
    return {};
}

} // namespace dateline
