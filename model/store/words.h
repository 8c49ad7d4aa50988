// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"
#include "model/annotation/meeting.h"
#include "model/annotation/timeexpression.h"
#include "model/article/article.h"
#include "model/base/dateinterval.h"
#include "model/query/history.h"

#include <QLatin1StringView>
#include <QString>

namespace dateline {

// The stable words for values in rows. Reading an unknown word gives the plainest value: the schema's checks keep
// such words out.

QString toWord(PublishedBasis basis);
QString toWord(TimePrecision precision);
QString toWord(HeaderKind kind);
QString toWord(DatePrecision precision);
QString toWord(StepKind kind);

PublishedBasis publishedBasisFromWord(QLatin1StringView word);
TimePrecision timePrecisionFromWord(QLatin1StringView word);
HeaderKind headerKindFromWord(QLatin1StringView word);
DatePrecision datePrecisionFromWord(QLatin1StringView word);
EntityKind entityKindFromWord(QLatin1StringView word);
MeetingMode meetingModeFromWord(QLatin1StringView word);
MeetingStatus meetingStatusFromWord(QLatin1StringView word);
TimeExpressionType timeExpressionTypeFromWord(QLatin1StringView word);
StepKind stepKindFromWord(QLatin1StringView word);

} // namespace dateline
