// SPDX-License-Identifier: GPL-3.0-only
// How long the first page of a search takes in stores of 10,000 and of 1,000,000 short articles, recombined from the
// sentences of ../shared/corpora.
//
// search [--articles N[,N…]] [--keep FOLDER] [--json FILE]
#include "model/identity/namekey.h"
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/figures.h"
#include "tests/support/newswire.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>
#include <QTextStream>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <ctime>
#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 50;
constexpr int questionsOfAKind = 150;

/// Fills a store with rows as StoreWriter writes them, many articles a transaction: a million of its own would take an
/// hour. Mentions, sentences and times are left out; no search looks at them.
class BulkStore
{
public:
    explicit BulkStore(const QString &path)
        : m_database(path.toStdString(), SQLite::OPEN_READWRITE)
        , m_article(
              m_database,
              "INSERT INTO article (id, hash, title, source, byline, published_at, published_offset, published_day,"
              " published_precision, published_basis, origin, format, names, meetings)"
              " VALUES (?, ?, ?, ?, '', ?, 0, ?, 'day', 'stated', '', 'text', ?, ?)")
        , m_text(m_database, "INSERT INTO article_text VALUES (?, ?, '')")
        , m_entity(m_database, "INSERT INTO entity (id, kind, name_key, search_key, name) VALUES (?, ?, ?, ?, ?)")
        , m_named(
              m_database,
              "INSERT INTO article_entity (article, ordinal, entity, name, role, mentions) VALUES (?, ?, ?, ?, '', 1)")
        , m_meeting(
              m_database,
              "INSERT INTO meeting (id, article, ordinal, place, place_key, mode, status, confidence, from_day, to_day,"
              " precision, approximate, uncertain, first_day, last_day, sort_day, sentence)"
              " VALUES (?, ?1, 0, ?, ?, ?, ?, 0.5, ?6, ?6, 'day', 0, 0, ?6, ?6, ?6, '')")
        , m_participant(m_database, "INSERT INTO participant VALUES (?, ?, ?2, ?)")
    {
        m_database.exec("PRAGMA journal_mode = OFF");
        m_database.exec("PRAGMA synchronous = OFF");
        m_database.exec("PRAGMA cache_size = -500000");
    }

    void fill(const Newswire &newswire, int articles)
    {
        for (int begin = 0; begin < articles; begin += 20000) {
            SQLite::Transaction transaction(m_database);
            for (int i = begin; i < std::min(articles, begin + 20000); ++i)
                add(newswire.article(i), i + 1);
            transaction.commit();
        }
        m_database.exec("UPDATE entity SET mentions = (SELECT count(*) FROM article_entity WHERE entity = entity.id)");
        m_database.exec("PRAGMA journal_mode = WAL");
    }

private:
    static void run(SQLite::Statement &statement)
    {
        statement.exec();
        statement.reset();
    }

    void add(const RecombinedArticle &article, int id)
    {
        const bool meets = article.names.size() >= 2 && id % 3 != 0;
        const qint64 day = article.published.toJulianDay();
        const QByteArray hash = QCryptographicHash::hash(QByteArray::number(id), QCryptographicHash::Sha256);
        m_article.bind(1, id);
        m_article.bind(2, hash.constData(), static_cast<int>(hash.size()));
        m_article.bind(3, article.title.toStdString());
        m_article.bind(4, article.source.toStdString());
        m_article.bind(5, static_cast<int64_t>(article.published.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch()));
        m_article.bind(6, static_cast<int64_t>(day));
        m_article.bind(7, static_cast<int>(article.names.size()));
        m_article.bind(8, meets ? 1 : 0);
        run(m_article);
        m_text.bind(1, id);
        m_text.bind(2, article.text.toStdString());
        run(m_text);
        QList<qint64> entities;
        for (qsizetype i = 0; i < article.names.size(); ++i) {
            entities.append(entity(article.names.at(i)));
            m_named.bind(1, id);
            m_named.bind(2, static_cast<int>(i));
            m_named.bind(3, static_cast<int64_t>(entities.last()));
            m_named.bind(4, article.names.at(i).toStdString());
            run(m_named);
        }
        if (meets)
            addMeeting(article, id, entities, day);
    }

