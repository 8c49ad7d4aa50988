// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storewriter.h"
#include "model/store/storereader.h"
#include "tests/support/samplearticle.h"
#include "tests/support/syntheticarticle.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <csignal>
#include <functional>
#include <sys/resource.h>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// An article with every field filled in, and with the odd values that fields may have.
AnnotatedArticle fullArticle()
{
    AnnotatedArticle made =
        SampleArticle(u"Zażółć \"quoted\" 🙂"_s, u"PORT VELA, Nov. 3 — Ana Brook met the Tovian delegation 🙂\0."_s,
                      QDate(2025, 11, 3))
            .naming(EntityKind::Person, u"Ana Brook"_s, 1, u"Trade Minister"_s)
            .alias(0, u"Brook"_s)
            .alias(0, u"the minister"_s)
            .naming(EntityKind::Group, u"Tovian delegation"_s)
            .naming(EntityKind::Place, u"Tovia"_s, 0)
            .meeting({1, 0}, DateInterval::days(QDate(2025, 11, 1), QDate(2025, 11, 2)), u"Port Vela"_s)
            .meeting({0, 1}, std::nullopt, {}, MeetingStatus::NotHeld);
    made.entities[1].belongsTo = 2;
    made.mentions.append({.span = {0, 9}, .kind = EntityKind::Other, .confidence = 1.0 / 3, .entity = -1});
    made.sentences = {{.span = {0, 18}, .tokens = {}}, {.span = {20, 60}, .tokens = {}}};
    made.times = {
        {.span = {11, 17},
         .type = TimeExpressionType::Date,
         .value = u"2025-11-03"_s,
         .interval = DateInterval{QDate(2025, 11, 1), QDate(2025, 11, 30), DatePrecision::Month, true, false}},
        {.span = {0, 1}, .type = TimeExpressionType::Duration, .value = u"P3D"_s, .interval = {}},
        {.span = {1, 2},
         .type = TimeExpressionType::Set,
         .value = u"XXXX-WXX"_s,
         .interval = DateInterval{QDate(2014, 1, 1), QDate(), DatePrecision::Year, false, true}},
        {.span = {2, 3},
         .type = TimeExpressionType::Time,
         .value = u"T12"_s,
         .interval = DateInterval{QDate(), QDate(-44, 3, 15), DatePrecision::Day, false, false}}};
    made.meetings[1].evidence = {{0, 18}, {20, 60}};
    made.meetings[1].mode = MeetingMode::Call;
    made.meetings[1].fields = {.participants = 0.9, .date = 1.0 / 3, .place = 0.25, .mode = 0.125, .status = 1};
    Article &article = made.article;
    article.byline = u"By Zoë Ng"_s;
    article.removed = u"Cookies\nSubscribe"_s;
    article.headers = {{HeaderKind::Dateline, {0, 18}},
                       {HeaderKind::Headline, {18, 18}},
                       {HeaderKind::Byline, {0, 1}},
                       {HeaderKind::DateLine, {0, 2}}};
    article.published = {QDateTime(QDate(2025, 11, 3), QTime(23, 30), QTimeZone::fromSecondsAheadOfUtc(-5 * 3600)),
                         TimePrecision::Minute, PublishedBasis::Stated};
    return made;
}

} // namespace

class StoreWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void givesBackWhatWasSaved_data();
    void givesBackWhatWasSaved();
    void keepsSentencesWithoutTheirTrees();
    void storesTheSameArticleOnce();
    void oneEntityForEqualNamesOfOneKind();
    void refusesWhatContradictsItself_data();
    void refusesWhatContradictsItself();
    void annotatesAgain();
    void annotatingAgainRefusesAnotherArticle();
    void latestRoleStandsAfterAnnotatingAgain();
    void notesThatAnArticleWasOpened();
    void saysThatAnArticleIsGone();
    void losesNothingWhenTheDiskIsFull();
    void saysThatTheStoreIsDamaged();
    void waitsForAnotherWriter();

private:
    ArticleId saved(const AnnotatedArticle &annotated);
    ArticleRecord record(ArticleId id);
    int number(const char *sql);

    StoreOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<StoreWriter> m_writer;
    std::optional<StoreReader> m_reader;
};

