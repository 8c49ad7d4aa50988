// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>

#include <unordered_map>
#include <vector>

namespace dateline {

/// Which parts of a picture are taken, so that labels can keep off them.
class LabelRoom
{
public:
    /// Labels must lie in \a area.
    explicit LabelRoom(const QRectF &area)
        : m_area(area)
    {
    }

    void take(const QRectF &rect);
    [[nodiscard]] bool isFree(const QRectF &rect) const;

private:
    [[nodiscard]] static std::pair<int, int> columns(const QRectF &rect);

    QRectF m_area;
    std::unordered_map<int, std::vector<QRectF>> m_taken; ///< by column of the picture
};

} // namespace dateline
