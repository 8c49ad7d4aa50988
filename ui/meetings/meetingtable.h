// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/serialexecutor.h"
#include "model/corpus/corpus.h"
#include "ui/meetings/meetingmodel.h"
#include "ui/selection/pointedat.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace dateline {

class ColumnFilters;

/// The meetings the filter lets through as a table to sort, group, narrow, copy and save; a row leads to its sentence.
class MeetingTable : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null when records are shown directly.
    MeetingTable(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~MeetingTable() override;

    void show(const MeetingSet &meetings);
    using QWidget::show;

    void setGrouping(MeetingGrouping grouping);

    /// Widths, order and sorting of the columns, to come back to.
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &columns);

    /// All rows shown, with a heading, for another program: days as ISO dates.
    [[nodiscard]] QList<QStringList> exported() const;

public Q_SLOTS:
    /// Puts the selected rows, with a heading, on the clipboard as text and HTML; all rows when none is selected.
    void copy();
    /// Asks for a file and writes exported() to it as comma-separated values.
    void saveAs();

Q_SIGNALS:
    void shown(int meetings); ///< after each show()
    void failed(const QString &message);
    /// Before a menu comes up; whoever can do something about that adds it.
    void menuWanted(QMenu *menu, const dateline::PointedAt &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrangeWidgets();
    void ask();
    void follow(const Place &place);
    void lead(const QModelIndex &index);
    void arrange();
    void showArranged(const MeetingSet &set, std::vector<MeetingGroup> groups);
    void count();
    void showMenu(const QPoint &position);
    [[nodiscard]] QModelIndexList rowsToCopy() const;

    Corpus *m_corpus;
    Selection *m_selection;
    MeetingSet m_set;
    MeetingArrangement m_arrangement;
    MeetingModel *m_model;
    QTreeView *m_view;
    QLabel *m_heading;
    QComboBox *m_grouping;
    QToolButton *m_byColumn;
    ColumnFilters *m_filters;
    QLineEdit *m_words;
    int m_round = 0; ///< of arranging
    QFuture<Result<MeetingSet>> m_asked;
    SerialExecutor m_lane; ///< arranges many rows and writes files; the last, so that it is the first to go
};

/// Writes rows as comma-separated values; either all of the file is there afterwards or what was there before.
Result<void> saveCsv(const QString &path, const QList<QStringList> &rows);

} // namespace dateline
