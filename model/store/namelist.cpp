// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/namelist.h"

#include "model/identity/namekey.h"
#include "model/store/conditions.h"
#include "model/store/entityrows.h"
#include "model/store/queryconditions.h"
#include "model/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <limits>
#include <string>

namespace dateline {

namespace {

bool hasWord(const QString &text)
{
    const auto points = QStringView(text).toUcs4();
    return std::ranges::any_of(points, [](char32_t point) { return QChar::isLetterOrNumber(point); });
}

/// Those that \a near names, then those named most.
std::string order(ArticleId near)
{
    if (!near.isValid())
        return " ORDER BY mentions DESC, id";
    return " ORDER BY EXISTS (SELECT 1 FROM article_entity WHERE article_entity.entity = entity.id AND article = "
        + std::to_string(near.value) + ") DESC, mentions DESC, id";
}

/// Names with a word that begins with \a text, by the index of their words.
QList<EntitySummary> beginningWith(SQLite::Database &database, const QString &text, int limit,
                                   const QList<EntityKind> &kinds, ArticleId near)
{
    const Conditions conditions = nameConditions({.words = text, .match = WordsQuery::Match::Prefix}, kinds);
    SQLite::Statement select(
        database,
        conditions.statement("SELECT id, kind, entity.name, role, articles, mentions, meetings"
                             " FROM entity_search CROSS JOIN entity ON entity.id = entity_search.rowid",
                             order(near).c_str()));
    conditions.bind(select);
    QList<EntitySummary> entities;
    while (entities.size() < limit && select.executeStep())
        entities.append(readEntitySummary(Row(select), 0));
    return entities;
}

/// Whatever holds \a text, by looking at all names.
QList<EntitySummary> holding(SQLite::Database &database, const QString &text, int limit, const QList<EntityKind> &kinds,
                             ArticleId near)
{
    QJsonArray words;
    for (const EntityKind kind : kinds)
        words.append(toString(kind));
    SQLite::Statement select(database,
                             "SELECT id, kind, name, role, articles, mentions, meetings FROM entity"
                             " WHERE (?1 = '' OR instr(search_key, ?1) > 0)"
                             " AND (?3 = '[]' OR kind IN (SELECT value FROM json_each(?3)))"
                                 + order(near) + " LIMIT ?2");
    const QString ofKinds = QString::fromUtf8(QJsonDocument(words).toJson(QJsonDocument::Compact));
    QList<EntitySummary> entities;
    for (Run row(select, searchKey(text), limit, ofKinds); row.next();)
        entities.append(readEntitySummary(row, 0));
    return entities;
}

} // namespace

QList<EntitySummary> listEntities(SQLite::Database &database, const QString &text, int limit,
                                  const QList<EntityKind> &kinds, ArticleId near)
{
    const int most = std::max(limit, 0);
    QList<EntitySummary> entities;
    if (hasWord(text))
        entities = beginningWith(database, text, most, kinds, near);
    if (entities.size() == most)
        return entities;
    QSet<EntityId> known;
    for (const EntitySummary &each : std::as_const(entities))
        known.insert(each.id);
    const int further = most > std::numeric_limits<int>::max() / 2 ? most : most + int(known.size());
    for (const EntitySummary &each : holding(database, text, further, kinds, near)) {
        if (entities.size() < most && !known.contains(each.id))
            entities.append(each);
    }
    return entities;
}

QList<EntitySummary> listNamed(SQLite::Database &database, const Filter &filter, int limit)
{
    const Conditions onMeetings = conditionsOnMeetings(filter);
    SQLite::Statement meetings(
        database,
        onMeetings.statement("SELECT participant.entity, count(DISTINCT participant.meeting) FROM meeting"
                             " CROSS JOIN participant ON participant.meeting = meeting.id",
                             " GROUP BY participant.entity"));
    onMeetings.bind(meetings);
    QHash<EntityId, int> met;
    while (meetings.executeStep())
        met.insert(Row(meetings).id<EntityId>(0), Row(meetings).number(1));
    const Conditions onArticles = conditionsOnArticles(filter);
    SQLite::Statement named(
        database,
        onArticles.statement("SELECT entity.id, entity.kind, entity.name, entity.role, named.articles,"
                             " named.mentions, 0 FROM (SELECT entity, count(DISTINCT article.id) AS articles,"
                             " sum(article_entity.mentions) AS mentions FROM article"
                             " CROSS JOIN article_entity ON article_entity.article = article.id",
                             " GROUP BY entity) AS named CROSS JOIN entity ON entity.id = named.entity"
                             " ORDER BY named.articles DESC, named.mentions DESC, entity.id"));
    onArticles.bind(named);
    QList<EntitySummary> entities;
    while (entities.size() < limit && named.executeStep()) {
        entities.append(readEntitySummary(Row(named), 0));
        entities.last().meetings = met.value(entities.last().id);
    }
    return entities;
}

} // namespace dateline
