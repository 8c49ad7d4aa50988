// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storewriter.h"
#include "tests/support/keptstore.h"
#include "tests/support/storedump.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString schema = QStringLiteral(DATELINE_RESOURCES "/schema");

} // namespace

/// A store of every version that was given out opens in this one: nothing of it is lost, and it can be worked on.
class KeptStoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereOfEachVersion();
    void opens_data();
    void opens();

private:
    static QString versioned(int version) { return u"version-%1.sqlite.z"_s.arg(version); }
};

/// Whoever adds a script to the schema keeps a store of it here.
void KeptStoresTest::isThereOfEachVersion()
{
    const auto scripts = QDir(schema).entryList({u"*.sql"_s}, QDir::Files).size();
    for (int version = 1; version <= scripts; ++version)
        QVERIFY2(keptStores().exists(versioned(version)), qPrintable(versioned(version)));
}

void KeptStoresTest::opens_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = keptStores().entryList({u"*.z"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void KeptStoresTest::opens()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const StoreOptions options = unpackedStore(folder.path(), name);
    auto writer = StoreWriter::open(options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    auto reader = StoreReader::open(options);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    QCOMPARE(StoreDump(options.database).faults(), "");

    const QStringList here = toldBy(*reader);
    QVERIFY(here.contains(
        u"planned Marenna: Lindqvist is due to meet Leila Mansouri, the secretary-general of the Meridian Council, in Marenna on Friday."_s));
    QCOMPARE(here.filter(u" (opened): "_s).size(), 1);
    const QTemporaryDir other;
    const StoreOptions first = unpackedStore(other.path(), versioned(1));
    const auto migrated = StoreWriter::open(first);
    QVERIFY(migrated);
    auto firstReader = StoreReader::open(first);
    QVERIFY(firstReader);
    QCOMPARE(here, toldBy(*firstReader));

    const QByteArray before = StoreDump(options.database).rows();
    QVERIFY(writer->removeArticles({ArticleId{1}, ArticleId{2}}));
    QCOMPARE(StoreDump(options.database).faults(), "");
    QVERIFY(toldBy(*reader).isEmpty());
    const auto undone = writer->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(StoreDump(options.database).rows(), before);
}

QTEST_GUILESS_MAIN(KeptStoresTest)
#include "keptstorestest.moc"
