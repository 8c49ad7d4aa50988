// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/fulltextquery.h"

#include <QChar>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTerms = 100;

enum class PieceKind { Term, And, Or, Not };

struct Piece {
    PieceKind kind = PieceKind::Term;
    QString term; ///< a quoted FTS5 string, with a star behind it for a prefix
};

/// Words that must all be there and words that must not: what stands between two ORs.
struct Alternative {
    QStringList wanted;
    QStringList unwanted;
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201C' || c == u'\u201D' || c == u'\u201E' || c == u'\u00AB' || c == u'\u00BB';
}

/// Whether the index's tokenizer finds a word in it; a term without one would match nothing.
bool hasWord(QStringView text)
{
    const auto points = text.toUcs4();
    return std::ranges::any_of(points, [](char32_t point) { return QChar::isLetterOrNumber(point); });
}

QString quoted(QStringView text)
{
    QString term = text.toString();
    for (QChar &sign : term) {
        if (sign == u'"' || sign == u'*' || sign.isNull())
            sign = u' ';
    }
    return u'"' + term.simplified() + u'"';
}

QList<Piece> piecesOf(QStringView typed)
{
    QList<Piece> pieces;
    const auto addTerm = [&pieces](QStringView text, bool prefix) {
        if (hasWord(text))
            pieces.append({PieceKind::Term, prefix ? quoted(text) + u" *"_s : quoted(text)});
    };
    qsizetype at = 0;
    while (at < typed.size()) {
        if (typed[at].isSpace() || typed[at] == u'(' || typed[at] == u')') {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        if (isQuote(typed[at])) {
            for (++at; at < typed.size() && !isQuote(typed[at]);)
                ++at;
            const QStringView phrase = typed.sliced(begin + 1, at - begin - 1);
            at = std::min(at + 1, typed.size());
            addTerm(phrase, at < typed.size() && typed[at] == u'*');
            continue;
        }
        while (at < typed.size() && !typed[at].isSpace() && !isQuote(typed[at]) && typed[at] != u'('
               && typed[at] != u')')
            ++at;
        const QStringView word = typed.sliced(begin, at - begin);
        if (word == u"AND")
            pieces.append({PieceKind::And, {}});
        else if (word == u"OR")
            pieces.append({PieceKind::Or, {}});
        else if (word == u"NOT")
            pieces.append({PieceKind::Not, {}});
        else
            addTerm(word, word.endsWith(u'*'));
    }
    return pieces;
}

QList<Alternative> alternativesOf(const QList<Piece> &pieces)
{
    QList<Alternative> alternatives{Alternative()};
    bool negated = false;
    int terms = 0;
    for (const Piece &piece : pieces) {
        switch (piece.kind) {
        case PieceKind::And:
            break;
        case PieceKind::Or:
            alternatives.append(Alternative());
            negated = false;
            break;
        case PieceKind::Not:
            negated = true;
            break;
        case PieceKind::Term:
            if (++terms > mostTerms)
                break;
            (negated ? alternatives.last().unwanted : alternatives.last().wanted).append(piece.term);
            negated = false;
            break;
        }
    }
    alternatives.removeIf([](const Alternative &each) { return each.wanted.isEmpty() && each.unwanted.isEmpty(); });
    return alternatives;
}

QString joined(const QStringList &terms, const QString &by)
{
    return terms.size() == 1 ? terms.first() : u'(' + terms.join(by) + u')';
}

} // namespace

FullTextQuery parseFullTextQuery(QStringView typed)
{
    QStringList matching;
    QStringList excluding;
    for (const Alternative &each : alternativesOf(piecesOf(typed))) {
        const QString unwanted = each.unwanted.isEmpty() ? QString() : joined(each.unwanted, u" OR "_s);
        if (each.wanted.isEmpty())
            excluding.append(unwanted);
        else if (each.unwanted.isEmpty())
            matching.append(joined(each.wanted, u" AND "_s));
        else
            matching.append(u'(' + joined(each.wanted, u" AND "_s) + u" NOT "_s + unwanted + u')');
    }
    return {.matching = matching.isEmpty() ? QString() : joined(matching, u" OR "_s),
            .excluding = excluding.isEmpty() ? QString() : joined(excluding, u" AND "_s)};
}

} // namespace dateline
