// SPDX-License-Identifier: GPL-3.0-only
// How long the timeline takes to paint while one moves through it, and how much memory its events take, beside a plain
// loop over all events and a scatter chart of Qt Charts with one point an event. Then how many times as long its frames
// take with more events as with the fewest.
//
// timeline [--events N,N,…] [--loop-at-most N] [--charts-at-most N] [--growth-rounds N] [--json FILE]
#include "tests/support/figures.h"
#include "tests/support/madestory.h"
#include "ui/timeline/timelinecanvas.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <malloc.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <vector>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize usual(1600, 500);
constexpr QSize wide(3840, 1200);
constexpr int frames = 120;
constexpr qint64 patience = 4000; // milliseconds after which a round of frames ends
const QString chartsName = u"Qt Charts"_s;
const QString loopName = u"loop over all events"_s;

size_t heapInUse()
{
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// A widget that shows days, and how it is made to show some of them.
struct Subject {
    QWidget *widget = nullptr;
    std::function<void(const TimelineRange &)> show;
};

void paint(QWidget &widget)
{
    static QImage image;
    if (image.size() != widget.size())
        image = QImage(widget.size(), QImage::Format_ARGB32_Premultiplied);
    widget.render(&image);
}

/// The milliseconds each frame takes while \a ranges are shown one after the other; fewer when it takes too long.
QList<double> timeFrames(const Subject &subject, const QList<TimelineRange> &ranges)
{
    QList<double> times;
    QElapsedTimer all;
    all.start();
    for (const TimelineRange &range : ranges) {
        QElapsedTimer clock;
        clock.start();
        subject.show(range);
        paint(*subject.widget);
        times.append(millisecondsOf(clock));
        if (all.elapsed() > patience)
            break;
    }
    return times;
}

/// Sideways, a hundredth of the width a frame, with everything in sight, a year and a month.
QList<TimelineRange> panning(const TimelineRange &all)
{
    QList<TimelineRange> ranges;
    for (const double days : {all.length(), 365.0, 30.0}) {
        const double middle = (all.from + all.to) / 2;
        for (int frame = 0; frame < frames / 3; ++frame) {
            const double moved = days * 0.01 * frame;
            ranges.append({middle - days / 2 + moved, middle + days / 2 + moved});
        }
    }
    return ranges;
}

/// From everything to a week and back.
QList<TimelineRange> zooming(const TimelineRange &all)
{
    QList<TimelineRange> ranges;
    const double fixed = all.from + all.length() * 0.4;
    const double factor = std::pow(all.length() / 7, 2.0 / frames);
    TimelineRange range = all;
    for (int frame = 0; frame < frames; ++frame) {
        range = range.zoomed(frame < frames / 2 ? factor : 1 / factor, fixed);
        ranges.append(range);
    }
    return ranges;
}

struct Frames {
    QList<double> pan;
    QList<double> zoom;
};

struct Measured {
    double index = 0; ///< milliseconds from the meetings to the index
    double first = 0; ///< and from there to the first picture
    double memory = 0; ///< bytes an event
    Frames usually;
    Frames whenWide;
};

Frames timeMoves(const Subject &subject, const TimelineRange &all)
{
    return {.pan = timeFrames(subject, panning(all)), .zoom = timeFrames(subject, zooming(all))};
}

void prepare(TimelineCanvas &canvas)
{
    canvas.setNow(double(test::MadeStory().begin.toJulianDay()) + test::MadeStory().years * 300.0);
    canvas.resize(usual);
}

Subject subjectOf(TimelineCanvas &canvas)
{
    return {.widget = &canvas,
            .show = [&canvas](const TimelineRange &range) { canvas.setRange(range, TimelineCanvas::Motion::AtOnce); }};
}

/// So and so many events, for a canvas to show.
struct Scene {
    explicit Scene(const MeetingSet &set)
        : timeline(buildTimeline(set, TimelineLanes::People))
        , placing(timeline)
        , all(TimelineRange::around(timeline, placing, 0))
    {
    }

    Timeline timeline;
    TimelinePlacing placing;
    TimelineRange all;
};

/// Makes a scene of \a set, too, to go on with.
Measured measureTimeline(const MeetingSet &set, std::unique_ptr<Scene> &scene)
{
    Measured measured;
    TimelineCanvas canvas;
    prepare(canvas);
    paint(canvas);
    const size_t before = heapInUse();
    QElapsedTimer clock;
    clock.start();
    scene = std::make_unique<Scene>(set);
    measured.index = millisecondsOf(clock);
    clock.restart();
    canvas.setTimeline(scene->timeline, scene->placing);
    paint(canvas);
    measured.first = millisecondsOf(clock);
    measured.memory = static_cast<double>(heapInUse() - before) / static_cast<double>(scene->timeline.events.size());
    const Subject subject = subjectOf(canvas);
    measured.usually = timeMoves(subject, scene->all);
    canvas.resize(wide);
    measured.whenWide = timeMoves(subject, scene->all);
    return measured;
}

/// Paints a square for each event on each of its lanes, and nothing else.
class LoopView : public QWidget
{
public:
    explicit LoopView(Timeline timeline)
        : m_timeline(std::move(timeline))
    {
    }

    void setRange(const TimelineRange &range) { m_range = range; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int size = 12;
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        for (const TimelineEvent &event : m_timeline.events) {
            const double x = (double(event.firstDay) + 0.5 - m_range.from) / m_range.length() * width();
            for (const int lane : event.lanes) {
                const double y = lane * TimelineGeometry::laneHeight;
                if (x > -size && x < width() && y < height())
                    painter.fillRect(QRectF(x, y, size, size), Qt::darkBlue);
            }
        }
    }

private:
    Timeline m_timeline;
    TimelineRange m_range;
};

Measured measureLoop(const Timeline &timeline)
{
    Measured measured;
    LoopView view(timeline);
    view.resize(usual);
    const TimelineRange all{double(timeline.firstDay), double(timeline.lastDay) + 1};
    QElapsedTimer clock;
    clock.start();
    view.setRange(all);
    paint(view);
    measured.first = millisecondsOf(clock);
    const Subject subject{&view, [&view](const TimelineRange &range) { view.setRange(range); }};
    measured.usually = timeMoves(subject, all);
    view.resize(wide);
    measured.whenWide = timeMoves(subject, all);
    return measured;
}

Measured measureCharts(const Timeline &timeline)
{
    Measured measured;
    QChartView view;
    view.resize(usual);
    view.chart()->legend()->hide();
    paint(view);
    const size_t before = heapInUse();
    QElapsedTimer clock;
    clock.start();
    auto *series = new QScatterSeries;
    series->setMarkerSize(12);
    view.chart()->addSeries(series);
    auto *time = new QValueAxis;
    auto *lane = new QValueAxis;
    view.chart()->addAxis(time, Qt::AlignBottom);
    view.chart()->addAxis(lane, Qt::AlignLeft);
    series->attachAxis(time);
    series->attachAxis(lane);
    const TimelineRange all{double(timeline.firstDay), double(timeline.lastDay) + 1};
    time->setRange(all.from, all.to);
    lane->setRange(-0.5, 16.5); // as many lanes as the timeline shows
    QList<QPointF> points; // last: with them in place, each step above would lay them out anew
    for (const TimelineEvent &event : timeline.events)
        points.append({double(event.firstDay) + 0.5, double(event.lanes.first())});
    series->replace(points);
    paint(view);
    measured.first = millisecondsOf(clock);
    measured.memory = static_cast<double>(heapInUse() - before) / static_cast<double>(timeline.events.size());
    if (measured.first > static_cast<double>(patience))
        return measured;
    measured.usually =
        timeMoves({&view, [time](const TimelineRange &range) { time->setRange(range.from, range.to); }}, all);
    return measured;
}

/// How the timeline and another do.
struct Compared {
    const Measured &own;
    const Measured *peer = nullptr;
    QString peerName;
};

void addFrames(QList<Figure> &figures, const QString &name, const Compared &compared, Frames Measured::*size)
{
    for (const auto &[move, times] : {std::pair(u"pan"_s, &Frames::pan), {u"zoom"_s, &Frames::zoom}}) {
        for (const auto &[label, share] : {std::pair(u"p50"_s, 0.5), {u"p99"_s, 0.99}}) {
            Figure figure{.name = u"%1.%2.%3"_s.arg(name, move, label),
                          .value = percentile(compared.own.*size.*times, share),
                          .unit = u"ms"_s};
            if (compared.peer && !(compared.peer->*size.*times).isEmpty()) {
                figure.peer = compared.peerName;
                figure.peerValue = percentile(compared.peer->*size.*times, share);
            }
            figures.append(figure);
        }
    }
}

struct Limits {
    int loop = 0; ///< events
    int charts = 0;
};

std::unique_ptr<Scene> measure(int events, const Limits &limits, QList<Figure> &figures)
{
    const QString name = u"timeline.%1"_s.arg(events);
    std::unique_ptr<Scene> scene;
    const Measured own = measureTimeline(test::madeMeetings({.meetings = events}), scene);
    figures.append({.name = name + u".index"_s, .value = own.index, .unit = u"ms"_s});
    Figure first{.name = name + u".first-paint"_s, .value = own.first, .unit = u"ms"_s};
    Figure memory{.name = name + u".memory"_s, .value = own.memory, .unit = u"B/event"_s};
    Compared withLoop{.own = own, .peerName = loopName};
    Measured loop;
    if (events <= limits.loop) {
        loop = measureLoop(scene->timeline);
        withLoop.peer = &loop;
        first.peer = loopName;
        first.peerValue = loop.first;
    }
    figures.append(first);
    addFrames(figures, name, withLoop, &Measured::usually);
    addFrames(figures, name + u".wide"_s, withLoop, &Measured::whenWide);
    if (events <= limits.charts) {
        const Measured charts = measureCharts(scene->timeline);
        memory.peer = first.peer = chartsName;
        memory.peerValue = charts.memory;
        first.name = name + u".charts.first-paint"_s;
        first.peerValue = charts.first;
        figures.append(first);
        addFrames(figures, name + u".charts"_s, {.own = own, .peer = &charts, .peerName = chartsName},
                  &Measured::usually);
    }
    figures.append(memory);
    return scene;
}

/// On a canvas that has kept nothing of earlier moves.
Frames timeMoves(const Scene &scene, QSize size)
{
    TimelineCanvas canvas;
    prepare(canvas);
    canvas.resize(size);
    canvas.setTimeline(scene.timeline, scene.placing);
    paint(canvas);
    return timeMoves(subjectOf(canvas), scene.all);
}

/// How many times as long a frame takes with more events as with the fewest, which the first of \a scenes has. A
/// machine is quick in one minute and slow in the next, so all take turns, and the median of the rounds' factors is
/// told.
void measureGrowth(const std::vector<std::unique_ptr<Scene>> &scenes, int rounds, QList<Figure> &figures)
{
    for (const auto &[sizeName, size] : {std::pair(QString(), usual), {u".wide"_s, wide}}) {
        std::vector<Frames> factors(scenes.size());
        for (int round = 0; round < rounds; ++round) {
            Frames fewest;
            for (size_t i = 0; i < scenes.size(); ++i) {
                const Frames taken = timeMoves(*scenes.at(i), size);
                if (i == 0)
                    fewest = taken;
                factors.at(i).pan.append(percentile(taken.pan, 0.5) / percentile(fewest.pan, 0.5));
                factors.at(i).zoom.append(percentile(taken.zoom, 0.5) / percentile(fewest.zoom, 0.5));
            }
        }
        for (size_t i = 1; i < scenes.size(); ++i) {
            const QString name =
                u"timeline.growth.%1%2"_s.arg(QString::number(scenes.at(i)->timeline.events.size()), sizeName);
            figures.append({.name = name + u".pan"_s, .value = percentile(factors.at(i).pan, 0.5), .unit = u"times"_s});
            figures.append(
                {.name = name + u".zoom"_s, .value = percentile(factors.at(i).zoom, 0.5), .unit = u"times"_s});
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption(
        {u"events"_s, u"How many events, one round each."_s, u"N,N,…"_s, u"10,100,10000,100000,1000000"_s});
    parser.addOption({u"loop-at-most"_s, u"Up to how many events the loop is measured, too."_s, u"N"_s, u"1000000"_s});
    parser.addOption(
        {u"charts-at-most"_s,
         u"Up to how many events Qt Charts is measured, too: its first picture of 100,000 takes minutes."_s, u"N"_s,
         u"10000"_s});
    parser.addOption(
        {u"growth-rounds"_s, u"How often all take turns, to see how frames grow with the events."_s, u"N"_s, u"5"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    std::unique_ptr<Scene> first;
    measureTimeline(test::madeMeetings({.meetings = 50}), first); // fonts, colours and what else is read once
    const Limits limits{.loop = parser.value(u"loop-at-most"_s).toInt(),
                        .charts = parser.value(u"charts-at-most"_s).toInt()};
    QList<Figure> figures;
    std::vector<std::unique_ptr<Scene>> scenes;
    const QStringList counts = parser.value(u"events"_s).split(u',');
    for (const QString &count : counts) {
        const int events = count.toInt();
        if (events < 1)
            qFatal("not a number of events: %s", qPrintable(count));
        scenes.push_back(measure(events, limits, figures));
    }
    if (const int rounds = parser.value(u"growth-rounds"_s).toInt(); rounds > 0)
        measureGrowth(scenes, rounds, figures);
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
