// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/rowarticle.h"

#include "model/article/blocktext.h"
#include "model/article/htmlmarkup.h"
#include "model/article/publisheddate.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString plainText(const QString &value)
{
    static const QRegularExpression markup(uR"(</?(?:p|br|div|h[1-6]|ul|li|blockquote|article)\b[^>]*>)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (markup.match(value).hasMatch())
        return joinBlocks(paragraphsOfMarkup(value));
    QString text = value;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text.trimmed() + u'\n';
}

/// Newspapers begin in the 17th century, but clocks that count seconds are read for this one and the last.
std::optional<Published> countedTime(const QString &value)
{
    bool number = false;
    const qint64 count = value.toLongLong(&number);
    constexpr qint64 firstSeconds = 100'000'000; // 1973
    constexpr qint64 lastSeconds = 4'102'444'800; // 2100
    if (!number || count < firstSeconds)
        return std::nullopt;
    const qint64 seconds = count > lastSeconds ? count / 1000 : count;
    if (seconds < firstSeconds || seconds > lastSeconds)
        return std::nullopt;
    return Published{QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()), TimePrecision::Minute,
                     PublishedBasis::Stated};
}

} // namespace

Published parseRowDate(const QString &value)
{
    const QString trimmed = value.simplified();
    if (trimmed.size() == 8) {
        if (const QDate date = QDate::fromString(trimmed, u"yyyyMMdd"_s);
            date.isValid() && date.year() > 1600 && date.year() < 2200)
            return {date.startOfDay(QTimeZone::utc()), TimePrecision::Day, PublishedBasis::Stated};
    }
    if (const auto counted = countedTime(trimmed))
        return *counted;
    return parsePublished(trimmed).value_or(Published());
}

Article articleOfRow(const ColumnMapping &mapping, const std::function<QString(const QString &column)> &value)
{
    const auto held = [&](const QString &column) { return column.isEmpty() ? QString() : value(column); };
    Article article;
    article.title = textOfMarkup(held(mapping.title));
    article.text = plainText(held(mapping.text));
    article.published = parseRowDate(held(mapping.date));
    article.byline = textOfMarkup(held(mapping.byline));
    article.source = textOfMarkup(held(mapping.source));
    return article;
}

QString shortened(const QString &value)
{
    constexpr qsizetype most = 120;
    const QString one = value.first(std::min<qsizetype>(value.size(), 4 * most)).simplified();
    return one.size() <= most ? one : one.first(most - 1) + u'…';
}

} // namespace dateline
