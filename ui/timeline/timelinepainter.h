// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timelineplacing.h"
#include "ui/look/look.h"
#include "ui/timeline/timelineaxis.h"
#include "ui/timeline/timelinegeometry.h"
#include "ui/timeline/timelineparts.h"
#include "ui/timeline/timelinesprites.h"
#include "ui/timeline/timelinestandout.h"

#include <QFont>
#include <QLocale>
#include <QPainter>
#include <QSet>

#include <memory>
#include <optional>

namespace dateline {

/// How a timeline is painted, whatever it shows.
struct TimelineStyle {
    Look look;
    QFont font;
    QLocale locale;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    std::optional<double> now; ///< where the line of today stands: a Julian day with the time of day
};

/// What stands out in a timeline.
struct TimelineEmphasis {
    QSet<MeetingId> meetings;  ///< stand out while the others recede a little; empty: all are alike
    EntityId entity;           ///< whose lane stands out
    MeetingId selected;
    int hovered = -1;          ///< event under the pointer
    int hoveredLane = -1;      ///< when the pointer is on a count: its lane, and \c hovered one of its events
    int hoveredLine = -1;      ///< lane whose line in a storyline is under the pointer
    int focused = -1;          ///< event that keys have reached

    bool operator==(const TimelineEmphasis &) const = default;
};

/// What is at a point of a timeline.
struct TimelineHit {
    int lane = -1;  ///< with a name at the point, or its line in a storyline; else -1
    int event = -1; ///< with its sign or stroke at the point, else -1
    int count = -1; ///< with a count at the point, one of its events, else -1
    int countLane = -1; ///< and where the count stands
    bool operator==(const TimelineHit &) const = default;
};

/// Paints a timeline on any device, screen and export alike, and tells what it painted where. Its cost depends on what
/// is in the viewport. For one thread: the marks of the zooms that were painted last are kept, and those that come next
/// when the picture goes on moving are gathered meanwhile.
class TimelinePainter
{
public:
    TimelinePainter(Timeline timeline, TimelineStyle style);
    /// With the index of \a timeline, made elsewhere.
    TimelinePainter(Timeline timeline, TimelinePlacing placing, TimelineStyle style);

    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] const TimelinePlacing &placing() const { return m_placing; }
    [[nodiscard]] const TimelineStyle &style() const { return m_style; }
    [[nodiscard]] bool isStoryline() const { return m_timeline.storyline.rows > 0; }
    /// The rows that an event takes at its day, the first and the last: lanes, or rows of a storyline.
    [[nodiscard]] std::pair<int, int> rowsOf(int event) const;
    /// The row of a lane at \a day: in a storyline the one that its line is on then.
    [[nodiscard]] int rowOf(int lane, double day) const;
    void setStyle(const TimelineStyle &style);

    [[nodiscard]] TimelineGeometry geometry(const TimelineViewport &viewport) const;
    /// The size that shows all lanes and the days of \a viewport at its zoom, at most \a widest pixels wide;
    /// all events when that is narrower than they are.
    [[nodiscard]] TimelineViewport whole(const TimelineViewport &viewport, double widest) const;

    /// The larger unit that the left end of the axis is in: "November 2025".
    [[nodiscard]] QString unit(const TimelineViewport &viewport) const;

    /// Paints everything in [0, viewport.size) without its background.
    void paint(QPainter &painter, const TimelineViewport &viewport, const TimelineEmphasis &emphasis) const;

    /// Of what stands out while \a meetings do: see TimelineEmphasis::meetings.
    [[nodiscard]] const TimelineStandout &standingOut(const QSet<MeetingId> &meetings) const;
    /// The event of a meeting; -1 for none.
    [[nodiscard]] int eventOf(MeetingId meeting) const;

    /// The marks of \a viewport and a little around it. Holds until the next call.
    [[nodiscard]] const TimelineMarks &marks(const TimelineViewport &viewport) const { return part(viewport)->marks(); }
    /// The count that was hit; null when it is no longer there.
    [[nodiscard]] const TimelineSign *countAt(const TimelineViewport &viewport, const TimelineHit &hit) const;
    [[nodiscard]] TimelineHit at(const TimelineViewport &viewport, QPointF point) const;
    /// The rectangle around a sign or a count.
    [[nodiscard]] QRectF outline(const TimelineViewport &viewport, const TimelineSign &sign) const;
    /// The rectangle around all signs of an event and its stroke.
    [[nodiscard]] QRectF outline(const TimelineViewport &viewport, int event) const;

private:
    class Frame;

    /// What is known of \a viewport and a little around it.
    [[nodiscard]] std::shared_ptr<const TimelinePart> part(const TimelineViewport &viewport) const
    {
        return m_parts.part(wish(viewport));
    }
    [[nodiscard]] TimelineParts::Wish wish(const TimelineViewport &viewport) const;
    /// Prepares what comes into sight soon when the picture moves on as it did up to \a viewport.
    void lookAhead(const TimelineViewport &viewport) const;
    /// What is painted in a viewport, and what reaches into it.
    [[nodiscard]] TimelineStretch stretch(const TimelineViewport &viewport) const;
    [[nodiscard]] TimelineHit storylineAt(const TimelineGeometry &where, QPointF point) const;
    [[nodiscard]] TimelineHit markAt(const TimelineViewport &viewport, int lane, QPointF point) const;

    Timeline m_timeline;
    TimelinePlacing m_placing;
    TimelineStyle m_style;
    TimelineAxis m_axis;
    qreal m_widestName = 0;
    mutable TimelineParts m_parts;
    mutable std::optional<TimelineViewport> m_painted; ///< last
    mutable std::pair<QSet<MeetingId>, std::shared_ptr<const TimelineStandout>>
        m_standingOut; ///< of the emphasis painted last
    mutable TimelineSprites m_sprites; ///< of the style
    mutable std::pair<MeetingId, int> m_found{{}, -1}; ///< the meeting asked for last and its event
};

} // namespace dateline
