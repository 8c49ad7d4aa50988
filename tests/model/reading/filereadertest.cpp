// SPDX-License-Identifier: GPL-3.0-only
#include "model/reading/filereader.h"
#include "tests/support/madearchive.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QByteArray talks = "Talks Begin in Marlow\n\nAna Brook met Lee Marr in Marlow on Tuesday.\n";

ReaderOptions options()
{
    return {.program = QStringLiteral(DATELINE_BINARIES "/dateline-reader")};
}

} // namespace

class FileReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameAsInThisProcess();
    void readsManyFilesInOneProcess();
    void namesFilesThatCannotBeOpened();
    void aDeathCostsOneFile();
    void aDeathWhileNothingIsReadCostsNothing();
    void silenceCostsOneFile();
    void saysWhenThereIsNoReader();
    void saysWhenTheReaderIsAnotherProgram();
    void refusesWhatIsRiskyWhereItCannotBeShutIn();
    void tellsColumns();
    void forgetsFilesInTheMiddle();
    void messagesComeBackAsTheyWere();
    void takesNoMessagesThatAreNone();

private:
    QString write(const QString &name, const QByteArray &content) const;
    /// What each file gave: "name: title" or the reason.
    static QStringList readAll(FileReader &reader);

    QTemporaryDir m_folder;
};

QString FileReaderTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QStringList FileReaderTest::readAll(FileReader &reader)
{
    QStringList lines;
    while (reader.waiting() > 0) {
        const auto event = reader.next();
        if (const auto *item = std::get_if<ReadItem>(&event))
            lines.append(item->article ? item->name + u": "_s + item->article->title : item->article.error().message);
    }
    return lines;
}

void FileReaderTest::readsTheSameAsInThisProcess()
{
    const QByteArray zip =
        MadeArchive{.files = {{"a/talks.txt", talks}, {"b.txt", ""}, {"c.html", "<p>They met in Marlow.</p>"}}}
            .content();
    const QStringList paths{write(u"news.zip"_s, zip), write(u"talks.txt"_s, talks),
                            write(u"a.csv"_s, "when,what\n1,They met.\n"), m_folder.filePath(u"nowhere.txt"_s)};
    const ReadOptions asked{.published = QDate(2026, 3, 5), .columns = {.mapping = {.text = u"what"_s}}};
    QList<QList<ReadItem>> read;
    for (const ReaderOptions &how : {options(), ReaderOptions()}) {
        FileReader reader(how);
        for (const QString &path : paths)
            reader.add({.path = path, .options = asked});
        QList<ReadItem> items;
        int ends = 0;
        while (reader.waiting() > 0) {
            const auto event = reader.next();
            if (const auto *item = std::get_if<ReadItem>(&event))
                items.append(*item);
            ends += std::holds_alternative<FileReader::FileEnd>(event);
        }
        QCOMPARE(ends, 4);
        QCOMPARE(items.size(), 6);
        read.append(items);
    }
    QCOMPARE(read.first(), read.last());
}

void FileReaderTest::readsManyFilesInOneProcess()
{
    FileReader reader(options());
    for (int number = 0; number < 200; ++number)
        reader.add({.path = write(u"%1.txt"_s.arg(number), talks), .options = {}});
    reader.next();
    const auto first = reader.process();
    QVERIFY(first);
    QCOMPARE(readAll(reader).size(), 199);
    QCOMPARE(reader.process(), first);
}

void FileReaderTest::namesFilesThatCannotBeOpened()
{
    FileReader reader(options());
    const QString pipe = m_folder.filePath(u"pipe.txt"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &path :
         {m_folder.filePath(u"nowhere.txt"_s), m_folder.path(), pipe, write(u"talks.txt"_s, talks)})
        reader.add({.path = path, .options = {}});
    const QString name = QFileInfo(m_folder.path()).fileName();
    QCOMPARE(readAll(reader),
             (QStringList{
                 u"cannot read 'nowhere.txt': there is no such file"_s, u"cannot read '%1': it is a folder"_s.arg(name),
                 u"cannot read 'pipe.txt': it is not a regular file"_s, u"talks.txt: Talks Begin in Marlow"_s}));
}

