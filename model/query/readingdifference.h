// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dateline {

/// A meeting in terms that hold without the store.
struct ToldMeeting {
    QStringList participants; ///< as they are shown, in order
    std::optional<DateInterval> when;
    QString place;
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingStatus status = MeetingStatus::Held;
    QString sentence; ///< the first that states it

    bool operator==(const ToldMeeting &) const = default;
};

/// What becomes of a meeting; nothing where there was, or is, none.
struct MeetingDifference {
    std::optional<ToldMeeting> before;
    std::optional<ToldMeeting> after;

    bool operator==(const MeetingDifference &) const = default;
};

/// The same of somebody named.
struct NameDifference {
    QString name;
    std::optional<EntityKind> before;
    std::optional<EntityKind> after;
    QString formerly =
        {}; ///< whom most of what names it now named before; empty where that is still named, or nobody was

    bool operator==(const NameDifference &) const = default;
};

/// What changes in an article when it is read again.
struct ReadingDifference {
    ArticleId article;
    QString title;
    QDate published;
    QList<MeetingDifference> meetings; ///< in the order of the text
    QList<NameDifference> names;       ///< by name

    [[nodiscard]] bool isEmpty() const { return meetings.isEmpty() && names.isEmpty(); }
    bool operator==(const ReadingDifference &) const = default;
};

/// \a before and \a after are of one article. A meeting is the same as before when a sentence and somebody in it are;
/// how sure the program is of it makes no difference, nor do more mentions of a name.
ReadingDifference differenceBetween(const ArticleRecord &before, const ArticleRecord &after);

} // namespace dateline
