// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace dateline {

/// What the program ends with.
enum ExitStatus {
    Done = 0,
    SomeFailed = 1, ///< named on standard error; the rest was done
    WrongUsage = 2,
};

// Each command takes all arguments, the program's name first and its own second, and gives an ExitStatus.

/// Reads files and prints what is in them; needs no store.
int readCommand(const QStringList &arguments);
/// Reads files and folders into the store.
int importCommand(const QStringList &arguments);
/// Reads what comes into folders, until it is told to end.
int watchCommand(const QStringList &arguments);
/// Prints what is in the store.
int listCommand(const QStringList &arguments);
/// Corrects what is in the store, and exchanges corrections with others.
int correctCommand(const QStringList &arguments);
/// Prints what reading stored articles again would change, or changes it.
int rereadCommand(const QStringList &arguments);
/// Deletes articles.
int deleteCommand(const QStringList &arguments);
/// Prints what was done, takes it back, does it again.
int historyCommand(const QStringList &arguments);
int undoCommand(const QStringList &arguments);
int redoCommand(const QStringList &arguments);
/// Copies the store, lists its copies, and puts one in its place.
int backupCommand(const QStringList &arguments);
int restoreCommand(const QStringList &arguments);
/// Makes a picture of what is in the store, with the program that paints the window.
int exportCommand(const QStringList &arguments);

} // namespace dateline
