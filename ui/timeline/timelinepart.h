// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelineplacing.h"
#include "ui/timeline/timelinestandout.h"

#include <QList>
#include <QString>

#include <vector>

namespace dateline {

/// A bar, and how it looks.
struct PaintedBar {
    TimelineBar bar;
    bool soft = false;      ///< its days are not known
    bool uncertain = false; ///< they are said with doubt
    bool ofNotes = false;
    bool recedes = false;   ///< others stand out

    bool operator==(const PaintedBar &) const = default;
};

/// What is known of a stretch of a timeline at a step of zoom (TimelineSpacing::at()), however it is moved and zoomed
/// in there: its signs and strokes, and what the labels of signs say. So a frame need not look events up.
class TimelinePart
{
public:
    TimelinePart(const Timeline &timeline, const TimelinePlacing &placing, const TimelineSpacing &spacing,
                 const TimelineStretch &stretch);

    [[nodiscard]] const TimelineSpacing &spacing() const { return m_spacing; }
    [[nodiscard]] const TimelineMarks &marks() const { return m_marks; }
    /// What all meetings of a sign of marks() have in common; may be empty.
    [[nodiscard]] const QString &label(const TimelineSign &sign) const
    {
        return m_labels[size_t(&sign - m_marks.signs().data())];
    }

private:
    TimelineSpacing m_spacing;
    TimelineMarks m_marks;
    std::vector<QString> m_labels; ///< of each sign
};

/// The bars of a part, by lane. The same ones within its step of zoom: what is too short in the middle of that is left
/// out, and what looks alike is one (TimelinePlacing::bars()), those that stand out first.
[[nodiscard]] QList<PaintedBar> paintedBars(const Timeline &timeline, const TimelinePlacing &placing,
                                            const TimelinePart &part, const TimelineStandout &standingOut);

} // namespace dateline
