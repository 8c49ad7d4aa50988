// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/correction.h"

#include "model/identity/correctionjson.h"
#include "model/identity/namesake.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const EntityName ana{EntityKind::Person, u"Ana Brook"_s};
const EntityName brook{EntityKind::Person, u"Brook"_s};
const QByteArray hash(32, 'h');

SaidMeeting talks()
{
    return {.participants = {ana, {EntityKind::Place, u"Tovia"_s}},
            .when = DateInterval::days(QDate(2025, 11, 22), QDate(2025, 11, 23)),
            .place = u"Port Vela"_s,
            .mode = MeetingMode::InPerson,
            .status = MeetingStatus::Planned,
            .evidence = {{3, 40}}};
}

Correction ofArticle(const Said &said)
{
    return {.said = said, .article = hash, .time = {}, .reason = {}};
}

Correction everywhere(const Said &said)
{
    return {.said = said, .article = {}, .time = {}, .reason = {}};
}

QList<Correction> everyKind()
{
    return {
        everywhere(Rename{brook, u"Ana \"Dame\" Brook 🙂"_s}),
        everywhere(Retype{brook, EntityKind::Facility}),
        ofArticle(Retype{brook, EntityKind::Group}),
        everywhere(Merge{brook, ana}),
        ofArticle(Merge{brook, ana}),
        everywhere(KeepApart{brook, ana}),
        everywhere(Hide{brook}),
        ofArticle(Hide{brook}),
        everywhere(AlwaysName{u"the Brook"_s, brook}),
        ofArticle(NameSpans{{{0, 5}, {7, 12}}, brook}),
        ofArticle(UnnameSpans{{{0, 5}}}),
        ofArticle(AddMeeting{talks()}),
        ofArticle(ChangeMeeting{talks(), {.when = std::optional<DateInterval>(), .status = MeetingStatus::NotHeld}}),
        ofArticle(
            ChangeMeeting{talks(), {.participants = QList{brook, ana}, .place = QString(), .mode = MeetingMode::Call}}),
        ofArticle(RemoveMeeting{talks()})};
}

} // namespace

class CorrectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objects_data();
    void objects();
    void objectsToNothingSound();
    void tellsContradictions();
    void saysItInWords();
    void comesBackFromJson();
    void refusesOtherJson_data();
    void refusesOtherJson();
    void passesOverWhatIsBeside();
};

void CorrectionTest::objects_data()
{
    QTest::addColumn<Correction>("correction");
    QTest::newRow("no name") << everywhere(Rename{{EntityKind::Person, u" "_s}, u"Ana"_s});
    QTest::newRow("nothing to show") << everywhere(Rename{brook, u"…"_s});
    QTest::newRow("a line break") << everywhere(Rename{brook, u"Ana\nBrook"_s});
    QTest::newRow("far too long") << everywhere(Rename{brook, QString(301, u'a')});
    QTest::newRow("rename in one article") << ofArticle(Rename{brook, u"Ana"_s});
    QTest::newRow("the kind it has") << everywhere(Retype{brook, EntityKind::Person});
    QTest::newRow("with itself") << everywhere(Merge{brook, {EntityKind::Person, u"BROOK "_s}});
    QTest::newRow("apart from itself") << everywhere(KeepApart{brook, brook});
    QTest::newRow("spans everywhere") << everywhere(NameSpans{{{0, 5}}, brook});
    QTest::newRow("no spans") << ofArticle(NameSpans{{}, brook});
    QTest::newRow("an empty span") << ofArticle(NameSpans{{{5, 5}}, brook});
    QTest::newRow("a span backwards") << ofArticle(UnnameSpans{{{5, 2}}});
    QTest::newRow("before the text") << ofArticle(UnnameSpans{{{-1, 2}}});
    QTest::newRow("overlapping spans") << ofArticle(NameSpans{{{4, 9}, {0, 5}}, brook});
    QTest::newRow("half a hash") << Correction{Hide{brook}, QByteArray(16, 'h')};
    QTest::newRow("a long reason") << Correction{Hide{brook}, {}, {}, QString(3000, u'a')};
    QTest::newRow("no words") << everywhere(AlwaysName{u""_s, brook});
    SaidMeeting alone = talks();
    alone.participants = {ana, ana};
    QTest::newRow("a meeting of one") << ofArticle(AddMeeting{alone});
    SaidMeeting backwards = talks();
    backwards.when = DateInterval{QDate(2025, 2, 2), QDate(2025, 1, 1)};
    QTest::newRow("ends before it begins") << ofArticle(AddMeeting{backwards});
    SaidMeeting unproven = talks();
    unproven.evidence.clear();
    QTest::newRow("no evidence") << ofArticle(RemoveMeeting{unproven});
    QTest::newRow("no change") << ofArticle(ChangeMeeting{talks(), {}});
    QTest::newRow("changed to one") << ofArticle(ChangeMeeting{talks(), {.participants = QList{ana}}});
    QTest::newRow("a meeting everywhere") << everywhere(AddMeeting{talks()});
}

void CorrectionTest::objects()
{
    QFETCH(Correction, correction);
    const auto objection = objectionTo(correction);
    QVERIFY(objection);
    QVERIFY(!objection->isEmpty());
}

void CorrectionTest::objectsToNothingSound()
{
    for (const Correction &correction : everyKind())
        QVERIFY2(!objectionTo(correction),
                 qPrintable(inWords(correction) + objectionTo(correction).value_or(QString())));
}

