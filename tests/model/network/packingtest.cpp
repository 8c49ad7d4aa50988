// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/packing.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;

class PackingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCoversAnother_data();
    void nothingCoversAnother();
    void oneThatStaysIsNotMoved();
    void smallOnesGoIntoGapsOfLargeOnes();
    void nothingIsNoPicture();
};

namespace {

/// \a count pieces of one to three rectangles, anywhere on a plane around the middle.
std::vector<PackingPiece> scattered(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<PackingPiece> pieces;
    for (int i = 0; i < count; ++i) {
        PackingPiece piece{.covered = {}, .lines = {}, .stays = random.bounded(2) == 0};
        QPointF at(random.bounded(-3000, 3000), random.bounded(-2000, 2000));
        for (int part = random.bounded(3); part >= 0; --part) {
            const QPointF next = at + QPointF(random.bounded(-200, 200), random.bounded(-200, 200));
            piece.covered.emplace_back(next, QSizeF(random.bounded(10, 150), random.bounded(10, 60)));
            piece.lines.emplace_back(at, next);
            at = next;
        }
        pieces.push_back(piece);
    }
    return pieces;
}

bool cover(const PackingPiece &one, QPointF oneMoved, const PackingPiece &other, QPointF otherMoved)
{
    return std::ranges::any_of(one.covered, [&](const QRectF &a) {
        return std::ranges::any_of(other.covered, [&](const QRectF &b) {
            return a.translated(oneMoved).intersects(b.translated(otherMoved));
        });
    });
}

} // namespace

void PackingTest::nothingCoversAnother_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 30, 300})
        QTest::addRow("%d", count) << count;
}

void PackingTest::nothingCoversAnother()
{
    QFETCH(int, count);
    for (quint32 seed = 1; seed <= 5; ++seed) {
        const std::vector<PackingPiece> pieces = scattered(count, seed);
        const std::vector<QPointF> moves = pack(pieces);
        QCOMPARE(moves.size(), pieces.size());
        for (size_t i = 0; i < pieces.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(!cover(pieces[i], moves[i], pieces[j], moves[j]),
                         qPrintable(u"seed %1: %2 and %3"_s.arg(seed).arg(i).arg(j)));
        }
        QCOMPARE(pack(pieces), moves);
    }
}

void PackingTest::oneThatStaysIsNotMoved()
{
    std::vector<PackingPiece> pieces = scattered(20, 1);
    for (PackingPiece &piece : pieces)
        piece.stays = false;
    pieces[7].stays = true;
    pieces[7].covered = {QRectF(-70000, 41234, 50, 20)};
    pieces[7].lines.clear();
    QCOMPARE(pack(pieces)[7], QPointF());
}

void PackingTest::smallOnesGoIntoGapsOfLargeOnes()
{
    // Two bars, far apart, one of whose rows in between is free, and what fits there.
    const PackingPiece bars{
        .covered = {QRectF(-600, -300, 1200, 40), QRectF(-600, 260, 1200, 40)}, .lines = {}, .stays = false};
    const PackingPiece cross{.covered = {QRectF(0, 0, 40, 40)}, .lines = {}, .stays = false};
    const std::vector<QPointF> moves =
        pack({PackingPiece{.covered = {QRectF(-600, -300, 1200, 40)}, .lines = {}, .stays = true},
              PackingPiece{.covered = {QRectF(-600, 260, 1200, 40)}, .lines = {}, .stays = true}, cross});
    const QRectF there = cross.covered.front().translated(moves[2]);
    QVERIFY2(bars.covered[0].united(bars.covered[1]).contains(there), "it stands outside");
}

void PackingTest::nothingIsNoPicture()
{
    QVERIFY(pack({}).empty());
    QCOMPARE(pack({PackingPiece()}).size(), size_t(1));
}

QTEST_GUILESS_MAIN(PackingTest)
#include "packingtest.moc"
