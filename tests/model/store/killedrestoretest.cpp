// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/storebyhand.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <random>
#include <unistd.h>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; // milliseconds
int rounds = 25;

/// The program that is killed: prints a dot when it begins, and one when the copy is there.
int restoreAndPrintDots(const QString &database, const QString &copy)
{
    auto writer = StoreWriter::open(storeAt(database));
    if (!writer)
        return 1;
    const auto tell = [] { [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, ".", 1); };
    tell();
    const auto kept = writer->restore(copy);
    if (kept)
        tell();
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
    QProcess restoring;
    restoring.start(QCoreApplication::applicationFilePath(), {u"--restore"_s, database, copy});
    restoring.waitForReadyRead(patience);
    QByteArray told = restoring.readAllStandardOutput();
    QThread::usleep(std::uniform_int_distribution<unsigned long>(0, static_cast<unsigned long>(2 * m_microseconds))(m_random));
    restoring.kill(); // SIGKILL: nothing can be tidied up
    restoring.waitForFinished(patience);
    told += restoring.readAllStandardOutput();
    return told.size() > 1;
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
            QVERIFY2(backup.content, backup.content ? "" : qPrintable(backup.content.error().message)); // no half copy counts
            QCOMPARE(backup.content->articles, 10);
            QVERIFY(QFile::remove(backup.path));
        }
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--restore")
        return restoreAndPrintDots(arguments.at(2), arguments.at(3));
    if (const qsizetype at = arguments.indexOf(u"--rounds"_s); at > 0) {
        rounds = arguments.value(at + 1).toInt();
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(std::numeric_limits<int>::max())); // as long as it takes
        arguments.remove(at, 2);
    }
    KilledRestoreTest test;
    return QTest::qExec(&test, arguments);
}

#include "killedrestoretest.moc"
