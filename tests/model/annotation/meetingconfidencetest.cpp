// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingconfidence.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

const QString resources = QStringLiteral(DATELINE_RESOURCES);

/// Two people and what one sentence says of them.
AnnotatedArticle articleOf(const QString &sentence)
{
    AnnotatedArticle article;
    article.article.text = sentence;
    article.entities = {{.kind = EntityKind::Person, .name = u"Ada Moran"_s},
                        {.kind = EntityKind::Person, .name = u"Sam Osei"_s}};
    article.mentions = {{.span = {0, 9}, .kind = EntityKind::Person, .confidence = 1, .entity = 0}};
    article.meetings = {{.participants = {0, 1}, .when = {}, .place = {}, .evidence = {{0, sentence.size()}}}};
    return article;
}

double traitOf(const AnnotatedArticle &article, const QString &name)
{
    return MeetingConfidence::traits(
        article, article.meetings.first())[static_cast<std::size_t>(MeetingConfidence::traitNames().indexOf(name))];
}

} // namespace

class MeetingConfidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachTrait();
    void looksAtWhatWasFound();
    void staysBetweenNothingAndCertainty();
    void isSurerOfWhatIsToldInFull();
    void leavesOutWhatIsUnlikely();
    void refusesDamagedWeights_data();
    void refusesDamagedWeights();
};

void MeetingConfidenceTest::namesEachTrait()
{
    const AnnotatedArticle article = articleOf(u"Ada Moran met him."_s);
    QCOMPARE(MeetingConfidence::traits(article, article.meetings.first()).size(),
             static_cast<std::size_t>(MeetingConfidence::traitNames().size()));
    QCOMPARE(traitOf(article, u"always"_s), 1);
}

void MeetingConfidenceTest::looksAtWhatWasFound()
{
    AnnotatedArticle article = articleOf(u"Ada Moran met him."_s);
    QCOMPARE(traitOf(article, u"one-unnamed"_s), 1);
    QCOMPARE(traitOf(article, u"meet"_s), 1);
    QCOMPARE(traitOf(article, u"placed"_s), 0);
    QCOMPARE(traitOf(article, u"planned"_s), 0);
    article.meetings.first().place = u"Accra"_s;
    article.meetings.first().status = MeetingStatus::Planned;
    QCOMPARE(traitOf(article, u"placed"_s), 1);
    QCOMPARE(traitOf(article, u"planned"_s), 1);
}

void MeetingConfidenceTest::staysBetweenNothingAndCertainty()
{
    const auto confidence = MeetingConfidence::open(resources);
    QVERIFY(confidence);
    AnnotatedArticle article = articleOf(u"Ada Moran met him."_s);
    confidence->judge(article);
    const Meeting &meeting = article.meetings.first();
    for (const double sure : {meeting.confidence, meeting.fields.participants, meeting.fields.date,
                              meeting.fields.place, meeting.fields.mode, meeting.fields.status}) {
        QVERIFY(sure > 0);
        QVERIFY(sure < 1);
    }
}

void MeetingConfidenceTest::isSurerOfWhatIsToldInFull()
{
    const auto confidence = MeetingConfidence::open(resources);
    QVERIFY(confidence);
    AnnotatedArticle bare = articleOf(u"Ada Moran met him."_s);
    AnnotatedArticle full = articleOf(u"Ada Moran met Sam Osei in Accra on Monday."_s);
    full.mentions.append({.span = {14, 22}, .kind = EntityKind::Person, .confidence = 1, .entity = 1});
    full.meetings.first().place = u"Accra"_s;
    full.meetings.first().when = DateInterval::day(QDate(2026, 3, 2));
    confidence->judge(bare);
    confidence->judge(full);
    QVERIFY(full.meetings.first().confidence > bare.meetings.first().confidence);
}

void MeetingConfidenceTest::leavesOutWhatIsUnlikely()
{
    const auto confidence = MeetingConfidence::open(resources);
    QVERIFY(confidence);
    AnnotatedArticle article = articleOf(u"\"I said he saw him\" was all."_s);
    article.meetings.first().cue = 0.95;
    article.meetings.first().company = 0.9;
    confidence->judge(article);
    QCOMPARE(article.meetings.size(), 1);
    article.meetings.first().cue = 0.01;
    confidence->judge(article);
    QVERIFY(article.meetings.isEmpty());
}

void MeetingConfidenceTest::refusesDamagedWeights_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a trait too few") << QByteArray("shown-from 0.3\nalways 1 1 1 1 1 1\n");
    QTest::newRow("another trait") << QByteArray("shown-from 0.3\nnever 1 1 1 1 1 1\n");
    QTest::newRow("a weight too few") << QByteArray("shown-from 0.3\nalways 1 1 1 1 1\n");
    QTest::newRow("no number") << QByteArray("shown-from 0.3\nalways 1 1 1 1 1 much\n");
    QFile file(resources + u"/lexicon/meeting-confidence.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray shipped = file.readAll();
    QTest::newRow("no bound") << QByteArray(shipped).replace("shown-from", "#");
    QTest::newRow("a bound that is no number") << QByteArray(shipped).replace("shown-from", "shown-from all");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe", 3);
}

void MeetingConfidenceTest::refusesDamagedWeights()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"lexicon"_s));
    QFile file(folder.filePath(u"lexicon/meeting-confidence.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto confidence = MeetingConfidence::open(folder.path());
    QVERIFY(!confidence);
    QCOMPARE(confidence.error().kind, ErrorKind::Damaged);
    QVERIFY(!MeetingConfidence::open(u"/nowhere"_s));
}

QTEST_GUILESS_MAIN(MeetingConfidenceTest)
#include "meetingconfidencetest.moc"
