// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/actors.h"
#include "model/annotation/meetingcircumstances.h"

namespace dateline {

/// Journeys an article tells of: a meeting told later without a place or date was on the journey of who took part.
class Trips
{
public:
    Trips(const ArticleReading &reading, const Countries &countries, const MeetingWords &words, const Actors &actors,
          const MeetingCircumstances &circumstances)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
        , m_actors(actors)
        , m_circumstances(circumstances)
    {
    }

    /// Takes up the journeys that a sentence tells of. Sentences come in order.
    void read(int sentence);
    /// Gives \a meeting the place and days it lacks from the last journey that fits.
    void complete(FoundMeeting &meeting) const;

private:
    struct Trip {
        int sentence = 0;
        int word = 0;
        QList<int> travellers = {};
        QString place = {};
        QStringList stops = {}; ///< all places, where there are several
        std::optional<DateInterval> when = {};
        bool ahead = false;
        bool isLeg = false; ///< one of the places of a journey told before
    };
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    void readMovement(int sentence, int verb);
    void readVisit(int sentence, int noun);
    void readStay(int sentence, int place);
    [[nodiscard]] std::optional<DateInterval> stayFrom(const Trip &trip) const;
    [[nodiscard]] bool isDelegation(int entity) const;
    [[nodiscard]] bool fits(const FoundMeeting &meeting, const Trip &trip) const;
    [[nodiscard]] bool mayBeIn(const FoundMeeting &meeting, const QString &place) const;
    [[nodiscard]] QList<const FoundMention *> stopsBehind(int sentence, int word) const;
    [[nodiscard]] bool isTime(int sentence, int at) const;
    [[nodiscard]] std::optional<DateInterval> datesBehind(int sentence, const FoundMention &place) const;
    void addJourney(int sentence, int word, const QList<Party> &travellers, const QString &place);
    void add(Trip trip, const QList<Party> &travellers);

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
    const Actors &m_actors;
    const MeetingCircumstances &m_circumstances;
    QList<Trip> m_trips;
};

} // namespace dateline
