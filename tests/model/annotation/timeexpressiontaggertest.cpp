// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timeexpressiontagger.h"

#include "model/annotation/segmenter.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

/// "over the weekend → DATE 2025-W47-WE 2025-11-22/2025-11-23"
QString described(QStringView text, const TimeExpression &time)
{
    QString line = u"%1 → %2 %3"_s.arg(time.span.in(text), toString(time.type), time.value);
    if (time.interval)
        line += u' ' + time.interval->toEdtf();
    return line;
}

} // namespace

class TimeExpressionTaggerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAbsoluteDates_data();
    void readsAbsoluteDates();
    void placesDatesWithoutYear_data();
    void placesDatesWithoutYear();
    void readsRelativeTimes_data();
    void readsRelativeTimes();
    void followsTheStory_data();
    void followsTheStory();
    void readsRanges_data();
    void readsRanges();
    void readsTimesOfDay_data();
    void readsTimesOfDay();
    void readsDurationsSetsAndVagueTimes_data();
    void readsDurationsSetsAndVagueTimes();
    void leavesOtherWordsAlone_data();
    void leavesOtherWordsAlone();
    void resolvesOnlyFullDatesWithoutPublication();
    void readsSpansInOrderInAnyText_data();
    void readsSpansInOrderInAnyText();
    void readsTheSameTwice();
    void failsWithoutItsWordLists();

private:
    [[nodiscard]] QList<TimeExpression> tag(const QString &text, QDate published) const
    {
        return m_tagger->tag(text, m_segmenter->segment(text), published);
    }
    void compare(QDate published = QDate(2025, 11, 25)) const;

    std::optional<Segmenter> m_segmenter;
    std::optional<TimeExpressionTagger> m_tagger;
};

void TimeExpressionTaggerTest::initTestCase()
{
    const QString resources = QStringLiteral(DATELINE_RESOURCES);
    auto segmenter = Segmenter::open(resources);
    QVERIFY(segmenter);
    m_segmenter = std::move(*segmenter);
    auto tagger = TimeExpressionTagger::open(resources);
    QVERIFY2(tagger, tagger ? "" : qPrintable(tagger.error().message));
    m_tagger = std::move(*tagger);
}

/// The rows' text, published on Tuesday the 25th of November 2025, gives the rows' lines.
void TimeExpressionTaggerTest::compare(QDate published) const
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);

    QStringList lines;
    for (const TimeExpression &time : tag(text, published))
        lines.append(described(text, time));

    QCOMPARE(lines, expected);
}

static void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
}

static void row(const char *text, std::initializer_list<const char *> expected)
{
    QStringList lines;
    for (const char *line : expected)
        lines.append(QString::fromUtf8(line));
    QTest::newRow(text) << QString::fromUtf8(text) << lines;
}

