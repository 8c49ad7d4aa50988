// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namesake.h"
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "tests/support/storedump.h"
#include "tests/support/syntheticarticle.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const EntityName ana{EntityKind::Person, u"Ana Brook"_s};
const EntityName brook{EntityKind::Person, u"Brook"_s};
const EntityName lee{EntityKind::Person, u"Lee Marr"_s};
const EntityName tovia{EntityKind::Place, u"Tovia"_s};

Correction everywhere(const Said &said)
{
    return {.said = said, .article = {}, .time = {}, .reason = {}};
}

Correction of(const AnnotatedArticle &annotated, const Said &said)
{
    return {.said = said, .article = annotated.article.hash, .time = {}, .reason = {}};
}

/// Names Ana Brook in full; she met Lee Marr.
AnnotatedArticle full()
{
    return SampleArticle(u"Full"_s, u"Ana Brook met Lee Marr in Tovia."_s, QDate(2025, 11, 3))
        .naming(EntityKind::Person, u"Ana Brook"_s)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .naming(EntityKind::Place, u"Tovia"_s)
        .meeting({0, 1}, DateInterval::day(QDate(2025, 11, 2)), u"Tovia"_s);
}

/// Names her by her last name only; she met Lee Marr again.
AnnotatedArticle brief()
{
    return SampleArticle(u"Brief"_s, u"Brook saw Lee Marr. Brook left."_s, QDate(2025, 11, 5))
        .naming(EntityKind::Person, u"Brook"_s, 2, u"Minister"_s)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .meeting({0, 1}, std::nullopt);
}

/// Names her both ways, taken for two who met.
AnnotatedArticle both()
{
    return SampleArticle(u"Both"_s, u"Ana Brook and Brook and Lee Marr met."_s, QDate(2025, 11, 7))
        .naming(EntityKind::Person, u"Ana Brook"_s)
        .naming(EntityKind::Person, u"Brook"_s)
        .naming(EntityKind::Person, u"Lee Marr"_s)
        .meeting({0, 1, 2}, std::nullopt);
}

} // namespace

class CorrectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void renames();
    void renamesWhatIsNotStoredYet();
    void mergesWhatIsStoredAndWhatComes();
    void mergesIntoSomebodyNotStored();
    void mergingTheOtherWayRound();
    void keepsApartAgain();
    void retypesInPlaceAndByJoining();
    void hidesEverywhere();
    void alwaysNames();
    void splitsMentionsOff();
    void changesMeetingsAndKeepsTheirKeys();
    void survivesBeingReadAgain();
    void waitsForArticles();
    void takesWhatAnotherStoreTellsApart();
    void anArticleOutranksAllArticles();
    void takesTheSameOnce();
    void saysWhatIsOverruled();
    void refusesAllOfAStep();
    void refusesOneOfAFile();
    void previewChangesNothing();
    void givesBackWhatWasSaid();
    void isTheSameWhicheverComesFirst();
    void countsStayRight();
    void isUndone();

private:
    ArticleId saved(const AnnotatedArticle &annotated);
    CorrectionOutcome corrected(const QList<Correction> &corrections);
    ArticleRecord record(ArticleId id);
    EntitySummary entity(const EntityName &shown);
    QByteArray dump() const { return StoreDump(m_options.database).contents(); }
    void open(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    StoreOptions m_options;
    std::optional<StoreWriter> m_writer;
    std::optional<StoreReader> m_reader;
};

void CorrectingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open(u"corpus.sqlite"_s);
}

