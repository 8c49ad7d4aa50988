// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articleview.h"
#include "tests/support/samplearticle.h"
#include "ui/article/articlebrowser.h"
#include "ui/article/findbar.h"
#include "ui/article/pagepainter.h"
#include "ui/article/readingstyle.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// A long article in which Mina Arvel is named at its head and at its end, where she meets somebody.
ArticleRecord longArticle(qint64 id = 1)
{
    QString text = u"Mina Arvel arrived.\n\n"_s;
    for (int i = 0; i < 60; ++i)
        text += u"Nothing of note was heard from the harbour, where the wind turned to the north again.\n\n"_s;
    const qsizetype end = text.size();
    text += u"Mina Arvel met Oren Tavik in Drensk."_s;
    SampleArticle sample(u"Harbour talks"_s, text, {2031, 5, 6});
    sample.naming(EntityKind::Person, u"Mina Arvel"_s, 2).naming(EntityKind::Person, u"Oren Tavik"_s);
    sample.meeting({0, 1}, {}, u"Drensk"_s);
    AnnotatedArticle &made = sample.made();
    made.meetings.first().evidence = {{end, text.size()}};
    made.article.removed = u"Subscribe\nImprint"_s;
    return {.id = {id}, .annotated = made, .entities = {{11}, {12}}, .meetings = {{21}}};
}

class Shown
{
public:
    Shown()
    {
        m_view.resize(800, 500);
        m_view.show(longArticle());
        m_view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
    }

    Selection &selection() { return m_selection; }
    ArticleView &view() { return m_view; }
    ArticleBrowser &browser() { return *m_view.findChild<ArticleBrowser *>(); }
    int scrolled() { return browser().verticalScrollBar()->value(); }

    /// Clicks into the middle of what stands at \a place.
    void click(TextSpan place) { clickAt(painter().rectanglesOf(place).first().center()); }
    void clickSign(const PageSign &sign) { clickAt(painter().signRectangle(sign, 0).center()); }

private:
    PagePainter painter()
    {
        return {browser().document(), Look::of(browser().palette()),
                ReadingStyle(Look::of(browser().palette()), browser().font()).letterSize()};
    }
    void clickAt(QPointF documentPosition)
    {
        const QPoint at = (documentPosition - QPointF(0, scrolled())).toPoint();
        QTest::mouseClick(browser().viewport(), Qt::LeftButton, {}, at);
    }

    Selection m_selection;
    ArticleView m_view{nullptr, &m_selection};
};

} // namespace

class ArticleViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsTheNameThatIsClicked()
    {
        Shown shown;
        shown.click(shown.browser().page().marks().first().place);
        QCOMPARE(shown.selection().place().entity, EntityId{11});
        QCOMPARE(shown.scrolled(), 0); // the name is seen, nothing moves
    }

    void selectsNothingBesideNames()
    {
        Shown shown;
        shown.click({0, 7}); // the headline
        QVERIFY(!shown.selection().place().entity.isValid());
    }

    void scrollsToTheNextMention()
    {
        Shown shown;
        shown.selection().selectArticle({1});
        shown.selection().selectEntity({12});
        QVERIFY(shown.scrolled() > 500);
    }

    void scrollsToThePassageAndBack()
    {
        Shown shown;
        shown.selection().selectArticle({1});
        const TextSpan evidence = longArticle().annotated.meetings.first().evidence.first();
        shown.selection().showPassage({1}, evidence, {21});
        QVERIFY(shown.scrolled() > 500);
        shown.browser().verticalScrollBar()->setValue(0);
        shown.selection().showPassage({1}, evidence, {21});
        QVERIFY(shown.scrolled() > 500);
    }

    /// As behind another tab, in a window that just began.
    void leadsToThePassageOnceItIsSeen()
    {
        Selection selection;
        ArticleView view(nullptr, &selection);
        view.show(longArticle());
        selection.selectArticle({1});
        selection.showPassage({1}, longArticle().annotated.meetings.first().evidence.first(), {21});
        view.resize(800, 500);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.readingPlace().scrolled > 500);
    }

    void comesBackToWhereOneReadOnceItIsSeen()
    {
        Selection selection;
        ArticleView view(nullptr, &selection);
        view.setReadingPlace({.zoom = 1, .scrolled = 700});
        view.show(longArticle());
        QCOMPARE(view.readingPlace().scrolled, 700);
        view.resize(800, 500);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.findChild<ArticleBrowser *>()->verticalScrollBar()->value(), 700);
    }

    void staysWhereAnotherArticleIsMeant()
    {
        Shown shown;
        shown.selection().showPassage({5}, {5000, 5010});
        QCOMPARE(shown.scrolled(), 0);
    }

    void selectsTheMeetingWhoseSignIsClicked()
    {
        Shown shown;
        const PageSign sign = shown.browser().page().signs().first();
        shown.browser().reveal(sign.place);
        shown.clickSign(sign);
        QCOMPARE(shown.selection().place().meeting, MeetingId{21});
        QCOMPARE(shown.selection().place().passage, longArticle().annotated.meetings.first().evidence.first());
    }

    void walksFromMentionToMention()
    {
        Shown shown;
        shown.selection().selectEntity({11});
        const auto mentions = shown.browser().page().mentionsOf({11});
        const auto at = [&] {
            return TextSpan{shown.browser().textCursor().selectionStart(), shown.browser().textCursor().selectionEnd()};
        };
        shown.view().nextMention();
        QCOMPARE(at(), mentions[0]);
        shown.view().nextMention();
        QCOMPARE(at(), mentions[1]);
        QVERIFY(shown.scrolled() > 500);
        shown.view().nextMention();
        QCOMPARE(at(), mentions[0]);
        shown.view().previousMention();
        QCOMPARE(at(), mentions[1]);
    }

    void findsWords()
    {
        Shown shown;
        auto *words = shown.view().findChild<QLineEdit *>();
        shown.view().find();
        QTest::keyClicks(words, u"drensk"_s);
        QCOMPARE(shown.browser().textCursor().selectedText(), u"Drensk"_s);
        QVERIFY(shown.scrolled() > 500);
        const auto labels = shown.view().findChild<FindBar *>()->findChildren<QLabel *>();
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says(u"1 of 1"_s));
        QTest::keyClicks(words, u"ovia"_s);
        QVERIFY(says(u"Not found"_s));
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!shown.view().findChild<FindBar *>()->isVisible());
    }

    void walksThroughWhatIsFound()
    {
        Shown shown;
        shown.view().find();
        auto *words = shown.view().findChild<QLineEdit *>();
        QTest::keyClicks(words, u"Arvel"_s);
        const int first = shown.browser().textCursor().selectionStart();
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(shown.browser().textCursor().selectionStart() > first);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(shown.browser().textCursor().selectionStart(), first);
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(shown.browser().textCursor().selectionStart() > first);
    }

    void keepsThePlaceWhenZoomed()
    {
        Shown shown;
        shown.browser().verticalScrollBar()->setValue(900);
        const QString before = shown.browser().cursorForPosition({300, 5}).block().text();
        for (int i = 0; i < 4; ++i)
            shown.view().zoomIn();
        QVERIFY(shown.view().readingPlace().zoom > 1.4);
        QCOMPARE(shown.browser().cursorForPosition({300, 5}).block().text(), before);
        shown.view().resetZoom();
        QCOMPARE(shown.view().readingPlace().zoom, 1.0);
    }

    void keepsZoomInBounds()
    {
        Shown shown;
        for (int i = 0; i < 60; ++i)
            shown.view().zoomOut();
        QCOMPARE(shown.view().readingPlace().zoom, 0.5);
        for (int i = 0; i < 60; ++i)
            shown.view().zoomIn();
        QCOMPARE(shown.view().readingPlace().zoom, 4.0);
    }

    void comesBackToWhereOneRead()
    {
        Selection selection;
        ArticleView view(nullptr, &selection);
        view.resize(800, 500);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setReadingPlace({.zoom = 1.5, .scrolled = 700});
        view.show(longArticle());
        QCOMPARE(view.readingPlace().scrolled, 700);
        QCOMPARE(view.readingPlace().zoom, 1.5);
        view.show(longArticle(2));
        QCOMPARE(view.readingPlace().scrolled, 0);
    }

    /// Marks are known before the page is written: whoever measures them in between finds nothing.
    void measuresNothingBeyondItsEnd()
    {
        const QTextDocument document(u"Mina Arvel arrived."_s);
        const PagePainter painter(&document, Look::of({}), 17);
        QCOMPARE(painter.rectanglesOf({500, 510}), QList<QRectF>());
        QCOMPARE(painter.rectanglesOf({0, 510}).size(), 1);
        QVERIFY(painter.signRectangle({.place = {500, 510}}, 0).isNull());
    }

    void showsAnotherArticleBehindAnotherTab()
    {
        Shown shown;
        shown.selection().selectEntity({11});
        shown.view().hide();
        for (qint64 id = 2; id < 6; ++id)
            shown.view().show(longArticle(id));
        shown.view().QWidget::show();
        QCOMPARE(shown.selection().place().entity, EntityId{11});
    }

    void showsRemovedPartsWhereAsked()
    {
        Shown shown;
        QVERIFY(shown.view().hasRemovedParts());
        QVERIFY(!shown.browser().toPlainText().contains(u"Imprint"));
        shown.view().setRemovedPartsShown(true);
        QVERIFY(shown.browser().toPlainText().endsWith(u"Subscribe\nImprint"));
        shown.view().setRemovedPartsShown(false);
        QVERIFY(!shown.browser().toPlainText().contains(u"Imprint"));
    }

    void setsAColumnOfAboutSeventyCharacters()
    {
        Shown shown;
        shown.view().resize(1400, 500);
        const QTextBlock block = shown.browser().document()->findBlockByNumber(3);
        QVERIFY(block.layout()->lineCount() > 1);
        const int letters = block.layout()->lineAt(0).textLength();
        QVERIFY2(letters >= 58 && letters <= 80, qPrintable(QString::number(letters)));
    }
};

QTEST_MAIN(ArticleViewTest)
#include "articleviewtest.moc"
