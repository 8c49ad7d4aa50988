// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/meetingchange.h"
#include "model/query/history.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class MeetingChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatChanged()
    {
        using enum MeetingChange::What;
        const QList<MeetingChange> changes{{Joined, u"Ada Moran, of Norland"_s},
                                           {Left, u"Ben"_s},
                                           {When, u"2031-05"_s},
                                           {Where, {}},
                                           {How, u"call"_s},
                                           {Status, u"planned"_s}};
        QCOMPARE(meetingChanges(toText(changes)), changes);
        QVERIFY(meetingChanges({}).isEmpty());
        // A later version may tell more.
        QCOMPARE(meetingChanges(u"colour red\nwhere Old Town\n\n"_s), (QList<MeetingChange>{{Where, u"Old Town"_s}}));
        QCOMPARE(meetingChanges(toText({{Where, u"Old\nTown"_s}})), (QList<MeetingChange>{{Where, u"Old Town"_s}}));
    }

    void tellsItInWords()
    {
        using enum MeetingChange::What;
        const Step step{.kind = StepKind::ChangeMeeting,
                        .subject = u"Ada, Ben"_s,
                        .object =
                            toText({{Joined, u"Lee"_s}, {When, {}}, {Where, u"Estholm"_s}, {Status, u"planned"_s}})};
        QCOMPARE(inWords(step), u"Change a meeting of Ada, Ben: with Lee, on a day not known, in Estholm, planned"_s);
        QCOMPARE(inWords(Step{.kind = StepKind::ChangeMeeting, .subject = u"Ada, Ben"_s}),
                 u"Change a meeting of Ada, Ben"_s);
    }
};

QTEST_GUILESS_MAIN(MeetingChangeTest)
#include "meetingchangetest.moc"
