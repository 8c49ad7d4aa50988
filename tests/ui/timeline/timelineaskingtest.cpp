// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineview.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

/// When a timeline asks its corpus.
class TimelineAskingTest : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // milliseconds, for a new store on a busy disk

private Q_SLOTS:
    void asksOnlyWhenOtherMeetingsAreWanted_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<int>("asked");
        Filter interval;
        interval.when = DateInterval::month(2025, 11);
        QTest::newRow("an interval narrows what is in sight") << interval << 0;
        Filter words;
        words.words = u"talks"_s;
        QTest::newRow("words") << words << 1;
        words.when = interval.when;
        QTest::newRow("words and an interval") << words << 1;
    }

    void asksOnlyWhenOtherMeetingsAreWanted()
    {
        QFETCH(const Filter, filter);
        QFETCH(const int, asked);
        const QTemporaryDir folder;
        const auto corpus = Corpus::open(
            {.database = folder.filePath(u"corpus.sqlite"_s), .resources = QStringLiteral(DATELINE_RESOURCES)});
        QVERIFY2(corpus, corpus ? "" : qPrintable(corpus.error().message));
        Selection selection;
        TimelineView view(corpus->get(), &selection);
        const auto waitForAnswers = [&corpus] {
            const QFuture<Result<CorpusCounts>> answered =
                (*corpus)->counts(); // after everything that was asked before
            QTRY_VERIFY_WITH_TIMEOUT(answered.isFinished(), patience);
            QCoreApplication::processEvents();
        };
        waitForAnswers();
        QSignalSpy shown(&view, &TimelineView::shown);
        selection.setFilter(filter);
        waitForAnswers();
        QCOMPARE(shown.size(), asked);
    }
};

QTEST_MAIN(TimelineAskingTest)
#include "timelineaskingtest.moc"
