// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkview.h"

#include "ui/look/datewords.h"
#include "ui/look/signs.h"
#include "ui/look/sourcelines.h"
#include "ui/network/networklegend.h"

#include <KLocalizedString>

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qreal zoomStep = 1.25;
constexpr int longestEntry = 90; // letters of a sentence in the list of an edge's meetings

/// In a menu "&" marks a letter.
QString inMenu(QString words)
{
    return words.replace(u'&', u"&&"_s);
}

QString entryText(const MeetingRecord &meeting)
{
    QStringList parts;
    if (meeting.when)
        parts.append(inWords(*meeting.when));
    if (!meeting.place.isEmpty())
        parts.append(meeting.place);
    parts.append(displayName(meeting.status));
    QString sentence = meeting.sentence.simplified();
    if (sentence.size() > longestEntry)
        sentence = sentence.left(longestEntry - 1).trimmed() + u'\u2026';
    return inMenu(parts.join(u" · "_s) + u" — "_s + sentence);
}

} // namespace

NetworkView::NetworkView(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_canvas(new NetworkCanvas(this))
    , m_empty(new QLabel(i18nc("@info empty network", "Nobody has met anybody here yet."), this))
    , m_stack(new QStackedLayout(this))
{
    setAccessibleName(i18nc("@title:tab", "Network"));
    m_canvas->setAccessibleName(i18nc("@info accessible", "Network of who met whom; arrow keys go from name to name"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->setEnabled(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_canvas);
    const auto entityAt = [this](int node) { return m_canvas->plan().network().nodes[node].entity; };
    connect(m_canvas, &NetworkCanvas::nodeClicked, this, [this, entityAt](int node) { select(entityAt(node)); });
    connect(m_canvas, &NetworkCanvas::nodeAdded, this, [this, entityAt](int node) { add(entityAt(node)); });
    connect(m_canvas, &NetworkCanvas::nothingClicked, this, [this] { select({}); });
    connect(m_canvas, &NetworkCanvas::edgeClicked, this, &NetworkView::listMeetings);
    connect(m_canvas, &NetworkCanvas::menuAsked, this, &NetworkView::showMenu);
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
    m_setAsked.cancel();
}

void NetworkView::ask()
{
    m_networkAsked.cancel();
    m_setAsked.cancel();
    m_setAsked = m_corpus->meetings(m_selection->filter());
    m_networkAsked = m_corpus->network(m_selection->filter(), m_positions);
    m_setAsked.then(this, [this](const Result<MeetingSet> &set) {
        if (set)
            m_set = *set;
    });
    m_networkAsked.then(this, [this](const Result<Network> &network) {
        if (network)
            show(*network, m_set);
    });
}

void NetworkView::show(const Network &network, const MeetingSet &set)
{
    const bool wasEmpty = m_network.nodes.isEmpty();
    m_network = network;
    m_set = set;
    for (const NetworkNode &node : network.nodes)
        m_positions.insert(node.entity, node.position);
    refresh();
    if (wasEmpty || m_canvas->isFitted())
        m_canvas->fit();
    Q_EMIT shown();
}

void NetworkView::refresh()
{
    const Network part = partOf(m_network, m_part);
    m_canvas->setNetwork(part, Look::of(palette()), font());
    const bool isHidden = part.nodes.isEmpty() && !m_network.nodes.isEmpty();
    m_stack->setCurrentWidget(m_network.nodes.isEmpty() ? static_cast<QWidget *>(m_empty) : m_canvas);
    m_canvas->setEmptyText(isHidden ? i18nc("@info empty network", "The meetings here are hidden or did not take place. The right button shows them.")
                                    : QString());
    highlight();
}

void NetworkView::setPart(const NetworkPart &part)
{
    if (part == m_part)
        return;
    m_part = part;
    refresh();
    m_canvas->fit();
}

void NetworkView::highlight()
{
    NetworkHighlight highlight{.entities = m_added, .chain = m_chain};
    if (m_chain.isEmpty() && m_selection->place().entity.isValid())
        highlight.entities.insert(m_selection->place().entity);
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

void NetworkView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void NetworkView::addMeetings(QMenu *menu, const NetworkEdge &edge)
{
    constexpr int most = 40; // rows of a menu that can be read; the table has them all
    const Network &network = m_canvas->plan().network();
    menu->addSection(inMenu(i18nc("@title:menu two who met", "%1 and %2", network.nodes[edge.from].name, network.nodes[edge.to].name)));
    const QSet<MeetingId> wanted(edge.meetings.begin(), edge.meetings.end());
    int listed = 0;
    for (const MeetingRecord &meeting : std::as_const(m_set.meetings)) {
        if (!wanted.contains(meeting.id))
            continue;
        if (++listed > most) {
            const EntityId from = network.nodes[edge.from].entity;
            const EntityId to = network.nodes[edge.to].entity;
            menu->addAction(i18ncp("@action:inmenu", "Show Only These (%1 More)", "Show Only These (%1 More)", edge.meetings.size() - most), this,
                            [this, from, to] {
                                Filter filter = m_selection->filter();
                                filter.entities = {from, to};
                                m_selection->setFilter(filter);
                            });
            return;
        }
        menu->addAction(entryText(meeting), this, [this, meeting] { m_selection->showPassage(meeting.article, meeting.evidence.value(0), meeting.id); });
    }
}

void NetworkView::listMeetings(int edge, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMeetings(menu, m_canvas->plan().network().edges[edge]);
    menu->popup(where);
}

void NetworkView::showChain(EntityId from, EntityId to, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Network &network = m_canvas->plan().network();
    const QList<int> chain = shortestChain(network, from, to);
    if (chain.isEmpty())
        menu->addAction(i18nc("@info no chain of meetings between two", "No meetings lead from one to the other"))->setEnabled(false);
    else
        m_chain = {from};
    for (const int edge : chain) {
        addMeetings(menu, network.edges[edge]);
        const EntityId one = network.nodes[network.edges[edge].from].entity;
        m_chain.append(one == m_chain.last() ? network.nodes[network.edges[edge].to].entity : one);
    }
    m_added.clear();
    highlight();
    menu->popup(where);
}

void NetworkView::showMenu(int node, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (node >= 0) {
        const EntityId entity = m_canvas->plan().network().nodes[node].entity;
        const EntityId selected = m_selection->place().entity;
        menu->addSection(inMenu(m_canvas->plan().network().nodes[node].name));
        menu->addAction(i18nc("@action:inmenu", "Only Those &Met"), this, [this, entity] {
            NetworkPart part = m_part;
            part.around = m_added;
            part.around.insert(entity);
            part.steps = 1;
            setPart(part);
        });
        if (selected.isValid() && selected != entity) {
            menu->addAction(i18nc("@action:inmenu", "&Chain from the Selected Name"), this,
                            [this, selected, entity, where] { showChain(selected, entity, where); });
        }
        menu->addAction(i18nc("@action:inmenu", "&Hide"), this, [this, entity] {
            NetworkPart part = m_part;
            part.hidden.insert(entity);
            setPart(part);
        });
        menu->addSeparator();
    }
    addPartActions(menu);
    menu->popup(where);
}

void NetworkView::addPartActions(QMenu *menu)
{
    if (!m_part.around.isEmpty()) {
        menu->addAction(i18nc("@action:inmenu", "One Step &Further"), this, [this] {
            NetworkPart part = m_part;
            ++part.steps;
            setPart(part);
        });
    }
    QAction *denied = menu->addAction(i18nc("@option:check", "&Meetings That Did Not Take Place"), this, [this](bool isShown) {
        NetworkPart part = m_part;
        part.denied = isShown ? NetworkPart::Denied::Shown : NetworkPart::Denied::Hidden;
        setPart(part);
    });
    denied->setCheckable(true);
    denied->setChecked(m_part.denied == NetworkPart::Denied::Shown);
    QAction *all = menu->addAction(i18nc("@action:inmenu", "Show &Everybody Again"), this, [this] { setPart({.denied = m_part.denied}); });
    all->setEnabled(m_part != NetworkPart{.denied = m_part.denied});
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

/// By a painter of its own, so that it stays as it is when the view goes on: the same nodes at the same spread.
Picture NetworkView::picture(const PictureRequest &request) const
{
    constexpr QSizeF besides(100, 60); // what nodes and names take beside the outermost centres
    const Look look = lookOf(request, palette());
    const NetworkPlan plan = m_canvas->plan();
    const NetworkStandout standout = m_canvas->standout();
    NetworkViewport part = m_canvas->part();
    if (request.extent == PictureExtent::Whole) {
        part.spread = part.spread.expandedTo({1, 1});
        part.middle = plan.bounds().center();
        part.size = QSizeF(plan.bounds().width() * part.spread.width(), plan.bounds().height() * part.spread.height()) + 2 * besides;
    }
    Picture picture;
    picture.title = i18nc("@title of an exported picture", "Who met whom");
    picture.size = plan.network().nodes.isEmpty() ? QSizeF() : part.size;
    const NetworkSight sight(plan, part, standout);
    picture.paint = [plan, sight, standout, painting = std::make_shared<NetworkPainter>(look)](QPainter &painter) {
        painting->paint(painter, plan, sight, standout);
    };
    picture.look = look;
    picture.font = font();
    const NetworkLegend legend(font());
    picture.legendSize = legend.size();
    picture.paintLegend = [legend, look](QPainter &painter) { legend.paint(painter, look); };
    picture.sources = sourceLines(m_set.meetings, locale());
    return picture;
}

} // namespace dateline
