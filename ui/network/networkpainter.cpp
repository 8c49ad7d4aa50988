// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkpainter.h"

#include "ui/look/signs.h"

#include <QFontMetricsF>
#include <QPaintEngine>

#include <cmath>

namespace dateline {

namespace {

constexpr qreal faintness = 0.25;
constexpr qreal initialsFrom = 7; ///< radius
constexpr qreal dotRadius = 2.5;
constexpr qreal changeSignRadius = 7;
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

void NetworkPainter::set(QPainter &painter, const QRectF &bounds, PictureKey key,
                         const std::function<void(QPainter &)> &paint)
{
    if (!keepsDots(painter)) {
        painter.save();
        painter.translate(bounds.topLeft());
        paint(painter);
        painter.restore();
        return;
    }
    const QTransform way = painter.deviceTransform();
    const qreal scale = key.scale = way.m11();
    if (m_pictures.size() > mostKept)
        m_pictures.clear();
    QImage &picture = m_pictures[key];
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
    painter.drawImage(QPointF((std::round(at.x()) - way.dx()) / scale, (std::round(at.y()) - way.dy()) / scale),
                      picture);
}

void NetworkPainter::paint(QPainter &painter, const NetworkScene &scene)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintEdges(painter, scene);
    paintChanges(painter, scene);
    painter.setFont(scene.plan.font());
    for (const int node : scene.sight.nodes()) {
        painter.setOpacity(scene.standout.node(node) == Emphasis::Faint ? faintness : 1);
        paintNode(painter, scene, node);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const NetworkSight::Label &label : scene.sight.labels()) {
        painter.setOpacity(scene.standout.node(label.node) == Emphasis::Faint ? faintness : 1);
        QFont font = scene.plan.font();
        font.setBold(scene.standout.isAny() && scene.standout.node(label.node) == Emphasis::Strong);
        paintLabel(painter, scene.plan.label(label.node), label.rect, font);
    }
    painter.restore();
}

NetworkPainter::Stroke NetworkPainter::strokeOf(const NetworkSight::Edge &edge, const NetworkScene &scene,
                                                bool isPlain) const
{
    const QList<ComparedEdge> &changes = scene.marks.changes;
    const Emphasis emphasis = scene.standout.edge(edge.index);
    const EdgeChange change = changes.isEmpty() ? EdgeChange::Same : changes[edge.index].change;
    const QColor own = changes.isEmpty() ? m_look.edge : changeColor(change, m_look);
    const QColor ink = emphasis == Emphasis::Strong && changes.isEmpty() ? m_look.accent
        : emphasis == Emphasis::Faint                                    ? mixed(own, m_look.base, faintness)
                                                                         : own;
    const bool isSmooth = !isPlain || emphasis == Emphasis::Strong;
    const bool isHairline = !isSmooth && edge.width < 1.5;
    QPen pen(ink, isHairline ? 0 : edge.width, Qt::SolidLine, Qt::FlatCap);
    const QList<qreal> dashes = changes.isEmpty() ? dashesOf(scene.plan.network().edges[edge.index].status, edge.width)
                                                  : changeDashes(change, edge.width);
    if (!isHairline && !dashes.isEmpty())
        pen.setDashPattern(dashes);
    return {pen, isSmooth};
}

/// Those drawn alike that follow one another at a time: to set a pen takes as long as a short line.
void NetworkPainter::paintEdges(QPainter &painter, const NetworkScene &scene) const
{
    const bool isPlain = scene.sight.edges().size() > manyEdges && keepsDots(painter);
    QList<QLineF> lines;
    Stroke stroke;
    const auto draw = [&] {
        painter.setRenderHint(QPainter::Antialiasing, stroke.isSmooth);
        painter.setPen(stroke.pen);
        painter.drawLines(lines);
        lines.clear();
    };
    for (const NetworkSight::Edge &edge : scene.sight.edges()) {
        Stroke next = strokeOf(edge, scene, isPlain);
        if (next != stroke && !lines.isEmpty())
            draw();
        stroke = std::move(next);
        lines.append(edge.line);
    }
    if (!lines.isEmpty())
        draw();
    painter.setRenderHint(QPainter::Antialiasing);
}

/// In the middle of each edge that has room for a sign.
void NetworkPainter::paintChanges(QPainter &painter, const NetworkScene &scene) const
{
    constexpr qreal leastLength = 36;
    constexpr size_t mostSigns = 400;
    if (scene.marks.changes.isEmpty() || scene.sight.edges().size() > mostSigns)
        return;
    for (const NetworkSight::Edge &edge : scene.sight.edges()) {
        if (edge.line.length() < leastLength)
            continue;
        painter.setOpacity(scene.standout.edge(edge.index) == Emphasis::Faint ? faintness : 1);
        paintChangeSign(painter, edge.line.center(), changeSignRadius, scene.marks.changes[edge.index].change, m_look);
    }
    painter.setOpacity(1);
}

void NetworkPainter::paintNode(QPainter &painter, const NetworkScene &scene, int index)
{
    const NetworkNode &node = scene.plan.network().nodes[index];
    const QPointF centre = scene.sight.part().toView(node.position);
    const qreal radius = std::round(scene.plan.radius(index, scene.sight.part().spread) * 2) / 2;
    const bool standsOut =
        index == scene.focused || (scene.standout.isAny() && scene.standout.node(index) == Emphasis::Strong);
    const int community = scene.marks.communities.value(node.entity, -1);
    const QColor color = community < 0 ? m_look.kind(node.kind) : communityColor(community, m_look);
    const bool isSquare = radius < dotRadius && !standsOut && keepsDots(painter); // a circle of so few dots
    if (painter.testRenderHint(QPainter::Antialiasing) == isSquare)
        painter.setRenderHint(QPainter::Antialiasing, !isSquare);
    if (standsOut) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(color, m_look.base, 0.28));
        painter.drawEllipse(centre, radius + 6, radius + 6);
    }
    if (isSquare) {
        const int side = int(std::ceil(2 * radius));
        painter.fillRect(QRectF(std::round(centre.x() - radius), std::round(centre.y() - radius), side, side), color);
        return;
    }
    paintBody(painter, node, centre, radius, community);
    if (radius >= initialsFrom)
        paintMarks(painter, scene, node.entity, centre, radius);
}

