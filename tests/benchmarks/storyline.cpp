// SPDX-License-Identifier: GPL-3.0-only
// How long a storyline takes to lay out, and how often its lines cross and how far they wiggle, beside everybody on a
// row of its own by first appearance.
//
// storyline [--database FILE] [--json FILE]
#include "model/corpus/corpus.h"
#include "model/timeline/storyline.h"
#include "model/timeline/timelineindex.h"
#include "tests/support/figures.h"
#include "tests/support/madestory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 5;
const QString peer = u"by first appearance"_s;

void measure(const QString &name, const MeetingSet &set, QList<Figure> &figures)
{
    const Timeline timeline = buildTimeline(set, TimelineLanes::People);
    const TimelineIndex index(timeline);
    double best = std::numeric_limits<double>::max();
    Storyline storyline;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        QElapsedTimer clock;
        clock.start();
        storyline = layOutStoryline(timeline, index);
        best = std::min(best, double(clock.nsecsElapsed()) / 1e6);
    }
    const Storyline naive = storylineByAppearance(timeline, index);
    figures.append({.name = name + u".layout"_s, .value = best, .unit = u"ms"_s});
    figures.append({.name = name + u".crossings"_s, .value = double(storyline.crossings), .unit = {}, .peer = peer, .peerValue = double(naive.crossings)});
    figures.append({.name = name + u".wiggles"_s, .value = double(storyline.wiggles), .unit = u"rows"_s, .peer = peer, .peerValue = double(naive.wiggles)});
    figures.append({.name = name + u".rows"_s, .value = double(storyline.rows), .unit = u"rows"_s, .peer = peer, .peerValue = double(naive.rows)});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"database"_s, u"The story of this store, too."_s, u"FILE"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    QList<Figure> figures;
    measure(u"storyline.20-people-100-meetings"_s, test::madeMeetings({.meetings = 100, .people = 20}), figures);
    measure(u"storyline.200-people-5000-meetings"_s, test::madeMeetings({.meetings = 5000, .people = 200}), figures);
    measure(u"storyline.2000-people-5000-meetings"_s, test::madeMeetings({.meetings = 5000, .people = 2000}), figures);
    if (parser.isSet(u"database"_s)) {
        const auto corpus = Corpus::open({.database = parser.value(u"database"_s), .resources = QStringLiteral(DATELINE_RESOURCES)});
        const auto set = corpus ? (*corpus)->meetings({}).result() : Result<MeetingSet>(std::unexpected(corpus.error()));
        if (!set)
            qFatal("%s", qPrintable(set.error().message));
        measure(u"storyline.store"_s, *set, figures);
    }
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
