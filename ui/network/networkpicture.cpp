// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkpicture.h"

#include "ui/network/timestrip.h"

#include <memory>

namespace dateline {

namespace {

constexpr QSizeF besides(100, 60); ///< what nodes and names take beside the outermost centres
constexpr qreal stripMargin = 16;  ///< beside and above the time

/// What one frame paints; for one thread.
struct Frame {
    NetworkPlan plan;
    NetworkStandout standout;
    NetworkMarks marks;
    NetworkSight sight;
    NetworkPainter painter;
    TimeStripPainter strip;
};

NetworkViewport wholeOf(const NetworkPlan &plan, NetworkViewport part)
{
    part.spread = part.spread.expandedTo({1, 1});
    part.middle = plan.bounds().center();
    part.size = QSizeF(plan.bounds().width() * part.spread.width(), plan.bounds().height() * part.spread.height())
        + 2 * besides;
    return part;
}

} // namespace

Picture NetworkPicture::painted(const PictureRequest &request, const Look &look) const
{
    Picture picture;
    picture.look = look;
    picture.font = plan.font();
    picture.runsThroughTime = !time.days().isEmpty();
    const NetworkLegend told(plan.font(), legend);
    picture.legendSize = told.size();
    picture.paintLegend = [told, look](QPainter &painter) { told.paint(painter, look); };
    if (plan.network().nodes.isEmpty())
        return picture;
    const bool isFilm = request.until && picture.runsThroughTime;
    const NetworkViewport shown = request.extent == PictureExtent::Whole ? wholeOf(plan, part) : part;
    NetworkMarks worn = marks;
    if (isFilm)
        worn.changes.clear(); // are of all of the time
    const NetworkPlan then = isFilm ? NetworkPlan(time.until(plan.network(), time.dayAt(*request.until)), plan) : plan;
    const NetworkStandout standout(then.network(), highlight);
    const auto frame =
        std::make_shared<Frame>(Frame{then, standout, worn, NetworkSight(then, shown, standout), NetworkPainter(look),
                                      isFilm ? TimeStripPainter(time, look, plan.font(), locale) : TimeStripPainter()});
    picture.size = shown.size + QSizeF(0, isFilm ? TimeStripPainter::height + stripMargin : 0);
    picture.paint = [frame, shown, until = request.until](QPainter &painter) {
        frame->painter.paint(
            painter, {.plan = frame->plan, .sight = frame->sight, .standout = frame->standout, .marks = frame->marks});
        if (frame->strip.time().days().isEmpty())
            return;
        painter.save();
        painter.translate(stripMargin, shown.size.height() + stripMargin / 2);
        frame->strip.paint(painter, shown.size.width() - 2 * stripMargin, *until);
        painter.restore();
    };
    return picture;
}

} // namespace dateline
