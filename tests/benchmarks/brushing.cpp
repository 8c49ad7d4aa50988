// SPDX-License-Identifier: GPL-3.0-only
// How long it takes until articles, network and table show no more than what was brushed, with 100,000 meetings in the
// store: made up, spread over eleven years. The timeline narrows, too.
//
// brushing [--meetings N] [--database FILE] [--json FILE]
#include "model/store/storewriter.h"
#include "tests/support/figures.h"
#include "tests/support/syntheticarticle.h"
#include "ui/article/articlelist.h"
#include "ui/meetings/meetingtable.h"
#include "ui/network/networkview.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <functional>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 11;
constexpr QSize viewSize(1200, 500);

void fill(const QString &database, int articles)
{
    auto writer = StoreWriter::open({.database = database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    for (int i = 0; i < articles; ++i) {
        if (const auto saved = writer->save(SyntheticArticle(i).made()); !saved)
            qFatal("%s", qPrintable(saved.error().message));
    }
}

/// The views of a window, and when each has shown what was asked for last.
class Views
{
public:
    explicit Views(Corpus *corpus)
        : m_articles(corpus, &m_selection), m_network(corpus, &m_selection), m_table(corpus, &m_selection), m_timeline(corpus, &m_selection)
    {
        for (QWidget *view : {static_cast<QWidget *>(&m_articles), static_cast<QWidget *>(&m_network), static_cast<QWidget *>(&m_table), static_cast<QWidget *>(&m_timeline)}) {
            view->resize(viewSize);
            view->QWidget::show();
        }
        QObject::connect(&m_articles, &ArticleList::shown, &m_loop, [this] { note(Articles); });
        QObject::connect(&m_network, &NetworkView::shown, &m_loop, [this] { note(Network); });
        QObject::connect(&m_table, &MeetingTable::shown, &m_loop, [this] { note(Table); });
        QObject::connect(&m_timeline, &TimelineView::shown, &m_loop, [this] { m_timelineShown = true; noteAll(); });
        m_clock.start();
        m_loop.exec();
    }

    /// Milliseconds until the articles, the network and the table have shown \a when.
    std::array<double, 3> brush(const DateInterval &when)
    {
        m_times = {};
        Filter filter;
        filter.when = when;
        m_clock.start();
        m_selection.setFilter(filter);
        m_loop.exec();
        return m_times;
    }

private:
    enum View { Articles, Network, Table };

    void note(View view)
    {
        m_times[view] = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        noteAll();
    }

    void noteAll()
    {
        if (m_timelineShown && std::ranges::all_of(m_times, [](double time) { return time > 0; }))
            m_loop.quit();
    }

    QEventLoop m_loop;
    QElapsedTimer m_clock;
    std::array<double, 3> m_times{};
    bool m_timelineShown = false;
    Selection m_selection;
    ArticleList m_articles;
    NetworkView m_network;
    MeetingTable m_table;
    TimelineView m_timeline;
};

void measure(Views &views, const QString &name, const std::function<DateInterval(int round)> &when, QList<Figure> &figures)
{
    std::array<QList<double>, 3> times;
    for (int round = 0; round < repeats; ++round) {
        const auto each = views.brush(when(round));
        for (size_t view = 0; view < times.size(); ++view)
            times[view].append(each[view]);
    }
    const QString words[] = {u"articles"_s, u"network"_s, u"table"_s};
    for (size_t view = 0; view < times.size(); ++view) {
        std::ranges::sort(times[view]);
        figures.append({.name = u"brushing.%1.%2"_s.arg(name, words[view]), .value = times[view].at(repeats / 2), .unit = u"ms"_s});
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"meetings"_s, u"How many are in the store."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"database"_s, u"Keep the store there, and take it as it is when it is there."_s, u"FILE"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    const QTemporaryDir folder;
    const QString database = parser.isSet(u"database"_s) ? parser.value(u"database"_s) : folder.filePath(u"corpus.sqlite"_s);
    if (!QFile::exists(database))
        fill(database, parser.value(u"meetings"_s).toInt() / SyntheticArticle::meetingsEach);
    const auto corpus = Corpus::open({.database = database, .resources = QStringLiteral(DATELINE_RESOURCES)});
    if (!corpus)
        qFatal("%s", qPrintable(corpus.error().message));
    QList<Figure> figures;
    Views views(corpus->get());
    measure(views, u"week"_s, [](int round) { return DateInterval::days(QDate(2019, 3, 4).addDays(30 * round), QDate(2019, 3, 10).addDays(30 * round)); }, figures);
    measure(views, u"month"_s, [](int round) { return DateInterval::month(2020, 1 + round); }, figures);
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
