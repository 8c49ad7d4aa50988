// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/picture.h"
#include "ui/timeline/timelinepainter.h"

#include <memory>

namespace dateline {

/// A part of a timeline as a picture of its own.
struct TimelinePicture {
    std::shared_ptr<const TimelinePainter> painter;
    TimelineViewport part;
    TimelineEmphasis emphasis;

    /// Without its sources. Until \a share of the time that the part shows, from 0 to 1: what comes after is left out,
    /// while lanes and axis go on.
    [[nodiscard]] Picture until(double share) const;
};

} // namespace dateline
