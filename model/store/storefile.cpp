// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storefile.h"

#include "model/store/backupfolder.h"
#include "model/store/guard.h"
#include "model/store/storestamp.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int openPatience = 1000;  // milliseconds: somebody may be looking at a window that waits for this
constexpr int writePatience = 10000;

QString opening(const QString &path)
{
    return u"cannot open '%1'"_s.arg(path);
}

bool isBlank(SQLite::Database &database)
{
    return database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

void runScripts(SQLite::Database &database, const Schema &schema, int from)
{
    for (const QByteArray &script : schema.scripts.sliced(from))
        database.exec(script.toStdString());
    stamp(database, schema.version());
}

enum class Aside { Copied, NotCopied };

/// Brings the file to the schema's version; all of it or nothing. The copy is read by a connection of its own: the one
/// that migrates holds the lock that keeps others from writing, and while it does it cannot be copied from.
Result<void> bringUpToDate(SQLite::Database &database, const QString &path, const Schema &schema, Aside aside)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const StoreStamp found = stampOf(database);
    if (found == StoreStamp() && isBlank(database)) {
        runScripts(database, schema, 0);
        transaction.commit();
        return {};
    }
    if (const auto objection = objectionTo(found, schema.version()))
        return std::unexpected(explained(*objection, opening(path)));
    if (found.version == schema.version())
        return {};
    if (aside == Aside::Copied) {
        const auto copied = BackupFolder(path, schema).add(BackupReason::BeforeUpgrade, goOn);
        if (!copied)
            return std::unexpected(copied.error());
    }
    runScripts(database, schema, found.version);
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
        return failure(ErrorKind::Damaged,
                       u"cannot bring '%1' up to date: it refers to rows it does not have"_s.arg(path));
    transaction.commit();
    return {};
}

Result<void> makeFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Unwritable, u"cannot make the folder '%1'"_s.arg(folder));
    return {};
}

/// A file that cannot be written is told from one that cannot be opened at all.
Result<void> checkWritable(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists() ? !file.isWritable() : !QFileInfo(file.absolutePath()).isWritable())
        return failure(ErrorKind::Unwritable, opening(path) + u": it is read-only"_s);
    return {};
}

} // namespace

Result<std::unique_ptr<SQLite::Database>> openForWriting(const QString &path, const Schema &schema)
{
    using Opened = Result<std::unique_ptr<SQLite::Database>>;
    const auto stamp = readStamp(path);
    if (!stamp)
        return std::unexpected(explained(stamp.error(), opening(path)));
    if (*stamp) {
        if (const auto objection = objectionTo(**stamp, schema.version()))
            return std::unexpected(explained(*objection, opening(path)));
    }
    if (auto folder = makeFolder(path); !folder)
        return std::unexpected(folder.error());
    if (auto writable = checkWritable(path); !writable)
        return std::unexpected(writable.error());
    return guarded(opening(path), [&]() -> Opened {
        auto database = std::make_unique<SQLite::Database>(QFile::encodeName(path).toStdString(),
                                                           SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, openPatience);
        if (auto current = bringUpToDate(*database, path, schema, Aside::Copied); !current)
            return std::unexpected(current.error());
        database->exec("PRAGMA journal_mode = WAL");
        database->exec("PRAGMA synchronous = FULL");
        database->exec("PRAGMA foreign_keys = ON");
        database->setBusyTimeout(writePatience);
        return database;
    });
}

Result<void> migrate(const QString &path, const Schema &schema)
{
    return guarded(u"cannot bring it up to date"_s, [&] {
        SQLite::Database database(QFile::encodeName(path).toStdString(), SQLite::OPEN_READWRITE);
        return bringUpToDate(database, path, schema, Aside::NotCopied);
    });
}

Result<std::unique_ptr<SQLite::Database>> openForReading(const QString &path, const Schema &schema)
{
    using Opened = Result<std::unique_ptr<SQLite::Database>>;
    // Not readStamp(): this program has the store open for writing, and closing another handle of a file gives up all
    // locks that a program has on it. Then another one that closes the store takes it for unused, and removes the log.
    const QFileInfo file(path);
    if (!file.exists() || file.size() == 0)
        return failure(ErrorKind::NotFound, opening(path) + u": there is no such file"_s);
    return guarded(opening(path), [&]() -> Opened {
        auto database = std::make_unique<SQLite::Database>(QFile::encodeName(path).toStdString(), SQLite::OPEN_READONLY,
                                                           writePatience);
        const StoreStamp found = stampOf(*database);
        if (const auto objection = objectionTo(found, schema.version()))
            return std::unexpected(explained(*objection, opening(path)));
        if (found.version < schema.version())
            return failure(ErrorKind::Unsupported, opening(path) + u": it was made by an older version of Dateline"_s);
        database->exec("PRAGMA temp_store = MEMORY");
        database->exec("PRAGMA cache_size = -32000");
        return database;
    });
}

} // namespace dateline
