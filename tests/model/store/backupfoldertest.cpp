// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/backupfolder.h"

#include "model/store/storereader.h"
#include "tests/support/storebyhand.h"

#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2031, 5, 14), QTime(9, 0, 7), QTimeZone::UTC);
constexpr int longArticle = 100; // kilobytes: more than are copied at once

} // namespace

class BackupFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void copiesEverythingIntoOneFile();
    void namesTwoOfOneSecondDifferently();
    void storeIsWrittenAndReadWhileItIsCopied();
    void leavesNothingWhenStopped();
    void removesWhatWasLeftOfOneThatWasCutOff();
    void makesOneAtATime();
    void refusesAReadOnlyFolder();
    void leavesNothingOnAFullDisk();
    void makesNoFolderWhereADiskHasGone();

    void listsTheLatestFirst();
    void passesOverOtherFiles_data();
    void passesOverOtherFiles();
    void saysWhatCannotBeRestored_data();
    void saysWhatCannotBeRestored();
    void readsWithoutWritingBeside();

    void schedulesOnlyWhatHasChanged();
    void copiesNoEmptyStore();
    void thinsAfterAScheduledOne();
    void neitherCopiesNorThinsADamagedStore();
    void putsOnlyADamagedStoreAside();

private:
    QStringList files() const { return QDir(m_backups->path()).entryList(QDir::Files | QDir::Hidden); }
    void save(int from, int to, int kilobytes = 1);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<StoreWriter> m_writer;
    std::unique_ptr<BackupFolder> m_backups;
};

void BackupFolderTest::init()
{
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"corpus.sqlite"_s);
    auto writer = StoreWriter::open(storeAt(m_path));
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = std::make_unique<StoreWriter>(*std::move(writer));
    m_backups = std::make_unique<BackupFolder>(m_writer->backups());
}

void BackupFolderTest::save(int from, int to, int kilobytes)
{
    for (int number = from; number < to; ++number)
        QVERIFY(m_writer->save(articleOf(number, kilobytes)));
}

void BackupFolderTest::copiesEverythingIntoOneFile()
{
    save(0, 3);
    const auto made = m_backups->add(BackupReason::ByHand, goOn, now);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->path, m_path + u"-backups/2031-05-14T090007Z-by-hand.sqlite"_s);
    QCOMPARE(made->made, now);
    QCOMPARE(made->reason, BackupReason::ByHand);
    QCOMPARE(made->size, QFileInfo(made->path).size());
    QCOMPARE(made->content, (CorpusCounts{.articles = 3, .names = 2, .meetings = 3}));
    QCOMPARE(m_backups->list(), QList{*made});
    QCOMPARE(files(), QStringList{QFileInfo(made->path).fileName()});
    QCOMPARE(bytesOf(made->path).sliced(18, 2), QByteArray("\1\1")); // no log ahead: sqlite.org/fileformat.html, 1.3.3
    QCOMPARE(StoreDump(made->path).rows(), StoreDump(m_path).rows());
    QCOMPARE(StoreDump(made->path).faults(), "");
}

void BackupFolderTest::namesTwoOfOneSecondDifferently()
{
    save(0, 1);
    const auto first = m_backups->add(BackupReason::ByHand, goOn, now);
    const auto second = m_backups->add(BackupReason::ByHand, goOn, now);
    QVERIFY(first && second);
    QVERIFY(first->path != second->path);
    QCOMPARE(m_backups->list().size(), 2);
    QCOMPARE(m_backups->list().first().made, now);
}

void BackupFolderTest::storeIsWrittenAndReadWhileItIsCopied()
{
    save(0, 8, longArticle);
    auto reader = StoreReader::open(storeAt(m_path));
    QVERIFY(reader);
    int told = 0;
    const auto made = m_backups->add(BackupReason::ByHand, [&](int done, int total) {
        if (done < total && ++told < 4) {
            const auto saved = m_writer->save(articleOf(100 + told));
            if (!saved || reader->counts()->articles != 8 + told)
                return false;
        }
        return true;
    });
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QVERIFY(told > 0);
    QCOMPARE(made->content->articles, 8); // as it was in the beginning
    QCOMPARE(StoreDump(made->path).faults(), "");
    QCOMPARE(StoreDump(made->path).number("SELECT count(*) FROM article"), 8);
}

