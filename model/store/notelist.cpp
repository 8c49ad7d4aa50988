// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/notelist.h"

#include "model/store/conditions.h"
#include "model/store/days.h"
#include "model/store/intervalcolumns.h"
#include "model/store/statement.h"

#include <QHash>

#include <limits>

namespace dateline {

namespace {

/// How many are read before it is known that there are not few.
int mostOf(NotesWanted::When when, int few)
{
    return when == NotesWanted::When::Always ? std::numeric_limits<int>::max() : few + 1;
}

bool tooMany(const QList<NoteRecord> &notes, NotesWanted::When when, int few)
{
    return when == NotesWanted::When::Few && notes.size() > few;
}

/// What \a filter asks of articles, whatever the days.
Conditions onArticles(Filter filter)
{
    filter.when.reset();
    return conditionsOnArticles(filter);
}

void addDays(Conditions &conditions, const Filter &filter, const char *sql)
{
    if (filter.when) {
        const DateInterval &when = *filter.when;
        conditions.add(sql,
                       {when.to.isNull() ? latestDay : when.to.toJulianDay(),
                        when.from.isNull() ? earliestDay : when.from.toJulianDay()});
    }
}

QList<NoteRecord> publications(SQLite::Database &database, const Filter &filter, NotesWanted::When when)
{
    QList<NoteRecord> notes;
    const int most = mostOf(when, NotesWanted::fewPublications);
    Conditions conditions = onArticles(filter);
    conditions.add("published_day IS NOT NULL");
    addDays(conditions, filter, "published_day <= ? AND published_day >= ?");
    SQLite::Statement select(
        database, conditions.statement("SELECT id, title, source, published_day FROM article", " ORDER BY id"));
    conditions.bind(select);
    while (notes.size() < most && select.executeStep()) {
        const Row row(select);
        notes.append({.kind = NoteKind::Publication,
                      .article = row.id<ArticleId>(0),
                      .articleTitle = row.text(1),
                      .source = row.text(2),
                      .published = row.day(3),
                      .when = DateInterval::day(row.day(3)),
                      .passage = {},
                      .sentence = {}});
    }
    return tooMany(notes, when, NotesWanted::fewPublications) ? QList<NoteRecord>() : notes;
}

Conditions onDatedSentences(const Filter &filter)
{
    Conditions conditions = onArticles(filter);
    conditions.add("time_expression.type IN ('DATE', 'TIME') AND time_expression.precision IN ('day', 'month')"
                   " AND time_expression.from_day <= time_expression.to_day");
    conditions.add(
        "NOT EXISTS (SELECT 1 FROM meeting JOIN evidence ON evidence.meeting = meeting.id"
        " WHERE meeting.article = article.id AND evidence.begins < sentence.ends AND sentence.begins < evidence.ends)");
    conditions.add("NOT EXISTS (SELECT 1 FROM header WHERE header.article = article.id"
                   " AND header.begins < time_expression.ends AND time_expression.begins < header.ends)");
    for (const EntityId entity : filter.entities) {
        conditions.add(
            "EXISTS (SELECT 1 FROM article_entity JOIN mention ON mention.article = article_entity.article"
            " AND mention.entity_ordinal = article_entity.ordinal WHERE article_entity.article = article.id"
            " AND article_entity.entity = ? AND sentence.begins <= mention.begins AND mention.ends <= sentence.ends)",
            {entity.value});
    }
    addDays(conditions, filter, "time_expression.from_day <= ? AND time_expression.to_day >= ?");
    return conditions;
}

void addSentences(SQLite::Database &database, QList<NoteRecord> &notes)
{
    SQLite::Statement select(database, "SELECT text FROM article_text WHERE article = ?");
    ArticleId known;
    QString text;
    for (NoteRecord &note : notes) {
        if (note.article != known) {
            known = note.article;
            text.clear();
            for (Run row(select, known.value); row.next();)
                text = row.text(0);
        }
        note.sentence = text.mid(note.passage.begin, note.passage.length());
    }
}

QList<NoteRecord> datedEvents(SQLite::Database &database, const Filter &filter, NotesWanted::When when)
{
    QList<NoteRecord> notes;
    const int most = mostOf(when, NotesWanted::fewDatedEvents);
    const Conditions conditions = onDatedSentences(filter);
    SQLite::Statement select(
        database,
        conditions.statement("SELECT article.id, article.title, article.source, sentence.begins, sentence.ends,"
                             " from_day, to_day, precision, approximate, uncertain, published_day FROM article"
                             " JOIN time_expression ON time_expression.article = article.id"
                             " JOIN sentence ON sentence.article = article.id"
                             " AND sentence.begins <= time_expression.begins AND time_expression.ends <= sentence.ends",
                             " ORDER BY article.id, time_expression.begins"));
    conditions.bind(select);
    while (notes.size() < most && select.executeStep()) {
        const Row row(select);
        const NoteRecord note{.kind = NoteKind::DatedEvent,
                              .article = row.id<ArticleId>(0),
                              .articleTitle = row.text(1),
                              .source = row.text(2),
                              .published = row.day(10),
                              .when = IntervalColumns::read(row, 5).value_or(DateInterval()),
                              .passage = {row.integer(3), row.integer(4)},
                              .sentence = {}};
        bool known = false;
        for (qsizetype other = notes.size() - 1;
             !known && other >= 0 && notes.at(other).article == note.article && notes.at(other).passage == note.passage;
             --other)
            known = notes.at(other).when.from == note.when.from && notes.at(other).when.to == note.when.to;
        if (!known)
            notes.append(note);
    }
    if (tooMany(notes, when, NotesWanted::fewDatedEvents))
        return {};
    addSentences(database, notes);
    return notes;
}

} // namespace

QList<NoteRecord> listNotes(SQLite::Database &database, const Filter &filter, const NotesWanted &wanted)
{
    using When = NotesWanted::When;
    QList<NoteRecord> notes;
    if (wanted.publications != When::Never)
        notes += publications(database, filter, wanted.publications);
    if (wanted.datedEvents != When::Never)
        notes += datedEvents(database, filter, wanted.datedEvents);
    return notes;
}

} // namespace dateline
