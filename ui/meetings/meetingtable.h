// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/meetings/meetingmodel.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace dateline {

/// Rows as text with a tab between cells and a line for each, for a spreadsheet; blanks for tabs and ends of lines
/// in a cell.
QString tabSeparated(const QList<QStringList> &rows);

/// The meetings the filter lets through as a table to sort, narrow and copy; a row leads to its sentence.
class MeetingTable : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null when records are shown directly.
    MeetingTable(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~MeetingTable() override;

    void show(const MeetingSet &meetings);
    using QWidget::show;

    /// Widths, order and sorting of the columns, to come back to.
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &columns);

public Q_SLOTS:
    /// Puts the selected rows, with a heading, on the clipboard; all rows when none is selected.
    void copy();

Q_SIGNALS:
    void shown(int meetings); ///< after each show()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void follow(const Place &place);
    void lead(const QModelIndex &index);
    void narrow(const QString &words);
    void count();
    void showMenu(const QPoint &position);

    Corpus *m_corpus;
    Selection *m_selection;
    MeetingModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    QLabel *m_heading;
    QLineEdit *m_words;
    QFuture<Result<MeetingSet>> m_asked;
};

} // namespace dateline