void CorrectingTest::open(const QString &name)
{
    m_reader.reset();
    m_writer.reset();
    m_options = {.database = m_folder->filePath(name), .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    auto writer = StoreWriter::open(m_options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
    auto reader = StoreReader::open(m_options);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
}

/// Whatever was corrected, every count is what counting gives, and nobody is left whom no article names.
void CorrectingTest::cleanup()
{
    SQLite::Database database(m_options.database.toStdString(), SQLite::OPEN_READONLY);
    QVERIFY(!SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep());
    const auto wrong = [&database](const char *sql) { return database.execAndGet(sql).getInt(); };
    QCOMPARE(wrong("SELECT count(*) FROM entity WHERE articles = 0"), 0);
    QCOMPARE(
        wrong(
            "SELECT count(*) FROM entity WHERE articles <> (SELECT count(DISTINCT article) FROM article_entity WHERE entity = entity.id)"),
        0);
    QCOMPARE(
        wrong(
            "SELECT count(*) FROM entity WHERE mentions <> (SELECT sum(mentions) FROM article_entity WHERE entity = entity.id)"),
        0);
    QCOMPARE(
        wrong(
            "SELECT count(*) FROM entity WHERE meetings <> (SELECT count(DISTINCT meeting) FROM participant WHERE entity = entity.id)"),
        0);
    QCOMPARE(
        wrong(
            "SELECT count(*) FROM article WHERE names <> (SELECT count(DISTINCT entity) FROM article_entity WHERE article = article.id)"),
        0);
    QCOMPARE(
        wrong(
            "SELECT count(*) FROM article WHERE meetings <> (SELECT count(*) FROM meeting WHERE article = article.id)"),
        0);
    QCOMPARE(wrong("SELECT count(*) FROM participant JOIN meeting ON meeting.id = meeting JOIN article_entity ON"
                   " article_entity.article = meeting.article AND article_entity.ordinal = entity_ordinal"
                   " WHERE article_entity.entity <> participant.entity"),
             0);
    QCOMPARE(
        wrong(
            "SELECT count(*) FROM mention JOIN article_entity ON article_entity.article = mention.article"
            " AND article_entity.ordinal = entity_ordinal JOIN entity ON entity.id = entity WHERE mention.kind <> entity.kind"),
        0);
}

ArticleId CorrectingTest::saved(const AnnotatedArticle &annotated)
{
    const auto result = m_writer->save(annotated);
    if (!result)
        qWarning().noquote() << result.error().message;
    return result ? result->id : ArticleId();
}

CorrectionOutcome CorrectingTest::corrected(const QList<Correction> &corrections)
{
    const auto result = m_writer->correct(corrections);
    if (!result)
        qWarning().noquote() << result.error().message;
    return result.value_or(CorrectionOutcome{.refused = {u"failed"_s}});
}

ArticleRecord CorrectingTest::record(ArticleId id)
{
    return m_reader->article(id).value_or(ArticleRecord());
}

/// The one that is shown so; invalid when there is none, or more than one.
EntitySummary CorrectingTest::entity(const EntityName &shown)
{
    QList<EntitySummary> found = m_reader->entities(shown.name, 1000, {shown.kind}).value_or(QList<EntitySummary>());
    found.removeIf([&shown](const EntitySummary &each) { return each.name != shown.name; });
    return found.size() == 1 ? found.first() : EntitySummary();
}

void CorrectingTest::renames()
{
    const ArticleId id = saved(brief());
    const EntityId before = entity(brook).id;
    const CorrectionOutcome outcome = corrected({everywhere(Rename{brook, u"Ana Brook"_s})});
    QCOMPARE(outcome.articles, QList<ArticleId>{id});
    QCOMPARE(outcome.titles, QStringList{u"Brief"_s});
    QCOMPARE(outcome.meetings, 1);
    QCOMPARE(entity(ana).id, before);
    QVERIFY(!entity(brook).id.isValid());
    QCOMPARE(record(id).annotated, brief()); // the article writes it as ever
    QCOMPARE(record(id).names.first(), u"Ana Brook"_s);
    QCOMPARE(record(id).identities.first(), brook);
    saved(both());
    QCOMPARE(m_reader->entities(u"Ana Brook"_s, 9).value().size(), 2); // two who are shown alike are still two
}

void CorrectingTest::renamesWhatIsNotStoredYet()
{
    const CorrectionOutcome outcome = corrected({everywhere(Rename{brook, u"Ana Brook"_s})});
    QCOMPARE(outcome.taken, 1);
    QVERIFY(outcome.articles.isEmpty());
    saved(brief());
    QVERIFY(entity(ana).id.isValid());
}

void CorrectingTest::mergesWhatIsStoredAndWhatComes()
{
    saved(full());
    const ArticleId second = saved(brief());
    const EntityId lead = entity(ana).id;
    const CorrectionOutcome outcome = corrected({everywhere(Merge{brook, ana})});
    QCOMPARE(outcome.articles, QList<ArticleId>{second});
    QCOMPARE(entity(ana), (EntitySummary{lead, EntityKind::Person, u"Ana Brook"_s, u"Minister"_s, 2, 3, 2}));
    QVERIFY(!entity(brook).id.isValid());
    QCOMPARE(record(second).entities.first(), lead);
    const ArticleId third = saved(both());
    QCOMPARE(entity(ana).articles, 3);
    QCOMPARE(record(third).annotated.entities.size(), 2);
    QCOMPARE(record(third).annotated.meetings.first().participants, (QList<int>{0, 1}));
}

void CorrectingTest::mergesIntoSomebodyNotStored()
{
    saved(brief());
    const EntityId before = entity(brook).id;
    corrected({everywhere(Merge{brook, ana})});
    QCOMPARE(entity(ana).id, before);
    saved(full());
    QCOMPARE(entity(ana).id, before);
    QCOMPARE(entity(ana).articles, 2);
}

void CorrectingTest::mergingTheOtherWayRound()
{
    saved(full());
    saved(brief());
    corrected({everywhere(Merge{brook, ana})});
    const CorrectionOutcome outcome = corrected({everywhere(Merge{ana, brook})});
    QCOMPARE(outcome.overruled, QStringList{u"Merge 'Brook' into 'Ana Brook'"_s});
    QCOMPARE(entity(brook).articles, 2);
    QVERIFY(!entity(ana).id.isValid());
}

void CorrectingTest::keepsApartAgain()
{
    saved(full());
    const ArticleId second = saved(brief());
    const QByteArray before = dump();
    corrected({everywhere(Merge{brook, ana})});
    corrected({everywhere(KeepApart{brook, ana})});
    QCOMPARE(entity(ana).articles, 1);
    QCOMPARE(entity(brook).articles, 1);
    QCOMPARE(record(second).entities.first(), entity(brook).id);
    QCOMPARE(dump(), before);
}

void CorrectingTest::retypesInPlaceAndByJoining()
{
    const ArticleId first = saved(brief());
    const EntityId id = entity(brook).id;
    corrected({everywhere(Retype{brook, EntityKind::Organization})});
    QCOMPARE(entity({EntityKind::Organization, u"Brook"_s}).id, id);
    QVERIFY(record(first).annotated.mentions.first().kind == EntityKind::Organization);
    saved(both());
    QCOMPARE(entity({EntityKind::Organization, u"Brook"_s}).articles, 2);
    QVERIFY(!entity(brook).id.isValid());
    // Where there is one of that name and kind already, they are one.
    saved(SampleArticle(u"Place"_s, u"Lee Marr is a place."_s, QDate(2025, 1, 1))
              .naming(EntityKind::Place, u"Lee Marr"_s));
    corrected({everywhere(Retype{{EntityKind::Place, u"Lee Marr"_s}, EntityKind::Person})});
    QCOMPARE(entity(lee).articles, 3);
    QVERIFY(!entity({EntityKind::Place, u"Lee Marr"_s}).id.isValid());
}

void CorrectingTest::hidesEverywhere()
{
    const ArticleId first = saved(full());
    const CorrectionOutcome outcome = corrected({everywhere(Hide{lee})});
    QCOMPARE(outcome.meetings, 1);
    QVERIFY(record(first).annotated.meetings.isEmpty());
    QVERIFY(!entity(lee).id.isValid());
    const ArticleId second = saved(brief());
    QCOMPARE(record(second).annotated.entities.size(), 1);
}

void CorrectingTest::alwaysNames()
{
    const ArticleId first = saved(brief());
    const EntityName exit{EntityKind::Other, u"Exit"_s};
    const CorrectionOutcome outcome = corrected({everywhere(AlwaysName{u"left"_s, exit})});
    QCOMPARE(outcome.articles, QList<ArticleId>{first});
    QCOMPARE(entity(exit).mentions, 1);
    const ArticleId second = saved(SampleArticle(u"More"_s, u"He left, she left; a leftover."_s, QDate(2025, 1, 1)));
    QCOMPARE(entity(exit).mentions, 3);
    QCOMPARE(record(second).annotated.mentions.size(), 2);
}

void CorrectingTest::splitsMentionsOff()
{
    const ArticleId first = saved(brief());
    const ArticleId second = saved(both());
    const EntityName other{EntityKind::Person, u"Brook (2)"_s};
    corrected({of(brief(), NameSpans{{{0, 5}}, other}), everywhere(Rename{other, u"Brook"_s})});
    QCOMPARE(m_reader->entities(u"Brook"_s, 9).value().size(), 3); // two of one name, and Ana Brook
    QVERIFY(record(first).entities.at(0) != record(first).entities.last());
    QCOMPARE(record(first).names.last(), u"Brook"_s);
    QCOMPARE(record(first).identities.last(), other);
    QCOMPARE(record(second).entities.at(1), record(first).entities.at(0));
}

void CorrectingTest::changesMeetingsAndKeepsTheirKeys()
{
    const ArticleId id = saved(full());
    const MeetingId key = record(id).meetings.first();
    const SaidMeeting read{.participants = {ana, lee},
                           .when = DateInterval::day(QDate(2025, 11, 2)),
                           .place = u"Tovia"_s,
                           .mode = MeetingMode::InPerson,
                           .status = MeetingStatus::Held,
                           .evidence = {{0, 32}}};
    SaidMeeting more = read;
    more.participants = {ana, tovia};
    QCOMPARE(corrected({of(full(), ChangeMeeting{read, {.place = u"Estholm"_s, .status = MeetingStatus::Possible}}),
                        of(full(), AddMeeting{more})})
                 .meetings,
             2);
    QCOMPARE(record(id).meetings.size(), 2);
    QCOMPARE(record(id).meetings.first(), key);
    QCOMPARE(record(id).annotated.meetings.first().place, u"Estholm"_s);
    SaidMeeting now = read;
    now.place = u"Estholm"_s;
    corrected({of(full(), RemoveMeeting{now})});
    QCOMPARE(record(id).meetings.size(), 1);
    QVERIFY(m_writer->annotateAgain(id, full()));
    QCOMPARE(record(id).annotated.meetings.size(), 1);
    QCOMPARE(record(id).annotated.meetings.first().participants, (QList<int>{0, 2}));
}

void CorrectingTest::survivesBeingReadAgain()
{
    const ArticleId first = saved(full());
    const ArticleId second = saved(brief());
    const SaidMeeting read{.participants = {brook, lee},
                           .when = {},
                           .place = {},
                           .mode = MeetingMode::InPerson,
                           .status = MeetingStatus::Held,
                           .evidence = {{0, 31}}};
    corrected({everywhere(Merge{brook, ana}), everywhere(Rename{ana, u"Dame Ana"_s}),
               everywhere(Retype{tovia, EntityKind::Organization}),
               of(brief(), ChangeMeeting{read, {.status = MeetingStatus::Planned}}),
               of(brief(), UnnameSpans{{{20, 25}}})});
    const QByteArray before = dump();
    QVERIFY(m_writer->annotateAgain(first, full()));
    QVERIFY(m_writer->annotateAgain(second, brief()));
    QCOMPARE(dump(), before);
    // A newer model that finds something else.
    AnnotatedArticle newer = brief();
    newer.meetings.first().place = u"Drensk"_s;
    newer.meetings.first().status = MeetingStatus::NotHeld;
    QVERIFY(m_writer->annotateAgain(second, newer));
    const Meeting meeting = record(second).annotated.meetings.first();
    QVERIFY(meeting.status == MeetingStatus::Planned);
    QCOMPARE(meeting.place, u"Drensk"_s);
}

void CorrectingTest::waitsForArticles()
{
    const CorrectionOutcome outcome =
        corrected({of(brief(), NameSpans{{{0, 5}}, ana}), of(brief(), UnnameSpans{{{500, 600}}})});
    QCOMPARE(outcome.waiting, 2);
    QCOMPARE(outcome.taken, 2);
    const ArticleId id = saved(brief());
    QCOMPARE(record(id).entities.size(), 3);
    QCOMPARE(entity(ana).mentions, 1);
    QCOMPARE(entity(brook).mentions, 1);
}

/// Namesakes, and groups that only one article tells of, have marks that hold in one store alone.
void CorrectingTest::takesWhatAnotherStoreTellsApart()
{
    const AnnotatedArticle article = SampleArticle(u"Group"_s, u"Lee Marr met senior officials."_s, QDate(2025, 4, 1))
                                         .naming(EntityKind::Person, u"Lee Marr"_s)
                                         .naming(EntityKind::Group, u"senior officials"_s);
    const ArticleId id = saved(article);
    SaidMeeting meeting;
    meeting.participants = {lee, {EntityKind::Group, u"senior officials of 493"_s}};
    meeting.evidence = {{0, 30}};
    QVERIFY(m_writer->takeOver(
        {of(article, AddMeeting{meeting}), everywhere(Merge{lee, {EntityKind::Person, u"Lee Marr #6ce80483"_s}})}));
    const ArticleRecord now = record(id);
    QCOMPARE(now.annotated.meetings.size(), 1);
    QCOMPARE(now.names.size(), 2);
    QVERIFY(now.names.contains(u"Lee Marr"_s));
    QVERIFY(now.names.contains(u"senior officials"_s));
    QCOMPARE(readName({EntityKind::Group, u"Group of 20"_s}), u"Group of 20"_s);
}

void CorrectingTest::anArticleOutranksAllArticles()
{
    const ArticleId first = saved(brief());
    const ArticleId second = saved(both());
    corrected({of(brief(), NameSpans{{{0, 5}, {20, 25}}, brook})});
    corrected({everywhere(Retype{brook, EntityKind::Place})});
    QVERIFY(record(first).annotated.mentions.first().kind == EntityKind::Person);
    QVERIFY(record(second).annotated.mentions.at(1).kind == EntityKind::Place);
    QVERIFY(m_writer->annotateAgain(first, brief()));
    QCOMPARE(entity(brook).articles, 1);
    corrected({everywhere(Hide{brook}), everywhere(Hide{{EntityKind::Place, u"Brook"_s}})});
    QCOMPARE(entity(brook).articles, 1);
    QVERIFY(!entity({EntityKind::Place, u"Brook"_s}).id.isValid());
}

void CorrectingTest::takesTheSameOnce()
{
    saved(brief());
    const QList<Correction> all{everywhere(Merge{brook, ana}), of(brief(), UnnameSpans{{{20, 25}}})};
    QCOMPARE(corrected(all).taken, 2);
    const CorrectionOutcome again = corrected(all);
    QCOMPARE(again.taken, 0);
    QCOMPARE(again.known, 2);
    QVERIFY(again.articles.isEmpty());
    // Until the contrary was said.
    corrected({everywhere(KeepApart{brook, ana})});
    QCOMPARE(corrected(all).taken, 1);
    QVERIFY(entity(ana).id.isValid());
}

void CorrectingTest::saysWhatIsOverruled()
{
    saved(brief());
    corrected({everywhere(Rename{brook, u"Ana Brook"_s}), of(brief(), NameSpans{{{0, 5}}, lee})});
    const CorrectionOutcome outcome =
        corrected({everywhere(Rename{brook, u"Kay Brook"_s}), of(brief(), UnnameSpans{{{0, 5}}})});
    QCOMPARE(outcome.overruled, (QStringList{u"Rename 'Brook' to 'Ana Brook'"_s, u"One mention names 'Lee Marr'"_s}));
    QVERIFY(entity({EntityKind::Person, u"Kay Brook"_s}).id.isValid());
}

void CorrectingTest::refusesAllOfAStep()
{
    saved(brief());
    const QByteArray before = dump();
    for (const Correction &wrong :
         {everywhere(Merge{brook, brook}), of(brief(), UnnameSpans{{{20, 400}}}), everywhere(UnnameSpans{{{0, 5}}})}) {
        const auto result = m_writer->correct({everywhere(Rename{brook, u"Ana"_s}), wrong});
        QVERIFY(!result);
        QVERIFY(result.error().kind == ErrorKind::InvalidInput);
        QVERIFY(result.error().message.startsWith(u"cannot take the correction"_s));
    }
    QCOMPARE(dump(), before);
    QVERIFY(m_reader->corrections().value().isEmpty());
    QCOMPARE(corrected({}), CorrectionOutcome());
}

void CorrectingTest::refusesOneOfAFile()
{
    saved(brief());
    const auto outcome = m_writer->takeOver({everywhere(Merge{brook, brook}), everywhere(Rename{brook, u"Ana Brook"_s}),
                                             of(brief(), UnnameSpans{{{20, 400}}})});
    QVERIFY(outcome);
    QCOMPARE(outcome->taken, 1);
    QCOMPARE(outcome->refused.size(), 2);
    QVERIFY(entity(ana).id.isValid());
}

void CorrectingTest::previewChangesNothing()
{
    saved(full());
    const ArticleId second = saved(brief());
    const QByteArray before = dump();
    const auto outcome = m_writer->previewCorrections({everywhere(Merge{brook, ana}), everywhere(Hide{lee})});
    QVERIFY(outcome);
    QCOMPARE(outcome->articles.size(), 2);
    QCOMPARE(outcome->articles.first(), second);
    QCOMPARE(outcome->meetings, 2);
    QCOMPARE(dump(), before);
    QVERIFY(m_reader->corrections().value().isEmpty());
    saved(both()); // which knows nothing of it
    QVERIFY(entity(brook).id.isValid() && entity(lee).id.isValid());
}

void CorrectingTest::givesBackWhatWasSaid()
{
    Correction merge = everywhere(Merge{brook, ana});
    merge.time = QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5, 6), QTimeZone::UTC);
    merge.reason = u"She signs so"_s;
    corrected({merge, of(brief(), UnnameSpans{{{0, 5}}})});
    const QList<Correction> all = m_reader->corrections().value();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first(), merge);
    QVERIFY(all.last().time.isValid());
    QCOMPARE(all.last().article, brief().article.hash);
}

