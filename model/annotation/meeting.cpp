// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meeting.h"

using namespace Qt::StringLiterals;

namespace dateline {

QString toString(MeetingMode mode)
{
    switch (mode) {
    case MeetingMode::InPerson:
        return u"in-person"_s;
    case MeetingMode::Call:
        return u"call"_s;
    case MeetingMode::Unspecified:
        break;
    }
    return u"unspecified"_s;
}

QString toString(MeetingStatus status)
{
    switch (status) {
    case MeetingStatus::Held:
        return u"held"_s;
    case MeetingStatus::Planned:
        return u"planned"_s;
    case MeetingStatus::Possible:
        return u"possible"_s;
    case MeetingStatus::NotHeld:
        break;
    }
    return u"not-held"_s;
}

std::optional<MeetingMode> meetingModeFromString(QStringView word)
{
    for (const MeetingMode mode : {MeetingMode::InPerson, MeetingMode::Call, MeetingMode::Unspecified}) {
        if (word == toString(mode))
            return mode;
    }
    return std::nullopt;
}

std::optional<MeetingStatus> meetingStatusFromString(QStringView word)
{
    for (const MeetingStatus status : meetingStatuses) {
        if (word == toString(status))
            return status;
    }
    return std::nullopt;
}

} // namespace dateline
