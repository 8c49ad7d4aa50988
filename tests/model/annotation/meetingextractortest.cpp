// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/meetingsofnotation.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

/// Meetings from trees written by hand, so that each rule is tried apart from the neural reader.
class MeetingExtractorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsParties_data();
    void findsParties();
    void tellsStatus_data();
    void tellsStatus();
    void tellsPlaceAndMode_data();
    void tellsPlaceAndMode();
    void datesWhatIsToldInThePresent_data();
    void datesWhatIsToldInThePresent();
    void leavesOutWhatIsNoMeeting_data();
    void leavesOutWhatIsNoMeeting();
    void joinsStatementsOnOneEvent_data();
    void joinsStatementsOnOneEvent();
    void managesHostileTrees_data();
    void managesHostileTrees();

private:
    std::unique_ptr<test::MeetingsOfNotation> m_meetings;
};

using Found = test::MeetingsOfNotation::Found;

void MeetingExtractorTest::initTestCase()
{
    auto meetings = test::MeetingsOfNotation::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(meetings, meetings ? "" : qPrintable(meetings.error().message));
    m_meetings = std::move(*meetings);
    QVERIFY(!MeetingExtractor::open(u"/nowhere"_s, m_meetings->countries()));
    QVERIFY(!MentionFinder::open(u"/nowhere"_s, m_meetings->countries()));
}