void BackupFolderTest::leavesNothingWhenStopped()
{
    save(0, 8, longArticle);
    const auto made = m_backups->add(BackupReason::ByHand, [](int done, int total) { return 2 * done < total; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
    QCOMPARE(files(), QStringList());
}

void BackupFolderTest::removesWhatWasLeftOfOneThatWasCutOff()
{
    save(0, 1);
    QVERIFY(QDir().mkdir(m_backups->path()));
    for (const QString &name : {u"/backup.part"_s, u"/backup.part-journal"_s, u"/backup.part-wal"_s})
        writeBytes(m_backups->path() + name, "half");
    QVERIFY(m_backups->list().isEmpty());
    const auto made = m_backups->add(BackupReason::ByHand, goOn);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(files(), QStringList{QFileInfo(made->path).fileName()});
}

void BackupFolderTest::makesOneAtATime()
{
    save(0, 1);
    QVERIFY(QDir().mkdir(m_backups->path()));
    QLockFile other(m_backups->path() + u"/backup.lock"_s);
    QVERIFY(other.tryLock());
    writeBytes(m_backups->path() + u"/backup.part"_s, "half");
    const auto refused = m_backups->add(BackupReason::ByHand, goOn);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Locked);
    QCOMPARE(bytesOf(m_backups->path() + u"/backup.part"_s), "half"); // the other's
    other.unlock();
    QVERIFY(m_backups->add(BackupReason::ByHand, goOn));
}

void BackupFolderTest::refusesAReadOnlyFolder()
{
    save(0, 1);
    QVERIFY(QDir().mkdir(m_backups->path()));
    const MountedFolder readOnly(m_backups->path());
    if (!readOnly.isMounted())
        QSKIP("this user may not mount");
    const auto refused = m_backups->add(BackupReason::ByHand, goOn);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unwritable);
    QVERIFY2(refused.error().message.contains(m_backups->path()), qPrintable(refused.error().message));
    QVERIFY(m_writer->save(articleOf(1)));
}

void BackupFolderTest::leavesNothingOnAFullDisk()
{
    save(0, 6, longArticle);
    QVERIFY(QDir().mkdir(m_backups->path()));
    const MountedFolder disk(m_backups->path(), 600);
    if (!disk.isMounted())
        QSKIP("this user may not mount");
    const auto refused = m_backups->add(BackupReason::ByHand, goOn);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unwritable);
    QVERIFY2(refused.error().message.contains(u"disk is full"_s), qPrintable(refused.error().message));
    QCOMPARE(files(), QStringList());
    QVERIFY(m_writer->save(articleOf(100)));
}

void BackupFolderTest::makesNoFolderWhereADiskHasGone()
{
    save(0, 1);
    const QString gone = m_folder->filePath(u"disk/corpus.sqlite"_s);
    const auto refused = BackupFolder(gone, *readSchema(storeAt(gone).schemaFolder)).add(BackupReason::Scheduled, goOn);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unwritable);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"disk"_s)));
    QVERIFY(BackupFolder(gone, {}).list().isEmpty());
}

void BackupFolderTest::listsTheLatestFirst()
{
    save(0, 1);
    for (const int days : {2, 0, 1})
        QVERIFY(m_backups->add(BackupReason::ByHand, goOn, now.addDays(-days)));
    QVERIFY(QFile::copy(m_backups->list().first().path, m_path + u".version-3"_s)); // as earlier programs named them
    QVERIFY(QFile::copy(m_backups->list().last().path, m_path + u".version-3.2"_s));
    QList<BackupReason> reasons;
    QDateTime before;
    for (const Backup &backup : m_backups->list()) {
        QVERIFY(!before.isValid() || backup.made <= before);
        before = backup.made;
        reasons.append(backup.reason);
    }
    QCOMPARE(reasons.count(BackupReason::ByHand), 3);
    QCOMPARE(reasons.count(BackupReason::BeforeUpgrade), 2);
}

