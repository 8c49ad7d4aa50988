// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/usage.h"
#include "app/cli/waiting.h"
#include "app/places.h"
#include "model/corpus/corpus.h"

#include <QFileInfo>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

CorpusOptions optionsOf(const QCommandLineParser &parser)
{
    return {.database = databaseOf(parser), .resources = resourcesFolder()};
}

QString line(const Backup &backup)
{
    const QString content = backup.content
        ? u"%1 articles, %2 meetings"_s.arg(backup.content->articles).arg(backup.content->meetings)
        : u"cannot be restored: "_s + field(backup.content.error().message);
    return QStringList{backup.made.toLocalTime().toString(Qt::ISODate), wordOf(backup.reason),
                       QString::number(backup.size), content, field(backup.path)}
               .join(u'\t')
        + u'\n';
}

/// Also where the store cannot be opened: then they are what is needed.
int list(const CorpusOptions &options)
{
    const auto backups = Corpus::backupsOf(options);
    if (!backups)
        return failed(backups.error());
    QString lines;
    for (const Backup &backup : *backups)
        lines += line(backup);
    print(lines);
    return Done;
}

/// Where the store is lost, an empty one; where it is damaged, too, after that was put aside.
Result<std::unique_ptr<Corpus>> openToRestore(const CorpusOptions &options)
{
    auto corpus = Corpus::open(options);
    if (corpus || corpus.error().kind != ErrorKind::Damaged)
        return corpus;
    return Corpus::setAside(options).and_then([&options](const QString &aside) {
        complain(u"'%1' is damaged; it is kept as '%2'"_s.arg(options.database, aside));
        return Corpus::open(options);
    });
}

} // namespace

int backupCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Makes a copy of everything that is kept, and prints its path. Copies are files in the folder FILE-backups.\n"
        "The window makes one a day by itself, and removes older ones of these."_s);
    parser.addPositionalArgument(u"backup"_s, u"This command."_s, u"backup"_s);
    parser.addOption(databaseOption());
    parser.addOption({u"list"_s,
                      u"Only print what copies there are, the latest first, one a line, the fields parted by tabs:\n"
                      "when it was made, why, bytes, what is in it, path."_s});
    if (const auto status = parse(parser, arguments))
        return *status;
    if (parser.positionalArguments().size() > 1)
        return wrongUsage(u"backup takes no '%1'"_s.arg(parser.positionalArguments().at(1)));
    if (parser.isSet(u"list"_s))
        return list(optionsOf(parser));
    const auto corpus = openExisting(parser);
    if (!corpus)
        return failed(corpus.error());
    const auto made = waitFor((*corpus)->backUp(), "Backing up, per cent:");
    if (!made)
        return failed(made.error());
    print(made->path + u'\n');
    return Done;
}

int restoreCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Puts what a copy holds in the place of everything that is kept, its history included.\n"
        "Before that, what is kept is copied itself; the path of that copy is printed, to go back by."_s);
    parser.addPositionalArgument(u"restore"_s, u"This command."_s, u"restore"_s);
    parser.addPositionalArgument(u"copy"_s, u"A path that \"backup --list\" prints, or any other copy of a store."_s,
                                 u"COPY"_s);
    parser.addOption(databaseOption());
    if (const auto status = parse(parser, arguments))
        return *status;
    if (parser.positionalArguments().size() != 2)
        return wrongUsage(u"restore what? One path of \"backup --list\""_s);
    const QFileInfo copy(parser.positionalArguments().at(1));
    if (!copy.exists())
        return failed({ErrorKind::NotFound, u"cannot restore '%1': there is no such file"_s.arg(copy.filePath())});
    const auto corpus = openToRestore(optionsOf(parser));
    if (!corpus)
        return failed(corpus.error());
    const auto kept = waitFor((*corpus)->restore(copy.absoluteFilePath()), "Restoring, per cent:");
    if (!kept)
        return failed(kept.error());
    print(kept->path + u'\n');
    return Done;
}

} // namespace dateline
