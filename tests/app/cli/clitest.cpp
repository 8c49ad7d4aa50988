// SPDX-License-Identifier: GPL-3.0-only
// Runs the program dateline-cli itself.
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120000; // milliseconds

const QString program = QStringLiteral(DATELINE_BINARIES "/dateline-cli");

struct Outcome {
    int status = -1;
    QString output;
    QString complaints;
};

QProcessEnvironment environment(const QString &home)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"DATELINE_RESOURCES"_s, QStringLiteral(DATELINE_RESOURCES));
    variables.insert(u"XDG_DATA_HOME"_s, home);
    return variables;
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void wrongUsageExitsWith2_data();
    void wrongUsageExitsWith2();
    void helps_data();
    void helps();
    void tellsItsVersion();

    void readsInTheOrderOfTheFiles();
    void readsStandardInput();
    void readsAsConllu();
    void readsAsText();
    void readsOtherLanguagesAndSaysSo();
    void offsetsCountCodePoints();
    void badFilesAreNamedAndTheRestIsRead();
    void survivesAReaderThatGoesAway();

    void importsAndLists();
    void importNamesWhatFailed();
    void killedImportLosesNothing();
    void goesOnWithAKilledImport();
    void readsAndImportsWhatHoldsMany();
    void importsTablesAsItIsTold();
    void writesAReport();
    void watchesFolders();

    void lists_data();
    void lists();
    void listsWhatIsAskedFor_data();
    void listsWhatIsAskedFor();
    void deletesUndoesAndRedoes();
    void pointsAtWhatCannotBeRead();
    void nothingIsMadeByListing();
    void refusesAFileThatIsNoStore();
    void exportNeedsAStore();
    void exportsTheSameBytesTwice_data();
    void exportsTheSameBytesTwice();
    void exportsWhatIsAskedFor();

private:
    Outcome run(const QStringList &arguments, const QByteArray &input = {});
    QString write(const QString &name, const QByteArray &content);
    void fillStore();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CliTest::initTestCase()
{
    QVERIFY2(QFile::exists(program), "dateline-cli is not built");
}

void CliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Outcome CliTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment(m_folder->path()));
    process.setWorkingDirectory(m_folder->path());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString CliTest::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return path;
}

