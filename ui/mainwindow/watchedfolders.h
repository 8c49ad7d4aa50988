// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "model/corpus/folderwatch.h"

#include <QObject>

class QWidget;

namespace dateline {

/// The folders whose articles come in by themselves, chosen in a dialog and remembered with the corpus they belong to.
class WatchedFolders : public QObject
{
    Q_OBJECT

public:
    /// \a corpus and \a window are not owned.
    WatchedFolders(Corpus *corpus, QString database, QWidget *window);

    /// Watches those of the last time.
    void restore();
    /// Lets a person add and remove folders.
    void choose();
    void setFolders(const QStringList &folders);
    [[nodiscard]] const QStringList &folders() const { return m_watch.folders(); }

private:
    QString m_database;
    QWidget *m_window;
    FolderWatch m_watch;
    bool m_kept = false; ///< whether they are remembered
};

} // namespace dateline
