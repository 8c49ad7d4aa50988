// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/stepaside.h"

#include "ui/article/articleview.h"

#include <QApplication>
#include <QDialog>
#include <QScreen>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr QRect screen(0, 0, 1920, 1080);
constexpr QRect view(300, 100, 700, 600);
constexpr QRect passage(320, 250, 660, 60);

} // namespace

class StepAsideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWhereNothingIsCovered()
    {
        const QRect dialog(400, 320, 500, 300); // over the view, below the passage
        QCOMPARE(placeAside(dialog, {.passage = passage, .view = view, .screen = screen}), dialog.topLeft());
    }

    void stepsBesideTheView()
    {
        const QRect dialog(600, 200, 500, 300);
        const QRect there(placeAside(dialog, {.passage = passage, .view = view, .screen = screen}), dialog.size());
        QVERIFY(!there.intersects(view));
        QVERIFY(screen.contains(there));
    }

    void coversNoPassageOfAWindowAsLargeAsTheScreen()
    {
        const QRect dialog(600, 200, 500, 300);
        const QRect there(placeAside(dialog, {.passage = passage, .view = screen, .screen = screen}), dialog.size());
        QVERIFY(!there.intersects(passage));
        QVERIFY(screen.contains(there));
    }

    void staysOnASmallScreen()
    {
        constexpr QRect small(0, 0, 400, 300);
        const QRect dialog(10, 10, 600, 500);
        QCOMPARE(placeAside(dialog, {.passage = {20, 20, 200, 40}, .view = small, .screen = small}), QPoint(0, 0));
    }

    void movesADialogThatLeadsToAPassage()
    {
        Selection selection;
        QWidget window;
        window.setGeometry(0, 0, 500, 400);
        ArticleView article(nullptr, &selection, &window);
        article.setGeometry(window.rect());
        letDialogsStepAside(&article);
        window.show();
        ArticleRecord record;
        record.id = ArticleId{1};
        record.annotated.article.text = u"Mina Arvel met Tor Brandt in Drensk. They talked."_s;
        article.show(record);
        QDialog dialog(&window);
        dialog.setGeometry(20, 40, 300, 200);
        dialog.show();
        dialog.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog);
        selection.showPassage(record.id, {0, 36});
        QTRY_VERIFY(!article.passageRectangle().isEmpty());
        const QRect there(article.mapToGlobal(article.passageRectangle().topLeft()), article.passageRectangle().size());
        QVERIFY(there.intersects(QRect(20, 40, 300, 200)));
        QTRY_VERIFY(!dialog.frameGeometry().intersects(there));
        QVERIFY(dialog.screen()->availableGeometry().contains(dialog.frameGeometry()));

        dialog.move(there.topLeft()); // by hand
        article.show(record);         // since something was changed
        QCoreApplication::processEvents();
        QVERIFY(dialog.frameGeometry().intersects(there));
        selection.showPassage(record.id, {0, 36}); // asked for again
        QTRY_VERIFY(!dialog.frameGeometry().intersects(there));
    }
};

QTEST_MAIN(StepAsideTest)
#include "stepasidetest.moc"
