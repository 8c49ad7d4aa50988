// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/corpus.h"

#include <QDir>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000; // milliseconds

/// Some files for each thread.
int begunAtOnce()
{
    return 2 * std::max(1, QThread::idealThreadCount());
}

/// Finds one meeting in every article: of its title's word and "Everybody", on the day before it was published.
Result<AnnotatedArticle> annotateSimply(Article article)
{
    const QString name = article.text.section(u' ', 0, 0);
    if (name == u"unreadable")
        return failure(ErrorKind::Failed, u"cannot understand '%1'"_s.arg(article.title));
    AnnotatedArticle made;
    made.entities = {{.kind = EntityKind::Person, .name = name, .aliases = {}, .role = {}, .belongsTo = -1},
                     {.kind = EntityKind::Group, .name = u"Everybody"_s, .aliases = {}, .role = {}, .belongsTo = -1}};
    made.mentions = {{.span = {0, name.size()}, .kind = EntityKind::Person, .confidence = 1, .entity = 0}};
    Meeting meeting{
        .participants = {0, 1}, .when = {}, .place = {}, .evidence = {{0, article.text.size()}}, .confidence = 1};
    if (article.published.time.isValid())
        meeting.when = DateInterval::day(article.published.date().addDays(-1));
    made.meetings = {meeting};
    made.article = std::move(article);
    return made;
}

/// Annotates the first of writeMany() at once, as it is stored before all others, and these when \a go lets them.
Annotate firstAtOnce(const std::shared_ptr<QSemaphore> &go)
{
    return [go](Article article) {
        if (!article.text.startsWith(u"Name0 "))
            go->acquire();
        return annotateSimply(std::move(article));
    };
}

} // namespace

class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void failsToOpenWhatIsNoStore();
    void importsFilesInOrder();
    void importsFoldersAndThoseInThem();
    void reportsAFolderWithoutArticles();
    void oneBadFileDoesNotStopTheRest();
    void storesTheSameArticleOnce();
    void importsPastedText();
    void datesByThePerson();
    void tellsGuessedDates();
    void importOfNothingFinishes();
    void queuesImports();
    void annotatesOnSeveralThreadsButInOrder();
    void letsPeopleGoOnWhileAnArticleIsRead();
    void stopsAfterTheArticleBeingRead();
    void importsAgainAfterStopping();
    void personIsServedDuringAnImport();
    void reportsEveryFileWhenTheReaderCannotBeLoaded();
    void loadsTheReaderOnlyWhenNeeded();
    void signalsAtMostEveryHundredMilliseconds();
    void setsPublishedAndReadsAgain();
    void refusesToDateWhatIsNotThere();
    void notesThatAnArticleWasOpened();
    void undoesAnImportAndRedoesIt();
    void deletesArticles();
    void goesToAPointOfTheHistory();
    void undoesNothingDuringAnImport();
    void stopsUndoingWhenCancelled();
    void answersQuestions();
    void closesInTheMiddleOfAnImport();
    void answersNeverComeOnTheWrongThread();

private:
    void open(Annotate annotate = annotateSimply);
    QString write(const QString &name, const QByteArray &text);
    QStringList writeMany(int count);
    /// Imports and waits.
    ImportReport import(const QStringList &paths, QDate published = {});
    template<typename T>
    T wait(QFuture<Result<T>> future);
    QStringList titles();

    std::unique_ptr<QTemporaryDir> m_folder;
    CorpusOptions m_options;
    std::unique_ptr<Corpus> m_corpus;
};

void CorpusTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_options = {.database = m_folder->filePath(u"store/corpus.sqlite"_s),
                 .resources = QStringLiteral(DATELINE_RESOURCES)};
    open();
}

void CorpusTest::cleanup()
{
    m_corpus.reset();
}

