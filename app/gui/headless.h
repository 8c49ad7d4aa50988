// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/gui/commandline.h"
#include "model/corpus/corpus.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace dateline {

class MainWindow;

/// Reads articles into a store that lives as long as this does, prints what was found and writes pictures of the
/// views to the current folder.
class Headless : public QObject
{
    Q_OBJECT

public:
    explicit Headless(QObject *parent = nullptr);
    ~Headless() override;

    /// Reads \a files, the samples where there are none; finished() tells when all is done.
    void start(const QStringList &files);

Q_SIGNALS:
    /// 0, or 1 when a file could not be read or a picture could not be written.
    void finished(int status);

private:
    void print(const ImportReport &report);
    void look(ArticleId article);
    void writePictures();
    [[nodiscard]] bool hasWritten(const QString &file, bool written);

    QTemporaryDir m_folder;
    std::unique_ptr<Corpus> m_corpus;
    std::unique_ptr<MainWindow> m_window;
    ImportReport m_report;
};

} // namespace dateline
