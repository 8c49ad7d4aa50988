// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/query.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace dateline {

/// A piece of what was typed.
struct QueryToken {
    enum class Kind { Word, Phrase, And, Or, Not, Open, Close, Field };
    enum class End { Closed, Open }; ///< Open: a phrase without its second quotation mark

    Kind kind = Kind::Word;
    TextSpan place;                             ///< with quotation marks and star
    QString text;                               ///< words parted by single blanks, without signs that mean something
    WordsQuery::Match match = WordsQuery::Match::Whole;
    End end = End::Closed;
    QueryField field = QueryField::Person;

    /// Whether an index of words finds any in it.
    [[nodiscard]] bool hasWord() const;
};

/// Parts \a typed; no sign but blanks is lost, and nothing is an error.
QList<QueryToken> tokensOf(QStringView typed);

} // namespace dateline
