// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/query/notes.h"
#include "model/timeline/timeline.h"
#include "ui/export/filmjob.h"

#include <QSize>
#include <QString>
#include <QStringList>

class QCommandLineParser;

namespace dateline {

/// What the command line asks for.
struct CommandLine {
    enum class Task { Window, Headless, ExportTimeline, ExportStoryline, ExportNetwork };
    enum class Colors { AsTheDesktop, Light, Dark };
    enum class Start { Plain, Reported };

    Task task = Task::Window;
    Colors colors = Colors::AsTheDesktop;
    QStringList files;  ///< absolute
    QString database;   ///< absolute; empty for the usual one
    QString output;     ///< absolute; of an export
    PictureExtent extent = PictureExtent::Whole;
    NotesWanted notes; ///< of a timeline
    TimelineLanes lanes = TimelineLanes::People; ///< of a timeline
    QString search;    ///< what an export is narrowed to, as typed into the search field
    QSize size{1200, 700}; ///< of what is exported, as if a window showed it
    FilmOptions film; ///< of an export; its \c picture alone when the output is no film
    Start start = Start::Plain; ///< of the window

    bool operator==(const CommandLine &) const = default;
};

/// Adds the options that readCommandLine() knows.
void addOptions(QCommandLineParser &parser);
/// Paths are taken as seen from \a folder. Fails for options that do not go together, and values that are none.
Result<CommandLine> readCommandLine(const QCommandLineParser &parser, const QString &folder);
/// Whether the arguments ask for something that needs no display; to be known before there is an application.
bool needsNoDisplay(int count, char **arguments);

} // namespace dateline
