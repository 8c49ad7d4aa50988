// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/meetingrows.h"

#include "model/identity/namekey.h"
#include "model/store/days.h"
#include "model/store/intervalcolumns.h"
#include "model/store/statement.h"

#include <QHash>

namespace dateline {

MeetingRows::MeetingRows(SQLite::Database &database)
    : m_database(database)
    , m_insert(database,
               "INSERT INTO meeting (id, article, ordinal, place, place_key, mode, status, confidence, from_day,"
               " to_day, precision, approximate, uncertain, first_day, last_day, sort_day, sentence,"
               " participants_confidence, date_confidence, place_confidence, mode_confidence, status_confidence)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertParticipant(database,
                          "INSERT INTO participant (meeting, ordinal, entity_ordinal, entity) VALUES (?, ?, ?, ?)")
    , m_insertEvidence(database, "INSERT INTO evidence (meeting, ordinal, begins, ends) VALUES (?, ?, ?, ?)")
    , m_remove(database, "DELETE FROM meeting WHERE article = ?")
{
}

void MeetingRows::insert(ArticleId article, const AnnotatedArticle &annotated, const QList<EntityId> &entities,
                         const QList<MeetingId> &keys)
{
    for (int i = 0; i < annotated.meetings.size(); ++i) {
        const Meeting &meeting = annotated.meetings.at(i);
        const auto when = IntervalColumns::of(meeting.when);
        const auto stands = StandingDays::of(meeting.when, annotated.article.published.date());
        const QString sentence = meeting.evidence.first().in(annotated.article.text).toString();
        const MeetingId key = keys.value(i);
        Run(m_insert, key.isValid() ? std::optional(key) : std::nullopt, article, i, meeting.place,
            nameKey(meeting.place), toString(meeting.mode), toString(meeting.status), meeting.confidence, when.from,
            when.to, when.precision, when.approximate, when.uncertain, stands.first, stands.last, stands.sort, sentence,
            meeting.fields.participants, meeting.fields.date, meeting.fields.place, meeting.fields.mode,
            meeting.fields.status)
            .execute();
        const MeetingId id{m_database.getLastInsertRowid()};
        for (int j = 0; j < meeting.participants.size(); ++j) {
            const int entity = meeting.participants.at(j);
            Run(m_insertParticipant, id, j, entity, entities.at(entity)).execute();
        }
        for (int j = 0; j < meeting.evidence.size(); ++j)
            Run(m_insertEvidence, id, j, meeting.evidence.at(j).begin, meeting.evidence.at(j).end).execute();
    }
}

void MeetingRows::remove(ArticleId article)
{
    Run(m_remove, article).execute();
}

void readMeetings(SQLite::Database &database, ArticleRecord &record)
{
    SQLite::Statement select(database,
                             "SELECT id, place, mode, status, confidence, from_day, to_day, precision,"
                             " approximate, uncertain, participants_confidence, date_confidence, place_confidence,"
                             " mode_confidence, status_confidence FROM meeting WHERE article = ? ORDER BY ordinal");
    Run row(select, record.id);
    QHash<MeetingId, qsizetype> places;
    while (row.next()) {
        const auto id = row.id<MeetingId>(0);
        places.insert(id, record.meetings.size());
        record.meetings.append(id);
        record.annotated.meetings.append({.participants = {},
                                          .when = IntervalColumns::read(row, 5),
                                          .place = row.text(1),
                                          .mode = meetingModeFromWord(row.word(2)),
                                          .status = meetingStatusFromWord(row.word(3)),
                                          .evidence = {},
                                          .confidence = row.real(4),
                                          .fields = {.participants = row.real(10),
                                                     .date = row.real(11),
                                                     .place = row.real(12),
                                                     .mode = row.real(13),
                                                     .status = row.real(14)}});
    }
    SQLite::Statement selectParticipants(database,
                                         "SELECT meeting.id, entity_ordinal FROM meeting"
                                         " JOIN participant ON participant.meeting = meeting.id"
                                         " WHERE article = ? ORDER BY meeting.ordinal, participant.ordinal");
    Run participant(selectParticipants, record.id);
    while (participant.next())
        record.annotated.meetings[places.value(participant.id<MeetingId>(0))].participants.append(
            participant.number(1));
    SQLite::Statement selectEvidence(database,
                                     "SELECT meeting.id, begins, ends FROM meeting"
                                     " JOIN evidence ON evidence.meeting = meeting.id"
                                     " WHERE article = ? ORDER BY meeting.ordinal, evidence.ordinal");
    Run evidence(selectEvidence, record.id);
    while (evidence.next())
        record.annotated.meetings[places.value(evidence.id<MeetingId>(0))].evidence.append(
            {evidence.integer(1), evidence.integer(2)});
}

} // namespace dateline
