// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/backupfolder.h"

#include "model/store/guard.h"
#include "model/store/storecopy.h"
#include "model/store/storefile.h"
#include "model/store/storestamp.h"
#include "model/store/storestate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

const QString timeFormat = u"yyyy-MM-dd'T'HHmmss'Z'"_s;

QDateTime toSecond(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), QTimeZone::UTC);
}

std::optional<BackupReason> readReason(const QString &word)
{
    const auto *reason = std::ranges::find(backupReasons, word, [](BackupReason each) { return wordOf(each); });
    return reason == std::end(backupReasons) ? std::nullopt : std::optional(*reason);
}

/// What the name tells; nothing for the name of something else.
std::optional<Backup> readName(const QFileInfo &file)
{
    static const QRegularExpression form(u"^([0-9-]{10}T[0-9]{6}Z)-([a-z-]+)(\\.[0-9]+)?\\.sqlite$"_s);
    const QRegularExpressionMatch match = form.match(file.fileName());
    QDateTime made = QDateTime::fromString(match.captured(1), timeFormat);
    made.setTimeZone(QTimeZone::UTC);
    const auto reason = readReason(match.captured(2));
    if (!match.hasMatch() || !made.isValid() || !reason)
        return std::nullopt;
    return Backup{.path = file.filePath(), .made = made, .reason = *reason, .size = file.size()};
}

QString unusedName(const QString &folder, const QDateTime &made, BackupReason reason)
{
    const QString name = folder + u'/' + made.toString(timeFormat) + u'-' + wordOf(reason);
    QString unused = name + u".sqlite"_s;
    for (int number = 2; QFile::exists(unused); ++number)
        unused = u"%1.%2.sqlite"_s.arg(name).arg(number);
    return unused;
}

/// What is about to be changed is kept as it is; who restores another one may do so because it is damaged.
bool mustBeSound(BackupReason reason)
{
    return reason == BackupReason::Scheduled || reason == BackupReason::ByHand;
}

} // namespace

BackupFolder::BackupFolder(QString database, Schema schema)
    : m_database(std::move(database))
    , m_schema(std::move(schema))
    , m_path(m_database + u"-backups"_s)
{
}

QList<Backup> BackupFolder::named() const
{
    QList<Backup> backups;
    for (const QFileInfo &file : QDir(m_path).entryInfoList(QDir::Files)) {
        if (auto backup = readName(file))
            backups.append(*std::move(backup));
    }
    const QFileInfo store(m_database);
    static const QRegularExpression version(u"\\.version-[0-9]+(\\.[0-9]+)?$"_s);
    for (const QFileInfo &file : store.dir().entryInfoList({store.fileName() + u".version-*"_s}, QDir::Files)) {
        if (version.match(file.fileName()).hasMatch())
            backups.append({.path = file.filePath(),
                            .made = toSecond(file.lastModified()),
                            .reason = BackupReason::BeforeUpgrade,
                            .size = file.size()});
    }
    std::ranges::sort(backups, std::greater(),
                      [](const Backup &backup) { return std::pair(backup.made, backup.path); });
    return backups;
}

QList<Backup> BackupFolder::list() const
{
    QList<Backup> backups = named();
    for (Backup &backup : backups)
        backup.content = contentOf(backup.path);
    return backups;
}

Result<CorpusCounts> BackupFolder::contentOf(const QString &path) const
{
    const auto stamp = readStamp(path);
    if (!stamp)
        return std::unexpected(stamp.error());
    if (!*stamp)
        return failure(ErrorKind::Damaged, u"it is empty or not whole"_s);
    if (auto objection = objectionTo(**stamp, m_schema.version()))
        return std::unexpected(*std::move(objection));
    try {
        SQLite::Database copy = openUnused(path);
        return countsOf(copy);
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(reasonOf(exception));
    }
}

/// Not the folder that it lies in: where that has vanished, a disk may not be there.
Result<void> BackupFolder::make() const
{
    if (!QFileInfo(m_path).isDir() && !QDir().mkdir(m_path))
        return failure(ErrorKind::Unwritable, u"the folder '%1' cannot be made"_s.arg(m_path));
    return {};
}