void MeetingExtractorTest::findsParties_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &notation, const QStringList &expected) {
        QTest::newRow(name) << notation << expected;
    };
    row("subject and object", u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei"_s});
    row("with", u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/4/case Osei/PROPN/2/obl/person"_s,
        {u"Moran + Osei"_s});
    row("plural subject", u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person met/VERB/0/root"_s,
        {u"Moran + Osei"_s});
    row("a title joined to a name, whose bearer hangs on the meeting",
        u"meeting/NOUN/0/root between/ADP/3/case Moran/PROPN/1/nmod/person and/CCONJ/6/cc Minister/PROPN/3/conj Osei/PROPN/1/conj/person"_s,
        {u"Moran + Osei"_s});
    row("a body's meeting that somebody attends",
        u"Moran/PROPN/2/nsubj/person attended/VERB/0/root the/DET/5/det Kesta/PROPN/5/compound/organization summit/NOUN/2/obj"_s,
        {u"Kesta + Moran"_s});
    row("a body's meeting that somebody mentions",
        u"Moran/PROPN/2/nsubj/person praised/VERB/0/root the/DET/5/det Kesta/PROPN/5/compound/organization summit/NOUN/2/obj"_s,
        {});
    row("a meeting in a place that somebody attends",
        u"Moran/PROPN/2/nsubj/person attended/VERB/0/root the/DET/5/det Accra/PROPN/5/compound/place summit/NOUN/2/obj"_s,
        {});
    row("a body's meeting where somebody speaks",
        u"At/ADP/4/case the/DET/4/det Kesta/PROPN/4/compound/organization summit/NOUN/6/obl Moran/PROPN/6/nsubj/person spoke/VERB/0/root"_s,
        {u"Kesta + Moran"_s});
    row("a meeting held between",
        u"a/DET/2/det meeting/NOUN/0/root held/VERB/2/acl between/ADP/5/case Kenya/PROPN/3/obl/place and/CCONJ/7/cc Ghana/PROPN/5/conj/place"_s,
        {u"Ghana + Kenya"_s});
    row("officials he met",
        u"Osei/PROPN/3/nsubj/person was/AUX/3/cop officials/NOUN/0/root Moran/PROPN/5/nsubj/person met/VERB/3/acl:relcl"_s,
        {u"Moran + officials"_s});
    row("signed somewhere",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place signed/VERB/0/root a/DET/6/det deal/NOUN/4/obj in/ADP/8/case Accra/PROPN/4/obl/place"_s,
        {u"Ghana + Kenya"_s});
    row("signed, nobody says where",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place signed/VERB/0/root a/DET/6/det deal/NOUN/4/obj"_s,
        {});
    row("two people discuss",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person discussed/VERB/0/root trade/NOUN/4/obj"_s,
        {u"Moran + Osei"_s});
    row("two countries discuss",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place discussed/VERB/0/root trade/NOUN/4/obj"_s,
        {});
    row("nobody with a name",
        u"Officials/NOUN/2/nsubj met/VERB/0/root with/ADP/5/case senior/ADJ/5/amod lawmakers/NOUN/2/obl"_s, {});
    row("three",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Lee/PROPN/1/conj/person met/VERB/0/root Osei/PROPN/4/obj/person"_s,
        {u"Lee + Moran + Osei"_s});
    row("received in the passive",
        u"Moran/PROPN/3/nsubj:pass/person was/AUX/3/aux:pass received/VERB/0/root by/ADP/5/case Osei/PROPN/3/obl:agent/person"_s,
        {u"Moran + Osei"_s});
    row("held talks",
        u"Moran/PROPN/2/nsubj/person held/VERB/0/root talks/NOUN/2/obj with/ADP/5/case Osei/PROPN/3/nmod/person"_s,
        {u"Moran + Osei"_s});
    row("talks between",
        u"Talks/NOUN/5/nsubj between/ADP/3/case Kenya/PROPN/1/nmod/place and/CCONJ/6/cc ended/VERB/0/root Ghana/PROPN/3/conj/place"_s,
        {u"Ghana + Kenya"_s});
    row("said after talks",
        u"Moran/PROPN/2/nsubj/person said/VERB/0/root after/ADP/4/case talks/NOUN/2/obl with/ADP/6/case Osei/PROPN/4/nmod/person"_s,
        {u"Moran + Osei"_s});
    row("told in a call",
        u"Moran/PROPN/2/nsubj/person told/VERB/0/root Osei/PROPN/2/obj/person in/ADP/7/case a/DET/7/det phone/NOUN/7/compound call/NOUN/2/obl"_s,
        {u"Moran + Osei"_s});
    row("relative clause",
        u"Moran/PROPN/6/nsubj/person who/PRON/3/nsubj met/VERB/1/acl:relcl Osei/PROPN/3/obj/person ,/PUNCT/6/punct left/VERB/0/root"_s,
        {u"Moran + Osei"_s});
    row("flew to meet",
        u"Moran/PROPN/2/nsubj/person flew/VERB/0/root to/PART/4/mark meet/VERB/2/advcl Osei/PROPN/4/obj/person"_s,
        {u"Moran + Osei"_s});
    row("sent somebody to meet",
        u"Lee/PROPN/2/nsubj/person sent/VERB/0/root Moran/PROPN/2/obj/person to/PART/5/mark meet/VERB/2/xcomp Osei/PROPN/5/obj/person"_s,
        {u"Moran + Osei"_s});
    row("described group",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root a/DET/5/det Kenyan/ADJ/5/amod/group delegation/NOUN/2/obj"_s,
        {u"Kenyan delegation + Moran"_s});
    row("two owners of one noun",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Kenyan/ADJ/6/amod/group and/CCONJ/5/cc Ghanaian/ADJ/3/conj/group officials/NOUN/2/obj"_s,
        {u"Ghanaian officials + Kenyan officials + Moran"_s});
    row("including",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Kenyan/ADJ/4/amod/group officials/NOUN/2/obj ,/PUNCT/7/punct including/VERB/7/case Osei/PROPN/4/nmod/person"_s,
        {u"Kenyan officials + Moran + Osei"_s});
    row("title in the way of the tree",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/6/case Prime/PROPN/5/compound Minister/PROPN/6/nmod Ama/PROPN/2/obl/person Osei/PROPN/6/flat/+"_s,
        {u"Ama Osei + Moran"_s});
    row("owner of the meeting",
        u"Moran/PROPN/3/nmod:poss/person 's/PART/1/case meeting/NOUN/6/nsubj with/ADP/5/case Osei/PROPN/3/nmod/person ended/VERB/0/root"_s,
        {u"Moran + Osei"_s});
    row("before the noun",
        u"The/DET/5/det Kenya/PROPN/5/compound/place -/PUNCT/4/punct Ghana/PROPN/2/conj/place talks/NOUN/6/nsubj ended/VERB/0/root"_s,
        {u"Ghana + Kenya"_s});
    row("be in talks",
        u"Kenya/PROPN/4/nsubj/place is/AUX/4/cop in/ADP/4/case talks/NOUN/0/root with/ADP/6/case Ghana/PROPN/4/nmod/place"_s,
        {u"Ghana + Kenya"_s});
    row("speech set down",
        u"Ada/PROPN/2/compound/person Moran/PROPN/0/root/+\nMORAN/PROPN/0/root :/PUNCT/1/punct We/PRON/4/nsubj met/VERB/1/parataxis Osei/PROPN/4/obj/person"_s,
        {u"Ada Moran + Osei"_s});
    row("a guest greeted in speech set down",
        u"Ada/PROPN/2/compound/person Moran/PROPN/0/root/+\nMORAN/PROPN/0/root :/PUNCT/1/punct It/PRON/6/expl is/AUX/6/cop a/DET/6/det pleasure/NOUN/1/parataxis to/PART/8/mark welcome/VERB/6/csubj Osei/PROPN/8/obj/person"_s,
        {u"Ada Moran + Osei"_s});
    row("two people who speak to each other",
        u"Ada/PROPN/2/compound/person Moran/PROPN/0/root/+ Sam/PROPN/4/compound/person Osei/PROPN/2/conj/+\nMORAN/PROPN/0/root :/PUNCT/1/punct Welcome/INTJ/1/parataxis\nOSEI/PROPN/0/root :/PUNCT/1/punct I/PRON/4/nsubj met/VERB/1/parataxis you/PRON/4/obj"_s,
        {u"Ada Moran + Sam Osei"_s});
    row("shook hands",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person shook/VERB/0/root hands/NOUN/4/obj"_s,
        {u"Moran + Osei"_s});
    row("shook something else",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person shook/VERB/0/root markets/NOUN/4/obj"_s,
        {});
    row("exchanged views",
        u"Moran/PROPN/2/nsubj/person exchanged/VERB/0/root views/NOUN/2/obj with/ADP/5/case Osei/PROPN/2/obl/person"_s,
        {u"Moran + Osei"_s});
    row("exchanged fire",
        u"Kenya/PROPN/2/nsubj/place exchanged/VERB/0/root fire/NOUN/2/obj with/ADP/5/case Ghana/PROPN/2/obl/place"_s,
        {});
    row("paid a visit to",
        u"Moran/PROPN/2/nsubj/person paid/VERB/0/root a/DET/4/det visit/NOUN/2/obj to/ADP/6/case Osei/PROPN/4/nmod/person"_s,
        {u"Moran + Osei"_s});
    row("an event named after those who meet",
        u"The/DET/6/det Kenya/PROPN/6/compound/place -/PUNCT/4/punct Ghana/PROPN/2/dep/place Strategic/PROPN/6/amod/other Dialogue/PROPN/7/nsubj/+ began/VERB/0/root"_s,
        {u"Ghana + Kenya"_s});
    row("what several are called is nobody",
        u"Presidents/PROPN/5/nsubj Moran/PROPN/5/nsubj/person and/CCONJ/4/cc Osei/PROPN/2/conj/person sign/VERB/0/root a/DET/7/det deal/NOUN/5/obj in/ADP/9/case Accra/PROPN/5/obl/place"_s,
        {u"Moran + Osei"_s});
    row("a meeting, held, with",
        u"Moran/PROPN/2/nsubj/person praised/VERB/0/root efforts/NOUN/2/obj during/ADP/5/case talks/NOUN/3/nmod ,/PUNCT/7/punct held/VERB/3/acl with/ADP/9/case Osei/PROPN/7/obl/person"_s,
        {u"Moran + Osei"_s});
    row("chaired together",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person co-chaired/VERB/0/root a/DET/6/det panel/NOUN/4/obj"_s,
        {u"Moran + Osei"_s});
    row("counterparts told by name",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root her/PRON/7/nmod:poss Kenyan/ADJ/7/amod/group and/CCONJ/6/cc Ghanaian/ADJ/4/conj/group counterparts/NOUN/2/obj ,/PUNCT/9/punct Osei/PROPN/7/appos/person and/CCONJ/11/cc Lee/PROPN/9/conj/person"_s,
        {u"Lee + Moran + Osei"_s});
    row("two offices of one person",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/4/det prince/NOUN/2/obj and/CCONJ/7/cc prime/ADJ/7/amod minister/NOUN/4/conj of/ADP/9/case Kenya/PROPN/7/nmod/place ,/PUNCT/11/punct Osei/PROPN/4/appos/person"_s,
        {u"Moran + Osei"_s});
    row("they who are told in the same sentence, not those who met before",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person\n"
        "Kenyan/ADJ/2/amod/group deputies/NOUN/3/nsubj said/VERB/0/root they/PRON/6/nsubj would/AUX/6/aux meet/VERB/3/ccomp Adu/PROPN/6/obj/person"_s,
        {u"Moran + Osei"_s, u"Adu + Kenyan deputies"_s});
    row("they who are joined in the sentence before",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person thanked/VERB/0/root Lee/PROPN/4/obj/person\n"
        "They/PRON/2/nsubj met/VERB/0/root Adu/PROPN/2/obj/person"_s,
        {u"Adu + Moran + Osei"_s});
    row("the minister, not the prime minister",
        u"Minister/PROPN/2/compound Moran/PROPN/3/nsubj/person thanked/VERB/0/root Prime/PROPN/5/compound Minister/PROPN/6/compound Osei/PROPN/3/obj/person\n"
        "The/DET/2/det minister/NOUN/3/nsubj met/VERB/0/root Adu/PROPN/3/obj/person"_s,
        {u"Adu + Moran"_s});
    row("a body that says what it does",
        u"Kesta/PROPN/2/nsubj/organization says/VERB/0/root that/SCONJ/6/mark it/PRON/6/nsubj will/AUX/6/aux meet/VERB/2/ccomp Osei/PROPN/6/obj/person"_s,
        {u"Kesta + Osei"_s});
    row("a body that says its talks failed",
        u"Kenya/PROPN/2/nsubj/place says/VERB/0/root talks/NOUN/6/nsubj with/ADP/5/case Ghana/PROPN/3/nmod/place failed/VERB/2/ccomp"_s,
        {u"Ghana + Kenya"_s});
    row("a person who says others' talks failed",
        u"Moran/PROPN/2/nsubj/person says/VERB/0/root talks/NOUN/6/nsubj with/ADP/5/case Ghana/PROPN/3/nmod/place failed/VERB/2/ccomp"_s,
        {});
    row("a deal between two, reached at talks",
        u"a/DET/2/det deal/NOUN/0/root between/ADP/4/case Kenya/PROPN/2/nmod/place and/CCONJ/6/cc Ghana/PROPN/4/conj/place reached/VERB/2/acl during/ADP/9/case talks/NOUN/7/obl"_s,
        {u"Ghana + Kenya"_s});
    row("agreed in a place",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place agreed/VERB/0/root in/ADP/6/case Accra/PROPN/4/obl/place to/PART/8/mark trade/VERB/4/xcomp"_s,
        {u"Ghana + Kenya"_s});
    row("agreed on something",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place agreed/VERB/0/root on/ADP/6/case trade/NOUN/4/obl"_s,
        {});
    row("a call from",
        u"Moran/PROPN/2/nsubj/person received/VERB/0/root a/DET/4/det call/NOUN/2/obj from/ADP/6/case Osei/PROPN/4/nmod/person"_s,
        {u"Moran + Osei"_s});
    row("separately",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root separately/ADV/2/advmod with/ADP/5/case Osei/PROPN/2/obl/person and/CCONJ/7/cc Lee/PROPN/5/conj/person"_s,
        {u"Moran + Osei"_s, u"Lee + Moran"_s});
    row("face to face",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person met/VERB/0/root face/NOUN/4/obj to/ADP/7/case face/NOUN/5/nmod"_s,
        {u"Moran + Osei"_s});
    row("who is urged to meet",
        u"Lee/PROPN/2/nsubj/person urged/VERB/0/root Moran/PROPN/2/iobj/person to/PART/5/mark meet/VERB/2/xcomp Osei/PROPN/5/obj/person"_s,
        {u"Moran + Osei"_s});
    row("who is sent to talks",
        u"Lee/PROPN/2/nsubj/person sent/VERB/0/root Moran/PROPN/2/obj/person to/ADP/5/case talks/NOUN/2/obl with/ADP/7/case Osei/PROPN/5/nmod/person"_s,
        {u"Moran + Osei"_s});
    row("people told with their countries",
        u"Kenya/PROPN/3/nmod:poss/place 's/PART/1/case Moran/PROPN/8/nsubj/person and/CCONJ/7/cc Ghana/PROPN/7/nmod:poss/place 's/PART/5/case Osei/PROPN/3/conj/person met/VERB/0/root"_s,
        {u"Moran + Osei"_s});
    row("what somebody is called behind the preposition",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/5/case opposition/NOUN/5/compound figure/NOUN/6/nmod Osei/PROPN/2/obl/person"_s,
        {u"Moran + Osei"_s});
    row("a dinner for somebody",
        u"Moran/PROPN/2/nsubj/person hosted/VERB/0/root a/DET/4/det dinner/NOUN/2/obj for/ADP/6/case Osei/PROPN/4/nmod/person"_s,
        {u"Moran + Osei"_s});
    row("called on somebody", u"Moran/PROPN/2/nsubj/person called/VERB/0/root on/ADP/4/case Osei/PROPN/2/obl/person"_s,
        {u"Moran + Osei"_s});
    row("called on somebody to do something",
        u"Moran/PROPN/2/nsubj/person called/VERB/0/root on/ADP/4/case Osei/PROPN/2/obl/person to/PART/6/mark resign/VERB/2/xcomp"_s,
        {});
    row("two subjects that the tree does not join",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/4/nsubj/person met/VERB/0/root"_s, {u"Moran + Osei"_s});
    row("people of countries",
        u"Moran/PROPN/8/nsubj/person of/ADP/3/case Kenya/PROPN/1/nmod/place and/CCONJ/5/cc Osei/PROPN/3/conj/person of/ADP/7/case Ghana/PROPN/5/nmod/place met/VERB/0/root"_s,
        {u"Moran + Osei"_s});
    row("he is the one named before",
        u"Lee/PROPN/2/nsubj/person spoke/VERB/0/root\nHe/PRON/2/nsubj met/VERB/0/root Osei/PROPN/2/obj/person"_s,
        {u"Lee + Osei"_s});
}

void MeetingExtractorTest::findsParties()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    QCOMPARE(m_meetings->read(notation, &test::partiesOf), expected);
}

