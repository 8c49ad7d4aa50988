// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/usage.h"
#include "app/places.h"
#include "model/corpus/corpus.h"

#include <QEventLoop>

#include <cstdio>
#include <unistd.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

void showProgress(int done, int total)
{
    std::fprintf(stderr, "\rReading %d of %d%s", done, total, done == total ? "\n" : "");
}

ImportReport import(Corpus &corpus, const QStringList &paths, QDate published)
{
    QEventLoop loop;
    ImportReport finished;
    QObject::connect(&corpus, &Corpus::importFinished, &loop, [&](const ImportReport &report) {
        finished = report;
        loop.quit();
    });
    if (isatty(STDERR_FILENO))
        QObject::connect(&corpus, &Corpus::importProgressed, &loop, &showProgress);
    corpus.importFiles(paths, published);
    loop.exec();
    return finished;
}

} // namespace

int importCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Reads articles, and those in folders, and keeps what is in them."_s);
    parser.addPositionalArgument(u"import"_s, u"This command."_s, u"import"_s);
    parser.addPositionalArgument(u"paths"_s, u"Files and folders."_s, u"PATH…"_s);
    parser.addOption(databaseOption());
    parser.addOption({u"published"_s, u"The day the articles were published, as 2025-11-25, whatever they say."_s, u"DATE"_s});
    if (const auto status = parse(parser, arguments))
        return *status;
    const QStringList paths = parser.positionalArguments().sliced(1);
    if (paths.isEmpty())
        return wrongUsage(u"import what? Name a file or a folder"_s);
    QDate published;
    if (parser.isSet(u"published"_s)) {
        const auto date = readDate(parser.value(u"published"_s));
        if (!date)
            return wrongUsage(date.error().message);
        published = *date;
    }
    const auto corpus = Corpus::open({.database = databaseOf(parser), .resources = resourcesFolder()});
    if (!corpus) {
        complain(corpus.error().message);
        return SomeFailed;
    }
    const ImportReport report = import(**corpus, paths, published);
    for (const ImportFailure &failed : report.failed)
        complain(failed.error.message);
    print(u"%1 stored, %2 there already, %3 failed\n"_s.arg(report.imported.size())
              .arg(report.already.size())
              .arg(report.failed.size()));
    return report.failed.isEmpty() ? Done : SomeFailed;
}

} // namespace dateline