    void addMeeting(const RecombinedArticle &article, int id, const QList<qint64> &entities, qint64 day)
    {
        static const char *const statuses[] = {"held", "held", "held", "planned", "possible", "not-held"};
        m_meeting.bind(1, id);
        m_meeting.bind(2, article.names.last().toStdString());
        m_meeting.bind(3, nameKey(article.names.last()).toStdString());
        m_meeting.bind(4, id % 4 == 0 ? "call" : "in-person");
        m_meeting.bind(5, statuses[id / 3 % 6]);
        m_meeting.bind(6, static_cast<int64_t>(day - id % 5));
        run(m_meeting);
        for (int i = 0; i < 2; ++i) {
            m_participant.bind(1, id);
            m_participant.bind(2, i);
            m_participant.bind(3, static_cast<int64_t>(entities.at(i)));
            run(m_participant);
        }
    }

    qint64 entity(const QString &name)
    {
        static const char *const kinds[] = {"person", "person", "organization", "place"};
        const QString key = nameKey(name);
        if (const auto known = m_entities.constFind(key); known != m_entities.cend())
            return *known;
        const qint64 id = m_entities.size() + 1;
        m_entity.bind(1, static_cast<int64_t>(id));
        m_entity.bind(2, kinds[qHash(key, 7) % 4]);
        m_entity.bind(3, key.toStdString());
        m_entity.bind(4, searchKey(name).toStdString());
        m_entity.bind(5, name.toStdString());
        run(m_entity);
        m_entities.insert(key, id);
        return id;
    }

    SQLite::Database m_database;
    SQLite::Statement m_article;
    SQLite::Statement m_text;
    SQLite::Statement m_entity;
    SQLite::Statement m_named;
    SQLite::Statement m_meeting;
    SQLite::Statement m_participant;
    QHash<QString, qint64> m_entities;
};

/// What people type, drawn from the sentences themselves: a common word is asked for as often as it is said.
class Questions
{
public:
    explicit Questions(const Newswire &newswire)
        : m_newswire(newswire)
    {
    }

    QString next(const QString &kind)
    {
        const QStringList words = sentence();
        const qsizetype at = below(words.size() - 2);
        if (kind == u"word")
            return words.at(at);
        if (kind == u"prefix")
            return words.at(at).left(2 + below(4)) + u'*';
        if (kind == u"two-words")
            return words.at(at) + u' ' + words.at(below(words.size()));
        if (kind == u"phrase")
            return u'"' + words.sliced(at, 3).join(u' ') + u'"';
        if (kind == u"either-not")
            return u"(%1 OR %2) NOT %3"_s.arg(words.at(at), words.at(at + 1), words.at(at + 2));
        if (kind == u"title")
            return u"title:"_s + words.at(at);
        if (kind == u"name")
            return u"person:\"%1\""_s.arg(name());
        if (kind == u"met")
            return u"met:\"%1\""_s.arg(name());
        if (kind == u"word-and-days")
            return u"%1 after:%2 before:%3"_s.arg(words.at(at)).arg(1995 + below(15)).arg(2011 + below(12));
        if (kind == u"word-and-name")
            return u"%1 person:\"%2\""_s.arg(words.at(at), name());
        return u"status:planned source:%1"_s.arg(below(60));
    }

    static QStringList kinds()
    {
        return {u"word"_s, u"prefix"_s, u"two-words"_s,     u"phrase"_s,        u"either-not"_s,       u"title"_s,
                u"name"_s, u"met"_s,    u"word-and-days"_s, u"word-and-name"_s, u"status-and-source"_s};
    }

private:
    qsizetype below(qsizetype bound) { return static_cast<qsizetype>(m_random() % static_cast<unsigned>(bound)); }

