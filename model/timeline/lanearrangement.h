// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/timeline/timeline.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace dateline {

/// What a person has made of the lanes of a timeline of one kind. Lanes go by keys, which tell them apart in every
/// timeline, so that what was arranged holds while a filter takes lanes away and brings them back.
struct LaneArrangement {
    QStringList order = {};               ///< keys; lanes that are not in it follow, in their own order
    QSet<QString> pinned = {};            ///< stand before all others
    QSet<QString> folded = {};            ///< stand together on one lane at the end
    QHash<QString, QString> names = {};   ///< given in place of their own

    [[nodiscard]] static QString keyOf(const TimelineLane &lane);
    /// Whether \a lane can be arranged: lanes of notes and of folded lanes stay where they are.
    [[nodiscard]] static bool canArrange(const TimelineLane &lane) { return !lane.notes && lane.folded == 0; }

    [[nodiscard]] bool isEmpty() const { return *this == LaneArrangement(); }
    bool operator==(const LaneArrangement &) const = default;
};

/// \a timeline with its lanes as arranged: those of notes, then the pinned ones, then the others, each in their order;
/// the folded ones on one lane at the end. A storyline keeps its lanes, under the names they were given.
Timeline arranged(Timeline timeline, const LaneArrangement &arrangement);

/// \a arrangement with one of \a lanes, which show it, moved before the one that is at \a before, or behind the last;
/// among pinned lanes it is pinned, behind them it is not. The same when it cannot be moved there.
LaneArrangement moved(LaneArrangement arrangement, const QList<TimelineLane> &lanes, int lane, int before);

QJsonObject toJson(const LaneArrangement &arrangement);
/// What is not understood is left out.
LaneArrangement laneArrangementFromJson(const QJsonObject &json);

} // namespace dateline
