// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/typedsearch.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class TypedSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesConditionsOut_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Filter>("filter");
        const auto row = [](const char *name, const QString &typed, const Filter &filter) {
            QTest::newRow(name) << typed << filter;
        };
        row("nothing", {}, {});
        row("words", u"  peace   talks "_s, {.words = u"peace talks"_s});
        row("phrase", u"\"peace talks\" OR truce*"_s, {.words = u"\"peace talks\" OR truce*"_s});
        row("place", u"place:Drensk"_s, {.places = {u"Drensk"_s}});
        row("place of two words", u"place:\"Cape Sorrel\" talks"_s, {.words = u"talks"_s, .places = {u"Cape Sorrel"_s}});
        row("two sources", u"source:Wire source:Herald"_s, {.sources = {u"Wire"_s, u"Herald"_s}});
        row("status", u"status:not-held"_s, {.statuses = {MeetingStatus::NotHeld}});
        row("before a day", u"before:2025-11-25"_s, {.when = DateInterval{.from = {}, .to = {2025, 11, 24}}});
        row("after a month", u"after:2025-11"_s, {.when = DateInterval{.from = {2025, 12, 1}, .to = {}}});
        row("between", u"after:2024 before:2026"_s, {.when = DateInterval::days({2025, 1, 1}, {2025, 12, 31})});
        row("condition amid words", u"talks place:Drensk held"_s, {.words = u"talks held"_s, .places = {u"Drensk"_s}});
    }

    void takesConditionsOut()
    {
        QFETCH(const QString, typed);
        QTEST(readTypedSearch(typed, {}), "filter");
    }

    void leavesWhatIsNoCondition_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("unknown condition") << u"colour:red"_s;
        QTest::newRow("unknown status") << u"status:maybe"_s;
        QTest::newRow("no date") << u"before:yesterday"_s;
        QTest::newRow("no such day") << u"after:2025-13-45"_s;
        QTest::newRow("no value") << u"place:"_s;
        QTest::newRow("inside a word") << u"marketplace:Drensk"_s;
        QTest::newRow("blank behind the colon") << u"place: Drensk"_s;
    }

    void leavesWhatIsNoCondition()
    {
        QFETCH(const QString, typed);
        QCOMPARE(readTypedSearch(typed, {}), Filter{.words = typed});
    }

    void addsToTheFilter()
    {
        Filter filter{.words = u"old"_s, .entities = {{4}}, .places = {u"Drensk"_s}};
        filter = readTypedSearch(u"new place:Estholm", filter);
        QCOMPARE(filter.words, u"new"_s);
        QCOMPARE(filter.entities, QList<EntityId>{{4}});
        QCOMPARE(filter.places, (QStringList{u"Drensk"_s, u"Estholm"_s}));
    }
};

QTEST_GUILESS_MAIN(TypedSearchTest)
#include "typedsearchtest.moc"
