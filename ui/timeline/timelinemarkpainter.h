// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/labelroom.h"
#include "ui/timeline/timelinepainter.h"

#include <QFontMetricsF>

namespace dateline {

/// Paints the meetings of one viewport: bars, strokes, signs, counts and labels, in layers. Lives for one frame.
class TimelineMarkPainter
{
public:
    static constexpr double signRadius = 6;
    static constexpr double countHeight = 16;
    /// What marks need on a lane: see TimelineSpacing.
    static constexpr double signPixels = 15;
    static constexpr double countPixels = 30;

    TimelineMarkPainter(QPainter &painter, const TimelineGeometry &geometry, const Timeline &timeline,
                        const TimelinePlacing &placing, const TimelineStyle &style, const TimelineEmphasis &emphasis,
                        std::span<const TimelineMark> marks);

    void paintBars();
    void paintStrokes();
    void paintSigns();
    void paintLabels();

    /// The font of labels, counts and the axis.
    static QFont smallFont(QFont font);

private:
    struct Label {
        QString text;
        QRectF rect;
    };

    [[nodiscard]] QList<int> barsInSight() const;
    [[nodiscard]] QRectF barRect(int event, int lane) const;
    /// The part of a bar near the picture: far ends would cost time and precision.
    [[nodiscard]] QRectF inSight(const QRectF &bar) const;
    [[nodiscard]] bool isVisible(const TimelineMark &mark) const;
    [[nodiscard]] bool standsOut(const TimelineMark &mark) const;
    [[nodiscard]] bool isSelected(const TimelineMark &mark) const;
    [[nodiscard]] bool isHovered(const TimelineMark &mark) const;
    [[nodiscard]] QColor inkOf(const TimelineMark &mark) const;
    [[nodiscard]] MeetingStatus statusOf(const TimelineMark &mark) const;
    [[nodiscard]] QRectF countRect(const TimelineMark &mark, const TimelineSign &sign) const;
    [[nodiscard]] QString labelOf(const TimelineMark &mark) const;
    void paintCount(const TimelineMark &mark, const TimelineSign &sign, const QColor &ink);
    void paintHandsets(const TimelineMark &mark, const QColor &ink);
    void takeRoom(LabelRoom &room) const;
    [[nodiscard]] std::optional<QRectF> roomFor(const TimelineMark &mark, const QSizeF &size, const LabelRoom &room) const;

    QPainter &m_painter;
    const TimelineGeometry &m_geometry;
    const Timeline &m_timeline;
    const TimelinePlacing &m_placing;
    const TimelineStyle &m_style;
    const TimelineEmphasis &m_emphasis;
    std::vector<TimelineMark> m_marks; ///< with a lane that shows
    QList<int> m_bars;
    QFont m_small;
    QFontMetricsF m_metrics;
};

} // namespace dateline
