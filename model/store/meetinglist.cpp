// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/meetinglist.h"

#include "model/store/conditions.h"
#include "model/store/entityrows.h"
#include "model/store/intervalcolumns.h"
#include "model/store/statement.h"
#include "model/store/words.h"

namespace dateline {

namespace {

/// What meetings of one article share.
struct ArticleLine {
    QString title;
    QString source;
    QDate published;
};

/// Notes the meetings asked for, in their order, in a table of the connection's own: the filter is worked out once,
/// and what belongs to a meeting comes in the same order as the meetings.
void choose(SQLite::Database &database, const Filter &filter)
{
    database.exec("CREATE TEMP TABLE IF NOT EXISTS chosen (place INTEGER PRIMARY KEY, meeting INTEGER NOT NULL)");
    database.exec("DELETE FROM temp.chosen");
    const Conditions conditions = conditionsOnMeetings(filter);
    SQLite::Statement insert(database,
                             conditions.statement("INSERT INTO temp.chosen (meeting) SELECT id FROM meeting",
                                                  " ORDER BY sort_day IS NULL, sort_day, last_day, id"));
    conditions.bind(insert);
    insert.exec();
}

QHash<ArticleId, ArticleLine> readArticles(SQLite::Database &database)
{
    SQLite::Statement select(database,
                             "SELECT id, title, source, published_day FROM article WHERE id IN"
                             " (SELECT article FROM temp.chosen JOIN meeting ON meeting.id = chosen.meeting)");
    QHash<ArticleId, ArticleLine> articles;
    for (Run row(select); row.next();)
        articles.insert(row.id<ArticleId>(0), {row.text(1), row.text(2), row.day(3)});
    return articles;
}

QList<MeetingRecord> readMeetings(SQLite::Database &database)
{
    const QHash<ArticleId, ArticleLine> articles = readArticles(database);
    SQLite::Statement select(database,
                             "SELECT meeting.id, article, from_day, to_day, precision, approximate, uncertain,"
                             " meeting.place, mode, status, sentence, confidence FROM temp.chosen"
                             " CROSS JOIN meeting ON meeting.id = chosen.meeting ORDER BY chosen.place");
    QList<MeetingRecord> meetings;
    for (Run row(select); row.next();) {
        const auto article = row.id<ArticleId>(1);
        const auto line = articles.constFind(article);
        meetings.append({.id = row.id<MeetingId>(0),
                         .article = article,
                         .articleTitle = line->title,
                         .source = line->source,
                         .published = line->published,
                         .participants = {},
                         .when = IntervalColumns::read(row, 2),
                         .place = row.text(7),
                         .mode = meetingModeFromWord(row.word(8)),
                         .status = meetingStatusFromWord(row.word(9)),
                         .evidence = {},
                         .sentence = row.text(10),
                         .confidence = row.real(11)});
    }
    return meetings;
}

void addParticipants(SQLite::Database &database, QList<MeetingRecord> &meetings)
{
    SQLite::Statement select(database,
                             "SELECT chosen.meeting, entity FROM temp.chosen"
                             " CROSS JOIN participant ON participant.meeting = chosen.meeting"
                             " ORDER BY chosen.place, ordinal");
    qsizetype at = 0;
    for (Run row(select); row.next();) {
        const auto meeting = row.id<MeetingId>(0);
        while (meetings.at(at).id != meeting)
            ++at;
        const auto entity = row.id<EntityId>(1);
        if (!meetings.at(at).participants.contains(entity))
            meetings[at].participants.append(entity);
    }
}

void addEvidence(SQLite::Database &database, QList<MeetingRecord> &meetings)
{
    SQLite::Statement select(database,
                             "SELECT chosen.meeting, begins, ends FROM temp.chosen"
                             " CROSS JOIN evidence ON evidence.meeting = chosen.meeting"
                             " ORDER BY chosen.place, ordinal");
    qsizetype at = 0;
    for (Run row(select); row.next();) {
        const auto meeting = row.id<MeetingId>(0);
        while (meetings.at(at).id != meeting)
            ++at;
        meetings[at].evidence.append({row.integer(1), row.integer(2)});
    }
}

QHash<EntityId, EntitySummary> readEntities(SQLite::Database &database)
{
    SQLite::Statement select(database,
                             "SELECT id, kind, name, role, articles, mentions, meetings FROM entity"
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
    MeetingSet set{.meetings = readMeetings(database), .entities = readEntities(database)};
    addParticipants(database, set.meetings);
    addEvidence(database, set.meetings);
    set.meetings.removeIf([](const MeetingRecord &meeting) { return meeting.participants.size() < 2; });
    return set;
}

} // namespace dateline
