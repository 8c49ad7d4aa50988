// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <KConfigGroup>

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace dateline {

/// The panels around the middle of the window. They stand still, without title bars, until they are unlocked.
class Panels : public QObject
{
    Q_OBJECT

public:
    explicit Panels(QMainWindow *window);

    enum class AtFirst { Shown, Hidden };
    /// Puts \a content at \a area, \a size pixels wide or high at first; \a name is kept in the settings.
    void add(QWidget *content, const QString &name, const QString &title, Qt::DockWidgetArea area, int size,
             AtFirst atFirst = AtFirst::Shown);
    /// Brings the panel of \a content, which was added, to the front.
    void reveal(QWidget *content);
    /// To be called when all are added and before the settings are read.
    void arrange();

    /// Keeps in \a group which are away, and takes them back that a program put there which ended without a word: what
    /// a window keeps of itself says only that they were hidden. To be called once the settings are read.
    void keepAwayIn(const KConfigGroup &group);

    [[nodiscard]] QList<QAction *> toggleActions() const;
    void setUnlocked(bool unlocked);
    /// With nothing to show, all are away; those that a person had come back with the first article.
    void setContent(bool any);
    /// Before a window keeps where they stand, at its end: they come back, and none is away any more.
    void settle();

private:
    void writeAway();

    QMainWindow *m_window;
    QList<QDockWidget *> m_docks;
    QList<int> m_sizes;
    QList<QDockWidget *> m_away;
    KConfigGroup m_kept;
    bool m_hasContent = true;
};

} // namespace dateline
