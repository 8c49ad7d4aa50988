// SPDX-License-Identifier: GPL-3.0-only
#include "ui/selection/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class SelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheEntityWhenAnotherArticleOpens()
    {
        Selection selection;
        selection.selectEntity({3});
        selection.selectArticle({1});
        QCOMPARE(selection.place(), (Place{.article = {1}, .entity = {3}, .meeting = {}, .passage = {}}));
    }

    void keepsTheArticleWhenAnEntityIsSelected()
    {
        Selection selection;
        selection.selectArticle({1});
        selection.selectEntity({3});
        QCOMPARE(selection.place().article, ArticleId{1});
        QCOMPARE(selection.place().entity, EntityId{3});
    }

    void keepsArticleAndEntityWhenAMeetingIsSelected()
    {
        Selection selection;
        selection.selectArticle({1});
        selection.selectEntity({3});
        selection.selectMeeting({7});
        QCOMPARE(selection.place(), (Place{.article = {1}, .entity = {3}, .meeting = {7}, .passage = {}}));
    }

    void forgetsThePassageWithItsArticle()
    {
        Selection selection;
        selection.showPassage({1}, {5, 9}, {7});
        QCOMPARE(selection.place().passage, TextSpan(5, 9));
        selection.selectArticle({2});
        QVERIFY(!selection.place().passage);
        QVERIFY(!selection.place().meeting.isValid());
    }

    void saysNothingWhenNothingChanges()
    {
        Selection selection;
        selection.selectArticle({1});
        QSignalSpy moved(&selection, &Selection::placeChanged);
        QSignalSpy filtered(&selection, &Selection::filterChanged);
        selection.selectArticle({1});
        selection.selectEntity({});
        selection.selectMeeting({});
        selection.setFilter({});
        QCOMPARE(moved.size(), 0);
        QCOMPARE(filtered.size(), 0);
        QVERIFY(!selection.canGoBack());
    }

    void showsTheSamePassageAgainWithoutGrowingTheHistory()
    {
        Selection selection;
        selection.showPassage({1}, {5, 9});
        QSignalSpy moved(&selection, &Selection::placeChanged);
        selection.showPassage({1}, {5, 9});
        QCOMPARE(moved.size(), 1);
        QVERIFY(!selection.canGoBack());
    }

    void walksThroughTheArticlesThatTellOfAMeeting()
    {
        Selection selection;
        MeetingRecord meeting{.id = {8},
                              .article = {2},
                              .articleTitle = {},
                              .source = {},
                              .published = {},
                              .participants = {},
                              .when = {},
                              .place = {},
                              .evidence = {{5, 9}},
                              .sentence = {}};
        selection.showMeeting(meeting);
        selection.showMeeting(meeting);
        QCOMPARE(selection.place(), (Place{.article = {2}, .entity = {}, .meeting = {8}, .passage = TextSpan{5, 9}}));

        MeetingRecord earlier = meeting;
        earlier.id = {3};
        earlier.article = {1};
        meeting.tellings = {earlier, meeting};
        selection.showMeeting(meeting); // it stands at the last of the two
        QCOMPARE(selection.place().article, ArticleId{1});
        QCOMPARE(selection.place().meeting, MeetingId{3});
        selection.showMeeting(meeting);
        QCOMPARE(selection.place().article, ArticleId{2});
        selection.selectMeeting({});
        selection.showMeeting(meeting); // its own sentence first
        QCOMPARE(selection.place().meeting, MeetingId{8});
    }

    void goesBackAndForward()
    {
        Selection selection;
        selection.selectArticle({1});
        selection.selectArticle({2});
        selection.selectEntity({3});
        selection.goBack();
        selection.goBack();
        QCOMPARE(selection.place().article, ArticleId{1});
        QVERIFY(!selection.canGoBack());
        QVERIFY(selection.canGoForward());
        selection.goForward();
        selection.goForward();
        QCOMPARE(selection.place().entity, EntityId{3});
        QVERIFY(!selection.canGoForward());
    }

    void forgetsEverything()
    {
        Selection selection;
        selection.selectArticle({1});
        selection.selectArticle({2});
        selection.goBack();
        selection.setFilter({.words = u"talks"_s});
        QSignalSpy moved(&selection, &Selection::placeChanged);
        selection.clear();
        QCOMPARE(moved.size(), 1);
        QCOMPARE(selection.place(), Place());
        QVERIFY(selection.filter().isEmpty());
        QVERIFY(!selection.canGoBack());
        QVERIFY(!selection.canGoForward());
    }

    void staysWhereThereIsNoHistory()
    {
        Selection selection;
        QSignalSpy moved(&selection, &Selection::placeChanged);
        selection.goBack();
        selection.goForward();
        QCOMPARE(moved.size(), 0);
    }

    void dropsTheWayForwardWhenGoingElsewhere()
    {
        Selection selection;
        selection.selectArticle({1});
        selection.selectArticle({2});
        selection.goBack();
        selection.selectArticle({3});
        QVERIFY(!selection.canGoForward());
        selection.goBack();
        QCOMPARE(selection.place().article, ArticleId{1});
    }

    void filtersWithoutMoving()
    {
        Selection selection;
        selection.selectArticle({1});
        QSignalSpy filtered(&selection, &Selection::filterChanged);
        QSignalSpy moved(&selection, &Selection::placeChanged);
        Filter filter;
        filter.words = u"talks"_s;
        selection.setFilter(filter);
        QCOMPARE(filtered.size(), 1);
        QCOMPARE(selection.filter(), filter);
        QCOMPARE(moved.size(), 0);
    }

    void remembersALongButNotEndlessWay()
    {
        Selection selection;
        for (int i = 1; i <= 1000; ++i)
            selection.selectArticle({i});
        int steps = 0;
        while (selection.canGoBack()) {
            selection.goBack();
            ++steps;
        }
        QCOMPARE(steps, 200);
        QCOMPARE(selection.place().article, ArticleId{800});
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "selectiontest.moc"
