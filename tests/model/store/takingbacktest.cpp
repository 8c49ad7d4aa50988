// SPDX-License-Identifier: GPL-3.0-only
// What a person takes back is as if it had not been said.
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "tests/support/storedump.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const EntityName ana{EntityKind::Person, u"Ana Brook"_s};
const EntityName brook{EntityKind::Person, u"Brook"_s};
const EntityName kay{EntityKind::Person, u"Kay Brook"_s};
const EntityName lee{EntityKind::Person, u"Lee Marr"_s};
const EntityName tovia{EntityKind::Place, u"Tovia"_s};
const EntityName republic{EntityKind::Organization, u"Tovia"_s};
const EntityName delegation{EntityKind::Group, u"Tovian delegation"_s};

AnnotatedArticle full()
{
    return SampleArticle(u"Full"_s, u"Ana Brook met Lee Marr in Tovia."_s, QDate(2025, 11, 3))
        .naming(EntityKind::Person, u"Ana Brook"_s, 1, u"President"_s)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .naming(EntityKind::Place, u"Tovia"_s)
        .meeting({0, 1}, DateInterval::day(QDate(2025, 11, 2)), u"Tovia"_s);
}

AnnotatedArticle brief()
{
    return SampleArticle(u"Brief"_s, u"Brook saw Lee Marr. Brook left."_s, QDate(2025, 11, 5))
        .naming(EntityKind::Person, u"Brook"_s, 2, u"Minister"_s)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .meeting({0, 1}, std::nullopt);
}

AnnotatedArticle both()
{
    return SampleArticle(u"Both"_s, u"Ana Brook and Brook and Lee Marr met."_s, QDate(2025, 11, 7))
        .naming(EntityKind::Person, u"Ana Brook"_s)
        .naming(EntityKind::Person, u"Brook"_s)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .meeting({0, 1, 2}, std::nullopt);
}

/// Names the delegation in other words than it is called by.
AnnotatedArticle group()
{
    SampleArticle made(u"Group"_s, u"The delegation of Tovia saw Lee Marr of Marr & Sons."_s, QDate(2025, 11, 8));
    made.naming(EntityKind::Group, delegation.name)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .naming(EntityKind::Place, u"Tovia"_s);
    made.naming(EntityKind::Organization, u"Marr & Sons"_s);
    made.made().entities.first().belongsTo = 2;
    return made.meeting({0, 1}, std::nullopt);
}

const QList<AnnotatedArticle> articles{full(), brief(), both(), group()};

Correction everywhere(const Said &said)
{
    return {.said = said};
}

Correction of(const AnnotatedArticle &annotated, const Said &said)
{
    return {.said = said, .article = annotated.article.hash};
}

SaidMeeting meetingOf(const AnnotatedArticle &annotated, const QList<EntityName> &participants)
{
    return {
        .participants = participants, .mode = MeetingMode::InPerson, .evidence = {{0, annotated.article.text.size()}}};
}

/// As the program read them.
Result<AnnotatedArticle> readAgain(const Article &stored)
{
    const auto found =
        std::ranges::find(articles, stored.hash, [](const AnnotatedArticle &each) { return each.article.hash; });
    return found == articles.cend() ? Result<AnnotatedArticle>(failure(ErrorKind::NotFound, u"never read"_s)) : *found;
}

} // namespace

class TakingBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isAsIfItHadNotBeenSaid_data();
    void isAsIfItHadNotBeenSaid();
    void leavesWhatElseWasSaid_data();
    void leavesWhatElseWasSaid();
    void undoneItHoldsAgainInItsPlace();
    void linksNamesByTheEvidenceAlone();
    void leavesOtherNamesWhomTheyMean();
    void keepsKeysOfNames();
    void forgetsWhatWaitsForAnArticle();
    void saysWhatChanges();
    void previewChangesNothing();
    void failsWholly();

