// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/meetingstatement.h"

namespace dateline {

/// \a set with one meeting in the place of all that articles state of it, each with its tellings.
///
/// Statements are taken for one meeting when they are of different articles and nothing in them disagrees: place, mode,
/// and status, where a plan may come true or be called off; and
/// - both say the days, these meet, and all who took part in one took part in the other; or
/// - both say the same period, or one at least says no days and can mean those of the other, of the same people. A plan
///   without days is only taken for what another article plans as well.
/// Where an article states two meetings that another's statement could be, it is neither. What disagrees stays apart,
/// see findDisagreements().
///
/// The meeting is as the statement has it that tells most of it: of the article's latest word on its status, with
/// days, as most others have them, the surest, the earliest. It has the participants of the statement with most, and
/// place and mode from others where its own does not tell. Which statements come together depends on \a set alone.
MeetingSet gatherTellings(MeetingSet set, const IsCountry &isCountry = {});

} // namespace dateline
