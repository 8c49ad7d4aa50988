// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/changeset.h"
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "tests/support/storedump.h"
#include "tests/support/syntheticarticle.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

AnnotatedArticle calling(const QString &title, QDate day, const QString &role)
{
    return SampleArticle(title, u"Ana Brook met Lee Marr in Port Vela."_s, day)
        .naming(EntityKind::Person, u"Ana Brook"_s, 1, role)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .naming(EntityKind::Place, u"Port Vela"_s)
        .meeting({0, 1}, DateInterval::day(day), u"Port Vela"_s);
}

AnnotatedArticle dated(AnnotatedArticle article, QDate day)
{
    article.article.published = {QDateTime(day, QTime(0, 0), QTimeZone(QTimeZone::UTC)), TimePrecision::Day,
                                 PublishedBasis::Given};
    return article;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingToUndoAtFirst();
    void undoesAndRedoesEachKindOfStep_data();
    void undoesAndRedoesEachKindOfStep();
    void tellsWhatWasDone();
    void tellsWhatWasDoneInWords_data();
    void tellsWhatWasDoneInWords();
    void manyArticlesAreOneStep();
    void aStepEndsWhenSomethingElseIsDone();
    void aNewChangeDropsWhatCouldBeRedone();
    void aChangeThatChangesNothingIsNoStep();
    void goesToAnyPoint();
    void stopsWithinAStepAndGoesOn();
    void aNewChangeWithinAStepKeepsWhatIsDone();
    void keepsWhatWasLookedAt();
    void keepsTheTextOfAnImportOnce();
    void keysAreNotGivenTwice();
    void saysWhenTheHistoryIsDamaged_data();
    void saysWhenTheHistoryIsDamaged();
    void saysWhenSomethingElseChangedTheSame();
    void losesNothingWhenTheDiskIsFull();
    void saysWhenTheStoreIsLocked();
    void waitsForAnotherWriter();
    void undoesInStoresOfOlderVersions();
    void everyTableCanBeRecorded();
    void triggersKeepToWhatIsNotRecorded();

private:
    void open();
    ArticleId saved(const AnnotatedArticle &annotated);
    QByteArray rows() { return StoreDump(m_options.database).rows(); }
    QByteArray faults() { return StoreDump(m_options.database).faults(); }
    QStringList history();

    StoreOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<StoreWriter> m_writer;
};

void HistoryTest::init()
{
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_options = {.database = m_folder->filePath(u"corpus.sqlite"_s),
                 .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    open();
}

void HistoryTest::open()
{
    m_writer.reset();
    auto writer = StoreWriter::open(m_options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
}

ArticleId HistoryTest::saved(const AnnotatedArticle &annotated)
{
    const auto result = m_writer->save(annotated);
    if (!result)
        qWarning().noquote() << result.error().message;
    return result ? result->id : ArticleId();
}

/// "Import 3 articles", behind it how many of them were undone if any.
QStringList HistoryTest::history()
{
    QStringList lines;
    const History history = StoreReader::open(m_options)->history(1000).value();
    for (const StepRecord &record : history.steps)
        lines.append(inWords(record.step) + (record.undone > 0 ? u" -%1"_s.arg(record.undone) : QString()));
    return lines;
}

void HistoryTest::nothingToUndoAtFirst()
{
    QCOMPARE(m_writer->undo().error().kind, ErrorKind::NotFound);
    QCOMPARE(m_writer->redo().error().kind, ErrorKind::NotFound);
    QCOMPARE(m_writer->wayTo({})->things, 0);
    QCOMPARE(m_writer->wayTo(StepId{7}).error().kind, ErrorKind::NotFound);
    QCOMPARE(history(), QStringList());
}

void HistoryTest::undoesAndRedoesEachKindOfStep_data()
{
    using Act = std::function<Result<void>(StoreWriter &)>;
    QTest::addColumn<Act>("act");
    const auto row = [](const char *name, const Act &act) { QTest::newRow(name) << act; };
    const auto nothing = [](const auto &) {};
    row("import",
        [nothing](StoreWriter &writer) { return writer.save(SyntheticArticle(50).made()).transform(nothing); });
    row("import with a later role", [nothing](StoreWriter &writer) {
        return writer.save(calling(u"new"_s, QDate(2026, 1, 1), u"President"_s)).transform(nothing);
    });
    row("delete one", [](StoreWriter &writer) { return writer.removeArticles({ArticleId{2}}); });
    row("delete the one that told the role", [](StoreWriter &writer) { return writer.removeArticles({ArticleId{1}}); });
    row("delete all", [](StoreWriter &writer) {
        return writer.removeArticles({ArticleId{4}, ArticleId{1}, ArticleId{2}, ArticleId{3}, ArticleId{99}});
    });
    row("read again", [](StoreWriter &writer) {
        return writer.annotateAgain(ArticleId{1},
                                    dated(calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s), QDate(2020, 2, 29)));
    });
    row("read again, other names", [](StoreWriter &writer) {
        AnnotatedArticle other = calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s);
        other.entities[1].name = u"Zoë Ng"_s;
        other.meetings.append(other.meetings.first());
        return writer.annotateAgain(ArticleId{1}, other);
    });
    row("keep a search",
        [](StoreWriter &writer) { return writer.saveSearch({.name = u"new"_s, .filter = {.words = u"talks"_s}}); });
    row("keep another of that name",
        [](StoreWriter &writer) { return writer.saveSearch({.name = u"kept"_s, .filter = {.words = u"war"_s}}); });
    row("remove a search", [](StoreWriter &writer) { return writer.removeSearch(u"kept"_s); });
}

