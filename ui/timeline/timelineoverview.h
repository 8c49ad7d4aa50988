// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/look.h"
#include "ui/timeline/histogram.h"
#include "ui/timeline/timelinerange.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace dateline {

class IntervalBrush;

/// All days of a timeline in one strip: how many meetings each stretch has, what is in sight and what is brushed.
class TimelineOverview : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineOverview(QWidget *parent = nullptr);
    ~TimelineOverview() override;

    void setTimeline(const Timeline &timeline);
    void setSight(const TimelineRange &sight);
    void setInterval(const std::optional<TimelineRange> &interval);
    /// The strip begins where the column of names ends.
    void setNamesWidth(double width);

    [[nodiscard]] QString label() const { return m_label; }
    [[nodiscard]] TimelineRange whole() const { return m_whole; }
    [[nodiscard]] IntervalBrush *brush() const { return m_brush; }

    /// Whole months, or whole years when there are many, around all events.
    static TimelineRange wholeOf(const Timeline &timeline);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect strip() const;
    void arrange();
    void restyle();

    Timeline m_timeline;
    TimelineRange m_whole;
    QString m_label;
    double m_namesWidth = 0;
    Look m_look;
    std::unique_ptr<Histogram> m_histogram;
    IntervalBrush *m_brush;
};

} // namespace dateline
