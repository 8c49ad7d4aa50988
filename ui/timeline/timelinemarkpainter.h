// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/labelroom.h"
#include "ui/timeline/timelinepainter.h"
#include "ui/timeline/timelinesprites.h"

#include <QFontMetricsF>

#include <set>
#include <vector>

namespace dateline {

/// What a TimelineMarkPainter paints. Everything outlives it.
struct TimelineMarkScene {
    const TimelineGeometry &geometry;
    const Timeline &timeline;
    const TimelinePlacing &placing;
    const TimelinePart &part;            ///< with the marks
    const QList<PaintedBar> &bars; ///< and the bars of it
    const TimelineStyle &style;
    const TimelineEmphasis &emphasis;
    const TimelineStandout &standingOut;
    int selected = -1; ///< event
    TimelineSprites &sprites;
};

/// Paints the meetings of one viewport: bars, strokes, signs, counts and labels, in layers. Lives for one frame.
class TimelineMarkPainter
{
public:
    static constexpr double signRadius = 6;
    static constexpr double countHeight = 16;
    /// What marks need on a lane: see TimelineSpacing.
    static constexpr double signPixels = 15;
    static constexpr double countPixels = 30;
    static constexpr double widestLabel = 180;
    /// A shorter bar would hide behind its sign; bars whose ends differ by less than the grain look alike.
    static constexpr double shortestBar = 18;
    static constexpr double barGrain = 8;

    TimelineMarkPainter(QPainter &painter, const TimelineMarkScene &scene);

    void paintBars();
    /// Strokes below signs; what stands out over what recedes; and what joins what articles disagree about.
    void paintMarks();
    void paintLabels();

    /// The font of labels, counts and the axis.
    static QFont smallFont(QFont font);
    /// The rectangle of a sign, or of a count that reaches from its first meeting to its last.
    static QRectF outline(const TimelineGeometry &geometry, const TimelineSign &sign, const QLocale &locale,
                          const QFont &small, TimelineSprites &sprites);

private:
    enum class Voice { Quiet, Plain, Loud }; ///< receding, as usual, pointed at or selected
    struct Sign {
        const TimelineSign *it = nullptr;
        Voice voice = Voice::Plain;
        QRectF rect;
    };
    struct Bar {
        const PaintedBar *it = nullptr;
        QRectF rect;
    };
    /// A stretch of a lane on which one count follows another: what lies behind them cannot be told any more.
    struct Covered {
        int lane = 0;
        double left = 0;
        double right = 0;
        [[nodiscard]] std::pair<int, double> from() const { return {lane, left}; }
    };
    struct Label {
        QString text;
        double day = 0;
        int topLane = 0;
        int bottomLane = 0;
        double halfWidth = 0; ///< of what stands on the top lane
        double width = 0;     ///< of the text
        Voice voice = Voice::Plain;
        bool ofNotes = false; ///< which stays on its lane
    };

    [[nodiscard]] const TimelineEvent &event(int index) const { return m_scene.timeline.events.at(index); }
    [[nodiscard]] QList<Sign> signsInSight() const;
    /// Without those that only counts with no room between them would show.
    [[nodiscard]] QList<Bar> barsInSight() const;
    [[nodiscard]] std::vector<Covered> coveredByCounts() const;
    [[nodiscard]] QList<TimelineStroke> strokesInSight() const;
    /// The strokes that were left off, of what is pointed at or selected, and of what stands out as far as they touch
    /// nothing else that does.
    [[nodiscard]] QList<TimelineStroke> strokesOnDemand() const;
    void keepFromForeignSigns(const TimelineStroke &stroke);
    [[nodiscard]] std::set<int> meantEvents() const;
    [[nodiscard]] std::set<int> outstandingEvents() const;
    [[nodiscard]] QRectF rectOf(const TimelineBar &bar) const;
    /// The part of a bar near the picture: far ends would cost time and precision.
    [[nodiscard]] QRectF inSight(const QRectF &bar) const;
    [[nodiscard]] QRectF outline(const TimelineSign &sign) const
    {
        return outline(m_scene.geometry, sign, m_scene.style.locale, m_small, m_scene.sprites);
    }
    [[nodiscard]] Voice voiceOf(int event) const;
    [[nodiscard]] Voice voiceOf(const TimelineSign &sign) const;
    [[nodiscard]] QColor inkOf(Voice voice) const;
    /// What stands on the lane of a sign in place of meetings.
    [[nodiscard]] std::optional<NoteKind> notesOf(const TimelineSign &sign) const
    {
        return m_scene.timeline.lanes.at(sign.lane).notes;
    }
    [[nodiscard]] QColor inkOf(const Sign &sign) const;
    [[nodiscard]] QList<Label> labels() const;
    void paintLongBar(const QRectF &bar, const QColor &ink);
    void paintStroke(const TimelineStroke &stroke);
    void paintSign(const Sign &sign);
    void paintCount(const Sign &sign);
    [[nodiscard]] QColor groundOf(std::optional<MeetingStatus> status, const QColor &ink) const;
    void paintPill(QPainter &painter, const QRectF &rect, std::optional<MeetingStatus> status, const QColor &ink) const;
    void paintCall(const Sign &sign);
    void paintBracket(const QPolygonF &bracket);
    /// Where the handset of a call stands: beside its sign where there is room.
    [[nodiscard]] std::optional<QRectF> handset(const Sign &sign) const;
    void takeRoom(LabelRoom &room) const;
    [[nodiscard]] std::optional<QRectF> roomFor(const Label &label, const QSizeF &size, const LabelRoom &room) const;

    QPainter &m_painter;
    const TimelineMarkScene m_scene;
    const TimelineMarks &m_marks;
    const TimelineGeometry &m_geometry;
    const Look &m_look;
    QList<Sign> m_signs;
    QList<TimelineStroke> m_strokes;
    std::set<std::pair<int, double>> m_passed; ///< signs, by lane and end, that a stroke passes which was left off
    QList<Bar> m_bars;
    QList<QPolygonF> m_brackets;
    QFont m_small;
    QFont m_bold; ///< of counts
    QFont m_struckOut; ///< of counts of what was not held
    QFontMetricsF m_metrics;
};

} // namespace dateline
