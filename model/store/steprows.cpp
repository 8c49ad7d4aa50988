// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/steprows.h"

#include "model/store/statement.h"
#include "model/store/words.h"

#include <QTimeZone>

#include <algorithm>

namespace dateline {

namespace {

template<typename... Values>
void execute(SQLite::Database &database, const char *sql, const Values &...values)
{
    SQLite::Statement statement(database, sql);
    Run(statement, values...).execute();
}

/// The number in the first row; 0 where there is none, and for NULL.
template<typename... Values>
qint64 number(SQLite::Database &database, const char *sql, const Values &...values)
{
    SQLite::Statement statement(database, sql);
    Run row(statement, values...);
    return row.next() && !row.isNull(0) ? row.integer(0) : 0;
}

std::optional<StepPart> readPart(SQLite::Database &database, const char *sql)
{
    SQLite::Statement statement(database, sql);
    Run row(statement);
    if (!row.next())
        return std::nullopt;
    return StepPart{.id = row.integer(0),
                    .step = row.id<StepId>(1),
                    .count = row.number(2),
                    .added = row.isNull(3) ? std::nullopt : std::optional(row.id<ArticleId>(3)),
                    .changes = row.blob(4),
                    .removed = row.blob(5)};
}

Step readStep(const Row &row, int first)
{
    return {.kind = stepKindFromWord(row.word(first)),
            .subject = row.text(first + 1),
            .object = row.text(first + 2),
            .reason = row.text(first + 3),
            .count = row.number(first + 4)};
}

} // namespace

qint64 StepRows::point()
{
    return number(m_database, "SELECT part FROM history_point");
}

void StepRows::setPoint(qint64 part)
{
    execute(m_database, "UPDATE history_point SET part = ?", part);
}

std::optional<StepPart> StepRows::lastDone()
{
    return readPart(m_database,
                    "SELECT id, step, count, article, changes, removed FROM step_part"
                    " WHERE id <= (SELECT part FROM history_point) ORDER BY id DESC LIMIT 1");
}

std::optional<StepPart> StepRows::firstUndone()
{
    return readPart(m_database,
                    "SELECT id, step, count, article, changes, removed FROM step_part"
                    " WHERE id > (SELECT part FROM history_point) ORDER BY id LIMIT 1");
}

qint64 StepRows::lastPartOf(StepId step)
{
    return number(m_database, "SELECT max(id) FROM step_part WHERE step = ?", step);
}

qint64 StepRows::partBefore(qint64 part)
{
    return number(m_database, "SELECT max(id) FROM step_part WHERE id < ?", part);
}

qint64 StepRows::thingsBetween(qint64 from, qint64 to)
{
    return number(m_database, "SELECT sum(count) FROM step_part WHERE id > ? AND id <= ?", from, to);
}

void StepRows::setRemoved(qint64 part, const QByteArray &removed)
{
    if (removed.isEmpty())
        execute(m_database, "UPDATE step_part SET removed = NULL WHERE id = ?", part);
    else
        execute(m_database, "UPDATE step_part SET removed = ?2 WHERE id = ?1", part, removed);
}

std::optional<Step> StepRows::step(StepId id)
{
    SQLite::Statement select(m_database, "SELECT kind, subject, object, reason, count FROM step WHERE id = ?");
    Run row(select, id);
    return row.next() ? std::optional(readStep(row, 0)) : std::nullopt;
}

StepId StepRows::latest()
{
    return StepId{number(m_database, "SELECT max(id) FROM step")};
}

StepId StepRows::before(StepId id)
{
    return StepId{number(m_database, "SELECT max(id) FROM step WHERE id < ?", id)};
}

StepId StepRows::insert(const Step &step)
{
    execute(m_database, "INSERT INTO step (begun_at, kind, subject, object, reason, count) VALUES (?, ?, ?, ?, ?, 0)",
            QDateTime::currentMSecsSinceEpoch(), toWord(step.kind), step.subject, step.object, step.reason);
    return StepId{m_database.getLastInsertRowid()};
}

void StepRows::append(const StepPart &part)
{
    execute(m_database, "INSERT INTO step_part (step, count, article, changes) VALUES (?, ?, ?, ?)", part.step,
            part.count, part.added, part.changes);
    setPoint(m_database.getLastInsertRowid());
    execute(m_database, "UPDATE step SET count = count + ?2 WHERE id = ?1", part.step, part.count);
}

void StepRows::dropUndone()
{
    execute(m_database, "DELETE FROM step_part WHERE id > (SELECT part FROM history_point)");
    if (m_database.getChanges() == 0)
        return;
    execute(m_database, "DELETE FROM step WHERE id > (SELECT coalesce(max(step), 0) FROM step_part)");
    execute(m_database,
            "UPDATE step SET count = (SELECT sum(count) FROM step_part WHERE step = step.id)"
            " WHERE id = (SELECT max(id) FROM step)");
}

History readHistory(SQLite::Database &database, int most)
{
    SQLite::Statement select(database,
                             "SELECT id, begun_at, kind, subject, object, reason, count, (SELECT CASE"
                             "  WHEN max(part.id) <= point.part THEN 0 WHEN min(part.id) > point.part THEN step.count"
                             "  ELSE (SELECT sum(undone.count) FROM step_part AS undone"
                             "   WHERE undone.step = step.id AND undone.id > point.part) END"
                             "  FROM step_part AS part WHERE part.step = step.id)"
                             " FROM step CROSS JOIN history_point AS point ORDER BY id DESC LIMIT ?");
    History history;
    for (Run row(select, most); row.next();) {
        history.steps.append({.id = row.id<StepId>(0),
                              .step = readStep(row, 2),
                              .begun = QDateTime::fromMSecsSinceEpoch(row.integer(1), QTimeZone(QTimeZone::UTC)),
                              .undone = row.number(7)});
    }
    std::ranges::reverse(history.steps);
    return history;
}

} // namespace dateline