/// Two articles, stored without reading any.
void CliTest::fillStore()
{
    auto writer = StoreWriter::open({.database = m_folder->filePath(u"dateline/corpus.sqlite"_s),
                                     .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    QVERIFY(
        writer->save(SampleArticle(u"Talks\tat sea"_s, u"Ana Brook met\nZoë Marr."_s, QDate(2025, 3, 1))
                         .naming(EntityKind::Person, u"Ana Brook"_s, 1, u"Minister"_s)
                         .naming(EntityKind::Person, u"Zoë Marr"_s)
                         .meeting({0, 1}, DateInterval::days(QDate(2025, 2, 27), QDate(2025, 2, 28)), u"Port Vela"_s)));
    QVERIFY(writer->save(SampleArticle(u"Plans"_s, u"Ivo Dell may see Ana Brook."_s, QDate(2025, 6, 1))
                             .from(u"Morning Sheet"_s)
                             .naming(EntityKind::Person, u"Ana Brook"_s)
                             .naming(EntityKind::Person, u"Ivo Dell"_s)
                             .meeting({1, 0}, std::nullopt, {}, MeetingStatus::Possible)));
}

void CliTest::wrongUsageExitsWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such command") << QStringList{u"destroy"_s};
    QTest::newRow("option before the command") << QStringList{u"--format"_s, u"jsonl"_s, u"read"_s, u"a.txt"_s};
    QTest::newRow("read nothing") << QStringList{u"read"_s};
    QTest::newRow("read in no format") << QStringList{u"read"_s, u"a.txt"_s, u"--format"_s, u"xml"_s};
    QTest::newRow("format missing") << QStringList{u"read"_s, u"a.txt"_s, u"--format"_s};
    QTest::newRow("no date") << QStringList{u"read"_s, u"a.txt"_s, u"--published"_s, u"yesterday"_s};
    QTest::newRow("no such day") << QStringList{u"read"_s, u"a.txt"_s, u"--published"_s, u"2025-02-29"_s};
    QTest::newRow("standard input twice") << QStringList{u"read"_s, u"-"_s, u"-"_s};
    QTest::newRow("no such option") << QStringList{u"read"_s, u"a.txt"_s, u"--colour"_s};
    QTest::newRow("import nothing") << QStringList{u"import"_s};
    QTest::newRow("import with no columns") << QStringList{u"import"_s, u"a.csv"_s, u"--map"_s, u"a.csv"_s};
    QTest::newRow("watch nothing") << QStringList{u"watch"_s};
    QTest::newRow("import with no date") << QStringList{u"import"_s, u"a.txt"_s, u"--published"_s, u""_s};
    QTest::newRow("list no such thing") << QStringList{u"list"_s, u"secrets"_s};
    QTest::newRow("list with a query that is not closed") << QStringList{u"list"_s, u"names"_s, u"\"meetings"_s};
    QTest::newRow("list with an unknown status") << QStringList{u"list"_s, u"meetings"_s, u"talks status:perhaps"_s};
    QTest::newRow("list with operators and nothing") << QStringList{u"list"_s, u"articles"_s, u"AND"_s};
    QTest::newRow("list with 10,000 parentheses") << QStringList{u"list"_s, u"articles"_s, u"("_s.repeated(10000)};
    QTest::newRow("no status") << QStringList{u"list"_s, u"meetings"_s, u"--status"_s, u"perhaps"_s};
    QTest::newRow("no interval") << QStringList{u"list"_s, u"--when"_s, u"last week"_s};
    QTest::newRow("no number") << QStringList{u"list"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("less than none") << QStringList{u"list"_s, u"--limit=-1"_s};
    QTest::newRow("names at a place") << QStringList{u"list"_s, u"names"_s, u"--place"_s, u"Port Vela"_s};
    QTest::newRow("a chain of one") << QStringList{u"list"_s, u"chain"_s, u"Ana Brook"_s};
    QTest::newRow("a chain of three") << QStringList{u"list"_s, u"chain"_s, u"Ana Brook"_s, u"Ivo Dell"_s,
                                                     u"Zoë Marr"_s};
    QTest::newRow("measures with a query that is not closed") << QStringList{u"list"_s, u"measures"_s, u"\"talks"_s};
    QTest::newRow("reread what cannot be read") << QStringList{u"reread"_s, u"\"talks"_s};
    QTest::newRow("delete nothing") << QStringList{u"delete"_s};
    QTest::newRow("delete blanks") << QStringList{u"delete"_s, u" "_s};
    QTest::newRow("delete what cannot be read") << QStringList{u"delete"_s, u"\"talks"_s};
    QTest::newRow("undo many") << QStringList{u"undo"_s, u"many"_s};
    QTest::newRow("undo none") << QStringList{u"undo"_s, u"0"_s};
    QTest::newRow("undo two numbers") << QStringList{u"undo"_s, u"1"_s, u"2"_s};
    QTest::newRow("redo to nowhere") << QStringList{u"redo"_s, u"--to"_s, u"-1"_s};
    QTest::newRow("redo so many to there") << QStringList{u"redo"_s, u"1"_s, u"--to"_s, u"1"_s};
    QTest::newRow("history without limit") << QStringList{u"history"_s, u"--limit"_s, u"none"_s};
    QTest::newRow("export nothing") << QStringList{u"export"_s, u"--output"_s, u"a.png"_s};
    QTest::newRow("export no such picture") << QStringList{u"export"_s, u"map"_s, u"--output"_s, u"a.png"_s};
    QTest::newRow("export nowhere") << QStringList{u"export"_s, u"timeline"_s};
    QTest::newRow("whole and visible") << QStringList{u"export"_s, u"timeline"_s, u"--output"_s,
                                                      u"a.png"_s,  u"--whole"_s,  u"--visible"_s};
    QTest::newRow("notes beside a network")
        << QStringList{u"export"_s, u"network"_s, u"--output"_s, u"a.png"_s, u"--notes"_s, u"all"_s};
    QTest::newRow("lanes beside a storyline")
        << QStringList{u"export"_s, u"storyline"_s, u"--output"_s, u"a.png"_s, u"--lanes"_s, u"places"_s};
    QTest::newRow("no such lanes") << QStringList{u"export"_s, u"timeline"_s, u"--output"_s,
                                                  u"a.png"_s,  u"--lanes"_s,  u"trains"_s};
    QTest::newRow("no such notes") << QStringList{u"export"_s, u"timeline"_s, u"--output"_s,
                                                  u"a.png"_s,  u"--notes"_s,  u"some"_s};
}

void CliTest::wrongUsageExitsWith2()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.complaints.startsWith(u"dateline-cli: "), qPrintable(outcome.complaints));
}

void CliTest::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("all") << QStringList{u"--help"_s} << u"COMMAND"_s;
    for (const auto &command : {u"read"_s, u"import"_s, u"watch"_s, u"list"_s, u"reread"_s, u"delete"_s, u"history"_s,
                                u"undo"_s, u"redo"_s, u"export"_s})
        QTest::addRow("%s", qPrintable(command)) << QStringList{command, u"--help"_s} << command;
}

