// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/history.h"

#include <QByteArray>

#include <SQLiteCpp/Database.h>

#include <optional>

namespace dateline {

/// One transaction of a step.
struct StepPart {
    qint64 id = 0; ///< the later the greater
    StepId step = {};
    int count = 0;
    std::optional<ArticleId> added = {};
    QByteArray changes = {}; ///< changesets, see changeset.h
    QByteArray removed = {};
};

/// The tables step, step_part and history_point. Throws as SQLiteCpp does.
class StepRows
{
public:
    explicit StepRows(SQLite::Database &database)
        : m_database(database)
    {
    }

    /// The last part that is done; 0 when none is.
    qint64 point();
    void setPoint(qint64 part);

    std::optional<StepPart> lastDone();
    std::optional<StepPart> firstUndone();
    /// 0 when there is no such step.
    qint64 lastPartOf(StepId step);
    qint64 partBefore(qint64 part); ///< 0 when it is the first
    /// How many things the parts after \a from up to \a to changed.
    qint64 thingsBetween(qint64 from, qint64 to);
    void setRemoved(qint64 part, const QByteArray &removed); ///< empty: nothing any more

    std::optional<Step> step(StepId id);
    StepId latest(); ///< done or not
    StepId before(StepId id);
    StepId insert(const Step &step);
    /// Adds a part to the latest step and makes it the last that is done.
    void append(const StepPart &part);
    /// Forgets the parts that were undone, and steps of which nothing is left.
    void dropUndone();

private:
    SQLite::Database &m_database;
};

/// The latest \a most steps.
History readHistory(SQLite::Database &database, int most);

} // namespace dateline
