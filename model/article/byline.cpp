// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/byline.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longest = 140;
constexpr qsizetype mostWords = 14;

bool joinsNames(const QString &word)
{
    static const QStringList joining{u"and"_s,
                                     u"&"_s,
                                     u"with"_s,
                                     u"in"_s,
                                     u"for"_s,
                                     u"of"_s,
                                     u"the"_s,
                                     u"de"_s,
                                     u"da"_s,
                                     u"di"_s,
                                     u"do"_s,
                                     u"dos"_s,
                                     u"du"_s,
                                     u"des"_s,
                                     u"del"_s,
                                     u"van"_s,
                                     u"von"_s,
                                     u"der"_s,
                                     u"den"_s,
                                     u"la"_s,
                                     u"le"_s,
                                     u"al"_s,
                                     u"el"_s,
                                     u"bin"_s,
                                     u"ibn"_s,
                                     u"ter"_s,
                                     u"y"_s,
                                     u"our"_s,
                                     u"a"_s,
                                     u"at"_s,
                                     u"staff"_s,
                                     u"writer"_s,
                                     u"writers"_s,
                                     u"reporter"_s,
                                     u"reporters"_s,
                                     u"correspondent"_s,
                                     u"correspondents"_s,
                                     u"editor"_s,
                                     u"agencies"_s,
                                     u"political"_s,
                                     u"foreign"_s,
                                     u"diplomatic"_s,
                                     u"senior"_s};
    return joining.contains(word);
}

/// Whether \a word stands at the beginning of a time rather than a name: "By Monday", "By March", "By Then".
bool isTime(const QString &word)
{
    static const QRegularExpression time(
        uR"(^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|then|now|noon|midnight|late|early|mid)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return time.match(word).hasMatch();
}

/// Whether \a words are names of people and what joins them.
bool areNames(const QString &words)
{
    static const QRegularExpression blank(uR"([\s,]+)"_s);
    const QStringList parts = words.split(blank, Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > mostWords || isTime(parts.first()))
        return false;
    const bool all = std::ranges::all_of(parts, [](const QString &part) {
        return part.front().isUpper() || joinsNames(part) || part.startsWith("al-"_L1) || part.startsWith("d'"_L1);
    });
    return all && std::ranges::any_of(parts, [](const QString &part) { return part.front().isUpper(); });
}

} // namespace

std::optional<Byline> parseByline(QStringView line)
{
    static const QRegularExpression begin(uR"(^by\s*:?\s+(?=\p{Lu}))"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::UseUnicodePropertiesOption);
    const QStringView trimmed = line.trimmed();
    const auto match = trimmed.size() <= longest ? begin.matchView(trimmed) : QRegularExpressionMatch();
    if (!match.hasMatch() || !trimmed[match.capturedEnd()].isUpper())
        return std::nullopt;
    const QString words = trimmed.sliced(match.capturedEnd()).toString().simplified();
    static const QRegularExpression cut(uR"(\s*[|·/•–—]\s*|\s+-\s+)"_s);
    // "By Jane Roe, North Wire": what follows the comma is called like a newspaper.
    static const QRegularExpression press(
        uR"(,\s+((?:The\s)?[\p{L}\d .&'’-]*\b(?:News|Press|Agency|Wire|Times|Post|Courier|Herald|Journal|Tribune|Gazette|Reuters|AP|AFP)\b[\p{L} ]*)$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList parts = words.split(cut, Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return std::nullopt;
    Byline byline{parts.first(), parts.value(1)};
    if (const auto paper = press.match(byline.authors); byline.source.isEmpty() && paper.hasMatch()) {
        byline.source = paper.captured(1);
        byline.authors.truncate(paper.capturedStart());
    }
    static const QRegularExpression date(uR"(\d{4}|\d:\d\d)"_s);
    if (byline.source.contains(date))
        byline.source.clear(); // "By Jane Roe | 25 November 2025"
    return areNames(byline.authors) ? std::optional(byline) : std::nullopt;
}

} // namespace dateline
