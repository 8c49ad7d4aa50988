// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/correctedarticle.h"
#include "tests/support/correctedcheck.h"
#include "tests/support/samplearticle.h"
#include "tests/support/syntheticarticle.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Smith met Lee Marr in Port Vela. Later John Smith called Tovia. Breaking News said so."_s;
const EntityName john{EntityKind::Person, u"John Smith"_s};
const EntityName lee{EntityKind::Person, u"Lee Marr"_s};
const EntityName tovia{EntityKind::Place, u"Tovia"_s};
const EntityName news{EntityKind::Person, u"Breaking News"_s};
const EntityName other{EntityKind::Person, u"Kay Smith"_s};

TextSpan spanOf(const QString &words, qsizetype from = 0)
{
    const qsizetype at = text.indexOf(words, from);
    return {at, at + words.size()};
}

/// Smith met Lee Marr (first sentence), and called Tovia (second); "Breaking News" is read as a person.
AnnotatedArticle talks()
{
    AnnotatedArticle made = SampleArticle(u"Talks"_s, text, QDate(2025, 11, 3))
                                .naming(EntityKind::Person, u"John Smith"_s)
                                .naming(EntityKind::Person, u"Lee Marr"_s)
                                .naming(EntityKind::Place, u"Tovia"_s)
                                .naming(EntityKind::Person, u"Breaking News"_s)
                                .alias(0, u"Smith"_s)
                                .meeting({0, 1}, DateInterval::day(QDate(2025, 11, 2)), u"Port Vela"_s)
                                .meeting({0, 2}, std::nullopt, {}, MeetingStatus::Planned);
    made.mentions.append({.span = {0, 5}, .kind = EntityKind::Person, .confidence = 0.5, .entity = 0});
    std::ranges::sort(made.mentions, {}, &Mention::span);
    const qsizetype second = text.indexOf(u"Later"_s);
    const qsizetype third = text.indexOf(u"Breaking"_s);
    made.sentences = {{.span = {0, second - 1}, .tokens = {}},
                      {.span = {second, third - 1}, .tokens = {}},
                      {.span = {third, text.size()}, .tokens = {}}};
    made.meetings[0].evidence = {made.sentences[0].span};
    made.meetings[1].evidence = {made.sentences[1].span};
    return made;
}

CorrectedArticle corrected(const AnnotatedArticle &annotated, const QList<Said> &here,
                           const QList<Said> &everywhere = {})
{
    NameRules rules;
    for (const Said &said : everywhere)
        rules.add(said);
    QList<Correction> now;
    for (const Said &said : here)
        now.append({.said = said, .article = annotated.article.hash, .time = {}, .reason = {}});
    return correct(identifiedByName(annotated), {.rules = rules, .now = now});
}

QStringList namesIn(const CorrectedArticle &article)
{
    QStringList names;
    for (const Entity &entity : article.article.annotated.entities)
        names.append(toString(entity.kind) + u'/' + entity.name);
    return names;
}

/// Who is named where: "Smith=John Smith".
QStringList mentionsIn(const CorrectedArticle &article)
{
    const AnnotatedArticle &annotated = article.article.annotated;
    QStringList mentions;
    for (const Mention &mention : annotated.mentions)
        mentions.append(mention.span.in(annotated.article.text).toString() + u'='
                        + annotated.entities.at(mention.entity).name);
    return mentions;
}

/// "John Smith, Lee Marr; …"
QString meetingsIn(const CorrectedArticle &article)
{
    const AnnotatedArticle &annotated = article.article.annotated;
    QStringList meetings;
    for (const Meeting &meeting : annotated.meetings) {
        QStringList names;
        for (const int participant : meeting.participants)
            names.append(annotated.entities.at(participant).name);
        meetings.append(names.join(u", "_s));
    }
    return meetings.join(u"; "_s);
}

SaidMeeting firstMeeting()
{
    return {.participants = {john, lee},
            .when = DateInterval::day(QDate(2025, 11, 2)),
            .place = u"Port Vela"_s,
            .mode = MeetingMode::InPerson,
            .status = MeetingStatus::Held,
            .evidence = {{0, 20}}};
}

} // namespace

class CorrectedArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAllAsItIs();
    void namesAPlaceInTheText();
    void splitsMentionsOffWithTheirMeeting();
    void namingTheWholePlaceTakesTheParts();
    void aNameThatIsNoneTakesItsMeetingAway();
    void oneMentionThatIsNone();
    void passesOverPlacesOutsideTheText();
    void retypesInOneArticle();
    void mergesInOneArticle();
    void mergesWhatTheRulesSay();
    void whoMetHimselfDidNotMeet();
    void retypesByRule();
    void hidesByRule();
    void articleOutranksRules();
    void alwaysNamesWholeWords();
    void addsAMeeting();
    void addsAMeetingOfNamesThatWereNotRead();
    void changesAMeeting();
    void changesWhatIsNotReadAnyMore();
    void keepsWhatWasNotSaid();
    void removesAMeeting();
    void anotherMeetingOfTheSentenceStays();
    void chainsOfChanges();
    void groupsLoseTheirCountry();
    void followsIdentitiesNotSpelling();
    void holdsWhateverIsSaid();
    void saysItOnceAndForAll();
};

void CorrectedArticleTest::leavesAllAsItIs()
{
    for (const AnnotatedArticle &annotated : {talks(), SyntheticArticle(3).made(), SyntheticArticle(4).made()}) {
        const CorrectedArticle result = corrected(annotated, {}, {Merge{{EntityKind::Other, u"nobody"_s}, john}});
        QCOMPARE(result.article, identifiedByName(annotated));
    }
}

void CorrectedArticleTest::namesAPlaceInTheText()
{
    const CorrectedArticle result =
        corrected(talks(), {NameSpans{{spanOf(u"Port Vela"_s)}, {EntityKind::Place, u"Port Vela"_s}}});
    QVERIFY(namesIn(result).contains(u"place/Port Vela"_s));
    QCOMPARE(mentionsIn(result).size(), 6);
    QVERIFY(mentionsIn(result).contains(u"Port Vela=Port Vela"_s));
    QVERIFY(isInOrder(result.article.annotated));
    QCOMPARE(meetingsIn(result), u"John Smith, Lee Marr; John Smith, Tovia"_s);
}

void CorrectedArticleTest::splitsMentionsOffWithTheirMeeting()
{
    const CorrectedArticle result = corrected(talks(), {NameSpans{{spanOf(u"Smith"_s)}, other}});
    QVERIFY(mentionsIn(result).contains(u"Smith=Smith"_s)); // as the article writes it
    QVERIFY(mentionsIn(result).contains(u"John Smith=John Smith"_s));
    QCOMPARE(meetingsIn(result), u"Smith, Lee Marr; John Smith, Tovia"_s);
    QCOMPARE(result.article.annotated.entities.first().aliases, QStringList());
    QCOMPARE(result.article.identities.last(), other);
}

void CorrectedArticleTest::namingTheWholePlaceTakesTheParts()
{
    const TextSpan whole{text.indexOf(u"Later"_s), spanOf(u"John Smith"_s).end};
    const CorrectedArticle result = corrected(talks(), {NameSpans{{whole}, other}});
    QVERIFY(mentionsIn(result).contains(u"Later John Smith=Later John Smith"_s));
    QCOMPARE(meetingsIn(result), u"John Smith, Lee Marr; Later John Smith, Tovia"_s);
}

void CorrectedArticleTest::aNameThatIsNoneTakesItsMeetingAway()
{
    const CorrectedArticle result = corrected(talks(), {Hide{tovia}});
    QVERIFY(!namesIn(result).contains(u"place/Tovia"_s));
    QCOMPARE(meetingsIn(result), u"John Smith, Lee Marr"_s);
    QCOMPARE(result.meetingsBefore, QList<int>{0});
    QCOMPARE(namesIn(corrected(talks(), {Hide{{EntityKind::Organization, u"Tovia"_s}}})).size(), 4);
}

void CorrectedArticleTest::oneMentionThatIsNone()
{
    const CorrectedArticle result = corrected(talks(), {UnnameSpans{{spanOf(u"Breaking News"_s)}}});
    QVERIFY(!namesIn(result).contains(u"person/Breaking News"_s));
    const CorrectedArticle once = corrected(talks(), {UnnameSpans{{spanOf(u"Smith"_s)}}});
    QVERIFY(namesIn(once).contains(u"person/John Smith"_s));
    QCOMPARE(meetingsIn(once), u"John Smith, Tovia"_s);
}