/// Correcting what is stored gives what reading it after the corrections gives.
void CorrectingTest::isTheSameWhicheverComesFirst()
{
    const QList<AnnotatedArticle> articles{full(), brief(), both()};
    const QList<Correction> all{everywhere(Merge{brook, ana}),
                                everywhere(Retype{tovia, EntityKind::Organization}),
                                everywhere(Rename{{EntityKind::Organization, u"Tovia"_s}, u"Republic of Tovia"_s}),
                                of(brief(), NameSpans{{{20, 25}}, {EntityKind::Person, u"Kay Brook"_s}}),
                                everywhere(AlwaysName{u"left"_s, {EntityKind::Other, u"Exit"_s}}),
                                everywhere(Merge{{EntityKind::Other, u"Exit"_s}, lee})};
    for (const AnnotatedArticle &article : articles)
        saved(article);
    for (const Correction &correction : all)
        corrected({correction});
    const QByteArray correctedLater = dump();
    cleanup();
    open(u"second.sqlite"_s);
    corrected(all);
    for (const AnnotatedArticle &article : articles)
        saved(article);
    QCOMPARE(correctedLater, dump());
}

void CorrectingTest::countsStayRight()
{
    for (int i = 0; i < 60; ++i)
        saved(SyntheticArticle(i).made());
    QRandomGenerator random(2025);
    for (int round = 0; round < 120; ++round) {
        const auto all = m_reader->entities({}, 1000).value();
        const auto any = [&] {
            const EntitySummary &each = all.at(random.bounded(std::min<qsizetype>(all.size(), 60)));
            return EntityName{each.kind, each.name};
        };
        const EntityName one = any();
        const EntityName other = any();
        const QList<Said> choices{Rename{one, u"Known as "_s + one.name}, Retype{one, entityKinds[random.bounded(6)]},
                                  Merge{one, other}, KeepApart{one, other}, Hide{one}};
        const auto done = m_writer->takeOver({everywhere(choices.at(random.bounded(choices.size())))});
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        if (round % 20 == 0)
            cleanup();
    }
}

