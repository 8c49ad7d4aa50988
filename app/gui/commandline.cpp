// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/commandline.h"

#include <KLocalizedString>

#include <QCommandLineParser>
#include <QDir>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qreal largestScale = 16;

QString absolute(const QString &path, const QString &folder)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

std::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorKind::InvalidInput, message);
}

Result<void> readExport(const QCommandLineParser &parser, const QString &folder, CommandLine &line)
{
    const QString what = parser.value(u"export"_s);
    if (what != u"timeline" && what != u"network")
        return wrong(i18n("--export takes timeline or network, not '%1'", what));
    line.task = what == u"timeline" ? CommandLine::Task::ExportTimeline : CommandLine::Task::ExportNetwork;
    line.output = absolute(parser.value(u"output"_s), folder);
    if (line.output.isEmpty())
        return wrong(i18n("--export needs --output FILE"));
    if (parser.isSet(u"scale"_s)) {
        bool isNumber = false;
        line.scale = parser.value(u"scale"_s).toDouble(&isNumber);
        if (!isNumber || !(line.scale > 0) || line.scale > largestScale)
            return wrong(i18n("--scale takes a number up to %1, not '%2'", largestScale, parser.value(u"scale"_s)));
    }
    line.extent = parser.isSet(u"visible"_s) ? PictureExtent::Visible : PictureExtent::Whole;
    line.title = parser.isSet(u"no-title"_s) ? CommandLine::Part::Left : CommandLine::Part::Shown;
    line.legend = parser.isSet(u"no-legend"_s) ? CommandLine::Part::Left : CommandLine::Part::Shown;
    return {};
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"files"_s, i18n("Articles, or folders of articles, to open."), u"[FILES…]"_s);
    parser.addOptions({
        {u"database"_s, i18n("Keep articles in FILE instead of the usual place."), u"FILE"_s},
        {u"headless"_s, i18n("Without a window: read FILES, or the samples, print what was found and write "
                             "timeline.png, network.png and window.png to the current folder.")},
        {u"export"_s, i18n("Without a window: write a picture of the timeline or the network."), u"timeline|network"_s},
        {u"output"_s, i18n("The picture: FILE.png, .svg or .pdf."), u"FILE"_s},
        {u"scale"_s, i18n("Pixels of a PNG for each of the screen."), u"S"_s},
        {u"visible"_s, i18n("Only the part that a window would show.")},
        {u"no-title"_s, i18n("Leave the title out.")},
        {u"no-legend"_s, i18n("Leave the legend out.")},
        {u"dark"_s, i18n("Light on dark.")},
        {u"light"_s, i18n("Dark on light.")},
    });
    QCommandLineOption report(u"start-report"_s, i18n("Say how far the start of the window is, and end."));
    report.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(report);
}

Result<CommandLine> readCommandLine(const QCommandLineParser &parser, const QString &folder)
{
    CommandLine line;
    for (const QString &file : parser.positionalArguments())
        line.files.append(absolute(file, folder));
    line.database = absolute(parser.value(u"database"_s), folder);
    if (parser.isSet(u"dark"_s) && parser.isSet(u"light"_s))
        return wrong(i18n("--dark and --light cannot both hold"));
    if (parser.isSet(u"dark"_s))
        line.colors = CommandLine::Colors::Dark;
    else if (parser.isSet(u"light"_s))
        line.colors = CommandLine::Colors::Light;
    if (parser.isSet(u"start-report"_s))
        line.start = CommandLine::Start::Reported;
    if (parser.isSet(u"headless"_s) && parser.isSet(u"export"_s))
        return wrong(i18n("--headless and --export cannot both be done"));
    if (parser.isSet(u"headless"_s)) {
        line.task = CommandLine::Task::Headless;
        return line;
    }
    if (parser.isSet(u"export"_s)) {
        if (const Result<void> read = readExport(parser, folder, line); !read)
            return std::unexpected(read.error());
        return line;
    }
    for (const QString &option : {u"output"_s, u"scale"_s, u"visible"_s, u"no-title"_s, u"no-legend"_s}) {
        if (parser.isSet(option))
            return wrong(i18n("--%1 is for --export", option));
    }
    return line;
}

bool needsNoDisplay(int count, char **arguments)
{
    return std::any_of(arguments + 1, arguments + count, [](const char *argument) {
        const QByteArrayView text(argument);
        return text == "--headless" || text == "--export" || text.startsWith("--export=");
    });
}

} // namespace dateline
