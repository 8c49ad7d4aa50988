// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineaccessible.h"

#include "ui/look/listitemaccessible.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelinewords.h"

#include <KLocalizedString>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostItems = 2000;

/// One mark; asks the canvas anew each time, since the picture moves.
class MarkAccessible : public ListItemAccessible<TimelineCanvas>
{
public:
    MarkAccessible(TimelineCanvas *canvas, const TimelineMark &mark)
        : ListItemAccessible(canvas)
        , m_mark(mark)
    {
    }

    bool isValid() const override
    {
        return canvas() && m_mark.event < int(canvas()->painter().timeline().events.size());
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const TimelineViewport part = canvas()->shownPart();
        const TimelineSign *count = m_mark.lane < 0
            ? nullptr
            : canvas()->painter().countAt(part, {.count = m_mark.event, .countLane = m_mark.lane});
        const QRectF there =
            count ? canvas()->painter().outline(part, *count) : canvas()->painter().outline(part, m_mark.event);
        const QRect shown = there.toAlignedRect() & canvas()->viewport()->rect();
        return {canvas()->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        const TimelineEmphasis &emphasis = canvas()->emphasis();
        state.focusable = m_mark.lane < 0;
        state.selectable = m_mark.lane < 0;
        state.focused = m_mark.lane < 0 && emphasis.focused == m_mark.event;
        state.selected = m_mark.lane < 0 && emphasis.selected.isValid()
            && canvas()->painter().timeline().events.at(m_mark.event).meeting == emphasis.selected;
        return state;
    }

private:
    QString name() const override { return m_mark.lane < 0 ? canvas()->inWords(m_mark.event) : countOnLane(); }
    void press() override { canvas()->press(m_mark.event, m_mark.lane); }
    void focus() override { canvas()->focusEvent(m_mark.event); }

    [[nodiscard]] QString countOnLane() const
    {
        const TimelineLane &lane = canvas()->painter().timeline().lanes.at(m_mark.lane);
        return i18nc("@info:whatsthis how many, of whom or where, and the first of them", "%1, %2: from %3",
                     countInWords(lane.notes, m_mark.meetings), laneName(lane), canvas()->inWords(m_mark.event));
    }

    TimelineMark m_mark;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *canvas = className == "dateline::TimelineCanvas"_L1 ? qobject_cast<TimelineCanvas *>(object) : nullptr;
    return canvas ? new TimelineAccessible(canvas) : nullptr;
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineCanvas *canvas)
    : QAccessibleWidget(canvas, QAccessible::List)
{
}

TimelineAccessible::~TimelineAccessible()
{
    for (const auto &[key, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
}

void TimelineAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

const TimelineCanvas &TimelineAccessible::canvas() const
{
    return *static_cast<const TimelineCanvas *>(object());
}

std::vector<TimelineMark> TimelineAccessible::marks() const
{
    return marksInSight(canvas().painter(), canvas().shownPart(), mostItems);
}

QAccessibleInterface *TimelineAccessible::item(const TimelineMark &mark) const
{
    const Key key(mark.event, mark.lane);
    const auto known = m_items.find(key);
    if (known != m_items.end()) {
        if (QAccessibleInterface *there = QAccessible::accessibleInterface(known->second); there && there->isValid())
            return there;
    }
    if (m_items.size() > 2 * mostItems) {
        for (const auto &[other, id] : m_items)
            QAccessible::deleteAccessibleInterface(id);
        m_items.clear();
    }
    auto *made = new MarkAccessible(static_cast<TimelineCanvas *>(object()), mark);
    m_items[key] = QAccessible::registerAccessibleInterface(made);
    return made;
}

int TimelineAccessible::childCount() const
{
    return int(marks().size());
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    const auto all = marks();
    return index >= 0 && index < int(all.size()) ? item(all[size_t(index)]) : nullptr;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto all = marks();
    const auto there = std::ranges::find_if(all, [&](const TimelineMark &mark) { return item(mark) == child; });
    return there == all.end() ? -1 : int(there - all.begin());
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const QPointF point = canvas().viewport()->mapFromGlobal(QPointF(x, y));
    for (const auto all = marks(); const TimelineMark &mark : all) {
        if (mark.rect.contains(point))
            return item(mark);
    }
    return nullptr;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    const int event = canvas().emphasis().focused;
    return event < 0 ? QAccessibleWidget::focusChild() : item({.event = event, .rect = {}});
}

void TimelineAccessible::tellFocus(TimelineCanvas &canvas, int event)
{
    if (!QAccessible::isActive())
        return;
    auto *list = dynamic_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(&canvas));
    if (list && event >= 0) {
        QAccessibleEvent reached(list->item({.event = event, .rect = {}}), QAccessible::Focus);
        QAccessible::updateAccessibility(&reached);
    }
}

} // namespace dateline
