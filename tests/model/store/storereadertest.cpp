// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "tests/support/syntheticarticle.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

DateInterval day(int month, int number)
{
    return DateInterval::day(QDate(2025, month, number));
}

/// Four articles: A of 1 March, B of 1 June, C of 1 September and D without a date.
QList<AnnotatedArticle> articles()
{
    return {
        SampleArticle(u"A"_s, u"Ana Brook met Lee Marr about a cease-fire in Port Vela. Ćma."_s, QDate(2025, 3, 1))
            .naming(EntityKind::Person, u"Ana Brook"_s, 2, u"Minister"_s)
            .naming(EntityKind::Person, u"Lee Marr"_s)
            .naming(EntityKind::Place, u"Port Vela"_s)
            .alias(0, u"Brook"_s)
            .meeting({0, 1}, DateInterval::days(QDate(2025, 2, 27), QDate(2025, 2, 28)), u"Port Vela"_s),
        SampleArticle(u"B"_s, u"Ana Brook may see the Tovian delegation; peace talks go on."_s, QDate(2025, 6, 1))
            .from(u"Morning Sheet"_s)
            .naming(EntityKind::Person, u"Ana Brook"_s, 1)
            .naming(EntityKind::Group, u"Tovian delegation"_s)
            .alias(0, u"Brook"_s)
            .alias(0, u"Ms Brook"_s)
            .alias(0, u"ANA BROOK"_s)
            .meeting({0, 1}, day(7, 4), u"port  vela"_s, MeetingStatus::Planned)
            .meeting({0, 1}, std::nullopt, u"Garren"_s, MeetingStatus::Possible),
        SampleArticle(u"C"_s, u"Lee Marr, Ana Brook and Ivo Dell met. Talks on peace."_s, QDate(2025, 9, 1))
            .naming(EntityKind::Person, u"Lee Marr"_s)
            .naming(EntityKind::Person, u"Ana Brook"_s)
            .naming(EntityKind::Person, u"Ivo Dell"_s)
            .meeting({0, 1, 2}, DateInterval{QDate(), QDate(2014, 12, 31), DatePrecision::Year, false, false},
                     u"Garren"_s, MeetingStatus::NotHeld),
        SampleArticle(u"D"_s, u"Ivo Dell and Kim Ort met."_s, QDate())
            .from(u"Morning Sheet"_s)
            .naming(EntityKind::Person, u"Ivo Dell"_s)
            .naming(EntityKind::Person, u"Kim Ort"_s)
            .meeting({0, 1}, std::nullopt),
    };
}

} // namespace

class StoreReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void counts();
    void filtersArticles_data();
    void filtersArticles();
    void summarizesArticles();
    void marksWhereWordsWereFound();
    void stopsAtThatManyArticles();
    void tellsWhoIsNamed();
    void listsSources();
    void filtersMeetings_data();
    void filtersMeetings();
    void describesMeetings();
    void leavesOutMeetingsOfOneWithThemselves();
    void anySearchIsAnswered_data();
    void anySearchIsAnswered();
    void findsEntities_data();
    void findsEntities();
    void findsEntitiesOfAnArticleFirst();
    void profilesAnEntity();
    void profileOfNobodyIsNotFound();
    void answersWhileAnotherWrites();

private:
    EntityId entity(const QString &name);
    Filter filter(const QString &described);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<StoreWriter> m_writer;
    std::optional<StoreReader> m_reader;
};