void TimeExpressionTaggerTest::readsAbsoluteDates_data()
{
    addColumns();
    row("They met on 25 November 2025 in Oslo.", {"25 November 2025 → DATE 2025-11-25 2025-11-25"});
    row("They met on November 25, 2025, in Oslo.", {"November 25, 2025 → DATE 2025-11-25 2025-11-25"});
    row("They met on Nov. 3, 2021.", {"Nov. 3, 2021 → DATE 2021-11-03 2021-11-03"});
    row("They met on the 3rd of November 2021.", {"the 3rd of November 2021 → DATE 2021-11-03 2021-11-03"});
    row("They met on Tuesday, November 25, 2025.", {"Tuesday, November 25, 2025 → DATE 2025-11-25 2025-11-25"});
    row("The deadline is 2025-12-01.", {"2025-12-01 → DATE 2025-12-01 2025-12-01"});
    row("The form was dated 11/25/2025 by hand.", {"11/25/2025 → DATE 2025-11-25 2025-11-25"});
    row("The form was dated 25/11/2025 by hand.", {"25/11/2025 → DATE 2025-11-25 2025-11-25"});
    row("The form was dated 25.11.2025 by hand.", {"25.11.2025 → DATE 2025-11-25 2025-11-25"});
    row("The treaty of November 2019 lapsed.", {"November 2019 → DATE 2019-11 2019-11"});
    row("The treaty lapsed in 2019.", {"2019 → DATE 2019 2019"});
    row("A treaty since 2014 is void.", {"2014 → DATE 2014 2014/.."});
    row("The law holds until 2030.", {"2030 → DATE 2030 ../2030"});
    row("The border moved in the 1990s.", {"the 1990s → DATE 199 1990/1999"});
    row("The border moved in the late '80s.", {"the late '80s → DATE 198 1980~/1989~"});
    row("The fort is from the 18th century.", {"the 18th century → DATE 17 1700/1799"});
    row("The port opened in mid-2014.", {"mid-2014 → DATE 2014 2014~"});
    row("The port opened in early March 2014.", {"early March 2014 → DATE 2014-03 2014-03~"});
    row("The port opened around 2014.", {"around 2014 → DATE 2014 2014~"});
    row("Sales rose in the third quarter of 2024.", {"the third quarter of 2024 → DATE 2024-Q3 2024-07/2024-09"});
    row("Sales rose in Q3 2024.", {"Q3 2024 → DATE 2024-Q3 2024-07/2024-09"});
    row("Sales rose in the first half of 2024.", {"the first half of 2024 → DATE 2024-H1 2024-01/2024-06"});
    row("It opened in the summer of 2019.", {"the summer of 2019 → DATE 2019-SU 2019-06/2019-08"});
    row("It ran over the winter of 2019.", {"the winter of 2019 → DATE 2019-WI 2019-12/2020-02"});
    row("They met on Easter Sunday 2024.", {"Easter Sunday 2024 → DATE 2024-03-31 2024-03-31"});
    row("They met on Christmas Day 2024.", {"Christmas Day 2024 → DATE 2024-12-25 2024-12-25"});
    row("It was the year 2000 before they met.", {"the year 2000 → DATE 2000 2000"});
    row("They met in nineteen ninety-six.", {"nineteen ninety-six → DATE 1996 1996"});
    row("The week of March 3, 2025 was calm.", {"The week of March 3, 2025 → DATE 2025-W10 2025-03-03/2025-03-09"});
}

void TimeExpressionTaggerTest::readsAbsoluteDates()
{
    compare();
}

void TimeExpressionTaggerTest::placesDatesWithoutYear_data()
{
    addColumns();
    row("They met on November 25.", {"November 25 → DATE 2025-11-25 2025-11-25"});
    row("They met on Nov. 3.", {"Nov. 3 → DATE 2025-11-03 2025-11-03"});
    row("They will meet on Jan. 3.", {"Jan. 3 → DATE 2026-01-03 2026-01-03"});
    row("They met on 3 January.", {"3 January → DATE 2025-01-03 2025-01-03"});
    row("They met in January.", {"January → DATE 2025-01 2025-01"});
    row("They will meet in January.", {"January → DATE 2026-01 2026-01"});
    row("They met last November.", {"last November → DATE 2024-11 2024-11"});
    row("They met in June last year.", {"June last year → DATE 2024-06 2024-06"});
    row("They met last year.", {"last year → DATE 2024 2024"});
    row("A visit is possible at the earliest date in November.", {"November → DATE 2025-11 2025-11"});
    row("They met on the 20th.", {"the 20th → DATE 2025-11-20 2025-11-20"});
    row("They met on Tuesday.", {"Tuesday → DATE 2025-11-25 2025-11-25"});
    row("They met on Monday.", {"Monday → DATE 2025-11-24 2025-11-24"});
    row("They will meet on Monday.", {"Monday → DATE 2025-12-01 2025-12-01"});
    row("They are due to meet on Wednesday.", {"Wednesday → DATE 2025-11-26 2025-11-26"});
    row("They spoke following Wednesday's talks.", {"Wednesday → DATE 2025-11-19 2025-11-19"});
    row("They met on Wednesday.", {"Wednesday → DATE 2025-11-19 2025-11-19"});
    row("They met last Tuesday.", {"last Tuesday → DATE 2025-11-18 2025-11-18"});
    row("They meet next Tuesday.", {"next Tuesday → DATE 2025-12-02 2025-12-02"});
    row("They meet this Friday.", {"this Friday → DATE 2025-11-28 2025-11-28"});
    row("They met on Tuesday of last week.", {"Tuesday of last week → DATE 2025-11-18 2025-11-18"});
    row("They met on Tuesday, Nov. 18.", {"Tuesday, Nov. 18 → DATE 2025-11-18 2025-11-18"});
    row("Sales rose in the third quarter.", {"the third quarter → DATE 2025-Q3 2025-07/2025-09"});
    row("Sales rose in the third quarter of last year.",
        {"the third quarter of last year → DATE 2024-Q3 2024-07/2024-09"});
    row("They met last summer.", {"last summer → DATE 2025-SU 2025-06/2025-08"});
    row("They will meet on Christmas Eve.", {"Christmas Eve → DATE 2025-12-24 2025-12-24"});
    row("They will meet on New Year's Day.", {"New Year's Day → DATE 2026-01-01 2026-01-01"});
    row("They will meet on Thanksgiving.", {"Thanksgiving → DATE 2025-11-27 2025-11-27"});
    row("The Sept. 11 attacks changed that.", {"Sept. 11 → DATE 2001-09-11 2001-09-11"});
    row("They will meet on the 29th of February.", {"the 29th of February → DATE 2028-02-29 2028-02-29"});
}

