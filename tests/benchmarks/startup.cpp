// SPDX-License-Identifier: GPL-3.0-only
// How long the program takes from its start to a window that can be used, and the memory that takes: without a store,
// and with one of 1,000 made-up articles.
//
// startup [--articles N] [--json FILE]
#include "model/store/storewriter.h"
#include "tests/support/figures.h"
#include "tests/support/syntheticarticle.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 9;
constexpr int longest = 60'000; // ms

/// One start, in milliseconds and MB.
struct Start {
    double shown = 0;
    double settled = 0;
    double resident = 0;
};

Start start(const QString &database)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    Start measured;
    QElapsedTimer clock;
    clock.start();
    program.start(QStringLiteral(DATELINE_BINARIES "/dateline"), {u"--start-report"_s, u"--database"_s, database});
    while (measured.resident <= 0) {
        if (!program.canReadLine() && !program.waitForReadyRead(longest))
            qFatal("the program did not say how far it is");
        const double now = millisecondsOf(clock);
        const QByteArray line = program.readLine().trimmed();
        if (line == "shown")
            measured.shown = now;
        else if (line == "settled")
            measured.settled = now;
        else if (line.startsWith("resident "))
            measured.resident = line.sliced(9).toDouble() / 1024;
    }
    if (!program.waitForFinished(longest) || program.exitCode() != 0)
        qFatal("the program did not end well");
    return measured;
}

double median(const QList<Start> &starts, double Start::*field)
{
    QList<double> values;
    for (const Start &each : starts)
        values.append(each.*field);
    return percentile(values, 0.5);
}

void measure(const QString &name, const QString &database, QList<Figure> &figures)
{
    QList<Start> starts;
    for (int i = 0; i < repetitions; ++i)
        starts.append(start(database));
    figures.append({name + u".shown"_s, median(starts, &Start::shown), u"ms"_s});
    figures.append({name + u".settled"_s, median(starts, &Start::settled), u"ms"_s});
    figures.append({name + u".memory"_s, median(starts, &Start::resident), u"MB"_s});
}

void fill(const QString &database, int articles)
{
    auto writer =
        StoreWriter::open({.database = database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    for (int i = 0; i < articles; ++i) {
        if (const auto saved = writer->save(SyntheticArticle(i).made()); !saved)
            qFatal("%s", qPrintable(saved.error().message));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"articles"_s, u"How many are in the store."_s, u"N"_s, u"1000"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    const QTemporaryDir folder;
    const QString empty = folder.filePath(u"empty.sqlite"_s);
    const QString filled = folder.filePath(u"filled.sqlite"_s);
    fill(empty, 0);
    fill(filled, parser.value(u"articles"_s).toInt());
    static_cast<void>(start(empty)); // what is read from the disk is read now
    QList<Figure> figures;
    measure(u"start.empty"_s, empty, figures);
    measure(u"start.filled"_s, filled, figures);
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