void StoreReaderTest::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const StoreOptions options{.database = m_folder->filePath(u"corpus.sqlite"_s),
                               .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    auto writer = StoreWriter::open(options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
    for (const AnnotatedArticle &article : articles())
        QVERIFY(m_writer->save(article));
    auto reader = StoreReader::open(options);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
}

EntityId StoreReaderTest::entity(const QString &name)
{
    const auto found = m_reader->entities(name, 1);
    return found && !found->isEmpty() ? found->first().id : EntityId{-1};
}

/// "words=peace entity=Ana Brook when=2025-06 status=held place=Garren source=Morning Sheet", parts split by ";".
Filter StoreReaderTest::filter(const QString &described)
{
    Filter filter;
    for (const QString &part : described.split(u';', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        if (key == u"words")
            filter.words = value;
        else if (key == u"entity")
            filter.entities.append(value.isEmpty() ? EntityId{} : entity(value));
        else if (key == u"when")
            filter.when = DateInterval::fromEdtf(value).value();
        else if (key == u"forever")
            filter.when = DateInterval();
        else if (key == u"status")
            filter.statuses.append(meetingStatusFromString(value).value());
        else if (key == u"place")
            filter.places.append(value);
        else if (key == u"conditions")
            filter.conditions.append(value);
        else if (key == u"source")
            filter.sources.append(value);
        else
            qFatal("unknown condition");
    }
    return filter;
}

void StoreReaderTest::counts()
{
    QCOMPARE(*m_reader->counts(), (CorpusCounts{.articles = 4, .names = 6, .meetings = 5}));
}

void StoreReaderTest::filtersArticles_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("titles"); // newest first

    const auto row = [](const char *condition, const char *titles) {
        QTest::newRow(condition) << QString::fromLatin1(condition) << QString::fromLatin1(titles);
    };
    row("", "CBAD");
    row("words=peace", "CB");
    row("words=\"peace talks\"", "B");
    row("words=talks peace", "CB");
    row("words=pea*", "CB");
    row("words=PEACE NOT delegation", "C");
    row("words=NOT peace", "AD");
    row("words=cma", "A");
    row("words=cease-fire", "A");
    row("words=D", "D");
    row("words=nothing of the kind", "");
    row("words=!!!", "CBAD");
    row("words=title:D", "D");
    row("words=title:peace", "");
    row("words=title:C OR Tovian", "CB");
    row("words=NOT title:C", "BAD");
    row("words=a OR NOT peace", "AD");
    row("words=(peace OR cma) NOT tovian", "CA");
    row("words=person:brook", "CBA");
    row("words=person:\"Ana Brook\" person:Marr", "CA");
    row("words=person:bro", "");
    row("words=person:bro*", "CBA");
    row("words=person:Vela", "");
    row("words=org:delegation", "B");
    row("words=org:Brook", "");
    row("words=place:Vela", "BA");
    row("words=place:\"port vela\"", "BA");
    row("words=place:garren", "CB");
    row("words=place:Vela status:planned", "B");
    row("words=place:Vela status:not-held", "");
    row("words=met:Brook", "CBA");
    row("words=met:\"Ana Brook\" \"Lee Marr\"", "CA");
    row("words=met:\"Ana Brook\" \"Kim Ort\"", "");
    row("words=met:Brook met:delegation", "B");
    row("words=NOT met:Brook", "D");
    row("words=status:planned OR status:not-held", "CB");
    row("words=status:planned status:possible", "");
    row("words=NOT status:planned", "CAD");
    row("words=mode:call", "");
    row("words=before:2025-03", "CA");
    row("words=after:2025-06", "CB");
    row("words=after:2025-06 before:2025-08", "B");
    row("words=NOT after:2025-06", "AD");
    row("words=source:morning", "BD");
    row("words=source:\"Morning Sheet\" peace", "B");
    row("words=source:orning", "");
    row("words=source:%", "CBAD");
    row("words=peace status:planned (mode:call OR place:Vela)", "B");
    row("words=peace;conditions=person:Dell", "C");
    row("words=NOT (person:Brook OR peace)", "D");
    row("entity=Ana Brook", "CBA");
    row("entity=Ana Brook;entity=Lee Marr", "CA");
    row("entity=Ana Brook;entity=Kim Ort", "");
    row("entity=", "");
    row("when=2025-06", "B");
    row("when=2025-02", "A");
    row("when=2025-02-28/2025-03-01", "A");
    row("when=2025-07", "B");
    row("when=2013", "C");
    row("when=2015", "");
    row("when=2025-06/..", "CB");
    row("when=../2025-02", "CA");
    row("forever=", "CBA"); // what has no date is in no interval
    row("status=held", "AD");
    row("status=planned;status=not-held", "CB");
    row("place=Port Vela", "BA");
    row("place=garren", "CB");
    row("place=Garren;place=Port Vela", "CBA");
    row("place=Vela", "");
    row("place=Garren;status=planned", "");
    row("place=Garren;status=possible", "B");
    row("place=Garren;when=2025-06", "B");
    row("source=Morning Sheet", "BD");
    row("source=Morning Sheet;source=Example Wire", "CBAD");
    row("source=morning", "");
    row("source=%", "");
    row("source=Morning Sheet;words=peace;entity=Ana Brook;when=2025;status=planned;place=Port Vela", "B");
    row("source=Morning Sheet;words=peace;entity=Ana Brook;when=2025;status=held", "");
}

void StoreReaderTest::filtersArticles()
{
    QFETCH(QString, condition);
    QFETCH(QString, titles);
    const auto found = m_reader->articles(filter(condition));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QString got;
    for (const ArticleSummary &article : *found)
        got += article.title;
    QCOMPARE(got, titles);
}

void StoreReaderTest::summarizesArticles()
{
    const ArticleSummary b = m_reader->articles({})->at(1);
    QCOMPARE(b,
             (ArticleSummary{.id = b.id,
                             .title = u"B"_s,
                             .source = u"Morning Sheet"_s,
                             .published = articles().at(1).article.published,
                             .names = 2,
                             .meetings = 2,
                             .opened = false,
                             .hit = {}}));
}

void StoreReaderTest::marksWhereWordsWereFound()
{
    const auto found = m_reader->articles(filter(u"words=talks"_s));
    QCOMPARE(found->first().hit, u"Lee Marr, Ana Brook and Ivo Dell met. \u2068Talks\u2069 on peace."_s);
    QCOMPARE(m_reader->articles(filter(u"words=NOT talks"_s))->first().hit, QString());
    QCOMPARE(found->first().titleHit, QString());
    const auto titled = m_reader->articles(filter(u"words=C"_s));
    QCOMPARE(titled->first().hit, QString());
    QCOMPARE(titled->first().titleHit, u"\u2068C\u2069"_s);
}

void StoreReaderTest::stopsAtThatManyArticles()
{
    for (const auto order : {ArticleQuestion::Order::Newest, ArticleQuestion::Order::BestMatch}) {
        for (const qsizetype most : {-1, 0, 1, 3, 4, 9}) {
            const auto found = m_reader->searchArticles({.filter = {}, .order = order, .most = most});
            QCOMPARE(*found, m_reader->articles({})->first(std::clamp<qsizetype>(most, 0, 4)));
        }
    }
}

void StoreReaderTest::tellsWhoIsNamed()
{
    const auto named = m_reader->named({.words = u"peace"_s}, 9);
    QVERIFY2(named, named ? "" : qPrintable(named.error().message));
    QStringList told;
    for (const EntitySummary &each : *named)
        told.append(u"%1 %2 %3 %4"_s.arg(each.name).arg(each.articles).arg(each.mentions).arg(each.meetings));
    QCOMPARE(
        told,
        (QStringList{u"Ana Brook 2 2 3"_s, u"Lee Marr 1 1 1"_s, u"Tovian delegation 1 1 2"_s, u"Ivo Dell 1 1 1"_s}));
    QCOMPARE(m_reader->named({.words = u"peace"_s}, 1)->size(), 1);
    QVERIFY(m_reader->named({.words = u"nothing of the kind"_s}, 9)->isEmpty());
}

void StoreReaderTest::listsSources()
{
    QCOMPARE(*m_reader->sources({}, 9), (QStringList{u"Example Wire"_s, u"Morning Sheet"_s}));
    QCOMPARE(*m_reader->sources(u"SHE"_s, 9), QStringList{u"Morning Sheet"_s});
    QCOMPARE(*m_reader->sources(u"heet"_s, 9), QStringList());
    QCOMPARE(*m_reader->sources({}, 1), QStringList{u"Example Wire"_s});
}

void StoreReaderTest::filtersMeetings_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("expected"); // article and place of each, in order

    const auto row = [](const char *condition, const char *expected) {
        QTest::newRow(condition) << QString::fromLatin1(condition) << QString::fromLatin1(expected);
    };
    row("", "C-Garren A-Port Vela B-Garren B-port  vela D-");
    row("words=peace", "C-Garren B-Garren B-port  vela");
    row("words=NOT peace", "A-Port Vela D-");
    row("entity=Ivo Dell", "C-Garren D-");
    row("entity=Ivo Dell;entity=Ana Brook", "C-Garren");
    row("entity=Port Vela", "");
    row("when=2025-02-28", "A-Port Vela");
    row("when=2025-03-01", "");
    row("when=2025-06", "B-Garren");
    row("when=2025-06/2025-07", "B-Garren B-port  vela");
    row("when=1900", "C-Garren");
    row("when=2014-12-31/..", "C-Garren A-Port Vela B-Garren B-port  vela");
    row("when=2015/..", "A-Port Vela B-Garren B-port  vela");
    row("status=held", "A-Port Vela D-");
    row("status=possible;status=planned", "B-Garren B-port  vela");
    row("place=PORT VELA", "A-Port Vela B-port  vela");
    row("place=", "D-");
    row("source=Morning Sheet", "B-Garren B-port  vela D-");
    row("source=Morning Sheet;status=held", "D-");
    row("source=nobody", "");
}

