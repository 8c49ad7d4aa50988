// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinegeometry.h"

#include <algorithm>
#include <cmath>

namespace dateline {

TimelineGeometry::TimelineGeometry(const TimelineViewport &viewport, double namesWidth, int lanes,
                                   Qt::LayoutDirection direction)
    : m_viewport(viewport), m_namesWidth(namesWidth), m_lanes(lanes), m_direction(direction)
{
}

double TimelineGeometry::axisLength() const
{
    return std::max(1.0, m_viewport.size.width() - m_namesWidth - margin);
}

double TimelineGeometry::x(double day) const
{
    const double along = m_namesWidth + (day - m_viewport.from) * pixelsPerDay();
    return isMirrored() ? m_viewport.size.width() - along : along;
}

double TimelineGeometry::day(double x) const
{
    const double along = isMirrored() ? m_viewport.size.width() - x : x;
    return m_viewport.from + (along - m_namesWidth) / pixelsPerDay();
}

double TimelineGeometry::y(int lane) const
{
    return axisHeight + (lane + 0.5) * laneHeight - m_viewport.scroll;
}

int TimelineGeometry::laneAt(double y) const
{
    if (y < axisHeight || y >= m_viewport.size.height()) {
        return -1;
    }
    const int lane = int(std::floor((y - axisHeight + m_viewport.scroll) / laneHeight));
    return lane < m_lanes ? lane : -1;
}

std::pair<int, int> TimelineGeometry::lanes() const
{
    const int first = int(std::floor(m_viewport.scroll / laneHeight));
    const int last = int(std::ceil((m_viewport.scroll + m_viewport.size.height() - axisHeight) / laneHeight));
    return {std::clamp(first, 0, m_lanes), std::clamp(last, 0, m_lanes)};
}

double TimelineGeometry::scrollRange() const
{
    return std::max(0.0, axisHeight + m_lanes * laneHeight + below - m_viewport.size.height());
}

double TimelineGeometry::lanesBottom() const
{
    const double bottom = axisHeight + m_lanes * laneHeight - m_viewport.scroll;
    return std::clamp(bottom, axisHeight, std::max(axisHeight, m_viewport.size.height()));
}

QRectF TimelineGeometry::names() const
{
    return placed({0, 0, m_namesWidth, m_viewport.size.height()});
}

QRectF TimelineGeometry::axis() const
{
    return placed({m_namesWidth, 0, axisLength(), axisHeight});
}

QRectF TimelineGeometry::data() const
{
    return placed({m_namesWidth, axisHeight, axisLength(), std::max(0.0, m_viewport.size.height() - axisHeight)});
}

QRectF TimelineGeometry::placed(const QRectF &rect) const
{
    return isMirrored() ? QRectF(m_viewport.size.width() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
}

} // namespace dateline
