// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/backup.h"

#include <QSet>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype daysKept = 7;
constexpr qsizetype weeksKept = 4;

qint64 secondsIn(BackupInterval interval)
{
    constexpr qint64 day = 24 * 60 * 60;
    return interval == BackupInterval::Weekly ? 7 * day : day;
}

/// Takes those of the first \a most periods from the front of \a backups, which are the latest first; those of them
/// that are not the last of their period.
template<typename Period>
QList<Backup> thinOut(QList<Backup> &backups, qsizetype most, Period period)
{
    QList<Backup> outdated;
    QSet<qint64> kept;
    while (!backups.isEmpty()) {
        const qint64 when = period(backups.first().made.date());
        if (!kept.contains(when) && kept.size() == most)
            break;
        if (kept.contains(when))
            outdated.append(backups.first());
        kept.insert(when);
        backups.removeFirst();
    }
    return outdated;
}

} // namespace

QString wordOf(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Scheduled:
        return u"scheduled"_s;
    case BackupReason::ByHand:
        return u"by-hand"_s;
    case BackupReason::BeforeUpgrade:
        return u"before-upgrade"_s;
    case BackupReason::BeforeRestore:
        return u"before-restore"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordOf(BackupInterval interval)
{
    switch (interval) {
    case BackupInterval::Never:
        return u"never"_s;
    case BackupInterval::Daily:
        return u"daily"_s;
    case BackupInterval::Weekly:
        return u"weekly"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<BackupInterval> readBackupInterval(const QString &word)
{
    for (const BackupInterval interval : backupIntervals) {
        if (wordOf(interval) == word)
            return interval;
    }
    return std::nullopt;
}

const Backup *latestBackup(const QList<Backup> &made, const QDateTime &now)
{
    const Backup *latest = nullptr;
    for (const Backup &backup : made) {
        if (backup.made <= now && (!latest || latest->made < backup.made))
            latest = &backup;
    }
    return latest;
}

bool isBackupDue(BackupInterval interval, const QList<Backup> &made, const QDateTime &now)
{
    if (interval == BackupInterval::Never)
        return false;
    const Backup *latest = latestBackup(made, now);
    return !latest || latest->made.secsTo(now) >= secondsIn(interval);
}

QList<Backup> outdatedBackups(const QList<Backup> &made)
{
    QList<Backup> scheduled;
    std::ranges::copy_if(made, std::back_inserter(scheduled),
                         [](const Backup &backup) { return backup.reason == BackupReason::Scheduled; });
    std::ranges::sort(scheduled, std::greater(), &Backup::made);
    const QList<Backup> ofDays = thinOut(scheduled, daysKept, [](QDate day) { return day.toJulianDay(); });
    const QList<Backup> ofWeeks =
        thinOut(scheduled, weeksKept, [](QDate day) { return day.toJulianDay() / 7; }); // from Monday on
    return ofDays + ofWeeks + scheduled;
}

} // namespace dateline
