// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/dateline.h"

#include "model/article/publisheddate.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longest = 160;

QString dayPattern()
{
    const QString month = uR"((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)"_s;
    return uR"((?:%1\s+\d{1,2}|\d{1,2}\s+%1)(?:,?\s+\d{4})?|\d{4}-\d\d-\d\d)"_s.arg(month);
}

/// A dash, and text behind it: a hyphen stands free, or it belongs to a name.
QString dashPattern()
{
    return uR"(\s*(?:(?:—|–|--)(?=\s|\p{Lu}|["“'‘])|[-_](?=\s)))"_s;
}

/// As dashPattern, or the colon of "ACCRA, Mar 3:".
QString endPattern()
{
    return uR"((?:%1|\s*:(?=\s)))"_s.arg(dashPattern());
}

/// CITY[/CITY][, Region][, day][ (Agency)][, day] —
/// A city has capitals throughout, as wires write it. Captures day, agency, day.
QRegularExpression cityPattern()
{
    const QString city = uR"(\p{Lu}[\p{Lu}\p{M}.'’-]+(?:(?:[ ]|\s?/\s?)\p{Lu}[\p{Lu}\p{M}.'’-]*){0,4})"_s;
    const QString region =
        uR"((?:,\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}[\p{L}\s.'’-]{1,30}?){0,2})"_s;
    const QString agency = uR"([(\[]\s*(\p{L}[\p{L}\d\s.,&/'’-]{1,40}?)\s*[)\]])"_s;
    return QRegularExpression(uR"(^\s*%1%2(?:[.,]?\s+(%3))?(?:\s*[.,]?\s*%4)?(?:[.,]?\s+(%3))?%5)"_s.arg(
                                  city, region, dayPattern(), agency, endPattern()),
                              QRegularExpression::UseUnicodePropertiesOption);
}

/// "Geneva, Nov. 23 (Agency) —" and "(Agency) —": a city in small letters needs an agency beside it. Captures the same.
QRegularExpression agencyPattern()
{
    const QString city = uR"(\p{Lu}[\p{L}.'’-]+(?:[ ]\p{L}[\p{L}.'’-]+){0,3}(?:,\s+\p{Lu}[\p{L}. ]{2,30}?)?)"_s;
    return QRegularExpression(
        uR"(^\s*(?:%1(?:[.,]?\s+(%2))?\s*,?\s*)?\((\p{Lu}[\p{L}\d\s.&/'’-]{1,40}?)\)(?:,?\s+(%2))?%3)"_s.arg(
            city, dayPattern(), dashPattern()),
        QRegularExpression::UseUnicodePropertiesOption);
}

/// "Geneva, Nov. 23 /AGENCY/": slashes need no dash behind them. Captures the same.
QRegularExpression slashPattern()
{
    const QString city = uR"(\p{Lu}[\p{L}.'’-]+(?:[ ]\p{L}[\p{L}.'’-]+){0,3})"_s;
    return QRegularExpression(
        uR"(^\s*(?:%1(?:[.,]?\s+(%2))?\s*,?\s*)/\s?(\p{Lu}[\p{Lu}\d. -]{2,30}?)\s?/(?:[.,]?\s+(%2))?(?:%3|[.:]?(?=\s+\S)))"_s
            .arg(city, dayPattern(), dashPattern()),
        QRegularExpression::UseUnicodePropertiesOption);
}

/// Whether a sentence begins with \a behind, and not the rest of a line in capitals.
bool beginsProse(QStringView behind)
{
    const QStringView next = behind.trimmed();
    const auto lineEnd = std::ranges::find_if(next, [](QChar c) { return c == u'\n' || c == u'\r'; });
    return !next.isEmpty() && !next.front().isLower()
        && std::any_of(next.begin(), lineEnd, [](QChar c) { return c.isLower(); });
}

/// Whether a place and a dash alone are a dateline: "U.S. —" is none.
bool isPlace(QStringView begin)
{
    constexpr qsizetype shortest = 4;
    return std::ranges::count_if(begin, [](QChar c) { return c.isLetter(); }) >= shortest;
}

} // namespace

std::optional<DatelineParts> findDateline(QStringView paragraph, QDate latest)
{
    static const QRegularExpression city = cityPattern();
    static const QRegularExpression agency = agencyPattern();
    static const QRegularExpression slashes = slashPattern();
    const QStringView begin = paragraph.first(std::min(paragraph.size(), longest));
    auto match = city.matchView(begin);
    const bool bare =
        match.capturedView(1).isEmpty() && match.capturedView(2).isEmpty() && match.capturedView(3).isEmpty();
    if (!match.hasMatch())
        match = agency.matchView(begin);
    if (!match.hasMatch())
        match = slashes.matchView(begin);
    else if (bare && (!isPlace(match.capturedView(0)) || match.capturedView(0).endsWith(u':')))
        return std::nullopt;
    if (!match.hasMatch() || !beginsProse(begin.sliced(match.capturedEnd())))
        return std::nullopt;
    DatelineParts parts;
    parts.length = match.capturedEnd();
    parts.agency = match.captured(2).simplified();
    const QString day = match.captured(match.capturedView(1).isEmpty() ? 3 : 1);
    if (!day.isEmpty())
        parts.published = parsePublished(day).or_else([&] { return parseDayBefore(day, latest); });
    return parts;
}

void applyDateline(Article &article, QDate latest, qsizetype begin)
{
    const QStringView text = QStringView(article.text).sliced(begin);
    const auto parts = findDateline(text, latest);
    if (!parts)
        return;
    if (article.published.basis == PublishedBasis::Unknown && parts->published)
        article.published = *parts->published;
    if (article.source.isEmpty())
        article.source = parts->agency;
    qsizetype blanks = 0;
    while (text[blanks].isSpace())
        ++blanks;
    article.headers.append({HeaderKind::Dateline, {begin + blanks, begin + parts->length}});
}

} // namespace dateline
