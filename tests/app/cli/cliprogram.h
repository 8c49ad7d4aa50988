// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace dateline {

/// What a program ended with and said.
struct Outcome {
    int status = -1; ///< -1: it crashed, or did not end in time
    QString output;
    QString complaints;
};

/// Runs dateline-cli in \a folder; what it stores it keeps in \a home.
inline Outcome runCli(const QStringList &arguments, const QString &home, const QString &folder)
{
    constexpr int patience = 60000; // milliseconds
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("DATELINE_RESOURCES"), QStringLiteral(DATELINE_RESOURCES));
    variables.insert(QStringLiteral("XDG_DATA_HOME"), home);
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(DATELINE_BINARIES "/dateline-cli"), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace dateline
