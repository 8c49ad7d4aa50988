// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/meetingsofnotation.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

/// Meetings from trees as the neural reader gives them, wrong links and all: sentences that news tell in their own
/// ways.
class MeetingFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWhatNewsTell_data();
    void readsWhatNewsTell();

private:
    std::unique_ptr<test::MeetingsOfNotation> m_meetings;
};

void MeetingFinderTest::initTestCase()
{
    auto meetings = test::MeetingsOfNotation::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(meetings, meetings ? "" : qPrintable(meetings.error().message));
    m_meetings = std::move(*meetings);
}

void MeetingFinderTest::readsWhatNewsTell_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &notation, const QStringList &expected) {
        QTest::newRow(name) << notation << expected;
    };
    row("who chairs and who is there",
        u"The/DET/2/det recording/NOUN/3/nsubj shows/VERB/0/root a/DET/5/det meeting/NOUN/3/obj "
        u"chaired/VERB/5/acl by/ADP/8/case Ada/PROPN/6/obl:agent/person Moran/PROPN/8/flat/+ ,/PUNCT/12/punct "
        u"with/ADP/12/case Ben/PROPN/6/obl:agent/person Osei/PROPN/12/flat/+ and/CCONJ/15/cc "
        u"Eli/PROPN/12/conj/person Lind/PROPN/15/flat/+ in/ADP/18/case attendance/NOUN/15/nmod ./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei + Eli Lind |  | in-person | held"_s});
    row("name behind an office and a comma",
        u"In/ADP/3/case a/DET/3/det meeting/NOUN/14/obl with/ADP/7/case the/DET/7/det prime/ADJ/7/amod "
        u"minister/NOUN/3/nmod ,/PUNCT/9/punct Ben/PROPN/7/appos/person Osei/PROPN/9/flat/+ ,/PUNCT/12/punct "
        u"Ada/PROPN/14/nsubj/person Moran/PROPN/12/flat/+ proposed/VERB/0/root a/DET/16/det truce/NOUN/14/obj "
        u"./PUNCT/14/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | held"_s});
    row("several bodies' leadership",
        u"The/DET/2/det leadership/NOUN/13/nsubj of/ADP/6/case the/DET/6/det "
        u"Kesta/PROPN/6/compound/organization Party/PROPN/2/nmod/+ and/CCONJ/11/cc of/ADP/11/case "
        u"the/DET/11/det Drensk/PROPN/11/compound/organization League/PROPN/6/conj/+ will/AUX/13/aux "
        u"meet/VERB/0/root Ada/PROPN/13/obj/person Moran/PROPN/14/flat/+ ./PUNCT/13/punct"_s,
        {u"Ada Moran + Drensk League + Kesta Party |  | in-person | planned"_s});
    row("a request by somebody",
        u"Judge/PROPN/2/nmod Eli/PROPN/4/nsubj/person Lind/PROPN/2/flat/+ denies/VERB/0/root a/DET/6/det "
        u"request/NOUN/4/obj by/ADP/8/case Ada/PROPN/6/nmod/person Moran/PROPN/8/flat/+ to/PART/11/mark "
        u"receive/VERB/6/acl a/DET/13/det visit/NOUN/11/obj from/ADP/15/case Ben/PROPN/13/nmod/person "
        u"Osei/PROPN/15/flat/+ ./PUNCT/4/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | not-held"_s});
    row("a body's meeting that another hosts",
        u"The/DET/3/det fourth/ADJ/3/amod meeting/NOUN/15/nsubj of/ADP/7/case the/DET/7/det "
        u"Kesta/PROPN/7/compound/organization Group/PROPN/3/nmod/+ ,/PUNCT/9/punct hosted/VERB/3/acl "
        u"by/ADP/13/case the/DET/13/det Drensk/PROPN/13/compound/organization Council/PROPN/9/obl:agent/+ "
        u",/PUNCT/3/punct opened/VERB/0/root in/ADP/17/case Nairobi/PROPN/15/obl/place ./PUNCT/15/punct"_s,
        {u"Drensk Council + Kesta Group | Nairobi | in-person | held"_s});
    row("a body told with what it is",
        u"During/ADP/3/case the/DET/3/det summit/NOUN/14/obl of/ADP/10/case the/DET/10/det "
        u"Group/PROPN/3/nmod/organization of/ADP/8/case/+ Nine/NUM/6/nmod/+ richest/ADJ/10/amod "
        u"nations/NOUN/3/nmod ,/PUNCT/3/punct Ada/PROPN/14/nsubj/person Moran/PROPN/12/flat/+ "
        u"announced/VERB/0/root a/DET/16/det plan/NOUN/14/obj ./PUNCT/14/punct"_s,
        {u"Ada Moran + Group of Nine |  | in-person | held"_s});
    row("an interview",
        u"The/DET/3/det Kesta/PROPN/3/compound/organization Post/PROPN/4/nsubj/+ sat/VERB/0/root "
        u"down/ADP/4/compound with/ADP/7/case Ada/PROPN/4/obl/person Moran/PROPN/7/flat/+ ./PUNCT/4/punct"_s,
        {});
    row("those who open their countries' dialogue",
        u"Ada/PROPN/6/nsubj/person Moran/PROPN/1/flat/+ and/CCONJ/4/cc Ben/PROPN/1/conj/person "
        u"Osei/PROPN/4/flat/+ launched/VERB/0/root the/DET/12/det Kenya/PROPN/12/compound/other "
        u"-/PUNCT/12/punct Ghana/PROPN/12/compound/place Strategic/ADJ/12/amod Dialogue/PROPN/6/obj "
        u"./PUNCT/6/punct"_s,
        {u"Ada Moran + Ben Osei |  | unspecified | held"_s});
    row("a call told behind",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ engaged/VERB/0/root Ben/PROPN/3/obj/person "
        u"Osei/PROPN/4/flat/+ in/ADP/9/case a/DET/9/det video/NOUN/9/compound call/NOUN/3/obl ,/PUNCT/13/punct "
        u"where/ADV/13/advmod they/PRON/13/nsubj discussed/VERB/9/acl:relcl a/DET/15/det plan/NOUN/13/obj "
        u"./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei |  | call | held"_s});
    row("two words for one group",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root religious/ADJ/5/amod "
        u"leaders/NOUN/3/obj and/CCONJ/7/cc elders/NOUN/5/conj in/ADP/9/case Drensk/PROPN/3/obl/place "
        u"./PUNCT/3/punct"_s,
        {u"Ada Moran + religious leaders | Drensk | in-person | held"_s});
    row("a group owned by a nameless one",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root with/ADP/5/case "
        u"representatives/NOUN/3/obl of/ADP/8/case humanitarian/ADJ/8/amod "
        u"organizations/NOUN/5/nmod in/ADP/10/case Drensk/PROPN/3/obl/place ./PUNCT/3/punct"_s,
        {u"Ada Moran + representatives of humanitarian organizations | Drensk | in-person | held"_s});
    row("a group told by who is in it",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root agencies/NOUN/3/obj such/ADJ/9/case "
        u"as/ADP/5/fixed the/DET/9/det Foreign/ADJ/9/amod/organization Ministry/PROPN/4/nmod/+ ./PUNCT/3/punct"_s,
        {u"Ada Moran + Foreign Ministry |  | in-person | held"_s});
    row("a committee by itself",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ addressed/VERB/0/root a/DET/6/det "
        u"committee/NOUN/6/compound meeting/NOUN/3/obj of/ADP/10/case the/DET/10/det "
        u"Kesta/PROPN/10/compound/organization Party/PROPN/6/nmod/+ ./PUNCT/3/punct"_s,
        {});
    row("companions told in a sentence of their own",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root Ben/PROPN/3/obj/person "
        u"Osei/PROPN/4/flat/+ in/ADP/7/case Drensk/PROPN/3/obl/place ./PUNCT/3/punct\n"
        u"On/ADP/3/case this/DET/3/det occasion/NOUN/9/obl ,/PUNCT/3/punct the/DET/7/det visiting/VERB/7/amod "
        u"minister/NOUN/9/nsubj:pass was/AUX/9/aux:pass accompanied/VERB/0/root by/ADP/11/case "
        u"Eli/PROPN/9/obl:agent/person Lind/PROPN/11/flat/+ ./PUNCT/9/punct"_s,
        {u"Ada Moran + Ben Osei + Eli Lind | Drensk | in-person | held"_s});
    row("members of a delegation",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root a/DET/6/det "
        u"Kestan/PROPN/6/compound/group delegation/NOUN/3/obj/+ in/ADP/8/case Drensk/PROPN/3/obl/place "
        u"./PUNCT/3/punct\n"
        u"The/DET/2/det delegation/NOUN/3/nsubj included/VERB/0/root Eli/PROPN/3/obj/person "
        u"Lind/PROPN/4/flat/+ and/CCONJ/7/cc Ben/PROPN/4/conj/person Osei/PROPN/7/flat/+ ./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei + Eli Lind + Kestan delegation | Drensk | in-person | held"_s});
    row("head of a delegation",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ met/VERB/0/root a/DET/6/det "
        u"Kestan/PROPN/6/compound/group delegation/NOUN/3/obj/+ in/ADP/8/case Drensk/PROPN/3/obl/place "
        u"./PUNCT/3/punct\n"
        u"Ben/PROPN/3/nsubj/person Osei/PROPN/1/flat/+ led/VERB/0/root the/DET/5/det delegation/NOUN/3/obj "
        u"./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei + Kestan delegation | Drensk | in-person | held"_s});
    row("said by phone",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ congratulated/VERB/0/root Ben/PROPN/3/obj/person "
        u"Osei/PROPN/4/flat/+ by/ADP/7/case phone/NOUN/3/obl ./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei |  | call | held"_s});
    row("any talks denied",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place held/VERB/0/root talks/NOUN/4/obj "
        u"in/ADP/7/case secret/ADJ/4/obl ./PUNCT/4/punct\n"
        u"Ghana/PROPN/2/nsubj/place denies/VERB/0/root that/SCONJ/6/mark any/DET/5/det talks/NOUN/6/nsubj "
        u"took/VERB/2/ccomp place/NOUN/6/obj ./PUNCT/2/punct"_s,
        {u"Ghana + Kenya |  | unspecified | not-held"_s});
    row("welcomed to a city",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ welcomed/VERB/0/root Ben/PROPN/3/obj/person "
        u"Osei/PROPN/4/flat/+ to/ADP/7/case Accra/PROPN/3/obl/place ./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei | Accra | in-person | held"_s});
    row("talks offered to somebody",
        u"Kenya/PROPN/2/nsubj/place offered/VERB/0/root talks/NOUN/2/obj to/ADP/5/case Ghana/PROPN/2/obl/place "
        u"./PUNCT/2/punct"_s,
        {u"Ghana + Kenya |  | unspecified | possible"_s});
    row("a ceremony for a contract",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ attended/VERB/0/root a/DET/6/det "
        u"signing/NOUN/6/compound ceremony/NOUN/3/obj for/ADP/9/case a/DET/9/det contract/NOUN/6/nmod "
        u"between/ADP/12/case Kesta/PROPN/12/compound/organization Mining/PROPN/9/nmod/+ and/CCONJ/15/cc "
        u"Lind/PROPN/15/compound/organization Power/PROPN/12/conj/+ ./PUNCT/3/punct"_s,
        {u"Ada Moran + Kesta Mining + Lind Power |  | in-person | held"_s});
    row("beside a meeting",
        u"In/ADP/2/case talks/NOUN/17/obl with/ADP/4/case Ben/PROPN/2/nmod/person Osei/PROPN/4/flat/+ "
        u"on/ADP/8/case the/DET/8/det sidelines/NOUN/2/nmod of/ADP/13/case a/DET/13/det "
        u"Kesta/PROPN/12/compound/organization Group/PROPN/13/compound/+ meeting/NOUN/8/nmod ,/PUNCT/2/punct "
        u"Ada/PROPN/17/nsubj/person Moran/PROPN/15/flat/+ asked/VERB/0/root for/ADP/19/case help/NOUN/17/obl "
        u"./PUNCT/17/punct"_s,
        {u"Ada Moran + Ben Osei |  | unspecified | held"_s});
    row("embraced by a country",
        u"Ada/PROPN/4/nsubj:pass/person Moran/PROPN/1/flat/+ was/AUX/4/aux:pass embraced/VERB/0/root "
        u"by/ADP/6/case Kenya/PROPN/4/obl:agent/place as/ADP/9/case a/DET/9/det reformer/NOUN/4/obl "
        u"./PUNCT/4/punct"_s,
        {});
    row("a country and its capital",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place held/VERB/0/root talks/NOUN/4/obj "
        u"./PUNCT/4/punct\n"
        u"Nairobi/PROPN/3/nsubj/place is/AUX/3/aux negotiating/VERB/0/root with/ADP/5/case "
        u"Ghana/PROPN/3/obl/place ./PUNCT/3/punct"_s,
        {u"Ghana + Kenya |  | unspecified | held"_s});
    row("the same told by countries and by people",
        u"The/DET/2/det presidents/NOUN/7/nsubj of/ADP/4/case Kenya/PROPN/2/nmod/place and/CCONJ/6/cc "
        u"Ghana/PROPN/4/conj/place met/VERB/0/root in/ADP/9/case Accra/PROPN/7/obl/place ./PUNCT/7/punct\n"
        u"At/ADP/3/case the/DET/3/det meeting/NOUN/14/obl ,/PUNCT/3/punct Ada/PROPN/14/nsubj/person "
        u"Moran/PROPN/5/flat/+ of/ADP/8/case Kenya/PROPN/5/nmod/place and/CCONJ/10/cc Ben/PROPN/5/conj/person "
        u"Osei/PROPN/10/flat/+ of/ADP/13/case Ghana/PROPN/10/nmod/place discussed/VERB/0/root "
        u"trade/NOUN/14/obj ./PUNCT/14/punct"_s,
        {u"Ada Moran + Ben Osei | Accra | in-person | held"_s});
    row("no agenda",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ agreed/VERB/0/root to/PART/5/mark meet/VERB/3/xcomp "
        u"Ben/PROPN/5/obj/person Osei/PROPN/6/flat/+ despite/ADP/10/case a/DET/10/det lack/NOUN/5/obl "
        u"of/ADP/12/case agenda/NOUN/10/nmod for/ADP/15/case the/DET/15/det meeting/NOUN/12/nmod "
        u"./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | planned"_s});
    row("a capital behind its comma",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ attended/VERB/0/root a/DET/5/det gathering/NOUN/3/obj "
        u"of/ADP/8/case religious/ADJ/8/amod leaders/NOUN/5/nmod in/ADP/12/case "
        u"Kenya/PROPN/12/nmod:poss/place 's/PART/10/case capital/NOUN/8/nmod ,/PUNCT/14/punct "
        u"Nairobi/PROPN/12/appos/place ./PUNCT/3/punct"_s,
        {u"Ada Moran + religious leaders | Nairobi | in-person | held"_s});
    row("a verb read as a participle",
        u"Sayid/PROPN/12/nsubj/person Moran/PROPN/1/flat/+ bin/PROPN/1/flat/+ Tarik/PROPN/1/flat/+ "
        u",/PUNCT/8/punct Deputy/PROPN/8/compound Prime/ADJ/8/amod Minister/PROPN/1/appos for/ADP/11/case "
        u"Defence/PROPN/11/compound Affairs/PROPN/8/nmod received/VERB/0/root in/ADP/15/case "
        u"his/PRON/15/nmod:poss office/NOUN/12/obl today/NOUN/12/obl Ben/PROPN/12/nsubj/person "
        u"Osei/PROPN/17/flat/+ ,/PUNCT/20/punct Commander/NOUN/1/appos of/ADP/25/case the/DET/25/det "
        u"Kestan/PROPN/25/compound/organization Air/PROPN/25/compound/+ Force/PROPN/20/nmod/+ ./PUNCT/12/punct"_s,
        {u"Ben Osei + Sayid Moran bin Tarik |  | in-person | held"_s});
    row("a guest far behind the verb",
        u"President/PROPN/2/nmod Ali/PROPN/6/nsubj/person Moran/PROPN/2/flat/+ of/ADP/5/case "
        u"Kesta/PROPN/2/nmod/place received/VERB/0/root at/ADP/9/case his/PRON/9/nmod:poss office/NOUN/6/obl "
        u"on/ADP/11/case Sunday/PROPN/6/obl Ben/PROPN/6/obl/person Osei/PROPN/12/flat/+ ,/PUNCT/15/punct "
        u"Undersecretary/PROPN/12/appos of/ADP/19/case the/DET/19/det Foreign/ADJ/19/amod/organization "
        u"Ministry/PROPN/15/nmod/+ ./PUNCT/6/punct"_s,
        {u"Ali Moran + Ben Osei |  | in-person | held"_s});
    row("a list without a main verb",
        u"Kestan/PROPN/2/compound/person Ambassador/PROPN/0/root in/ADP/4/case Drensk/PROPN/2/nmod/place "
        u"Ali/PROPN/4/flat/person Moran/PROPN/4/flat/+ ,/PUNCT/9/punct Deputy/PROPN/9/compound "
        u"Minister/PROPN/2/appos of/ADP/11/case Communication/NOUN/9/nmod Ben/PROPN/15/appos/person "
        u"Osei/PROPN/12/flat/+ ,/PUNCT/15/punct Head/NOUN/2/appos of/ADP/18/case "
        u"LEBA/PROPN/18/nmod/organization Eli/PROPN/15/nmod/person Lind/PROPN/18/flat/+ ,/PUNCT/22/punct "
        u"senior/ADJ/22/amod officials/NOUN/2/appos as/ADV/27/cc well/ADV/23/fixed as/ADP/23/fixed "
        u"a/DET/27/det number/NOUN/22/conj of/ADP/29/case businessmen/NOUN/27/nmod "
        u"attended/VERB/29/acl:relcl the/DET/32/det meeting/NOUN/30/obj ./PUNCT/2/punct"_s,
        {u"Ali Moran + Ben Osei + Eli Lind + businessmen + senior officials |  | in-person | held"_s});
    row("as well as",
        u"Minister/PROPN/2/nmod Ada/PROPN/4/nsubj/person Moran/PROPN/2/flat/+ visited/VERB/0/root "
        u"Drensk/PROPN/4/obj/place and/CCONJ/7/cc met/VERB/4/conj with/ADP/11/case her/PRON/11/nmod:poss "
        u"Kestan/PROPN/11/compound/person colleague/NOUN/7/obl ,/PUNCT/13/punct Ben/PROPN/11/appos/person "
        u"Osei/PROPN/13/flat/+ ,/PUNCT/21/punct as/ADV/21/cc well/ADV/21/advmod as/ADP/16/fixed "
        u"Prime/ADJ/20/amod Minister/PROPN/21/nmod Lind/PROPN/11/conj/person ./PUNCT/4/punct"_s,
        {u"Ada Moran + Ben Osei + Lind | Drensk | in-person | held"_s});
    row("a second subject",
        u"After/SCONJ/4/mark the/DET/3/det group/NOUN/4/nsubj declared/VERB/19/advcl its/PRON/6/nmod:poss "
        u"stance/NOUN/4/obj ,/PUNCT/4/punct Gen/PROPN/9/nmod Moran/PROPN/4/nsubj/person then/ADV/11/advmod "
        u"met/VERB/19/ccomp Ben/PROPN/11/obj/person Osei/PROPN/12/flat/+ for/ADP/15/case talks/NOUN/11/obl "
        u",/PUNCT/4/punct Mr/PROPN/18/nmod Lind/PROPN/19/nsubj/person said/VERB/0/root ./PUNCT/19/punct"_s,
        {u"Ben Osei + Moran |  | in-person | held"_s});
    row("joined in signing",
        u"Moran/PROPN/2/nsubj/person joined/VERB/0/root Osei/PROPN/2/obj/person in/SCONJ/5/mark signing/VERB/2/advcl "
        u"the/DET/7/det deal/NOUN/5/obj in/ADP/9/case Drensk/PROPN/5/obl/place ./PUNCT/2/punct"_s,
        {u"Moran + Osei | Drensk | in-person | held"_s});
    row("honoured by a visit",
        u"Moran/PROPN/2/nsubj/person congratulated/VERB/0/root Osei/PROPN/2/obj/person by/SCONJ/5/mark visiting/VERB/2/advcl "
        u"Lind/PROPN/5/obj/person ./PUNCT/2/punct"_s,
        {u"Lind + Moran |  | in-person | held"_s});
    row("families that a clause tells apart",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/4/det families/NOUN/2/obj that/PRON/6/nsubj fled/VERB/4/acl:relcl "
        u"./PUNCT/2/punct"_s,
        {u"Moran + families |  | in-person | held"_s});
    row("some families",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/4/det families/NOUN/2/obj ./PUNCT/2/punct"_s, {});
    row("talks that begin anew",
        u"Moran/PROPN/2/nsubj/person promised/VERB/0/root to/PART/4/mark reopen/VERB/2/xcomp talks/NOUN/4/obj with/ADP/7/case "
        u"Kesta/PROPN/5/nmod/organization ./PUNCT/2/punct"_s,
        {u"Kesta + Moran |  | unspecified | planned"_s});
    row("his call to somebody",
        u"Moran/PROPN/2/nsubj/person said/VERB/0/root in/ADP/5/case his/PRON/5/nmod:poss call/NOUN/2/obl to/ADP/7/case "
        u"Osei/PROPN/5/nmod/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei |  | call | held"_s});
    row("a call to do something",
        u"Moran/PROPN/2/nsubj/person renewed/VERB/0/root his/PRON/4/nmod:poss call/NOUN/2/obj to/PART/6/mark "
        u"disarm/VERB/4/acl ./PUNCT/2/punct"_s,
        {});
    row("told a meeting",
        u"Moran/PROPN/2/nsubj/person told/VERB/0/root a/DET/4/det meeting/NOUN/2/obj of/ADP/7/case the/DET/7/det "
        u"Council/PROPN/4/nmod/organization ./PUNCT/2/punct"_s,
        {u"Council + Moran |  | in-person | held"_s});
    row("credentials",
        u"Moran/PROPN/2/nsubj/person presented/VERB/0/root her/PRON/4/nmod:poss credentials/NOUN/2/obj to/ADP/6/case "
        u"Osei/PROPN/2/obl/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("a plan is presented",
        u"Moran/PROPN/2/nsubj/person presented/VERB/0/root her/PRON/4/nmod:poss plan/NOUN/2/obj to/ADP/6/case "
        u"Osei/PROPN/2/obl/person ./PUNCT/2/punct"_s,
        {});
    row("flew to see",
        u"Moran/PROPN/2/nsubj/person flew/VERB/0/root to/PART/4/mark see/VERB/2/advcl Osei/PROPN/4/obj/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("can see",
        u"Moran/PROPN/3/nsubj/person could/AUX/3/aux see/VERB/0/root Osei/PROPN/3/obj/person ./PUNCT/3/punct"_s, {});
    row("civil society",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root civil/ADJ/4/amod society/NOUN/2/obj ./PUNCT/2/punct"_s,
        {u"Moran + civil society |  | in-person | held"_s});
    row("high society",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root high/ADJ/4/amod society/NOUN/2/obj ./PUNCT/2/punct"_s, {});
    row("who announces the end of talks",
        u"Moran/PROPN/2/nsubj/person announced/VERB/0/root talks/NOUN/6/nsubj:pass with/ADP/5/case Kesta/PROPN/3/nmod/organization "
        u"terminated/VERB/2/ccomp were/AUX/6/aux:pass ./PUNCT/2/punct"_s,
        {u"Kesta + Moran |  | unspecified | not-held"_s});
    row("behind what it is about",
        u"Kesta/PROPN/4/nsubj/organization is/AUX/4/cop in/ADP/4/case talks/NOUN/0/root for/ADP/6/case mines/NOUN/4/nmod "
        u"with/ADP/8/case Osei/PROPN/6/nmod/person ./PUNCT/4/punct"_s,
        {u"Kesta + Osei |  | unspecified | held"_s});
    row("who is here",
        u"Moran/PROPN/2/nsubj/person said/VERB/0/root I/PRON/4/nsubj have/VERB/2/ccomp Osei/PROPN/4/obj/person here/ADV/4/advmod "
        u"./PUNCT/2/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("a delegation led to a session",
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux lead/VERB/0/root the/DET/6/det Kestan/ADJ/6/amod/group delegation/NOUN/3/obj "
        u"to/ADP/9/case the/DET/9/det session/NOUN/3/obl of/ADP/12/case the/DET/12/det Drensk/PROPN/9/nmod/organization ./PUNCT/3/punct"_s,
        {u"Drensk + Kestan delegation + Moran |  | unspecified | planned"_s});
    row("a delegation led against a session",
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux lead/VERB/0/root the/DET/6/det Kestan/ADJ/6/amod/group delegation/NOUN/3/obj "
        u"against/ADP/9/case the/DET/9/det session/NOUN/3/obl of/ADP/12/case the/DET/12/det Drensk/PROPN/9/nmod/organization ./PUNCT/3/punct"_s,
        {});
    row("the next meeting",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place held/VERB/0/root talks/NOUN/4/obj ./PUNCT/4/punct\n"
        u"The/DET/3/det next/ADJ/3/amod meeting/NOUN/6/nsubj:pass will/AUX/6/aux be/AUX/6/aux:pass held/VERB/0/root in/ADP/8/case "
        u"Nairobi/PROPN/6/obl/place ./PUNCT/6/punct"_s,
        {u"Ghana + Kenya |  | unspecified | held"_s, u"Ghana + Kenya | Nairobi | in-person | planned"_s});
    row("a next meeting, nobody says where",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place held/VERB/0/root talks/NOUN/4/obj ./PUNCT/4/punct\n"
        u"The/DET/3/det next/ADJ/3/amod meeting/NOUN/5/nsubj will/AUX/5/aux follow/VERB/0/root ./PUNCT/5/punct"_s,
        {u"Ghana + Kenya |  | unspecified | held"_s});
    row("held in somebody's presence",
        u"The/DET/2/det ceremony/NOUN/4/nsubj:pass was/AUX/4/aux:pass held/VERB/0/root in/ADP/7/case the/DET/7/det presence/NOUN/4/obl "
        u"of/ADP/9/case Moran/PROPN/7/nmod/person and/CCONJ/11/cc Osei/PROPN/9/conj/person ./PUNCT/4/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("somebody's presence noted",
        u"Lee/PROPN/2/nsubj/person noted/VERB/0/root the/DET/4/det presence/NOUN/2/obj of/ADP/6/case Moran/PROPN/4/nmod/person and/CCONJ/8/cc "
        u"Osei/PROPN/6/conj/person ./PUNCT/2/punct"_s,
        {});
    row("a deal was signed somewhere",
        u"The/DET/2/det deal/NOUN/4/nsubj:pass was/AUX/4/aux:pass signed/VERB/0/root in/ADP/6/case Accra/PROPN/4/obl/place by/ADP/8/case "
        u"Moran/PROPN/4/obl:agent/person and/CCONJ/10/cc Osei/PROPN/8/conj/person ./PUNCT/4/punct"_s,
        {u"Moran + Osei | Accra | in-person | held"_s});
    row("a deal was signed, nobody says where",
        u"The/DET/2/det deal/NOUN/4/nsubj:pass was/AUX/4/aux:pass signed/VERB/0/root by/ADP/6/case Moran/PROPN/4/obl:agent/person "
        u"and/CCONJ/8/cc Osei/PROPN/6/conj/person ./PUNCT/4/punct"_s,
        {});
    row("an opening attended",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person attended/VERB/0/root the/DET/6/det opening/NOUN/4/obj of/ADP/9/case "
        u"the/DET/9/det school/NOUN/6/nmod ./PUNCT/4/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("an opening praised",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person praised/VERB/0/root the/DET/6/det opening/NOUN/4/obj of/ADP/9/case "
        u"the/DET/9/det school/NOUN/6/nmod ./PUNCT/4/punct"_s,
        {});
    row("joins to discuss",
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux join/VERB/0/root Osei/PROPN/3/obj/person to/PART/6/mark discuss/VERB/3/advcl trade/NOUN/6/obj "
        u"./PUNCT/3/punct"_s,
        {u"Moran + Osei |  | unspecified | planned"_s});
    row("joins to protest",
        u"Moran/PROPN/3/nsubj/person will/AUX/3/aux join/VERB/0/root Osei/PROPN/3/obj/person to/PART/6/mark protest/VERB/3/advcl ./PUNCT/3/punct"_s,
        {});
    row("said of what came after a meeting",
        u"Moran/PROPN/2/nsubj/person said/VERB/0/root the/DET/4/det news/NOUN/5/nsubj came/VERB/2/ccomp after/ADP/8/case a/DET/8/det "
        u"meeting/NOUN/5/obl with/ADP/10/case Osei/PROPN/8/nmod/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("said of what came before a meeting",
        u"Moran/PROPN/2/nsubj/person said/VERB/0/root the/DET/4/det news/NOUN/5/nsubj came/VERB/2/ccomp before/ADP/8/case a/DET/8/det "
        u"meeting/NOUN/5/obl with/ADP/10/case Osei/PROPN/8/nmod/person ./PUNCT/2/punct"_s,
        {});
    row("talks discussed",
        u"Moran/PROPN/2/nsubj/person discussed/VERB/0/root the/DET/4/det dialogue/NOUN/2/obj with/ADP/6/case Osei/PROPN/4/nmod/person ./PUNCT/2/punct"_s,
        {});
    row("leadership welcomed",
        u"Kenya/PROPN/2/nsubj/place welcomes/VERB/0/root Ghana/PROPN/5/nmod:poss/place 's/PART/3/case leadership/NOUN/2/obj ./PUNCT/2/punct"_s,
        {});
    row("they of a body",
        u"Kesta/PROPN/2/nsubj/organization said/VERB/0/root they/PRON/5/nsubj will/AUX/5/aux meet/VERB/2/ccomp Osei/PROPN/5/obj/person ./PUNCT/2/punct"_s,
        {u"Kesta + Osei |  | in-person | planned"_s});
    row("who heads the sides",
        u"Kenya/PROPN/4/nsubj/place and/CCONJ/3/cc Ghana/PROPN/1/conj/place held/VERB/0/root talks/NOUN/4/obj ./PUNCT/4/punct\n"
        u"Moran/PROPN/2/nsubj/person represented/VERB/0/root the/DET/5/det Kestan/ADJ/5/amod/group side/NOUN/2/obj ./PUNCT/2/punct"_s,
        {u"Ghana + Kenya + Moran |  | unspecified | held"_s});
    row("a sponsor",
        u"Moran/PROPN/2/nsubj/person attended/VERB/0/root the/DET/4/det forum/NOUN/2/obj sponsored/VERB/4/acl by/ADP/7/case "
        u"Kesta/PROPN/5/obl:agent/organization ./PUNCT/2/punct"_s,
        {u"Kesta + Moran |  | unspecified | held"_s});
    row("a long office before a name",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/5/det Kestan/ADJ/5/amod/group minister/NOUN/2/obj for/ADP/7/case "
        u"trade/NOUN/5/nmod and/CCONJ/9/cc fisheries/NOUN/7/conj Ben/PROPN/5/nmod/person Osei/PROPN/10/flat/+ ./PUNCT/2/punct"_s,
        {u"Ben Osei + Moran |  | in-person | held"_s});
    row("an office before another phrase",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root the/DET/5/det Kestan/ADJ/5/amod/group minister/NOUN/2/obj for/ADP/7/case "
        u"trade/NOUN/5/nmod after/ADP/9/case Osei/PROPN/2/obl/person ./PUNCT/2/punct"_s,
        {u"Kestan minister + Moran |  | in-person | held"_s});
    row("a courtesy call",
        u"Moran/PROPN/2/nsubj/person paid/VERB/0/root a/DET/5/det courtesy/NOUN/5/compound call/NOUN/2/obj on/ADP/7/case "
        u"Osei/PROPN/2/obl/person ./PUNCT/2/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("a place behind the day",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person on/ADP/5/case Monday/PROPN/2/obl in/ADP/7/case "
        u"Accra/PROPN/5/nmod/place ./PUNCT/2/punct"_s,
        {u"Moran + Osei | Accra | in-person | held"_s});
    row("a place behind something else",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person about/ADP/6/case the/DET/6/det floods/NOUN/2/obl in/ADP/8/case "
        u"Accra/PROPN/6/nmod/place ./PUNCT/2/punct"_s,
        {u"Moran + Osei |  | in-person | held"_s});
    row("signed where the sentence ends",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person signed/VERB/0/root a/DET/6/det deal/NOUN/4/obj on/ADP/8/case "
        u"trade/NOUN/6/nmod in/ADP/10/case Accra/PROPN/8/nmod/place on/ADP/12/case Friday/PROPN/8/nmod ./PUNCT/4/punct"_s,
        {u"Moran + Osei | Accra | in-person | held"_s});
    row("signed where the sentence ends, with the country",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person signed/VERB/0/root a/DET/6/det deal/NOUN/4/obj on/ADP/8/case "
        u"trade/NOUN/6/nmod in/ADP/10/case Accra/PROPN/8/nmod/place ,/PUNCT/12/punct Ghana/PROPN/10/appos/place ./PUNCT/4/punct"_s,
        {u"Moran + Osei | Accra | in-person | held"_s});
    row("signed for a place inside the sentence",
        u"Moran/PROPN/4/nsubj/person and/CCONJ/3/cc Osei/PROPN/1/conj/person signed/VERB/0/root a/DET/6/det deal/NOUN/4/obj on/ADP/8/case "
        u"roads/NOUN/6/nmod in/ADP/10/case Accra/PROPN/8/nmod/place and/CCONJ/12/cc schools/NOUN/8/conj ./PUNCT/4/punct"_s,
        {});
    row("an office of a republic, with a name",
        u"Mr/PROPN/2/nmod Lind/PROPN/3/nsubj/person paid/VERB/0/root a/DET/6/det courtesy/NOUN/6/compound "
        u"call/NOUN/3/obj on/ADP/10/case the/DET/10/det Vice/PROPN/10/compound President/PROPN/6/nmod "
        u"of/ADP/13/case the/DET/13/det Republic/PROPN/10/nmod/place of/ADP/15/case/+ Kenya/PROPN/13/nmod/+ "
        u",/PUNCT/18/punct Mr/PROPN/18/nmod Ben/PROPN/10/appos/person Osei/PROPN/18/flat/+ ./PUNCT/3/punct"_s,
        {u"Ben Osei + Lind |  | in-person | held"_s});
    row("a guest told last",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ received/VERB/0/root at/ADP/6/case "
        u"Kesta/PROPN/6/compound/place Palace/PROPN/3/obl/+ on/ADP/8/case Monday/PROPN/3/obl Mr/PROPN/10/nmod "
        u"Ben/PROPN/3/obl/person Osei/PROPN/10/flat/+ ./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei | Kesta Palace | in-person | held"_s});
    row("a group that was a subject before",
        u"The/DET/3/det Kesta/PROPN/3/compound/organization Union/PROPN/4/nsubj/+ wants/VERB/0/root "
        u"more/ADJ/6/amod pay/NOUN/4/obj ./PUNCT/4/punct\n"
        u"The/DET/2/det group/NOUN/3/nsubj held/VERB/0/root talks/NOUN/3/obj with/ADP/8/case "
        u"Interior/NOUN/7/compound Minister/PROPN/8/nmod Eli/PROPN/4/nmod/person Lind/PROPN/8/flat/+ "
        u"./PUNCT/3/punct"_s,
        {u"Eli Lind + Kesta Union |  | unspecified | held"_s});
    row("indirect talks between two",
        u"Indirect/ADJ/2/amod talks/NOUN/7/nsubj between/ADP/4/case Kenya/PROPN/2/nmod/place and/CCONJ/6/cc "
        u"Ghana/PROPN/4/conj/place begin/VERB/0/root in/ADP/9/case Accra/PROPN/7/obl/place ./PUNCT/7/punct"_s,
        {u"Ghana + Kenya | Accra | in-person | held"_s});
    row("a visit with somebody",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ visited/VERB/0/root the/DET/5/det camp/NOUN/3/obj "
        u"with/ADP/7/case Ben/PROPN/3/obl/person Osei/PROPN/7/flat/+ ./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | held"_s});
    row("a session of the cabinet",
        u"Moran/PROPN/2/nsubj/person spoke/VERB/0/root at/ADP/5/case a/DET/5/det meeting/NOUN/2/obl of/ADP/9/case Kesta/PROPN/9/nmod:poss/place "
        u"'s/PART/7/case cabinet/NOUN/5/nmod ,/PUNCT/12/punct the/DET/12/det Council/PROPN/9/appos/organization ./PUNCT/2/punct"_s,
        {});
    row("the council's own meeting",
        u"At/ADP/6/case a/DET/6/det Council/PROPN/6/compound/organization of/ADP/5/case/+ Ministers/PROPN/3/nmod/+ meeting/NOUN/8/obl "
        u"Moran/PROPN/8/nsubj/person spoke/VERB/0/root ./PUNCT/8/punct"_s,
        {});
    row("a tour with somebody",
        u"Ada/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ toured/VERB/0/root the/DET/6/det flooded/VERB/6/amod "
        u"villages/NOUN/3/obj with/ADP/9/case Governor/PROPN/9/nmod Ben/PROPN/6/nmod/person "
        u"Osei/PROPN/9/flat/+ ./PUNCT/3/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | held"_s});
    row("an under secretary", // the reader takes "under" for a preposition
        u"Under/ADP/3/case Secretary/PROPN/3/nmod Ada/PROPN/6/obl/person Moran/PROPN/3/flat/+ will/AUX/6/aux meet/VERB/0/root "
        u"Ben/PROPN/6/obj/person Osei/PROPN/7/flat/+ ./PUNCT/6/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | planned"_s});
    row("a title that the reader takes for a subject of its own",
        u"Ambassador/PROPN/9/nsubj at/ADP/3/case Large/ADJ/1/nmod for/ADP/5/case Trade/PROPN/3/obl Ada/PROPN/9/nsubj/person "
        u"Moran/PROPN/6/flat/+ has/AUX/9/aux met/VERB/0/root Ben/PROPN/9/obj/person Osei/PROPN/10/flat/+ ./PUNCT/9/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | held"_s});
    row("a list of people of rank", // the reader takes those behind for what the first is called
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/5/case his/PRON/5/nmod:poss Highness/NOUN/8/nmod the/DET/8/det "
        u"Prince/PROPN/8/nmod Ben/PROPN/2/obl/person Osei/PROPN/8/flat/+ ,/PUNCT/12/punct her/PRON/12/nmod:poss Highness/NOUN/8/appos "
        u"the/DET/14/det Princess/PROPN/15/nmod Eva/PROPN/8/flat/person Osei/PROPN/15/flat/+ ,/PUNCT/20/punct and/CCONJ/20/cc "
        u"Speaker/PROPN/20/nmod Sam/PROPN/8/flat/person Lind/PROPN/20/flat/+ ./PUNCT/2/punct"_s,
        {u"Ben Osei + Eva Osei + Moran + Sam Lind |  | in-person | held"_s});
    row("who led a delegation",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        u"Lind/PROPN/2/nsubj/person led/VERB/0/root the/DET/5/det Kenyan/ADJ/5/amod/group delegation/NOUN/2/obj ./PUNCT/2/punct"_s,
        {u"Kenyan delegation + Lind + Moran + Osei |  | in-person | held"_s});
    row("a verb behind the place before a colon",
        u"Accra/PROPN/0/root/place :/PUNCT/1/punct Ada/PROPN/1/flat/person Moran/PROPN/3/flat/+ received/VERB/1/parataxis "
        u"in/ADP/8/case her/PRON/8/nmod:poss office/NOUN/5/obl Ben/PROPN/5/obl/person Osei/PROPN/9/flat/+ ./PUNCT/1/punct"_s,
        {u"Ada Moran + Ben Osei |  | in-person | held"_s});
    row("an office before its bearer",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root with/ADP/5/case Kenya/PROPN/5/compound/place Minister/PROPN/2/obl "
        u"of/ADP/7/case State/PROPN/5/nmod for/ADP/9/case Asia/PROPN/7/nmod/place ,/PUNCT/11/punct Africa/PROPN/9/conj/place "
        u",/PUNCT/15/punct and/CCONJ/15/cc Europe/PROPN/15/compound/place Sam/PROPN/5/conj/person Lind/PROPN/15/flat/+ ./PUNCT/2/punct"_s,
        {u"Moran + Sam Lind |  | in-person | held"_s});
    row("whoever comes with somebody",
        u"Moran/PROPN/2/nsubj/person received/VERB/0/root Osei/PROPN/2/obj/person and/CCONJ/6/cc his/PRON/6/nmod:poss "
        u"delegation/NOUN/3/conj ./PUNCT/2/punct"_s,
        {u"Moran + Osei + delegation |  | in-person | held"_s});
    row("heads of a kind of bodies",
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root diplomatic/ADJ/4/amod partners/NOUN/2/obj and/CCONJ/6/cc heads/NOUN/4/conj "
        u"of/ADP/10/case large/ADJ/10/amod humanitarian/ADJ/10/amod organizations/NOUN/6/nmod ./PUNCT/2/punct"_s,
        {u"Moran + diplomatic partners + heads of large humanitarian organizations |  | in-person | held"_s});
    const QString metBoth =
        u"Moran/PROPN/5/nsubj/person and/CCONJ/3/cc Lind/PROPN/1/conj/person will/AUX/5/aux meet/VERB/0/root "
        "Osei/PROPN/5/obj/person ./PUNCT/5/punct\n"_s;
    row("somebody else, too",
        metBoth
            + u"Moran/PROPN/6/nsubj/person and/CCONJ/3/cc Lind/PROPN/1/conj/person will/AUX/6/aux also/ADV/6/advmod meet/VERB/0/root "
              "Abara/PROPN/6/obj/person ./PUNCT/6/punct"_s,
        {u"Lind + Moran + Osei |  | in-person | planned"_s, u"Abara + Lind + Moran |  | in-person | planned"_s});
    row("they met somebody else, too",
        metBoth
            + u"They/PRON/4/nsubj will/AUX/4/aux also/ADV/4/advmod meet/VERB/0/root Abara/PROPN/4/obj/person ./PUNCT/4/punct"_s,
        {u"Lind + Moran + Osei |  | in-person | planned"_s, u"Abara + Lind + Moran |  | in-person | planned"_s});
}

void MeetingFinderTest::readsWhatNewsTell()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    const auto words = [](const test::MeetingsOfNotation::Found &found, const Meeting &meeting) {
        return u"%1 | %2 | %3 | %4"_s.arg(test::partiesOf(found, meeting), meeting.place, toString(meeting.mode),
                                          toString(meeting.status));
    };
    QCOMPARE(m_meetings->read(notation, words), expected);
}

QTEST_GUILESS_MAIN(MeetingFinderTest)
#include "meetingfindertest.moc"
