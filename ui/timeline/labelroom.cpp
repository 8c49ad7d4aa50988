// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/labelroom.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double columnWidth = 64;

} // namespace

std::pair<int, int> LabelRoom::columns(const QRectF &rect)
{
    return {int(std::floor(rect.left() / columnWidth)), int(std::floor(rect.right() / columnWidth))};
}

void LabelRoom::take(const QRectF &rect)
{
    const auto [first, last] = columns(rect);
    for (int column = first; column <= last; ++column) {
        m_taken[column].push_back(rect);
    }
}

bool LabelRoom::isFree(const QRectF &rect) const
{
    if (!m_area.contains(rect)) {
        return false;
    }
    const auto [first, last] = columns(rect);
    for (int column = first; column <= last; ++column) {
        const auto taken = m_taken.find(column);
        if (taken != m_taken.end()
            && std::ranges::any_of(taken->second, [&](const QRectF &other) { return other.intersects(rect); })) {
            return false;
        }
    }
    return true;
}

} // namespace dateline
