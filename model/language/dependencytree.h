// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

#include <span>

namespace dateline {

/// The best dependency tree: the maximum spanning arborescence with exactly one word on the root
/// (Chu and Liu, 1965; Edmonds, 1967).
/// \a scores holds for each of n words n + 1 values: of the root as its head, then of each word; finite.
/// The result has n heads as indices of words, -1 for the root.
QList<int> bestTree(std::span<const float> scores, int words);

} // namespace dateline
