// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/look.h"
#include "ui/timeline/timelinerange.h"

#include <QWidget>

#include <optional>

namespace dateline {

/// Lies over the overview: dragging brushes an interval of days, which can then be moved, stretched at its ends and
/// taken away by a click beside it. Arrows move it, Shift with arrows stretches it, Delete takes it away.
class IntervalBrush : public QWidget
{
    Q_OBJECT

public:
    explicit IntervalBrush(QWidget *parent = nullptr);

    /// The days that the width stands for.
    void setWhole(const TimelineRange &whole);
    /// What is brushed, from midnight to midnight.
    void setInterval(const std::optional<TimelineRange> &interval);
    /// What the timeline shows at the moment.
    void setSight(const TimelineRange &sight);
    void setLook(const Look &look);

    [[nodiscard]] const std::optional<TimelineRange> &interval() const { return m_interval; }

Q_SIGNALS:
    void dragged(const dateline::TimelineRange &interval); ///< while it is being changed
    void chosen(const dateline::TimelineRange &interval);  ///< when it has been
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Part { Nothing, Begin, Middle, End };

    [[nodiscard]] double x(double day) const;
    [[nodiscard]] double day(double x) const;
    [[nodiscard]] QRectF rectOf(const TimelineRange &range) const;
    [[nodiscard]] Part partAt(double x) const;
    [[nodiscard]] TimelineRange dragTo(double day) const;
    [[nodiscard]] TimelineRange wholeDays(const TimelineRange &range) const;

    TimelineRange m_whole;
    TimelineRange m_sight;
    std::optional<TimelineRange> m_interval;
    Look m_look;
    Part m_dragged = Part::Nothing;
    std::optional<double> m_pressed; ///< day under the pointer when it was pressed
    std::optional<TimelineRange> m_before;
    bool m_moved = false;
};

} // namespace dateline
