// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"
#include "model/base/textspan.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace dateline {

enum class MeetingMode { InPerson, Call, Unspecified };
enum class MeetingStatus { Held, Planned, Possible, NotHeld };

inline constexpr MeetingStatus meetingStatuses[] = {MeetingStatus::Held, MeetingStatus::Planned,
                                                    MeetingStatus::Possible, MeetingStatus::NotHeld};

/// Stable words in files and the store: "in-person", "call", "unspecified"; "held", "planned", "possible", "not-held".
QString toString(MeetingMode mode);
QString toString(MeetingStatus status);
std::optional<MeetingMode> meetingModeFromString(QStringView word);
std::optional<MeetingStatus> meetingStatusFromString(QStringView word);

/// Two or more actors who dealt with each other directly, at one time, as an article states it.
struct Meeting {
    QList<int> participants;          ///< indices of entities, two or more, in order of first mention
    std::optional<DateInterval> when; ///< nothing when the text gives no clue
    QString place;                    ///< as the text gives it, empty when it does not
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingStatus status = MeetingStatus::Held;
    QList<TextSpan> evidence; ///< each sentence that states it, in order, one or more
    double confidence = 0;    ///< 0 to 1

    bool operator==(const Meeting &) const = default;
};

} // namespace dateline
