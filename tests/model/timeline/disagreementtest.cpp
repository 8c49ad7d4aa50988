// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timeline.h"

#include "tests/model/query/saidmeetings.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class DisagreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOverWhatTwoArticlesDisagree_data()
    {
        QTest::addColumn<QList<Statement>>("said");
        QTest::addColumn<DisagreementsOver>("over");
        const auto wednesday = DateInterval::day(tuesday.addDays(1));
        const auto friday = DateInterval::day(tuesday.addDays(3));
        const auto november = DateInterval::month(2025, 11);
        const auto add = [](const char *name, const QList<Statement> &said, DisagreementsOver over) {
            QTest::newRow(name) << said << over;
        };
        const DisagreementsOver nothing;

        add("all the same", {{}, {.article = 2}}, nothing);
        add("another place", {{}, {.article = 2, .place = u"Estholm"_s}}, DisagreementOver::Place);
        add("another day", {{}, {.article = 2, .when = wednesday}}, DisagreementOver::Date);
        add("held and not", {{}, {.article = 2, .status = MeetingStatus::NotHeld}}, DisagreementOver::Status);
        add("another day, and not held", {{}, {.article = 2, .when = wednesday, .status = MeetingStatus::NotHeld}},
            DisagreementsOver(DisagreementOver::Date) | DisagreementOver::Status);
        add("one knows of more people", {{}, {.article = 2, .who = {marr, dell, brook}, .place = u"Estholm"_s}},
            DisagreementOver::Place);
        add("a plan for another day, with others",
            {{},
             {.article = 2,
              .who = {brook, marr, dell},
              .when = wednesday,
              .status = MeetingStatus::Planned,
              .published = -3}},
            DisagreementOver::Date);
        add("a plan after the outcome", {{}, {.article = 2, .status = MeetingStatus::Planned, .published = 3}},
            DisagreementOver::Status);

        add("in one article", {{}, {.place = u"Estholm"_s}}, nothing);
        add("other people", {{}, {.article = 2, .who = {brook, dell}, .place = u"Estholm"_s}}, nothing);
        add("a part of the place", {{}, {.article = 2, .place = u"Harbour House, Port Vela"_s}}, nothing);
        add("the house", {{}, {.article = 2, .place = u"Department of Ports"_s}}, nothing);
        add("the country", {{}, {.article = 2, .place = u"Velmaria"_s}}, nothing);
        add("no place", {{}, {.article = 2, .place = {}}}, nothing);
        add("no date", {{}, {.article = 2, .when = {}, .place = u"Estholm"_s}}, nothing);
        add("only the month", {{}, {.article = 2, .when = november, .place = u"Estholm"_s}}, nothing);
        add("another day elsewhere", {{}, {.article = 2, .when = wednesday, .place = u"Estholm"_s}}, nothing);
        add("another day, nobody says where", {{.place = {}}, {.article = 2, .when = wednesday, .place = {}}}, nothing);
        add("days later", {{}, {.article = 2, .when = friday}}, nothing);
        add("another day, and others were there", {{}, {.article = 2, .who = {brook, marr, dell}, .when = wednesday}},
            nothing);
        add("somewhere on a tour",
            {{}, {.article = 2, .when = DateInterval::days(tuesday, tuesday.addDays(3)), .place = u"Estholm"_s}},
            nothing);
        add("days that meet", {{}, {.article = 2, .when = DateInterval::days(tuesday.addDays(-1), tuesday)}}, nothing);
        add("a visit and a call",
            {{.mode = MeetingMode::InPerson}, {.article = 2, .place = u"Estholm"_s, .mode = MeetingMode::Call}},
            nothing);
        add("a plan that came true", {{.status = MeetingStatus::Planned, .published = -2}, {.article = 2}}, nothing);
        add("a plan called off",
            {{.status = MeetingStatus::Possible, .published = -2}, {.article = 2, .status = MeetingStatus::NotHeld}},
            nothing);
        add("planned and possible",
            {{.status = MeetingStatus::Planned}, {.article = 2, .status = MeetingStatus::Possible}}, nothing);
        add("one article tells of both", {{}, {.when = wednesday}, {.article = 2, .when = wednesday}}, nothing);
        add("and so does the other, of both places",
            {{}, {.place = u"Estholm"_s}, {.article = 2, .place = u"Estholm"_s}}, nothing);
        add("days that end before they begin",
            {{}, {.article = 2, .when = DateInterval::days(tuesday, tuesday.addDays(-1)), .place = u"Estholm"_s}},
            nothing);
        add("one alone", {{}}, nothing);
        add("nobody", {}, nothing);
    }

    void tellsOverWhatTwoArticlesDisagree()
    {
        QFETCH(const QList<Statement>, said);
        QFETCH(const DisagreementsOver, over);
        const auto found = findDisagreements(setOf(said), isCountry);
        QCOMPARE(found.size(), over ? 1 : 0);
        if (over) {
            QCOMPARE(found.first().over, over);
            QCOMPARE(found.first().meetings.size(), 2);
        }
    }

    void putsManyArticlesOnOneMeetingTogether()
    {
        const auto found =
            findDisagreements(setOf({{.article = 1, .published = 4},
                                     {.article = 2, .place = u"Estholm"_s, .published = 3},
                                     {.article = 3, .published = 2},
                                     {.article = 4, .when = DateInterval::day(tuesday.addDays(1)), .published = 1}}));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().meetings, QList<qsizetype>({3, 2, 1, 0})); // as they were published
        QCOMPARE(found.first().over, DisagreementsOver(DisagreementOver::Date) | DisagreementOver::Place);
    }

    void comparesAllThatIsGatheredAsOne()
    {
        MeetingSet set = setOf({{.article = 1}, {.article = 2, .place = u"Estholm"_s}});
        set.meetings[0].tellings = {setOf({{.article = 4, .when = {}}}).meetings.first(), set.meetings[0]};
        QCOMPARE(findDisagreements(set).size(), 1);
        QCOMPARE(findDisagreements(set).first().meetings, QList<qsizetype>({0, 1}));
        set.meetings[0].tellings = {set.meetings[0],
                                    setOf({{.article = 2}}).meetings.first()}; // the second tells of both
        QVERIFY(findDisagreements(set).isEmpty());
        set.meetings.removeLast();
        QVERIFY(findDisagreements(set).isEmpty());
    }

    void keepsTwoMeetingsApart()
    {
        const auto later = DateInterval::day(tuesday.addDays(30));
        const auto found = findDisagreements(setOf({{},
                                                    {.article = 2, .place = u"Estholm"_s},
                                                    {.article = 3, .when = later},
                                                    {.article = 4, .when = later, .status = MeetingStatus::NotHeld}}));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).over, DisagreementsOver(DisagreementOver::Place));
        QCOMPARE(found.at(1).over, DisagreementsOver(DisagreementOver::Status));
    }

    void staysQuickWhenManyMeetOnOneDay()
    {
        QList<Statement> said;
        for (qint64 article = 0; article < 20'000; ++article)
            said.append({.article = article});
        QVERIFY(findDisagreements(setOf(said)).isEmpty());
    }

    void standsOnTheTimeline()
    {
        const MeetingSet set = setOf({{.article = 2, .when = DateInterval::day(tuesday.addDays(1))}, {}});
        const auto found = findDisagreements(set);
        const Timeline timeline = buildTimeline(set, TimelineLanes::People, found);
        QCOMPARE(timeline.disagreements.size(), 1);
        QCOMPARE(timeline.disagreements.first().events, QList<int>({1, 0}));
        QCOMPARE(timeline.disagreements.first().over, DisagreementsOver(DisagreementOver::Date));
    }
};

QTEST_APPLESS_MAIN(DisagreementTest)
#include "disagreementtest.moc"
