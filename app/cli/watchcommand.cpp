// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/importing.h"
#include "app/cli/usage.h"
#include "app/places.h"
#include "model/corpus/folderwatch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

std::array<int, 2> endings{-1, -1};

/// Of all that may be done when a signal comes, a byte into a pipe is enough.
void noteEnding(int)
{
    [[maybe_unused]] const auto written = ::write(endings[1], "", 1);
}

/// An interruption or a polite kill ends the event loop between two articles.
void endOnSignals()
{
    if (pipe2(endings.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *ending = new QSocketNotifier(endings[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(ending, &QSocketNotifier::activated, ending, [] { QCoreApplication::exit(Done); });
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, &noteEnding);
}

} // namespace

int watchCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Keeps the articles in folders, and those that come into them, until it is interrupted."_s);
    parser.addPositionalArgument(u"watch"_s, u"This command."_s, u"watch"_s);
    parser.addPositionalArgument(u"folders"_s, u"Folders."_s, u"FOLDER…"_s);
    parser.addOptions({databaseOption(), mapOption()});
    if (const auto status = parse(parser, arguments))
        return *status;
    QStringList folders;
    for (const QString &folder : parser.positionalArguments().sliced(1)) {
        if (!QFileInfo(folder).isDir())
            return wrongUsage(u"'%1' is not a folder"_s.arg(folder));
        folders.append(QFileInfo(folder).absoluteFilePath());
    }
    if (folders.isEmpty())
        return wrongUsage(u"watch what? Name a folder"_s);
    const auto mapping = parser.isSet(u"map"_s) ? parseMapping(parser.value(u"map"_s)) : ColumnMapping();
    if (!mapping)
        return wrongUsage(mapping.error().message);
    const auto corpus =
        Corpus::open({.database = databaseOf(parser), .resources = resourcesFolder(), .reader = readerProgram()});
    if (!corpus)
        return failed(corpus.error());
    endOnSignals();
    FolderWatch watch;
    QObject::connect(&watch, &FolderWatch::settled, corpus->get(), [&](const QStringList &files) {
        (*corpus)->import({.paths = files, .mapping = *mapping, .resumption = Resumption::None});
    });
    QObject::connect(corpus->get(), &Corpus::importFinished, &watch,
                     [](const ImportReport &report) { tellImported(report); });
    watch.setFolders(folders);
    return QCoreApplication::exec();
}

} // namespace dateline
