// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinepainter.h"
#include "model/timeline/storyline.h"
#include "tests/support/madestory.h"
#include "tests/ui/timeline/story.h"
#include "ui/timeline/storylineshape.h"
#include "ui/timeline/timelinewords.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QSvgGenerator>
#include <QTest>

#include <set>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

TimelineStyle style(Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QFont font;
    font.setPixelSize(13);
    return {.look = Look::of({}), .font = font, .locale = QLocale::c(), .direction = direction, .now = {}};
}

TimelineViewport viewport(QSizeF size = {1200, 240})
{
    const auto from = double(QDate(2025, 11, 20).toJulianDay());
    return {.size = size, .from = from, .to = from + 11, .scroll = 0};
}

QImage painted(const TimelinePainter &painter, const TimelineViewport &part, const TimelineEmphasis &emphasis = {},
               qreal scale = 1)
{
    QImage image((part.size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(painter.style().look.base);
    QPainter onto(&image);
    painter.paint(onto, part, emphasis);
    return image;
}

QColor at(const QImage &image, QPointF point)
{
    return image.pixelColor((point * image.devicePixelRatio()).toPoint());
}

/// Counts pixels of a colour in a rectangle of the picture.
int count(const QImage &image, const QRectF &rect, const QColor &color)
{
    int result = 0;
    const QRect part = rect.toAlignedRect() & image.rect();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            result += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return result;
}

TimelinePainter painted(const TimelineStyle &how = style(), TimelineLanes lanes = TimelineLanes::People)
{
    return TimelinePainter(buildTimeline(story::meetings(), lanes), how);
}

int eventOf(const TimelinePainter &painter, qint64 meeting)
{
    const auto &events = painter.timeline().events;
    return int(std::ranges::find(events, MeetingId{meeting}, &TimelineEvent::meeting) - events.begin());
}

/// Where a meeting is drawn.
struct Drawn {
    double x = 0;
    QList<double> ys; ///< of its lanes
    double day = 0;
};

Drawn drawn(const TimelinePainter &painter, const TimelineViewport &part, qint64 meeting)
{
    const int event = eventOf(painter, meeting);
    const TimelineGeometry geometry = painter.geometry(part);
    Drawn result{.x = geometry.x(painter.marks(part).day(event)), .ys = {}, .day = painter.marks(part).day(event)};
    for (const int lane : painter.timeline().events.at(event).lanes) {
        result.ys.append(geometry.y(lane));
    }
    return result;
}

/// Three meetings of one day: one and two share a participant, and so do two and three.
MeetingSet chain()
{
    MeetingSet set = story::meetings();
    const auto on = DateInterval::day({2025, 11, 25});
    set.meetings = {story::meeting(1, {story::ellison, story::norland}, on, {}, MeetingStatus::Held),
                    story::meeting(2, {story::norland, story::quayle}, on, {}, MeetingStatus::Held),
                    story::meeting(3, {story::quayle, story::arden}, on, {}, MeetingStatus::Held)};
    return set;
}

/// The heights between the lanes of \a painter's timeline at which there is ink of \a color anywhere.
QList<int> gapsBridged(const TimelinePainter &painter, const TimelineViewport &part, const QImage &image,
                       const QColor &color)
{
    QList<int> result;
    const TimelineGeometry geometry = painter.geometry(part);
    for (int lane = 0; lane + 1 < int(painter.timeline().lanes.size()); ++lane) {
        const double middle = (geometry.y(lane) + geometry.y(lane + 1)) / 2;
        if (count(image, {geometry.data().left(), middle, geometry.data().width(), 1}, color) > 0) {
            result.append(lane);
        }
    }
    return result;
}

} // namespace

class TimelinePainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsASignOnTheLaneOfEachParticipant()
    {
        const TimelinePainter painter = painted();
        const TimelineViewport part = viewport();
        const QImage image = painted(painter, part);
        const Drawn held = drawn(painter, part, 1);
        QCOMPARE(held.ys.size(), 2);
        for (const double y : held.ys) {
            QCOMPARE(at(image, {held.x, y}), painter.style().look.accent);
        }
        // and a stroke between them
        QVERIFY(count(image, {held.x - 2, (held.ys.first() + held.ys.last()) / 2, 4, 1}, painter.style().look.accent)
                > 0);
    }

    void leavesTheSignOfAPlanHollow()
    {
        const TimelinePainter painter = painted();
        const TimelineViewport part = viewport();
        const Drawn planned = drawn(painter, part, 5);
        QCOMPARE(at(painted(painter, part), {planned.x, planned.ys.first()}), painter.style().look.base);
    }

    void joinsNobodyWhereMeetingsAreTooCloseToTellApart()
    {
        const TimelinePainter painter(buildTimeline(chain(), TimelineLanes::People), style());
        TimelineViewport part = viewport();
        QCOMPARE(painter.marks(part).strokes().size(), 3U);
        QVERIFY(!gapsBridged(painter, part, painted(painter, part), painter.style().look.accent).isEmpty());
        part.to = part.from + 4000;
        const TimelineMarks &marks = painter.marks(part);
        QVERIFY(marks.strokes().size() < 3U);
        for (size_t index = 1; index < marks.strokes().size(); ++index) {
            QVERIFY((marks.strokes()[index].day - marks.strokes()[index - 1].day)
                        * painter.geometry(part).pixelsPerDay()
                    >= 5);
        }
        // a meeting that is pointed at is told whole
        const QImage image =
            painted(painter, part, {.meetings = {}, .entity = {}, .selected = {}, .hovered = eventOf(painter, 3)});
        const Drawn pointed = drawn(painter, part, 3);
        const double aboveLast = pointed.ys.last() - TimelineGeometry::laneHeight / 2;
        QVERIFY(count(image, {pointed.x - 1, aboveLast, 3, 1}, painter.style().look.accent) > 0);
    }

    void letsOnlyTheMarksOfASelectionStandOut()
    {
        const TimelinePainter painter(buildTimeline(chain(), TimelineLanes::People), style());
        TimelineViewport part = viewport();
        part.to = part.from + 4000;
        const QImage image =
            painted(painter, part, {.meetings = {MeetingId{1}}, .entity = story::ellison, .selected = {}});
        const auto &lanes = painter.timeline().lanes;
        const auto inkOn = [&](EntityId entity) {
            const int lane = int(std::ranges::find(lanes, entity, &TimelineLane::entity) - lanes.begin());
            const double y = painter.geometry(part).y(lane);
            return count(image, {painter.geometry(part).data().left(), y - 6, part.size.width(), 12},
                         painter.style().look.accent);
        };
        QVERIFY(inkOn(story::ellison) > 0);
        QVERIFY(inkOn(story::norland) > 0); // a count that holds the meeting
        QCOMPARE(inkOn(story::quayle), 0);
        QCOMPARE(inkOn(story::arden), 0);
    }

    void drawsDaysAsBarsWithFirmOrFadingEnds()
    {
        const TimelinePainter painter = painted();
        const TimelineViewport part = viewport();
        const TimelineGeometry geometry = painter.geometry(part);
        const QImage image = painted(painter, part);
        const double y = drawn(painter, part, 2).ys.first() + 2;
        const auto ink = [&](double day) {
            return painter.style().look.base.lightness() - at(image, {geometry.x(day), y}).lightness();
        };
        const auto first = double(QDate(2025, 11, 24).toJulianDay());
        QVERIFY(ink(first + 0.1) > 10);
        QCOMPARE(ink(first + 0.1), ink(first + 1.3));
        QCOMPARE(at(image, {geometry.x(first - 0.1), y}).rgb(), painter.style().look.weekend.rgb()); // a Sunday, bare
        // the approximate one is strongest in its middle
        const double about = first + 2.5;
        QVERIFY(ink(about + 0.2) > ink(about + 0.6));
        QVERIFY(ink(about + 0.6) > ink(about + 0.95));
    }

    void breaksTheBarOfDaysThatAreUncertain()
    {
        MeetingSet set = story::meetings();
        set.meetings[1].when->uncertain = true; // 24 to 25 November
        const TimelinePainter painter(buildTimeline(set, TimelineLanes::People), style());
        const TimelineViewport part = viewport();
        const TimelineGeometry geometry = painter.geometry(part);
        const QImage image = painted(painter, part);
        const double y = drawn(painter, part, 2).ys.first() + 2;
        const auto ink = [&](double x) {
            return painter.style().look.base.lightness() - at(image, {x, y}).lightness();
        };
        const double begin = geometry.x(double(QDate(2025, 11, 24).toJulianDay()) + 0.3);
        int gaps = 0;
        for (int x = 0; x < 48; ++x) {
            gaps += ink(begin + x) < 2 && ink(begin + x + 1) >= 2 ? 1 : 0;
        }
        QCOMPARE(gaps, 6); // one in eight pixels
    }

    /// Between counts that touch, a bar would be specks.
    void leavesOutBarsBehindCountsThatTouch()
    {
        const QDate first(2025, 1, 1);
        const auto picture = [&](int meetingsADay, const DateInterval &last) {
            MeetingSet set = story::meetings();
            set.meetings.clear();
            const auto add = [&set](const DateInterval &when) {
                const auto id = qint64(set.meetings.size()) + 1;
                set.meetings.append(
                    story::meeting(id, {story::ellison, story::norland}, when, {}, MeetingStatus::Held));
            };
            for (int each = 0; each < 200 * meetingsADay; ++each) {
                add(DateInterval::day(first.addDays(each / meetingsADay)));
            }
            add(last);
            const TimelinePainter painter(buildTimeline(set, TimelineLanes::People), style());
            const auto from = double(first.toJulianDay());
            return painted(painter, {.size = {1200, 100}, .from = from, .to = from + 200, .scroll = 0});
        };
        const DateInterval middle = DateInterval::day(first.addDays(90));
        const DateInterval around = DateInterval::days(first.addDays(60), first.addDays(120)); // with the same middle
        QCOMPARE(picture(4, around), picture(4, middle));
        QVERIFY(picture(0, around) != picture(0, middle));
    }

    void tintsWeekendsAndMarksToday()
    {
        TimelineStyle how = style();
        how.now = story::now;
        const TimelinePainter painter = painted(how);
        const TimelineViewport part = viewport();
        const TimelineGeometry geometry = painter.geometry(part);
        const QImage image = painted(painter, part);
        const auto saturday = double(QDate(2025, 11, 22).toJulianDay());
        QCOMPARE(at(image, {geometry.x(saturday) + 20, 236}).rgb(),
                 how.look.weekend.rgb()); // whatever the colours' form
        QCOMPARE(at(image, {geometry.x(saturday) - 20, 236}).rgb(), how.look.base.rgb());
        QVERIFY(count(image, {geometry.x(story::now) - 2, 200, 4, 40}, how.look.today) > 30);
    }

    void recedesWhatIsNotLookedAt()
    {
        const TimelinePainter painter = painted();
        const TimelineViewport part = viewport();
        const QImage image =
            painted(painter, part, {.meetings = {MeetingId{2}}, .entity = story::ellison, .selected = {}});
        const auto ink = [&](qint64 meeting) {
            const Drawn mark = drawn(painter, part, meeting);
            return at(image, {mark.x, mark.ys.first()});
        };
        QCOMPARE(ink(2), painter.style().look.accent);
        QVERIFY(ink(1) != painter.style().look.accent);
        QVERIFY(contrast(ink(1), painter.style().look.base) < contrast(ink(2), painter.style().look.base));
    }

    void findsWhatItPainted_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void findsWhatItPainted()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        const TimelinePainter painter = painted(style(direction));
        const TimelineViewport part = viewport();
        const TimelineGeometry geometry = painter.geometry(part);
        for (int event = 0; event < int(painter.timeline().events.size()); ++event) {
            const Drawn mark = drawn(painter, part, painter.timeline().events.at(event).meeting.value);
            for (const double y : mark.ys) {
                QCOMPARE(painter.at(part, {mark.x + 3, y - 3}), TimelineHit({.event = event}));
                QVERIFY(painter.outline(part, event).contains(QPointF(mark.x, y)));
            }
            const double beforeLast = mark.ys.last() - TimelineGeometry::laneHeight / 2;
            QCOMPARE(painter.at(part, {mark.x + 1, beforeLast}), TimelineHit({.event = event})); // its stroke
        }
        const double inNames = direction == Qt::LeftToRight ? 30 : part.size.width() - 30;
        QCOMPARE(painter.at(part, {inNames, geometry.y(2)}), TimelineHit({.lane = 2}));
        QCOMPARE(painter.at(part, {geometry.x(part.from + 0.4), geometry.y(6)}), TimelineHit());
        QCOMPARE(painter.at(part, {600, 5}), TimelineHit());
        QCOMPARE(painter.at(part, {-100, -100}), TimelineHit());
    }

    void findsTheCountsItPainted()
    {
        const TimelinePainter painter(buildTimeline(chain(), TimelineLanes::People), style());
        TimelineViewport part = viewport();
        part.to = part.from + 4000;
        const auto signs = painter.marks(part).signs();
        QVERIFY(std::ranges::any_of(signs, &TimelineSign::isCount));
        for (size_t index = 0; index < signs.size(); ++index) {
            const TimelineHit hit = painter.at(part, painter.outline(part, signs[index]).center());
            QCOMPARE(hit,
                     signs[index].isCount()
                         ? TimelineHit({.count = signs[index].events.front(), .countLane = signs[index].lane})
                         : TimelineHit({.event = signs[index].events.front()}));
        }
    }

    void paintsTheSameAtAnyScale()
    {
        const TimelinePainter painter = painted();
        const QImage once = painted(painter, viewport());
        const QImage twice =
            painted(painter, viewport(), {}, 2).scaled(once.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int different = 0;
        for (int y = 0; y < once.height(); ++y) {
            for (int x = 0; x < once.width(); ++x) {
                different +=
                    std::abs(once.pixelColor(x, y).lightness() - twice.pixelColor(x, y).lightness()) > 60 ? 1 : 0;
            }
        }
        QVERIFY(different < once.width() * once.height() / 100);
    }

    void drawsLinesOfTheGridCrisp()
    {
        const TimelinePainter painter = painted();
        for (const qreal scale : {1.0, 1.25, 2.0}) {
            const QImage image = painted(painter, viewport(), {}, scale);
            const TimelineGeometry geometry = painter.geometry(viewport());
            const double x = geometry.x(std::floor(viewport().from) + 1);
            std::set<QRgb> colors;
            for (int dot = -4; dot <= 4; ++dot) {
                colors.insert(image.pixel(int(std::lround(x * scale)) + dot, int(236 * scale)));
            }
            QCOMPARE(colors.size(), 2U); // the line and what is behind it, nothing between
        }
    }

    void staysInsideTheCostOfWhatIsInSight()
    {
        QRandomGenerator random(5);
        MeetingSet set = story::meetings();
        const QList<MeetingRecord> pattern = set.meetings;
        for (int index = 0; index < 5000; ++index) {
            MeetingRecord meeting = pattern.at(index % pattern.size());
            meeting.id = {1000 + index};
            meeting.when = DateInterval::day(QDate(1990, 1, 1).addDays(random.bounded(13'000)));
            set.meetings.append(meeting);
        }
        const TimelinePainter painter(buildTimeline(set, TimelineLanes::People), style());
        TimelineViewport all = viewport();
        all.from = double(painter.timeline().firstDay);
        all.to = double(painter.timeline().lastDay);
        QVERIFY(painter.marks(all).signs().size() < 400);
        QVERIFY(painter.marks(all).strokes().size() < 400);
        QVERIFY(painter.marks(viewport()).signs(0, viewport().from, viewport().to).size() < 30);
        QVERIFY(painter.marks(viewport()).strokes(viewport().from, viewport().to).size() < 100);
    }

    void paintsAnything_data()
    {
        QTest::addColumn<TimelineLanes>("lanes");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("one pixel") << TimelineLanes::People << QSizeF(1, 1);
        QTest::newRow("narrow") << TimelineLanes::People << QSizeF(60, 400);
        QTest::newRow("large") << TimelineLanes::People << QSizeF(7680, 4320);
        QTest::newRow("places") << TimelineLanes::Places << QSizeF(900, 240);
        QTest::newRow("kinds") << TimelineLanes::Kinds << QSizeF(900, 240);
        QTest::newRow("articles") << TimelineLanes::Articles << QSizeF(900, 240);
        QTest::newRow("none") << TimelineLanes::None << QSizeF(900, 240);
    }

    void paintsAnything()
    {
        QFETCH(const TimelineLanes, lanes);
        QFETCH(const QSizeF, size);
        MeetingSet set = story::meetings();
        set.entities[story::ellison].name = u"مارا "_s.repeated(120) + u"🙂"_s;
        set.entities[story::brandt].name = QString();
        set.meetings[0].when = DateInterval::day({-9999, 1, 1});
        set.meetings[1].when = DateInterval::day({9999, 12, 31});
        set.meetings[2].when = DateInterval{{1900, 1, 1}, {1999, 12, 31}, DatePrecision::Year};
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const TimelinePainter painter(buildTimeline(set, lanes), style(direction));
            TimelineViewport part = viewport(size);
            painted(painter, part,
                    {.meetings = {MeetingId{3}},
                     .entity = {},
                     .selected = MeetingId{3},
                     .hovered = 1,
                     .hoveredLane = 0,
                     .focused = 2});
            part.from = double(painter.timeline().firstDay);
            part.to = double(painter.timeline().lastDay);
            painted(painter, part);
            part.to = part.from + 0.125;
            const QImage image = painted(painter, part);
            QCOMPARE(image.size(), size.toSize());
        }
    }

    void joinsInAStorylineWhatArticlesTellDifferently()
    {
        MeetingSet set = story::meetings();
        MeetingRecord other = set.meetings.at(0); // 22 to 23 November
        other.id = {77};
        other.article = {9};
        other.when = DateInterval::day({2025, 11, 24});
        set.meetings.append(other);
        const auto paintedWith = [&](const QList<Disagreement> &disagreements) {
            const TimelinePainter painter(
                withStoryline(buildTimeline(set, TimelineLanes::Storyline, disagreements), TimelineLanes::Storyline),
                style());
            return std::pair(painted(painter, viewport()),
                             painter.outline(viewport(), eventOf(painter, 1))
                                 | painter.outline(viewport(), eventOf(painter, 77)));
        };
        const auto [apart, both] = paintedWith({});
        const auto [joined, same] = paintedWith(findDisagreements(set));
        QCOMPARE(both, same);
        QCOMPARE(findDisagreements(set).size(), 1);
        QVERIFY(apart != joined);
        const int y = qRound(both.top() - 7); // of the bracket
        int drawn = 0;
        for (int x = int(both.left()); x < int(both.right()); ++x) {
            drawn += joined.pixel(x, y) != apart.pixel(x, y) || joined.pixel(x, y - 1) != apart.pixel(x, y - 1) ? 1 : 0;
        }
        QVERIFY(drawn > both.width() - 15);
    }

    void drawsTheLinesOfAStorylineWithoutGapsHoweverOftenTheyBend()
    {
        const TimelinePainter painter(
            withStoryline(buildTimeline(test::madeMeetings({.meetings = 1500, .people = 60, .years = 2}),
                                        TimelineLanes::Storyline),
                          TimelineLanes::Storyline),
            style());
        const Timeline &timeline = painter.timeline();
        const TimelineViewport part{
            .size = {1600, 1000}, .from = double(timeline.firstDay), .to = double(timeline.lastDay) + 1, .scroll = 0};
        const TimelineGeometry geometry = painter.geometry(part);
        const StorylineShape shape(timeline, painter.placing(), geometry);
        const QImage image = painted(painter, part);
        int bends = 0;
        int gaps = 0;
        for (const int lane : shape.lines()) {
            const auto levels = shape.line(lane);
            for (size_t index = 1; index < levels.size(); ++index) {
                const QPointF after(levels[index - 1].to + 1, levels[index - 1].y);
                if (levels[index].from - levels[index - 1].to > 3 && geometry.data().contains(after)) {
                    ++bends;
                    gaps += shape.eventAt(after) < 0
                            && count(image, QRect(int(after.x()), int(after.y()) - 2, 1, 5), painter.style().look.base)
                                == 5
                        ? 1
                        : 0;
                }
            }
        }
        QVERIFY2(bends > 500, qPrintable(QString::number(bends)));
        QVERIFY2(gaps < bends / 20, qPrintable(QString::number(gaps)));
    }

    void saysWhoseALongLineIs()
    {
        MeetingSet set = story::meetings();
        set.meetings = {story::meeting(1, {story::ellison, story::norland}, DateInterval::day({2025, 11, 10}), {},
                                       MeetingStatus::Held),
                        story::meeting(2, {story::ellison, story::norland}, DateInterval::day({2025, 12, 10}), {},
                                       MeetingStatus::Held)};
        const TimelinePainter painter(
            withStoryline(buildTimeline(set, TimelineLanes::Storyline), TimelineLanes::Storyline), style());
        const TimelineViewport part = viewport(); // between the two
        const TimelineGeometry geometry = painter.geometry(part);
        const StorylineShape shape(painter.timeline(), painter.placing(), geometry);
        const QRectF data = geometry.data();
        const double y = shape.line(0).front().y;
        QVERIFY(count(painted(painter, part), {data.left() + 10, y - 14, 80, 11}, painter.style().look.base)
                < 80 * 11 - 50);
    }

    void leavesOffWhatNobodySees_data()
    {
        QTest::addColumn<TimelineLanes>("lanes");
        QTest::newRow("people") << TimelineLanes::People;
        QTest::newRow("storyline") << TimelineLanes::Storyline;
    }

    void leavesOffWhatNobodySees()
    {
        QFETCH(const TimelineLanes, lanes);
        const TimelinePainter painter(withStoryline(buildTimeline(story::meetings(), lanes), lanes), style());
        const TimelineViewport part = viewport();
        const auto drawing = [&](const QRectF &clip) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            QSvgGenerator generator;
            generator.setOutputDevice(&buffer);
            QPainter onto(&generator);
            onto.setClipRect(clip);
            painter.paint(onto, part, {});
            onto.end();
            return QString::fromUtf8(buffer.data());
        };
        const double half = part.size.width() / 2;
        const QString earlier = drawing({0, 0, half, part.size.height()});
        const QString later = drawing({half, 0, half, part.size.height()});
        QVERIFY(earlier.contains(u"Port Arden") && !later.contains(u"Port Arden"));
        QVERIFY(!earlier.contains(u"West Harbour") && later.contains(u"West Harbour"));
        QVERIFY(earlier.contains(u"Mara Ellison"));
        QVERIFY(lanes == TimelineLanes::Storyline
                || !later.contains(u"Mara Ellison")); // there the name is said where its line begins
    }

    void showsAllLanesAndDaysWhenWhole()
    {
        const TimelinePainter painter = painted();
        TimelineViewport part = viewport({900, 90});
        part.to = part.from + 3;
        const TimelineViewport whole = painter.whole(part, 16'000);
        QVERIFY(whole.from <= double(painter.timeline().firstDay));
        QVERIFY(whole.to >= double(painter.timeline().lastDay) + 1);
        QCOMPARE(painter.geometry(whole).scrollRange(), 0.0);
        QVERIFY(std::abs(painter.geometry(whole).pixelsPerDay() - painter.geometry(part).pixelsPerDay()) < 1);
        QCOMPARE(painter.whole(part, 2000).size.width(), 2000.0);
        QCOMPARE(painter.whole(part, 10).size.width(), 900.0);
    }

    void namesLanesAsPeopleReadThem()
    {
        QCOMPARE(
            laneName({.name = u"Lena Brandt"_s, .entity = story::brandt, .kind = EntityKind::Person, .article = {}}),
            u"Lena Brandt"_s);
        QCOMPARE(laneName({.name = u"organization"_s, .entity = {}, .kind = EntityKind::Organization, .article = {}}),
                 u"Organization"_s);
        QCOMPARE(laneName({.name = {}, .entity = {}, .kind = EntityKind::Place, .article = {}}), u"No place named"_s);
        QCOMPARE(laneName({}), u"All meetings"_s);
        QCOMPARE(laneName({.name = u"person"_s, .entity = {}, .kind = EntityKind::Place, .article = {}}), u"person"_s);
    }
};

QTEST_MAIN(TimelinePainterTest)
#include "timelinepaintertest.moc"
