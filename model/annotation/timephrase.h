// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/calendarperiod.h"
#include "model/annotation/holiday.h"

#include <QString>

#include <optional>

namespace dateline {

/// So many units from somewhere: "two days ago" is {Day, -2}.
struct TimeShift {
    TimeUnit unit = TimeUnit::Day;
    int count = 0;

    bool operator==(const TimeShift &) const = default;
};

/// The name of a day or of a longer piece of the calendar as it stands in the text, with or without its year.
struct CalendarName {
    enum class Kind {
        None,
        Year,
        Decade,     ///< number is its first year
        Century,    ///< number is its first year
        Half,       ///< number 1 or 2
        Quarter,    ///< number 1 to 4
        Season,     ///< number 0 (winter) to 3
        Month,
        Day,        ///< month and day
        DayOfMonth, ///< day alone: "the 25th"
        Weekday,    ///< number 1 to 7
        Weekend,
        Holiday,
    };

    Kind kind = Kind::None;
    int number = 0;
    int month = 0;
    int day = 0;
    std::optional<int> year = {};
    Holiday holiday = {};

    bool operator==(const CalendarName &) const = default;
};

/// What a time expression says, before anything is known about when it was said.
struct TimeMeaning {
    enum class Form {
        Named,    ///< name: "Tuesday", "November 25"
        Shifted,  ///< shift: "last week", "two days ago"
        Length,   ///< unit and amount: "three days"
        Repeated, ///< value: "every Monday"
        Vague,    ///< value: "recently"
        Clock,    ///< timeOfDay only: "at 3 p.m."
    };
    enum class Deixis { None, Last, This, Next };
    enum class Anchor { Published, Story };
    enum class Toward { None, Past, Future };
    enum class Bound { None, Since, Until };
    /// How the preposition before it ties it to its clause: "by May" lies ahead of it, "to May" need not agree with it.
    enum class Lead { Plain, Loose, Ahead };

    Form form = Form::Named;
    CalendarName name = {};
    CalendarName until = {}; ///< the end of a range in one expression: "November 22–23"
    Deixis deixis = Deixis::None; ///< "last Tuesday"
    std::optional<TimeShift> within = {}; ///< "Tuesday of last week"
    std::optional<TimeUnit> around = {}; ///< "the week of March 6"
    TimeShift shift = {};
    Anchor anchor = Anchor::Published; ///< what is shifted: the published date, or the date told last
    TimeUnit unit = TimeUnit::Day;
    double amount = 0; ///< 0 when it is not told: "for years"
    Toward toward = Toward::None; ///< "the past three days", "the next two weeks"
    QString value = {};
    QString timeOfDay = {}; ///< what follows the day in a TIMEX3 value: "T15:00", "TNI"
    Bound bound = Bound::None; ///< "since 2014"
    bool approximate = false;
    Lead lead = Lead::Plain;
    bool isAhead = false; ///< "in two weeks": counted from now on where the clause lies in the future
    bool isFiscal = false;
    bool isComparison = false; ///< "a year earlier", "the year-ago quarter": of what was just told
};

/// Words [first, last) of a sentence's TimeWords and what they say.
struct TimePhrase {
    int first = 0;
    int last = 0;
    TimeMeaning meaning = {};
};

} // namespace dateline
