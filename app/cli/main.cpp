// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/usage.h"

#include <QCoreApplication>

#include <csignal>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString usage = uR"(Usage: dateline-cli COMMAND [OPTIONS] …

  read FILE…                print the names, times and meetings in articles; - is standard input
  import PATH…              read articles, and those in folders, and keep them
  watch FOLDER…             keep what is in folders and what comes into them, until it is told to end
  list [WHAT]               print what is kept: articles, names, meetings or disagreements
  correct WHAT …            say what is otherwise: names, meetings; and exchange corrections
  reread [QUERY]            what would change if articles were read again, and change it
  delete QUERY              delete the articles that it finds
  history                   print what was done
  undo [N]                  take the latest steps back; redo [N] does them again
  backup                    copy everything that is kept; --list prints the copies
  restore COPY              put a copy in the place of what is kept
  export timeline|network   make a picture of what is kept: PNG, SVG or PDF

dateline-cli COMMAND --help says more.  --version prints the version.
The exit status is 0, or 1 when something failed (named on standard error), or 2 for wrong usage.
)"_s;

int run(const QStringList &arguments)
{
    const QString command = arguments.value(1);
    if (command == u"read")
        return readCommand(arguments);
    if (command == u"import")
        return importCommand(arguments);
    if (command == u"watch")
        return watchCommand(arguments);
    if (command == u"list")
        return listCommand(arguments);
    if (command == u"correct")
        return correctCommand(arguments);
    if (command == u"reread")
        return rereadCommand(arguments);
    if (command == u"delete")
        return deleteCommand(arguments);
    if (command == u"history")
        return historyCommand(arguments);
    if (command == u"undo")
        return undoCommand(arguments);
    if (command == u"redo")
        return redoCommand(arguments);
    if (command == u"backup")
        return backupCommand(arguments);
    if (command == u"restore")
        return restoreCommand(arguments);
    if (command == u"export")
        return exportCommand(arguments);
    if (command == u"--help" || command == u"-h" || command == u"help") {
        print(usage);
        return Done;
    }
    if (command == u"--version" || command == u"-v") {
        print(u"dateline-cli %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return Done;
    }
    return wrongUsage(
        command.isEmpty()
            ? u"do what? read, import, watch, list, correct, reread, delete, history, undo, redo, backup, restore or export"_s
            : u"'%1' is no command: read, import, watch, list, correct, reread, delete, history, undo, redo, backup, restore or export"_s
                  .arg(command));
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away early is told by the write that fails
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"dateline-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DATELINE_VERSION));
    return run(QCoreApplication::arguments());
}