void CliTest::helps()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.complaints, QString());
    QVERIFY2(outcome.output.startsWith(u"Usage: dateline-cli "), qPrintable(outcome.output));
    QVERIFY(outcome.output.contains(words));
}

void CliTest::tellsItsVersion()
{
    const Outcome outcome = run({u"--version"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.contains(QRegularExpression(u"^dateline-cli \\d+\\.\\d+\\.\\d+\\n$"_s)));
}

void CliTest::readsInTheOrderOfTheFiles()
{
    QStringList arguments{u"read"_s, u"--format"_s, u"jsonl"_s, u"--published"_s, u"2025-11-25"_s};
    QStringList files;
    for (int i = 0; i < 6; ++i) // the first takes longest
        files.append(write(u"%1.txt"_s.arg(i),
                           QByteArray("Ana Brook met Lee Marr in Geneva on Monday. ").repeated(i == 0 ? 60 : 1)
                               + QByteArray::number(i)));
    files.append(u"0.txt"_s); // as it is named, not where it lies
    const Outcome outcome = run(arguments + files);
    QCOMPARE(outcome.status, 0);
    const QStringList lines = outcome.output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), files.size());
    for (int i = 0; i < lines.size(); ++i) {
        const QJsonObject object = QJsonDocument::fromJson(lines.at(i).toUtf8()).object();
        QCOMPARE(object.value(u"file").toString(), files.at(i));
        QVERIFY(object.value(u"published").toString().startsWith(u"2025-11-25"));
        QVERIFY(!object.value(u"mentions").toArray().isEmpty());
    }
}

void CliTest::readsStandardInput()
{
    const QByteArray text = "Ana Brook met Lee Marr in Geneva on November 3.";
    const Outcome outcome = run({u"read"_s, u"--format"_s, u"jsonl"_s, u"-"_s}, text);
    QCOMPARE(outcome.status, 0);
    const QJsonObject object = QJsonDocument::fromJson(outcome.output.toUtf8()).object();
    QCOMPARE(object.value(u"file").toString(), u"-"_s);
    QCOMPARE(object.value(u"text").toString(), QString::fromUtf8(text));
}

void CliTest::readsAsConllu()
{
    const Outcome outcome = run({u"read"_s, u"--format"_s, u"conllu"_s, u"-"_s}, "Ana Brook met Lee Marr. They spoke.");
    QCOMPARE(outcome.status, 0);
    const QStringList rows = outcome.output.split(u'\n').filter(QRegularExpression(u"^\\d"_s));
    QCOMPARE(rows.size(), 9);
    QVERIFY(std::ranges::all_of(rows, [](const QString &row) { return row.count(u'\t') == 9; }));
}

void CliTest::readsAsText()
{
    const Outcome outcome =
        run({u"read"_s, u"--published"_s, u"2025-11-25"_s, u"-"_s}, "Ana Brook met Lee Marr in Geneva on November 3.");
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.contains(u"Ana Brook"), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"2025-11-25"), qPrintable(outcome.output));
    QVERIFY2(!outcome.output.contains(u"Not in English"), qPrintable(outcome.output));
}

void CliTest::readsOtherLanguagesAndSaysSo()
{
    const Outcome outcome =
        run({u"read"_s, u"-"_s},
            "Les ministres des deux pays se sont rencontr\xC3\xA9s lundi avec Ana Brook pour parler "
            "de l'ouverture du canal, selon un porte-parole de Lee Marr.");
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.contains(u"Not in English: names and meetings are guesses"), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"Ana Brook"), qPrintable(outcome.output));
}

void CliTest::offsetsCountCodePoints()
{
    const Outcome outcome = run({u"read"_s, u"--format"_s, u"jsonl"_s, u"-"_s},
                                QString(u"🙂🙂 Yesterday Ana Brook met Lee Marr in Geneva."_s).toUtf8());
    QCOMPARE(outcome.status, 0);
    const QJsonObject object = QJsonDocument::fromJson(outcome.output.toUtf8()).object();
    const auto points = object.value(u"text").toString().toUcs4();
    bool found = false;
    const QJsonArray mentions = object.value(u"mentions").toArray();
    for (const QJsonValue &mention : mentions) {
        const qsizetype begin = mention[u"begin"].toInt();
        const QList<uint> name = points.sliced(begin, mention[u"end"].toInt() - begin);
        found |= QString::fromUcs4(reinterpret_cast<const char32_t *>(name.constData()), name.size()) == u"Ana Brook";
    }
    QVERIFY2(found, qPrintable(outcome.output));
}

