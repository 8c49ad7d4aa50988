// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/separation.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <span>
#include <unordered_map>

namespace dateline {

namespace {

/// The centres by squares of a grid at least as wide as anything, so that only what is in neighbouring ones can
/// overlap.
class Grid
{
public:
    explicit Grid(const std::vector<QRectF> &extents)
    {
        for (const QRectF &extent : extents)
            m_side = std::max({m_side, extent.width(), extent.height()});
    }

    [[nodiscard]] qreal side() const { return m_side; }

    void sort(const std::vector<QPointF> &centres)
    {
        QPointF least = centres.front();
        QPointF most = least;
        for (const QPointF &centre : centres) {
            least = {std::min(least.x(), centre.x()), std::min(least.y(), centre.y())};
            most = {std::max(most.x(), centre.x()), std::max(most.y(), centre.y())};
        }
        m_corner = least;
        // Wider squares where these would be far more than there are nodes: some lie far away.
        const qreal area = (most.x() - least.x()) * (most.y() - least.y());
        m_cell = std::max(m_side, std::sqrt(area / (4.0 * qreal(centres.size()) + 64)));
        m_columns = 1 + int((most.x() - least.x()) / m_cell);
        m_rows = 1 + int((most.y() - least.y()) / m_cell);
        m_begins.assign(size_t(m_columns) * size_t(m_rows) + 1, 0);
        m_order.resize(centres.size());
        for (const QPointF &centre : centres)
            ++m_begins[squareOf(centre) + 1];
        for (size_t square = 1; square < m_begins.size(); ++square)
            m_begins[square] += m_begins[square - 1];
        std::vector<unsigned> next(m_begins.begin(), m_begins.end() - 1);
        for (size_t at = 0; at < centres.size(); ++at)
            m_order[next[squareOf(centres[at])]++] = int(at);
    }

    /// Visits each pair that could overlap, as they were sorted.
    template<typename Visit>
    void visitPairs(const Visit &visit) const
    {
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                const std::span<const int> here = square(column, row);
                for (size_t one = 0; one < here.size(); ++one) {
                    for (size_t other = one + 1; other < here.size(); ++other)
                        visit(here[one], here[other]);
                }
                for (const auto &[right, down] : {std::pair(1, 0), {-1, 1}, {0, 1}, {1, 1}}) {
                    if (column + right < 0 || column + right >= m_columns || row + down >= m_rows)
                        continue;
                    for (const int one : here) {
                        for (const int other : square(column + right, row + down))
                            visit(one, other);
                    }
                }
            }
        }
    }

private:
    [[nodiscard]] size_t squareOf(QPointF centre) const
    {
        return size_t((centre.y() - m_corner.y()) / m_cell) * size_t(m_columns)
            + size_t((centre.x() - m_corner.x()) / m_cell);
    }

    [[nodiscard]] std::span<const int> square(int column, int row) const
    {
        const size_t index = size_t(row) * size_t(m_columns) + size_t(column);
        return std::span(m_order).subspan(m_begins[index], m_begins[index + 1] - m_begins[index]);
    }

    qreal m_side = 1;
    qreal m_cell = 1;
    QPointF m_corner;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<unsigned> m_begins;
    std::vector<int> m_order;
};

class Separation
{
public:
    Separation(std::vector<QPointF> &positions, const std::vector<QRectF> &extents)
        : m_positions(positions)
        , m_extents(extents)
        , m_grid(extents)
    {
    }

    /// One round of pushes; how many pairs overlapped.
    size_t push()
    {
        m_grid.sort(m_positions);
        size_t overlaps = 0;
        m_grid.visitPairs([&](int one, int other) { overlaps += pushApart(one, other) ? 1 : 0; });
        return overlaps;
    }

