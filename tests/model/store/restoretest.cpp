// SPDX-License-Identifier: GPL-3.0-only
// Puts backups in the place of what is stored.
#include "model/store/storereader.h"
#include "tests/support/storebyhand.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int longArticle = 100; // kilobytes: more than are copied at once

} // namespace

class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void putsTheCopyInThePlaceOfEverything();
    void goesBackToWhatWasThere();
    void storeCanBeWorkedOnAfterwards();
    void historyIsThatOfTheCopy();
    void othersReadWhatWasThereUntilTheEnd();
    void refusesWhenAnotherWritesMeanwhile();
    void bringsAnOlderCopyUpToDate_data();
    void bringsAnOlderCopyUpToDate();
    void takesPagesOfAnotherSize();
    void readsWhatIsInALogBesideTheCopy();
    void mendsADamagedStore();
    void refusesAndLeavesTheStoreAlone_data();
    void refusesAndLeavesTheStoreAlone();
    void leavesTheStoreAloneWhenStopped_data();
    void leavesTheStoreAloneWhenStopped();
    void leavesTheStoreAloneOnAFullDisk();

private:
    QByteArray rows() const { return StoreDump(m_path).rows(); }
    void save(int from, int to, int kilobytes = 1);
    Backup backUp();
    /// Says what is wrong.
    void restore(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<StoreWriter> m_writer;
};

void RestoreTest::init()
{
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"corpus.sqlite"_s);
    auto writer = StoreWriter::open(storeAt(m_path));
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = std::make_unique<StoreWriter>(*std::move(writer));
}

void RestoreTest::save(int from, int to, int kilobytes)
{
    for (int number = from; number < to; ++number)
        QVERIFY(m_writer->save(articleOf(number, kilobytes)));
}

Backup RestoreTest::backUp()
{
    return m_writer->backups().add(BackupReason::ByHand, goOn).value_or(Backup());
}

void RestoreTest::restore(const QString &path)
{
    const auto kept = m_writer->restore(path);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(kept->reason, BackupReason::BeforeRestore);
    QCOMPARE(StoreDump(m_path).faults(), "");
    QVERIFY(QDir(m_writer->backups().path()).entryList({u"*.part*"_s}, QDir::Files).isEmpty());
}

void RestoreTest::putsTheCopyInThePlaceOfEverything()
{
    save(0, 3);
    const QByteArray then = rows();
    const Backup backup = backUp();
    save(3, 9, 100);
    QVERIFY(m_writer->removeArticles({{1}}));
    const QByteArray copied = bytesOf(backup.path);
    restore(backup.path);
    QCOMPARE(rows(), then);
    QCOMPARE(bytesOf(backup.path), copied); // it can be restored again
}

void RestoreTest::goesBackToWhatWasThere()
{
    save(0, 3);
    const Backup backup = backUp();
    save(3, 9, 100);
    const QByteArray before = rows();
    const auto kept = m_writer->restore(backup.path);
    QVERIFY(kept);
    QCOMPARE(kept->content->articles, 9);
    restore(kept->path);
    QCOMPARE(rows(), before);
}

void RestoreTest::storeCanBeWorkedOnAfterwards()
{
    save(0, 3);
    QVERIFY(m_writer->correct({{.said = Rename{{EntityKind::Person, u"Ana Brook"_s}, u"Anna Brook"_s}}}));
    const Backup backup = backUp();
    QVERIFY(m_writer->undo());
    QVERIFY(m_writer->correct({{.said = Rename{{EntityKind::Person, u"Ana Brook"_s}, u"Anke Brook"_s}}}));
    save(3, 5);
    restore(backup.path);
    QCOMPARE(m_writer->articlesByHash()->size(), 3);
    save(3, 4);
    QCOMPARE(StoreDump(m_path).faults(), "");
    auto reader = StoreReader::open(storeAt(m_path));
    QVERIFY(reader);
    QVERIFY(reader->entities(u"Anke"_s, 9)->isEmpty());
    QCOMPARE(reader->entities(u"Anna"_s, 9)->value(0).articles, 4); // what was said holds for what comes
}

void RestoreTest::historyIsThatOfTheCopy()
{
    save(0, 2);
    const QByteArray then = rows();
    QVERIFY(m_writer->removeArticles({{1}}));
    const Backup backup = backUp();
    save(5, 9);
    restore(backup.path);
    const auto undone = m_writer->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(undone->kind, StepKind::Delete);
    QCOMPARE(rows(), then);
    QVERIFY(m_writer->redo());
    QCOMPARE(StoreDump(m_path).faults(), "");
}

