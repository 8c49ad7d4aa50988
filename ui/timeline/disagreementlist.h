// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/disagreement.h"

#include <QDialog>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace dateline {

/// All meetings that articles tell differently, and what each article says; one step from each to its sentence. Stays
/// open while one walks through them.
class DisagreementList : public QDialog
{
    Q_OBJECT

public:
    explicit DisagreementList(QWidget *parent);

    /// Shows those of \a set, and keeps the row one is at where it is still there.
    void setDisagreements(const QList<Disagreement> &disagreements, const MeetingSet &set);

Q_SIGNALS:
    void chosen(dateline::MeetingId meeting);

private:
    void add(const Disagreement &disagreement, const MeetingSet &set);
    void choose(const QTreeWidgetItem *row);

    QLabel *m_empty;
    QTreeWidget *m_rows;
};

/// "the date and the place": what articles say differently.
QString inWords(DisagreementsOver over);

} // namespace dateline
