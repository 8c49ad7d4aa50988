// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace dateline {

/// A part of a picture that is moved as a whole.
struct PackingPiece {
    std::vector<QRectF> covered; ///< with the room around
    std::vector<QLineF> lines;   ///< that nothing else should lie on
    bool stays = false;          ///< where it is, unless another that stays is there already
};

/// How far each piece is moved so that none covers another: those that stay first, then the larger, each as near the
/// middle as it fits, gaps of larger ones included (polyominoes: Freivalds, Dogrusoz and Kikusts, 2002); wider than
/// high.
std::vector<QPointF> pack(const std::vector<PackingPiece> &pieces);

} // namespace dateline