void MeetingExtractorTest::tellsStatus_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("expected");
    const QString names = u"Moran/PROPN/%1/nsubj/person %2 Osei/PROPN/%3/obj/person"_s;
    const auto row = [&names](const char *name, int subjectOf, const QString &verbs, int objectOf,
                              const QString &expected) {
        QTest::newRow(name) << names.arg(QString::number(subjectOf), verbs, QString::number(objectOf)) << expected;
    };
    row("past", 2, u"met/VERB/0/root"_s, 2, u"held"_s);
    row("headline in the present", 2, u"meets/VERB/0/root"_s, 2, u"held"_s);
    row("headline infinitive", 3, u"to/PART/3/mark meet/VERB/0/root"_s, 3, u"planned"_s);
    row("will", 3, u"will/AUX/3/aux meet/VERB/0/root"_s, 3, u"planned"_s);
    row("due to", 3, u"is/AUX/3/cop due/ADJ/0/root to/PART/5/mark meet/VERB/3/xcomp"_s, 5, u"planned"_s);
    row("agreed to", 2, u"agreed/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp"_s, 4, u"planned"_s);
    row("may", 3, u"may/AUX/3/aux meet/VERB/0/root"_s, 3, u"possible"_s);
    row("wants to", 2, u"wants/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp"_s, 4, u"possible"_s);
    row("did not", 4, u"did/AUX/4/aux not/PART/4/advmod meet/VERB/0/root"_s, 4, u"not-held"_s);
    row("refused to", 2, u"refused/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp"_s, 4, u"not-held"_s);
    row("will not", 4, u"will/AUX/4/aux not/PART/4/advmod meet/VERB/0/root"_s, 4, u"not-held"_s);
    QTest::newRow("cancelled noun")
        << u"Moran/PROPN/2/nsubj/person cancelled/VERB/0/root a/DET/4/det meeting/NOUN/2/obj with/ADP/6/case Osei/PROPN/4/nmod/person"_s
        << u"not-held"_s;
    QTest::newRow("denied clause")
        << u"Lee/PROPN/2/nsubj/person denied/VERB/0/root that/SCONJ/5/mark Moran/PROPN/5/nsubj/person met/VERB/2/ccomp Osei/PROPN/5/obj/person"_s
        << u"not-held"_s;
    QTest::newRow("said clause")
        << u"Lee/PROPN/2/nsubj/person said/VERB/0/root that/SCONJ/5/mark Moran/PROPN/5/nsubj/person met/VERB/2/ccomp Osei/PROPN/5/obj/person"_s
        << u"held"_s;
    QTest::newRow("if")
        << u"Lee/PROPN/2/nsubj/person resigns/VERB/0/root if/SCONJ/5/mark Moran/PROPN/5/nsubj/person meets/VERB/2/advcl Osei/PROPN/5/obj/person"_s
        << u"possible"_s;
    QTest::newRow("if not")
        << u"Lee/PROPN/2/nsubj/person resigns/VERB/0/root if/SCONJ/7/mark Moran/PROPN/7/nsubj/person does/AUX/7/aux not/PART/7/advmod meet/VERB/2/advcl Osei/PROPN/7/obj/person"_s
        << u"possible"_s;
    QTest::newRow("moved to another day")
        << u"Moran/PROPN/3/nmod:poss/person 's/PART/1/case meeting/NOUN/7/nsubj:pass with/ADP/5/case Osei/PROPN/3/nmod/person was/AUX/7/aux:pass moved/VERB/0/root to/ADP/9/case Friday/PROPN/7/obl"_s
        << u"planned"_s;
    QTest::newRow("on the way")
        << u"Moran/PROPN/3/nsubj/person is/AUX/3/aux heading/VERB/0/root to/ADP/5/case Accra/PROPN/3/obl/place for/ADP/7/case talks/NOUN/3/obl with/ADP/9/case Osei/PROPN/7/nmod/person"_s
        << u"planned"_s;
    QTest::newRow("headline without a verb of its own")
        << u"Moran/PROPN/0/root/person to/PART/3/mark meet/VERB/1/acl Osei/PROPN/3/obj/person"_s << u"planned"_s;
    QTest::newRow("called off")
        << u"Talks/NOUN/7/nsubj:pass between/ADP/3/case Moran/PROPN/1/nmod/person and/CCONJ/5/cc Osei/PROPN/3/conj/person were/AUX/7/aux:pass called/VERB/0/root off/ADP/7/compound"_s
        << u"not-held"_s;
    QTest::newRow("question") << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ?/PUNCT/2/punct"_s
                              << u"possible"_s;
    QTest::newRow("planned talks")
        << u"Planned/ADJ/2/amod talks/NOUN/7/nsubj between/ADP/4/case Moran/PROPN/2/nmod/person and/CCONJ/6/cc Osei/PROPN/4/conj/person drew/VERB/0/root"_s
        << u"planned"_s;
}

