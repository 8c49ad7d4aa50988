// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkpainter.h"

#include "ui/look/signs.h"

#include <QFontMetricsF>
#include <QPaintEngine>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qreal faintness = 0.25;
constexpr qreal initialsFrom = 7; ///< radius
constexpr qreal dotRadius = 2.5;
constexpr qsizetype mostKept = 6000;
constexpr size_t manyEdges = 300; ///< of which only those that stand out are smooth: that takes ten times as long

bool keepsDots(const QPainter &painter)
{
    const QTransform &way = painter.deviceTransform();
    return painter.paintEngine()->type() == QPaintEngine::Raster && way.type() <= QTransform::TxScale && way.m11() > 0
        && way.m11() == way.m22();
}

QList<qreal> dashesOf(MeetingStatus status, qreal width)
{
    switch (status) {
    case MeetingStatus::Held:
        return {};
    case MeetingStatus::Planned:
    case MeetingStatus::Possible:
        return {8 / width, 6 / width};
    case MeetingStatus::NotHeld:
        return {2 / width, 6 / width};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

void NetworkPainter::set(QPainter &painter, const QRectF &bounds, const QString &key, const std::function<void(QPainter &)> &paint)
{
    if (!keepsDots(painter)) {
        painter.save();
        painter.translate(bounds.topLeft());
        paint(painter);
        painter.restore();
        return;
    }
    const QTransform way = painter.deviceTransform();
    const qreal scale = way.m11();
    if (m_pictures.size() > mostKept)
        m_pictures.clear();
    QImage &picture = m_pictures[key + u'\x1f' + QString::number(scale)];
    if (picture.isNull()) {
        const QSize size(int(std::ceil(bounds.width() * scale)), int(std::ceil(bounds.height() * scale)));
        picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(scale);
        picture.fill(Qt::transparent);
        QPainter onto(&picture);
        onto.setRenderHint(QPainter::Antialiasing);
        paint(onto);
    }
    const QPointF at = way.map(bounds.topLeft());
    painter.drawImage(QPointF((std::round(at.x()) - way.dx()) / scale, (std::round(at.y()) - way.dy()) / scale), picture);
}

void NetworkPainter::paint(QPainter &painter, const NetworkPlan &plan, const NetworkSight &sight, const NetworkStandout &standout, int focused)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintEdges(painter, plan, sight, standout);
    painter.setFont(plan.font());
    for (const int node : sight.nodes()) {
        painter.setOpacity(standout.node(node) == Emphasis::Faint ? faintness : 1);
        paintNode(painter, plan.network().nodes[node], sight.part().toView(plan.network().nodes[node].position),
                  plan.radius(node, sight.part().spread), node == focused || (standout.isAny() && standout.node(node) == Emphasis::Strong));
    }
    for (const NetworkSight::Label &label : sight.labels()) {
        painter.setOpacity(standout.node(label.node) == Emphasis::Faint ? faintness : 1);
        QFont font = plan.font();
        font.setBold(standout.isAny() && standout.node(label.node) == Emphasis::Strong);
        paintLabel(painter, plan.label(label.node), label.rect, font);
    }
    painter.restore();
}

void NetworkPainter::paintEdges(QPainter &painter, const NetworkPlan &plan, const NetworkSight &sight, const NetworkStandout &standout) const
{
    const bool isPlain = sight.edges().size() > manyEdges && keepsDots(painter);
    const auto paint = [&](const NetworkSight::Edge &edge) {
        const Emphasis emphasis = standout.edge(edge.index);
        const QColor ink = emphasis == Emphasis::Strong  ? m_look.accent
            : emphasis == Emphasis::Faint ? mixed(m_look.edge, m_look.base, faintness)
                                          : m_look.edge;
        QPen pen(ink, edge.width);
        pen.setCapStyle(Qt::FlatCap);
        const bool isPlainEdge = isPlain && emphasis != Emphasis::Strong;
        painter.setRenderHint(QPainter::Antialiasing, !isPlainEdge);
        if (isPlainEdge && edge.width < 1.5)
            pen.setWidth(0);
        else if (const QList<qreal> dashes = dashesOf(plan.network().edges[edge.index].status, edge.width); !dashes.isEmpty())
            pen.setDashPattern(dashes);
        painter.setPen(pen);
        painter.drawLine(edge.line);
    };
    for (const NetworkSight::Edge &edge : sight.edges())
        paint(edge);
    painter.setRenderHint(QPainter::Antialiasing);
}

void NetworkPainter::paintNode(QPainter &painter, const NetworkNode &node, QPointF centre, qreal radius, bool standsOut)
{
    const qreal rounded = std::round(radius * 2) / 2;
    if (standsOut) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(m_look.kind(node.kind), m_look.base, 0.28));
        painter.drawEllipse(centre, rounded + 5, rounded + 5);
    }
    if (rounded < dotRadius && !standsOut && keepsDots(painter)) { // a circle of so few dots is a square
        const int side = int(std::ceil(2 * rounded));
        painter.fillRect(QRectF(std::round(centre.x() - rounded), std::round(centre.y() - rounded), side, side), m_look.kind(node.kind));
        return;
    }
    const bool isRing = rounded >= initialsFrom;
    const QRectF bounds(centre - QPointF(rounded, rounded), QSizeF(2 * rounded, 2 * rounded));
    const QString key = QString::number(int(node.kind)) + u':' + QString::number(rounded) + (isRing ? u':' + initials(node.name, node.kind) : QString());
    set(painter, bounds, key, [&](QPainter &onto) {
        const QRectF rect(0, 0, 2 * rounded, 2 * rounded);
        if (isRing) {
            onto.setFont(painter.font());
            paintEntityRing(onto, rect, node.kind, node.name, m_look);
            return;
        }
        onto.setPen(Qt::NoPen);
        onto.setBrush(m_look.kind(node.kind));
        if (node.kind == EntityKind::Person || node.kind == EntityKind::Other)
            onto.drawEllipse(rect);
        else
            onto.drawRoundedRect(rect, rounded * 0.4, rounded * 0.4);
    });
}

void NetworkPainter::paintLabel(QPainter &painter, const QString &text, const QRectF &rect, const QFont &font)
{
    constexpr qreal halo = 3;
    const QRectF bounds = rect.adjusted(-halo, -halo, halo, halo);
    set(painter, bounds, (font.bold() ? u"b:"_s : u"n:"_s) + text, [&](QPainter &onto) {
        onto.setFont(font);
        const QFontMetricsF metrics(font);
        const QPointF baseline((bounds.width() - metrics.horizontalAdvance(text)) / 2, halo + metrics.ascent());
        paintHaloText(onto, baseline, text, m_look.text, m_look.base);
    });
}

} // namespace dateline
