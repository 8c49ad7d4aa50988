// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/romanization.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class RomanizationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void romanizes_data();
    void romanizes();
    void findsSpellingsByOneKey_data();
    void findsSpellingsByOneKey();
    void countsChangedLetters();
};

void RomanizationTest::romanizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("latin");
    QTest::newRow("plain") << u"Ada Moran"_s << u"ada moran"_s;
    QTest::newRow("accents") << u"Şule Çelik"_s << u"sule celik"_s;
    QTest::newRow("letters that are no accents") << u"Øystein Łaski"_s << u"oystein laski"_s;
    QTest::newRow("Russian") << u"Зоренский"_s << u"zorenskij"_s;
    QTest::newRow("Greek") << u"Νίκος"_s << u"nikos"_s;
    QTest::newRow("Arabic has consonants") << u"محمد"_s << u"mhmd"_s;
    QTest::newRow("Chinese") << u"李明"_s << u"li ming"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void RomanizationTest::romanizes()
{
    QFETCH(QString, text);
    QFETCH(QString, latin);
    QCOMPARE(romanized(text), latin);
}

void RomanizationTest::findsSpellingsByOneKey_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("equal");
    QTest::newRow("yy") << u"zorenskyy"_s << u"zorensky"_s << true;
    QTest::newRow("German") << u"zorenskyy"_s << u"sorenskyj"_s << true;
    QTest::newRow("vowels") << u"muhammad"_s << u"mohammed"_s << true;
    QTest::newRow("q and k") << u"tarik"_s << u"tarick"_s << true;
    QTest::newRow("initial vowels") << u"usman"_s << u"osman"_s << true;
    QTest::newRow("another consonant") << u"zorensky"_s << u"zorelsky"_s << false;
    QTest::newRow("one consonant more") << u"moran"_s << u"morand"_s << false;
    QTest::newRow("consonants the other way round") << u"moran"_s << u"monar"_s << false;
    QTest::newRow("initial consonant") << u"moran"_s << u"oran"_s << false;
}

void RomanizationTest::findsSpellingsByOneKey()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, equal);
    QCOMPARE(skeletonKey(one) == skeletonKey(other), equal);
}

void RomanizationTest::countsChangedLetters()
{
    QCOMPARE(spellingDistance(u"moran"_s, u"moran"_s), 0);
    QCOMPARE(spellingDistance(u"moran"_s, u"morran"_s), 1);
    QCOMPARE(spellingDistance(u"moran"_s, u"maren"_s), 2);
    QCOMPARE(spellingDistance(u""_s, u"moran"_s), 5);
}

QTEST_GUILESS_MAIN(RomanizationTest)
#include "romanizationtest.moc"
