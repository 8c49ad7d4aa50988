// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articlelist.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<ArticleSummary> articles(std::initializer_list<qint64> ids)
{
    QList<ArticleSummary> made;
    for (const qint64 id : ids) {
        ArticleSummary each;
        each.id = {id};
        each.title =
            u"A long title about number %1 that needs a second line and then some more words to be cut"_s.arg(id);
        made.append(each);
    }
    return made;
}

} // namespace

class ArticleListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatIsChosenByKeyboard()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        list.show(articles({1, 2, 3}));
        auto *view = list.findChild<QListView *>();
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(selection.place().article, ArticleId{3});
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(selection.place().article, ArticleId{2});
    }

    void opensWhatIsClicked()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        list.resize(260, 400);
        list.show(articles({1, 2}));
        static_cast<QWidget &>(list).show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        auto *view = list.findChild<QListView *>();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(1, 0)).center());
        QCOMPARE(selection.place().article, ArticleId{1});
    }

    void followsTheSelection()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        list.show(articles({1, 2, 3}));
        selection.selectArticle({1});
        QCOMPARE(list.findChild<QListView *>()->currentIndex().row(), 2);
        selection.selectArticle({77});
        QVERIFY(!list.findChild<QListView *>()->currentIndex().isValid());
    }

    // Latin titles are not laid out to tell how high a row is; one Cyrillic letter that looks the same makes them be.
    void rowsAreAsHighAsTheyWouldBeLaidOut()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        QList<ArticleSummary> made = articles({1, 2});
        list.resize(400, 400);
        static_cast<QWidget &>(list).show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        auto *view = list.findChild<QListView *>();
        QList<int> heights;
        for (qsizetype letters = 10; letters < 86; ++letters) {
            QList<ArticleSummary> shown = made;
            for (ArticleSummary &each : shown)
                each.title =
                    u"A long “title” about a number – that needs a second line and then some more words to be cut"_s
                        .first(letters);
            shown[1].title.replace(u'a', QChar(0x430));
            shown[1].title.replace(u'o', QChar(0x43e));
            list.show(shown);
            heights.append(view->visualRect(view->model()->index(0, 0)).height());
            QCOMPARE(view->visualRect(view->model()->index(1, 0)).height(), heights.last());
        }
        QVERIFY(heights.last() > heights.first());
    }

    void removesWhatIsMarkedAndOpensTheOneBeside()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        QVERIFY(!list.hasMarked());
        list.show(articles({1, 2, 3, 4, 5}));
        QSignalSpy wanted(&list, &ArticleList::removalWanted);
        list.removeMarked();
        QCOMPARE(wanted.size(), 0);
        selection.selectArticle({4});
        QVERIFY(list.hasMarked());
        auto *view = list.findChild<QListView *>();
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selection.place().article, ArticleId{3});
        list.removeMarked();
        QCOMPARE(wanted.takeFirst().first().value<QList<ArticleId>>(), (QList<ArticleId>{{3}, {4}}));
        QCOMPARE(selection.place().article, ArticleId{2}); // below them
        list.show(articles({1, 2, 5}));
        selection.selectArticle({1}); // the last row
        list.removeMarked();
        QCOMPARE(wanted.takeFirst().first().value<QList<ArticleId>>(), QList<ArticleId>{{1}});
        QCOMPARE(selection.place().article, ArticleId{2});
        list.show(articles({2}));
        list.removeMarked();
        QCOMPARE(selection.place().article, ArticleId());
    }

    void opensNothingWhenTheFilterTakesAwayTheOpenArticle()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        list.show(articles({1, 2, 3}));
        selection.selectArticle({2});
        QSignalSpy moved(&selection, &Selection::placeChanged);
        list.show(articles({1, 3}));
        QCOMPARE(moved.size(), 0);
        list.show(articles({1, 2, 3}));
        QCOMPARE(moved.size(), 0);
        QCOMPARE(list.findChild<QListView *>()->currentIndex().row(), 1);
    }

    void givesRowsTheHeightOfTheirWordsAtAnyWidth()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        QList<ArticleSummary> some = articles({1, 2, 3, 4, 5, 6, 7, 8});
        for (ArticleSummary &each : some)
            each.title = u"Ministers of both sides agree on the harbour of Drensk"_s;
        list.show(some);
        static_cast<QWidget &>(list).show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const auto *view = list.findChild<QListView *>();
        const QModelIndex row = view->model()->index(0, 0);
        list.resize(700, 900);
        QTRY_VERIFY(view->viewport()->width() > 600);
        const int onOneLine = view->visualRect(row).height();
        list.resize(220, 300); // and a scroll bar takes some of it
        QTRY_VERIFY(view->visualRect(row).height() > onOneLine);
        list.resize(700, 900);
        QTRY_COMPARE(view->visualRect(row).height(), onOneLine);
    }

    void cutsLongTitlesAfterTwoLines()
    {
        Selection selection;
        ArticleList list(nullptr, &selection);
        list.resize(260, 400);
        list.show(articles({1}));
        static_cast<QWidget &>(list).show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        auto *view = list.findChild<QListView *>();
        const int narrow = view->sizeHintForIndex(view->model()->index(0, 0)).height();
        list.resize(200, 400);
        QCOMPARE(view->sizeHintForIndex(view->model()->index(0, 0)).height(), narrow);
        list.resize(1400, 400);
        QVERIFY(view->sizeHintForIndex(view->model()->index(0, 0)).height() < narrow);
    }
};

QTEST_MAIN(ArticleListTest)
#include "articlelisttest.moc"
