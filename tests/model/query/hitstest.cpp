// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/hits.h"
#include "model/query/filter.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class HitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *name, const QString &typed, const QString &text, const QString &marked) {
            QTest::newRow(name) << typed << text << marked;
        };
        row("nothing asked", u""_s, u"peace"_s, u"peace"_s);
        row("a word", u"peace"_s, u"Peace, peaceful PEACE."_s, u"[Peace], peaceful [PEACE]."_s);
        row("not inside a word", u"ace"_s, u"peace"_s, u"peace"_s);
        row("a prefix", u"peace*"_s, u"peaceful"_s, u"[peaceful]"_s);
        row("a phrase", u"\"peace talks\""_s, u"peace-talks and talks of peace"_s,
            u"[peace-talks] and talks of peace"_s);
        row("a phrase that goes on", u"\"peace ta\"*"_s, u"peace talks, peace"_s, u"[peace talks], peace"_s);
        row("accents", u"cafe"_s, u"Café, cafe\u0301s, CAFE\u0301"_s, u"[Café], cafe\u0301s, [CAFE\u0301]"_s);
        row("accents typed", u"ćma"_s, u"Cma"_s, u"[Cma]"_s);
        row("not what must not be there", u"a NOT b"_s, u"a b"_s, u"[a] b"_s);
        row("either", u"(a OR b) c"_s, u"b c d"_s, u"[b] [c] d"_s);
        row("fields mark nothing", u"person:Brook status:held"_s, u"Brook held"_s, u"Brook held"_s);
        row("title marks no text", u"title:peace"_s, u"peace"_s, u"peace"_s);
        row("overlapping", u"\"a b\" \"b c\" b"_s, u"a b c"_s, u"[a b c]"_s);
        row("other scripts", u"київ"_s, u"У КИЇВ"_s, u"У [КИЇВ]"_s);
        row("letters beyond the first plane", u"𐐨𐐩"_s, u"x 𐐨𐐩."_s, u"x [𐐨𐐩]."_s);
        row("half a surrogate pair", u"a"_s, u"a"_s + QChar(0xD800) + u"a"_s, u"[a]"_s + QChar(0xD800) + u"[a]"_s);
    }

    void findsWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const Hits hits(queryOf({.words = typed}));
        QList<TextSpan> found = hits.find(text, Hits::In::Text);
        while (!found.isEmpty()) {
            const TextSpan last = found.takeLast();
            text.insert(last.end, u']');
            text.insert(last.begin, u'[');
        }
        QTEST(text, "marked");
    }

    void findsTitles()
    {
        const Hits hits(queryOf({.words = u"title:peace war"_s}));
        QCOMPARE(hits.find(u"war and peace", Hits::In::Title), (QList<TextSpan>{{0, 3}, {8, 13}}));
        QCOMPARE(hits.find(u"war and peace", Hits::In::Text), (QList<TextSpan>{{0, 3}}));
    }

    void knowsWhenThereIsNothingToFind()
    {
        QVERIFY(Hits().isEmpty());
        QVERIFY(Hits(queryOf({.words = u"NOT a status:held"_s})).isEmpty());
        QVERIFY(!Hits(queryOf({.words = u"a"_s})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HitsTest)
#include "hitstest.moc"
