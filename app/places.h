// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QString>

namespace dateline {

// Where both programs find things.

/// The folder with language/, lexicon/, samples/ and schema/: $DATELINE_RESOURCES where that is set, else
/// share/dateline beside the folder of the program.
inline QString resourcesFolder()
{
    const QString chosen = qEnvironmentVariable("DATELINE_RESOURCES");
    if (!chosen.isEmpty())
        return QDir::cleanPath(chosen);
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/dateline"));
}

/// The program that files are read in: beside this one, or where packages put what is not started by hand.
inline QString readerProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString beside = folder + QStringLiteral("/dateline-reader");
    return QFile::exists(beside) ? beside
                                 : QDir::cleanPath(folder + QStringLiteral("/../libexec/dateline/dateline-reader"));
}

/// The store that is opened when none is named: dateline/corpus.sqlite in the folder for the user's data
/// ($XDG_DATA_HOME, commonly ~/.local/share).
inline QString defaultDatabase()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/dateline/corpus.sqlite");
}

} // namespace dateline
