// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;
using When = NotesWanted::When;

namespace {

constexpr NotesWanted all{.publications = When::Always, .datedEvents = When::Always};
constexpr NotesWanted onlyEvents{.publications = When::Never, .datedEvents = When::Always};

/// An article whose lines are its sentences.
class DatedArticle
{
public:
    DatedArticle(const QString &title, const QStringList &lines, QDate published)
        : m_made(title, lines.join(u'\n'), published)
    {
        qsizetype from = 0;
        for (const QString &line : lines) {
            m_made.made().sentences.append({.span = {from, from + line.size()}});
            from += line.size() + 1;
        }
    }

    DatedArticle &naming(const QString &name, int times = 1)
    {
        m_made.naming(EntityKind::Person, name, times);
        return *this;
    }

    DatedArticle &saying(const QString &words, const std::optional<DateInterval> &interval,
                         TimeExpressionType type = TimeExpressionType::Date)
    {
        m_made.made().times.append({.span = spanOf(words), .type = type, .value = u"XXXX"_s, .interval = interval});
        return *this;
    }

    DatedArticle &heading(const QString &words)
    {
        m_made.made().article.headers.append({HeaderKind::Dateline, spanOf(words)});
        return *this;
    }

    DatedArticle &meeting(int sentence)
    {
        AnnotatedArticle &made = m_made.made();
        made.meetings.append({.participants = {0, 1},
                              .when = {},
                              .place = {},
                              .evidence = {made.sentences.at(sentence).span},
                              .confidence = 1});
        return *this;
    }

    operator const AnnotatedArticle &() const { return m_made; } // NOLINT(google-explicit-constructor)

private:
    [[nodiscard]] TextSpan spanOf(const QString &words)
    {
        const qsizetype begin = m_made.made().article.text.indexOf(words);
        return {begin, begin + words.size()};
    }

    SampleArticle m_made;
};

DateInterval month(int year, int number)
{
    return {QDate(year, number, 1), QDate(year, number, 1).addMonths(1).addDays(-1), DatePrecision::Month, false,
            false};
}

DatedArticle harbour()
{
    DatedArticle made(u"Harbour"_s,
                      {u"PORT VELA, 3 March 2025"_s, u"Ana Brook met Lee Marr on 28 February."_s,
                       u"The harbour closed on 1 March after a speech by Ana Brook."_s,
                       u"It opens in April, yes, this April."_s, u"It was built in 1911 and took two years."_s},
                      QDate(2025, 3, 3));
    made.naming(u"Ana Brook"_s, 2).naming(u"Lee Marr"_s);
    made.saying(u"3 March 2025"_s, DateInterval::day({2025, 3, 3})).heading(u"PORT VELA, 3 March 2025"_s);
    made.saying(u"28 February"_s, DateInterval::day({2025, 2, 28})).meeting(1);
    made.saying(u"1 March"_s, DateInterval::day({2025, 3, 1}));
    made.saying(u"in April"_s, month(2025, 4)).saying(u"this April"_s, month(2025, 4));
    made.saying(u"1911"_s, DateInterval{{1911, 1, 1}, {1911, 12, 31}, DatePrecision::Year, false, false});
    made.saying(u"two years"_s, {}, TimeExpressionType::Duration);
    return made;
}

} // namespace

class NoteListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const StoreOptions options{.database = m_folder->filePath(u"corpus.sqlite"_s),
                                   .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
        m_writer = std::move(StoreWriter::open(options).value());
        m_reader = std::move(StoreReader::open(options).value());
        QVERIFY(m_writer->save(harbour()));
        QVERIFY(m_writer->save(SampleArticle(u"Undated"_s, u"Nothing here."_s, QDate())));
    }

    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void tellsWhatIsDatedAndNoMeeting()
    {
        const QList<NoteRecord> notes = m_reader->notes({}, all).value();
        QCOMPARE(notes.size(), 3);
        QCOMPARE(notes.at(0).kind, NoteKind::Publication);
        QCOMPARE(notes.at(0).articleTitle, u"Harbour"_s);
        QCOMPARE(notes.at(0).when, DateInterval::day({2025, 3, 3}));
        QVERIFY(notes.at(0).passage.isEmpty());

        const NoteRecord &closed = notes.at(1);
        QCOMPARE(closed.kind, NoteKind::DatedEvent);
        QCOMPARE(closed.when, DateInterval::day({2025, 3, 1}));
        QCOMPARE(closed.sentence, u"The harbour closed on 1 March after a speech by Ana Brook."_s);
        QCOMPARE(harbour().operator const AnnotatedArticle &().article.text.mid(closed.passage.begin,
                                                                                closed.passage.length()),
                 closed.sentence);
        QCOMPARE(closed.article, notes.at(0).article);
        QCOMPARE(closed.source, u"Example Wire"_s);
        QCOMPARE(closed.published, QDate(2025, 3, 3));

        QCOMPARE(notes.at(2).when, month(2025, 4));
        QVERIFY(notes.at(2).sentence.startsWith(u"It opens"));
    }

    void leavesOutWhatIsNotWanted()
    {
        QVERIFY(m_reader->notes({}, {.publications = When::Never, .datedEvents = When::Never})->isEmpty());
        QCOMPARE(m_reader->notes({}, onlyEvents)->size(), 2);
        QCOMPARE(m_reader->notes({}, {.publications = When::Always, .datedEvents = When::Never})->size(), 1);
    }

    void narrowsByTheFilter_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<int>("count");
        const auto when = [](QDate first, QDate last) {
            Filter filter;
            filter.when = DateInterval::days(first, last);
            return filter;
        };
        QTest::newRow("the days of all") << when({2025, 3, 1}, {2025, 4, 30}) << 3;
        QTest::newRow("the day of an event") << when({2025, 3, 1}, {2025, 3, 1}) << 1;
        QTest::newRow("within a month") << when({2025, 4, 12}, {2025, 4, 12}) << 1;
        QTest::newRow("from then on") << when({2025, 3, 2}, QDate()) << 2;
        QTest::newRow("other days") << when({2024, 1, 1}, {2025, 2, 28}) << 0;
        Filter words;
        words.words = u"harbour"_s;
        QTest::newRow("words that are there") << words << 3;
        words.words = u"lighthouse"_s;
        QTest::newRow("words that are not") << words << 0;
        Filter source;
        source.sources = {u"Morning Sheet"_s};
        QTest::newRow("another source") << source << 0;
    }

    void narrowsByTheFilter()
    {
        QFETCH(const Filter, filter);
        const auto notes = m_reader->notes(filter, all);
        QVERIFY(notes);
        QTEST(int(notes->size()), "count");
    }

    void wantsThoseWhoAreAskedForInTheSentence()
    {
        Filter ana;
        ana.entities = {m_reader->entities(u"Ana"_s, 1)->first().id};
        const QList<NoteRecord> told = m_reader->notes(ana, onlyEvents).value();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().sentence.startsWith(u"The harbour closed"));
        ana.entities.append(m_reader->entities(u"Lee"_s, 1)->first().id);
        QVERIFY(m_reader->notes(ana, onlyEvents)->isEmpty());
    }

    void leavesOutWhatIsNotFew()
    {
        for (int i = 0; i < NotesWanted::fewDatedEvents - 2; ++i) {
            const QDate day = QDate(2025, 5, 1).addDays(i);
            DatedArticle made(u"Day %1"_s.arg(i), {u"The mill stopped on day number %1."_s.arg(i)}, QDate());
            QVERIFY(m_writer->save(made.saying(u"on day"_s, DateInterval::day(day))));
        }
        const auto count = [this](const NotesWanted &wanted, NoteKind kind) {
            return std::ranges::count(m_reader->notes({}, wanted).value(), kind, &NoteRecord::kind);
        };
        QCOMPARE(count({}, NoteKind::DatedEvent), NotesWanted::fewDatedEvents);
        DatedArticle made(u"One more"_s, {u"The mill burned on 2 July."_s}, QDate());
        QVERIFY(m_writer->save(made.saying(u"2 July"_s, DateInterval::day({2025, 7, 2}))));
        QCOMPARE(count({}, NoteKind::DatedEvent), 0);
        QCOMPARE(count({}, NoteKind::Publication), 1);
        QCOMPARE(count(all, NoteKind::DatedEvent), NotesWanted::fewDatedEvents + 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<StoreWriter> m_writer;
    std::optional<StoreReader> m_reader;
};

QTEST_GUILESS_MAIN(NoteListTest)
#include "notelisttest.moc"
