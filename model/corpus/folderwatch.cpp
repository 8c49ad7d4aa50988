// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/folderwatch.h"

#include "model/corpus/articlefiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace dateline {

namespace {
constexpr qsizetype mostWatched = 2000; // folders; beyond that the clock is what tells
}

FolderWatch::FolderWatch(std::chrono::milliseconds settling, QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    m_always.setInterval(std::max<std::chrono::milliseconds>(30s, settling));
    connect(&m_soon, &QTimer::timeout, this, &FolderWatch::begin);
    connect(&m_always, &QTimer::timeout, this, &FolderWatch::begin);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_folders.isEmpty() && !m_soon.isActive())
            m_soon.start();
    });
    connect(&m_looking, &QFutureWatcher<Look>::finished, this, [this] { take(m_looking.result()); });
}

FolderWatch::~FolderWatch()
{
    m_looking.disconnect(this);
    m_looking.waitForFinished(); // a look reads no file, only names
}

void FolderWatch::setFolders(const QStringList &folders)
{
    m_folders = folders;
    m_settling.clear();
    if (folders.isEmpty()) {
        m_always.stop();
        m_soon.stop();
        return;
    }
    m_always.start();
    begin();
}

FolderWatch::Look FolderWatch::look(const QStringList &folders)
{
    Look look;
    for (const QString &folder : folders) {
        if (!QFileInfo(folder).isDir())
            continue;
        look.folders.append(folder);
        for (QDirIterator inside(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                                 QDirIterator::Subdirectories);
             inside.hasNext();)
            look.folders.append(inside.next());
    }
    for (const QString &file : findArticleFiles(look.folders.isEmpty() ? QStringList() : folders).files) {
        const QFileInfo info(file);
        if (info.isFile())
            look.files.insert(file, {info.size(), info.lastModified().toMSecsSinceEpoch()});
    }
    return look;
}

void FolderWatch::begin()
{
    if (m_looking.isRunning())
        m_changed = true;
    else
        m_looking.setFuture(QtConcurrent::run(&FolderWatch::look, m_folders));
}

void FolderWatch::take(const Look &look)
{
    const QStringList watched = m_watcher.directories();
    const QSet<QString> known(watched.cbegin(), watched.cend());
    bool isUnwatched = false; // until now: what came after the look and before the watch is told by another look
    for (const QString &folder : look.folders.first(std::min(mostWatched, look.folders.size()))) {
        if (!known.contains(folder) && m_watcher.addPath(folder))
            isUnwatched = true;
    }
    QStringList settledNow;
    QHash<QString, SeenFile> waiting;
    for (auto file = look.files.cbegin(); file != look.files.cend(); ++file) {
        if (m_told.value(file.key()) == *file && m_told.contains(file.key()))
            continue;
        const auto before = m_settling.constFind(file.key());
        if (before != m_settling.cend() && *before == *file) {
            settledNow.append(file.key());
            m_told.insert(file.key(), *file);
        } else {
            waiting.insert(file.key(), *file);
        }
    }
    m_told.removeIf([&look](const auto &file) { return !look.files.contains(file.key()); });
    m_settling = waiting;
    if (std::exchange(m_changed, false) || isUnwatched || !waiting.isEmpty())
        m_soon.start();
    settledNow.sort();
    if (!settledNow.isEmpty())
        Q_EMIT settled(settledNow);
}

} // namespace dateline