void CorpusTest::open(Annotate annotate)
{
    m_corpus.reset();
    m_options.openAnnotate = [annotate]() -> Result<Annotate> { return annotate; };
    auto corpus = Corpus::open(m_options);
    QVERIFY2(corpus, corpus ? "" : qPrintable(corpus.error().message));
    m_corpus = *std::move(corpus);
}

QString CorpusTest::write(const QString &name, const QByteArray &text)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a test file");
    return path;
}

QStringList CorpusTest::writeMany(int count)
{
    QStringList paths;
    for (int i = 0; i < count; ++i)
        paths.append(write(u"many/%1.txt"_s.arg(i, 4, 10, QChar(u'0')),
                           "Name" + QByteArray::number(i) + " met everybody there."));
    return paths;
}

ImportReport CorpusTest::import(const QStringList &paths, QDate published)
{
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    m_corpus->importFiles(paths, published);
    if (!finished.wait(10 * patience)) // hundreds of articles
        qWarning("the import did not finish");
    return finished.isEmpty() ? ImportReport() : finished.first().first().value<ImportReport>();
}

template<typename T>
T CorpusTest::wait(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
        qWarning("no answer");
    const Result<T> result = future.result();
    if (!result)
        qWarning().noquote() << result.error().message;
    if constexpr (std::is_void_v<T>)
        return;
    else
        return result.value_or(T());
}

/// Of the stored articles, in the order they were stored.
QStringList CorpusTest::titles()
{
    QList<ArticleSummary> articles = wait(m_corpus->articles({}));
    std::ranges::sort(articles, {}, &ArticleSummary::id);
    QStringList names;
    for (const ArticleSummary &article : std::as_const(articles))
        names.append(wait(m_corpus->article(article.id)).annotated.article.text.section(u' ', 0, 0));
    return names;
}

void CorpusTest::failsToOpenWhatIsNoStore()
{
    const auto corpus =
        Corpus::open({.database = write(u"letter.sqlite"_s, "Dear friend,"), .resources = m_options.resources});
    QVERIFY(!corpus);
    QCOMPARE(corpus.error().kind, ErrorKind::Damaged);
    const auto without = Corpus::open({.database = m_folder->filePath(u"new.sqlite"_s), .resources = m_folder->path()});
    QVERIFY(!without);
    QCOMPARE(without.error().kind, ErrorKind::NotFound);
}

void CorpusTest::importsFilesInOrder()
{
    const QStringList paths{write(u"b.txt"_s, "Beta met everybody."), write(u"a.txt"_s, "Alpha met everybody."),
                            write(u"c.txt"_s, "Gamma met everybody.")};
    const ImportReport report = import(paths);
    QCOMPARE(report.imported.size(), 3);
    QVERIFY(report.failed.isEmpty());
    QVERIFY(!report.stopped);
    QCOMPARE(titles(), (QStringList{u"Beta"_s, u"Alpha"_s, u"Gamma"_s}));
    QCOMPARE(wait(m_corpus->article(report.imported.first())).annotated.article.origin, paths.first());
}

