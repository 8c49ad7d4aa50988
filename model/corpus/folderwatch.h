// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace dateline {

/// A file as a look into a folder found it.
struct SeenFile {
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds since 1970

    bool operator==(const SeenFile &) const = default;
};

/// Tells of article files that are in folders, at first all, then those that come or change, once they have settled: a
/// file that is still being written is waited for. Folders may come and go, and so may folders in them. Lives on the
/// thread that made it; the disk is looked at on another.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    /// A file has settled when it was the same for \a settling.
    explicit FolderWatch(std::chrono::milliseconds settling = std::chrono::seconds(2), QObject *parent = nullptr);
    ~FolderWatch() override;

    void setFolders(const QStringList &folders);
    [[nodiscard]] const QStringList &folders() const { return m_folders; }

Q_SIGNALS:
    void settled(const QStringList &files); ///< by name

private:
    struct Look {
        QHash<QString, SeenFile> files;
        QStringList folders; ///< with those in them
    };

    static Look look(const QStringList &folders);
    void begin();
    void take(const Look &look);

    QStringList m_folders;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;   ///< something changed, or has yet to settle
    QTimer m_always; ///< not every file system tells of changes
    QFutureWatcher<Look> m_looking;
    QHash<QString, SeenFile> m_told;
    QHash<QString, SeenFile> m_settling;
    bool m_changed = false; ///< while it was looked
};

} // namespace dateline