void StoreReaderTest::filtersMeetings()
{
    QFETCH(QString, condition);
    QFETCH(QString, expected);
    const auto found = m_reader->meetings(filter(condition));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QStringList got;
    QSet<EntityId> participants;
    for (const MeetingRecord &meeting : found->meetings) {
        got.append(meeting.articleTitle + u'-' + meeting.place);
        participants.unite(QSet<EntityId>(meeting.participants.cbegin(), meeting.participants.cend()));
    }
    QCOMPARE(got.join(u' '), expected);
    const QList<EntityId> named = found->entities.keys();
    QCOMPARE(QSet<EntityId>(named.cbegin(), named.cend()), participants);
}

void StoreReaderTest::describesMeetings()
{
    const MeetingSet set = m_reader->meetings(filter(u"place=Port Vela;status=held"_s)).value();
    QCOMPARE(set.meetings.size(), 1);
    const MeetingRecord &meeting = set.meetings.first();
    const QString text = articles().first().article.text;
    QVERIFY(meeting.id.isValid());
    QCOMPARE(meeting,
             (MeetingRecord{.id = meeting.id,
                            .article = m_reader->articles({})->at(2).id,
                            .articleTitle = u"A"_s,
                            .source = u"Example Wire"_s,
                            .published = QDate(2025, 3, 1),
                            .participants = {entity(u"Ana Brook"_s), entity(u"Lee Marr"_s)},
                            .when = DateInterval::days(QDate(2025, 2, 27), QDate(2025, 2, 28)),
                            .place = u"Port Vela"_s,
                            .mode = MeetingMode::InPerson,
                            .status = MeetingStatus::Held,
                            .evidence = {{0, text.size()}},
                            .sentence = text,
                            .confidence = 1}));
    QCOMPARE(set.entities.value(entity(u"Ana Brook"_s)),
             (EntitySummary{.id = entity(u"Ana Brook"_s),
                            .kind = EntityKind::Person,
                            .name = u"Ana Brook"_s,
                            .role = u"Minister"_s,
                            .articles = 3,
                            .mentions = 4,
                            .meetings = 4}));
}

