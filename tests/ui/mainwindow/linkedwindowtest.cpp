// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/openwindow.h"
#include "ui/article/articlelist.h"
#include "ui/article/articlelistmodel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/meetings/meetingmodel.h"
#include "ui/meetings/meetingtable.h"
#include "ui/network/networkcanvas.h"
#include "ui/network/networkview.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineview.h"

#include <QListView>
#include <QTest>
#include <QTreeView>

#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

int steps = 150; // or as many as --steps says
constexpr int people = 12;
constexpr int places = 4;
constexpr int patience = 20000; // milliseconds

QString person(int number)
{
    static const QStringList names{u"Ana Brook"_s,  u"Lee Marr"_s,   u"Zoë Ng"_s,    u"Ida Holm"_s,
                                   u"Oren Tavik"_s, u"Mina Arvel"_s, u"Piet Sall"_s, u"Una Bek"_s,
                                   u"Rosa Quint"_s, u"Emil Thor"_s,  u"Sana Adil"_s, u"Ivo Lund"_s};
    return names.at(number % people);
}

QString place(int number)
{
    static const QStringList names{u"Drensk"_s, u"Port Vela"_s, u"Marenna"_s, u"Estholm"_s};
    return names.at(number % places);
}

QDate day(int number)
{
    return QDate(2025, 1, 1).addDays(number % 300);
}

QSet<MeetingId> idsOf(const MeetingSet &meetings)
{
    QSet<MeetingId> ids;
    for (const MeetingRecord &meeting : meetings.meetings)
        ids.insert(meeting.id);
    return ids;
}

/// What a text "Report 17 …" tells: up to three meetings, by its number always the same.
Result<AnnotatedArticle> tell(Article article)
{
    std::mt19937 random(static_cast<unsigned>(article.text.section(u' ', 1, 1).toInt()));
    const auto below = [&random](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
    AnnotatedArticle made{.article = std::move(article)};
    made.article.published = {day(below(300)).startOfDay(QTimeZone::utc()), TimePrecision::Day, PublishedBasis::Given};
    const int first = below(people);
    const int named = 2 + below(4);
    for (int i = 0; i < named; ++i) {
        made.entities.append({.kind = EntityKind::Person, .name = person(first + i)});
        made.mentions.append({.span = {i, i + 1}, .kind = EntityKind::Person, .confidence = 1, .entity = i});
    }
    for (int meetings = below(4); meetings > 0; --meetings) {
        const int one = below(named);
        made.meetings.append({.participants = {one, (one + 1) % named},
                              .when = below(4) > 0 ? std::optional(DateInterval::day(day(below(300)))) : std::nullopt,
                              .place = place(below(places)),
                              .status = meetingStatuses[below(4)],
                              .evidence = {{0, made.article.text.size()}},
                              .confidence = 1});
    }
    return made;
}

} // namespace

/// However one narrows, chooses, adds and takes away: all views show the same meetings, those the filter lets through.
class LinkedWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheSameInEveryView();

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    QString act();
    Filter filter();
    QString differs();

    [[nodiscard]] QSet<MeetingId> inTable() const;
    [[nodiscard]] QSet<MeetingId> onTimeline() const;
    [[nodiscard]] QSet<MeetingId> inNetwork() const;

    std::mt19937 m_random{20251125};
    int m_reports = 0;
    std::unique_ptr<test::OpenWindow> m_open;
    Corpus *m_corpus = nullptr;
    MainWindow *m_window = nullptr;
};

void LinkedWindowTest::init()
{
    m_open = std::make_unique<test::OpenWindow>(tell);
    m_window = m_open->window.get();
    m_corpus = m_open->corpus.get();
    m_window->findChild<NetworkView *>()->setPart({.denied = NetworkPart::Denied::Shown});
}

void LinkedWindowTest::cleanup()
{
    m_open.reset();
}

Filter LinkedWindowTest::filter()
{
    Filter filter;
    if (below(3) == 0)
        filter.words = u"report"_s;
    if (below(4) == 0)
        filter.conditions = {u"person:\"%1\""_s.arg(person(below(people)))};
    if (below(3) == 0)
        filter.statuses = {meetingStatuses[below(4)], meetingStatuses[below(4)]};
    if (below(4) == 0)
        filter.places = {place(below(places))};
    if (below(2) == 0) {
        const QDate from = day(below(300));
        filter.when = DateInterval::days(from, from.addDays(below(120)));
    }
    if (below(4) == 0) {
        const auto named = m_corpus->entities(person(below(people)), 1).result();
        if (named && !named->isEmpty())
            filter.entities = {named->first().id};
    }
    return filter;
}

