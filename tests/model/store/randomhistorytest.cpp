// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "tests/support/storedump.h"
#include "tests/support/syntheticarticle.h"

#include <QCoreApplication>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList names{u"Ana Brook"_s, u"Lee Marr"_s, u"Zoë Ng"_s, u"Port Vela"_s, u"Tovian Guard"_s, u"Ida Holm"_s};
int operations = 2000; // or as many as --operations says
constexpr int longest = 12; // articles of an import, and of a deletion

/// A store at which something random is done, and what is known of it.
struct Session {
    Session(std::optional<StoreWriter> &opened, const QString &path, unsigned seed)
        : writer(opened)
        , store(path)
        , random(seed)
    {
    }

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); }
    QString search() { return u"search %1"_s.arg(below(9)); }
    QDate day() { return QDate(2015, 1, 1).addDays(below(4000)); }

    /// An article that shares names with the others, so that each change touches the counts and roles of many. The same
    /// number gives the same text; what was found in it is another thing each time.
    AnnotatedArticle article(int number)
    {
        static const QStringList roles{{}, u"Minister"_s, u"President"_s, u"Mayor"_s};
        SampleArticle made(u"Report %1"_s.arg(number), names.join(u" met "_s) + u" in talks %1."_s.arg(number), day());
        const int named = 2 + below(4);
        const int first = below(static_cast<int>(names.size()));
        for (int i = 0; i < named; ++i) {
            const QString name = names.at((first + i) % names.size());
            made.naming(entityKinds[below(3)], below(8) == 0 ? name + u' ' + QString::number(number) : name,
                        1 + below(3), roles.at(below(4)));
        }
        if (below(3) > 0)
            made.alias(0, u"B."_s);
        for (int meetings = below(3); meetings > 0; --meetings)
            made.meeting({0, 1}, DateInterval::day(day()), names.at(3), meetingStatuses[below(4)]);
        return made;
    }

    EntityName name() { return {entityKinds[below(3)], names.at(below(static_cast<int>(names.size())))}; }

    TextSpan span()
    {
        const int from = below(40);
        return {from, from + 1 + below(20)};
    }

    QList<ArticleId> someArticles()
    {
        const auto known = static_cast<int>(store.number("SELECT count(*) FROM article"));
        QSet<ArticleId> some;
        for (int wanted = 1 + (below(6) == 0 ? below(longest) : 0); wanted > 0 && known > 0; --wanted)
            some.insert(ArticleId{
                store.number(qPrintable(u"SELECT id FROM article ORDER BY id LIMIT 1 OFFSET %1"_s.arg(below(known))))});
        QList<ArticleId> sorted(some.cbegin(), some.cend());
        std::ranges::sort(sorted);
        return sorted;
    }

    std::optional<StoreWriter> &writer;
    StoreDump store; ///< to look at it
    std::mt19937 random;
    int articles = 0;
};

/// Something that a person can do, and how often compared to the others.
struct Operation {
    int weight = 1;
    std::function<Result<void>(Session &)> act;
};

Result<void> nothing()
{
    return {};
}

Result<void> import(Session &session)
{
    OpenStep step{.what = {.kind = StepKind::Import}};
    for (int wanted = 1 + (session.below(10) == 0 ? session.below(longest) : 0); wanted > 0; --wanted) {
        const bool known = session.articles > 0 && session.below(10) == 0;
        const int number = known ? session.below(session.articles) : session.articles++;
        const auto saved = session.writer->save(session.article(number), step);
        if (!saved)
            return std::unexpected(saved.error());
    }
    return {};
}

Result<void> readAgain(Session &session)
{
    OpenStep step{.what = {.kind = session.below(2) == 0 ? StepKind::ReadAgain : StepKind::SetDate}};
    for (const ArticleId id : session.someArticles()) {
        Article article = session.writer->article(id).value();
        AnnotatedArticle annotated = session.article(article.title.section(u' ', 1).toInt());
        if (const auto done = session.writer->annotateAgain(id, annotated, step); !done)
            return done;
    }
    return {};
}

