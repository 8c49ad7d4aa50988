// SPDX-License-Identifier: GPL-3.0-only
#include "ui/history/historypanel.h"

#include "ui/history/historydelegate.h"
#include "ui/history/historymodel.h"
#include "ui/history/undoer.h"

#include <KLocalizedString>

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace dateline {

HistoryPanel::HistoryPanel(Undoer *undoer, QWidget *parent)
    : QWidget(parent)
    , m_undoer(undoer)
    , m_model(new HistoryModel(this))
    , m_view(new QListView(this))
{
    auto *heading = new QLabel(i18nc("@title:window", "History"), this);
    QFont small = font();
    small.setBold(true);
    small.setCapitalization(QFont::AllUppercase);
    small.setPixelSize(std::max(10, int(QFontInfo(small).pixelSize() * 0.85)));
    heading->setFont(small);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setContentsMargins(12, 8, 12, 8);

    m_view->setModel(m_model);
    m_view->setItemDelegate(new HistoryDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust); // rows are as high as their words need
    m_view->setLayoutMode(QListView::Batched);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(heading->text());
    m_view->viewport()->setAutoFillBackground(false);
    m_view->viewport()->setBackgroundRole(QPalette::Window);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    setMinimumWidth(160);

    auto *go = new QAction(i18nc("@action goes to the chosen step of the history", "Go to This Step"), m_view);
    go->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    go->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(go);
    connect(go, &QAction::triggered, this, [this] { choose(m_view->currentIndex()); });
    connect(m_view, &QListView::clicked, this, &HistoryPanel::choose);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && !m_undoer->isWhole() && value == m_view->verticalScrollBar()->maximum())
            m_undoer->askForMore();
    });
    connect(m_undoer, &Undoer::changed, this, &HistoryPanel::refresh);
    refresh();
}

void HistoryPanel::refresh()
{
    const QList<StepRecord> &steps = m_undoer->history().steps;
    const StepId latest = steps.isEmpty() ? StepId() : steps.last().id;
    const bool isNew = latest != std::exchange(m_latest, latest); // what was done just now is to be seen
    const bool atTop = m_view->verticalScrollBar()->value() == 0;
    m_model->setHistory(m_undoer->history(),
                        m_undoer->isWhole() ? HistoryModel::Older::None : HistoryModel::Older::Some);
    if (atTop || isNew)
        m_view->scrollToTop();
}

void HistoryPanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        m_undoer->goTo(m_model->stepAt(index));
}

} // namespace dateline
