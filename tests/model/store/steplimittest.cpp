// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/steplimit.h"

#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <sqlite3.h>

using namespace dateline;

namespace {

constexpr int stepsBetween = 1000;

qint64 countTo(SQLite::Database &database, int number)
{
    SQLite::Statement count(database,
                            "WITH RECURSIVE counted (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM counted WHERE n < ?)"
                            " SELECT max(n) FROM counted");
    count.bind(1, number);
    return count.executeStep() ? count.getColumn(0).getInt64() : 0;
}

} // namespace

class StepLimitTest : public QObject
{
    Q_OBJECT

    SQLite::Database m_database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};

private Q_SLOTS:
    void initTestCase()
    {
        const auto ask = [](void *connection) {
            return takesTooLong(static_cast<sqlite3 *>(connection), stepsBetween) ? 1 : 0;
        };
        sqlite3_progress_handler(m_database.getHandle(), stepsBetween, ask, m_database.getHandle());
    }

    void letsShortOnesEnd()
    {
        qint64 counted = 0;
        QVERIFY(withinSteps(m_database, 100'000, [&] { counted = countTo(m_database, 100); }));
        QCOMPARE(counted, 100);
    }

    void breaksOffLongOnes()
    {
        bool ended = false;
        QVERIFY(!withinSteps(m_database, 100'000, [&] {
            countTo(m_database, 100'000'000);
            ended = true;
        }));
        QVERIFY(!ended);
        QCOMPARE(countTo(m_database, 100'000), 100'000); // no limit any more
    }

    void countsAllStatementsTogether()
    {
        int counted = 0;
        QVERIFY(!withinSteps(m_database, 100'000, [&] {
            for (; counted < 100'000; ++counted)
                countTo(m_database, 5000);
        }));
        QVERIFY(counted < 100);
    }

    void passesErrorsOn()
    {
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception,
                                 (void)withinSteps(m_database, 100'000, [&] { m_database.exec("SELECT nothing"); }));
    }

    void passesInterruptionsByOthersOn()
    {
        const auto always = [](void *) { return 1; };
        sqlite3_progress_handler(m_database.getHandle(), stepsBetween, always, nullptr);
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception,
                                 (void)withinSteps(m_database, 100'000'000, [&] { countTo(m_database, 100'000); }));
        initTestCase();
    }
};

QTEST_GUILESS_MAIN(StepLimitTest)
#include "steplimittest.moc"