void CorpusTest::importsFoldersAndThoseInThem()
{
    write(u"news/b.txt"_s, "Two met everybody.");
    write(u"news/a.txt"_s, "One met everybody.");
    write(u"news/deeper/still/c.txt"_s, "Three met everybody.");
    write(u"news/program.exe"_s, "Exe met everybody.");
    write(u"news/.hidden/d.txt"_s, "Hidden met everybody.");
    QFile::link(m_folder->filePath(u"news"_s), m_folder->filePath(u"news/deeper/circle"_s));
    const ImportReport report = import({m_folder->filePath(u"news"_s)});
    QVERIFY(report.failed.isEmpty());
    QCOMPARE(titles(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
}

void CorpusTest::reportsAFolderWithoutArticles()
{
    QDir(m_folder->path()).mkpath(u"empty"_s);
    const ImportReport report = import({m_folder->filePath(u"empty"_s), write(u"a.txt"_s, "One met everybody.")});
    QCOMPARE(report.imported.size(), 1);
    QCOMPARE(report.failed.size(), 1);
    QCOMPARE(report.failed.first().file, m_folder->filePath(u"empty"_s));
    QCOMPARE(report.failed.first().error.kind, ErrorKind::Empty);
}

void CorpusTest::oneBadFileDoesNotStopTheRest()
{
    const ImportReport report =
        import({m_folder->filePath(u"nowhere.txt"_s), write(u"empty.txt"_s, ""),
                write(u"a.txt"_s, "One met everybody."), write(u"u.txt"_s, "unreadable words here"),
                write(u"binary.txt"_s,
                      QByteArray("\x7f"
                                 "ELF\0\1\2\3\0\0",
                                 10)
                          .repeated(20)),
                write(u"b.txt"_s, "Two met everybody.")});
    QCOMPARE(titles(), (QStringList{u"One"_s, u"Two"_s}));
    QCOMPARE(report.failed.size(), 4);
    const QStringList bad{u"nowhere.txt"_s, u"empty.txt"_s, u"u.txt"_s, u"binary.txt"_s};
    for (int i = 0; i < bad.size(); ++i) {
        QCOMPARE(report.failed.at(i).file, m_folder->filePath(bad.at(i)));
        QVERIFY(!report.failed.at(i).error.message.isEmpty());
    }
}

void CorpusTest::storesTheSameArticleOnce()
{
    const QString one = write(u"a.txt"_s, "One met everybody.");
    const QString copy = write(u"copy.txt"_s, "One met everybody.");
    const ImportReport first = import({one, copy});
    const ImportReport second = import({copy});
    QCOMPARE(first.imported.size(), 1);
    QCOMPARE(first.already, first.imported);
    QVERIFY(second.imported.isEmpty());
    QCOMPARE(second.already, first.imported);
    QCOMPARE(wait(m_corpus->counts()).articles, 1);
}

void CorpusTest::importsPastedText()
{
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    m_corpus->importText(u"Zoë met everybody – 你好."_s, u"Pasted text"_s);
    QVERIFY(finished.wait(patience));
    const auto report = finished.first().first().value<ImportReport>();
    QCOMPARE(report.imported.size(), 1);
    QCOMPARE(report.guessed, report.imported); // nobody knows when it was written
    QCOMPARE(wait(m_corpus->article(report.imported.first())).annotated.article.text, u"Zoë met everybody – 你好."_s);

    m_corpus->importText(QString(), u"Pasted text"_s);
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.last().first().value<ImportReport>().failed.size(), 1);
}

void CorpusTest::datesByThePerson()
{
    const ImportReport report = import({write(u"a.txt"_s, "One met everybody.")}, QDate(2024, 2, 29));
    QVERIFY(report.guessed.isEmpty());
    const Published published = wait(m_corpus->article(report.imported.first())).annotated.article.published;
    QCOMPARE(published.date(), QDate(2024, 2, 29));
    QCOMPARE(published.basis, PublishedBasis::Given);
}

void CorpusTest::tellsGuessedDates()
{
    const ImportReport report = import({write(u"a.txt"_s, "One met everybody.")});
    QCOMPARE(report.guessed, report.imported);
}

void CorpusTest::importOfNothingFinishes()
{
    QCOMPARE(import({}), ImportReport());
    QVERIFY(!m_corpus->isImporting());
}

void CorpusTest::queuesImports()
{
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    const QStringList paths = writeMany(6);
    m_corpus->importFiles(paths.first(3));
    m_corpus->importFiles(paths.sliced(3));
    QVERIFY(m_corpus->isImporting());
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 2; }, patience));
    QVERIFY(!m_corpus->isImporting());
    QCOMPARE(finished.at(0).first().value<ImportReport>().imported.size(), 3);
    QCOMPARE(titles(), (QStringList{u"Name0"_s, u"Name1"_s, u"Name2"_s, u"Name3"_s, u"Name4"_s, u"Name5"_s}));
}

