// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/colors.h"
#include "app/gui/commandline.h"
#include "app/gui/exporttask.h"
#include "app/gui/headless.h"
#include "app/gui/startreport.h"
#include "app/places.h"
#include "ui/mainwindow/mainwindow.h"

#include <KAboutData>
#include <KCrash>
#include <KDBusService>
#include <KIconTheme>
#include <KLocalizedString>
#include <KStyleManager>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QTextStream>

#include <cstdio>
#include <cstdlib>

namespace {
using namespace dateline;
using namespace Qt::StringLiterals;

void introduce()
{
    KAboutData about(u"dateline"_s, i18nc("@title", "Dateline"), QStringLiteral(DATELINE_VERSION),
                     i18n("Timeline and network of who met whom"), KAboutLicense::GPL_V3);
    about.setOrganizationDomain("dateline.org");
    about.setDesktopFileName(u"org.dateline.Dateline"_s);
    // Its own: to look for it in vain in all themes takes as long as to open a store.
    const QIcon icon(u":/dateline/icons/org.dateline.Dateline.svg"_s);
    about.setProgramLogo(icon);
    KAboutData::setApplicationData(about);
    QApplication::setWindowIcon(icon);
}

int print(const QString &text)
{
    QTextStream(stdout) << text;
    return 0;
}

int refuse(const QString &message, int status)
{
    QTextStream(stderr) << u"dateline: "_s << message << u'\n';
    if (QGuiApplication::platformName() != u"offscreen" && status == 1)
        QMessageBox::critical(nullptr, i18nc("@title:window", "Dateline"), message);
    return status;
}

/// A task without a window, from its start to its end.
template<typename Task, typename... Arguments>
int run(Task &task, const Arguments &...arguments)
{
    QObject::connect(
        &task, &Task::finished, qApp, [](int status) { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&task, [&] { task.start(arguments...); }, Qt::QueuedConnection);
    return QApplication::exec();
}

/// A later start hands over what it was asked to open, and comes no further.
void listen(KDBusService &service, MainWindow &window)
{
    QObject::connect(&service, &KDBusService::activateRequested, &window,
                     [&window](const QStringList &arguments, const QString &folder) {
                         QCommandLineParser parser;
                         addOptions(parser);
                         parser.parse(arguments);
                         if (const auto line = readCommandLine(parser, folder))
                             window.open(line->files);
                         window.raise();
                     });
}

/// A start that an earlier one takes over ends inside of KDBusService, while the application still stands: nothing is
/// left to tidy up then, and libraries that tried would complain.
void endQuietlyWhile(const bool *handingOver)
{
    const auto end = [](int status, void *handing) {
        if (!*static_cast<const bool *>(handing))
            return;
        std::fflush(nullptr);
        std::_Exit(status);
    };
    on_exit(end, const_cast<bool *>(handingOver));
}

/// What a person whose store is damaged can do.
QString wayOut(const Error &error, const QString &database)
{
    const auto backups = Corpus::backupsOf({.database = database, .resources = resourcesFolder()});
    if (error.kind != ErrorKind::Damaged || !backups || backups->isEmpty())
        return {};
    return u"\n\n"_s
        + i18np("There is a backup of it in '%2'. The command “dateline-cli restore” puts it in its place.",
                "There are %1 backups of it in '%2'. The command “dateline-cli restore” puts one in its place.",
                backups->size(), QFileInfo(backups->first().path).path());
}

int runWindow(const CommandLine &line)
{
    // Another database is another window.
    static bool handingOver = true; // asked when the program ends
    endQuietlyWhile(&handingOver);
    KDBusService service((line.database.isEmpty() ? KDBusService::Unique : KDBusService::Multiple)
                         | KDBusService::NoExitOnFailure);
    handingOver = false;
    const QString database = line.database.isEmpty() ? defaultDatabase() : line.database;
    const Result<std::unique_ptr<Corpus>> corpus =
        Corpus::open({.database = database, .resources = resourcesFolder(), .reader = readerProgram()});
    if (!corpus)
        return refuse(corpus.error().message + wayOut(corpus.error(), database), 1);
    const QPointer<MainWindow> window(
        new MainWindow(corpus->get(), {.samples = resourcesFolder() + u"/samples"_s, .database = database}));
    listen(service, *window);
    if (line.start == CommandLine::Start::Reported)
        new StartReport(corpus->get(), window);
    window->show();
    window->open(line.files);
    const int status = QApplication::exec();
    service.unregister(); // what is started from now on is another program: this one only finishes what it is reading
    delete window;
    return status;
}

} // namespace

int main(int count, char **arguments)
{
    if (needsNoDisplay(count, arguments))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    KIconTheme::initTheme();
    QApplication application(count, arguments);
    KLocalizedString::setApplicationDomain("dateline");
    introduce();
    KCrash::initialize();

    QCommandLineParser parser;
    addOptions(parser);
    KAboutData::applicationData().setupCommandLine(&parser);
    if (!parser.parse(QApplication::arguments()))
        return refuse(parser.errorText(), 2);
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        return print(parser.helpText());
    if (parser.isSet(u"version"_s))
        return print(QApplication::applicationName() + u' ' + QApplication::applicationVersion() + u'\n');
    KAboutData::applicationData().processCommandLine(&parser);
    KStyleManager::initStyle();
    const Result<CommandLine> line = readCommandLine(parser, QDir::currentPath());
    if (!line)
        return refuse(line.error().message, 2);
    applyFont();
    applyColors(line->colors);

    switch (line->task) {
    case CommandLine::Task::Window:
        return runWindow(*line);
    case CommandLine::Task::Headless: {
        Headless headless;
        return run(headless, line->files);
    }
    case CommandLine::Task::ExportTimeline:
    case CommandLine::Task::ExportStoryline:
    case CommandLine::Task::ExportNetwork: {
        ExportTask task(*line);
        return run(task);
    }
    }
    return 2;
}
