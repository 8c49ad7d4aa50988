// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/phrases.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class PhrasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortensBetweenWords_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("shown");
        QTest::newRow("short") << u"The harbour  office"_s << u"The harbour office"_s;
        QTest::newRow("long") << u"The harbour office of Kesta opens"_s << u"The harbour office of…"_s;
        QTest::newRow("at a word's end") << u"The harbour office at one"_s << u"The harbour office at…"_s;
        QTest::newRow("one long word") << u"Harbourofficeofkestaandothers"_s << u"Harbourofficeofkestaan…"_s;
        QTest::newRow("of no spaces") << QString(30, u'港') << QString(22, u'港') + u'…';
    }

    void shortensBetweenWords()
    {
        QFETCH(const QString, sentence);
        QTEST(shortened(sentence, 22), "shown");
    }

    void showsWholeWordsAroundASpan()
    {
        const QString sentence = u"The harbour office of Kesta opens its gates on Monday"_s;
        const TextSpan name{22, 27};
        QCOMPARE(wordsAround(sentence, name, 12).in(sentence), u"office of Kesta opens its "_s);
        QCOMPARE(wordsAround(sentence, name, 500), (TextSpan{0, sentence.size()}));
        QCOMPARE(wordsAround(sentence, {0, 3}, 2), (TextSpan{0, 4}));
    }
};

QTEST_GUILESS_MAIN(PhrasesTest)
#include "phrasestest.moc"