void FileReaderTest::aDeathCostsOneFile()
{
    MadeArchive many;
    for (int number = 0; number < 20'000; ++number)
        many.files.append({"a" + QByteArray::number(number) + ".txt", talks.repeated(20)});
    FileReader reader(options());
    reader.add({.path = write(u"many.zip"_s, many.content()), .options = {}});
    for (int number = 0; number < 5; ++number)
        reader.add({.path = write(u"after%1.txt"_s.arg(number), talks), .options = {}});
    reader.next();
    const auto first = reader.process();
    QCOMPARE(kill(pid_t(*first), SIGSYS), 0); // as for a call that it may not make; no sanitizer catches it
    const QStringList lines = readAll(reader);
    QCOMPARE(lines.filter(u"cannot read"_s),
             QStringList{u"cannot read 'many.zip': the process that read it died: Bad system call"_s});
    QCOMPARE(lines.filter(u"after"_s).size(), 5);
    QVERIFY(reader.process() != first);
}

void FileReaderTest::aDeathWhileNothingIsReadCostsNothing()
{
    FileReader reader(options());
    reader.add({.path = write(u"talks.txt"_s, talks), .options = {}});
    readAll(reader);
    kill(pid_t(*reader.process()), SIGKILL);
    QTest::qWait(300); // until it is gone
    for (int number = 0; number < 3; ++number)
        reader.add({.path = write(u"after%1.txt"_s.arg(number), talks), .options = {}});
    QCOMPARE(readAll(reader).filter(u"cannot read"_s), QStringList());
}

void FileReaderTest::silenceCostsOneFile()
{
    ReaderOptions impatient = options();
    impatient.patience = std::chrono::milliseconds(1500);
    FileReader reader(impatient);
    reader.add({.path = write(u"talks.txt"_s, talks), .options = {}});
    readAll(reader);
    kill(pid_t(*reader.process()), SIGSTOP);
    reader.add({.path = write(u"slow.txt"_s, talks), .options = {}});
    reader.add({.path = write(u"after.txt"_s, talks), .options = {}});
    QCOMPARE(
        readAll(reader),
        (QStringList{u"cannot read 'slow.txt': reading it took too long"_s, u"after.txt: Talks Begin in Marlow"_s}));
}

void FileReaderTest::saysWhenThereIsNoReader()
{
    FileReader reader({.program = u"/nowhere/dateline-reader"_s});
    reader.add({.path = write(u"talks.txt"_s, talks), .options = {}});
    QCOMPARE(readAll(reader),
             QStringList{
                 u"cannot read 'talks.txt': '/nowhere/dateline-reader', which reads files, cannot be started: No such "
                 u"file or directory"_s});
}

void FileReaderTest::saysWhenTheReaderIsAnotherProgram()
{
    FileReader reader({.program = u"/bin/true"_s});
    reader.add({.path = write(u"talks.txt"_s, talks), .options = {}});
    QCOMPARE(readAll(reader),
             QStringList{u"cannot read 'talks.txt': '/bin/true', which reads files, does not start as it should"_s});
}

/// As in a container that lets programs set no filter: what is read there, in a process of its own.
void FileReaderTest::refusesWhatIsRiskyWhereItCannotBeShutIn()
{
    const QByteArray zip = MadeArchive{.files = {{"a.txt", talks}}}.content();
    const QStringList paths{write(u"news.zip"_s, zip), write(u"talks.txt"_s, talks),
                            write(u"a.eml"_s, "From: a@b.example\nMessage-ID: <1>\n\nThey met.\n")};
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
        const scmp_arg_cmp setting = SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP);
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(seccomp), 0);
        seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prctl), 1, &setting);
        seccomp_load(filter);
        FileReader reader(options());
        for (const QString &path : paths)
            reader.add({.path = path, .options = {}});
        const QByteArray lines = readAll(reader).join(u'\n').toUtf8();
        const auto written = ::write(ends[1], lines.constData(), std::size_t(lines.size()));
        _exit(written == lines.size() ? 0 : 1);
    }
    close(ends[1]);
    QFile from;
    QVERIFY(from.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle));
    const QStringList lines = QString::fromUtf8(from.readAll()).split(u'\n');
    waitpid(child, nullptr, 0);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(
                 u"cannot read 'news.zip': files of its kind are read only where the system can shut in the process"),
             qPrintable(lines[0]));
    QCOMPARE(lines[1], u"talks.txt: Talks Begin in Marlow"_s);
    QVERIFY2(lines[2].startsWith(u"cannot read 'a.eml': files of its kind"), qPrintable(lines[2]));
}

