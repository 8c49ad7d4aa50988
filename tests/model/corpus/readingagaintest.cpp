// SPDX-License-Identifier: GPL-3.0-only
// A program that has learned something reads again what an earlier one read.
#include "model/corpus/corpus.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

#include <atomic>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000; // milliseconds

} // namespace

class ReadingAgainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_knowsMore = false;
        m_folder = std::make_unique<QTemporaryDir>();
        m_corpus = *Corpus::open({.database = m_folder->filePath(u"corpus.sqlite"_s),
                                  .resources = QStringLiteral(DATELINE_RESOURCES),
                                  .openAnnotate = [this]() -> Result<Annotate> {
                                      return [this](Article article) { return annotate(std::move(article)); };
                                  }});
        for (const QString &text : {u"Brook met Marr."_s, u"Marr received Brook."_s, u"It rained."_s}) {
            QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
            m_corpus->importText(text, text.section(u' ', 0, 0));
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        }
    }

    void cleanup() { m_corpus.reset(); }

    void tellsWhatWouldChangeAndChangesNothing()
    {
        const MeetingSet before = *m_corpus->meetings({}).result();
        const History history = *m_corpus->history(9).result();
        m_knowsMore = true;
        auto future = m_corpus->previewReading(all());
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QCOMPARE(future.progressMaximum(), 3);
        QCOMPARE(future.progressValue(), 3);
        const QList<ReadingDifference> found = *future.result();
        QCOMPARE(found.size(), 1); // in the others nothing changes
        QCOMPARE(found.first().meetings.size(), 1);
        QCOMPARE(found.first().meetings.first().after->sentence, u"Marr received Brook."_s);
        QCOMPARE(*m_corpus->meetings({}).result(), before);
        QCOMPARE(*m_corpus->history(9).result(), history);
    }

    /// The third stays as it is.
    void readsThemInOneStepThatCanBeUndone()
    {
        m_knowsMore = true;
        auto future = m_corpus->readAgain(all());
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        QCOMPARE(*future.result(),
                 (Step{.kind = StepKind::ReadAgain, .subject = future.result()->subject, .count = 2}));
        QCOMPARE(stated(), 2);
        const History history = *m_corpus->history(9).result();
        QCOMPARE(history.steps.size(), 4);
        m_corpus->undo().waitForFinished();
        QCOMPARE(stated(), 1);
        m_corpus->redo().waitForFinished();
        QCOMPARE(stated(), 2);
    }

    /// What a person said holds, and counts as no difference.
    void keepsWhatWasCorrected()
    {
        m_knowsMore = true;
        m_corpus->readAgain(all()).waitForFinished();
        const Correction rename{.said = Rename{{EntityKind::Person, u"Ana Brook"_s}, u"Dr Ana Brook"_s},
                                .article = {},
                                .time = {},
                                .reason = {}};
        QVERIFY(m_corpus->correct({rename}).result());
        const auto differences = m_corpus->previewReading(all()).result();
        QVERIFY2(differences, differences ? "" : qPrintable(differences.error().message));
        QCOMPARE(*differences, QList<ReadingDifference>());
        m_corpus->readAgain(all()).waitForFinished();
        QCOMPARE(m_corpus->entities(u"Dr Ana"_s, 5).result()->size(), 1);
    }

    void knowsWhatAnEarlierReaderRead()
    {
        QCOMPARE(*m_corpus->outdatedArticles().result(), QList<ArticleId>());
        SQLite::Database(m_folder->filePath(u"corpus.sqlite"_s).toStdString(), SQLite::OPEN_READWRITE)
            .exec("DELETE FROM reading");
        QCOMPARE(m_corpus->outdatedArticles().result()->size(), 3);
        m_knowsMore = true;
        const auto differences = m_corpus->previewReading(all()).result();
        const QList<ArticleId> changing{differences->first().article};
        QCOMPARE(*m_corpus->outdatedArticles().result(), changing); // the others have nothing to gain
        m_corpus->readAgain(changing).waitForFinished();
        QCOMPARE(*m_corpus->outdatedArticles().result(), QList<ArticleId>());
        m_corpus->undo().waitForFinished(); // wanted so
        m_corpus->removeArticles(all()).waitForFinished();
        m_corpus->undo().waitForFinished();
        QCOMPARE(*m_corpus->outdatedArticles().result(), QList<ArticleId>());
    }

    void passesOverWhatHasGone()
    {
        const QList<ArticleId> articles = all();
        m_corpus->removeArticles({articles[1]}).waitForFinished();
        m_knowsMore = true;
        const auto done = m_corpus->readAgain(articles + QList<ArticleId>{{999}}).result();
        QVERIFY(done);
        QCOMPARE(done->count, 1);
        QVERIFY(m_corpus->previewReading({}).result()->isEmpty());
    }

    void saysWhatCannotBeRead()
    {
        m_isBroken = true;
        const auto failed = m_corpus->previewReading(all()).result();
        m_isBroken = false;
        QVERIFY(!failed);
        QVERIFY(failed.error().message.contains(u"no sense"_s));
        QCOMPARE(stated(), 1);
    }

    /// A correction does not wait until all are read; what is cancelled stays as far as it came.
    void letsOthersHaveTheirTurnAndStops()
    {
        m_knowsMore = true;
        QList<ArticleId> many;
        while (many.size() < 3000)
            many += all();
        auto reading = m_corpus->previewReading(many);
        QVERIFY(m_corpus->setOpened(all().first()).result());
        QVERIFY(!reading.isFinished());
        reading.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), patience);
        QVERIFY(m_corpus->setOpened(all().last()).result());
    }

    void takesBackWhatWasSaid()
    {
        const MeetingSet before = *m_corpus->meetings({}).result();
        retypeBrook();
        QVERIFY(*m_corpus->meetings({}).result() != before);
        m_annotated = 0;
        auto future = m_corpus->takeBack(said());
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience);
        const auto outcome = future.result();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->articles.size(), 3);
        QCOMPARE(future.progressMaximum(), 3);
        QCOMPARE(m_annotated, 3); // each once
        QCOMPARE(said(), QList<CorrectionId>());
        QCOMPARE(stated(), 1);
        m_corpus->undo().waitForFinished();
        QCOMPARE(said().size(), 1);
        m_corpus->redo().waitForFinished();
        QCOMPARE(m_corpus->takeBack({CorrectionId{99}}).result().error().kind, ErrorKind::NotFound);
    }

    /// What is done while articles are read for that is not lost by it.
    void takesBackWhatHasChangedMeanwhile()
    {
        retypeBrook();
        const QList<ArticleId> articles = all();
        m_annotated = 0;
        m_meanwhile = [this, &articles] {
            if (m_annotated == 2)
                m_corpus->setPublished(articles.first(), QDate(2020, 2, 29));
        };
        const auto outcome = m_corpus->takeBack(said()).result();
        m_meanwhile = {};
        QVERIFY(outcome);
        QCOMPARE(m_annotated, 5); // the first three times
        QCOMPARE(m_corpus->article(articles.first()).result()->annotated.article.published.date(), QDate(2020, 2, 29));
    }

    void takesNothingBackWhenItIsStopped()
    {
        retypeBrook();
        QFuture<Result<CorrectionOutcome>> taking;
        m_meanwhile = [&taking] { taking.cancel(); };
        taking = m_corpus->takeBack(said());
        QTRY_VERIFY_WITH_TIMEOUT(taking.isFinished(), patience);
        m_meanwhile = {};
        QCOMPARE(said().size(), 1);
        m_isBroken = true;
        const auto failed = m_corpus->takeBack(said()).result();
        m_isBroken = false;
        QVERIFY(failed.error().message.contains(u"no sense"_s));
        QCOMPARE(said().size(), 1);
    }

    void closesInTheMiddle()
    {
        QList<ArticleId> many;
        while (many.size() < 3000)
            many += all();
        auto reading = m_corpus->readAgain(many);
        m_corpus.reset();
        QVERIFY(reading.isFinished());
    }

