// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/sentenceends.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

const QString resources = QStringLiteral(DATELINE_RESOURCES);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sentencesOf(const SentenceEnds &ends, const QString &paragraph)
{
    QStringList sentences;
    qsizetype begin = 0;
    const QList<qsizetype> found = ends.find(paragraph, {{0, paragraph.size()}}).first();
    for (const qsizetype end : found) {
        sentences.append(paragraph.sliced(begin, end - begin).trimmed());
        begin = end;
    }
    sentences.append(paragraph.sliced(begin).trimmed());
    return sentences;
}

} // namespace

class SentenceEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSameAsTheTraining();
    void endsSentences_data();
    void endsSentences();
    void managesAnyText_data();
    void managesAnyText();
    void refusesDamagedWeights_data();
    void refusesDamagedWeights();
};

void SentenceEndsTest::tellsTheSameAsTheTraining()
{
    const auto ends = SentenceEnds::open(resources);
    QVERIFY2(ends, ends ? "" : qPrintable(ends.error().message));
    const QJsonArray cases =
        QJsonDocument::fromJson(contentOf(QStringLiteral(DATELINE_TEST_DATA "/language/sentence-ends.json"))).array();
    QVERIFY(cases.size() > 3);
    for (const QJsonValue &value : cases) {
        const QString text = value["text"_L1].toString();
        QList<qint64> sums;
        for (const QJsonValue &sum : value["sums"_L1].toArray())
            sums.append(sum.toInteger());
        QCOMPARE(ends->featureSums(text), sums);
    }
}

void SentenceEndsTest::endsSentences_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("one") << QStringList{u"The ministers met in Accra."_s};
    QTest::newRow("two") << QStringList{u"The ministers met in Accra."_s, u"They will meet again on Friday."_s};
    QTest::newRow("a title") << QStringList{u"They met Gen. Ada Moran in Accra on Monday."_s};
    QTest::newRow("a title of several") << QStringList{u"They met Sens. Ada Moran and Ben Osei in Accra on Monday."_s};
    QTest::newRow("a country's department")
        << QStringList{u"She awaits the arrival of U.S. Commerce Secretary Ada Moran."_s};
    QTest::newRow("an abbreviation in the middle") << QStringList{u"The U.S. envoy met Osei at 5 p.m. on Monday."_s};
    QTest::newRow("a country that goes on")
        << QStringList{u"Kenya is ready to host Iran\u2013U.S. talks in Nairobi."_s};
    QTest::newRow("two countries that go on")
        << QStringList{u"They opened the second Kesta-U.S. Partnership Forum in Nairobi."_s};
    QTest::newRow("a country that ends") << QStringList{u"She flew home to the U.S."_s,
                                                        u"The Kestan minister stayed in Nairobi."_s};
    QTest::newRow("an office of a country") << QStringList{
        u"The Strategic Dialogue included consultations between Kestan Foreign Minister Jan Rau and U.S. Secretary of State Ada Moran."_s};
    QTest::newRow("bodies of a country") << QStringList{
        u"A program funded by the U.S. Government’s agencies was a strong U.S. Customs affair."_s,
        u"It was led by a U.S. Government-owned company."_s};
    QTest::newRow("a line of a schedule") << QStringList{u"6:30 p.m. Minister Moran meets Osei in Accra."_s};
    QTest::newRow("a speaker") << QStringList{u"MINISTER MORAN: Thank you very much, Sam."_s};
    QTest::newRow("a quotation") << QStringList{u"\u201CWe will go on.\u201D"_s, u"She left for Accra on Monday."_s};
    QTest::newRow("a question") << QStringList{u"Why did they meet?"_s, u"Nobody would say."_s};
}

void SentenceEndsTest::endsSentences()
{
    QFETCH(QStringList, sentences);
    const auto ends = SentenceEnds::open(resources);
    QVERIFY(ends);
    QCOMPARE(sentencesOf(*ends, sentences.join(u' ')), sentences);
}

void SentenceEndsTest::managesAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \t\n "_s;
    QTest::newRow("one word") << u"word"_s;
    QTest::newRow("marks") << u"... !!! ??? ((( ))) \"\" \u201C"_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD83D)) + u" a "_s + QChar(0xDE00) + u"."_s;
    QTest::newRow("control characters") << QString(QChar(0)) + u"a"_s + QChar(1) + u"b. C"_s;
    QTest::newRow("a long word") << QString(100000, u'x') + u". Y"_s;
    QTest::newRow("many words") << u"and so on "_s.repeated(10000);
}

void SentenceEndsTest::managesAnyText()
{
    QFETCH(QString, text);
    const auto ends = SentenceEnds::open(resources);
    QVERIFY(ends);
    const QList<qsizetype> found = ends->find(text, {{0, text.size()}}).first();
    QVERIFY(std::ranges::is_sorted(found));
    QVERIFY(std::ranges::all_of(found, [&text](qsizetype end) { return end > 0 && end < text.size(); }));
    QCOMPARE(ends->find(text, {{0, text.size()}}).first(), found);
}

void SentenceEndsTest::refusesDamagedWeights_data()
{
    const QByteArray shipped = contentOf(resources + u"/language/sentence-ends.bin"_s);
    QByteArray changed = shipped;
    changed.back() = static_cast<char>(~changed.back());
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no weights\n\nat all");
    QTest::newRow("cut") << shipped.first(shipped.size() / 2);
    QTest::newRow("longer") << shipped + 'x';
    QTest::newRow("changed") << changed;
    QTest::newRow("another version") << QByteArray(shipped).replace("sentence ends 1", "sentence ends 9");
    QTest::newRow("templates of another") << QByteArray(shipped).replace("|e0|", "|z0|");
}

void SentenceEndsTest::refusesDamagedWeights()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"language"_s));
    QVERIFY(QFile::link(resources + u"/lexicon"_s, folder.filePath(u"lexicon"_s)));
    QFile file(folder.filePath(u"language/sentence-ends.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto ends = SentenceEnds::open(folder.path());
    QVERIFY(!ends);
    QCOMPARE(ends.error().kind, ErrorKind::Damaged);
}

QTEST_GUILESS_MAIN(SentenceEndsTest)
#include "sentenceendstest.moc"