void CorpusTest::annotatesOnSeveralThreadsButInOrder()
{
    if (QThread::idealThreadCount() < 2)
        QSKIP("this machine has one core");
    // The first article cannot end before the second has begun.
    auto second = std::make_shared<QSemaphore>();
    open([second](Article article) {
        if (article.text.startsWith(u"Name0 "))
            second->tryAcquire(1, patience);
        else
            second->release();
        return annotateSimply(std::move(article));
    });
    QElapsedTimer clock;
    clock.start();
    import(writeMany(4));
    QVERIFY(clock.elapsed() < patience);
    QCOMPARE(titles(), (QStringList{u"Name0"_s, u"Name1"_s, u"Name2"_s, u"Name3"_s}));
}

void CorpusTest::letsPeopleGoOnWhileAnArticleIsRead()
{
    auto go = std::make_shared<QSemaphore>();
    open(firstAtOnce(go));
    QSignalSpy progressed(m_corpus.get(), &Corpus::importProgressed);
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    const auto letAllGo = qScopeGuard([go] { go->release(1000); });
    m_corpus->importFiles(writeMany(3));
    const auto articles = [&] {
        return progressed.isEmpty() ? 0 : progressed.last().first().value<ImportProgress>().articles;
    };
    QVERIFY(QTest::qWaitFor([&] { return articles() == 1; }, patience));
    const CorrectionOutcome outcome =
        wait(m_corpus->correct({{.said = Rename{{EntityKind::Person, u"Name0"_s}, u"Ana"_s}}}));
    QCOMPARE(outcome.articles.size(), 1);
    QVERIFY(finished.isEmpty());
    go->release(1000);
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 1; }, patience));
    QCOMPARE(finished.first().first().value<ImportReport>().imported.size(), 3);
}

void CorpusTest::stopsAfterTheArticleBeingRead()
{
    auto go = std::make_shared<QSemaphore>();
    open(firstAtOnce(go));
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    const auto letAllGo = qScopeGuard([go] { go->release(1000); });
    const int begun = begunAtOnce();
    const QStringList paths = writeMany(begun + 30);
    m_corpus->importFiles(paths.first(begun + 20));
    m_corpus->importFiles(paths.sliced(begun + 20));
    go->release(begun);
    QVERIFY(changed.wait(patience));
    m_corpus->stopImport();
    go->release(1000);
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 2; }, patience));
    const auto first = finished.at(0).first().value<ImportReport>();
    const auto second = finished.at(1).first().value<ImportReport>();
    QVERIFY(first.stopped);
    QVERIFY(second.stopped);
    QVERIFY(!first.imported.isEmpty());
    QVERIFY2(first.imported.size() <= begun + 1, qPrintable(QString::number(first.imported.size())));
    QVERIFY(first.failed.isEmpty());
    QVERIFY(second.imported.isEmpty());
    QCOMPARE(wait(m_corpus->counts()).articles, first.imported.size());
    QVERIFY(!m_corpus->isImporting());
}

void CorpusTest::importsAgainAfterStopping()
{
    m_corpus->stopImport();
    const ImportReport report = import(writeMany(2));
    QVERIFY(!report.stopped);
    QCOMPARE(report.imported.size(), 2);
}

void CorpusTest::personIsServedDuringAnImport()
{
    auto go = std::make_shared<QSemaphore>();
    open(firstAtOnce(go));
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    const auto letAllGo = qScopeGuard([go] { go->release(1000); });
    const int begun = begunAtOnce();
    m_corpus->importFiles(writeMany(begun + 50));
    go->release(begun);
    QVERIFY(changed.wait(patience));
    QCOMPARE(wait(m_corpus->articles({})).isEmpty(), false);
    auto opened = m_corpus->setOpened(wait(m_corpus->articles({})).first().id);
    go->release(10);
    QVERIFY(QTest::qWaitFor([&] { return opened.isFinished(); }, patience));
    QVERIFY(opened.result());
    QVERIFY(finished.isEmpty());
    go->release(1000);
    QVERIFY(finished.wait(patience));
}

