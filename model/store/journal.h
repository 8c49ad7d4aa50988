// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"
#include "model/base/result.h"
#include "model/query/history.h"
#include "model/store/changeset.h"
#include "model/store/steprows.h"
#include "model/store/storewriter.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <chrono>
#include <vector>

namespace dateline {

/// The history: undoes what RecordedChange recorded, and does it again. Owned by the StoreWriter. Throws as SQLiteCpp
/// does.
class Journal
{
public:
    explicit Journal(SQLite::Database &database);

    /// One step back, or what is left of a step that is half undone. NotFound when there is none.
    Result<HistoryRoute> wayBack();
    /// One step forward, or the rest of one that is half undone. NotFound when there is none.
    Result<HistoryRoute> wayForward();
    /// To where \a last is the latest step that is done, before all of them for none. NotFound when it is not there.
    Result<HistoryRoute> wayTo(StepId last);

    /// Goes on towards the end of \a route for about \a patience, in one transaction that is on the disk when this
    /// returns: all of it, or after a failure nothing. How many things were changed; 0 when one was there.
    Result<int> go(const HistoryRoute &route, std::chrono::milliseconds patience);

private:
    friend class RecordedChange;
    Result<void> undo(const StepPart &part);
    Result<void> redo(const StepPart &part);
    void record(OpenStep &step, StepPart part);

    SQLite::Database &m_database;
    StepRows m_rows;
    std::vector<RecordedTable> m_tables;
};

/// One transaction that changes the store and is a step of the history, or a part of one. Made, committed and let go by
/// the function that makes the change; it is rolled back when it goes without having been committed.
///
///     RecordedChange change(journal, {.kind = StepKind::SaveSearch, .subject = name});
///     … insert, update, delete …
///     change.commit();
///
/// Rows of all tables are recorded (see recordedTables()), whatever changes them: statements, triggers, foreign keys.
/// A new table needs nothing but a primary key without NULL. Two things are not undone rightly:
/// - rows of one table that exchange the values of a unique key in one transaction: undoing says that it cannot;
/// - what triggers do to recorded tables: they run again when it is undone. To keep an index right is what they are
/// for.
///
/// A change that changes nothing leaves no step. Any other, after something was undone, drops what could be redone.
/// Throws as SQLiteCpp does.
class RecordedChange
{
public:
    /// A step of its own.
    RecordedChange(Journal &journal, Step step);
    /// A part of \a step, which outlives this.
    RecordedChange(Journal &journal, OpenStep &step);
    RecordedChange(const RecordedChange &) = delete;
    RecordedChange &operator=(const RecordedChange &) = delete;

    /// While it lives, rows that belong to an article are not recorded. For those of an article that is added: they go
    /// with it when that is undone, and its text is not kept twice. Whatever the new article changes of others has to
    /// be changed when this is gone.
    class AddingArticle
    {
    public:
        explicit AddingArticle(RecordedChange &change);
        ~AddingArticle();
        AddingArticle(const AddingArticle &) = delete;
        AddingArticle &operator=(const AddingArticle &) = delete;

    private:
        ChangeRecorder &m_recorder;
    };

    /// \a count: how many articles or other things were changed.
    void commit(int count = 1);
    /// After an article was added, its rows unrecorded.
    void commitAdded(ArticleId article);

private:
    void commit(StepPart part);

    Journal &m_journal;
    OpenStep m_own;
    OpenStep &m_step;
    SQLite::Transaction m_transaction;
    ChangeRecorder m_recorder;
};

} // namespace dateline
