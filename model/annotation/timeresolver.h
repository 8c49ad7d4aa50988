// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/calendarperiod.h"
#include "model/annotation/tensereader.h"
#include "model/annotation/timeexpression.h"
#include "model/annotation/timephrase.h"

#include <QDate>
#include <QList>

#include <optional>

namespace dateline {

/// What a time expression means.
struct ResolvedTime {
    TimeExpressionType type = TimeExpressionType::Date;
    QString value;
    std::optional<DateInterval> interval;
};

/// Tells when the times of one article are, from the day it was published and from what it told before: expressions are
/// given to it in the order of the text.
class TimeResolver
{
public:
    /// Where \a published is null, only what carries its own year has an interval.
    explicit TimeResolver(QDate published)
        : m_published(published)
    {
    }

    /// To be called before the first expression of each sentence.
    void beginSentence();

    ResolvedTime resolve(const TimeMeaning &meaning, TenseReading tense);

    /// The tense decides when this is.
    static bool needsTense(const TimeMeaning &meaning);

private:
    [[nodiscard]] std::optional<CalendarPeriod> periodOf(const TimeMeaning &meaning, TenseReading tense) const;
    [[nodiscard]] std::optional<CalendarPeriod> named(const TimeMeaning &meaning, TenseReading tense) const;
    [[nodiscard]] std::optional<CalendarPeriod> shifted(const TimeMeaning &meaning) const;
    [[nodiscard]] std::optional<CalendarPeriod> compared() const;
    [[nodiscard]] std::optional<CalendarPeriod> latestQuarter() const;
    [[nodiscard]] QDate storyDay(TimeUnit unit) const;
    [[nodiscard]] ResolvedTime resolveLength(const TimeMeaning &meaning, TenseReading tense) const;
    [[nodiscard]] ResolvedTime resolveClock(const TimeMeaning &meaning) const;
    void remember(const CalendarPeriod &period);

    struct Mention {
        CalendarPeriod period;
        int sentence = 0;
    };

    QDate m_published;
    int m_sentence = 0;
    QList<Mention> m_story; ///< the dates told so far, the latest last
};

} // namespace dateline
