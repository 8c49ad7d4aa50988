// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/searchbar.h"
#include "ui/search/chip.h"
#include "ui/search/filterchips.h"
#include "ui/search/querymessage.h"
#include "ui/search/savedsearches.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

Filter narrow()
{
    return {.entities = {{7}},
            .when = DateInterval::days({2025, 11, 20}, {2025, 11, 30}),
            .statuses = {MeetingStatus::Held},
            .places = {u"Drensk"_s, u"Estholm"_s}};
}

QList<Chip *> chips(const QWidget &widget)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return widget.findChildren<Chip *>();
}

} // namespace

class SearchBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachPartOfTheFilter()
    {
        QStringList words;
        for (const FilterPart &part : partsOf(narrow(), {{EntityId{7}, u"Mina Arvel"_s}}, QLocale(u"en_GB"_s)))
            words.append(part.words);
        QCOMPARE(words, (QStringList{u"20–30 November 2025"_s, u"Mina Arvel"_s, u"Drensk"_s, u"Estholm"_s, u"Held"_s}));
        QVERIFY(partsOf(Filter{.words = u"only words"_s}, {}).isEmpty());
    }

    void takesAwayOnlyThePartOfAChip()
    {
        for (const FilterPart &part : partsOf(narrow(), {}))
            QCOMPARE(partsOf(part.without, {}).size(), 4);
        Filter withoutDrensk = narrow();
        withoutDrensk.places.removeFirst();
        QCOMPARE(partsOf(narrow(), {})[2].without, withoutDrensk);
    }

    void showsAChipForEachPartAndDropsItWhenPressed()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        QVERIFY(chips(bar).isEmpty());
        selection.setFilter(narrow());
        QCOMPARE(chips(bar).size(), 5);
        chips(bar).first()->click();
        QCOMPARE(chips(bar).size(), 4);
        QVERIFY(!selection.filter().when);
    }

    void dropsWordsThenChipsThenNothing()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        Filter filter = narrow();
        filter.words = u"talks"_s;
        selection.setFilter(filter);
        QVERIFY(bar.dropOne());
        QVERIFY(selection.filter().words.isEmpty());
        for (int i = 0; i < 5; ++i)
            QVERIFY(bar.dropOne());
        QVERIFY(selection.filter().isEmpty());
        QVERIFY(!bar.dropOne());
    }

    void searchesWhileTypingAfterAPause()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        QSignalSpy filtered(&selection, &Selection::filterChanged);
        QTest::keyClicks(bar.findChild<QLineEdit *>(), u"talks"_s);
        QCOMPARE(filtered.size(), 0);
        QTRY_COMPARE(selection.filter().words, u"talks"_s);
        QCOMPARE(filtered.size(), 1);
    }

    void turnsFieldsIntoChipsOnReturn()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        auto *field = bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, u"talks met:\"A B\" \"C\" AND NOT status:held"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), u"talks"_s);
        QCOMPARE(selection.filter(),
                 (Filter{.words = u"talks"_s, .conditions = {u"met:\"A B\" \"C\""_s, u"NOT status:held"_s}}));
        QCOMPARE(chips(bar).size(), 2);
        QCOMPARE(bar.filterInWords(), u"Words: talks · Met: A B, C · Not Status: held"_s);
        QTest::keyClicks(field, u" NOT status:held"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chips(bar).size(), 2);
        QVERIFY(bar.dropOne());
        QVERIFY(bar.dropOne());
        QCOMPARE(selection.filter(), (Filter{.conditions = {u"met:\"A B\" \"C\""_s}}));
    }

    void waitsForAFieldToBeFinished()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        auto *field = bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, u"talks before:2025"_s);
        QTRY_COMPARE(selection.filter().words, u"talks"_s);
        QCOMPARE(field->text(), u"talks before:2025"_s);
        QTest::keyClicks(field, u" x"_s);
        QTRY_COMPARE(selection.filter().words, u"talks before:2025 x"_s);
        QCOMPARE(field->text(), u"talks before:2025 x"_s);
    }

    void saysWhatCannotBeReadAndKeepsIt()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        bar.resize(800, 200);
        bar.show();
        auto *field = bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, u"talks status:maybe"_s);
        QTest::keyClick(field, Qt::Key_Return);
        auto *message = bar.findChild<QueryMessage *>();
        QVERIFY(message->isVisible());
        QCOMPARE(message->findChild<QLabel *>()->text(),
                 u"“maybe” is no status; there are held, planned, possible and not-held."_s);
        QCOMPARE(field->text(), u"talks status:maybe"_s);
        QVERIFY(chips(bar).isEmpty());
        QVERIFY(!field->accessibleDescription().isEmpty());
        QTest::keyClick(field, Qt::Key_Backspace);
        QVERIFY(!message->isVisible());
        QTRY_VERIFY(message->isVisible()); // after a while, by itself
        field->setText(u"talks status:held"_s);
        QVERIFY(!message->isVisible());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!message->isVisible());
        QCOMPARE(chips(bar).size(), 1);
    }

    void marksTheSpot()
    {
        QWidget window;
        window.resize(500, 200);
        auto *field = new QLineEdit(&window);
        field->setGeometry(0, 0, 400, 30);
        QueryMessage message(field);
        field->setText(u"talks status:maybe"_s);
        window.show();
        const QImage before = field->grab().toImage();
        message.show({.place = {13, 18}, .message = u"No."_s});
        QCOMPARE(field->text(), u"talks status:maybe"_s);
        const QImage marked = field->grab().toImage();
        QVERIFY(marked != before);
        const int maybe = field->fontMetrics().horizontalAdvance(u"talks stat"_s);
        QCOMPARE(marked.copy(0, 0, maybe, 30), before.copy(0, 0, maybe, 30));
        message.clear();
        QCOMPARE(field->grab().toImage(), before);
    }

    void anythingCanBeTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("10,000 letters") << u"x"_s.repeated(10000);
        QTest::newRow("10,000 letters of words") << u"word "_s.repeated(2000);
        QTest::newRow("quotation marks") << u"\"\"\""_s;
        QTest::newRow("only stop words") << u"the of and"_s;
        QTest::newRow("operators") << u"AND OR NOT"_s;
        QTest::newRow("any signs") << u"🙂 \u0301 \u202E met:"_s + QChar(0xD800);
    }

    void anythingCanBeTyped()
    {
        QFETCH(QString, typed);
        Selection selection;
        SearchBar bar(nullptr, &selection);
        bar.show();
        auto *field = bar.findChild<QLineEdit *>();
        field->setText(typed);
        QTest::keyClick(field, Qt::Key_Space);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!selection.filter().words.isEmpty());
        field->clear();
        QVERIFY(selection.filter().isEmpty());
    }

    void listsSavedSearches()
    {
        Selection selection;
        SavedSearches menu(nullptr, &selection, nullptr);
        QVERIFY(!menu.actions().first()->isEnabled()); // there are none
        menu.show({{u"Brook & Marr"_s, {.words = u"brook"_s}}, {u"Spring"_s, {.conditions = {u"after:2025-02"_s}}}});
        QCOMPARE(menu.actions().first()->text(), u"Brook && Marr"_s);
        menu.actions().at(1)->trigger();
        QCOMPARE(selection.filter(), (Filter{.conditions = {u"after:2025-02"_s}}));
        menu.actions().first()->trigger();
        QCOMPARE(selection.filter(), Filter{.words = u"brook"_s});
    }

    void showsWordsThatOthersSearchFor()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        selection.setFilter({.words = u"truce"_s});
        QCOMPARE(bar.findChild<QLineEdit *>()->text(), u"truce"_s);
        selection.setFilter({});
        QCOMPARE(bar.findChild<QLineEdit *>()->text(), QString());
    }

    void makesChipsAsWideAsTheirWords()
    {
        for (int pixels = 9; pixels < 24; ++pixels) {
            Chip chip(u"since Fri 6 March 2026"_s);
            QFont font = chip.font();
            font.setPixelSize(pixels);
            chip.setFont(font);
            const QSize hint = chip.sizeHint();
            if (hint.width() == 240)
                break;
            chip.resize(hint);
            const QRect words(QPoint(), hint - QSize(28, 0));
            const QImage asHinted = chip.grab(words).toImage();
            chip.resize(hint + QSize(60, 0));
            QVERIFY2(chip.grab(words).toImage() == asHinted, qPrintable(QString::number(pixels)));
        }
    }

    void paintsChips()
    {
        Chip chip(u"A very long name that has to be cut somewhere because chips are never wider than this"_s);
        QVERIFY(chip.sizeHint().width() <= 240);
        QVERIFY(!chip.grab().isNull());
    }
};

QTEST_MAIN(SearchBarTest)
#include "searchbartest.moc"
