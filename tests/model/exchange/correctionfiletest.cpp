// SPDX-License-Identifier: GPL-3.0-only
#include "model/exchange/correctionfile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<Correction> some()
{
    const EntityName brook{EntityKind::Person, u"Brook \"🙂\""_s};
    const QDateTime time(QDate(2025, 11, 3), QTime(1, 2, 3), QTimeZone::UTC);
    return {{.said = Rename{brook, u"Ana Brook"_s}, .article = {}, .time = time, .reason = u"so she\nsigns"_s},
            {.said = NameSpans{{{0, 5}}, brook}, .article = QByteArray(32, '\xff'), .time = time, .reason = {}}};
}

} // namespace

class CorrectionFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void hasALineForEach();
    void refuses_data();
    void refuses();
    void namesWhatCannotBeRead();
    void refusesWhatIsHuge();
    void readsAndWritesFiles();
    void survivesDamage();
};

void CorrectionFileTest::comesBack()
{
    QCOMPARE(fromCorrectionFile(toCorrectionFile(some())).value(), (CorrectionFile{some(), {}}));
    QCOMPARE(fromCorrectionFile(toCorrectionFile({})).value(), CorrectionFile());
}

void CorrectionFileTest::hasALineForEach()
{
    QCOMPARE(toCorrectionFile(some()).count('\n'), 4);
}

void CorrectionFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Damaged;
    QTest::newRow("no JSON") << QByteArray("Ana Brook met Lee Marr.") << ErrorKind::Damaged;
    QTest::newRow("a list") << QByteArray("[]") << ErrorKind::Unsupported;
    QTest::newRow("something else") << QByteArray(R"({"format": "picture"})") << ErrorKind::Unsupported;
    QTest::newRow("newer") << QByteArray(R"({"format": "dateline-corrections", "version": 2, "corrections": []})")
                           << ErrorKind::Unsupported;
    QTest::newRow("no version") << QByteArray(R"({"format": "dateline-corrections", "corrections": []})")
                                << ErrorKind::Damaged;
    QTest::newRow("no list") << QByteArray(R"({"format": "dateline-corrections", "version": 1, "corrections": {}})")
                             << ErrorKind::Damaged;
    QTest::newRow("cut off") << toCorrectionFile(some()).chopped(9) << ErrorKind::Damaged;
    QTest::newRow("deep") << QByteArray(100000, '[') << ErrorKind::Damaged;
}

void CorrectionFileTest::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    const auto read = fromCorrectionFile(content);
    QVERIFY(!read);
    QVERIFY(read.error().kind == kind);
}

void CorrectionFileTest::namesWhatCannotBeRead()
{
    QByteArray content = toCorrectionFile(some());
    content.replace("\"rename\"", "\"sing\"");
    const CorrectionFile file = fromCorrectionFile(content).value();
    QCOMPARE(file.corrections, QList<Correction>{some().last()});
    QCOMPARE(file.unreadable, QStringList{u"number 1: 'sing' is not a correction that this version knows"_s});
}

void CorrectionFileTest::refusesWhatIsHuge()
{
    QVERIFY(fromCorrectionFile(QByteArray(65 * 1024 * 1024, ' ')).error().kind == ErrorKind::TooLarge);
}

void CorrectionFileTest::readsAndWritesFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.json"_s);
    QVERIFY(writeCorrectionFile(path, some()));
    QCOMPARE(readCorrectionFile(path).value().corrections, some());
    QVERIFY(readCorrectionFile(folder.filePath(u"other.json"_s)).error().kind == ErrorKind::NotFound);
    QVERIFY(readCorrectionFile(folder.path()).error().kind == ErrorKind::Unreadable);
    QVERIFY(writeCorrectionFile(folder.filePath(u"no/such/folder.json"_s), some()).error().kind
            == ErrorKind::Unwritable);
    QVERIFY(readCorrectionFile(folder.path()).error().message.contains(folder.path()));
}

void CorrectionFileTest::survivesDamage()
{
    const QByteArray sound = toCorrectionFile(some());
    QRandomGenerator random(99);
    for (int round = 0; round < 3000; ++round) {
        QByteArray content = sound;
        for (int i = random.bounded(5); i >= 0; --i)
            content[random.bounded(content.size())] = static_cast<char>(random.bounded(256));
        if (const auto read = fromCorrectionFile(content)) {
            for (const Correction &correction : read->corrections)
                QVERIFY(!objectionTo(correction));
        }
    }
}

QTEST_GUILESS_MAIN(CorrectionFileTest)
#include "correctionfiletest.moc"