    /// Each in turn to the nearest spot where it covers none before it; those that \a stays tells of first, where they
    /// are.
    void settle(const std::vector<bool> &stays = {})
    {
        std::unordered_map<std::int64_t, std::vector<int>> taken; // by square
        std::unordered_map<std::int64_t, int> turns;
        const auto squareAt = [side = m_grid.side()](QPointF centre) {
            return std::pair(int(std::floor(centre.x() / side)), int(std::floor(centre.y() / side)));
        };
        const auto key = [](int column, int row) {
            return (std::int64_t(column) << 32) ^ std::int64_t(std::uint32_t(row));
        };
        const auto isFree = [&](int index, QPointF at) {
            const auto [column, row] = squareAt(at);
            const QRectF wanted = m_extents[size_t(index)].translated(at);
            for (int dx = -1; dx <= 1; ++dx) {
                for (int dy = -1; dy <= 1; ++dy) {
                    const auto found = taken.find(key(column + dx, row + dy));
                    if (found != taken.end() && std::ranges::any_of(found->second, [&](int other) {
                            return covered(other).intersects(wanted);
                        }))
                        return false;
                }
            }
            return true;
        };
        for (size_t index = 0; index < stays.size(); ++index) {
            const auto [column, row] = squareAt(m_positions[index]);
            if (stays[index])
                taken[key(column, row)].push_back(int(index));
        }
        for (int index = 0; index < int(m_positions.size()); ++index) {
            if (!stays.empty() && stays[size_t(index)])
                continue;
            QPointF &position = m_positions[size_t(index)];
            const qreal step = m_extents[size_t(index)].height() / 3;
            const QPointF wish = position;
            if (isFree(index, position)) {
                const auto [column, row] = squareAt(position);
                taken[key(column, row)].push_back(index);
                continue;
            }
            // Where others have sought before, there is nothing near: what is taken stays so.
            int &sought = turns[key(squareAt(wish).first, squareAt(wish).second)];
            for (int turn = 1 + sought * 3 / 4; !isFree(index, position); ++turn) {
                sought = turn;
                const qreal angle =
                    turn * std::numbers::pi * (3 - std::sqrt(5.0)); // the golden angle covers the plane evenly
                position = wish + step * std::sqrt(turn) * QPointF(std::cos(angle), std::sin(angle));
            }
            const auto [column, row] = squareAt(position);
            taken[key(column, row)].push_back(index);
        }
    }

private:
    [[nodiscard]] QRectF covered(int index) const
    {
        return m_extents[size_t(index)].translated(m_positions[size_t(index)]);
    }

    bool pushApart(int one, int other)
    {
        const QRectF first = covered(one);
        const QRectF second = covered(other);
        const qreal across = std::min(first.right(), second.right()) - std::max(first.left(), second.left());
        const qreal down = std::min(first.bottom(), second.bottom()) - std::max(first.top(), second.top());
        if (across <= 0 || down <= 0)
            return false;
        constexpr qreal beyond = 0.01;
        const QPointF way = m_positions[size_t(other)] - m_positions[size_t(one)];
        QPointF step = across < down ? QPointF(across / 2 + beyond, 0) : QPointF(0, down / 2 + beyond);
        if (way.x() * step.x() + way.y() * step.y() < 0)
            step = -step;
        m_positions[size_t(one)] -= step;
        m_positions[size_t(other)] += step;
        return true;
    }

    std::vector<QPointF> &m_positions;
    const std::vector<QRectF> &m_extents;
    Grid m_grid;
};

} // namespace

void separate(std::vector<QPointF> &positions, const std::vector<QRectF> &extents)
{
    if (positions.empty())
        return;
    constexpr int rounds = 12;
    constexpr int tries = 12;
    constexpr qreal larger = 1.2;
    Separation separation(positions, extents);
    size_t overlaps = 0;
    for (int again = 0; again < tries; ++again) {
        for (int round = 0; round < rounds; ++round) {
            overlaps = separation.push();
            if (overlaps == 0)
                return;
        }
        if (overlaps < 4 + positions.size() / 50)
            break;
        scale(positions, larger); // there is too little room
    }
    separation.settle();
}

void scale(std::vector<QPointF> &positions, qreal factor)
{
    const QPointF middle = std::accumulate(positions.begin(), positions.end(), QPointF()) / qreal(positions.size());
    for (QPointF &position : positions)
        position = middle + (position - middle) * factor;
}

void giveWay(std::vector<QPointF> &positions, const std::vector<QRectF> &extents, const std::vector<bool> &stays)
{
    if (!positions.empty())
        Separation(positions, extents).settle(stays);
}

} // namespace dateline
