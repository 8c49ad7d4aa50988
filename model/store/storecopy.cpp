// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storecopy.h"

#include <QFile>
#include <QUrl>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

#include <functional>
#include <optional>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesAtOnce = 100; // a millisecond or two
constexpr int stepsBetween = 100000; // of SQLite's machine while it checks: some milliseconds, too
constexpr int patience = 1000; // milliseconds

std::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, u"it was stopped"_s);
}

/// Asks, while it lives, whether what a connection does is to go on.
class Stopping
{
public:
    Stopping(SQLite::Database &database, const std::function<bool()> &goesOn)
        : m_database(database)
        , m_goesOn(goesOn)
    {
        const auto ask = [](void *self) { return static_cast<Stopping *>(self)->m_goesOn() ? 0 : 1; };
        sqlite3_progress_handler(database.getHandle(), stepsBetween, ask, this);
    }
    ~Stopping() { sqlite3_progress_handler(m_database.getHandle(), 0, nullptr, nullptr); }
    Stopping(const Stopping &) = delete;
    Stopping &operator=(const Stopping &) = delete;

private:
    SQLite::Database &m_database;
    std::function<bool()> m_goesOn;
};

/// One state of \a source in the place of everything in \a target, in one transaction.
Result<void> copyPages(SQLite::Database &source, SQLite::Database &target, const CopyProgress &progress)
{
    SQLite::Transaction state(source, SQLite::TransactionBehavior::DEFERRED);
    source.execAndGet("SELECT count(*) FROM sqlite_schema"); // from here on: else each change would begin the copy anew
    SQLite::Backup backup(target, source);
    for (int pages = 1;; pages = pagesAtOnce) { // when the first is there, nobody else can write to target any more
        const int step = backup.executeStep(pages);
        if (step == SQLITE_DONE)
            return {};
        if (step != SQLITE_OK)
            return failure(ErrorKind::Locked, u"another program is using it"_s);
        const int total = backup.getTotalPageCount();
        if (!progress(total - backup.getRemainingPageCount(), total))
            return stopped();
    }
}

/// What is logged ahead (WAL) takes only pages of its own size. Not of a store that is in a log itself.
void setPageSize(SQLite::Database &store, int size)
{
    if (store.execAndGet("PRAGMA page_size").getInt() == size)
        return;
    store.exec(u"PRAGMA page_size = %1"_s.arg(size).toStdString());
    store.exec("VACUUM");
}

} // namespace

Result<void> copyStore(SQLite::Database &source, const QString &target, const CopyProgress &progress)
{
    SQLite::Database copy(QFile::encodeName(target).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (const auto copied = copyPages(source, copy, progress); !copied)
        return copied;
    copy.exec("PRAGMA journal_mode = DELETE"); // nothing of it in a log beside
    return {};
}

Result<void> checkPages(const QString &path, const CopyProgress &progress)
{
    SQLite::Database database = openUnused(path);
    const Stopping stopping(database, [&progress] { return progress(1, 1); });
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    const QString found = check.executeStep() ? QString::fromUtf8(check.getColumn(0).getText()) : QString();
    if (found != u"ok")
        return failure(ErrorKind::Damaged, u"it is damaged (%1)"_s.arg(found.simplified()));
    return {};
}

Result<void> replaceStore(SQLite::Database &store, const QString &path, const std::function<bool()> &isAsBefore,
                          const CopyProgress &progress)
{
    SQLite::Database source(QFile::encodeName(path).toStdString(), SQLite::OPEN_READWRITE);
    setPageSize(source, store.execAndGet("PRAGMA page_size").getInt());
    std::optional<bool> hasChanged; // asked once: what is written here then may look like a change itself
    const auto copied = copyPages(source, store, [&](int done, int total) {
        if (!hasChanged)
            hasChanged = !isAsBefore();
        return !*hasChanged && progress(done, total);
    });
    return hasChanged.value_or(false)
        ? failure(ErrorKind::Locked, u"another program changed the store meanwhile; try again"_s)
        : copied;
}

SQLite::Database openInUse(const QString &path)
{
    return {QFile::encodeName(path).toStdString(), SQLite::OPEN_READONLY, patience};
}

SQLite::Database openUnused(const QString &path)
{
    if (QFile::exists(path + u"-wal"_s)) // a copy made by other means, the end of which is there
        return openInUse(path);
    const QByteArray address = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
    return {address.toStdString(), SQLite::OPEN_READONLY | SQLite::OPEN_URI};
}

} // namespace dateline
