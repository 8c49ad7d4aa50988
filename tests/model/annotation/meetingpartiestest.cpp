// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/meetingsofnotation.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

/// Who takes part in a meeting when the sentence says so in other words than names, by trees as the neural reader gives
/// them.
class MeetingPartiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhoTakesPart_data();
    void tellsWhoTakesPart();

private:
    std::unique_ptr<test::MeetingsOfNotation> m_meetings;
};

void MeetingPartiesTest::initTestCase()
{
    auto meetings = test::MeetingsOfNotation::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(meetings, meetings ? "" : qPrintable(meetings.error().message));
    m_meetings = std::move(*meetings);
}

void MeetingPartiesTest::tellsWhoTakesPart_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &notation, const QStringList &expected) {
        QTest::newRow(name) << notation << expected;
    };
    const QString signature =
        u"Ada/PROPN/0/root/person Moran/PROPN/1/flat/+ ,/PUNCT/4/punct Minister/PROPN/1/appos of/ADP/6/case Trade/PROPN/4/nmod\n"_s;
    const QString hosted =
        u"I/PRON/3/nsubj:pass was/AUX/3/aux:pass honored/VERB/0/root to/PART/5/mark host/VERB/3/xcomp Osei/PROPN/5/obj/person ./PUNCT/3/punct"_s;
    row("who signed the statement", signature + hosted, {u"Ada Moran + Osei | held"_s});
    row("nobody signed the statement", hosted, {});
    row("only a name above the statement", u"Ada/PROPN/0/root/person Moran/PROPN/1/flat/+\n"_s + hosted, {});
    row("a sentence above the statement",
        u"Ada/PROPN/7/nsubj/person Moran/PROPN/1/flat/+ ,/PUNCT/4/punct Minister/PROPN/1/appos of/ADP/6/case Trade/PROPN/4/nmod wrote/VERB/0/root\n"
        u"Accra/PROPN/2/nsubj/place wins/VERB/0/root ./PUNCT/2/punct\n"_s
            + hosted,
        {});
    row("who speaks in a statement that somebody else signed",
        signature
            + u"\"/PUNCT/3/punct I/PRON/3/nsubj met/VERB/7/ccomp Osei/PROPN/3/obj/person ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root "
              u"Lind/PROPN/7/nsubj/person ./PUNCT/7/punct"_s,
        {u"Lind + Osei | held"_s});
    row("what Ada Moran's staff did",
        signature + u"We/PRON/2/nsubj met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct"_s, {});
    row("who had the pleasure",
        u"Moran/PROPN/2/nsubj/person had/VERB/0/root the/DET/4/det pleasure/NOUN/2/obj of/SCONJ/6/mark meeting/VERB/4/acl "
        u"Osei/PROPN/6/obj/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("an under secretary before her name",
        u"Under/ADP/2/case Secretary/PROPN/14/obl of/ADP/4/case State/PROPN/2/nmod for/ADP/6/case Growth/PROPN/4/nmod "
        u",/PUNCT/8/punct Energy/PROPN/6/conj ,/PUNCT/12/punct and/CCONJ/12/cc the/DET/12/det Environment/PROPN/2/conj "
        u"Moran/PROPN/12/flat/person hosted/VERB/0/root the/DET/17/det inaugural/ADJ/17/amod meeting/NOUN/14/obj of/ADP/21/case "
        u"the/DET/21/det Energy/PROPN/21/compound/organization Committee/PROPN/17/nmod/+ ,/PUNCT/25/punct a/DET/25/det new/ADJ/25/amod "
        u"group/NOUN/17/appos ,/PUNCT/28/punct on/ADP/28/case March/PROPN/14/obl 15/NUM/28/nummod ./PUNCT/14/punct"_s,
        {u"Energy Committee + Moran | held"_s});
    const QString metBefore =
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person lead/VERB/0/root ./PUNCT/4/punct\n"_s;
    row("what they agreed to go on with",
        metBefore
            + u"They/PRON/2/nsubj agreed/VERB/0/root to/PART/4/mark continue/VERB/2/xcomp close/ADJ/6/amod "
              u"consultations/NOUN/4/obj ./PUNCT/2/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("what they can do",
        metBefore + u"They/PRON/3/nsubj can/AUX/3/aux attend/VERB/0/root meetings/NOUN/3/obj ./PUNCT/3/punct"_s, {});
    row("lists with each of whom they met",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/4/case Osei/PROPN/2/obl/person and/CCONJ/6/cc "
        u"Lind/PROPN/4/conj/person ;/PUNCT/9/punct with/ADP/9/case Lee/PROPN/4/flat/person ;/PUNCT/13/punct and/CCONJ/13/cc "
        u"with/ADP/13/case Kuznetsova/PROPN/2/obl/person ./PUNCT/2/punct"_s,
        {u"Lind + Moran + Osei | held"_s, u"Lee + Moran | held"_s, u"Kuznetsova + Moran | held"_s});
    row("with somebody more",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/4/case Osei/PROPN/2/obl/person and/CCONJ/7/cc with/ADP/7/case "
        u"Lind/PROPN/4/conj/person ./PUNCT/2/punct"_s,
        {u"Lind + Moran + Osei | held"_s});
    row("for how long two spoke",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person spoke/VERB/0/root for/ADP/7/case an/DET/7/det "
        u"hour/NOUN/4/obl ./PUNCT/4/punct"_s,
        {u"Moran + Osei | held"_s});
    row("for whom two spoke",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person spoke/VERB/0/root for/ADP/7/case the/DET/7/det "
        u"union/NOUN/4/obl ./PUNCT/4/punct"_s,
        {});
    row("what was due but cancelled",
        u"Moran/PROPN/4/nsubj/person had/AUX/4/aux been/AUX/4/cop due/ADJ/0/root to/PART/6/mark meet/VERB/4/advcl "
        u"Osei/PROPN/6/obj/person but/CCONJ/9/cc cancelled/VERB/6/conj ./PUNCT/4/punct"_s,
        {u"Moran + Osei | not-held"_s});
    row("whose meeting it is, taken for a subject",
        u"Moran/PROPN/8/nsubj:pass/person 's/PART/1/case meeting/NOUN/8/nsubj:pass with/ADP/5/case Osei/PROPN/3/nmod/person "
        u"is/AUX/8/aux:pass widely/ADV/8/advmod expected/VERB/0/root to/PART/10/mark focus/VERB/8/xcomp on/ADP/12/case "
        u"trade/NOUN/10/obl ./PUNCT/8/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("two by one title",
        u"Trade/PROPN/2/compound ministers/NOUN/6/nsubj Moran/PROPN/2/appos/person and/CCONJ/5/cc Osei/PROPN/2/conj/person "
        u"met/VERB/0/root Lee/PROPN/6/obj/person ./PUNCT/6/punct"_s,
        {u"Lee + Moran + Osei | held"_s});
    row("the ministers of countries as guests",
        u"Moran/PROPN/2/nsubj/person hosted/VERB/0/root the/DET/4/det ministers/NOUN/2/obj of/ADP/6/case Kenya/PROPN/4/nmod/place "
        u"and/CCONJ/8/cc Ghana/PROPN/6/conj/place ./PUNCT/2/punct"_s,
        {u"Ghana + Kenya + Moran | held"_s});
    row("games of countries",
        u"Moran/PROPN/2/nsubj/person hosted/VERB/0/root the/DET/4/det games/NOUN/2/obj of/ADP/6/case Kenya/PROPN/4/nmod/place "
        u"and/CCONJ/8/cc Ghana/PROPN/6/conj/place ./PUNCT/2/punct"_s,
        {});
    row("what they are there for on two days",
        u"Moran/PROPN/4/nsubj/person will/AUX/5/aux be/AUX/5/cop in/ADP/5/case Accra/PROPN/0/root/place on/ADP/7/case "
        u"Monday/PROPN/5/obl and/CCONJ/9/cc Tuesday/PROPN/7/conj to/PART/11/mark meet/VERB/9/acl Osei/PROPN/11/obj/person "
        u"./PUNCT/5/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("calls with two",
        u"Moran/PROPN/2/nsubj/person held/VERB/0/root calls/NOUN/2/obj with/ADP/5/case Osei/PROPN/3/nmod/person and/CCONJ/7/cc "
        u"Lind/PROPN/5/conj/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s, u"Lind + Moran | held"_s});
    row("a call with two",
        u"Moran/PROPN/2/nsubj/person held/VERB/0/root a/DET/4/det call/NOUN/2/obj with/ADP/6/case Osei/PROPN/4/nmod/person and/CCONJ/8/cc "
        u"Lind/PROPN/6/conj/person ./PUNCT/2/punct"_s,
        {u"Lind + Moran + Osei | held"_s});
    row("groups of one country by two verbs",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/5/case Kenyan/ADJ/5/amod/group lawmakers/NOUN/2/obl and/CCONJ/7/cc "
        u"spoke/VERB/2/conj with/ADP/10/case Kenyan/ADJ/10/amod/group traders/NOUN/7/obl ./PUNCT/2/punct"_s,
        {u"Kenyan lawmakers + Moran | held"_s, u"Kenyan traders + Moran | held"_s});
    row("the side of those told by the first verb",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/5/case Kenyan/ADJ/5/amod/group lawmakers/NOUN/2/obl and/CCONJ/7/cc "
        u"spoke/VERB/2/conj with/ADP/11/case the/DET/11/det Kenyan/ADJ/11/amod/group side/NOUN/7/obl ./PUNCT/2/punct"_s,
        {u"Kenyan lawmakers + Kenyan side + Moran | held"_s});
    row("he who is not the other",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        u"Speaking/VERB/10/advcl to/ADP/3/case reporters/NOUN/1/obl after/ADP/5/case talks/NOUN/1/obl with/ADP/7/case Lind/PROPN/5/nmod/person "
        u",/PUNCT/1/punct he/PRON/10/nsubj later/ADV/10/advmod left/VERB/0/root ./PUNCT/10/punct"_s,
        {u"Moran + Osei | held"_s, u"Lind + Moran | held"_s});
    row("a party and one of another",
        u"Moran/PROPN/2/nsubj/person had/VERB/0/root talks/NOUN/2/obj with/ADP/6/case other/ADJ/6/amod Republicans/PROPN/3/nmod/organization "
        u"and/CCONJ/8/cc Chairman/PROPN/9/nmod Osei/PROPN/6/appos/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei + Republicans | held"_s});
    const QString metOfficials =
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Kenyan/ADJ/4/amod/group officials/NOUN/2/obj ./PUNCT/2/punct\n"_s;
    row("one of the country who was not met",
        metOfficials
            + u"Moran/PROPN/4/nsubj/person did/AUX/4/aux not/PART/4/advmod meet/VERB/0/root Osei/PROPN/4/obj/person ,/PUNCT/8/punct "
              u"the/DET/8/det Kenyan/ADJ/8/amod/group minister/NOUN/5/appos ./PUNCT/4/punct"_s,
        {u"Kenyan officials + Moran | held"_s, u"Moran + Osei | not-held"_s});
    row("who will go on, flying there",
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux extend/VERB/0/root her/PRON/5/nmod:poss tour/NOUN/3/obj ,/PUNCT/7/punct flying/VERB/3/advcl "
        u"to/ADP/9/case Accra/PROPN/7/obl/place for/ADP/11/case talks/NOUN/7/obl with/ADP/13/case Osei/PROPN/11/nmod/person ./PUNCT/3/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("talks that may do something",
        u"Kenya/PROPN/5/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place will/AUX/5/aux hold/VERB/0/root talks/NOUN/5/obj ./PUNCT/5/punct\n"
        u"It/PRON/4/expl is/AUX/4/cop not/PART/4/advmod likely/ADJ/0/root the/DET/6/det talks/NOUN/8/nsubj would/AUX/8/aux delay/VERB/4/csubj "
        u"the/DET/10/det vote/NOUN/8/obj ./PUNCT/4/punct"_s,
        {u"Ghana + Kenya | planned"_s});
    row("talks that may not take place",
        u"Kenya/PROPN/5/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place will/AUX/5/aux hold/VERB/0/root talks/NOUN/5/obj ./PUNCT/5/punct\n"
        u"The/DET/2/det talks/NOUN/5/nsubj will/AUX/5/aux not/PART/5/advmod take/VERB/0/root place/NOUN/5/obj ./PUNCT/5/punct"_s,
        {u"Ghana + Kenya | not-held"_s});
    row("a list of whom the middle is taken for its name",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/4/det ministers/NOUN/2/obj of/ADP/6/case Kenya/PROPN/4/nmod/place ,/PUNCT/10/punct "
        u"the/DET/10/det Kesta/PROPN/10/compound/organization Union/PROPN/4/appos/+ and/CCONJ/12/cc Ghana/PROPN/6/conj/place ./PUNCT/2/punct"_s,
        {u"Ghana + Kenya + Kesta Union + Moran | held"_s});
    row("officials of somebody's administration",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Lind/PROPN/5/compound/person administration/NOUN/5/compound officials/NOUN/2/obj "
        u"./PUNCT/2/punct"_s,
        {u"Lind administration officials + Moran | held"_s});
    row("who takes no part",
        u"Moran/PROPN/5/nsubj/person would/AUX/5/aux not/PART/5/advmod be/AUX/5/cop involved/ADJ/0/root in/ADP/8/case the/DET/8/det "
        u"talks/NOUN/5/obl with/ADP/10/case Osei/PROPN/8/nmod/person ./PUNCT/5/punct"_s,
        {u"Moran + Osei | not-held"_s});
    row("the ground laid for talks",
        u"Lee/PROPN/2/nsubj/person laid/VERB/0/root the/DET/4/det groundwork/NOUN/2/obj for/ADP/6/case talks/NOUN/2/obl between/ADP/8/case "
        u"Moran/PROPN/6/nmod/person and/CCONJ/10/cc Osei/PROPN/8/conj/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("called to a summit",
        u"Moran/PROPN/2/nsubj/person called/VERB/0/root Osei/PROPN/2/obj/person to/ADP/6/case a/DET/6/det summit/NOUN/2/obl ./PUNCT/2/punct"_s,
        {});
    row("the government of a country told before",
        u"Kenya/PROPN/2/nsubj/place held/VERB/0/root talks/NOUN/2/obj with/ADP/6/case the/DET/6/det Fund/PROPN/3/nmod/organization ./PUNCT/2/punct\n"
        u"The/DET/2/det Fund/PROPN/3/nsubj/organization held/VERB/0/root talks/NOUN/3/obj with/ADP/7/case the/DET/7/det government/NOUN/4/nmod "
        u"./PUNCT/3/punct"_s,
        {u"Fund + Kenya | held"_s});
    row("a phrase behind the verb hung on the subject",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root for/ADP/5/case an/DET/5/det hour/NOUN/2/obl with/ADP/8/case the/DET/8/det "
        u"Managing/VERB/1/nmod Director/NOUN/10/nmod Osei/PROPN/8/flat/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("who had not met before",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person met/VERB/0/root ./PUNCT/4/punct\n"
        u"They/PRON/4/nsubj had/AUX/4/aux not/PART/4/advmod met/VERB/0/root before/ADV/4/advmod ./PUNCT/4/punct"_s,
        {u"Moran + Osei | held"_s});
    row("who never met",
        u"Moran/PROPN/6/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person have/AUX/6/aux never/ADV/6/advmod met/VERB/0/root ./PUNCT/6/punct"_s,
        {});
    row("the prince behind somebody's name",
        u"Prince/PROPN/2/nmod Moran/PROPN/3/nsubj/person met/VERB/0/root Osei/PROPN/3/obj/person ./PUNCT/3/punct\n"
        u"Before/SCONJ/2/mark meeting/VERB/7/advcl Osei/PROPN/2/obj/person ,/PUNCT/2/punct the/DET/6/det Prince/PROPN/7/nsubj met/VERB/0/root "
        u"Lind/PROPN/7/obj/person ./PUNCT/7/punct"_s,
        {u"Moran + Osei | held"_s, u"Lind + Moran | held"_s});
    row("two clauses, no list",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/4/case Lee/PROPN/2/obl/person ,/PUNCT/8/punct and/CCONJ/8/cc Osei/PROPN/4/flat/person "
        u"spoke/VERB/2/conj ./PUNCT/2/punct"_s,
        {u"Lee + Moran | held"_s});
    const QString planTalks =
        u"Kenya/PROPN/2/nsubj/place plans/VERB/0/root talks/NOUN/2/obj with/ADP/5/case Ghana/PROPN/3/nmod/place ./PUNCT/2/punct\n"_s;
    row("who heads one side and who is of the other",
        planTalks
            + u"The/DET/3/det Kenyan/ADJ/3/amod/group side/NOUN/6/nsubj:pass will/AUX/6/aux be/AUX/6/aux:pass headed/VERB/0/root by/ADP/8/case "
              u"Moran/PROPN/6/obl:agent/person ,/PUNCT/14/punct while/SCONJ/14/mark the/DET/13/det Ghanaian/ADJ/13/amod/group "
              u"delegation/NOUN/14/nsubj includes/VERB/6/advcl Osei/PROPN/14/obj/person ./PUNCT/6/punct"_s,
        {u"Ghana + Kenya + Moran + Osei | planned"_s});
    row("what it takes place before",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        u"The/DET/2/det meeting/NOUN/3/nsubj took/VERB/0/root place/NOUN/3/obj on/ADP/7/case the/DET/7/det eve/NOUN/3/obl of/ADP/10/case "
        u"a/DET/10/det meeting/NOUN/7/nmod of/ADP/13/case the/DET/13/det Bank/PROPN/10/nmod/organization ./PUNCT/3/punct"_s,
        {u"Moran + Osei | held"_s});
    row("when she meets him",
        u"Officials/NOUN/2/nsubj know/VERB/0/root Moran/PROPN/5/nmod:poss/person 's/PART/3/case demand/NOUN/2/obj when/ADV/8/advmod "
        u"she/PRON/8/nsubj arrives/VERB/5/acl for/ADP/10/case talks/NOUN/8/obl with/ADP/12/case Osei/PROPN/10/nmod/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("a country by its adjective",
        u"Kenya/PROPN/2/nsubj/place wins/VERB/0/root ./PUNCT/2/punct\n"
        u"The/DET/5/det Ghana/PROPN/5/compound/place -/PUNCT/2/punct Kenyan/ADJ/5/amod/group talks/NOUN/6/nsubj ended/VERB/0/root ./PUNCT/6/punct"_s,
        {u"Ghana + Kenya | held"_s});
    row("two objects of one verb",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Minister/PROPN/2/obl Osei/PROPN/3/flat/person and/CCONJ/6/cc President/PROPN/4/conj "
        u"Lind/PROPN/2/obj/person ./PUNCT/2/punct"_s,
        {u"Lind + Moran + Osei | held"_s});
    row("who told others before meeting somebody",
        u"Moran/PROPN/2/nsubj/person asked/VERB/0/root reporters/NOUN/2/obj before/SCONJ/5/mark meeting/VERB/2/advcl Osei/PROPN/5/obj/person "
        u"./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("talks with somebody unknown",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person held/VERB/0/root talks/NOUN/4/obj with/ADP/8/case the/DET/8/det "
        u"lenders/NOUN/5/nmod ./PUNCT/4/punct"_s,
        {});
    row("who left for talks",
        u"Moran/PROPN/2/nsubj/person left/VERB/0/root for/ADP/4/case talks/NOUN/2/obl with/ADP/6/case Osei/PROPN/4/nmod/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("a list that ends with officials of a kind",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ,/PUNCT/6/punct Minister/PROPN/6/nmod Lind/PROPN/3/appos/person "
        u"and/CCONJ/13/cc other/ADJ/13/amod high/ADV/11/advmod -/PUNCT/9/punct ranking/VERB/13/amod Kenyan/ADJ/13/amod/group "
        u"officials/NOUN/3/conj ./PUNCT/2/punct"_s,
        {u"Kenyan officials + Lind + Moran + Osei | held"_s});
    row("the first of a list given to the verb of saying",
        u"Moran/PROPN/12/nsubj/person ,/PUNCT/4/punct Minister/PROPN/4/nmod Osei/PROPN/8/nsubj/person and/CCONJ/7/cc Minister/PROPN/4/conj "
        u"Lind/PROPN/6/flat/person met/VERB/12/ccomp ,/PUNCT/12/punct a/DET/11/det spokesman/NOUN/1/appos said/VERB/0/root ./PUNCT/12/punct"_s,
        {u"Lind + Moran + Osei | held"_s});
    row("a list with one after another verb's subject",
        u"Moran/PROPN/2/nsubj/person said/VERB/0/root Osei/PROPN/6/nsubj/person and/CCONJ/5/cc Lind/PROPN/3/conj/person met/VERB/2/ccomp ./PUNCT/2/punct"_s,
        {u"Lind + Osei | held"_s});
    row("behind what is included",
        u"Moran/PROPN/2/nsubj/person discussed/VERB/0/root issues/NOUN/2/obj ,/PUNCT/6/punct including/VERB/6/case trade/NOUN/3/nmod ,/PUNCT/9/punct "
        u"with/ADP/9/case Osei/PROPN/6/nmod/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("some of somebody's managers",
        u"Moran/PROPN/3/nmod:poss/person 's/PART/1/case talks/NOUN/10/nsubj with/ADP/5/case some/DET/3/nmod of/ADP/9/case Kesta/PROPN/9/nmod:poss/organization "
        u"'s/PART/7/case managers/NOUN/5/nmod failed/VERB/0/root ./PUNCT/10/punct"_s,
        {u"Kesta's managers + Moran | held"_s});
    row("what they will do to an end",
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux make/VERB/0/root proposals/NOUN/3/obj to/PART/6/mark ease/VERB/4/acl tension/NOUN/6/obj "
        u"at/ADP/10/case a/DET/10/det meeting/NOUN/6/obl with/ADP/12/case Osei/PROPN/10/nmod/person ./PUNCT/3/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("a bank told before",
        u"Lee/PROPN/2/nsubj/person praised/VERB/0/root the/DET/4/det Bank/PROPN/2/obj/organization of/ADP/6/case/+ Kesta/PROPN/4/nmod/+ ./PUNCT/2/punct\n"
        u"The/DET/2/det bank/NOUN/3/nsubj held/VERB/0/root talks/NOUN/3/obj with/ADP/6/case Osei/PROPN/4/nmod/person ./PUNCT/3/punct"_s,
        {u"Bank of Kesta + Osei | held"_s});
    row("whom they spoke of in talks",
        u"In/ADP/2/case talks/NOUN/6/obl with/ADP/4/case Osei/PROPN/2/nmod/person Moran/PROPN/6/nsubj/person urged/VERB/0/root Ghana/PROPN/6/iobj/place "
        u"to/PART/9/mark wait/VERB/6/xcomp ./PUNCT/6/punct"_s,
        {u"Moran + Osei | held"_s});
    row("whom somebody calls what",
        u"Moran/PROPN/2/nsubj/person called/VERB/0/root Kenyan/ADJ/4/amod/group soldiers/NOUN/2/obj the/DET/6/det occupiers/NOUN/4/appos ./PUNCT/2/punct"_s,
        {});
    row("who meet now and then",
        u"Moran/PROPN/3/nsubj/person often/ADV/3/advmod meets/VERB/0/root Osei/PROPN/3/obj/person ./PUNCT/3/punct"_s,
        {});
    row("who met often",
        u"Moran/PROPN/3/nsubj/person often/ADV/3/advmod met/VERB/0/root Osei/PROPN/3/obj/person ./PUNCT/3/punct"_s,
        {u"Moran + Osei | held"_s});
    row("whom somebody plans to see",
        u"Moran/PROPN/2/nsubj/person plans/VERB/0/root to/PART/4/mark see/VERB/2/xcomp Osei/PROPN/4/obj/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("whom somebody plans to see win",
        u"Moran/PROPN/2/nsubj/person plans/VERB/0/root to/PART/4/mark see/VERB/2/xcomp Osei/PROPN/4/obj/person win/VERB/4/xcomp ./PUNCT/2/punct"_s,
        {});
    row("the ministers of some states",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/5/case the/DET/5/det ministers/NOUN/2/obl of/ADP/8/case six/NUM/8/nummod "
        u"states/NOUN/5/nmod ./PUNCT/2/punct"_s,
        {u"Moran + ministers | held"_s});
    row("leaders who are not those told before",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        u"Lee/PROPN/2/nsubj/person met/VERB/0/root the/DET/4/det leaders/NOUN/2/obj of/ADP/7/case the/DET/7/det movement/NOUN/4/nmod ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s, u"Lee + leaders | held"_s});
    row("a city council",
        u"members/NOUN/7/nsubj of/ADP/6/case the/DET/6/det Kesta/PROPN/6/compound/organization city/PROPN/6/compound/+ council/NOUN/1/nmod "
        u"met/VERB/0/root Osei/PROPN/7/obj/person ./PUNCT/7/punct"_s,
        {u"Osei + members of the Kesta city council | held"_s});
    row("dinner somewhere with somebody",
        u"Moran/PROPN/2/nsubj/person had/VERB/0/root dinner/NOUN/2/obj at/ADP/6/case the/DET/6/det palace/NOUN/3/nmod with/ADP/8/case "
        u"Osei/PROPN/6/nmod/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("briefed on a case at a meeting",
        u"Moran/PROPN/2/nsubj/person briefed/VERB/0/root Osei/PROPN/2/obj/person on/ADP/6/case the/DET/6/det case/NOUN/2/obl at/ADP/9/case "
        u"a/DET/9/det meeting/NOUN/6/nmod ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("two who quarrel during dinner",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person clashed/VERB/0/root over/ADP/6/case trade/NOUN/4/obl during/ADP/9/case "
        u"a/DET/9/det dinner/NOUN/4/obj ./PUNCT/4/punct"_s,
        {u"Moran + Osei | held"_s});
    row("who was among them",
        u"Moran/PROPN/5/nsubj/person was/AUX/5/cop among/ADP/5/case the/DET/5/det executives/NOUN/0/root who/PRON/7/nsubj met/VERB/5/acl:relcl "
        u"Osei/PROPN/7/obj/person ./PUNCT/5/punct"_s,
        {u"Moran + Osei + executives | held"_s});
    row("a player and a coach",
        u"Striker/NOUN/2/compound Moran/PROPN/3/nsubj/person met/VERB/0/root with/ADP/5/case Osei/PROPN/3/obl/person before/ADP/8/case the/DET/8/det "
        u"semifinal/NOUN/3/obl ./PUNCT/3/punct"_s,
        {u"Moran + Osei | held"_s});
    row("only what was spoken of is denied",
        u"Moran/PROPN/2/nsubj/person had/VERB/0/root lunch/NOUN/2/obj with/ADP/5/case Osei/PROPN/3/nmod/person but/CCONJ/7/cc denied/VERB/2/conj "
        u"that/SCONJ/10/mark they/PRON/10/nsubj discussed/VERB/7/ccomp trade/NOUN/10/obj ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("both sides told in the sentence before",
        u"Kesta/PROPN/4/nsubj/organization and/CCONJ/3/cc Norvik/PROPN/1/conj/organization differ/VERB/0/root ./PUNCT/4/punct\n"
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root both/DET/4/det sides/NOUN/2/obj ./PUNCT/2/punct"_s,
        {u"Kesta + Moran + Norvik | held"_s});
    row("back at the table",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place returned/VERB/0/root to/ADP/8/case the/DET/8/det negotiating/NOUN/8/compound "
        u"table/NOUN/4/obl ./PUNCT/4/punct"_s,
        {u"Ghana + Kenya | held"_s});
    row("back at a table",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place returned/VERB/0/root to/ADP/8/case the/DET/8/det top/ADJ/8/amod "
        u"table/NOUN/4/obl ./PUNCT/4/punct"_s,
        {});
    row("a subject taken for somebody's other name",
        u"After/SCONJ/2/mark meeting/VERB/8/advcl Osei/PROPN/2/obj/person ,/PUNCT/2/punct the/DET/6/det envoy/NOUN/3/appos ,/PUNCT/6/punct flew/VERB/0/root "
        u"home/ADV/8/advmod ,/PUNCT/6/punct Moran/PROPN/6/appos/person ./PUNCT/8/punct"_s,
        {u"Moran + Osei | held"_s});
    row("whose office goes on behind a hyphen",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/5/det Kestan/ADJ/5/amod/group secretary/NOUN/2/obj -/PUNCT/5/punct general/NOUN/5/appos ,/PUNCT/9/punct "
        u"Osei/PROPN/5/appos/person ,/PUNCT/2/punct today/NOUN/2/obl ./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    row("the three of them",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person and/CCONJ/5/cc Lind/PROPN/3/conj/person ./PUNCT/2/punct\n"
        u"The/DET/2/det three/NUM/4/nsubj will/AUX/4/aux meet/VERB/0/root on/ADP/6/case Friday/PROPN/4/obl ./PUNCT/4/punct"_s,
        {u"Lind + Moran + Osei | held"_s, u"Lind + Moran + Osei | planned"_s});
    row("who joins by video",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Lind/PROPN/2/obj/person ,/PUNCT/7/punct with/SCONJ/7/mark Osei/PROPN/7/nsubj/person joining/VERB/2/advcl "
        u"./PUNCT/2/punct"_s,
        {u"Lind + Moran + Osei | held"_s});
    row("the chief of staff, by name",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root her/PRON/4/nmod:poss chief/NOUN/2/obj of/ADP/6/case staff/NOUN/4/nmod ,/PUNCT/8/punct Osei/PROPN/6/appos/person "
        u"./PUNCT/2/punct"_s,
        {u"Moran + Osei | held"_s});
    const QString metOsei = u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"_s;
    const QString lindPresent =
        u"Lind/PROPN/4/nsubj/person was/AUX/4/cop also/ADV/4/advmod present/ADJ/0/root ./PUNCT/4/punct"_s;
    row("who was also present", metOsei + lindPresent, {u"Lind + Moran + Osei | held"_s});
    row("who was not present",
        metOsei + u"Lind/PROPN/4/nsubj/person was/AUX/4/cop not/PART/4/advmod present/ADJ/0/root ./PUNCT/4/punct"_s,
        {u"Moran + Osei | held"_s});
    row("who was present somewhere", lindPresent, {});
    row("whom all of them will meet again",
        metOsei + lindPresent
            + u"\nThe/DET/2/det three/NUM/4/nsubj will/AUX/4/aux meet/VERB/0/root on/ADP/6/case Friday/PROPN/4/obl ./PUNCT/4/punct"_s,
        {u"Lind + Moran + Osei | held"_s, u"Lind + Moran + Osei | planned"_s});
    row("who heads somebody's delegation",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root a/DET/4/det delegation/NOUN/2/obj from/ADP/6/case Kesta/PROPN/4/nmod/organization headed/VERB/6/acl "
        u"by/ADP/9/case Osei/PROPN/7/obl:agent/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei + delegation from Kesta | held"_s});
    row("whom a team is made of",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root a/DET/5/det Kestan/ADJ/5/amod/group team/NOUN/2/obj comprising/VERB/5/acl Osei/PROPN/6/obj/person "
        u"and/CCONJ/9/cc Lind/PROPN/7/conj/person ./PUNCT/2/punct"_s,
        {u"Kestan team + Lind + Moran + Osei | held"_s});
    row("teams are not their coaches",
        u"Moran/PROPN/2/nsubj/person blamed/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        u"The/DET/2/det teams/NOUN/3/nsubj meet/VERB/0/root again/ADV/3/advmod on/ADP/6/case Friday/PROPN/3/obl ./PUNCT/3/punct"_s,
        {});
    row("rivals are those told before",
        u"Moran/PROPN/2/nsubj/person blamed/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        u"The/DET/2/det rivals/NOUN/3/nsubj meet/VERB/0/root on/ADP/5/case Friday/PROPN/3/obl ./PUNCT/3/punct"_s,
        {u"Moran + Osei | planned"_s});
    row("ministers of as many countries, by name",
        u"The/DET/2/det ministers/NOUN/11/nsubj of/ADP/4/case Kenya/PROPN/2/nmod/place and/CCONJ/6/cc Ghana/PROPN/4/conj/place ,/PUNCT/8/punct "
        u"Moran/PROPN/4/conj/person and/CCONJ/10/cc Osei/PROPN/4/conj/person met/VERB/0/root ./PUNCT/11/punct"_s,
        {u"Moran + Osei | held"_s});
    row("ministers of two countries and one more",
        u"The/DET/2/det ministers/NOUN/9/nsubj of/ADP/4/case Kenya/PROPN/2/nmod/place and/CCONJ/6/cc Ghana/PROPN/4/conj/place ,/PUNCT/8/punct "
        u"Osei/PROPN/4/conj/person met/VERB/0/root ./PUNCT/9/punct"_s,
        {u"Ghana + Kenya + Osei | held"_s});
    row("who come together again",
        u"Kenya/PROPN/5/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place will/AUX/5/aux reconvene/VERB/0/root ./PUNCT/5/punct"_s,
        {u"Ghana + Kenya | planned"_s});
    row("ahead of talks",
        u"Moran/PROPN/2/nsubj/person spoke/VERB/0/root ahead/ADV/2/advmod of/ADP/5/case talks/NOUN/3/obl with/ADP/7/case Osei/PROPN/5/nmod/person "
        u"./PUNCT/2/punct"_s,
        {u"Moran + Osei | planned"_s});
}

void MeetingPartiesTest::tellsWhoTakesPart()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    const auto words = [](const test::MeetingsOfNotation::Found &found, const Meeting &meeting) {
        return u"%1 | %2"_s.arg(test::partiesOf(found, meeting), toString(meeting.status));
    };
    QCOMPARE(m_meetings->read(notation, words), expected);
}

QTEST_GUILESS_MAIN(MeetingPartiesTest)
#include "meetingpartiestest.moc"
