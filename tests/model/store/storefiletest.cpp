// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storefile.h"

#include "model/store/backupfolder.h"
#include "model/store/storereader.h"
#include "model/store/storestamp.h"
#include "model/store/storewriter.h"
#include "tests/support/syntheticarticle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Statement.h>

#include <fcntl.h>
#include <sys/mount.h>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString shippedSchema = QStringLiteral(DATELINE_RESOURCES "/schema");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

int number(const QString &path, const char *sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    return database.execAndGet(sql).getInt();
}

/// Runs SQL on a file as another program would, and leaves everything in the file itself.
void change(const QString &path, const char *sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(sql);
    database.exec("PRAGMA journal_mode = DELETE");
}

} // namespace

class StoreFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void makesStoreAndFolderWhenMissing();
    void makesStoreOfEmptyFile();
    void opensAgainWhatItMade();
    void survivesWhenMakingWasCutOff();
    void refusesAndLeavesAlone_data();
    void refusesAndLeavesAlone();
    void refusesWhatIsLocked();
    void refusesReadOnlyFolder();
    void saysWhatIsWrongWithSchemaFolder_data();
    void saysWhatIsWrongWithSchemaFolder();
    void migratesOlderStoreAfterCopyingItAside();
    void opensStoresOfEachEarlierVersion();
    void keepsEarlierCopies();
    void leavesStoreAsItWasWhenMigrationFails();
    void leavesStoreAsItWasWhenMigrationBreaksReferences();
    void readerRefusesMissingAndOlderStores();
    void readerLeavesTheWritersLock();

private:
    /// A folder with the shipped first script and \a second.
    /// A folder of the shipped scripts and one more.
    QString schemaWith(const QByteArray &next);
    static int shippedVersion();
    /// What was kept of the store before it was migrated.
    [[nodiscard]] QList<Backup> copies() const;
    void makeStore(const QString &path, const QString &schema = shippedSchema, int articles = 2);
    static Result<StoreWriter> openStore(const QString &path, const QString &schema = shippedSchema)
    {
        return StoreWriter::open({.database = path, .schemaFolder = schema});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void StoreFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"corpus.sqlite"_s);
}

QString StoreFileTest::schemaWith(const QByteArray &next)
{
    const QString folder = m_folder->filePath(u"schema"_s);
    QDir().mkpath(folder);
    const QDir shipped(shippedSchema);
    for (const QString &script : shipped.entryList({u"*.sql"_s}, QDir::Files))
        QFile::copy(shipped.filePath(script), folder + u'/' + script);
    write(folder + u"/%1-next.sql"_s.arg(shippedVersion() + 1, 4, 10, QChar(u'0')), next);
    return folder;
}

int StoreFileTest::shippedVersion()
{
    return static_cast<int>(QDir(shippedSchema).entryList({u"*.sql"_s}, QDir::Files).size());
}

QList<Backup> StoreFileTest::copies() const
{
    return BackupFolder(m_path, *readSchema(shippedSchema)).list();
}

void StoreFileTest::makeStore(const QString &path, const QString &schema, int articles)
{
    auto writer = openStore(path, schema);
    QVERIFY(writer);
    for (int i = 0; i < articles; ++i)
        QVERIFY(writer->save(SyntheticArticle(i).made()));
}

void StoreFileTest::makesStoreAndFolderWhenMissing()
{
    const QString path = m_folder->filePath(u"new/deeper/corpus.sqlite"_s);
    makeStore(path, shippedSchema, 0);
    QCOMPARE(number(path, "PRAGMA application_id"), storeApplicationId);
    QCOMPARE(number(path, "PRAGMA user_version"), shippedVersion());
    SQLite::Database database(path.toStdString());
    QCOMPARE(QString::fromStdString(database.execAndGet("PRAGMA journal_mode").getString()), u"wal"_s);
}

void StoreFileTest::makesStoreOfEmptyFile()
{
    write(m_path, {});
    makeStore(m_path, shippedSchema, 1);
    QCOMPARE(number(m_path, "SELECT count(*) FROM article"), 1);
}

void StoreFileTest::opensAgainWhatItMade()
{
    makeStore(m_path);
    const auto again = openStore(m_path);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(number(m_path, "SELECT count(*) FROM article"), 2);
    QVERIFY(copies().isEmpty());
}

