// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/unfinishedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dateline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto patience = 2s; // mostly it is done soon
}

UnfinishedFile::UnfinishedFile(const QString &path)
    : m_path(path + u".part"_s)
    , m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(24h); // where a program on another machine broke off, which cannot be asked after
}

Result<std::unique_ptr<UnfinishedFile>> UnfinishedFile::begin(const QString &folder, const QString &name)
{
    std::unique_ptr<UnfinishedFile> file(new UnfinishedFile(folder + u'/' + name));
    if (file->m_lock.tryLock(patience)) {
        file->clear();
        return file;
    }
    switch (file->m_lock.error()) {
    case QLockFile::LockFailedError:
        return failure(ErrorKind::Locked, u"that is being done already"_s);
    case QLockFile::PermissionError:
        return failure(ErrorKind::Unwritable, u"the folder '%1' is read-only"_s.arg(folder));
    case QLockFile::NoError:
    case QLockFile::UnknownError:
        break;
    }
    return failure(ErrorKind::Unwritable, u"the folder '%1' cannot be written to; the disk may be full"_s.arg(folder));
}

UnfinishedFile::~UnfinishedFile()
{
    if (m_lock.isLocked())
        clear();
}

/// With the journal that SQLite makes beside it.
void UnfinishedFile::clear()
{
    const QFileInfo file(m_path);
    const QStringList left = file.dir().entryList({file.fileName() + u'*'}, QDir::Files);
    for (const QString &name : left)
        QFile::remove(file.dir().filePath(name));
}

bool UnfinishedFile::keepAs(const QString &path)
{
    return QFile::rename(m_path, path);
}

} // namespace dateline
