// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"
#include "model/base/dateinterval.h"
#include "model/base/id.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dateline {

/// What a person narrowed every view to. Conditions of different kinds must all hold;
/// of the values of one condition any is enough, except \c entities, which must all be there.
/// An empty condition lets everything through.
struct Filter {
    QString words;             ///< full-text search: words, "phrases", AND OR NOT, prefix*
    QList<EntityId> entities;  ///< articles that name them all; meetings that they all take part in
    std::optional<DateInterval> when; ///< meetings that overlap it (their article's date where they have none);
                                      ///< articles published in it or holding such a meeting
    QList<MeetingStatus> statuses;
    QStringList places;
    QStringList sources;

    [[nodiscard]] bool isEmpty() const { return *this == Filter(); }
    bool operator==(const Filter &) const = default;
};

} // namespace dateline
