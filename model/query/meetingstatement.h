// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace dateline {

/// Tells whether a place is a country: too wide to say where a meeting was.
using IsCountry = std::function<bool(const QString &)>;

/// A meeting as one article states it, ready to be compared with what others state.
struct MeetingStatement {
    /// How well its days are known.
    enum class Days {
        Told,    ///< to the day, \c longest of them at most
        Period,  ///< a month, a season, a year
        Implied, ///< not at all: those around its article's date that it can mean
    };

    static constexpr qint64 longest = 7; ///< days

    qsizetype index = 0; ///< of the meeting, in a set
    const MeetingRecord *record = nullptr;
    QList<EntityId> participants; ///< ascending
    Days days = Days::Told;
    qint64 first = 0; ///< Julian days, inclusive
    qint64 last = 0;
    QString place; ///< folded; empty for none and for a country

    [[nodiscard]] bool meets(const MeetingStatement &other) const { return first <= other.last && other.first <= last; }
    /// Between the two; 0 when they meet.
    [[nodiscard]] qint64 daysTo(const MeetingStatement &other) const;
    /// Whether all who took part in it took part in \a other.
    [[nodiscard]] bool isWithin(const MeetingStatement &other) const;
};

/// Nothing when \a record says its days neither to the day nor as a period, and its article has no date. \a record is
/// to outlive it.
std::optional<MeetingStatement> statementOf(const MeetingRecord &record, qsizetype index, const IsCountry &isCountry);

/// Nothing of these speaks against one meeting: the modes; the places, where one is part of the other, a building or
/// not told; the statuses, where a plan came true or was called off.
bool modesAgree(const MeetingStatement &one, const MeetingStatement &other);
bool placesAgree(const MeetingStatement &one, const MeetingStatement &other);
bool statusesAgree(const MeetingStatement &one, const MeetingStatement &other);
/// Both tell the place and it is the same.
bool isSamePlace(const MeetingStatement &one, const MeetingStatement &other);

/// Those that the same two took part in, by their first day, then by index; a list for each two of the first six
/// participants.
/// \a statements is to outlive it.
std::vector<std::vector<const MeetingStatement *>> sharedByTwo(const std::vector<MeetingStatement> &statements);

/// Calls \a compare(one, other) for each two of \a shared whose days are no more than \a furthest apart, the earlier
/// first. Of very many around a day each is compared with those next to it.
template<typename Compare>
void compareNear(const std::vector<const MeetingStatement *> &shared, qint64 furthest, Compare compare)
{
    constexpr size_t mostCompared = 64;
    for (size_t index = 0; index < shared.size(); ++index) {
        const size_t end = std::min(shared.size(), index + 1 + mostCompared);
        for (size_t next = index + 1; next < end && shared[next]->first <= shared[index]->last + furthest; ++next)
            compare(*shared[index], *shared[next]);
    }
}

} // namespace dateline
