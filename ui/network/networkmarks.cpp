// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkmarks.h"

#include <KLocalizedString>

#include <QPainter>
#include <QPolygonF>

#include <array>

namespace dateline {

namespace {

struct Shades {
    QRgb light;
    QRgb dark;
};

// After Okabe and Ito (2008), darker and lighter where the contrast wants it.
constexpr std::array<Shades, colouredCommunities> communityShades{{{0xff0072b2, 0xff56b4e9},
                                                                   {0xffb35900, 0xffe69f00},
                                                                   {0xff007d5c, 0xff2fc79b},
                                                                   {0xffa8397e, 0xffe58fc2},
                                                                   {0xff7a6a00, 0xfff0e442},
                                                                   {0xff5b4bb5, 0xffa99cf5},
                                                                   {0xffb8322a, 0xffff8577},
                                                                   {0xff4d6a1a, 0xffa6cf5a}}};

} // namespace

QColor communityColor(int community, const Look &look)
{
    if (community < 0 || community >= colouredCommunities)
        return look.quiet;
    const Shades &shades = communityShades[size_t(community)];
    return QColor(look.dark ? shades.dark : shades.light);
}

QColor changeColor(EdgeChange change, const Look &look)
{
    switch (change) {
    case EdgeChange::Same:
        return look.edge;
    case EdgeChange::New:
    case EdgeChange::Stronger:
        return communityColor(2, look);
    case EdgeChange::Gone:
    case EdgeChange::Weaker:
        return communityColor(1, look);
    }
    Q_UNREACHABLE_RETURN({});
}

QList<qreal> changeDashes(EdgeChange change, qreal width)
{
    switch (change) {
    case EdgeChange::Same:
    case EdgeChange::New:
    case EdgeChange::Stronger:
    case EdgeChange::Weaker:
        return {};
    case EdgeChange::Gone:
        return {4 / width, 5 / width};
    }
    Q_UNREACHABLE_RETURN({});
}

QString displayName(EdgeChange change)
{
    switch (change) {
    case EdgeChange::Same:
        return i18nc("@item two who met as often in both intervals", "As often");
    case EdgeChange::New:
        return i18nc("@item two who met only in the second interval", "New");
    case EdgeChange::Gone:
        return i18nc("@item two who met only in the first interval", "Gone");
    case EdgeChange::Stronger:
        return i18nc("@item two who met more often in the second interval", "Stronger");
    case EdgeChange::Weaker:
        return i18nc("@item two who met less often in the second interval", "Weaker");
    }
    Q_UNREACHABLE_RETURN({});
}

void paintChangeSign(QPainter &painter, QPointF centre, qreal radius, EdgeChange change, const Look &look)
{
    if (change == EdgeChange::Same)
        return;
    painter.save();
    painter.translate(centre);
    painter.setPen(QPen(look.base, 1.5));
    painter.setBrush(changeColor(change, look));
    painter.drawEllipse(QPointF(), radius, radius);
    painter.setPen(QPen(look.base, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const qreal arm = radius * 0.5;
    if (change == EdgeChange::New || change == EdgeChange::Gone)
        painter.drawLine(QPointF(-arm, 0), QPointF(arm, 0));
    if (change == EdgeChange::New)
        painter.drawLine(QPointF(0, -arm), QPointF(0, arm));
    const qreal way = change == EdgeChange::Stronger ? -1 : 1;
    if (change == EdgeChange::Stronger || change == EdgeChange::Weaker) {
        painter.drawLine(QPointF(0, -arm), QPointF(0, arm));
        painter.drawPolyline(QPolygonF(
            {QPointF(-arm * 0.8, way * arm * 0.2), QPointF(0, way * arm), QPointF(arm * 0.8, way * arm * 0.2)}));
    }
    painter.restore();
}

void paintCommunitySign(QPainter &painter, QPointF centre, qreal radius, int community, const QFont &font,
                        const Look &look)
{
    painter.save();
    painter.setPen(QPen(look.base, 1));
    painter.setBrush(communityColor(community, look));
    painter.drawEllipse(centre, radius, radius);
    QFont small(font);
    small.setBold(true);
    small.setPixelSize(std::max(6, int(radius * (community < 9 ? 1.45 : community < 99 ? 1.1 : 0.8))));
    painter.setFont(small);
    painter.setPen(look.base);
    painter.drawText(QRectF(centre - QPointF(2 * radius, radius), QSizeF(4 * radius, 2 * radius)), Qt::AlignCenter,
                     QString::number(community + 1));
    painter.restore();
}

void paintPin(QPainter &painter, QPointF tip, const Look &look)
{
    painter.save();
    painter.setPen(QPen(look.text, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(tip, tip + QPointF(-3, -6));
    painter.setPen(QPen(look.base, 1));
    painter.setBrush(look.text);
    painter.drawEllipse(tip + QPointF(-4.2, -8.4), 3.6, 3.6);
    painter.restore();
}

} // namespace dateline
