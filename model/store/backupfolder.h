// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/backup.h"
#include "model/store/copyprogress.h"
#include "model/store/schema.h"
#include "model/store/unfinishedfile.h"

#include <memory>
#include <optional>

namespace dateline {

/// The copies of one store: files in the folder "DATABASE-backups" beside it, whose names tell when (UTC) and why each
/// was made: "2025-11-25T091500Z-by-hand.sqlite". A value, for any thread; the store may be in use.
class BackupFolder
{
public:
    BackupFolder(QString database, Schema schema);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The latest first. What earlier programs kept before an upgrade, as "DATABASE.version-6", is among them.
    [[nodiscard]] QList<Backup> list() const;

    /// Moves the store, which nobody has open, out of the way of another; to where. Refused when it can be read.
    [[nodiscard]] Result<QString> setStoreAside(const QDateTime &now = QDateTime::currentDateTimeUtc()) const;

    // Of what cannot be made nothing is left.

    Result<Backup> add(BackupReason reason, const CopyProgress &progress,
                       const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// Adds one, and removes those that are outdated by it, when it is due and the store has changed since the last.
    Result<std::optional<Backup>> addWhenDue(BackupInterval interval, const CopyProgress &progress,
                                             const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    /// A copy of the one at \a path to be put in the store's place: sound, and brought up to date. Goes with what it
    /// gives.
    Result<std::unique_ptr<UnfinishedFile>> prepare(const QString &path, const CopyProgress &progress) const;

private:
    [[nodiscard]] QList<Backup> named() const;
    [[nodiscard]] Result<CorpusCounts> contentOf(const QString &path) const;
    [[nodiscard]] Result<void> make() const;
    [[nodiscard]] bool hasChangedSince(const Backup *latest) const;

    QString m_database;
    Schema m_schema;
    QString m_path;
};

} // namespace dateline
