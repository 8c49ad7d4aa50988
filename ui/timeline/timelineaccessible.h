// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinesight.h"

#include <QAccessibleWidget>

#include <map>

namespace dateline {

class TimelineCanvas;

/// A timeline for a screen reader: a list whose items are the marks in sight, each with its meeting in words. Items are
/// made when somebody asks for them.
class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineCanvas *canvas);
    ~TimelineAccessible() override;

    /// Timelines made from now on have this for those who ask; again it does nothing.
    static void install();
    /// Says that keys have reached an event.
    static void tellFocus(TimelineCanvas &canvas, int event);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    using Key = std::pair<int, int>; ///< event and lane
    [[nodiscard]] std::vector<TimelineMark> marks() const;
    [[nodiscard]] QAccessibleInterface *item(const TimelineMark &mark) const;
    [[nodiscard]] const TimelineCanvas &canvas() const;

    mutable std::map<Key, QAccessible::Id> m_items;
};

} // namespace dateline
