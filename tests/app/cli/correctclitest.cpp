// SPDX-License-Identifier: GPL-3.0-only
// Runs "dateline-cli correct" itself.
#include "model/store/storewriter.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/support/samplearticle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class CorrectCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refuses_data();
    void refuses();
    void helps();
    void needsAStore();
    void corrects_data();
    void corrects();
    void previewsOnly();
    void splitsWhatIsCounted();
    void changesMeetings();
    void listsWhatWasSaid();
    void takesBack();
    void passesCorrectionsOn();
    void refusesOtherFiles();

private:
    Outcome run(const QStringList &arguments, const QString &home = {});
    Outcome correct(const QStringList &arguments) { return run(QStringList{u"correct"_s} + arguments); }
    QStringList names();
    QStringList meetings();
    static void fill(const QString &home);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CorrectCliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fill(m_folder->path());
}

/// Two articles, stored without reading any.
void CorrectCliTest::fill(const QString &home)
{
    QDir(home).mkpath(u"dateline"_s);
    auto writer = StoreWriter::open({.database = home + u"/dateline/corpus.sqlite"_s,
                                     .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    QVERIFY(writer->save(
        SampleArticle(u"Talks at sea"_s, u"Ana Brook met Zoë Marr. Brook left for Tovia."_s, QDate(2025, 3, 1))
            .naming(EntityKind::Person, u"Ana Brook"_s)
            .naming(EntityKind::Person, u"Zoë Marr"_s)
            .naming(EntityKind::Place, u"Tovia"_s)
            .meeting({0, 1}, DateInterval::day(QDate(2025, 2, 27)), u"Port Vela"_s)));
    QVERIFY(writer->save(SampleArticle(u"Plans"_s, u"Ivo Dell may see Brook, says Brook."_s, QDate(2025, 6, 1))
                             .naming(EntityKind::Person, u"Brook"_s, 2)
                             .naming(EntityKind::Person, u"Ivo Dell"_s)
                             .meeting({1, 0}, std::nullopt, {}, MeetingStatus::Possible)));
}

Outcome CorrectCliTest::run(const QStringList &arguments, const QString &home)
{
    return runCli(arguments, home.isEmpty() ? m_folder->path() : home, m_folder->path());
}

/// "person Ana Brook", in order.
QStringList CorrectCliTest::names()
{
    QStringList names;
    for (const QString &line : run({u"list"_s, u"names"_s}).output.split(u'\n', Qt::SkipEmptyParts))
        names.append(line.section(u'\t', 0, 1).replace(u'\t', u' '));
    names.sort();
    return names;
}

/// When, who, where, status.
QStringList CorrectCliTest::meetings()
{
    QStringList meetings;
    for (const QString &line : run({u"list"_s, u"meetings"_s}).output.split(u'\n', Qt::SkipEmptyParts))
        meetings.append(line.section(u'\t', 0, 3).replace(u'\t', u'|'));
    return meetings;
}

void CorrectCliTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QStringList &arguments, int status = 2) {
        QTest::newRow(name) << arguments << status;
    };
    row("nothing", {});
    row("what cannot be said", {u"sing"_s, u"Brook"_s});
    row("rename to nothing", {u"rename"_s, u"Brook"_s});
    row("rename to nothing but a blank", {u"rename"_s, u"Brook"_s, u" "_s});
    row("rename nobody", {u"rename"_s, u"Kay"_s, u"Ana"_s}, 1);
    row("rename to a name that is taken", {u"rename"_s, u"Brook"_s, u"Ana Brook"_s});
    row("no kind", {u"retype"_s, u"Brook"_s, u"robot"_s});
    row("the kind it has", {u"retype"_s, u"Brook"_s, u"person"_s});
    row("merge with itself", {u"merge"_s, u"Brook"_s, u"brook"_s});
    row("merge with nobody", {u"merge"_s, u"Brook"_s, u"Kay"_s}, 1);
    row("merge in no article", {u"merge"_s, u"Brook"_s, u"Ana Brook"_s, u"--in"_s, u"Weather"_s}, 1);
    row("split nothing", {u"split"_s, u"Brook"_s, u"Kay"_s});
    row("split what is not counted", {u"split"_s, u"Brook"_s, u"Kay"_s, u"--mention"_s, u"3"_s});
    row("words that are not there", {u"add-name"_s, u"Plans"_s, u"Kay"_s, u"person"_s}, 1);
    row("no words", {u"add-name"_s, u"Plans"_s, u""_s, u"person"_s}, 1);
    row("an article of any title", {u"add-name"_s, u""_s, u"Brook"_s, u"person"_s}, 1);
    row("a meeting of one", {u"add-meeting"_s, u"Plans"_s, u"may see"_s, u"Brook"_s, u"Brook"_s});
    row("no date", {u"meeting"_s, u"Plans"_s, u"may see"_s, u"--when"_s, u"soon"_s});
    row("no status", {u"meeting"_s, u"Plans"_s, u"may see"_s, u"--status"_s, u"perhaps"_s});
    row("no change", {u"meeting"_s, u"Plans"_s, u"may see"_s});
    row("no such meeting", {u"not-a-meeting"_s, u"Plans"_s, u"weather"_s});
    row("export nowhere", {u"export"_s});
    row("export into no folder", {u"export"_s, u"no/such/folder.json"_s}, 1);
    row("import nothing", {u"import"_s, u"no.json"_s}, 1);
}

void CorrectCliTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const QStringList before = names() + meetings();
    const Outcome outcome = correct(arguments);
    QCOMPARE(outcome.status, status);
    QVERIFY(outcome.complaints.startsWith(u"dateline-cli: "_s));
    QCOMPARE(names() + meetings(), before);
    QCOMPARE(correct({u"list"_s}).output, QString());
}

void CorrectCliTest::helps()
{
    const Outcome outcome = correct({u"--help"_s});
    QCOMPARE(outcome.status, 0);
    for (const char16_t *word : {u"rename", u"not-a-meeting", u"always-a-name", u"import FILE", u"--preview"})
        QVERIFY2(outcome.output.contains(QString::fromUtf16(word)), qPrintable(QString::fromUtf16(word)));
}

void CorrectCliTest::needsAStore()
{
    const QTemporaryDir empty;
    const Outcome outcome = run({u"correct"_s, u"rename"_s, u"Brook"_s, u"Ana"_s}, empty.path());
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.complaints.contains(u"nothing has been imported"_s));
    QVERIFY(QDir(empty.path()).isEmpty());
}

void CorrectCliTest::corrects_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("expected"); ///< names
    QTest::addColumn<QString>("said");
    const QString ana = u"person Ana Brook"_s;
    const QString brook = u"person Brook"_s;
    const QString ivo = u"person Ivo Dell"_s;
    const QString zoe = u"person Zoë Marr"_s;
    const QString tovia = u"place Tovia"_s;
    QTest::newRow("rename") << QStringList{u"rename"_s, u"brook"_s, u"Kay Brook"_s}
                            << QStringList{ana, ivo, u"person Kay Brook"_s, zoe, tovia}
                            << u"Rename 'Brook' to 'Kay Brook': 1 article, 1 meeting\n"_s;
    QTest::newRow("retype") << QStringList{u"retype"_s, u"Tovia"_s, u"organization"_s}
                            << QStringList{u"organization Tovia"_s, ana, brook, ivo, zoe}
                            << u"Change 'Tovia' from place to organization: 1 article, 0 meetings\n"_s;
    QTest::newRow("merge") << QStringList{u"merge"_s, u"Brook"_s, u"Ana Brook"_s} << QStringList{ana, ivo, zoe, tovia}
                           << u"Merge 'Brook' into 'Ana Brook': 1 article, 1 meeting\n"_s;
    QTest::newRow("without accents") << QStringList{u"not-a-name"_s, u"zoe marr"_s}
                                     << QStringList{ana, brook, ivo, tovia}
                                     << u"'Zoë Marr' is not a name: 1 article, 1 meeting\n"_s;
    QTest::newRow("in one article") << QStringList{u"merge"_s, u"Brook"_s, u"Ana Brook"_s, u"--in"_s, u"plans"_s}
                                    << QStringList{ana, ivo, zoe, tovia}
                                    << u"Merge 'Brook' into 'Ana Brook': 1 article, 1 meeting\n"_s;
    QTest::newRow("words") << QStringList{u"add-name"_s, u"Talks"_s, u"Brook left"_s, u"person"_s, u"Brook"_s}
                           << QStringList{ana, brook, ivo, zoe, tovia}
                           << u"One mention names 'Brook': 1 article, 0 meetings\n"_s;
    QTest::newRow("always") << QStringList{u"always-a-name"_s, u"left"_s, u"other"_s, u"Exit"_s}
                            << QStringList{u"other Exit"_s, ana, brook, ivo, zoe, tovia}
                            << u"Always read 'left' as other 'Exit': 1 article, 0 meetings\n"_s;
}

