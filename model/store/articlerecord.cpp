// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/articlerecord.h"

#include "model/store/annotationrows.h"
#include "model/store/articlerows.h"
#include "model/store/meetingrows.h"

namespace dateline {

std::optional<ArticleRecord> readArticleRecord(SQLite::Database &database, ArticleId id)
{
    auto article = readStoredArticle(database, id);
    if (!article)
        return std::nullopt;
    ArticleRecord record{.id = id, .annotated = {}, .entities = {}, .meetings = {}};
    record.annotated.article = *std::move(article);
    readAnnotations(database, record);
    readMeetings(database, record);
    return record;
}

} // namespace dateline