void CorpusTest::reportsEveryFileWhenTheReaderCannotBeLoaded()
{
    m_corpus.reset();
    auto tries = std::make_shared<std::atomic<int>>(0);
    m_options.openAnnotate = [tries]() -> Result<Annotate> {
        if (++*tries == 1)
            return failure(ErrorKind::NotFound, u"cannot load the reader"_s);
        return annotateSimply;
    };
    m_corpus = *Corpus::open(m_options);
    const QStringList paths = writeMany(3);
    const ImportReport report = import(paths);
    QCOMPARE(report.failed.size(), 3);
    QCOMPARE(report.failed.last().file, paths.last());
    QCOMPARE(report.failed.last().error.message, u"cannot load the reader"_s);
    QCOMPARE(import(paths).imported.size(), 3);
}

void CorpusTest::loadsTheReaderOnlyWhenNeeded()
{
    m_corpus.reset();
    auto tries = std::make_shared<std::atomic<int>>(0);
    m_options.openAnnotate = [tries]() -> Result<Annotate> {
        ++*tries;
        return annotateSimply;
    };
    m_corpus = *Corpus::open(m_options);
    wait(m_corpus->articles({}));
    QCOMPARE(*tries, 0);
    import(writeMany(2));
    import(writeMany(3));
    QCOMPARE(*tries, 1);
}

void CorpusTest::signalsAtMostEveryHundredMilliseconds()
{
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    QList<qint64> progressTimes;
    QList<qint64> changeTimes;
    QList<int> done;
    QElapsedTimer clock;
    clock.start();
    connect(m_corpus.get(), &Corpus::importProgressed, this, [&](const ImportProgress &progress) {
        QCOMPARE(progress.total, 400);
        done.append(progress.done);
        progressTimes.append(clock.elapsed());
    });
    connect(m_corpus.get(), &Corpus::changed, this, [&] { changeTimes.append(clock.elapsed()); });
    m_corpus->importFiles(writeMany(400));
    QVERIFY(finished.wait(patience));
    disconnect(m_corpus.get(), nullptr, this, nullptr);

    QCOMPARE(done.first(), 0);
    QCOMPARE(done.last(), 400);
    QVERIFY(std::ranges::is_sorted(done));
    const qint64 most = clock.elapsed() / 100 + 3; // the first at once, the last when the import ends
    QVERIFY2(progressTimes.size() <= most, qPrintable(QString::number(progressTimes.size())));
    QVERIFY2(changeTimes.size() <= most, qPrintable(QString::number(changeTimes.size())));
    QVERIFY(!changeTimes.isEmpty());
    QCOMPARE(wait(m_corpus->counts()).articles, 400);
}

void CorpusTest::setsPublishedAndReadsAgain()
{
    const ArticleId id = import({write(u"a.txt"_s, "One met everybody.")}).imported.first();
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    const auto before = wait(m_corpus->article(id));
    wait(m_corpus->setPublished(id, QDate(2025, 3, 1)));
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }, patience));
    const auto after = wait(m_corpus->article(id));
    QCOMPARE(after.annotated.article.published.date(), QDate(2025, 3, 1));
    QCOMPARE(after.annotated.article.published.basis, PublishedBasis::Given);
    QCOMPARE(after.annotated.meetings.first().when, DateInterval::day(QDate(2025, 2, 28)));
    QCOMPARE(after.annotated.article.text, before.annotated.article.text);
    QCOMPARE(after.entities, before.entities);
}

void CorpusTest::refusesToDateWhatIsNotThere()
{
    const ArticleId id = import({write(u"a.txt"_s, "One met everybody.")}).imported.first();
    auto noDate = m_corpus->setPublished(id, QDate());
    QVERIFY(QTest::qWaitFor([&] { return noDate.isFinished(); }, patience));
    QCOMPARE(noDate.result().error().kind, ErrorKind::InvalidInput);
    auto noArticle = m_corpus->setPublished(ArticleId{77}, QDate(2025, 1, 1));
    QVERIFY(QTest::qWaitFor([&] { return noArticle.isFinished(); }, patience));
    QCOMPARE(noArticle.result().error().kind, ErrorKind::NotFound);
}

