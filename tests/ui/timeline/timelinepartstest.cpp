// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineparts.h"
#include "tests/support/madestory.h"
#include "ui/timeline/timelinepainter.h"
#include "ui/timeline/timelinerange.h"

#include <QApplication>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <ranges>

using namespace dateline;

namespace {

Timeline timeline()
{
    return buildTimeline(test::madeMeetings({.meetings = 6000, .people = 60, .years = 8}), TimelineLanes::People);
}

TimelineParts::Wish wish(const Timeline &of, double pixelsPerDay)
{
    const double middle = double(of.firstDay + of.lastDay) / 2;
    const TimelineStretch needed{.from = middle - 200, .to = middle + 200, .firstLane = 0, .lastLane = 12};
    const TimelineStretch around{.from = middle - 260, .to = middle + 260, .firstLane = 0, .lastLane = 14};
    return {.spacing = TimelineSpacing::at(pixelsPerDay, 16, 30), .needed = needed, .around = around};
}

/// Two parts tell the same.
void compare(const TimelinePart &one, const TimelinePart &other)
{
    const auto signs = one.marks().signs();
    QCOMPARE(signs.size(), other.marks().signs().size());
    for (size_t at = 0; at < signs.size(); ++at) {
        const TimelineSign &sign = other.marks().signs()[at];
        QCOMPARE(signs[at].lane, sign.lane);
        QCOMPARE(signs[at].from, sign.from);
        QCOMPARE(signs[at].end, sign.end);
        QVERIFY(std::ranges::equal(signs[at].events, sign.events));
        QCOMPARE(one.label(signs[at]), other.label(sign));
    }
    QVERIFY(std::ranges::equal(one.marks().strokes(), other.marks().strokes()));
}

QImage painted(const TimelinePainter &painter, const TimelineViewport &part)
{
    QImage image(part.size.toSize(), QImage::Format_RGB32);
    image.fill(painter.style().look.base);
    QPainter onto(&image);
    painter.paint(onto, part, {});
    return image;
}

} // namespace

class TimelinePartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSameFromAnotherThread()
    {
        const Timeline story = timeline();
        const TimelinePlacing placing(story);
        const auto everything = std::make_shared<const TimelineStandout>(story, placing, QSet<MeetingId>());
        for (const double pixelsPerDay : {0.3, 2.0, 12.0}) {
            const TimelineParts::Wish wanted = wish(story, pixelsPerDay);
            TimelineParts here(story, placing);
            TimelineParts elsewhere(story, placing);
            elsewhere.prepare(wanted, everything);
            const auto one = here.part(wanted);
            QVERIFY(!one->marks().signs().empty());
            compare(*one, *elsewhere.part(wanted));
            const QList<PaintedBar> bars = here.bars(wanted, everything);
            QCOMPARE(bars.isEmpty(), pixelsPerDay < 3); // too short
            QCOMPARE(elsewhere.bars(wanted, everything), bars);
        }
    }

    void keepsWhatWasPreparedUntilItIsWanted()
    {
        const Timeline story = timeline();
        const TimelinePlacing placing(story);
        const auto everything = std::make_shared<const TimelineStandout>(story, placing, QSet<MeetingId>());
        TimelineParts parts(story, placing);
        const TimelineParts::Wish next = wish(story, 2);
        const TimelineParts::Wish overnext = wish(story, 4);
        QVERIFY(!parts.has(next));
        parts.prepare(next, everything);
        QVERIFY(parts.has(next));
        QVERIFY(!parts.has(overnext));
        QTRY_VERIFY((parts.prepare(overnext, everything), parts.has(overnext)));
        QVERIFY(parts.has(next));
        QVERIFY(parts.part(next)->spacing() == next.spacing);
        TimelineParts::Wish beyond = next;
        beyond.needed.to = beyond.around.to + 1;
        QVERIFY(!parts.has(beyond));
    }

    void painterThatMovesShowsWhatOneThatStandsShows_data()
    {
        QTest::addColumn<double>("growth"); // of what is in sight, in each frame
        QTest::addColumn<double>("moved");  // of its length
        QTest::newRow("in") << 0.85 << 0.0;
        QTest::newRow("out") << 1.2 << 0.0;
        QTest::newRow("sideways") << 1.0 << 0.06;
        QTest::newRow("back and in") << 0.93 << -0.02;
        QTest::newRow("in leaps") << 0.02 << 0.0;
        QTest::newRow("out of sight") << 1.0 << 40.0;
    }

    void painterThatMovesShowsWhatOneThatStandsShows()
    {
        QFETCH(const double, growth);
        QFETCH(const double, moved);
        const Timeline story = timeline();
        const TimelinePlacing placing(story);
        QFont font;
        font.setPixelSize(13);
        const TimelineStyle style{.look = Look::of({}), .font = font, .locale = QLocale::c(), .now = {}};
        const TimelinePainter moving(story, placing, style);
        TimelineRange range = TimelineRange::around(story, placing, 0);
        range = range.zoomed(growth > 1 ? 200 : 1.5, range.from + range.length() * 0.4);
        for (int frame = 0; frame < 24; ++frame) {
            const TimelineViewport part{.size = {500, 200}, .from = range.from, .to = range.to, .scroll = 0};
            const QImage seen = painted(moving, part);
            if (frame % 4 == 3)
                QCOMPARE(seen, painted(TimelinePainter(story, placing, style), part));
            range = range.zoomed(1 / growth, range.from + range.length() * 0.3).moved(range.length() * moved);
        }
    }
};

QTEST_MAIN(TimelinePartsTest)
#include "timelinepartstest.moc"