void NetworkPainter::paintBody(QPainter &painter, const NetworkNode &node, QPointF centre, qreal radius, int community)
{
    constexpr qreal band = 4; ///< around the ring, in the colour of the community
    const bool isRing = radius >= initialsFrom;
    const qreal reach = radius + (isRing && community >= 0 ? band : 0);
    const QRectF bounds(centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    const QString words = isRing ? initials(node.name, node.kind) : QString();
    set(painter, bounds, {.words = words, .kind = node.kind, .radius = radius, .community = community},
        [&](QPainter &onto) {
            const QRectF rect(reach - radius, reach - radius, 2 * radius, 2 * radius);
            const bool isRound = node.kind == EntityKind::Person || node.kind == EntityKind::Other;
            const auto drawShape = [&](const QRectF &shape) {
                if (isRound)
                    onto.drawEllipse(shape);
                else
                    onto.drawRoundedRect(shape, shape.width() * 0.22, shape.width() * 0.22);
            };
            if (!isRing) {
                onto.setPen(Qt::NoPen);
                onto.setBrush(community < 0 ? m_look.kind(node.kind) : communityColor(community, m_look));
                drawShape(rect);
                return;
            }
            if (community >= 0) {
                onto.setPen(QPen(communityColor(community, m_look), 2));
                onto.setBrush(mixed(communityColor(community, m_look), m_look.base, 0.2));
                drawShape(rect.adjusted(1 - band, 1 - band, band - 1, band - 1));
            }
            onto.setFont(painter.font());
            paintEntityRing(onto, rect, node.kind, node.name, m_look);
        });
}

/// What is beside the ring: the number of the community, a pin, and a dashed ring around who is kept as a group.
void NetworkPainter::paintMarks(QPainter &painter, const NetworkScene &scene, EntityId entity, QPointF centre,
                                qreal radius)
{
    constexpr qreal signRadius = 7;
    constexpr qreal aside = 0.76; ///< of the radius: on the ring, halfway between two sides
    if (scene.marks.group.contains(entity)) {
        QPen pen(m_look.text, 1.5, Qt::CustomDashLine);
        pen.setDashPattern({3, 2.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius + 7, radius + 7);
    }
    if (const int community = scene.marks.communities.value(entity, -1); community >= 0) {
        const QPointF at = centre + QPointF(radius * aside + 1, -radius * aside - 1);
        const QRectF bounds(at - QPointF(signRadius + 1, signRadius + 1),
                            QSizeF(2 * signRadius + 2, 2 * signRadius + 2));
        set(painter, bounds, {.of = PictureKey::CommunitySign, .community = community}, [&](QPainter &onto) {
            paintCommunitySign(onto, QPointF(signRadius + 1, signRadius + 1), signRadius, community, scene.plan.font(),
                               m_look);
        });
    }
    if (scene.marks.pinned.contains(entity))
        paintPin(painter, centre + QPointF(-radius * aside, -radius * aside), m_look);
}

void NetworkPainter::paintLabel(QPainter &painter, const QString &text, const QRectF &rect, const QFont &font)
{
    constexpr qreal halo = 3;
    const QRectF bounds = rect.adjusted(-halo, -halo, halo, halo);
    set(painter, bounds, {.of = font.bold() ? PictureKey::BoldName : PictureKey::Name, .words = text},
        [&](QPainter &onto) {
            onto.setFont(font);
            const QFontMetricsF metrics(font);
            const QPointF baseline((bounds.width() - metrics.horizontalAdvance(text)) / 2, halo + metrics.ascent());
            paintHaloText(onto, baseline, text, m_look.text, m_look.base);
        });
}

} // namespace dateline
