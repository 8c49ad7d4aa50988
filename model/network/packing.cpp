// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/packing.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace dateline {

namespace {

constexpr qreal widerThanHigh = 1.6;
constexpr qreal leastCell = 24;
constexpr qreal mostCells = 60000; // that all pieces may cover together

struct Cell {
    int column = 0;
    int row = 0;
    bool operator==(const Cell &) const = default;
};

/// The cells of a piece, each row without gaps.
class Footprint
{
public:
    Footprint(const PackingPiece &piece, qreal cell)
    {
        for (const QRectF &rect : piece.covered) {
            for (int row = at(rect.top(), cell); row <= at(rect.bottom(), cell); ++row)
                cover(row, at(rect.left(), cell), at(rect.right(), cell));
        }
        for (const QLineF &line : piece.lines) {
            const int steps = 1 + int(line.length() / cell * 2);
            for (int step = 0; step <= steps; ++step) {
                const QPointF on = line.pointAt(qreal(step) / steps);
                cover(at(on.y(), cell), at(on.x(), cell), at(on.x(), cell));
            }
        }
        for (const auto &[row, span] : m_rows) {
            m_size += span.second - span.first + 1;
            m_left = std::min(m_left, span.first);
            m_right = std::max(m_right, span.second);
        }
    }

    [[nodiscard]] const std::map<int, std::pair<int, int>> &rows() const { return m_rows; }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] Cell middle() const
    {
        return m_rows.empty() ? Cell() : Cell{(m_left + m_right) / 2, (m_rows.begin()->first + m_rows.rbegin()->first) / 2};
    }
    [[nodiscard]] std::pair<int, int> extent() const
    {
        return m_rows.empty() ? std::pair(0, 0) : std::pair(m_right - m_left + 1, m_rows.rbegin()->first - m_rows.begin()->first + 1);
    }

private:
    static int at(qreal coordinate, qreal cell) { return int(std::floor(coordinate / cell)); }

    void cover(int row, int left, int right)
    {
        const auto [there, isNew] = m_rows.try_emplace(row, left, right);
        there->second = {std::min(there->second.first, left), std::max(there->second.second, right)};
    }

    std::map<int, std::pair<int, int>> m_rows;
    int m_size = 0;
    int m_left = std::numeric_limits<int>::max();
    int m_right = std::numeric_limits<int>::min();
};

/// The plane in cells, and which are taken: spans of each row.
class Plane
{
public:
    [[nodiscard]] bool isFree(const Footprint &piece, Cell moved) const
    {
        return std::ranges::none_of(piece.rows(), [&](const auto &row) {
            const auto taken = m_rows.constFind(row.first + moved.row);
            if (taken == m_rows.cend())
                return false;
            const int left = row.second.first + moved.column;
            const int right = row.second.second + moved.column;
            const auto after = taken->upper_bound(right);
            return after != taken->begin() && std::prev(after)->second >= left;
        });
    }

    void take(const Footprint &piece, Cell moved)
    {
        for (const auto &[row, span] : piece.rows())
            m_rows[row + moved.row].emplace(span.first + moved.column, span.second + moved.column);
    }

private:
    QHash<int, std::map<int, int>> m_rows; ///< left to right ends, which do not overlap
};

/// The cell at \a turn of a spiral of growing rings, wider than high.
Cell onSpiral(int turn)
{
    const qreal angle = turn * 2.399963;
    const qreal radius = 0.6 * std::sqrt(turn);
    return {int(std::lround(widerThanHigh * radius * std::cos(angle))), int(std::lround(radius * std::sin(angle)))};
}

qreal cellFor(const std::vector<PackingPiece> &pieces)
{
    qreal area = 0;
    for (const PackingPiece &piece : pieces) {
        QRectF bounds;
        for (const QRectF &rect : piece.covered)
            bounds |= rect;
        area += bounds.width() * bounds.height();
    }
    return std::max(leastCell, std::sqrt(area / mostCells));
}

} // namespace

std::vector<QPointF> pack(const std::vector<PackingPiece> &pieces)
{
    const qreal cell = cellFor(pieces);
    std::vector<Footprint> footprints;
    footprints.reserve(pieces.size());
    for (const PackingPiece &piece : pieces)
        footprints.emplace_back(piece, cell);
    std::vector<size_t> order(pieces.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t each) { return std::pair(!pieces[each].stays, -footprints[each].size()); });

    Plane plane;
    std::vector<QPointF> moves(pieces.size());
    std::map<std::pair<int, int>, int> begin; // where pieces of that size may still fit: what was taken stays so
    for (const size_t each : order) {
        const Footprint &piece = footprints[each];
        const Cell middle = piece.middle();
        int none = 0;
        int &first = pieces[each].stays ? none : begin[piece.extent()];
        Cell moved;
        for (int turn = first;; ++turn) {
            const Cell spot = onSpiral(turn);
            moved = pieces[each].stays ? spot : Cell{spot.column - middle.column, spot.row - middle.row};
            if (!plane.isFree(piece, moved))
                continue;
            first = turn;
            break;
        }
        plane.take(piece, moved);
        moves[each] = {moved.column * cell, moved.row * cell};
    }
    return moves;
}

} // namespace dateline
