// SPDX-License-Identifier: GPL-3.0-only
#include "model/exchange/articlejson.h"
#include "model/exchange/conllu.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace dateline;
using namespace Qt::StringLiterals;

class ArticleJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryKey();
    void isOneLine();
    void countsCodePoints();
    void writesNullForUnknownDates();
    void tellsTheZoneOfATime();
    void survivesUnpairedSurrogates();
    void writesConllu();
};

namespace {

/// "🛰 Moran met Osei", where the satellite is two units and one code point.
AnnotatedArticle sample()
{
    AnnotatedArticle article;
    article.article.text = u"\U0001F6F0 Moran met\nOsei"_s;
    article.article.title = u"A title"_s;
    article.article.origin = u"/tmp/a.txt"_s;
    article.article.published.time = QDateTime(QDate(2026, 3, 4), QTime(0, 0), QTimeZone::UTC);
    article.mentions = {{{3, 8}, EntityKind::Person, 0.98765, 0}, {{13, 17}, EntityKind::Person, 0.5, 1}};
    article.entities = {{EntityKind::Person, u"Moran"_s, {u"Ada"_s}, u"Minister"_s, -1},
                        {EntityKind::Person, u"Osei"_s, {}, {}, -1}};
    article.times = {{{9, 12}, TimeExpressionType::Date, u"2026-03-04"_s, DateInterval::day(QDate(2026, 3, 4))}};
    article.meetings = {{{0, 1},
                         DateInterval::month(2026, 3),
                         u"Accra"_s,
                         MeetingMode::InPerson,
                         MeetingStatus::Planned,
                         {{0, 17}},
                         0.9,
                         {.participants = 0.8, .date = 1.0 / 3, .place = 0, .mode = 0.7, .status = 1}}};
    article.sentences = {{{3, 17},
                          {{{3, 8}, PartOfSpeech::Propn, 1, Relation::Nsubj},
                           {{9, 12}, PartOfSpeech::Verb, -1, Relation::Root},
                           {{13, 17}, PartOfSpeech::Propn, 1, Relation::Obj}}}};
    return article;
}

QJsonObject read(const AnnotatedArticle &article)
{
    return QJsonDocument::fromJson(toJsonLine(article)).object();
}

} // namespace

void ArticleJsonTest::writesEveryKey()
{
    const QJsonObject expected = QJsonDocument::fromJson(
                                     R"({"file":"/tmp/a.txt","title":"A title","published":"2026-03-04",
        "text":"\ud83d\udef0 Moran met\nOsei",
        "mentions":[{"begin":2,"end":7,"kind":"person","entity":0,"confidence":0.988},
                    {"begin":12,"end":16,"kind":"person","entity":1,"confidence":0.5}],
        "entities":[{"name":"Moran","kind":"person","aliases":["Ada"]},{"name":"Osei","kind":"person","aliases":[]}],
        "times":[{"begin":8,"end":11,"type":"DATE","value":"2026-03-04","from":"2026-03-04","to":"2026-03-04","precision":"day"}],
        "meetings":[{"participants":[0,1],"from":"2026-03-01","to":"2026-03-31","precision":"month","place":"Accra",
                     "mode":"in-person","status":"planned","evidence":[{"begin":0,"end":16}],"confidence":0.9,
                     "field_confidence":{"participants":0.8,"date":0.333,"place":0,"mode":0.7,"status":1}}]})")
                                     .object();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(read(sample()), expected);
}

void ArticleJsonTest::isOneLine()
{
    QVERIFY(!toJsonLine(sample()).contains('\n'));
    QVERIFY(!toJsonLine({}).contains('\n'));
    QVERIFY(read({})["mentions"_L1].isArray());
}

void ArticleJsonTest::countsCodePoints()
{
    const QJsonObject object = read(sample());
    const QString text = object["text"_L1].toString();
    const QList<uint> points = text.toUcs4();
    for (const QJsonValue &mention : object["mentions"_L1].toArray()) {
        const auto begin = mention["begin"_L1].toInt();
        const QList<uint> name = points.sliced(begin, mention["end"_L1].toInt() - begin);
        const QString entity = object["entities"_L1].toArray()[mention["entity"_L1].toInt()]["name"_L1].toString();
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(name.constData()), name.size()), entity);
    }
}

void ArticleJsonTest::writesNullForUnknownDates()
{
    AnnotatedArticle article = sample();
    article.article.published.time = {};
    article.meetings[0].when.reset();
    article.times[0].interval = DateInterval{.from = QDate(2014, 1, 1)};
    const QJsonObject object = read(article);
    QVERIFY(object["published"_L1].isNull());
    const QJsonObject meeting = object["meetings"_L1].toArray()[0].toObject();
    QVERIFY(meeting["from"_L1].isNull() && meeting.contains("from"_L1));
    QVERIFY(meeting["to"_L1].isNull() && meeting["precision"_L1].isNull());
    QVERIFY(object["times"_L1].toArray()[0]["to"_L1].isNull());
    QCOMPARE(object["times"_L1].toArray()[0]["from"_L1].toString(), u"2014-01-01"_s);
}

void ArticleJsonTest::tellsTheZoneOfATime()
{
    AnnotatedArticle article;
    article.article.published.time =
        QDateTime(QDate(2026, 3, 19), QTime(18, 15), QTimeZone::fromSecondsAheadOfUtc(7200));
    article.article.published.precision = TimePrecision::Minute;
    QCOMPARE(read(article)["published"_L1].toString(), u"2026-03-19T18:15:00+02:00"_s);
}

void ArticleJsonTest::survivesUnpairedSurrogates()
{
    AnnotatedArticle article;
    article.article.text = u"a"_s + QChar(0xD83D) + u"b"_s;
    article.mentions = {{{2, 3}, EntityKind::Other, 1, 0}};
    article.entities = {{EntityKind::Other, u"b"_s, {}, {}, -1}};
    const QJsonObject object = read(article);
    QCOMPARE(object["text"_L1].toString(), u"a?b"_s);
    QCOMPARE(object["mentions"_L1].toArray()[0]["begin"_L1].toInt(), 2);
}

void ArticleJsonTest::writesConllu()
{
    QCOMPARE(toConllu(sample()),
             u"# sent_id = 1\n# text = Moran met Osei\n"
             "1\tMoran\t_\tPROPN\t_\t_\t2\tnsubj\t_\tEntity=B-person\n"
             "2\tmet\t_\tVERB\t_\t_\t0\troot\t_\t_\n"
             "3\tOsei\t_\tPROPN\t_\t_\t2\tobj\t_\tEntity=B-person\n\n"_s);
    QCOMPARE(toConllu({}), QString());
}

QTEST_GUILESS_MAIN(ArticleJsonTest)
#include "articlejsontest.moc"
