// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/packing.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

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

/// Cells of one row from \a left to \a right, both included.
struct Span {
    int row = 0;
    int left = 0;
    int right = 0;
};

/// The cells of a piece, each row without gaps.
class Footprint
{
public:
    Footprint(const PackingPiece &piece, qreal cell)
    {
        std::map<int, Span> rows;
        const auto cover = [&rows](int row, int left, int right) {
            Span &span = rows.try_emplace(row, Span{row, left, right}).first->second;
            span.left = std::min(span.left, left);
            span.right = std::max(span.right, right);
        };
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
        for (const auto &[row, span] : rows) {
            m_rows.push_back(span);
            m_size += span.right - span.left + 1;
            m_left = std::min(m_left, span.left);
            m_right = std::max(m_right, span.right);
        }
    }

    [[nodiscard]] const std::vector<Span> &rows() const { return m_rows; } ///< downwards
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] Cell middle() const
    {
        return m_rows.empty() ? Cell() : Cell{(m_left + m_right) / 2, (m_rows.front().row + m_rows.back().row) / 2};
    }
    [[nodiscard]] std::pair<int, int> extent() const
    {
        return m_rows.empty() ? std::pair(0, 0)
                              : std::pair(m_right - m_left + 1, m_rows.back().row - m_rows.front().row + 1);
    }

private:
    static int at(qreal coordinate, qreal cell) { return int(std::floor(coordinate / cell)); }

    std::vector<Span> m_rows;
    int m_size = 0;
    int m_left = std::numeric_limits<int>::max();
    int m_right = std::numeric_limits<int>::min();
};

/// Which cells of one row are taken, a bit for each; grows to both sides.
class Row
{
public:
    [[nodiscard]] bool isFree(int left, int right) const
    {
        const int first = std::max(wordOf(left), m_first);
        const int last = std::min(wordOf(right), m_first + int(m_words.size()) - 1);
        for (int word = first; word <= last; ++word) {
            if (m_words[size_t(word - m_first)] & bits(word, left, right))
                return false;
        }
        return true;
    }

    void take(int left, int right)
    {
        const int first = wordOf(left);
        const int last = wordOf(right);
        if (m_words.empty())
            m_first = first;
        if (first < m_first) {
            m_words.insert(m_words.begin(), size_t(m_first - first), 0);
            m_first = first;
        }
        m_words.resize(std::max(m_words.size(), size_t(last - m_first + 1)));
        for (int word = first; word <= last; ++word)
            m_words[size_t(word - m_first)] |= bits(word, left, right);
    }

private:
    static constexpr int width = 64;

    static int wordOf(int column) { return column >= 0 ? column / width : -((width - 1 - column) / width); }
    /// The bits of a word that stand for cells from \a left to \a right.
    static quint64 bits(int word, int left, int right)
    {
        const int from = std::max(left - word * width, 0);
        const int to = std::min(right - word * width, width - 1);
        return (~quint64(0) >> (width - 1 - (to - from))) << from;
    }

    std::vector<quint64> m_words;
    int m_first = 0; ///< the word that the first one is
};

/// The plane in cells, and which are taken.
class Plane
{
public:
    [[nodiscard]] bool isFree(const Footprint &piece, Cell moved) const
    {
        return std::ranges::all_of(piece.rows(), [&](const Span &span) {
            const qsizetype at = span.row + moved.row - m_top;
            return at < 0 || at >= qsizetype(m_rows.size())
                || m_rows[size_t(at)].isFree(span.left + moved.column, span.right + moved.column);
        });
    }

    void take(const Footprint &piece, Cell moved)
    {
        if (piece.rows().empty())
            return;
        const int top = piece.rows().front().row + moved.row;
        const int bottom = piece.rows().back().row + moved.row;
        if (m_rows.empty())
            m_top = top;
        if (top < m_top) {
            m_rows.insert(m_rows.begin(), size_t(m_top - top), Row());
            m_top = top;
        }
        m_rows.resize(std::max(m_rows.size(), size_t(bottom - m_top + 1)));
        for (const Span &span : piece.rows())
            m_rows[size_t(span.row + moved.row - m_top)].take(span.left + moved.column, span.right + moved.column);
    }

private:
    std::deque<Row> m_rows;
    int m_top = 0;
};

/// A spiral of growing rings, wider than high.
class Spiral
{
public:
    Cell at(int turn)
    {
        while (int(m_cells.size()) <= turn) {
            const auto reached = qreal(m_cells.size());
            const qreal angle = reached * 2.399963;
            const qreal radius = 0.6 * std::sqrt(reached);
            m_cells.push_back({int(std::lround(widerThanHigh * radius * std::cos(angle))),
                               int(std::lround(radius * std::sin(angle)))});
        }
        return m_cells[size_t(turn)];
    }

private:
    std::vector<Cell> m_cells; ///< as far as was asked for
};

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
    std::ranges::stable_sort(order, {},
                             [&](size_t each) { return std::pair(!pieces[each].stays, -footprints[each].size()); });

    Plane plane;
    Spiral spiral;
    std::vector<QPointF> moves(pieces.size());
    std::map<std::pair<int, int>, int> begin; // where pieces of that size may still fit: what was taken stays so
    for (const size_t each : order) {
        const Footprint &piece = footprints[each];
        const Cell middle = piece.middle();
        int none = 0;
        int &first = pieces[each].stays ? none : begin[piece.extent()];
        Cell moved;
        for (int turn = first;; ++turn) {
            const Cell spot = spiral.at(turn);
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
