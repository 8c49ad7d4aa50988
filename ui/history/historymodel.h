// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/history.h"

#include <QAbstractListModel>

namespace dateline {

/// The steps of the history, the latest in the first row, below the very first of them a row for what was before.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Done, Now, Undone }; ///< Now: the latest that is done, or is half undone
    enum Role {
        MomentRole = Qt::UserRole, ///< when it was done, and why where somebody said so
        StateRole,                 ///< as int
    };

    explicit HistoryModel(QObject *parent = nullptr);

    enum class Older { None, Some }; ///< whether there are steps before those of the history
    /// Rows that stay keep their place for the views.
    void setHistory(const History &history, Older older = Older::None);
    /// None in the last row.
    [[nodiscard]] StepId stepAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex now() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void setOldest(const QList<StepRecord> &steps);
    void setLatest(const QList<StepRecord> &steps);
    void setOlder(Older older);
    [[nodiscard]] const StepRecord *recordAt(int row) const;
    [[nodiscard]] int rowNow() const;
    [[nodiscard]] QString wordsAt(int row) const;
    [[nodiscard]] QString momentAt(int row) const;
    [[nodiscard]] State stateAt(int row) const;

    QList<StepRecord> m_steps; ///< the oldest first
    Older m_older = Older::None;
};

} // namespace dateline