void HistoryTest::undoesAndRedoesEachKindOfStep()
{
    using Act = std::function<Result<void>(StoreWriter &)>;
    QFETCH(Act, act);
    saved(calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s));
    saved(calling(u"second"_s, QDate(2024, 2, 1), u"Mayor"_s));
    saved(SyntheticArticle(1).made());
    saved(SyntheticArticle(2).made());
    QVERIFY(m_writer->saveSearch({.name = u"kept"_s, .filter = {.words = u"peace"_s}}));
    const QByteArray before = rows();

    const auto done = act(*m_writer);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const QByteArray after = rows();
    QVERIFY(after != before);
    QCOMPARE(faults(), "");
    for (int round = 0; round < 3; ++round) {
        const auto undone = m_writer->undo();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(rows(), before);
        QCOMPARE(faults(), "");
        open(); // as after a restart
        const auto redone = m_writer->redo();
        QVERIFY2(redone, redone ? "" : qPrintable(redone.error().message));
        QCOMPARE(rows(), after);
        QCOMPARE(faults(), "");
        QCOMPARE(m_writer->redo().error().kind, ErrorKind::NotFound);
    }
}

void HistoryTest::tellsWhatWasDone()
{
    const ArticleId first = saved(calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s));
    OpenStep step{.what = {.kind = StepKind::SetDate, .object = u"2024-02-29"_s, .reason = u"the paper says so"_s}};
    QVERIFY(m_writer->annotateAgain(
        first, dated(calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s), QDate(2024, 2, 29)), step));
    QVERIFY(m_writer->saveSearch({.name = u"talks"_s, .filter = {}}));
    QVERIFY(m_writer->removeSearch(u"talks"_s));
    QVERIFY(m_writer->removeArticles({first}));
    QVERIFY(m_writer->undo());

    const History history = StoreReader::open(m_options)->history(3).value();
    QCOMPARE(history.steps.size(), 3);
    QCOMPARE(history.steps.last().step, (Step{.kind = StepKind::Delete, .subject = u"first"_s}));
    QVERIFY(history.steps.last().isUndone());
    QCOMPARE(history.toRedo(), &history.steps.last());
    QCOMPARE(history.toUndo()->step, (Step{.kind = StepKind::RemoveSearch, .subject = u"talks"_s}));
    QVERIFY(qAbs(history.steps.first().begun.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    const History whole = StoreReader::open(m_options)->history(1000).value();
    QCOMPARE(whole.steps.size(), 5);
    QCOMPARE(whole.steps.at(1).step,
             (Step{.kind = StepKind::SetDate,
                   .subject = u"first"_s,
                   .object = u"2024-02-29"_s,
                   .reason = u"the paper says so"_s}));
}

void HistoryTest::tellsWhatWasDoneInWords_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("words");
    const auto row = [](const Step &step, const QString &words) { QTest::newRow(qPrintable(words)) << step << words; };
    row({.kind = StepKind::Import, .subject = u"Talks"_s}, u"Import 'Talks'"_s);
    row({.kind = StepKind::Import, .subject = u"Talks"_s, .count = 37}, u"Import 37 articles"_s);
    row({.kind = StepKind::Delete, .subject = u"Talks"_s}, u"Delete 'Talks'"_s);
    row({.kind = StepKind::SetDate, .subject = u"Talks"_s}, u"Change the date of 'Talks'"_s);
    row({.kind = StepKind::ReadAgain, .subject = u"Talks"_s, .count = 2}, u"Read 2 articles again"_s);
    row({.kind = StepKind::SaveSearch, .subject = u"x"_s}, u"Keep search 'x'"_s);
    row({.kind = StepKind::RemoveSearch, .subject = u"x"_s}, u"Remove search 'x'"_s);
}