Result<void> remove(Session &session)
{
    return session.writer->removeArticles(session.someArticles());
}

Said ofAllArticles(Session &session)
{
    switch (session.below(6)) {
    case 0:
        return Rename{session.name(), session.name().name + u" Jr"_s};
    case 1:
        return Retype{session.name(), entityKinds[session.below(3)]};
    case 2:
        return Merge{session.name(), session.name()};
    case 3:
        return KeepApart{session.name(), session.name()};
    case 4:
        return AlwaysName{session.name().name.section(u' ', 0, 0), session.name()};
    default:
        return Hide{session.name()};
    }
}

Said ofOneArticle(Session &session)
{
    switch (session.below(4)) {
    case 0:
        return NameSpans{{session.span()}, session.name()};
    case 1:
        return UnnameSpans{{session.span()}};
    case 2:
        return AddMeeting{{.participants = {session.name(), session.name()},
                           .when = DateInterval::day(session.day()),
                           .evidence = {session.span()}}};
    default:
        return RemoveMeeting{{.participants = {session.name(), session.name()}, .evidence = {session.span()}}};
    }
}

/// Says something, as far as anything can come of it.
Result<void> correct(Session &session)
{
    Correction correction{.said = ofAllArticles(session)};
    const QList<ArticleId> some = session.someArticles();
    if (!some.isEmpty() && session.below(3) > 0)
        correction = {.said = ofOneArticle(session), .article = session.writer->article(some.first())->hash};
    const auto done = session.writer->correct({correction});
    return done || done.error().kind == ErrorKind::InvalidInput ? nothing() : std::unexpected(done.error());
}

/// Takes back some of what was said.
Result<void> takeBack(Session &session)
{
    const auto said = static_cast<int>(session.store.number("SELECT count(*) FROM correction"));
    QList<CorrectionId> some;
    for (int wanted = 1 + session.below(3); wanted > 0 && said > 0; --wanted)
        some.append(CorrectionId{session.store.number(
            qPrintable(u"SELECT id FROM correction ORDER BY id LIMIT 1 OFFSET %1"_s.arg(session.below(said))))});
    const auto done = session.writer->takeBack(some, [&session](const Article &stored) -> Result<AnnotatedArticle> {
        return session.article(stored.title.section(u' ', 1).toInt());
    });
    return done || done.error().kind == ErrorKind::NotFound ? nothing() : std::unexpected(done.error());
}

Result<void> lookAt(Session &session)
{
    const QList<ArticleId> some = session.someArticles();
    return some.isEmpty() ? nothing() : session.writer->setOpened(some.first());
}

Result<void> keepSearch(Session &session)
{
    return session.writer->saveSearch(
        {.name = session.search(), .filter = {.words = QString::number(session.below(50))}});
}

Result<void> removeSearch(Session &session)
{
    const auto done = session.writer->removeSearch(session.search());
    return !done && done.error().kind == ErrorKind::NotFound ? nothing() : done;
}

/// Whatever changes the store belongs into this list.
const QList<Operation> allOperations{{.weight = 8, .act = import},     {.weight = 5, .act = readAgain},
                                     {.weight = 5, .act = remove},     {.weight = 3, .act = correct},
                                     {.weight = 1, .act = takeBack},   {.weight = 2, .act = lookAt},
                                     {.weight = 2, .act = keepSearch}, {.weight = 1, .act = removeSearch}};

Result<void> doSomething(Session &session)
{
    int total = 0;
    for (const Operation &operation : allOperations)
        total += operation.weight;
    int at = session.below(total);
    for (const Operation &operation : allOperations) {
        at -= operation.weight;
        if (at < 0)
            return operation.act(session);
    }
    return {};
}

} // namespace

/// What is done at random is undone to the first byte and done again to the last.
class RandomHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void undoesAndRedoesEverything();
    void comesBackToEachState();

private:
    void open();
    void go(StepId last, std::chrono::milliseconds patience);

    StoreOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<StoreWriter> m_writer;
};

