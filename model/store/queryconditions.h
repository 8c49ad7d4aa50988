// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/query.h"
#include "model/store/conditions.h"

namespace dateline {

/// What \a all asks of rows of article. Meetings must also hold \a meetings; where that asks for nothing and \a all
/// asks nothing of meetings, none is needed.
Conditions articleConditions(const AllOf &all, const Conditions &meetings = {});

/// What it asks of rows of meeting.
Conditions meetingConditions(const AllOf &all);

/// That a name holds words: for rows of entity, joined with entity_search.
Conditions nameConditions(const WordsQuery &name, const QList<EntityKind> &kinds);

/// The days of \a days as they are compared with columns.
qint64 firstDay(const DaysQuery &days);
qint64 lastDay(const DaysQuery &days);

} // namespace dateline