void HistoryTest::tellsWhatWasDoneInWords()
{
    QFETCH(Step, step);
    QFETCH(QString, words);
    QCOMPARE(inWords(step), words);
}

void HistoryTest::manyArticlesAreOneStep()
{
    const QByteArray empty = rows();
    OpenStep import{.what = {.kind = StepKind::Import}};
    QList<ArticleId> ids;
    for (int i = 0; i < 20; ++i)
        ids.append(m_writer->save(SyntheticArticle(i).made(), import)->id);
    QCOMPARE(m_writer->save(SyntheticArticle(3).made(), import)->outcome, SaveOutcome::AlreadyThere);
    const QByteArray full = rows();
    OpenStep removal{.what = {.kind = StepKind::Delete}};
    for (qsizetype from = 0; from < ids.size();)
        from += m_writer->removeSome(ids.sliced(from), removal, 0ms).value();
    QCOMPARE(history(), (QStringList{u"Import 20 articles"_s, u"Delete 20 articles"_s}));
    QCOMPARE(rows(), empty);

    QCOMPARE(inWords(m_writer->undo().value()), u"Delete 20 articles"_s);
    QCOMPARE(rows(), full);
    QCOMPARE(inWords(m_writer->undo().value()), u"Import 20 articles"_s);
    QCOMPARE(rows(), empty);
    QCOMPARE(faults(), "");
    QCOMPARE(history(), (QStringList{u"Import 20 articles -20"_s, u"Delete 20 articles -20"_s}));
    QVERIFY(m_writer->redo());
    QCOMPARE(rows(), full);
    QCOMPARE(faults(), "");
}

void HistoryTest::aStepEndsWhenSomethingElseIsDone()
{
    OpenStep import{.what = {.kind = StepKind::Import}};
    QVERIFY(m_writer->save(SyntheticArticle(0).made(), import));
    QVERIFY(m_writer->save(SyntheticArticle(1).made(), import));
    QVERIFY(m_writer->saveSearch({.name = u"talks"_s, .filter = {}}));
    QVERIFY(m_writer->save(SampleArticle(u"Later"_s, u"Words"_s, QDate()), import));
    QCOMPARE(history(), (QStringList{u"Import 2 articles"_s, u"Keep search 'talks'"_s, u"Import 'Later'"_s}));
    // Undone by somebody else while it goes on: what comes now is new.
    QVERIFY(m_writer->undo());
    QVERIFY(m_writer->save(SyntheticArticle(4).made(), import));
    QVERIFY(m_writer->save(SyntheticArticle(5).made(), import));
    QCOMPARE(history(), (QStringList{u"Import 2 articles"_s, u"Keep search 'talks'"_s, u"Import 2 articles"_s}));
}