void CorpusTest::notesThatAnArticleWasOpened()
{
    const ArticleId id = import({write(u"a.txt"_s, "One met everybody.")}).imported.first();
    QVERIFY(!wait(m_corpus->articles({})).first().opened);
    wait(m_corpus->setOpened(id));
    QVERIFY(wait(m_corpus->articles({})).first().opened);
}

void CorpusTest::undoesAnImportAndRedoesIt()
{
    import(writeMany(5), QDate(2025, 5, 5));
    const CorpusCounts full = wait(m_corpus->counts());
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    QFuture<Result<Step>> undoing = m_corpus->undo();
    QCOMPARE(wait(undoing).kind, StepKind::Import);
    QCOMPARE(wait(undoing).count, 5);
    QCOMPARE(undoing.progressMaximum(), 5);
    QCOMPARE(undoing.progressValue(), 5);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(wait(m_corpus->counts()), CorpusCounts());
    QVERIFY(wait(m_corpus->history(10)).toRedo());
    QVERIFY(!wait(m_corpus->history(10)).toUndo());
    wait(m_corpus->redo());
    QCOMPARE(wait(m_corpus->counts()), full);
    auto nothing = m_corpus->redo();
    QVERIFY(QTest::qWaitFor([&] { return nothing.isFinished(); }, patience));
    QCOMPARE(nothing.result().error().kind, ErrorKind::NotFound);
}

void CorpusTest::deletesArticles()
{
    const QList<ArticleId> ids = import(writeMany(6), QDate(2025, 5, 5)).imported;
    QFuture<Result<Step>> removing = m_corpus->removeArticles(ids.first(4));
    QCOMPARE(wait(removing).count, 4);
    QCOMPARE(removing.progressValue(), 4);
    QCOMPARE(wait(m_corpus->counts()).articles, 2);
    QCOMPARE(wait(m_corpus->removeArticles({})).count, 0);
    QCOMPARE(wait(m_corpus->removeArticles({ids.first()})).count, 0); // is gone
    QCOMPARE(wait(m_corpus->history(10)).steps.size(), 2);
    wait(m_corpus->undo());
    QCOMPARE(wait(m_corpus->counts()).articles, 6);
}

void CorpusTest::goesToAPointOfTheHistory()
{
    const QList<ArticleId> ids = import(writeMany(3), QDate(2025, 5, 5)).imported;
    wait(m_corpus->setPublished(ids.first(), QDate(2024, 2, 29)));
    wait(m_corpus->saveSearch({.name = u"talks"_s, .filter = {}}));
    const History history = wait(m_corpus->history(10));
    QCOMPARE(history.steps.size(), 3);
    QCOMPARE(history.steps.at(1).step.kind, StepKind::SetDate);
    QCOMPARE(history.steps.at(1).step.object, u"2024-02-29"_s);
    wait(m_corpus->goTo(history.steps.first().id));
    QVERIFY(wait(m_corpus->savedSearches()).isEmpty());
    QCOMPARE(wait(m_corpus->article(ids.first())).annotated.article.published.date(), QDate(2025, 5, 5));
    wait(m_corpus->goTo({}));
    QCOMPARE(wait(m_corpus->counts()).articles, 0);
    wait(m_corpus->goTo(history.steps.last().id));
    QCOMPARE(wait(m_corpus->savedSearches()).size(), 1);
    QCOMPARE(wait(m_corpus->article(ids.first())).annotated.article.published.date(), QDate(2024, 2, 29));
}

