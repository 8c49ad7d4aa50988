// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/legend.h"

#include "ui/look/signs.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal radius = 4.5;
constexpr qreal gap = 5;
constexpr qreal between = 14;

QString word(MeetingStatus status)
{
    return displayName(status).toLower();
}

} // namespace

QSizeF StatusLegend::size() const
{
    const QFontMetricsF metrics(m_font);
    qreal width = -between;
    for (const MeetingStatus status : meetingStatuses) {
        width += 2 * radius + gap + metrics.horizontalAdvance(word(status)) + between;
    }
    return {std::ceil(width), std::ceil(std::max(metrics.height(), 2 * radius))};
}

void StatusLegend::paint(QPainter &painter, QPointF topLeft, const Look &look, const QColor &background) const
{
    painter.save();
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const QSizeF whole = size();
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const qreal middle = topLeft.y() + whole.height() / 2;
    qreal along = 0;
    const auto place = [&](qreal from, qreal width) {
        return topLeft.x() + (mirrored ? whole.width() - from - width : from);
    };
    for (const MeetingStatus status : meetingStatuses) {
        const QPointF centre(place(along, 2 * radius) + radius, middle);
        paintStatusSign(painter, centre, radius, status, look.quiet, background);
        along += 2 * radius + gap;
        const qreal width = metrics.horizontalAdvance(word(status));
        painter.setPen(look.quiet);
        painter.drawText(QPointF(place(along, width), middle + metrics.capHeight() / 2), word(status));
        along += width + between;
    }
    painter.restore();
}

} // namespace dateline
