// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timephrase.h"
#include "model/annotation/timewords.h"

#include <optional>

namespace dateline {

/// Reads a time of day with its time zone: "3 p.m. GMT", "15:30", "1500 GMT", "noon", "4 in the morning".
/// The meaning is Clock; the zone is passed over.
std::optional<TimePhrase> readClock(const TimeWords &words, int at);

} // namespace dateline
