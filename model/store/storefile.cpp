// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storefile.h"

#include "model/store/guard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

#include <optional>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int openPatience = 1000;  // milliseconds: somebody may be looking at a window that waits for this
constexpr int writePatience = 10000;
constexpr qint64 headerLength = 100;

/// What says whose file it is, and of which version.
struct Stamp {
    int application = 0;
    int version = 0;
};

QString opening(const QString &path)
{
    return u"cannot open '%1'"_s.arg(path);
}

std::optional<Error> objectionTo(const Stamp &stamp, const Schema &schema, const QString &path)
{
    if (stamp.application != storeApplicationId)
        return Error{ErrorKind::Unsupported, opening(path) + u": it belongs to another program"_s};
    if (stamp.version > schema.version())
        return Error{ErrorKind::Unsupported, opening(path) + u": it was made by a newer version of Dateline"_s};
    if (stamp.version < 1)
        return Error{ErrorKind::Damaged, opening(path) + u": it is damaged (it has no version)"_s};
    return std::nullopt;
}

/// Looks at the file's own header (sqlite.org/fileformat.html, section 1.3) before SQLite may touch it; not while this
/// program has it open. Nothing: the file is missing or empty, or being made was cut off.
Result<std::optional<Stamp>> readStamp(const QString &path)
{
    QFile file(path);
    const QFileInfo info(file);
    if (!info.exists())
        return std::nullopt;
    if (!info.isFile())
        return failure(ErrorKind::Unreadable, opening(path) + u": it is not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, opening(path) + u": "_s + file.errorString());
    const QByteArray header = file.read(headerLength);
    if (header.isEmpty() || QFile::exists(path + u"-journal"_s)) // then SQLite restores the true first page
        return std::nullopt;
    if (header.size() < headerLength || !header.startsWith(QByteArrayView("SQLite format 3", 16)))
        return failure(ErrorKind::Damaged, opening(path) + u": it is not a store of Dateline"_s);
    return Stamp{.application = qFromBigEndian<qint32>(header.constData() + 68),
                 .version = qFromBigEndian<qint32>(header.constData() + 60)};
}

int pragma(SQLite::Database &database, const char *sql)
{
    return database.execAndGet(sql).getInt();
}

Stamp stampOf(SQLite::Database &database)
{
    return {.application = pragma(database, "PRAGMA application_id"), .version = pragma(database, "PRAGMA user_version")};
}

bool isBlank(SQLite::Database &database)
{
    return pragma(database, "SELECT count(*) FROM sqlite_schema") == 0;
}

void stamp(SQLite::Database &database, int version)
{
    // A pragma takes no bound values; both are numbers of our own.
    database.exec(u"PRAGMA application_id = %1"_s.arg(storeApplicationId).toStdString());
    database.exec(u"PRAGMA user_version = %1"_s.arg(version).toStdString());
}

void runScripts(SQLite::Database &database, const Schema &schema, int from)
{
    for (const QByteArray &script : schema.scripts.sliced(from))
        database.exec(script.toStdString());
    stamp(database, schema.version());
}

QString unusedName(const QString &name)
{
    QString unused = name;
    for (int number = 2; QFile::exists(unused); ++number)
        unused = u"%1.%2"_s.arg(name).arg(number);
    return unused;
}

/// The copy is read by a connection of its own: the one that migrates holds the lock that keeps others from writing,
/// and while it does it cannot be copied from.
Result<void> copyAside(const QString &path, int version)
{
    const QString name = unusedName(u"%1.version-%2"_s.arg(path).arg(version));
    const QString unfinished = name + u".part"_s;
    QFile::remove(unfinished); // left by a copy that was cut off
    const auto copied = [&] {
        SQLite::Database source(QFile::encodeName(path).toStdString(), SQLite::OPEN_READONLY, openPatience);
        SQLite::Database copy(QFile::encodeName(unfinished).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        return SQLite::Backup(copy, source).executeStep() == SQLITE_DONE;
    }();
    if (!copied || !QFile::rename(unfinished, name))
        return failure(ErrorKind::Unwritable, u"cannot keep a copy of '%1' as '%2'"_s.arg(path, name));
    return {};
}

/// Brings the file to the schema's version; all of it or nothing.
Result<void> bringUpToDate(SQLite::Database &database, const QString &path, const Schema &schema)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const Stamp found = stampOf(database);
    if (found.application == 0 && found.version == 0 && isBlank(database)) {
        runScripts(database, schema, 0);
        transaction.commit();
        return {};
    }
    if (const auto objection = objectionTo(found, schema, path))
        return std::unexpected(*objection);
    if (found.version == schema.version())
        return {};
    if (const auto copied = copyAside(path, found.version); !copied)
        return copied;
    runScripts(database, schema, found.version);
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
        return failure(ErrorKind::Damaged, u"cannot bring '%1' up to date: it refers to rows it does not have"_s.arg(path));
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
        return std::unexpected(stamp.error());
    if (*stamp) {
        if (auto objection = objectionTo(**stamp, schema, path))
            return std::unexpected(*std::move(objection));
    }
    if (auto folder = makeFolder(path); !folder)
        return std::unexpected(folder.error());
    if (auto writable = checkWritable(path); !writable)
        return std::unexpected(writable.error());
    return guarded(opening(path), [&]() -> Opened {
        auto database = std::make_unique<SQLite::Database>(
            QFile::encodeName(path).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, openPatience);
        if (auto current = bringUpToDate(*database, path, schema); !current)
            return std::unexpected(current.error());
        database->exec("PRAGMA journal_mode = WAL");
        database->exec("PRAGMA synchronous = FULL");
        database->exec("PRAGMA foreign_keys = ON");
        database->setBusyTimeout(writePatience);
        return database;
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
        const Stamp found = stampOf(*database);
        if (auto objection = objectionTo(found, schema, path))
            return std::unexpected(*std::move(objection));
        if (found.version < schema.version())
            return failure(ErrorKind::Unsupported, opening(path) + u": it was made by an older version of Dateline"_s);
        database->exec("PRAGMA temp_store = MEMORY");
        database->exec("PRAGMA cache_size = -32000");
        return database;
    });
}

} // namespace dateline