void MeetingExtractorTest::tellsStatus()
{
    QFETCH(QString, notation);
    QFETCH(QString, expected);
    QCOMPARE(m_meetings->read(notation, [](const Found &, const Meeting &m) { return toString(m.status); }),
             QStringList{expected});
}

void MeetingExtractorTest::tellsPlaceAndMode_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("expected");
    QTest::newRow("on the verb")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person in/ADP/5/case Accra/PROPN/2/obl/place"_s
        << u"Accra in-person"_s;
    QTest::newRow("hung on the other party")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person in/ADP/5/case Accra/PROPN/3/nmod/place"_s
        << u"Accra in-person"_s;
    QTest::newRow("where one went to")
        << u"Moran/PROPN/2/nsubj/person flew/VERB/0/root to/ADP/4/case Accra/PROPN/2/obl/place to/PART/6/mark meet/VERB/2/advcl Osei/PROPN/6/obj/person"_s
        << u"Accra in-person"_s;
    QTest::newRow("hung on the meal")
        << u"Moran/PROPN/2/nsubj/person hosted/VERB/0/root Osei/PROPN/2/obj/person for/ADP/5/case dinner/NOUN/2/obl at/ADP/8/case Kesta/PROPN/8/compound/place House/PROPN/5/nmod/+"_s
        << u"Kesta House in-person"_s;
    QTest::newRow("at a body's seat")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person at/ADP/7/case the/DET/7/det Trade/PROPN/7/compound/organization Ministry/PROPN/2/obl/+"_s
        << u"Trade Ministry in-person"_s;
    QTest::newRow("a body that is only named")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person of/ADP/5/case Kesta/PROPN/3/nmod/organization"_s
        << u" in-person"_s;
    QTest::newRow("a stop on the way")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person during/ADP/6/case a/DET/6/det stopover/NOUN/2/obl in/ADP/8/case Accra/PROPN/6/nmod/place"_s
        << u"Accra in-person"_s;
    QTest::newRow("before a courtesy call")
        << u"Before/SCONJ/2/mark meeting/VERB/5/advcl Osei/PROPN/2/obj/person Moran/PROPN/5/nsubj/person paid/VERB/0/root a/DET/8/det courtesy/NOUN/8/compound call/NOUN/5/obj"_s
        << u" in-person"_s;
    QTest::newRow("where somebody left for")
        << u"Moran/PROPN/2/nsubj/person left/VERB/0/root for/ADP/4/case Accra/PROPN/2/obl/place for/ADP/6/case talks/NOUN/2/obl with/ADP/8/case Osei/PROPN/6/nmod/person"_s
        << u"Accra in-person"_s;
    QTest::newRow("a body's meeting is no place")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person at/ADP/5/case Kesta/PROPN/2/obl/organization and/CCONJ/8/cc Council/PROPN/8/compound/organization meeting/NOUN/5/conj"_s
        << u" in-person"_s;
    QTest::newRow("a city's restaurant")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person at/ADP/7/case an/DET/7/det Accra/PROPN/7/compound/place restaurant/NOUN/2/obl"_s
        << u"Accra in-person"_s;
    QTest::newRow("after lunch somewhere else")
        << u"After/ADP/2/case lunch/NOUN/6/obl in/ADP/4/case Kumasi/PROPN/2/nmod/place Moran/PROPN/6/nsubj/person flew/VERB/0/root to/ADP/8/case Accra/PROPN/6/obl/place for/ADP/10/case talks/NOUN/6/obl with/ADP/12/case Osei/PROPN/10/nmod/person"_s
        << u"Accra in-person"_s;
    QTest::newRow("before flying elsewhere")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person before/SCONJ/5/mark flying/VERB/2/advcl to/ADP/7/case Accra/PROPN/5/obl/place"_s
        << u" in-person"_s;
    QTest::newRow("a war elsewhere is no place")
        << u"Moran/PROPN/2/nsubj/person held/VERB/0/root talks/NOUN/2/obj with/ADP/5/case Osei/PROPN/3/nmod/person on/ADP/8/case the/DET/8/det war/NOUN/3/nmod in/ADP/10/case Mali/PROPN/8/nmod/place"_s
        << u" unspecified"_s;
    QTest::newRow("a building in a city")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person at/ADP/5/case Kesta/PROPN/2/obl/facility in/ADP/7/case Accra/PROPN/5/nmod/place"_s
        << u"Accra in-person"_s;
    QTest::newRow("a country that hosts")
        << u"Ghana/PROPN/2/nsubj/place hosts/VERB/0/root talks/NOUN/2/obj between/ADP/5/case Kenya/PROPN/3/nmod/place and/CCONJ/7/cc Mali/PROPN/5/conj/place"_s
        << u"Ghana in-person"_s;
    QTest::newRow("where")
        << u"Moran/PROPN/2/nsubj/person flew/VERB/0/root to/ADP/4/case Accra/PROPN/2/obl/place ,/PUNCT/8/punct where/SCONJ/8/advmod she/PRON/8/nsubj met/VERB/4/acl:relcl Osei/PROPN/8/obj/person"_s
        << u"Accra in-person"_s;
    QTest::newRow("on a journey told before")
        << u"Moran/PROPN/2/nsubj/person flew/VERB/0/root to/ADP/4/case Accra/PROPN/2/obl/place\nMoran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person"_s
        << u"Accra in-person"_s;
    QTest::newRow("on a visit told before")
        << u"Moran/PROPN/3/nmod:poss/person 's/PART/1/case visit/NOUN/6/nsubj to/ADP/5/case Ghana/PROPN/3/nmod/place ended/VERB/0/root\nMoran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person"_s
        << u"Ghana in-person"_s;
    QTest::newRow("where somebody is")
        << u"Moran/PROPN/4/nsubj/person is/AUX/4/cop in/ADP/4/case Accra/PROPN/0/root/place\nMoran/PROPN/3/nsubj/person has/AUX/3/aux met/VERB/0/root Osei/PROPN/3/obj/person"_s
        << u"Accra in-person"_s;
    QTest::newRow("what somebody is in is no place")
        << u"Moran/PROPN/4/nsubj/person is/AUX/4/cop in/ADP/4/case favour/NOUN/0/root of/ADP/6/case peace/NOUN/4/nmod in/ADP/8/case Mali/PROPN/6/nmod/place\nMoran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person"_s
        << u" in-person"_s;
    QTest::newRow("before a journey that lies ahead")
        << u"Moran/PROPN/3/nsubj/person will/AUX/3/aux fly/VERB/0/root to/ADP/5/case Accra/PROPN/3/obl/place\nMoran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person"_s
        << u" in-person"_s;
    QTest::newRow("on somebody else's journey")
        << u"Lee/PROPN/2/nsubj/person flew/VERB/0/root to/ADP/4/case Accra/PROPN/2/obl/place\nMoran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person"_s
        << u" in-person"_s;
    QTest::newRow("by phone")
        << u"Moran/PROPN/2/nsubj/person spoke/VERB/0/root with/ADP/4/case Osei/PROPN/2/obl/person by/ADP/6/case phone/NOUN/2/obl"_s
        << u" call"_s;
    QTest::newRow("spoke") << u"Moran/PROPN/2/nsubj/person spoke/VERB/0/root with/ADP/4/case Osei/PROPN/2/obl/person"_s
                           << u" unspecified"_s;
}