void CliTest::badFilesAreNamedAndTheRestIsRead()
{
    const QString good = write(u"good.txt"_s, "Ana Brook met Lee Marr in Geneva.");
    const Outcome outcome =
        run({u"read"_s, u"--format"_s, u"jsonl"_s, u"nowhere.txt"_s, good, write(u"empty.txt"_s, ""), m_folder->path(),
             write(u"noise.txt"_s, QByteArray("\0\1\2\3\xff\xfe\0\0", 8).repeated(100))});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output.count(u'\n'), 1);
    for (const QString &name :
         {u"nowhere.txt"_s, u"empty.txt"_s, u"noise.txt"_s, QFileInfo(m_folder->path()).fileName()})
        QVERIFY2(outcome.complaints.contains(name), qPrintable(outcome.complaints));
}

void CliTest::survivesAReaderThatGoesAway()
{
    QStringList arguments{u"-c"_s, u"\"$0\" read --format jsonl \"$@\" | head -c 20; echo \" ${PIPESTATUS[0]}\""_s,
                          program};
    for (int i = 0; i < 8; ++i)
        arguments.append(write(u"%1.txt"_s.arg(i), QByteArray("Ana Brook met Lee Marr in Geneva. ").repeated(40)));
    QProcess shell;
    shell.setProcessEnvironment(environment(m_folder->path()));
    shell.start(u"bash"_s, arguments);
    QVERIFY(shell.waitForFinished(patience));
    const QByteArray output = shell.readAllStandardOutput().trimmed();
    QVERIFY2(output.endsWith(" 0"), output.constData());
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

void CliTest::importsAndLists()
{
    write(u"news/a.txt"_s, "date 2025-11-25\n\nAna Brook met Lee Marr in Geneva on November 24.");
    write(u"news/deeper/b.txt"_s, "date 2025-11-26\n\nAna Brook flew home.");
    const Outcome import = run({u"import"_s, u"news"_s});
    QCOMPARE(import.complaints, QString());
    QCOMPARE(import.status, 0);
    QCOMPARE(import.output, u"2 stored, 0 there already, 0 failed\n"_s);
    QVERIFY(QFile::exists(m_folder->filePath(u"dateline/corpus.sqlite"_s)));
    QCOMPARE(run({u"import"_s, u"news/a.txt"_s}).output, u"0 stored, 1 there already, 0 failed\n"_s);
    const Outcome list = run({u"list"_s});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.output.count(u'\n'), 2);
    QVERIFY(run({u"list"_s, u"names"_s}).output.contains(u"Ana Brook"));
}

void CliTest::importNamesWhatFailed()
{
    const Outcome outcome = run({u"import"_s, u"--database"_s, u"mine.sqlite"_s, u"nowhere.txt"_s,
                                 write(u"good.txt"_s, "Ana Brook met Lee Marr.")});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, u"1 stored, 0 there already, 1 failed\n"_s);
    QVERIFY2(outcome.complaints.contains(u"nowhere.txt"), qPrintable(outcome.complaints));
    QVERIFY(QFile::exists(m_folder->filePath(u"mine.sqlite"_s)));
}

void CliTest::killedImportLosesNothing()
{
    for (int i = 0; i < 100; ++i)
        write(u"news/%1.txt"_s.arg(i, 3, 10, QChar(u'0')),
              "Ana Brook met Lee Marr in Geneva on November 24. That was number " + QByteArray::number(i) + '.');
    const QString database = m_folder->filePath(u"dateline/corpus.sqlite"_s);
    QProcess import;
    import.setProcessEnvironment(environment(m_folder->path()));
    import.start(program, {u"import"_s, m_folder->filePath(u"news"_s)});
    QVERIFY(import.waitForStarted());
    const StoreOptions options{.database = database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    const auto stored = [&options] {
        auto reader = StoreReader::open(options);
        return reader ? reader->counts().value_or(CorpusCounts()).articles : 0;
    };
    QVERIFY(QTest::qWaitFor([&] { return stored() >= 5; }, patience));
    const qint64 seen = stored();
    import.kill();
    QVERIFY(import.waitForFinished(patience));

    const Outcome list = run({u"list"_s, u"meetings"_s});
    QCOMPARE(list.status, 0);
    const qint64 kept = run({u"list"_s}).output.count(u'\n');
    QVERIFY(kept >= seen);
    const Outcome again = run({u"import"_s, u"news"_s});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.output, u"%1 stored, %2 there already, 0 failed\n"_s.arg(100 - kept).arg(kept));
    QCOMPARE(run({u"list"_s}).output.count(u'\n'), 100);
}

