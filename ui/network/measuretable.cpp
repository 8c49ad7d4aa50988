// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/measuretable.h"

#include "ui/look/tabletext.h"

#include <KLocalizedString>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

MeasureTable::MeasureTable(Selection *selection, QWidget *parent)
    : QTableView(parent)
    , m_selection(selection)
    , m_model(new MeasureModel(locale(), this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(MeasureModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    setModel(m_sorted);
    setAccessibleName(i18nc("@info accessible", "Measures of the network"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    setSortingEnabled(true);
    sortByColumn(MeasureModel::Meetings, Qt::DescendingOrder);
    constexpr int widths[] = {230, 64, 88, 88, 96, 100, 104, 104};
    for (int column = 0; column < MeasureModel::ColumnCount; ++column)
        setColumnWidth(column, widths[column]);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (QApplication::keyboardModifiers() == Qt::NoModifier) // else rows are gathered
            m_selection->selectEntity(entityAt(index));
    });
    connect(this, &QTableView::doubleClicked, this, &MeasureTable::ask);
    connect(this, &QTableView::customContextMenuRequested, this, &MeasureTable::showMenu);
    connect(m_selection, &Selection::placeChanged, this, &MeasureTable::follow);
}

void MeasureTable::show(const NetworkMeasures &measures)
{
    m_model->setMeasures(measures);
    follow();
}

EntityId MeasureTable::entityAt(const QModelIndex &index) const
{
    return m_model->entityAt(m_sorted->mapToSource(index).row());
}

/// The row of the one who is looked at.
void MeasureTable::follow()
{
    const int row = m_model->rowOf(m_selection->place().entity);
    if (row < 0) {
        clearSelection();
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, std::max(0, currentIndex().column())));
    if (index.row() == currentIndex().row() && selectionModel()->isSelected(index))
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void MeasureTable::ask(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT behindWanted(entityAt(index), MeasureModel::Column(index.column()),
                            viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void MeasureTable::copy()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    if (rows.size() < 2) {
        rows.clear();
        for (int row = 0; row < m_sorted->rowCount(); ++row)
            rows.append(m_sorted->index(row, 0));
    }
    const auto line = [this](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < MeasureModel::ColumnCount; ++column)
            cells.append(cell(horizontalHeader()->logicalIndex(column)));
        return cells;
    };
    QList<QStringList> lines{
        line([this](int column) { return m_sorted->headerData(column, Qt::Horizontal).toString(); })};
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(line([&row](int column) { return row.siblingAtColumn(column).data().toString(); }));
    QApplication::clipboard()->setMimeData(tableMimeData(lines).release());
}

void MeasureTable::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QModelIndex index = indexAt(position); index.isValid())
        menu->addAction(QIcon::fromTheme(u"go-jump"_s), i18nc("@action:inmenu", "&What Is Behind It…"), this,
                        [this, kept = QPersistentModelIndex(index)] { ask(kept); });
    menu->addAction(QIcon::fromTheme(u"edit-copy"_s), i18nc("@action:inmenu", "&Copy as Table"), this,
                    &MeasureTable::copy);
    menu->popup(viewport()->mapToGlobal(position));
}

void MeasureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return ask(currentIndex());
    if (event->key() == Qt::Key_Space)
        return m_selection->selectEntity(entityAt(currentIndex()));
    QTableView::keyPressEvent(event);
}

} // namespace dateline
