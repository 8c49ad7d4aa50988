// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QHash>

#include <SQLiteCpp/Database.h>

#include <memory>
#include <string>
#include <vector>

struct sqlite3_session;

namespace dateline {

// Changes of rows as SQLite's session extension tells them (sqlite.org/sessionintro.html), kept compressed: zlib's
// checksum says when one is damaged.

/// A table whose changes are recorded.
struct RecordedTable {
    /// With its article: a row goes when the article it belongs to goes, by foreign keys ON DELETE CASCADE.
    enum class Belongs { Alone, WithArticle };

    std::string name;
    int columns = 0;
    Belongs belongs = Belongs::Alone;

    bool operator==(const RecordedTable &) const = default;
};

/// All tables but virtual ones and those that recording itself and looking at articles need. In the order in which
/// they were made, so that an article stands before its text, as the triggers of the full-text index want it.
std::vector<RecordedTable> recordedTables(SQLite::Database &database);

/// Records what the connection changes, from its making on. Throws as SQLiteCpp does.
class ChangeRecorder
{
public:
    /// \a tables must outlive it.
    ChangeRecorder(SQLite::Database &database, const std::vector<RecordedTable> &tables);

    enum class ArticleRows { Recorded, Ignored };
    /// Whether changes of rows that belong to an article are recorded from now on; at first they are. Others always
    /// are.
    void setArticleRows(ArticleRows rows);
    /// What was changed up to now; empty for nothing.
    [[nodiscard]] QByteArray changeset();

private:
    struct Close {
        void operator()(sqlite3_session *session) const;
    };
    using Session = std::unique_ptr<sqlite3_session, Close>;
    Session open(RecordedTable::Belongs belongs);
    QByteArray changesOf(const Session &session);

    SQLite::Database &m_database;
    const std::vector<RecordedTable> &m_tables;
    Session m_articleRows;
    Session m_others;
};

enum class ApplyDirection { Forward, Inverse };
/// What to do about a change of a row that belongs to an article and is not there.
enum class ApplyMissing { Refuse, PassOver };

/// Makes the changes of a compressed \a changeset, or their inverse, inside of a transaction that must be rolled back
/// when this fails: when the changeset is damaged, does not fit the tables, or finds rows other than it left. Triggers
/// run, foreign keys' actions do not: the changeset holds what they did. Throws as SQLiteCpp does when SQLite fails.
Result<void> applyChangeset(SQLite::Database &database, const std::vector<RecordedTable> &tables,
                            const QByteArray &changeset, ApplyDirection direction,
                            ApplyMissing missing = ApplyMissing::Refuse);

} // namespace dateline
