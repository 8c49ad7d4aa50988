// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/notes.h"
#include "model/timeline/lanearrangement.h"
#include "ui/timeline/timelinerange.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace dateline {

/// What a person has chosen to see of a timeline, to come back to another day.
struct TimelineViewState {
    TimelineLanes lanes = TimelineLanes::People;
    TimelineRange range;
    NotesWanted notes;
    QMap<TimelineLanes, LaneArrangement> arrangements = {}; ///< those that are not empty

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when \a bytes are damaged or of a later version. What an earlier version did not know stays as it was.
    [[nodiscard]] static std::optional<TimelineViewState> fromBytes(const QByteArray &bytes);

    bool operator==(const TimelineViewState &) const = default;
};

} // namespace dateline