void TimeExpressionTaggerTest::placesDatesWithoutYear()
{
    compare();
}

void TimeExpressionTaggerTest::readsRelativeTimes_data()
{
    addColumns();
    row("They met today.", {"today → DATE 2025-11-25 2025-11-25"});
    row("They met yesterday.", {"yesterday → DATE 2025-11-24 2025-11-24"});
    row("They will meet tomorrow.", {"tomorrow → DATE 2025-11-26 2025-11-26"});
    row("They met the day before yesterday.", {"the day before yesterday → DATE 2025-11-23 2025-11-23"});
    row("They meet tonight.", {"tonight → TIME 2025-11-25TNI 2025-11-25"});
    row("Last night, the port was hit.", {"Last night → TIME 2025-11-24TNI 2025-11-24"});
    row("They met this morning.", {"this morning → TIME 2025-11-25TMO 2025-11-25"});
    row("They met on Monday evening.", {"Monday evening → TIME 2025-11-24TEV 2025-11-24"});
    row("They met last week.", {"last week → DATE 2025-W47 2025-11-17/2025-11-23"});
    row("They meet next week.", {"next week → DATE 2025-W49 2025-12-01/2025-12-07"});
    row("They met last month.", {"last month → DATE 2025-10 2025-10"});
    row("They met earlier this month.", {"earlier this month → DATE 2025-11 2025-11"});
    row("They meet later this week.", {"later this week → DATE 2025-W48 2025-11-24/2025-11-30"});
    row("They flew to Oslo over the weekend.", {"the weekend → DATE 2025-W47-WE 2025-11-22/2025-11-23"});
    row("They will meet over the weekend.", {"the weekend → DATE 2025-W48-WE 2025-11-29/2025-11-30"});
    row("They meet next weekend.", {"next weekend → DATE 2025-W48-WE 2025-11-29/2025-11-30"});
    row("They met last weekend.", {"last weekend → DATE 2025-W47-WE 2025-11-22/2025-11-23"});
    row("They met two days ago.", {"two days ago → DATE 2025-11-23 2025-11-23"});
    row("They met three weeks ago.", {"three weeks ago → DATE 2025-W45 2025-11-03/2025-11-09"});
    row("They met two months ago.", {"two months ago → DATE 2025-09 2025-09"});
    row("They met a year ago.", {"a year ago → DATE 2024 2024"});
    row("They met about 20 years ago.", {"about 20 years ago → DATE 2005 2005~"});
    row("They will meet in two weeks.", {"two weeks → DURATION P2W 2025-12-08/2025-12-14"});
    row("They met in two weeks.", {"two weeks → DURATION P2W"});
    row("They met over the past three days.", {"the past three days → DURATION P3D 2025-11-22/2025-11-25"});
    row("They meet in the next two days.", {"the next two days → DURATION P2D 2025-11-25/2025-11-27"});
    row("They will meet by the end of the year.", {"the end of the year → DATE 2025 2025~"});
}

