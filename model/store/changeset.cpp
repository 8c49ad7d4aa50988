// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/changeset.h"

#include <QSet>

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// The history itself, and what is no change to undo.
constexpr std::array<std::string_view, 8> unrecorded{"step",    "step_part",   "history_point", "opened_article",
                                                     "reading", "entity_form", "form_key",      "form_key_version"};

void check(SQLite::Database &database, int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), code);
}

/// The tables whose rows go with an article, \c article among them.
QSet<QByteArray> tablesOfArticles(SQLite::Database &database)
{
    SQLite::Statement references(database,
                                 "SELECT made.name, refers.\"table\" FROM sqlite_schema AS made"
                                 " JOIN pragma_foreign_key_list(made.name) AS refers"
                                 " WHERE made.type = 'table' AND refers.on_delete = 'CASCADE'");
    QList<std::pair<QByteArray, QByteArray>> cascades;
    while (references.executeStep())
        cascades.emplaceBack(references.getColumn(0).getText(), references.getColumn(1).getText());
    QSet<QByteArray> found{"article"};
    for (qsizetype before = 0; before != found.size();) {
        before = found.size();
        for (const auto &[table, parent] : std::as_const(cascades)) {
            if (found.contains(parent))
                found.insert(table);
        }
    }
    return found;
}

struct DropIterator {
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};

/// Goes through all of it once: SQLite would pass over tables that it does not fit without a word.
bool fits(QByteArray &changes, const std::vector<RecordedTable> &tables)
{
    sqlite3_changeset_iter *begun = nullptr;
    if (sqlite3changeset_start(&begun, static_cast<int>(changes.size()), changes.data()) != SQLITE_OK)
        return false;
    const std::unique_ptr<sqlite3_changeset_iter, DropIterator> iterator(begun);
    int code = SQLITE_ROW;
    while ((code = sqlite3changeset_next(iterator.get())) == SQLITE_ROW) {
        const char *name = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        if (sqlite3changeset_op(iterator.get(), &name, &columns, &operation, &indirect) != SQLITE_OK)
            return false;
        const auto table = std::ranges::find(tables, std::string_view(name), &RecordedTable::name);
        if (table == tables.cend() || columns > table->columns)
            return false;
    }
    return code == SQLITE_DONE;
}

struct Applying {
    const std::vector<RecordedTable> &tables;
    ApplyMissing missing;
};

int resolve(void *context, int conflict, sqlite3_changeset_iter *iterator)
{
    const auto *applying = static_cast<const Applying *>(context);
    if (conflict != SQLITE_CHANGESET_NOTFOUND || applying->missing == ApplyMissing::Refuse)
        return SQLITE_CHANGESET_ABORT;
    const char *name = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (sqlite3changeset_op(iterator, &name, &columns, &operation, &indirect) != SQLITE_OK)
        return SQLITE_CHANGESET_ABORT;
    const auto table = std::ranges::find(applying->tables, std::string_view(name), &RecordedTable::name);
    const bool wentWithArticle =
        table != applying->tables.cend() && table->belongs == RecordedTable::Belongs::WithArticle;
    return wentWithArticle ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

} // namespace

std::vector<RecordedTable> recordedTables(SQLite::Database &database)
{
    const QSet<QByteArray> ofArticles = tablesOfArticles(database);
    SQLite::Statement select(
        database,
        "SELECT listed.name, listed.ncol FROM pragma_table_list AS listed"
        " JOIN sqlite_schema AS made ON made.type = 'table' AND made.name = listed.name"
        " WHERE listed.schema = 'main' AND listed.type = 'table' AND listed.name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        " ORDER BY made.rowid");
    std::vector<RecordedTable> tables;
    while (select.executeStep()) {
        RecordedTable table{.name = select.getColumn(0).getText(), .columns = select.getColumn(1).getInt()};
        if (std::ranges::find(unrecorded, table.name) != unrecorded.cend())
            continue;
        if (ofArticles.contains(QByteArray::fromStdString(table.name)))
            table.belongs = RecordedTable::Belongs::WithArticle;
        tables.push_back(std::move(table));
    }
    return tables;
}

void ChangeRecorder::Close::operator()(sqlite3_session *session) const
{
    sqlite3session_delete(session);
}

ChangeRecorder::ChangeRecorder(SQLite::Database &database, const std::vector<RecordedTable> &tables)
    : m_database(database)
    , m_tables(tables)
    , m_articleRows(open(RecordedTable::Belongs::WithArticle))
    , m_others(open(RecordedTable::Belongs::Alone))
{
}

ChangeRecorder::Session ChangeRecorder::open(RecordedTable::Belongs belongs)
{
    sqlite3_session *made = nullptr;
    check(m_database, sqlite3session_create(m_database.getHandle(), "main", &made));
    Session session(made);
    for (const RecordedTable &table : m_tables) {
        if (table.belongs == belongs)
            check(m_database, sqlite3session_attach(made, table.name.c_str()));
    }
    return session;
}

void ChangeRecorder::setArticleRows(ArticleRows rows)
{
    sqlite3session_enable(m_articleRows.get(), rows == ArticleRows::Recorded ? 1 : 0);
}

QByteArray ChangeRecorder::changesOf(const Session &session)
{
    int size = 0;
    void *bytes = nullptr;
    check(m_database, sqlite3session_changeset(session.get(), &size, &bytes));
    const std::unique_ptr<void, decltype(&sqlite3_free)> owned(bytes, sqlite3_free);
    return {static_cast<const char *>(bytes), size};
}

/// Changesets of different tables one after the other are a changeset.
QByteArray ChangeRecorder::changeset()
{
    const QByteArray changes = changesOf(m_articleRows) + changesOf(m_others);
    return changes.isEmpty() ? QByteArray() : qCompress(changes);
}

Result<void> applyChangeset(SQLite::Database &database, const std::vector<RecordedTable> &tables,
                            const QByteArray &changeset, ApplyDirection direction, ApplyMissing missing)
{
    if (changeset.isEmpty())
        return {};
    QByteArray changes = qUncompress(changeset);
    if (changes.isEmpty() || !fits(changes, tables))
        return failure(ErrorKind::Damaged, u"what the history keeps of it is damaged"_s);
    Applying applying{tables, missing};
    const int flags = SQLITE_CHANGESETAPPLY_NOSAVEPOINT | SQLITE_CHANGESETAPPLY_FKNOACTION
        | (direction == ApplyDirection::Inverse ? SQLITE_CHANGESETAPPLY_INVERT : 0);
    const int code = sqlite3changeset_apply_v2(database.getHandle(), static_cast<int>(changes.size()), changes.data(),
                                               nullptr, resolve, &applying, nullptr, nullptr, flags);
    if (code == SQLITE_ABORT)
        return failure(ErrorKind::Failed, u"something else has changed the same since"_s);
    check(database, code);
    return {};
}

} // namespace dateline
