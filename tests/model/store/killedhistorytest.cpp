// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/killing.h"
#include "tests/support/samplearticle.h"
#include "tests/support/storedump.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int transactions = 60; // that one program makes
constexpr int seeds = 4;         // different ones
int rounds = 40;

StoreOptions optionsFor(const QString &database)
{
    return {.database = database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
}

/// Imports, reads again, corrects and takes that back, deletes, undoes and redoes, by a seed always the same. Tells of
/// each transaction as soon as the store says that it is on the disk.
class Player
{
public:
    Player(StoreWriter &writer, unsigned seed, std::function<void()> tell)
        : m_writer(writer)
        , m_random(seed)
        , m_tell(std::move(tell))
    {
    }

    void play()
    {
        while (m_made < transactions) {
            switch (below(6)) {
            case 0:
            case 1:
                import(1 + below(6));
                break;
            case 2:
                change();
                break;
            case 3:
                below(3) > 0 ? correct() : takeBack();
                break;
            case 4:
                travel(m_writer.wayBack(), 1 + below(8));
                break;
            case 5:
                below(2) == 0 ? travel(m_writer.wayForward(), 1 + below(5)) : remove(1 + below(3));
                break;
            }
        }
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }

    void made()
    {
        if (m_made++ < transactions)
            m_tell();
    }

    AnnotatedArticle article(int number)
    {
        SampleArticle article(u"Report %1"_s.arg(number),
                              u"Ana Brook met Lee Marr in talks, again and again. "_s.repeated(20)
                                  + QString::number(number),
                              QDate(2025, 1, 1).addDays(below(300)));
        for (int name = 0; name < 12; ++name)
            article.naming(EntityKind::Person, u"Name %1"_s.arg(below(30)), 1 + below(2),
                           below(2) == 0 ? u"Mayor"_s : QString());
        return article.meeting({0, 1}, std::nullopt).meeting({2, 3, 4}, std::nullopt, u"Port Vela"_s);
    }

    QList<ArticleId> known()
    {
        QList<ArticleId> ids = m_writer.articlesByHash().value().values();
        std::ranges::sort(ids);
        return ids;
    }

    void import(int articles)
    {
        OpenStep step{.what = {.kind = StepKind::Import}};
        for (; articles > 0 && m_made < transactions; --articles) {
            if (m_writer.save(article(m_articles++), step))
                made();
        }
    }

    void change()
    {
        const QList<ArticleId> ids = known();
        if (ids.isEmpty())
            return;
        const ArticleId id = ids.at(below(static_cast<int>(ids.size())));
        const int number = m_writer.article(id)->title.section(u' ', 1).toInt();
        if (m_writer.annotateAgain(id, article(number)))
            made();
    }

    EntityName name() { return {EntityKind::Person, u"Name %1"_s.arg(below(30))}; }

    /// Of all articles: each changes many. The time is told, since it is kept.
    void correct()
    {
        Said said = Hide{name()};
        if (const int which = below(3); which > 0)
            said = which == 1 ? Said(Rename{name(), u"Named anew %1"_s.arg(below(9))}) : Said(Merge{name(), name()});
        if (m_made < transactions
            && m_writer.correct({{.said = said, .time = QDateTime::fromSecsSinceEpoch(m_made, QTimeZone::UTC)}}))
            made();
    }

    /// One of those that were said, if it is still there.
    void takeBack()
    {
        const auto read = [this](const Article &stored) -> Result<AnnotatedArticle> {
            return article(stored.title.section(u' ', 1).toInt());
        };
        if (m_made < transactions && m_writer.takeBack({CorrectionId{1 + below(20)}}, read))
            made();
    }

    void remove(int articles)
    {
        OpenStep step{.what = {.kind = StepKind::Delete}};
        for (; articles > 0 && m_made < transactions; --articles) {
            const QList<ArticleId> ids = known();
            if (!ids.isEmpty() && m_writer.removeSome({ids.at(below(static_cast<int>(ids.size())))}, step, 0ms))
                made();
        }
    }

    void travel(const Result<HistoryRoute> &route, int parts)
    {
        for (; route && parts > 0 && m_made < transactions; --parts) {
            if (m_writer.go(*route, 0ms).value_or(0) == 0)
                return;
            made();
        }
    }

    StoreWriter &m_writer;
    std::mt19937 m_random;
    std::function<void()> m_tell;
    int m_articles = 0;
    int m_made = 0;
};

/// The program that is killed: prints a dot for each transaction.
int playAndPrintDots(const QStringList &arguments)
{
    auto writer = StoreWriter::open(optionsFor(arguments.value(0)));
    if (!writer)
        return 1;
    Player(*writer, arguments.value(1).toUInt(), printDot).play();
    return 0;
}

} // namespace

/// A program that is killed at any moment loses nothing that it told of, and leaves nothing half.
class KilledHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingAndLeavesNothingHalf();

private:
    int playAndKill(const QString &database, unsigned seed);
    void check(const QString &database, const QList<QByteArray> &states, int told);

    QTemporaryDir m_folder;
    QList<QList<QByteArray>> m_states; ///< of each seed, after each transaction
    std::mt19937 m_random{7};
};

void KilledHistoryTest::initTestCase()
{
    for (unsigned seed = 0; seed < seeds; ++seed) {
        const QString database = m_folder.filePath(u"whole-%1.sqlite"_s.arg(seed));
        auto writer = StoreWriter::open(optionsFor(database));
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
        QList<QByteArray> states{StoreDump(database).rows()};
        Player(*writer, seed, [&] { states.append(StoreDump(database).rows()); }).play();
        QCOMPARE(states.size(), transactions + 1);
        m_states.append(states);
    }
}

/// How many transactions the program told of until it was killed: anywhere, also while it opens the store.
int KilledHistoryTest::playAndKill(const QString &database, unsigned seed)
{
    KilledProgram playing({database, QString::number(seed)});
    const auto dots = std::uniform_int_distribution<int>(0, transactions - 1)(m_random);
    playing.waitFor(dots);
    return playing.killWithin(dots == 0 ? 100000 : 4000, m_random);
}

void KilledHistoryTest::check(const QString &database, const QList<QByteArray> &states, int told)
{
    auto writer = StoreWriter::open(optionsFor(database)); // as the person would start it again
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    const QByteArray rows = StoreDump(database).rows();
    QVERIFY2(rows == states.at(told) || rows == states.value(told + 1),
             qPrintable(u"%1 transactions told of"_s.arg(told)));
    QCOMPARE(StoreDump(database).faults(), "");
    const auto all = writer->wayTo({});
    QVERIFY(all);
    QVERIFY(writer->go(*all, 1h));
    QVERIFY(StoreDump(database).rows() == states.first());
    while (const auto forward = writer->wayForward())
        QVERIFY(writer->go(*forward, 1h));
    QCOMPARE(StoreDump(database).faults(), "");
}

void KilledHistoryTest::losesNothingAndLeavesNothingHalf()
{
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const QString database = folder.filePath(u"corpus.sqlite"_s);
        const auto seed = static_cast<unsigned>(round) % seeds;
        const int told = playAndKill(database, seed);
        check(database, m_states.at(seed), told);
        if (QTest::currentTestFailed()) {
            qWarning() << "round" << round;
            return;
        }
    }
}

int main(int argc, char *argv[])
{
    return runOrPlay<KilledHistoryTest>(argc, argv, rounds, playAndPrintDots);
}

#include "killedhistorytest.moc"
