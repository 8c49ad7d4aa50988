// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/corpus.h"
#include "model/corpus/importlog.h"
#include "model/corpus/importreport.h"
#include "model/corpus/timeleft.h"
#include "tests/support/madearchive.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

} // namespace

class ImportResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesOnAfterAStopWithoutReadingAgain();
    void goesOnAfterACrash();
    void readsAgainWhatHasChanged();
    void forgetsWhenItIsTold();
    void forgetsWhatWasImportedAnew();
    void keepsNothingOfAnImportThatIsDone();
    void keepsOutOfAnImportThatRuns();
    void survivesABrokenLog_data();
    void survivesABrokenLog();
    void givesTheSameWithAnyNumberOfThreads();
    void countsArticlesInArchives();
    void namesItemsThatFailed();
    void tellsTablesOfUnknownColumns();
    void remembersColumns();
    void tellsColumnsWhileItImports();
    void writesReports();
    void saysWhyAReportCannotBeWritten();
    void tellsTimeLeft_data();
    void tellsTimeLeft();

private:
    void open(int threads = 1);
    QString write(const QString &name, const QByteArray &content) const;
    QStringList writeMany(int count) const;
    ImportReport import(const ImportRequest &request, int stopAfter = -1);
    QList<InterruptedImport> interrupted();
    QStringList stored();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
    std::atomic<int> m_annotated = 0;
};

void ImportResumeTest::init()
{
    m_corpus.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_annotated = 0;
    open();
}

void ImportResumeTest::open(int threads)
{
    m_corpus.reset();
    const auto annotate = [this](Article article) -> Result<AnnotatedArticle> {
        ++m_annotated;
        if (article.text.contains(u"slow"))
            QThread::msleep(20);
        AnnotatedArticle annotated;
        annotated.article = std::move(article);
        return annotated;
    };
    auto corpus = Corpus::open({.database = m_folder->filePath(u"store/corpus.sqlite"_s),
                                .resources = QStringLiteral(DATELINE_RESOURCES),
                                .openAnnotate = [annotate]() -> Result<Annotate> { return annotate; },
                                .reader = QStringLiteral(DATELINE_BINARIES "/dateline-reader"),
                                .threads = threads});
    QVERIFY2(corpus, corpus ? "" : qPrintable(corpus.error().message));
    m_corpus = *std::move(corpus);
}

QString ImportResumeTest::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return path;
}

QStringList ImportResumeTest::writeMany(int count) const
{
    QStringList paths;
    for (int i = 0; i < count; ++i)
        paths.append(write(u"news/%1.txt"_s.arg(i, 3, 10, QChar(u'0')),
                           "Number " + QByteArray::number(i) + " met everybody there."));
    return paths;
}

ImportReport ImportResumeTest::import(const ImportRequest &request, int stopAfter)
{
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    QObject context;
    if (stopAfter >= 0) {
        connect(m_corpus.get(), &Corpus::importProgressed, &context, [this, stopAfter](const ImportProgress &progress) {
            if (progress.done >= stopAfter)
                m_corpus->stopImport();
        });
    }
    m_corpus->import(request);
    if (!finished.wait(patience))
        qWarning("the import did not finish");
    return finished.isEmpty() ? ImportReport() : finished.first().first().value<ImportReport>();
}

QList<InterruptedImport> ImportResumeTest::interrupted()
{
    auto imports = m_corpus->interruptedImports();
    imports.waitForFinished();
    return imports.result();
}

/// Titles in the order of storing.
QStringList ImportResumeTest::stored()
{
    auto articles = m_corpus->articles({});
    articles.waitForFinished();
    QList<ArticleSummary> found = *articles.result();
    std::ranges::sort(found, {}, &ArticleSummary::id);
    QStringList titles;
    for (const ArticleSummary &article : std::as_const(found))
        titles.append(article.title);
    return titles;
}