void CorpusTest::undoesNothingDuringAnImport()
{
    auto go = std::make_shared<QSemaphore>();
    open(firstAtOnce(go));
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    const auto letAllGo = qScopeGuard([go] { go->release(1000); });
    const int begun = begunAtOnce();
    m_corpus->importFiles(writeMany(begun + 20));
    go->release(begun);
    QVERIFY(changed.wait(patience));
    auto undone = m_corpus->undo();
    go->release(1000);
    QVERIFY(QTest::qWaitFor([&] { return undone.isFinished(); }, patience));
    QVERIFY(!undone.result());
    QVERIFY2(undone.result().error().message.contains(u"stop that first"_s),
             qPrintable(undone.result().error().message));
    QVERIFY(!finished.isEmpty() || finished.wait(patience));
    QCOMPARE(wait(m_corpus->undo()).count, begun + 20);
}

void CorpusTest::stopsUndoingWhenCancelled()
{
    constexpr int many = 400; // more than are undone between two looks
    import(writeMany(many), QDate(2025, 5, 5));
    auto undone = m_corpus->undo();
    QVERIFY(QTest::qWaitFor([&] { return undone.progressValue() > 0; }, patience));
    undone.cancel();
    QVERIFY(QTest::qWaitFor([&] { return undone.isFinished(); }, patience));
    wait(m_corpus->saveSearch({.name = u"talks"_s, .filter = {}})); // behind it on its lane
    const auto left = wait(m_corpus->counts()).articles;
    QVERIFY2(0 < left && left < many, qPrintable(QString::number(left)));
    QCOMPARE(wait(m_corpus->history(10)).steps.first().step.count, left);
}

void CorpusTest::answersQuestions()
{
    import(writeMany(3), QDate(2025, 5, 5));
    QCOMPARE(wait(m_corpus->counts()), (CorpusCounts{.articles = 3, .names = 4, .meetings = 3}));
    const MeetingSet meetings = wait(m_corpus->meetings({}));
    QCOMPARE(meetings.meetings.size(), 3);
    const QList<EntitySummary> found = wait(m_corpus->entities(u"every"_s, 5));
    QCOMPARE(found.size(), 1);
    QCOMPARE(wait(m_corpus->profile(found.first().id)).meetings.meetings.size(), 3);
    const Timeline timeline = wait(m_corpus->timeline({.notes = {.publications = NotesWanted::When::Never}})).timeline;
    QCOMPARE(timeline.events.size(), 3);
    QCOMPARE(timeline.lanes.first().name, u"Everybody"_s);
    const Network network = wait(m_corpus->network({})).network;
    QCOMPARE(network.nodes.size(), 4);
    QCOMPARE(network.edges.size(), 3);
    Filter nobody;
    nobody.words = u"nobody"_s;
    QVERIFY(wait(m_corpus->timeline({.filter = nobody, .lanes = TimelineLanes::None})).timeline.events.isEmpty());
    QVERIFY(wait(m_corpus->network({.filter = nobody})).network.nodes.isEmpty());
}

void CorpusTest::closesInTheMiddleOfAnImport()
{
    QSignalSpy changed(m_corpus.get(), &Corpus::changed);
    m_corpus->importFiles(writeMany(300));
    m_corpus->importFiles(writeMany(300));
    QVERIFY(changed.wait(patience));
    open();
    const qint64 stored = wait(m_corpus->counts()).articles;
    QVERIFY(stored > 0);
    QCOMPARE(import(writeMany(300)).already.size(), stored);
    QCOMPARE(wait(m_corpus->counts()).articles, 300);
}

void CorpusTest::answersNeverComeOnTheWrongThread()
{
    connect(m_corpus.get(), &Corpus::importProgressed, this, [] { QVERIFY(QThread::isMainThread()); });
    connect(m_corpus.get(), &Corpus::changed, this, [] { QVERIFY(QThread::isMainThread()); });
    connect(m_corpus.get(), &Corpus::importFinished, this, [] { QVERIFY(QThread::isMainThread()); });
    QCOMPARE(import(writeMany(20)).imported.size(), 20);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpustest.moc"