void CorrectedArticleTest::passesOverPlacesOutsideTheText()
{
    const auto outside = text.size();
    const CorrectedArticle result = corrected(
        talks(), {NameSpans{{{outside - 2, outside + 2}, {-3, 2}}, other}, UnnameSpans{{{outside, outside + 5}}}});
    QCOMPARE(result.article, identifiedByName(talks()));
    SaidMeeting far = firstMeeting();
    far.participants = {lee, tovia};
    far.evidence = {{outside + 1, outside + 9}};
    QCOMPARE(meetingsIn(corrected(talks(), {AddMeeting{far}})), meetingsIn(corrected(talks(), {})));
}

void CorrectedArticleTest::retypesInOneArticle()
{
    const CorrectedArticle result = corrected(talks(), {Retype{tovia, EntityKind::Organization}});
    QVERIFY(namesIn(result).contains(u"organization/Tovia"_s));
    QCOMPARE(result.article.identities.at(2), (EntityName{EntityKind::Organization, u"Tovia"_s}));
    for (const Mention &mention : result.article.annotated.mentions)
        QVERIFY(mention.entity != 2 || mention.kind == EntityKind::Organization);
}

void CorrectedArticleTest::mergesInOneArticle()
{
    const CorrectedArticle result = corrected(talks(), {Merge{news, lee}});
    QCOMPARE(namesIn(result), (QStringList{u"person/John Smith"_s, u"person/Breaking News"_s, u"place/Tovia"_s}));
    QCOMPARE(result.article.identities.at(1), lee);
    const CorrectedArticle outside = corrected(talks(), {Merge{news, other}});
    QCOMPARE(outside.article.identities.at(3), other);
    QCOMPARE(outside.article.annotated.entities.at(3).name, u"Breaking News"_s);
}

void CorrectedArticleTest::mergesWhatTheRulesSay()
{
    const CorrectedArticle result = corrected(talks(), {}, {Merge{lee, news}, Merge{news, other}});
    QCOMPARE(namesIn(result).size(), 3);
    QCOMPARE(result.article.identities.at(1), other);
    QCOMPARE(mentionsIn(result).size(), 5);
}

void CorrectedArticleTest::whoMetHimselfDidNotMeet()
{
    QCOMPARE(meetingsIn(corrected(talks(), {}, {Merge{lee, john}})), u"John Smith, Tovia"_s);
    QCOMPARE(meetingsIn(corrected(talks(), {Merge{lee, john}})), u"John Smith, Tovia"_s);
}

void CorrectedArticleTest::retypesByRule()
{
    const CorrectedArticle result = corrected(talks(), {}, {Retype{news, EntityKind::Organization}});
    QVERIFY(namesIn(result).contains(u"organization/Breaking News"_s));
    QVERIFY(result.article.annotated.mentions.last().kind == EntityKind::Organization);
}

void CorrectedArticleTest::hidesByRule()
{
    const CorrectedArticle result = corrected(talks(), {}, {Hide{john}});
    QCOMPARE(meetingsIn(result), QString());
    QCOMPARE(mentionsIn(result),
             (QStringList{u"Lee Marr=Lee Marr"_s, u"Tovia=Tovia"_s, u"Breaking News=Breaking News"_s}));
}

void CorrectedArticleTest::articleOutranksRules()
{
    const TextSpan span = spanOf(u"Breaking News"_s);
    QVERIFY(namesIn(corrected(talks(), {NameSpans{{span}, news}}, {Hide{news}})).contains(u"person/Breaking News"_s));
    QVERIFY(namesIn(corrected(talks(), {NameSpans{{span}, news}}, {Retype{news, EntityKind::Other}}))
                .contains(u"person/Breaking News"_s));
    const CorrectedArticle merged = corrected(talks(), {NameSpans{{span}, news}}, {Merge{news, lee}});
    QVERIFY(!namesIn(merged).contains(u"person/Lee Marr"_s) || !namesIn(merged).contains(u"person/Breaking News"_s));
}

