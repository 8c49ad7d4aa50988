// SPDX-License-Identifier: GPL-3.0-only
// How long a storyline takes to lay out, how often its lines cross and how far they wiggle, beside everybody on a row
// of its own by first appearance; and how long it takes to paint while one moves through it.
//
// storyline [--database FILE] [--json FILE]
#include "model/timeline/storyline.h"
#include "model/corpus/corpus.h"
#include "model/timeline/timelineindex.h"
#include "tests/support/figures.h"
#include "tests/support/madestory.h"
#include "ui/timeline/timelinepainter.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <cmath>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 5;
const QString peer = u"by first appearance"_s;

/// Frames of a pan from end to end at a tenth of the time, and of a zoom from all of it to a week and back.
void measureFrames(const QString &name, const Timeline &timeline, QList<Figure> &figures)
{
    constexpr QSize size(1600, 500);
    constexpr int frames = 150;
    const TimelinePainter painter(timeline,
                                  {.look = Look::of(QGuiApplication::palette()),
                                   .font = QGuiApplication::font(),
                                   .locale = QLocale(QLocale::English)});
    const double first = double(timeline.firstDay);
    const double length = double(timeline.lastDay) + 1 - first;
    QImage image(size, QImage::Format_RGB32);
    QList<double> pans;
    QList<double> zooms;
    for (int frame = 0; frame < 2 * frames; ++frame) {
        const double share = double(frame % frames) / (frames - 1);
        const bool isZoom = frame >= frames;
        const double shown = isZoom ? length * std::pow(7 / length, 1 - std::abs(2 * share - 1)) : length / 10;
        const double from = isZoom ? first + (length - shown) * 0.5 : first + (length - shown) * share;
        TimelineViewport part{.size = size.toSizeF(), .from = from, .to = from + shown, .scroll = 0};
        part.scroll = painter.geometry(part).scrollRange() * share;
        QElapsedTimer clock;
        clock.start();
        image.fill(Qt::white);
        QPainter onto(&image);
        painter.paint(onto, part, {});
        onto.end();
        (isZoom ? zooms : pans).push_back(millisecondsOf(clock));
    }
    for (const auto &[what, times] : {std::pair(u".pan"_s, &pans), {u".zoom"_s, &zooms}}) {
        figures.append({.name = name + what + u".p50"_s, .value = percentile(*times, 0.5), .unit = u"ms"_s});
        figures.append({.name = name + what + u".p99"_s, .value = percentile(*times, 0.99), .unit = u"ms"_s});
    }
}

void measure(const QString &name, const MeetingSet &set, QList<Figure> &figures)
{
    Timeline timeline = buildTimeline(set, TimelineLanes::Storyline);
    const TimelineIndex index(timeline);
    double best = std::numeric_limits<double>::max();
    Storyline storyline;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        QElapsedTimer clock;
        clock.start();
        storyline = layOutStoryline(timeline, index);
        best = std::min(best, millisecondsOf(clock));
    }
    const Storyline naive = storylineByAppearance(timeline, index);
    figures.append({.name = name + u".layout"_s, .value = best, .unit = u"ms"_s});
    figures.append({.name = name + u".crossings"_s,
                    .value = double(storyline.crossings),
                    .unit = {},
                    .peer = peer,
                    .peerValue = double(naive.crossings)});
    figures.append({.name = name + u".wiggles"_s,
                    .value = double(storyline.wiggles),
                    .unit = u"rows"_s,
                    .peer = peer,
                    .peerValue = double(naive.wiggles)});
    figures.append({.name = name + u".rows"_s,
                    .value = double(storyline.rows),
                    .unit = u"rows"_s,
                    .peer = peer,
                    .peerValue = double(naive.rows)});
    timeline.storyline = storyline;
    measureFrames(name, timeline, figures);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"database"_s, u"The story of this store, too."_s, u"FILE"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    QList<Figure> figures;
    measure(u"storyline.20-people-100-meetings"_s, test::madeMeetings({.meetings = 100, .people = 20}), figures);
    measure(u"storyline.200-people-5000-meetings"_s, test::madeMeetings({.meetings = 5000, .people = 200}), figures);
    measure(u"storyline.2000-people-5000-meetings"_s, test::madeMeetings({.meetings = 5000, .people = 2000}), figures);
    if (parser.isSet(u"database"_s)) {
        const auto corpus =
            Corpus::open({.database = parser.value(u"database"_s), .resources = QStringLiteral(DATELINE_RESOURCES)});
        const auto set =
            corpus ? (*corpus)->meetings({}).result() : Result<MeetingSet>(std::unexpected(corpus.error()));
        if (!set)
            qFatal("%s", qPrintable(set.error().message));
        measure(u"storyline.store"_s, *set, figures);
    }
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
