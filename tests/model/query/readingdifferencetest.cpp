// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/readingdifference.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Ana Brook met Lee Marr in Port Vela. They will meet again. Nobody came to Estholm."_s;
constexpr TextSpan first{0, 36};
constexpr TextSpan second{37, 58};
constexpr TextSpan third{59, 82};

/// Ana Brook, Lee Marr and Estholm; \a meetings are between the first two.
ArticleRecord record(const QList<Meeting> &meetings)
{
    ArticleRecord record{.id = {4}, .annotated = {}, .entities = {{1}, {2}, {3}}, .meetings = {}};
    record.annotated.article.title = u"Talks"_s;
    record.annotated.article.text = text;
    record.annotated.entities = {{.kind = EntityKind::Person, .name = u"Ana Brook"_s},
                                 {.kind = EntityKind::Person, .name = u"Lee Marr"_s},
                                 {.kind = EntityKind::Place, .name = u"Estholm"_s}};
    record.names = {u"Ana Brook"_s, u"Lee Marr"_s, u"Estholm"_s};
    record.annotated.meetings = meetings;
    return record;
}

Meeting meeting(TextSpan evidence, const QString &place = {})
{
    return {.participants = {0, 1},
            .when = DateInterval::day({2025, 11, 25}),
            .place = place,
            .evidence = {evidence},
            .confidence = 0.8};
}

} // namespace

class ReadingDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhereNothingChanges()
    {
        const ArticleRecord before = record({meeting(first), meeting(second)});
        ArticleRecord after = record({meeting(second), meeting(first)});
        after.annotated.meetings[0].confidence = 0.5;
        after.annotated.mentions = {{.span = {0, 9}, .kind = EntityKind::Person, .confidence = 1, .entity = 0}};
        QVERIFY(differenceBetween(before, after).isEmpty());
    }

    void tellsWhatBecomesOfMeetings()
    {
        Meeting elsewhere = meeting(first, u"Port Vela"_s);
        elsewhere.participants = {0, 2};
        const auto [article, title, published, meetings, names] =
            differenceBetween(record({meeting(first), meeting(second)}), record({elsewhere, meeting(third)}));
        QCOMPARE(article, ArticleId{4});
        QCOMPARE(title, u"Talks"_s);
        QVERIFY(names.isEmpty());
        QCOMPARE(meetings.size(), 3);
        QCOMPARE(meetings[0].before->participants, QStringList({u"Ana Brook"_s, u"Lee Marr"_s}));
        QCOMPARE(meetings[0].after->participants, QStringList({u"Ana Brook"_s, u"Estholm"_s}));
        QCOMPARE(meetings[0].after->place, u"Port Vela"_s);
        QCOMPARE(meetings[0].after->sentence, u"Ana Brook met Lee Marr in Port Vela."_s);
        QVERIFY(meetings[1].before && !meetings[1].after);
        QVERIFY(!meetings[2].before && meetings[2].after);
    }

    void knowsAMeetingByItsSentenceAndSomebodyInIt()
    {
        Meeting others = meeting(first);
        others.participants = {2};
        const auto both = differenceBetween(record({meeting(first)}), record({others})).meetings;
        QCOMPARE(both.size(), 2); // another one in the same sentence
        Meeting joined = meeting(second);
        joined.evidence.append(first);
        QVERIFY(differenceBetween(record({meeting(first)}), record({joined})).meetings.first().after);
    }

    void tellsWhatBecomesOfNames()
    {
        ArticleRecord after = record({});
        after.annotated.entities[2].kind = EntityKind::Person;
        after.names[1] = u"Lee Marrow"_s;
        const auto names = differenceBetween(record({}), after).names;
        QCOMPARE(names.size(), 3);
        QCOMPARE(names[0], (NameDifference{u"Estholm"_s, EntityKind::Place, EntityKind::Person}));
        QCOMPARE(names[1], (NameDifference{u"Lee Marr"_s, EntityKind::Person, {}}));
        QCOMPARE(names[2], (NameDifference{u"Lee Marrow"_s, {}, EntityKind::Person}));
    }

    void tellsWhoIsCalledOtherwise()
    {
        ArticleRecord before = record({});
        before.annotated.mentions = {{.span = {14, 22}, .kind = EntityKind::Person, .confidence = 1, .entity = 1}};
        ArticleRecord after = before;
        after.names[1] = u"Lee Marrow"_s;
        QCOMPARE(differenceBetween(before, after).names,
                 (QList{NameDifference{u"Lee Marrow"_s, EntityKind::Person, EntityKind::Person, u"Lee Marr"_s}}));
        after.annotated.mentions[0].span = {37, 41}; // other words
        QCOMPARE(differenceBetween(before, after).names.size(), 2);
    }

    void comparesArticlesInWhichNothingIsFound()
    {
        ArticleRecord nothing = record({});
        nothing.annotated.entities.clear();
        nothing.names.clear();
        QVERIFY(differenceBetween(nothing, nothing).isEmpty());
        QCOMPARE(differenceBetween(nothing, record({meeting(first)})).names.size(), 3);
        QCOMPARE(differenceBetween(record({meeting(first)}), nothing).meetings.size(), 1);
    }
};

QTEST_GUILESS_MAIN(ReadingDifferenceTest)
#include "readingdifferencetest.moc"