void BackupFolderTest::passesOverOtherFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a note") << u"read me.txt"_s;
    QTest::newRow("unfinished") << u"2031-05-14T090007Z-by-hand.sqlite.part"_s;
    QTest::newRow("another reason") << u"2031-05-14T090007Z-just-so.sqlite"_s;
    QTest::newRow("no reason") << u"2031-05-14T090007Z.sqlite"_s;
    QTest::newRow("no day") << u"2031-02-30T090007Z-by-hand.sqlite"_s;
    QTest::newRow("no time") << u"2031-05-14T256107Z-by-hand.sqlite"_s;
    QTest::newRow("a log beside") << u"2031-05-14T090007Z-by-hand.sqlite-wal"_s;
    QTest::newRow("something before") << u"my 2031-05-14T090007Z-by-hand.sqlite"_s;
}

void BackupFolderTest::passesOverOtherFiles()
{
    QFETCH(QString, name);
    QVERIFY(QDir().mkdir(m_backups->path()));
    writeBytes(m_backups->path() + u'/' + name, "anything");
    writeBytes(m_path + u".version-x"_s, "anything");
    QCOMPARE(m_backups->list(), QList<Backup>());
}

void BackupFolderTest::saysWhatCannotBeRestored_data()
{
    QTest::addColumn<std::function<QByteArray(QByteArray)>>("spoiled");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, std::function<QByteArray(QByteArray)> spoiled, ErrorKind kind,
                        const QString &words) { QTest::newRow(name) << std::move(spoiled) << kind << words; };
    row("empty", [](const QByteArray &) { return QByteArray(); }, ErrorKind::Damaged, u"empty"_s);
    row(
        "cut off", [](const QByteArray &bytes) { return bytes.first(bytes.size() / 2); }, ErrorKind::Damaged,
        u"damaged"_s);
    row(
        "cut off in its header", [](const QByteArray &bytes) { return bytes.first(50); }, ErrorKind::Damaged,
        u"not a store"_s);
    row(
        "text", [](const QByteArray &) { return QByteArray("no store at all ").repeated(100); }, ErrorKind::Damaged,
        u"not a store"_s);
    row(
        "newer", [](QByteArray bytes) { return bytes.replace(60, 4, QByteArray::fromHex("00000063")); },
        ErrorKind::Unsupported, u"newer version"_s);
    row(
        "another program's", [](QByteArray bytes) { return bytes.replace(68, 4, QByteArray::fromHex("00000063")); },
        ErrorKind::Unsupported, u"another program"_s);
}

void BackupFolderTest::saysWhatCannotBeRestored()
{
    QFETCH(std::function<QByteArray(QByteArray)>, spoiled);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    save(0, 3);
    const auto made = m_backups->add(BackupReason::ByHand, goOn, now);
    QVERIFY(made);
    writeBytes(made->path, spoiled(bytesOf(made->path)));
    const auto content = m_backups->list().first().content;
    QVERIFY(!content);
    QCOMPARE(content.error().kind, kind);
    QVERIFY2(content.error().message.contains(words), qPrintable(content.error().message));
    const auto prepared = m_backups->prepare(made->path, goOn);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, kind);
    QVERIFY2(prepared.error().message.contains(made->path), qPrintable(prepared.error().message));
    QCOMPARE(files().size(), 1);
}

/// Earlier copies say that they are logged ahead; reading would make the log.
void BackupFolderTest::readsWithoutWritingBeside()
{
    save(0, 2);
    const QString copy = m_path + u".version-2"_s;
    m_writer.reset();
    QVERIFY(QFile::copy(m_path, copy));
    QCOMPARE(bytesOf(copy).sliced(18, 2), QByteArray("\2\2"));
    QCOMPARE(m_backups->list().value(0).content->articles, 2);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             (QStringList{u"corpus.sqlite"_s, u"corpus.sqlite.version-2"_s}));
}

