// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/watchedfolders.h"

#include "ui/mainwindow/foldersdialog.h"

#include <KConfigGroup>
#include <KSharedConfig>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

KConfigGroup group()
{
    return {KSharedConfig::openConfig(), u"Watched Folders"_s};
}

} // namespace

WatchedFolders::WatchedFolders(Corpus *corpus, QString database, QWidget *window)
    : QObject(window)
    , m_database(std::move(database))
    , m_window(window)
{
    connect(&m_watch, &FolderWatch::settled, corpus, [corpus](const QStringList &files) {
        corpus->import({.paths = files, .resumption = Resumption::None}); // the next start finds them again
    });
}

void WatchedFolders::restore()
{
    m_kept = true;
    m_watch.setFolders(group().readPathEntry(m_database, QStringList()));
}

void WatchedFolders::setFolders(const QStringList &folders)
{
    m_watch.setFolders(folders);
    if (!m_kept)
        return;
    KConfigGroup kept = group();
    kept.writePathEntry(m_database, folders);
    kept.sync();
}

void WatchedFolders::choose()
{
    auto *dialog = new FoldersDialog(folders(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setFolders(dialog->folders()); });
    dialog->open();
}

} // namespace dateline