void RestoreTest::othersReadWhatWasThereUntilTheEnd()
{
    save(0, 8, longArticle);
    const Backup backup = backUp();
    QVERIFY(m_writer->removeArticles({{1}, {2}, {3}}));
    auto reader = StoreReader::open(storeAt(m_path));
    QVERIFY(reader);
    QCOMPARE(reader->meetings({})->meetings.size(), 5);
    int asked = 0;
    QList<qint64> counts;
    const auto kept = m_writer->restore(backup.path, [&](int done, int total) {
        if (3 * done > 2 * total) { // in the store itself
            ++asked;
            counts.append(reader->counts()->articles);
        }
        return true;
    });
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QVERIFY(asked > 0);
    QCOMPARE(counts.count(5), counts.size());
    QCOMPARE(reader->counts()->articles, 8);
    QCOMPARE(reader->meetings({})->meetings.size(), 8);
    QCOMPARE(reader->searchArticles({.filter = {.words = u"report"_s}})->size(), 8);
}

/// What it wrote would neither be there nor be kept.
void RestoreTest::refusesWhenAnotherWritesMeanwhile()
{
    save(0, 8, longArticle);
    const Backup backup = backUp();
    auto other = StoreWriter::open(storeAt(m_path));
    QVERIFY(other);
    bool written = false;
    const auto refused = m_writer->restore(backup.path, [&](int done, int total) {
        if (3 * done > total && !written) // while the store is being copied
            written = other->save(articleOf(100)).has_value();
        return true;
    });
    QVERIFY(written);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Locked);
    QCOMPARE(m_writer->articlesByHash()->size(), 9);
    QCOMPARE(StoreDump(m_path).faults(), "");
    restore(backup.path);
    QCOMPARE(m_writer->articlesByHash()->size(), 8);
}

void RestoreTest::bringsAnOlderCopyUpToDate_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(QStringLiteral(DATELINE_TEST_DATA "/stores")).entryList({u"*.z"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << QStringLiteral(DATELINE_TEST_DATA "/stores/") + name;
}

void RestoreTest::bringsAnOlderCopyUpToDate()
{
    QFETCH(QString, name);
    const QString copy = m_folder->filePath(u"old.sqlite"_s);
    writeBytes(copy, qUncompress(bytesOf(name)));
    const QByteArray before = bytesOf(copy);
    save(0, 3);
    restore(copy);
    QCOMPARE(bytesOf(copy), before);
    QCOMPARE(m_writer->backups().list().size(), 1); // no further one before the upgrade: it is one itself

    const QTemporaryDir other;
    const QString upgraded = other.filePath(u"corpus.sqlite"_s);
    writeBytes(upgraded, before);
    QVERIFY(StoreWriter::open(storeAt(upgraded)));
    QCOMPARE(rows(), StoreDump(upgraded).rows());
    QVERIFY(m_writer->removeArticles({{1}}));
    QVERIFY(m_writer->undo());
    QCOMPARE(rows(), StoreDump(upgraded).rows());
}

void RestoreTest::takesPagesOfAnotherSize()
{
    save(0, 4, 50);
    const QByteArray then = rows();
    const Backup backup = backUp();
    {
        SQLite::Database copy(backup.path.toStdString(), SQLite::OPEN_READWRITE);
        copy.exec("PRAGMA page_size = 16384");
        copy.exec("VACUUM");
        QCOMPARE(copy.execAndGet("PRAGMA page_size").getInt(), 16384);
    }
    save(4, 5);
    restore(backup.path);
    QCOMPARE(rows(), then);
}

/// As when the file of a store that is in use was copied with all beside it.
void RestoreTest::readsWhatIsInALogBesideTheCopy()
{
    save(0, 2);
    const QString copy = m_folder->filePath(u"copied.sqlite"_s);
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(QFile::copy(m_path + u"-wal"_s, copy + u"-wal"_s));
    const QByteArray then = rows();
    save(2, 4);
    restore(copy);
    QCOMPARE(rows(), then);
}

void RestoreTest::mendsADamagedStore()
{
    save(0, 6, longArticle);
    const QByteArray then = rows();
    const Backup backup = backUp();
    save(6, 7);
    m_writer.reset();
    QByteArray bytes = bytesOf(m_path);
    writeBytes(m_path, bytes.replace(bytes.size() / 4, bytes.size() / 2, QByteArray(bytes.size() / 2, '\xff')));
    auto writer = StoreWriter::open(storeAt(m_path));
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = std::make_unique<StoreWriter>(*std::move(writer));
    restore(backup.path);
    QCOMPARE(rows(), then);
    save(6, 7);
    QCOMPARE(StoreDump(m_path).faults(), "");
}

void RestoreTest::refusesAndLeavesTheStoreAlone_data()
{
    QTest::addColumn<std::function<QString(const QString &)>>("spoil"); // a copy at that path, which one is restored
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, std::function<QString(const QString &)> spoil, ErrorKind kind) {
        QTest::newRow(name) << std::move(spoil) << kind;
    };
    const auto with = [](std::function<QByteArray(QByteArray)> change) {
        return [change](const QString &path) {
            writeBytes(path, change(bytesOf(path)));
            return path;
        };
    };
    row("missing", [](const QString &path) { return path + u'x'; }, ErrorKind::NotFound);
    row(
        "the store itself", [](const QString &path) { return QFileInfo(path).path() + u"/../corpus.sqlite"_s; },
        ErrorKind::InvalidInput);
    row("a folder", [](const QString &path) { return QFileInfo(path).path(); }, ErrorKind::Unreadable);
    row("empty", with([](const QByteArray &) { return QByteArray(); }), ErrorKind::Damaged);
    row("cut off", with([](const QByteArray &bytes) { return bytes.chopped(5000); }), ErrorKind::Damaged);
    row("damaged in the middle",
        with([](QByteArray bytes) { return bytes.replace(bytes.size() / 2, 20000, QByteArray(20000, '\xff')); }),
        ErrorKind::Damaged);
    row("newer", with([](QByteArray bytes) { return bytes.replace(60, 4, QByteArray::fromHex("00000063")); }),
        ErrorKind::Unsupported);
    row("of a version that its tables are not of",
        with([](QByteArray bytes) { return bytes.replace(60, 4, QByteArray::fromHex("00000001")); }),
        ErrorKind::Failed);
}

