// SPDX-License-Identifier: GPL-3.0-only
// How long a frame of the network takes while one pans and zooms through it, as the window paints it.
//
// networkdrawing [--sizes NODES/EDGES,…] [--pictures FOLDER] [--json FILE]
#include "model/network/layout.h"
#include "tests/support/figures.h"
#include "tests/support/madenetwork.h"
#include "ui/network/networkcanvas.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>

#include <cmath>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize usual(1600, 1000);
constexpr int frames = 150;

/// The milliseconds that each part takes to show.
QList<double> timeFrames(NetworkCanvas &canvas, const QList<NetworkViewport> &parts)
{
    QImage image(canvas.size(), QImage::Format_ARGB32_Premultiplied);
    QList<double> times;
    for (const NetworkViewport &part : parts) {
        QElapsedTimer clock;
        clock.start();
        canvas.setPart(part);
        canvas.render(&image);
        times.append(millisecondsOf(clock));
    }
    return times;
}

/// A hundredth of the width a frame, at all of it, at a tenth and at the size laid out.
QList<NetworkViewport> panning(const NetworkViewport &all)
{
    QList<NetworkViewport> parts;
    for (const qreal times : {1.0, 10.0, 1 / all.spread.width()}) {
        for (int frame = 0; frame < frames / 3; ++frame) {
            NetworkViewport part = all;
            part.spread *= times;
            part.middle += QPointF(0.01 * (frame - frames / 6) * all.size.width() / part.spread.width(), 0);
            parts.append(part);
        }
    }
    return parts;
}

/// From all of it to the size laid out and back.
QList<NetworkViewport> zooming(const NetworkViewport &all)
{
    QList<NetworkViewport> parts;
    for (int frame = 0; frame < frames; ++frame) {
        const double share = 1 - std::abs(2.0 * frame / (frames - 1) - 1);
        NetworkViewport part = all;
        part.spread *= std::pow(1 / all.spread.width(), share);
        parts.append(part);
    }
    return parts;
}

void measureSize(int nodes, int edges, const QString &pictures, QList<Figure> &figures)
{
    const Network network = layOut(test::madeNetwork({.nodes = nodes, .edges = edges}));
    const QString name = u"network.drawing.%1-%2"_s.arg(nodes).arg(edges);
    NetworkCanvas canvas;
    canvas.resize(usual);
    QElapsedTimer clock;
    clock.start();
    canvas.setNetwork(network, Look::of(canvas.palette()), canvas.font());
    canvas.fit();
    const NetworkViewport all = canvas.part();
    QImage image(usual, QImage::Format_ARGB32_Premultiplied);
    canvas.render(&image);
    figures.append({.name = name + u".first-paint"_s, .value = millisecondsOf(clock), .unit = u"ms"_s});
    for (const auto &[move, times] :
         {std::pair(u"pan"_s, timeFrames(canvas, panning(all))), {u"zoom"_s, timeFrames(canvas, zooming(all))}}) {
        figures.append({.name = name + u'.' + move + u".p50"_s, .value = percentile(times, 0.5), .unit = u"ms"_s});
        figures.append({.name = name + u'.' + move + u".p99"_s, .value = percentile(times, 0.99), .unit = u"ms"_s});
    }
    if (pictures.isEmpty())
        return;
    for (const qreal times : {1.0, 4.0, 1 / all.spread.width()}) {
        NetworkViewport part = all;
        part.spread *= times;
        canvas.setPart(part);
        canvas.render(&image);
        image.save(u"%1/network-%2-%3.png"_s.arg(pictures).arg(nodes).arg(times, 0, 'f', 0));
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
        {u"sizes"_s, u"How many nodes and edges, one round each."_s, u"NODES/EDGES,…"_s, u"200/1000,10000/50000"_s});
    parser.addOption({u"pictures"_s, u"Write some of what is painted there."_s, u"FOLDER"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    QList<Figure> figures;
    const QStringList rounds = parser.value(u"sizes"_s).split(u',');
    for (const QString &round : rounds) {
        const int nodes = round.section(u'/', 0, 0).toInt();
        const int edges = round.section(u'/', 1, 1).toInt();
        if (nodes < 2 || edges < nodes)
            qFatal("not a size such as 200/1000: %s", qPrintable(round));
        measureSize(nodes, edges, parser.value(u"pictures"_s), figures);
    }
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