void CorrectCliTest::corrects()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, expected);
    QFETCH(QString, said);
    const Outcome outcome = correct(arguments);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.complaints, QString());
    QCOMPARE(outcome.output, said);
    QCOMPARE(names(), expected);
}

void CorrectCliTest::previewsOnly()
{
    const QStringList before = names();
    const Outcome outcome = correct({u"merge"_s, u"Brook"_s, u"Ana Brook"_s, u"--preview"_s});
    QCOMPARE(outcome.output, u"Merge 'Brook' into 'Ana Brook': 1 article, 1 meeting\n"_s);
    QCOMPARE(names(), before);
}

void CorrectCliTest::splitsWhatIsCounted()
{
    const QStringList lines = correct({u"mentions"_s, u"Brook"_s}).output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().startsWith(u"2\tPlans\t"_s));
    QCOMPARE(correct({u"split"_s, u"Brook"_s, u"Brook"_s, u"--mention"_s, u"2"_s}).status, 0);
    QCOMPARE(names().count(u"person Brook"_s), 2);
    // Now several are called so.
    const Outcome ambiguous = correct({u"rename"_s, u"Brook"_s, u"Kay"_s});
    QCOMPARE(ambiguous.status, 2);
    QVERIFY(ambiguous.complaints.contains(u"several are called 'Brook'"_s));
}

void CorrectCliTest::changesMeetings()
{
    QCOMPARE(correct({u"meeting"_s, u"Talks"_s, u"met"_s, u"--when"_s, u"2025-02"_s, u"--place"_s, u"Estholm"_s,
                      u"--status"_s, u"planned"_s, u"--with"_s, u"Ana Brook"_s, u"--with"_s, u"Ivo Dell"_s})
                 .status,
             0);
    QCOMPARE(correct({u"not-a-meeting"_s, u"Plans"_s, u"1"_s}).status, 0);
    QCOMPARE(
        correct({u"add-meeting"_s, u"Plans"_s, u"says Brook"_s, u"Ivo Dell"_s, u"Zoë Marr"_s, u"--mode"_s, u"call"_s})
            .status,
        0);
    QCOMPARE(meetings(),
             (QStringList{u"2025-02|Ana Brook; Ivo Dell|Estholm|planned"_s, u"|Ivo Dell; Zoë Marr||held"_s}));
}

void CorrectCliTest::listsWhatWasSaid()
{
    correct({u"rename"_s, u"Brook"_s, u"Kay Brook"_s, u"--reason"_s, u"She\tsigns so"_s});
    correct({u"not-a-meeting"_s, u"Plans"_s, u"1"_s});
    const QStringList lines = correct({u"list"_s}).output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().endsWith(u"\tRename 'Brook' to 'Kay Brook'\t\tShe signs so"_s));
    QVERIFY(lines.last().contains(u"No meeting of 'Ivo Dell', 'Brook'"_s));
}

