// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmeeting.h"

#include <QHash>
#include <QSet>

namespace dateline {

/// Joins the statements of an article that tell of one event. Statements that disagree in day, place or way, or that
/// say "again", are apart; a country or "officials" give way to those who came for them.
class MeetingMerger
{
public:
    MeetingMerger(const ArticleReading &reading, const Countries &countries)
        : m_reading(reading)
        , m_countries(countries)
    {
    }

    /// \a statements are in order of the text; the meetings are in order of their first evidence.
    [[nodiscard]] QList<Meeting> merge(const QList<FoundMeeting> &statements) const;

private:
    struct Event {
        QList<FoundMeeting> statements;
        QList<int> parties; ///< entities, in order
        std::optional<DateInterval> when;
        QString place;
        MeetingMode mode = MeetingMode::Unspecified;
    };

    [[nodiscard]] bool isNextDeed(const Event &event, const FoundMeeting &statement) const;
    [[nodiscard]] int eventOf(const QList<Event> &events, const FoundMeeting &statement) const;
    [[nodiscard]] bool sameParties(const Event &event, const FoundMeeting &statement) const;
    [[nodiscard]] bool agree(const Event &event, const FoundMeeting &statement) const;
    [[nodiscard]] bool isBuilding(const QString &place) const;
    [[nodiscard]] bool samePlace(const QString &a, const QString &b) const;
    [[nodiscard]] bool isGovernmentOf(int entity, int country) const;
    [[nodiscard]] bool stands(int entity, int forEntity) const;
    void add(const FoundMeeting &statement, Event &event) const;
    [[nodiscard]] std::optional<Meeting> meetingOf(const Event &event) const;
    [[nodiscard]] QList<int> participantsOf(const Event &event) const;
    [[nodiscard]] static MeetingStatus statusOf(const Event &event);

    const ArticleReading &m_reading;
    const Countries &m_countries;
};

} // namespace dateline
