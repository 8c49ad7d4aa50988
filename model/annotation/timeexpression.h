// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"
#include "model/base/textspan.h"

#include <QString>

#include <optional>

namespace dateline {

/// The types of TIMEX3 (ISO 24617-1).
enum class TimeExpressionType { Date, Time, Duration, Set };

QString toString(TimeExpressionType type); ///< "DATE", "TIME", "DURATION", "SET"

/// Words of an article that say when, and what they mean.
struct TimeExpression {
    TextSpan span;
    TimeExpressionType type = TimeExpressionType::Date;
    QString value;                        ///< TIMEX3 value: "2025-11-25", "2025-W47-WE", "P3D", "PAST_REF", …
    std::optional<DateInterval> interval; ///< the days meant, where the text gives them

    bool operator==(const TimeExpression &) const = default;
};

} // namespace dateline