void CliTest::goesOnWithAKilledImport()
{
    for (int i = 0; i < 40; ++i)
        write(u"news/%1.txt"_s.arg(i, 3, 10, QChar(u'0')),
              "Ana Brook met Lee Marr. That was number " + QByteArray::number(i) + '.');
    QProcess import;
    import.setProcessEnvironment(environment(m_folder->path()));
    import.start(program, {u"import"_s, m_folder->filePath(u"news"_s)});
    const auto logs = [this] {
        return QDir(m_folder->filePath(u"dateline"_s)).entryInfoList({u"*-import-*"_s}, QDir::Files);
    };
    QVERIFY(QTest::qWaitFor([&] { return !logs().isEmpty() && logs().first().size() > 1000; }, patience));
    import.kill();
    QVERIFY(import.waitForFinished(patience));
    QCOMPARE(logs().size(), 1);
    const qint64 kept = run({u"list"_s}).output.count(u'\n');
    QVERIFY(kept > 0);
    const Outcome again = run({u"import"_s, u"--resume"_s});
    QCOMPARE(again.status, 0);
    QCOMPARE(run({u"list"_s}).output.count(u'\n'), 40);
    QVERIFY(again.output.section(u' ', 0, 0).toInt() == 40 - kept);
    QVERIFY(again.output.section(u' ', 2, 2).toInt()
            <= 1); // files done with are not read again; one may have been under way
    QVERIFY(logs().isEmpty());
    QCOMPARE(run({u"import"_s, u"--resume"_s}).output, u"0 stored, 0 there already, 0 failed\n"_s);
}

