// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

class LinkingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void linksSpellings();
    void keepsNamesakesApart();
    void showsTheFullerName();
    void asksAndTakesTheAnswer_data();
    void asksAndTakesTheAnswer();
    void anAnswerMovesNobodyElse();
    void asksFirstWhereMostWouldChange();
    void aCorrectionOutranksLinks();
    void separatesWhatWasLinked();
    void keepsItsPlaceWhenReadAgain();
    void forgetsWhatIsGone();
    void linksWhatAnOlderStoreHas();
    void undoesAndRedoes();
    void isMostlyTheSameInAnyOrder();

private:
    void open();
    ArticleId saved(const AnnotatedArticle &annotated);
    void corrected(const Said &said);
    /// Whom the entity with this number in the article is.
    EntityId entity(ArticleId article, int ordinal = 0);
    EntitySummary summary(EntityId id);

    std::unique_ptr<QTemporaryDir> m_folder;
    StoreOptions m_options;
    std::optional<StoreWriter> m_writer;
    std::optional<StoreReader> m_reader;
};

namespace {

AnnotatedArticle naming(const QString &name, const QString &role = {}, EntityKind kind = EntityKind::Person)
{
    static int number = 0;
    const QString title = u"Article %1"_s.arg(++number);
    return SampleArticle(title, name + u" spoke on "_s + title, QDate(2025, 11, 1).addDays(number % 20))
        .naming(kind, name, 1, role);
}

} // namespace

void LinkingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_options = {.database = m_folder->filePath(u"corpus.sqlite"_s),
                 .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema"),
                 .resources = QStringLiteral(DATELINE_RESOURCES)};
    open();
}

