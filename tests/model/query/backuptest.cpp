// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/backup.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2031, 5, 14), QTime(9, 0), QTimeZone::UTC); // a Wednesday

Backup made(const QDateTime &when, BackupReason reason = BackupReason::Scheduled)
{
    return {.path = u"/backups/"_s + when.toString(Qt::ISODate) + wordOf(reason), .made = when, .reason = reason};
}

Backup daysAgo(int days, BackupReason reason = BackupReason::Scheduled)
{
    return made(now.addDays(-days), reason);
}

/// How many days ago they were made.
QList<qint64> ages(const QList<Backup> &backups)
{
    QList<qint64> ages;
    for (const Backup &backup : backups)
        ages.append(backup.made.daysTo(now));
    std::ranges::sort(ages);
    return ages;
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDueWhenTheLastIsOlderThanTheInterval_data()
    {
        QTest::addColumn<BackupInterval>("interval");
        QTest::addColumn<QList<qint64>>("secondsAgo");
        QTest::addColumn<bool>("due");
        constexpr qint64 day = 86400;
        QTest::newRow("none yet") << BackupInterval::Daily << QList<qint64>() << true;
        QTest::newRow("none wanted") << BackupInterval::Never << QList<qint64>() << false;
        QTest::newRow("none wanted, one old") << BackupInterval::Never << QList<qint64>{900 * day} << false;
        QTest::newRow("just now") << BackupInterval::Daily << QList<qint64>{0} << false;
        QTest::newRow("a second less than a day") << BackupInterval::Daily << QList<qint64>{day - 1} << false;
        QTest::newRow("a day") << BackupInterval::Daily << QList<qint64>{day} << true;
        QTest::newRow("a second less than a week") << BackupInterval::Weekly << QList<qint64>{7 * day - 1} << false;
        QTest::newRow("a week") << BackupInterval::Weekly << QList<qint64>{7 * day} << true;
        QTest::newRow("the latest counts") << BackupInterval::Daily << QList<qint64>{9 * day, 60, 3 * day} << false;
        QTest::newRow("clock gone back an hour, one before")
            << BackupInterval::Daily << QList<qint64>{-3600, 60} << false;
        QTest::newRow("clock gone back an hour, one long before")
            << BackupInterval::Daily << QList<qint64>{-3600, 2 * day} << true;
        QTest::newRow("clock was years ahead") << BackupInterval::Weekly << QList<qint64>{-9000 * day} << true;
    }

    void isDueWhenTheLastIsOlderThanTheInterval()
    {
        QFETCH(BackupInterval, interval);
        QFETCH(QList<qint64>, secondsAgo);
        QFETCH(bool, due);
        QList<Backup> backups;
        for (const qint64 seconds : std::as_const(secondsAgo))
            backups.append(made(now.addSecs(-seconds)));
        QCOMPARE(isBackupDue(interval, backups, now), due);
    }

    void oneByHandPutsOffTheNext()
    {
        QVERIFY(!isBackupDue(BackupInterval::Weekly, {daysAgo(20), daysAgo(2, BackupReason::ByHand)}, now));
    }

    void keepsWeeksOfDaysAndMonthsOfWeeks()
    {
        QList<Backup> backups;
        for (int days = 0; days < 60; ++days)
            backups.append(daysAgo(days));
        QList<Backup> kept = backups;
        for (const Backup &outdated : outdatedBackups(backups))
            QVERIFY(kept.removeOne(outdated));
        // Wednesday 14 May to Thursday 8 May; Wednesday 7 May, then Sundays.
        QCOMPARE(ages(kept), (QList<qint64>{0, 1, 2, 3, 4, 5, 6, 7, 10, 17, 24}));
    }

    void endsAsItWouldAtOnceWhenThinnedEachDay()
    {
        QList<Backup> kept;
        for (int days = 90; days >= 0; --days) {
            kept.append(daysAgo(days));
            for (const Backup &outdated : outdatedBackups(kept))
                kept.removeOne(outdated);
        }
        QCOMPARE(ages(kept), (QList<qint64>{0, 1, 2, 3, 4, 5, 6, 7, 10, 17, 24}));
    }

    void keepsTheLastOfADay()
    {
        const QList<Backup> backups{made(now), made(now.addSecs(-60)), made(now.addSecs(-7200))};
        QCOMPARE(outdatedBackups(backups), backups.sliced(1));
    }

    void keepsFewHoweverOld()
    {
        QVERIFY(outdatedBackups({daysAgo(4000), daysAgo(3000), daysAgo(1)}).isEmpty());
        QVERIFY(outdatedBackups({}).isEmpty());
    }

    void neverThinsWhatWasNotScheduled()
    {
        QList<Backup> backups;
        for (int days = 0; days < 100; ++days) {
            for (const BackupReason reason :
                 {BackupReason::ByHand, BackupReason::BeforeUpgrade, BackupReason::BeforeRestore})
                backups.append(daysAgo(days, reason));
        }
        QVERIFY(outdatedBackups(backups).isEmpty());
        backups.append(daysAgo(30));
        QVERIFY(outdatedBackups(backups).isEmpty()); // and these take no room from it
    }

    void oneOfAWrongClockTakesOnlyItsOwnRoom()
    {
        QList<Backup> backups{daysAgo(-5000)};
        for (int days = 0; days < 6; ++days)
            backups.append(daysAgo(days));
        QVERIFY(outdatedBackups(backups).isEmpty());
    }

    void readsItsOwnWordsOnly()
    {
        for (const BackupInterval interval : backupIntervals)
            QCOMPARE(readBackupInterval(wordOf(interval)), interval);
        QCOMPARE(readBackupInterval(QString()), std::nullopt);
        QCOMPARE(readBackupInterval(u"hourly"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backuptest.moc"
