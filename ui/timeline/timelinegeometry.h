// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <utility>

namespace dateline {

/// The part of a timeline that is looked at.
struct TimelineViewport {
    QSizeF size;       ///< of everything painted, axis and names included
    double from = 0;   ///< Julian days with fractions at the two ends of the axis
    double to = 1;
    double scroll = 0; ///< how far the lanes are moved up, in pixels

    bool operator==(const TimelineViewport &) const = default;
};

/// Where days and lanes lie in a viewport, in device-independent pixels. Right to left, everything is mirrored:
/// names stand at the right and time runs to the left.
class TimelineGeometry
{
public:
    static constexpr double axisHeight = 30;
    static constexpr double laneHeight = 28; ///< usual
    static constexpr double below = 6;  ///< under the last lane
    static constexpr double margin = 16; ///< at the end of the axis
    static constexpr double edge = 12;  ///< before the rings

    /// The rows below one another, each \c height high: lanes, or rows of a storyline.
    struct Rows {
        int count = 0;
        double height = laneHeight;
    };

    TimelineGeometry(const TimelineViewport &viewport, double namesWidth, const Rows &rows,
                     Qt::LayoutDirection direction);

    [[nodiscard]] double rowHeight() const { return m_rows.height; }
    /// How high everything is: the axis and all rows.
    [[nodiscard]] double wholeHeight() const { return axisHeight + m_rows.count * m_rows.height + below; }

    [[nodiscard]] bool isMirrored() const { return m_direction == Qt::RightToLeft; }
    [[nodiscard]] double pixelsPerDay() const { return axisLength() / (m_viewport.to - m_viewport.from); }
    [[nodiscard]] double axisLength() const;
    [[nodiscard]] double x(double day) const;
    [[nodiscard]] double day(double x) const;

    /// The middle of a lane.
    [[nodiscard]] double y(int lane) const;
    /// The lane at a height, -1 for none and for the axis.
    [[nodiscard]] int laneAt(double y) const;
    /// The lanes that show, half-open.
    [[nodiscard]] std::pair<int, int> lanes() const;
    /// How far the lanes can be scrolled.
    [[nodiscard]] double scrollRange() const;
    /// Where the lanes that show end.
    [[nodiscard]] double lanesBottom() const;

    [[nodiscard]] QRectF names() const; ///< the column of names, axis included
    [[nodiscard]] QRectF axis() const;  ///< the row of the axis, names excluded
    [[nodiscard]] QRectF data() const;  ///< where marks are

    /// A rectangle as if time ran to the right, put where it belongs.
    [[nodiscard]] QRectF placed(const QRectF &rect) const;
    /// The left end of a text of \a width that begins at \a x and runs with time; \a x is in pixels of the picture.
    [[nodiscard]] double textLeft(double x, double width) const { return isMirrored() ? x - width : x; }
    /// \a pixels later in time.
    [[nodiscard]] double later(double x, double pixels) const { return isMirrored() ? x - pixels : x + pixels; }

private:
    TimelineViewport m_viewport;
    double m_namesWidth;
    Rows m_rows;
    Qt::LayoutDirection m_direction;
};

} // namespace dateline