void LinkingTest::open()
{
    m_reader.reset();
    m_writer.reset();
    auto writer = StoreWriter::open(m_options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
    auto reader = StoreReader::open(m_options);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
}

/// The forms are what counting gives, whatever was done.
void LinkingTest::cleanup()
{
    SQLite::Database database(m_options.database.toStdString(), SQLite::OPEN_READONLY);
    QVERIFY(!SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep());
    const char *counted =
        "SELECT entity, 'name' AS use, name AS form, count(*) FROM article_entity GROUP BY 1, 3"
        " UNION ALL SELECT entity, 'role', role, count(*) FROM article_entity WHERE role <> '' GROUP BY 1, 3"
        " UNION ALL SELECT entity, 'alias', alias.name, count(*) FROM alias JOIN article_entity"
        " ON article_entity.article = alias.article AND article_entity.ordinal = entity_ordinal GROUP BY 1, 3 ORDER BY 1, 2, 3";
    SQLite::Statement expected(database, counted);
    SQLite::Statement found(database, "SELECT entity, use, form, articles FROM entity_form ORDER BY 1, 2, 3");
    while (expected.executeStep()) {
        QVERIFY(found.executeStep());
        for (int column = 0; column < 4; ++column)
            QCOMPARE(found.getColumn(column).getString(), expected.getColumn(column).getString());
    }
    QVERIFY(!found.executeStep());
    const auto wrong = [&database](const char *sql) { return database.execAndGet(sql).getInt(); };
    QCOMPARE(
        wrong(
            "SELECT count(*) FROM entity WHERE articles <> (SELECT count(DISTINCT article) FROM article_entity WHERE entity = id)"),
        0);
}

ArticleId LinkingTest::saved(const AnnotatedArticle &annotated)
{
    const auto article = m_writer->save(annotated);
    [&] { QVERIFY2(article, article ? "" : qPrintable(article.error().message)); }();
    return article ? article->id : ArticleId();
}

void LinkingTest::corrected(const Said &said)
{
    const auto outcome = m_writer->correct({{.said = said, .article = {}, .time = {}, .reason = {}}});
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
}

EntityId LinkingTest::entity(ArticleId article, int ordinal)
{
    const auto record = m_reader->article(article);
    return record ? record->entities.value(ordinal) : EntityId();
}

EntitySummary LinkingTest::summary(EntityId id)
{
    const auto profile = m_reader->profile(id);
    return profile ? profile->entity : EntitySummary();
}

void LinkingTest::linksSpellings()
{
    const ArticleId first = saved(naming(u"Volodymyr Zorenskyy"_s, u"Kenyan president"_s));
    const ArticleId second = saved(naming(u"Zorensky"_s, u"President of Kenya"_s));
    const ArticleId third = saved(naming(u"Vladimir Zorenskiy"_s));
    QCOMPARE(entity(second), entity(first));
    QCOMPARE(entity(third), entity(first));
    QCOMPARE(summary(entity(first)).articles, 3);
    QCOMPARE(summary(entity(first)).name, u"Volodymyr Zorenskyy"_s);
    const auto record = m_reader->article(second);
    QCOMPARE(record->annotated.entities.first().name, u"Zorensky"_s); // as it writes it
    QCOMPARE(m_reader->questions(10)->size(), 0);
    QCOMPARE(m_reader->questionCount().value(), 0);
}

void LinkingTest::keepsNamesakesApart()
{
    const ArticleId kenyan = saved(naming(u"Supreme Court of Kenya"_s, {}, EntityKind::Organization));
    const ArticleId ghanaian = saved(naming(u"Supreme Court of Ghana"_s, {}, EntityKind::Organization));
    QVERIFY(entity(kenyan) != entity(ghanaian));
    AnnotatedArticle inKenya = SampleArticle(u"K"_s, u"The Supreme Court sat in Kenya."_s, QDate(2025, 11, 1))
                                   .naming(EntityKind::Organization, u"Supreme Court"_s)
                                   .naming(EntityKind::Place, u"Kenya"_s);
    AnnotatedArticle inGhana = SampleArticle(u"G"_s, u"The Supreme Court sat in Ghana."_s, QDate(2025, 11, 2))
                                   .naming(EntityKind::Organization, u"Supreme Court"_s)
                                   .naming(EntityKind::Place, u"Ghana"_s);
    QCOMPARE(entity(saved(inKenya)), entity(kenyan));
    QCOMPARE(entity(saved(inGhana)), entity(ghanaian));
}

void LinkingTest::showsTheFullerName()
{
    const ArticleId first = saved(naming(u"Zorenskyy"_s, u"Kenyan president"_s));
    saved(naming(u"Volodymyr Zorenskyy"_s, u"Kenyan president"_s));
    QCOMPARE(summary(entity(first)).name, u"Volodymyr Zorenskyy"_s);
}

void LinkingTest::asksAndTakesTheAnswer_data()
{
    QTest::addColumn<bool>("same");
    QTest::newRow("same") << true;
    QTest::newRow("different") << false;
}

void LinkingTest::asksAndTakesTheAnswer()
{
    QFETCH(bool, same);
    const ArticleId full = saved(naming(u"Ada Moransky"_s));
    const ArticleId brief = saved(naming(u"Moransky"_s));
    QVERIFY(entity(full) != entity(brief));
    const auto questions = m_reader->questions(10);
    QCOMPARE(questions->size(), 1);
    const IdentityQuestion &question = questions->first();
    QCOMPARE(question.one.entity.id, entity(brief));
    QCOMPARE(question.other.entity.id, entity(full));
    QVERIFY(question.confidence > 0.3 && question.confidence < 0.9);
    QVERIFY(question.one.sentence.isEmpty() || question.one.name.in(question.one.sentence) == u"Moransky");
    if (same)
        corrected(Merge{.name = question.one.identity, .into = question.other.identity});
    else
        corrected(KeepApart{.name = question.one.identity, .other = question.other.identity});
    QCOMPARE(m_reader->questions(10)->size(), 0);
    QCOMPARE(entity(full) == entity(brief), same);
    // And so it stays for what comes.
    const ArticleId next = saved(naming(u"Moransky"_s));
    QCOMPARE(entity(next) == entity(full), same);
    QCOMPARE(m_reader->questions(10)->size(), 0);
}

/// A king is often written with the first name that an envoy is known by, too.
void LinkingTest::anAnswerMovesNobodyElse()
{
    const ArticleId king = saved(naming(u"Oromar II"_s, u"Kenyan president"_s));
    const ArticleId brief = saved(naming(u"Oromar"_s, u"Kenyan president"_s));
    const ArticleId envoy = saved(naming(u"Oromar"_s, u"Ghanaian envoy"_s));
    QCOMPARE(entity(brief), entity(king));
    QVERIFY(entity(envoy) != entity(king));
    const auto identity = [this](ArticleId article) { return m_reader->article(article)->identities.first(); };
    corrected(KeepApart{.name = identity(envoy), .other = identity(king)});
    QCOMPARE(entity(brief), entity(king));
    QVERIFY(entity(envoy) != entity(king));
    QCOMPARE(summary(entity(king)).articles, 2);
    QCOMPARE(entity(saved(naming(u"Oromar"_s, u"Kenyan president"_s))), entity(king));
    QCOMPARE(entity(saved(naming(u"Oromar"_s, u"Ghanaian envoy"_s))), entity(envoy));
    QCOMPARE(m_reader->questions(10)->size(), 0);
}

void LinkingTest::asksFirstWhereMostWouldChange()
{
    saved(naming(u"Ada Moransky"_s));
    saved(naming(u"Moransky"_s));
    for (int number = 0; number < 2; ++number) {
        saved(SampleArticle(u"met %1"_s.arg(number), u"Ben Dorosky met Lee Marr."_s, QDate(2025, 11, 1))
                  .naming(EntityKind::Person, u"Ben Dorosky"_s)
                  .naming(EntityKind::Person, u"Lee Marr"_s)
                  .meeting({0, 1}, DateInterval::day(QDate(2025, 11, 1 + number))));
    }
    saved(SampleArticle(u"met again"_s, u"Dorosky met Kim Oro."_s, QDate(2025, 11, 9))
              .naming(EntityKind::Person, u"Dorosky"_s)
              .naming(EntityKind::Person, u"Kim Oro"_s)
              .meeting({0, 1}, DateInterval::day(QDate(2025, 11, 9))));
    const auto questions = m_reader->questions(10);
    QCOMPARE(questions->size(), 2);
    QCOMPARE(questions->first().one.entity.name, u"Dorosky"_s);
    QCOMPARE(m_reader->questions(1)->size(), 1);
    QCOMPARE(m_reader->questionCount().value(), questions->size());
}

void LinkingTest::aCorrectionOutranksLinks()
{
    corrected(KeepApart{.name = {EntityKind::Person, u"Vladimir Zorenskiy"_s},
                        .other = {EntityKind::Person, u"Volodymyr Zorenskyy"_s}});
    const ArticleId first = saved(naming(u"Volodymyr Zorenskyy"_s, u"Kenyan president"_s));
    const ArticleId second = saved(naming(u"Vladimir Zorenskiy"_s, u"Kenyan president"_s));
    QVERIFY(entity(first) != entity(second));
    corrected(Merge{.name = {EntityKind::Person, u"Zor"_s}, .into = {EntityKind::Person, u"Ada Moran"_s}});
    QCOMPARE(entity(saved(naming(u"Zor"_s))), entity(saved(naming(u"Ada Moran"_s))));
}

void LinkingTest::separatesWhatWasLinked()
{
    const ArticleId first = saved(naming(u"Volodymyr Zorenskyy"_s, u"Kenyan president"_s));
    const ArticleId second = saved(naming(u"Vladimir Zorenskiy"_s, u"Kenyan president"_s));
    QCOMPARE(entity(second), entity(first));
    corrected(KeepApart{.name = {EntityKind::Person, u"Vladimir Zorenskiy"_s},
                        .other = {EntityKind::Person, u"Volodymyr Zorenskyy"_s}});
    QVERIFY(entity(first) != entity(second));
    QCOMPARE(summary(entity(first)).articles, 1);
    QCOMPARE(entity(saved(naming(u"Vladimir Zorenskiy"_s, u"Kenyan president"_s))), entity(second));
}

void LinkingTest::keepsItsPlaceWhenReadAgain()
{
    saved(naming(u"Ada Moran"_s, u"Kenyan president"_s));
    const AnnotatedArticle read = naming(u"Moran"_s, u"Kenyan president"_s);
    const ArticleId article = saved(read);
    const EntityId before = entity(article);
    for (int again = 0; again < 3; ++again) {
        QVERIFY(m_writer->annotateAgain(article, read));
        QCOMPARE(entity(article), before);
    }
    const AnnotatedArticle alone = naming(u"Zora Lind"_s);
    const ArticleId other = saved(alone);
    const EntityId zora = entity(other);
    QVERIFY(m_writer->annotateAgain(other, alone));
    QCOMPARE(entity(other), zora);
    QCOMPARE(summary(zora).name, u"Zora Lind"_s);
}

void LinkingTest::forgetsWhatIsGone()
{
    const AnnotatedArticle read = naming(u"Ada Moransky"_s);
    const ArticleId article = saved(read);
    saved(naming(u"Moransky"_s));
    QCOMPARE(m_reader->questions(10)->size(), 1);
    AnnotatedArticle empty = read;
    empty.mentions.clear();
    empty.entities.clear();
    QVERIFY(m_writer->annotateAgain(article, empty));
    QCOMPARE(m_reader->questions(10)->size(), 0);
    QCOMPARE(summary(entity(saved(naming(u"Ada Moransky"_s)))).articles, 1);
}

void LinkingTest::linksWhatAnOlderStoreHas()
{
    m_options.resources.clear(); // which has no keys then, as one that was brought up to date
    open();
    const ArticleId first = saved(naming(u"Volodymyr Zorenskyy"_s, u"Kenyan president"_s));
    {
        SQLite::Database database(m_options.database.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("DELETE FROM form_key_version");
    }
    m_options.resources = QStringLiteral(DATELINE_RESOURCES);
    open();
    QCOMPARE(entity(saved(naming(u"Vladimir Zorensky"_s, u"Kenyan president"_s))), entity(first));
}

void LinkingTest::undoesAndRedoes()
{
    const ArticleId first = saved(naming(u"Ada Moransky"_s));
    saved(naming(u"Moransky"_s));
    const auto questions = *m_reader->questions(10);
    QCOMPARE(questions.size(), 1);
    corrected(Merge{.name = questions.first().one.identity, .into = questions.first().other.identity});
    QCOMPARE(summary(entity(first)).articles, 2);
    QVERIFY(m_writer->undo());
    QCOMPARE(*m_reader->questions(10), questions);
    cleanup();
    QVERIFY(m_writer->undo()); // the second article
    QCOMPARE(m_reader->questions(10)->size(), 0);
    cleanup();
    QVERIFY(m_writer->redo());
    QCOMPARE(*m_reader->questions(10), questions);
    cleanup();
    QVERIFY(m_writer->redo());
    QCOMPARE(m_reader->questions(10)->size(), 0);
    QCOMPARE(summary(entity(first)).articles, 2);
}

/// What is asked in one order may be seen in another; nobody is taken for another in any.
void LinkingTest::isMostlyTheSameInAnyOrder()
{
    const QList<std::pair<QString, int>> people{
        {u"Volodymyr Zorenskyy"_s, 0}, {u"Zorenskyy"_s, 0},      {u"Vladimir Zorenskiy"_s, 0},
        {u"Olena Zorenska"_s, 1},      {u"Ada Moran"_s, 2},      {u"Ada K. Moran"_s, 2},
        {u"Ben Moran"_s, 3},           {u"Ada L. Dorosky"_s, 4}, {u"Ada K. Dorosky"_s, 5}};
    std::mt19937 random(3);
    QList<int> order(people.size());
    std::iota(order.begin(), order.end(), 0);
    for (int round = 0; round < 6; ++round) {
        std::ranges::shuffle(order, random);
        cleanup();
        m_options.database = m_folder->filePath(u"corpus-%1.sqlite"_s.arg(round));
        open();
        QHash<int, EntityId> entities;
        for (const int person : std::as_const(order)) {
            const QString role = people[person].second == 0 ? u"Kenyan president"_s : QString();
            entities.insert(person, entity(saved(naming(people[person].first, role))));
        }
        for (int one = 0; one < people.size(); ++one) {
            for (int other = 0; other < one; ++other)
                QCOMPARE(entities[one] == entities[other], people[one].second == people[other].second);
        }
    }
}

QTEST_GUILESS_MAIN(LinkingTest)
#include "linkingtest.moc"
