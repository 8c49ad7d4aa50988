// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineview.h"
#include "tests/ui/timeline/story.h"
#include "ui/timeline/disagreementlist.h"
#include "ui/timeline/intervalbrush.h"
#include "ui/timeline/storylineshape.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelinecard.h"
#include "ui/timeline/timelineoverview.h"
#include "ui/timeline/timelineviewstate.h"
#include "ui/timeline/timelinewords.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QImage>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

class Shown
{
public:
    Shown()
    {
        view.canvas()->setNow(story::now);
        view.resize(1200, 305);
        view.show(buildTimeline(story::meetings(), TimelineLanes::People), story::meetings());
        view.show();
    }

    [[nodiscard]] int eventOf(qint64 meeting) const
    {
        const auto &events = view.canvas()->painter().timeline().events;
        return int(std::ranges::find(events, MeetingId{meeting}, &TimelineEvent::meeting) - events.begin());
    }

    [[nodiscard]] const QList<TimelineLane> &lanes() const { return view.canvas()->painter().timeline().lanes; }
    [[nodiscard]] QString nameOf(int lane) const { return lanes().at(lane).name; }
    /// The middle of a lane's name.
    [[nodiscard]] QPoint nameAt(int lane) const
    {
        const TimelineGeometry geometry = view.canvas()->painter().geometry(view.canvas()->shownPart());
        return QPointF(geometry.names().center().x(), geometry.y(lane)).toPoint();
    }

    /// Opens the menu of a lane and chooses what reads \a text.
    void choose(int lane, const QString &text)
    {
        QWidget *viewport = view.canvas()->viewport();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, nameAt(lane), viewport->mapToGlobal(nameAt(lane)));
        QApplication::sendEvent(viewport, &asked);
        const auto *menu = view.findChild<QMenu *>(Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto action = std::ranges::find(actions, text, &QAction::text);
        QVERIFY2(action != actions.end(), qPrintable(text));
        (*action)->trigger();
    }

    Selection selection;
    TimelineView view{nullptr, &selection};
};

Filter between(QDate first, QDate last)
{
    Filter filter;
    filter.when = DateInterval::days(first, last);
    return filter;
}

} // namespace

class TimelineViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromAMarkToItsSentence()
    {
        Shown shown;
        Q_EMIT shown.view.canvas()->eventClicked(shown.eventOf(5));
        QCOMPARE(shown.selection.place().meeting, MeetingId{5});
        QCOMPARE(shown.selection.place().article, ArticleId{1});
        QCOMPARE(shown.selection.place().passage, TextSpan(500, 580));
    }

    void leadsFromANoteToItsSentenceAndFromAPublicationToItsArticle()
    {
        Shown shown;
        NoteRecord closed{.kind = NoteKind::DatedEvent,
                          .article = {3},
                          .articleTitle = u"Harbour"_s,
                          .source = u"Example Wire"_s,
                          .published = {},
                          .when = DateInterval::day({2025, 11, 24}),
                          .passage = {40, 60},
                          .sentence = u"The harbour closed."_s};
        NoteRecord published = closed;
        published.kind = NoteKind::Publication;
        shown.view.show(buildTimeline(story::meetings(), TimelineLanes::People, {}, {published, closed}),
                        story::meetings());
        const QList<TimelineEvent> &events = shown.view.canvas()->painter().timeline().events;
        const auto eventOf = [&events](int note) {
            return int(std::ranges::find(events, note, &TimelineEvent::note) - events.begin());
        };
        Q_EMIT shown.view.canvas()->eventClicked(eventOf(1));
        QCOMPARE(shown.selection.place().article, ArticleId{3});
        QCOMPARE(shown.selection.place().passage, TextSpan(40, 60));
        QVERIFY(!shown.selection.place().meeting.isValid());
        shown.selection.selectArticle({1});
        Q_EMIT shown.view.canvas()->eventClicked(eventOf(0));
        QCOMPARE(shown.selection.place().article, ArticleId{3});
        QVERIFY(!shown.selection.place().passage);

        QVERIFY(shown.view.canvas()->inWords(eventOf(1)).contains(u"The harbour closed."));
        Q_EMIT shown.view.canvas()->pointedAt({eventOf(0)}, 1, QRect(100, 100, 12, 12));
        const auto said = shown.view.findChild<TimelineCard *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(said, [](const QLabel *label) { return label->text() == u"Harbour"; }));

        // Notes are sources too, and the legend tells of them.
        const Picture picture = shown.view.picture({.extent = PictureExtent::Whole});
        QCOMPARE(picture.sources.filter(u"Harbour"_s).size(), 1);
        shown.view.show(buildTimeline(story::meetings(), TimelineLanes::People), story::meetings());
        QVERIFY(shown.view.picture({}).legendSize.width() < picture.legendSize.width());
    }

    void selectsAMeetingWhoseSentenceIsNotKnown()
    {
        Shown shown;
        shown.view.show(buildTimeline(story::meetings(), TimelineLanes::People), {});
        Q_EMIT shown.view.canvas()->eventClicked(shown.eventOf(5));
        QCOMPARE(shown.selection.place().meeting, MeetingId{5});
        QVERIFY(!shown.selection.place().passage);
    }

    void listsWhatArticlesDisagreeAbout()
    {
        Shown shown;
        auto *count = shown.view.findChild<QToolButton *>(u"disagreements"_s);
        QVERIFY(!count->isVisible());
        MeetingSet set = story::meetings();
        MeetingRecord other = set.meetings.at(1);
        other.id = {77};
        other.article = {9};
        other.place = u"Somewhere Else"_s;
        other.source = u"Another Paper"_s;
        other.evidence = {{3, 9}};
        set.meetings.append(other);
        shown.view.show(buildTimeline(set, TimelineLanes::People, findDisagreements(set)), set);
        QVERIFY(count->isVisible());
        QVERIFY(count->text().contains(u'1'));
        count->click();
        auto *rows = shown.view.findChild<DisagreementList *>()->findChild<QTreeWidget *>();
        QCOMPARE(rows->topLevelItemCount(), 1);
        QTreeWidgetItem *head = rows->topLevelItem(0);
        QVERIFY(head->text(0).contains(u"place"));
        QCOMPARE(head->childCount(), 2);
        QCOMPARE(head->child(1)->text(1), u"Somewhere Else"_s);
        QVERIFY(head->child(1)->font(1).bold());
        QVERIFY(!head->child(1)->font(0).bold());
        Q_EMIT rows->itemActivated(head->child(1), 0);
        QCOMPARE(shown.selection.place().meeting, MeetingId{77});
        QCOMPARE(shown.selection.place().passage, TextSpan(3, 9));
        shown.view.show(buildTimeline(story::meetings(), TimelineLanes::People), story::meetings());
        QCOMPARE(rows->topLevelItemCount(), 0);
        QVERIFY(!rows->isVisible());
    }

    void saysWhatOtherArticlesSay()
    {
        Shown shown;
        MeetingSet set = story::meetings();
        MeetingRecord other = set.meetings.at(1);
        other.id = {77};
        other.article = {9};
        other.status = MeetingStatus::NotHeld;
        other.source = u"Another Paper"_s;
        set.meetings.append(other);
        shown.view.show(buildTimeline(set, TimelineLanes::People, findDisagreements(set)), set);
        Q_EMIT shown.view.canvas()->pointedAt({shown.eventOf(set.meetings.at(1).id.value)}, 1, QRect(100, 100, 12, 12));
        const auto said = shown.view.findChild<TimelineCard *>()->findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(said, [](const QLabel *label) { return label->text().contains(u"Another Paper"); }));
    }

    void saysWhoElseTellsOfIt()
    {
        Shown shown;
        MeetingSet set = story::meetings();
        MeetingRecord &told = set.meetings[1];
        MeetingRecord other = told;
        other.id = {77};
        other.article = {9};
        other.status = MeetingStatus::Planned;
        other.source = u"Another Paper"_s;
        told.tellings = {other, told};
        shown.view.show(buildTimeline(set, TimelineLanes::People), set);
        const int event = shown.eventOf(told.id.value);
        Q_EMIT shown.view.canvas()->pointedAt({event}, 1, QRect(100, 100, 12, 12));
        const auto said = shown.view.findChild<TimelineCard *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(said, [](const QLabel *label) {
            return label->text().contains(u"Another Paper") && label->text().contains(u"Planned");
        }));
        QCOMPARE(shown.view.picture({.extent = PictureExtent::Whole}).sources.filter(u"Another Paper"_s).size(), 1);

        Q_EMIT shown.view.canvas()->eventClicked(event);
        QCOMPARE(shown.selection.place().article, told.article);
        Q_EMIT shown.view.canvas()->eventClicked(event);
        QCOMPARE(shown.selection.place().article, ArticleId{9});
        QCOMPARE(shown.view.canvas()->emphasis().selected, told.id); // one mark for both
    }

    void offersWhatCanBeDoneWithAMeetingAndItsLane()
    {
        Shown shown;
        MeetingSet set = story::meetings();
        MeetingRecord &told = set.meetings[1];
        MeetingRecord other = told;
        other.id = {77};
        other.article = {9};
        other.articleTitle = u"Talks & more talks"_s;
        told.tellings = {told, other};
        shown.view.show(buildTimeline(set, TimelineLanes::People), set);
        qRegisterMetaType<QMenu *>("QMenu*");
        QSignalSpy wanted(&shown.view, &TimelineView::menuWanted);
        const auto texts = [&shown] {
            QStringList words;
            const auto menus = shown.view.findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
            for (const QAction *action : menus.last()->actions())
                words.append(action->text());
            return words;
        };
        Q_EMIT shown.view.canvas()->menuAsked(shown.eventOf(told.id.value), 0, {300, 300});
        QCOMPARE(wanted.takeFirst().last().value<PointedAt>(),
                 (PointedAt{.article = told.article, .meeting = told.id}));
        QVERIFY(texts().contains(u"Show in “Talks && more talks”"_s));
        QVERIFY(texts().contains(u"Fold"_s)); // what can be done with the lane
        const auto actions = shown.view.findChildren<QMenu *>(Qt::FindDirectChildrenOnly).last()->actions();
        actions.at(1)->trigger();
        QCOMPARE(shown.selection.place().article, ArticleId{9});
        QCOMPARE(shown.selection.place().meeting, MeetingId{77});

        Q_EMIT shown.view.canvas()->menuAsked(-1, 0, {300, 300});
        QCOMPARE(wanted.takeFirst().last().value<PointedAt>(), PointedAt{.entity = shown.lanes().first().entity});
        QVERIFY(!texts().contains(u"Show in the Article"_s));
        Q_EMIT shown.view.canvas()->menuAsked(shown.eventOf(3), -1, {300, 300});
        QCOMPARE(texts().first(), u"Show in the Article"_s);
        QVERIFY(!texts().contains(u"Fold"_s));
    }

    void showsAStoryline()
    {
        Shown shown;
        shown.view.setLanes(TimelineLanes::Storyline);
        const TimelinePainter &painter = shown.view.canvas()->painter();
        QVERIFY(painter.isStoryline());
        shown.view.canvas()->fitAll(TimelineCanvas::Motion::AtOnce);
        const TimelineViewport part = shown.view.canvas()->shownPart();
        for (int event = 0; event < int(painter.timeline().events.size()); ++event) {
            const QRectF rect = painter.outline(part, event);
            QCOMPARE(painter.at(part, rect.center()), TimelineHit{.event = event});
        }
        const int event = shown.eventOf(5);
        QTest::mouseClick(shown.view.canvas()->viewport(), Qt::LeftButton, {},
                          painter.outline(part, event).center().toPoint());
        QCOMPARE(shown.selection.place().meeting, MeetingId{5});
        QCOMPARE(shown.selection.place().passage, TextSpan(500, 580));
    }

    void selectsWhoseLineOfAStorylineIsClicked()
    {
        Shown shown;
        shown.view.setLanes(TimelineLanes::Storyline);
        shown.view.canvas()->fitAll(TimelineCanvas::Motion::AtOnce);
        const TimelinePainter &painter = shown.view.canvas()->painter();
        const TimelineViewport part = shown.view.canvas()->shownPart();
        const TimelineGeometry geometry = painter.geometry(part);
        const StorylineShape shape(painter.timeline(), painter.placing(), geometry);
        int clicked = 0;
        for (const int lane : shape.lines()) {
            for (const LevelStretch &level : shape.line(lane)) {
                const QPointF middle((level.from + level.to) / 2, level.y);
                if (painter.at(part, middle) != TimelineHit{.lane = lane}) {
                    continue; // where it meets others
                }
                shown.selection.selectEntity({});
                QTest::mouseClick(shown.view.canvas()->viewport(), Qt::LeftButton, {}, middle.toPoint());
                QCOMPARE(shown.selection.place().entity, painter.timeline().lanes.at(lane).entity);
                ++clicked;
                break;
            }
        }
        QVERIFY(clicked > 1);
    }

    void comesBackToTheStoryline()
    {
        Shown shown;
        shown.view.setLanes(TimelineLanes::Storyline);
        Shown again;
        again.view.restoreState(shown.view.saveState());
        QCOMPARE(again.view.lanes(), TimelineLanes::Storyline);
        QVERIFY(again.view.canvas()->painter().isStoryline());
    }

    void exportsTheStorylineAsItIsShown()
    {
        Shown shown;
        shown.view.setLanes(TimelineLanes::Storyline);
        shown.view.canvas()->fitAll(TimelineCanvas::Motion::AtOnce);
        const Picture visible = shown.view.picture({.extent = PictureExtent::Visible});
        QImage screen(shown.view.canvas()->viewport()->size(), QImage::Format_RGB32);
        shown.view.canvas()->viewport()->render(&screen);
        QImage picture(screen.size(), QImage::Format_RGB32);
        picture.fill(shown.view.canvas()->painter().style().look.base);
        QPainter painter(&picture);
        visible.paint(painter);
        painter.end();
        QCOMPARE(picture, screen);
        const Picture whole = shown.view.picture({.extent = PictureExtent::Whole});
        QCOMPARE(whole.size.height(),
                 shown.view.canvas()->painter().geometry(shown.view.canvas()->shownPart()).wholeHeight());
    }

    void selectsWhoseLaneIsClicked()
    {
        Shown shown;
        Q_EMIT shown.view.canvas()->laneClicked(0);
        QCOMPARE(shown.selection.place().entity, story::ellison);
        QCOMPARE(shown.view.canvas()->emphasis().entity, story::ellison);
        QCOMPARE(shown.view.canvas()->emphasis().meetings, QSet<MeetingId>({{2}, {4}, {6}}));
        Q_EMIT shown.view.canvas()->laneClicked(0);
        QVERIFY(!shown.selection.place().entity.isValid());
        QVERIFY(shown.view.canvas()->emphasis().meetings.isEmpty());
    }

    void opensTheArticleOfALane()
    {
        Shown shown;
        shown.view.setLanes(TimelineLanes::Articles);
        QCOMPARE(shown.view.canvas()->painter().timeline().lanes.size(), 1);
        Q_EMIT shown.view.canvas()->laneClicked(0);
        QCOMPARE(shown.selection.place().article, ArticleId{1});
    }

    void bringsAMeetingSelectedElsewhereInSight()
    {
        Shown shown;
        shown.view.canvas()->setRange({2400000, 2400010}, TimelineCanvas::Motion::AtOnce);
        shown.selection.selectMeeting({3});
        const double day = shown.view.canvas()->painter().placing().day(shown.eventOf(3));
        QVERIFY(shown.view.canvas()->range().from < day && day < shown.view.canvas()->range().to);
        QCOMPARE(shown.view.canvas()->emphasis().selected, MeetingId{3});
    }

    void scrollsToTheLaneOfWhoIsSelectedElsewhere()
    {
        Shown shown;
        const auto &lanes = shown.view.canvas()->painter().timeline().lanes;
        const auto isInSight = [&](EntityId entity) {
            const TimelineViewport part = shown.view.canvas()->shownPart();
            const int lane = int(std::ranges::find(lanes, entity, &TimelineLane::entity) - lanes.begin());
            const double y = shown.view.canvas()->painter().geometry(part).y(lane);
            return y - TimelineGeometry::laneHeight / 2 >= TimelineGeometry::axisHeight
                && y + TimelineGeometry::laneHeight / 2 <= part.size.height() + 1;
        };
        shown.view.resize(1200, 170);
        QVERIFY(!isInSight(story::alliance));
        shown.selection.selectEntity(story::alliance);
        QVERIFY(isInSight(story::alliance));
        QVERIFY(isInSight(story::brandt)); // whom it met
        shown.selection.selectEntity(lanes.first().entity);
        QVERIFY(isInSight(lanes.first().entity));
        shown.view.resize(1200, 130); // one lane: no room for those it met
        shown.selection.selectEntity(story::alliance);
        QVERIFY(isInSight(story::alliance));
    }

    void beginsAtTheLaneOfWhoIsSelected()
    {
        Selection selection;
        TimelineView view(nullptr, &selection);
        view.resize(1200, 200);
        view.show();
        selection.selectEntity(story::alliance);
        view.show(buildTimeline(story::meetings(), TimelineLanes::People), story::meetings());
        const TimelineViewport part = view.canvas()->shownPart();
        const auto &lanes = view.canvas()->painter().timeline().lanes;
        const int lane = int(std::ranges::find(lanes, story::alliance, &TimelineLane::entity) - lanes.begin());
        QVERIFY(view.canvas()->painter().geometry(part).y(lane) + TimelineGeometry::laneHeight / 2
                <= part.size.height() + 1);
    }

    void narrowsEverythingToWhatIsBrushed()
    {
        Shown shown;
        const auto first = double(QDate(2025, 11, 24).toJulianDay());
        Q_EMIT shown.view.overview()->brush()->chosen({first, first + 3});
        QCOMPARE(shown.selection.filter(), between({2025, 11, 24}, {2025, 11, 26}));
        QCOMPARE(shown.view.canvas()->range(), TimelineRange({first, first + 3}));
        QCOMPARE(shown.view.canvas()->emphasis().meetings, QSet<MeetingId>({{2}, {3}, {4}, {5}}));
        Q_EMIT shown.view.overview()->brush()->cleared();
        QVERIFY(shown.selection.filter().isEmpty());
        QVERIFY(shown.view.canvas()->range().length() > 9);
    }

    void keepsTheOtherConditionsWhenBrushing()
    {
        Shown shown;
        Filter filter;
        filter.words = u"harbour"_s;
        shown.selection.setFilter(filter);
        Q_EMIT shown.view.overview()->brush()->chosen({2461000, 2461003});
        QCOMPARE(shown.selection.filter().words, u"harbour"_s);
        QVERIFY(shown.selection.filter().when);
        Q_EMIT shown.view.overview()->brush()->cleared();
        QCOMPARE(shown.selection.filter(), filter);
    }

    void showsAnIntervalFilteredElsewhere()
    {
        Shown shown;
        shown.selection.setFilter(between({2025, 11, 22}, {2025, 11, 23}));
        const auto first = double(QDate(2025, 11, 22).toJulianDay());
        QCOMPARE(shown.view.overview()->brush()->interval(), TimelineRange({first, first + 2}));
        QCOMPARE(shown.view.canvas()->range(), TimelineRange({first, first + 2}));
    }

    void staysWhereOneLooksWhenAnotherFilterGoes()
    {
        Shown shown;
        shown.selection.setFilter(between({2025, 11, 22}, {2025, 11, 23}));
        const TimelineRange looked{2461000, 2461004};
        shown.view.canvas()->setRange(looked, TimelineCanvas::Motion::AtOnce);
        shown.selection.setFilter({});
        QCOMPARE(shown.view.canvas()->range(), looked);
    }

    void grabsExactlyWhatItExports()
    {
        Shown shown;
        shown.selection.selectEntity(story::ellison);
        shown.view.canvas()->setRange({2461000.3, 2461010.7}, TimelineCanvas::Motion::AtOnce);
        const QImage screen = shown.view.canvas()->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const Picture picture = shown.view.picture({.extent = PictureExtent::Visible});
        QImage exported(picture.size.toSize(), QImage::Format_RGB32);
        exported.fill(picture.look.base);
        QPainter painter(&exported);
        picture.paint(painter);
        painter.end();
        QCOMPARE(exported, screen);
    }

    void exportsWhatIsNotOnTheScreenWhenAsked()
    {
        Shown shown;
        shown.view.resize(1200, 160);
        shown.view.canvas()->setRange({2461000, 2461002}, TimelineCanvas::Motion::AtOnce);
        const Picture whole = shown.view.picture({.extent = PictureExtent::Whole});
        QVERIFY(whole.size.width() > 4 * 1000);
        QVERIFY(whole.size.height() > 7 * 28);
        QVERIFY(whole.title.contains(u"2025"_s));
        QVERIFY(!whole.legendSize.isEmpty());
    }

    void paintsAPictureAfterItsViewHasGone()
    {
        Picture picture;
        {
            const Shown shown;
            picture = shown.view.picture({.extent = PictureExtent::Visible});
        }
        QImage image(picture.size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        picture.paint(painter);
        painter.end();
        QVERIFY(!image.allGray());
    }

    void hasNoPictureOfNothing()
    {
        Shown shown;
        shown.view.show({}, {});
        QVERIFY(shown.view.picture({.extent = PictureExtent::Visible}).size.isEmpty());
        QVERIFY(shown.view.picture({.extent = PictureExtent::Whole}).size.isEmpty());
    }

    void offersToClearAFilterThatLeavesNothing()
    {
        Shown shown;
        const auto *clear = shown.view.findChild<QPushButton *>();
        QVERIFY(!clear->isVisible());
        shown.view.show({}, {});
        QVERIFY(!clear->isVisible());
        Filter filter;
        filter.words = u"nowhere"_s;
        shown.selection.setFilter(filter);
        QVERIFY(clear->isVisible());
        QTest::mouseClick(const_cast<QPushButton *>(clear), Qt::LeftButton);
        QVERIFY(shown.selection.filter().isEmpty());
        QVERIFY(!clear->isVisible());
    }

    void comesBackAsItWasLeft()
    {
        Shown left;
        left.view.setLanes(TimelineLanes::Places);
        left.view.canvas()->setRange({2461000, 2461003}, TimelineCanvas::Motion::AtOnce);
        left.view.setNotes({.publications = NotesWanted::When::Never, .datedEvents = NotesWanted::When::Always});
        Selection selection;
        TimelineView again(nullptr, &selection);
        again.resize(1200, 305);
        again.restoreState(left.view.saveState());
        QCOMPARE(again.lanes(), TimelineLanes::Places);
        QCOMPARE(TimelineViewState::fromBytes(again.saveState())->notes,
                 TimelineViewState::fromBytes(left.view.saveState())->notes);
        again.show(buildTimeline(story::meetings(), again.lanes()), story::meetings());
        QCOMPARE(again.canvas()->range(), TimelineRange({2461000, 2461003}));
    }

    void movesALaneByItsName()
    {
        Shown shown;
        const QString first = shown.nameOf(0);
        const QString third = shown.nameOf(2);
        QWidget *viewport = shown.view.canvas()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, shown.nameAt(2));
        QTest::mouseMove(viewport, shown.nameAt(1));
        QTest::mouseMove(viewport, shown.nameAt(0) - QPoint(0, 10));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, shown.nameAt(0) - QPoint(0, 10));
        QCOMPARE(shown.nameOf(0), third);
        QCOMPARE(shown.nameOf(1), first);
        QVERIFY(!shown.selection.place().entity.isValid()); // it was no click

        // Back by keys, while the name stands out.
        shown.selection.selectEntity(shown.lanes().at(0).entity);
        QTest::keyClick(shown.view.canvas(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(shown.view.canvas(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown.nameOf(2), third);
        QTest::keyClick(shown.view.canvas(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown.nameOf(1), third);
    }

    void keepsALaneThatIsDroppedWhereItWas()
    {
        Shown shown;
        const QList<TimelineLane> before = shown.lanes();
        QWidget *viewport = shown.view.canvas()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, shown.nameAt(1));
        QTest::mouseMove(viewport, shown.nameAt(3));
        QTest::mouseMove(viewport, shown.nameAt(1));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, shown.nameAt(1));
        QCOMPARE(shown.lanes(), before);
    }

    void pinsFoldsAndNamesALane()
    {
        Shown shown;
        const QString third = shown.nameOf(2);
        shown.choose(2, u"Pin to the Top"_s);
        QCOMPARE(shown.nameOf(0), third);
        QVERIFY(shown.lanes().at(0).isPinned);

        const auto all = shown.lanes().size();
        const QString folded = shown.nameOf(1);
        shown.choose(1, u"Fold"_s);
        QCOMPARE(shown.lanes().size(), all);
        QCOMPARE(shown.lanes().last().folded, 1);
        shown.choose(0, u"Fold All Others"_s);
        QCOMPARE(shown.lanes().size(), 2);
        QCOMPARE(shown.lanes().last().folded, int(all) - 1);
        shown.choose(1, u"Unfold "_s + folded);
        QCOMPARE(shown.lanes().size(), 3);
        QCOMPARE(shown.nameOf(1), folded);

        shown.choose(1, u"Name This Lane…"_s);
        auto *dialog = shown.view.findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(u"The mediator"_s);
        dialog->accept();
        QCOMPARE(laneName(shown.lanes().at(1)), u"The mediator"_s);

        TimelineView again(nullptr, &shown.selection);
        again.restoreState(shown.view.saveState());
        again.show(buildTimeline(story::meetings(), TimelineLanes::People), story::meetings());
        again.setLanes(TimelineLanes::Places);
        QVERIFY(again.canvas()->painter().timeline().lanes.size() > 3);
        again.setLanes(TimelineLanes::People);
        QCOMPARE(again.canvas()->painter().timeline().lanes, shown.lanes());

        shown.choose(0, u"Reset All Lanes"_s);
        QCOMPARE(shown.lanes(), buildTimeline(story::meetings(), TimelineLanes::People).lanes);
    }

    void namesALaneAfterItselfAgain()
    {
        Shown shown;
        const QString own = shown.nameOf(0);
        for (const QString &typed : {u"  The  mediator "_s, QString()}) {
            shown.choose(0, u"Name This Lane…"_s);
            auto *dialog = shown.view.findChild<QInputDialog *>();
            dialog->setTextValue(typed);
            dialog->accept();
            QCOMPARE(laneName(shown.lanes().at(0)), typed.isEmpty() ? own : u"The mediator"_s);
            QTRY_VERIFY(!shown.view.findChild<QInputDialog *>());
        }
    }

    void comesBackAsAnEarlierVersionLeftIt()
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QDataStream::WriteOnly);
        stream << quint16(1) << int(TimelineLanes::Kinds) << 2461000.0 << 2461003.0;
        Shown shown;
        shown.view.restoreState(bytes);
        QCOMPARE(shown.view.lanes(), TimelineLanes::Kinds);
        QCOMPARE(shown.view.canvas()->range(), TimelineRange({2461000, 2461003}));
    }

    void ignoresAStateItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("state");
        const Shown shown;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << shown.view.saveState().first(9);
        QTest::newRow("cut off in the lanes") << shown.view.saveState().chopped(1);
        QTest::newRow("cut off in the notes") << shown.view.saveState().first(26);
        QTest::newRow("no such notes") << shown.view.saveState().first(22) + QByteArray("\0\0\0\x09", 4)
                + shown.view.saveState().sliced(26);
        QTest::newRow("another version") << QByteArray("\x7f\x7f", 2) + shown.view.saveState().sliced(2);
        QTest::newRow("noise") << QByteArray(200, '\xff');
    }

    void ignoresAStateItDoesNotUnderstand()
    {
        QFETCH(const QByteArray, state);
        Shown shown;
        const TimelineRange before = shown.view.canvas()->range();
        shown.view.restoreState(state);
        QCOMPARE(shown.view.canvas()->range(), before);
        QCOMPARE(shown.view.lanes(), TimelineLanes::People);
    }

    void saysAMeetingInWords()
    {
        const MeetingSet set = story::meetings();
        QCOMPARE(meetingInWords(set.meetings.at(1), set, QLocale::c()),
                 u"Mara Ellison, Norland delegation · Mon 24 – Tue 25 November 2025 · Sundhavn · In person · Held"_s);
        MeetingRecord undated = set.meetings.at(1);
        undated.when = {};
        undated.place.clear();
        undated.mode = MeetingMode::Unspecified;
        QVERIFY(meetingInWords(undated, set, QLocale::c()).contains(u"Date not said"_s));
    }

    void offersTheMeetingsOfACount()
    {
        Shown shown;
        Q_EMIT shown.view.canvas()->countClicked({shown.eventOf(2), shown.eventOf(3)}, QRect(300, 300, 20, 16));
        auto *menu = shown.view.findChild<QMenu *>(Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        const auto actions = menu->actions();
        QCOMPARE(actions.size(), 4); // the meetings, a line and Zoom In
        QCOMPARE(actions.at(0)->text(), u"Mara Ellison, Norland delegation · Sundhavn · Example Wire"_s);
        QVERIFY(!actions.at(0)->icon().isNull());
        actions.at(1)->trigger();
        QCOMPARE(shown.selection.place().meeting, MeetingId{3});
        const double before = shown.view.canvas()->range().length();
        actions.at(3)->trigger();
        QVERIFY(shown.view.canvas()->range().length() < before);
        shown.view.show({}, {});
        QVERIFY(!shown.view.findChild<QMenu *>(Qt::FindDirectChildrenOnly)); // they may be gone
    }

    void offersNamesAsTheyAreWritten()
    {
        Shown shown;
        MeetingSet set = story::meetings();
        set.entities[story::ellison].name = u"Ellison & Sons"_s;
        shown.view.show(buildTimeline(set, TimelineLanes::People), set);
        Q_EMIT shown.view.canvas()->countClicked({shown.eventOf(2)}, QRect(300, 300, 20, 16));
        QVERIFY(shown.view.findChild<QMenu *>()->actions().first()->text().startsWith(u"Ellison && Sons,"_s));
    }

    void showsACardBesideAMark()
    {
        Shown shown;
        auto *card = shown.view.findChild<TimelineCard *>();
        Q_EMIT shown.view.canvas()->pointedAt({shown.eventOf(2)}, 1, QRect(300, 300, 12, 40));
        QVERIFY(card->isVisible());
        const QSize one = card->size();
        Q_EMIT shown.view.canvas()->pointedAt({0, 1, 2, 3, 4, 5, 6}, 7, QRect(300, 300, 12, 40));
        QVERIFY(card->height() > one.height());
        Q_EMIT shown.view.canvas()->pointedAt({}, 0, {});
        QVERIFY(!card->isVisible());
    }
};

QTEST_MAIN(TimelineViewTest)
#include "timelineviewtest.moc"
