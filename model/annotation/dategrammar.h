// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timephrase.h"
#include "model/annotation/timewords.h"

#include <optional>

namespace dateline {

/// Reads days and months in all English forms: "Tuesday", "November 25", "25 Nov. 2025", "2025-11-25", "11/25/2025",
/// "the 25th", "November 22–23", "Tuesday, November 25". The longest that begins at \a at; its meaning is Named.
std::optional<TimePhrase> readDate(const TimeWords &words, int at);

} // namespace dateline