void CorrectedArticleTest::alwaysNamesWholeWords()
{
    const AnnotatedArticle annotated =
        SampleArticle(u"Always"_s, u"Vela, velar and Vela's men; Velarium. (Vela)"_s, QDate());
    const EntityName vela{EntityKind::Organization, u"Vela"_s};
    const CorrectedArticle result = corrected(annotated, {}, {AlwaysName{u"Vela"_s, vela}});
    QCOMPARE(mentionsIn(result), (QStringList{u"Vela=Vela"_s, u"Vela=Vela"_s, u"Vela=Vela"_s}));
    QCOMPARE(result.article.annotated.mentions.at(1).span, (TextSpan{16, 20}));
    QCOMPARE(mentionsIn(corrected(annotated, {}, {AlwaysName{u"Vel"_s, vela}})), QStringList());
    // A longer name that holds the words stays whole.
    QCOMPARE(mentionsIn(corrected(talks(), {}, {AlwaysName{u"Marr"_s, vela}})), mentionsIn(corrected(talks(), {})));
    QCOMPARE(corrected(talks(), {}, {AlwaysName{u"Tovia"_s, vela}}).article.identities.last(), vela);
}

void CorrectedArticleTest::addsAMeeting()
{
    SaidMeeting said = firstMeeting();
    said.participants = {lee, tovia};
    said.when.reset();
    said.evidence = {{text.indexOf(u"said so"_s), text.indexOf(u"said so"_s) + 4}};
    const CorrectedArticle result = corrected(talks(), {AddMeeting{said}});
    QCOMPARE(meetingsIn(result), u"John Smith, Lee Marr; John Smith, Tovia; Lee Marr, Tovia"_s);
    const Meeting &added = result.article.annotated.meetings.last();
    QCOMPARE(added.evidence, QList<TextSpan>{talks().sentences.at(2).span});
    QCOMPARE(added.confidence, 1.0);
    QCOMPARE(added.fields.date, 1.0);
    QCOMPARE(result.meetingsBefore, (QList<int>{0, 1, -1}));
    // What is there already is not there twice.
    QCOMPARE(meetingsIn(corrected(talks(), {AddMeeting{firstMeeting()}})), meetingsIn(corrected(talks(), {})));
}

void CorrectedArticleTest::addsAMeetingOfNamesThatWereNotRead()
{
    SaidMeeting said = firstMeeting();
    said.participants = {other, tovia};
    said.evidence = {{0, 3}};
    const CorrectedArticle result = corrected(talks(), {AddMeeting{said}});
    QVERIFY(meetingsIn(result).contains(u"Kay Smith, Tovia"_s));
    QCOMPARE(result.article.identities.last(), other);
}

void CorrectedArticleTest::changesAMeeting()
{
    const MeetingChanges changes{.participants = QList{lee, tovia},
                                 .when = std::optional<DateInterval>(),
                                 .place = u"Estholm"_s,
                                 .mode = MeetingMode::Call,
                                 .status = MeetingStatus::NotHeld};
    const CorrectedArticle result = corrected(talks(), {ChangeMeeting{firstMeeting(), changes}});
    QCOMPARE(meetingsIn(result), u"Lee Marr, Tovia; John Smith, Tovia"_s);
    const Meeting &meeting = result.article.annotated.meetings.first();
    QVERIFY(!meeting.when);
    QCOMPARE(meeting.place, u"Estholm"_s);
    QVERIFY(meeting.mode == MeetingMode::Call);
    QVERIFY(meeting.status == MeetingStatus::NotHeld);
    QCOMPARE(meeting.evidence, talks().meetings.first().evidence);
    QCOMPARE(result.meetingsBefore, (QList<int>{0, 1}));
}

void CorrectedArticleTest::changesWhatIsNotReadAnyMore()
{
    AnnotatedArticle later = talks();
    later.meetings.removeFirst();
    const CorrectedArticle result = corrected(later, {ChangeMeeting{firstMeeting(), {.place = u"Estholm"_s}}});
    QCOMPARE(meetingsIn(result), u"John Smith, Lee Marr; John Smith, Tovia"_s);
    QCOMPARE(result.article.annotated.meetings.first().place, u"Estholm"_s);
    QCOMPARE(result.article.annotated.meetings.first().when, firstMeeting().when);
}

