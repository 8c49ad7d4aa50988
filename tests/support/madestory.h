// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline::test {

/// How a made story is spread over time and people.
struct MadeStory {
    int meetings = 1000;
    int people = 200;
    QDate begin = QDate(2005, 1, 1);
    int years = 20;
};

/// Meetings of two or three people, most of them on one day, on days that come in waves; some people meet far more
/// often than others. The same for the same story.
inline MeetingSet madeMeetings(const MadeStory &story)
{
    using namespace Qt::StringLiterals;
    QRandomGenerator random(7);
    MeetingSet set;
    for (int person = 1; person <= story.people; ++person)
        set.entities.insert(
            {person},
            {.id = {person}, .kind = EntityKind::Person, .name = u"Person Number %1"_s.arg(person), .role = {}});
    const int days = story.years * 365;
    for (int index = 0; index < story.meetings; ++index) {
        std::set<qint64> who;
        while (who.size() < 2U + size_t(index % 3 == 0))
            who.insert(1 + qint64(std::pow(random.generateDouble(), 3) * story.people));
        QList<EntityId> participants;
        std::ranges::transform(who, std::back_inserter(participants), [](qint64 id) { return EntityId{id}; });
        const double wave = 0.5 + 0.5 * std::sin(random.generateDouble() * 6.28);
        const QDate first = story.begin.addDays(qint64((0.7 * random.generateDouble() + 0.3 * wave) * days));
        set.meetings.append({.id = {index + 1},
                             .article = {1 + index / 3},
                             .articleTitle = u"Article %1"_s.arg(1 + index / 3),
                             .source = u"Kesta Wire"_s,
                             .published = first,
                             .participants = participants,
                             .when = DateInterval::days(first, first.addDays(index % 5 == 0 ? random.bounded(6) : 0)),
                             .place = u"Town %1"_s.arg(random.bounded(60)),
                             .status = meetingStatuses[random.bounded(4)],
                             .evidence = {},
                             .sentence = {}});
    }
    return set;
}

} // namespace dateline::test
