// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"
#include "ui/look/look.h"

#include <QWidget>

class QActionGroup;
class QToolButton;

namespace dateline {

/// The row above the timeline: its name, the choice of lanes, how many disagreements there are, and what the signs
/// mean.
class TimelineHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineHeader(QWidget *parent = nullptr);

    void setLanes(TimelineLanes lanes);
    /// How many meetings articles tell differently.
    void setDisagreements(qsizetype count);

Q_SIGNALS:
    void disagreementsWanted();
    void lanesChosen(dateline::TimelineLanes lanes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *m_lanes;
    QActionGroup *m_choices;
    QToolButton *m_disagreements;
    Look m_look;
};

} // namespace dateline
