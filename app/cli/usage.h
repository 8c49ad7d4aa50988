// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QDate>
#include <QStringList>

#include <memory>
#include <optional>

namespace dateline {

class Corpus;

/// Reads the arguments of a command. An exit status: help was asked for and printed, or something was wrong and said.
std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments);

/// Says what is wrong and how to get help; the exit status for it.
int wrongUsage(const QString &message);

/// Says what failed; the exit status for it.
int failed(const Error &error);

/// A date as "2025-11-25".
Result<QDate> readDate(const QString &text);

QCommandLineOption databaseOption();
QCommandLineOption mapOption();
/// The store that \a parser names, or the usual one.
QString databaseOf(const QCommandLineParser &parser);
/// The same for a command that needs it to be there.
Result<QString> existingDatabaseOf(const QCommandLineParser &parser);
/// What is kept there.
Result<std::unique_ptr<Corpus>> openExisting(const QCommandLineParser &parser);

} // namespace dateline
