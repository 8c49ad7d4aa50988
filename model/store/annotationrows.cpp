// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/annotationrows.h"

#include "model/store/intervalcolumns.h"
#include "model/store/statement.h"

namespace dateline {

namespace {

/// The index of something else of the article; NULL for -1.
std::optional<int> reference(int index)
{
    return index < 0 ? std::nullopt : std::optional(index);
}

int reference(const Row &row, int column)
{
    return row.isNull(column) ? -1 : row.number(column);
}

TextSpan span(const Row &row, int column)
{
    return {row.integer(column), row.integer(column + 1)};
}

void readEntities(SQLite::Database &database, ArticleRecord &record)
{
    SQLite::Statement select(
        database,
        "SELECT entity, kind, article_entity.name, article_entity.role, belongs_to, written, entity.name"
        " FROM article_entity JOIN entity ON entity.id = entity WHERE article = ? ORDER BY ordinal");
    Run row(select, record.id);
    while (row.next()) {
        record.entities.append(row.id<EntityId>(0));
        record.identities.append({entityKindFromWord(row.word(1)), row.text(5)});
        record.names.append(row.text(6));
        record.annotated.entities.append({.kind = entityKindFromWord(row.word(1)),
                                          .name = row.text(2),
                                          .aliases = {},
                                          .role = row.text(3),
                                          .belongsTo = reference(row, 4)});
    }
    SQLite::Statement selectAliases(
        database, "SELECT entity_ordinal, name FROM alias WHERE article = ? ORDER BY entity_ordinal, ordinal");
    Run alias(selectAliases, record.id);
    while (alias.next())
        record.annotated.entities[alias.number(0)].aliases.append(alias.text(1));
}

} // namespace

AnnotationRows::AnnotationRows(SQLite::Database &database)
    : m_insertEntity(database,
                     "INSERT INTO article_entity (article, ordinal, entity, name, role, belongs_to, mentions)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_insertAlias(database, "INSERT INTO alias (article, entity_ordinal, ordinal, name) VALUES (?, ?, ?, ?)")
    , m_insertMention(database,
                      "INSERT INTO mention (article, ordinal, begins, ends, kind, confidence, entity_ordinal)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_insertSentence(database, "INSERT INTO sentence (article, ordinal, begins, ends) VALUES (?, ?, ?, ?)")
    , m_insertTime(database,
                   "INSERT INTO time_expression (article, ordinal, begins, ends, type, value,"
                   " from_day, to_day, precision, approximate, uncertain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_removeEntities(database, "DELETE FROM article_entity WHERE article = ?")
    , m_removeMentions(database, "DELETE FROM mention WHERE article = ?")
    , m_removeSentences(database, "DELETE FROM sentence WHERE article = ?")
    , m_removeTimes(database, "DELETE FROM time_expression WHERE article = ?")
{
}

void AnnotationRows::insert(ArticleId article, const AnnotatedArticle &annotated, const QList<EntityId> &entities)
{
    insertEntities(article, annotated, entities);
    for (int i = 0; i < annotated.mentions.size(); ++i) {
        const Mention &mention = annotated.mentions.at(i);
        Run(m_insertMention, article, i, mention.span.begin, mention.span.end, toString(mention.kind),
            mention.confidence, reference(mention.entity))
            .execute();
    }
    for (int i = 0; i < annotated.sentences.size(); ++i) {
        const TextSpan span = annotated.sentences.at(i).span;
        Run(m_insertSentence, article, i, span.begin, span.end).execute();
    }
    for (int i = 0; i < annotated.times.size(); ++i) {
        const TimeExpression &time = annotated.times.at(i);
        const auto interval = IntervalColumns::of(time.interval);
        Run(m_insertTime, article, i, time.span.begin, time.span.end, toString(time.type), time.value, interval.from,
            interval.to, interval.precision, interval.approximate, interval.uncertain)
            .execute();
    }
}

void AnnotationRows::insertEntities(ArticleId article, const AnnotatedArticle &annotated,
                                    const QList<EntityId> &entities)
{
    QList<int> mentions(annotated.entities.size(), 0);
    for (const Mention &mention : annotated.mentions) {
        if (mention.entity >= 0)
            ++mentions[mention.entity];
    }
    for (int i = 0; i < annotated.entities.size(); ++i) {
        const Entity &entity = annotated.entities.at(i);
        Run(m_insertEntity, article, i, entities.at(i), entity.name, entity.role, reference(entity.belongsTo),
            mentions.at(i))
            .execute();
        for (int alias = 0; alias < entity.aliases.size(); ++alias)
            Run(m_insertAlias, article, i, alias, entity.aliases.at(alias)).execute();
    }
}

void AnnotationRows::remove(ArticleId article)
{
    for (SQLite::Statement *statement : {&m_removeMentions, &m_removeSentences, &m_removeTimes, &m_removeEntities})
        Run(*statement, article).execute();
}

void readAnnotations(SQLite::Database &database, ArticleRecord &record)
{
    readEntities(database, record);
    SQLite::Statement selectMentions(
        database,
        "SELECT begins, ends, kind, confidence, entity_ordinal FROM mention WHERE article = ? ORDER BY ordinal");
    Run mention(selectMentions, record.id);
    while (mention.next())
        record.annotated.mentions.append({.span = span(mention, 0),
                                          .kind = entityKindFromWord(mention.word(2)),
                                          .confidence = mention.real(3),
                                          .entity = reference(mention, 4)});
    SQLite::Statement selectSentences(database, "SELECT begins, ends FROM sentence WHERE article = ? ORDER BY ordinal");
    Run sentence(selectSentences, record.id);
    while (sentence.next())
        record.annotated.sentences.append({.span = span(sentence, 0), .tokens = {}});
    SQLite::Statement selectTimes(database,
                                  "SELECT begins, ends, type, value, from_day, to_day, precision, approximate,"
                                  " uncertain FROM time_expression WHERE article = ? ORDER BY ordinal");
    Run time(selectTimes, record.id);
    while (time.next())
        record.annotated.times.append({.span = span(time, 0),
                                       .type = timeExpressionTypeFromWord(time.word(2)),
                                       .value = time.text(3),
                                       .interval = IntervalColumns::read(time, 4)});
}

} // namespace dateline
