// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

namespace dateline {

/// An invented person's profile, put together meeting by meeting; her key is 1.
class SampleProfile
{
public:
    SampleProfile()
    {
        m_made.entity = {.id = {1},
                         .kind = EntityKind::Person,
                         .name = QStringLiteral("Mina Arvel"),
                         .role = QStringLiteral("Mayor of Drensk"),
                         .articles = 3,
                         .mentions = 9,
                         .meetings = 0};
        m_made.meetings.entities.insert({1}, m_made.entity);
    }

    /// The key of the somebody who is added.
    EntityId somebody(const QString &name, EntityKind kind = EntityKind::Person)
    {
        const EntityId id{qint64(m_made.meetings.entities.size()) + 1};
        m_made.meetings.entities.insert(
            id, {.id = id, .kind = kind, .name = name, .role = {}, .articles = 1, .mentions = 1, .meetings = 1});
        return id;
    }

    MeetingRecord &meeting(const QList<EntityId> &others, const std::optional<DateInterval> &when,
                           const QString &place = {}, MeetingStatus status = MeetingStatus::Held)
    {
        MeetingRecord record;
        record.id = {100 + qint64(m_made.meetings.meetings.size())};
        record.article = {10 + qint64(m_made.meetings.meetings.size())};
        record.articleTitle = QStringLiteral("Article %1").arg(record.article.value);
        record.published = QDate(2031, 5, 20);
        record.participants = QList<EntityId>{{1}} + others;
        record.when = when;
        record.place = place;
        record.status = status;
        record.evidence = {{4, 40}};
        record.sentence = QStringLiteral("They met.");
        m_made.meetings.meetings.append(record);
        ++m_made.entity.meetings;
        return m_made.meetings.meetings.last();
    }

    operator const EntityProfile &() const { return m_made; } // NOLINT(google-explicit-constructor)
    [[nodiscard]] EntityProfile &made() { return m_made; }

private:
    EntityProfile m_made;
};

} // namespace dateline