void StoreWriterTest::init()
{
    m_reader.reset();
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_options = {.database = m_folder->filePath(u"corpus.sqlite"_s),
                 .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    auto writer = StoreWriter::open(m_options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
    auto reader = StoreReader::open(m_options);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
}

ArticleId StoreWriterTest::saved(const AnnotatedArticle &annotated)
{
    const auto result = m_writer->save(annotated);
    if (!result)
        qWarning().noquote() << result.error().message;
    return result ? result->id : ArticleId();
}

ArticleRecord StoreWriterTest::record(ArticleId id)
{
    const auto result = m_reader->article(id);
    if (!result)
        qWarning().noquote() << result.error().message;
    return result.value_or(ArticleRecord());
}

int StoreWriterTest::number(const char *sql)
{
    SQLite::Database database(m_options.database.toStdString(), SQLite::OPEN_READONLY);
    return database.execAndGet(sql).getInt();
}

void StoreWriterTest::givesBackWhatWasSaved_data()
{
    QTest::addColumn<AnnotatedArticle>("annotated");
    QTest::newRow("every field") << fullArticle();
    QTest::newRow("synthetic") << SyntheticArticle(7).made();
    QTest::newRow("nothing found") << AnnotatedArticle(SampleArticle(u"Empty"_s, u"Words."_s, QDate()));
    AnnotatedArticle bare = SampleArticle(u""_s, u""_s, QDate());
    bare.article.source.clear();
    bare.article.format.clear();
    bare.article.origin.clear();
    QTest::newRow("empty fields") << bare;
    for (const PublishedBasis basis : {PublishedBasis::Given, PublishedBasis::FileTime}) {
        AnnotatedArticle dated = SampleArticle(u"Dated"_s, u"Words."_s, QDate(1969, 12, 31));
        dated.article.published.basis = basis;
        QTest::addRow("basis %d", static_cast<int>(basis)) << dated;
    }
    AnnotatedArticle twice = SampleArticle(u"Twice"_s, u"Ana Brook and Ana Brook met."_s, QDate(2025, 1, 1))
                                 .naming(EntityKind::Person, u"Ana Brook"_s)
                                 .naming(EntityKind::Person, u"ANA BROOK"_s)
                                 .naming(EntityKind::Person, u"Lee Marr"_s)
                                 .meeting({0, 1, 2}, std::nullopt);
    QTest::newRow("one name for two") << twice;
    AnnotatedArticle large = SampleArticle(u"Large"_s, u"Großes Wort 🙂 "_s.repeated(200000), QDate(2025, 1, 1));
    QTest::newRow("large") << large;
}

void StoreWriterTest::givesBackWhatWasSaved()
{
    QFETCH(AnnotatedArticle, annotated);
    const ArticleId id = saved(annotated);
    QVERIFY(id.isValid());
    const ArticleRecord found = record(id);
    QCOMPARE(found.id, id);
    QCOMPARE(found.annotated.article, annotated.article);
    QCOMPARE(found.annotated.article.published.time.offsetFromUtc(), annotated.article.published.time.offsetFromUtc());
    QCOMPARE(found.annotated.mentions, annotated.mentions);
    QCOMPARE(found.annotated.entities, annotated.entities);
    QCOMPARE(found.annotated.times, annotated.times);
    QCOMPARE(found.annotated.meetings, annotated.meetings);
    QCOMPARE(found.annotated, annotated);
    QCOMPARE(found.entities.size(), annotated.entities.size());
    QCOMPARE(found.meetings.size(), annotated.meetings.size());
    QCOMPARE(*m_writer->article(id), annotated.article);
}

void StoreWriterTest::keepsSentencesWithoutTheirTrees()
{
    AnnotatedArticle annotated = fullArticle();
    annotated.sentences.first().tokens = {
        {.span = {0, 4}, .pos = PartOfSpeech::Propn, .head = -1, .relation = Relation::Root}};
    const ArticleRecord found = record(saved(annotated));
    QCOMPARE(found.annotated.sentences, fullArticle().sentences);
}

void StoreWriterTest::storesTheSameArticleOnce()
{
    const auto first = m_writer->save(fullArticle());
    QVERIFY(first);
    QCOMPARE(first->outcome, SaveOutcome::Stored);
    AnnotatedArticle elsewhere = fullArticle();
    elsewhere.article.origin = u"/elsewhere/copy.txt"_s;
    const auto second = m_writer->save(elsewhere);
    QVERIFY(second);
    QCOMPARE(second->outcome, SaveOutcome::AlreadyThere);
    QCOMPARE(second->id, first->id);
    QCOMPARE(m_reader->counts()->articles, 1);
    QCOMPARE(record(first->id).annotated, fullArticle());
    const QHash<QByteArray, ArticleId> expected{{fullArticle().article.hash, first->id}};
    QCOMPARE(*m_writer->articlesByHash(), expected);
}

void StoreWriterTest::oneEntityForEqualNamesOfOneKind()
{
    const auto naming = [](const QString &title, EntityKind kind, const QString &name) {
        return SampleArticle(title, name, QDate(2025, 1, 1)).naming(kind, name);
    };
    const EntityId ana = record(saved(naming(u"1"_s, EntityKind::Person, u"Ana Brook"_s))).entities.first();
    QCOMPARE(record(saved(naming(u"2"_s, EntityKind::Person, u"ANA BROOK"_s))).entities.first(), ana);
    QVERIFY(record(saved(naming(u"3"_s, EntityKind::Organization, u"Ana Brook"_s))).entities.first() != ana);
    QVERIFY(record(saved(naming(u"4"_s, EntityKind::Person, u"Ana Brooke"_s))).entities.first() != ana);
    QCOMPARE(m_reader->counts()->names, 3);
    QCOMPARE(m_reader->profile(ana)->entity.articles, 2);
}

void StoreWriterTest::refusesWhatContradictsItself_data()
{
    using Change = std::function<void(AnnotatedArticle &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("no hash", [](AnnotatedArticle &a) { a.article.hash.clear(); });
    row("short hash", [](AnnotatedArticle &a) { a.article.hash.chop(1); });
    row("mention past the end", [](AnnotatedArticle &a) { a.mentions[0].span.end = a.article.text.size() + 1; });
    row("mention backwards", [](AnnotatedArticle &a) { a.mentions[0].span = {5, 4}; });
    row("mention before the text", [](AnnotatedArticle &a) { a.mentions[0].span.begin = -1; });
    row("mention of nobody", [](AnnotatedArticle &a) { a.mentions[0].entity = 3; });
    row("mention of minus two", [](AnnotatedArticle &a) { a.mentions[0].entity = -2; });
    row("group of nobody", [](AnnotatedArticle &a) { a.entities[1].belongsTo = 3; });
    row("sentence past the end", [](AnnotatedArticle &a) { a.sentences[0].span.end = 100000; });
    row("header past the end", [](AnnotatedArticle &a) { a.article.headers[0].span.end = 100000; });
    row("time past the end", [](AnnotatedArticle &a) { a.times[0].span.end = 100000; });
    row("meeting of one", [](AnnotatedArticle &a) { a.meetings[0].participants.resize(1); });
    row("meeting of nobody", [](AnnotatedArticle &a) { a.meetings[0].participants = {0, 7}; });
    row("meeting without evidence", [](AnnotatedArticle &a) { a.meetings[0].evidence.clear(); });
    row("meeting that ends before it begins",
        [](AnnotatedArticle &a) { a.meetings[0].when = DateInterval::days(QDate(2025, 11, 25), QDate(2025, 11, 24)); });
    row("evidence past the end", [](AnnotatedArticle &a) { a.meetings[0].evidence[0].end = 100000; });
}

void StoreWriterTest::refusesWhatContradictsItself()
{
    using Change = std::function<void(AnnotatedArticle &)>;
    QFETCH(Change, change);
    const ArticleId good = saved(fullArticle());
    AnnotatedArticle bad = fullArticle();
    change(bad);
    const auto result = m_writer->save(bad);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QVERIFY(result.error().message.contains(bad.article.title));
    QCOMPARE(m_writer->annotateAgain(good, bad).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(record(good).annotated, fullArticle());
}

void StoreWriterTest::annotatesAgain()
{
    const ArticleId other = saved(
        SampleArticle(u"Other"_s, u"Ana Brook"_s, QDate(2025, 1, 1)).naming(EntityKind::Person, u"Ana Brook"_s, 2));
    const ArticleId id = saved(fullArticle());
    const ArticleRecord before = record(id);
    AnnotatedArticle changed = fullArticle();
    changed.article.published = {QDateTime(QDate(2024, 2, 29), QTime(0, 0), QTimeZone(QTimeZone::UTC)),
                                 TimePrecision::Day, PublishedBasis::Given};
    changed.mentions.removeLast();
    changed.entities.removeLast();
    changed.entities[1] = {
        .kind = EntityKind::Person, .name = u"Lee Marr"_s, .aliases = {}, .role = {}, .belongsTo = -1};
    changed.meetings.removeLast();
    QVERIFY(m_writer->annotateAgain(id, changed));

    const ArticleRecord after = record(id);
    QCOMPARE(after.annotated, changed);
    QCOMPARE(after.entities.first(), before.entities.first());
    QVERIFY(after.meetings.first() != before.meetings.first());
    QCOMPARE(m_reader->counts(), (CorpusCounts{.articles = 2, .names = 2, .meetings = 1}));
    const EntitySummary ana = m_reader->profile(after.entities.first())->entity;
    QCOMPARE(ana.articles, 2);
    QCOMPARE(ana.mentions, 3);
    QCOMPARE(ana.meetings, 1);
    QCOMPARE(m_reader->profile(before.entities.at(1)).error().kind, ErrorKind::NotFound);
    QCOMPARE(record(other).entities.first(), before.entities.first());
    QCOMPARE(m_reader->articles({}).value().last().id, id);
}

void StoreWriterTest::annotatingAgainRefusesAnotherArticle()
{
    const ArticleId id = saved(fullArticle());
    const AnnotatedArticle other = SampleArticle(u"Other"_s, u"Words"_s, QDate(2025, 1, 1));
    QCOMPARE(m_writer->annotateAgain(id, other).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_writer->annotateAgain(ArticleId{99}, fullArticle()).error().kind, ErrorKind::NotFound);
    QCOMPARE(record(id).annotated, fullArticle());
}

void StoreWriterTest::latestRoleStandsAfterAnnotatingAgain()
{
    const auto calling = [](const QString &title, QDate day, const QString &role) {
        return SampleArticle(title, u"Ana Brook"_s, day).naming(EntityKind::Person, u"Ana Brook"_s, 1, role);
    };
    const ArticleId later = saved(calling(u"later"_s, QDate(2025, 6, 1), u"President"_s));
    saved(calling(u"earlier"_s, QDate(2025, 1, 1), u"Minister"_s));
    saved(calling(u"silent"_s, QDate(2025, 9, 1), u""_s));
    const EntityId ana = record(later).entities.first();
    QCOMPARE(m_reader->profile(ana)->entity.role, u"President"_s);

    SampleArticle again = calling(u"later"_s, QDate(2024, 6, 1), u"Senator"_s);
    QVERIFY(m_writer->annotateAgain(later, again));
    QCOMPARE(m_reader->profile(ana)->entity.role, u"Minister"_s);
}

void StoreWriterTest::notesThatAnArticleWasOpened()
{
    const ArticleId id = saved(fullArticle());
    QVERIFY(!m_reader->articles({})->first().opened);
    QVERIFY(m_writer->setOpened(id));
    QVERIFY(m_writer->setOpened(id));
    QVERIFY(m_reader->articles({})->first().opened);
}

void StoreWriterTest::saysThatAnArticleIsGone()
{
    for (const ArticleId id : {ArticleId{}, ArticleId{-1}, ArticleId{1234}}) {
        QCOMPARE(m_writer->article(id).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_writer->setOpened(id).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_reader->article(id).error().kind, ErrorKind::NotFound);
    }
}

void StoreWriterTest::losesNothingWhenTheDiskIsFull()
{
    const ArticleId first = saved(fullArticle());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    // Files may grow no further, as on a full disk, from some page of the next article on.
    const rlimit full{.rlim_cur = static_cast<rlim_t>(QFileInfo(m_options.database + u"-wal"_s).size() + 20000),
                      .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const AnnotatedArticle large = SampleArticle(u"Large"_s, u"many words "_s.repeated(20000), QDate(2025, 1, 1));
    const auto refused = m_writer->save(large);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unwritable);
    QVERIFY2(refused.error().message.contains(u"disk is full"_s), qPrintable(refused.error().message));
    QCOMPARE(record(first).annotated, fullArticle());
    QCOMPARE(m_reader->counts()->articles, 1);
    QCOMPARE(record(saved(large)).annotated, large);
}

void StoreWriterTest::saysThatTheStoreIsDamaged()
{
    for (int i = 0; i < 40; ++i)
        saved(SyntheticArticle(i).made());
    m_reader.reset();
    m_writer.reset();
    QFile file(m_options.database);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 20; page * 4096 < file.size(); ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, char(0x5a)));
    }
    file.close();
    auto writer = StoreWriter::open(m_options);
    const bool noticed = !writer || !writer->articlesByHash() || !writer->save(fullArticle());
    QVERIFY(noticed);
    auto reader = StoreReader::open(m_options);
    const Error error = reader ? reader->meetings({}).error() : reader.error();
    QCOMPARE(error.kind, ErrorKind::Damaged);
    QVERIFY2(error.message.contains(u"damaged"_s), qPrintable(error.message));
}

void StoreWriterTest::waitsForAnotherWriter()
{
    auto second = StoreWriter::open(m_options);
    QVERIFY(second);
    for (int i = 0; i < 6; ++i)
        QVERIFY((i % 2 == 0 ? *m_writer : *second).save(SyntheticArticle(i).made()));
    QCOMPARE(m_reader->counts()->articles, 6);
    QCOMPARE(number("SELECT sum(mentions) FROM entity"), number("SELECT count(*) FROM mention"));
}

QTEST_GUILESS_MAIN(StoreWriterTest)
#include "storewritertest.moc"
