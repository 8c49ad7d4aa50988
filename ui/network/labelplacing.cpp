// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/labelplacing.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace dateline {

namespace {

constexpr qreal gap = 3;   ///< between a node and its name
constexpr qreal cell = 96; ///< side of the squares by which what is near is found

/// Rectangles that are taken, by the squares they touch.
class Taken
{
public:
    void add(const QRectF &rect)
    {
        forEachCell(rect, [&](qint64 key) {
            m_cells[key].push_back(rect);
            return true;
        });
    }

    [[nodiscard]] bool isFree(const QRectF &rect) const
    {
        return forEachCell(rect, [&](qint64 key) {
            const auto found = m_cells.find(key);
            return found == m_cells.end()
                || std::ranges::none_of(found->second, [&](const QRectF &each) { return each.intersects(rect); });
        });
    }

private:
    /// As long as \a visit says so.
    template<typename Visit>
    static bool forEachCell(const QRectF &rect, const Visit &visit)
    {
        const auto index = [](qreal at) { return qint64(std::floor(at / cell)); };
        for (qint64 column = index(rect.left()); column <= index(rect.right()); ++column) {
            for (qint64 row = index(rect.top()); row <= index(rect.bottom()); ++row) {
                if (!visit((column << 32) ^ (row & 0xffffffff)))
                    return false;
            }
        }
        return true;
    }

    std::unordered_map<qint64, std::vector<QRectF>> m_cells;
};

QRectF around(const LabelWish &wish)
{
    return {wish.centre - QPointF(wish.radius, wish.radius), QSizeF(2 * wish.radius, 2 * wish.radius)};
}

/// Best first.
QList<QRectF> places(const LabelWish &wish)
{
    const QRectF node = around(wish);
    const QPointF middle(wish.centre.x() - wish.size.width() / 2, wish.centre.y() - wish.size.height() / 2);
    return {QRectF(QPointF(middle.x(), node.bottom() + gap), wish.size),
            QRectF(QPointF(middle.x(), node.top() - gap - wish.size.height()), wish.size),
            QRectF(QPointF(node.right() + gap, middle.y()), wish.size),
            QRectF(QPointF(node.left() - gap - wish.size.width(), middle.y()), wish.size)};
}

bool crosses(const QLineF &line, const QRectF &rect)
{
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const QLineF rising(rect.bottomLeft(), rect.topRight());
    const QLineF falling(rect.topLeft(), rect.bottomRight());
    return line.intersects(rising, nullptr) == QLineF::BoundedIntersection
        || line.intersects(falling, nullptr) == QLineF::BoundedIntersection;
}

/// The first of the best.
std::optional<QRectF> bestPlace(const LabelWish &wish, const Taken &taken)
{
    std::optional<QRectF> best;
    qsizetype fewest = wish.lines.size() + 1;
    for (const QRectF &place : places(wish)) {
        if (!taken.isFree(place))
            continue;
        const qsizetype crossed = std::ranges::count_if(wish.lines, [&](const QLineF &line) { return crosses(line, place); });
        if (crossed < fewest) {
            fewest = crossed;
            best = place;
        }
    }
    return best;
}

} // namespace

QList<std::optional<QRectF>> placeLabels(const QList<LabelWish> &wishes, const QList<QRectF> &takenBefore)
{
    Taken taken;
    for (const QRectF &rect : takenBefore)
        taken.add(rect);
    for (const LabelWish &wish : wishes)
        taken.add(around(wish));
    QList<std::optional<QRectF>> placed;
    placed.reserve(wishes.size());
    for (const LabelWish &wish : wishes) {
        placed.append(bestPlace(wish, taken));
        if (placed.last())
            taken.add(*placed.last());
    }
    return placed;
}

} // namespace dateline
