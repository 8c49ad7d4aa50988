// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/journal.h"

#include "model/store/statement.h"

#include <QDeadlineTimer>

#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

using Direction = HistoryRoute::Direction;

Journal::Journal(SQLite::Database &database)
    : m_database(database)
    , m_rows(database)
    , m_tables(recordedTables(database))
{
}

Result<HistoryRoute> Journal::wayBack()
{
    const auto part = m_rows.lastDone();
    if (!part)
        return failure(ErrorKind::NotFound, u"there is nothing to undo"_s);
    return wayTo(m_rows.before(part->step));
}

Result<HistoryRoute> Journal::wayForward()
{
    const auto part = m_rows.firstUndone();
    if (!part)
        return failure(ErrorKind::NotFound, u"there is nothing to redo"_s);
    return wayTo(part->step);
}

Result<HistoryRoute> Journal::wayTo(StepId last)
{
    const qint64 end = m_rows.lastPartOf(last);
    if (last.isValid() && end == 0)
        return failure(ErrorKind::NotFound, u"this step is not in the history any more"_s);
    const qint64 here = m_rows.point();
    HistoryRoute route{.direction = end < here ? Direction::Undo : Direction::Redo, .last = last};
    if (end == here)
        return route;
    const auto part = end < here ? m_rows.lastDone() : m_rows.firstUndone();
    route.first = m_rows.step(part->step).value_or(Step());
    route.things = end < here ? m_rows.thingsBetween(end, here) : m_rows.thingsBetween(here, end);
    return route;
}

Result<int> Journal::go(const HistoryRoute &route, std::chrono::milliseconds patience)
{
    const QDeadlineTimer pause(patience);
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    const qint64 end = m_rows.lastPartOf(route.last);
    if (route.last.isValid() && end == 0)
        return failure(ErrorKind::NotFound, u"this step is not in the history any more"_s);
    int changed = 0;
    while (changed == 0 || !pause.hasExpired()) {
        const qint64 here = m_rows.point();
        if (here == end)
            break;
        const StepPart part = here > end ? m_rows.lastDone().value() : m_rows.firstUndone().value();
        if (const auto done = here > end ? undo(part) : redo(part); !done)
            return std::unexpected(done.error());
        changed += part.count;
    }
    transaction.commit();
    return changed;
}

/// The article that was added goes first, by foreign keys and triggers, and takes its rows along; what else its adding
/// changed, such as the counts of names, is put back then.
Result<void> Journal::undo(const StepPart &part)
{
    m_rows.setPoint(m_rows.partBefore(part.id));
    if (!part.added)
        return applyChangeset(m_database, m_tables, part.changes, ApplyDirection::Inverse);
    ChangeRecorder recorder(m_database, m_tables);
    m_database.exec("PRAGMA defer_foreign_keys = ON");
    SQLite::Statement remove(m_database, "DELETE FROM article WHERE id = ?");
    Run(remove, *part.added).execute();
    if (m_database.getChanges() == 0)
        return failure(ErrorKind::Failed, u"something else has removed the article since"_s);
    const auto done =
        applyChangeset(m_database, m_tables, part.changes, ApplyDirection::Inverse, ApplyMissing::PassOver);
    m_rows.setRemoved(part.id, recorder.changeset());
    return done;
}

Result<void> Journal::redo(const StepPart &part)
{
    m_rows.setPoint(part.id);
    if (!part.added)
        return applyChangeset(m_database, m_tables, part.changes, ApplyDirection::Forward);
    if (part.removed.isEmpty())
        return failure(ErrorKind::Damaged, u"what the history keeps of it is damaged"_s);
    m_rows.setRemoved(part.id, {});
    return applyChangeset(m_database, m_tables, part.removed, ApplyDirection::Inverse);
}

/// \a step gets its key only by the caller, once all is on the disk.
void Journal::record(OpenStep &step, StepPart part)
{
    m_rows.dropUndone();
    const bool goesOn = step.id.isValid() && step.id == m_rows.latest();
    part.step = goesOn ? step.id : m_rows.insert(step.what);
    m_rows.append(part);
    step.id = part.step;
    step.what.count = goesOn ? step.what.count + part.count : part.count;
}

RecordedChange::RecordedChange(Journal &journal, Step step)
    : m_journal(journal)
    , m_own{std::move(step)}
    , m_step(m_own)
    , m_transaction(journal.m_database, SQLite::TransactionBehavior::IMMEDIATE)
    , m_recorder(journal.m_database, journal.m_tables)
{
}

RecordedChange::RecordedChange(Journal &journal, OpenStep &step)
    : m_journal(journal)
    , m_step(step)
    , m_transaction(journal.m_database, SQLite::TransactionBehavior::IMMEDIATE)
    , m_recorder(journal.m_database, journal.m_tables)
{
}

RecordedChange::AddingArticle::AddingArticle(RecordedChange &change)
    : m_recorder(change.m_recorder)
{
    m_recorder.setArticleRows(ChangeRecorder::ArticleRows::Ignored);
}

RecordedChange::AddingArticle::~AddingArticle()
{
    m_recorder.setArticleRows(ChangeRecorder::ArticleRows::Recorded);
}

void RecordedChange::commit(int count)
{
    commit(StepPart{.count = count, .changes = m_recorder.changeset()});
}

void RecordedChange::commitAdded(ArticleId article)
{
    commit(StepPart{.count = 1, .added = article, .changes = m_recorder.changeset()});
}

void RecordedChange::commit(StepPart part)
{
    OpenStep step = m_step;
    if (part.added || !part.changes.isEmpty())
        m_journal.record(step, std::move(part));
    m_transaction.commit();
    m_step = step;
}

} // namespace dateline