void StoreFileTest::survivesWhenMakingWasCutOff()
{
    // What a power cut leaves when the pages reached the disk before the commit did.
    const QString source = m_folder->filePath(u"making.sqlite"_s);
    {
        SQLite::Database making(source.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        making.exec(
            "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; PRAGMA application_id = 1148480622;"
            "CREATE TABLE filler (content BLOB);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
            " INSERT INTO filler SELECT zeroblob(4000) FROM n");
        QVERIFY(QFile::copy(source, m_path));
        QVERIFY(QFile::copy(source + u"-journal"_s, m_path + u"-journal"_s));
        making.exec("ROLLBACK");
    }
    QVERIFY(QFileInfo(m_path).size() > 0);
    const auto opened = openStore(m_path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
}

void StoreFileTest::refusesAndLeavesAlone_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("content"); // instead of a database
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");

    const auto made = [](const char *sql) { return QByteArray(sql); };
    QTest::newRow("newer") << made("PRAGMA application_id = 1148480622; PRAGMA user_version = 99; CREATE TABLE t (a)")
                           << QByteArray() << ErrorKind::Unsupported << u"was made by a newer version"_s;
    QTest::newRow("another program's") << made(
        "PRAGMA application_id = 77; PRAGMA user_version = 1; CREATE TABLE t (a)")
                                       << QByteArray() << ErrorKind::Unsupported << u"belongs to another program"_s;
    QTest::newRow("no application id") << made("CREATE TABLE t (a)") << QByteArray() << ErrorKind::Unsupported
                                       << u"belongs to another program"_s;
    QTest::newRow("no version") << made("PRAGMA application_id = 1148480622; CREATE TABLE t (a)") << QByteArray()
                                << ErrorKind::Damaged << u"damaged"_s;
    QTest::newRow("text") << QByteArray() << QByteArray("This is no database at all. ").repeated(50)
                          << ErrorKind::Damaged << u"is not a store"_s;
    QTest::newRow("too short") << QByteArray() << QByteArray("SQLite format 3") << ErrorKind::Damaged
                               << u"is not a store"_s;
    QTest::newRow("zeros") << QByteArray() << QByteArray(8192, '\0') << ErrorKind::Damaged << u"is not a store"_s;
}

void StoreFileTest::refusesAndLeavesAlone()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    if (content.isEmpty())
        change(m_path, sql.constData());
    else
        write(m_path, content);
    const QByteArray before = contentOf(m_path);
    QVERIFY(!before.isEmpty());

    const auto opened = openStore(m_path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, kind);
    QVERIFY2(opened.error().message.contains(words), qPrintable(opened.error().message));
    QVERIFY2(opened.error().message.contains(m_path), qPrintable(opened.error().message));
    QCOMPARE(contentOf(m_path), before);
    const QDir folder(m_folder->path());
    QCOMPARE(folder.entryList(QDir::Files), QStringList{u"corpus.sqlite"_s});
}