void CliTest::readsAndImportsWhatHoldsMany()
{
    const QString feed =
        write(u"a.rss"_s,
              "<rss><channel><title>Marlow Post</title><item><title>Talks</title><description>Ana Brook met Lee "
              "Marr in Marlow.</description></item><item><title>None</title></item></channel></rss>");
    const Outcome read = run({u"read"_s, u"a.rss"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(read.status, 1);
    QCOMPARE(read.complaints, u"dateline-cli: cannot read 'a.rss › None': no text found\n"_s);
    QVERIFY2(read.output.contains(u"\"file\":\"a.rss › Talks\""), qPrintable(read.output));
    QFile file(feed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(run({u"read"_s, u"-"_s}, file.readAll()).output.startsWith(u"Talks"));
    QCOMPARE(run({u"import"_s, u"a.rss"_s}).output, u"1 stored, 0 there already, 1 failed\n"_s);
}

void CliTest::importsTablesAsItIsTold()
{
    write(u"a.csv"_s, "x,y\nTalks,Ana Brook met Lee Marr.\n");
    write(u"b.csv"_s, "x,y\nMore,Ana Brook left.\n");
    const Outcome untold = run({u"import"_s, u"a.csv"_s});
    QCOMPARE(untold.status, 1);
    QVERIFY2(untold.complaints.contains(u"which of its columns holds the text is not known: x, y\n"),
             qPrintable(untold.complaints));
    QVERIFY(untold.complaints.contains(u"--map"));
    QCOMPARE(run({u"import"_s, u"a.csv"_s, u"--map"_s, u"headline=x"_s}).status, 2);
    QCOMPARE(run({u"import"_s, u"a.csv"_s, u"--map"_s, u"title=x,text=y"_s}).output,
             u"1 stored, 0 there already, 0 failed\n"_s);
    QCOMPARE(run({u"import"_s, u"b.csv"_s}).output,
             u"1 stored, 0 there already, 0 failed\n"_s); // as it was told of a table alike
    QVERIFY(run({u"list"_s}).output.contains(u"More"));
}

void CliTest::writesAReport()
{
    const Outcome outcome = run({u"import"_s, write(u"good.txt"_s, "Ana Brook met Lee Marr."), write(u"bad.txt"_s, ""),
                                 u"--report"_s, u"report.txt"_s});
    QCOMPARE(outcome.status, 1);
    QFile report(m_folder->filePath(u"report.txt"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray text = report.readAll();
    QVERIFY2(text.contains("1 stored\n") && text.contains("bad.txt\tcannot read 'bad.txt': it is empty\n"),
             text.constData());
    QVERIFY(run({u"import"_s, u"good.txt"_s, u"--report"_s, u"/nowhere/report.txt"_s})
                .complaints.contains(u"cannot write the report"));
}

void CliTest::watchesFolders()
{
    QCOMPARE(run({u"watch"_s}).status, 2);
    QCOMPARE(run({u"watch"_s, write(u"news/a.txt"_s, "Ana Brook met Lee Marr.")}).status, 2);
    QProcess watch;
    watch.setProcessEnvironment(environment(m_folder->path()));
    watch.start(program, {u"watch"_s, m_folder->filePath(u"news"_s)});
    const auto stored = [this] {
        return QFile::exists(m_folder->filePath(u"dateline/corpus.sqlite"_s)) ? run({u"list"_s}).output.count(u'\n')
                                                                              : 0;
    };
    QVERIFY2(QTest::qWaitFor([&] { return stored() == 1; }, patience), watch.readAllStandardError().constData());
    write(u"news/in/b.txt"_s, "Lee Marr left Marlow.");
    QVERIFY(QTest::qWaitFor([&] { return stored() == 2; }, patience));
    watch.terminate();
    QVERIFY(watch.waitForFinished(patience));
    QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
    QCOMPARE(watch.exitCode(), 0);
}

void CliTest::lists_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("output");
    QTest::newRow("articles") << QStringList{u"articles"_s}
                              << u"2025-06-01\tPlans\tMorning Sheet\t2\t1\n"
                                 "2025-03-01\tTalks at sea\tExample Wire\t2\t1\n"_s;
    QTest::newRow("names") << QStringList{u"names"_s}
                           << u"person\tAna Brook\tMinister\t2\t2\t2\nperson\tZoë Marr\t\t1\t1\t1\n"
                              "person\tIvo Dell\t\t1\t1\t1\n"_s;
    QTest::newRow("meetings") << QStringList{u"meetings"_s}
                              << u"2025-02-27/2025-02-28\tAna Brook; Zoë Marr\tPort Vela\theld\tin-person\t"
                                 "Ana Brook met Zoë Marr.\tTalks at sea\n"
                                 "\tIvo Dell; Ana Brook\t\tpossible\tin-person\tIvo Dell may see Ana Brook.\tPlans\n"_s;
    QTest::newRow("measures") << QStringList{u"measures"_s}
                              << u"person\tAna Brook\t2\t2\t1.00000\t0.48649\t1\t2025-02-27\t2025-02-28\n"
                                 "person\tZoë Marr\t1\t1\t0.00000\t0.25676\t1\t2025-02-27\t2025-02-28\n"
                                 "person\tIvo Dell\t1\t1\t0.00000\t0.25676\t1\t\t\n"_s;
    QTest::newRow("a chain")
        << QStringList{u"chain"_s, u"zoe marr"_s, u"Ivo Dell"_s}
        << u"Zoë Marr\tAna Brook\t2025-02-27/2025-02-28\tAna Brook; Zoë Marr\tPort Vela\theld\tin-person\t"
           "Ana Brook met Zoë Marr.\tTalks at sea\n"
           "Ana Brook\tIvo Dell\t\tIvo Dell; Ana Brook\t\tpossible\tin-person\tIvo Dell may see Ana Brook.\tPlans\n"_s;
}

void CliTest::lists()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, output);
    fillStore();
    const Outcome outcome = run(QStringList{u"list"_s} + arguments);
    QCOMPARE(outcome.complaints, QString());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, output);
}

void CliTest::listsWhatIsAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QStringList &arguments, int lines, int status = 0) {
        QTest::newRow(name) << arguments << lines << status;
    };
    row("all", {}, 2);
    row("words", {u"--search"_s, u"zoe"_s}, 1);
    row("words that are no search", {u"--search"_s, u"OR (* NOT"_s}, 2);
    row("a phrase left open", {u"--search"_s, u"(* \"brook met"_s}, 1);
    row("name", {u"--name"_s, u"ana brook"_s}, 2);
    row("two names", {u"--name"_s, u"Ana Brook"_s, u"--name"_s, u"Ivo"_s}, 1);
    row("nobody", {u"--name"_s, u"Nobody At All"_s}, 0, 1);
    row("interval", {u"--when"_s, u"2025-06"_s}, 1);
    row("status", {u"meetings"_s, u"--status"_s, u"held"_s}, 1);
    row("two statuses", {u"meetings"_s, u"--status"_s, u"held"_s, u"--status"_s, u"possible"_s}, 2);
    row("place", {u"meetings"_s, u"--place"_s, u"port vela"_s}, 1);
    row("source", {u"--source"_s, u"Morning Sheet"_s}, 1);
    row("limit", {u"--limit"_s, u"1"_s}, 1);
    row("no lines", {u"names"_s, u"--limit"_s, u"0"_s}, 0);
    row("query of words", {u"articles"_s, u"zoe"_s}, 1);
    row("query in two arguments", {u"articles"_s, u"zoe"_s, u"OR title:plans"_s}, 2);
    row("query of who met", {u"meetings"_s, u"met:\"Ana Brook\" \"Ivo Dell\""_s}, 1);
    row("query of days", {u"meetings"_s, u"person:brook before:2025-06 status:held"_s}, 1);
    row("names in what a query finds", {u"names"_s, u"place:vela OR zoe"_s}, 2);
    row("query and option", {u"articles"_s, u"brook"_s, u"--source"_s, u"Morning Sheet"_s}, 1);
    row("query that finds nothing", {u"names"_s, u"nothing of the kind"_s}, 0);
    row("measures of a query", {u"measures"_s, u"status:held"_s}, 2);
    row("measures of nothing", {u"measures"_s, u"nothing of the kind"_s}, 0);
    row("measures, the first", {u"measures"_s, u"--limit"_s, u"1"_s}, 1);
    row("a chain of held meetings", {u"chain"_s, u"Zoë Marr"_s, u"Ana Brook"_s, u"--status"_s, u"held"_s}, 1);
    row("no chain", {u"chain"_s, u"Zoë Marr"_s, u"Ivo Dell"_s, u"--status"_s, u"held"_s}, 0, 1);
    row("a chain to oneself", {u"chain"_s, u"Ana Brook"_s, u"Ana Brook"_s}, 0, 1);
    row("a chain to nobody", {u"chain"_s, u"Ana Brook"_s, u"Nobody At All"_s}, 0, 1);
    row("part of a name", {u"names"_s, u"--search"_s, u"marr"_s}, 1);
}

