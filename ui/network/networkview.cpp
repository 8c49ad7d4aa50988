// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkview.h"

#include "model/base/disposal.h"
#include "model/base/whenanswered.h"
#include "ui/network/comparisonbar.h"
#include "ui/network/measuretable.h"
#include "ui/network/networkfindings.h"
#include "ui/network/networkplayer.h"

#include <KLocalizedString>

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qreal zoomStep = 1.25;
constexpr qsizetype preparedHere = 3000; ///< edges that are prepared within a frame; more are elsewhere

QStringList communityNames(const NetworkMeasures &measures)
{
    QStringList names;
    QList<int> sizes;
    for (qsizetype node = 0; node < measures.measures.size(); ++node) { // who met most comes first
        const int community = measures.measures[node].community;
        while (names.size() <= community) {
            names.append(QString());
            sizes.append(0);
        }
        if (names[community].isEmpty())
            names[community] = measures.network.nodes[node].name;
        ++sizes[community];
    }
    for (qsizetype community = 0; community < names.size(); ++community)
        names[community] = i18nc("@info legend: who met most in a community, how many are in it", "%1 · %2",
                                 names[community], sizes[community]);
    return names;
}

/// How many there are: several edges may tell of one.
int meetingsIn(const Network &network)
{
    std::vector<MeetingId> meetings;
    for (const NetworkEdge &edge : network.edges)
        meetings.insert(meetings.end(), edge.meetings.begin(), edge.meetings.end());
    std::ranges::sort(meetings);
    return int(std::ranges::distance(meetings.begin(), std::ranges::unique(meetings).begin()));
}

} // namespace

