// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace dateline {

/// What of an article a column of a table can be.
enum class ArticleField { Title, Text, Date, Byline, Source };

constexpr std::array articleFields{ArticleField::Title, ArticleField::Text, ArticleField::Date, ArticleField::Byline,
                                   ArticleField::Source};

/// "title", "text", "date", "byline", "source".
QString word(ArticleField field);

/// Which columns of a table, or fields of a JSON object, hold what of an article. An empty name: none does.
struct ColumnMapping {
    QString title;
    QString text;
    QString date;
    QString byline;
    QString source;

    template<typename Self>
    [[nodiscard]] auto &column(this Self &self, ArticleField field)
    {
        switch (field) {
        case ArticleField::Title:
            return self.title;
        case ArticleField::Text:
            return self.text;
        case ArticleField::Date:
            return self.date;
        case ArticleField::Byline:
            return self.byline;
        case ArticleField::Source:
            return self.source;
        }
        Q_UNREACHABLE_RETURN(self.text);
    }
    [[nodiscard]] bool isEmpty() const { return *this == ColumnMapping(); }
    bool operator==(const ColumnMapping &) const = default;
};

/// "title=headline,text=body": as a person types it; names with a comma or a sign of equality stand in double quotes.
/// Fails where a field is not known, is named twice, or none is named.
Result<ColumnMapping> parseMapping(const QString &typed);

/// The same mapping as parseMapping() reads it.
QString toString(const ColumnMapping &mapping);

/// Guesses by the names that newspapers, archives and programs give their columns. No text: none is named so.
ColumnMapping guessMapping(const QStringList &columns);

/// A table that a person told the columns of.
struct KnownTable {
    QStringList columns; ///< sorted
    ColumnMapping mapping;

    bool operator==(const KnownTable &) const = default;
};

/// What is told about the columns of tables that are read.
struct ColumnsTold {
    ColumnMapping mapping = {};     ///< for all of them, unless it is empty
    QList<KnownTable> known = {};   ///< else for those that are alike; else it is guessed

    bool operator==(const ColumnsTold &) const = default;
};

/// Of a file's beginning, so that a person can tell what its columns are.
struct TableColumns {
    QStringList names;
    QList<QStringList> rows; ///< of the first articles, a value a column, shortened
    ColumnMapping guess;

    bool operator==(const TableColumns &) const = default;
};

/// What is told of \a columns as far as it names columns there are; the guess where nothing is, and for the text where
/// that is left out. Fails (InvalidInput) when the text is not among \a columns; the message names them.
Result<ColumnMapping> settledMapping(const ColumnsTold &told, const QStringList &columns);

/// The mapping of the table in \a known that has these columns, or where the text cannot be guessed, all that its
/// mapping names, the first such; nothing where there is none.
ColumnMapping knownMapping(const QList<KnownTable> &known, const QStringList &columns);

} // namespace dateline