void CliTest::listsWhatIsAskedFor()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, lines);
    QFETCH(int, status);
    fillStore();
    const Outcome outcome = run(QStringList{u"list"_s} + arguments);
    QCOMPARE(outcome.status, status);
    QCOMPARE(outcome.output.count(u'\n'), lines);
    QCOMPARE(outcome.complaints.isEmpty(), status == 0);
}

void CliTest::deletesUndoesAndRedoes()
{
    QCOMPARE(run({u"history"_s}).status, 1); // there is no store
    fillStore();
    const QString all = run({u"list"_s}).output;
    QCOMPARE(all.count(u'\n'), 2);
    const QString title = all.section(u'\t', 1, 1);
    const Outcome removed = run({u"delete"_s, u"title:\"%1\""_s.arg(title)});
    QCOMPARE(removed.complaints, QString());
    QCOMPARE(removed.output, title + u'\n');
    QCOMPARE(run({u"list"_s}).output.count(u'\n'), 1);
    const Outcome none = run({u"delete"_s, u"title:\"%1\""_s.arg(title)});
    QCOMPARE(none.status, 1);
    QVERIFY(none.complaints.contains(u"no such article"));

    const QStringList history = run({u"history"_s}).output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(history.size(), 3);
    const QStringList last = history.last().split(u'\t');
    QCOMPARE(last.size(), 5);
    QVERIFY(QDateTime::fromString(last.at(1), Qt::ISODate).isValid());
    QCOMPARE(last.sliced(2), (QStringList{u"done"_s, u"Delete '%1'"_s.arg(title), QString()}));
    QCOMPARE(run({u"history"_s, u"--limit"_s, u"1"_s}).output.trimmed(), history.last().trimmed());

    QCOMPARE(run({u"undo"_s}).output, u"undone: Delete '%1'\n"_s.arg(title));
    QCOMPARE(run({u"list"_s}).output, all);
    QVERIFY(run({u"history"_s}).output.contains(u"undone\tDelete"));
    QCOMPARE(run({u"undo"_s, u"2"_s}).output.count(u"undone: Import"), 2);
    QCOMPARE(run({u"list"_s}).output, QString());
    const Outcome nothing = run({u"undo"_s});
    QCOMPARE(nothing.status, 1);
    QCOMPARE(nothing.complaints, u"dateline-cli: there is nothing to undo\n"_s);
    QCOMPARE(run({u"redo"_s, u"--to"_s, history.at(1).section(u'\t', 0, 0)}).status, 0);
    QCOMPARE(run({u"list"_s}).output, all);
    QCOMPARE(run({u"redo"_s}).output, u"redone: Delete '%1'\n"_s.arg(title));
    QCOMPARE(run({u"redo"_s, u"--to"_s, u"77"_s}).status, 1);
}

void CliTest::pointsAtWhatCannotBeRead()
{
    const Outcome outcome = run({u"list"_s, u"meetings"_s, u"Zoë 🙂 status:maybe"_s});
    QCOMPARE(
        outcome.complaints.section(u'\n', 0, 2),
        u"dateline-cli: cannot read the query: “maybe” is no status; there are held, planned, possible and not-held.\n"
        "  Zoë 🙂 status:maybe\n"
        "               ^^^^^"_s);
}

