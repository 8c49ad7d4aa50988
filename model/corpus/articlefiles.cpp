// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/articlefiles.h"

#include "model/article/articlereader.h"

#include <QDir>
#include <QFileInfo>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

void addFolder(const QString &path, QStringList &files)
{
    const QDir folder(path);
    const auto entries = folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (entry.isFile() && isArticleFileName(entry.fileName()))
            files.append(entry.absoluteFilePath());
    }
    for (const QFileInfo &entry : entries) {
        if (entry.isDir() && !entry.isSymLink())
            addFolder(entry.absoluteFilePath(), files);
    }
}

} // namespace

ArticleFiles findArticleFiles(const QStringList &paths)
{
    ArticleFiles found;
    for (const QString &path : paths) {
        const QFileInfo named(path);
        if (!named.isDir()) {
            found.files.append(named.absoluteFilePath());
            continue;
        }
        if (!named.isReadable()) {
            const QString message = u"cannot read the folder '%1': no permission"_s.arg(path);
            found.failed.append({path, {ErrorKind::Unreadable, message}});
            continue;
        }
        const qsizetype before = found.files.size();
        addFolder(named.absoluteFilePath(), found.files);
        if (found.files.size() == before)
            found.failed.append({path, {ErrorKind::Empty, u"no article found in the folder '%1'"_s.arg(path)}});
    }
    return found;
}

} // namespace dateline
