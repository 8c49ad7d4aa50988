// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/meetings/meetingcells.h"

#include <QHash>

#include <vector>

namespace dateline {

/// By what the rows of meetings are gathered. A meeting stands below each person who took part.
enum class MeetingGrouping { None, Person, Place, Month };

/// Which meetings are rows, and in which order.
struct MeetingArrangement {
    MeetingGrouping grouping = MeetingGrouping::None;
    MeetingCell sorted = MeetingCell::When;
    Qt::SortOrder order = Qt::DescendingOrder;
    QString words = {};                       ///< in any cell, whatever case
    QHash<MeetingCell, QString> cells = {};   ///< words in the cells of a column

    bool operator==(const MeetingArrangement &) const = default;
};

/// Rows that belong together, by index in the set of meetings.
struct MeetingGroup {
    QString title; ///< empty where nothing is grouped
    std::vector<int> rows;

    bool operator==(const MeetingGroup &) const = default;
};

/// The groups that \a arrangement asks for: one where nothing is grouped. People and places with most meetings come
/// first, months as the rows are sorted. A pure function for any thread.
std::vector<MeetingGroup> arranged(const MeetingSet &set, const MeetingArrangement &arrangement, const QLocale &locale);

} // namespace dateline
