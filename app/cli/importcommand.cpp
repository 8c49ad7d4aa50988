// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/importing.h"
#include "app/cli/usage.h"
#include "app/places.h"
#include "model/corpus/importreport.h"

#include <QFileInfo>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

Result<ImportRequest> requestOf(const QCommandLineParser &parser)
{
    ImportRequest request{.paths = parser.positionalArguments().sliced(1)};
    if (request.paths.isEmpty() && !parser.isSet(u"resume"_s))
        return failure(ErrorKind::InvalidInput, u"import what? Name a file or a folder"_s);
    if (parser.isSet(u"published"_s)) {
        const auto date = readDate(parser.value(u"published"_s));
        if (!date)
            return std::unexpected(date.error());
        request.published = *date;
    }
    if (parser.isSet(u"map"_s)) {
        const auto mapping = parseMapping(parser.value(u"map"_s));
        if (!mapping)
            return std::unexpected(mapping.error());
        request.mapping = *mapping;
    }
    return request;
}

/// For the next table that is alike.
void rememberColumns(Corpus &corpus, const ImportRequest &request)
{
    for (const QString &path : request.paths) {
        if (request.mapping.isEmpty() || !QFileInfo(path).isFile())
            continue;
        auto columns = corpus.columns(path);
        columns.waitForFinished();
        if (const auto told = columns.result())
            corpus.rememberColumns(told->names, request.mapping).waitForFinished();
    }
}

/// What was interrupted first, then what is asked for.
QList<ImportRequest> requests(Corpus &corpus, const QCommandLineParser &parser, const ImportRequest &asked)
{
    QList<ImportRequest> all;
    if (parser.isSet(u"resume"_s)) {
        auto interrupted = corpus.interruptedImports();
        interrupted.waitForFinished();
        for (const InterruptedImport &import : interrupted.result())
            all.append(import.request);
    }
    if (!asked.paths.isEmpty())
        all.append(asked);
    return all;
}

ImportReport sum(const QList<ImportReport> &reports)
{
    ImportReport all;
    for (const ImportReport &report : reports) {
        all.imported += report.imported;
        all.already += report.already;
        all.failed += report.failed;
        all.unmapped += report.unmapped;
    }
    return all;
}

} // namespace

int importCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Reads articles, and those in folders and archives, and keeps what is in them."_s);
    parser.addPositionalArgument(u"import"_s, u"This command."_s, u"import"_s);
    parser.addPositionalArgument(u"paths"_s, u"Files and folders."_s, u"PATH…"_s);
    parser.addOptions({
        databaseOption(),
        {u"published"_s, u"The day the articles were published, as 2025-11-25, whatever they say."_s, u"DATE"_s},
        mapOption(),
        {u"resume"_s, u"Go on with what was interrupted; files it was through with are not read again."_s},
        {u"report"_s, u"Write there what was stored and what failed and why."_s, u"FILE"_s},
    });
    if (const auto status = parse(parser, arguments))
        return *status;
    const auto request = requestOf(parser);
    if (!request)
        return wrongUsage(request.error().message);
    const auto corpus =
        Corpus::open({.database = databaseOf(parser), .resources = resourcesFolder(), .reader = readerProgram()});
    if (!corpus)
        return failed(corpus.error());
    rememberColumns(**corpus, *request);
    QList<ImportReport> reports;
    for (const ImportRequest &next : requests(**corpus, parser, *request))
        reports.append(importAndWait(**corpus, next));
    const ImportReport report = sum(reports);
    const QString file = parser.value(u"report"_s);
    if (const auto saved = file.isEmpty() ? Result<void>() : saveReport(report, file); !saved) {
        complain(saved.error().message);
        tellImported(report);
        return SomeFailed;
    }
    return tellImported(report);
}

} // namespace dateline
