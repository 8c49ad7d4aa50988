// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/commandline.h"

#include "model/query/query.h"

#include <KLocalizedString>

#include <QCommandLineParser>
#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qreal largestScale = 16;
constexpr int smallestSide = 50; // pixels of a view
constexpr int largestSide = 16'000;

QString absolute(const QString &path, const QString &folder)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

std::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorKind::InvalidInput, message);
}

/// "--paper A2 --portrait --tiles"
Result<void> readPaper(const QCommandLineParser &parser, CommandLine &line)
{
    if (!parser.isSet(u"paper"_s)) {
        for (const QString &option : {u"portrait"_s, u"tiles"_s}) {
            if (parser.isSet(option))
                return wrong(i18n("--%1 goes with --paper", option));
        }
        return {};
    }
    const QString wanted = parser.value(u"paper"_s);
    const auto size = std::ranges::find_if(paperSizes, [&wanted](QPageSize::PageSizeId id) {
        return QPageSize::key(id).compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (size == std::end(paperSizes))
        return wrong(i18n("--paper takes A4, A3, A2, A1 or A0, not '%1'", wanted));
    if (formatOf(line.output) != PictureFormat::Pdf)
        return wrong(i18n("--paper is for PDF: the file's name must end in .pdf"));
    line.film.picture.paper =
        Paper{.size = *size,
              .orientation = parser.isSet(u"portrait"_s) ? QPageLayout::Portrait : QPageLayout::Landscape,
              .fit = parser.isSet(u"tiles"_s) ? PaperFit::Tiles : PaperFit::OneSheet};
    return {};
}

/// "--seconds 20"
Result<void> readFilm(const QCommandLineParser &parser, CommandLine &line)
{
    if (!parser.isSet(u"seconds"_s))
        return {};
    bool isNumber = false;
    line.film.seconds = parser.value(u"seconds"_s).toInt(&isNumber);
    if (!isNumber || line.film.seconds < 1 || line.film.seconds > FilmOptions::longest)
        return wrong(i18n("--seconds takes a whole number from 1 to %1, not '%2'", FilmOptions::longest,
                          parser.value(u"seconds"_s)));
    if (!isFilm(line.output))
        return wrong(i18n("--seconds is for a film: the file's name must end in .apng, or hold %04d and end in .png"));
    return {};
}

/// "--notes all"
Result<void> readNotes(const QCommandLineParser &parser, CommandLine &line)
{
    using When = NotesWanted::When;
    if (!parser.isSet(u"notes"_s))
        return {};
    const QString wanted = parser.value(u"notes"_s);
    const bool known = wanted == u"all" || wanted == u"few" || wanted == u"none";
    if (!known)
        return wrong(i18n("--notes takes all, few or none, not '%1'", wanted));
    if (line.task != CommandLine::Task::ExportTimeline)
        return wrong(i18n("--notes is for the timeline"));
    const When when = wanted == u"all" ? When::Always : wanted == u"few" ? When::Few : When::Never;
    line.notes = {.publications = when, .datedEvents = when};
    return {};
}

/// "--lanes places"
Result<void> readLanes(const QCommandLineParser &parser, CommandLine &line)
{
    const QHash<QString, TimelineLanes> known{{u"people"_s, TimelineLanes::People},
                                              {u"places"_s, TimelineLanes::Places},
                                              {u"kinds"_s, TimelineLanes::Kinds},
                                              {u"articles"_s, TimelineLanes::Articles},
                                              {u"none"_s, TimelineLanes::None}};
    if (!parser.isSet(u"lanes"_s))
        return {};
    const auto wanted = known.constFind(parser.value(u"lanes"_s));
    if (wanted == known.cend())
        return wrong(i18n("--lanes takes people, places, kinds, articles or none, not '%1'", parser.value(u"lanes"_s)));
    if (line.task != CommandLine::Task::ExportTimeline)
        return wrong(i18n("--lanes is for the timeline"));
    line.lanes = *wanted;
    return {};
}

/// "--size 1600x500"
Result<void> readSize(const QCommandLineParser &parser, CommandLine &line)
{
    static const QRegularExpression form(u"\\A(\\d{1,5})x(\\d{1,5})\\z"_s);
    if (!parser.isSet(u"size"_s))
        return {};
    const QRegularExpressionMatch match = form.match(parser.value(u"size"_s));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.width() < smallestSide || size.height() < smallestSide || size.width() > largestSide
        || size.height() > largestSide)
        return wrong(i18n("--size takes a width and a height from %1 to %2, such as 1600x500, not '%3'", smallestSide,
                          largestSide, parser.value(u"size"_s)));
    line.size = size;
    return {};
}

Result<void> readExport(const QCommandLineParser &parser, const QString &folder, CommandLine &line)
{
    const QString what = parser.value(u"export"_s);
    if (what == u"timeline")
        line.task = CommandLine::Task::ExportTimeline;
    else if (what == u"storyline")
        line.task = CommandLine::Task::ExportStoryline;
    else if (what == u"network")
        line.task = CommandLine::Task::ExportNetwork;
    else
        return wrong(i18n("--export takes timeline, storyline or network, not '%1'", what));
    line.output = absolute(parser.value(u"output"_s), folder);
    if (line.output.isEmpty())
        return wrong(i18n("--export needs --output FILE"));
    if (parser.isSet(u"scale"_s)) {
        bool isNumber = false;
        line.film.picture.scale = parser.value(u"scale"_s).toDouble(&isNumber);
        if (!isNumber || !(line.film.picture.scale > 0) || line.film.picture.scale > largestScale)
            return wrong(i18n("--scale takes a number up to %1, not '%2'", largestScale, parser.value(u"scale"_s)));
    }
    line.extent = parser.isSet(u"visible"_s) ? PictureExtent::Visible : PictureExtent::Whole;
    if (parser.isSet(u"no-background"_s))
        line.film.picture.background = PictureBackground::None;
    line.film.picture.page.title = !parser.isSet(u"no-title"_s);
    line.film.picture.page.legend = !parser.isSet(u"no-legend"_s);
    line.film.picture.page.sources = parser.isSet(u"sources"_s);
    line.search = parser.value(u"search"_s);
    if (const QList<QueryProblem> problems = parseQuery(line.search).problems; !problems.isEmpty())
        return wrong(i18n("--search cannot be read: %1", problems.first().message));
    return readNotes(parser, line)
        .and_then([&] { return readLanes(parser, line); })
        .and_then([&] { return readSize(parser, line); })
        .and_then([&] { return readPaper(parser, line); })
        .and_then([&] { return readFilm(parser, line); });
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"files"_s, i18n("Articles, or folders of articles, to open."), u"[FILES…]"_s);
    parser.addOptions({
        {u"database"_s, i18n("Keep articles in FILE instead of the usual place."), u"FILE"_s},
        {u"headless"_s,
         i18n("Without a window: read FILES, or the samples, print what was found and write "
              "timeline.png, network.png and window.png to the current folder.")},
        {u"export"_s, i18n("Without a window: write a picture of the timeline, the storyline or the network."),
         u"timeline|storyline|network"_s},
        {u"output"_s, i18n("The picture: FILE.png, .svg or .pdf."), u"FILE"_s},
        {u"seconds"_s, i18n("How long a film is, FILE.apng or a file for each picture, FILE-%04d.png: 10 unless told."),
         u"N"_s},
        {u"scale"_s, i18n("Pixels of a PNG for each of the screen."), u"S"_s},
        {u"visible"_s, i18n("Only the part that a window would show.")},
        {u"no-title"_s, i18n("Leave the title out.")},
        {u"no-legend"_s, i18n("Leave the legend out.")},
        {u"sources"_s, i18n("List the articles behind it at the foot.")},
        {u"no-background"_s, i18n("A PNG without a background.")},
        {u"lanes"_s, i18n("Of a timeline, what its lanes are: people unless told."),
         u"people|places|kinds|articles|none"_s},
        {u"search"_s,
         i18n("Only what fits TEXT, as typed into the search field: words, place:, source:, status:, after:, before:."),
         u"TEXT"_s},
        {u"size"_s, i18n("Width and height of the view in a window, in pixels: 1200x700 unless told."), u"WxH"_s},
        {u"notes"_s,
         i18n("Of a timeline, whether what was published and what is dated without a meeting stand on it: all, "
              "none, or few, only as long as there are few (the default)."),
         u"all|few|none"_s},
        {u"paper"_s, i18n("A PDF on paper: A4, A3, A2, A1 or A0."), u"SIZE"_s},
        {u"portrait"_s, i18n("Paper upright instead of lying.")},
        {u"tiles"_s, i18n("At its own size over several sheets with marks to cut, instead of on one.")},
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
    for (const QString &option :
         {u"output"_s, u"scale"_s, u"visible"_s, u"no-title"_s, u"no-legend"_s, u"sources"_s, u"no-background"_s,
          u"notes"_s, u"lanes"_s, u"search"_s, u"size"_s, u"paper"_s, u"portrait"_s, u"tiles"_s, u"seconds"_s}) {
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
