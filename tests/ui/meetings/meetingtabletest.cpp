// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sampleprofile.h"
#include "ui/meetings/meetingtable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

MeetingSet talks()
{
    SampleProfile profile;
    const EntityId oren = profile.somebody(u"Oren Tavik"_s);
    profile.meeting({oren}, DateInterval::day({2031, 5, 3}), u"Sela"_s);
    profile.meeting({profile.somebody(u"Ada Koll"_s)}, DateInterval::day({2031, 5, 2}), u"Drensk"_s);
    profile.meeting({oren}, DateInterval::day({2031, 5, 4}), u"Drensk"_s, MeetingStatus::Planned);
    return profile.made().meetings;
}

struct Shown {
    Selection selection;
    MeetingTable table{nullptr, &selection};
    QTableView *view = table.findChild<QTableView *>();

    Shown()
    {
        table.resize(1000, 400);
        table.show(talks());
        table.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
    }

    [[nodiscard]] QStringList column(int index) const
    {
        QStringList cells;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            cells.append(view->model()->index(row, index).data().toString());
        return cells;
    }

    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                          view->visualRect(view->model()->index(row, 1)).center());
    }
};

} // namespace

class MeetingTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheLatestFirst()
    {
        const Shown shown;
        QCOMPARE(shown.column(MeetingModel::Where), (QStringList{u"Drensk"_s, u"Sela"_s, u"Drensk"_s}));
        QCOMPARE(shown.column(MeetingModel::Status).first(), u"Planned"_s);
    }

    void sortsByAColumn()
    {
        const Shown shown;
        shown.view->sortByColumn(MeetingModel::Who, Qt::AscendingOrder);
        QVERIFY(shown.column(MeetingModel::Who).first().contains(u"Ada"_s));
    }

    void leadsToTheSentence()
    {
        Shown shown;
        shown.click(1);
        QCOMPARE(shown.selection.place(),
                 (Place{.article = {10}, .entity = {}, .meeting = {100}, .passage = TextSpan{4, 40}}));
    }

    void leadsByKeyboard()
    {
        Shown shown;
        shown.view->setCurrentIndex(shown.view->model()->index(2, 0));
        QTest::keyClick(shown.view, Qt::Key_Return);
        QCOMPARE(shown.selection.place().meeting, MeetingId{101});
    }

    void gathersRowsWithoutLeavingTheTable()
    {
        Shown shown;
        QSignalSpy moved(&shown.selection, &Selection::placeChanged);
        shown.click(0, Qt::ControlModifier);
        shown.click(2, Qt::ControlModifier);
        QCOMPARE(moved.size(), 0);
        QCOMPARE(shown.view->selectionModel()->selectedRows().size(), 2);
        QTest::keySequence(shown.view, QKeySequence::Copy);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u"When\tWho\tWhere\t"));
        QVERIFY(lines[2].contains(u"Ada Koll"));
    }

    void copiesEverythingWhereNothingIsSelected()
    {
        Shown shown;
        shown.view->clearSelection();
        shown.table.copy();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 4);
    }

    void copiesColumnsAsTheyStand()
    {
        Shown shown;
        shown.view->horizontalHeader()->moveSection(MeetingModel::Where, 0);
        shown.table.copy();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Where\tWhen\tWho\t"));
    }

    void separatesByTabs_data()
    {
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QList<QStringList>() << QString();
        QTest::newRow("cells") << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, QString()}} << u"a\tb\nc\t\n"_s;
        QTest::newRow("a tab in a cell") << QList<QStringList>{{u"a\tb"_s, u"c"_s}} << u"a b\tc\n"_s;
        QTest::newRow("lines in a cell") << QList<QStringList>{{u"a\r\nb\n"_s, u"c"_s}} << u"a b\tc\n"_s;
    }

    void separatesByTabs()
    {
        QFETCH(const QList<QStringList>, rows);
        QTEST(tabSeparated(rows), "text");
    }

    void narrowsItsRows()
    {
        const Shown shown;
        auto *words = shown.table.findChild<QLineEdit *>();
        words->setText(u"drensk"_s);
        QCOMPARE(shown.view->model()->rowCount(), 2);
        words->setText(u"(drensk"_s); // words, no pattern
        QCOMPARE(shown.view->model()->rowCount(), 0);
        words->clear();
        QCOMPARE(shown.view->model()->rowCount(), 3);
    }

    void followsTheSelection()
    {
        Shown shown;
        shown.selection.selectMeeting({101});
        QCOMPARE(shown.view->currentIndex().row(), 2);
        shown.selection.selectMeeting({999});
        QCOMPARE(shown.view->currentIndex().row(), 2);
    }

    void bringsColumnsBack()
    {
        QByteArray columns;
        {
            const Shown shown;
            shown.view->sortByColumn(MeetingModel::Where, Qt::AscendingOrder);
            shown.view->setColumnWidth(MeetingModel::Who, 333);
            columns = shown.table.columns();
        }
        Shown shown;
        shown.table.setColumns(columns);
        QCOMPARE(shown.view->columnWidth(MeetingModel::Who), 333);
        QCOMPARE(shown.column(MeetingModel::Where), (QStringList{u"Drensk"_s, u"Drensk"_s, u"Sela"_s}));
        shown.table.setColumns("damaged");
        QCOMPARE(shown.view->columnWidth(MeetingModel::Who), 333);
    }
};

QTEST_MAIN(MeetingTableTest)
#include "meetingtabletest.moc"