void CliTest::nothingIsMadeByListing()
{
    const Outcome outcome = run({u"list"_s, u"--database"_s, u"mistyped.sqlite"_s});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.complaints.contains(u"mistyped.sqlite"), qPrintable(outcome.complaints));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList());
}

void CliTest::refusesAFileThatIsNoStore()
{
    const QString letter = write(u"letter.txt"_s, "Dear friend, this is a letter and not a store.");
    for (const QString &command : {u"list"_s, u"import"_s}) {
        QStringList arguments{command, u"--database"_s, letter};
        if (command == u"import")
            arguments.append(letter);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.complaints.contains(u"letter.txt"), qPrintable(outcome.complaints));
    }
    QFile file(letter);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "Dear friend, this is a letter and not a store.");
}

void CliTest::exportNeedsAStore()
{
    const Outcome outcome = run({u"export"_s, u"timeline"_s, u"--output"_s, u"timeline.png"_s});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.complaints.contains(u"nothing has been imported"), qPrintable(outcome.complaints));
    QVERIFY(!QFile::exists(m_folder->filePath(u"timeline.png"_s)));
}

void CliTest::exportsTheSameBytesTwice_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("pixels") << u"timeline"_s << u"a.png"_s << QStringList{u"--scale"_s, u"1.5"_s, u"--sources"_s};
    QTest::newRow("drawing") << u"timeline"_s << u"a.svg"_s << QStringList{u"--dark"_s};
    QTest::newRow("page") << u"timeline"_s << u"a.pdf"_s << QStringList{u"--paper"_s, u"A3"_s};
    QTest::newRow("film") << u"timeline"_s << u"a.apng"_s << QStringList{u"--seconds"_s, u"1"_s};
    QTest::newRow("places") << u"timeline"_s << u"a.svg"_s
                            << QStringList{u"--lanes"_s, u"places"_s, u"--size"_s, u"900x300"_s, u"--visible"_s};
    QTest::newRow("narrowed") << u"timeline"_s << u"a.svg"_s << QStringList{u"--search"_s, u"after:2025-01-01"_s};
    QTest::newRow("storyline") << u"storyline"_s << u"a.pdf"_s << QStringList{};
    QTest::newRow("network") << u"network"_s << u"a.svg"_s << QStringList{};
    QTest::newRow("film of the network") << u"network"_s << u"a.apng"_s << QStringList{u"--seconds"_s, u"1"_s};
}

void CliTest::exportsTheSameBytesTwice()
{
    QFETCH(const QString, what);
    QFETCH(const QString, file);
    QFETCH(const QStringList, options);
    if (!QFile::exists(QFileInfo(program).dir().filePath(u"dateline"_s)))
        QSKIP("the program with the window is not built");
    fillStore();
    const auto exported = [&] {
        const Outcome outcome = run(QStringList{u"export"_s, what, u"--output"_s, file} + options);
        QFile written(m_folder->filePath(file));
        return outcome.status == 0 && written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    const QByteArray first = exported();
    QVERIFY(first.size() > 500);
    QCOMPARE(exported(), first);
}

void CliTest::exportsWhatIsAskedFor()
{
    if (!QFile::exists(QFileInfo(program).dir().filePath(u"dateline"_s)))
        QSKIP("the program with the window is not built");
    fillStore();
    const auto exported = [&](const QStringList &options) {
        const Outcome outcome = run(QStringList{u"export"_s, u"timeline"_s, u"--output"_s, u"a.svg"_s} + options);
        QFile written(m_folder->filePath(u"a.svg"_s));
        return outcome.status == 0 && written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll())
                                                                        : outcome.complaints;
    };
    const QString people = exported({});
    QVERIFY2(people.contains(u"Ivo Dell") && !people.contains(u"No place named"), qPrintable(people.left(500)));
    const QString places = exported({u"--lanes"_s, u"places"_s});
    QVERIFY2(places.contains(u"No place named"), qPrintable(places.left(500)));
    const QString narrowed =
        exported({u"--search"_s, u"place:\"Port Vela\""_s, u"--size"_s, u"900x300"_s, u"--visible"_s});
    QVERIFY2(narrowed.contains(u"Ana Brook") && !narrowed.contains(u"Ivo Dell"), qPrintable(narrowed.left(500)));
    QVERIFY2(narrowed.contains(u"<svg width=\"900\""), qPrintable(narrowed.left(500)));
    QVERIFY(exported({u"--size"_s, u"wide"_s}).contains(u"--size"));
}

QTEST_GUILESS_MAIN(CliTest)
#include "clitest.moc"
