// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinegeometry.h"

#include <algorithm>
#include <cmath>

namespace dateline {

TimelineGeometry::TimelineGeometry(const TimelineViewport &viewport, double namesWidth, const Rows &rows,
                                   Qt::LayoutDirection direction)
    : m_viewport(viewport)
    , m_namesWidth(namesWidth)
    , m_rows(rows)
    , m_direction(direction)
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
    return axisHeight + (lane + 0.5) * m_rows.height - m_viewport.scroll;
}

int TimelineGeometry::laneAt(double y) const
{
    if (y < axisHeight || y >= m_viewport.size.height()) {
        return -1;
    }
    const int lane = int(std::floor((y - axisHeight + m_viewport.scroll) / m_rows.height));
    return lane < m_rows.count ? lane : -1;
}

std::pair<int, int> TimelineGeometry::lanes() const
{
    const int first = int(std::floor(m_viewport.scroll / m_rows.height));
    const int last = int(std::ceil((m_viewport.scroll + m_viewport.size.height() - axisHeight) / m_rows.height));
    return {std::clamp(first, 0, m_rows.count), std::clamp(last, 0, m_rows.count)};
}

double TimelineGeometry::scrollRange() const
{
    return std::max(0.0, wholeHeight() - m_viewport.size.height());
}

double TimelineGeometry::lanesBottom() const
{
    const double bottom = axisHeight + m_rows.count * m_rows.height - m_viewport.scroll;
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
    return isMirrored() ? QRectF(m_viewport.size.width() - rect.right(), rect.top(), rect.width(), rect.height())
                        : rect;
}

} // namespace dateline
