// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinecue.h"

#include "ui/timeline/timelinemarkpainter.h"

#include <KLocalizedString>

#include <QFontMetricsF>

#include <cmath>
#include <tuple>

namespace dateline {

namespace {

constexpr double arrowWidth = 4;
constexpr double arrowRoom = 10; // with the space to the words
constexpr double edge = 10;      // to the end of the names, and to that of the picture
constexpr double besideUnit = 38; // pixels around the larger unit and the words that share the head of the names

QString inWords(TimelineSide side, int events)
{
    switch (side) {
    case TimelineSide::Earlier:
        return i18ncp("@action meetings before the days in sight, short", "%1 earlier", "%1 earlier", events);
    case TimelineSide::Later:
        return i18ncp("@action meetings after the days in sight, short", "%1 later", "%1 later", events);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

TimelineCue TimelineCue::at(TimelineSide side, const TimelinePainter &painter, const TimelineViewport &viewport,
                            const TimelineEmphasis &emphasis)
{
    TimelineCue cue{.side = side, .text = {}, .rect = {}};
    const TimelineStandout &standingOut = painter.standingOut(emphasis.meetings);
    std::tie(cue.events, cue.nearest) =
        side == TimelineSide::Earlier ? standingOut.before(viewport.from) : standingOut.after(viewport.to);
    if (cue.events == 0) {
        return cue;
    }
    const TimelineGeometry geometry = painter.geometry(viewport);
    const double names = geometry.names().width();
    QFont font = TimelineMarkPainter::smallFont(painter.style().font);
    const auto widthOf = [&](const QString &text) { return QFontMetricsF(font).horizontalAdvance(text); };
    cue.text = inWords(side, cue.events);
    double width = widthOf(cue.text) + arrowRoom;
    font.setBold(true);
    if (side == TimelineSide::Earlier && width + widthOf(painter.unit(viewport)) > names - besideUnit) {
        font.setBold(false);
        cue.text = painter.style().locale.toString(cue.events);
        width = widthOf(cue.text) + arrowRoom;
    }
    const double left = side == TimelineSide::Earlier ? names - edge - width : viewport.size.width() - edge - width;
    cue.rect = geometry.placed({left, 0, width, TimelineGeometry::axisHeight});
    return cue;
}

void TimelineCue::paint(QPainter &painter, const TimelineStyle &style) const
{
    if (events == 0) {
        return;
    }
    const bool toTheLeft = (side == TimelineSide::Earlier) != (style.direction == Qt::RightToLeft);
    const QFont font = TimelineMarkPainter::smallFont(style.font);
    const double baseline = std::round(rect.center().y() + QFontMetricsF(font).capHeight() / 2);
    painter.setFont(font);
    painter.setPen(style.look.accent);
    painter.drawText(QPointF(rect.left() + (toTheLeft ? arrowRoom : 0), baseline), text);

    const double tip = toTheLeft ? rect.left() + 0.5 : rect.right() - 0.5;
    const double back = toTheLeft ? tip + arrowWidth : tip - arrowWidth;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.look.accent, 1.5));
    const QPointF arrow[] = {
        {back, rect.center().y() - arrowWidth}, {tip, rect.center().y()}, {back, rect.center().y() + arrowWidth}};
    painter.drawPolyline(arrow, int(std::size(arrow)));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace dateline
