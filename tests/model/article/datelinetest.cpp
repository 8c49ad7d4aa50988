// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/dateline.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class DatelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDatelines_data();
    void readsDatelines();
    void takesProseForNone_data();
    void takesProseForNone();
    void fillsOnlyWhatIsOpen();
};

void DatelineTest::readsDatelines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dateline");
    QTest::addColumn<QString>("agency");
    QTest::addColumn<QDate>("day");
    const QDate none;
    QTest::newRow("city, day and agency") << u"GENEVA, Nov. 23 (Agency) — The two met."_s
                                          << u"GENEVA, Nov. 23 (Agency) —"_s << u"Agency"_s << QDate(2025, 11, 23);
    QTest::newRow("city") << u"PARIS — The two met."_s << u"PARIS —"_s << QString() << none;
    QTest::newRow("city and agency") << u"WASHINGTON (AP) - The two met."_s << u"WASHINGTON (AP) -"_s << u"AP"_s
                                     << none;
    QTest::newRow("day first") << u"TOKYO, 3 March (Xinhua) -- The two met."_s << u"TOKYO, 3 March (Xinhua) --"_s
                               << u"Xinhua"_s << QDate(2025, 3, 3);
    QTest::newRow("year") << u"TOKYO, March 3, 2024 (North Wire) — The two met."_s
                          << u"TOKYO, March 3, 2024 (North Wire) —"_s << u"North Wire"_s << QDate(2024, 3, 3);
    QTest::newRow("day behind the agency")
        << u"GENEVA (AFP), Nov 23 – The two met."_s << u"GENEVA (AFP), Nov 23 –"_s << u"AFP"_s << QDate(2025, 11, 23);
    QTest::newRow("full stops") << u"MOSCOW. Nov 23 (Interfax) - The two met."_s << u"MOSCOW. Nov 23 (Interfax) -"_s
                                << u"Interfax"_s << QDate(2025, 11, 23);
    QTest::newRow("region") << u"PORT VELL, Velmaria (AP) — The two met."_s << u"PORT VELL, Velmaria (AP) —"_s
                            << u"AP"_s << none;
    QTest::newRow("region alone") << u"PORT VELL, Velmaria — The two met."_s << u"PORT VELL, Velmaria —"_s << QString()
                                  << none;
    QTest::newRow("two cities") << u"DRENSK/ESTHOLM, Nov 23 (North Wire) - The two met."_s
                                << u"DRENSK/ESTHOLM, Nov 23 (North Wire) -"_s << u"North Wire"_s << QDate(2025, 11, 23);
    QTest::newRow("colon") << u"ACCRA, Nov 23: The two met."_s << u"ACCRA, Nov 23:"_s << QString()
                           << QDate(2025, 11, 23);
    QTest::newRow("hyphens") << u"PORT-AU-PRINCE, Nov. 23 — The two met."_s << u"PORT-AU-PRINCE, Nov. 23 —"_s
                             << QString() << QDate(2025, 11, 23);
    QTest::newRow("accents") << u"SÃO PAULO (AP) — The two met."_s << u"SÃO PAULO (AP) —"_s << u"AP"_s << none;
    QTest::newRow("saint") << u"ST. ORLA, Nov. 23 — The two met."_s << u"ST. ORLA, Nov. 23 —"_s << QString()
                           << QDate(2025, 11, 23);
    QTest::newRow("no blank behind the dash") << u"PARIS (AP) —The two met."_s << u"PARIS (AP) —"_s << u"AP"_s << none;
    QTest::newRow("a quote follows") << u"PARIS — \"We met,\" she said."_s << u"PARIS —"_s << QString() << none;
    QTest::newRow("wrapped") << u"PORT VELL, Velmaria\n(North Wire) — The two met."_s
                             << u"PORT VELL, Velmaria\n(North Wire) —"_s << u"North Wire"_s << none;
    QTest::newRow("small letters with an agency")
        << u"Geneva, Nov. 23 (Agency) — The two met."_s << u"Geneva, Nov. 23 (Agency) —"_s << u"Agency"_s
        << QDate(2025, 11, 23);
    QTest::newRow("agency alone") << u"(North Wire) — The two met."_s << u"(North Wire) —"_s << u"North Wire"_s << none;
    QTest::newRow("slashes") << u"Ulaan Orla, Nov 23 /NORWIRE/. The two met."_s
                             << u"Ulaan Orla, Nov 23 /NORWIRE/. "_s.trimmed() << u"NORWIRE"_s << QDate(2025, 11, 23);
    QTest::newRow("slashes alone") << u"Orla /NORWIRE/ The two met."_s << u"Orla /NORWIRE/"_s << u"NORWIRE"_s << none;
    QTest::newRow("day ahead is last year's")
        << u"PARIS, Dec. 30 — The two met."_s << u"PARIS, Dec. 30 —"_s << QString() << QDate(2024, 12, 30);
}

void DatelineTest::readsDatelines()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    const auto parts = findDateline(text, QDate(2025, 12, 1));
    QVERIFY(parts);
    QTEST(text.first(parts->length), "dateline");
    QTEST(parts->agency, "agency");
    QCOMPARE(parts->published ? parts->published->date() : QDate(), day);
}

void DatelineTest::takesProseForNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("prose") << u"The two met in town."_s;
    QTest::newRow("dash in prose") << u"The two - as told - met."_s;
    QTest::newRow("a body in capitals") << u"U.S. — they say — is ready."_s;
    QTest::newRow("a body, then small letters") << u"UNESCO — the body for culture — met."_s;
    QTest::newRow("hyphenated bodies") << u"NATO-UKRAINE Council members met."_s;
    QTest::newRow("a headline in capitals") << u"MINISTERS MEET - TALKS GO ON\nThe two met."_s;
    QTest::newRow("capitals without dash") << u"PARIS The two met."_s;
    QTest::newRow("nothing behind") << u"PARIS —"_s;
    QTest::newRow("who speaks") << u"MORAN: We met in town."_s;
    QTest::newRow("a number") << u"2025 — The two met."_s;
    QTest::newRow("brackets without dash") << u"Geneva (Agency) The two met."_s;
    QTest::newRow("late") << u"x"_s.repeated(300) + u" PARIS — The two met."_s;
}

void DatelineTest::takesProseForNone()
{
    QFETCH(QString, text);
    const auto parts = findDateline(text, QDate(2025, 12, 1));
    QVERIFY2(!parts, parts ? qPrintable(text.first(parts->length)) : "");
}

void DatelineTest::fillsOnlyWhatIsOpen()
{
    Article article;
    article.text = u"\n PARIS, Nov. 23 (AP) — The two met."_s;
    Article stated = article;
    stated.source = u"North Wire"_s;
    stated.published = {QDate(2025, 11, 25).startOfDay(QTimeZone::utc()), TimePrecision::Day, PublishedBasis::Stated};
    applyDateline(article, QDate(2025, 12, 1));
    applyDateline(stated, QDate(2025, 12, 1));
    QCOMPARE(article.source, u"AP"_s);
    QCOMPARE(article.published.date(), QDate(2025, 11, 23));
    QCOMPARE(stated.source, u"North Wire"_s);
    QCOMPARE(stated.published.date(), QDate(2025, 11, 25));
    QCOMPARE(article.headers.size(), 1);
    QCOMPARE(article.headers[0].span.in(article.text), u"PARIS, Nov. 23 (AP) —");
    QVERIFY(article.headers[0].kind == HeaderKind::Dateline);
}

QTEST_GUILESS_MAIN(DatelineTest)
#include "datelinetest.moc"
