// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"

#include <QByteArrayList>
#include <QVariantList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>

namespace dateline {

/// The one place where SQL is put together: conditions that must all hold, each a constant text with a ? for each of
/// its values, which are bound. A value that lists several is given as a JSON array for json_each(?).
class Conditions
{
public:
    [[nodiscard]] bool isEmpty() const { return m_conditions.isEmpty(); }
    void add(const char *sql, const QVariantList &values = {});
    /// All conditions of \a inner as one: \a before, they, \a after. Nothing when there are none.
    void add(const char *before, const Conditions &inner, const char *after);
    void add(const Conditions &others);
    /// One of \a alternatives is enough.
    void addAny(const Conditions &alternatives);

    /// The same, fast for a few rows of article: what belongs to a row is looked up by it (where a constant text says
    /// "its own"), instead of all that fits being gathered first, which is fast for many rows.
    [[nodiscard]] Conditions askedRowByRow() const;
    /// The same for rows of article_search joined with article: what its rowid tells needs no look at the article.
    [[nodiscard]] Conditions askedOfMatches() const;
    /// Whether they ask for somebody or a place: by an index, all that fits is gathered soon.
    [[nodiscard]] bool nameSomebody() const;
    /// Whether they ask for a source, by whose index articles are found.
    [[nodiscard]] bool nameSource() const;

    /// \a select with " WHERE …" behind it where there are conditions, then \a ending.
    [[nodiscard]] std::string statement(const QByteArray &select, const char *ending) const;
    /// Binds all values from the parameter \a first on.
    void bind(SQLite::Statement &statement, int first = 1) const;

private:
    QByteArrayList m_conditions;
    QVariantList m_values;
};

/// What \a filter asks of rows of article.
Conditions conditionsOnArticles(const Filter &filter);
/// The same in two parts: an expression of FTS5 that an article must match, empty when it need not, and all else.
struct SplitConditions {
    QString matching;
    Conditions others;
};
SplitConditions splitConditionsOnArticles(const Filter &filter);
/// What it asks of rows of meeting.
Conditions conditionsOnMeetings(const Filter &filter);

} // namespace dateline
