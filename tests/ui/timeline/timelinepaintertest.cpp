// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/timeline/story.h"
#include "ui/timeline/timelinepainter.h"

#include <QApplication>
#include <QImage>
#include <QRandomGenerator>
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

QImage painted(const TimelinePainter &painter, const TimelineViewport &part, const TimelineEmphasis &emphasis = {}, qreal scale = 1)
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

const TimelineMark &markOf(const TimelinePainter &painter, const TimelineViewport &part, qint64 meeting)
{
    const TimelineMarks &marks = painter.marks(part);
    return marks.all()[size_t(marks.markOf(eventOf(painter, meeting)))];
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
        const TimelineGeometry geometry = painter.geometry(part);
        const QImage image = painted(painter, part);
        const TimelineMark &held = markOf(painter, part, 1);
        QCOMPARE(held.signs.size(), 2U);
        for (const TimelineSign &sign : held.signs) {
            QCOMPARE(at(image, {geometry.x(held.day), geometry.y(sign.lane)}), painter.style().look.accent);
        }
        // and a stroke between them
        const double middle = (geometry.y(held.topLane) + geometry.y(held.bottomLane)) / 2;
        QVERIFY(count(image, {geometry.x(held.day) - 2, middle, 4, 1}, painter.style().look.accent) > 0);
    }

    void leavesTheSignOfAPlanHollow()
    {
        const TimelinePainter painter = painted();
        const TimelineViewport part = viewport();
        const TimelineMark &planned = markOf(painter, part, 5);
        const QPointF centre(painter.geometry(part).x(planned.day), painter.geometry(part).y(planned.topLane));
        QCOMPARE(at(painted(painter, part), centre), painter.style().look.base);
    }

    void drawsDaysAsBarsWithFirmOrFadingEnds()
    {
        const TimelinePainter painter = painted();
        const TimelineViewport part = viewport();
        const TimelineGeometry geometry = painter.geometry(part);
        const QImage image = painted(painter, part);
        const TimelineMark &firm = markOf(painter, part, 2);
        const double y = geometry.y(firm.topLane) + 2;
        const auto ink = [&](double day) { return painter.style().look.base.lightness() - at(image, {geometry.x(day), y}).lightness(); };
        const auto first = double(QDate(2025, 11, 24).toJulianDay());
        QVERIFY(ink(first + 0.1) > 10);
        QCOMPARE(ink(first + 0.1), ink(first + 1.3));
        QCOMPARE(at(image, {geometry.x(first - 0.1), y}).rgb(), painter.style().look.weekend.rgb()); // a Sunday, bare
        // the approximate one is strongest in its middle
        const double about = first + 2.5;
        QVERIFY(ink(about + 0.2) > ink(about + 0.6));
        QVERIFY(ink(about + 0.6) > ink(about + 0.95));
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
        QCOMPARE(at(image, {geometry.x(saturday) + 20, 236}).rgb(), how.look.weekend.rgb()); // whatever the colours' form
        QCOMPARE(at(image, {geometry.x(saturday) - 20, 236}).rgb(), how.look.base.rgb());
        QVERIFY(count(image, {geometry.x(story::now) - 2, 200, 4, 40}, how.look.today) > 30);
    }

    void recedesWhatIsNotLookedAt()
    {
        const TimelinePainter painter = painted();
        const TimelineViewport part = viewport();
        const TimelineGeometry geometry = painter.geometry(part);
        const QImage image = painted(painter, part, {.meetings = {MeetingId{2}}, .entity = story::ellison, .selected = {}});
        const auto ink = [&](qint64 meeting) {
            const TimelineMark &mark = markOf(painter, part, meeting);
            return at(image, {geometry.x(mark.day), geometry.y(mark.topLane)});
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
        const auto all = painter.marks(part).all();
        for (size_t index = 0; index < all.size(); ++index) {
            const double x = geometry.x(all[index].day);
            QCOMPARE(painter.at(part, {x + 3, geometry.y(all[index].topLane) - 3}).mark, int(index));
            QVERIFY(painter.outline(part, all[index]).contains(QPointF(x, geometry.y(all[index].bottomLane))));
        }
        const double inNames = direction == Qt::LeftToRight ? 30 : part.size.width() - 30;
        QCOMPARE(painter.at(part, {inNames, geometry.y(2)}), TimelineHit({.lane = 2, .mark = -1}));
        QCOMPARE(painter.at(part, {geometry.x(part.from + 0.4), geometry.y(6)}), TimelineHit());
        QCOMPARE(painter.at(part, {600, 5}), TimelineHit());
        QCOMPARE(painter.at(part, {-100, -100}), TimelineHit());
    }

    void paintsTheSameAtAnyScale()
    {
        const TimelinePainter painter = painted();
        const QImage once = painted(painter, viewport());
        const QImage twice = painted(painter, viewport(), {}, 2).scaled(once.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int different = 0;
        for (int y = 0; y < once.height(); ++y) {
            for (int x = 0; x < once.width(); ++x) {
                different += std::abs(once.pixelColor(x, y).lightness() - twice.pixelColor(x, y).lightness()) > 60 ? 1 : 0;
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
        QVERIFY(painter.marks(all).all().size() < 400);
        QVERIFY(painter.marks(all).between(all.from, all.to).size() < 400);
        QVERIFY(painter.marks(viewport()).between(viewport().from, viewport().to).size() < 100);
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
            painted(painter, part, {.meetings = {MeetingId{3}}, .entity = {}, .selected = MeetingId{3}, .hovered = 1, .focused = 2});
            part.from = double(painter.timeline().firstDay);
            part.to = double(painter.timeline().lastDay);
            painted(painter, part);
            part.to = part.from + 0.125;
            const QImage image = painted(painter, part);
            QCOMPARE(image.size(), size.toSize());
        }
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
        QCOMPARE(laneName({.name = u"Lena Brandt"_s, .entity = story::brandt, .kind = EntityKind::Person, .article = {}}), u"Lena Brandt"_s);
        QCOMPARE(laneName({.name = u"organization"_s, .entity = {}, .kind = EntityKind::Organization, .article = {}}), u"Organization"_s);
        QCOMPARE(laneName({.name = {}, .entity = {}, .kind = EntityKind::Place, .article = {}}), u"No place named"_s);
        QCOMPARE(laneName({}), u"All meetings"_s);
        QCOMPARE(laneName({.name = u"person"_s, .entity = {}, .kind = EntityKind::Place, .article = {}}), u"person"_s);
    }
};

QTEST_MAIN(TimelinePainterTest)
#include "timelinepaintertest.moc"
