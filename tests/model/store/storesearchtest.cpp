// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "tests/support/syntheticarticle.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class StoreSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ranksByTitleHitsAndNewness();
    void showsWhatIsTooManyToRankBehindIt();
    void endsEarlyWhatIsNotWanted();
    void keepsSearches();
    void findsNamesOfArticlesReadAgain();

private:
    void add(const AnnotatedArticle &article) { QVERIFY(m_writer->save(article)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<StoreWriter> m_writer;
    std::optional<StoreReader> m_reader;
};

void StoreSearchTest::init()
{
    m_reader.reset();
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const StoreOptions options{.database = m_folder->filePath(u"corpus.sqlite"_s),
                               .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    auto writer = StoreWriter::open(options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
    auto reader = StoreReader::open(options);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
}

void StoreSearchTest::ranksByTitleHitsAndNewness()
{
    for (const auto &[title, text, published] :
         {std::tuple{u"Old truce"_s, u"Nothing."_s, QDate(2024, 5, 1)},
          {u"Newest"_s, u"A truce."_s, QDate(2025, 6, 1)},
          {u"Older"_s, u"A truce."_s, QDate(2023, 6, 1)},
          {u"Truce"_s, u"Here."_s, QDate(2025, 5, 1)},
          {u"Often"_s, u"A truce, a truce, a truce: truce."_s, QDate(2025, 5, 30)},
          {u"No date"_s, u"A truce."_s, QDate()},
          {u"None"_s, u"Peace."_s, QDate(2025, 6, 1)}})
        add(SampleArticle(title, text, published));
    ArticleQuestion question{.filter = {.words = u"truce"_s}, .order = ArticleQuestion::Order::BestMatch};
    const auto titles = [&] {
        QStringList found;
        const QList<ArticleSummary> answer = m_reader->searchArticles(question).value();
        for (const ArticleSummary &article : answer)
            found.append(article.title);
        return found;
    };
    QCOMPARE(titles(), (QStringList{u"Truce"_s, u"Often"_s, u"Old truce"_s, u"Newest"_s, u"Older"_s, u"No date"_s}));
    question.most = 2;
    QCOMPARE(titles(), (QStringList{u"Truce"_s, u"Often"_s}));
    question.filter.conditions = {u"before:2025"_s};
    QCOMPARE(titles(), (QStringList{u"Old truce"_s, u"Older"_s}));
}

/// The rest is there, too, each article once.
void StoreSearchTest::showsWhatIsTooManyToRankBehindIt()
{
    constexpr int articles = 1100;
    for (int i = 0; i < articles; ++i)
        add(SampleArticle(u"Report %1"_s.arg(i), u"A truce."_s, QDate(2020, 1, 1).addDays(i)));
    add(SampleArticle(u"Truce"_s, u"Here."_s, QDate(2019, 1, 1)));
    ArticleQuestion question{.filter = {.words = u"truce OR here"_s}, .order = ArticleQuestion::Order::BestMatch};
    const QList<ArticleSummary> all = m_reader->searchArticles(question).value();
    QCOMPARE(all.size(), articles + 1);
    QSet<ArticleId> seen;
    for (const ArticleSummary &article : all)
        seen.insert(article.id);
    QCOMPARE(seen.size(), all.size());
    QCOMPARE(all.last().title, u"Report 0"_s);
    question.most = 50;
    QCOMPARE(*m_reader->searchArticles(question), all.first(50));
    question.most = 1050;
    const QList<ArticleSummary> more = m_reader->searchArticles(question).value();
    QCOMPARE(more.size(), 1050);
    QCOMPARE(more.last().id, all.at(1049).id);
}

void StoreSearchTest::endsEarlyWhatIsNotWanted()
{
    for (int i = 0; i < 60; ++i)
        add(SyntheticArticle(i).made());
    int asked = 0;
    m_reader->setUnwanted([&asked] {
        ++asked;
        return true;
    });
    const auto unwanted = m_reader->meetings({});
    QVERIFY(!unwanted);
    QCOMPARE(unwanted.error().kind, ErrorKind::Cancelled);
    QCOMPARE(asked, 1);
    m_reader->setUnwanted({});
    QCOMPARE(m_reader->meetings({})->meetings.size(), 60 * SyntheticArticle::meetingsEach);
}

void StoreSearchTest::keepsSearches()
{
    QVERIFY(m_reader->savedSearches()->isEmpty());
    SavedSearch search{.name = u"Spring"_s,
                       .filter = {.words = u"peace \"talks\""_s,
                                  .entities = {{3}, {4}},
                                  .when = DateInterval::month(2025, 5),
                                  .statuses = {MeetingStatus::Held, MeetingStatus::NotHeld},
                                  .places = {u"Port Vela"_s},
                                  .sources = {u"Morning Sheet"_s},
                                  .conditions = {u"met:\"A\" \"B\""_s}}};
    QVERIFY(m_writer->saveSearch(search));
    QVERIFY(m_writer->saveSearch({.name = u"All"_s, .filter = {}}));
    QCOMPARE(*m_reader->savedSearches(), (QList<SavedSearch>{{u"All"_s, {}}, search}));
    search.filter = {};
    QVERIFY(m_writer->saveSearch(search));
    QCOMPARE(m_reader->savedSearches()->last(), search);
    QCOMPARE(m_writer->saveSearch({.name = u"  "_s, .filter = {}}).error().kind, ErrorKind::InvalidInput);
    QVERIFY(m_writer->removeSearch(u"Spring"_s));
    QVERIFY(m_writer->removeSearch(u"All"_s));
    QCOMPARE(m_writer->removeSearch(u"All"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(m_reader->savedSearches()->isEmpty());
}

/// The index of names follows the names.
void StoreSearchTest::findsNamesOfArticlesReadAgain()
{
    const AnnotatedArticle before =
        SampleArticle(u"A"_s, u"Ana Brook spoke."_s, QDate(2025, 3, 1)).naming(EntityKind::Person, u"Ana Brook"_s);
    const AnnotatedArticle after = SampleArticle(u"A"_s, u"Ana Brook spoke."_s, QDate(2025, 3, 1))
                                       .naming(EntityKind::Organization, u"Brook Club"_s);
    const auto saved = m_writer->save(before);
    QVERIFY(saved);
    QCOMPARE(m_reader->articles({.words = u"person:ana"_s})->size(), 1);
    QVERIFY(m_writer->annotateAgain(saved->id, after));
    QCOMPARE(m_reader->articles({.words = u"person:ana"_s})->size(), 0);
    QCOMPARE(m_reader->articles({.words = u"org:club"_s})->size(), 1);
    QCOMPARE(m_reader->entities(u"br"_s, 9)->size(), 1);
    QCOMPARE(m_reader->entities(u"br"_s, 9, {EntityKind::Person})->size(), 0);
}

QTEST_GUILESS_MAIN(StoreSearchTest)
#include "storesearchtest.moc"
