// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/look.h"
#include "ui/network/networkmarks.h"
#include "ui/network/networksight.h"

#include <QHash>
#include <QImage>
#include <QPainter>

#include <cstdint>
#include <functional>

namespace dateline {

/// What is in the state of being looked at, and of being marked, when a network is painted.
struct NetworkScene {
    const NetworkPlan &plan;
    const NetworkSight &sight;
    const NetworkStandout &standout;
    const NetworkMarks &marks;
    int focused = -1; ///< node that keys have reached
};

/// Paints what is seen of a network, on screens and in exports. Rings and names are painted once as small pictures and
/// set down at whole dots, where the device keeps dots; as text and lines elsewhere. For one thread.
class NetworkPainter
{
public:
    explicit NetworkPainter(const Look &look = {})
        : m_look(look)
    {
    }

    void paint(QPainter &painter, const NetworkScene &scene);

private:
    /// What tells one small picture from another.
    struct PictureKey {
        enum Of : std::uint8_t { Body, CommunitySign, Name, BoldName } of = Body;
        QString words = {};
        EntityKind kind = {};
        qreal radius = 0;
        int community = -1;
        qreal scale = 1;
        bool operator==(const PictureKey &) const = default;
        friend size_t qHash(const PictureKey &key, size_t seed)
        {
            return qHashMulti(seed, int(key.of), key.words, int(key.kind), key.radius, key.community, key.scale);
        }
    };
    struct Stroke {
        QPen pen;
        bool isSmooth = true;
        bool operator==(const Stroke &) const = default;
    };

    [[nodiscard]] Stroke strokeOf(const NetworkSight::Edge &edge, const NetworkScene &scene, bool isPlain) const;
    void paintEdges(QPainter &painter, const NetworkScene &scene) const;
    void paintChanges(QPainter &painter, const NetworkScene &scene) const;
    void paintNode(QPainter &painter, const NetworkScene &scene, int node);
    void paintBody(QPainter &painter, const NetworkNode &node, QPointF centre, qreal radius, int community);
    void paintMarks(QPainter &painter, const NetworkScene &scene, EntityId entity, QPointF centre, qreal radius);
    void paintLabel(QPainter &painter, const QString &text, const QRectF &rect, const QFont &font);
    void set(QPainter &painter, const QRectF &bounds, PictureKey key, const std::function<void(QPainter &)> &paint);

    Look m_look;
    QHash<PictureKey, QImage> m_pictures;
};

} // namespace dateline
