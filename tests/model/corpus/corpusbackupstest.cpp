// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/corpus.h"
#include "model/corpus/importlog.h"
#include "tests/support/storebyhand.h"

#include <QFutureWatcher>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

/// Articles come in by a writer of their own; what the corpus shows is what the store holds.
class CorpusBackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void makesAndListsBackups();
    void makesOneWhenItIsDue();
    void tellsHowFarItIs();
    void leavesNothingWhenCancelledOrClosed();
    void restoresAndTellsSo();
    void saysWhyItCannotRestore();
    void restoresNothingDuringAnImport();
    void interruptedImportsBeginAnewAfterRestoring();

private:
    void fill(int from, int to, int kilobytes = 1);
    qint64 articles() { return m_corpus->counts().result().value_or(CorpusCounts{.articles = -1}).articles; }
    QStringList files() const { return QDir(m_path + u"-backups"_s).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QSemaphore m_go; ///< lets an article be annotated
    std::unique_ptr<Corpus> m_corpus;
};

void CorpusBackupsTest::init()
{
    m_corpus.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"corpus.sqlite"_s);
    auto corpus =
        Corpus::open({.database = m_path, .resources = QStringLiteral(DATELINE_RESOURCES), .openAnnotate = [this] {
                          return Result<Annotate>([this](Article article) -> Result<AnnotatedArticle> {
                              m_go.acquire();
                              return AnnotatedArticle{.article = std::move(article)};
                          });
                      }});
    QVERIFY2(corpus, corpus ? "" : qPrintable(corpus.error().message));
    m_corpus = *std::move(corpus);
}

void CorpusBackupsTest::fill(int from, int to, int kilobytes)
{
    auto writer = StoreWriter::open(storeAt(m_path));
    QVERIFY(writer);
    for (int number = from; number < to; ++number)
        QVERIFY(writer->save(articleOf(number, kilobytes)));
}

void CorpusBackupsTest::makesAndListsBackups()
{
    fill(0, 2);
    QVERIFY(m_corpus->backups().result().isEmpty());
    const auto made = m_corpus->backUp().result();
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->reason, BackupReason::ByHand);
    QVERIFY(made->path.startsWith(m_corpus->backupFolder() + u'/'));
    QCOMPARE(m_corpus->backups().result(), QList{*made});
}

void CorpusBackupsTest::makesOneWhenItIsDue()
{
    QVERIFY(!m_corpus->backUpWhenDue(BackupInterval::Daily).result()->has_value());
    fill(0, 1);
    QVERIFY(!m_corpus->backUpWhenDue(BackupInterval::Never).result()->has_value());
    const auto made = m_corpus->backUpWhenDue(BackupInterval::Daily).result();
    QVERIFY(made && *made);
    QCOMPARE((*made)->reason, BackupReason::Scheduled);
    fill(1, 2);
    QVERIFY(!m_corpus->backUpWhenDue(BackupInterval::Daily).result()->has_value());
}

void CorpusBackupsTest::tellsHowFarItIs()
{
    fill(0, 8, 100);
    QFutureWatcher<Result<Backup>> watcher;
    QSignalSpy progressed(&watcher, &QFutureWatcherBase::progressValueChanged);
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(m_corpus->backUp());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(watcher.progressMaximum(), 100);
    QVERIFY(watcher.result());
}

void CorpusBackupsTest::leavesNothingWhenCancelledOrClosed()
{
    fill(0, 8, 100);
    auto cancelled = m_corpus->backUp();
    cancelled.cancel();
    QTRY_VERIFY(cancelled.isFinished());
    QCOMPARE(cancelled.resultCount(), 0);
    QTRY_COMPARE(files(), QStringList());
    const auto closed = m_corpus->backUp();
    m_corpus.reset();
    QVERIFY(closed.isFinished());
    QVERIFY(files().isEmpty() || (files().size() == 1 && !files().first().contains(u".part"_s))); // or it was through
}

void CorpusBackupsTest::restoresAndTellsSo()
{
    fill(0, 2);
    const auto made = m_corpus->backUp().result();
    QVERIFY(made);
    fill(2, 5);
    QCOMPARE(articles(), 5);
    QCOMPARE(m_corpus->history(9).result()->steps.size(), 5);
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    const auto kept = m_corpus->restore(made->path).result();
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(articles(), 2);
    QCOMPARE(m_corpus->history(9).result()->steps.size(), 2);
    QCOMPARE(kept->reason, BackupReason::BeforeRestore);
    QVERIFY(m_corpus->restore(kept->path).result());
    QCOMPARE(articles(), 5);
    QVERIFY(m_corpus->undo().result());
    QCOMPARE(articles(), 4);
}

void CorpusBackupsTest::saysWhyItCannotRestore()
{
    fill(0, 2);
    const QString path = m_folder->filePath(u"note.txt"_s);
    writeBytes(path, "a note");
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    const auto refused = m_corpus->restore(path).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Damaged);
    QVERIFY2(refused.error().message.contains(path), qPrintable(refused.error().message));
    QCOMPARE(articles(), 2);
    QVERIFY(changed.isEmpty());
}

void CorpusBackupsTest::restoresNothingDuringAnImport()
{
    fill(0, 2);
    const auto made = m_corpus->backUp().result();
    QVERIFY(made);
    const auto letGo = qScopeGuard([this] { m_go.release(9); });
    QSignalSpy progressed(m_corpus.get(), &Corpus::importProgressed);
    m_corpus->importText(u"Some words, one day."_s, u"pasted"_s);
    QTRY_VERIFY(!progressed.isEmpty());
    auto refused = m_corpus->restore(made->path);
    m_go.release();
    QVERIFY(!refused.result());
    QVERIFY(refused.result().error().message.contains(u"imported"_s));
    QTRY_VERIFY(!m_corpus->isImporting());
    QCOMPARE(articles(), 3);
    QVERIFY(m_corpus->restore(made->path).result());
    QCOMPARE(articles(), 2);
}

void CorpusBackupsTest::interruptedImportsBeginAnewAfterRestoring()
{
    fill(0, 1);
    const auto made = m_corpus->backUp().result();
    QVERIFY(made);
    const QString file = m_folder->filePath(u"talks.txt"_s);
    writeBytes(file, "They talked.");
    {
        const auto log = ImportLog::open(m_path, {.paths = {m_folder->path()}});
        QVERIFY(log);
        (*log)->setTotal(5);
        (*log)->add(file, {});
    }
    QCOMPARE(m_corpus->interruptedImports().result().value(0).done, 1);
    QVERIFY(m_corpus->restore(made->path).result());
    const QList<InterruptedImport> after = m_corpus->interruptedImports().result();
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.first().done, 0);
    QCOMPARE(after.first().request.paths, QStringList{m_folder->path()});
}

QTEST_GUILESS_MAIN(CorpusBackupsTest)
#include "corpusbackupstest.moc"
