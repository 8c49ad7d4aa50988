// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/killing.h"
#include "tests/support/storebyhand.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

int rounds = 25;

/// The program that is killed: prints a dot when it begins, and one when the copy is there.
int restoreAndPrintDots(const QStringList &arguments)
{
    auto writer = StoreWriter::open(storeAt(arguments.value(0)));
    if (!writer)
        return 1;
    printDot();
    const auto kept = writer->restore(arguments.value(1));
    if (kept)
        printDot();
    return kept ? 0 : 1;
}

} // namespace

/// A program that is killed while it restores leaves what was there, or what is restored: one of them, whole.
class KilledRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesOneOrTheOther();

private:
    /// Whether the program said that it had restored.
    bool restoreAndKill(const QString &database, const QString &copy);

    QTemporaryDir m_folder;
    QString m_first;
    QString m_second;
    QByteArray m_rows[2];
    qint64 m_microseconds = 0; ///< that restoring takes
    std::mt19937 m_random{11};
};

void KilledRestoreTest::initTestCase()
{
    m_first = m_folder.filePath(u"first.sqlite"_s);
    m_second = m_folder.filePath(u"second.sqlite"_s);
    int from = 0;
    for (const QString &path : {m_first, m_second}) {
        auto writer = StoreWriter::open(storeAt(path));
        QVERIFY(writer);
        for (int number = from; number < from + 10; ++number)
            QVERIFY(writer->save(articleOf(number, from == 0 ? 100 : 300)));
        m_rows[from == 0 ? 0 : 1] = StoreDump(path).rows();
        from += 5;
    }
    const QString database = m_folder.filePath(u"whole.sqlite"_s);
    QVERIFY(QFile::copy(m_first, database));
    auto writer = StoreWriter::open(storeAt(database));
    QVERIFY(writer);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(writer->restore(m_second));
    m_microseconds = clock.nsecsElapsed() / 1000;
    QCOMPARE(StoreDump(database).rows(), m_rows[1]);
}

bool KilledRestoreTest::restoreAndKill(const QString &database, const QString &copy)
{
    KilledProgram restoring({database, copy});
    restoring.waitFor(1);
    return restoring.killWithin(static_cast<unsigned long>(2 * m_microseconds), m_random) > 1;
}

void KilledRestoreTest::leavesOneOrTheOther()
{
    const QString database = m_folder.filePath(u"corpus.sqlite"_s);
    QVERIFY(QFile::copy(m_first, database));
    int now = 0; // which of the two is there
    for (int round = 0; round < rounds; ++round) {
        const int wanted = 1 - now;
        const bool told = restoreAndKill(database, wanted == 0 ? m_first : m_second);
        auto writer = StoreWriter::open(storeAt(database)); // as the person would start it again
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
        QCOMPARE(StoreDump(database).faults(), "");
        const QByteArray rows = StoreDump(database).rows();
        QVERIFY2(rows == m_rows[wanted] || (!told && rows == m_rows[now]), qPrintable(u"round %1"_s.arg(round)));
        now = rows == m_rows[wanted] ? wanted : now;
        for (const Backup &backup : writer->backups().list()) {
            QVERIFY2(backup.content,
                     backup.content ? "" : qPrintable(backup.content.error().message)); // no half copy counts
            QCOMPARE(backup.content->articles, 10);
            QVERIFY(QFile::remove(backup.path));
        }
    }
}

int main(int argc, char *argv[])
{
    return runOrPlay<KilledRestoreTest>(argc, argv, rounds, restoreAndPrintDots);
}

#include "killedrestoretest.moc"
