// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/panels.h"

#include <KSharedConfig>

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// A window of two panels, one of which a person has to ask for.
struct Window : QMainWindow {
    explicit Window(const QString &settings, const QByteArray &state = {})
    {
        panels.add(new QLabel(this), u"list"_s, u"List"_s, Qt::LeftDockWidgetArea, 200);
        panels.add(new QLabel(this), u"asked"_s, u"Asked for"_s, Qt::RightDockWidgetArea, 200, Panels::AtFirst::Hidden);
        panels.arrange();
        restoreState(state);
        panels.keepAwayIn(KConfigGroup(KSharedConfig::openConfig(settings, KConfig::SimpleConfig), u"Panels"_s));
        show();
    }

    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (const QDockWidget *dock : findChildren<QDockWidget *>()) {
            if (dock->isVisible())
                names.append(dock->objectName());
        }
        return names;
    }

    Panels panels{this};
};

} // namespace

class PanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areAwayWhileThereIsNothingToShow()
    {
        Window window(m_folder.filePath(u"away"_s));
        QCOMPARE(window.shown(), QStringList{u"list"_s});
        window.panels.setContent(false);
        QCOMPARE(window.shown(), QStringList());
        window.panels.setContent(true);
        QCOMPARE(window.shown(), QStringList{u"list"_s});
    }

    void comeBackAfterAnEndWithoutAWord()
    {
        const QString settings = m_folder.filePath(u"killed"_s);
        const QByteArray state = stateAfter(settings, [](Window &window) { window.panels.setContent(false); });
        Window empty(settings, state);
        empty.panels.setContent(false);
        QCOMPARE(empty.shown(), QStringList());
        empty.panels.setContent(true);
        QCOMPARE(empty.shown(), QStringList{u"list"_s});
    }

    void comeBackAfterTwoEndsWithoutAWord()
    {
        const QString settings = m_folder.filePath(u"killed twice"_s);
        const QByteArray state = stateAfter(settings, [](Window &window) { window.panels.setContent(false); });
        QCOMPARE(Window(settings, state).shown(), QStringList{u"list"_s}); // goes before it has kept anything
        Window third(settings, state);
        QCOMPARE(third.shown(), QStringList{u"list"_s});
        third.findChild<QDockWidget *>(u"list"_s)->hide();
        third.panels.settle();
        QCOMPARE(Window(settings, third.saveState()).shown(), QStringList());
    }

    void stayHiddenWhenAPersonHidThem()
    {
        const QString settings = m_folder.filePath(u"hidden"_s);
        const QByteArray state = stateAfter(settings, [](Window &window) {
            window.panels.setContent(false);
            window.panels.setContent(true);
            window.findChild<QDockWidget *>(u"list"_s)->hide();
        });
        const Window again(settings, state);
        QCOMPARE(again.shown(), QStringList());
    }

private:
    /// What a window keeps of itself now and then, after what was done in it, before it goes without being closed.
    template<typename Act>
    static QByteArray stateAfter(const QString &settings, const Act &act)
    {
        Window window(settings);
        act(window);
        return window.saveState();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(PanelsTest)
#include "panelstest.moc"