void StoreFileTest::refusesWhatIsLocked()
{
    makeStore(m_path);
    change(m_path, "SELECT 1"); // out of WAL, so that one lock shuts everybody out
    SQLite::Database other(m_path.toStdString(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN EXCLUSIVE");
    const auto opened = openStore(m_path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Locked);
    QVERIFY2(opened.error().message.contains(u"another program is using it"_s), qPrintable(opened.error().message));
    other.exec("ROLLBACK");
    QVERIFY(openStore(m_path));
    QCOMPARE(number(m_path, "SELECT count(*) FROM article"), 2);
}

void StoreFileTest::refusesReadOnlyFolder()
{
    makeStore(m_path);
    const QByteArray folder = QFile::encodeName(m_folder->path());
    // Permissions do not keep the superuser out; a read-only mount does.
    const bool mounted = ::mount(folder.constData(), folder.constData(), nullptr, MS_BIND, nullptr) == 0
        && ::mount(nullptr, folder.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    if (!mounted) {
        ::umount(folder.constData());
        QFile::setPermissions(m_path, QFileDevice::ReadOwner);
        QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    }
    const bool writable = QFile(m_folder->filePath(u"probe"_s)).open(QIODevice::WriteOnly);
    const auto opened = openStore(m_path);
    if (mounted)
        ::umount(folder.constData());
    QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (writable)
        QSKIP("here nothing is read-only to this user");
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unwritable);
    QVERIFY2(opened.error().message.contains(u"read-only"_s), qPrintable(opened.error().message));
    QVERIFY(openStore(m_path));
}

void StoreFileTest::saysWhatIsWrongWithSchemaFolder_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << QStringList() << ErrorKind::NotFound;
    QTest::newRow("no script") << QStringList{u"readme.txt"_s, u"schema.sql"_s, u"1-a.sql"_s} << ErrorKind::NotFound;
    QTest::newRow("does not begin with 1") << QStringList{u"0002-b.sql"_s} << ErrorKind::Damaged;
    QTest::newRow("gap") << QStringList{u"0001-a.sql"_s, u"0003-c.sql"_s} << ErrorKind::Damaged;
    QTest::newRow("number twice") << QStringList{u"0001-a.sql"_s, u"0001-b.sql"_s} << ErrorKind::Damaged;
}

void StoreFileTest::saysWhatIsWrongWithSchemaFolder()
{
    QFETCH(QStringList, files);
    QFETCH(ErrorKind, kind);
    const QString folder = m_folder->filePath(u"schema"_s);
    if (!files.isEmpty())
        QDir().mkpath(folder);
    for (const QString &file : std::as_const(files))
        write(folder + u'/' + file, "CREATE TABLE t (a);");
    const auto opened = openStore(m_path, folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, kind);
    QVERIFY(!QFile::exists(m_path));
}

void StoreFileTest::migratesOlderStoreAfterCopyingItAside()
{
    makeStore(m_path, shippedSchema, 3);
    const QString newer = schemaWith("ALTER TABLE article ADD COLUMN note TEXT NOT NULL DEFAULT 'none';");
    {
        auto writer = openStore(m_path, newer);
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
        QVERIFY(writer->save(SyntheticArticle(3).made()));
    }
    QCOMPARE(number(m_path, "PRAGMA user_version"), shippedVersion() + 1);
    QCOMPARE(number(m_path, "SELECT count(*) FROM article WHERE note = 'none'"), 4);

    QCOMPARE(copies().size(), 1);
    QCOMPARE(copies().first().reason, BackupReason::BeforeUpgrade);
    const QString copy = copies().first().path;
    QCOMPARE(number(copy, "PRAGMA user_version"), shippedVersion());
    QCOMPARE(number(copy, "SELECT count(*) FROM article"), 3);
    QVERIFY(openStore(copy));
    QVERIFY(!openStore(m_path)); // now newer than the shipped schema
}

void StoreFileTest::opensStoresOfEachEarlierVersion()
{
    for (int version = 1; version < shippedVersion(); ++version) {
        const QString path = m_folder->filePath(u"version-%1.sqlite"_s.arg(version));
        QByteArray sql;
        const QDir scripts(shippedSchema);
        for (const QString &script : scripts.entryList({u"*.sql"_s}, QDir::Files, QDir::Name).first(version))
            sql += contentOf(scripts.filePath(script));
        sql += "PRAGMA application_id = " + QByteArray::number(storeApplicationId)
            + "; PRAGMA user_version = " + QByteArray::number(version);
        change(path, sql.constData());
        makeStore(path, shippedSchema, 2);
        QCOMPARE(number(path, "PRAGMA user_version"), shippedVersion());
        QCOMPARE(number(path, "SELECT count(*) FROM article"), 2);
    }
}

void StoreFileTest::keepsEarlierCopies()
{
    makeStore(m_path);
    const QString earlier = m_path + u".version-%1"_s.arg(shippedVersion());
    write(earlier, "an earlier copy");
    QVERIFY(openStore(m_path, schemaWith("CREATE TABLE note (words TEXT);")));
    QCOMPARE(contentOf(earlier), "an earlier copy");
    const QList<Backup> both = copies();
    QCOMPARE(both.size(), 2);
    QCOMPARE(std::ranges::count(both, true, [](const Backup &backup) { return backup.content.has_value(); }), 1);
}

void StoreFileTest::leavesStoreAsItWasWhenMigrationFails()
{
    makeStore(m_path);
    const auto opened = openStore(m_path, schemaWith("CREATE TABLE note (words TEXT); CREATE TABLE article (id);"));
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(m_path), qPrintable(opened.error().message));
    QCOMPARE(number(m_path, "PRAGMA user_version"), shippedVersion());
    QCOMPARE(number(m_path, "SELECT count(*) FROM sqlite_schema WHERE name = 'note'"), 0);
    QVERIFY(openStore(m_path));
}

void StoreFileTest::leavesStoreAsItWasWhenMigrationBreaksReferences()
{
    makeStore(m_path);
    const auto opened = openStore(m_path, schemaWith("DELETE FROM entity;"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Damaged);
    QVERIFY(number(m_path, "SELECT count(*) FROM entity") > 0);
    QVERIFY(openStore(m_path));
}

void StoreFileTest::readerRefusesMissingAndOlderStores()
{
    QCOMPARE(StoreReader::open({.database = m_path, .schemaFolder = shippedSchema}).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_path));
    makeStore(m_path);
    const QString newer = schemaWith("CREATE TABLE note (words TEXT);");
    QCOMPARE(StoreReader::open({.database = m_path, .schemaFolder = newer}).error().kind, ErrorKind::Unsupported);
    QCOMPARE(number(m_path, "PRAGMA user_version"), shippedVersion());
}

/// Else another program that closes the store removes the log that this one writes to.
void StoreFileTest::readerLeavesTheWritersLock()
{
    const auto writer = openStore(m_path);
    QVERIFY(writer);
    const auto reader = StoreReader::open({.database = m_path, .schemaFolder = shippedSchema});
    QVERIFY(reader);
    QFile file(m_path); // its closing gives the lock up: not before the end
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr off_t sharedBytes = 0x40000002; // sqlite.org/fileformat.html, section 1.4
    struct flock wanted = {};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = sharedBytes;
    wanted.l_len = 510;
    QCOMPARE(fcntl(file.handle(), F_OFD_GETLK, &wanted), 0);
    QCOMPARE(int(wanted.l_type), F_RDLCK);
}

QTEST_GUILESS_MAIN(StoreFileTest)
#include "storefiletest.moc"
