// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingtable.h"
#include "tests/support/madestory.h"
#include "tests/support/sampleprofile.h"
#include "ui/meetings/columnfilters.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

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
    QTreeView *view = table.findChild<QTreeView *>();

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

    void walksThroughTheArticlesThatTellOfIt()
    {
        Shown shown;
        MeetingSet set = talks();
        MeetingRecord other = set.meetings[0];
        other.id = {300};
        other.article = {30};
        other.articleTitle = u"Another article"_s;
        set.meetings[0].tellings = {set.meetings[0], other};
        shown.table.show(set);
        const QString both = shown.column(MeetingModel::Source)[1];
        QVERIFY2(both.startsWith(u"2 ") && both.contains(u"Article 10; Another article"), qPrintable(both));
        QVERIFY(shown.view->model()
                    ->index(1, MeetingModel::Sentence)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"click again"));
        shown.click(1);
        QCOMPARE(shown.selection.place().article, ArticleId{10});
        shown.click(1);
        QCOMPARE(shown.selection.place().article, ArticleId{30});
        QCOMPARE(shown.view->currentIndex().row(), 1); // the same row stands for both
        shown.click(1);
        QCOMPARE(shown.selection.place().article, ArticleId{10});
        shown.click(0);
        shown.selection.selectMeeting({300});
        QCOMPARE(shown.view->currentIndex().row(), 1);
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
        QCOMPARE(QApplication::clipboard()->mimeData()->html().count(u"<tr>"_s), 4);
    }

    void copiesColumnsAsTheyStand()
    {
        Shown shown;
        shown.view->header()->moveSection(MeetingModel::Where, 0);
        shown.table.copy();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Where\tWhen\tWho\t"));
    }

    void groupsItsRows()
    {
        Shown shown;
        shown.table.setGrouping(MeetingGrouping::Place);
        const QAbstractItemModel *model = shown.view->model();
        QCOMPARE(shown.column(0), (QStringList{u"Drensk · 2"_s, u"Sela · 1"_s}));
        QVERIFY(shown.view->isExpanded(model->index(0, 0)));
        const QModelIndex row = model->index(1, MeetingModel::When, model->index(0, 0));
        shown.view->setCurrentIndex(row);
        QTest::keyClick(shown.view, Qt::Key_Return);
        QCOMPARE(shown.selection.place().meeting, MeetingId{101});
        shown.view->clearSelection();
        shown.table.copy();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"By Place\tWhen\tWho\t"));
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 4);
        shown.selection.selectMeeting({100});
        QCOMPARE(shown.view->currentIndex().parent().row(), 1);
        shown.table.setGrouping(MeetingGrouping::None);
        QCOMPARE(model->rowCount(), 3);
    }

    void narrowsByColumn()
    {
        const Shown shown;
        shown.table.findChild<QToolButton *>()->click();
        const QList<QLineEdit *> fields =
            shown.table.findChild<ColumnFilters *>()->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly);
        QCOMPARE(fields.size(), int(MeetingModel::ColumnCount));
        QVERIFY(fields[MeetingModel::Where]->isVisible());
        QCOMPARE(fields[MeetingModel::Where]->width(), shown.view->columnWidth(MeetingModel::Where) - 3);
        fields[MeetingModel::Where]->setText(u"drensk"_s);
        QCOMPARE(shown.view->model()->rowCount(), 2);
        fields[MeetingModel::Who]->setText(u"oren"_s);
        QCOMPARE(shown.view->model()->rowCount(), 1);
        fields[MeetingModel::Who]->setText(u"drensk"_s); // is in another column
        QCOMPARE(shown.view->model()->rowCount(), 0);
        shown.table.findChild<QToolButton *>()->click(); // off again
        QCOMPARE(shown.view->model()->rowCount(), 3);
    }

    void exportsForASpreadsheet()
    {
        Shown shown;
        MeetingSet set = talks();
        set.meetings[0].sentence = u"=cmd|' /C calc'!A0"_s;
        shown.table.show(set);
        const QList<QStringList> rows = shown.table.exported();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[1].first(), u"2031-05-04"_s);
        const QTemporaryDir folder;
        QVERIFY(saveCsv(folder.filePath(u"a.csv"_s), rows));
        QFile file(folder.filePath(u"a.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count("\r\n"), 4);
        QVERIFY(written.contains(",'=cmd|' /C calc'!A0,"));
        QVERIFY(!saveCsv(folder.filePath(u"no/where.csv"_s), rows));
    }

    void arrangesManyRowsElsewhere()
    {
        Selection selection;
        MeetingTable table(nullptr, &selection);
        QSignalSpy shown(&table, &MeetingTable::shown);
        table.show(test::madeMeetings({.meetings = 20'000}));
        QCOMPARE(shown.size(), 0);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(table.findChild<QTreeView *>()->model()->rowCount(), 20'000);
        table.show({}); // overtakes what is still being arranged
        QCOMPARE(table.findChild<QTreeView *>()->model()->rowCount(), 0);
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