void RandomHistoryTest::init()
{
    m_writer.reset();
    // In memory where that can be: ten thousand times to the disk and back takes minutes and shows nothing more.
    m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/dateline-XXXXXX"_s);
    if (!m_folder->isValid())
        m_folder = std::make_unique<QTemporaryDir>();
    m_options = {.database = m_folder->filePath(u"corpus.sqlite"_s),
                 .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema"),
                 .resources = QStringLiteral(DATELINE_RESOURCES)};
    open();
}

void RandomHistoryTest::open()
{
    m_writer.reset();
    auto writer = StoreWriter::open(m_options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    m_writer = *std::move(writer);
}

void RandomHistoryTest::go(StepId last, std::chrono::milliseconds patience)
{
    const auto route = m_writer->wayTo(last);
    QVERIFY2(route, route ? "" : qPrintable(route.error().message));
    for (int changed = 1; changed > 0;) {
        const auto went = m_writer->go(*route, patience);
        QVERIFY2(went, went ? "" : qPrintable(went.error().message));
        changed = *went;
    }
}

void RandomHistoryTest::undoesAndRedoesEverything()
{
    Session session(m_writer, m_options.database, 20251125);
    const QByteArray first = StoreDump(m_options.database).rows();
    for (int i = 0; i < operations; ++i) {
        const auto done = doSomething(session);
        QVERIFY2(done, done ? "" : qPrintable(u"%1: %2"_s.arg(i).arg(done.error().message)));
    }
    const QByteArray last = StoreDump(m_options.database).rows();
    QCOMPARE(StoreDump(m_options.database).faults(), "");
    QVERIFY(last.size() > 100000);
    const History history = StoreReader::open(m_options)->history(operations).value();
    QVERIFY(history.steps.size() > operations / 2);

    go({}, 50ms);
    QVERIFY(StoreDump(m_options.database).rows() == first);
    QCOMPARE(StoreDump(m_options.database).faults(), "");
    open(); // as after a restart
    const StepId middle = history.steps.at(history.steps.size() / 2).id;
    go(middle, 50ms);
    QCOMPARE(StoreDump(m_options.database).faults(), "");
    const QByteArray half = StoreDump(m_options.database).rows();
    open();
    go(history.steps.last().id, 50ms);
    QVERIFY(StoreDump(m_options.database).rows() == last);
    QCOMPARE(StoreDump(m_options.database).faults(), "");
    go(middle, 50ms);
    QVERIFY(StoreDump(m_options.database).rows() == half);
}

/// Back and forth while things are done, which drops what could be redone: each state that can be come back to is as
/// it was.
void RandomHistoryTest::comesBackToEachState()
{
    Session session(m_writer, m_options.database, 42);
    QList<std::pair<StepId, QByteArray>> states{{StepId(), StoreDump(m_options.database).rows()}};
    qsizetype here = 0;
    for (int i = 0; i < 300; ++i) {
        if (session.below(3) > 0) {
            const auto done = doSomething(session);
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
            const History history = StoreReader::open(m_options)->history(1000).value();
            const StepRecord *latest = history.toUndo();
            if (latest && latest->id != states.at(here).first) {
                states.resize(++here);
                states.append({latest->id, StoreDump(m_options.database).rows()});
            }
        } else {
            here = session.below(static_cast<int>(states.size()));
            go(states.at(here).first, 0ms);
            QCOMPARE(StoreDump(m_options.database).faults(), "");
        }
        QVERIFY(StoreDump(m_options.database).rows() == states.at(here).second);
        if (session.below(20) == 0)
            open();
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (const qsizetype at = arguments.indexOf(u"--operations"_s); at > 0) {
        operations = arguments.value(at + 1).toInt();
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(std::numeric_limits<int>::max())); // as long as it takes
        arguments.remove(at, 2);
    }
    RandomHistoryTest test;
    return QTest::qExec(&test, arguments);
}

#include "randomhistorytest.moc"
