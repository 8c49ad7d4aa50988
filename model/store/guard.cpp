// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/guard.h"

#include <sqlite3.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

bool isWriting(int extendedCode)
{
    switch (extendedCode) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_COMMIT_ATOMIC:
        return true;
    default:
        return false;
    }
}

} // namespace

Error reasonOf(const SQLite::Exception &exception)
{
    const QString detail = QString::fromUtf8(exception.what());
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Locked, u"another program is using it"_s};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorKind::Unwritable, u"it is read-only"_s};
    case SQLITE_FULL:
        return {ErrorKind::Unwritable, u"the disk is full"_s};
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return {ErrorKind::Unreadable, u"it cannot be opened"_s};
    case SQLITE_CORRUPT:
        return {ErrorKind::Damaged, u"it is damaged (%1)"_s.arg(detail)};
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged, u"it is not a database"_s};
    case SQLITE_IOERR:
        if (isWriting(exception.getExtendedErrorCode()))
            return {ErrorKind::Unwritable, u"the disk is full or cannot be written (%1)"_s.arg(detail)};
        return {ErrorKind::Unreadable, u"the disk cannot be read (%1)"_s.arg(detail)};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, u"the answer is not wanted any more"_s};
    case SQLITE_TOOBIG:
        return {ErrorKind::TooLarge, u"it is too large to be stored"_s};
    default:
        return {ErrorKind::Failed, detail};
    }
}

Error errorOf(const SQLite::Exception &exception, const QString &task)
{
    return explained(reasonOf(exception), task);
}

Error explained(Error error, const QString &task)
{
    error.message = task + u": "_s + error.message;
    return error;
}

} // namespace dateline
