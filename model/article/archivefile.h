// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

struct archive;

namespace dateline {

/// A file in an archive. Its name is for showing only: nothing is ever written where it points.
struct ArchiveEntry {
    QString name; ///< as UTF-8; what is none, and control characters, replaced
    QDateTime modified;
    bool encrypted = false;
};

/// Reads an archive from its beginning to its end (libarchive), whatever of zip, 7z, tar and their compressions it is,
/// without running a program, and never more of it than one block in memory.
class ArchiveFile
{
public:
    /// \a content outlives this. \a name names a single compressed file.
    static Result<std::unique_ptr<ArchiveFile>> open(QIODevice &content, const QString &name, const ReadLimits &limits);
    ~ArchiveFile();
    ArchiveFile(const ArchiveFile &) = delete;
    ArchiveFile &operator=(const ArchiveFile &) = delete;

    /// The next regular file; nothing at the end. Folders, links and devices are passed over.
    Result<std::optional<ArchiveEntry>> next();
    /// Whether it is no archive but one compressed file.
    [[nodiscard]] bool isSingle() const;
    /// The content of the file that next() gave, to be read until next() is called again.
    [[nodiscard]] QIODevice &content();

private:
    class Source;
    class Entry;
    ArchiveFile(QIODevice &content, QString name, const ReadLimits &limits);
    [[nodiscard]] Error damage() const;

    std::unique_ptr<Source> m_source;
    archive *m_archive;
    std::unique_ptr<Entry> m_entry;
    QString m_name;
};

} // namespace dateline
