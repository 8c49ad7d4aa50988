// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingarrangement.h"
#include "tests/support/sampleprofile.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(u"en_GB"_s);

/// 0: 3 May, with Oren; 1: 2 June, with Åda; 2: no day, the article of 20 May, with Oren and Åda, not held.
MeetingSet talks()
{
    SampleProfile profile;
    const EntityId oren = profile.somebody(u"Oren Tavik"_s);
    const EntityId ada = profile.somebody(u"Åda Koll"_s);
    profile.meeting({oren}, DateInterval::day({2031, 5, 3}), u"Sela"_s);
    profile.meeting({ada}, DateInterval::day({2031, 6, 2}), u"Drensk"_s);
    profile.meeting({oren, ada, oren}, {}, {}, MeetingStatus::NotHeld);
    return profile.made().meetings;
}

QStringList titles(const std::vector<MeetingGroup> &groups)
{
    QStringList titles;
    for (const MeetingGroup &group : groups)
        titles.append(u"%1:%2"_s.arg(group.title).arg(group.rows.size()));
    return titles;
}

std::vector<int> rows(const MeetingArrangement &arrangement)
{
    return arranged(talks(), arrangement, english).front().rows;
}

} // namespace

class MeetingArrangementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sorts()
    {
        QCOMPARE(rows({}), (std::vector{1, 2, 0}));
        QCOMPARE(rows({.order = Qt::AscendingOrder}), (std::vector{0, 2, 1}));
        QCOMPARE(rows({.sorted = MeetingCell::Where, .order = Qt::AscendingOrder}), (std::vector{2, 1, 0}));
        QCOMPARE(rows({.sorted = MeetingCell::Status, .order = Qt::AscendingOrder}), (std::vector{0, 1, 2}));
    }

    void narrows()
    {
        QCOMPARE(rows({.words = u"åda"_s}), (std::vector{1, 2}));
        QCOMPARE(rows({.words = u"("_s}), std::vector<int>());
        QCOMPARE(rows({.cells = {{MeetingCell::Where, u"sel"_s}}}), std::vector{0});
        QCOMPARE(rows({.cells = {{MeetingCell::Where, u"oren"_s}}}), std::vector<int>());
        QCOMPARE(rows({.words = u"oren"_s, .cells = {{MeetingCell::Status, u"not"_s}}}), std::vector{2});
    }

    void groupsByPerson()
    {
        QCOMPARE(titles(arranged(talks(), {.grouping = MeetingGrouping::Person}, english)),
                 (QStringList{u"Mina Arvel:3"_s, u"Oren Tavik:2"_s, u"Åda Koll:2"_s}));
    }

    void groupsByPlace()
    {
        QCOMPARE(titles(arranged(talks(), {.grouping = MeetingGrouping::Place}, english)),
                 (QStringList{u"Place not told:1"_s, u"Drensk:1"_s, u"Sela:1"_s}));
    }

    void groupsByMonthInTheOrderOfTheRows()
    {
        QCOMPARE(titles(arranged(talks(), {.grouping = MeetingGrouping::Month}, english)),
                 (QStringList{u"June 2031:1"_s, u"May 2031:2"_s}));
        QCOMPARE(titles(arranged(talks(), {.grouping = MeetingGrouping::Month, .order = Qt::AscendingOrder}, english)),
                 (QStringList{u"May 2031:2"_s, u"June 2031:1"_s}));
    }

    void hasNoGroupOfNothing()
    {
        QVERIFY(arranged({}, {.grouping = MeetingGrouping::Person}, english).empty());
        QCOMPARE(arranged({}, {}, english).size(), size_t(1));
    }
};

QTEST_MAIN(MeetingArrangementTest)
#include "meetingarrangementtest.moc"
