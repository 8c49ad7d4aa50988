// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namekey.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class NameKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesNames_data();
    void comparesNames();
    void searchesWithoutAccents_data();
    void searchesWithoutAccents();
};

void NameKeyTest::comparesNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("equal");

    QTest::newRow("the same") << u"Ana Brook"_s << u"Ana Brook"_s << true;
    QTest::newRow("case") << u"ANA BROOK"_s << u"Ana Brook"_s << true;
    QTest::newRow("line break") << u"Ana\n Brook "_s << u"Ana Brook"_s << true;
    QTest::newRow("no-break space") << u"Ana\u00A0Brook"_s << u"Ana Brook"_s << true;
    QTest::newRow("apostrophe") << u"O’Dell"_s << u"O'Dell"_s << true;
    QTest::newRow("hyphen") << u"Mar‑Lee"_s << u"Mar-Lee"_s << true;
    QTest::newRow("accent in two signs") << u"Mu\u0308ller"_s << u"Müller"_s << true;

    QTest::newRow("accent") << u"Muller"_s << u"Müller"_s << false;
    QTest::newRow("part of the name") << u"Brook"_s << u"Ana Brook"_s << false;
    QTest::newRow("parts run together") << u"AnaBrook"_s << u"Ana Brook"_s << false;
    QTest::newRow("full stops") << u"US"_s << u"U.S."_s << false;
    QTest::newRow("empty") << u""_s << u"Ana"_s << false;
    QTest::newRow("other script") << u"Ана"_s << u"Aha"_s << false;
}

void NameKeyTest::comparesNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, equal);
    QCOMPARE(nameKey(one) == nameKey(other), equal);
}

void NameKeyTest::searchesWithoutAccents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");

    QTest::newRow("accents") << u"Ğülşah Çelik"_s << u"gulsah celik"_s;
    QTest::newRow("none") << u"Ana Brook"_s << u"ana brook"_s;
    QTest::newRow("only an accent") << u"\u0301"_s << u""_s;
    QTest::newRow("letters that are not accented ones") << u"Østby"_s << u"østby"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void NameKeyTest::searchesWithoutAccents()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QCOMPARE(searchKey(name), key);
}

QTEST_GUILESS_MAIN(NameKeyTest)
#include "namekeytest.moc"
