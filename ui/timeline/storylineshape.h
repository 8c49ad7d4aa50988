// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelineplacing.h"
#include "ui/timeline/timelinegeometry.h"

#include <QList>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace dateline {

/// A stretch on which a line runs level, in pixels; lines bend between two of them.
struct LevelStretch {
    double from = 0; ///< by time: \c from may be right of \c to in a mirrored picture
    double to = 0;
    double y = 0;
};

/// Where the lines and meetings of a storyline are in a picture: lines run level on their rows, bend before they are
/// needed elsewhere, and close up where their people meet.
class StorylineShape
{
public:
    static constexpr double rowHeight = 18;
    static constexpr double closedUp = 8; ///< pixels between the lines of those who meet

    /// All must outlive this.
    StorylineShape(const Timeline &timeline, const TimelinePlacing &placing, const TimelineGeometry &geometry);
    StorylineShape(const Timeline &timeline, const TimelinePlacing &placing,
                   const TimelineGeometry &&geometry) = delete; // refers to it

    /// The days that can be seen, and a little around them.
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }

    /// The events in sight by day, thinned out where there are more than can be told apart.
    [[nodiscard]] std::vector<int> events() const;
    /// The lanes whose lines can be seen.
    [[nodiscard]] std::vector<int> lines() const;

    /// The line of a lane as far as it can be seen, by time; empty when it cannot.
    [[nodiscard]] std::vector<LevelStretch> line(int lane) const;
    /// Whether a line runs at \a x, and how high.
    [[nodiscard]] std::optional<double> height(int lane, double x) const;

    [[nodiscard]] double x(int event) const { return m_geometry.x(m_timeline.storyline.days.at(event)); }
    /// What is drawn around the lines of those who meet.
    [[nodiscard]] QRectF meeting(int event) const;
    /// The middle between the first two who meet, beside the meeting: there is room for words.
    [[nodiscard]] double heightOfLabel(int event) const;

    /// The meeting at a point, -1 for none; the line at a point, -1 for none.
    [[nodiscard]] int eventAt(QPointF point) const;
    [[nodiscard]] int lineAt(QPointF point) const;
    /// The line whose name stands beside \a y in the column of names, -1 for none.
    [[nodiscard]] int nameAt(double y) const;

    /// The height of \a row.
    [[nodiscard]] double y(int row) const { return m_geometry.y(row); }

private:
    struct Knot {
        double x = 0;
        int row = 0;
        int event = -1; ///< one's own meeting, else one gives way
    };
    [[nodiscard]] std::vector<Knot> knots(const StorylineLine &line, int lane) const;
    [[nodiscard]] std::vector<LevelStretch> smooth(const std::vector<Knot> &knots, double until) const;
    [[nodiscard]] std::vector<LevelStretch> coarse(const StorylineLine &line) const;
    [[nodiscard]] bool canBeSeen(const StorylineLine &line) const;
    /// Along time, whatever the direction.
    [[nodiscard]] double along(double x) const { return m_geometry.isMirrored() ? -x : x; }

    const Timeline &m_timeline;
    const TimelinePlacing &m_placing;
    const TimelineGeometry &m_geometry;
    double m_from;
    double m_to;
};

} // namespace dateline
