// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storestate.h"

namespace dateline {

CorpusCounts countsOf(SQLite::Database &database)
{
    const auto count = [&database](const char *sql) { return database.execAndGet(sql).getInt64(); };
    return {.articles = count("SELECT count(*) FROM article"),
            .names = count("SELECT count(*) FROM entity"),
            .meetings = count("SELECT count(*) FROM meeting")};
}

/// The time tells steps from those of the same number that were done after another copy was restored.
std::string stateOf(SQLite::Database &database)
{
    return database
        .execAndGet("SELECT printf('%d %d %d %d %d', (SELECT count(*) FROM article), (SELECT part FROM history_point),"
                    " (SELECT seq FROM sqlite_sequence WHERE name = 'step_part'),"
                    " (SELECT begun_at FROM step ORDER BY id DESC LIMIT 1),"
                    " (SELECT total(article) FROM opened_article))")
        .getString();
}

} // namespace dateline
