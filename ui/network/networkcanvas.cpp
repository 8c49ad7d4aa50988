// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkcanvas.h"

#include "ui/network/networkaccessible.h"

#include <KLocalizedString>

#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

constexpr qreal smallestSpread = 0.005;
constexpr qreal largestSpread = 8;
constexpr qreal mostStretched = 1.6;
constexpr QSizeF besides(88, 50); ///< what nodes and names take beside the outermost centres
constexpr qreal noteMargin = 8;

} // namespace

NetworkViewport fitting(const NetworkPlan &plan, QSizeF room)
{
    constexpr qreal farthest = 1e-6; // whatever lies how far away is to be seen
    const QRectF centres = plan.bounds();
    const QSizeF left = (room - 2 * besides).expandedTo({1, 1});
    const qreal across = centres.width() > 0 ? left.width() / centres.width() : 1;
    const qreal down = centres.height() > 0 ? left.height() / centres.height() : 1;
    return {room,
            {std::clamp(std::min(across, mostStretched * down), farthest, 1.0),
             std::clamp(std::min(down, mostStretched * across), farthest, 1.0)},
            centres.center()};
}

NetworkCanvas::NetworkCanvas(QWidget *parent)
    : QWidget(parent)
{
    NetworkAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoFillBackground(false);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

NetworkCanvas::~NetworkCanvas() = default;

void NetworkCanvas::setNetwork(const Network &network, const Look &look, const QFont &font)
{
    setPlan(NetworkPlan(network, font), look);
}

void NetworkCanvas::setPlan(const NetworkPlan &plan, const Look &look)
{
    const QList<NetworkNode> &nodes = plan.network().nodes;
    const EntityId focused = m_focused >= 0 ? m_plan.network().nodes[m_focused].entity : EntityId();
    if (look.base != m_look.base || look.text != m_look.text || look.accent != m_look.accent
        || plan.font() != m_plan.font())
        m_painter = NetworkPainter(look);
    m_look = look;
    m_plan = plan;
    m_marks.changes.clear(); // are of the edges before
    m_standout = NetworkStandout(m_plan.network(), m_highlight);
    const auto again = std::ranges::find(nodes, focused, &NetworkNode::entity);
    m_focused = focused.isValid() && again != nodes.end() ? int(again - nodes.begin()) : -1;
    m_drag = Drag::None;
    m_isSightOld = true;
    update();
    // Before the frame, which is long by itself.
    QMetaObject::invokeMethod(this, [this] { std::ignore = sight(); }, Qt::QueuedConnection);
}

void NetworkCanvas::setMarks(const NetworkMarks &marks)
{
    m_marks = marks;
    if (m_marks.changes.size() != m_plan.network().edges.size())
        m_marks.changes.clear();
    update();
}

void NetworkCanvas::setHighlight(const NetworkHighlight &highlight)
{
    if (highlight == m_highlight)
        return;
    m_highlight = highlight;
    m_standout = NetworkStandout(m_plan.network(), m_highlight);
    m_isSightOld = true;
    update();
}

void NetworkCanvas::setPart(const NetworkViewport &part)
{
    if (part == m_part)
        return;
    m_part = part;
    m_isSightOld = true;
    update();
    Q_EMIT partChanged();
}

const NetworkSight &NetworkCanvas::sight() const
{
    if (std::exchange(m_isSightOld, false))
        m_sight = NetworkSight(m_plan, m_part, m_standout);
    return m_sight;
}

void NetworkCanvas::fit()
{
    setPart(fitting(m_plan, size()));
    m_fitted = true;
}

void NetworkCanvas::zoom(qreal factor, QPointF fixed)
{
    NetworkViewport part = m_part;
    const QPointF at = part.toLaidOut(fixed);
    const auto [smaller, larger] = std::minmax({part.spread.width(), part.spread.height()});
    part.spread *= std::clamp(factor, std::min(1.0, smallestSpread / smaller), std::max(1.0, largestSpread / larger));
    const QPointF now = part.toView(at) - fixed;
    part.middle += QPointF(now.x() / part.spread.width(), now.y() / part.spread.height());
    setPart(part);
    m_fitted = false;
}

void NetworkCanvas::zoom(qreal factor)
{
    zoom(factor, QRectF(rect()).center());
}

void NetworkCanvas::focusNode(int node)
{
    m_focused = node;
    update();
    if (node < 0)
        return;
    constexpr qreal room = 60;
    const QPointF at = m_part.toView(m_plan.network().nodes[node].position);
    const QPointF inside(std::clamp(at.x(), std::min(room, width() / 2.0), std::max(width() - room, width() / 2.0)),
                         std::clamp(at.y(), std::min(room, height() / 2.0), std::max(height() - room, height() / 2.0)));
    if (inside != at) {
        NetworkViewport part = m_part;
        part.middle +=
            QPointF((at.x() - inside.x()) / part.spread.width(), (at.y() - inside.y()) / part.spread.height());
        setPart(part);
        m_fitted = false;
    }
    NetworkAccessible::tellFocus(*this, node);
}

void NetworkCanvas::press(int node)
{
    focusNode(node);
    Q_EMIT nodeClicked(node);
}

QString NetworkCanvas::inWords(int node) const
{
    const NetworkNode &each = m_plan.network().nodes[node];
    QString words = i18ncp("@info accessible, name and number of meetings", "%2, %1 meeting", "%2, %1 meetings",
                           each.meetings, each.name);
    if (const int community = m_marks.communities.value(each.entity, -1); community >= 0)
        words += i18nc("@info accessible, follows a name", ", community %1", community + 1);
    if (m_marks.pinned.contains(each.entity))
        words += i18nc("@info accessible, follows a name", ", pinned");
    if (m_marks.group.contains(each.entity))
        words += i18nc("@info accessible, follows a name", ", in the first group");
    return words;
}

void NetworkCanvas::showTip(const QPoint &at, const QPoint &where)
{
    QString words;
    const Network &network = m_plan.network();
    if (const int node = sight().nodeAt(m_plan, at); node >= 0) {
        words = inWords(node);
    } else if (const int edge = sight().edgeAt(at); edge >= 0) {
        words = i18ncp("@info:tooltip two who met, number of meetings", "%2 and %3: %1 meeting",
                       "%2 and %3: %1 meetings", network.edges[edge].meetings.size(),
                       network.nodes[network.edges[edge].from].name, network.nodes[network.edges[edge].to].name);
        if (!m_marks.changes.isEmpty()) {
            const ComparedEdge &compared = m_marks.changes[edge];
            words += i18nc(
                "@info:tooltip follows two who met: what became of it, meetings in the first and in the second interval",
                " (%1: %2, then %3)", displayName(compared.change), compared.before, compared.after);
        }
    }
    QToolTip::showText(where, words.isEmpty() ? words : Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal), this);
}