void CorrectCliTest::takesBack()
{
    run({u"reread"_s, u"--apply"_s}); // what is stored was put together by hand
    const QStringList before = names() + meetings();
    QVERIFY(before.contains(u"person Brook"_s));
    correct({u"not-a-meeting"_s, u"Talks"_s, u"1"_s});
    correct({u"merge"_s, u"Brook"_s, u"Ana Brook"_s});
    correct({u"rename"_s, u"Ana Brook"_s, u"Kay Brook"_s});
    const QStringList corrected = names() + meetings();
    const QStringList numbers = correct({u"list"_s}).output.split(u'\n', Qt::SkipEmptyParts);
    const auto number = [&numbers](qsizetype at) { return numbers.at(at).section(u'\t', 0, 0); };
    const Outcome preview = correct({u"take-back"_s, number(1), u"--preview"_s});
    QVERIFY(preview.output.startsWith(u"take back Merge 'Brook' into 'Ana Brook': "_s));
    QCOMPARE(names() + meetings(), corrected);
    const Outcome taken = correct({u"take-back"_s, number(0), number(1), number(2)});
    QCOMPARE(taken.status, 0);
    QCOMPARE(names() + meetings(), before);
    QCOMPARE(correct({u"list"_s}).output, QString());
    QVERIFY(run({u"history"_s}).output.contains(u"Take back 3 corrections"_s));
    QCOMPARE(correct({u"take-back"_s, number(0)}).status, 2);
    QCOMPARE(correct({u"take-back"_s}).status, 2);
    QCOMPARE(correct({u"take-back"_s, u"one"_s}).status, 2);
}

void CorrectCliTest::passesCorrectionsOn()
{
    correct({u"merge"_s, u"Brook"_s, u"Ana Brook"_s});
    correct({u"meeting"_s, u"Talks"_s, u"met"_s, u"--status"_s, u"planned"_s});
    const Outcome written = correct({u"export"_s, u"mine.json"_s});
    QCOMPARE(written.output, u"2 corrections\n"_s);
    QCOMPARE(correct({u"export"_s, u"-"_s}).output.count(u'\n'), 4);
    const QStringList mine = names() + meetings();

    const QTemporaryDir colleague;
    fill(colleague.path());
    const QString file = m_folder->filePath(u"mine.json"_s);
    const Outcome taken = run({u"correct"_s, u"import"_s, file}, colleague.path());
    QCOMPARE(taken.status, 0);
    QCOMPARE(taken.output, u"2 corrections taken\n2 articles, 2 meetings\n"_s);
    const Outcome again = run({u"correct"_s, u"import"_s, file}, colleague.path());
    QCOMPARE(again.output, u"0 corrections taken\n0 articles, 0 meetings\n2 corrections were said before\n"_s);
    QFile::remove(m_folder->filePath(u"dateline/corpus.sqlite"_s));
    QVERIFY(
        QFile::copy(colleague.filePath(u"dateline/corpus.sqlite"_s), m_folder->filePath(u"dateline/corpus.sqlite"_s)));
    QCOMPARE(names() + meetings(), mine);
}

void CorrectCliTest::refusesOtherFiles()
{
    const auto write = [this](const QByteArray &content) {
        QFile file(m_folder->filePath(u"other.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write("nothing of the kind"));
    QCOMPARE(correct({u"import"_s, u"other.json"_s}).status, 1);
    QVERIFY(write(R"({"format": "dateline-corrections", "version": 7, "corrections": []})"));
    QVERIFY(correct({u"import"_s, u"other.json"_s}).complaints.contains(u"newer version"_s));
    QVERIFY(write(R"({"format": "dateline-corrections", "version": 1, "corrections": [{"said": "sing"},
        {"said": "not-a-name", "name": {"kind": "person", "name": "Brook"}}]})"));
    const Outcome partly = correct({u"import"_s, u"other.json"_s});
    QCOMPARE(partly.status, 1);
    QVERIFY(partly.output.startsWith(u"1 correction taken\n"_s));
    QVERIFY(partly.complaints.contains(u"number 1: 'sing'"_s));
    QVERIFY(!names().contains(u"person Brook"_s));
}

QTEST_GUILESS_MAIN(CorrectCliTest)
#include "correctclitest.moc"