void StoreReaderTest::leavesOutMeetingsOfOneWithThemselves()
{
    QTemporaryDir folder;
    const StoreOptions options{.database = folder.filePath(u"corpus.sqlite"_s),
                               .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    auto writer = StoreWriter::open(options);
    QVERIFY(writer);
    QVERIFY(writer->save(SampleArticle(u"Twice"_s, u"Ana Brook met ANA BROOK"_s, QDate(2025, 1, 1))
                             .naming(EntityKind::Person, u"Ana Brook"_s)
                             .naming(EntityKind::Person, u"ANA BROOK"_s)
                             .naming(EntityKind::Person, u"Lee Marr"_s)
                             .meeting({0, 1}, std::nullopt)
                             .meeting({0, 1, 2}, std::nullopt)));
    auto reader = StoreReader::open(options);
    QVERIFY(reader);
    const MeetingSet set = reader->meetings({}).value();
    QCOMPARE(set.meetings.size(), 1);
    QCOMPARE(set.meetings.first().participants.size(), 2);
    QCOMPARE(set.entities.value(set.meetings.first().participants.first()).articles, 1);
}

void StoreReaderTest::anySearchIsAnswered_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList odd{u"\""_s,
                          u"\"\"\""_s,
                          u"*"_s,
                          u"a*b"_s,
                          u"'"_s,
                          u"a'b"_s,
                          u"title:"_s,
                          u"{title} : a"_s,
                          u"NEAR(a b)"_s,
                          u"^a"_s,
                          u"a + b"_s,
                          u"-a"_s,
                          u"(((("_s,
                          u"a) OR (b"_s,
                          u"AND"_s,
                          u"NOT NOT"_s,
                          u"a AND"_s,
                          u"a OR"_s,
                          u"; DROP TABLE article"_s,
                          u"%"_s,
                          u"\\"_s,
                          u"😀"_s,
                          u"a😀b"_s,
                          u"\u0301"_s,
                          u"٣"_s,
                          u"½"_s,
                          u"²"_s,
                          u"ª"_s,
                          u"\u200B"_s,
                          u"\u2068x\u2069"_s,
                          QString(QChar(0)),
                          u"a"_s + QChar(0xD800),
                          u"x"_s.repeated(100000),
                          u"a OR "_s.repeated(2000),
                          u"NOT a "_s.repeated(2000),
                          u"\"a\"* "_s.repeated(300),
                          u"(NOT a OR "_s.repeated(90)};
    for (int i = 0; i < odd.size(); ++i)
        QTest::addRow("odd %d", i) << odd.at(i);
    std::mt19937 random(20251125);
    const QStringList parts{u"a"_s,       u"peace"_s,   u"\""_s,     u"*"_s,           u" "_s,           u"AND "_s,
                            u" OR "_s,    u"NOT "_s,    u"("_s,      u")"_s,           u"-"_s,           u":"_s,
                            u"^"_s,       u"+"_s,       u"'"_s,      u"{"_s,           u"}"_s,           u","_s,
                            u"met:"_s,    u"person:"_s, u"place:"_s, u"status:held"_s, u"before:2025"_s, u"title:"_s,
                            u"source:"_s, u"é"_s,       u"🙂"_s,     u"NEAR"_s};
    for (int i = 0; i < 400; ++i) {
        QString typed;
        for (auto length = 1 + random() % 12; length > 0; --length)
            typed += parts.at(static_cast<qsizetype>(random() % static_cast<unsigned>(parts.size())));
        QTest::addRow("random %d", i) << typed;
    }
}

