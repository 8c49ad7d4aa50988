// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storewriter.h"
#include "tests/support/keptstore.h"
#include "tests/support/killing.h"
#include "tests/support/storedump.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

int rounds = 24;

/// The program that is killed: prints a dot when it begins, and one when the store is up to date.
int migrateAndPrintDots(const QStringList &arguments)
{
    printDot();
    const auto writer = StoreWriter::open(
        {.database = arguments.value(0), .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    if (writer)
        printDot();
    return writer ? 0 : 1;
}

} // namespace

/// A program that is killed while it brings a store up to date leaves the old one or the new one: either opens, and
/// nothing of it is lost.
class KilledMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothing();

private:
    QStringList m_names; ///< of all older versions
    QStringList m_told;  ///< by each
    unsigned long m_microseconds = 0; ///< that the longest way takes
    std::mt19937 m_random{23};
};

void KilledMigrationTest::initTestCase()
{
    m_names = keptStores().entryList({u"*.z"_s}, QDir::Files, QDir::Name);
    m_names.removeLast();
    QVERIFY(!m_names.isEmpty());
    const QTemporaryDir folder;
    const StoreOptions oldest = unpackedStore(folder.path(), m_names.first());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(StoreWriter::open(oldest));
    m_microseconds = static_cast<unsigned long>(clock.nsecsElapsed() / 1000);
    auto reader = StoreReader::open(oldest);
    QVERIFY(reader);
    m_told = toldBy(*reader);
    QVERIFY(!m_told.isEmpty());
}

void KilledMigrationTest::losesNothing()
{
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const StoreOptions options = unpackedStore(folder.path(), m_names.at(round % m_names.size()));
        KilledProgram migrating({options.database});
        migrating.waitFor(1);
        const int dots = migrating.killWithin(m_microseconds, m_random);
        if (dots > 1) // so it is new, and nobody has to bring it up to date
            QVERIFY(StoreReader::open(options));
        auto writer = StoreWriter::open(options); // as the person would start it again
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
        QCOMPARE(StoreDump(options.database).faults(), "");
        auto reader = StoreReader::open(options);
        QVERIFY(reader);
        QVERIFY2(toldBy(*reader) == m_told, qPrintable(u"round %1"_s.arg(round)));
        const QList<Backup> copies = writer->backups().list();
        QVERIFY(!copies.isEmpty()); // of the old one
        for (const Backup &copy : copies)
            QVERIFY2(copy.content, copy.content ? "" : qPrintable(copy.content.error().message)); // no half one counts
    }
}

int main(int argc, char *argv[])
{
    return runOrPlay<KilledMigrationTest>(argc, argv, rounds, migrateAndPrintDots);
}

#include "killedmigrationtest.moc"
