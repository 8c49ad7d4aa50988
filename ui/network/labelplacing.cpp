// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/labelplacing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <vector>

namespace dateline {

namespace {

constexpr qreal gap = 3;   ///< between a node and its name
constexpr qsizetype foremost = 12; ///< whose names are shown, whatever lies around
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

    /// How many of them \a rect touches; one that lies in several squares counts in each.
    [[nodiscard]] qsizetype touched(const QRectF &rect) const
    {
        qsizetype count = 0;
        forEachCell(rect, [&](qint64 key) {
            if (const auto found = m_cells.find(key); found != m_cells.end())
                count +=
                    std::ranges::count_if(found->second, [&](const QRectF &each) { return each.intersects(rect); });
            return true;
        });
        return count;
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

/// Of the places that are free the first of those that cost least.
template<typename IsFree, typename Cost>
std::optional<QRectF> bestPlace(const LabelWish &wish, const IsFree &isFree, const Cost &cost)
{
    std::optional<QRectF> best;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const QRectF &place : places(wish)) {
        if (!isFree(place))
            continue;
        if (const qsizetype costs = cost(place); costs < least) {
            least = costs;
            best = place;
        }
    }
    return best;
}

} // namespace

QList<std::optional<QRectF>> placeLabels(const QList<LabelWish> &wishes, const QList<QRectF> &takenBefore)
{
    Taken names;
    Taken nodes;
    Taken foremostNodes;
    for (const QRectF &rect : takenBefore)
        names.add(rect);
    for (qsizetype at = 0; at < wishes.size(); ++at) {
        nodes.add(around(wishes[at]));
        if (at < foremost)
            foremostNodes.add(around(wishes[at]));
    }
    QList<std::optional<QRectF>> placed;
    placed.reserve(wishes.size());
    for (qsizetype at = 0; at < wishes.size(); ++at) {
        const LabelWish &wish = wishes[at];
        const auto crossed = [&wish](const QRectF &place) {
            return std::ranges::count_if(wish.lines, [&](const QLineF &line) { return crosses(line, place); });
        };
        auto place =
            bestPlace(wish, [&](const QRectF &rect) { return names.isFree(rect) && nodes.isFree(rect); }, crossed);
        if (!place && at < foremost) {
            place = bestPlace(
                wish, [&](const QRectF &rect) { return names.isFree(rect) && foremostNodes.isFree(rect); },
                [&nodes](const QRectF &rect) { return nodes.touched(rect); });
        }
        if (place)
            names.add(*place);
        placed.append(place);
    }
    return placed;
}

} // namespace dateline