void TimeExpressionTaggerTest::readsRelativeTimes()
{
    compare();
}

void TimeExpressionTaggerTest::followsTheStory_data()
{
    addColumns();
    row("They met on March 3, 2021. The following day they left.",
        {"March 3, 2021 → DATE 2021-03-03 2021-03-03", "The following day → DATE 2021-03-04 2021-03-04"});
    row("They met on March 3, 2021. Two days later they left.",
        {"March 3, 2021 → DATE 2021-03-03 2021-03-03", "Two days later → DATE 2021-03-05 2021-03-05"});
    row("They met on March 3, 2021, having talked three weeks earlier.",
        {"March 3, 2021 → DATE 2021-03-03 2021-03-03", "three weeks earlier → DATE 2021-W06 2021-02-08/2021-02-14"});
    row("They met on March 3, 2021. Later that day they left.",
        {"March 3, 2021 → DATE 2021-03-03 2021-03-03", "Later that day → DATE 2021-03-03 2021-03-03"});
    row("They met on March 3, 2021, and left the same day.",
        {"March 3, 2021 → DATE 2021-03-03 2021-03-03", "the same day → DATE 2021-03-03 2021-03-03"});
    row("They met on March 3, 2021, after a call the day before.",
        {"March 3, 2021 → DATE 2021-03-03 2021-03-03", "the day before → DATE 2021-03-02 2021-03-02"});
    row("They met in 2021 and again the following year.",
        {"2021 → DATE 2021 2021", "the following year → DATE 2022 2022"});
    row("They met in June 2021. That month they split.",
        {"June 2021 → DATE 2021-06 2021-06", "That month → DATE 2021-06 2021-06"});
    row("They met and left the same day.", {"the same day → DATE 2025-11-25 2025-11-25"});
    row("\"Late Monday (November 24) and throughout Tuesday they were in talks,\" she said.",
        {"Late Monday → DATE 2025-11-24 2025-11-24", "November 24 → DATE 2025-11-24 2025-11-24",
         "Tuesday → DATE 2025-11-25 2025-11-25"});
    row("On Monday (November 17) they met.",
        {"Monday → DATE 2025-11-17 2025-11-17", "November 17 → DATE 2025-11-17 2025-11-17"});
}

void TimeExpressionTaggerTest::followsTheStory()
{
    compare();
}

void TimeExpressionTaggerTest::readsRanges_data()
{
    addColumns();
    row("They met on November 22–23.", {"November 22–23 → DATE 2025-11-22/2025-11-23 2025-11-22/2025-11-23"});
    row("They met on Nov. 22 and 23.", {"Nov. 22 and 23 → DATE 2025-11-22/2025-11-23 2025-11-22/2025-11-23"});
    row("They met between 3 and 5 March 2024.",
        {"3 and 5 March 2024 → DATE 2024-03-03/2024-03-05 2024-03-03/2024-03-05"});
    row("They met from 3 to 5 March 2024.", {"3 to 5 March 2024 → DATE 2024-03-03/2024-03-05 2024-03-03/2024-03-05"});
    row("They will talk from Monday to Wednesday.",
        {"Monday → DATE 2025-12-01 2025-12-01/2025-12-03", "Wednesday → DATE 2025-12-03 2025-12-01/2025-12-03"});
    row("They talked from Saturday to Monday.",
        {"Saturday → DATE 2025-11-22 2025-11-22/2025-11-24", "Monday → DATE 2025-11-24 2025-11-22/2025-11-24"});
    row("They talked from March to May 2014.",
        {"March → DATE 2014-03 2014-03/2014-05", "May 2014 → DATE 2014-05 2014-03/2014-05"});
    row("They talked between December and March 2014.",
        {"December → DATE 2013-12 2013-12/2014-03", "March 2014 → DATE 2014-03 2013-12/2014-03"});
    row("They talked between 1990 and 1995.", {"1990 → DATE 1990 1990/1995", "1995 → DATE 1995 1990/1995"});
    row("The 1994-96 war ended.", {"1994-96 → DATE 1994/1996 1994/1996"});
    row("Talks on Monday and Tuesday failed.",
        {"Monday → DATE 2025-11-24 2025-11-24", "Tuesday → DATE 2025-11-25 2025-11-25"});
    row("They will talk next Monday and Tuesday.",
        {"next Monday → DATE 2025-12-01 2025-12-01", "Tuesday → DATE 2025-12-02 2025-12-02"});
    row("On Nov. 22 and 40 others left.", {"Nov. 22 → DATE 2025-11-22 2025-11-22"});
}

