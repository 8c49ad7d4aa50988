// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/lanenames.h"

#include "ui/look/picture.h"
#include "ui/look/signs.h"
#include "ui/timeline/timelinemarkpainter.h"
#include "ui/timeline/timelinewords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double signSize = 20;
constexpr double nameAt = 40;     // where names begin, after the sign
constexpr double behindName = 10;
constexpr double pinSize = 10;
constexpr double narrowest = 112; // pixels of the column
constexpr double widest = 232;
constexpr qsizetype namesMeasured = 300; // those who met most

bool hasSign(const TimelineLane &lane)
{
    return lane.notes || lane.folded > 0 || (!lane.name.isEmpty() && !lane.article.isValid());
}

double startOfName(const TimelineLane &lane)
{
    return hasSign(lane) ? nameAt : TimelineGeometry::edge;
}

double endOfName(const TimelineLane &lane)
{
    return lane.isPinned ? behindName + pinSize + 4 : behindName;
}

/// A drawing pin, seen from the side.
void paintPin(QPainter &painter, QPointF middle, const QColor &ink)
{
    painter.save();
    painter.translate(middle);
    painter.rotate(35);
    painter.setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(0, 1), QPointF(0, pinSize / 2));
    painter.drawLine(QPointF(-3, 1), QPointF(3, 1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF({{-1.4, 1}, {-2, -pinSize / 2}, {2, -pinSize / 2}, {1.4, 1}}));
    painter.restore();
}

/// Sheets that lie on one another.
void paintPile(QPainter &painter, QPointF middle, const QColor &ink)
{
    painter.setPen(QPen(ink, 1.25, Qt::SolidLine, Qt::RoundCap));
    for (const double down : {-4.0, 0.0, 4.0}) {
        painter.drawLine(middle + QPointF(-5, down), middle + QPointF(5, down));
    }
}

} // namespace

double LaneNames::width(const QList<TimelineLane> &lanes, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const TimelineLane &lane : lanes.first(std::min(lanes.size(), namesMeasured))) {
        width = std::max(width,
                         startOfName(lane) + metrics.horizontalAdvance(laneName(lane)) + endOfName(lane) - behindName);
    }
    return std::clamp(std::ceil(width) + behindName + 4, narrowest, widest);
}

void LaneNames::paintSign(QPainter &painter, const QRectF &place, const TimelineLane &lane,
                          TimelineSprites &sprites) const
{
    if (lane.notes) {
        paintNoteSign(painter, place.center(), TimelineMarkPainter::signRadius, *lane.notes, m_look.quiet, m_look.base);
    } else if (lane.folded > 0) {
        paintPile(painter, place.center(), m_look.quiet);
    } else if (hasSign(lane)) {
        const QString called = laneName(lane);
        sprites.set(painter, place.adjusted(-1, -1, 1, 1),
                    {.form = TimelineSprites::Form::Ring,
                     .detail = int(lane.kind),
                     .ground = m_look.base.rgba(),
                     .text = initials(called, lane.kind)},
                    [&](QPainter &onto) {
                        onto.setFont(m_font);
                        paintEntityRing(onto, {1, 1, signSize, signSize}, lane.kind, called, m_look);
                    });
    }
}

void LaneNames::paint(QPainter &painter, const TimelineGeometry &geometry, EntityId selected,
                      TimelineSprites &sprites) const
{
    const QRectF column = geometry.names();
    painter.fillRect(column, m_look.base);
    const auto [first, last] = geometry.lanes();
    for (int index = first; index < last; ++index) {
        const TimelineLane &lane = m_lanes.at(index);
        const double y = geometry.y(index);
        const QRectF row(column.left(), y - geometry.rowHeight() / 2, column.width(), geometry.rowHeight());
        if (!canBeSeen(painter, row)) {
            continue;
        }
        const bool isSelected = lane.entity.isValid() && lane.entity == selected;
        if (isSelected) {
            painter.fillRect(row, mixed(m_look.accent, m_look.base, 0.08));
        }
        painter.setRenderHint(QPainter::Antialiasing);
        paintSign(painter, geometry.placed({TimelineGeometry::edge, y - signSize / 2, signSize, signSize}), lane,
                  sprites);
        if (lane.isPinned) {
            paintPin(painter, geometry.placed({column.width() - behindName - pinSize, y, pinSize, 0}).center(),
                     m_look.quiet);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        QFont font = m_font;
        font.setBold(isSelected);
        const QFontMetricsF metrics(font);
        const double from = startOfName(lane);
        // What tells titles apart is often at their end.
        const Qt::TextElideMode elided = lane.article.isValid() ? Qt::ElideMiddle : Qt::ElideRight;
        const QString name = metrics.elidedText(laneName(lane), elided, column.width() - from - endOfName(lane));
        const double width = metrics.horizontalAdvance(name);
        painter.setFont(font);
        painter.setPen(lane.name.isEmpty() && lane.givenName.isEmpty() ? m_look.quiet : m_look.text);
        painter.drawText(QPointF(geometry.placed({from, 0, width, 1}).left(), std::round(y + metrics.capHeight() / 2)),
                         name);
    }
}

} // namespace dateline
