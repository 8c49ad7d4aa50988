// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/savedsearchrows.h"

#include "model/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QStringList readStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &each : value.toArray())
        strings.append(each.toString());
    return strings;
}

QString toJson(const Filter &filter)
{
    QJsonArray entities;
    for (const EntityId entity : filter.entities)
        entities.append(entity.value);
    QJsonArray statuses;
    for (const MeetingStatus status : filter.statuses)
        statuses.append(toString(status));
    const QJsonObject object{{u"words"_s, filter.words},
                             {u"conditions"_s, QJsonArray::fromStringList(filter.conditions)},
                             {u"entities"_s, entities},
                             {u"when"_s, filter.when ? QJsonValue(filter.when->toEdtf()) : QJsonValue()},
                             {u"statuses"_s, statuses},
                             {u"places"_s, QJsonArray::fromStringList(filter.places)},
                             {u"sources"_s, QJsonArray::fromStringList(filter.sources)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Filter fromJson(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    Filter filter;
    filter.words = object[u"words"].toString();
    filter.conditions = readStrings(object[u"conditions"]);
    for (const QJsonValue &entity : object[u"entities"].toArray())
        filter.entities.append(EntityId{entity.toInteger()});
    if (const auto when = DateInterval::fromEdtf(object[u"when"].toString()))
        filter.when = *when;
    for (const QString &word : readStrings(object[u"statuses"])) {
        if (const auto status = meetingStatusFromString(word))
            filter.statuses.append(*status);
    }
    filter.places = readStrings(object[u"places"]);
    filter.sources = readStrings(object[u"sources"]);
    return filter;
}

} // namespace

QList<SavedSearch> readSavedSearches(SQLite::Database &database)
{
    SQLite::Statement select(database, "SELECT name, filter FROM saved_search ORDER BY name");
    QList<SavedSearch> searches;
    for (Run row(select); row.next();)
        searches.append({row.text(0), fromJson(row.text(1))});
    return searches;
}

void writeSavedSearch(SQLite::Database &database, const SavedSearch &search)
{
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO saved_search (name, filter) VALUES (?, ?)");
    Run(insert, search.name, toJson(search.filter)).execute();
}

bool removeSavedSearch(SQLite::Database &database, const QString &name)
{
    SQLite::Statement remove(database, "DELETE FROM saved_search WHERE name = ?");
    Run(remove, name).execute();
    return database.getChanges() > 0;
}

} // namespace dateline
