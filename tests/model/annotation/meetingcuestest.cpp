// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/meetingsofnotation.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

/// What the reader sees of meetings beside the words of the lexicon, and where it sees none.
class MeetingCuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatNoWordTells();
    void takesTheStatusFromTheReader_data();
    void takesTheStatusFromTheReader();
    void needsTwoWhoTakePart();
    void standsBesideAKnownWordOnce();
    void leavesAsItIsWhatKnownWordsTell();
    void tellsHowSurelyItWasSeen();
    void meetsNobodyInResistance();
    void needsNoReaderForReceptions_data();
    void needsNoReaderForReceptions();

private:
    QList<Meeting> read(test::NotedText noted, const QList<MeetingCue> &cues) const;
    std::unique_ptr<test::MeetingsOfNotation> m_meetings;
};

namespace {

constexpr int verb = 2;

/// Of a word no list of meeting words has.
test::NotedText waltzed()
{
    return test::readNotation(u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ waltzed/VERB/0/root around/ADP/6/case "
                              u"Ben/PROPN/3/obl/person Osei/PROPN/5/flat/+ ./PUNCT/3/punct"_s);
}

test::NotedText met()
{
    return test::readNotation(u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root Ben/PROPN/3/obj/person "
                              u"Osei/PROPN/4/flat/+ ./PUNCT/3/punct"_s);
}

/// Says of the token that it tells of a meeting that was \a status; the two people take part in it, or only the first.
MeetingCue cueOf(const test::NotedText &noted, float probability, MeetingStatus status = MeetingStatus::Held,
                 bool both = true)
{
    MeetingCue cue{.token = verb, .probability = probability};
    cue.statuses[static_cast<std::size_t>(status)] = probability;
    for (qsizetype at = 0; at < noted.readings.first().sentence.tokens.size(); ++at)
        cue.participants.push_back(at < verb || (both && at > verb) ? 0.9F : 0.1F);
    return cue;
}

} // namespace

void MeetingCuesTest::initTestCase()
{
    auto meetings = test::MeetingsOfNotation::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(meetings, meetings ? "" : qPrintable(meetings.error().message));
    m_meetings = std::move(*meetings);
}

QList<Meeting> MeetingCuesTest::read(test::NotedText noted, const QList<MeetingCue> &cues) const
{
    noted.cued = true;
    noted.readings.first().cues = cues;
    return m_meetings->read(noted).meetings;
}

void MeetingCuesTest::findsWhatNoWordTells()
{
    const auto noted = waltzed();
    QCOMPARE(read(noted, {}).size(), 0);
    const QList<Meeting> meetings = read(noted, {cueOf(noted, 0.97F)});
    QCOMPARE(meetings.size(), 1);
    QCOMPARE(meetings.first().participants.size(), 2);
    QVERIFY(meetings.first().byCue);
    QCOMPARE(read(noted, {cueOf(noted, 0.1F)}).size(), 0);
}

void MeetingCuesTest::takesTheStatusFromTheReader_data()
{
    QTest::addColumn<MeetingStatus>("status");
    for (const MeetingStatus status : meetingStatuses)
        QTest::addRow("%s", qPrintable(toString(status))) << status;
}

void MeetingCuesTest::takesTheStatusFromTheReader()
{
    QFETCH(const MeetingStatus, status);
    const auto noted = waltzed();
    const QList<Meeting> meetings = read(noted, {cueOf(noted, 0.97F, status)});
    QCOMPARE(meetings.size(), 1);
    QCOMPARE(toString(meetings.first().status), toString(status));
}

void MeetingCuesTest::needsTwoWhoTakePart()
{
    const auto noted = waltzed();
    QCOMPARE(read(noted, {cueOf(noted, 0.97F, MeetingStatus::Held, false)}).size(), 0);
}

void MeetingCuesTest::standsBesideAKnownWordOnce()
{
    const auto noted = met();
    MeetingCue other = cueOf(noted, 0.97F);
    other.token = 3; // hangs on the verb
    QCOMPARE(read(noted, {other}).size(), 1);
}

void MeetingCuesTest::leavesAsItIsWhatKnownWordsTell()
{
    auto noted =
        test::readNotation(u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ waltzed/VERB/0/root around/ADP/6/case "
                           u"Ben/PROPN/3/obj/person Osei/PROPN/5/flat/+ ./PUNCT/3/punct\n"
                           u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root Ben/PROPN/3/obj/person "
                           u"Osei/PROPN/4/flat/+ ./PUNCT/3/punct"_s);
    const QList<Meeting> meetings = read(noted, {cueOf(noted, 0.97F, MeetingStatus::NotHeld)});
    QCOMPARE(meetings.size(), 1);
    QCOMPARE(toString(meetings.first().status), toString(MeetingStatus::Held));
    QCOMPARE(meetings.first().evidence.size(), 1);
}

void MeetingCuesTest::tellsHowSurelyItWasSeen()
{
    const auto noted = met();
    const QList<Meeting> meetings = read(noted, {cueOf(noted, 0.75F)});
    QCOMPARE(meetings.first().cue, 0.75);
    QVERIFY(!meetings.first().byCue);
    QVERIFY(meetings.first().company > 0.8);
    QVERIFY(read(noted, {cueOf(noted, 0.75F, MeetingStatus::Held, false)}).first().company < 0.2);
    QCOMPARE(read(noted, {}).first().company, 0);
}

void MeetingCuesTest::meetsNobodyInResistance()
{
    const auto noted = test::readNotation(
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root with/ADP/5/case resistance/NOUN/3/obl from/ADP/7/case "
        u"Osei/PROPN/5/nmod/person ./PUNCT/3/punct"_s);
    QCOMPARE(read(noted, {cueOf(noted, 0.97F)}).size(), 0);
}

void MeetingCuesTest::needsNoReaderForReceptions_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<bool>("plain");
    QTest::newRow("of two people")
        << u"Moran/PROPN/3/nsubj:pass/person was/AUX/3/aux:pass received/VERB/0/root by/ADP/5/case Osei/PROPN/3/obl:agent/person ./PUNCT/3/punct"_s
        << true;
    QTest::newRow("active")
        << u"Osei/PROPN/2/nsubj/person received/VERB/0/root Moran/PROPN/2/obj/person ./PUNCT/2/punct"_s << false;
    QTest::newRow("by another verb")
        << u"Moran/PROPN/3/nsubj:pass/person was/AUX/3/aux:pass met/VERB/0/root by/ADP/5/case Osei/PROPN/3/obl:agent/person ./PUNCT/3/punct"_s
        << false;
}

void MeetingCuesTest::needsNoReaderForReceptions()
{
    QFETCH(const QString, notation);
    const QList<Meeting> meetings = read(test::readNotation(notation), {});
    QCOMPARE(meetings.size(), 1);
    QTEST(meetings.first().cue > 0.5, "plain");
    QTEST(meetings.first().company > 0.5, "plain");
}

QTEST_GUILESS_MAIN(MeetingCuesTest)
#include "meetingcuestest.moc"
