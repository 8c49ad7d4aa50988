// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/pivots.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace dateline {

namespace {

constexpr int fewNodes = 300; // of which all are pivots
constexpr int manyNodes = 30000;

size_t pivotsFor(int nodes)
{
    return size_t(nodes <= fewNodes ? nodes : nodes <= manyNodes ? 100 : 50);
}

using Matrix = std::vector<double>; // row after row

/// What is left of \a vector without its part along \a direction, a unit vector.
void takeAway(std::vector<double> &vector, const std::vector<double> &direction)
{
    const double along = std::inner_product(vector.begin(), vector.end(), direction.begin(), 0.0);
    for (size_t at = 0; at < vector.size(); ++at)
        vector[at] -= along * direction[at];
}

bool normalize(std::vector<double> &vector)
{
    const double length = std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0));
    if (length < 1e-12)
        return false;
    for (double &each : vector)
        each /= length;
    return true;
}

/// The strongest eigenvector of a symmetric \a matrix that is at right angles to \a other, by power iteration.
std::vector<double> strongest(const Matrix &matrix, size_t size, const std::vector<double> &other)
{
    constexpr int rounds = 100;
    std::vector<double> vector(size);
    for (size_t at = 0; at < size; ++at)
        vector[at] = 1 + double((at * 7919) % 101) / 101;
    for (int round = 0; round < rounds; ++round) {
        takeAway(vector, other);
        if (!normalize(vector))
            return std::vector<double>(size, 0.0);
        std::vector<double> next(size, 0.0);
        for (size_t row = 0; row < size; ++row)
            next[row] =
                std::inner_product(vector.begin(), vector.end(), matrix.begin() + std::ptrdiff_t(row * size), 0.0);
        vector = std::move(next);
    }
    takeAway(vector, other);
    normalize(vector);
    return vector;
}

} // namespace

/// Each next pivot is the farther from those before the likelier, so that they are spread but not all at the rim.
Pivots::Pivots(const Adjacency &graph, unsigned seed, const std::function<bool()> &isCancelled)
    : m_indices(size_t(graph.size()), -1)
{
    const size_t count = size_t(graph.size());
    const size_t wanted = pivotsFor(graph.size());
    std::mt19937 random(seed);
    std::vector<int> nearest(count, std::numeric_limits<int>::max());
    m_distances.resize(count * wanted);
    int next = 0;
    for (int node = 1; node < graph.size(); ++node) {
        if (graph.neighbours(node).size() > graph.neighbours(next).size())
            next = node;
    }
    while (m_nodes.size() < wanted) {
        const size_t pivot = m_nodes.size();
        m_indices[size_t(next)] = int(pivot);
        m_nodes.push_back(next);
        if (isCancelled())
            continue;
        const std::vector<int> distances = distancesFrom(graph, next);
        std::uint64_t sum = 0;
        for (size_t node = 0; node < count; ++node) {
            const int distance = std::min(distances[node], int(std::numeric_limits<Distance>::max() - 1));
            m_distances[node * wanted + pivot] = Distance(distance);
            m_reach = std::max(m_reach, size_t(distance) + 1);
            nearest[node] = std::min(nearest[node], distance);
            sum += std::uint64_t(nearest[node]);
        }
        if (sum == 0)
            break;
        std::uint64_t chosen = random() % sum;
        for (size_t node = 0; node < count; ++node) {
            if (chosen < std::uint64_t(nearest[node])) {
                next = int(node);
                break;
            }
            chosen -= std::uint64_t(nearest[node]);
        }
    }
    weigh();
}

void Pivots::weigh()
{
    const size_t pivots = m_nodes.size();
    std::vector<int> within(pivots * m_reach, 0); // of those nearest to the pivot, how many are at most so far
    for (size_t node = 0; node < m_indices.size(); ++node) {
        const auto distances = this->distances(int(node));
        const size_t nearest = size_t(std::ranges::min_element(distances) - distances.begin());
        ++within[nearest * m_reach + distances[nearest]];
    }
    m_weights.assign(pivots * m_reach, 0);
    for (size_t pivot = 0; pivot < pivots; ++pivot) {
        int *reached = &within[pivot * m_reach];
        std::partial_sum(reached, reached + m_reach, reached);
        for (size_t distance = 1; distance < m_reach; ++distance)
            m_weights[pivot * m_reach + distance] = float(reached[distance / 2]) / float(distance * distance);
    }
}

std::vector<QPointF> Pivots::scaledToPlane() const
{
    const size_t pivots = m_nodes.size();
    const size_t count = m_indices.size();
    std::vector<double> columns(pivots, 0);
    double all = 0;
    std::vector<float> centred(count * pivots);
    for (size_t node = 0; node < count; ++node) {
        const auto distances = this->distances(int(node));
        double row = 0;
        for (size_t pivot = 0; pivot < pivots; ++pivot) {
            const double squared = double(distances[pivot]) * distances[pivot];
            row += squared;
            columns[pivot] += squared;
        }
        all += row;
        for (size_t pivot = 0; pivot < pivots; ++pivot)
            centred[node * pivots + pivot] = float(double(distances[pivot]) * distances[pivot] - row / double(pivots));
    }
    for (size_t node = 0; node < count; ++node) {
        for (size_t pivot = 0; pivot < pivots; ++pivot) {
            float &each = centred[node * pivots + pivot];
            each = -0.5f * (each - float(columns[pivot] / double(count) - all / double(count * pivots)));
        }
    }
    Matrix products(pivots * pivots, 0);
    const size_t stride = std::max<size_t>(1, count / 5000); // a sample says as much
    for (size_t node = 0; node < count; node += stride) {
        const float *row = &centred[node * pivots];
        for (size_t one = 0; one < pivots; ++one) {
            for (size_t other = 0; other < pivots; ++other)
                products[one * pivots + other] += double(row[one]) * double(row[other]);
        }
    }
    const std::vector<double> first = strongest(products, pivots, std::vector<double>(pivots, 0));
    const std::vector<double> second = strongest(products, pivots, first);
    std::vector<QPointF> places(count);
    double in = 0;
    double squares = 0;
    for (size_t node = 0; node < count; ++node) {
        for (size_t pivot = 0; pivot < pivots; ++pivot)
            places[node] += QPointF(first[pivot], second[pivot]) * double(centred[node * pivots + pivot]);
    }
    for (size_t node = 0; node < count; ++node) { // to the scale of the distances
        for (size_t pivot = 0; pivot < pivots; ++pivot) {
            const QPointF way = places[node] - places[size_t(m_nodes[pivot])];
            const double length = std::hypot(way.x(), way.y());
            in += length * distances(int(node))[pivot];
            squares += length * length;
        }
    }
    for (QPointF &place : places)
        place *= squares > 0 ? in / squares : 1;
    return places;
}

} // namespace dateline
