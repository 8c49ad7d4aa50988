// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articletitle.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestTitle = 80;

/// Where the first sentence ends, behind its stop and closing quote; the length of \a text where it goes on.
qsizetype firstSentenceEnd(const QString &text)
{
    static const QRegularExpression stop(uR"re([.!?]["'’”)]*(?=\s+["'‘“(]?[\p{Lu}\d]))re"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression abbreviation(
        uR"((?:^|[\s("“])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:\p{L}\.)+\p{L})$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    auto matches = stop.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool abbreviated = text[match.capturedStart()] == u'.'
            && abbreviation.matchView(QStringView(text).first(match.capturedStart())).hasMatch();
        if (!abbreviated)
            return match.capturedEnd();
    }
    return text.size();
}

} // namespace

QString titleFromText(QStringView text)
{
    constexpr qsizetype looked = 400;
    static const QRegularExpression blankLine(uR"(\R\s*\R)"_s);
    QString begin = text.first(std::min(text.size(), looked)).toString().trimmed();
    begin = begin.left(blankLine.match(begin).capturedStart()).simplified(); // all of it without a blank line
    QString title = begin.first(firstSentenceEnd(begin));
    if (title.size() <= longestTitle)
        return title;
    const qsizetype blank = title.lastIndexOf(u' ', longestTitle - 1);
    title.truncate(blank > 0 ? blank : longestTitle);
    while (!title.isEmpty() && (title.back().isPunct() || title.back().isSpace() || title.back().isHighSurrogate()))
        title.chop(1);
    return title + u'\u2026';
}

bool isHeadlineLike(QStringView paragraph, qsizetype longest)
{
    static const QRegularExpression sentence(uR"([.,;:…]["'”’)]?$)"_s);
    return !paragraph.isEmpty() && paragraph.size() <= longest && !paragraph.front().isLower()
        && !sentence.matchView(paragraph).hasMatch();
}

} // namespace dateline
