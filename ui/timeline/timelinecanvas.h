// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinepainter.h"
#include "ui/timeline/timelinerange.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QVariantAnimation>

#include <functional>
#include <optional>

class QGestureEvent;
class QNativeGestureEvent;

namespace dateline {

class TimelineDateField;

/// Shows a timeline and moves through it: the wheel and two fingers zoom where they are, dragging pans and glides on
/// when let go in motion, a double click on nothing fits all; arrows pan, + and − zoom, Home and End go to the ends, 0
/// fits all, Ctrl with arrows walks from meeting to meeting, in time and between rows; a date typed, after a double
/// click on the axis or by its first digit, goes there. It says what was clicked; what that means is for others.
class TimelineCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Motion { AtOnce, Smooth };
    enum class Glide { On, Off }; ///< whether a picture let go in motion glides on and a zoom by the wheel runs out

    explicit TimelineCanvas(QWidget *parent = nullptr);
    ~TimelineCanvas() override;

    /// Shows \a timeline: where one has looked, as long as something is there; all of it when all was fitted; else
    /// where most of it is.
    void setTimeline(const Timeline &timeline) { setTimeline(timeline, TimelinePlacing(timeline)); }
    /// The same with the index of \a timeline, made elsewhere: on another thread when there are many events.
    void setTimeline(const Timeline &timeline, const TimelinePlacing &placing);
    /// Meetings that stand out, the entity whose lane does and the meeting that is selected.
    void setEmphasis(const QSet<MeetingId> &meetings, EntityId entity, MeetingId selected);
    /// Said in the middle when there is no event.
    void setEmptyText(const QString &text);
    /// Fixes today's line, instead of the clock.
    void setNow(double julianDay);
    /// On unless told; never where the desktop wants no motion.
    void setGlide(Glide glide) { m_glide = glide; }
    [[nodiscard]] Glide glide() const { return m_glide; }
    /// How a meeting is told in words, to those who do not look.
    void setWords(std::function<QString(int event)> words) { m_words = std::move(words); }
    [[nodiscard]] QString inWords(int event) const;

    [[nodiscard]] TimelineRange range() const { return m_target; }
    void setRange(const TimelineRange &range, Motion motion);
    void fitAll(Motion motion);
    /// Shows where most events are: see TimelineRange::home().
    void goHome(Motion motion);
    /// Zooms to the meetings of a count so far that they part.
    void open(const QList<int> &events);
    /// Moves as little as needed to bring an event in sight.
    void reveal(int event);
    /// Scrolls as little as needed to bring rows in sight: from \a first to \a last, the first one before all.
    void revealRows(int first, int last);

    [[nodiscard]] const TimelinePainter &painter() const { return *m_painter; }
    [[nodiscard]] TimelineViewport shownPart() const;
    [[nodiscard]] const TimelineEmphasis &emphasis() const { return m_emphasis; }
    [[nodiscard]] double namesWidth() const;

    /// Lets keys reach an event; −1 leaves it.
    void focusEvent(int event);
    /// As a click on an event, or on the count on \a lane that holds it.
    void press(int event, int lane = -1);
    /// Opens the field for a date, with \a begun typed.
    void askForDate(const QString &begun = {});

Q_SIGNALS:
    void rangeChanged(const dateline::TimelineRange &range);
    void laneClicked(int lane);
    /// What can be done with an event and its lane is asked for, by the right button or a key; \a event is −1 for a
    /// lane alone, \a lane in a storyline. \a where is global.
    void menuAsked(int event, int lane, QPoint where);
    /// A lane was moved before the one at \a before, or behind the last, by the pointer or a key.
    void laneMoved(int lane, int before);
    void eventClicked(int event);
    void eventActivated(int event);
    /// A count was clicked whose events zooming does not part, since they share their days. \a where is global.
    void countClicked(const QList<int> &events, const QRect &where);
    /// The pointer rests on, or keys have reached, these events, the earliest of \a all; none when it left.
    /// \a where is global.
    void pointedAt(const QList<int> &events, int all, const QRect &where);
    void emphasisChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Keeps { Place, All, Home }; ///< when the timeline changes
    struct Drag {
        QPointF from;
        TimelineRange range;
        int scroll = 0;
        bool moved = false;
        int lane = -1; ///< whose name is dragged; -1 for the picture
        int landing = -1; ///< the lane that it would come before
        QPointF before; ///< where the pointer was a moment ago
        quint64 beforeAt = 0; ///< milliseconds
        double speed = 0; ///< pixels a millisecond, to the right
    };

    [[nodiscard]] TimelineStyle currentStyle() const;
    void moveTo(const TimelineRange &range, Motion motion);
    /// All events, or, when they are all shown, where most of them are.
    void fit();
    [[nodiscard]] int motionTime() const;
    void showRange(const TimelineRange &range);
    void zoom(double factor, double fixedDay, Motion motion);
    void pan(double share);
    void stepEvent(int by);
    void stepRow(int way);
    void glideOn(double speed);
    void dragLane(QPointF point);
    void paintLanding(QPainter &painter) const;
    /// Whether \a lane can be moved to another place.
    [[nodiscard]] bool isMovable(int lane) const;
    /// The lane that stands out or that keys have reached; -1 for none.
    [[nodiscard]] int currentLane() const;
    void moveCurrentLane(int by);
    void click(QPointF point);
    /// The event that the words at \a point lead to, beyond an end of the axis; −1 for none.
    [[nodiscard]] int eventBeyond(QPointF point) const;
    void clickCount(const TimelineSign &sign);
    [[nodiscard]] bool canPart(const TimelineSign &sign) const;
    void pointAt(const TimelineHit &hit);
    /// The events of a sign by their days, no more than \a most.
    [[nodiscard]] static QList<int> eventsOf(const TimelineSign &sign, int most);
    void tellPointedAt(const QList<int> &events, int all, const QRectF &where);
    void open(double firstDay, double lastDay);
    [[nodiscard]] QRect onScreen(const QRectF &rect) const;
    void updateScrollBar();
    void paintEmpty(QPainter &painter) const;
    [[nodiscard]] bool zoomByGesture(const QNativeGestureEvent &gesture);
    [[nodiscard]] bool zoomByFingers(QGestureEvent &event);

    std::unique_ptr<TimelinePainter> m_painter;
    TimelineEmphasis m_emphasis;
    TimelineRange m_all; ///< around all events
    TimelineRange m_shown;
    TimelineRange m_target; ///< where a motion leads
    QVariantAnimation m_motion;
    QString m_emptyText;
    std::optional<double> m_fixedNow;
    std::optional<Drag> m_drag;
    QBasicTimer m_clock;
    QBasicTimer m_rest; ///< until the pointer has rested on a mark
    TimelineHit m_pointed;
    Keeps m_keeps = Keeps::Home;
    Glide m_glide = Glide::On;
    std::function<QString(int event)> m_words;
    TimelineDateField *m_date;
};

} // namespace dateline
