// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"
#include "model/annotation/meeting.h"
#include "model/base/textspan.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <variant>
#include <vector>

namespace dateline {

struct Query;

/// A word or several in a row, as they stand in an article whatever their case and accents.
struct WordsQuery {
    enum class Match { Whole, Prefix }; ///< Prefix: the last word may go on
    enum class Where { Anywhere, Title };

    QString words; ///< holds a letter or digit
    Match match = Match::Whole;
    Where where = Where::Anywhere;

    bool operator==(const WordsQuery &) const = default;
};

/// Somebody or something by words of the name.
struct NameQuery {
    enum class As { Person, Organization, Place }; ///< Organization: groups, too; Place: facilities, too

    As as = As::Person;
    WordsQuery name;

    bool operator==(const NameQuery &) const = default;
};

/// A meeting in which all of them took part.
struct MetQuery {
    QList<WordsQuery> names; ///< one or more

    bool operator==(const MetQuery &) const = default;
};

/// Days, both ends inclusive; a null date is an open end.
struct DaysQuery {
    QDate from;
    QDate to;

    bool operator==(const DaysQuery &) const = default;
};

struct SourceQuery {
    WordsQuery name;

    bool operator==(const SourceQuery &) const = default;
};

struct AllOf {
    std::vector<Query> parts; ///< none: everything is found
    bool operator==(const AllOf &) const;
};

struct AnyOf {
    std::vector<Query> parts; ///< two or more
    bool operator==(const AnyOf &) const;
};

struct NoneOf {
    std::vector<Query> parts; ///< one or more
    bool operator==(const NoneOf &) const;
};

/// What a person asks for, as read from what was typed.
struct Query {
    using Condition = std::variant<AllOf, AnyOf, NoneOf, WordsQuery, NameQuery, MetQuery, MeetingStatus, MeetingMode,
                                   DaysQuery, SourceQuery>;

    Condition condition;

    [[nodiscard]] bool isEmpty() const; ///< asks for nothing: everything is found
    bool operator==(const Query &) const = default;
};

/// \a parts as what must all hold, those of inner ones among them. Days are joined to one interval, since an article of
/// the one and a meeting of the other would fit both.
AllOf allOf(std::vector<Query> parts);

/// What is asked for besides words: what stands before a colon.
enum class QueryField { Person, Organization, Place, Met, Status, Mode, Before, After, Source, Title };

inline constexpr QueryField queryFields[] = {
    QueryField::Person, QueryField::Organization, QueryField::Place, QueryField::Met,    QueryField::Status,
    QueryField::Mode,   QueryField::Before,       QueryField::After, QueryField::Source, QueryField::Title};

/// "person", "org", "place", "met", "status", "mode", "before", "after", "source", "title".
QString toString(QueryField field);

/// Why a part of what was typed cannot be read.
struct QueryProblem {
    TextSpan place; ///< in what was typed, not empty unless that is
    QString message;

    bool operator==(const QueryProblem &) const = default;
};

/// One of the things that must all hold.
struct QueryPiece {
    TextSpan place; ///< in what was typed
    bool hasFields = false; ///< whether it asks for more than words

    bool operator==(const QueryPiece &) const = default;
};

struct ParsedQuery {
    Query query; ///< what could be read; the rest is left out
    QList<QueryProblem> problems; ///< in the order of their places; none when all was read
    QList<QueryPiece> pieces; ///< in order

    bool operator==(const ParsedQuery &) const = default;
};

/// Reads words, "phrases", prefix*, AND OR NOT in capitals, parentheses, and fields with a value right behind the
/// colon, a word or a phrase: person: org: place: met: status: mode: before: after: source: title:. Words side by
/// side must all be there; OR binds weaker than AND, NOT stronger. Phrases right behind met:"…" are further names.
/// Days (before:, after:) are 2025, 2025-11 or 2025-11-25, and neither counts itself. Whatever is typed is read as far
/// as it can be.
ParsedQuery parseQuery(QStringView typed);

/// The place in what is being typed for which something can be offered.
struct TypedValue {
    std::optional<QueryField> field; ///< nothing: a word, or the beginning of a field's name
    QString value; ///< what there is of it, without quotation marks
    TextSpan place; ///< what to put the whole of it in the place of

    bool operator==(const TypedValue &) const = default;
};

/// What stands before \a cursor; nothing behind a blank that ends a word, and inside a phrase that belongs to no field.
std::optional<TypedValue> typedValueAt(QStringView typed, qsizetype cursor);

/// \a value as it is typed: in quotation marks where it has to.
QString typedForm(const QString &value);

} // namespace dateline
