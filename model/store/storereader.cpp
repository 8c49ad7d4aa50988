// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"

#include "model/store/articlelist.h"
#include "model/store/articlerecord.h"
#include "model/store/correctionplaces.h"
#include "model/store/correctionrows.h"
#include "model/store/entityrows.h"
#include "model/store/guard.h"
#include "model/store/meetinglist.h"
#include "model/store/mentionlist.h"
#include "model/store/namelist.h"
#include "model/store/notelist.h"
#include "model/store/profile.h"
#include "model/store/questionlist.h"
#include "model/store/ranking.h"
#include "model/store/savedsearchrows.h"
#include "model/store/statement.h"
#include "model/store/steplimit.h"
#include "model/store/steprows.h"
#include "model/store/storefile.h"
#include "model/store/storestate.h"

#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

#include <optional>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsBetween =
    5000; // of SQLite's machine, asking whether an answer is wanted: some tenths of a millisecond

NameRules rulesIn(SQLite::Database &database)
{
    NameRules rules;
    for (const auto &[id, correction, place] : readCorrections(database)) {
        if (correction.isEverywhere())
            rules.add(correction.said);
    }
    return rules;
}

} // namespace

/// The read-only connection.
class StoreReader::Connection
{
public:
    explicit Connection(std::unique_ptr<SQLite::Database> opened)
        : database(std::move(opened))
    {
        const auto ask = [](void *self) {
            const auto *connection = static_cast<Connection *>(self);
            return connection->unwanted() || takesTooLong(connection->database->getHandle(), stepsBetween) ? 1 : 0;
        };
        sqlite3_progress_handler(database->getHandle(), stepsBetween, ask, this);
    }
    ~Connection() { sqlite3_progress_handler(database->getHandle(), 0, nullptr, nullptr); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// What \a read answers to one state of the store.
    template<typename Read>
    auto ask(Read &&read) -> std::invoke_result_t<Read, SQLite::Database &>
    {
        return guarded(u"cannot read the store"_s, [&] {
            SQLite::Transaction state(*database, SQLite::TransactionBehavior::DEFERRED);
            auto answer = read(*database);
            state.commit();
            return answer;
        });
    }

    [[nodiscard]] bool unwanted() const { return isUnwanted && isUnwanted(); }

    std::unique_ptr<SQLite::Database> database;
    std::function<bool()> isUnwanted;
};

Result<StoreReader> StoreReader::open(const StoreOptions &options)
{
    const auto schema = readSchema(options.schemaFolder);
    if (!schema)
        return std::unexpected(schema.error());
    auto database = openForReading(options.database, *schema);
    if (!database)
        return std::unexpected(database.error());
    return guarded(u"cannot open '%1'"_s.arg(options.database), [&]() -> Result<StoreReader> {
        addHitCounting(**database);
        return StoreReader(std::make_unique<Connection>(*std::move(database)));
    });
}

StoreReader::StoreReader(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}
StoreReader::StoreReader(StoreReader &&) noexcept = default;
StoreReader &StoreReader::operator=(StoreReader &&) noexcept = default;
StoreReader::~StoreReader() = default;

Result<qint64> StoreReader::version()
{
    return m_connection->ask([](SQLite::Database &database) -> Result<qint64> {
        return database.execAndGet("PRAGMA data_version").getInt64();
    });
}

Result<CorpusCounts> StoreReader::counts()
{
    return m_connection->ask([](SQLite::Database &database) -> Result<CorpusCounts> { return countsOf(database); });
}

Result<QList<ArticleSummary>> StoreReader::searchArticles(const ArticleQuestion &question)
{
    return m_connection->ask([&question](SQLite::Database &database) -> Result<QList<ArticleSummary>> {
        return listArticles(database, question);
    });
}

Result<QList<ArticleSummary>> StoreReader::articles(const Filter &filter)
{
    return searchArticles(ArticleQuestion{.filter = filter});
}

Result<qint64> StoreReader::articleCount(const Filter &filter)
{
    return m_connection->ask(
        [&filter](SQLite::Database &database) -> Result<qint64> { return countArticles(database, filter); });
}

Result<QList<ArticleId>> StoreReader::outdatedArticles()
{
    return m_connection->ask(
        [](SQLite::Database &database) -> Result<QList<ArticleId>> { return listOutdated(database); });
}

Result<ArticleRecord> StoreReader::article(ArticleId id)
{
    return m_connection->ask([id](SQLite::Database &database) -> Result<ArticleRecord> {
        auto record = readArticleRecord(database, id);
        if (!record)
            return failure(ErrorKind::NotFound, u"there is no such article any more"_s);
        return *std::move(record);
    });
}

Result<MeetingSet> StoreReader::meetings(const Filter &filter)
{
    return m_connection->ask(
        [&](SQLite::Database &database) -> Result<MeetingSet> { return listMeetings(database, filter); });
}

Result<QList<NoteRecord>> StoreReader::notes(const Filter &filter, const NotesWanted &wanted)
{
    return m_connection->ask(
        [&](SQLite::Database &database) -> Result<QList<NoteRecord>> { return listNotes(database, filter, wanted); });
}

Result<QList<EntitySummary>> StoreReader::entities(const QString &text, int limit, const QList<EntityKind> &kinds,
                                                   ArticleId near)
{
    return m_connection->ask([&](SQLite::Database &database) -> Result<QList<EntitySummary>> {
        return listEntities(database, text, limit, kinds, near);
    });
}

Result<QList<EntitySummary>> StoreReader::named(const Filter &filter, int limit)
{
    return m_connection->ask(
        [&](SQLite::Database &database) -> Result<QList<EntitySummary>> { return listNamed(database, filter, limit); });
}

Result<QStringList> StoreReader::sources(const QString &text, int limit)
{
    return m_connection->ask(
        [&](SQLite::Database &database) -> Result<QStringList> { return listSources(database, text, limit); });
}

Result<QList<SavedSearch>> StoreReader::savedSearches()
{
    return m_connection->ask(
        [](SQLite::Database &database) -> Result<QList<SavedSearch>> { return readSavedSearches(database); });
}

Result<History> StoreReader::history(int most)
{
    return m_connection->ask(
        [most](SQLite::Database &database) -> Result<History> { return readHistory(database, most); });
}

Result<QList<Correction>> StoreReader::corrections()
{
    return m_connection->ask([](SQLite::Database &database) -> Result<QList<Correction>> {
        QList<Correction> corrections;
        for (auto &record : readCorrections(database))
            corrections.append(std::move(record.correction));
        return corrections;
    });
}

Result<QList<CorrectionRecord>> StoreReader::correctionRecords()
{
    return m_connection->ask(
        [](SQLite::Database &database) -> Result<QList<CorrectionRecord>> { return readCorrectionRecords(database); });
}

Result<QList<IdentityQuestion>> StoreReader::questions(int limit)
{
    return m_connection->ask([limit](SQLite::Database &database) -> Result<QList<IdentityQuestion>> {
        return listQuestions(database, rulesIn(database), limit);
    });
}

Result<int> StoreReader::questionCount()
{
    return m_connection->ask(
        [](SQLite::Database &database) -> Result<int> { return countQuestions(database, rulesIn(database)); });
}

Result<EntityRecord> StoreReader::entity(EntityId id, int mentions)
{
    return m_connection->ask([id, mentions](SQLite::Database &database) -> Result<EntityRecord> {
        SQLite::Statement select(
            database, "SELECT id, kind, name, role, articles, mentions, meetings, written FROM entity WHERE id = ?");
        Run row(select, id);
        if (!row.next())
            return failure(ErrorKind::NotFound, u"there is no such name any more"_s);
        const EntitySummary entity = readEntitySummary(row, 0);
        return EntityRecord{entity, {entity.kind, row.text(7)}, listMentions(database, id, mentions)};
    });
}

void StoreReader::setUnwanted(std::function<bool()> isUnwanted)
{
    m_connection->isUnwanted = std::move(isUnwanted);
}

Result<EntityProfile> StoreReader::profile(EntityId id)
{
    return m_connection->ask([id](SQLite::Database &database) -> Result<EntityProfile> {
        auto profile = readProfile(database, id);
        if (!profile)
            return failure(ErrorKind::NotFound, u"there is no such name any more"_s);
        return *std::move(profile);
    });
}

} // namespace dateline
