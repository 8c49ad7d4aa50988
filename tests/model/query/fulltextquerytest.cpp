// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/fulltextquery.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class FullTextQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void passesOverWhatFollowsTheFirstHundredWords();
};

void FullTextQueryTest::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("matching");
    QTest::addColumn<QString>("excluding");

    QTest::newRow("one word") << u"peace"_s << u"\"peace\""_s << QString();
    QTest::newRow("words side by side") << u"peace  talks"_s << u"(\"peace\" AND \"talks\")"_s << QString();
    QTest::newRow("AND") << u"peace AND talks"_s << u"(\"peace\" AND \"talks\")"_s << QString();
    QTest::newRow("OR") << u"peace OR war"_s << u"(\"peace\" OR \"war\")"_s << QString();
    QTest::newRow("OR binds weaker than AND")
        << u"a b OR c"_s << u"((\"a\" AND \"b\") OR \"c\")"_s << QString();
    QTest::newRow("NOT") << u"peace NOT war"_s << u"(\"peace\" NOT \"war\")"_s << QString();
    QTest::newRow("AND NOT") << u"peace AND NOT war"_s << u"(\"peace\" NOT \"war\")"_s << QString();
    QTest::newRow("several NOTs") << u"a NOT b NOT c"_s << u"(\"a\" NOT (\"b\" OR \"c\"))"_s << QString();
    QTest::newRow("NOT first") << u"NOT war peace"_s << u"(\"peace\" NOT \"war\")"_s << QString();
    QTest::newRow("NOT alone with a word") << u"NOT war"_s << QString() << u"\"war\""_s;
    QTest::newRow("two words not wanted") << u"NOT war NOT peace"_s << QString() << u"(\"war\" OR \"peace\")"_s;
    QTest::newRow("one or not the other") << u"a OR NOT b"_s << u"\"a\""_s << u"\"b\""_s;
    QTest::newRow("not one or not the other") << u"NOT a OR NOT b"_s << QString() << u"(\"a\" AND \"b\")"_s;
    QTest::newRow("phrase") << u"\"peace talks\""_s << u"\"peace talks\""_s << QString();
    QTest::newRow("typographic quotation marks") << u"“peace talks”"_s << u"\"peace talks\""_s << QString();
    QTest::newRow("phrase with spaces") << u"\"  peace   talks \""_s << u"\"peace talks\""_s << QString();
    QTest::newRow("word before phrase") << u"a\"b c\"d"_s << u"(\"a\" AND \"b c\" AND \"d\")"_s << QString();
    QTest::newRow("prefix") << u"nego*"_s << u"\"nego\" *"_s << QString();
    QTest::newRow("phrase with prefix") << u"\"foreign min\"*"_s << u"\"foreign min\" *"_s << QString();
    QTest::newRow("operators in lower case are words") << u"war and peace"_s << u"(\"war\" AND \"and\" AND \"peace\")"_s
                                                       << QString();
    QTest::newRow("operator in a phrase") << u"\"AND OR\""_s << u"\"AND OR\""_s << QString();
    QTest::newRow("hyphen") << u"cease-fire"_s << u"\"cease-fire\""_s << QString();
    QTest::newRow("column name") << u"title:peace"_s << u"\"title:peace\""_s << QString();
    QTest::newRow("brackets part words") << u"(a OR b)"_s << u"(\"a\" OR \"b\")"_s << QString();
    QTest::newRow("other scripts") << u"Київ 北京"_s << u"(\"Київ\" AND \"北京\")"_s << QString();

    for (const auto &[name, typed] : {std::pair{"nothing", u""_s}, {"blanks", u" \t\n"_s}, {"a quotation mark", u"\""_s},
                                      {"empty phrase", u"\"\""_s}, {"signs", u"!! ?? --"_s}, {"star", u"*"_s},
                                      {"operators", u"AND OR NOT"_s}, {"brackets", u"(()"_s}, {"NUL", QString(QChar(0))},
                                      {"half a surrogate pair", QString(QChar(0xD83D))}})
        QTest::newRow(name) << typed << QString() << QString();

    QTest::newRow("open quotation mark") << u"\"peace talks"_s << u"\"peace talks\""_s << QString();
    QTest::newRow("AND first") << u"AND peace"_s << u"\"peace\""_s << QString();
    QTest::newRow("AND last") << u"peace AND"_s << u"\"peace\""_s << QString();
    QTest::newRow("OR last") << u"peace OR"_s << u"\"peace\""_s << QString();
    QTest::newRow("NOT last") << u"peace NOT"_s << u"\"peace\""_s << QString();
    QTest::newRow("NOT NOT") << u"peace NOT NOT war"_s << u"(\"peace\" NOT \"war\")"_s << QString();
    QTest::newRow("OR OR") << u"peace OR OR war"_s << u"(\"peace\" OR \"war\")"_s << QString();
    QTest::newRow("NOT does not reach over OR") << u"a NOT OR b"_s << u"(\"a\" OR \"b\")"_s << QString();
    QTest::newRow("stars") << u"**a**b**"_s << u"\"a b\" *"_s << QString();
    QTest::newRow("NUL in a word") << u"pe"_s + QChar(0) + u"ace"_s << u"\"pe ace\""_s << QString();
}

void FullTextQueryTest::readsWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, matching);
    QFETCH(QString, excluding);
    const FullTextQuery query = parseFullTextQuery(typed);
    QCOMPARE(query.matching, matching);
    QCOMPARE(query.excluding, excluding);
    QCOMPARE(query.isEmpty(), matching.isEmpty() && excluding.isEmpty());
}

void FullTextQueryTest::passesOverWhatFollowsTheFirstHundredWords()
{
    const QString matching = parseFullTextQuery(u"word "_s.repeated(5000)).matching;
    QCOMPARE(matching.count(u"\"word\""_s), 100);
}

QTEST_GUILESS_MAIN(FullTextQueryTest)
#include "fulltextquerytest.moc"