void MeetingExtractorTest::tellsPlaceAndMode()
{
    QFETCH(QString, notation);
    QFETCH(QString, expected);
    QCOMPARE(m_meetings->read(
                 notation, [](const Found &, const Meeting &m) { return QString(m.place + u' ' + toString(m.mode)); }),
             QStringList{expected});
}

void MeetingExtractorTest::datesWhatIsToldInThePresent_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("present") << u"Moran/PROPN/2/nsubj/person meets/VERB/0/root Osei/PROPN/2/obj/person"_s
                             << QStringList{u"2026-03-04"_s};
    QTest::newRow("talks in the present")
        << u"Moran/PROPN/2/nsubj/person holds/VERB/0/root talks/NOUN/2/obj with/ADP/5/case Osei/PROPN/3/nmod/person"_s
        << QStringList{u"2026-03-04"_s};
    QTest::newRow("past") << u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person"_s
                          << QStringList{u"-"_s};
    QTest::newRow("plan") << u"Moran/PROPN/3/nsubj/person will/AUX/3/aux meet/VERB/0/root Osei/PROPN/3/obj/person"_s
                          << QStringList{u"-"_s};
    QTest::newRow("on a visit in the present")
        << u"Moran/PROPN/2/nsubj/person visits/VERB/0/root Accra/PROPN/2/obj/place to/PART/5/mark meet/VERB/2/advcl Osei/PROPN/5/obj/person"_s
        << QStringList{u"2026-03-04"_s};
    QTest::newRow("spoken of in the present")
        << u"Moran/PROPN/2/nsubj/person praises/VERB/0/root talks/NOUN/2/obj between/ADP/5/case Osei/PROPN/3/nmod/person and/CCONJ/7/cc Lee/PROPN/5/conj/person"_s
        << QStringList{u"-"_s};
    QTest::newRow("infinitive")
        << u"Moran/PROPN/2/nsubj/person wants/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp Osei/PROPN/4/obj/person"_s
        << QStringList{u"-"_s};
}

