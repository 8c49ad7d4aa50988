// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"
#include "ui/look/legend.h"
#include "ui/look/look.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QToolButton;

namespace dateline {

/// The row above the timeline: its name, the choice of lanes and notes, how many disagreements there are, and what the
/// signs mean.
class TimelineHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineHeader(QWidget *parent = nullptr);

    void setLanes(TimelineLanes lanes);
    /// What the timeline shows beside meetings.
    void setBeside(const StatusLegend::Beside &beside, qsizetype disagreements);

Q_SIGNALS:
    void disagreementsWanted();
    void notesChosen(dateline::NoteKind kind, bool shown);
    void lanesChosen(dateline::TimelineLanes lanes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *m_lanes;
    QActionGroup *m_choices;
    QAction *m_notes[2]; ///< by NoteKind
    QToolButton *m_disagreements;
    StatusLegend::Beside m_beside;
    Look m_look;
};

} // namespace dateline
