// SPDX-License-Identifier: GPL-3.0-only
#include "ui/history/historymodel.h"

#include "ui/history/stepwords.h"

#include <KLocalizedString>

#include <algorithm>
#include <utility>

namespace dateline {
using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void HistoryModel::setHistory(const History &history, Older older)
{
    setOldest(history.steps);
    setLatest(history.steps);
    setOlder(older);
    m_steps = history.steps;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// Older steps come when they were asked for, below the others, and go when there are too many.
void HistoryModel::setOldest(const QList<StepRecord> &steps)
{
    if (m_steps.isEmpty() || steps.isEmpty())
        return;
    const auto count = int(m_steps.size());
    const auto come = std::ranges::find(steps, m_steps.first().id, &StepRecord::id) - steps.cbegin();
    const auto go = std::ranges::find(std::as_const(m_steps), steps.first().id, &StepRecord::id) - m_steps.cbegin();
    if (come > 0 && come < steps.size()) {
        beginInsertRows({}, count, count + int(come) - 1);
        m_steps = steps.first(come) + m_steps;
        endInsertRows();
    } else if (go > 0 && go < count) {
        beginRemoveRows({}, count - int(go), count - 1);
        m_steps.remove(0, go);
        endRemoveRows();
    }
}

void HistoryModel::setLatest(const QList<StepRecord> &steps)
{
    const auto [before, after] =
        std::ranges::mismatch(std::as_const(m_steps), steps, {}, &StepRecord::id, &StepRecord::id);
    const auto same = int(before - m_steps.cbegin());
    const auto gone = int(m_steps.size()) - same;
    const auto added = int(steps.size()) - same;
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_steps.resize(same);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_steps = steps;
        endInsertRows();
    }
}

void HistoryModel::setOlder(Older older)
{
    const auto last = int(m_steps.size());
    if (older == m_older)
        return;
    if (older == Older::None) {
        beginInsertRows({}, last, last);
        m_older = older;
        endInsertRows();
    } else {
        beginRemoveRows({}, last, last);
        m_older = older;
        endRemoveRows();
    }
}

const StepRecord *HistoryModel::recordAt(int row) const
{
    const qsizetype place = m_steps.size() - 1 - row;
    return place >= 0 ? &m_steps.at(place) : nullptr;
}

int HistoryModel::rowNow() const
{
    const auto last =
        std::find_if(m_steps.crbegin(), m_steps.crend(), [](const StepRecord &step) { return !step.isUndone(); });
    return int(last - m_steps.crbegin());
}

HistoryModel::State HistoryModel::stateAt(int row) const
{
    const int now = rowNow();
    if (row == now)
        return State::Now;
    return row < now ? State::Undone : State::Done;
}

StepId HistoryModel::stepAt(const QModelIndex &index) const
{
    const StepRecord *record = recordAt(index.row());
    return record ? record->id : StepId();
}

QModelIndex HistoryModel::now() const
{
    return index(rowNow());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size()) + (m_older == Older::None ? 1 : 0);
}

QString HistoryModel::wordsAt(int row) const
{
    const StepRecord *record = recordAt(row);
    return record ? stepInWords(record->step, 200) : i18nc("@item the first line of the history", "Before everything");
}

QString HistoryModel::momentAt(int row) const
{
    const StepRecord *record = recordAt(row);
    if (!record)
        return {};
    QStringList parts{momentInWords(record->begun, QDateTime::currentDateTime())};
    if (!record->isDone() && !record->isUndone())
        parts.append(i18nc("@info a step of the history", "%1 of %2 undone", record->undone, record->step.count));
    if (!record->step.reason.isEmpty())
        parts.append(record->step.reason);
    return parts.join(u" · "_s);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return wordsAt(index.row());
    case Qt::AccessibleTextRole:
        switch (stateAt(index.row())) {
        case State::Done:
            return wordsAt(index.row());
        case State::Now:
            return i18nc("@info accessible: the point of the history where one is", "%1, now", wordsAt(index.row()));
        case State::Undone:
            return i18nc("@info accessible: a step of the history", "%1, undone", wordsAt(index.row()));
        }
        return {};
    case Qt::AccessibleDescriptionRole:
    case MomentRole:
        return momentAt(index.row());
    case StateRole:
        return int(stateAt(index.row()));
    default:
        return {};
    }
}

} // namespace dateline
