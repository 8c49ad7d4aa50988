// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/collectionreader.h"

#include <QBuffer>
#include <QStringList>
#include <QTimeZone>

namespace dateline {

/// What is read from content in memory, as a file named \a name that was changed on 1 April 2026.
inline QList<ReadItem> readItems(const QString &name, const QByteArray &content, const ReadOptions &options = {})
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QList<ReadItem> items;
    readArticles({.content = buffer,
                  .path = QStringLiteral("/made/") + name,
                  .modified = QDate(2026, 4, 1).startOfDay(QTimeZone::utc())},
                 options, {.item = [&items](ReadItem item) {
                     items.append(std::move(item));
                     return Flow::Continue;
                 }});
    return items;
}

/// "NAME: TITLE | DATE | TEXT" of each item, or the reason why it cannot be read; line ends in the text as "/".
inline QStringList shown(const QList<ReadItem> &items)
{
    QStringList lines;
    for (const ReadItem &item : items) {
        if (!item.article) {
            lines.append(item.article.error().message);
            continue;
        }
        const Article &article = *item.article;
        lines.append(QStringLiteral("%1: %2 | %3%4 | %5")
                         .arg(item.name, article.title, article.published.date().toString(Qt::ISODate),
                              article.published.isGuess() ? QStringLiteral("?") : QString(),
                              article.text.trimmed().split(u'\n', Qt::SkipEmptyParts).join(u'/')));
    }
    return lines;
}

} // namespace dateline