void StoreReaderTest::anySearchIsAnswered()
{
    QFETCH(QString, typed);
    Filter words;
    words.words = typed;
    const auto articles = m_reader->articles(words);
    QVERIFY2(articles, articles ? "" : qPrintable(articles.error().message));
    const auto meetings = m_reader->meetings(words);
    QVERIFY2(meetings, meetings ? "" : qPrintable(meetings.error().message));
    QVERIFY(m_reader->entities(typed, 5));
    const auto best = m_reader->searchArticles({.filter = words, .order = ArticleQuestion::Order::BestMatch});
    QVERIFY2(best, best ? "" : qPrintable(best.error().message));
    QCOMPARE(best->size(), articles->size());
    QVERIFY(m_reader->named(words, 5));
    QVERIFY(m_reader->sources(typed, 5));
    QCOMPARE(*m_reader->articleCount(words), articles->size());
}

void StoreReaderTest::findsEntities_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("names");
    const QString ana = u"Ana Brook"_s, lee = u"Lee Marr"_s, ivo = u"Ivo Dell"_s, group = u"Tovian delegation"_s;
    QTest::newRow("all, most mentions first") << QString() << 3 << QStringList{ana, lee, ivo};
    QTest::newRow("start of the first word") << u"an"_s << 9 << QStringList{ana, group};
    QTest::newRow("start of another word") << u"de"_s << 9 << QStringList{ivo, group};
    QTest::newRow("middle of a word") << u"rr"_s << 9 << QStringList{lee};
    QTest::newRow("capitals") << u"BROOK"_s << 9 << QStringList{ana};
    QTest::newRow("accents") << u"ânà"_s << 9 << QStringList{ana};
    QTest::newRow("two words") << u"ana b"_s << 9 << QStringList{ana};
    QTest::newRow("limit") << u"an"_s << 1 << QStringList{ana};
    QTest::newRow("no limit left") << u"an"_s << 0 << QStringList();
    QTest::newRow("less than none") << u"an"_s << -1 << QStringList();
    QTest::newRow("nobody") << u"zzz"_s << 9 << QStringList();
    QTest::newRow("per cent") << u"%"_s << 9 << QStringList();
    QTest::newRow("underscore") << u"_"_s << 9 << QStringList();
}