private:
    /// "met" is a meeting of Ana Brook and Lee Marr; who knows more, knows "received" too.
    Result<AnnotatedArticle> annotate(Article article)
    {
        ++m_annotated;
        if (m_meanwhile)
            m_meanwhile();
        if (m_isBroken)
            return failure(ErrorKind::Failed, u"it makes no sense"_s);
        AnnotatedArticle made;
        made.entities = {{.kind = EntityKind::Person, .name = u"Ana Brook"_s},
                         {.kind = EntityKind::Person, .name = u"Lee Marr"_s}};
        if (article.text.contains(u" met "_s) || (m_knowsMore && article.text.contains(u" received "_s)))
            made.meetings = {{.participants = {0, 1},
                              .when = {},
                              .place = {},
                              .evidence = {{0, article.text.size()}},
                              .confidence = 0.9}};
        made.article = std::move(article);
        return made;
    }

    [[nodiscard]] QList<ArticleId> all()
    {
        QList<ArticleId> ids;
        const auto articles = m_corpus->articles({}).result();
        for (const ArticleSummary &each : *articles)
            ids.append(each.id);
        std::ranges::sort(ids);
        return ids;
    }

    void retypeBrook()
    {
        const Retype said{{EntityKind::Person, u"Ana Brook"_s}, EntityKind::Organization};
        QVERIFY(m_corpus->correct({{.said = said}}).result());
    }

    [[nodiscard]] QList<CorrectionId> said()
    {
        QList<CorrectionId> ids;
        const auto records = m_corpus->correctionRecords().result();
        for (const CorrectionRecord &record : *records)
            ids.append(record.id);
        return ids;
    }

    /// How often articles state a meeting.
    [[nodiscard]] qsizetype stated()
    {
        qsizetype count = 0;
        const auto set = m_corpus->meetings({}).result();
        for (const MeetingRecord &meeting : set->meetings)
            count += meeting.statements().size();
        return count;
    }

    std::atomic<bool> m_knowsMore = false;
    std::atomic<bool> m_isBroken = false;
    std::atomic<int> m_annotated = 0;
    std::function<void()> m_meanwhile; ///< called on the ingest lane for each article that is read
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_GUILESS_MAIN(ReadingAgainTest)
#include "readingagaintest.moc"
