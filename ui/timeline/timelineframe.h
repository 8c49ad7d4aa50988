// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinepainter.h"

namespace dateline {

/// One painting: what its layers share.
class TimelinePainter::Frame
{
public:
    Frame(const TimelinePainter &owner, QPainter &painter, const TimelineViewport &viewport,
          const TimelineEmphasis &emphasis);
    void paint();

private:
    /// A coordinate on a border between the device's dots.
    [[nodiscard]] double crisp(double value) const;
    void fillWhereSeen(const QRectF &rect, const QColor &color);
    void fillUpright(double day, double top, double bottom, double width, const QColor &color);
    void paintWeekends();
    void paintGrid();
    [[nodiscard]] QRectF laneRect(int lane) const;
    [[nodiscard]] bool isSelected(int lane) const;
    void paintMarks();
    void paintEndOfPinned();
    void paintStoryline();
    void paintToday();
    void paintFocus();
    void paintAxis();

    const TimelinePainter &m_owner;
    QPainter &m_painter;
    const TimelineViewport &m_viewport;
    const TimelineEmphasis &m_emphasis;
    const TimelineGeometry m_geometry;
    const Look &m_look;
    const QFont m_small;
    const double m_scale;
    const TimelineScale m_axis;
};

} // namespace dateline
