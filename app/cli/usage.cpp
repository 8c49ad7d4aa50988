// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/usage.h"

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/places.h"
#include "model/corpus/corpus.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace dateline {

using namespace Qt::StringLiterals;

std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Say how the command is used."_s);
    parser.addOption(help);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (!parser.isSet(help))
        return std::nullopt;
    print(parser.helpText().replace(QCoreApplication::arguments().constFirst() + u" [options]"_s,
                                    u"dateline-cli [OPTIONS]"_s));
    return Done;
}

int wrongUsage(const QString &message)
{
    complain(message);
    complain(u"try --help"_s);
    return WrongUsage;
}

int failed(const Error &error)
{
    complain(error.message);
    return SomeFailed;
}

Result<QDate> readDate(const QString &text)
{
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd");
    if (!date.isValid())
        return failure(ErrorKind::InvalidInput, u"'%1' is not a date such as 2025-11-25"_s.arg(text));
    return date;
}

QCommandLineOption databaseOption()
{
    return {u"database"_s, u"The file that articles are kept in (%1)."_s.arg(defaultDatabase()), u"FILE"_s};
}

QCommandLineOption mapOption()
{
    return {u"map"_s, u"Which columns of tables, or fields of JSON, hold what: title, text, date, byline, source."_s,
            u"title=COLUMN,text=COLUMN,…"_s};
}

QString databaseOf(const QCommandLineParser &parser)
{
    const QString named = parser.value(u"database"_s);
    return named.isEmpty() ? defaultDatabase() : QFileInfo(named).absoluteFilePath();
}

Result<QString> existingDatabaseOf(const QCommandLineParser &parser)
{
    const QString database = databaseOf(parser);
    if (!QFileInfo::exists(database))
        return failure(ErrorKind::NotFound, u"nothing has been imported: there is no '%1'"_s.arg(database));
    return database;
}

Result<std::unique_ptr<Corpus>> openExisting(const QCommandLineParser &parser)
{
    return existingDatabaseOf(parser).and_then(
        [](const QString &database) { return Corpus::open({.database = database, .resources = resourcesFolder()}); });
}

} // namespace dateline
