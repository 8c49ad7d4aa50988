// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/conditions.h"

#include "model/identity/namekey.h"
#include "model/query/fulltextquery.h"
#include "model/store/days.h"

#include <QJsonArray>
#include <QJsonDocument>

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

qint64 firstDay(const DateInterval &interval)
{
    return interval.from.isNull() ? earliestDay : interval.from.toJulianDay();
}

qint64 lastDay(const DateInterval &interval)
{
    return interval.to.isNull() ? latestDay : interval.to.toJulianDay();
}

/// What is asked of an article whatever happens in it.
Conditions wordsAndSources(const Filter &filter)
{
    Conditions conditions;
    const FullTextQuery query = parseFullTextQuery(filter.words);
    Conditions either;
    if (!query.matching.isEmpty())
        either.add("article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", {query.matching});
    if (!query.excluding.isEmpty())
        either.add("article.id NOT IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", {query.excluding});
    if (!either.isEmpty())
        conditions.addAny(either);
    if (!filter.sources.isEmpty())
        conditions.add("article.source IN (SELECT value FROM json_each(?))", {jsonOf(filter.sources)});
    return conditions;
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

Conditions overlap(const DateInterval &interval)
{
    Conditions conditions;
    conditions.add("meeting.first_day <= ? AND meeting.last_day >= ?", {lastDay(interval), firstDay(interval)});
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

std::string Conditions::statement(const char *select, const char *ending) const
{
    QByteArray sql(select);
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

Conditions conditionsOnArticles(const Filter &filter)
{
    Conditions conditions = wordsAndSources(filter);
    for (const EntityId entity : filter.entities)
        conditions.add("article.id IN (SELECT article FROM article_entity WHERE entity = ?)", {entity.value});
    const Conditions meetings = placesAndStatuses(filter);
    if (!meetings.isEmpty())
        conditions.add("article.id IN (SELECT meeting.article FROM meeting WHERE ", meetings, ")");
    if (filter.when) {
        Conditions dated = overlap(*filter.when);
        dated.add(meetings);
        Conditions either;
        either.add("published_day BETWEEN ? AND ?", {firstDay(*filter.when), lastDay(*filter.when)});
        either.add("article.id IN (SELECT meeting.article FROM meeting WHERE ", dated, ")");
        conditions.addAny(either);
    }
    return conditions;
}

Conditions conditionsOnMeetings(const Filter &filter)
{
    Conditions conditions;
    const Conditions articles = wordsAndSources(filter);
    if (!articles.isEmpty())
        conditions.add("meeting.article IN (SELECT article.id FROM article WHERE ", articles, ")");
    for (const EntityId entity : filter.entities)
        conditions.add("meeting.id IN (SELECT meeting FROM participant WHERE entity = ?)", {entity.value});
    conditions.add(placesAndStatuses(filter));
    if (filter.when)
        conditions.add(overlap(*filter.when));
    return conditions;
}

} // namespace dateline