void CorrectedArticleTest::keepsWhatWasNotSaid()
{
    AnnotatedArticle later = talks();
    later.meetings.first().when = DateInterval::day(QDate(2025, 11, 1));
    later.meetings.first().place = u"Drensk"_s;
    const CorrectedArticle result = corrected(later, {ChangeMeeting{firstMeeting(), {.place = u"Estholm"_s}}});
    QCOMPARE(result.article.annotated.meetings.first().place, u"Estholm"_s);
    QCOMPARE(result.article.annotated.meetings.first().when, DateInterval::day(QDate(2025, 11, 1)));
}

void CorrectedArticleTest::removesAMeeting()
{
    QCOMPARE(meetingsIn(corrected(talks(), {RemoveMeeting{firstMeeting()}})), u"John Smith, Tovia"_s);
    SaidMeeting elsewhere = firstMeeting();
    elsewhere.evidence = {talks().sentences.at(2).span};
    QCOMPARE(meetingsIn(corrected(talks(), {RemoveMeeting{elsewhere}})), meetingsIn(corrected(talks(), {})));
}

void CorrectedArticleTest::anotherMeetingOfTheSentenceStays()
{
    AnnotatedArticle annotated = talks();
    annotated.meetings[1].evidence = annotated.meetings.first().evidence;
    QCOMPARE(meetingsIn(corrected(annotated, {RemoveMeeting{firstMeeting()}})), u"John Smith, Tovia"_s);
    annotated.meetings.removeFirst();
    annotated.meetings.append(annotated.meetings.first());
    annotated.meetings.last().participants = {0, 3};
    // Of two that share one participant neither is meant.
    QCOMPARE(corrected(annotated, {RemoveMeeting{firstMeeting()}}).article.annotated.meetings.size(), 2);
}

void CorrectedArticleTest::chainsOfChanges()
{
    SaidMeeting said = firstMeeting();
    said.participants = {lee, tovia};
    const MeetingChanges first{.participants = QList{lee, other}};
    SaidMeeting then = said;
    then.participants = {lee, other};
    const QList<Said> chain{AddMeeting{said}, ChangeMeeting{said, first}, ChangeMeeting{then, {.place = u"Estholm"_s}}};
    const CorrectedArticle result = corrected(talks(), chain);
    QCOMPARE(meetingsIn(result).count(u"Lee Marr, Kay Smith"_s), 1);
    QVERIFY(!meetingsIn(result).contains(u"Lee Marr, Tovia"_s));
    then.place = u"Estholm"_s;
    QCOMPARE(meetingsIn(corrected(talks(), chain + QList<Said>{RemoveMeeting{then}})),
             meetingsIn(corrected(talks(), {})));
}

void CorrectedArticleTest::groupsLoseTheirCountry()
{
    AnnotatedArticle annotated = talks();
    annotated.entities.append(
        {.kind = EntityKind::Group, .name = u"Tovian envoys"_s, .aliases = {}, .role = {}, .belongsTo = 2});
    const CorrectedArticle result = corrected(annotated, {Hide{tovia}});
    QCOMPARE(result.article.annotated.entities.last().belongsTo, -1);
    const CorrectedArticle merged = corrected(annotated, {Merge{tovia, {EntityKind::Place, u"Port Vela"_s}}});
    QCOMPARE(merged.article.annotated.entities.last().belongsTo, 2);
}

void CorrectedArticleTest::followsIdentitiesNotSpelling()
{
    IdentifiedArticle article = identifiedByName(talks());
    article.identities[1] = other; // by whatever evidence
    NameRules rules;
    rules.add(Merge{lee, tovia});
    QCOMPARE(correct(article, {.rules = rules}).article, article);
    rules.add(Merge{other, john});
    QCOMPARE(meetingsIn(correct(article, {.rules = rules})), u"John Smith, Tovia"_s);
}

