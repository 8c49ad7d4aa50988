// SPDX-License-Identifier: GPL-3.0-only
// Runs "dateline-cli backup" and "restore".
#include "tests/app/cli/cliprogram.h"
#include "tests/support/storebyhand.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class BackupCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void backsUpAndRestores();
    void restoresALostStore();
    void restoresInThePlaceOfADamagedStore();
    void listsWhatIsWrongWithOne();
    void refuses_data();
    void refuses();
    void makesNothingWhereThereIsNothing();
    void isToldInHelp();

private:
    Outcome run(const QStringList &arguments);
    QString titles() { return run({u"list"_s, u"articles"_s}).output; }
    void fill(int from, int to);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void BackupCliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"dateline/corpus.sqlite"_s);
}

void BackupCliTest::fill(int from, int to)
{
    auto writer = StoreWriter::open(storeAt(m_path));
    QVERIFY(writer);
    for (int number = from; number < to; ++number)
        QVERIFY(writer->save(articleOf(number)));
}

Outcome BackupCliTest::run(const QStringList &arguments)
{
    return runCli(arguments, m_folder->path(), m_folder->path());
}

void BackupCliTest::backsUpAndRestores()
{
    fill(0, 2);
    const QString then = titles();
    const Outcome made = run({u"backup"_s});
    QCOMPARE(made.status, 0);
    const QString path = made.output.trimmed();
    QVERIFY2(QFileInfo(path).isFile(), qPrintable(path));
    const Outcome listed = run({u"backup"_s, u"--list"_s});
    QCOMPARE(listed.status, 0);
    const QStringList fields = listed.output.trimmed().split(u'\t');
    QCOMPARE(fields.size(), 5);
    QVERIFY(QDateTime::fromString(fields.at(0), Qt::ISODate).isValid());
    QCOMPARE(fields.sliced(1),
             (QStringList{u"by-hand"_s, QString::number(QFileInfo(path).size()), u"2 articles, 2 meetings"_s, path}));

    fill(2, 5);
    const QString before = titles();
    QVERIFY(before != then);
    const Outcome restored = run({u"restore"_s, path});
    QVERIFY2(restored.status == 0, qPrintable(restored.complaints));
    QCOMPARE(titles(), then);
    QCOMPARE(run({u"restore"_s, restored.output.trimmed()}).status, 0); // and back
    QCOMPARE(titles(), before);
    QCOMPARE(run({u"backup"_s, u"--list"_s}).output.count(u'\n'), 3);
}

void BackupCliTest::restoresALostStore()
{
    fill(0, 2);
    const QString then = titles();
    const QString path = run({u"backup"_s}).output.trimmed();
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(run({u"restore"_s, QDir(m_folder->path()).relativeFilePath(path)}).status, 0);
    QCOMPARE(titles(), then);
}

void BackupCliTest::restoresInThePlaceOfADamagedStore()
{
    fill(0, 2);
    const QString then = titles();
    const QString path = run({u"backup"_s}).output.trimmed();
    const QByteArray damaged("nothing of it is left");
    writeBytes(m_path, damaged);
    QCOMPARE(run({u"list"_s, u"articles"_s}).status, 1);
    QVERIFY(run({u"backup"_s, u"--list"_s}).output.contains(path));
    const Outcome restored = run({u"restore"_s, path});
    QVERIFY2(restored.status == 0, qPrintable(restored.complaints));
    QCOMPARE(titles(), then);
    const QStringList aside =
        QDir(m_folder->filePath(u"dateline"_s)).entryList({u"corpus.sqlite.damaged-*"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY(restored.complaints.contains(aside.first()));
    QCOMPARE(bytesOf(m_folder->filePath(u"dateline/"_s + aside.first())), damaged);
}

void BackupCliTest::listsWhatIsWrongWithOne()
{
    fill(0, 1);
    const QString path = run({u"backup"_s}).output.trimmed();
    writeBytes(path, "no store");
    const Outcome listed = run({u"backup"_s, u"--list"_s});
    QCOMPARE(listed.status, 0);
    QVERIFY2(listed.output.contains(u"cannot be restored: it is not a store of Dateline\t"_s),
             qPrintable(listed.output));
    const Outcome refused = run({u"restore"_s, path});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.complaints.contains(path), qPrintable(refused.complaints));
}

void BackupCliTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("backup of what") << QStringList{u"backup"_s, u"everything"_s} << 2;
    QTest::newRow("backup with no such option") << QStringList{u"backup"_s, u"--weekly"_s} << 2;
    QTest::newRow("restore nothing") << QStringList{u"restore"_s} << 2;
    QTest::newRow("restore two") << QStringList{u"restore"_s, u"a.sqlite"_s, u"b.sqlite"_s} << 2;
    QTest::newRow("restore what is not there") << QStringList{u"restore"_s, u"a.sqlite"_s} << 1;
    QTest::newRow("restore the store itself") << QStringList{u"restore"_s, u"dateline/corpus.sqlite"_s} << 1;
}

void BackupCliTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    fill(0, 1);
    const Outcome refused = run(arguments);
    QCOMPARE(refused.status, status);
    QVERIFY(!refused.complaints.isEmpty());
    QVERIFY(refused.output.isEmpty());
    QVERIFY(run({u"backup"_s, u"--list"_s}).output.isEmpty());
    QCOMPARE(titles().count(u'\n'), 1);
}

void BackupCliTest::makesNothingWhereThereIsNothing()
{
    for (const QStringList &arguments : {QStringList{u"backup"_s}, QStringList{u"restore"_s, u"a.sqlite"_s}}) {
        const Outcome refused = run(arguments);
        QCOMPARE(refused.status, 1);
        QVERIFY(!refused.complaints.isEmpty());
        QVERIFY(!QFileInfo::exists(m_path));
    }
}

void BackupCliTest::isToldInHelp()
{
    const QString help = run({u"--help"_s}).output;
    QVERIFY(help.contains(u"backup "_s) && help.contains(u"restore COPY"_s));
    QVERIFY(run({u"backup"_s, u"--help"_s}).output.contains(u"--list"_s));
    QVERIFY(run({u"restore"_s, u"--help"_s}).output.contains(u"COPY"_s));
}

QTEST_GUILESS_MAIN(BackupCliTest)
#include "backupclitest.moc"