/// Each is one step, named in words, and what it did goes and comes back.
void CorrectingTest::isUndone()
{
    saved(full());
    saved(brief());
    saved(both());
    const SaidMeeting read{.participants = {brook, lee},
                           .when = {},
                           .place = {},
                           .mode = MeetingMode::InPerson,
                           .status = MeetingStatus::Held,
                           .evidence = {{0, 31}}};
    SaidMeeting more = read;
    more.participants = {lee, tovia};
    const EntityName other{EntityKind::Person, u"Kay (2)"_s};
    const QList<std::pair<QList<Correction>, QString>> steps{
        {{everywhere(Rename{brook, u"Kay Brook"_s})}, u"Rename 'Brook' to 'Kay Brook'"_s},
        {{of(brief(), NameSpans{{{0, 5}}, other}), of(both(), NameSpans{{{0, 9}}, other}),
          everywhere(Rename{other, u"Kay"_s})},
         u"Let 2 mentions name 'Kay'"_s},
        {{of(brief(), AddMeeting{more})}, u"Add a meeting of Lee Marr, Tovia"_s},
        {{of(brief(),
             ChangeMeeting{more,
                           {.participants = QList{lee, brook},
                            .when = DateInterval::month(2025, 11),
                            .place = u"Estholm"_s,
                            .status = MeetingStatus::Planned}})},
         u"Change a meeting of Lee Marr, Tovia: with Kay Brook, without Tovia, on 2025-11, in Estholm, planned"_s},
        {{of(brief(), UnnameSpans{{{20, 25}}})}, u"A mention of 'Brook' is not a name"_s},
        {{everywhere(Merge{brook, ana})}, u"Merge 'Brook' into 'Ana Brook'"_s},
        {{everywhere(Retype{tovia, EntityKind::Organization})}, u"Change the kind of 'Tovia' to organization"_s},
        {{everywhere(KeepApart{brook, ana})}, u"Keep 'Brook' apart from 'Ana Brook'"_s},
        {{everywhere(AlwaysName{u"left"_s, {EntityKind::Other, u"Exit"_s}})}, u"Always read 'left' as 'Exit'"_s},
        {{everywhere(Hide{lee})}, u"'Lee Marr' is not a name"_s}};
    QByteArrayList dumps{dump()};
    for (const auto &[corrections, words] : steps) {
        QVERIFY(corrected(corrections).refused.isEmpty());
        QCOMPARE(inWords(m_reader->history(100).value().steps.last().step), words);
        dumps.append(dump());
    }
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        const auto undone = m_writer->undo();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(inWords(*undone), steps.at(i).second);
        QCOMPARE(dump(), dumps.at(i));
    }
    QVERIFY(m_reader->corrections().value().isEmpty());
    saved(SampleArticle(u"Later"_s, u"Brook spoke."_s, QDate(2025, 12, 1)).naming(EntityKind::Person, u"Brook"_s));
    QVERIFY(entity(brook).id.isValid()); // nothing of it is left
    QVERIFY(m_writer->undo());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        corrected(steps.at(i).first);
        QVERIFY(m_writer->undo());
        QVERIFY(m_writer->redo());
        QCOMPARE(dump(), dumps.at(i + 1));
    }
}

QTEST_GUILESS_MAIN(CorrectingTest)
#include "correctingtest.moc"
