// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/corpus.h"

#include "model/corpus/importlog.h"
#include "model/corpus/lanes.h"

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeProgress = 100; // per cent

/// Tells \a promise; stops when nobody waits any more or \a isClosing says so.
template<typename Answer, typename IsClosing>
CopyProgress progressOf(QPromise<Answer> &promise, IsClosing isClosing)
{
    promise.setProgressRange(0, wholeProgress);
    return [&promise, isClosing](int done, int total) {
        promise.setProgressValue(static_cast<int>(qint64(done) * wholeProgress / std::max(1, total)));
        return !promise.isCanceled() && !isClosing();
    };
}

Result<BackupFolder> backupFolderOf(const CorpusOptions &options)
{
    return readSchema(options.resources + u"/schema"_s).transform([&options](const Schema &schema) {
        return BackupFolder(options.database, schema);
    });
}

} // namespace

Result<QList<Backup>> Corpus::backupsOf(const CorpusOptions &options)
{
    return backupFolderOf(options).transform([](const BackupFolder &folder) { return folder.list(); });
}

Result<QString> Corpus::setAside(const CorpusOptions &options)
{
    return backupFolderOf(options).and_then([](const BackupFolder &folder) { return folder.setStoreAside(); });
}

QFuture<QList<Backup>> Corpus::backups()
{
    return m_lanes->backup.run([lanes = m_lanes.get()] { return lanes->backups.list(); });
}

QString Corpus::backupFolder() const
{
    return m_lanes->backups.path();
}

QFuture<Result<Backup>> Corpus::backUp()
{
    return m_lanes->backup.run([lanes = m_lanes.get()](QPromise<Result<Backup>> &promise) {
        promise.addResult(
            lanes->backups.add(BackupReason::ByHand, progressOf(promise, [lanes] { return lanes->isClosing(); })));
    });
}

QFuture<Result<std::optional<Backup>>> Corpus::backUpWhenDue(BackupInterval interval)
{
    return m_lanes->backup.run([lanes = m_lanes.get(), interval](QPromise<Result<std::optional<Backup>>> &promise) {
        promise.addResult(
            lanes->backups.addWhenDue(interval, progressOf(promise, [lanes] { return lanes->isClosing(); })));
    });
}

QFuture<Result<Backup>> Corpus::restore(const QString &path)
{
    return m_lanes->ingest.run([this, lanes = m_lanes.get(), path](QPromise<Result<Backup>> &promise) {
        if (lanes->isImporting()) {
            promise.addResult(Result<Backup>(
                failure(ErrorKind::Failed, u"wait until all articles are imported, or stop that first"_s)));
            return;
        }
        const auto kept = lanes->writer.restore(path, progressOf(promise, [lanes] { return lanes->isClosing(); }));
        if (kept) {
            ImportLog::startOver(lanes->imports.means().database);
            tellChanged();
        }
        promise.addResult(kept);
    });
}

} // namespace dateline
