// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinewords.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class TimelineWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsTheBarsThereAre_data();
    void explainsTheBarsThereAre();
};

void TimelineWordsTest::explainsTheBarsThereAre_data()
{
    QTest::addColumn<TimelineEvent>("event");
    QTest::addColumn<StatusLegend::Beside>("explained");
    using Beside = StatusLegend::Beside;
    QTest::newRow("a day") << TimelineEvent{} << Beside{};
    QTest::newRow("a month") << TimelineEvent{.precision = DatePrecision::Month} << Beside{.vague = true};
    QTest::newRow("about a day") << TimelineEvent{.approximate = true} << Beside{.vague = true};
    QTest::newRow("in doubt") << TimelineEvent{.approximate = true, .uncertain = true} << Beside{.doubtful = true};
}

void TimelineWordsTest::explainsTheBarsThereAre()
{
    QFETCH(const TimelineEvent, event);
    Timeline timeline;
    timeline.events = {TimelineEvent{}, event};
    QTEST(legendOf(timeline), "explained");
}

QTEST_MAIN(TimelineWordsTest)
#include "timelinewordstest.moc"