void RestoreTest::refusesAndLeavesTheStoreAlone()
{
    QFETCH(std::function<QString(const QString &)>, spoil);
    QFETCH(ErrorKind, kind);
    save(0, 3, 100);
    const Backup backup = backUp();
    save(3, 5);
    const QByteArray before = rows();
    const QString path = spoil(backup.path);
    const auto refused = m_writer->restore(path);
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == kind, qPrintable(refused.error().message));
    QVERIFY2(refused.error().message.contains(path), qPrintable(refused.error().message));
    QCOMPARE(rows(), before);
    QCOMPARE(QDir(m_writer->backups().path()).entryList(QDir::Files | QDir::Hidden).size(),
             1); // nothing was kept either
    save(5, 6);
    QCOMPARE(StoreDump(m_path).faults(), "");
}

void RestoreTest::leavesTheStoreAloneWhenStopped_data()
{
    QTest::addColumn<double>("at"); // of all that is to be done
    for (const double at : {0.1, 0.2, 0.4, 0.5, 0.7, 0.8, 0.9})
        QTest::newRow(qPrintable(QString::number(at))) << at;
}

void RestoreTest::leavesTheStoreAloneWhenStopped()
{
    QFETCH(double, at);
    save(0, 20, longArticle);
    const Backup backup = backUp();
    QVERIFY(m_writer->removeArticles({{1}, {2}}));
    const QByteArray before = rows();
    const auto stopped = m_writer->restore(backup.path, [at](int done, int total) { return done < at * total; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(rows(), before);
    QVERIFY(m_writer->undo());
    restore(backup.path);
}

void RestoreTest::leavesTheStoreAloneOnAFullDisk()
{
    const QString folder = m_folder->filePath(u"disk"_s);
    QVERIFY(QDir().mkdir(folder));
    const MountedFolder disk(folder, 16000);
    if (!disk.isMounted())
        QSKIP("this user may not mount");
    m_path = folder + u"/corpus.sqlite"_s;
    auto writer = StoreWriter::open(storeAt(m_path));
    QVERIFY(writer);
    m_writer = std::make_unique<StoreWriter>(*std::move(writer));
    save(0, 4, longArticle);
    const Backup backup = backUp();
    const QString elsewhere = m_folder->filePath(u"copy.sqlite"_s);
    QVERIFY(QFile::rename(backup.path, elsewhere));
    QVERIFY(m_writer->removeArticles({{1}}));
    const QByteArray before = rows();
    QFile filling(folder + u"/filling"_s);
    QVERIFY(filling.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filling.write(QByteArray(4096, 'x')) == 4096)
        continue;
    // Room for ever more of it, until there is enough.
    int refusals = 0;
    for (qint64 room = filling.size(); room > 0; room -= 150 * 1024) {
        QVERIFY(filling.resize(room));
        const auto restored = m_writer->restore(elsewhere);
        if (restored)
            break;
        ++refusals;
        QCOMPARE(restored.error().kind, ErrorKind::Unwritable);
        QCOMPARE(rows(), before);
        for (const Backup &kept : m_writer->backups().list())
            QVERIFY(QFile::remove(kept.path));
    }
    QVERIFY(refusals > 5);
    QCOMPARE(m_writer->articlesByHash()->size(), 4);
    QCOMPARE(StoreDump(m_path).faults(), "");
    m_writer.reset();
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "restoretest.moc"
