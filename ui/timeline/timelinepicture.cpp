// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinepicture.h"

#include "ui/look/datewords.h"
#include "ui/timeline/timelinemarkpainter.h"
#include "ui/timeline/timelinewords.h"

#include <KLocalizedString>

#include <algorithm>
#include <cmath>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

/// Two paintings side by side: \a earlier before \a x, \a later after it, and a line between.
void paintSideBySide(QPainter &onto, double x, const TimelineGeometry &geometry, const TimelinePicture &earlier,
                     const TimelinePicture &later)
{
    const QSizeF size = later.part.size;
    QRectF before(0, 0, x, size.height());
    QRectF after(x, 0, size.width() - x, size.height());
    if (geometry.isMirrored())
        std::swap(before, after);
    for (const auto &[where, what] : {std::pair(before, earlier), std::pair(after, later)}) {
        onto.save();
        onto.setClipRect(where, Qt::IntersectClip);
        what.painter->paint(onto, what.part, what.emphasis);
        onto.restore();
    }
    onto.fillRect(QRectF(x - 1, TimelineGeometry::axisHeight, 1, size.height() - TimelineGeometry::axisHeight),
                  later.painter->style().look.accent);
}

} // namespace

Picture TimelinePicture::until(double share) const
{
    const TimelineStyle &style = painter->style();
    Picture picture{.title = {},
                    .size = part.size,
                    .paint = {},
                    .look = style.look,
                    .font = style.font,
                    .legendSize = {},
                    .paintLegend = {}};
    const auto firstDay = qint64(std::floor(part.from));
    const auto lastDay = std::max(qint64(std::ceil(part.to)) - 1, firstDay);
    picture.title = i18nc("@title of an exported picture: an interval of days", "Meetings, %1",
                          DateWords(style.locale).between(firstDay, lastDay, "yMMMMd"_L1));
    const StatusLegend legend(TimelineMarkPainter::smallFont(style.font), legendOf(painter->timeline()));
    picture.legendSize = legend.size();
    picture.paintLegend = [legend, look = style.look](QPainter &onto) { legend.paint(onto, {}, look, look.base); };
    picture.runsThroughTime = picture.paintsOnAnyThread = true;
    if (share >= 1) {
        picture.paint = [it = *this](QPainter &onto) { it.painter->paint(onto, it.part, it.emphasis); };
        return picture;
    }
    Timeline lanes = painter->timeline();
    lanes.events.clear();
    lanes.storyline.lines.clear();
    const TimelinePicture blank{
        .painter = std::make_shared<TimelinePainter>(std::move(lanes), style), .part = part, .emphasis = {}};
    const TimelineGeometry geometry = painter->geometry(part);
    const double x = std::round(geometry.x(part.from + share * (part.to - part.from)));
    picture.paint = [it = *this, blank, geometry, x](QPainter &onto) { paintSideBySide(onto, x, geometry, it, blank); };
    return picture;
}

} // namespace dateline
