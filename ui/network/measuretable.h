// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/network/measuremodel.h"
#include "ui/selection/selection.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace dateline {

/// Degree, betweenness and the like of everybody in a network, to sort and copy. A click selects somebody everywhere;
/// Return and a double click ask for what is behind a number.
class MeasureTable : public QTableView
{
    Q_OBJECT

public:
    /// \a selection is not owned.
    explicit MeasureTable(Selection *selection, QWidget *parent = nullptr);

    void show(const NetworkMeasures &measures);
    using QWidget::show;

    /// Puts the selected rows, with a heading, on the clipboard as text and as HTML; all rows when one or none is
    /// selected.
    void copy();

Q_SIGNALS:
    void behindWanted(dateline::EntityId entity, dateline::MeasureModel::Column column, const QPoint &where);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void ask(const QModelIndex &index);
    void showMenu(const QPoint &position);
    [[nodiscard]] EntityId entityAt(const QModelIndex &index) const;

    Selection *m_selection;
    MeasureModel *m_model;
    QSortFilterProxyModel *m_sorted;
};

} // namespace dateline