void ImportResumeTest::goesOnAfterAStopWithoutReadingAgain()
{
    QStringList paths = writeMany(60);
    for (const QString &path : std::as_const(paths))
        QVERIFY(QFile(path).open(QIODevice::ReadOnly));
    paths.insert(1, write(u"news/bad.txt"_s, ""));
    for (int i = 0; i < 60; ++i)
        write(u"news/%1.txt"_s.arg(i, 3, 10, QChar(u'0')), "Number " + QByteArray::number(i) + " is slow to meet.");
    const ImportReport first = import({.paths = paths}, 5);
    QVERIFY(first.stopped);
    QVERIFY(first.imported.size() < 60);
    QCOMPARE(first.failed.size(), 1);

    const QList<InterruptedImport> left = interrupted();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().total, 61);
    // It may have been stopped between the article and the end of its file.
    const qsizetype undone = first.imported.size() + 1 - left.first().done;
    QVERIFY(undone == 0 || undone == 1);
    QCOMPARE(left.first().request.paths, paths);
    // What is done is not even opened: it may be gone.
    QVERIFY(QFile::remove(paths.first()));
    const ImportReport second = import(left.first().request);
    QCOMPARE(first.imported.size() + second.imported.size(), 60);
    QCOMPARE(second.already.size(), undone); // read once more, and known by its hash
    QCOMPARE(second.failed, first.failed); // said once more, in the report of the whole
    QVERIFY(interrupted().isEmpty());
}

void ImportResumeTest::goesOnAfterACrash()
{
    const QStringList paths = writeMany(10);
    const QString database = m_folder->filePath(u"store/corpus.sqlite"_s);
    {
        // What a program leaves that is killed in the middle: a log without a lock, and a line that was cut off.
        const auto log =
            ImportLog::open(database, {.paths = {m_folder->filePath(u"news"_s)}, .published = QDate(2026, 3, 3)});
        QVERIFY(log);
        (*log)->setTotal(10);
        for (const QString &path : paths.first(4))
            (*log)->add(path, {});
    }
    const QString log = interrupted().first().request.log;
    QFile cut(log);
    QVERIFY(cut.open(QIODevice::Append));
    cut.write("{\"file\":\"" + paths.at(4).toUtf8());
    cut.close();
    QCOMPARE(interrupted().first().done, 4);
    QCOMPARE(interrupted().first().request.published, QDate(2026, 3, 3));
    const ImportReport report = import(interrupted().first().request);
    QCOMPARE(report.imported.size(), 6);
    QCOMPARE(stored().first(), u"Number 4 met everybody there."_s);
    QVERIFY(!QFile::exists(log));
}

void ImportResumeTest::readsAgainWhatHasChanged()
{
    const QStringList paths = writeMany(3);
    {
        const auto log = ImportLog::open(m_folder->filePath(u"store/corpus.sqlite"_s), {.paths = paths});
        for (const QString &path : paths)
            (*log)->add(path, {});
    }
    write(u"news/001.txt"_s, "Somebody else met nobody at all.");
    import(interrupted().first().request);
    QCOMPARE(stored(), QStringList{u"Somebody else met nobody at all."_s});
}

void ImportResumeTest::forgetsWhenItIsTold()
{
    {
        const auto log = ImportLog::open(m_folder->filePath(u"store/corpus.sqlite"_s), {.paths = writeMany(3)});
        QVERIFY(log);
    }
    const InterruptedImport left = interrupted().first();
    m_corpus->forgetImport(left).waitForFinished();
    QVERIFY(interrupted().isEmpty());
    const ImportReport report = import(left.request); // all the same: it is asked for
    QCOMPARE(report.imported.size(), 3);
}

void ImportResumeTest::forgetsWhatWasImportedAnew()
{
    const QStringList paths = writeMany(3);
    for (const QStringList &some : {paths, paths.first(2)})
        QVERIFY(ImportLog::open(m_folder->filePath(u"store/corpus.sqlite"_s), {.paths = some}));
    QCOMPARE(interrupted().size(), 2);
    import({.paths = paths});
    QCOMPARE(interrupted().size(), 1);
    QCOMPARE(interrupted().first().request.paths, paths.first(2));
}

