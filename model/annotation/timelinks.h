// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/timeexpression.h"
#include "model/annotation/timephrase.h"
#include "model/annotation/timewords.h"

#include <QList>

namespace dateline {

/// Hands on what a time expression takes from the words and the expressions beside it: the year in "March to May 2014",
/// the date in "Monday (November 24)", and whether "since", "until" or "in" stands before it.
void shareBetweenNeighbours(const TimeWords &words, QList<TimePhrase> &phrases);

/// Gives both ends of "from Monday to Wednesday", "between 1990 and 1995", "March–May" the interval of the whole.
/// \a expressions are the resolved \a phrases, one each.
void joinRanges(const TimeWords &words, const QList<TimePhrase> &phrases, QList<TimeExpression> &expressions);

} // namespace dateline