void CorrectionTest::tellsContradictions()
{
    const auto both = [](const Correction &one, const Correction &other) {
        const bool found = contradict(one, other);
        return found == contradict(other, one) && found;
    };
    QVERIFY(both(everywhere(Rename{brook, u"Lee"_s}), everywhere(Rename{brook, u"Marr"_s})));
    QVERIFY(!both(everywhere(Rename{brook, u"Lee"_s}), everywhere(Rename{brook, u"Lee"_s})));
    QVERIFY(!both(everywhere(Rename{brook, u"Lee"_s}), everywhere(Rename{ana, u"Marr"_s})));
    QVERIFY(both(everywhere(Merge{brook, ana}), everywhere(KeepApart{ana, brook})));
    QVERIFY(both(everywhere(Merge{brook, ana}), everywhere(Merge{ana, brook})));
    QVERIFY(!both(everywhere(Merge{brook, ana}), everywhere(Rename{brook, u"Lee"_s})));
    QVERIFY(both(everywhere(Hide{brook}), everywhere(Rename{brook, u"Lee"_s})));
    QVERIFY(both(everywhere(Hide{brook}), everywhere(AlwaysName{u"Brook"_s, brook})));
    QVERIFY(!both(everywhere(Hide{brook}), ofArticle(NameSpans{{{0, 5}}, brook})));
    QVERIFY(both(ofArticle(NameSpans{{{0, 5}}, brook}), ofArticle(NameSpans{{{3, 9}}, ana})));
    QVERIFY(!both(ofArticle(NameSpans{{{0, 5}}, brook}), ofArticle(NameSpans{{{5, 9}}, ana})));
    QVERIFY(both(ofArticle(NameSpans{{{0, 5}}, brook}), ofArticle(UnnameSpans{{{0, 5}}})));
    QVERIFY(both(ofArticle(AddMeeting{talks()}), ofArticle(RemoveMeeting{talks()})));
    QVERIFY(!both(ofArticle(AddMeeting{talks()}), Correction{RemoveMeeting{talks()}, QByteArray(32, 'x')}));
}

void CorrectionTest::saysItInWords()
{
    QCOMPARE(inWords(everywhere(Rename{brook, u"Ana Brook"_s})), u"Rename 'Brook' to 'Ana Brook'"_s);
    QCOMPARE(inWords(everywhere(Merge{brook, ana})), u"Merge 'Brook' into 'Ana Brook'"_s);
    // What tells namesakes apart is nothing to read.
    QCOMPARE(inWords(everywhere(Merge{{EntityKind::Person, namesakeOf(u"Brook"_s, hash)}, ana})),
             u"Merge 'Brook' into 'Ana Brook'"_s);
    QSet<QString> all;
    for (const Correction &correction : everyKind())
        all.insert(inWords(correction));
    QVERIFY(all.size() >= 10 && !all.contains(QString()));
}

void CorrectionTest::comesBackFromJson()
{
    for (Correction correction : everyKind()) {
        correction.time = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), QTimeZone::UTC);
        correction.reason = u"She says so herself:\n“Ana”"_s;
        const QByteArray written = QJsonDocument(toJson(correction)).toJson();
        const auto read = correctionFromJson(QJsonDocument::fromJson(written).object());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, correction);
        correction.time = {};
        correction.reason.clear();
        QCOMPARE(correctionFromJson(toJson(correction)).value(), correction);
    }
}

void CorrectionTest::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const char *json, ErrorKind kind = ErrorKind::Damaged) {
        QTest::newRow(name) << QByteArray(json) << kind;
    };
    row("nothing", "{}");
    row("said a number", R"({"said": 3})");
    row("of a newer version", R"({"said": "sing", "name": {"kind": "person", "name": "A"}})", ErrorKind::Unsupported);
    row("unknown kind", R"({"said": "not-a-name", "name": {"kind": "robot", "name": "A"}})", ErrorKind::Unsupported);
    row("no name", R"({"said": "not-a-name"})");
    row("a name that is a list", R"({"said": "not-a-name", "name": []})");
    row("half a name", R"({"said": "not-a-name", "name": {"kind": "person"}})");
    row("an empty name", R"({"said": "not-a-name", "name": {"kind": "person", "name": ""}})", ErrorKind::InvalidInput);
    row("a merge with itself",
        R"({"said": "merge", "name": {"kind": "person", "name": "A"}, "into": {"kind": "person", "name": "a"}})",
        ErrorKind::InvalidInput);
    row("not a hash", R"({"said": "not-a-name", "name": {"kind": "person", "name": "A"}, "article": "xyz"})");
    row("half a hash", R"({"said": "not-a-name", "name": {"kind": "person", "name": "A"}, "article": "00ff"})");
    row("not a time", R"({"said": "not-a-name", "name": {"kind": "person", "name": "A"}, "time": "soon"})");
    row("spans of nothing", R"({"said": "no-name-here", "spans": [1, 2],
        "article": "0000000000000000000000000000000000000000000000000000000000000000"})");
    row("a span of words", R"({"said": "no-name-here", "spans": [{"begin": "a", "end": "b"}],
        "article": "0000000000000000000000000000000000000000000000000000000000000000"})");
    row("a span of halves", R"({"said": "no-name-here", "spans": [{"begin": 0.5, "end": 2}],
        "article": "0000000000000000000000000000000000000000000000000000000000000000"})");
    row("no article", R"({"said": "no-name-here", "spans": [{"begin": 0, "end": 2}]})", ErrorKind::InvalidInput);
}

void CorrectionTest::refusesOtherJson()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorKind, kind);
    const auto read = correctionFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QVERIFY(!read.error().message.isEmpty());
}

void CorrectionTest::passesOverWhatIsBeside()
{
    QJsonObject object = toJson(everywhere(Hide{brook}));
    object[u"colour"_s] = u"blue"_s;
    QCOMPARE(correctionFromJson(object).value().said, Said(Hide{brook}));
}

QTEST_GUILESS_MAIN(CorrectionTest)
#include "correctiontest.moc"