void FileReaderTest::tellsColumns()
{
    FileReader reader(options());
    const auto columns = reader.columns(write(u"a.csv"_s, "Headline,Body\nTalks,They met.\n"));
    QVERIFY(columns);
    QCOMPARE(columns->names, (QStringList{u"Headline"_s, u"Body"_s}));
    QCOMPARE(columns->guess.text, u"Body"_s);
    QCOMPARE(reader.columns(write(u"talks.txt"_s, talks)).error().message,
             u"cannot read 'talks.txt': it is no table"_s);
    QCOMPARE(reader.columns(m_folder.filePath(u"nowhere.csv"_s)).error().kind, ErrorKind::NotFound);
}

void FileReaderTest::forgetsFilesInTheMiddle()
{
    FileReader reader(options());
    const QByteArray zip = MadeArchive{.files = {{"a.txt", talks}, {"b.txt", talks}}}.content();
    reader.add({.path = write(u"news.zip"_s, zip), .options = {}});
    reader.next();
    reader.clear();
    QCOMPARE(reader.waiting(), 0);
    reader.add({.path = write(u"talks.txt"_s, talks), .options = {}});
    QCOMPARE(readAll(reader), QStringList{u"talks.txt: Talks Begin in Marlow"_s});
}

void FileReaderTest::messagesComeBackAsTheyWere()
{
    const ReadRequest request{
        .wish = ReadWish::Columns,
        .path = u"/made/a.csv"_s,
        .modified = QDateTime(QDate(2026, 3, 3), QTime(1, 2), QTimeZone::utc()),
        .options = {
            .published = QDate(2026, 3, 4),
            .columns = {.mapping = {.title = u"a"_s}, .known = {{.columns = {u"x"_s}, .mapping = {.text = u"x"_s}}}},
            .limits = {
                .largest = 5, .deepest = 4, .mostItems = 3, .steepest = 2, .unsuspicious = 1, .deepestMarkup = 9}}};
    QCOMPARE(readRequest(toBytes(request)), request);
    Article article{.title = u"T"_s,
                    .source = u"S"_s,
                    .byline = u"B"_s,
                    .published = {QDateTime(QDate(2026, 3, 3), QTime(1, 2), QTimeZone::fromSecondsAheadOfUtc(-3600)),
                                  TimePrecision::Minute, PublishedBasis::Stated},
                    .text = u"By B\nThey met."_s,
                    .headers = {{HeaderKind::Byline, {0, 4}}},
                    .removed = u"R"_s,
                    .origin = u"O"_s,
                    .format = u"text"_s,
                    .hash = QByteArray(32, 'h')};
    const QList<ReadAnswer> answers{
        ReaderReady{true, u"x"_s},
        ReadItem{.name = u"n"_s, .article = article},
        ReadItem{.name = u"n"_s, .article = failure(ErrorKind::Damaged, u"why"_s)},
        Result<TableColumns>(TableColumns{.names = {u"a"_s}, .rows = {{u"b"_s}}, .guess = {.text = u"a"_s}}),
        ReadPosition{7},
        ReadDone()};
    for (const ReadAnswer &answer : answers)
        QVERIFY(readAnswer(toBytes(answer)) == answer);
}

void FileReaderTest::takesNoMessagesThatAreNone()
{
    Article article{.text = u"They met."_s, .headers = {{HeaderKind::Byline, {0, 4}}}, .hash = QByteArray(32, 'h')};
    const QByteArray whole = toBytes(ReadAnswer(ReadItem{.name = u"n"_s, .article = article}));
    QVERIFY(readAnswer(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!readAnswer(whole.first(size)));
    QVERIFY(!readAnswer(whole + 'x'));
    article.headers.first().span.end = 400;
    QVERIFY(!readAnswer(toBytes(ReadAnswer(ReadItem{.name = u"n"_s, .article = article}))));
    QVERIFY(!readAnswer(QByteArray("\0\0\0\x7F", 4)));
    QVERIFY(!readRequest(QByteArray(64, '\xFF')));
    // Claims a list of 800 million columns: room is made for what comes, not for what is claimed.
    QVERIFY(!readAnswer(QByteArray::fromHex("00000002e930000e010000b8")));
    QVERIFY(!readAnswer(QByteArray::fromHex("00000003017fffffff0000")));
}

QTEST_GUILESS_MAIN(FileReaderTest)
#include "filereadertest.moc"
