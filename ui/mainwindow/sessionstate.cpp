// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/sessionstate.h"

namespace dateline {

namespace {

Filter readFilter(const KConfigGroup &group)
{
    Filter filter;
    filter.words = group.readEntry("FilterWords", QString());
    for (const qint64 entity : group.readEntry("FilterEntities", QList<qint64>()))
        filter.entities.append(EntityId{entity});
    if (const auto when = DateInterval::fromEdtf(group.readEntry("FilterWhen", QString())))
        filter.when = *when;
    for (const QString &word : group.readEntry("FilterStatuses", QStringList())) {
        if (const auto status = meetingStatusFromString(word))
            filter.statuses.append(*status);
    }
    filter.places = group.readEntry("FilterPlaces", QStringList());
    filter.conditions = group.readEntry("FilterConditions", QStringList());
    filter.sources = group.readEntry("FilterSources", QStringList());
    return filter;
}

void writeFilter(const Filter &filter, KConfigGroup &group)
{
    QList<qint64> entities;
    for (const EntityId entity : filter.entities)
        entities.append(entity.value);
    QStringList statuses;
    for (const MeetingStatus status : filter.statuses)
        statuses.append(toString(status));
    group.writeEntry("FilterWords", filter.words);
    group.writeEntry("FilterEntities", entities);
    group.writeEntry("FilterWhen", filter.when ? filter.when->toEdtf() : QString());
    group.writeEntry("FilterStatuses", statuses);
    group.writeEntry("FilterPlaces", filter.places);
    group.writeEntry("FilterConditions", filter.conditions);
    group.writeEntry("FilterSources", filter.sources);
}

} // namespace

Session readSession(const KConfigGroup &group, const QString &database)
{
    Session session;
    session.zoom = group.readEntry("Zoom", 1.0);
    session.tab = group.readEntry("Tab", 0);
    session.order = group.readEntry("Order", Session().order);
    session.meetings = group.readEntry("MeetingColumns", QByteArray());
    if (group.readEntry("Database", QString()) != database)
        return session;
    session.place.article = {group.readEntry("Article", qint64(0))};
    session.place.entity = {group.readEntry("Entity", qint64(0))};
    session.place.meeting = {group.readEntry("Meeting", qint64(0))};
    session.scrolled = group.readEntry("Scrolled", 0);
    session.timeline = group.readEntry("Timeline", QByteArray());
    session.network = group.readEntry("Network", QByteArray());
    session.filter = readFilter(group);
    return session;
}

void writeSession(const Session &session, const QString &database, KConfigGroup &group)
{
    group.writeEntry("Database", database);
    group.writeEntry("Zoom", session.zoom);
    group.writeEntry("Tab", session.tab);
    group.writeEntry("Order", session.order);
    group.writeEntry("MeetingColumns", session.meetings);
    group.writeEntry("Timeline", session.timeline);
    group.writeEntry("Network", session.network);
    group.writeEntry("Article", session.place.article.value);
    group.writeEntry("Entity", session.place.entity.value);
    group.writeEntry("Meeting", session.place.meeting.value);
    group.writeEntry("Scrolled", session.scrolled);
    writeFilter(session.filter, group);
}

} // namespace dateline