private:
    void open(const QString &name, const QString &resources = {});
    void save(const QList<AnnotatedArticle> &all);
    void say(const QList<Correction> &corrections);
    CorrectionOutcome takeBack(const QList<CorrectionId> &corrections);
    QList<CorrectionId> said();
    EntityId entity(const EntityName &shown);
    [[nodiscard]] QByteArray contents() const { return StoreDump(m_options.database).contents(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    StoreOptions m_options;
    std::optional<StoreWriter> m_writer;
};

void TakingBackTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open(u"corpus.sqlite"_s);
}

void TakingBackTest::cleanup()
{
    QCOMPARE(StoreDump(m_options.database).faults(), "");
    QCOMPARE(StoreDump(m_options.database).number("SELECT count(*) FROM entity WHERE articles = 0"), 0);
}

void TakingBackTest::open(const QString &name, const QString &resources)
{
    m_writer.reset();
    m_options = {.database = m_folder->filePath(name),
                 .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema"),
                 .resources = resources};
    auto writer = StoreWriter::open(m_options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
}

void TakingBackTest::save(const QList<AnnotatedArticle> &all)
{
    for (const AnnotatedArticle &each : all)
        QVERIFY(m_writer->save(each));
}

/// Each is a step.
void TakingBackTest::say(const QList<Correction> &corrections)
{
    for (const Correction &each : corrections) {
        const auto taken = m_writer->correct({each});
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
    }
}

CorrectionOutcome TakingBackTest::takeBack(const QList<CorrectionId> &corrections)
{
    const auto outcome = m_writer->takeBack(corrections, readAgain);
    if (!outcome)
        qWarning().noquote() << outcome.error().message;
    return outcome.value_or(CorrectionOutcome());
}

QList<CorrectionId> TakingBackTest::said()
{
    QList<CorrectionId> ids;
    const auto records = StoreReader::open(m_options)->correctionRecords();
    for (const CorrectionRecord &record : *records)
        ids.append(record.id);
    return ids;
}

EntityId TakingBackTest::entity(const EntityName &shown)
{
    const auto found = StoreReader::open(m_options)->entities(shown.name, 9, {shown.kind}).value();
    const auto it = std::ranges::find(found, shown.name, &EntitySummary::name);
    return it == found.cend() ? EntityId() : it->id;
}

void TakingBackTest::isAsIfItHadNotBeenSaid_data()
{
    QTest::addColumn<QList<Correction>>("before");
    QTest::addColumn<Correction>("correction");
    using All = QList<Correction>;
    QTest::newRow("rename") << All{} << everywhere(Rename{brook, u"Kay Brook"_s});
    QTest::newRow("rename what was renamed")
        << All{everywhere(Rename{brook, u"Kay"_s})} << everywhere(Rename{brook, u"Kay Brook"_s});
    QTest::newRow("retype") << All{} << everywhere(Retype{tovia, EntityKind::Organization});
    QTest::newRow("merge") << All{} << everywhere(Merge{brook, ana});
    QTest::newRow("merge what was renamed")
        << All{everywhere(Rename{brook, u"Dr Brook"_s})} << everywhere(Merge{brook, ana});
    QTest::newRow("merge the other way round") << All{} << everywhere(Merge{ana, brook});
    QTest::newRow("merge into somebody not stored") << All{} << everywhere(Merge{brook, kay});
    QTest::newRow("merge into somebody hidden") << All{everywhere(Hide{ana})} << everywhere(Merge{brook, ana});
    QTest::newRow("keep apart") << All{everywhere(Merge{brook, ana})} << everywhere(KeepApart{brook, ana});
    QTest::newRow("hide") << All{} << everywhere(Hide{lee});
    QTest::newRow("hide a group told in other words") << All{} << everywhere(Hide{delegation});
    QTest::newRow("hide a name with a sign") << All{} << everywhere(Hide{{EntityKind::Organization, u"Marr & Sons"_s}});
    QTest::newRow("always a name") << All{} << everywhere(AlwaysName{u"left"_s, {EntityKind::Other, u"Exit"_s}});
    QTest::newRow("always another name") << All{} << everywhere(AlwaysName{u"Lee Marr"_s, kay});
    QTest::newRow("split off") << All{} << of(brief(), NameSpans{{{20, 25}}, kay});
    QTest::newRow("not a name here") << All{} << of(brief(), UnnameSpans{{{0, 5}, {20, 25}}});
    QTest::newRow("add a meeting") << All{} << of(full(), AddMeeting{meetingOf(full(), {lee, tovia})});
    QTest::newRow("change a meeting") << All{}
                                      << of(brief(),
                                            ChangeMeeting{
                                                meetingOf(brief(), {brook, lee}),
                                                {.when = DateInterval::month(2025, 11), .place = u"Estholm"_s}});
    QTest::newRow("not a meeting") << All{} << of(brief(), RemoveMeeting{meetingOf(brief(), {brook, lee})});
}

void TakingBackTest::isAsIfItHadNotBeenSaid()
{
    QFETCH(QList<Correction>, before);
    QFETCH(Correction, correction);
    save(articles);
    say(before);
    const QByteArray unsaid = contents();
    say({correction});
    const QByteArray corrected = contents();
    QVERIFY(corrected != unsaid);
    takeBack({said().last()});
    QCOMPARE(contents(), unsaid);
    QCOMPARE(said().size(), before.size());
    QVERIFY(m_writer->undo());
    QCOMPARE(contents(), corrected);
    QVERIFY(m_writer->redo());
    QCOMPARE(contents(), unsaid);
}

const QList<Correction> several{everywhere(Merge{brook, ana}),
                                everywhere(Rename{brook, u"Dr Brook"_s}),
                                everywhere(Retype{tovia, EntityKind::Organization}),
                                everywhere(Rename{republic, u"Republic of Tovia"_s}),
                                of(brief(), NameSpans{{{20, 25}}, kay}),
                                everywhere(AlwaysName{u"left"_s, {EntityKind::Other, u"Exit"_s}}),
                                everywhere(Hide{delegation}),
                                everywhere(Merge{{EntityKind::Other, u"Exit"_s}, lee})};

void TakingBackTest::leavesWhatElseWasSaid_data()
{
    QTest::addColumn<qsizetype>("which");
    for (qsizetype which = 0; which < several.size(); ++which)
        QTest::addRow("%d", int(which)) << which;
}

void TakingBackTest::leavesWhatElseWasSaid()
{
    QFETCH(qsizetype, which);
    save(articles);
    say(several);
    takeBack({said().at(which)});
    const QByteArray left = contents();
    cleanup();
    open(u"second.sqlite"_s);
    save(articles);
    QList<Correction> others = several;
    others.removeAt(which);
    say(others);
    QCOMPARE(left, contents());
}

/// Whoever looks at the rules in between sees them as they are: what was said in between has gone, and come back.
void TakingBackTest::undoneItHoldsAgainInItsPlace()
{
    save({full()});
    say({everywhere(Rename{ana, u"Dr Ana Brook"_s}), everywhere(Rename{lee, u"Dr Lee Marr"_s})});
    takeBack({said().first()});
    QVERIFY(m_writer->removeArticles({ArticleId{1}}));
    save({full()});
    QVERIFY(entity(ana).isValid());
    for (int step = 0; step < 3; ++step)
        QVERIFY(m_writer->undo());
    QCOMPARE(said().size(), 2);
    save({both()});
    QVERIFY(!entity(ana).isValid());
    QVERIFY(entity({EntityKind::Person, u"Dr Ana Brook"_s}).isValid());
}

/// That two were one until now is no evidence that they are.
void TakingBackTest::linksNamesByTheEvidenceAlone()
{
    open(u"linked.sqlite"_s, QStringLiteral(DATELINE_RESOURCES));
    save(articles);
    const QByteArray unsaid = contents();
    say({everywhere(Merge{lee, ana})});
    QVERIFY(contents() != unsaid);
    takeBack(said());
    QCOMPARE(contents(), unsaid);
}

/// Of an article that is read anew nobody but whom the correction is about is looked at again, whoever came since.
void TakingBackTest::leavesOtherNamesWhomTheyMean()
{
    open(u"linked.sqlite"_s, QStringLiteral(DATELINE_RESOURCES));
    const AnnotatedArticle surname = SampleArticle(u"Surname"_s, u"Marr left Estholm."_s, QDate(2025, 11, 1))
                                         .naming(EntityKind::Person, u"Marr"_s)
                                         .naming(EntityKind::Place, u"Estholm"_s);
    const AnnotatedArticle whole = SampleArticle(u"Whole"_s, u"Lee Marr came from Estholm."_s, QDate(2025, 11, 2))
                                       .naming(EntityKind::Person, u"Lee Marr"_s)
                                       .naming(EntityKind::Place, u"Estholm"_s);
    save({surname, whole});
    QVERIFY(entity({EntityKind::Person, u"Marr"_s}).isValid()); // it came before the full name, and is asked about
    const QByteArray unsaid = contents();
    say({everywhere(Retype{{EntityKind::Place, u"Estholm"_s}, EntityKind::Organization})});
    const auto outcome = m_writer->takeBack(said(), [&](const Article &stored) -> Result<AnnotatedArticle> {
        return stored.hash == whole.article.hash ? whole : surname;
    });
    QVERIFY(outcome);
    QCOMPARE(contents(), unsaid);
}

void TakingBackTest::keepsKeysOfNames()
{
    save(articles);
    const EntityId before = entity(ana);
    say({everywhere(Merge{brook, ana})});
    takeBack(said());
    QCOMPARE(entity(ana), before);
    QVERIFY(entity(brook).isValid());
    QVERIFY(entity(brook) != before);
}

void TakingBackTest::forgetsWhatWaitsForAnArticle()
{
    say({of(brief(), UnnameSpans{{{0, 5}}})});
    QCOMPARE(takeBack(said()), CorrectionOutcome{.taken = 1});
    save({brief()});
    QCOMPARE(StoreDump(m_options.database).number("SELECT count(*) FROM mention"), 3);
}

void TakingBackTest::saysWhatChanges()
{
    save(articles);
    say({everywhere(Merge{brook, ana}), everywhere(Rename{lee, u"Dr Marr"_s})});
    const CorrectionOutcome merged = takeBack({said().first()});
    QCOMPARE(merged.taken, 1);
    QCOMPARE(merged.titles, (QStringList{u"Both"_s, u"Brief"_s}));
    QCOMPARE(merged.meetings, 2);
    const CorrectionOutcome renamed = takeBack(said());
    QCOMPARE(renamed.titles, (QStringList{u"Group"_s, u"Both"_s, u"Brief"_s, u"Full"_s}));
    QCOMPARE(renamed.meetings, 4);
    const Step last = StoreReader::open(m_options)->history(1)->steps.last().step;
    QCOMPARE(inWords(last), u"Take back: Rename 'Lee Marr' to 'Dr Marr'"_s);
}

void TakingBackTest::previewChangesNothing()
{
    save(articles);
    say({everywhere(Merge{brook, ana})});
    const QByteArray rows = StoreDump(m_options.database).rows();
    const auto preview = m_writer->previewTakingBack(said(), readAgain);
    QVERIFY(preview);
    QCOMPARE(preview->meetings, 2);
    QCOMPARE(StoreDump(m_options.database).rows(), rows);
    QCOMPARE(takeBack(said()), *preview);
}

void TakingBackTest::failsWholly()
{
    QCOMPARE(m_writer->takeBack({CorrectionId{7}}, readAgain).error().kind, ErrorKind::NotFound);
    save(articles);
    say({everywhere(Merge{brook, ana})});
    const QByteArray rows = StoreDump(m_options.database).rows();
    const auto unreadable = [](const Article &) -> Result<AnnotatedArticle> {
        return failure(ErrorKind::NotFound, u"the language model is missing"_s);
    };
    QCOMPARE(m_writer->takeBack(said(), unreadable).error().message, u"the language model is missing"_s);
    const auto unsound = [](const Article &stored) -> Result<AnnotatedArticle> {
        AnnotatedArticle wrong = *readAgain(stored);
        wrong.mentions.first().entity = 99;
        return wrong;
    };
    QCOMPARE(m_writer->takeBack(said(), unsound).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(StoreDump(m_options.database).rows(), rows);
}

QTEST_GUILESS_MAIN(TakingBackTest)
#include "takingbacktest.moc"
