// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmeeting.h"
#include "model/annotation/meetingattendance.h"
#include "model/annotation/meetingcircumstances.h"
#include "model/annotation/meetingcompany.h"
#include "model/annotation/meetingcontrollers.h"
#include "model/annotation/meetingcues.h"
#include "model/annotation/meetingmeanings.h"
#include "model/annotation/meetingparties.h"
#include "model/annotation/meetingsequence.h"
#include "model/annotation/trips.h"

namespace dateline {

/// Finds the statements of meetings in an article, sentence by sentence, by the words that tell of them and the parties
/// that hang on these in the tree.
class MeetingFinder
{
public:
    MeetingFinder(const ArticleReading &reading, const Countries &countries, const MeetingWords &words)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
        , m_actors(reading, countries, words)
        , m_parties(reading, countries, words, m_actors)
        , m_meanings(reading, words, m_parties)
        , m_controllers(reading, words, m_actors, m_parties)
        , m_circumstances(reading, countries, words)
        , m_trips(reading, countries, words, m_actors, m_circumstances)
        , m_cues(reading, countries, m_actors)
        , m_attendance(reading, m_actors)
        , m_company(reading, m_actors, m_parties)
        , m_sequence(reading)
    {
    }

    [[nodiscard]] QList<FoundMeeting> find();

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    void findInSentence(int sentence, QList<FoundMeeting> &meetings);
    [[nodiscard]] std::optional<FoundMeeting> byVerb(int sentence, int verb) const;
    [[nodiscard]] std::optional<FoundMeeting> byNoun(int sentence, int noun) const;
    [[nodiscard]] std::optional<FoundMeeting> byCue(int sentence, const MeetingCue &cue) const;
    void findByCues(int sentence, qsizetype before, QList<FoundMeeting> &meetings);
    [[nodiscard]] bool isSession(int sentence, int noun) const;
    [[nodiscard]] bool isNext(const FoundMeeting &meeting) const;
    [[nodiscard]] QString placeAtEnd(int sentence) const;
    [[nodiscard]] bool isSomewhere(int sentence, int verb) const;
    [[nodiscard]] QList<int> governorsOf(int sentence, int at) const;
    [[nodiscard]] bool isScheduled(int sentence) const;
    [[nodiscard]] double confidenceOf(const FoundMeeting &meeting) const;
    [[nodiscard]] std::optional<FoundMeeting> byPhone(int sentence, int verb) const;
    [[nodiscard]] bool isWithUnknown(int sentence, int noun, const QList<Party> &parties) const;
    void giveWayToPeople(int sentence, int noun, QList<Party> &parties) const;
    void complete(FoundMeeting &meeting, const QList<int> &governors) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
    Actors m_actors;
    MeetingParties m_parties;
    MeetingMeanings m_meanings;
    MeetingControllers m_controllers;
    MeetingCircumstances m_circumstances;
    Trips m_trips;
    MeetingCues m_cues;
    MeetingAttendance m_attendance;
    MeetingCompany m_company;
    MeetingSequence m_sequence;
};

} // namespace dateline
