// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingmodel.h"
#include "tests/support/sampleprofile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(u"en_GB"_s);

MeetingSet talks()
{
    SampleProfile profile;
    const EntityId oren = profile.somebody(u"Oren Tavik"_s);
    profile.meeting({oren}, DateInterval::days({2031, 5, 10}, {2031, 5, 11}), u"Drensk"_s).mode = MeetingMode::Call;
    profile.meeting({oren, profile.somebody(u"Ada Koll"_s)}, {}, {}, MeetingStatus::NotHeld).sentence =
        u"They\nnever met."_s;
    return profile.made().meetings;
}

QStringList row(const MeetingModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(row, column).data().toString());
    return cells;
}

} // namespace

class MeetingModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachMeetingInARow()
    {
        MeetingModel model(english);
        const QAbstractItemModelTester tester(&model);
        model.setMeetings(talks());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(row(model, 0),
                 (QStringList{u"Sat 10 – Sun 11 May 2031"_s, u"Mina Arvel and Oren Tavik"_s, u"Drensk"_s, u"Call"_s,
                              u"Held"_s, u"They met."_s, u"Article 10"_s}));
        QCOMPARE(row(model, 1),
                 (QStringList{u"not known"_s, u"Mina Arvel, Oren Tavik and Ada Koll"_s, QString(), QString(),
                              u"Not held"_s, u"They never met."_s, u"Article 11"_s}));
    }

    void namesItsColumns()
    {
        const MeetingModel model(english);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.headerData(MeetingModel::ColumnCount, Qt::Horizontal, Qt::DisplayRole).isValid());
    }

    void sortsByDay_data()
    {
        QTest::addColumn<std::optional<DateInterval>>("earlier");
        QTest::addColumn<std::optional<DateInterval>>("later");
        using When = std::optional<DateInterval>;
        QTest::newRow("days") << When(DateInterval::day({2031, 5, 2})) << When(DateInterval::day({2031, 5, 3}));
        QTest::newRow("the shorter of two that begin together")
            << When(DateInterval::day({2031, 5, 1})) << When(DateInterval::month(2031, 5));
        QTest::newRow("without a date: that of the article, 20 May")
            << When(DateInterval::day({2031, 5, 19})) << When();
        QTest::newRow("and before what is later") << When() << When(DateInterval::day({2031, 5, 21}));
        QTest::newRow("open at its beginning")
            << When(DateInterval{.from = {}, .to = QDate(2031, 5, 1)}) << When(DateInterval::day({2031, 5, 2}));
        QTest::newRow("years apart") << When(DateInterval::year(1848)) << When(DateInterval::year(2031));
    }

    void sortsByDay()
    {
        QFETCH(const std::optional<DateInterval>, earlier);
        QFETCH(const std::optional<DateInterval>, later);
        SampleProfile profile;
        const EntityId oren = profile.somebody(u"Oren"_s);
        profile.meeting({oren}, earlier);
        profile.meeting({oren}, later);
        const MeetingSet set = profile.made().meetings;
        QVERIFY(dateKeyOf(set.meetings[0]) < dateKeyOf(set.meetings[1]));
    }

    void tellsStatusToTheDelegate()
    {
        MeetingModel model(english);
        model.setMeetings(talks());
        QCOMPARE(model.index(1, MeetingModel::Status).data(MeetingModel::StatusRole).toInt(),
                 int(MeetingStatus::NotHeld));
        QVERIFY(!model.index(1, MeetingModel::Who).data(MeetingModel::StatusRole).isValid());
        QVERIFY(model.index(0, MeetingModel::When).data(MeetingModel::ProminentRole).toBool());
        QVERIFY(!model.index(1, MeetingModel::When).data(MeetingModel::ProminentRole).toBool()); // not known
        QVERIFY(model.index(1, MeetingModel::Who).data(MeetingModel::ProminentRole).toBool());
        QVERIFY(model.index(1, MeetingModel::Status).data(Qt::ToolTipRole).toString().contains(u"sure"_s));
        QVERIFY(!model.index(1, MeetingModel::Who).data(Qt::ToolTipRole).toString().contains(u"sure"_s));
    }

    void findsMeetings()
    {
        MeetingModel model(english);
        model.setMeetings(talks());
        QCOMPARE(model.indexOf({101}).row(), 1);
        QCOMPARE(model.meetingAt(model.index(1, 3))->id, MeetingId{101});
        QVERIFY(!model.indexOf({999}).isValid());
        QVERIFY(!model.meetingAt({}));
        QVERIFY(!model.meetingAt(model.index(5, 0)));
    }

    void staysWhereNothingChanged()
    {
        MeetingModel model(english);
        model.setMeetings(talks());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setMeetings(talks());
        QCOMPARE(reset.size(), 0);
        model.setMeetings({});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(MeetingModelTest)
#include "meetingmodeltest.moc"
