// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/lanearrangement.h"

#include <QMap>
#include <QObject>
#include <QPointer>

class QInputDialog;
class QMenu;
class QWidget;

namespace dateline {

/// Keeps how the lanes of each kind are arranged, and lets a person change it.
class LaneArranger : public QObject
{
    Q_OBJECT

public:
    explicit LaneArranger(QWidget *parent);

    /// A storyline has that of people.
    [[nodiscard]] LaneArrangement arrangement(TimelineLanes kind) const
    {
        return m_arrangements.value(kind == TimelineLanes::Storyline ? TimelineLanes::People : kind);
    }
    [[nodiscard]] const QMap<TimelineLanes, LaneArrangement> &arrangements() const { return m_arrangements; }
    void setArrangements(const QMap<TimelineLanes, LaneArrangement> &arrangements);

    /// Adds to \a menu, which close() closes, what can be done with a lane of \a timeline, which shows the arrangement
    /// of \a kind: nothing with one of notes.
    void fill(QMenu *menu, const Timeline &timeline, TimelineLanes kind, int lane);
    /// Moves a lane before another; see moved().
    void move(const Timeline &timeline, TimelineLanes kind, int lane, int before);
    /// Closes what is open, of a timeline that is no longer shown.
    void close();

Q_SIGNALS:
    /// The lanes of \a kind are arranged in another way.
    void arranged(dateline::TimelineLanes kind);

private:
    void set(TimelineLanes kind, const LaneArrangement &arrangement);
    void askForName(TimelineLanes kind, const TimelineLane &lane);

    QWidget *m_widget;
    QMap<TimelineLanes, LaneArrangement> m_arrangements;
    QPointer<QMenu> m_menu;
    QPointer<QInputDialog> m_dialog;
};

} // namespace dateline
