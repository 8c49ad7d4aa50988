// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/query.h"

#include "model/query/querytokens.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

bool AllOf::operator==(const AllOf &) const = default;
bool AnyOf::operator==(const AnyOf &) const = default;
bool NoneOf::operator==(const NoneOf &) const = default;

bool Query::isEmpty() const
{
    const auto *all = std::get_if<AllOf>(&condition);
    return all && all->parts.empty();
}

namespace {

void narrow(DaysQuery &days, const DaysQuery &further)
{
    if (days.from.isNull() || (!further.from.isNull() && further.from > days.from))
        days.from = further.from;
    if (days.to.isNull() || (!further.to.isNull() && further.to < days.to))
        days.to = further.to;
}

} // namespace

AllOf allOf(std::vector<Query> parts)
{
    AllOf together;
    std::optional<size_t> days;
    const auto add = [&](Query &&part) {
        const auto *further = std::get_if<DaysQuery>(&part.condition);
        if (further && days) {
            narrow(std::get<DaysQuery>(together.parts[*days].condition), *further);
            return;
        }
        if (further)
            days = together.parts.size();
        together.parts.push_back(std::move(part));
    };
    for (Query &part : parts) {
        if (auto *inner = std::get_if<AllOf>(&part.condition)) {
            for (Query &each : inner->parts)
                add(std::move(each));
        } else {
            add(std::move(part));
        }
    }
    return together;
}

QString toString(QueryField field)
{
    switch (field) {
    case QueryField::Person:
        return u"person"_s;
    case QueryField::Organization:
        return u"org"_s;
    case QueryField::Place:
        return u"place"_s;
    case QueryField::Met:
        return u"met"_s;
    case QueryField::Status:
        return u"status"_s;
    case QueryField::Mode:
        return u"mode"_s;
    case QueryField::Before:
        return u"before"_s;
    case QueryField::After:
        return u"after"_s;
    case QueryField::Source:
        return u"source"_s;
    case QueryField::Title:
        return u"title"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<TypedValue> typedValueAt(QStringView typed, qsizetype cursor)
{
    const QList<QueryToken> tokens = tokensOf(typed.first(std::clamp<qsizetype>(cursor, 0, typed.size())));
    if (tokens.isEmpty() || (tokens.last().place.end < cursor && tokens.last().end == QueryToken::End::Closed))
        return std::nullopt;
    const QueryToken &last = tokens.last();
    if (last.kind == QueryToken::Kind::Field)
        return TypedValue{last.field, {}, {last.place.end, last.place.end}};
    const bool isPhrase = last.kind == QueryToken::Kind::Phrase;
    if ((isPhrase && last.end == QueryToken::End::Closed) || (!isPhrase && last.kind != QueryToken::Kind::Word))
        return std::nullopt;
    qsizetype before = tokens.size() - 2;
    const bool touches =
        before >= 0 && tokens[before].kind == QueryToken::Kind::Field && tokens[before].place.end == last.place.begin;
    if (touches)
        return TypedValue{tokens[before].field, last.text, last.place};
    while (isPhrase && before >= 0 && tokens[before].kind == QueryToken::Kind::Phrase)
        --before;
    const bool furtherName = isPhrase && before >= 0 && before < tokens.size() - 2
        && tokens[before].kind == QueryToken::Kind::Field && tokens[before].field == QueryField::Met;
    if (furtherName)
        return TypedValue{QueryField::Met, last.text, last.place};
    if (isPhrase)
        return std::nullopt;
    return TypedValue{std::nullopt, last.text, last.place};
}

QString typedForm(const QString &value)
{
    QString words = value;
    words.replace(u'"', u' ');
    words = words.simplified();
    const QList<QueryToken> tokens = tokensOf(words);
    const bool isOneWord = tokens.size() == 1 && tokens.first().kind == QueryToken::Kind::Word
        && tokens.first().match == WordsQuery::Match::Whole && tokens.first().text == words;
    return isOneWord ? words : u'"' + words + u'"';
}

} // namespace dateline