void MeetingExtractorTest::datesWhatIsToldInThePresent()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    QCOMPARE(
        m_meetings->read(notation, [](const Found &, const Meeting &m) { return m.when ? m.when->toEdtf() : u"-"_s; }),
        expected);
}

void MeetingExtractorTest::leavesOutWhatIsNoMeeting_data()
{
    QTest::addColumn<QString>("notation");
    QTest::newRow("met with criticism")
        << u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/4/case criticism/NOUN/2/obl"_s;
    QTest::newRow("plan of two met with criticism")
        << u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person met/VERB/0/root with/ADP/6/case criticism/NOUN/4/obl"_s;
    QTest::newRow("met a target") << u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/4/det target/NOUN/2/obj"_s;
    QTest::newRow("cabinet met") << u"The/DET/3/det Kenyan/ADJ/3/amod/group government/NOUN/4/nsubj met/VERB/0/root"_s;
    QTest::newRow("called somebody home")
        << u"Moran/PROPN/2/nsubj/person called/VERB/0/root Osei/PROPN/2/obj/person home/ADV/2/advmod"_s;
    QTest::newRow("encounter with the police")
        << u"Moran/PROPN/3/nsubj:pass/person was/AUX/3/aux:pass killed/VERB/0/root in/ADP/6/case an/DET/6/det encounter/NOUN/3/obl with/ADP/9/case Accra/PROPN/9/compound/organization Police/PROPN/6/nmod/+"_s;
    QTest::newRow("plain travel")
        << u"Moran/PROPN/2/nsubj/person flew/VERB/0/root to/ADP/4/case Accra/PROPN/2/obl/place"_s;
    QTest::newRow("praise") << u"Moran/PROPN/2/nsubj/person praised/VERB/0/root Osei/PROPN/2/obj/person"_s;
    QTest::newRow("called him a liar")
        << u"Moran/PROPN/2/nsubj/person called/VERB/0/root Osei/PROPN/2/obj/person a/DET/5/det liar/NOUN/2/xcomp"_s;
    QTest::newRow("welcomed a decision")
        << u"Moran/PROPN/2/nsubj/person welcomed/VERB/0/root Osei/PROPN/5/nmod:poss/person 's/PART/3/case decision/NOUN/2/obj"_s;
    QTest::newRow("visited a country") << u"Moran/PROPN/2/nsubj/person visited/VERB/0/root Kenya/PROPN/2/obj/place"_s;
    QTest::newRow("teams in a final")
        << u"Kenya/PROPN/2/nsubj/place met/VERB/0/root Ghana/PROPN/2/obj/place in/ADP/6/case the/DET/6/det semi-final/NOUN/2/obl"_s;
    QTest::newRow("call for")
        << u"Moran/PROPN/2/nsubj/person repeated/VERB/0/root the/DET/4/det call/NOUN/2/obj for/ADP/6/case Osei/PROPN/4/nmod/person"_s;
    QTest::newRow("reporters without a name") << u"Moran/PROPN/2/nsubj/person met/VERB/0/root reporters/NOUN/2/obj"_s;
}

