// SPDX-License-Identifier: GPL-3.0-only
// Timelines that nobody expects: of every kind, at every size, in both directions.
#include "model/timeline/storyline.h"
#include "tests/ui/timeline/story.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineoverview.h"
#include "ui/timeline/timelinesight.h"
#include "ui/timeline/timelineview.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr TimelineLanes allLanes[]{TimelineLanes::People,   TimelineLanes::Places, TimelineLanes::Kinds,
                                   TimelineLanes::Articles, TimelineLanes::None,   TimelineLanes::Storyline};

/// \a count meetings of the story's people, the days given by \a when.
MeetingSet repeated(int count, const std::function<DateInterval(int)> &when)
{
    MeetingSet set = story::meetings();
    const QList<MeetingRecord> pattern = std::exchange(set.meetings, {});
    for (int index = 0; index < count; ++index) {
        MeetingRecord meeting = pattern.at(index % pattern.size());
        meeting.id = {index + 1};
        meeting.when = when(index);
        set.meetings.append(meeting);
    }
    return set;
}

DateInterval day(int year, int month = 1, int number = 1)
{
    return DateInterval::day({year, month, number});
}

MeetingSet calledAll(const QString &name)
{
    MeetingSet set = story::meetings();
    for (EntitySummary &entity : set.entities)
        entity.name = name;
    for (MeetingRecord &meeting : set.meetings)
        meeting.place = meeting.articleTitle = meeting.source = name;
    return set;
}

Timeline timelineOf(const MeetingSet &set, TimelineLanes lanes)
{
    return withStoryline(buildTimeline(set, lanes, findDisagreements(set)), lanes);
}

void paint(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_ARGB32_Premultiplied);
    widget.render(&image);
}

/// The marks that show, counts and meetings, without those of storylines: there meetings may lie on one another.
void checkMarks(const TimelineView &view)
{
    const TimelineCanvas &canvas = *view.canvas();
    const TimelineViewport part = canvas.shownPart();
    const auto [first, last] = canvas.painter().geometry(part).lanes();
    if (canvas.painter().isStoryline())
        return;
    for (int lane = first; lane < last; ++lane) {
        QRectF before;
        for (const TimelineSign &sign : canvas.painter().marks(part).signs(lane, part.from, part.to)) {
            const QRectF rect = canvas.painter().outline(part, sign);
            QVERIFY2(std::isfinite(rect.left()) && rect.width() > 0, qPrintable(u"lane %1"_s.arg(lane)));
            QVERIFY2(!rect.adjusted(0.5, 0, -0.5, 0).intersects(before), qPrintable(u"lane %1"_s.arg(lane)));
            before = rect;
        }
    }
}

} // namespace

class TimelineOddTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsOdd_data()
    {
        QTest::addColumn<MeetingSet>("set");
        QTest::newRow("none") << MeetingSet();
        QTest::newRow("one") << repeated(1, [](int) { return day(2025); });
        QTest::newRow("the first and the last year")
            << repeated(4, [](int index) { return index % 2 ? day(9999, 12, 31) : day(-9999); });
        QTest::newRow("about the year that is none")
            << repeated(20, [](int index) { return day(index % 2 ? 1 : -1, 1 + index % 12); });
        QTest::newRow("one century") << repeated(
            5, [](int) { return DateInterval{{1900, 1, 1}, {1999, 12, 31}, DatePrecision::Year, true, true}; });
        QTest::newRow("all of time") << repeated(7,
                                                 [](int) { return DateInterval::days({-9999, 1, 1}, {9999, 12, 31}); });
        QTest::newRow("thousands on one day") << repeated(5000, [](int) { return day(2025, 3, 1); });
        QTest::newRow("ends before it begins")
            << repeated(3, [](int) { return DateInterval::days({2025, 2, 2}, {2025, 2, 1}); });
        QTest::newRow("a name of 500 letters") << calledAll(u"Wilhelmina "_s.repeated(50).left(500));
        QTest::newRow("one word of 500 letters") << calledAll(QString(500, u'W'));
        QTest::newRow("Arabic") << calledAll(u"مارا إليسون وزيرة الخارجية"_s);
        QTest::newRow("emoji") << calledAll(u"🙂 👩‍👩‍👧 🏳️‍🌈"_s);
        QTest::newRow("marks upon marks") << calledAll(u"Z"_s + QString(60, QChar(0x0335)) + u'\u202E' + u"alge"_s);
        QTest::newRow("lines and markup") << calledAll(u"<b>Mara</b>\n&amp;\t\u2028Ellison"_s);
        QTest::newRow("nameless") << calledAll({});
    }

    void showsWhatIsOdd()
    {
        QFETCH(const MeetingSet, set);
        for (const TimelineLanes lanes : allLanes) {
            const Timeline timeline = timelineOf(set, lanes);
            for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                for (const QSize &size : {QSize(1, 1), QSize(90, 60), QSize(1200, 400)}) {
                    Selection selection;
                    TimelineView view(nullptr, &selection);
                    view.canvas()->setNow(story::now);
                    view.setLayoutDirection(direction);
                    view.resize(size);
                    view.show(timeline, set);
                    paint(view);
                    checkMarks(view);
                    view.canvas()->fitAll(TimelineCanvas::Motion::AtOnce);
                    paint(view);
                    checkMarks(view);
                    view.canvas()->setRange(view.canvas()->range().zoomed(1e9, double(timeline.firstDay) + 0.5),
                                            TimelineCanvas::Motion::AtOnce);
                    paint(view);
                    checkMarks(view);
                    const Picture picture = view.picture({.extent = PictureExtent::Whole});
                    QCOMPARE(picture.size.isEmpty(), timeline.events.isEmpty());
                }
            }
        }
    }

    void paintsTheLargestScreen()
    {
        for (const TimelineLanes lanes : allLanes) {
            TimelineCanvas canvas;
            canvas.setNow(story::now);
            canvas.resize(7680, 4320);
            canvas.setTimeline(timelineOf(story::meetings(), lanes));
            paint(canvas);
            QVERIFY(!marksInSight(canvas.painter(), canvas.shownPart(), 100).empty());
        }
    }

    void gathersFiftyThousandOfOneDay()
    {
        const MeetingSet set = repeated(50'000, [](int) { return day(2025, 3, 1); });
        TimelineCanvas canvas;
        canvas.resize(1200, 400);
        canvas.setTimeline(timelineOf(set, TimelineLanes::People));
        paint(canvas);
        qsizetype held = 0;
        const auto marks = marksInSight(canvas.painter(), canvas.shownPart(), 1000);
        for (const TimelineMark &mark : marks)
            held += mark.meetings;
        QVERIFY(marks.size() < 50);
        QCOMPARE(held, 100'000); // each has two participants
        canvas.setTimeline(timelineOf(set, TimelineLanes::Storyline));
        paint(canvas);
        QVERIFY(canvas.painter().isStoryline());
    }

    void saysSoWhenThereIsNothing()
    {
        for (const TimelineLanes lanes : allLanes) {
            Selection selection;
            TimelineView view(nullptr, &selection);
            view.resize(800, 300);
            view.setLanes(lanes);
            view.show({}, {});
            view.show();
            QImage image(view.canvas()->viewport()->size(), QImage::Format_RGB32);
            view.canvas()->viewport()->render(&image);
            const QColor ground = image.pixelColor(0, 0);
            int inked = 0;
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixelColor(x, image.height() / 2 + 10) != ground;
            QVERIFY(inked > 20);
            QVERIFY(!view.overview()->isVisible());
        }
    }

    void speaksEveryLocale()
    {
        const Timeline timeline = timelineOf(story::meetings(), TimelineLanes::People);
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            TimelineStyle style{.look = Look::of({}),
                                .font = {},
                                .locale = locale,
                                .direction = locale.textDirection(),
                                .now = story::now};
            style.font.setPixelSize(13);
            const TimelinePainter painter(timeline, style);
            const TimelineViewport part{
                .size = {500, 200}, .from = double(timeline.firstDay), .to = double(timeline.lastDay) + 1};
            QImage image(part.size.toSize(), QImage::Format_ARGB32_Premultiplied);
            QPainter onto(&image);
            painter.paint(onto, part, {});
            QVERIFY2(!painter.unit(part).isEmpty(), qPrintable(locale.name()));
        }
    }
};

QTEST_MAIN(TimelineOddTest)
#include "timelineoddtest.moc"
