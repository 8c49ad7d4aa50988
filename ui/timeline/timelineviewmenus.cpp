// SPDX-License-Identifier: GPL-3.0-only
// What the menus of the timeline list and offer.
#include "ui/timeline/timelineview.h"

#include "ui/look/phrases.h"
#include "ui/look/signs.h"
#include "ui/selection/meetingmenu.h"
#include "ui/timeline/lanearranger.h"
#include "ui/timeline/timelinecanvas.h"

#include <KLocalizedString>

#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace dateline {
using namespace Qt::StringLiterals;

/// What can be done with a meeting, with the lane it stands on and with whom the lane is of.
void TimelineView::offerMenu(int event, int lane, QPoint where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const MeetingRecord *meeting = event >= 0 ? m_records.meeting(event) : nullptr) {
        addWaysTo(*meeting, menu, m_selection);
        Q_EMIT menuWanted(menu, {.article = meeting->article, .meeting = meeting->id});
        menu->addSeparator();
    }
    if (lane >= 0) {
        const Timeline &timeline = m_canvas->painter().timeline();
        m_arranger->fill(menu, timeline, m_lanes, lane);
        if (event < 0) {
            Q_EMIT menuWanted(menu, {.entity = timeline.lanes.at(lane).entity});
        }
    }
    if (menu->isEmpty()) {
        delete menu;
    } else {
        menu->popup(where);
    }
}

QIcon TimelineView::iconOf(int event) const
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const Look look = Look::of(palette());
    if (const NoteRecord *note = m_records.note(event)) {
        paintNoteSign(painter, QPointF(size, size) / 2, 5, note->kind, look.quiet, look.base);
    } else {
        const MeetingStatus status = m_canvas->painter().timeline().events.at(event).status;
        paintStatusSign(painter, QPointF(size, size) / 2, 5, status, look.accent, look.base);
    }
    return QIcon(pixmap);
}

void TimelineView::offer(const QList<int> &events, const QRect &where)
{
    delete m_offered;
    m_offered = new QMenu(this);
    m_offered->setAttribute(Qt::WA_DeleteOnClose);
    for (const int event : events) {
        const QString text = inMenu(m_records.inBrief(event));
        if (!text.isEmpty()) {
            m_offered->addAction(iconOf(event), text, this, [this, event] { selectEvent(event); });
        }
    }
    m_offered->addSeparator();
    m_offered->addAction(QIcon::fromTheme(u"zoom-in"_s), i18nc("@action:inmenu", "Zoom In"), this,
                         [this, events] { m_canvas->open(events); });
    m_offered->popup(where.bottomLeft() + QPoint(0, 2));
}

} // namespace dateline