NetworkView::NetworkView(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_header(new NetworkHeader(this))
    , m_bar(new ComparisonBar(this))
    , m_canvas(new NetworkCanvas(this))
    , m_empty(new QLabel(i18nc("@info empty network", "Nobody has met anybody here yet."), this))
    , m_stack(nullptr)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_below(new QStackedWidget(this))
    , m_table(new MeasureTable(selection, this))
    , m_findings(new FindingList(selection, this))
    , m_legend(new NetworkLegendRow(this))
    , m_player(new NetworkPlayer(this))
{
    setAccessibleName(i18nc("@title:tab", "Network"));
    m_canvas->setAccessibleName(i18nc("@info accessible", "Network of who met whom; arrow keys go from name to name"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->setEnabled(false);
    arrange();
    connectCanvas();
    connect(m_header, &NetworkHeader::switched, this, &NetworkView::set);
    connect(m_bar, &ComparisonBar::changed, this, &NetworkView::refresh);
    connect(m_player, &NetworkPlayer::moved, this, &NetworkView::showMoment);
    connect(m_table, &MeasureTable::behindWanted, this, &NetworkView::listBehind);
    connect(m_findings, &FindingList::chosen, this, [this](const QList<EntityId> &entities) {
        m_added = QSet<EntityId>(entities.begin(), entities.end());
        m_chain = entities.size() == 2 ? entities : QList<EntityId>();
        if (!m_chain.isEmpty())
            m_added.clear();
        highlight();
    });
    connect(m_selection, &Selection::placeChanged, this, [this] { highlight(); });
    if (m_corpus) {
        connect(m_corpus, &Corpus::changed, this, &NetworkView::ask);
        connect(m_selection, &Selection::filterChanged, this, &NetworkView::ask);
        ask();
    }
}

NetworkView::~NetworkView()
{
    m_networkAsked.cancel();
    m_measuresAsked.cancel();
}

void NetworkView::arrange()
{
    auto *picture = new QWidget(this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_canvas);
    auto *top = new QVBoxLayout(picture);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    top->addLayout(m_stack, 1);
    top->addWidget(m_legend);
    top->addWidget(m_player);
    m_below->addWidget(m_table);
    m_below->addWidget(m_findings);
    m_below->setContentsMargins(8, 0, 0, 0);
    m_below->setBackgroundRole(QPalette::Base);
    m_below->setAutoFillBackground(true);
    m_splitter->addWidget(picture);
    m_splitter->addWidget(m_below);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
    m_bar->hide();
    m_below->hide();
    m_legend->hide();
    m_player->hide();
}

void NetworkView::connectCanvas()
{
    const auto entityAt = [this](int node) { return m_canvas->plan().network().nodes[node].entity; };
    connect(m_canvas, &NetworkCanvas::nodeClicked, this, [this, entityAt](int node) { select(entityAt(node)); });
    connect(m_canvas, &NetworkCanvas::nodeAdded, this, [this, entityAt](int node) { add(entityAt(node)); });
    connect(m_canvas, &NetworkCanvas::nodeMoved, this,
            [this, entityAt](int node, QPointF position) { pin(entityAt(node), position); });
    connect(m_canvas, &NetworkCanvas::nodesCaught, this, [this, entityAt](const QList<int> &nodes) {
        m_chain.clear();
        for (const int node : nodes)
            m_added.insert(entityAt(node));
        highlight();
    });
    connect(m_canvas, &NetworkCanvas::nothingClicked, this, [this] { select({}); });
    connect(m_canvas, &NetworkCanvas::edgeClicked, this, &NetworkView::listMeetings);
    connect(m_canvas, &NetworkCanvas::menuAsked, this, &NetworkView::showMenu);
}

void NetworkView::ask()
{
    if (!m_corpus)
        return;
    m_networkAsked.cancel();
    Filter filter = m_selection->filter();
    if (m_header->isOn(NetworkHeader::Comparison))
        filter.when.reset(); // the intervals are those compared
    const auto countries = m_header->isOn(NetworkHeader::Countries) ? NetworkCountries::AsOne : NetworkCountries::Apart;
    m_networkAsked =
        m_corpus->network({.filter = filter, .countries = countries, .previous = m_positions, .pinned = m_pinned});
    whenAnswered(m_networkAsked, this, [this](const Result<NetworkAnswer> &answer) {
        if (!answer)
            return;
        m_folding = answer->folding;
        show(answer->network, answer->meetings);
    });
    askMeasures();
}

void NetworkView::askMeasures()
{
    m_measuresAsked.cancel();
    if (!m_corpus || (!m_header->isOn(NetworkHeader::Measures) && !m_header->isOn(NetworkHeader::Communities)))
        return;
    m_measuresAsked = m_corpus->measures(m_selection->filter(),
                                         m_header->isOn(NetworkHeader::Countries) ? NetworkCountries::AsOne
                                                                                  : NetworkCountries::Apart);
    whenAnswered(m_measuresAsked, this, [this](const Result<NetworkMeasures> &measures) {
        if (measures)
            showMeasures(*measures);
    });
}

void NetworkView::show(const Network &network, const MeetingSet &set)
{
    m_fitsNext = m_fitsNext || m_network.nodes.isEmpty() || m_canvas->isFitted();
    disposeElsewhere(std::pair(std::exchange(m_network, network), std::exchange(m_set, set)));
    m_time.reset();
    if (m_header->isOn(NetworkHeader::Player))
        m_player->setTime(time());
    for (const NetworkNode &node : network.nodes)
        m_positions.insert(node.entity, node.position);
    refresh();
}

/// Made when it is wanted: of many meetings it takes longer than a frame.
const NetworkTime &NetworkView::time() const
{
    if (!m_time)
        m_time = NetworkTime(m_set);
    return *m_time;
}

void NetworkView::showMeasures(const NetworkMeasures &measures)
{
    m_measures = measures;
    m_table->show(measures);
    showMarks();
}

std::function<NetworkView::Prepared()> NetworkView::preparing() const
{
    const bool compares = m_header->isOn(NetworkHeader::Comparison);
    return [network = m_network, part = m_part, set = compares ? m_set : MeetingSet(), compares,
            before = m_bar->before(), after = m_bar->after(), font = font()] {
        const Network wanted = partOf(network, part);
        if (!compares)
            return Prepared{NetworkPlan(wanted, font), {}, meetingsIn(wanted)};
        const NetworkComparison compared = compare(wanted, set, before, after);
        return Prepared{NetworkPlan(compared.network, font), compared.edges, meetingsIn(compared.network)};
    };
}

void NetworkView::refresh()
{
    const int round = ++m_round;
    if (m_network.edges.size() <= preparedHere) {
        showPrepared(preparing()());
        return;
    }
    m_preparation.run(preparing()).then(this, [this, round](const Prepared &prepared) {
        if (round == m_round)
            showPrepared(prepared);
    });
}

void NetworkView::showPrepared(const Prepared &prepared)
{
    m_shown = prepared;
    const bool isHidden = prepared.plan.network().nodes.isEmpty() && !m_network.nodes.isEmpty();
    m_stack->setCurrentWidget(m_network.nodes.isEmpty() ? static_cast<QWidget *>(m_empty) : m_canvas);
    m_canvas->setEmptyText(
        !isHidden ? QString()
            : m_header->isOn(NetworkHeader::Comparison)
            ? i18nc("@info empty network", "Nobody met in either of the two intervals.")
            : i18nc("@info empty network",
                    "The meetings here are hidden or did not take place. The right button shows them."));
    showMoment();
    if (std::exchange(m_fitsNext, false))
        m_canvas->fit();
    highlight();
    showChanges();
    sayWhatIsShown();
    Q_EMIT shown();
}

/// All of it, or as it was on the day the player has come to.
void NetworkView::showMoment()
{
    const bool isWhole =
        !m_header->isOn(NetworkHeader::Player) || time().days().isEmpty() || m_player->day() >= time().days().last();
    m_canvas->setPlan(isWhole ? m_shown.plan
                              : NetworkPlan(time().until(m_shown.plan.network(), m_player->day()), m_shown.plan),
                      Look::of(palette()));
    showMarks();
}

NetworkLegend::Content NetworkView::legend() const
{
    const bool communities = m_header->isOn(NetworkHeader::Communities);
    return {.communities = communities ? communityNames(m_measures) : QStringList(),
            .changes = m_header->isOn(NetworkHeader::Comparison)};
}

void NetworkView::showMarks()
{
    NetworkMarks marks{.group = m_group};
    if (m_header->isOn(NetworkHeader::Communities)) {
        for (const NodeMeasures &each : std::as_const(m_measures.measures))
            marks.communities.insert(each.entity, each.community);
    }
    for (const EntityId entity : m_pinned.keys())
        marks.pinned.insert(entity);
    if (m_canvas->plan().network().edges.size() == m_shown.changes.size())
        marks.changes = m_shown.changes;
    m_canvas->setMarks(marks);
    m_legend->setContent(legend());
}

/// Lists what became of those who met in one of two intervals.
void NetworkView::showChanges()
{
    if (!m_header->isOn(NetworkHeader::Comparison))
        return;
    m_hasConnections = false;
    m_findings->show(findingsOf(m_shown.plan.network(), m_shown.changes), m_set);
    showBelow();
}

void NetworkView::showConnections(const QSet<EntityId> &first, const QSet<EntityId> &second)
{
    const Network &network = m_canvas->plan().network();
    const GroupConnections found = connectionsOf(network, first, second);
    m_findings->show(findingsOf(network, found), m_set);
    m_hasConnections = true;
    m_chain.clear();
    m_added = first + second;
    for (const Connector &each : found.between)
        m_added.insert(network.nodes[each.node].entity);
    highlight();
    showBelow();
}

void NetworkView::showBelow()
{
    const bool hasFindings = m_hasConnections || m_header->isOn(NetworkHeader::Comparison);
    m_below->setCurrentWidget(hasFindings ? static_cast<QWidget *>(m_findings) : m_table);
    const bool wasHidden = m_below->isHidden();
    m_below->setVisible(hasFindings || m_header->isOn(NetworkHeader::Measures));
    if (wasHidden && !m_below->isHidden())
        m_splitter->setSizes({3 * m_splitter->height() / 5, 2 * m_splitter->height() / 5});
}

void NetworkView::sayWhatIsShown()
{
    QString words = i18nc("@info how many names and how many meetings", "%1 · %2",
                          i18ncp("@info", "%1 name", "%1 names", m_shown.plan.network().nodes.size()),
                          i18ncp("@info", "%1 meeting", "%1 meetings", m_shown.meetings));
    QString tip;
    if (m_header->isOn(NetworkHeader::Countries)) {
        words +=
            u" · "_s + i18nc("@info", "a meeting counts once for a country, however many of its people were there");
        tip =
            i18nc("@info:tooltip",
                  "A country, its delegations and the bodies of its state are one node, and their lines are one line. "
                  "A meeting that several of them took part in counts once; meetings among themselves are left out.");
    }
    m_header->say(words, tip);
}

void NetworkView::set(NetworkHeader::Switch which, bool on)
{
    m_header->set(which, on ? Qt::Checked : Qt::Unchecked);
    switch (which) {
    case NetworkHeader::Communities:
        askMeasures();
        showMarks();
        break;
    case NetworkHeader::Countries:
        ask();
        break;
    case NetworkHeader::Measures:
        m_hasConnections = false;
        if (on)
            askMeasures();
        showBelow();
        break;
    case NetworkHeader::Comparison:
        m_hasConnections = false;
        m_bar->setVisible(on);
        if (on)
            compareFromHere();
        m_corpus ? ask() : refresh();
        showBelow();
        break;
    case NetworkHeader::Player:
        if (on)
            m_player->setTime(time());
        m_player->setVisible(on);
        on ? m_player->play() : m_player->goToEnd();
        showMoment();
        break;
    }
}

/// What is brushed, with as much time before it; or all of the time in halves.
void NetworkView::compareFromHere()
{
    const QDate first = time().days().value(0, QDate::currentDate());
    const QDate last = time().days().isEmpty() ? first : time().days().last();
    const auto [before, after] = intervalsToCompare(m_selection->filter().when, first, last);
    m_bar->setIntervals(before, after);
}

void NetworkView::setPart(const NetworkPart &part)
{
    if (part == m_part)
        return;
    m_part = part;
    m_fitsNext = true;
    refresh();
}

void NetworkView::highlight()
{
    NetworkHighlight highlight{.entities = m_added, .chain = m_chain};
    if (m_chain.isEmpty() && m_selection->place().entity.isValid())
        highlight.entities.insert(m_folding.head(m_selection->place().entity));
    m_canvas->setHighlight(highlight);
}

void NetworkView::select(EntityId entity)
{
    m_added.clear();
    m_chain.clear();
    m_selection->selectEntity(entity);
    highlight();
}

void NetworkView::add(EntityId entity)
{
    m_chain.clear();
    if (!m_added.remove(entity))
        m_added.insert(entity);
    highlight();
}

/// Where a person has put somebody they stay.
void NetworkView::pin(EntityId entity, QPointF position)
{
    m_pinned.insert(entity, position);
    m_positions.insert(entity, position);
    for (NetworkNode &node : m_network.nodes) {
        if (node.entity == entity)
            node.position = position;
    }
    for (int node = 0; node < int(m_shown.plan.network().nodes.size()); ++node) {
        if (m_shown.plan.network().nodes[node].entity == entity)
            m_shown.plan.move(node, position);
    }
    showMarks();
}

void NetworkView::unpin(const QSet<EntityId> &entities)
{
    for (const EntityId entity : entities)
        m_pinned.remove(entity);
    showMarks();
    ask();
}

void NetworkView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void NetworkView::zoomIn()
{
    m_canvas->zoom(zoomStep);
}

void NetworkView::zoomOut()
{
    m_canvas->zoom(1 / zoomStep);
}

void NetworkView::fit()
{
    m_canvas->fit();
}

} // namespace dateline
