// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/questionlist.h"

#include "model/store/entityrows.h"
#include "model/store/statement.h"
#include "model/store/words.h"

#include <limits>

namespace dateline {

namespace {

/// Of the latest articles that name the entity, the sentence that does so most fully, if it can be of neither three
/// words nor twenty lines.
void readSentence(SQLite::Database &database, QuestionedEntity &questioned)
{
    SQLite::Statement select(
        database,
        "SELECT article.id, article.title, article.published_day, mention.begins, mention.ends, sentence.begins,"
        " sentence.ends, article_text.text FROM (SELECT article, ordinal FROM article_entity WHERE entity = ?"
        "  ORDER BY article DESC LIMIT 8) AS latest"
        " CROSS JOIN mention ON mention.article = latest.article AND mention.entity_ordinal = latest.ordinal"
        " CROSS JOIN sentence ON sentence.article = latest.article"
        "  AND sentence.begins <= mention.begins AND mention.ends <= sentence.ends"
        " CROSS JOIN article ON article.id = latest.article"
        " CROSS JOIN article_text ON article_text.article = latest.article"
        " ORDER BY sentence.ends - sentence.begins BETWEEN 40 AND 400 DESC, mention.ends - mention.begins DESC,"
        " latest.article DESC, mention.ordinal LIMIT 1");
    Run row(select, questioned.entity.id);
    if (!row.next())
        return;
    questioned.article = row.id<ArticleId>(0);
    questioned.articleTitle = row.text(1);
    questioned.published = row.day(2);
    const TextSpan mention{row.integer(3), row.integer(4)};
    questioned.passage = {row.integer(5), row.integer(6)};
    questioned.sentence = questioned.passage.in(row.text(7)).toString();
    questioned.name = {mention.begin - questioned.passage.begin, mention.end - questioned.passage.begin};
}

/// Without sentences.
QList<IdentityQuestion> openQuestions(SQLite::Database &database, const NameRules &rules, int limit)
{
    SQLite::Statement select(
        database,
        "SELECT one.id, one.kind, one.name, one.role, one.articles, one.mentions, one.meetings, one.written,"
        " other.id, other.kind, other.name, other.role, other.articles, other.mentions, other.meetings, other.written,"
        " confidence FROM link_question JOIN entity AS one ON one.id = link_question.one"
        " JOIN entity AS other ON other.id = link_question.other"
        // Not of first names alone of persons who met nobody: nothing that is shown
        // depends on them, and there are many.
        " WHERE NOT (one.kind = 'person' AND one.meetings = 0 AND other.meetings = 0"
        " AND (instr(one.name, ' ') = 0 OR instr(other.name, ' ') = 0)"
        " AND substr(' ' || other.name, -length(one.name) - 1) <> ' ' || one.name"
        " AND substr(' ' || one.name, -length(other.name) - 1) <> ' ' || other.name)"
        " ORDER BY min(one.meetings, other.meetings) DESC, min(one.mentions, other.mentions) DESC,"
        " max(one.mentions, other.mentions) DESC, confidence DESC, one.id, other.id");
    QList<IdentityQuestion> questions;
    for (Run row(select); questions.size() < limit && row.next();) {
        IdentityQuestion question;
        question.one.entity = readEntitySummary(row, 0);
        question.one.identity = {question.one.entity.kind, row.text(7)};
        question.other.entity = readEntitySummary(row, 8);
        question.other.identity = {question.other.entity.kind, row.text(15)};
        question.confidence = row.real(16);
        if (!rules.areApart(question.one.identity, question.other.identity))
            questions.append(question);
    }
    return questions;
}

} // namespace

QList<IdentityQuestion> listQuestions(SQLite::Database &database, const NameRules &rules, int limit)
{
    QList<IdentityQuestion> questions = openQuestions(database, rules, limit);
    for (IdentityQuestion &question : questions) {
        readSentence(database, question.one);
        readSentence(database, question.other);
    }
    return questions;
}

int countQuestions(SQLite::Database &database, const NameRules &rules)
{
    return static_cast<int>(openQuestions(database, rules, std::numeric_limits<int>::max()).size());
}

} // namespace dateline