Result<Backup> BackupFolder::add(BackupReason reason, const CopyProgress &progress, const QDateTime &now) const
{
    const QString task = u"cannot back up '%1'"_s.arg(m_database);
    const auto copied = make().and_then([&] { return UnfinishedFile::begin(m_path, u"backup"_s); });
    if (!copied)
        return std::unexpected(explained(copied.error(), task));
    return guarded(task, [&]() -> Result<Backup> {
        SQLite::Database store = openInUse(m_database);
        const auto done = copyStore(store, (*copied)->path(), progress).and_then([&] {
            return mustBeSound(reason) ? checkPages((*copied)->path(), progress) : Result<void>();
        });
        if (!done)
            return std::unexpected(explained(done.error(), task));
        const QDateTime made = toSecond(now);
        const QString name = unusedName(m_path, made, reason);
        if (!(*copied)->keepAs(name))
            return failure(ErrorKind::Unwritable, task + u": '%1' cannot be made"_s.arg(name));
        return Backup{
            .path = name, .made = made, .reason = reason, .size = QFileInfo(name).size(), .content = contentOf(name)};
    });
}

Result<QString> BackupFolder::setStoreAside(const QDateTime &now) const
{
    if (contentOf(m_database))
        return failure(ErrorKind::InvalidInput, u"'%1' is not damaged"_s.arg(m_database));
    const QString aside = u"%1.damaged-%2"_s.arg(m_database, now.toUTC().toString(timeFormat));
    if (QFile::exists(aside) || !QFile::rename(m_database, aside))
        return failure(ErrorKind::Unwritable, u"cannot rename '%1' to '%2'"_s.arg(m_database, aside));
    for (const QString &log : {u"-wal"_s, u"-journal"_s})
        QFile::rename(m_database + log, aside + log); // or it would be taken for that of the next
    QFile::remove(m_database + u"-shm"_s);
    return aside;
}

/// Where it cannot be told, it has: one backup too many costs less than one that is missing.
bool BackupFolder::hasChangedSince(const Backup *latest) const
{
    try {
        SQLite::Database store = openInUse(m_database);
        const std::string state = stateOf(store);
        if (!latest)
            return state != untouchedState;
        SQLite::Database copy = openUnused(latest->path);
        return state != stateOf(copy);
    } catch (const SQLite::Exception &) {
        return true;
    }
}

Result<std::optional<Backup>> BackupFolder::addWhenDue(BackupInterval interval, const CopyProgress &progress,
                                                       const QDateTime &now) const
{
    const QList<Backup> before = named();
    if (!isBackupDue(interval, before, now) || !hasChangedSince(latestBackup(before, now)))
        return std::nullopt;
    return add(BackupReason::Scheduled, progress, now).transform([&before](const Backup &added) {
        for (const Backup &outdated : outdatedBackups(before + QList{added}))
            QFile::remove(outdated.path);
        return std::optional(added);
    });
}

Result<std::unique_ptr<UnfinishedFile>> BackupFolder::prepare(const QString &path, const CopyProgress &progress) const
{
    const QString task = u"cannot restore '%1'"_s.arg(path);
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::NotFound, task + u": there is no such file"_s);
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(m_database).canonicalFilePath())
        return failure(ErrorKind::InvalidInput, task + u": that is the store itself"_s);
    if (const auto content = contentOf(path); !content)
        return std::unexpected(explained(content.error(), task));
    auto copied = make().and_then([this] { return UnfinishedFile::begin(m_path, u"restore"_s); });
    if (!copied)
        return std::unexpected(explained(copied.error(), task));
    const auto done = guarded(task, [&] {
        SQLite::Database backup = openUnused(path);
        return copyStore(backup, (*copied)->path(), progress)
            .and_then([&] { return checkPages((*copied)->path(), progress); })
            .and_then([&] { return migrate((*copied)->path(), m_schema); })
            .transform_error([&task](const Error &error) { return explained(error, task); });
    });
    if (!done)
        return std::unexpected(done.error());
    return copied;
}

} // namespace dateline
