// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/networktime.h"

#include "model/network/subnetwork.h"

#include <algorithm>
#include <cmath>

namespace dateline {

QDate dayOf(const MeetingRecord &meeting)
{
    if (!meeting.when || meeting.when->isNull())
        return meeting.published;
    return meeting.when->from.isValid() ? meeting.when->from : meeting.when->to;
}

NetworkTime::NetworkTime(const MeetingSet &set)
{
    m_moments.reserve(set.meetings.size());
    for (const MeetingRecord &meeting : set.meetings) {
        const QDate day = dayOf(meeting);
        m_moments.insert(meeting.id, {day, meeting.status});
        if (day.isValid())
            m_days.append(day);
    }
    std::ranges::sort(m_days);
    m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
}

QList<int> NetworkTime::counts(int parts) const
{
    QList<int> counts(std::max(parts, 1), 0);
    for (const Moment &moment : m_moments) {
        if (moment.day.isValid())
            ++counts[std::min(qsizetype(shareAt(moment.day) * double(counts.size())), counts.size() - 1)];
    }
    return counts;
}

QDate NetworkTime::dayAt(double share) const
{
    return m_days.isEmpty() ? QDate()
                            : m_days.first().addDays(std::llround(std::clamp(share, 0.0, 1.0)
                                                                  * double(m_days.first().daysTo(m_days.last()))));
}

double NetworkTime::shareAt(QDate day) const
{
    const qint64 whole = m_days.isEmpty() ? 0 : m_days.first().daysTo(m_days.last());
    return whole == 0 ? 1 : std::clamp(double(m_days.first().daysTo(day)) / double(whole), 0.0, 1.0);
}

Network NetworkTime::until(const Network &network, QDate day) const
{
    Network then = network;
    for (NetworkEdge &edge : then.edges) {
        QList<MeetingId> begun;
        MeetingStatus firmest = MeetingStatus::NotHeld;
        for (const MeetingId meeting : std::as_const(edge.meetings)) {
            const auto moment = m_moments.constFind(meeting);
            if (moment != m_moments.cend() && moment->day.isValid() && moment->day > day)
                continue;
            begun.append(meeting);
            firmest = std::min(firmest, moment == m_moments.cend() ? edge.status : moment->status);
        }
        if (begun.size() != edge.meetings.size()) {
            edge.meetings = begun;
            edge.status = firmest;
        }
    }
    return joinedPart(then);
}

} // namespace dateline