void HistoryTest::aNewChangeDropsWhatCouldBeRedone()
{
    saved(SyntheticArticle(0).made());
    saved(SyntheticArticle(1).made());
    QVERIFY(m_writer->undo());
    const StepId dropped = m_writer->wayForward()->last;
    QVERIFY(m_writer->saveSearch({.name = u"talks"_s, .filter = {}}));
    QCOMPARE(m_writer->redo().error().kind, ErrorKind::NotFound);
    QCOMPARE(m_writer->wayTo(dropped).error().kind, ErrorKind::NotFound);
    QCOMPARE(history().size(), 2);
    QCOMPARE(faults(), "");
}

void HistoryTest::aChangeThatChangesNothingIsNoStep()
{
    QVERIFY(m_writer->saveSearch({.name = u"talks"_s, .filter = {}}));
    const ArticleId id = saved(SyntheticArticle(0).made());
    QVERIFY(m_writer->undo());
    QVERIFY(m_writer->saveSearch({.name = u"talks"_s, .filter = {}}));
    QVERIFY(m_writer->removeArticles({}));
    QVERIFY(m_writer->removeArticles({id, ArticleId{77}}));
    QVERIFY(!m_writer->removeSearch(u"none"_s));
    QCOMPARE(history().size(), 2);
    QVERIFY(m_writer->redo()); // and so nothing was dropped
    QCOMPARE(saved(SyntheticArticle(0).made()), id);
    QCOMPARE(history().size(), 2);
}

void HistoryTest::goesToAnyPoint()
{
    QList<QByteArray> states{rows()};
    QList<StepId> steps{StepId()};
    for (int i = 0; i < 6; ++i) {
        saved(SyntheticArticle(i).made());
        states.append(rows());
        steps.append(m_writer->wayBack()->last);
    }
    const History history = StoreReader::open(m_options)->history(1000).value();
    for (qsizetype i = 0; i < history.steps.size(); ++i)
        steps[i + 1] = history.steps.at(i).id;
    for (const int there : {0, 6, 3, 1, 5, 5, 2, 6, 0}) {
        const auto route = m_writer->wayTo(steps.at(there));
        QVERIFY(route);
        int things = 0;
        while (const int changed = m_writer->go(*route, 0ms).value())
            things += changed;
        QCOMPARE(things, route->things);
        QCOMPARE(rows(), states.at(there));
        QCOMPARE(m_writer->wayTo(steps.at(there))->things, 0);
    }
    QCOMPARE(faults(), "");
}

void HistoryTest::stopsWithinAStepAndGoesOn()
{
    const QByteArray empty = rows();
    OpenStep import{.what = {.kind = StepKind::Import}};
    for (int i = 0; i < 9; ++i)
        QVERIFY(m_writer->save(SyntheticArticle(i).made(), import));
    const QByteArray full = rows();
    const HistoryRoute back = m_writer->wayBack().value();
    QCOMPARE(back,
             (HistoryRoute{.direction = HistoryRoute::Direction::Undo, .last = {}, .first = back.first, .things = 9}));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_writer->go(back, 0ms).value(), 1);
    open();
    QCOMPARE(history(), QStringList{u"Import 9 articles -4"_s});
    QCOMPARE(faults(), "");
    QCOMPARE(m_writer->wayBack()->things, 5);
    QCOMPARE(m_writer->wayForward()->things, 4);
    QVERIFY(m_writer->redo());
    QCOMPARE(rows(), full);
    QCOMPARE(m_writer->go(back, 0ms).value(), 1);
    QVERIFY(m_writer->undo());
    QCOMPARE(rows(), empty);
    QCOMPARE(m_writer->go(back, 0ms).value(), 0);
    const HistoryRoute forward = m_writer->wayForward().value();
    QCOMPARE(m_writer->go(forward, 0ms).value(), 1);
    QCOMPARE(history(), QStringList{u"Import 9 articles -8"_s});
    QVERIFY(m_writer->redo());
    QCOMPARE(rows(), full);
    QCOMPARE(faults(), "");
}

