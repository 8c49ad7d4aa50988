// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/meetingsofnotation.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

/// When and where meetings were, by trees as the neural reader gives them: told with them, or on a journey before.
class MeetingCircumstancesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsDayAndPlace_data();
    void tellsDayAndPlace();

private:
    std::unique_ptr<test::MeetingsOfNotation> m_meetings;
};

void MeetingCircumstancesTest::initTestCase()
{
    auto meetings = test::MeetingsOfNotation::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(meetings, meetings ? "" : qPrintable(meetings.error().message));
    m_meetings = std::move(*meetings);
}

void MeetingCircumstancesTest::tellsDayAndPlace_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected"); // the text is of 4 March 2026
    const auto row = [](const char *name, const QString &notation, const QStringList &expected) {
        QTest::newRow(name) << notation << expected;
    };
    const QString metThere =
        u"\nWhile/SCONJ/3/mark in/ADP/3/case Accra/PROPN/6/advcl/place ,/PUNCT/3/punct Moran/PROPN/6/nsubj/person met/VERB/0/root "
        "Osei/PROPN/6/obj/person ./PUNCT/6/punct"_s;
    row("a journey from one day to another",
        u"Moran/PROPN/2/nsubj/person travelled/VERB/0/root to/ADP/4/case Accra/PROPN/2/obl/place from/ADP/6/case March/PROPN/2/obl 1/NUM/6/nummod "
        u"-/SYM/9/case 3/NUM/7/nmod ./PUNCT/2/punct"_s
            + metThere,
        {u"Accra | 2026-03-01/2026-03-03"_s});
    row("a journey from a day on",
        u"Moran/PROPN/2/nsubj/person travelled/VERB/0/root to/ADP/4/case Accra/PROPN/2/obl/place from/ADP/6/case March/PROPN/2/obl 1/NUM/6/nummod "
        u"./PUNCT/2/punct"_s
            + metThere,
        {u"Accra | -"_s});
    row("a stay in a city and its country",
        u"Moran/PROPN/4/nsubj/person is/AUX/4/cop in/ADP/4/case Kumasi/PROPN/0/root/place ,/PUNCT/6/punct Ghana/PROPN/4/appos/place ./PUNCT/4/punct\n"
        u"She/PRON/2/nsubj met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct"_s,
        {u"Kumasi | -"_s});
    const QString metToday =
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person today/NOUN/2/obl ./PUNCT/2/punct"_s;
    row("a city and its country on a line",
        u"Kumasi/PROPN/0/root/place ,/PUNCT/3/punct Ghana/PROPN/1/appos/place\n"_s + metToday,
        {u"Kumasi | 2026-03-04/2026-03-04"_s});
    row("a city before a colon",
        u"Kumasi/PROPN/4/parataxis/place :/PUNCT/1/punct Moran/PROPN/4/nsubj/person met/VERB/0/root Osei/PROPN/4/obj/person today/NOUN/4/obl ./PUNCT/4/punct"_s,
        {u"Kumasi | 2026-03-04/2026-03-04"_s});
    row("the spring meetings",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person at/ADP/7/case the/DET/7/det spring/NOUN/7/compound meetings/NOUN/2/obl "
        u"today/NOUN/2/obl ./PUNCT/2/punct"_s,
        {u" | 2026-03-04/2026-03-04"_s});
    row("set for one day and moved to another",
        u"Moran/PROPN/3/nmod:poss/person 's/PART/1/case meeting/NOUN/12/nsubj:pass with/ADP/5/case Osei/PROPN/3/nmod/person ,/PUNCT/7/punct set/VERB/3/acl "
        u"for/ADP/9/case Thursday/PROPN/7/obl ,/PUNCT/3/punct was/AUX/12/aux:pass moved/VERB/0/root to/ADP/14/case Friday/PROPN/12/obl ./PUNCT/12/punct"_s,
        {u" | 2026-03-06/2026-03-06"_s});
    row("a dateline with a hyphen",
        u"KUMASI/PROPN/0/root/place ,/PUNCT/3/punct March/PROPN/1/nmod 4/NUM/3/nummod -/PUNCT/1/punct\n"_s + metToday,
        {u"Kumasi | 2026-03-04/2026-03-04"_s});
    row("here",
        u"KUMASI/PROPN/0/root/place -/PUNCT/1/punct\n"
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person here/ADV/2/advmod ./PUNCT/2/punct"_s,
        {u"Kumasi | -"_s});
    row("a country before a colon",
        u"Ghana/PROPN/4/parataxis/place :/PUNCT/1/punct Moran/PROPN/4/nsubj/person met/VERB/0/root Osei/PROPN/4/obj/person today/NOUN/4/obl ./PUNCT/4/punct"_s,
        {u" | 2026-03-04/2026-03-04"_s});
    row("a city and somebody on a line",
        u"Kumasi/PROPN/0/root/place ,/PUNCT/3/punct Lind/PROPN/1/appos/person\n"_s + metToday,
        {u" | 2026-03-04/2026-03-04"_s});
    row("prior to a meeting",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person in/ADP/5/case Accra/PROPN/2/obl/place today/NOUN/2/obl ./PUNCT/2/punct\n"
        u"Prior/ADJ/7/advmod to/ADP/4/case this/DET/4/det meeting/NOUN/1/obl ,/PUNCT/1/punct Moran/PROPN/7/nsubj/person met/VERB/0/root "
        u"Lind/PROPN/7/obj/person ./PUNCT/7/punct"_s,
        {u"Accra | 2026-03-04/2026-03-04"_s, u"Accra | 2026-03-04/2026-03-04"_s});
    const QString visitsThree =
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux visit/VERB/0/root Ghana/PROPN/3/obj/place ,/PUNCT/6/punct Togo/PROPN/4/conj/place "
        u"and/CCONJ/8/cc Benin/PROPN/4/conj/place ,/PUNCT/11/punct March/PROPN/11/nmod 5/NUM/3/obl -/SYM/13/case 9/NUM/11/nmod ./PUNCT/3/punct"_s;
    row("one of the countries of a journey",
        visitsThree
            + u"\nIn/ADP/2/case Togo/PROPN/6/obl/place ,/PUNCT/2/punct Moran/PROPN/6/nsubj/person will/AUX/6/aux meet/VERB/0/root "
              "Osei/PROPN/6/obj/person ./PUNCT/6/punct"_s,
        {u"Togo | 2026-03-05/2026-03-09"_s});
    row("on a journey to several countries",
        visitsThree
            + u"\nMoran/PROPN/3/nsubj/person will/AUX/3/aux meet/VERB/0/root Osei/PROPN/3/obj/person ./PUNCT/3/punct"_s,
        {u" | 2026-03-05/2026-03-09"_s});
    const QString visitsTwo =
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux travel/VERB/0/root to/ADP/5/case Accra/PROPN/3/obl/place ,/PUNCT/7/punct "
        u"Ghana/PROPN/5/appos/place ,/PUNCT/10/punct on/ADP/11/case March/PROPN/11/nmod 6/NUM/3/obl and/CCONJ/13/cc "
        u"Lome/PROPN/5/conj/place ,/PUNCT/15/punct Togo/PROPN/13/appos/place ,/PUNCT/18/punct on/ADP/19/case March/PROPN/19/nmod "
        u"8/NUM/3/obl ./PUNCT/3/punct\nIn/ADP/2/case Ghana/PROPN/6/obl/place ,/PUNCT/2/punct Moran/PROPN/6/nsubj/person "
        u"will/AUX/6/aux meet/VERB/0/root Osei/PROPN/6/obj/person ./PUNCT/6/punct"_s;
    row("a place called after a visit",
        u"Moran/PROPN/2/nsubj/person saw/VERB/0/root Visit/NOUN/2/obj/place Hill/PROPN/3/flat/+ and/CCONJ/8/cc "
        u"travelled/VERB/8/amod to/ADP/8/case Accra/PROPN/3/nmod/place ./PUNCT/2/punct\n"
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct"_s,
        {u"Accra | -"_s});
    row("a stop with days of its own", visitsTwo, {u"Accra | 2026-03-06/2026-03-06"_s});
    row("somebody else at the same stop",
        visitsTwo
            + u"\nMoran/PROPN/4/nsubj/person will/AUX/4/aux also/ADV/4/advmod meet/VERB/0/root Lind/PROPN/4/obj/person ./PUNCT/4/punct"_s,
        {u"Accra | 2026-03-06/2026-03-06"_s, u"Accra | 2026-03-06/2026-03-06"_s});
    row("a stay that goes on",
        u"Moran/PROPN/4/nsubj/person is/AUX/4/cop in/ADP/4/case Kumasi/PROPN/0/root/place from/ADP/7/case March/PROPN/7/nmod 3/NUM/4/obl "
        u"-/SYM/9/case 6/NUM/7/nmod ./PUNCT/4/punct\n"
        u"She/PRON/3/nsubj will/AUX/3/aux meet/VERB/0/root Osei/PROPN/3/obj/person ./PUNCT/3/punct"_s,
        {u"Kumasi | 2026-03-03/2026-03-06"_s});
    row("an arrival and the stay behind it",
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux travel/VERB/0/root to/ADP/5/case Kumasi/PROPN/3/obl/place March/PROPN/7/nmod 6/NUM/3/obl "
        u"and/CCONJ/9/cc Accra/PROPN/5/conj/place March/PROPN/11/nmod 8/NUM/3/obl -/SYM/13/case 9/NUM/11/nmod ./PUNCT/3/punct\n"
        u"On/ADP/3/case March/PROPN/3/nmod 8/NUM/6/obl Moran/PROPN/6/nsubj/person will/AUX/6/aux arrive/VERB/0/root in/ADP/8/case "
        u"Accra/PROPN/6/obl/place ./PUNCT/6/punct\n"
        u"In/ADP/2/case Accra/PROPN/6/obl/place ,/PUNCT/2/punct Moran/PROPN/6/nsubj/person will/AUX/6/aux meet/VERB/0/root "
        u"Osei/PROPN/6/obj/person ./PUNCT/6/punct"_s,
        {u"Accra | 2026-03-08/2026-03-09"_s});
    row("a day that hangs on a noun",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/5/case the/DET/5/det heads/NOUN/2/obl of/ADP/8/case "
        u"both/DET/8/det bodies/NOUN/5/nmod and/CCONJ/10/cc Osei/PROPN/5/conj/person today/NOUN/8/nmod ./PUNCT/2/punct"_s,
        {u" | 2026-03-04/2026-03-04"_s});
    row("a day that hangs on an adverb",
        u"Earlier/ADV/7/advmod on/ADP/4/case March/PROPN/4/nmod 2/NUM/1/obl ,/PUNCT/1/punct Moran/PROPN/7/nsubj/person met/VERB/0/root "
        u"Osei/PROPN/7/obj/person ./PUNCT/7/punct"_s,
        {u" | 2026-03-02/2026-03-02"_s});
    row("the day of what was talked about",
        u"Moran/PROPN/2/nsubj/person held/VERB/0/root talks/NOUN/2/obj with/ADP/5/case Osei/PROPN/3/nmod/person on/ADP/8/case "
        u"the/DET/8/det vote/NOUN/3/nmod on/ADP/11/case March/PROPN/11/nmod 2/NUM/8/nmod ./PUNCT/2/punct"_s,
        {u" | -"_s});
    row("before who says so",
        u"On/ADP/2/case Friday/PROPN/12/obl ,/PUNCT/12/punct Moran/PROPN/8/nsubj/person and/CCONJ/6/cc Osei/PROPN/4/conj/person "
        u"are/AUX/8/aux meeting/VERB/12/ccomp ,/PUNCT/12/punct the/DET/11/det ministry/NOUN/12/nsubj said/VERB/0/root ./PUNCT/12/punct"_s,
        {u" | 2026-03-06/2026-03-06"_s});
    row("a verb joined to one in the future",
        u"Talks/NOUN/8/nsubj:pass between/ADP/3/case Moran/PROPN/1/nmod/person and/CCONJ/5/cc Osei/PROPN/3/conj/person will/AUX/8/aux "
        u"be/AUX/8/aux:pass chaired/VERB/0/root and/CCONJ/10/cc held/VERB/8/conj in/ADP/12/case Accra/PROPN/10/obl/place ,/PUNCT/15/punct "
        u"November/PROPN/15/nmod 13/NUM/10/obl ./PUNCT/8/punct"_s,
        {u"Accra | 2026-11-13/2026-11-13"_s});
    row("today's meeting",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        u"Today/NOUN/3/nmod:poss 's/PART/1/case meeting/NOUN/8/nsubj in/ADP/5/case Accra/PROPN/3/nmod/place was/AUX/8/cop a/DET/8/det "
        u"beginning/NOUN/0/root ./PUNCT/8/punct"_s,
        {u"Accra | 2026-03-04/2026-03-04"_s});
    row("what is proposed for a month",
        u"Moran/PROPN/2/nsubj/person proposed/VERB/0/root that/SCONJ/5/mark Osei/PROPN/5/nsubj/person meet/VERB/2/ccomp "
        u"Lee/PROPN/5/obj/person in/ADP/8/case June/PROPN/5/obl ./PUNCT/2/punct"_s,
        {u" | 2026-06-01/2026-06-30"_s});
    row("where they went after it",
        u"After/SCONJ/2/mark meeting/VERB/6/advcl Osei/PROPN/2/obj/person ,/PUNCT/2/punct Moran/PROPN/6/nsubj/person flew/VERB/0/root "
        u"to/ADP/8/case Accra/PROPN/6/obl/place ./PUNCT/6/punct"_s,
        {u" | -"_s});
    row("the month of a visit",
        u"Moran/PROPN/2/nsubj/person hosted/VERB/0/root Osei/PROPN/2/obj/person in/ADP/5/case Kumasi/PROPN/2/obl/place during/ADP/8/case "
        u"her/PRON/8/nmod:poss visit/NOUN/2/obl to/ADP/10/case Ghana/PROPN/8/nmod/place in/ADP/12/case November/PROPN/8/nmod "
        u"2025/NUM/12/nummod ./PUNCT/2/punct"_s,
        {u"Kumasi | 2025-11-01/2025-11-30"_s});
}

void MeetingCircumstancesTest::tellsDayAndPlace()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    const auto words = [](const test::MeetingsOfNotation::Found &, const Meeting &meeting) {
        const QString when = meeting.when
            ? meeting.when->from.toString(Qt::ISODate) + u'/' + meeting.when->to.toString(Qt::ISODate)
            : u"-"_s;
        return meeting.place + u" | "_s + when;
    };
    QCOMPARE(m_meetings->read(notation, words), expected);
}

QTEST_GUILESS_MAIN(MeetingCircumstancesTest)
#include "meetingcircumstancestest.moc"
