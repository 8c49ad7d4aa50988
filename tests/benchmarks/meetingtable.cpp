// SPDX-License-Identifier: GPL-3.0-only
// How long the table of meetings takes to show very many rows, to scroll, sort, group and narrow them.
//
// meetingtable [--meetings N] [--json FILE]
#include "ui/meetings/meetingtable.h"
#include "tests/support/figures.h"
#include "tests/support/madestory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTreeView>

#include <functional>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Until the table has shown what \a act asked for.
double timeOf(MeetingTable &table, const std::function<void()> &act)
{
    QEventLoop loop;
    QObject::connect(&table, &MeetingTable::shown, &loop, &QEventLoop::quit);
    QElapsedTimer clock;
    clock.start();
    act();
    loop.exec();
    return millisecondsOf(clock);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"meetings"_s, u"How many rows."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    const MeetingSet set = test::madeMeetings({.meetings = parser.value(u"meetings"_s).toInt(), .people = 5000});
    Selection selection;
    MeetingTable table(nullptr, &selection);
    table.resize(1400, 900);
    table.QWidget::show();
    auto *view = table.findChild<QTreeView *>();
    QList<Figure> figures;
    const auto note = [&figures](const QString &name, double value) {
        figures.append({.name = u"meetingtable."_s + name, .value = value, .unit = u"ms"_s});
    };
    note(u"show"_s, timeOf(table, [&] { table.show(set); }));
    QImage image(view->viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QList<double> frames;
    for (int frame = 0; frame < 300; ++frame) {
        QElapsedTimer clock;
        clock.start();
        view->verticalScrollBar()->setValue(int(qint64(view->verticalScrollBar()->maximum()) * frame / 299));
        view->viewport()->render(&image);
        frames.append(millisecondsOf(clock));
    }
    note(u"scroll.p50"_s, percentile(frames, 0.5));
    note(u"scroll.p99"_s, percentile(frames, 0.99));
    note(u"sort-by-who"_s, timeOf(table, [&] { view->sortByColumn(MeetingModel::Who, Qt::AscendingOrder); }));
    note(u"group-by-person"_s, timeOf(table, [&] { table.setGrouping(MeetingGrouping::Person); }));
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
