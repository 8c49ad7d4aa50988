// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/actors.h"
#include "model/annotation/meeting.h"

namespace dateline {

/// One statement of a meeting in one sentence, before statements on the same event are joined.
struct FoundMeeting {
    int sentence = 0;
    int trigger = 0; ///< the token that says so: "met", "talks"
    QList<Party> parties = {};
    QString place = {};
    std::optional<DateInterval> when = {};
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingStatus status = MeetingStatus::Held;
    bool denied = false;       ///< somebody says that it did not happen
    bool another = false;      ///< "again", "the next round": not the event told before
    bool also = false;         ///< "also met": another one than with those told before
    bool goesBack = false;     ///< "the talks": names fewer than two parties and means a meeting told before
    bool addsHost = false; ///< "the talks were hosted by A": A takes part in the meeting told before, if there is one
    bool scheduled = false; ///< an entry of a schedule, by the hour: an event of its own
    double confidence = 0;
    double cue = 0; ///< how surely the reader itself saw it told, 0 to 1
    double company = 0; ///< how surely it saw at least two of the parties take part, 0 to 1
    bool byCue = false; ///< the reader saw it, but no word that is known to tell of one
};

} // namespace dateline