void ImportResumeTest::keepsNothingOfAnImportThatIsDone()
{
    import({.paths = writeMany(4)});
    import({.paths = {m_folder->filePath(u"news"_s)}});
    import({.paths = {write(u"one.txt"_s, "One met everybody.")}}, 0);
    QVERIFY(interrupted().isEmpty());
    QCOMPARE(QDir(m_folder->filePath(u"store"_s)).entryList({u"*-import-*"_s}, QDir::Files), QStringList());
}

void ImportResumeTest::keepsOutOfAnImportThatRuns()
{
    const QString database = m_folder->filePath(u"store/corpus.sqlite"_s);
    const auto log = ImportLog::open(database, {.paths = writeMany(2)});
    QVERIFY(log);
    QVERIFY(interrupted().isEmpty());
    const QString path =
        QDir(m_folder->filePath(u"store"_s)).entryInfoList({u"*-import-*"_s}, QDir::Files).first().filePath();
    const auto again = ImportLog::open(database, {.paths = {}, .log = path});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Locked);
    QVERIFY(!ImportLog::remove({.request = {.log = path}}));
}

void ImportResumeTest::survivesABrokenLog_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello\n{{{{\n");
    QTest::newRow("no paths") << QByteArray("{\"paths\":[]}\n");
    QTest::newRow("other kinds of values")
        << QByteArray("{\"paths\":3,\"published\":[]}\n{\"file\":{},\"failed\":7}\n");
}

void ImportResumeTest::survivesABrokenLog()
{
    QFETCH(QByteArray, content);
    write(u"store/corpus.sqlite-import-x"_s, content);
    QVERIFY(interrupted().isEmpty());
    QCOMPARE(import({.paths = writeMany(2)}).imported.size(), 2);
}

void ImportResumeTest::givesTheSameWithAnyNumberOfThreads()
{
    MadeArchive archive;
    for (int i = 0; i < 40; ++i) {
        const QByteArray pace = i % 7 == 0 ? " is slow to meet " : " is fast to meet ";
        archive.files.append({"a" + QByteArray::number(i) + ".txt",
                              i % 11 == 5 ? QByteArray() : "Number " + QByteArray::number(i) + pace + "them."});
    }
    write(u"all/b.zip"_s, archive.content());
    write(u"all/a.csv"_s, "title,text\nOne,One met two.\nTwo,Two is slow.\n");
    write(u"all/c.txt"_s, "The last one met nobody.");
    QStringList titles;
    QList<ImportFailure> failed;
    for (const int threads : {1, 2, 8}) {
        m_corpus.reset();
        QDir(m_folder->filePath(u"store"_s)).removeRecursively();
        open(threads);
        const ImportReport report = import({.paths = {m_folder->filePath(u"all"_s)}});
        QCOMPARE(report.imported.size(), 39);
        QVERIFY(std::ranges::is_sorted(report.imported));
        if (threads == 1) {
            titles = stored();
            failed = report.failed;
        }
        QCOMPARE(stored(), titles);
        QCOMPARE(report.failed, failed);
    }
}

void ImportResumeTest::countsArticlesInArchives()
{
    MadeArchive archive;
    for (int i = 0; i < 200; ++i)
        archive.files.append({"a" + QByteArray::number(i) + ".txt",
                              "Number " + QByteArray::number(i) + " met them." + QByteArray(2000, '.')});
    archive.stored = true;
    QList<ImportProgress> told;
    connect(m_corpus.get(), &Corpus::importProgressed, this,
            [&told](const ImportProgress &progress) { told.append(progress); });
    import({.paths = {write(u"news.zip"_s, archive.content())}});
    disconnect(m_corpus.get(), nullptr, this, nullptr);
    QCOMPARE(told.first().total, 1);
    QCOMPARE(told.first().part, 0.0);
    QCOMPARE(told.last().articles, 200);
    QCOMPARE(told.last().done, 1);
    QCOMPARE(told.last().part, 1.0);
    QVERIFY(std::ranges::is_sorted(told, {}, &ImportProgress::part));
}

void ImportResumeTest::namesItemsThatFailed()
{
    const QString zip = write(u"news.zip"_s, MadeArchive{.files = {{"a/b.txt", ""}, {"c.txt", "They met."}}}.content());
    const ImportReport report = import({.paths = {zip}});
    QCOMPARE(report.failed,
             (QList<ImportFailure>{
                 {zip + u" › a/b.txt"_s, {ErrorKind::Empty, u"cannot read 'news.zip › a/b.txt': it is empty"_s}}}));
    QCOMPARE(report.imported.size(), 1);
}

void ImportResumeTest::tellsTablesOfUnknownColumns()
{
    const QString table = write(u"a.csv"_s, "x,y\n1,They met.\n");
    QCOMPARE(import({.paths = {table}}).unmapped, QStringList{table});
    QCOMPARE(import({.paths = {table}, .mapping = {.text = u"y"_s}}).unmapped, QStringList());
    QCOMPARE(stored(), QStringList{u"They met."_s});
}

void ImportResumeTest::remembersColumns()
{
    const QString table = write(u"a.csv"_s, "x,y\nTalks,They met.\n");
    auto remembered = m_corpus->rememberColumns({u"x"_s, u"y"_s}, {.title = u"x"_s, .text = u"y"_s});
    remembered.waitForFinished();
    QVERIFY(remembered.result());
    open(); // after a restart, too
    QCOMPARE(import({.paths = {table}}).imported.size(), 1);
    QCOMPARE(stored(), QStringList{u"Talks"_s});
    QCOMPARE(import({.paths = {write(u"b.csv"_s, "p,q\n1,They left.\n")}}).unmapped.size(), 1);
}

void ImportResumeTest::tellsColumnsWhileItImports()
{
    QSignalSpy finished(m_corpus.get(), &Corpus::importFinished);
    m_corpus->importFiles(writeMany(50));
    auto columns = m_corpus->columns(write(u"a.csv"_s, "x,y\n1,They met.\n"));
    columns.waitForFinished();
    QCOMPARE(columns.result()->names, (QStringList{u"x"_s, u"y"_s}));
    QVERIFY(finished.wait(patience));
}

void ImportResumeTest::writesReports()
{
    const ImportReport report{
        .imported = {{1}, {2}},
        .already = {{3}},
        .failed = {{u"/made/a.zip › b\nc.txt"_s, {ErrorKind::Empty, u"cannot read 'a.zip › b': it is empty"_s}}},
        .stopped = true};
    QCOMPARE(toText(report, QDateTime(QDate(2026, 3, 3), QTime(9, 5))),
             u"Dateline import of 2026-03-03 09:05, stopped\n\n2 stored\n1 there already\n1 failed\n\n"
             u"/made/a.zip › b c.txt\tcannot read 'a.zip › b': it is empty\n"_s);
    const QString path = m_folder->filePath(u"report.txt"_s);
    QVERIFY(saveReport(report, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("2 stored"));
}

void ImportResumeTest::saysWhyAReportCannotBeWritten()
{
    const auto saved = saveReport({}, m_folder->filePath(u"nowhere/report.txt"_s));
    QVERIFY(!saved);
    QVERIFY(saved.error().message.startsWith(u"cannot write the report '"));
}

void ImportResumeTest::tellsTimeLeft_data()
{
    QTest::addColumn<double>("part");
    QTest::addColumn<int>("elapsed");
    QTest::addColumn<int>("left"); // -1: not told
    QTest::newRow("too early") << 0.5 << 1000 << -1;
    QTest::newRow("too little") << 0.2001 << 60'000 << -1;
    QTest::newRow("half of the rest") << 0.6 << 100'000 << 100;
    QTest::newRow("nearly done") << 1.0 << 80'000 << 0;
}

void ImportResumeTest::tellsTimeLeft()
{
    QFETCH(double, part);
    QFETCH(int, elapsed);
    QFETCH(int, left);
    TimeLeft time;
    QVERIFY(!time.at(0.2, 0ms)); // what was done before counts for nothing
    const auto told = time.at(part, std::chrono::milliseconds(elapsed));
    QCOMPARE(told ? int(told->count()) : -1, left);
}

QTEST_GUILESS_MAIN(ImportResumeTest)
#include "importresumetest.moc"