/// Whatever people say, the promises of an annotated article are kept.
void CorrectedArticleTest::holdsWhateverIsSaid()
{
    QRandomGenerator random(1848);
    for (int round = 0; round < 600; ++round) {
        const AnnotatedArticle annotated = round % 2 ? talks() : SyntheticArticle(round).made();
        const QString words = annotated.article.text;
        const auto name = [&] {
            if (!annotated.entities.isEmpty() && random.bounded(3)) {
                const Entity &entity = annotated.entities.at(random.bounded(annotated.entities.size()));
                return EntityName{entity.kind, entity.name};
            }
            return EntityName{entityKinds[random.bounded(6)],
                              QStringList{u"Ana"_s, u"Kay"_s, u"Zed"_s}.at(random.bounded(3))};
        };
        const auto span = [&] {
            const auto begin = random.bounded(words.size());
            return TextSpan{begin, begin + 1 + random.bounded(40)};
        };
        const auto meeting = [&] {
            SaidMeeting said{.participants = {name(), name()},
                             .when = {},
                             .place = {},
                             .mode = {},
                             .status = {},
                             .evidence = {span()}};
            if (!annotated.meetings.isEmpty() && random.bounded(2)) {
                const Meeting &read = annotated.meetings.at(random.bounded(annotated.meetings.size()));
                said.participants.clear();
                for (const int index : read.participants)
                    said.participants.append({annotated.entities.at(index).kind, annotated.entities.at(index).name});
                said.evidence = read.evidence;
            }
            return said;
        };
        QList<Said> here;
        QList<Said> everywhere;
        for (int i = random.bounded(8); i >= 0; --i) {
            switch (random.bounded(10)) {
            case 0:
                here.append(NameSpans{{span()}, name()});
                break;
            case 1:
                here.append(UnnameSpans{{span()}});
                break;
            case 2:
                (random.bounded(2) ? here : everywhere).append(Retype{name(), entityKinds[random.bounded(6)]});
                break;
            case 3:
            case 4:
                (random.bounded(2) ? here : everywhere).append(Merge{name(), name()});
                break;
            case 5:
                (random.bounded(2) ? here : everywhere).append(Hide{name()});
                break;
            case 6:
                everywhere.append(AlwaysName{words.sliced(random.bounded(words.size() / 2), 5), name()});
                break;
            case 7:
                here.append(AddMeeting{meeting()});
                break;
            case 8:
                here.append(ChangeMeeting{meeting(), {.participants = QList{name(), name()}, .place = u"Estholm"_s}});
                break;
            default:
                here.append(RemoveMeeting{meeting()});
            }
        }
        const auto sound = [&](const Said &said) {
            return !objectionTo({.said = said, .article = annotated.article.hash}) || !objectionTo({.said = said});
        };
        here.removeIf([&](const Said &said) { return !sound(said); });
        everywhere.removeIf([&](const Said &said) { return !sound(said); });
        const CorrectedArticle result = corrected(annotated, here, everywhere);
        QVERIFY2(wrongWith(result, words).isEmpty(),
                 qPrintable(u"round %1: %2"_s.arg(round).arg(wrongWith(result, words))));
    }
}

/// What was said, said again, changes nothing more.
void CorrectedArticleTest::saysItOnceAndForAll()
{
    const SaidMeeting first = firstMeeting();
    const QList<QList<Said>> cases{
        {NameSpans{{spanOf(u"Smith"_s)}, other}},
        {UnnameSpans{{spanOf(u"Breaking News"_s)}}},
        {Retype{tovia, EntityKind::Organization}},
        {Merge{news, lee}},
        {Hide{john}},
        {AddMeeting{first}, RemoveMeeting{first}},
        {ChangeMeeting{first, {.participants = QList{lee, other}, .status = MeetingStatus::NotHeld}}},
        {NameSpans{{spanOf(u"Port Vela"_s)}, other}, Merge{news, other}, RemoveMeeting{first}}};
    const QList<Said> everywhere{AlwaysName{u"called"_s, {EntityKind::Other, u"Call"_s}},
                                 Merge{lee, {EntityKind::Person, u"Lee"_s}}};
    for (const QList<Said> &here : cases) {
        const CorrectedArticle once = corrected(talks(), here, everywhere);
        NameRules rules;
        for (const Said &said : everywhere)
            rules.add(said);
        QList<Correction> now;
        for (const Said &said : here)
            now.append({.said = said, .article = talks().article.hash, .time = {}, .reason = {}});
        const CorrectedArticle twice = correct(once.article, {.rules = rules, .now = now});
        QCOMPARE(meetingsIn(twice), meetingsIn(once));
        QCOMPARE(mentionsIn(twice), mentionsIn(once));
        QCOMPARE(twice.article, once.article);
    }
}

QTEST_GUILESS_MAIN(CorrectedArticleTest)
#include "correctedarticletest.moc"
