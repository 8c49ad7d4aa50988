// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/query.h"
#include "model/query/querytokens.h"

#include "model/base/dateinterval.h"

#include <algorithm>
#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

using Kind = QueryToken::Kind;

constexpr int mostTerms = 100;
constexpr int mostNested = 30;

bool hasFields(const Query &query)
{
    const auto anyHas = [](const std::vector<Query> &parts) { return std::ranges::any_of(parts, hasFields); };
    if (const auto *all = std::get_if<AllOf>(&query.condition))
        return anyHas(all->parts);
    if (const auto *any = std::get_if<AnyOf>(&query.condition))
        return anyHas(any->parts);
    if (const auto *none = std::get_if<NoneOf>(&query.condition))
        return anyHas(none->parts);
    const auto *words = std::get_if<WordsQuery>(&query.condition);
    return !words || words->where == WordsQuery::Where::Title;
}

Query oneOf(std::vector<Query> parts)
{
    AllOf all = allOf(std::move(parts));
    return all.parts.size() == 1 ? std::move(all.parts.front()) : Query{std::move(all)};
}

/// Descends into what was typed, an operator a function; notes what it has to leave out.
class QueryParser
{
public:
    explicit QueryParser(QStringView typed)
        : m_typed(typed)
        , m_tokens(tokensOf(typed))
    {
    }

    ParsedQuery parse()
    {
        ParsedQuery parsed;
        auto query = either(parsed.pieces);
        while (m_at < m_tokens.size()) { // only a parenthesis that closes nothing ends it before
            complain(m_tokens[m_at++].place, u"No parenthesis is open here."_s);
            QList<QueryPiece> more;
            auto rest = either(more);
            if (query && rest)
                query = oneOf({*std::move(query), *std::move(rest)});
            else if (rest)
                query = std::move(rest);
            parsed.pieces = {};
        }
        if (query)
            parsed.query = *std::move(query);
        if (parsed.query.isEmpty() && m_problems.isEmpty() && !m_tokens.isEmpty())
            complain({m_tokens.first().place.begin, m_tokens.last().place.end},
                     u"There is no letter or digit to search for."_s);
        if (query && parsed.pieces.isEmpty())
            parsed.pieces = {{{m_tokens.first().place.begin, m_tokens.last().place.end}, hasFields(parsed.query)}};
        std::ranges::stable_sort(m_problems, {}, &QueryProblem::place);
        parsed.problems = m_problems;
        return parsed;
    }

private:
    [[nodiscard]] bool isAt(Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }
    void complain(TextSpan place, const QString &message) { m_problems.append({place, message}); }

    /// What ORs part. The pieces of the first alternative when it is the only one.
    std::optional<Query> either(QList<QueryPiece> &pieces)
    {
        std::vector<Query> alternatives;
        bool alone = true;
        for (;;) {
            QList<QueryPiece> own;
            const qsizetype problems = m_problems.size();
            auto alternative = together(own);
            if (alternative)
                alternatives.push_back(*std::move(alternative));
            else if (isAt(Kind::Or))
                complain(m_tokens[m_at].place, u"Nothing to search for stands before OR."_s);
            else if (!alone && m_problems.size() == problems)
                complain(m_tokens[m_at - 1].place, u"Nothing to search for stands behind OR."_s);
            if (!isAt(Kind::Or)) {
                pieces = alone ? own : QList<QueryPiece>();
                break;
            }
            alone = false;
            ++m_at;
        }
        if (alternatives.empty())
            return std::nullopt;
        return alternatives.size() == 1 ? std::move(alternatives.front()) : Query{AnyOf{std::move(alternatives)}};
    }

    /// What stands side by side or between ANDs.
    std::optional<Query> together(QList<QueryPiece> &pieces)
    {
        std::vector<Query> parts;
        std::optional<TextSpan> waiting; // an AND that has nothing behind it yet
        const auto stillWaiting = [&] {
            if (waiting)
                complain(*std::exchange(waiting, std::nullopt), u"Nothing to search for stands behind AND."_s);
        };
        while (m_at < m_tokens.size() && !isAt(Kind::Or) && !isAt(Kind::Close)) {
            if (isAt(Kind::And)) {
                stillWaiting();
                if (parts.empty())
                    complain(m_tokens[m_at].place, u"Nothing to search for stands before AND."_s);
                else
                    waiting = m_tokens[m_at].place;
                ++m_at;
                continue;
            }
            const qsizetype begin = m_tokens[m_at].place.begin;
            if (auto part = negatable()) {
                waiting.reset();
                pieces.append({{begin, m_tokens[m_at - 1].place.end}, hasFields(*part)});
                parts.push_back(*std::move(part));
            }
        }
        stillWaiting();
        if (parts.empty())
            return std::nullopt;
        return oneOf(std::move(parts));
    }

    std::optional<Query> negatable()
    {
        if (!isAt(Kind::Not))
            return operand();
        const TextSpan place = m_tokens[m_at].place;
        bool negated = false;
        for (; isAt(Kind::Not); ++m_at)
            negated = !negated;
        const bool ends = m_at == m_tokens.size() || isAt(Kind::Or) || isAt(Kind::And) || isAt(Kind::Close);
        auto inner = ends ? std::nullopt : operand();
        if (!inner) {
            if (ends)
                complain(place, u"Nothing to leave out stands behind NOT."_s);
            return std::nullopt;
        }
        return negated ? Query{NoneOf{{*std::move(inner)}}} : *std::move(inner);
    }

