// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/measuremodel.h"

#include <KLocalizedString>

#include <algorithm>

namespace dateline {

namespace {

struct Heading {
    QString word;
    QString meaning;
};

Heading headingOf(MeasureModel::Column column)
{
    switch (column) {
    case MeasureModel::Name:
        return {i18nc("@title:column of measures", "Name"), {}};
    case MeasureModel::Met:
        return {i18nc("@title:column of measures: how many others", "Met"),
                i18nc("@info:tooltip", "How many others they met (degree)")};
    case MeasureModel::Meetings:
        return {i18nc("@title:column of measures", "Meetings"),
                i18nc("@info:tooltip", "In how many meetings they took part")};
    case MeasureModel::Betweenness:
        return {i18nc("@title:column of measures", "Between"),
                i18nc("@info:tooltip",
                      "Which share of the shortest chains between two others leads over them (betweenness)")};
    case MeasureModel::PageRank:
        return {
            i18nc("@title:column of measures", "PageRank"),
            i18nc(
                "@info:tooltip",
                "How likely one comes to them who goes on and on from somebody to somebody they met; the likelier, the more meetings")};
    case MeasureModel::Community:
        return {i18nc("@title:column of measures", "Community"),
                i18nc("@info:tooltip", "The same number: met each other more than others (Leiden); 1 is the largest")};
    case MeasureModel::First:
        return {i18nc("@title:column of measures: meeting", "First"),
                i18nc("@info:tooltip", "Day of their first meeting")};
    case MeasureModel::Last:
        return {i18nc("@title:column of measures: meeting", "Last"),
                i18nc("@info:tooltip", "Day of their last meeting")};
    case MeasureModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

MeasureModel::MeasureModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_locale(locale)
{
}

void MeasureModel::setMeasures(const NetworkMeasures &measures)
{
    beginResetModel();
    m_measures = measures;
    endResetModel();
}

EntityId MeasureModel::entityAt(int row) const
{
    return row >= 0 && row < m_measures.measures.size() ? m_measures.measures[row].entity : EntityId();
}

int MeasureModel::rowOf(EntityId entity) const
{
    const auto found = std::ranges::find(m_measures.measures, entity, &NodeMeasures::entity);
    return found == m_measures.measures.end() ? -1 : int(found - m_measures.measures.begin());
}

int MeasureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_measures.measures.size());
}

int MeasureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeasureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return column == Name ? text(index.row(), column) : headingOf(column).meaning;
    case Qt::TextAlignmentRole:
        return int((column == Name || column >= First ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case SortRole:
        return sortKey(index.row(), column);
    default:
        return {};
    }
}

QString MeasureModel::text(int row, Column column) const
{
    const NodeMeasures &measures = m_measures.measures[row];
    const auto day = [this](QDate date) {
        return date.isValid() ? m_locale.toString(date, QLocale::ShortFormat) : QString();
    };
    switch (column) {
    case Name:
        return m_measures.network.nodes[row].name;
    case Met:
        return m_locale.toString(measures.met);
    case Meetings:
        return m_locale.toString(measures.meetings);
    case Betweenness:
        return i18nc("@item share in percent", "%1 %", m_locale.toString(100 * measures.betweenness, 'f', 2));
    case PageRank:
        return i18nc("@item share in percent", "%1 %", m_locale.toString(100 * measures.pageRank, 'f', 2));
    case Community:
        return m_locale.toString(measures.community + 1);
    case First:
        return day(measures.first);
    case Last:
        return day(measures.last);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MeasureModel::sortKey(int row, Column column) const
{
    const NodeMeasures &measures = m_measures.measures[row];
    switch (column) {
    case Met:
        return measures.met;
    case Meetings:
        return measures.meetings;
    case Betweenness:
        return measures.betweenness;
    case PageRank:
        return measures.pageRank;
    case Community:
        return measures.community;
    case First:
        return measures.first;
    case Last:
        return measures.last;
    case Name:
    case ColumnCount:
        break;
    }
    return text(row, column);
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return headingOf(Column(section)).word;
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole)
        return headingOf(Column(section)).meaning;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Name || section >= First ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace dateline
