// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace dateline {

/// Meetings as rows: one for each article that states one.
class MeetingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Where, How, Status, Sentence, Source, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< what the column is sorted by
        StatusRole,              ///< a MeetingStatus, in the column Status
    };

    explicit MeetingModel(const QLocale &locale = QLocale(), QObject *parent = nullptr);

    void setMeetings(const MeetingSet &meetings);
    /// The meeting in a row; nothing for an index that is not of this model.
    [[nodiscard]] const MeetingRecord *meetingAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(MeetingId meeting) const; ///< in its first column

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const MeetingRecord &meeting, Column column) const;
    [[nodiscard]] QString tip(const MeetingRecord &meeting, Column column) const;
    [[nodiscard]] QString names(const MeetingRecord &meeting) const;
    [[nodiscard]] QVariant sortKey(const MeetingRecord &meeting, Column column) const;

    QLocale m_locale;
    MeetingSet m_meetings;
};

} // namespace dateline
