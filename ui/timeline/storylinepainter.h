// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/labelroom.h"
#include "ui/timeline/storylineshape.h"
#include "ui/timeline/timelinepainter.h"

#include <QPainter>

namespace dateline {

/// What a storyline is painted with. All but the plain values must outlive the painter.
struct StorylineScene {
    const TimelineGeometry &geometry;
    const Timeline &timeline;
    const TimelinePlacing &placing;
    const TimelineStyle &style;
    const TimelineEmphasis &emphasis;
    const TimelineStandout &standingOut;
    int selected = -1; ///< event
    TimelineSprites &sprites;
};

/// Paints the lines of people through time and the meetings that draw them together, in layers. Lives for one frame.
class StorylinePainter
{
public:
    StorylinePainter(QPainter &painter, const StorylineScene &scene);

    void paintLines();
    void paintMeetings();
    /// Joins what articles tell differently.
    void paintBrackets();
    /// Places beside meetings, and names where lines begin.
    void paintLabels();
    /// The names of who runs at the beginning of the picture, over a column of the ground's colour.
    void paintNames();

private:
    enum class Voice { Quiet, Plain, Loud }; ///< receding, as usual, pointed at or selected

    [[nodiscard]] const TimelineEvent &event(int index) const { return m_scene.timeline.events.at(index); }
    [[nodiscard]] Voice voiceOfLine(int lane) const;
    [[nodiscard]] Voice voiceOf(int event) const;
    [[nodiscard]] QColor inkOfLine(int lane, Voice voice) const;
    struct Line {
        int lane = 0;
        Voice voice = Voice::Plain;
        std::vector<LevelStretch> levels;
        double top = 0; ///< of its levels
        double bottom = 0;
    };
    struct Meeting {
        int event = 0;
        Voice voice = Voice::Plain;
        QRectF rect;
        bool isSlim = false; ///< since it would lie on another
    };
    [[nodiscard]] std::vector<Line> linesInSight() const;
    [[nodiscard]] std::vector<bool> lanesStandingOut() const;
    [[nodiscard]] bool hasManyBends() const;
    [[nodiscard]] QColor inkOfName(const Line &line) const;
    [[nodiscard]] std::vector<Meeting> meetingsInSight() const;
    [[nodiscard]] std::vector<QPolygonF> bracketsInSight() const;
    void paintLine(const Line &line);
    void paintLowBend(QPointF from, QPointF to, double width, const QColor &ink);
    void paintMeeting(const Meeting &meeting);
    void paintBeginning(const Line &line, LabelRoom &room);
    /// The name of a line along the longest level stretch of it, where that is long and there is room. Whether it is
    /// long.
    bool paintNameAlong(const Line &line, LabelRoom &room);
    void paintPlace(const Meeting &meeting, LabelRoom &room);
    /// Whether no line but that of \a lane runs level through \a rect.
    [[nodiscard]] bool isFreeOfLines(const QRectF &rect, int lane) const;
    void paintWords(const QRectF &rect, const QString &text, const QColor &ink);

    QPainter &m_painter;
    const StorylineScene m_scene;
    const TimelineGeometry &m_geometry;
    const Look &m_look;
    StorylineShape m_shape;
    QFont m_small;
    QFontMetricsF m_metrics;
    std::vector<Meeting> m_meetings; ///< what stands out last
    std::vector<bool> m_running; ///< of each lane, whether a meeting in sight that stands out is its
    std::vector<Line> m_lines; ///< what stands out last
    std::vector<QPolygonF> m_brackets;
    bool m_hasManyBends = false; ///< too many for a curve each
    bool m_dense = false; ///< whether meetings stand too close to be told apart
};

} // namespace dateline
