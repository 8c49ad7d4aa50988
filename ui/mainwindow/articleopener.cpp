// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/articleopener.h"

#include "model/article/articlereader.h"

#include <KLocalizedString>

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QStringList localPaths(const QMimeData *mime)
{
    QStringList paths;
    for (const QUrl &url : mime->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

ArticleOpener::ArticleOpener(Corpus *corpus, QString samples, QWidget *window)
    : QObject(window)
    , m_corpus(corpus)
    , m_samples(std::move(samples))
    , m_window(window)
    , m_folder(QDir::homePath())
{
}

void ArticleOpener::openFiles()
{
    auto *dialog = new QFileDialog(m_window, i18nc("@title:window", "Open Articles"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({i18nc("@item:inlistbox", "Articles and Archives (%1)", articleFilePatterns().join(u' ')),
                            i18nc("@item:inlistbox", "All Files (%1)", u"*"_s)});
    connect(dialog, &QFileDialog::filesSelected, this, qOverload<const QStringList &>(&ArticleOpener::open));
    dialog->open();
}

void ArticleOpener::openFolder()
{
    auto *dialog = new QFileDialog(m_window, i18nc("@title:window", "Open Folder"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, qOverload<const QStringList &>(&ArticleOpener::open));
    dialog->open();
}

void ArticleOpener::openSamples()
{
    m_corpus->importFiles({m_samples});
}

void ArticleOpener::paste()
{
    if (canOpen(QApplication::clipboard()->mimeData()))
        open(QApplication::clipboard()->mimeData());
    else
        Q_EMIT refused(i18nc("@info", "The clipboard holds neither text nor files to open as an article."));
}

void ArticleOpener::open(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_folder = QFileInfo(paths.first()).absolutePath();
    for (const QString &path : paths)
        Q_EMIT opened(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()));
    m_corpus->importFiles(paths);
}

bool ArticleOpener::canOpen(const QMimeData *mime)
{
    if (!mime)
        return false;
    return mime->hasUrls() ? !localPaths(mime).isEmpty() : mime->hasText() && !mime->text().trimmed().isEmpty();
}

void ArticleOpener::open(const QMimeData *mime)
{
    if (mime->hasUrls())
        open(localPaths(mime));
    else
        m_corpus->importText(mime->text(), i18nc("@item source of an article", "Pasted text"));
}

} // namespace dateline