void BackupFolderTest::schedulesOnlyWhatHasChanged()
{
    save(0, 2);
    const auto look = [this](int days, BackupInterval interval = BackupInterval::Daily) {
        const auto made = m_backups->addWhenDue(interval, goOn, now.addDays(days));
        return made && made->has_value();
    };
    QVERIFY(!look(0, BackupInterval::Never));
    QVERIFY(look(0));
    QVERIFY(!look(0));
    QVERIFY(!look(5)); // nothing has changed
    QVERIFY(m_writer->undo());
    QVERIFY(!look(0));
    QVERIFY(!look(5, BackupInterval::Weekly));
    QVERIFY(look(5));
    QVERIFY(m_writer->redo());
    QVERIFY(look(6));
    QVERIFY(m_writer->setOpened({1}));
    QVERIFY(look(7));
    QVERIFY(m_writer->restore(m_backups->list().last().path));
    QVERIFY(look(8)); // what is there now is not what the last one holds
    QVERIFY(!look(9));
}

void BackupFolderTest::copiesNoEmptyStore()
{
    const auto made = m_backups->addWhenDue(BackupInterval::Daily, goOn, now);
    QVERIFY(made);
    QVERIFY(!made->has_value());
    QVERIFY(!QFileInfo::exists(m_backups->path()));
    QVERIFY(m_backups->add(BackupReason::ByHand, goOn)); // who wants one has one
}

void BackupFolderTest::thinsAfterAScheduledOne()
{
    for (int day = 0; day < 20; ++day) {
        save(day, day + 1);
        if (day == 3)
            QVERIFY(m_backups->add(BackupReason::ByHand, goOn, now.addDays(day).addSecs(-100)));
        const auto made = m_backups->addWhenDue(BackupInterval::Daily, goOn, now.addDays(day).addSecs(day));
        QVERIFY(made);
    }
    const QList<Backup> backups = m_backups->list();
    QCOMPARE(std::ranges::count(backups, BackupReason::ByHand, &Backup::reason), 1);
    QCOMPARE(std::ranges::count(backups, BackupReason::Scheduled, &Backup::reason), 7 + 3);
    QCOMPARE(backups.first().content->articles, 20);
}

void BackupFolderTest::neitherCopiesNorThinsADamagedStore()
{
    save(0, 6, longArticle);
    for (int days = 20; days < 32; ++days)
        QVERIFY(m_backups->add(BackupReason::Scheduled, goOn, now.addDays(-days)));
    const QStringList before = files();
    save(6, 7);
    m_writer.reset();
    QByteArray bytes = bytesOf(m_path);
    writeBytes(m_path, bytes.replace(bytes.size() / 2, 20000, QByteArray(20000, '\xff')));
    const auto refused = m_backups->addWhenDue(BackupInterval::Daily, goOn, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Damaged);
    QCOMPARE(files(), before);
    QVERIFY(m_backups->add(BackupReason::BeforeRestore, goOn)); // it is all that there is
}

void BackupFolderTest::putsOnlyADamagedStoreAside()
{
    save(0, 2);
    m_writer.reset();
    QVERIFY(!m_backups->setStoreAside(now));
    QVERIFY(QFile::exists(m_path));
    writeBytes(m_path, "no store any more");
    writeBytes(m_path + u"-wal"_s, "its log");
    const auto aside = m_backups->setStoreAside(now);
    QVERIFY2(aside, aside ? "" : qPrintable(aside.error().message));
    QCOMPARE(*aside, m_path + u".damaged-2031-05-14T090007Z"_s);
    QCOMPARE(bytesOf(*aside), "no store any more");
    QCOMPARE(bytesOf(*aside + u"-wal"_s), "its log");
    QVERIFY(!QFile::exists(m_path + u"-wal"_s));
    writeBytes(m_path, "another one");
    QVERIFY(!m_backups->setStoreAside(now)); // the first is not written over
    QCOMPARE(bytesOf(m_path), "another one");
}

QTEST_GUILESS_MAIN(BackupFolderTest)
#include "backupfoldertest.moc"