void MeetingExtractorTest::leavesOutWhatIsNoMeeting()
{
    QFETCH(QString, notation);
    QCOMPARE(m_meetings->read(notation, &test::partiesOf), QStringList());
}

void MeetingExtractorTest::joinsStatementsOnOneEvent_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected");
    const QString met =
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person in/ADP/5/case Accra/PROPN/2/obl/place\n"_s;
    QTest::newRow("the same pair again") << met
            + u"Osei/PROPN/2/nsubj/person met/VERB/0/root Moran/PROPN/2/obj/person"_s
                                         << QStringList{u"2 held"_s};
    QTest::newRow("another place") << met
            + u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person in/ADP/5/case Lagos/PROPN/2/obl/place"_s
                                   << QStringList{u"1 held"_s, u"1 held"_s};
    QTest::newRow("will meet again") << met + u"They/PRON/3/nsubj will/AUX/3/aux meet/VERB/0/root again/ADV/3/advmod"_s
                                     << QStringList{u"1 held"_s, u"1 planned"_s};
    QTest::newRow("said of the meeting just told") << met
            + u"It/PRON/5/nsubj was/AUX/5/cop the/DET/5/det second/ADJ/5/amod meeting/NOUN/0/root between/ADP/7/case them/PRON/5/nmod"_s
                                                   << QStringList{u"2 held"_s};
    QTest::newRow("plan that was cancelled")
        << u"Moran/PROPN/3/nsubj/person will/AUX/3/aux meet/VERB/0/root Osei/PROPN/3/obj/person\n"
           "The/DET/2/det meeting/NOUN/4/nsubj:pass was/AUX/4/aux:pass cancelled/VERB/0/root"_s
        << QStringList{u"2 not-held"_s};
    QTest::newRow("plan that took place")
        << u"Moran/PROPN/3/nsubj/person will/AUX/3/aux meet/VERB/0/root Osei/PROPN/3/obj/person\n"
           "Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person"_s
        << QStringList{u"2 held"_s};
    QTest::newRow("somebody else") << met + u"Moran/PROPN/2/nsubj/person met/VERB/0/root Lee/PROPN/2/obj/person"_s
                                   << QStringList{u"1 held"_s, u"1 held"_s};
}

