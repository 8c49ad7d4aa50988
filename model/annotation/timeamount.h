// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timewords.h"

#include <optional>

namespace dateline {

/// An amount of time units in figures or words.
struct TimeAmount {
    double number = 0; ///< 0 where it is not told: "several"
    bool approximate = false;
};

/// "three", "a", "half a", "several", "2 1/2", "two to three" (the lesser) at \a at, moving \a at behind it.
std::optional<TimeAmount> readAmount(const TimeWords &words, int &at);

/// The unit at \a at in singular or plural, moving \a at behind it.
std::optional<TimeUnit> readUnit(const TimeWords &words, int &at);

} // namespace dateline
