// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/tellings.h"

#include "tests/model/query/saidmeetings.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<qint64> keysOf(const QList<MeetingRecord> &meetings)
{
    QList<qint64> keys;
    std::ranges::transform(meetings, std::back_inserter(keys), [](const MeetingRecord &it) { return it.id.value; });
    return keys;
}

} // namespace

class TellingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichStatementsAreOneMeeting_data()
    {
        QTest::addColumn<QList<Statement>>("said");
        QTest::addColumn<int>("meetings");
        const auto wednesday = DateInterval::day(tuesday.addDays(1));
        const auto twoDays = DateInterval::days(tuesday, tuesday.addDays(1));
        const auto november = DateInterval::month(2025, 11);
        const auto december = DateInterval::month(2025, 12);
        const auto add = [](const char *name, const QList<Statement> &said, int meetings) {
            QTest::newRow(name) << said << meetings;
        };

        add("all the same", {{}, {.article = 2}}, 1);
        add("in other words of the place", {{}, {.article = 2, .place = u"Harbour House, Port Vela"_s}}, 1);
        add("the country it is in", {{}, {.article = 2, .place = u"Velmaria"_s}}, 1);
        add("the house it was in", {{}, {.article = 2, .place = u"Ministry of Fisheries"_s}}, 1);
        add("no place", {{}, {.article = 2, .place = {}}}, 1);
        add("in another order", {{}, {.article = 2, .who = {marr, brook}}}, 1);
        add("one knows of more people", {{}, {.article = 2, .who = {dell, brook, marr}}}, 1);
        add("days that meet", {{}, {.article = 2, .when = twoDays}}, 1);
        add("a plan that came true", {{.status = MeetingStatus::Planned, .published = -2}, {.article = 2}}, 1);
        add("a plan called off",
            {{.status = MeetingStatus::Planned, .published = -2}, {.article = 2, .status = MeetingStatus::NotHeld}}, 1);
        add("a hope that became a plan",
            {{.status = MeetingStatus::Possible, .published = -3},
             {.article = 2, .status = MeetingStatus::Planned, .published = -2}},
            1);
        add("how they met is told once", {{.mode = MeetingMode::Call}, {.article = 2}}, 1);
        add("no date, the day after", {{}, {.article = 2, .when = {}}}, 1);
        add("nobody says when", {{.when = {}}, {.article = 2, .when = {}, .published = 2}}, 1);
        add("two plans without days",
            {{.when = {}, .status = MeetingStatus::Planned},
             {.article = 2, .when = {}, .status = MeetingStatus::Possible, .published = 2}},
            1);
        add("the same month", {{.when = november}, {.article = 2, .when = november}}, 1);
        add("five articles",
            {{},
             {.article = 2},
             {.article = 3, .place = {}},
             {.article = 4, .when = {}},
             {.article = 5, .who = {marr, brook, dell}}},
            1);

        add("in one article", {{}, {}}, 2);
        add("two houses", {{.place = u"State House"_s}, {.article = 2, .place = u"Ministry of Fisheries"_s}}, 2);
        add("another place", {{}, {.article = 2, .place = u"Estholm"_s}}, 2);
        add("another day", {{}, {.article = 2, .when = wednesday}}, 2);
        add("held and not", {{}, {.article = 2, .status = MeetingStatus::NotHeld}}, 2);
        add("a plan after the outcome", {{}, {.article = 2, .status = MeetingStatus::Planned, .published = 3}}, 2);
        add("other people", {{}, {.article = 2, .who = {brook, dell}}}, 2);
        add("with others, nobody says when", {{.when = {}}, {.article = 2, .who = {brook, marr, dell}, .when = {}}}, 2);
        add("a call and a visit", {{.mode = MeetingMode::Call}, {.article = 2, .mode = MeetingMode::InPerson}}, 2);
        add("no date, days later", {{}, {.article = 2, .when = {}, .published = 3}}, 2);
        add("no date, elsewhere", {{}, {.article = 2, .when = {}, .place = u"Estholm"_s}}, 2);
        add("a plan without days and a meeting",
            {{}, {.article = 2, .when = {}, .status = MeetingStatus::Planned, .published = 0}}, 2);
        add("another month", {{.when = november}, {.article = 2, .when = december}}, 2);
        add("the month of the day", {{}, {.article = 2, .when = november}}, 2);
        add("about a day",
            {{}, {.article = 2, .when = DateInterval{tuesday, tuesday, DatePrecision::Day, true, false}}}, 2);
        add("days that end before they begin", {{}, {.article = 2, .when = DateInterval{tuesday, tuesday.addDays(-1)}}},
            2);
        add("it could be either of two", {{}, {.article = 2}, {.article = 2, .place = {}}}, 3);
        add("one of two, by its people", {{}, {.article = 2}, {.article = 2, .who = {brook, marr, dell}}}, 2);
        add("with whom, two disagree",
            {{}, {.article = 2, .who = {brook, marr, dell}}, {.article = 3, .who = {brook, marr, EntityId{4}}}}, 2);
        add("one alone", {{}}, 1);
        add("nobody", {}, 0);
    }

    void tellsWhichStatementsAreOneMeeting()
    {
        QFETCH(const QList<Statement>, said);
        const MeetingSet set = setOf(said);
        const MeetingSet gathered = gatherTellings(set, isCountry);
        QTEST(int(gathered.meetings.size()), "meetings");
        QList<qint64> told;
        for (const MeetingRecord &meeting : gathered.meetings) {
            told += keysOf(meeting.statements());
            QVERIFY(meeting.tellings.size() != 1);
            QVERIFY(meeting.isOf(meeting.id));
        }
        std::ranges::sort(told);
        QCOMPARE(told, keysOf(set.meetings)); // nothing is lost and nothing told twice
    }

    void takesWhatEachTells()
    {
        const MeetingSet gathered = gatherTellings(setOf({
            {.article = 1, .place = {}, .status = MeetingStatus::Planned, .published = -2, .confidence = 0.97},
            {.article = 2, .when = {}, .place = u"Port Vela"_s, .mode = MeetingMode::InPerson},
            {.article = 3, .who = {brook, marr, dell}, .place = {}, .published = 4, .confidence = 0.6},
            {.article = 4, .place = {}, .published = 6, .confidence = 0.7},
        }));
        QCOMPARE(gathered.meetings.size(), 1);
        const MeetingRecord &meeting = gathered.meetings.first();
        QCOMPARE(meeting.id, MeetingId{4}); // held, dated, the surest of those
        QVERIFY(meeting.status == MeetingStatus::Held);
        QCOMPARE(meeting.when, std::optional(DateInterval::day(tuesday)));
        QCOMPARE(meeting.place, u"Port Vela"_s);
        QVERIFY(meeting.mode == MeetingMode::InPerson);
        QCOMPARE(meeting.participants, QList<EntityId>({brook, marr, dell}));
        QCOMPARE(meeting.confidence, 0.97);
        QCOMPARE(keysOf(meeting.tellings), QList<qint64>({1, 2, 3, 4})); // as they were published
        QCOMPARE(keysOf(meeting.statements()), QList<qint64>({4, 1, 2, 3}));
        QVERIFY(meeting.isOf({2}) && !meeting.isOf({5}));
    }

    void keepsEachStatementAsItWas()
    {
        const MeetingSet set = setOf({{.place = {}}, {.article = 2, .who = {marr, dell, brook}}});
        QCOMPARE(gatherTellings(set).meetings.first().tellings, set.meetings);
    }

    void keepsTheOrder()
    {
        const auto later = DateInterval::day(tuesday.addDays(9));
        const MeetingSet gathered = gatherTellings(setOf({{.article = 7},
                                                          {.article = 2, .confidence = 0.9},
                                                          {.article = 3, .who = {brook, dell}},
                                                          {.article = 4, .when = later}}));
        QCOMPARE(keysOf(gathered.meetings), QList<qint64>({2, 3, 4}));
    }

    void keepsApartWhatDisagreesAmongMany()
    {
        QList<Statement> said;
        std::mt19937 random(7);
        for (int article = 1; article <= 300; ++article) {
            const auto chance = [&random](unsigned in) { return random() % in == 0; };
            said.append(
                {.article = article,
                 .who = chance(3) ? QList{brook, marr, dell} : QList{marr, brook},
                 .when = chance(4) ? std::optional<DateInterval>() : DateInterval::day(tuesday.addDays(random() % 3)),
                 .place = chance(3) ? QString()
                     : chance(4)    ? u"Estholm"_s
                                    : u"Port Vela"_s,
                 .status = chance(5) ? MeetingStatus::NotHeld : MeetingStatus::Held,
                 .published = int(random() % 4)});
        }
        const MeetingSet gathered = gatherTellings(setOf(said), isCountry);
        QVERIFY(gathered.meetings.size() < 150);
        for (const MeetingRecord &meeting : gathered.meetings) {
            for (const MeetingRecord &telling : meeting.tellings) {
                QVERIFY(telling.status == meeting.status);
                QVERIFY(!telling.when || telling.when == meeting.when);
                QVERIFY(telling.place.isEmpty() || telling.place == meeting.place);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TellingsTest)
#include "tellingstest.moc"
