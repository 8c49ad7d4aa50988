// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/chip.h"
#include "ui/mainwindow/filterchips.h"
#include "ui/mainwindow/searchbar.h"

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

    void turnsConditionsIntoChipsOnReturn()
    {
        Selection selection;
        SearchBar bar(nullptr, &selection);
        auto *field = bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, u"talks place:Drensk"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), u"talks"_s);
        QCOMPARE(selection.filter(), (Filter{.words = u"talks"_s, .places = {u"Drensk"_s}}));
        QCOMPARE(chips(bar).size(), 1);
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