void HistoryTest::aNewChangeWithinAStepKeepsWhatIsDone()
{
    const QByteArray empty = rows();
    OpenStep import{.what = {.kind = StepKind::Import}};
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_writer->save(SyntheticArticle(i).made(), import));
    const HistoryRoute back = m_writer->wayBack().value();
    QVERIFY(m_writer->go(back, 0ms));
    QVERIFY(m_writer->go(back, 0ms));
    QVERIFY(m_writer->saveSearch({.name = u"talks"_s, .filter = {}}));
    QCOMPARE(history(), (QStringList{u"Import 3 articles"_s, u"Keep search 'talks'"_s}));
    QVERIFY(m_writer->undo());
    QVERIFY(m_writer->undo());
    QCOMPARE(rows(), empty);
}

void HistoryTest::keepsWhatWasLookedAt()
{
    const auto opened = [this] { return StoreReader::open(m_options)->articles({})->value(0).opened; };
    const ArticleId id = saved(SyntheticArticle(0).made());
    QVERIFY(m_writer->setOpened(id));
    QCOMPARE(history().size(), 1);
    QVERIFY(opened());
    QVERIFY(m_writer->undo());
    QVERIFY(m_writer->redo());
    QVERIFY(opened());
    QVERIFY(m_writer->removeArticles({id}));
    QVERIFY(m_writer->undo());
    QVERIFY(opened());
}

void HistoryTest::keepsTheTextOfAnImportOnce()
{
    QString words; // that cannot be made smaller
    std::mt19937 random(1);
    for (int i = 0; i < 20000; ++i)
        words += QChar(static_cast<char16_t>(u'a' + random() % 26));
    const auto kept = [this] {
        return StoreDump(m_options.database)
            .number("SELECT sum(length(changes) + coalesce(length(removed), 0)) FROM step_part");
    };
    saved(SampleArticle(u"Long"_s, words, QDate()));
    QVERIFY(kept() < 200);
    QVERIFY(m_writer->undo());
    QVERIFY(kept() > 10000);
    QVERIFY(m_writer->redo());
    QVERIFY(kept() < 200);
}

void HistoryTest::keysAreNotGivenTwice()
{
    const ArticleId first = saved(SyntheticArticle(0).made());
    QVERIFY(m_writer->undo());
    const ArticleId other = saved(SyntheticArticle(1).made());
    QVERIFY(other > first);
    QVERIFY(m_writer->removeArticles({other}));
    QVERIFY(saved(SyntheticArticle(2).made()) > other);
}

void HistoryTest::saysWhenTheHistoryIsDamaged_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a byte")
        << u"UPDATE step_part SET changes = CAST(substr(changes, 1, 30) || x'00' || substr(changes, 32) AS BLOB)"_s;
    QTest::newRow("cut off") << u"UPDATE step_part SET changes = substr(changes, 1, length(changes) / 2)"_s;
    QTest::newRow("no changes at all") << u"UPDATE step_part SET changes = x'0001'"_s;
}

void HistoryTest::saysWhenTheHistoryIsDamaged()
{
    QFETCH(QString, damage);
    const ArticleId id = saved(calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s));
    QVERIFY(m_writer->removeArticles({id}));
    const QByteArray before = rows();
    SQLite::Database(m_options.database.toStdString(), SQLite::OPEN_READWRITE).exec(damage.toStdString());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress.*"_s));
    const auto undone = m_writer->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Damaged);
    QCOMPARE(undone.error().message, u"cannot undo “Delete 'first'”: what the history keeps of it is damaged"_s);
    QCOMPARE(rows(), before);
    QCOMPARE(faults(), "");
    QVERIFY(saved(SyntheticArticle(1).made()).isValid()); // and work goes on
    QVERIFY(m_writer->undo());
    QCOMPARE(rows(), before);
}

void HistoryTest::saysWhenSomethingElseChangedTheSame()
{
    saved(calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s));
    QVERIFY(m_writer->removeArticles({ArticleId{1}}));
    SQLite::Database(m_options.database.toStdString(), SQLite::OPEN_READWRITE)
        .exec("INSERT INTO entity (id, kind, name_key, search_key, name) VALUES (1, 'other', 'x', 'x', 'x')");
    const QByteArray before = rows();
    QCOMPARE(m_writer->undo().error().message,
             u"cannot undo “Delete 'first'”: something else has changed the same since"_s);
    QCOMPARE(rows(), before);
    QCOMPARE(history(), (QStringList{u"Import 'first'"_s, u"Delete 'first'"_s}));
}

