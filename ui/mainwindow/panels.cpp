// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/panels.h"

#include <KLocalizedString>

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

#include <utility>

namespace dateline {

Panels::Panels(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
    window->setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
}

void Panels::add(QWidget *content, const QString &name, const QString &title, Qt::DockWidgetArea area, int size,
                 AtFirst atFirst)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->toggleViewAction()->setText(i18nc("@option:check %1 is a panel: Articles, Timeline…", "%1 Panel", title));
    // Docks have no sides that turn with the script.
    if (m_window->isRightToLeft() && area == Qt::LeftDockWidgetArea)
        area = Qt::RightDockWidgetArea;
    else if (m_window->isRightToLeft() && area == Qt::RightDockWidgetArea)
        area = Qt::LeftDockWidgetArea;
    m_window->addDockWidget(area, dock);
    if (atFirst == AtFirst::Hidden)
        dock->hide();
    m_docks.append(dock);
    m_sizes.append(size);
}

void Panels::reveal(QWidget *content)
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (dock->widget() != content)
            continue;
        dock->show();
        dock->raise();
        content->setFocus();
    }
}

void Panels::arrange()
{
    setUnlocked(false);
    for (qsizetype i = 0; i < m_docks.size(); ++i) {
        const bool lies = m_window->dockWidgetArea(m_docks[i]) == Qt::BottomDockWidgetArea;
        m_window->resizeDocks({m_docks[i]}, {m_sizes[i]}, lies ? Qt::Vertical : Qt::Horizontal);
    }
}

QList<QAction *> Panels::toggleActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : m_docks)
        actions.append(dock->toggleViewAction());
    return actions;
}

void Panels::setUnlocked(bool unlocked)
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        QWidget *bar = dock->titleBarWidget();
        dock->setTitleBarWidget(unlocked ? nullptr : new QWidget(dock));
        delete bar;
    }
}

void Panels::setContent(bool any)
{
    if (any == std::exchange(m_hasContent, any))
        return;
    if (any) {
        for (QDockWidget *dock : std::exchange(m_away, {}))
            dock->show();
        writeAway();
        return;
    }
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (dock->isHidden())
            continue;
        m_away.append(dock);
        dock->hide();
    }
    writeAway();
}

void Panels::keepAwayIn(const KConfigGroup &group)
{
    m_kept = group;
    const QStringList away = group.readEntry("Away", QStringList());
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (away.contains(dock->objectName()))
            dock->show();
    }
    // They stay in the group: this program may end without a word, too, before the window has kept that they are back.
}

void Panels::settle()
{
    setContent(true);
    writeAway();
}

void Panels::writeAway()
{
    if (!m_kept.isValid())
        return;
    QStringList names;
    for (const QDockWidget *dock : std::as_const(m_away))
        names.append(dock->objectName());
    m_kept.writeEntry("Away", names);
    m_kept.sync();
}

} // namespace dateline
