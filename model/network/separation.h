// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace dateline {

/// Moves what overlaps apart, as little as it can, until nothing does: \a extents are what each covers around its
/// position, the weightier first. Where pushing does not end it, those that come later move to the nearest free spot.
void separate(std::vector<QPointF> &positions, const std::vector<QRectF> &extents);

/// Scales \a positions, of which there is one at least, around their middle.
void scale(std::vector<QPointF> &positions, qreal factor);

/// Moves those that do not \a stay off those that do, and off each other, to the nearest free spot.
void giveWay(std::vector<QPointF> &positions, const std::vector<QRectF> &extents, const std::vector<bool> &stays);

} // namespace dateline
