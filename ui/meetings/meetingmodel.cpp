// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingmodel.h"

#include "model/base/disposal.h"
#include "ui/look/signs.h"
#include "ui/look/tellingwords.h"

#include <KLocalizedString>

#include <QTextDocument>

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline {

// An index of a meeting knows its group, from 1; one of a group, or of a meeting that is in none, 0.

MeetingModel::MeetingModel(const QLocale &locale, QObject *parent)
    : QAbstractItemModel(parent)
    , m_locale(locale)
{
}

void MeetingModel::setMeetings(const MeetingSet &meetings)
{
    std::vector<int> rows(size_t(meetings.meetings.size()));
    std::iota(rows.begin(), rows.end(), 0);
    setMeetings(meetings, {{QString(), std::move(rows)}});
}

void MeetingModel::setMeetings(const MeetingSet &meetings, std::vector<MeetingGroup> groups)
{
    if (groups == m_groups && meetings == m_meetings)
        return;
    beginResetModel();
    disposeElsewhere(std::pair(std::exchange(m_meetings, meetings), std::exchange(m_groups, std::move(groups))));
    m_isGrouped = m_groups.size() != 1 || !m_groups.front().title.isEmpty();
    endResetModel();
}

QModelIndex MeetingModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, quintptr(parent.isValid() ? parent.row() + 1 : 0))
                                         : QModelIndex();
}

QModelIndex MeetingModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
                                                     : QModelIndex();
}

int MeetingModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_isGrouped ? int(m_groups.size()) : m_groups.empty() ? 0 : int(m_groups.front().rows.size());
    const bool isGroup = m_isGrouped && parent.internalId() == 0 && parent.column() == 0;
    return isGroup ? int(m_groups[size_t(parent.row())].rows.size()) : 0;
}

bool MeetingModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

int MeetingModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const MeetingRecord *MeetingModel::meetingAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index) || (m_isGrouped && index.internalId() == 0))
        return nullptr;
    const MeetingGroup &group = m_groups[m_isGrouped ? size_t(index.internalId()) - 1 : 0];
    return &m_meetings.meetings.at(group.rows[size_t(index.row())]);
}

QModelIndex MeetingModel::indexOf(MeetingId meeting) const
{
    if (!meeting.isValid()) // none is looked at: not worth a look through all
        return {};
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<int> &rows = m_groups[group].rows;
        const auto row = std::ranges::find_if(rows, [&](int at) { return m_meetings.meetings.at(at).isOf(meeting); });
        if (row != rows.end())
            return createIndex(int(row - rows.begin()), 0, quintptr(m_isGrouped ? group + 1 : 0));
    }
    return {};
}

void MeetingModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < ColumnCount)
        Q_EMIT sortWanted(meetingCells[column], order);
}

QVariant MeetingModel::groupData(const MeetingGroup &group, int column, int role) const
{
    if (role == GroupRole)
        return true;
    if (role == Qt::DisplayRole && column == 0)
        return i18nc("@title:group of rows, how many", "%1 · %2", group.title,
                     m_locale.toString(qlonglong(group.rows.size())));
    return {};
}

QVariant MeetingModel::data(const QModelIndex &index, int role) const
{
    const MeetingRecord *meeting = meetingAt(index);
    if (!meeting)
        return index.isValid() && checkIndex(index) ? groupData(m_groups[size_t(index.row())], index.column(), role)
                                                    : QVariant();
    const MeetingCell cell = meetingCells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        if (cell == MeetingCell::When && !meeting->when) // an empty cell reads like "the same day as above"
            return i18nc("@item when somebody met", "not known");
        return textOf(cell, *meeting, m_meetings, m_locale);
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(tip(*meeting, cell), Qt::WhiteSpaceNormal);
    case StatusRole:
        return cell == MeetingCell::Status ? QVariant(int(meeting->status)) : QVariant();
    case GroupRole:
        return false;
    case ProminentRole:
        return cell == MeetingCell::Who || (cell == MeetingCell::When && meeting->when);
    default:
        return {};
    }
}

QString MeetingModel::tip(const MeetingRecord &meeting, MeetingCell cell) const
{
    const QString words = textOf(cell, meeting, m_meetings, m_locale);
    if (cell == MeetingCell::Status)
        return i18nc("@info:tooltip status of a meeting · how sure", "%1 · %2", words,
                     sureness(meeting.confidence, m_locale));
    return cell == MeetingCell::Article || cell == MeetingCell::Sentence ? withNextArticleHint(words, meeting) : words;
}

QVariant MeetingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    return section >= 0 && section < ColumnCount ? headingOf(meetingCells[section]) : QVariant();
}

} // namespace dateline
