// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/mainwindow/mainwindow.h"

#include <KLocalizedString>

#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

namespace dateline::test {

/// The main window, shown, on an empty store of its own; it keeps no settings. What it reads, \a annotate annotates.
struct OpenWindow {
    explicit OpenWindow(const Annotate &annotate)
    {
        QStandardPaths::setTestModeEnabled(true);
        KLocalizedString::setApplicationDomain("dateline");
        auto opened = Corpus::open({.database = folder.filePath(QStringLiteral("corpus.sqlite")),
                                    .resources = QStringLiteral(DATELINE_RESOURCES),
                                    .openAnnotate = [annotate] { return Result<Annotate>(annotate); }});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        corpus = std::move(*opened);
        window = std::make_unique<MainWindow>(
            corpus.get(), WindowOptions{.samples = {}, .database = {}, .settings = WindowOptions::Settings::None});
        window->resize(1200, 800);
        window->show();
    }

    QTemporaryDir folder; ///< with nothing but the store
    std::unique_ptr<Corpus> corpus;
    std::unique_ptr<MainWindow> window; ///< goes first
};

} // namespace dateline::test
