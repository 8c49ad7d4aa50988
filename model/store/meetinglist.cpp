// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/meetinglist.h"

#include "model/store/conditions.h"
#include "model/store/entityrows.h"
#include "model/store/intervalcolumns.h"
#include "model/store/statement.h"

namespace dateline {

namespace {

using Places = QHash<MeetingId, qsizetype>; ///< where each meeting stands in the list

/// Notes the meetings asked for in a table of the connection's own, so that the filter is worked out once.
void choose(SQLite::Database &database, const Filter &filter)
{
    database.exec("CREATE TEMP TABLE IF NOT EXISTS chosen (meeting INTEGER PRIMARY KEY)");
    database.exec("DELETE FROM temp.chosen");
    const Conditions conditions = conditionsOnMeetings(filter);
    SQLite::Statement insert(database,
                             conditions.statement("INSERT INTO temp.chosen SELECT meeting.id FROM meeting"
                                                  " JOIN article ON article.id = meeting.article",
                                                  ""));
    conditions.bind(insert);
    insert.exec();
}

QList<MeetingRecord> readChosen(SQLite::Database &database)
{
    SQLite::Statement select(database, "SELECT meeting.id, article, title, source, published_day, from_day, to_day,"
                                       " precision, approximate, uncertain, place, mode, status, sentence, confidence"
                                       " FROM temp.chosen JOIN meeting ON meeting.id = chosen.meeting"
                                       " JOIN article ON article.id = meeting.article"
                                       " ORDER BY sort_day IS NULL, sort_day, last_day, meeting.id");
    QList<MeetingRecord> meetings;
    for (Run row(select); row.next();) {
        meetings.append({.id = row.id<MeetingId>(0),
                         .article = row.id<ArticleId>(1),
                         .articleTitle = row.text(2),
                         .source = row.text(3),
                         .published = row.day(4),
                         .participants = {},
                         .when = IntervalColumns::read(row, 5),
                         .place = row.text(10),
                         .mode = meetingModeFromString(row.text(11)).value_or(MeetingMode::Unspecified),
                         .status = meetingStatusFromString(row.text(12)).value_or(MeetingStatus::Held),
                         .evidence = {},
                         .sentence = row.text(13),
                         .confidence = row.real(14)});
    }
    return meetings;
}

void addParticipants(SQLite::Database &database, QList<MeetingRecord> &meetings, const Places &places)
{
    SQLite::Statement select(database, "SELECT chosen.meeting, entity FROM temp.chosen"
                                       " CROSS JOIN participant ON participant.meeting = chosen.meeting"
                                       " ORDER BY chosen.meeting, ordinal");
    for (Run row(select); row.next();) {
        QList<EntityId> &participants = meetings[places.value(row.id<MeetingId>(0))].participants;
        const auto entity = row.id<EntityId>(1);
        if (!participants.contains(entity))
            participants.append(entity);
    }
}

void addEvidence(SQLite::Database &database, QList<MeetingRecord> &meetings, const Places &places)
{
    SQLite::Statement select(database, "SELECT chosen.meeting, begins, ends FROM temp.chosen"
                                       " CROSS JOIN evidence ON evidence.meeting = chosen.meeting"
                                       " ORDER BY chosen.meeting, ordinal");
    for (Run row(select); row.next();)
        meetings[places.value(row.id<MeetingId>(0))].evidence.append({row.integer(1), row.integer(2)});
}

QHash<EntityId, EntitySummary> readParticipants(SQLite::Database &database)
{
    SQLite::Statement select(database, "SELECT id, kind, name, role, articles, mentions, meetings FROM entity"
                                       " WHERE id IN (SELECT entity FROM temp.chosen"
                                       " CROSS JOIN participant ON participant.meeting = chosen.meeting)");
    QHash<EntityId, EntitySummary> entities;
    for (Run row(select); row.next();) {
        const EntitySummary entity = readEntitySummary(row, 0);
        entities.insert(entity.id, entity);
    }
    return entities;
}

} // namespace

MeetingSet listMeetings(SQLite::Database &database, const Filter &filter)
{
    choose(database, filter);
    MeetingSet set{.meetings = readChosen(database), .entities = readParticipants(database)};
    Places places;
    places.reserve(set.meetings.size());
    for (qsizetype i = 0; i < set.meetings.size(); ++i)
        places.insert(set.meetings.at(i).id, i);
    addParticipants(database, set.meetings, places);
    addEvidence(database, set.meetings, places);
    set.meetings.removeIf([](const MeetingRecord &meeting) { return meeting.participants.size() < 2; });
    return set;
}

} // namespace dateline
