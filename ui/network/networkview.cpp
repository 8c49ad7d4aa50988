// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkview.h"

#include "ui/look/datewords.h"
#include "ui/look/signs.h"
#include "ui/look/sourcelines.h"
#include "ui/network/networkcanvas.h"
#include "ui/network/networklegend.h"
#include "ui/network/networkscene.h"

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
    , m_scene(new NetworkScene(this))
    , m_canvas(new NetworkCanvas(this))
    , m_empty(new QLabel(i18nc("@info empty network", "Nobody has met anybody here yet."), this))
    , m_stack(new QStackedLayout(this))
{
    setAccessibleName(i18nc("@title:tab", "Network"));
    m_canvas->setScene(m_scene);
    m_canvas->setAccessibleName(i18nc("@info accessible", "Network of who met whom; arrow keys go from name to name"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->setEnabled(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_canvas);
    connect(m_canvas, &NetworkCanvas::clicked, this, &NetworkView::click);
    connect(m_canvas, &NetworkCanvas::stepped, this, &NetworkView::step);
    connect(m_selection, &Selection::placeChanged, this, [this](const Place &place) { m_scene->emphasize(place.entity); });
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
    m_networkAsked = m_corpus->network(m_selection->filter(), m_scene->positions());
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
    const bool wasEmpty = m_scene->isEmpty();
    m_network = network;
    m_set = set;
    refresh();
    m_stack->setCurrentWidget(m_scene->isEmpty() ? static_cast<QWidget *>(m_empty) : m_canvas);
    if (wasEmpty || m_canvas->isFitted())
        m_canvas->fit();
    Q_EMIT shown();
}

void NetworkView::refresh()
{
    const Look look = Look::of(palette());
    m_canvas->setBackgroundBrush(look.base);
    m_scene->show(m_network, look, font());
    m_scene->emphasize(m_selection->place().entity);
}

void NetworkView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void NetworkView::click(QGraphicsItem *item, const QPoint &globalPosition)
{
    if (const auto *node = qgraphicsitem_cast<NodeItem *>(item))
        m_selection->selectEntity(node->node().entity);
    else if (const auto *edge = qgraphicsitem_cast<EdgeItem *>(item))
        listMeetings(edge->edge(), globalPosition);
    else
        m_selection->selectEntity({});
}

void NetworkView::step(int by)
{
    const NodeItem *next = m_scene->neighbour(m_selection->place().entity, by);
    if (!next)
        return;
    m_selection->selectEntity(next->node().entity);
    m_canvas->ensureVisible(next);
    m_canvas->setAccessibleDescription(
        i18ncp("@info accessible, name and number of meetings", "%2, %1 meeting", "%2, %1 meetings", next->node().meetings,
               next->node().name));
}

void NetworkView::listMeetings(const NetworkEdge &edge, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString from = m_network.nodes[edge.from].name;
    const QString to = m_network.nodes[edge.to].name;
    menu->addSection(inMenu(i18nc("@title:menu two who met", "%1 and %2", from, to)));
    for (const MeetingRecord &meeting : std::as_const(m_set.meetings)) {
        if (!edge.meetings.contains(meeting.id))
            continue;
        menu->addAction(entryText(meeting), this, [this, meeting] {
            m_selection->showPassage(meeting.article, meeting.evidence.value(0), meeting.id);
        });
    }
    menu->popup(globalPosition);
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

/// A scene of its own paints it, so that it stays as it is when the view goes on: the same nodes at the same spread.
Picture NetworkView::picture(const PictureRequest &request) const
{
    const Look look = lookOf(request, palette());
    const PictureExtent extent = request.extent;
    const auto scene = std::make_shared<NetworkScene>();
    scene->setSpread(extent == PictureExtent::Whole ? m_scene->spread().expandedTo({1, 1}) : m_scene->spread());
    scene->show(m_network, look, font());
    scene->emphasize(m_scene->emphasized());
    const QRectF part = extent == PictureExtent::Whole
        ? scene->sceneRect()
        : m_canvas->mapToScene(m_canvas->viewport()->rect()).boundingRect();
    Picture picture;
    picture.title = i18nc("@title of an exported picture", "Who met whom");
    picture.size = m_network.nodes.isEmpty() ? QSizeF() : part.size();
    picture.paint = [scene, part](QPainter &painter) { scene->render(&painter, QRectF(QPointF(), part.size()), part); };
    picture.look = look;
    picture.font = font();
    const NetworkLegend legend(font());
    picture.legendSize = legend.size();
    picture.paintLegend = [legend, look](QPainter &painter) { legend.paint(painter, look); };
    picture.sources = sourceLines(m_set.meetings, locale());
    return picture;
}

} // namespace dateline