void TimeExpressionTaggerTest::readsRanges()
{
    compare();
}

void TimeExpressionTaggerTest::readsTimesOfDay_data()
{
    addColumns();
    row("They meet at 3 p.m. GMT in Oslo.", {"3 p.m. GMT → TIME 2025-11-25T15:00 2025-11-25"});
    row("They meet at 3:30pm in Oslo.", {"3:30pm → TIME 2025-11-25T15:30 2025-11-25"});
    row("They met at 15:30 in Oslo.", {"15:30 → TIME 2025-11-25T15:30 2025-11-25"});
    row("They met at 0630 GMT.", {"0630 GMT → TIME 2025-11-25T06:30 2025-11-25"});
    row("They met at noon on Monday.", {"noon on Monday → TIME 2025-11-24T12:00 2025-11-24"});
    row("They met at 9 a.m. EST Monday.", {"9 a.m. EST Monday → TIME 2025-11-24T09:00 2025-11-24"});
    row("They met on Monday at 9 a.m. in Oslo.", {"Monday at 9 a.m. → TIME 2025-11-24T09:00 2025-11-24"});
    row("On Monday they sat down at 9 a.m. sharp.",
        {"Monday → DATE 2025-11-24 2025-11-24", "9 a.m. → TIME 2025-11-24T09:00 2025-11-24"});
    row("They met at 12 a.m. on Nov. 3.", {"12 a.m. on Nov. 3 → TIME 2025-11-03T00:00 2025-11-03"});
    row("They left on the morning of November 3.", {"the morning of November 3 → TIME 2025-11-03TMO 2025-11-03"});
    row("They won 3:30 in Oslo.", {});
    row("It was 25:99 on the board at 3.", {});
}

void TimeExpressionTaggerTest::readsTimesOfDay()
{
    compare();
}

void TimeExpressionTaggerTest::readsDurationsSetsAndVagueTimes_data()
{
    addColumns();
    row("They talked for three days.", {"three days → DURATION P3D"});
    row("The two-hour talks ended.", {"two-hour → DURATION PT2H"});
    row("They fought for decades.", {"decades → DURATION PXE"});
    row("They fought for two decades.", {"two decades → DURATION P20Y"});
    row("They talked for half an hour.", {"half an hour → DURATION PT30M"});
    row("They talked for two and a half hours.", {"two and a half hours → DURATION PT2H30M"});
    row("They waited for 2 1/2 years.", {"2 1/2 years → DURATION P2Y6M"});
    row("They talked for more than four hours.", {"more than four hours → DURATION PT4H"});
    row("They meet every Monday.", {"every Monday → SET XXXX-WXX-1"});
    row("They meet weekly.", {"weekly → SET P1W"});
    row("They hold daily talks.", {"daily → SET P1D"});
    row("They meet every two weeks.", {"every two weeks → SET P2W"});
    row("They meet twice a year.", {"a year → SET P1Y"});
    row("They meet on Mondays.", {"Mondays → SET XXXX-WXX-1"});
    row("They met recently.", {"recently → DATE PAST_REF"});
    row("They are now in Oslo.", {"now → DATE PRESENT_REF"});
    row("They met several years ago.", {"several years ago → DATE PAST_REF"});
}

void TimeExpressionTaggerTest::readsDurationsSetsAndVagueTimes()
{
    compare();
}

