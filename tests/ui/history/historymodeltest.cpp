// SPDX-License-Identifier: GPL-3.0-only
#include "ui/history/historymodel.h"

#include "ui/history/historypanel.h"
#include "ui/history/stepwords.h"
#include "ui/history/undoer.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QTimeZone>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Steps \a first to \a last; those after \a done are undone.
History steps(int first, int last, int done)
{
    History history;
    for (int id = first; id <= last; ++id) {
        history.steps.append({.id = StepId{id},
                              .step = {.kind = StepKind::Delete, .subject = u"Report %1"_s.arg(id)},
                              .begun = QDateTime(QDate(2025, 11, 25), QTime(14, 3), QTimeZone(QTimeZone::UTC)),
                              .undone = id > done ? 1 : 0});
    }
    return history;
}

QStringList rows(const HistoryModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        static constexpr std::array marks{u' ', u'>', u'-'};
        rows.append(marks.at(size_t(index.data(HistoryModel::StateRole).toInt())) + index.data().toString());
    }
    return rows;
}

} // namespace

class HistoryModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsBeforeEverything()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(rows(model), QStringList{u">Before everything"_s});
        QCOMPARE(model.stepAt(model.index(0)), StepId());
    }

    void showsTheLatestStepFirst()
    {
        HistoryModel model;
        model.setHistory(steps(1, 3, 2));
        QCOMPARE(rows(model),
                 (QStringList{u"-Delete “Report 3”"_s, u">Delete “Report 2”"_s, u" Delete “Report 1”"_s,
                              u" Before everything"_s}));
        QCOMPARE(model.stepAt(model.index(0)), StepId{3});
        QCOMPARE(model.now().row(), 1);
        model.setHistory(steps(1, 3, 0));
        QCOMPARE(model.now().row(), 3);
    }

    void rowsThatStayKeepTheirPlace()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setHistory(steps(4, 9, 9), HistoryModel::Older::Some);
        QCOMPARE(model.rowCount(), 6);
        const QPersistentModelIndex sixth(model.index(3));
        QCOMPARE(model.stepAt(sixth), StepId{6});
        model.setHistory(steps(4, 11, 10), HistoryModel::Older::Some); // something was done
        QCOMPARE(model.stepAt(sixth), StepId{6});
        model.setHistory(steps(1, 11, 10)); // older steps were asked for
        QCOMPARE(model.stepAt(sixth), StepId{6});
        QCOMPARE(model.rowCount(), 12);
        model.setHistory(steps(3, 7, 7),
                         HistoryModel::Older::Some); // what was undone is dropped, the oldest are too many
        QCOMPARE(model.stepAt(sixth), StepId{6});
        QCOMPARE(model.rowCount(), 5);
        model.setHistory(steps(20, 22, 22));
        QVERIFY(!sixth.isValid());
        QCOMPARE(model.rowCount(), 4);
        model.setHistory({});
        QCOMPARE(model.rowCount(), 1);
    }

    void tellsOfAStepThatIsHalfUndone()
    {
        History history = steps(1, 1, 1);
        history.steps[0].step = {.kind = StepKind::Import, .reason = u"for the story"_s, .count = 12};
        history.steps[0].undone = 5;
        HistoryModel model;
        model.setHistory(history);
        QCOMPARE(rows(model).first(), u">Import 12 articles"_s);
        QVERIFY(
            model.index(0).data(HistoryModel::MomentRole).toString().endsWith(u" · 5 of 12 undone · for the story"_s));
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Import 12 articles, now"_s);
    }

    void saysStepsInWords_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QString>("words");
        const auto row = [](const Step &step, const QString &words) {
            QTest::newRow(qPrintable(words)) << step << words;
        };
        row({.kind = StepKind::Import, .subject = u"Talks"_s}, u"Import “Talks”"_s);
        row({.kind = StepKind::Import, .subject = u"Talks"_s, .count = 37}, u"Import 37 articles"_s);
        row({.kind = StepKind::Delete, .subject = u"x"_s.repeated(80)}, u"Delete “"_s + u"x"_s.repeated(60) + u"…”"_s);
        row({.kind = StepKind::SetDate, .subject = u"Talks"_s}, u"Change the date of “Talks”"_s);
        row({.kind = StepKind::ReadAgain, .subject = u"Talks"_s, .count = 2}, u"Read 2 articles again"_s);
        row({.kind = StepKind::SaveSearch, .subject = u"a & b"_s}, u"Keep search “a & b”"_s);
        row({.kind = StepKind::UnnameMentions, .subject = u"Port"_s}, u"A mention of “Port” is not a name"_s);
        row({.kind = StepKind::UnnameMentions, .count = 3}, u"3 mentions are not names"_s);
        row({.kind = StepKind::ChangeMeeting, .subject = u"Ada, Ben"_s}, u"Change a meeting of Ada, Ben"_s);
        row({.kind = StepKind::ChangeMeeting,
             .subject = u"Ada, Ben"_s,
             .object = u"joined Lee\nleft Ben\nwhen 2031-05-06\nwhere Old Town\nhow call\nstatus planned"_s},
            u"Change a meeting of Ada, Ben: with Lee, without Ben, Tue, May 6, 2031, Old Town, Call, Planned"_s);
        row({.kind = StepKind::ChangeMeeting, .subject = u"Ada, Ben"_s, .object = u"when \nwhere "_s},
            u"Change a meeting of Ada, Ben: day not known, place not known"_s);
        row({.kind = StepKind::RemoveSearch, .subject = u"x"_s}, u"Remove search “x”"_s);
    }

    void saysStepsInWords()
    {
        QFETCH(Step, step);
        QFETCH(QString, words);
        QCOMPARE(stepInWords(step), words);
    }

    void saysMomentsFromNow()
    {
        const QDateTime now(QDate(2025, 11, 25), QTime(18, 0), QTimeZone::fromSecondsAheadOfUtc(3600));
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        QCOMPARE(momentInWords(QDateTime(QDate(2025, 11, 25), QTime(14, 3), QTimeZone(QTimeZone::UTC)), now, english),
                 u"15:03"_s);
        QCOMPARE(momentInWords(QDateTime(QDate(2025, 11, 24), QTime(23, 30), QTimeZone(QTimeZone::UTC)), now, english),
                 u"00:30"_s);
        QCOMPARE(momentInWords(QDateTime(QDate(2025, 11, 23), QTime(14, 3), QTimeZone(QTimeZone::UTC)), now, english),
                 u"23/11/2025 15:03"_s);
    }

    void undoerTellsWhatIsNew()
    {
        Undoer undoer(nullptr);
        HistoryPanel panel(&undoer);
        const QAbstractItemModel *model = panel.findChild<QListView *>()->model();
        QCOMPARE(model->rowCount(), 1);
        undoer.show(steps(1, 4, 4));
        QCOMPARE(model->rowCount(), 5);
        QCOMPARE(undoer.history().toUndo()->id, StepId{4});
        QCOMPARE(undoer.history().toRedo(), nullptr);
        undoer.show(steps(1, 4, 0));
        QCOMPARE(undoer.history().toUndo(), nullptr);
        QCOMPARE(undoer.history().toRedo()->id, StepId{1});
    }

    void rowsAreAsHighAsTheirWords()
    {
        Undoer undoer(nullptr);
        HistoryPanel panel(&undoer);
        panel.resize(300, 400);
        panel.show();
        History history = steps(1, 2, 2);
        history.steps.last().step.subject = QStringLiteral("A long title that tells of many things ").repeated(3);
        undoer.show(history);
        const auto *view = panel.findChild<QListView *>();
        const auto heightOf = [view](int row) { return view->visualRect(view->model()->index(row, 0)).height(); };
        const int line = QFontMetrics(view->font()).height();
        QTRY_VERIFY(heightOf(0) >= heightOf(1) + line);
        const int narrow = heightOf(0);
        panel.resize(900, 400);
        QTRY_VERIFY(heightOf(0) <= narrow - line); // with more room there are fewer lines
    }

    void panelShowsWhatWasDoneLast()
    {
        Undoer undoer(nullptr);
        HistoryPanel panel(&undoer);
        panel.resize(200, 200);
        panel.show();
        undoer.show(steps(1, 60, 60));
        QScrollBar *bar = panel.findChild<QListView *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        undoer.show(steps(1, 60, 40)); // of going back nothing moves
        QVERIFY(bar->value() > 0);
        undoer.show(steps(1, 61, 61));
        QCOMPARE(bar->value(), 0);
    }
};

QTEST_MAIN(HistoryModelTest)
#include "historymodeltest.moc"
