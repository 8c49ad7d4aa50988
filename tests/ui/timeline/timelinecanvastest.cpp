// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinecanvas.h"
#include "tests/ui/timeline/story.h"
#include "ui/timeline/timelinecue.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QProxyStyle>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <set>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// A style whose users want no motion.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

class MovingStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_Widget_Animation_Duration ? 150 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

/// A canvas of seven lanes that shows the story from the 20th on, 100 pixels a day.
class Shown
{
public:
    explicit Shown(QSize size = {1200, 260})
    {
        canvas.setStyle(&style);
        canvas.setNow(story::now);
        canvas.resize(size);
        canvas.show();
        canvas.setTimeline(buildTimeline(story::meetings(), TimelineLanes::People));
        canvas.setRange({start, start + 11}, TimelineCanvas::Motion::AtOnce);
    }

    [[nodiscard]] QPoint pointOf(qint64 meeting) const
    {
        const TimelinePainter &painter = canvas.painter();
        const auto &events = painter.timeline().events;
        const auto event = std::ranges::find(events, MeetingId{meeting}, &TimelineEvent::meeting);
        const int index = int(event - events.begin());
        const TimelineMarks &marks = painter.marks(canvas.shownPart());
        const TimelineSign &sign = marks.signs()[size_t(marks.sign(index, event->lanes.first()))];
        return painter.outline(canvas.shownPart(), sign).center().toPoint();
    }

    void turnWheel(QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(canvas.viewport(), &event);
    }

    [[nodiscard]] double dayAt(double x) const { return canvas.painter().geometry(canvas.shownPart()).day(x); }

    double start = double(QDate(2025, 11, 20).toJulianDay());
    StillStyle style;
    TimelineCanvas canvas;
};

} // namespace

class TimelineCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsEverythingAtFirst()
    {
        TimelineCanvas canvas;
        canvas.resize(1000, 260);
        canvas.setTimeline(buildTimeline(story::meetings(), TimelineLanes::People));
        QVERIFY(canvas.range().from < double(QDate(2025, 11, 22).toJulianDay()));
        QVERIFY(canvas.range().to > double(QDate(2025, 12, 1).toJulianDay()));
    }

    void saysWhatLiesBeyondAndLeadsThere_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void saysWhatLiesBeyondAndLeadsThere()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        Shown shown;
        shown.canvas.setLayoutDirection(direction);
        shown.canvas.setRange({shown.start + 4, shown.start + 6}, TimelineCanvas::Motion::AtOnce);
        const auto cue = [&](TimelineSide side) {
            return TimelineCue::at(side, shown.canvas.painter(), shown.canvas.shownPart(), shown.canvas.emphasis());
        };
        QCOMPARE(cue(TimelineSide::Earlier).events, 1);
        QCOMPARE(cue(TimelineSide::Later).events, 4);
        QVERIFY(cue(TimelineSide::Later).text.contains(u'4'));
        QVERIFY(!cue(TimelineSide::Later).rect.intersects(cue(TimelineSide::Earlier).rect));
        QCOMPARE(cue(TimelineSide::Later).rect.center().x() > 600, direction == Qt::LeftToRight);
        const double next = shown.canvas.painter().placing().day(cue(TimelineSide::Later).nearest);
        QVERIFY(next > shown.canvas.range().to && next < shown.canvas.range().to + 1);
        QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {},
                          cue(TimelineSide::Later).rect.center().toPoint());
        QVERIFY(next < shown.canvas.range().to);
        QCOMPARE(shown.canvas.range().length(), 2.0);
        // of a selection, when there is one
        shown.canvas.setEmphasis({MeetingId{6}}, {}, {});
        QCOMPARE(cue(TimelineSide::Later).events, 1);
        QCOMPARE(cue(TimelineSide::Earlier).events, 0);
        QVERIFY(cue(TimelineSide::Earlier).rect.isEmpty());
        shown.canvas.fitAll(TimelineCanvas::Motion::AtOnce);
        QCOMPARE(cue(TimelineSide::Later).events, 0);
    }

    void saysLessWhereTheNamesLeaveNoRoom()
    {
        Shown shown;
        shown.canvas.setRange({shown.start + 4, shown.start + 6}, TimelineCanvas::Motion::AtOnce);
        const auto earlier = [&] {
            return TimelineCue::at(TimelineSide::Earlier, shown.canvas.painter(), shown.canvas.shownPart(), {});
        };
        const QString words = earlier().text;
        shown.canvas.resize(300, 260);
        QVERIFY(earlier().text.size() < words.size());
        QVERIFY(earlier().text.contains(u'1'));
        QVERIFY(earlier().rect.left() >= 0);
    }

    void zoomsAtThePointer()
    {
        Shown shown;
        const double before = shown.dayAt(700);
        const double length = shown.canvas.range().length();
        shown.turnWheel({700, 100}, {0, 120});
        QCOMPARE(shown.dayAt(700), before);
        QVERIFY(shown.canvas.range().length() < length);
        shown.turnWheel({700, 100}, {0, -120});
        QCOMPARE(shown.canvas.range().length(), length);
    }

    void keepsTheDayBelowThePointerThroughQuickNotches()
    {
        Shown shown;
        shown.canvas.setStyle(QApplication::style()); // with motion
        const double before = shown.dayAt(700);
        for (int notch = 0; notch < 5; ++notch) {
            shown.turnWheel({700, 100}, {0, 120});
        }
        QTRY_COMPARE(shown.canvas.shownPart().from, shown.canvas.range().from);
        QVERIFY(std::abs(shown.dayAt(700) - before) < 1e-6);
    }

    void zoomsBetweenTwoFingers()
    {
        Shown shown;
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const double before = shown.dayAt(700);
        const double length = shown.canvas.range().length();
        QWidget *on = shown.canvas.viewport();
        QTest::touchEvent(on, screen.get()).press(0, QPoint(650, 100), on).press(1, QPoint(750, 100), on);
        for (int apart = 60; apart <= 200; apart += 10) {
            QTest::touchEvent(on, screen.get())
                .move(0, QPoint(700 - apart, 100), on)
                .move(1, QPoint(700 + apart, 100), on);
        }
        QTest::touchEvent(on, screen.get()).release(0, QPoint(500, 100), on).release(1, QPoint(900, 100), on);
        QVERIFY(shown.canvas.range().length() < length / 2);
        QVERIFY(std::abs(shown.dayAt(700) - before) < 0.02);
    }

    void zoomsByTheWheelWithoutGlidingWhenTold_data()
    {
        QTest::addColumn<bool>("glides");
        QTest::newRow("as usual") << true;
        QTest::newRow("turned off") << false;
    }

    void zoomsByTheWheelWithoutGlidingWhenTold()
    {
        QFETCH(const bool, glides);
        Shown shown;
        MovingStyle moving;
        shown.canvas.setStyle(&moving);
        shown.canvas.setGlide(glides ? TimelineCanvas::Glide::On : TimelineCanvas::Glide::Off);
        shown.turnWheel({700, 100}, {0, 120});
        QCOMPARE(shown.canvas.shownPart().from != shown.canvas.range().from, glides);
        QTRY_COMPARE(shown.canvas.shownPart().from, shown.canvas.range().from);
    }

    void movesSmoothlyUnlessTheStyleSaysNo()
    {
        Shown still;
        still.canvas.fitAll(TimelineCanvas::Motion::Smooth);
        QCOMPARE(still.canvas.shownPart().from, still.canvas.range().from);

        Shown moving;
        moving.canvas.setStyle(QApplication::style());
        moving.canvas.setRange({0, 50}, TimelineCanvas::Motion::Smooth);
        QVERIFY(moving.canvas.shownPart().from > 1);
        QTRY_COMPARE(moving.canvas.shownPart().from, 0.0);
    }

    void pansWithTheMouseButton()
    {
        Shown shown;
        const double grabbed = shown.dayAt(700);
        QTest::mousePress(shown.canvas.viewport(), Qt::LeftButton, {}, {700, 200});
        QTest::mouseMove(shown.canvas.viewport(), {600, 200});
        QTest::mouseMove(shown.canvas.viewport(), {500, 200});
        QTest::mouseRelease(shown.canvas.viewport(), Qt::LeftButton, {}, {500, 200});
        QVERIFY(std::abs(shown.dayAt(500) - grabbed) < 1e-6);
    }

    void saysWhatWasClicked()
    {
        Shown shown;
        const QSignalSpy events(&shown.canvas, &TimelineCanvas::eventClicked);
        const QSignalSpy lanes(&shown.canvas, &TimelineCanvas::laneClicked);
        QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.pointOf(5));
        QCOMPARE(events.count(), 1);
        QCOMPARE(shown.canvas.painter().timeline().events.at(events.first().first().toInt()).meeting, MeetingId{5});
        QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, {60, 30 + 28 * 2 + 14});
        QCOMPARE(lanes.count(), 1);
        QCOMPARE(lanes.first().first().toInt(), 2);
        QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, {260, 250});
        QCOMPARE(events.count() + lanes.count(), 2);
    }

    void doesNotClickWhatItDrags()
    {
        Shown shown;
        const QSignalSpy events(&shown.canvas, &TimelineCanvas::eventClicked);
        const QPoint at = shown.pointOf(5);
        QTest::mousePress(shown.canvas.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseMove(shown.canvas.viewport(), at + QPoint(80, 0));
        QTest::mouseRelease(shown.canvas.viewport(), Qt::LeftButton, {}, at + QPoint(80, 0));
        QCOMPARE(events.count(), 0);
    }

    void opensACountByAClick()
    {
        Shown shown;
        shown.canvas.setRange({shown.start - 2000, shown.start + 2000}, TimelineCanvas::Motion::AtOnce);
        const QSignalSpy events(&shown.canvas, &TimelineCanvas::eventClicked);
        const auto signs = shown.canvas.painter().marks(shown.canvas.shownPart()).signs();
        QCOMPARE(signs.size(), 7U); // one on each lane
        for (int click = 0; click < 12 && events.isEmpty(); ++click) {
            QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.pointOf(1));
            QTest::mouseMove(shown.canvas.viewport(), {5, 5});
        }
        QCOMPARE(events.count(), 1);
        QVERIFY(shown.canvas.range().length() < 200);
    }

    void offersTheMeetingsOfACountThatShareTheirDays()
    {
        Shown shown;
        MeetingSet set = story::meetings();
        set.meetings = {set.meetings.at(2), set.meetings.at(2), set.meetings.at(2)};
        set.meetings[1].id = {11};
        set.meetings[2].id = {12};
        shown.canvas.setTimeline(buildTimeline(set, TimelineLanes::People));
        const TimelineRange before{shown.start - 200, shown.start + 200};
        shown.canvas.setRange(before, TimelineCanvas::Motion::AtOnce);
        const QSignalSpy counts(&shown.canvas, &TimelineCanvas::countClicked);
        QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.pointOf(3));
        QCOMPARE(counts.count(), 1);
        QCOMPARE(counts.first().first().value<QList<int>>(), QList<int>({0, 1, 2}));
        QCOMPARE(shown.canvas.range(), before);
    }

    void fitsAllByADoubleClickOnNothing()
    {
        Shown shown;
        shown.canvas.setRange({shown.start + 3, shown.start + 4}, TimelineCanvas::Motion::AtOnce);
        QTest::mouseDClick(shown.canvas.viewport(), Qt::LeftButton, {}, {260, 250});
        QTest::mouseRelease(shown.canvas.viewport(), Qt::LeftButton, {}, {260, 250}); // which a double click leaves out
        QVERIFY(shown.canvas.range().length() > 9);
    }

    void staysAtHomeUntilOneLooksElsewhere()
    {
        TimelineCanvas canvas;
        canvas.resize(1000, 260);
        MeetingSet set = story::meetings();
        canvas.setTimeline(buildTimeline(set, TimelineLanes::People));
        const TimelineRange home = canvas.range();
        set.meetings.append(story::meeting(99, {story::brandt, story::arden}, DateInterval::day({2031, 1, 1}), {},
                                           MeetingStatus::Possible));
        canvas.setTimeline(buildTimeline(set, TimelineLanes::People));
        QVERIFY(canvas.range().length() < 1.2 * home.length()); // not squeezed by one far plan
        canvas.fitAll(TimelineCanvas::Motion::AtOnce);
        QVERIFY(canvas.range().length() > 1800);
        set.meetings.last().when = DateInterval::day({2041, 1, 1});
        canvas.setTimeline(buildTimeline(set, TimelineLanes::People));
        QVERIFY(canvas.range().length() > 5000); // all was asked for
        QTest::keyClick(&canvas, Qt::Key_0);
        QVERIFY(canvas.range().length() < 1.2 * home.length()); // and back
    }

    void showsWhatThePointerRestsOn()
    {
        Shown shown;
        const QSignalSpy pointed(&shown.canvas, &TimelineCanvas::pointedAt);
        QTest::mouseMove(shown.canvas.viewport(), shown.pointOf(2));
        QTRY_VERIFY(!pointed.isEmpty() && !pointed.last().first().value<QList<int>>().isEmpty());
        QCOMPARE(pointed.last().first().value<QList<int>>().size(), 1);
        QCOMPARE(shown.canvas.viewport()->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(shown.canvas.viewport(), {260, 250});
        QVERIFY(pointed.last().first().value<QList<int>>().isEmpty());
        QCOMPARE(shown.canvas.viewport()->cursor().shape(), Qt::ArrowCursor);
    }

    void obeysKeys_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<double>("from"); // change of the left end in days, as a sign
        QTest::addColumn<double>("length");
        QTest::newRow("left") << Qt::Key_Left << -1.0 << 0.0;
        QTest::newRow("right") << Qt::Key_Right << 1.0 << 0.0;
        QTest::newRow("plus") << Qt::Key_Plus << 1.0 << -1.0;
        QTest::newRow("minus") << Qt::Key_Minus << -1.0 << 1.0;
        QTest::newRow("page down") << Qt::Key_PageDown << 1.0 << 0.0;
        QTest::newRow("page up") << Qt::Key_PageUp << -1.0 << 0.0;
        QTest::newRow("home") << Qt::Key_Home << -1.0 << 0.0;
        QTest::newRow("end") << Qt::Key_End << 1.0 << 0.0;
        QTest::newRow("0") << Qt::Key_0 << -1.0 << 1.0;
        QTest::newRow("another") << Qt::Key_Q << 0.0 << 0.0;
    }

    void obeysKeys()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const double, from);
        QFETCH(const double, length);
        Shown shown;
        const TimelineRange before{shown.start + 3, shown.start + 8};
        shown.canvas.setRange(before, TimelineCanvas::Motion::AtOnce);
        QTest::keyClick(&shown.canvas, key);
        const auto sign = [](double value) { return std::abs(value) < 1e-6 ? 0.0 : value < 0 ? -1.0 : 1.0; };
        QCOMPARE(sign(shown.canvas.range().from - before.from), from);
        QCOMPARE(sign(shown.canvas.range().length() - before.length()), length);
    }

    void walksFromMarkToMarkByKeys()
    {
        Shown shown;
        shown.canvas.setFocus();
        const QSignalSpy activated(&shown.canvas, &TimelineCanvas::eventActivated);
        QList<int> walked;
        for (int step = 0; step < 9; ++step) {
            QTest::keyClick(&shown.canvas, Qt::Key_Right, Qt::ControlModifier);
            walked.append(shown.canvas.emphasis().focused);
        }
        const auto &events = shown.canvas.painter().timeline().events;
        QCOMPARE(events.at(walked.first()).meeting, MeetingId{1});
        QCOMPARE(QSet<int>(walked.begin(), walked.end()).size(), 7);
        QCOMPARE(walked.at(7), walked.at(8)); // stays on the last
        QTest::keyClick(&shown.canvas, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(shown.canvas.emphasis().focused, walked.at(5));
        QTest::keyClick(&shown.canvas, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toInt(), walked.at(5));
        QTest::keyClick(&shown.canvas, Qt::Key_Escape);
        QCOMPARE(shown.canvas.emphasis().focused, -1);
    }

    void bringsTheMarkThatKeysReachInSight()
    {
        Shown shown({1200, 90});
        shown.canvas.setRange({shown.start + 1, shown.start + 3}, TimelineCanvas::Motion::AtOnce);
        for (int step = 0; step < 7; ++step) {
            QTest::keyClick(&shown.canvas, Qt::Key_Right, Qt::ControlModifier);
            const auto part = shown.canvas.shownPart();
            const int event = shown.canvas.emphasis().focused;
            const double day = shown.canvas.painter().placing().day(event);
            QVERIFY(part.from < day && day < part.to);
            const double y = shown.canvas.painter().geometry(part).y(
                shown.canvas.painter().timeline().events.at(event).lanes.first());
            QVERIFY(y > TimelineGeometry::axisHeight && y < 90);
        }
    }

    void scrollsLanesThatDoNotFit()
    {
        Shown shown({1200, 120});
        QVERIFY(shown.canvas.verticalScrollBar()->maximum() > 0);
        shown.turnWheel({700, 80}, {0, -120}, Qt::ShiftModifier);
        QVERIFY(shown.canvas.shownPart().scroll > 0);
        QCOMPARE(shown.canvas.range().length(), 11.0);
        shown.turnWheel({50, 80}, {0, 1200}); // over the names
        QCOMPARE(shown.canvas.shownPart().scroll, 0.0);
        QVERIFY(Shown().canvas.verticalScrollBar()->maximum() == 0);
    }

    void keepsThePlaceWhenTheTimelineGrows()
    {
        Shown shown;
        const TimelineRange before{shown.start + 2, shown.start + 5};
        shown.canvas.setRange(before, TimelineCanvas::Motion::AtOnce);
        MeetingSet more = story::meetings();
        more.meetings.append(more.meetings.first());
        more.meetings.last().id = {99};
        more.meetings.last().when = DateInterval::day({2025, 12, 24});
        shown.canvas.setTimeline(buildTimeline(more, TimelineLanes::People));
        QCOMPARE(shown.canvas.range(), before);
        shown.canvas.fitAll(TimelineCanvas::Motion::AtOnce);
        more.meetings.last().when = DateInterval::day({2026, 5, 1});
        shown.canvas.setTimeline(buildTimeline(more, TimelineLanes::People));
        QVERIFY(shown.canvas.range().to > double(QDate(2026, 5, 1).toJulianDay())); // it showed all and does so still
        more.meetings.last().when = DateInterval::day({1815, 6, 18});
        more.meetings = {more.meetings.last()};
        shown.canvas.setTimeline(buildTimeline(more, TimelineLanes::People));
        QVERIFY(shown.canvas.range().to < double(QDate(1816, 1, 1).toJulianDay()));
    }

    void walksBetweenRowsByKeys()
    {
        Shown shown;
        QTest::keyClick(&shown.canvas, Qt::Key_Right, Qt::ControlModifier);
        const int first = shown.canvas.emphasis().focused;
        QVERIFY(first >= 0);
        const TimelinePainter &painter = shown.canvas.painter();
        std::set<int> reached{first};
        for (int step = 0; step < 6; ++step) {
            const int before = shown.canvas.emphasis().focused;
            QTest::keyClick(&shown.canvas, Qt::Key_Down, Qt::ControlModifier);
            const int after = shown.canvas.emphasis().focused;
            QVERIFY(after == before || painter.rowsOf(after).first > painter.rowsOf(before).first);
            reached.insert(after);
        }
        QVERIFY(reached.size() > 2);
        const int lowest = shown.canvas.emphasis().focused;
        QTest::keyClick(&shown.canvas, Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(painter.rowsOf(shown.canvas.emphasis().focused).second < painter.rowsOf(lowest).second);
    }

    void walksToTheFirstAndTheLast()
    {
        Shown shown;
        const auto order = shown.canvas.painter().placing().order();
        QTest::keyClick(&shown.canvas, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(shown.canvas.emphasis().focused, order.back());
        QTest::keyClick(&shown.canvas, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(shown.canvas.emphasis().focused, order.front());
    }

    void goesToTheDateThatIsTyped()
    {
        Shown shown;
        QTest::mouseDClick(shown.canvas.viewport(), Qt::LeftButton, {},
                           shown.canvas.painter().geometry(shown.canvas.shownPart()).axis().center().toPoint());
        auto *field = shown.canvas.findChild<QLineEdit *>();
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, u"1962-05"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        const auto first = double(QDate(1962, 5, 1).toJulianDay());
        QVERIFY(shown.canvas.range().from < first && shown.canvas.range().to > first + 31);
        QVERIFY(shown.canvas.range().length() < 100);
    }

    void staysWhereItIsWhenNoDateCanBeRead()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.canvas));
        const TimelineRange before = shown.canvas.range();
        QTest::keyClick(&shown.canvas, Qt::Key_2);
        auto *field = shown.canvas.findChild<QLineEdit *>();
        QVERIFY(field->isVisible());
        QCOMPARE(field->text(), u"2"_s);
        QTest::keyClicks(field, u" moons ago"_s);
        QCOMPARE(field->text(), u"2 moons ago"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(field->isVisible());
        QCOMPARE(shown.canvas.range(), before);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void glidesOnWhenLetGoInMotion_data()
    {
        QTest::addColumn<bool>("still"); // whether the desktop wants no motion
        QTest::addColumn<bool>("off");
        QTest::addColumn<bool>("glides");
        QTest::newRow("as usual") << false << false << true;
        QTest::newRow("turned off") << false << true << false;
        QTest::newRow("no motion wanted") << true << false << false;
    }

    void glidesOnWhenLetGoInMotion()
    {
        QFETCH(const bool, still);
        QFETCH(const bool, off);
        QFETCH(const bool, glides);
        Shown shown;
        MovingStyle moving;
        if (!still)
            shown.canvas.setStyle(&moving);
        shown.canvas.setGlide(off ? TimelineCanvas::Glide::Off : TimelineCanvas::Glide::On);
        const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, quint64 time) {
            QMouseEvent event(type, at, shown.canvas.viewport()->mapToGlobal(at), button,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
            event.setTimestamp(time);
            QApplication::sendEvent(shown.canvas.viewport(), &event);
        };
        send(QEvent::MouseButtonPress, {900, 245}, Qt::LeftButton, 1000);
        for (int step = 1; step <= 10; ++step)
            send(QEvent::MouseMove, QPointF(900 - 20 * step, 245), Qt::NoButton, quint64(1000 + 10 * step));
        send(QEvent::MouseButtonRelease, {700, 245}, Qt::LeftButton, 1105);
        const double target = shown.canvas.range().from;
        const double dragged = 200 / shown.canvas.painter().geometry(shown.canvas.shownPart()).pixelsPerDay();
        QCOMPARE(target > shown.start + dragged + 0.1, glides);
        QVERIFY(target > shown.start + dragged - 0.01);
    }

    void doesNotGlideWhenHeldStillBeforeItIsLetGo()
    {
        Shown shown;
        MovingStyle moving;
        shown.canvas.setStyle(&moving);
        const auto send = [&](QEvent::Type type, QPointF at, quint64 time) {
            QMouseEvent event(type, at, shown.canvas.viewport()->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                              Qt::NoModifier);
            event.setTimestamp(time);
            QApplication::sendEvent(shown.canvas.viewport(), &event);
        };
        send(QEvent::MouseButtonPress, {900, 245}, 1000);
        send(QEvent::MouseMove, {700, 245}, 1050);
        send(QEvent::MouseButtonRelease, {700, 245}, 1500);
        const double dragged = 200 / shown.canvas.painter().geometry(shown.canvas.shownPart()).pixelsPerDay();
        QVERIFY(std::abs(shown.canvas.range().from - shown.start - dragged) < 0.01);
    }

    void tellsAScreenReaderWhatIsInSight()
    {
        Shown shown;
        shown.canvas.setWords([](int event) { return u"Meeting %1"_s.arg(event); });
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.canvas);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(list->childCount() > 2);
        int meetings = 0;
        for (int index = 0; index < list->childCount(); ++index) {
            QAccessibleInterface *item = list->child(index);
            QVERIFY(item && item->isValid());
            QCOMPARE(list->indexOfChild(item), index);
            QCOMPARE(item->parent()->object(), &shown.canvas);
            QVERIFY(item->text(QAccessible::Name).contains(u"Meeting "));
            QVERIFY(!item->rect().isEmpty());
            QVERIFY(QRect(shown.canvas.viewport()->mapToGlobal(QPoint()), shown.canvas.viewport()->size())
                        .contains(item->rect()));
            meetings += item->state().focusable ? 1 : 0;
        }
        QVERIFY(meetings > 0);
        const int before = list->childCount();
        shown.canvas.setRange({shown.start - 4000, shown.start - 3990}, TimelineCanvas::Motion::AtOnce);
        QCOMPARE(list->childCount(), 0);
        shown.canvas.setRange({shown.start, shown.start + 11}, TimelineCanvas::Motion::AtOnce);
        QCOMPARE(list->childCount(), before);
    }

    void letsAScreenReaderPressAndReachMarks()
    {
        Shown shown;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.canvas);
        const QSignalSpy clicked(&shown.canvas, &TimelineCanvas::eventClicked);
        QAccessibleInterface *item = nullptr;
        for (int index = 0; index < list->childCount() && !item; ++index)
            item = list->child(index)->state().focusable ? list->child(index) : nullptr;
        QVERIFY(item);
        item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(clicked.count(), 1);
        item->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(shown.canvas.emphasis().focused, clicked.first().first().toInt());
        QVERIFY(item->state().focused);
        QCOMPARE(list->focusChild(), item);
    }

    void keepsNoMarkOfATimelineThatIsGone()
    {
        Shown shown;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.canvas);
        const QAccessible::Id item = QAccessible::uniqueId(list->child(list->childCount() - 1));
        shown.canvas.setTimeline({});
        QCOMPARE(list->childCount(), 0);
        QVERIFY(!QAccessible::accessibleInterface(item)->isValid());
        QCOMPARE(QAccessible::accessibleInterface(item)->text(QAccessible::Name), QString());
        QCOMPARE(QAccessible::accessibleInterface(item)->rect(), QRect());
    }

    void showsNothingWithAWord()
    {
        TimelineCanvas canvas;
        canvas.resize(600, 200);
        const QImage blank = canvas.grab().toImage();
        canvas.setEmptyText(QStringLiteral("Nothing yet."));
        QVERIFY(canvas.grab().toImage() != blank);
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(canvas.emphasis().focused, -1);
    }
};

QTEST_MAIN(TimelineCanvasTest)
#include "timelinecanvastest.moc"