    QStringList sentence()
    {
        static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s);
        for (;;) {
            QStringList words;
            for (const QRegularExpressionMatch &match :
                 word.globalMatch(m_newswire.sentences().at(below(m_newswire.sentences().size()))))
                words.append(match.captured().toLower());
            if (words.size() >= 5)
                return words;
        }
    }

    QString name()
    {
        for (;;) {
            const QStringList names =
                Newswire::namesIn(m_newswire.sentences().at(below(m_newswire.sentences().size())));
            if (!names.isEmpty())
                return names.at(below(names.size()));
        }
    }

    const Newswire &m_newswire;
    std::mt19937 m_random{20251125};
};

/// Milliseconds that this thread has had the processor: what else the machine does counts in the others only.
double processorTime()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void ask(const StoreOptions &options, const Newswire &newswire, const QString &name, double goal,
         QList<Figure> &figures)
{
    auto reader = StoreReader::open(options);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    Questions questions(newswire);
    QList<double> all;
    QList<double> ofProcessor;
    for (const QString &kind : Questions::kinds()) {
        QList<double> times;
        std::pair<double, QString> slowest;
        for (int i = 0; i < questionsOfAKind; ++i) {
            const ArticleQuestion question{.filter = {.words = questions.next(kind)},
                                           .order = ArticleQuestion::Order::BestMatch,
                                           .most = pageSize};
            const double before = processorTime();
            QElapsedTimer clock;
            clock.start();
            if (const auto page = reader->searchArticles(question); !page)
                qFatal("%s", qPrintable(page.error().message));
            times.append(millisecondsOf(clock));
            ofProcessor.append(processorTime() - before);
            slowest = std::max(slowest, {times.last(), question.filter.words});
        }
        all += times;
        figures.append({name + u".p99."_s + kind, percentile(times, 0.99), u"ms"_s});
        QTextStream(stderr) << name << ' ' << kind << ": slowest " << slowest.first << " ms: " << slowest.second
                            << Qt::endl;
    }
    figures.append({name + u".p50.first-page"_s, percentile(all, 0.5), u"ms"_s});
    figures.append({name + u".p99.first-page-of-a-processor"_s, percentile(ofProcessor, 0.99), u"ms"_s});
    figures.append({name + u".p99.first-page"_s, percentile(all, 0.99), u"ms"_s, u"goal: under"_s, goal});
}

/// Whether a store was kept, and not broken off while it was filled.
bool holds(const QString &path, int articles)
{
    if (!QFile::exists(path))
        return false;
    SQLite::Database database(path.toStdString());
    return database.execAndGet("SELECT count(*) FROM article").getInt() == articles;
}

StoreOptions filled(const QString &folder, const Newswire &newswire, int articles)
{
    const StoreOptions options{.database = u"%1/search-%2.sqlite"_s.arg(folder).arg(articles),
                               .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    const bool known = holds(options.database, articles);
    if (!known)
        QFile::remove(options.database);
    if (const auto writer = StoreWriter::open(options); !writer)
        qFatal("%s", qPrintable(writer.error().message));
    if (!known)
        BulkStore(options.database).fill(newswire, articles);
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"articles"_s, u"How many; several with commas."_s, u"N"_s, u"10000,1000000"_s});
    parser.addOption({u"keep"_s, u"Keep the stores there, and use those that are there."_s, u"FOLDER"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    const Newswire newswire(QStringLiteral(DATELINE_SHARED "/corpora"));
    QList<Figure> figures;
    QTemporaryDir scratch;
    const QString folder = parser.isSet(u"keep"_s) ? parser.value(u"keep"_s) : scratch.path();
    if (newswire.isEmpty())
        QTextStream(stdout) << "search: skipped, there is no text in " DATELINE_SHARED "/corpora\n";
    const QStringList sizes = newswire.isEmpty() ? QStringList() : parser.value(u"articles"_s).split(u',');
    for (const QString &size : sizes) {
        const int articles = size.toInt();
        const StoreOptions store = filled(folder, newswire, articles);
        const QString name = u"search."_s + size;
        figures.append({name + u".size"_s, static_cast<double>(QFileInfo(store.database).size()) / 1e6, u"MB"_s});
        ask(store, newswire, name, articles > 10000 ? 50 : 10, figures);
    }
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