    std::optional<Query> operand()
    {
        const QueryToken token = m_tokens[m_at++];
        if (token.kind == Kind::Open)
            return group(token.place);
        if (token.kind == Kind::Field)
            return field(token);
        noteOpenPhrase(token);
        if (!token.hasWord())
            return std::nullopt;
        if (!isCounted(token.place))
            return std::nullopt;
        return Query{WordsQuery{.words = token.text, .match = token.match}};
    }

    std::optional<Query> group(TextSpan opening)
    {
        if (m_nested >= mostNested) {
            complain({opening.begin, m_typed.size()}, u"There are too many parentheses within each other."_s);
            m_at = m_tokens.size();
            m_cutOff = true;
            return std::nullopt;
        }
        ++m_nested;
        QList<QueryPiece> pieces;
        const qsizetype problems = m_problems.size();
        auto inner = either(pieces);
        --m_nested;
        const bool closed = isAt(Kind::Close);
        if (!inner && m_problems.size() == problems)
            complain({opening.begin, closed ? m_tokens[m_at].place.end : opening.end},
                     u"Nothing to search for stands between the parentheses."_s);
        else if (!closed && !m_cutOff)
            complain(opening, u"This parenthesis is not closed."_s);
        if (closed)
            ++m_at;
        return inner;
    }

    std::optional<Query> field(const QueryToken &name)
    {
        const bool follows = m_at < m_tokens.size() && m_tokens[m_at].place.begin == name.place.end
            && (isAt(Kind::Word) || isAt(Kind::Phrase));
        if (!follows) {
            complain(name.place, u"“%1:” needs a word or a “phrase” right behind it."_s.arg(toString(name.field)));
            return std::nullopt;
        }
        const QueryToken value = m_tokens[m_at++];
        noteOpenPhrase(value);
        if (!value.hasWord()) {
            complain({name.place.begin, value.place.end},
                     u"“%1:” needs a letter or digit behind it."_s.arg(toString(name.field)));
            return std::nullopt;
        }
        return isCounted(value.place) ? read(name.field, value) : std::nullopt;
    }

    void noteOpenPhrase(const QueryToken &token)
    {
        if (token.end == QueryToken::End::Open)
            complain(token.place, u"This quotation mark has no second one."_s);
    }

    std::optional<Query> read(QueryField field, const QueryToken &value)
    {
        const WordsQuery words{.words = value.text, .match = value.match};
        switch (field) {
        case QueryField::Person:
            return Query{NameQuery{NameQuery::As::Person, words}};
        case QueryField::Organization:
            return Query{NameQuery{NameQuery::As::Organization, words}};
        case QueryField::Place:
            return Query{NameQuery{NameQuery::As::Place, words}};
        case QueryField::Met:
            return met(words, value.kind);
        case QueryField::Status:
            return status(value);
        case QueryField::Mode:
            return mode(value);
        case QueryField::Before:
        case QueryField::After:
            return days(field, value);
        case QueryField::Source:
            return Query{SourceQuery{words}};
        case QueryField::Title:
            return Query{WordsQuery{.words = value.text, .match = value.match, .where = WordsQuery::Where::Title}};
        }
        Q_UNREACHABLE_RETURN(std::nullopt);
    }

    Query met(const WordsQuery &first, Kind kind)
    {
        MetQuery query{{first}};
        while (kind == Kind::Phrase && isAt(Kind::Phrase)) {
            const QueryToken further = m_tokens[m_at++];
            noteOpenPhrase(further);
            if (further.hasWord() && isCounted(further.place))
                query.names.append({.words = further.text, .match = further.match});
        }
        return Query{query};
    }

    std::optional<Query> status(const QueryToken &value)
    {
        const auto known = meetingStatusFromString(value.text.toLower());
        if (!known)
            complain(value.place,
                     u"“%1” is no status; there are held, planned, possible and not-held."_s.arg(value.text));
        return known ? std::optional(Query{*known}) : std::nullopt;
    }

    std::optional<Query> mode(const QueryToken &value)
    {
        const auto known = meetingModeFromString(value.text.toLower());
        if (!known)
            complain(value.place,
                     u"“%1” is no way to meet; there are in-person, call and unspecified."_s.arg(value.text));
        return known ? std::optional(Query{*known}) : std::nullopt;
    }

    std::optional<Query> days(QueryField field, const QueryToken &value)
    {
        const auto day = DateInterval::fromEdtf(value.text);
        if (day && field == QueryField::Before && day->from.isValid())
            return Query{DaysQuery{.from = {}, .to = day->from.addDays(-1)}};
        if (day && field == QueryField::After && day->to.isValid())
            return Query{DaysQuery{.from = day->to.addDays(1), .to = {}}};
        complain(value.place, u"“%1” is no date; write it as 2025, 2025-11 or 2025-11-25."_s.arg(value.text));
        return std::nullopt;
    }

    /// Whether one more word or phrase is not too many.
    bool isCounted(TextSpan place)
    {
        if (++m_terms <= mostTerms)
            return true;
        if (!std::exchange(m_tooMany, true))
            complain({place.begin, m_typed.size()},
                     u"Only the first %1 words and phrases are searched for."_s.arg(mostTerms));
        return false;
    }

    QStringView m_typed;
    QList<QueryToken> m_tokens;
    QList<QueryProblem> m_problems;
    qsizetype m_at = 0;
    int m_nested = 0;
    int m_terms = 0;
    bool m_tooMany = false;
    bool m_cutOff = false; ///< the rest was not read: what closes may be there
};

} // namespace

ParsedQuery parseQuery(QStringView typed)
{
    return QueryParser(typed).parse();
}

} // namespace dateline
