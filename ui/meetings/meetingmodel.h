// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/meetings/meetingarrangement.h"

#include <QAbstractItemModel>

namespace dateline {

/// Meetings as rows, whoever states them; where they are grouped, below the rows of their groups.
class MeetingModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Where, How, Status, Sentence, Source, ColumnCount }; ///< in the order of meetingCells
    enum Role {
        StatusRole = Qt::UserRole, ///< a MeetingStatus, in the column Status
        GroupRole,                 ///< whether the row is a group's
        ProminentRole,             ///< whether the cell is read first: when, if that is known, and who
    };

    explicit MeetingModel(const QLocale &locale = QLocale(), QObject *parent = nullptr);

    /// All of \a meetings as they come.
    void setMeetings(const MeetingSet &meetings);
    /// Those that \a groups tell of; without titles where there is one without.
    void setMeetings(const MeetingSet &meetings, std::vector<MeetingGroup> groups);
    [[nodiscard]] const MeetingSet &meetings() const { return m_meetings; }
    [[nodiscard]] const std::vector<MeetingGroup> &groups() const { return m_groups; }
    [[nodiscard]] bool isGrouped() const { return m_isGrouped; }

    /// The meeting in a row; nothing for a group and an index that is not of this model.
    [[nodiscard]] const MeetingRecord *meetingAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex
    indexOf(MeetingId meeting) const; ///< in its first column; the first where there are several

    /// Asks for another order, see sortWanted().
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void sortWanted(dateline::MeetingCell cell, Qt::SortOrder order);

private:
    [[nodiscard]] QVariant groupData(const MeetingGroup &group, int column, int role) const;
    [[nodiscard]] QString tip(const MeetingRecord &meeting, MeetingCell cell) const;

    QLocale m_locale;
    MeetingSet m_meetings;
    std::vector<MeetingGroup> m_groups;
    bool m_isGrouped = false;
};

} // namespace dateline
