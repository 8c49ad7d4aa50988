// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "tests/support/figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <functional>

namespace dateline {

/// What the programs of tests/quality have in common: --json FILE and --shared DIR, the corpora they need, and the
/// table at the end.
struct QualityProgram {
    QString name;
    QString needs; ///< a file or folder of the corpora; where it is not there, nothing is scored
    QList<QCommandLineOption> options = {}; ///< of this program's own
    std::function<Result<QList<Figure>>(const QDir &corpora, const QCommandLineParser &options)> score;

    /// What main() returns: 0 also where the corpora are missing, which is said.
    [[nodiscard]] int run(int argc, char *argv[]) const
    {
        const QCoreApplication application(argc, argv);
        QCommandLineParser parser;
        parser.addHelpOption();
        parser.addOptions(
            {{QStringLiteral("json"), QStringLiteral("Write the figures to FILE."), QStringLiteral("FILE")},
             {QStringLiteral("shared"), QStringLiteral("Folder that holds corpora/."), QStringLiteral("DIR"),
              QStringLiteral(DATELINE_SHARED)}});
        parser.addOptions(options);
        parser.process(application);
        const QDir corpora(QDir(parser.value(QStringLiteral("shared"))).filePath(QStringLiteral("corpora")));
        QList<Figure> figures;
        if (corpora.exists(needs)) {
            const auto scored = score(corpora, parser);
            if (!scored) {
                QTextStream(stderr) << name << ": " << scored.error().message << '\n';
                return 1;
            }
            figures = *scored;
        } else {
            QTextStream(stdout) << name << ": skipped, there is no " << corpora.filePath(needs) << '\n';
        }
        printTable(figures);
        const QString json = parser.value(QStringLiteral("json"));
        return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
    }
};

} // namespace dateline
