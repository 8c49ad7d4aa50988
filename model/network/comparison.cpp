// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/comparison.h"

#include "model/network/subnetwork.h"

#include <QHash>

namespace dateline {

namespace {

struct Within {
    bool before = false;
    bool after = false;
};

EdgeChange changeOf(int before, int after)
{
    if (before == after)
        return EdgeChange::Same;
    if (before == 0)
        return EdgeChange::New;
    if (after == 0)
        return EdgeChange::Gone;
    return after > before ? EdgeChange::Stronger : EdgeChange::Weaker;
}

} // namespace

NetworkComparison compare(const Network &network, const MeetingSet &set, const DateInterval &before,
                          const DateInterval &after)
{
    QHash<MeetingId, Within> within;
    for (const MeetingRecord &meeting : set.meetings) {
        if (meeting.status == MeetingStatus::NotHeld)
            continue;
        const DateInterval days =
            meeting.when && !meeting.when->isNull() ? *meeting.when : DateInterval::day(meeting.published);
        if (!days.isNull())
            within.insert(meeting.id, {days.overlaps(before), days.overlaps(after)});
    }
    Network either = network;
    NetworkComparison result;
    for (NetworkEdge &edge : either.edges) {
        ComparedEdge compared;
        QList<MeetingId> meetings;
        for (const MeetingId meeting : std::as_const(edge.meetings)) {
            const Within where = within.value(meeting);
            compared.before += where.before ? 1 : 0;
            compared.after += where.after ? 1 : 0;
            if (where.before || where.after)
                meetings.append(meeting);
        }
        edge.meetings = meetings;
        compared.change = changeOf(compared.before, compared.after);
        if (!meetings.isEmpty())
            result.edges.append(compared);
    }
    result.network = joinedPart(either);
    return result;
}

} // namespace dateline