void HistoryTest::losesNothingWhenTheDiskIsFull()
{
    const ArticleId id = saved(SampleArticle(u"Large"_s, u"many words "_s.repeated(20000), QDate(2025, 1, 1)));
    const QByteArray full = rows();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto tryWithFullDisk = [&](const std::function<Result<void>()> &act) {
        const rlimit limit{.rlim_cur = static_cast<rlim_t>(QFileInfo(m_options.database + u"-wal"_s).size() + 20000),
                           .rlim_max = before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto done = act();
        setrlimit(RLIMIT_FSIZE, &before);
        return done ? Error() : done.error();
    };
    const Error undoing = tryWithFullDisk([&] { return m_writer->undo().transform([](const Step &) {}); });
    QVERIFY2(undoing.message.startsWith(u"cannot undo “Import 'Large'”: the disk is full"_s),
             qPrintable(undoing.message));
    QCOMPARE(undoing.kind, ErrorKind::Unwritable);
    QCOMPARE(rows(), full);
    const Error deleting = tryWithFullDisk([&] { return m_writer->removeArticles({id}); });
    QVERIFY2(deleting.message.startsWith(u"cannot delete articles: the disk is full"_s), qPrintable(deleting.message));
    QCOMPARE(rows(), full);
    QCOMPARE(history(), QStringList{u"Import 'Large'"_s});

    QVERIFY(m_writer->undo());
    const QByteArray empty = rows();
    const Error redoing = tryWithFullDisk([&] { return m_writer->redo().transform([](const Step &) {}); });
    QVERIFY2(redoing.message.startsWith(u"cannot redo “Import 'Large'”: the disk is full"_s),
             qPrintable(redoing.message));
    QCOMPARE(rows(), empty);
    QVERIFY(m_writer->redo());
    QCOMPARE(rows(), full);
    QCOMPARE(faults(), "");
}

void HistoryTest::waitsForAnotherWriter()
{
    auto second = StoreWriter::open(m_options);
    QVERIFY(second);
    OpenStep import{.what = {.kind = StepKind::Import}};
    QVERIFY(m_writer->save(SyntheticArticle(0).made(), import));
    QVERIFY(second->saveSearch({.name = u"talks"_s, .filter = {}}));
    QVERIFY(m_writer->save(SyntheticArticle(1).made(), import));
    QVERIFY(second->undo());
    QVERIFY(m_writer->undo());
    QCOMPARE(
        history(),
        (QStringList{u"Import 'Report 0: %1'"_s.arg(SyntheticArticle(0).made().article.title.section(u": "_s, 1)),
                     u"Keep search 'talks' -1"_s,
                     u"Import 'Report 1: %1' -1"_s.arg(SyntheticArticle(1).made().article.title.section(u": "_s, 1))}));
    QCOMPARE(faults(), "");
}

void HistoryTest::saysWhenTheStoreIsLocked()
{
    saved(calling(u"first"_s, QDate(2025, 2, 1), u"Minister"_s));
    const QByteArray before = rows();
    {
        SQLite::Database other(m_options.database.toStdString(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE");
        const auto undone = m_writer->undo(); // which waits for ten seconds
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Locked);
        QCOMPARE(undone.error().message, u"cannot undo “Import 'first'”: another program is using it"_s);
    }
    QCOMPARE(rows(), before);
    QVERIFY(m_writer->undo());
}

/// Rows that were written before a later version added columns to their tables are brought back whole.
void HistoryTest::undoesInStoresOfOlderVersions()
{
    const QString path = m_folder->filePath(u"older.sqlite"_s);
    {
        SQLite::Database older(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        QFile script(QDir(m_options.schemaFolder).filePath(u"0001-articles.sql"_s));
        QVERIFY(script.open(QIODevice::ReadOnly));
        older.exec(script.readAll().toStdString());
        older.exec(
            "PRAGMA application_id = 1148480622; PRAGMA user_version = 1;"
            "INSERT INTO article (id, hash, title, source, byline, published_precision, published_basis, origin, format, opened, names, meetings)"
            " VALUES (7, zeroblob(32), 'Old', '', '', 'day', 'unknown', '', 'text', 1, 2, 1), (9, x'01', 'New', '', '', 'day', 'unknown', '', 'text', 0, 0, 0);"
            "INSERT INTO article_text VALUES (7, 'Ana Brook met Lee Marr', ''), (9, 'Lee Marr', '');"
            "INSERT INTO entity (id, kind, name_key, search_key, name, articles, mentions, meetings)"
            " VALUES (1, 'person', 'ana brook', 'ana brook', 'Ana Brook', 1, 1, 1), (2, 'person', 'lee marr', 'lee marr', 'Lee Marr', 1, 1, 1);"
            "INSERT INTO article_entity (article, ordinal, entity, name, role, mentions) VALUES (7, 0, 1, 'Ana Brook', 'mayor', 1), (7, 1, 2, 'Lee Marr', '', 1);"
            "INSERT INTO alias VALUES (7, 0, 0, 'Brook');"
            "INSERT INTO meeting (id, article, ordinal, place, place_key, mode, status, confidence, sentence)"
            " VALUES (3, 7, 0, '', '', 'in-person', 'held', 0.9, 'Ana Brook met Lee Marr');"
            "INSERT INTO participant VALUES (3, 0, 0, 1), (3, 1, 1, 2);");
    }
    m_options.database = path;
    open();
    auto reader = StoreReader::open(m_options);
    QVERIFY(reader);
    QHash<qint64, bool> opened;
    const QList<ArticleSummary> articles = reader->articles({}).value();
    for (const ArticleSummary &article : articles)
        opened.insert(article.id.value, article.opened);
    QCOMPARE(opened, (QHash<qint64, bool>{{7, true}, {9, false}}));
    QCOMPARE(history(), QStringList()); // what was done before is not known
    QCOMPARE(m_writer->undo().error().kind, ErrorKind::NotFound);

    const QByteArray before = rows();
    QCOMPARE(faults(), "");
    QVERIFY(m_writer->removeArticles({ArticleId{7}}));
    QCOMPARE(faults(), "");
    const auto undone = m_writer->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(rows(), before);
    QCOMPARE(faults(), "");
}

/// A table without a primary key would be passed over without a word.
void HistoryTest::everyTableCanBeRecorded()
{
    SQLite::Database database(m_options.database.toStdString());
    SQLite::Statement keyless(database,
                              "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                              " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT IN ('history_point')"
                              " AND NOT EXISTS (SELECT 1 FROM pragma_table_info(pragma_table_list.name) WHERE pk > 0)");
    QCOMPARE(keyless.executeStep() ? QByteArray(keyless.getColumn(0).getText()) : QByteArray(), QByteArray());
}

/// Undoing runs them, too: what they did to recorded tables would be done twice.
void HistoryTest::triggersKeepToWhatIsNotRecorded()
{
    SQLite::Database database(m_options.database.toStdString());
    const std::vector<RecordedTable> recorded = recordedTables(database);
    QVERIFY(std::ranges::contains(recorded, "article_entity", &RecordedTable::name));
    SQLite::Statement triggers(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    int count = 0;
    while (triggers.executeStep()) {
        const QString body = QString::fromUtf8(triggers.getColumn(1).getText()).section(u"BEGIN"_s, 1);
        static const QRegularExpression writes(u"(?:INTO|UPDATE|DELETE FROM)\\s+(\\w+)"_s);
        for (auto found = writes.globalMatch(body); found.hasNext(); ++count) {
            const std::string table = found.next().captured(1).toStdString();
            if (table != "SET") // of ON CONFLICT DO UPDATE SET
                QVERIFY2(!std::ranges::contains(recorded, table, &RecordedTable::name),
                         triggers.getColumn(0).getText());
        }
    }
    QVERIFY(count > 3);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "historytest.moc"
