// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"

#include <QHash>
#include <QList>

#include <stop_token>

namespace dateline {

struct TimelineIndex;

/// From top to bottom who runs where: what another layout of the same people begins with, to look alike.
using StorylineOrder = QHash<EntityId, double>;

/// Lays out \a timeline, whose lanes are by person. The same for the same timeline and \a previous. When \a stop is
/// asked for, what was found so far is taken.
Storyline layOutStoryline(const Timeline &timeline, const TimelineIndex &index, const StorylineOrder &previous = {},
                          const std::stop_token &stop = {});

/// \a timeline, laid out when its lanes are a storyline.
Timeline withStoryline(Timeline timeline, TimelineLanes lanes, const StorylineOrder &previous = {});

/// The same with every line on a row of its own, by first appearance, which it leaves for its meetings and returns to:
/// what a layout is compared with.
Storyline storylineByAppearance(const Timeline &timeline, const TimelineIndex &index);

/// Where the lines of a layout run, as the beginning of the next.
StorylineOrder orderOf(const Storyline &storyline, const Timeline &timeline);

} // namespace dateline
