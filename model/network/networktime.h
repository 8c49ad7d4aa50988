// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/network.h"

#include <QDate>
#include <QHash>

namespace dateline {

/// The first day of a meeting, where it has none the day its article was published; null when neither is known.
QDate dayOf(const MeetingRecord &meeting);

/// When the meetings behind a network were: for a network that grows through time. A value, made once for each set.
class NetworkTime
{
public:
    explicit NetworkTime(const MeetingSet &set = {});

    /// The days on which somebody met, ascending; those without a day are not among them.
    [[nodiscard]] const QList<QDate> &days() const { return m_days; }
    /// How many meetings begin in each of \a parts equal stretches from the first day to the last.
    [[nodiscard]] QList<int> counts(int parts) const;
    /// The day that \a share, from 0 to 1, of the time from the first to the last leads to; null when there is none.
    [[nodiscard]] QDate dayAt(double share) const;
    [[nodiscard]] double shareAt(QDate day) const;

    /// \a network as it was on \a day: without meetings that began later, nodes that met nobody until then, and edges
    /// of none; order and places stay. Meetings without a day are in it from the beginning.
    [[nodiscard]] Network until(const Network &network, QDate day) const;

private:
    struct Moment {
        QDate day;
        MeetingStatus status = MeetingStatus::Held;
    };

    QHash<MeetingId, Moment> m_moments;
    QList<QDate> m_days;
};

} // namespace dateline
