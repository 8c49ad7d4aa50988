// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/history.h"

#include <QWidget>

class QListView;

namespace dateline {

class HistoryModel;
class Undoer;

/// What was done, step by step; choosing a step goes to the point right after it.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a undoer is not owned.
    explicit HistoryPanel(Undoer *undoer, QWidget *parent = nullptr);

private:
    void refresh();
    void choose(const QModelIndex &index);

    Undoer *m_undoer;
    HistoryModel *m_model;
    QListView *m_view;
    StepId m_latest; ///< that is shown
};

} // namespace dateline
