// SPDX-License-Identifier: GPL-3.0-only
// How long it takes until articles, network and table show no more than what was brushed, typed or chosen, and how long
// this keeps the thread of the window: in all, with the frames of what moves, and at most at a time. In the store are
// 100,000 meetings: made up, spread over eleven years. The timeline narrows, too.
//
// brushing [--meetings N] [--articles N] [--database FILE] [--json FILE]
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
#include <QTimer>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 11;
constexpr QSize viewSize(1200, 500);

/// Tells how long what it delivers takes.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        QElapsedTimer clock;
        clock.start();
        ++m_depth;
        const bool known = QApplication::notify(receiver, event);
        if (--m_depth == 0)
            add(millisecondsOf(clock));
        return known;
    }

    void add(double milliseconds)
    {
        m_all += milliseconds;
        m_longest = std::max(m_longest, milliseconds);
    }

    /// In all, and the longest, since they were taken last; milliseconds.
    std::pair<double, double> takeTimes() { return {std::exchange(m_all, 0), std::exchange(m_longest, 0)}; }

private:
    int m_depth = 0;
    double m_all = 0;
    double m_longest = 0;
};

/// Articles with three meetings each, as long as there are \a meetings; the others have none.
void fill(const QString &database, int articles, int meetings)
{
    auto writer =
        StoreWriter::open({.database = database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    const int telling = meetings / SyntheticArticle::meetingsEach;
    for (int i = 0; i < std::max(articles, telling); ++i) {
        AnnotatedArticle article = SyntheticArticle(i).made();
        if (i >= telling)
            article.meetings.clear();
        if (const auto saved = writer->save(article); !saved)
            qFatal("%s", qPrintable(saved.error().message));
    }
}

/// The views of a window, and when each has shown what was asked for last.
class Views
{
public:
    explicit Views(Corpus *corpus)
        : m_articles(corpus, &m_selection)
        , m_network(corpus, &m_selection)
        , m_table(corpus, &m_selection)
        , m_timeline(corpus, &m_selection)
    {
        for (QWidget *view : {static_cast<QWidget *>(&m_articles), static_cast<QWidget *>(&m_network),
                              static_cast<QWidget *>(&m_table), static_cast<QWidget *>(&m_timeline)}) {
            view->resize(viewSize);
            view->QWidget::show();
        }
        QObject::connect(&m_articles, &ArticleList::shown, &m_loop, [this] { note(Articles); });
        QObject::connect(&m_network, &NetworkView::shown, &m_loop, [this] { note(Network); });
        QObject::connect(&m_table, &MeetingTable::shown, &m_loop, [this] { note(Table); });
        QObject::connect(&m_timeline, &TimelineView::shown, &m_loop, [this] {
            m_timelineShown = true;
            noteAll();
        });
        m_clock.start();
        m_loop.exec();
    }

    struct Times {
        std::array<double, 3> shown{}; ///< milliseconds until the articles, the network and the table have shown it
        double busy = 0; ///< how long all of it kept this thread
        double longest = 0; ///< at a time
    };

    Times narrow(const Filter &filter)
    {
        m_times = {};
        return timed([&] { m_selection.setFilter(filter); }, [this] { m_loop.exec(); });
    }

    Times choose(EntityId entity)
    {
        m_times = {};
        return timed([&] { m_selection.selectEntity(entity); }, [] {});
    }

    /// Waits for what comes behind: pictures of what moves.
    void settle()
    {
        constexpr int settling = 300; // milliseconds
        QTimer::singleShot(settling, &m_settled, &QEventLoop::quit);
        m_settled.exec();
    }

private:
    enum View { Articles, Network, Table };

    template<typename Change, typename Wait>
    Times timed(const Change &change, const Wait &wait)
    {
        auto *application = static_cast<TimedApplication *>(qApp);
        application->takeTimes();
        m_clock.start();
        change();
        application->add(millisecondsOf(m_clock));
        wait();
        settle();
        const auto [busy, longest] = application->takeTimes();
        return {m_times, busy, longest};
    }

    void note(View view)
    {
        m_times[view] = millisecondsOf(m_clock);
        noteAll();
    }

    void noteAll()
    {
        if (m_timelineShown && std::ranges::all_of(m_times, [](double time) { return time > 0; }))
            m_loop.quit();
    }

    QEventLoop m_loop;
    QEventLoop m_settled;
    QElapsedTimer m_clock;
    std::array<double, 3> m_times{};
    bool m_timelineShown = false;
    Selection m_selection;
    ArticleList m_articles;
    NetworkView m_network;
    MeetingTable m_table;
    TimelineView m_timeline;
};

void measure(const QString &name, const std::function<Views::Times(int round)> &change, QList<Figure> &figures)
{
    std::array<QList<double>, 3> shown;
    QList<double> busy;
    QList<double> longest;
    for (int round = 0; round < repeats; ++round) {
        const Views::Times each = change(round);
        for (size_t view = 0; view < shown.size(); ++view)
            shown[view].append(each.shown[view]);
        busy.append(each.busy);
        longest.append(each.longest);
    }
    const auto add = [&](const QString &what, double value) {
        figures.append({.name = u"brushing.%1.%2"_s.arg(name, what), .value = value, .unit = u"ms"_s});
    };
    const QString words[] = {u"articles"_s, u"network"_s, u"table"_s};
    for (size_t view = 0; view < shown.size(); ++view) {
        if (const double time = percentile(shown[view], 0.5); time > 0)
            add(words[view], time);
    }
    add(u"window.in-all"_s, percentile(busy, 0.5));
    add(u"window.in-all.worst"_s, std::ranges::max(busy));
    add(u"window.at-a-time"_s, percentile(longest, 0.5));
    add(u"window.at-a-time.worst"_s, std::ranges::max(longest));
}

Filter within(const DateInterval &when)
{
    Filter filter;
    filter.when = when;
    return filter;
}

Filter saying(const QString &words)
{
    Filter filter;
    filter.words = words;
    return filter;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"meetings"_s, u"How many are in the store."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"articles"_s, u"And articles, at least as many as tell those."_s, u"N"_s, u"0"_s});
    parser.addOption({u"database"_s, u"Keep the store there, and take it as it is when it is there."_s, u"FILE"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    const QTemporaryDir folder;
    const QString database =
        parser.isSet(u"database"_s) ? parser.value(u"database"_s) : folder.filePath(u"corpus.sqlite"_s);
    if (!QFile::exists(database))
        fill(database, parser.value(u"articles"_s).toInt(), parser.value(u"meetings"_s).toInt());
    const auto corpus = Corpus::open({.database = database, .resources = QStringLiteral(DATELINE_RESOURCES)});
    if (!corpus)
        qFatal("%s", qPrintable(corpus.error().message));
    QList<Figure> figures;
    Views views(corpus->get());
    views.settle();
    measure(
        u"week"_s,
        [&](int round) {
            const QDate monday = QDate(2019, 3, 4).addDays(30 * round);
            return views.narrow(within(DateInterval::days(monday, monday.addDays(6))));
        },
        figures);
    measure(u"month"_s, [&](int round) { return views.narrow(within(DateInterval::month(2020, 1 + round))); }, figures);
    measure(
        u"year"_s,
        [&](int round) {
            const int year = 2015 + round % 10;
            return views.narrow(within(DateInterval::days(QDate(year, 1, 1), QDate(year, 12, 31))));
        },
        figures);
    measure(
        u"status"_s,
        [&](int round) { return views.narrow(saying(u"status:"_s + toString(meetingStatuses[size_t(round) % 4]))); },
        figures);
    measure(
        u"everything"_s, [&](int round) { return views.narrow(round % 2 == 0 ? Filter() : saying(u"report"_s)); },
        figures);
    measure(u"name"_s, [&](int round) { return views.choose({1 + round}); }, figures);
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
