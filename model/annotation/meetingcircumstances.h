// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmeeting.h"

namespace dateline {

/// Where, when and how a meeting took place, by what hangs on its words in the tree.
class MeetingCircumstances
{
public:
    MeetingCircumstances(const ArticleReading &reading, const Countries &countries, const MeetingWords &words)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
        , m_dateline(datelineOf(reading, countries))
    {
    }

    /// Fills in place, date and mode of \a meeting; \a governors are the words above its trigger up to the end of its
    /// clause, the nearest first.
    void read(FoundMeeting &meeting, const QList<int> &governors) const;

    /// The place told with the trigger of \a event or the words above it, empty for none.
    [[nodiscard]] QString placeOf(const FoundMeeting &event, const QList<int> &governors) const;
    /// The days told with them, nothing for none.
    [[nodiscard]] std::optional<DateInterval> dateOf(const FoundMeeting &event, const QList<int> &governors) const;
    /// Whether \a verb, in lower case, tells that somebody goes somewhere.
    [[nodiscard]] static bool isMovement(const QString &verb);
    /// Whether \a word, in lower case, is a day or a part of one, as the reader hangs places on: "on Monday in Accra".
    [[nodiscard]] static bool isDay(const QString &word);

private:
    [[nodiscard]] bool isToldInPast(const FoundMeeting &meeting, const QList<int> &governors) const;
    [[nodiscard]] static QString datelineOf(const ArticleReading &reading, const Countries &countries);
    [[nodiscard]] static bool isAddress(const ArticleReading &reading, int sentence, const FoundMention &city);
    [[nodiscard]] static bool isSomewhere(const SyntaxTree &tree, const FoundMention &mention);
    [[nodiscard]] QString hostPlace(const FoundMeeting &meeting, const QList<int> &governors) const;
    [[nodiscard]] const FoundMention *placeBeforeWhere(const FoundMeeting &meeting, const QList<int> &governors) const;
    [[nodiscard]] const FoundMention *cityOf(const SyntaxTree &tree, int sentence, const FoundMention &building) const;
    [[nodiscard]] int placeRank(const FoundMeeting &meeting, const QList<int> &governors,
                                const FoundMention &place) const;
    [[nodiscard]] bool isToldAsOfToday(const FoundMeeting &meeting) const;
    [[nodiscard]] int timeRank(const FoundMeeting &meeting, const QList<int> &governors, int token) const;
    [[nodiscard]] MeetingMode modeOf(const FoundMeeting &meeting, const QList<int> &governors) const;
    [[nodiscard]] bool isPartOfParty(const FoundMeeting &meeting, int token) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
    QString m_dateline;
};

} // namespace dateline
