// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/labelplacing.h"

#include <QTest>

#include <cmath>

using namespace dateline;

class LabelPlacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesANameBelowItsNode()
    {
        const auto places = placeLabels({{.centre = {100, 100}, .radius = 16, .size = {60, 14}}});
        QCOMPARE(places.size(), 1);
        QVERIFY(places[0]);
        QCOMPARE(places[0]->center().x(), 100.0);
        QVERIFY(places[0]->top() > 116);
    }

    void givesWayToWhatIsThere_data()
    {
        QTest::addColumn<QList<QPointF>>("others");
        QTest::addColumn<QPointF>("direction");
        QTest::newRow("above") << QList<QPointF>{{0, 30}} << QPointF(0, -1);
        QTest::newRow("right") << QList<QPointF>{{0, 30}, {0, -30}} << QPointF(1, 0);
        QTest::newRow("left") << QList<QPointF>{{0, 30}, {0, -30}, {50, 0}} << QPointF(-1, 0);
    }

    void givesWayToWhatIsThere()
    {
        QFETCH(const QList<QPointF>, others);
        QFETCH(const QPointF, direction);
        QList<LabelWish> wishes{{.centre = {}, .radius = 16, .size = {60, 14}}};
        for (const QPointF other : others)
            wishes.append({.centre = other, .radius = 10, .size = {0, 0}});
        const auto places = placeLabels(wishes);
        QVERIFY(places[0]);
        QVERIFY(QPointF::dotProduct(places[0]->center(), direction) > 16);
    }

    void keepsOffTheLinesOfItsNode()
    {
        const LabelWish wish{.centre = {}, .radius = 16, .size = {60, 14}, .lines = {{{0, 16}, {0, 90}}}};
        QVERIFY(placeLabels({wish})[0]->bottom() < 0);
        LabelWish surrounded = wish;
        surrounded.lines = {{{0, 16}, {0, 90}}, {{0, -16}, {0, -90}}, {{16, 0}, {90, 0}}, {{-16, 0}, {-90, 0}}};
        QVERIFY(placeLabels({surrounded})[0]->top() > 0);
    }

    void leavesOutWhatHasNoRoom()
    {
        QList<LabelWish> wishes{{.centre = {}, .radius = 16, .size = {60, 14}}};
        for (const QPointF other : {QPointF(0, 30), QPointF(0, -30), QPointF(50, 0), QPointF(-50, 0)})
            wishes.append({.centre = other, .radius = 10, .size = {10, 10}});
        QVERIFY(!placeLabels(wishes)[0]);
    }

    void namesTheForemostInACrowd()
    {
        QList<LabelWish> wishes;
        for (int i = 0; i < 12; ++i) // the first in the middle of the crowd, the others far off
            wishes.append({.centre = QPointF(i * 300, 0), .radius = 16, .size = {60, 14}});
        for (int i = 0; i < 48; ++i)
            wishes.append(
                {.centre = QPointF(std::cos(i) * (24 + i), std::sin(i) * (24 + i)), .radius = 4, .size = {60, 14}});
        const auto places = placeLabels(wishes);
        QVERIFY(places[0]);
        QVERIFY(!places[0]->intersects(QRectF(-16, -16, 32, 32)));
        wishes.move(0, 12); // now it is one of many
        QVERIFY(!placeLabels(wishes)[12]);
    }

    /// But the foremost, where they must, nodes of those behind them.
    void neverCoversAnything()
    {
        constexpr qsizetype foremost = 12;
        QList<LabelWish> wishes;
        for (int i = 0; i < 400; ++i)
            wishes.append({.centre = QPointF(std::fmod(i * 137.5, 900) - 450, std::fmod(i * 61.8, 700) - 350),
                           .radius = 4.0 + i % 13,
                           .size = QSizeF(20 + (i * 7) % 140, 15)});
        const auto places = placeLabels(wishes);
        int placed = 0;
        for (qsizetype i = 0; i < places.size(); ++i) {
            if (!places[i])
                continue;
            ++placed;
            for (qsizetype j = 0; j < (i < foremost ? foremost : wishes.size()); ++j)
                QVERIFY(!places[i]->intersects({wishes[j].centre - QPointF(wishes[j].radius, wishes[j].radius),
                                                QSizeF(2 * wishes[j].radius, 2 * wishes[j].radius)}));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!places[j] || !places[j]->intersects(*places[i]));
        }
        QVERIFY(placed > 20);
        QVERIFY(places[0]);
    }
};

QTEST_MAIN(LabelPlacingTest)
#include "labelplacingtest.moc"
