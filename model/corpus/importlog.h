// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/import.h"

#include <QFile>
#include <QHash>

#include <memory>
#include <optional>
#include <utility>

namespace dateline {

/// What an import is through with, in a file beside the store, so that it can go on after a stop or a crash without
/// reading a file again. Not in the store: it tells about files of this machine, is nothing to undo, and what is
/// missing in it costs only time, because an article that is stored is known by its hash. The file goes when the import
/// is done.
///
/// A line is a JSON object: first the request, then one a file. A last line that was cut off is passed over.
class ImportLog
{
public:
    /// A new log beside \a database, or that of \a request where it names one; locked until this goes.
    static Result<std::unique_ptr<ImportLog>> open(const QString &database, const ImportRequest &request);
    /// Those beside \a database that no program is working on, the oldest first.
    static QList<InterruptedImport> interrupted(const QString &database);
    /// Whether it was there and no program is working on it.
    static bool remove(const InterruptedImport &import);
    /// Lets those beside \a database begin from the start: what they stored may not be there any more.
    static void startOver(const QString &database);

    /// Of a file that this import, before it was interrupted, was through with: what failed there. Nothing for another,
    /// and for one that has changed since.
    [[nodiscard]] std::optional<QList<ImportFailure>> doneBefore(const QString &file) const;
    void setTotal(qsizetype files);
    void add(const QString &file, const QList<ImportFailure> &failed);
    /// The import is done: the file goes, and those of earlier imports of the same that were interrupted.
    void finish(const ImportRequest &request);

private:
    struct Done {
        qint64 size = 0;
        qint64 modified = 0; ///< milliseconds since 1970
        QList<ImportFailure> failed;
    };

    ImportLog(QString database, const QString &path)
        : m_database(std::move(database))
        , m_file(path)
    {
    }
    Result<void> begin(const ImportRequest &request);
    bool lock();
    std::optional<InterruptedImport> load();
    void append(const QJsonObject &line);

    QString m_database;
    QFile m_file;
    QHash<QString, Done> m_done;
};

} // namespace dateline
