// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/mentionlist.h"

#include "model/store/statement.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype mostAround = 400;

/// The sentence that \a record lies in, shortened around it where it is long.
void fillSentence(MentionRecord &record, const QString &text, TextSpan sentence)
{
    const TextSpan whole = sentence.contains(record.span) ? sentence : record.span;
    const qsizetype begin = std::max(whole.begin, record.span.begin - mostAround);
    const qsizetype end = std::min(whole.end, record.span.end + mostAround);
    record.sentence = text.sliced(begin, end - begin);
    record.inSentence = {record.span.begin - begin, record.span.end - begin};
}

} // namespace

QList<MentionRecord> listMentions(SQLite::Database &database, EntityId id, int limit)
{
    SQLite::Statement select(
        database,
        "SELECT article.id, title, hash, published_day, mention.begins, mention.ends, sentence.begins, sentence.ends"
        " FROM article_entity JOIN article ON article.id = article_entity.article"
        " JOIN mention ON mention.article = article.id AND mention.entity_ordinal = article_entity.ordinal"
        " LEFT JOIN sentence ON sentence.article = article.id AND sentence.begins <= mention.begins AND sentence.ends >= mention.ends"
        " WHERE article_entity.entity = ? ORDER BY published_at DESC, article.id DESC, mention.begins LIMIT ?");
    SQLite::Statement selectText(database, "SELECT text FROM article_text WHERE article = ?");
    QList<MentionRecord> mentions;
    QString text;
    for (Run row(select, id, limit); row.next();) {
        MentionRecord record{.article = row.id<ArticleId>(0),
                             .articleTitle = row.text(1),
                             .articleHash = row.blob(2),
                             .published = row.day(3),
                             .span = {row.integer(4), row.integer(5)},
                             .sentence = {},
                             .inSentence = {}};
        if (mentions.isEmpty() || mentions.last().article != record.article) {
            Run read(selectText, record.article);
            text = read.next() ? read.text(0) : QString();
        }
        fillSentence(record, text, row.isNull(6) ? TextSpan() : TextSpan{row.integer(6), row.integer(7)});
        mentions.append(record);
    }
    return mentions;
}

} // namespace dateline