void StoreReaderTest::findsEntities()
{
    QFETCH(QString, typed);
    QFETCH(int, limit);
    QFETCH(QStringList, names);
    const QList<EntitySummary> entities = m_reader->entities(typed, limit).value();
    QStringList found;
    for (const EntitySummary &entity : entities)
        found.append(entity.name);
    QCOMPARE(found, names);
}

/// Whoever an article names comes before all that are named more often elsewhere.
void StoreReaderTest::findsEntitiesOfAnArticleFirst()
{
    const auto names = [this](const QString &typed, ArticleId near) {
        const QList<EntitySummary> entities = m_reader->entities(typed, 50, {}, near).value();
        QStringList found;
        for (const EntitySummary &entity : entities)
            found.append(entity.name);
        return found;
    };
    const QList<ArticleSummary> articles = m_reader->articles({}).value();
    const auto second = std::ranges::find(articles, u"B"_s, &ArticleSummary::title);
    QVERIFY(second != articles.end());
    QCOMPARE(names({}, second->id).first(3), (QStringList{u"Ana Brook"_s, u"Tovian delegation"_s, u"Lee Marr"_s}));
    QCOMPARE(names({}, {}).first(3), (QStringList{u"Ana Brook"_s, u"Lee Marr"_s, u"Ivo Dell"_s}));
    QCOMPARE(names(u"de"_s, second->id), (QStringList{u"Tovian delegation"_s, u"Ivo Dell"_s}));
}

void StoreReaderTest::profilesAnEntity()
{
    const auto profile = m_reader->profile(entity(u"Ana Brook"_s));
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
    QCOMPARE(profile->entity.meetings, 4);
    QCOMPARE(profile->firstSeen, QDate(2025, 3, 1));
    QCOMPARE(profile->lastSeen, QDate(2025, 9, 1));
    QCOMPARE(profile->activity,
             (QList<DateCount>{{QDate(2025, 3, 1), 2}, {QDate(2025, 6, 1), 1}, {QDate(2025, 9, 1), 1}}));
    const QList<ArticleSummary> all = m_reader->articles({}).value();
    QCOMPARE(profile->aliases,
             (QList<AliasRecord>{{u"Brook"_s, {all.at(2).id, all.at(1).id}}, {u"Ms Brook"_s, {all.at(1).id}}}));
    QCOMPARE(profile->meetings.meetings.size(), 4);
    QCOMPARE(profile->articles, all.first(3));
    QCOMPARE(profile->companions.first().entity.name, u"Lee Marr"_s);
    QCOMPARE(profile->companions.first().articles, 2);
    QCOMPARE(profile->companions.size(), 4);
}

void StoreReaderTest::profileOfNobodyIsNotFound()
{
    for (const EntityId id : {EntityId{}, EntityId{-1}, EntityId{999}})
        QCOMPARE(m_reader->profile(id).error().kind, ErrorKind::NotFound);
}

void StoreReaderTest::answersWhileAnotherWrites()
{
    QTemporaryDir folder;
    const StoreOptions options{.database = folder.filePath(u"corpus.sqlite"_s),
                               .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    auto writer = StoreWriter::open(options);
    QVERIFY(writer);
    auto reader = StoreReader::open(options);
    QVERIFY(reader);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(writer->save(SyntheticArticle(i).made()));
        QCOMPARE(reader->counts()->articles, i + 1);
        QCOMPARE(reader->meetings({})->meetings.size(), (i + 1) * SyntheticArticle::meetingsEach);
    }
}

QTEST_GUILESS_MAIN(StoreReaderTest)
#include "storereadertest.moc"
