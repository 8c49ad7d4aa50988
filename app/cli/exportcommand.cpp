// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/usage.h"

#include <QCoreApplication>
#include <QProcess>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QStringList painterArguments(const QCommandLineParser &parser, const QString &database)
{
    QStringList arguments{u"--export"_s,   parser.positionalArguments().at(1),
                          u"--output"_s,   parser.value(u"output"_s),
                          u"--database"_s, database};
    for (const QString &option :
         {u"scale"_s, u"seconds"_s, u"notes"_s, u"lanes"_s, u"search"_s, u"size"_s, u"paper"_s}) {
        if (parser.isSet(option))
            arguments << u"--"_s + option << parser.value(option);
    }
    for (const QString &option : {u"visible"_s, u"no-title"_s, u"no-legend"_s, u"sources"_s, u"no-background"_s,
                                  u"portrait"_s, u"tiles"_s, u"dark"_s, u"light"_s}) {
        if (parser.isSet(option))
            arguments.append(u"--"_s + option);
    }
    return arguments;
}

/// Runs the program with the window, without one: the same code paints the screen and the picture.
int runPainter(const QStringList &arguments)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/dateline"_s;
    QProcess painter;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    painter.setProcessEnvironment(environment);
    painter.setProcessChannelMode(QProcess::ForwardedChannels);
    painter.start(program, arguments);
    if (!painter.waitForStarted()) {
        complain(u"cannot start '%1': %2"_s.arg(program, painter.errorString()));
        return SomeFailed;
    }
    painter.waitForFinished(-1);
    if (painter.exitStatus() == QProcess::CrashExit) {
        complain(u"'%1' ended unexpectedly"_s.arg(program));
        return SomeFailed;
    }
    return painter.exitCode();
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Makes a picture of what is kept: PNG, SVG, PDF or a film, by the file's name."_s);
    parser.addPositionalArgument(u"export"_s, u"This command."_s, u"export"_s);
    parser.addPositionalArgument(u"picture"_s, u"Which picture."_s, u"timeline|storyline|network"_s);
    parser.addOption(databaseOption());
    parser.addOptions({
        {{u"o"_s, u"output"_s},
         u"The picture: FILE.png, .svg or .pdf; or a film of it: FILE.apng, or FILE-%04d.png for a file for each picture."_s,
         u"FILE"_s},
        {u"scale"_s, u"Pixels of a PNG for each of the screen."_s, u"S"_s},
        {u"seconds"_s, u"How long a film is: 10 unless told."_s, u"N"_s},
        {u"whole"_s, u"All of it (the default)."_s},
        {u"visible"_s, u"Only the part that a window would show."_s},
        {u"no-title"_s, u"Leave the title out."_s},
        {u"no-legend"_s, u"Leave the legend out."_s},
        {u"sources"_s, u"List the articles behind it at the foot."_s},
        {u"no-background"_s, u"A PNG without a background."_s},
        {u"lanes"_s, u"Of a timeline, what its lanes are: people unless told."_s,
         u"people|places|kinds|articles|none"_s},
        {u"search"_s,
         u"Only what fits TEXT, as typed into the search field: words, place:, source:, status:, after:, before:."_s,
         u"TEXT"_s},
        {u"size"_s, u"Width and height of the view in a window, in pixels: 1200x700 unless told."_s, u"WxH"_s},
        {u"notes"_s,
         u"Of a timeline, whether what was published and what is dated without a meeting stand on it: all, none, or few, only as long as there are few (the default)."_s,
         u"all|few|none"_s},
        {u"paper"_s, u"A PDF on paper: A4, A3, A2, A1 or A0."_s, u"SIZE"_s},
        {u"portrait"_s, u"Paper upright instead of lying."_s},
        {u"tiles"_s, u"At its own size over several sheets with marks to cut, instead of on one."_s},
        {u"dark"_s, u"Light on dark."_s},
        {u"light"_s, u"Dark on light."_s},
    });
    if (const auto status = parse(parser, arguments))
        return *status;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || !QStringList{u"timeline"_s, u"storyline"_s, u"network"_s}.contains(words.at(1)))
        return wrongUsage(u"export what? timeline, storyline or network"_s);
    if (parser.value(u"output"_s).isEmpty())
        return wrongUsage(u"export where? Name a file with --output"_s);
    if (parser.isSet(u"whole"_s) && parser.isSet(u"visible"_s))
        return wrongUsage(u"--whole and --visible cannot both hold"_s);
    if (parser.isSet(u"notes"_s) && words.at(1) != u"timeline")
        return wrongUsage(u"--notes is for the timeline"_s);
    if (parser.isSet(u"notes"_s) && !QStringList{u"all"_s, u"few"_s, u"none"_s}.contains(parser.value(u"notes"_s)))
        return wrongUsage(u"--notes takes all, few or none, not '%1'"_s.arg(parser.value(u"notes"_s)));
    if (parser.isSet(u"lanes"_s) && words.at(1) != u"timeline")
        return wrongUsage(u"--lanes is for the timeline"_s);
    if (parser.isSet(u"lanes"_s)
        && !QStringList{u"people"_s, u"places"_s, u"kinds"_s, u"articles"_s, u"none"_s}.contains(
            parser.value(u"lanes"_s)))
        return wrongUsage(
            u"--lanes takes people, places, kinds, articles or none, not '%1'"_s.arg(parser.value(u"lanes"_s)));
    const auto database = existingDatabaseOf(parser);
    if (!database)
        return failed(database.error());
    return runPainter(painterArguments(parser, *database));
}

} // namespace dateline
