// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingmodel.h"

#include "ui/look/datewords.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QTextDocument>

#include <algorithm>

namespace dateline {

namespace {

/// Day by day; of those that begin together, the shorter first.
qint64 dateKey(const MeetingRecord &meeting)
{
    DateInterval when = meeting.when.value_or(DateInterval());
    if (when.isNull())
        when = DateInterval::day(meeting.published);
    const QDate from = when.from.isValid() ? when.from : when.to;
    const QDate to = when.to.isValid() ? when.to : when.from;
    if (!from.isValid())
        return 0;
    constexpr qint64 longest = 1 << 20;
    return from.toJulianDay() * longest + std::clamp<qint64>(from.daysTo(to), 0, longest - 1);
}

} // namespace

MeetingModel::MeetingModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_locale(locale)
{
}

void MeetingModel::setMeetings(const MeetingSet &meetings)
{
    if (meetings == m_meetings)
        return;
    beginResetModel();
    m_meetings = meetings;
    endResetModel();
}

const MeetingRecord *MeetingModel::meetingAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_meetings.meetings.at(index.row()) : nullptr;
}

QModelIndex MeetingModel::indexOf(MeetingId meeting) const
{
    const auto row = std::ranges::find(m_meetings.meetings, meeting, &MeetingRecord::id);
    return row == m_meetings.meetings.end() ? QModelIndex() : index(int(row - m_meetings.meetings.begin()), 0);
}

int MeetingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_meetings.meetings.size());
}

int MeetingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeetingModel::data(const QModelIndex &index, int role) const
{
    const MeetingRecord *meeting = meetingAt(index);
    if (!meeting)
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*meeting, column);
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(tip(*meeting, column));
    case SortRole:
        return sortKey(*meeting, column);
    case StatusRole:
        return column == Status ? QVariant(int(meeting->status)) : QVariant();
    default:
        return {};
    }
}

QString MeetingModel::text(const MeetingRecord &meeting, Column column) const
{
    switch (column) {
    case When:
        return meeting.when ? inWords(*meeting.when, m_locale) : QString();
    case Who:
        return names(meeting);
    case Where:
        return meeting.place;
    case How:
        return meeting.mode == MeetingMode::Unspecified ? QString() : displayName(meeting.mode);
    case Status:
        return displayName(meeting.status);
    case Sentence:
        return meeting.sentence.simplified();
    case Source:
        return meeting.articleTitle;
    case ColumnCount:
        break;
    }
    return {};
}

QString MeetingModel::tip(const MeetingRecord &meeting, Column column) const
{
    const QString words = text(meeting, column);
    return column == Status ? i18nc("@info:tooltip status of a meeting · how sure", "%1 · %2", words, sureness(meeting.confidence, m_locale))
                            : words;
}

QString MeetingModel::names(const MeetingRecord &meeting) const
{
    QStringList all;
    for (const EntityId participant : meeting.participants)
        all.append(m_meetings.entities.value(participant).name);
    all.removeAll(QString());
    return m_locale.createSeparatedList(all);
}

QVariant MeetingModel::sortKey(const MeetingRecord &meeting, Column column) const
{
    switch (column) {
    case When:
        return dateKey(meeting);
    case How:
        return int(meeting.mode);
    case Status:
        return int(meeting.status);
    case Who:
    case Where:
    case Sentence:
    case Source:
    case ColumnCount:
        break;
    }
    return text(meeting, column);
}

QVariant MeetingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case When:
        return i18nc("@title:column of meetings", "When");
    case Who:
        return i18nc("@title:column of meetings", "Who");
    case Where:
        return i18nc("@title:column of meetings", "Where");
    case How:
        return i18nc("@title:column of meetings", "How");
    case Status:
        return i18nc("@title:column of meetings: held, planned…", "Status");
    case Sentence:
        return i18nc("@title:column of meetings", "Sentence");
    case Source:
        return i18nc("@title:column of meetings", "Article");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace dateline
