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

/// How likely it is that each field of a meeting is right, given that there was the meeting: 0 to 1.
struct FieldConfidence {
    double participants = 0;
    double date = 0;
    double place = 0;
    double mode = 0;
    double status = 0;

    bool operator==(const FieldConfidence &) const = default;
};

/// Two or more actors who dealt with each other directly, at one time, as an article states it.
struct Meeting {
    QList<int> participants;          ///< indices of entities, two or more, in order of first mention
    std::optional<DateInterval> when; ///< nothing when the text gives no clue
    QString place;                    ///< as the text gives it, empty when it does not
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingStatus status = MeetingStatus::Held;
    QList<TextSpan> evidence; ///< each sentence that states it, in order, one or more
    double confidence = 0;    ///< how likely it is that the article states such a meeting, 0 to 1
    FieldConfidence fields = {};
    // Traits of the confidences, which are not stored.
    double cue = 0;     ///< how surely the reader itself saw it told, 0 to 1
    double company = 0; ///< how surely it saw at least two of the participants take part, 0 to 1
    bool byCue = false; ///< the reader saw it, but no word that is known to tell of one

    bool operator==(const Meeting &) const = default;
};

} // namespace dateline
