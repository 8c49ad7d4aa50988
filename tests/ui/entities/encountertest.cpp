// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/encounter.h"
#include "tests/support/sampleprofile.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(u"en_GB"_s);

} // namespace

class EncounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhomWhereWhenHow_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<std::optional<DateInterval>>("when");
        QTest::addColumn<MeetingMode>("mode");
        QTest::addColumn<QString>("about");
        using When = std::optional<DateInterval>;
        const When weekend = DateInterval::days({2031, 5, 10}, {2031, 5, 11});
        QTest::newRow("all") << u"Drensk"_s << weekend << MeetingMode::InPerson
                             << u"Drensk · Sat 10 – Sun 11 May 2031 · in person"_s;
        QTest::newRow("no place") << QString() << weekend << MeetingMode::Call
                                  << u"Sat 10 – Sun 11 May 2031 · by call"_s;
        QTest::newRow("no date") << u"Drensk"_s << When() << MeetingMode::Unspecified << u"Drensk"_s;
        QTest::newRow("nothing") << QString() << When() << MeetingMode::Unspecified << QString();
        QTest::newRow("a month") << QString() << When(DateInterval::month(2031, 5)) << MeetingMode::Unspecified
                                 << u"May 2031"_s;
    }

    void saysWhomWhereWhenHow()
    {
        QFETCH(const QString, place);
        QFETCH(const std::optional<DateInterval>, when);
        QFETCH(const MeetingMode, mode);
        SampleProfile profile;
        profile.meeting({profile.somebody(u"Oren Tavik"_s), profile.somebody(u"Port Union"_s)}, when, place).mode =
            mode;
        const auto encounters = encountersOf(profile, english);
        QCOMPARE(encounters.size(), 1);
        QCOMPARE(encounters[0].who, u"Oren Tavik and Port Union"_s);
        QTEST(encounters[0].about, "about");
    }

    void putsTheLatestFirst()
    {
        SampleProfile profile;
        const EntityId oren = profile.somebody(u"Oren"_s);
        profile.meeting({oren}, DateInterval::day({2031, 5, 2}));
        profile.meeting({oren}, DateInterval::day({2031, 7, 1}), {}, MeetingStatus::Planned);
        profile.meeting({oren}, {}); // published on 20 May
        const auto encounters = encountersOf(profile, english);
        QCOMPARE(encounters.size(), 3);
        QVERIFY(encounters[0].status == MeetingStatus::Planned);
        QVERIFY(!encounters[1].meeting.when);
        QCOMPARE(encounters[2].meeting.when->from, QDate(2031, 5, 2));
    }

    void keepsApartWhatDiffers()
    {
        SampleProfile profile;
        const EntityId oren = profile.somebody(u"Oren"_s);
        const DateInterval day = DateInterval::day({2031, 5, 2});
        profile.meeting({oren}, day, u"Drensk"_s);
        profile.meeting({oren}, day, u"Sela"_s);
        profile.meeting({oren}, DateInterval::day({2031, 5, 3}), u"Drensk"_s);
        profile.meeting({oren}, day, u"Drensk"_s, MeetingStatus::NotHeld);
        profile.meeting({profile.somebody(u"Ada"_s)}, day, u"Drensk"_s);
        QCOMPARE(encountersOf(profile, english).size(), 5);
    }

    void leavesOutNamesThatAreNotKnown()
    {
        SampleProfile profile;
        profile.meeting({{77}, profile.somebody(u"Oren"_s)}, {});
        QCOMPARE(encountersOf(profile, english)[0].who, u"Oren"_s);
        QVERIFY(encountersOf(EntityProfile(), english).isEmpty());
    }
};

QTEST_GUILESS_MAIN(EncounterTest)
#include "encountertest.moc"
