// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"
#include "model/base/dateinterval.h"
#include "model/base/id.h"
#include "model/query/query.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dateline {

/// What a person narrowed every view to. Conditions of different kinds must all hold;
/// of the values of one condition any is enough, except \c entities, which must all be there.
/// An empty condition lets everything through.
struct Filter {
    QString words;             ///< what was typed, for parseQuery()
    QList<EntityId> entities;  ///< articles that name them all; meetings that they all take part in
    std::optional<DateInterval> when; ///< meetings that overlap it (their article's date where they have none);
                                      ///< articles published in it or holding such a meeting
    QList<MeetingStatus> statuses;
    QStringList places;
    QStringList sources;
    QStringList conditions = {}; ///< what was typed before and still holds, each for parseQuery()

    [[nodiscard]] bool isEmpty() const { return *this == Filter(); }
    bool operator==(const Filter &) const = default;
};

/// \a filter for any time: what a timeline shows around an interval.
Filter withoutInterval(Filter filter);

/// What the words and conditions of \a filter ask for together: what must all hold.
AllOf queryOf(const Filter &filter);

} // namespace dateline
