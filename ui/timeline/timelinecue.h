// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinepainter.h"

namespace dateline {

enum class TimelineSide { Earlier, Later };

/// What lies beyond one end of a viewport, and where its axis says so: "3 earlier". Of a selection when there is one.
struct TimelineCue {
    TimelineSide side = TimelineSide::Earlier;
    int events = 0;   ///< 0: nothing is said
    int nearest = -1; ///< event
    QString text;
    QRectF rect; ///< empty when nothing is said

    /// Of what \a painter shows in \a viewport with \a emphasis.
    static TimelineCue at(TimelineSide side, const TimelinePainter &painter, const TimelineViewport &viewport,
                          const TimelineEmphasis &emphasis);

    /// Paints the words and an arrow outwards.
    void paint(QPainter &painter, const TimelineStyle &style) const;
};

} // namespace dateline
