// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timephrase.h"
#include "model/annotation/timewords.h"

#include <optional>

namespace dateline {

/// Reads durations: "three days", "two-hour", "the past two weeks", "decades" (where a preposition tells that it is
/// one). Ages ("25-year-old") are not read. The meaning is Length.
std::optional<TimePhrase> readLength(const TimeWords &words, int at);

/// Reads what comes again and again: "every Monday", "daily", "each year", "twice a week". The meaning is Repeated.
std::optional<TimePhrase> readRepetition(const TimeWords &words, int at);

/// A length as a TIMEX3 value: "P3D", "PT2H", "P2Y6M", "PXY" for an amount of 0.
QString lengthValue(TimeUnit unit, double amount);

} // namespace dateline
