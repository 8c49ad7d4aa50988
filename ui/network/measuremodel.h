// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace dateline {

/// How each stands in a network, a row for each.
class MeasureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Met, Meetings, Betweenness, PageRank, Community, First, Last, ColumnCount };
    enum Role { SortRole = Qt::UserRole }; ///< what the column is sorted by

    explicit MeasureModel(const QLocale &locale = QLocale(), QObject *parent = nullptr);

    void setMeasures(const NetworkMeasures &measures);
    [[nodiscard]] EntityId entityAt(int row) const;
    [[nodiscard]] int rowOf(EntityId entity) const; ///< −1 for none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, Column column) const;
    [[nodiscard]] QVariant sortKey(int row, Column column) const;

    QLocale m_locale;
    NetworkMeasures m_measures;
};

} // namespace dateline
