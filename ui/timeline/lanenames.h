// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"
#include "ui/look/look.h"
#include "ui/timeline/timelinegeometry.h"
#include "ui/timeline/timelinesprites.h"

namespace dateline {

/// The column of the names of lanes, each behind the sign of its kind.
class LaneNames
{
public:
    /// Refers to \a lanes.
    LaneNames(const QList<TimelineLane> &lanes, const QFont &font, const Look &look)
        : m_lanes(lanes)
        , m_font(font)
        , m_look(look)
    {
    }

    /// As wide as the names of \a lanes need, within bounds.
    [[nodiscard]] static double width(const QList<TimelineLane> &lanes, const QFont &font);

    /// Paints the column of \a geometry, with what stands out: the lane of \a selected.
    void paint(QPainter &painter, const TimelineGeometry &geometry, EntityId selected, TimelineSprites &sprites) const;

private:
    void paintSign(QPainter &painter, const QRectF &place, const TimelineLane &lane, TimelineSprites &sprites) const;

    const QList<TimelineLane> &m_lanes;
    QFont m_font;
    Look m_look;
};

} // namespace dateline
