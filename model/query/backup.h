// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/query/records.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace dateline {

enum class BackupReason {
    Scheduled,     ///< the last one was older than the interval
    ByHand,        ///< a person wanted one
    BeforeUpgrade, ///< a newer program was about to change the store's schema
    BeforeRestore, ///< a person was about to put another one in the store's place
};

inline constexpr BackupReason backupReasons[] = {BackupReason::Scheduled, BackupReason::ByHand,
                                                 BackupReason::BeforeUpgrade, BackupReason::BeforeRestore};

/// The word for it in names of files: "by-hand".
QString wordOf(BackupReason reason);

/// How often the store is copied by itself.
enum class BackupInterval { Never, Daily, Weekly };

inline constexpr BackupInterval backupIntervals[] = {BackupInterval::Daily, BackupInterval::Weekly,
                                                     BackupInterval::Never};

/// The word for it in settings: "daily".
QString wordOf(BackupInterval interval);
/// Nothing for another word.
std::optional<BackupInterval> readBackupInterval(const QString &word);

/// A copy of everything in a store, in a file.
struct Backup {
    QString path;
    QDateTime made; ///< in UTC, exact to the second
    BackupReason reason = BackupReason::ByHand;
    qint64 size = 0;                       ///< bytes
    Result<CorpusCounts> content = {}; ///< or why it cannot be restored, as far as that shows without reading all of it

    bool operator==(const Backup &) const = default;
};

/// Whether it is time for another one after those \a made. One that was made after \a now, when the clock was wrong,
/// does not count: it would put off all others until then.
bool isBackupDue(BackupInterval interval, const QList<Backup> &made, const QDateTime &now);

/// The latest of those made up to \a now; null when there is none.
const Backup *latestBackup(const QList<Backup> &made, const QDateTime &now);

/// Those that need not be kept: of the scheduled ones all but the last of each of the latest 7 days, and the last of
/// each of the 4 weeks before, that have any. Never others. The clock is not asked, so that a wrong one costs nothing.
QList<Backup> outdatedBackups(const QList<Backup> &made);

} // namespace dateline
