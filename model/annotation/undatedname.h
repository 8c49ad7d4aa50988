// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/calendarperiod.h"
#include "model/annotation/tensereader.h"
#include "model/annotation/timephrase.h"

#include <QDate>
#include <QString>

#include <optional>

namespace dateline {

/// The period that \a name names together with its own year; nothing where it has none or there is no such day.
std::optional<CalendarPeriod> datedPeriod(const CalendarName &name);

/// The period that \a name, without a year, names inside \a container: "Tuesday" in a week, "June" in a year.
std::optional<CalendarPeriod> periodWithin(const CalendarName &name, const CalendarPeriod &container);

/// Which of the periods that \a name, without a year, may mean is meant on the day \a from: as "last", "this" or "next"
/// say, then as the tense does; a weekday without either is the past one, a day of a month the nearest.
/// The day itself counts as past and as future.
std::optional<CalendarPeriod> chooseUndated(const CalendarName &name, QDate from, TimeMeaning::Deixis deixis,
                                            TenseReading tense);

/// As a TIMEX3 value with X for what is not known: "XXXX-11-25", "XXXX-WXX-2".
QString undatedValue(const CalendarName &name);

} // namespace dateline
