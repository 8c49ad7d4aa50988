// SPDX-License-Identifier: GPL-3.0-only
// One meeting of what several articles tell, in every answer.
#include "model/corpus/corpus.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// "…; PLACE; DAY": the two of the story met there on that day.
Result<AnnotatedArticle> annotateStory(Article article)
{
    const QStringList told = article.text.split(u"; "_s);
    AnnotatedArticle made;
    for (const QString &name : {u"Ana Brook"_s, u"Lee Marr"_s})
        made.entities.append({.kind = EntityKind::Person, .name = name, .aliases = {}, .role = {}, .belongsTo = -1});
    made.meetings = {{.participants = {0, 1},
                      .when = DateInterval::day(QDate::fromString(told.value(2), Qt::ISODate)),
                      .place = told.value(1),
                      .evidence = {{0, told.first().size()}},
                      .confidence = 0.9}};
    made.article = std::move(article);
    return made;
}

} // namespace

class GatheredCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = *Corpus::open({.database = m_folder->filePath(u"corpus.sqlite"_s),
                                  .resources = QStringLiteral(DATELINE_RESOURCES),
                                  .openAnnotate = []() -> Result<Annotate> { return annotateStory; }});
        import({u"Brook met Marr; Port Vela; 2025-11-25"_s, u"Marr received Brook; Port Vela; 2025-11-25"_s});
    }

    void answersWithOneMeetingEverywhere()
    {
        const MeetingSet set = *m_corpus->meetings({}).result();
        QCOMPARE(set.meetings.size(), 1);
        const MeetingRecord meeting = set.meetings.first();
        QCOMPARE(meeting.tellings.size(), 2);
        QVERIFY(meeting.tellings[0].article != meeting.tellings[1].article);
        QCOMPARE(m_corpus->counts().result()->meetings, 1);
        QCOMPARE(m_corpus->counts().result()->articles, 2);
        QCOMPARE(m_corpus->timeline({.notes = {NotesWanted::When::Never, NotesWanted::When::Never}})
                     .result()
                     ->timeline.events.size(),
                 1);
        const NetworkAnswer network = *m_corpus->network({}).result();
        QCOMPARE(network.network.edges.size(), 1);
        QCOMPARE(network.network.edges.first().meetings, QList{meeting.id});
        QCOMPARE(m_corpus->profile(meeting.participants.first()).result()->meetings.meetings, set.meetings);
        QVERIFY(m_corpus->disagreements({}).result()->disagreements.isEmpty());
    }

    /// Of what is hidden nothing is told.
    void gathersWhatTheFilterLetsThrough()
    {
        Filter marrs;
        marrs.words = u"received"_s;
        const MeetingSet set = *m_corpus->meetings(marrs).result();
        QCOMPARE(set.meetings.size(), 1);
        QVERIFY(set.meetings.first().tellings.isEmpty());
        QCOMPARE(m_corpus->counts().result()->meetings, 1);
    }

    void keepsBesideWhatDisagrees()
    {
        import({u"They met inland; Estholm; 2025-11-25"_s});
        const MeetingDisagreements found = *m_corpus->disagreements({}).result();
        QCOMPARE(found.set.meetings.size(), 2);
        QCOMPARE(found.disagreements.size(), 1);
        QCOMPARE(found.disagreements.first().meetings.size(), 2);
        QCOMPARE(m_corpus->timeline({}).result()->timeline.disagreements.size(), 1);
    }

    void followsWhatIsWritten()
    {
        import({u"A third paper says so too; Port Vela; 2025-11-25"_s});
        QCOMPARE(m_corpus->meetings({}).result()->meetings.first().tellings.size(), 3);
        const auto articles = m_corpus->articles({}).result();
        m_corpus->removeArticles({articles->at(0).id, articles->at(1).id}).waitForFinished();
        QTRY_VERIFY(m_corpus->meetings({}).result()->meetings.first().tellings.isEmpty());
        QCOMPARE(m_corpus->counts().result()->meetings, 1);
    }

private:
    void import(const QStringList &texts)
    {
        for (const QString &text : texts) {
            QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
            m_corpus->importText(text, text.section(u' ', 0, 1));
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(GatheredCorpusTest)
#include "gatheredcorpustest.moc"
