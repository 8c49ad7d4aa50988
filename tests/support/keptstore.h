// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/store/storereader.h"

#include <QDir>
#include <QFile>

namespace dateline {

// Stores that earlier versions made, packed, which tell of the same articles.

inline QDir keptStores()
{
    return QDir(QStringLiteral(DATELINE_TEST_DATA "/stores"));
}

/// Unpacks one into \a folder; there is no database where it could not.
inline StoreOptions unpackedStore(const QString &folder, const QString &name)
{
    QFile packed(keptStores().filePath(name));
    QFile store(QDir(folder).filePath(name.chopped(2)));
    if (!packed.open(QIODevice::ReadOnly) || !store.open(QIODevice::WriteOnly))
        return {};
    store.write(qUncompress(packed.readAll()));
    return {.database = store.fileName(),
            .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema"),
            .resources = QStringLiteral(DATELINE_RESOURCES)};
}

/// What a store has to say, whatever its version kept beside.
inline QStringList toldBy(StoreReader &reader)
{
    QStringList lines;
    const QList<ArticleSummary> articles = reader.articles({}).value_or(QList<ArticleSummary>());
    for (const ArticleSummary &article : articles) {
        const auto record = reader.article(article.id);
        if (!record)
            return {};
        lines.append(article.title + (article.opened ? QStringLiteral(" (opened): ") : QStringLiteral(": "))
                     + record->annotated.article.text);
        for (const Entity &entity : record->annotated.entities)
            lines.append(entity.name + QStringLiteral(", ") + entity.role + QStringLiteral(", ")
                         + entity.aliases.join(QLatin1Char('/')));
    }
    const MeetingSet meetings = reader.meetings({}).value_or(MeetingSet());
    for (const MeetingRecord &meeting : meetings.meetings)
        lines.append(toString(meeting.status) + QLatin1Char(' ') + meeting.place + QStringLiteral(": ")
                     + meeting.sentence);
    return lines;
}

} // namespace dateline
