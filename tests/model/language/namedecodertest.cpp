// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/namedecoder.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class NameDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNoNamesOutside();
    void joinsTheWordsOfAName();
    void keepsNeighboursApart();
    void neverContinuesAnotherKind();
    void saysHowSureItIsOfTheLeastSureWord();
    void refusesOtherLabels_data();
    void refusesOtherLabels();

private:
    NameDecoder decoder() const
    {
        return *NameDecoder::forLabels({u"O"_s, u"B-PER"_s, u"I-PER"_s, u"B-ORG"_s, u"I-ORG"_s});
    }
};

void NameDecoderTest::findsNoNamesOutside()
{
    const std::vector<float> scores{5, 0, 0, 0, 0, 5, 0, 0, 0, 0};
    QVERIFY(decoder().decode(scores, 2).isEmpty());
    QVERIFY(decoder().decode({}, 0).isEmpty());
}

void NameDecoderTest::joinsTheWordsOfAName()
{
    const std::vector<float> scores{0, 9, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0};
    const QList<NameSpan> names = decoder().decode(scores, 3);
    QCOMPARE(names.size(), 1);
    QCOMPARE(names[0].firstToken, 0);
    QCOMPARE(names[0].lastToken, 2);
    QCOMPARE(names[0].kind, NameKind::Person);
}

void NameDecoderTest::keepsNeighboursApart()
{
    const std::vector<float> scores{0, 9, 0, 0, 0, 0, 9, 0, 0, 0};
    QCOMPARE(decoder().decode(scores, 2).size(), 2);
}

void NameDecoderTest::neverContinuesAnotherKind()
{
    // Alone, the second word would be inside an organization that never began.
    const std::vector<float> scores{0, 4, 0, 3, 0, 0, 0, 1, 0, 6};
    const QList<NameSpan> names = decoder().decode(scores, 2);
    QCOMPARE(names.size(), 1);
    QCOMPARE(names[0].kind, NameKind::Organization);
    QCOMPARE(names[0].lastToken, 2);
}

void NameDecoderTest::saysHowSureItIsOfTheLeastSureWord()
{
    const std::vector<float> scores{0, 20, 0, 0, 0, 0, 0, 0.5F, 0, 0};
    const QList<NameSpan> names = decoder().decode(scores, 2);
    QCOMPARE(names.size(), 1);
    QCOMPARE_LT(names[0].confidence, 0.5F);
    QCOMPARE_GT(names[0].confidence, 0.2F);
}

void NameDecoderTest::refusesOtherLabels_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("none") << QStringList();
    QTest::newRow("unknown kind") << QStringList{u"O"_s, u"B-XYZ"_s};
    QTest::newRow("unknown position") << QStringList{u"O"_s, u"E-PER"_s};
    QTest::newRow("too short") << QStringList{u"B"_s};
}

void NameDecoderTest::refusesOtherLabels()
{
    QFETCH(QStringList, labels);
    QVERIFY(!NameDecoder::forLabels(labels));
}

QTEST_GUILESS_MAIN(NameDecoderTest)
#include "namedecodertest.moc"