/// Something a person does; what it was, for a message.
QString LinkedWindowTest::act()
{
    Selection *selection = m_window->selection();
    const QList<ArticleSummary> articles = m_corpus->articles({}).result().value_or(QList<ArticleSummary>());
    const auto anArticle = [&] {
        return articles.isEmpty() ? ArticleId() : articles.at(below(static_cast<int>(articles.size()))).id;
    };
    const QList<MeetingRecord> meetings = m_corpus->meetings({}).result().value_or(MeetingSet()).meetings;
    switch (below(10)) {
    case 0:
    case 1:
        for (int more = 1 + below(3); more > 0; --more)
            m_corpus->importText(u"Report %1 of what was heard."_s.arg(++m_reports), u"pasted"_s);
        return u"import"_s;
    case 2:
        m_corpus->removeArticles({anArticle()});
        return u"remove"_s;
    case 3:
        m_corpus->undo();
        return u"undo"_s;
    case 4:
        m_corpus->redo();
        return u"redo"_s;
    case 5:
        selection->selectArticle(anArticle());
        return u"open an article"_s;
    case 6:
        if (!meetings.isEmpty()) {
            const MeetingRecord &meeting = meetings.at(below(static_cast<int>(meetings.size())));
            below(2) == 0 ? selection->selectMeeting(meeting.id)
                          : selection->selectEntity(meeting.participants.first());
        }
        return u"choose a meeting or who took part"_s;
    case 7:
        below(2) == 0 ? selection->goBack() : selection->goForward();
        return u"back or forward"_s;
    case 8:
        selection->setFilter({});
        return u"show all"_s;
    default:
        selection->setFilter(filter());
        return u"narrow"_s;
    }
}

QSet<MeetingId> LinkedWindowTest::inTable() const
{
    QSet<MeetingId> ids;
    const auto *model =
        qobject_cast<const MeetingModel *>(m_window->findChild<MeetingTable *>()->findChild<QTreeView *>()->model());
    for (int row = 0; row < model->rowCount(); ++row)
        ids.insert(model->meetingAt(model->index(row, 0))->id);
    return ids;
}

QSet<MeetingId> LinkedWindowTest::onTimeline() const
{
    QSet<MeetingId> ids;
    for (const TimelineEvent &event : m_window->findChild<TimelineView *>()->canvas()->painter().timeline().events) {
        if (event.meeting.isValid())
            ids.insert(event.meeting);
    }
    return ids;
}

QSet<MeetingId> LinkedWindowTest::inNetwork() const
{
    QSet<MeetingId> ids;
    for (const NetworkEdge &edge : m_window->findChild<NetworkView *>()->canvas()->plan().network().edges)
        ids += QSet<MeetingId>(edge.meetings.cbegin(), edge.meetings.cend());
    return ids;
}

/// In what the views differ from what the corpus says; nothing when they do not.
QString LinkedWindowTest::differs()
{
    const Filter filter = m_window->selection()->filter();
    const auto meetings = m_corpus->meetings(filter).result();
    const auto articles = m_corpus->articles(filter).result();
    if (!meetings || !articles)
        return u"no answer"_s;
    const QSet<MeetingId> expected = idsOf(*meetings);
    // An interval narrows what is in sight there; what is around it stays.
    const QSet<MeetingId> around = idsOf(m_corpus->meetings(withoutInterval(filter)).result().value_or(MeetingSet()));
    QStringList wrong;
    if (inTable() != expected)
        wrong.append(u"table %1"_s.arg(inTable().size()));
    if (onTimeline() != around)
        wrong.append(u"timeline %1"_s.arg(onTimeline().size()));
    if (inNetwork() != expected)
        wrong.append(u"network %1"_s.arg(inNetwork().size()));
    const auto *view = m_window->findChild<ArticleList *>()->findChild<QListView *>();
    const auto *list = qobject_cast<const ArticleListModel *>(view->model());
    QSet<ArticleId> listed;
    for (int row = 0; row < list->rowCount(); ++row)
        listed.insert(list->articleAt(list->index(row)));
    if (listed.size() != articles->size()
        || !std::ranges::all_of(*articles, [&](const ArticleSummary &each) { return listed.contains(each.id); }))
        wrong.append(u"list %1 of %2"_s.arg(listed.size()).arg(articles->size()));
    const ArticleId open = m_window->selection()->place().article;
    if (listed.contains(open) && list->articleAt(view->currentIndex()) != open)
        wrong.append(u"another article is current"_s);
    return wrong.isEmpty() ? QString() : u"%1 meetings, but "_s.arg(expected.size()) + wrong.join(u", "_s);
}

void LinkedWindowTest::showsTheSameInEveryView()
{
    for (int step = 0; step < steps; ++step) {
        QString done = act();
        if (below(3) == 0) // before the views have answered
            done += u", "_s + act();
        QString wrong;
        const bool agree = QTest::qWaitFor([&] { return (wrong = differs()).isEmpty(); }, patience);
        QVERIFY2(agree, qPrintable(u"step %1, %2: %3"_s.arg(step).arg(done, wrong)));
    }
    QVERIFY(m_reports > steps / 10);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (const qsizetype at = arguments.indexOf(u"--steps"_s); at > 0) {
        steps = arguments.value(at + 1).toInt();
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(std::numeric_limits<int>::max())); // as long as it takes
        arguments.remove(at, 2);
    }
    LinkedWindowTest test;
    return QTest::qExec(&test, arguments);
}

#include "linkedwindowtest.moc"
