// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelinemarks.h"
#include "ui/timeline/timelinegeometry.h"

#include <QPolygonF>

#include <functional>
#include <optional>

namespace dateline {

/// The thin brackets that join the signs of one meeting of which articles disagree: above the signs on the first lane
/// that they share, from where strokes go down; else before them from lane to lane; above a count that holds them all.
class DisagreementBrackets
{
public:
    /// \a outlineOf gives the rectangle of a sign. All must outlive this.
    DisagreementBrackets(const Timeline &timeline, const TimelineMarks &marks, const TimelineGeometry &geometry,
                         std::function<QRectF(const TimelineSign &)> outlineOf);

    /// Those that reach into the picture, each once.
    [[nodiscard]] QList<QPolygonF> inSight() const;

private:
    /// Where an event stands: the signs that hold it, and its day where they are out of sight.
    struct Foot {
        int lane = 0;
        QRectF sign;
        bool operator==(const Foot &) const = default;
    };
    [[nodiscard]] std::optional<QPolygonF> bracket(const TimelineDisagreement &disagreement) const;
    [[nodiscard]] Foot foot(int event, int lane) const;
    [[nodiscard]] static std::optional<int> sharedLane(const Timeline &timeline, const QList<int> &events);

    const Timeline &m_timeline;
    const TimelineMarks &m_marks;
    const TimelineGeometry &m_geometry;
    std::function<QRectF(const TimelineSign &)> m_outlineOf;
};

} // namespace dateline
