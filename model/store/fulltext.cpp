// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/fulltext.h"

#include <QStringList>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QStringList &terms, const QString &by)
{
    return terms.size() == 1 ? terms.first() : u'(' + terms.join(by) + u')';
}

QString eitherOf(const QStringList &terms)
{
    return joined(terms, u" OR "_s);
}

QString togetherOf(const QStringList &terms)
{
    return joined(terms, u" AND "_s);
}

/// As one expression, which needs something to match.
std::optional<QString> expressionOf(const Query &query)
{
    const auto match = textMatchOf(query);
    if (!match || match->matching.isEmpty())
        return std::nullopt;
    return match->excluding.isEmpty() ? match->matching : u'(' + match->matching + u" NOT "_s + match->excluding + u')';
}

std::optional<TextMatch> matchOfAll(const std::vector<Query> &parts)
{
    QStringList matching;
    QStringList excluding;
    for (const Query &part : parts) {
        const auto match = textMatchOf(part);
        if (!match)
            return std::nullopt;
        if (!match->matching.isEmpty())
            matching.append(match->matching);
        if (!match->excluding.isEmpty())
            excluding.append(match->excluding);
    }
    return TextMatch{matching.isEmpty() ? QString() : togetherOf(matching),
                     excluding.isEmpty() ? QString() : eitherOf(excluding)};
}

/// Any of them; nothing where one has no expression.
std::optional<QString> eitherOfAll(const std::vector<Query> &parts)
{
    QStringList expressions;
    for (const Query &part : parts) {
        const auto expression = expressionOf(part);
        if (!expression)
            return std::nullopt;
        expressions.append(*expression);
    }
    return eitherOf(expressions);
}

std::optional<TextMatch> matchOfAny(const std::vector<Query> &parts)
{
    return eitherOfAll(parts).transform([](const QString &either) { return TextMatch{either, {}}; });
}

/// None of what matches and what is kept out: "NOT (NOT a)" is a.
std::optional<TextMatch> matchOfNone(const std::vector<Query> &parts)
{
    return eitherOfAll(parts).transform([](const QString &either) { return TextMatch{{}, either}; });
}

} // namespace

QString matchOf(const WordsQuery &words)
{
    QString text = words.words;
    for (QChar &sign : text) {
        if (sign == u'"' || sign.isNull())
            sign = u' ';
    }
    QString match = u'"' + text + u'"';
    if (words.match == WordsQuery::Match::Prefix)
        match += u" *"_s;
    return words.where == WordsQuery::Where::Title ? u"(title : "_s + match + u')' : match;
}

bool isOfWords(const Query &query)
{
    const auto all = [](const std::vector<Query> &parts) { return std::ranges::all_of(parts, isOfWords); };
    if (const auto *together = std::get_if<AllOf>(&query.condition))
        return all(together->parts);
    if (const auto *any = std::get_if<AnyOf>(&query.condition))
        return all(any->parts);
    if (const auto *none = std::get_if<NoneOf>(&query.condition))
        return all(none->parts);
    return std::holds_alternative<WordsQuery>(query.condition);
}

std::optional<TextMatch> textMatchOf(const Query &query)
{
    if (const auto *words = std::get_if<WordsQuery>(&query.condition))
        return TextMatch{matchOf(*words), {}};
    if (const auto *all = std::get_if<AllOf>(&query.condition))
        return matchOfAll(all->parts);
    if (const auto *any = std::get_if<AnyOf>(&query.condition))
        return matchOfAny(any->parts);
    if (const auto *none = std::get_if<NoneOf>(&query.condition))
        return matchOfNone(none->parts);
    return std::nullopt;
}

} // namespace dateline
