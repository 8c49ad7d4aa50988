// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"
#include "ui/selection/selection.h"

#include <QTreeWidget>

namespace dateline {

/// Something found in a network: somebody, or two who met, with the meetings that say so.
struct Finding {
    QString who;
    QString about;
    QList<EntityId> entities = {};
    QList<MeetingId> meetings = {};

    bool operator==(const Finding &) const = default;
};

/// Findings of one kind.
struct FindingSection {
    QString title;
    QList<Finding> findings;

    bool operator==(const FindingSection &) const = default;
};

/// Findings by kind, below each the meetings behind it; each of these leads to its sentence. A finding lets those it is
/// about stand out.
class FindingList : public QTreeWidget
{
    Q_OBJECT

public:
    /// \a selection is not owned.
    explicit FindingList(Selection *selection, QWidget *parent = nullptr);

    /// \a set holds the meetings behind them.
    void show(const QList<FindingSection> &sections, const MeetingSet &set);
    using QWidget::show;

    /// Puts all findings on the clipboard, as text and as HTML.
    void copy();

Q_SIGNALS:
    void chosen(const QList<dateline::EntityId> &entities);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMeetings(QTreeWidgetItem *item);
    void follow(QTreeWidgetItem *item);
    [[nodiscard]] const Finding *findingAt(const QTreeWidgetItem *item) const;

    Selection *m_selection;
    QList<FindingSection> m_sections;
    QHash<MeetingId, MeetingRecord> m_meetings;
};

/// A meeting in one line: when, where, its status and the beginning of its sentence.
QString lineOf(const MeetingRecord &meeting, const QLocale &locale);

} // namespace dateline