void MeetingExtractorTest::joinsStatementsOnOneEvent()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    QCOMPARE(m_meetings->read(notation,
                              [](const Found &, const Meeting &m) {
                                  return QString(QString::number(m.evidence.size()) + u' ' + toString(m.status));
                              }),
             expected);
}

void MeetingExtractorTest::managesHostileTrees_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("shape");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("a cycle of names") << 2000 << 1;
    QTest::newRow("a chain of conjuncts") << 2000 << 2;
    QTest::newRow("heads out of range") << 50 << 3;
    QTest::newRow("a cycle of names for each other") << 40 << 5;
    QTest::newRow("a hundred thousand names in sentences") << 100'000 << 4;
}

void MeetingExtractorTest::managesHostileTrees()
{
    QFETCH(int, words);
    QFETCH(int, shape);
    test::NotedText noted;
    const int sentence = shape == 4 ? 40 : std::max(words, 1);
    for (int at = 0; at < words; ++at) {
        if (at % sentence == 0)
            noted.readings.append(SentenceReading{});
        SentenceReading &reading = noted.readings.last();
        const auto index = at % sentence;
        const bool verb = index % 5 == 1;
        const QString word = verb ? u"met"_s : u"Name%1"_s.arg(at % 30'000);
        noted.text += word + u' ';
        const int heads[] = {0, (index + 1) % sentence, index - 1, 9999, index - index % 5 + 1, (index + 1) % sentence};
        reading.sentence.tokens.append({{noted.text.size() - word.size() - 1, noted.text.size() - 1},
                                        verb ? PartOfSpeech::Verb : PartOfSpeech::Propn,
                                        heads[shape],
                                        shape == 2       ? Relation::Conj
                                            : shape == 5 ? Relation::Appos
                                                         : Relation::Obj});
        if (!verb)
            reading.names.append({index, index + 1, NameKind::Person, 0.9F});
        reading.sentence.span = {reading.sentence.tokens.first().span.begin, reading.sentence.tokens.last().span.end};
    }
    const Found found = m_meetings->read(noted);
    QVERIFY(found.meetings == m_meetings->read(noted).meetings);
    for (const Meeting &meeting : found.meetings)
        QVERIFY(meeting.participants.size() >= 2);
}

QTEST_GUILESS_MAIN(MeetingExtractorTest)
#include "meetingextractortest.moc"