void TimeExpressionTaggerTest::leavesOtherWordsAlone_data()
{
    addColumns();
    for (const char *text : {"They may meet.",
                             "May she meet them?",
                             "Theresa May met them.",
                             "Mrs. May said so.",
                             "They march on the town.",
                             "March them out of here.",
                             "The 28-point plan fell to 19 points.",
                             "The hall held 2,025 people.",
                             "About 2000 people came.",
                             "At least 13 others were hurt.",
                             "The Boeing 2014 was scrapped.",
                             "Resolution 1948 was adopted.",
                             "Flight 2019 was late.",
                             "The price was $2014.",
                             "They sat in the sun.",
                             "A second attack followed.",
                             "The Sunday Times reported it.",
                             "The Daily Mail reported it.",
                             "A 25-year-old man was held.",
                             "She is 65 years old.",
                             "They came second and third.",
                             "They called the 25th amendment void.",
                             "They called on the 44th president.",
                             "Prices fall in the town.",
                             "The fall of the town was near.",
                             "They won the match 2-1.",
                             "They spring into action.",
                             "The man in his 50s left.",
                             "The port is 20 miles off.",
                             "There is still a long way to go."})
        row(text, {});
}

void TimeExpressionTaggerTest::leavesOtherWordsAlone()
{
    compare();
}

void TimeExpressionTaggerTest::resolvesOnlyFullDatesWithoutPublication()
{
    const QString text = u"They met on Tuesday, on Nov. 3 and last week, but not in May 2014."_s;

    QStringList lines;
    for (const TimeExpression &time : tag(text, QDate()))
        lines.append(described(text, time));

    QCOMPARE(lines,
             QStringList({u"Tuesday → DATE XXXX-WXX-2"_s, u"Nov. 3 → DATE XXXX-11-03"_s, u"last week → DATE PAST_REF"_s,
                          u"May 2014 → DATE 2014-05 2014-05"_s}));
}

void TimeExpressionTaggerTest::readsSpansInOrderInAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank") << u" \n\t "_s;
    QTest::newRow("half a surrogate") << u"On Monday "_s + QChar(0xd83d) + u" at 3 p.m."_s;
    QTest::newRow("a long number") << u"On Nov. "_s + QString(5000, u'9');
    QTest::newRow("a long word") << QString(100000, u'a') + u" Monday"_s;
    QTest::newRow("numbers only") << u"1 2 3 4/5/6 7-8 9:10 11 12 2014 1 1/2 - 99999 0 00 000 0000"_s;
    QTest::newRow("time words only")
        << u"the last next this the first half of the early late mid Monday of the week of May at "
           "the end of the year ago two to three or four a an every each in 1990 - 1 , 2 to"_s;
    QTest::newRow("extreme years") << u"In 1000, in 2100, on 29 February 2100, in the 30th century, 9000 years ago, a "
                                      "thousand years later, 9999999 days ago"_s;
    QTest::newRow("curly apostrophes") << u"last year’s talks, New Year’s Eve, Monday’s call, ’90s"_s;
}

void TimeExpressionTaggerTest::readsSpansInOrderInAnyText()
{
    QFETCH(QString, text);

    qsizetype end = 0;
    for (const TimeExpression &time : tag(text, QDate(2025, 11, 25))) {
        QVERIFY(time.span.begin >= end);
        QVERIFY(!time.span.isEmpty());
        QVERIFY(time.span.end <= text.size());
        QVERIFY(!time.value.isEmpty());
        if (time.interval && time.interval->from.isValid() && time.interval->to.isValid())
            QVERIFY(time.interval->from <= time.interval->to);
        QVERIFY(!time.interval || !time.interval->isNull());
        end = time.span.end;
    }
}

void TimeExpressionTaggerTest::readsTheSameTwice()
{
    const QString text = u"They met on Monday. The following day they left. Two weeks later they met on 3 March."_s;

    QCOMPARE(tag(text, QDate(2025, 11, 25)), tag(text, QDate(2025, 11, 25)));
}

void TimeExpressionTaggerTest::failsWithoutItsWordLists()
{
    const auto tagger = TimeExpressionTagger::open(u"/nowhere"_s);

    QVERIFY(!tagger);
    QVERIFY(tagger.error().message.contains(u"/nowhere/lexicon/"_s));
}

QTEST_GUILESS_MAIN(TimeExpressionTaggerTest)
#include "timeexpressiontaggertest.moc"
