// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/querytokens.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201C' || c == u'\u201D' || c == u'\u201E' || c == u'\u00AB' || c == u'\u00BB';
}

bool endsWord(QChar c)
{
    return c.isSpace() || isQuote(c) || c == u'(' || c == u')';
}

QString plain(QStringView text)
{
    QString words = text.toString();
    for (QChar &sign : words) {
        if (sign == u'*' || sign.isNull())
            sign = u' ';
    }
    return words.simplified();
}

std::optional<QueryField> fieldAt(QStringView rest)
{
    for (const QueryField field : queryFields) {
        const QString name = toString(field) + u':';
        if (rest.startsWith(name, Qt::CaseInsensitive))
            return field;
    }
    return std::nullopt;
}

QueryToken phraseAt(QStringView typed, qsizetype begin)
{
    qsizetype end = begin + 1;
    while (end < typed.size() && !isQuote(typed[end]))
        ++end;
    QueryToken token{
        .kind = QueryToken::Kind::Phrase, .place = {}, .text = plain(typed.sliced(begin + 1, end - begin - 1))};
    if (end == typed.size())
        token.end = QueryToken::End::Open;
    else
        ++end;
    if (end < typed.size() && typed[end] == u'*') {
        token.match = WordsQuery::Match::Prefix;
        ++end;
    }
    token.place = {begin, end};
    return token;
}

QueryToken wordAt(QStringView typed, qsizetype begin)
{
    qsizetype end = begin;
    while (end < typed.size() && !endsWord(typed[end]))
        ++end;
    const QStringView word = typed.sliced(begin, end - begin);
    QueryToken token{.kind = QueryToken::Kind::Word, .place = {begin, end}, .text = plain(word)};
    if (word == u"AND")
        token.kind = QueryToken::Kind::And;
    else if (word == u"OR")
        token.kind = QueryToken::Kind::Or;
    else if (word == u"NOT")
        token.kind = QueryToken::Kind::Not;
    else if (word.endsWith(u'*'))
        token.match = WordsQuery::Match::Prefix;
    return token;
}

} // namespace

bool QueryToken::hasWord() const
{
    const auto points = QStringView(text).toUcs4();
    return std::ranges::any_of(points, [](char32_t point) { return QChar::isLetterOrNumber(point); });
}

QList<QueryToken> tokensOf(QStringView typed)
{
    QList<QueryToken> tokens;
    bool behindField = false; // what looks like a field or an operator there is a value
    for (qsizetype at = 0; at < typed.size();) {
        if (typed[at].isSpace()) {
            behindField = false;
            ++at;
            continue;
        }
        QueryToken token;
        if (const auto field = behindField ? std::nullopt : fieldAt(typed.sliced(at)))
            token = {.kind = QueryToken::Kind::Field,
                     .place = {at, at + toString(*field).size() + 1},
                     .text = {},
                     .field = *field};
        else if (typed[at] == u'(' || typed[at] == u')')
            token = {.kind = typed[at] == u'(' ? QueryToken::Kind::Open : QueryToken::Kind::Close,
                     .place = {at, at + 1},
                     .text = {}};
        else
            token = isQuote(typed[at]) ? phraseAt(typed, at) : wordAt(typed, at);
        if (behindField && token.kind != QueryToken::Kind::Phrase && token.kind != QueryToken::Kind::Open
            && token.kind != QueryToken::Kind::Close)
            token.kind = QueryToken::Kind::Word;
        behindField = token.kind == QueryToken::Kind::Field;
        at = token.place.end;
        tokens.append(token);
    }
    return tokens;
}

} // namespace dateline
