// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"
#include "model/corpus/corpus.h"
#include "model/corpus/importqueue.h"
#include "model/store/storereader.h"
#include "model/store/storewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int files = 100;
constexpr int patience = 600000; // milliseconds: a hundred articles are read, also by programs built with sanitizers

/// Marks every word as a name, so that an article has many rows and being cut off has many places to happen.
Result<AnnotatedArticle> annotateEveryWord(Article article)
{
    AnnotatedArticle made;
    const QString text = article.text;
    QHash<QString, int> known;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf(u' ', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QString word = text.sliced(begin, end - begin);
        if (!known.contains(word)) {
            known.insert(word, static_cast<int>(made.entities.size()));
            made.entities.append(
                {.kind = EntityKind::Person, .name = word, .aliases = {word.first(1)}, .role = {}, .belongsTo = -1});
        }
        made.mentions.append(
            {.span = {begin, end}, .kind = EntityKind::Person, .confidence = 1, .entity = known.value(word)});
        begin = end + 1;
    }
    for (int i = 0; i + 1 < made.entities.size(); i += 2)
        made.meetings.append(
            {.participants = {i, i + 1}, .when = {}, .place = {}, .evidence = {{0, text.size()}}, .confidence = 1});
    made.article = std::move(article);
    return made;
}

CorpusOptions optionsFor(const QString &database)
{
    return {.database = database,
            .resources = QStringLiteral(DATELINE_RESOURCES),
            .openAnnotate = []() -> Result<Annotate> { return annotateEveryWord; }};
}

/// The program that is killed: imports \a folder and prints a dot for every article as soon as it is stored.
int importAndPrintDots(const QString &database, const QString &folder)
{
    auto writer =
        StoreWriter::open({.database = database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    if (!writer)
        return 1;
    LazyAnnotate annotate([]() -> Result<Annotate> { return annotateEveryWord; });
    ImportQueue imports(*writer, annotate, {.database = database});
    const ImportEvents events{
        .progressed = [](const ImportProgress &) {},
        .stored = [] { [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, ".", 1); },
        .finished = [](const ImportReport &) {},
    };
    imports.add(1, {.paths = {folder}}, events);
    while (imports.step()) {}
    return 0;
}

} // namespace

class KilledImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingThatWasStoredAndShowsNothingHalf_data();
    void losesNothingThatWasStoredAndShowsNothingHalf();

private:
    /// Imports in a program of its own and kills that once it has told of \a dots articles; how many it told of.
    int importAndKill(int dots);
    void checkSound();
    void checkEveryArticleIsWhole();

    QTemporaryDir m_folder;
    QString m_articles;
    QString m_database;
};

void KilledImportTest::initTestCase()
{
    m_articles = m_folder.filePath(u"articles"_s);
    QDir().mkpath(m_articles);
    for (int i = 0; i < files; ++i) {
        QFile file(m_articles + u"/%1.txt"_s.arg(i, 3, 10, QChar(u'0')));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray text;
        for (int word = 0; word < 150; ++word)
            text += "Name" + QByteArray::number((i * 31 + word * 7) % 400) + (word < 149 ? " " : "");
        file.write(text);
    }
}

int KilledImportTest::importAndKill(int dots)
{
    QProcess importing;
    importing.start(QCoreApplication::applicationFilePath(), {u"--import"_s, m_database, m_articles});
    int told = 0;
    while (told < dots && importing.waitForReadyRead(patience))
        told += static_cast<int>(importing.readAllStandardOutput().size());
    importing.kill(); // SIGKILL: nothing can be tidied up
    importing.waitForFinished(patience);
    return told + static_cast<int>(importing.readAllStandardOutput().size());
}

void KilledImportTest::checkSound()
{
    const auto answer = [this](const QString &sql) {
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s, {m_database, sql});
        if (!sqlite.waitForStarted() || !sqlite.waitForFinished(patience))
            return u"sqlite3 is not there"_s;
        return QString::fromUtf8(sqlite.readAllStandardOutput() + sqlite.readAllStandardError()).trimmed();
    };
    if (answer(u"SELECT 1"_s) != u"1")
        QSKIP("the program sqlite3 is not there to look");
    QCOMPARE(answer(u"PRAGMA integrity_check"_s), u"ok"_s);
    QCOMPARE(answer(u"PRAGMA foreign_key_check"_s), QString());
    QCOMPARE(answer(u"INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)"_s), QString());
    QCOMPARE(
        answer(
            u"SELECT count(*) FROM entity WHERE articles <> (SELECT count(*) FROM article_entity WHERE entity = entity.id)"
            " OR mentions <> (SELECT total(mentions) FROM article_entity WHERE entity = entity.id)"
            " OR meetings <> (SELECT count(*) FROM participant WHERE entity = entity.id)"_s),
        u"0"_s);
}

void KilledImportTest::checkEveryArticleIsWhole()
{
    auto reader =
        StoreReader::open({.database = m_database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    const QList<ArticleSummary> stored = reader->articles({}).value();
    for (const ArticleSummary &summary : stored) {
        const ArticleRecord record = reader->article(summary.id).value();
        const auto article = readArticle(record.annotated.article.origin);
        QVERIFY2(article, article ? "" : qPrintable(article.error().message));
        const AnnotatedArticle expected = *annotateEveryWord(*article);
        QCOMPARE(record.annotated.mentions, expected.mentions);
        QCOMPARE(record.annotated.entities, expected.entities);
        QCOMPARE(record.annotated.meetings, expected.meetings);
        QCOMPARE(record.annotated.article.text, expected.article.text);
    }
}

void KilledImportTest::losesNothingThatWasStoredAndShowsNothingHalf_data()
{
    QTest::addColumn<int>("dots");
    for (const int dots : {0, 1, 2, 7, 23, 50, 98})
        QTest::addRow("after %d", dots) << dots;
}

void KilledImportTest::losesNothingThatWasStoredAndShowsNothingHalf()
{
    QFETCH(int, dots);
    m_database = m_folder.filePath(u"after-%1.sqlite"_s.arg(dots));
    const int told = importAndKill(dots);
    QVERIFY(told >= dots);

    // A second program, as the person would start it again.
    auto corpus = Corpus::open(optionsFor(m_database));
    QVERIFY2(corpus, corpus ? "" : qPrintable(corpus.error().message));
    auto counts = (*corpus)->counts();
    QVERIFY(QTest::qWaitFor([&] { return counts.isFinished(); }, patience));
    const auto stored = counts.result()->articles;
    QVERIFY2(stored >= told, qPrintable(u"%1 told of, %2 stored"_s.arg(told).arg(stored)));
    QVERIFY(stored <= files);
    checkSound();
    checkEveryArticleIsWhole();
    if (QTest::currentTestFailed())
        return;

    QSignalSpy finished(corpus->get(), &Corpus::importFinished);
    (*corpus)->importFiles({m_articles});
    QVERIFY(finished.wait(patience));
    const auto report = finished.first().first().value<ImportReport>();
    QCOMPARE(report.already.size(), stored);
    QCOMPARE(report.imported.size(), files - stored);
    QVERIFY(report.failed.isEmpty());
    corpus->reset();
    checkSound();
    checkEveryArticleIsWhole();
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--import")
        return importAndPrintDots(arguments.at(2), arguments.at(3));
    KilledImportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "killedimporttest.moc"
