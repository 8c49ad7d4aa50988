// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storestamp.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 headerLength = 100;

} // namespace

Result<std::optional<StoreStamp>> readStamp(const QString &path)
{
    QFile file(path);
    const QFileInfo info(file);
    if (!info.exists())
        return std::nullopt;
    if (!info.isFile())
        return failure(ErrorKind::Unreadable, u"it is not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, file.errorString());
    const QByteArray header = file.read(headerLength);
    if (header.isEmpty() || QFile::exists(path + u"-journal"_s)) // then SQLite restores the true first page
        return std::nullopt;
    if (header.size() < headerLength || !header.startsWith(QByteArrayView("SQLite format 3", 16)))
        return failure(ErrorKind::Damaged, u"it is not a store of Dateline"_s);
    return StoreStamp{.application = qFromBigEndian<qint32>(header.constData() + 68),
                      .version = qFromBigEndian<qint32>(header.constData() + 60)};
}

StoreStamp stampOf(SQLite::Database &database)
{
    return {.application = database.execAndGet("PRAGMA application_id").getInt(),
            .version = database.execAndGet("PRAGMA user_version").getInt()};
}

void stamp(SQLite::Database &database, int version)
{
    // A pragma takes no bound values; both are numbers of our own.
    database.exec(u"PRAGMA application_id = %1"_s.arg(storeApplicationId).toStdString());
    database.exec(u"PRAGMA user_version = %1"_s.arg(version).toStdString());
}

std::optional<Error> objectionTo(const StoreStamp &stamp, int version)
{
    if (stamp.application != storeApplicationId)
        return Error{ErrorKind::Unsupported, u"it belongs to another program"_s};
    if (stamp.version > version)
        return Error{ErrorKind::Unsupported, u"it was made by a newer version of Dateline"_s};
    if (stamp.version < 1)
        return Error{ErrorKind::Damaged, u"it is damaged (it has no version)"_s};
    return std::nullopt;
}

} // namespace dateline
