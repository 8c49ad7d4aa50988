// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/conditions.h"

#include "model/identity/namekey.h"
#include "model/store/fulltext.h"
#include "model/store/queryconditions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString jsonOf(const QStringList &values)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

QString jsonOf(const QList<MeetingStatus> &statuses)
{
    QStringList words;
    for (const MeetingStatus status : statuses)
        words.append(toString(status));
    return jsonOf(words);
}

QString keysOf(const QStringList &places)
{
    QStringList keys;
    for (const QString &place : places)
        keys.append(nameKey(place));
    return jsonOf(keys);
}

void addSources(Conditions &conditions, const Filter &filter, const char *sql)
{
    if (!filter.sources.isEmpty())
        conditions.add(sql, {jsonOf(filter.sources)});
}

/// What was typed and the interval as what must all hold.
AllOf queryAndDays(const Filter &filter)
{
    std::vector<Query> parts{Query{queryOf(filter)}};
    if (filter.when)
        parts.push_back(Query{DaysQuery{.from = filter.when->from, .to = filter.when->to}});
    return allOf(std::move(parts));
}

Conditions placesAndStatuses(const Filter &filter)
{
    Conditions conditions;
    if (!filter.statuses.isEmpty())
        conditions.add("meeting.status IN (SELECT value FROM json_each(?))", {jsonOf(filter.statuses)});
    if (!filter.places.isEmpty())
        conditions.add("meeting.place_key IN (SELECT value FROM json_each(?))", {keysOf(filter.places)});
    return conditions;
}

} // namespace

void Conditions::add(const char *sql, const QVariantList &values)
{
    m_conditions.append(sql);
    m_values.append(values);
}

void Conditions::add(const char *before, const Conditions &inner, const char *after)
{
    if (inner.isEmpty())
        return;
    m_conditions.append(before + inner.m_conditions.join(" AND ") + after);
    m_values.append(inner.m_values);
}

void Conditions::add(const Conditions &others)
{
    m_conditions.append(others.m_conditions);
    m_values.append(others.m_values);
}

void Conditions::addAny(const Conditions &alternatives)
{
    m_conditions.append('(' + alternatives.m_conditions.join(" OR ") + ')');
    m_values.append(alternatives.m_values);
}

Conditions Conditions::askedRowByRow() const
{
    Conditions own = *this;
    for (QByteArray &sql : own.m_conditions) {
        sql.replace("FROM meeting WHERE /*its own*/", "FROM meeting WHERE meeting.article = article.id AND");
        sql.replace("FROM article_entity WHERE /*its own*/",
                    "FROM article_entity WHERE article_entity.article = article.id AND");
        sql.replace("FROM participant WHERE /*its own*/",
                    "FROM participant WHERE participant.meeting = meeting.id AND");
    }
    return own;
}

Conditions Conditions::askedOfMatches() const
{
    Conditions own = *this;
    for (QByteArray &sql : own.m_conditions) {
        sql.replace("article.id IN (", "+article_search.rowid IN (");
    }
    return own;
}

bool Conditions::nameSomebody() const
{
    return std::ranges::any_of(m_conditions, [](const QByteArray &sql) {
        return sql.contains("/*its own*/ entity") || sql.contains("meeting.place_key");
    });
}

bool Conditions::nameSource() const
{
    return std::ranges::any_of(m_conditions,
                               [](const QByteArray &sql) { return sql.startsWith("article.source IN ("); });
}

std::string Conditions::statement(const QByteArray &select, const char *ending) const
{
    QByteArray sql = select;
    if (!m_conditions.isEmpty())
        sql += " WHERE " + m_conditions.join(" AND ");
    return (sql + ending).toStdString();
}

void Conditions::bind(SQLite::Statement &statement, int first) const
{
    int parameter = first;
    for (const QVariant &value : m_values) {
        if (value.typeId() == QMetaType::QString)
            statement.bind(parameter++, value.toString().toStdString());
        else
            statement.bind(parameter++, static_cast<int64_t>(value.toLongLong()));
    }
}

namespace {

Conditions conditionsOnArticles(const AllOf &query, const Filter &filter)
{
    Conditions conditions = articleConditions(query, placesAndStatuses(filter));
    addSources(conditions, filter, "article.source IN (SELECT value FROM json_each(?))");
    for (const EntityId entity : filter.entities)
        conditions.add("article.id IN (SELECT article FROM article_entity WHERE /*its own*/ entity = ?)",
                       {entity.value});
    return conditions;
}

} // namespace

Conditions conditionsOnArticles(const Filter &filter)
{
    return conditionsOnArticles(queryAndDays(filter), filter);
}

SplitConditions splitConditionsOnArticles(const Filter &filter)
{
    AllOf ofWords;
    AllOf others;
    for (const Query &part : queryAndDays(filter).parts)
        (textMatchOf(part) ? ofWords : others).parts.push_back(part);
    const TextMatch match = textMatchOf(Query{ofWords}).value_or(TextMatch());
    if (match.matching.isEmpty())
        return {.matching = {}, .others = conditionsOnArticles(filter)};
    return {.matching = match.excluding.isEmpty() ? match.matching
                                                  : u'(' + match.matching + u" NOT "_s + match.excluding + u')',
            .others = conditionsOnArticles(others, filter)};
}

Conditions conditionsOnMeetings(const Filter &filter)
{
    Conditions conditions = meetingConditions(queryAndDays(filter));
    addSources(
        conditions, filter,
        "meeting.article IN (SELECT article.id FROM article WHERE article.source IN (SELECT value FROM json_each(?)))");
    for (const EntityId entity : filter.entities)
        conditions.add("meeting.id IN (SELECT meeting FROM participant WHERE /*its own*/ entity = ?)", {entity.value});
    conditions.add(placesAndStatuses(filter));
    return conditions;
}

} // namespace dateline