bool NetworkCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showTip(help->pos(), help->globalPos());
    return true;
}

void NetworkCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.base);
    m_painter.paint(painter,
                    {.plan = m_plan,
                     .sight = sight(),
                     .standout = m_standout,
                     .marks = m_marks,
                     .focused = hasFocus() ? m_focused : -1});
    if (m_drag == Drag::Lasso) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_look.accent, 1.5, Qt::DashLine));
        QColor inside = m_look.accent;
        inside.setAlphaF(0.1F);
        painter.setBrush(inside);
        painter.drawPolygon(m_lasso);
    }
    paintNote(painter);
    if (m_plan.network().nodes.isEmpty()) {
        painter.setPen(m_look.quiet);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
}

/// Says so when edges are left out.
void NetworkCanvas::paintNote(QPainter &painter) const
{
    if (m_sight.edgesLeftOut() == 0)
        return;
    const QString note = i18ncp("@info in a corner of the network", "zoom in for %1 more line",
                                "zoom in for %1 more lines", m_sight.edgesLeftOut());
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const QRectF box(width() - metrics.horizontalAdvance(note) - 2 * noteMargin,
                     height() - metrics.height() - noteMargin, metrics.horizontalAdvance(note) + 2 * noteMargin,
                     metrics.height() + noteMargin);
    painter.fillRect(box, m_look.base);
    painter.setPen(m_look.quiet);
    painter.drawText(box, Qt::AlignCenter, note);
}

void NetworkCanvas::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void NetworkCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    NetworkViewport part = m_part;
    part.size = size();
    setPart(part);
    if (m_fitted)
        fit();
}

} // namespace dateline
