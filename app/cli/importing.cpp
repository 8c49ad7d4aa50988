// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/importing.h"

#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <QEventLoop>

#include <cstdio>
#include <unistd.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

void showProgress(const ImportProgress &progress)
{
    QString line =
        u"\rReading %1 of %2 files, %3 articles"_s.arg(progress.done).arg(progress.total).arg(progress.articles);
    if (progress.left) {
        constexpr qint64 minute = 60;
        line += u", %1:%2 left"_s.arg(progress.left->count() / minute)
                    .arg(progress.left->count() % minute, 2, 10, QChar(u'0'));
    }
    const bool done = progress.done == progress.total;
    std::fprintf(stderr, "%s\x1b[K%s", qPrintable(line), done ? "\n" : "");
}

} // namespace

ImportReport importAndWait(Corpus &corpus, const ImportRequest &request)
{
    QEventLoop loop;
    ImportReport finished;
    QObject::connect(&corpus, &Corpus::importFinished, &loop, [&](const ImportReport &report) {
        finished = report;
        loop.quit();
    });
    if (isatty(STDERR_FILENO))
        QObject::connect(&corpus, &Corpus::importProgressed, &loop, &showProgress);
    corpus.import(request);
    loop.exec();
    return finished;
}

int tellImported(const ImportReport &report)
{
    for (const ImportFailure &failed : report.failed)
        complain(failed.error.message);
    if (!report.unmapped.isEmpty())
        complain(u"say what the columns are with --map, as --map title=headline,text=body"_s);
    print(u"%1 stored, %2 there already, %3 failed\n"_s.arg(report.imported.size())
              .arg(report.already.size())
              .arg(report.failed.size()));
    return report.failed.isEmpty() ? Done : SomeFailed;
}

} // namespace dateline
